//! The decision whether a new contact is a duplicate of an existing one.

use clap::ValueEnum;

use crate::cli::record::one::way_back;
use crate::cli::record::plain;
use crate::cli::record::records::Records;
use crate::cli::suggestion::{command_on, flag};
use crate::error::{Error, Result};
use crate::record::search::fold;
use crate::record::{CUSTOM, FieldId, Key, Record, Rule, Schema, Value, derived_name, name, trash};
use crate::session::Session;
use crate::store::Stored;

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
    /// The candidates that the user rejected.
    others: Vec<i64>,
    policy: Policy,
}

/// Decides whether to use an existing contact or to create the new one.
///
/// # Errors
/// Fails with a usage error if the user must be asked and cannot be.
pub fn settle(
    session: &Session,
    records: &Records<'_>,
    (schema, record): (&Schema, &Record),
    policy: Policy,
) -> Result<Settled> {
    let mut settled = Settled {
        existing: None,
        others: Vec::new(),
        policy,
    };
    if !session.can_ask() {
        settled.existing = settled.again(records, (schema, record))?;
        return Ok(settled);
    }
    let Some((rule, ids)) = settled.doubtful(records, (schema, record))? else {
        return Ok(settled);
    };
    settled.existing = match settled.certain(records, (schema, record), (rule, &ids))? {
        Some(certain) => Some(certain),
        None => ask(session, records, (schema, record), (rule, &ids))?,
    };
    settled.others = ids;
    Ok(settled)
}

impl Settled {
    /// Returns the decision to use a contact.
    pub fn taking(contact: i64) -> Self {
        Settled {
            existing: Some(contact),
            others: Vec::new(),
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
        let Some((rule, ids)) = self.doubtful(records, (schema, record))? else {
            return Ok(None);
        };
        match self.certain(records, (schema, record), (rule, &ids))? {
            Some(certain) => Ok(Some(certain)),
            None => Err(self.unsettled(records, schema, (rule, &ids))?),
        }
    }

    /// Returns the candidate that is used without asking.
    fn certain(
        &self,
        records: &Records<'_>,
        (schema, record): (&Schema, &Record),
        (rule, ids): (Rule, &[i64]),
    ) -> Result<Option<i64>> {
        let &[only] = ids else {
            return Ok(None);
        };
        let mut is_taken = self.policy.said == OnDuplicate::Use;
        if self.policy.takes_the_same && rule == Rule::Email {
            let stored = records.store.record(schema, only)?;
            is_taken |= stored.is_some_and(|there| has_same_name(schema, &there, record));
        }
        Ok(is_taken.then_some(only))
    }

    /// Returns the candidates, if the user has not seen all of them.
    fn doubtful(
        &self,
        records: &Records<'_>,
        (schema, record): (&Schema, &Record),
    ) -> Result<Option<(Rule, Vec<i64>)>> {
        if self.policy.said == OnDuplicate::Create {
            return Ok(None);
        }
        let alike = records.store.contacts_alike(schema, record)?;
        Ok(alike.filter(|(_, ids)| ids.iter().any(|id| !self.others.contains(id))))
    }

    fn unsettled(
        &self,
        records: &Records<'_>,
        schema: &Schema,
        (rule, ids): (Rule, &[i64]),
    ) -> Result<Error> {
        let mut names = Vec::new();
        for &id in ids {
            if let Some(stored) = records.store.record(schema, id)? {
                names.push(candidate(schema, rule, &stored));
            }
        }
        let error = Error::usage(format!(
            "possible duplicate: {} (same {})",
            names.join("; "),
            rule.name()
        ));
        let hints = (self.policy.hints)(ids);
        Ok(hints.into_iter().fold(error, Error::hint))
    }
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

/// Notes the fields in which the new contact differs from the existing one, and the command that sets them.
pub fn note_not_taken(
    session: &Session,
    records: &Records<'_>,
    (schema, record): (&Schema, &Record),
    taken: i64,
) -> Result<()> {
    let stored = records.store.record(schema, taken)?.unwrap_or_default();
    let text = |value: Option<&Value<'_>>| value.map(|value| plain(value, &records.currency));
    let (mut names, mut flags) = (Vec::new(), Vec::new());
    for (id, field) in schema.stored() {
        let new = text(record.get(id).as_ref()).unwrap_or_default();
        let there = text(stored.get(id)).unwrap_or_default();
        if new.is_empty() || fold(&new) == fold(&there) {
            continue;
        }
        if field.name.starts_with(CUSTOM) {
            names.push(field.name.to_string());
            flags.extend(flag("--set", &format!("{}={new}", field.name)));
        } else {
            names.push(field.name.replace('_', " "));
            flags.extend(flag(&format!("--{}", field.name.replace('_', "-")), &new));
        }
    }
    if !names.is_empty() {
        let edit = command_on(session, &["contact", "edit"], &taken.to_string(), &flags);
        let names = names.join(", ");
        let note = format!("Not changed in contact {taken}: {names}. To change them: {edit}");
        session.terminal.note(&note);
    }
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
        for one in records.store.contacts_like(schema, (rule, record), None)? {
            let Some(deleted_at) = one.deleted_at.filter(|&at| trash::is_restorable(at, now))
            else {
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

fn has_same_name(schema: &Schema, there: &Stored, record: &Record) -> bool {
    let name = |field: &str| record.text(schema.find(field)?).map(fold);
    ["first_name", "last_name"]
        .into_iter()
        .all(|field| there.text(schema, field).map(fold) == name(field))
}

/// Returns a candidate for a message. The email distinguishes candidates of one name.
fn candidate(schema: &Schema, rule: Rule, stored: &Stored) -> String {
    let name = format!("contact {}, {}", stored.id, stored.name(schema));
    match stored.text(schema, "email") {
        Some(email) if rule != Rule::Email => format!("{name}, {email}"),
        _ => name,
    }
}

fn told(schema: &Schema, stored: &Stored) -> String {
    let email = stored.text(schema, "email").unwrap_or_default();
    format!("{} {} {email}", stored.id, stored.name(schema))
}

/// Shows the new contact beside the candidates, and asks.
fn ask(
    session: &Session,
    records: &Records<'_>,
    (schema, record): (&Schema, &Record),
    (rule, ids): (Rule, &[i64]),
) -> Result<Option<i64>> {
    let mut there = Vec::new();
    for &id in ids {
        there.extend(records.store.record(schema, id)?);
    }
    let text = |stored: &Stored, id| stored.get(id).map(|value| plain(value, &records.currency));
    let others: Vec<Other<'_>> = there
        .iter()
        .map(|stored| Other {
            title: format!("contact {}", stored.id),
            told: told(schema, stored),
            text: Box::new(move |id| text(stored, id)),
        })
        .collect();
    session.terminal.note(&format!(
        "Possible duplicate of an existing contact (same {}):",
        rule.name()
    ));
    let chosen = which(session, records, (schema, record), &others)?;
    Ok(there.get(chosen).map(|stored| stored.id))
}

/// Whether a new contact was typed before in the same form. Asks the user if it is not certain.
pub fn is_typed_before(
    session: &Session,
    records: &Records<'_>,
    (schema, record): (&Schema, &Record),
    typed: &[&Record],
) -> Result<bool> {
    for rule in [Rule::Email, Rule::Phone, Rule::Name] {
        let Some(key) = key(schema, record, rule) else {
            continue;
        };
        let is_alike = |typed: &&&Record| self::key(schema, typed, rule).as_ref() == Some(&key);
        let alike: Vec<&Record> = typed.iter().filter(is_alike).copied().collect();
        if alike.is_empty() {
            continue;
        }
        let text = |typed: &Record, id| typed.get(id).map(|value| plain(&value, &records.currency));
        let others: Vec<Other<'_>> = alike
            .iter()
            .map(|&typed| Other {
                title: "typed before".to_owned(),
                told: told_typed(schema, typed),
                text: Box::new(move |id| text(typed, id)),
            })
            .collect();
        session.terminal.note(&format!(
            "Possible duplicate of a contact that you typed before (same {}):",
            rule.name()
        ));
        return Ok(which(session, records, (schema, record), &others)? < others.len());
    }
    Ok(false)
}

/// Returns a contact that does not exist yet, on one line.
pub fn told_typed(schema: &Schema, record: &Record) -> String {
    let text = |field: &str| record.text(schema.find(field)?);
    let email = text("email").unwrap_or_default();
    format!("{}  {email}", derived_name(text))
}

/// Returns the key that two records of one person share under a rule.
fn key(schema: &Schema, record: &Record, rule: Rule) -> Option<String> {
    let text = |field: &str| record.text(schema.find(field)?);
    match rule {
        Rule::Email => record.key(Key::Email).map(str::to_owned),
        Rule::Phone => record.key(Key::Phone).map(str::to_owned),
        Rule::Name => name::key(text("first_name"), text("last_name"))
            .or_else(|| Some(fold(&derived_name(text))).filter(|name| !name.is_empty())),
        Rule::Source | Rule::Id => None,
    }
}

/// A candidate for a new contact.
struct Other<'o> {
    title: String,
    told: String,
    text: Box<dyn Fn(FieldId) -> Option<String> + 'o>,
}

/// Shows the new contact beside the candidates, and asks which one to use. Returns the position of the answer; the
/// position after the last candidate stands for the new contact.
fn which(
    session: &Session,
    records: &Records<'_>,
    (schema, record): (&Schema, &Record),
    others: &[Other<'_>],
) -> Result<usize> {
    let mut rows = Vec::new();
    for (id, field) in schema.stored() {
        let new = record.get(id).map(|value| plain(&value, &records.currency));
        let mut cells = vec![new.unwrap_or_default()];
        cells.extend(
            others
                .iter()
                .map(|other| (other.text)(id).unwrap_or_default()),
        );
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push((field.name.to_string(), cells));
        }
    }
    let titles = others.iter().map(|other| other.title.clone());
    let titles: Vec<String> = ["new".to_owned()].into_iter().chain(titles).collect();
    session.terminal.side_by_side(&titles, &rows);
    let mut options: Vec<String> = others
        .iter()
        .map(|other| format!("Use {}", other.told))
        .collect();
    options.push("Create a second contact".to_owned());
    let chosen = session.prompts.choose("Which one?", &options, 0)?;
    chosen.ok_or_else(Error::back)
}
