//! The identity of a row: the record that it was exported from, and its id in another system.

use std::collections::HashSet;

use super::related::Answers;
use crate::duplicate::Match;
use crate::error::Result;
use crate::plan::ImportPlan;
use crate::record::{DecidedRecord, Entity, FieldId, Record, Rule, Schema, fields, trash};
use crate::source::Stamp;
use crate::store::{ExternalId, Import, Known};

/// The content of a row in addition to its record.
#[derive(Clone, Debug, Default)]
pub struct Incoming<'p> {
    /// The number of the row.
    pub number: u64,
    /// The record of this store that the row was exported from. It may have been removed.
    pub own: Option<Stamp>,
    /// The id in another system.
    pub external: Option<RowId<'p>>,
    /// Whether another row of the file has the same id, and may be another person.
    pub is_id_repeated: bool,
    /// Whether a user decides about the row in a review.
    pub is_reviewed: bool,
    /// The contacts of a client's row that the user has decided, by their positions in the row.
    pub contacts: Vec<(usize, DecidedRecord)>,
    /// The fields of the row that the user has chosen to be taken; none if a merge decides.
    pub chosen: Option<Vec<FieldId>>,
    /// Records that are other people than the row: a failed row was split into it and into their rows.
    pub others: HashSet<i64>,
}

impl Incoming<'_> {
    /// Returns the answers of the user about the row.
    pub fn answers(&self) -> Answers<'_> {
        Answers {
            contacts: &self.contacts,
            fields: self.chosen.as_deref(),
        }
    }
}

/// The field with the external ids of the rows, and their source.
#[derive(Clone, Copy, Debug)]
pub struct IdField<'p> {
    entity: Entity,
    source: &'p str,
    field: FieldId,
}

/// The id of a row in another system.
#[derive(Clone, Debug)]
pub struct RowId<'p> {
    of: IdField<'p>,
    id: String,
}

/// The result of the look-up of an external id.
#[derive(Debug)]
pub enum Recognized {
    /// Its record, living or in the trash.
    As(Match),
    /// Its record was deleted too long ago to be restored.
    Gone,
    /// It was never imported.
    Unknown,
}

impl<'p> IdField<'p> {
    /// Finds the field; none if the rows have no ids of another system.
    pub fn of(plan: &'p ImportPlan, schema: &Schema) -> Option<Self> {
        Some(IdField {
            entity: schema.entity(),
            source: plan.source.as_ref()?.as_str(),
            field: schema.find(fields::EXTERNAL_ID)?,
        })
    }

    /// Returns the id of a row; none if it is blank.
    pub fn read(self, record: &Record) -> Option<RowId<'p>> {
        let id = record.text(self.field)?.to_owned();
        Some(RowId { of: self, id })
    }
}

impl RowId<'_> {
    /// Returns the id with its entity and its source.
    pub fn key(&self) -> ExternalId<'_> {
        ExternalId {
            entity: self.of.entity,
            source: self.of.source,
            id: &self.id,
        }
    }

    /// Returns what the store knows about the id.
    pub fn recognize(&self, import: &mut Import<'_>) -> Result<Recognized> {
        let found = |record, deleted_at| {
            let matched = Match::by_id(Rule::ExternalId, record, deleted_at);
            Recognized::As(matched)
        };
        Ok(match import.known(self.key())? {
            Known::Living(record) => found(record, None),
            Known::Deleted(record, at) if trash::is_restorable(at, import.now()) => {
                found(record, Some(at))
            }
            Known::Deleted(..) | Known::Gone => Recognized::Gone,
            Known::Never => Recognized::Unknown,
        })
    }

    /// Returns the living record with this id.
    pub fn living(&self, import: &mut Import<'_>) -> Result<Option<i64>> {
        Ok(match import.known(self.key())? {
            Known::Living(record) => Some(record),
            Known::Deleted(..) | Known::Gone | Known::Never => None,
        })
    }
}
