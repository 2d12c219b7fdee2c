//! The entities as nouns of the command line: which entity a command is for, and what its commands show.

use std::fmt::Debug;

use serde_json::{Map, Value as Json};

use super::records::Records;
use super::{external_ids, flat, write};
use crate::error::{Error, Result};
use crate::record::Entity;
use crate::session::Session;
use crate::store::RecordRef;

/// A noun of the command line: `lead`, `client`, `contact`. The verbs are generic over it.
pub trait Noun: Debug + Send + Sync + 'static {
    /// The entity.
    const ENTITY: Entity;

    /// Writes a record, with its related records if it has any.
    ///
    /// # Errors
    /// Fails if another process removed the record.
    fn show(session: &Session, records: &Records<'_>, id: i64) -> Result<()> {
        write(session, &Self::record(session, records, id)?)
    }

    /// Returns a record as it is shown, with its related records if it has any.
    ///
    /// # Errors
    /// Fails if another process removed the record.
    fn record(_: &Session, records: &Records<'_>, id: i64) -> Result<Map<String, Json>> {
        let schema = records.schema_of(Self::ENTITY)?;
        let stored = records.store.record(&schema, id)?;
        let stored = stored.ok_or_else(|| removed(Self::ENTITY, id))?;
        let mut record = flat(&stored, &schema, &records.currency);
        let ids = records.store.external_ids(RecordRef {
            entity: Self::ENTITY,
            id,
        })?;
        external_ids::insert(&mut record, &ids);
        Ok(record)
    }

    /// Returns the effects of the deletion of a record on other records.
    ///
    /// # Errors
    /// Fails if the store cannot be read.
    fn deletion_effects(_: &Records<'_>, _: i64) -> Result<Effects> {
        Ok(Effects::default())
    }
}

/// The effects of a deletion, for people and for programs.
#[derive(Debug, Default)]
pub struct Effects {
    /// A sentence after the record's name, blank if there are no effects.
    pub sentence: String,
    /// The counts for the JSON answer, if there are any.
    pub counts: Option<serde_json::Value>,
}

/// Returns the error for a record that another process removed after it was found.
pub fn removed(entity: Entity, id: i64) -> Error {
    Error::failure(format!("{entity} {id} was removed by another process"))
}
