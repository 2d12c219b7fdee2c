//! The existing contacts that the contacts of a client's row mean.
//!
//! Two contacts of a row are two people. The contact that one of them certainly is, the other one is not.

use std::collections::HashSet;

use super::answered::fields_of;
use super::client_of_contact::is_linked;
use super::contact_finder::ContactFinder;
use super::related::ExistingContact;
use crate::duplicate::{Doubt, Match, OnDeleted, OnDuplicate, Search};
use crate::error::Result;
use crate::job::matching::{Excluded, Matching, VerdictCache};
use crate::record::{
    Code, DecidedRecord, Entity, FieldId, Key, Reason, Record, Rule, Value, derived_name, fields,
    name, trash,
};
use crate::store::RecordRef;

/// A contact of a client's row.
#[derive(Debug)]
pub struct ContactOfRow {
    /// Its position among the contacts that a row can have, from 0.
    pub at: usize,
    /// Its values.
    pub record: Record,
    /// Its relationship to the client as the row has it; blank if the row names none.
    pub relationship: String,
}

/// What is known of a row before its contacts.
#[derive(Clone, Copy, Debug, Default)]
pub struct RowContext<'r> {
    /// The clients that the row may be.
    pub clients: &'r [i64],
    /// Whether nothing but its contacts is left to ask: the row goes into the client.
    pub is_settled: bool,
    /// The contacts that the user has decided.
    pub decided: &'r [(usize, DecidedRecord)],
}

/// The contact that a contact of a row means.
#[derive(Debug)]
pub enum Meant {
    /// A new contact.
    New,
    /// An existing contact.
    Known(ExistingContact),
    /// An existing contact that the user has chosen, and the fields that take the values of the row.
    Decided(ExistingContact, Option<Vec<FieldId>>),
    /// Possibly one of these contacts. The user decides.
    Open(Match),
    /// A contact that the user has chosen and that no longer exists.
    Gone(i64),
}

impl Meant {
    /// Returns the existing contact.
    pub fn known(&self) -> Option<ExistingContact> {
        match self {
            Meant::Known(known) | Meant::Decided(known, _) => Some(*known),
            Meant::New | Meant::Open(..) | Meant::Gone(_) => None,
        }
    }

    /// Returns the reason why the row fails.
    pub fn reason(&self) -> Option<Reason> {
        match self {
            Meant::Gone(id) => {
                let what = format!("contact {id} no longer exists");
                Some(Reason::row(Code::Duplicate, what, "decide to create one"))
            }
            Meant::New | Meant::Known(_) | Meant::Decided(..) | Meant::Open(..) => None,
        }
    }
}

impl ContactFinder<'_> {
    /// Returns the contact that each contact of a row means. Of several certain matches, it is the one that is linked to
    /// one of the row's clients.
    pub fn meant(
        &self,
        contacts: &[ContactOfRow],
        row: RowContext<'_>,
        now: i64,
    ) -> Result<Vec<Meant>> {
        let RowContext {
            clients, decided, ..
        } = row;
        let mut taken: HashSet<i64> = decided.iter().filter_map(|(_, one)| one.record).collect();
        let mut found = Vec::new();
        for contact in contacts {
            let by_user = decided.iter().find(|(at, _)| *at == contact.at);
            found.push(match by_user {
                Some((_, decided)) => self.decided(decided, now)?,
                None => self.one(&contact.record, clients, (&taken, now))?,
            });
        }
        let known = found.iter().filter_map(Meant::known).map(|known| known.id);
        let known: Vec<i64> = known.collect();
        taken.extend(&known);
        for (contact, meant) in contacts.iter().zip(&mut found) {
            let is_twice = |id: i64| known.iter().filter(|&&other| other == id).count() > 1;
            match meant {
                Meant::Known(one) if is_twice(one.id) => {
                    let matched = Match::by_id(rule_of(&contact.record), one.id, None);
                    *meant = Meant::Open(Match {
                        doubt: Some(Doubt::BothContacts),
                        ..matched
                    });
                }
                Meant::Open(..) => *meant = self.one(&contact.record, clients, (&taken, now))?,
                Meant::New | Meant::Known(_) | Meant::Decided(..) | Meant::Gone(_) => {}
            }
            let is_decided = decided.iter().any(|(at, _)| *at == contact.at);
            if matches!(meant, Meant::New) && !is_decided {
                let changed = self.changed(contact, (row, &known), (&taken, now))?;
                *meant = changed.map_or(Meant::New, Meant::Open);
            }
        }
        Ok(found)
    }

    /// Returns the contacts of a row that certainly are living contacts if the row goes into a client, each with the id of that
    /// contact.
    pub fn certain_contacts(
        &self,
        row: &Record,
        (client, now): (i64, i64),
    ) -> Result<Vec<(ContactOfRow, i64)>> {
        let contacts = self.contacts_of(row);
        let known = RowContext {
            clients: &[client],
            is_settled: true,
            ..RowContext::default()
        };
        let meant = self.meant(&contacts, known, now)?;
        let known = contacts.into_iter().zip(meant);
        let known = known.filter_map(|(contact, meant)| {
            let known = meant.known().filter(|known| !known.is_deleted)?;
            Some((contact, known.id))
        });
        Ok(known.collect())
    }

    /// Returns the contact that the user has chosen.
    fn decided(&self, decided: &DecidedRecord, now: i64) -> Result<Meant> {
        let Some(id) = decided.record else {
            return Ok(Meant::New);
        };
        // The contact may have been merged into another one since the row was kept.
        let entity = Entity::Contact;
        let id = self.store.survivor(RecordRef { entity, id })?;
        let stored = self.store.record(&self.contact, id)?;
        let deleted_at = stored.map(|stored| stored.deleted_at);
        let is_there = |at: Option<i64>| at.is_none_or(|at| trash::is_restorable(at, now));
        let Some(at) = deleted_at.filter(|&at| is_there(at)) else {
            return Ok(Meant::Gone(id));
        };
        let fields = decided.fields.as_ref();
        let fields = fields.map(|names| fields_of(&self.contact, names));
        let is_deleted = at.is_some();
        Ok(Meant::Decided(
            ExistingContact { id, is_deleted },
            fields.transpose()?,
        ))
    }

    /// Returns the contact that one contact of a row means. `excluded` are other people.
    fn one(
        &self,
        contact: &Record,
        clients: &[i64],
        (excluded, now): (&HashSet<i64>, i64),
    ) -> Result<Meant> {
        let (search, mut matching) = self.search(contact, (excluded, now))?;
        let matched = search.run(&mut matching)?;
        let Some(matched) = matched else {
            return Ok(Meant::New);
        };
        let is_deleted = matched.deleted_at.is_some();
        let only = match matched.only() {
            None if matched.doubt.is_none() && !is_deleted => self.linked_one(&matched, clients)?,
            only => only,
        };
        let makes_new = if is_deleted {
            self.plan.on_deleted == OnDeleted::Create
        } else {
            self.plan.on_duplicate == OnDuplicate::Create
        };
        let may_be_taken = !is_deleted || self.plan.on_deleted == OnDeleted::Restore;
        Ok(match (only, matched.doubt) {
            (Some(id), None) if may_be_taken => Meant::Known(ExistingContact { id, is_deleted }),
            _ if makes_new => Meant::New,
            _ => Meant::Open(matched),
        })
    }

    /// Returns the search for the contact that one contact of a row is. `excluded` are other people.
    pub fn search<'l>(
        &'l self,
        contact: &'l Record,
        (excluded, now): (&'l HashSet<i64>, i64),
    ) -> Result<(Search<'l>, Matching<'l>)> {
        let search = Search {
            rules: &self.rules,
            now,
            creates: false,
        };
        let matching = Matching {
            store: self.store,
            candidates: &self.candidates,
            assessor: self.plan.assessor(&self.contact)?,
            record: contact,
            excluded: Excluded {
                records: (!excluded.is_empty()).then_some(excluded),
                ..Excluded::default()
            },
            finds_single_words: false,
            verdicts: VerdictCache::at(now),
            household: None,
        };
        Ok((search, matching))
    }

    /// Returns the contact that is linked to one of these clients, if it is the only one.
    fn linked_one(&self, matched: &Match, clients: &[i64]) -> Result<Option<i64>> {
        let mut linked = Vec::new();
        for &contact in &matched.records {
            if is_linked(self.store, contact, clients)? {
                linked.push(contact);
            }
        }
        Ok(match linked[..] {
            [only] => Some(only),
            _ => None,
        })
    }

    /// Returns the reason of a row whose contacts have the same name and the same email or phone. They would be two
    /// records of one person.
    pub fn same_person(&self, contacts: &[ContactOfRow]) -> Option<Reason> {
        let [first, second] = contacts else {
            return None;
        };
        let (first, second) = (&first.record, &second.record);
        let schema = &self.contact;
        let name_of = |record: &Record| {
            let text = |field: &str| schema.find(field).and_then(|id| record.text(id));
            name::key(text(fields::FIRST_NAME), text(fields::LAST_NAME))
        };
        let has_same = |key| first.key(key).is_some() && first.key(key) == second.key(key);
        let born = |record: &Record| match record.get(schema.find(fields::DATE_OF_BIRTH)?) {
            Some(Value::Date(date)) => Some(date),
            _ => None,
        };
        let is_other =
            born(first).is_some() && born(second).is_some() && born(first) != born(second);
        let is_same = name_of(first) == name_of(second)
            && (has_same(Key::Email) || has_same(Key::Phone))
            && !is_other;
        let text = |field: &str| first.text(schema.find(field)?);
        is_same.then(|| {
            Reason::row(
                Code::Duplicate,
                format!(
                    "its two contacts are the same person, {}",
                    derived_name(text)
                ),
                "correct the second contact, or empty its cells",
            )
        })
    }
}

/// Returns the rule that a certain match of a contact is explained by.
fn rule_of(contact: &Record) -> Rule {
    match contact.key(Key::Email) {
        Some(_) => Rule::Email,
        None => Rule::Name,
    }
}
