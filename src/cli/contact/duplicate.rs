//! The decision whether a new contact is a duplicate of an existing one.

use std::cmp::Reverse;

use clap::ValueEnum;

use super::side_by_side::{self, Which};
use crate::cli::record::one::way_back;
use crate::cli::record::plain;
use crate::cli::record::records::Records;
use crate::cli::suggestion::{command, command_on, flag};
use crate::duplicate::{Assessed, Assessor, Evidence, Identity, Search, has_same_name};
use crate::error::{Error, Result};
use crate::job::{Excluded, Matching, VerdictCache};
use crate::record::fold::fold;
use crate::record::{CUSTOM, Record, Rule, Schema, Value, fields};
use crate::session::Session;
use crate::store::{Author, Candidates, RowVerdicts, Store, Stored};

/// The values of `--on-duplicate`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum OnDuplicate {
    /// Ask; fail if the user cannot be asked
    #[default]
    Ask,
    /// Use the existing contact
    Use,
    /// Create a second contact
    Create,
}

/// The rules for a new contact that may be a duplicate.
#[derive(Clone, Copy, Debug)]
pub struct Policy {
    /// The value of `--on-duplicate`.
    pub said: OnDuplicate,
    /// Whether an existing contact with the same email and name is used without asking.
    pub takes_the_same: bool,
    /// Returns the hints about the candidates with these ids, if the user cannot be asked.
    pub hints: fn(&[i64]) -> Vec<String>,
}

/// The decision about a new contact.
#[derive(Clone, Debug)]
pub struct Settled {
    /// The existing contact to use.
    existing: Option<i64>,
    /// The candidates that the user saw.
    others: Vec<i64>,
    /// Whether the user answered which of them is meant.
    is_answered: bool,
    policy: Policy,
}

/// The living contacts that a new one may be, found by one rule.
struct Found {
    rule: Rule,
    /// The contacts with the assessment of each, the one with the highest score first.
    contacts: Vec<(i64, Evidence)>,
    /// Whether more contacts have the key than were compared.
    is_cut: bool,
    /// Whether a user decided earlier that the new contact is this one.
    is_same_by_verdict: bool,
}

impl Found {
    fn ids(&self) -> Vec<i64> {
        self.contacts.iter().map(|&(id, _)| id).collect()
    }
}

/// Decides whether to use an existing contact or to create the new one. Returns `None` if the user leaves.
///
/// # Errors
/// Fails with a usage error if the user must be asked and cannot be.
pub fn settle(
    session: &Session,
    records: &Records<'_>,
    (schema, record): (&Schema, &Record),
    policy: Policy,
) -> Result<Option<Settled>> {
    let mut settled = Settled {
        existing: None,
        others: Vec::new(),
        is_answered: false,
        policy,
    };
    if !session.can_ask() {
        settled.existing = settled.again(records, (schema, record))?;
        return Ok(Some(settled));
    }
    let Some(found) = settled.unseen(records, (schema, record))? else {
        return Ok(Some(settled));
    };
    let certain = settled.certain(&found);
    if let (Some(id), true) = (certain, found.is_same_by_verdict) {
        let list = command(session, &["verdict", "list"]);
        session.terminal.note(&format!(
            "It is contact {id}, as you or another user decided before. To forget the decision: {list}"
        ));
    }
    settled.is_answered = certain.is_none();
    settled.others = found.ids();
    let others = (found.rule, &settled.others[..]);
    settled.existing = match certain {
        Some(certain) => Some(certain),
        None => match side_by_side::ask(session, records, (schema, record), others)? {
            Which::Existing(id) => Some(id),
            Which::New => None,
            Which::Left => return Ok(None),
        },
    };
    Ok(Some(settled))
}

impl Settled {
    /// Returns the decision to use a contact.
    pub fn taking(contact: i64) -> Self {
        Settled {
            existing: Some(contact),
            others: Vec::new(),
            is_answered: false,
            policy: Policy {
                said: OnDuplicate::Use,
                takes_the_same: true,
                hints: |_| Vec::new(),
            },
        }
    }

    /// Returns the contact to use, `None` for a new one.
    pub fn existing(&self) -> Option<i64> {
        self.existing
    }

    /// Returns the contact to use, checked again. Within the transaction that writes, another process may have added a
    /// candidate.
    ///
    /// # Errors
    /// Fails with a usage error if there is a candidate that the user has not seen.
    pub fn again(
        &self,
        records: &Records<'_>,
        (schema, record): (&Schema, &Record),
    ) -> Result<Option<i64>> {
        if let Some(existing) = self.existing {
            records.store.living(schema, existing)?;
            return Ok(Some(existing));
        }
        let Some(found) = self.unseen(records, (schema, record))? else {
            return Ok(None);
        };
        match self.certain(&found) {
            Some(certain) => Ok(Some(certain)),
            None => Err(self.unsettled(records, schema, &found)?),
        }
    }

    /// Notes the answer of the user as a verdict for later imports. `id` is the contact that was used or created.
    pub fn note_answer(
        &self,
        store: &Store,
        (schema, record): (&Schema, &Record),
        id: i64,
        author: &Author<'_>,
    ) -> Result<()> {
        match Identity::of(schema, record, None) {
            Some(identity) if self.is_answered => {
                let rejected = match self.existing {
                    Some(_) => &[],
                    None => &self.others[..],
                };
                let records = (Some(id), rejected);
                store.judge_row(schema.entity(), &identity, records, author)
            }
            _ => Ok(()),
        }
    }

    /// Returns the candidate that is used without asking: the only one, or the only one with the same email and name.
    fn certain(&self, found: &Found) -> Option<i64> {
        if found.is_cut {
            return None;
        }
        let is_same = |evidence: Evidence| {
            let takes_it = self.policy.takes_the_same && found.rule == Rule::Email;
            takes_it && evidence == Evidence::Certain
        };
        let mut same = found.contacts.iter().filter(|one| is_same(one.1));
        if let (Some(&(same, _)), None) = (same.next(), same.next()) {
            return Some(same);
        }
        let is_taken = self.policy.said == OnDuplicate::Use || found.is_same_by_verdict;
        match found.contacts[..] {
            [(only, _)] if is_taken => Some(only),
            _ => None,
        }
    }

    /// Returns the candidates by the first rule that finds any, if the user has not seen all of them. A candidate that
    /// the evidence contradicts is one of them: the user decides.
    fn unseen(
        &self,
        records: &Records<'_>,
        (schema, record): (&Schema, &Record),
    ) -> Result<Option<Found>> {
        if self.policy.said == OnDuplicate::Create {
            return Ok(None);
        }
        let verdicts = match Identity::of(schema, record, None) {
            Some(identity) => records.store.verdicts_on_row(schema.entity(), &identity)?,
            None => RowVerdicts::default(),
        };
        for rule in Rule::of(schema.entity()) {
            let assessed = assessed(records, (schema, record), (rule, 0))?;
            let (mut found, is_cut) = (assessed.candidates, assessed.is_cut);
            found.retain(|(candidate, _)| {
                let is_other = verdicts.different.contains(&candidate.id);
                candidate.deleted_at.is_none() && !is_other
            });
            found.sort_by_key(|(candidate, _)| Reverse(candidate.score));
            if found.is_empty() {
                continue;
            }
            let contacts = found.into_iter().map(|(one, evidence)| (one.id, evidence));
            let contacts: Vec<(i64, Evidence)> = contacts.collect();
            let is_seen = contacts.iter().all(|(id, _)| self.others.contains(id));
            return Ok((!is_seen).then_some(Found {
                rule,
                is_same_by_verdict: contacts.iter().all(|(id, _)| verdicts.same.contains(id)),
                contacts,
                is_cut,
            }));
        }
        Ok(None)
    }

    fn unsettled(&self, records: &Records<'_>, schema: &Schema, found: &Found) -> Result<Error> {
        let (rule, ids) = (found.rule, found.ids());
        let mut names = Vec::new();
        for &id in &ids {
            if let Some(stored) = records.store.record(schema, id)? {
                names.push(candidate(schema, rule, &stored));
            }
        }
        let error = Error::usage(format!(
            "possible duplicate: {} (same {})",
            names.join("; "),
            rule.name()
        ));
        let hints = (self.policy.hints)(&ids);
        Ok(hints.into_iter().fold(error, Error::hint))
    }
}

/// Returns the contacts that a rule finds for a new one, assessed as an import assesses them. Contacts in the trash are
/// among them if they can be restored at the time `now`.
fn assessed(
    records: &Records<'_>,
    (schema, record): (&Schema, &Record),
    (rule, now): (Rule, i64),
) -> Result<Assessed> {
    let search = Search {
        rules: &[rule],
        now,
        creates: false,
    };
    search.assess(
        rule,
        &mut Matching {
            store: records.store,
            candidates: &Candidates::indexed(schema, &[rule]),
            assessor: Assessor {
                schema,
                region: records.config.region()?,
            },
            record,
            excluded: Excluded::default(),
            finds_single_words: true,
            verdicts: VerdictCache::at(now),
            household: None,
        },
    )
}

/// Returns the hints for a command with `--on-duplicate`. `one_of_several` is the hint for several candidates.
pub fn by_flags(ids: &[i64], one_of_several: &str) -> Vec<String> {
    let take = match ids {
        [_] => "To use it: --on-duplicate use.",
        _ => one_of_several,
    };
    let create = "To create a second contact: --on-duplicate create.";
    [take, create].map(str::to_owned).to_vec()
}

/// Notes the fields in which the new contact differs from the existing one, and the command that sets them without the first
/// name.
pub fn note_not_taken(
    session: &Session,
    records: &Records<'_>,
    (schema, record): (&Schema, &Record),
    taken: i64,
) -> Result<()> {
    let stored = records.store.record(schema, taken)?.unwrap_or_default();
    let text = |value: Option<&Value<'_>>| value.map(|value| plain(value, &records.currency));
    let (mut names, mut flags) = (Vec::new(), Vec::new());
    let mut has_other_name = false;
    let is_part_of_name = |field: &str| [fields::FIRST_NAME, fields::LAST_NAME].contains(&field);
    let has_same_name = has_same_name(schema, &stored.values, record);
    for (id, field) in schema.stored() {
        if has_same_name && is_part_of_name(&field.name) {
            continue;
        }
        let new = text(record.get(id).as_ref()).unwrap_or_default();
        let there = text(stored.get(id)).unwrap_or_default();
        if new.is_empty() || fold(&new) == fold(&there) {
            continue;
        }
        if field.name == fields::FIRST_NAME || has_other_name && is_part_of_name(&field.name) {
            // The contact may be another person, so no command is suggested that changes its name.
            has_other_name = true;
            names.push(field.name.replace('_', " "));
        } else if field.name.starts_with(CUSTOM) {
            names.push(field.name.to_string());
            flags.extend(flag("--set", &format!("{}={new}", field.name)));
        } else {
            names.push(field.name.replace('_', " "));
            flags.extend(flag(&format!("--{}", field.name.replace('_', "-")), &new));
        }
    }
    if names.is_empty() {
        return Ok(());
    }
    let mut note = format!("Not changed in contact {taken}: {}.", names.join(", "));
    if !flags.is_empty() {
        let which = if has_other_name { "the others" } else { "them" };
        let edit = command_on(session, &["contact", "edit"], &taken.to_string(), &flags);
        note.push_str(&format!(" To change {which}: {edit}"));
    }
    session.terminal.note(&note);
    Ok(())
}

/// Notes the candidates in the trash, until when they can be restored, and the commands.
pub fn note_in_trash(
    session: &Session,
    records: &Records<'_>,
    (schema, record): (&Schema, &Record),
) -> Result<()> {
    let now = session.now();
    let mut told: Vec<i64> = Vec::new();
    for rule in [Rule::Email, Rule::Phone] {
        for (one, _) in assessed(records, (schema, record), (rule, now))?.candidates {
            let Some(deleted_at) = one.deleted_at else {
                continue;
            };
            if told.contains(&one.id) {
                continue;
            }
            told.push(one.id);
            let stored = records.store.record(schema, one.id)?.unwrap_or_default();
            let note = format!(
                "Possible duplicate in the trash: contact {}, {} (same {rule}). {}",
                one.id,
                stored.name(schema),
                way_back(session, schema.entity(), (one.id, deleted_at))
            );
            session.terminal.note(&note);
        }
    }
    Ok(())
}

/// Returns a candidate for a message. The email distinguishes candidates of one name.
fn candidate(schema: &Schema, rule: Rule, stored: &Stored) -> String {
    let name = format!("contact {}, {}", stored.id, stored.name(schema));
    match stored.text(schema, fields::EMAIL) {
        Some(email) if rule != Rule::Email => format!("{name}, {email}"),
        _ => name,
    }
}
