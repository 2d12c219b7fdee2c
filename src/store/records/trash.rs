//! Deletes records into the trash and restores them, with the related records that go with them.

use crate::error::{Error, Result};
use crate::record::fold::fold;
use crate::record::{Entity, Schema, email, fields, trash};
use crate::store::jobs::queries::signed;
use crate::store::{Author, Change, Event, Link, Merging, RecordRef, Store, Stored, Values};

/// The related records that a restored record has again, and those that it has lost.
#[derive(Clone, Debug, Default)]
pub struct Restored {
    /// The number of restored meetings, file notes and transcripts.
    pub activities: u64,
    /// The names of the documents whose bytes were removed.
    pub documents_lost: Vec<String>,
    /// The advisers who are no longer assigned.
    pub advisers_lost: Vec<String>,
    /// The links that were removed.
    pub links_lost: Vec<Link>,
    /// The living records that have the same name or email.
    pub namesakes: Vec<i64>,
}

impl Store {
    /// Moves a record to the trash, and removes its links. The advisers of a client are removed, its activities and
    /// documents go to the trash. The bytes of documents are removed after the commit. If the process ends before that,
    /// the next writer removes them.
    ///
    /// # Errors
    /// Fails if the record does not exist or is in the trash.
    pub fn delete_record(&self, entity: Entity, id: i64, author: &Author<'_>) -> Result<()> {
        let spec = entity.spec();
        self.transaction(|| {
            self.living(&Schema::of(entity), id)?;
            let record = RecordRef { entity, id };
            self.set_deleted(record, Values::set(author.at), author)?;
            if spec.has_belongings {
                self.delete_belongings(id, author)?;
            }
            if spec.linked_with.is_some() {
                self.remove_links(entity, id, author)?;
            }
            Ok(())
        })?;
        if spec.has_belongings {
            self.remove_lost_bytes()?;
        }
        Ok(())
    }

    /// Moves the activities and documents of a client to the trash, and removes its advisers.
    fn delete_belongings(&self, id: i64, author: &Author<'_>) -> Result<()> {
        self.note_lost_belongings(id, author)?;
        self.delete_activities(id, author.at)?;
        self.connection
            .prepare_cached(
                "UPDATE document SET deleted_at = ?2 WHERE client = ?1 AND deleted_at IS NULL",
            )?
            .execute((id, author.at))?;
        for adviser in self.advisers(id)? {
            self.remove_adviser(id, &adviser, author)?;
        }
        Ok(())
    }

    /// Adds to the history what a client loses: each document, because its file is removed, and the number of
    /// activities that go to the trash.
    fn note_lost_belongings(&self, id: i64, author: &Author<'_>) -> Result<()> {
        let client = RecordRef::client(id);
        for document in self
            .documents(id)?
            .iter()
            .filter(|one| one.deleted_at.is_none())
        {
            let event = Event::Document {
                id: document.id,
                name: Values::cleared((&*document.name).into()),
            };
            self.note(client, &event, author)?;
        }
        let activities = self.belongings(id)?.activities;
        if activities > 0 {
            let event = Event::Activities(Values::cleared(signed(activities)));
            self.note(client, &event, author)?;
        }
        Ok(())
    }

    /// Restores a record from the trash, with the related records that can come back. `limit` is the largest number of
    /// living clients.
    ///
    /// # Errors
    /// Fails if the record does not exist, if it was merged into another one, if its 90 days are over, or if there are as
    /// many clients as the limit allows.
    pub fn restore_record(
        &self,
        schema: &Schema,
        id: i64,
        limit: Option<u64>,
        author: &Author<'_>,
    ) -> Result<Restored> {
        let (entity, spec) = (schema.entity(), schema.entity().spec());
        self.transaction(|| {
            let (stored, deleted_at) = self.restorable(schema, id, author.at)?;
            if let Some(merging) = self.merged_into(RecordRef { entity, id })? {
                return Err(merged((schema, &stored), &merging));
            }
            let mut restored = Restored {
                namesakes: self.namesakes(schema, &stored)?,
                ..Restored::default()
            };
            if spec.linked_with.is_some() {
                restored.links_lost = self.links_lost(entity, id)?;
            }
            if spec.has_belongings {
                self.assert_room(limit)?;
                restored.advisers_lost = self.advisers_lost(id)?;
                restored.documents_lost = self.documents_deleted_with(id, deleted_at)?;
                restored.activities = self.restore_activities(id, deleted_at)?;
            }
            let record = RecordRef { entity, id };
            self.set_deleted(record, Values::cleared(deleted_at), author)?;
            Ok(restored)
        })
    }

    /// Moves a restored record to the trash again, with the time of its first deletion. The activities of a client go
    /// with it.
    pub fn return_to_trash(
        &self,
        record: RecordRef,
        deleted_at: i64,
        author: &Author<'_>,
    ) -> Result<()> {
        self.set_deleted(record, Values::set(deleted_at), author)?;
        if record.entity.spec().has_belongings {
            self.delete_activities(record.id, deleted_at)?;
        }
        Ok(())
    }

    /// Returns the living records with the email of a record, or with its name if records of its entity have no email.
    fn namesakes(&self, schema: &Schema, stored: &Stored) -> Result<Vec<i64>> {
        let entity = schema.entity();
        if !entity.spec().has_email() {
            return self.ids_by_key(entity, "name_key", &fold(&stored.name(schema)), false);
        }
        match stored.text(schema, fields::EMAIL).map(email::key) {
            Some(key) => self.ids_by_key(entity, "email_key", &key, false),
            None => Ok(Vec::new()),
        }
    }

    fn restore_activities(&self, client: i64, deleted_at: i64) -> Result<u64> {
        let restored = self
            .connection
            .prepare_cached(
                "UPDATE activity SET deleted_at = NULL WHERE client = ? AND deleted_at = ?",
            )?
            .execute((client, deleted_at))?;
        Ok(restored as u64)
    }

    /// Returns a record of the trash that can be restored, and the time of its deletion.
    pub(in crate::store) fn restorable(
        &self,
        schema: &Schema,
        id: i64,
        now: i64,
    ) -> Result<(Stored, i64)> {
        let entity = schema.entity();
        let stored = self
            .record(schema, id)?
            .ok_or_else(|| Error::failure(format!("there is no {entity} {id}")))?;
        let name = stored.name(schema);
        let Some(deleted_at) = stored.deleted_at else {
            return Err(Error::failure(format!(
                "{entity} {id}, {name}, is not in the trash"
            )));
        };
        if !trash::is_restorable(deleted_at, now) {
            return Err(Error::failure(format!(
                "{entity} {id}, {name}, can no longer be restored: its 90 days ended on {}",
                trash::ends_on(deleted_at)
            ))
            .hint("To remove such records from the store: intake store purge"));
        }
        Ok((stored, deleted_at))
    }

    fn advisers_lost(&self, client: i64) -> Result<Vec<String>> {
        let changes = self.history(Entity::Client, client)?;
        let deletion = changes.iter().rposition(Change::is_deletion);
        let since = changes.into_iter().skip(deletion.unwrap_or(usize::MAX));
        let lost = since.filter_map(|change| match change.event {
            Event::Adviser(Values {
                old: Some(name),
                new: None,
            }) => Some(name.into_owned()),
            _ => None,
        });
        Ok(lost.collect())
    }

    /// Returns the names of the documents that were deleted with a client.
    fn documents_deleted_with(&self, client: i64, deleted_at: i64) -> Result<Vec<String>> {
        let mut names = self.connection.prepare_cached(
            "SELECT name FROM document WHERE client = ? AND deleted_at = ? ORDER BY id",
        )?;
        let names = names.query_map((client, deleted_at), |row| row.get(0))?;
        Ok(names.collect::<rusqlite::Result<_>>()?)
    }
}

/// Returns the error for the restoration of a record that was merged: its links and fields are part of another record.
fn merged((schema, stored): (&Schema, &Stored), merging: &Merging) -> Error {
    let (entity, id) = (schema.entity(), stored.id);
    Error::failure(format!(
        "{entity} {id}, {}, was merged into {entity} {} on {} by {}",
        stored.name(schema),
        merging.into,
        trash::day(merging.at),
        merging.by
    ))
    .hint(format!("To undo the merge: intake {entity} unmerge {id}"))
}
