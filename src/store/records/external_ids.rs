//! External ids: the ids of records in other systems.

use rusqlite::OptionalExtension;

use crate::duplicate::Candidate;
use crate::error::Result;
use crate::record::Entity;
use crate::store::history::{Event, RecordRef, Values};
use crate::store::{Author, Import, Store};

/// The id of a record in another system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExternalId<'i> {
    /// The entity of the record.
    pub entity: Entity,
    /// The other system.
    pub source: &'i str,
    /// The id there.
    pub id: &'i str,
}

/// An id that a record has in another system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordId {
    /// The other system.
    pub source: String,
    /// The id there.
    pub id: String,
}

/// The record that has an external id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// No record has had the id.
    Never,
    /// This living record.
    Living(i64),
    /// This record, which is in the trash since this time.
    Deleted(i64, i64),
    /// The record was removed.
    Gone,
}

/// The row of an external id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Owner {
    /// There is none.
    Missing,
    /// The record was removed.
    Removed,
    /// This record.
    Record(i64),
}

impl Store {
    /// Returns what the store knows about an external id.
    pub fn known(&self, id: ExternalId<'_>) -> Result<Known> {
        let record = match self.owner_of(id)? {
            Owner::Missing => return Ok(Known::Never),
            Owner::Removed => return Ok(Known::Gone),
            Owner::Record(record) => record,
        };
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT deleted_at FROM {} WHERE id = ?",
            id.entity
        ))?;
        let found = statement.query_row([record], |row| {
            Ok(match row.get(0)? {
                None => Known::Living(record),
                Some(at) => Known::Deleted(record, at),
            })
        });
        Ok(found.optional()?.unwrap_or(Known::Gone))
    }

    /// Returns the record that has an external id; none if no record has it.
    pub fn record_with_external_id(&self, id: ExternalId<'_>) -> Result<Option<i64>> {
        Ok(match self.owner_of(id)? {
            Owner::Record(record) => Some(record),
            Owner::Missing | Owner::Removed => None,
        })
    }

    fn owner_of(&self, id: ExternalId<'_>) -> Result<Owner> {
        let mut statement = self.connection.prepare_cached(
            "SELECT record FROM external_id WHERE entity = ? AND source = ? AND id = ?",
        )?;
        let owner = statement.query_row((id.entity.name(), id.source, id.id), |row| {
            let record: Option<i64> = row.get(0)?;
            Ok(record.map_or(Owner::Removed, Owner::Record))
        });
        Ok(owner.optional()?.unwrap_or(Owner::Missing))
    }

    /// Returns the ids of a record in other systems.
    pub fn external_ids(&self, record: RecordRef) -> Result<Vec<RecordId>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT source, id FROM external_id WHERE entity = ? AND record = ?
             ORDER BY source, id",
        )?;
        let ids = statement.query_map((record.entity.name(), record.id), |row| {
            Ok(RecordId {
                source: row.get(0)?,
                id: row.get(1)?,
            })
        })?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns the systems in which records of an entity have ids. The query jumps from one source to the next, because
    /// each can have a million ids.
    pub fn sources_of_external_ids(&self, entity: Entity) -> Result<Vec<String>> {
        let mut statement = self.connection.prepare_cached(
            "WITH RECURSIVE found (source) AS (
               SELECT min(source) FROM external_id WHERE entity = ?1
               UNION ALL
               SELECT (SELECT min(source) FROM external_id WHERE entity = ?1 AND source > found.source)
               FROM found WHERE found.source IS NOT NULL
             )
             SELECT source FROM found WHERE source IS NOT NULL",
        )?;
        let sources = statement.query_map([entity.name()], |row| row.get(0))?;
        Ok(sources.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns the candidates that have no id in this system.
    pub fn without_source(
        &self,
        found: Vec<Candidate>,
        entity: Entity,
        source: &str,
    ) -> Result<Vec<Candidate>> {
        let mut other = self.connection.prepare_cached(
            "SELECT 1 FROM external_id WHERE entity = ? AND record = ? AND source = ?",
        )?;
        let mut left = Vec::new();
        for candidate in found {
            if !other.exists((entity.name(), candidate.id, source))? {
                left.push(candidate);
            }
        }
        Ok(left)
    }

    /// Sets the record of an external id.
    fn put_external_id(&self, id: ExternalId<'_>, record: i64) -> Result<()> {
        self.connection
            .prepare_cached(
                "INSERT INTO external_id (entity, source, id, record) VALUES (?, ?, ?, ?)
                 ON CONFLICT (entity, source, id) DO UPDATE SET record = excluded.record",
            )?
            .execute((id.entity.name(), id.source, id.id, record))?;
        Ok(())
    }

    /// Applies the change of an external id that an event describes, and adds the event to the history of a record. If
    /// the new record was removed, the id is kept without a record.
    pub fn move_external_id(
        &self,
        record: RecordRef,
        event: &Event<'_>,
        author: &Author<'_>,
    ) -> Result<()> {
        let Event::ExternalId { source, id, owner } = event else {
            return Ok(());
        };
        let entity = record.entity;
        match owner.new {
            Some(owner) => {
                let key = ExternalId { entity, source, id };
                self.put_external_id(key, owner)?;
                self.connection
                    .prepare_cached(&format!(
                        "UPDATE external_id SET record = NULL
                         WHERE entity = ?1 AND source = ?2 AND id = ?3
                           AND NOT EXISTS (SELECT 1 FROM {entity} WHERE id = record)"
                    ))?
                    .execute((entity.name(), source, id))?;
            }
            None => {
                self.connection
                    .prepare_cached(
                        "DELETE FROM external_id WHERE entity = ? AND source = ? AND id = ?",
                    )?
                    .execute((entity.name(), source, id))?;
            }
        }
        self.note(record, event, author)
    }

    /// Sets the only id of a record in another system, or removes its ids there. Returns whether anything changed.
    pub fn set_external_id(
        &self,
        record: RecordRef,
        source: &str,
        id: Option<&str>,
        author: &Author<'_>,
    ) -> Result<bool> {
        let event = |id: &str, owner| Event::ExternalId {
            source: source.to_owned().into(),
            id: id.to_owned().into(),
            owner,
        };
        let ids = self.external_ids(record)?;
        let (kept, other): (Vec<RecordId>, Vec<RecordId>) = ids
            .into_iter()
            .filter(|one| one.source == source)
            .partition(|one| Some(&*one.id) == id);
        for one in &other {
            let removed = event(&one.id, Values::cleared(record.id));
            self.move_external_id(record, &removed, author)?;
        }
        if let (Some(id), []) = (id, &kept[..]) {
            self.move_external_id(record, &event(id, Values::set(record.id)), author)?;
            return Ok(true);
        }
        Ok(!other.is_empty())
    }

    /// Moves the external ids of the record `other` to the record `keep` of the same entity. Returns their number.
    pub(in crate::store) fn move_external_ids(
        &self,
        keep: RecordRef,
        other: i64,
        author: &Author<'_>,
    ) -> Result<u64> {
        let mut owned = self
            .connection
            .prepare_cached("SELECT source, id FROM external_id WHERE entity = ? AND record = ?")?;
        let owned = owned.query_map((keep.entity.name(), other), |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
        let owned = owned.collect::<rusqlite::Result<Vec<(String, String)>>>()?;
        let moved = owned.len() as u64;
        for (source, id) in owned {
            let event = Event::ExternalId {
                source: source.into(),
                id: id.into(),
                owner: Values {
                    old: Some(other),
                    new: Some(keep.id),
                },
            };
            self.move_external_id(keep, &event, author)?;
        }
        Ok(moved)
    }

    /// Returns whether a job that was undone had given an external id to a record.
    pub fn is_given_by_undone_job(&self, id: ExternalId<'_>, record: i64) -> Result<bool> {
        let mut statement = self.connection.prepare_cached(
            "SELECT 1 FROM change JOIN job ON job.id = change.job AND job.status = 'undone'
             WHERE change.entity = ?1 AND change.record = ?2 AND change.kind = 'external_id'
               AND change.source = ?3 AND change.source_id = ?4 AND change.new = CAST(?2 AS TEXT)",
        )?;
        Ok(statement.exists((id.entity.name(), record, id.source, id.id))?)
    }

    /// Clears the record of its external ids, before the record is removed for good.
    pub(in crate::store) fn forget_record_of_external_ids(&self, record: RecordRef) -> Result<()> {
        self.connection
            .prepare_cached("UPDATE external_id SET record = NULL WHERE entity = ? AND record = ?")?
            .execute((record.entity.name(), record.id))?;
        Ok(())
    }
}

impl Import<'_> {
    /// Returns what the store knows about an external id. The record that has it is inserted if it was not inserted yet.
    pub fn known(&mut self, id: ExternalId<'_>) -> Result<Known> {
        if let Some(record) = self.store.record_with_external_id(id)? {
            self.insert_now(id.entity, &[record])?;
        }
        self.store.known(id)
    }

    /// Writes the external id of a record. If another import or a command created the record, the history has an event.
    /// A record that this import created is removed with its import.
    pub fn remember_external_id(
        &mut self,
        row: u64,
        id: ExternalId<'_>,
        (record, is_new): (i64, bool),
    ) -> Result<()> {
        let before = self.store.record_with_external_id(id)?;
        if before == Some(record) {
            return Ok(());
        }
        if before.is_none() && (is_new || self.has_made(id.entity, record)?) {
            return self.store.put_external_id(id, record);
        }
        self.insert_now(id.entity, &[record])?;
        self.insert_now(id.entity, before.as_slice())?;
        let event = Event::ExternalId {
            source: id.source.into(),
            id: id.id.into(),
            owner: Values {
                old: before,
                new: Some(record),
            },
        };
        let record = RecordRef {
            entity: id.entity,
            id: record,
        };
        let author = self.author(row);
        self.store.move_external_id(record, &event, &author)
    }

    fn has_made(&mut self, entity: Entity, record: i64) -> Result<bool> {
        self.insert_now(entity, &[record])?;
        let mut is_own = self
            .store
            .connection
            .prepare_cached(&format!("SELECT 1 FROM {entity} WHERE id = ? AND job = ?"))?;
        Ok(is_own.exists((record, self.job))?)
    }
}
