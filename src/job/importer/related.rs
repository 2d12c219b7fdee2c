//! The related record of a row: a contact of the client, or the client of the contact.

use super::link::LinkWish;
use super::new_client::NewClient;
use super::notes;
use super::outcome::{Note, Outcome, Skipped};
use super::writer::RecordWriter;
use crate::duplicate::{Decision, Merge, changes};
use crate::error::Result;
use crate::mapping::Mapping;
use crate::record::{Code, DecidedRecord, Entity, FieldId, Reason, Record, Schema, client, fields};
use crate::store::{Count, Store};

/// The related record of a row.
#[derive(Debug)]
pub enum RelatedRecord {
    /// None.
    Nothing,
    /// The contacts of the client.
    Contacts(Vec<RelatedContact>),
    /// The client that the contact belongs to.
    Client(LinkWish),
    /// The choice for a contact: a link to a client or a new client. It does not count as a change of the contact.
    Chosen(Chosen),
}

/// A contact of the client.
#[derive(Debug)]
pub struct RelatedContact {
    /// The existing contact, and how the row changes it.
    pub known: Option<(ExistingContact, Option<Merge>)>,
    /// The contact as the row has it.
    pub record: Record,
    /// The relationship of the contact to the client; none if a user unlinked them, which an import leaves as it is.
    pub relationship: Option<String>,
}

/// The client that was chosen for a contact.
#[derive(Debug)]
pub enum Chosen {
    /// An existing client.
    Existing(LinkWish),
    /// A new client.
    New(NewClient),
}

/// An existing contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExistingContact {
    /// Its id.
    pub id: i64,
    /// Whether it is in the trash.
    pub is_deleted: bool,
}

/// The existing record that a row goes into.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// The existing record.
    pub id: Option<i64>,
    /// The change of that record by the row; none if the row does not change it.
    pub merge: Option<Merge>,
    /// Whether the row adds a record to the living ones.
    pub is_more: bool,
    /// Whether a user decided in a review that the row goes there.
    pub is_reviewed: bool,
}

/// The answers of a user to the questions about a row in a review.
#[derive(Clone, Copy, Debug, Default)]
pub struct Answers<'a> {
    /// The contacts of a client's row that the user has decided, by their positions in the row.
    pub contacts: &'a [(usize, DecidedRecord)],
    /// The fields of the row whose values the client and its contacts take; none if a merge decides.
    pub fields: Option<&'a [FieldId]>,
}

impl Target {
    /// Returns the target of a decision, or `None` if nothing is written. `is_reviewed`: whether a user took it in a review.
    pub fn of(decision: &Decision, is_reviewed: bool) -> Option<Self> {
        let (id, merge) = match *decision {
            Decision::Create => (None, None),
            Decision::Change(id, merge) => (Some(id), Some(merge)),
            Decision::Restore(id, merge) => (Some(id), merge),
            Decision::Skip(_)
            | Decision::Fail(_)
            | Decision::Wait(_)
            | Decision::SkipNew
            | Decision::FailNew
            | Decision::WaitNew => return None,
        };
        Some(Target {
            id,
            merge,
            is_more: !matches!(decision, Decision::Change(..)),
            is_reviewed,
        })
    }
}

/// The reason why a row is not imported because of its related record.
#[derive(Debug)]
pub enum Refusal {
    /// Something is wrong with it.
    Fails(Vec<Reason>),
    /// The user decides which contacts are meant. The first reason is about these contacts.
    Waits(Vec<Reason>, Vec<i64>),
    /// Its contact is in the trash and stays there.
    IsDeleted(Reason, Vec<i64>),
}

/// The related record of a row, or the reason why the row is not imported.
pub type FoundRelated = std::result::Result<RelatedRecord, Refusal>;

impl From<Reason> for Refusal {
    fn from(reason: Reason) -> Self {
        vec![reason].into()
    }
}

impl From<Vec<Reason>> for Refusal {
    fn from(reasons: Vec<Reason>) -> Self {
        Refusal::Fails(reasons)
    }
}

impl RelatedRecord {
    /// Returns whether a contact of the client existed before.
    pub fn has_existing_contact(&self) -> bool {
        match self {
            RelatedRecord::Contacts(contacts) => contacts.iter().any(|one| one.known.is_some()),
            RelatedRecord::Nothing | RelatedRecord::Client(_) | RelatedRecord::Chosen(_) => false,
        }
    }

    /// Creates or changes the related record, and links it to the record of the row, which the row created if `is_new`.
    /// Returns whether that counts as a change.
    pub fn make(
        self,
        writer: &mut RecordWriter<'_>,
        row: u64,
        (id, is_new): (i64, bool),
    ) -> Result<bool> {
        match self {
            RelatedRecord::Nothing => Ok(false),
            RelatedRecord::Contacts(contacts) => {
                let mut is_change = false;
                for contact in contacts {
                    is_change |= contact.make(writer, row, (id, is_new))?;
                }
                Ok(is_change)
            }
            RelatedRecord::Client(wish) => wish.make(writer, row, id),
            RelatedRecord::Chosen(chosen) => {
                match chosen {
                    Chosen::Existing(wish) => drop(wish.make(writer, row, id)?),
                    Chosen::New(client) => client.make(writer, row, (id, is_new))?,
                }
                Ok(false)
            }
        }
    }
}

impl RelatedContact {
    /// Creates or changes the contact, and links it to its client. Returns whether that counts as a change.
    fn make(
        self,
        writer: &mut RecordWriter<'_>,
        row: u64,
        (client, is_client_new): (i64, bool),
    ) -> Result<bool> {
        let record = &self.record;
        let schema = writer.store.schema(Entity::Contact)?;
        let (contact, is_new) = match self.known {
            Some((known, merge)) => {
                let is_changed = take(writer, row, (known, merge), (&schema, record))?;
                (known.id, is_changed)
            }
            None => {
                writer.counts.add(if is_client_new {
                    Count::ContactsCreated
                } else {
                    Count::ContactsAdded
                });
                (writer.import.create_related(row, &schema, record)?, true)
            }
        };
        let Some(relationship) = self.relationship else {
            return Ok(is_new);
        };
        let wish = LinkWish {
            name: client.to_string(),
            client: Ok(client),
            entity_type: None,
            relationship,
            keeps_existing: false,
        };
        Ok(wish.make(writer, row, contact)? || is_new)
    }
}

/// Restores an existing contact if it is in the trash, and changes it. Returns whether anything changed.
fn take(
    writer: &RecordWriter<'_>,
    row: u64,
    (known, merge): (ExistingContact, Option<Merge>),
    (schema, record): (&Schema, &Record),
) -> Result<bool> {
    if known.is_deleted {
        writer.import.restore_related(row, schema, known.id)?;
    }
    let Some(merge) = merge else {
        return Ok(known.is_deleted);
    };
    let stored = writer.store.record(schema, known.id)?.unwrap_or_default();
    let mut changes = changes(schema, &stored.values, record, merge);
    writer.leave_newer((schema, known.id), merge, &mut changes)?;
    let is_changed = !changes.is_empty();
    writer
        .import
        .change_related(row, schema, (known.id, record), changes)?;
    Ok(known.is_deleted || is_changed)
}

impl Refusal {
    /// Returns the outcome of the row. Its reasons name the columns.
    pub fn outcome(self, mapping: &Mapping) -> Outcome {
        match self {
            Refusal::Fails(reasons) => notes::rejected(mapping, reasons, Vec::new()),
            Refusal::Waits(reasons, records) => Outcome::Waiting(Note {
                reasons,
                records,
                says_nothing_new: None,
            }),
            Refusal::IsDeleted(reason, records) => {
                Outcome::Skipped(Skipped::Deleted, Note::of(reason, records))
            }
        }
    }
}

/// Returns the type of a client.
pub fn entity_type_of(store: &Store, client: i64) -> Result<String> {
    let schema = store.schema(Entity::Client)?;
    let stored = store.record(&schema, client)?.unwrap_or_default();
    Ok(stored
        .text(&schema, fields::ENTITY_TYPE)
        .unwrap_or_default()
        .to_owned())
}

/// Returns the relationship of a contact to a client of this type: as given, or the only one that the type has.
pub fn relationship(entity_type: &str, given: &str) -> std::result::Result<String, Reason> {
    client::relationship(entity_type, given)
        .ok_or_else(|| no_relationship(entity_type, fields::RELATIONSHIP))
}

/// Returns the reason of a row without a relationship. `field` is its field.
pub fn no_relationship(entity_type: &str, field: &str) -> Reason {
    let offered = client::relationships(entity_type).join(", ");
    Reason::field(
        Code::Required,
        field,
        "is required and blank",
        format!(
            "fill in one of {offered}, or any other text; or give one for all: --default '{field}=…'"
        ),
    )
}
