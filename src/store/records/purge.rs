//! Removes the records from the store that can no longer be restored from the trash, with their related records.

use crate::error::{Error, Result};
use crate::record::entity::NameIndex;
use crate::record::{Entity, PerEntity, trash};
use crate::store::file::clock::moment;
use crate::store::history::RecordRef;
use crate::store::schema::{self, Reference};
use crate::store::{Author, Store};

/// The numbers of what a purge removes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Purged {
    /// The records of each entity.
    pub records: PerEntity,
    /// Meetings, file notes and transcripts of these clients.
    pub activities: u64,
    /// The rows of the documents of these clients.
    pub documents: u64,
}

impl Store {
    /// Removes the records that can no longer be restored at the time of the author. A rehearsal only counts them.
    ///
    /// # Errors
    /// Fails if that time is before the newest time in the store, or long after the newest time that is trusted.
    pub fn purge(&self, author: &Author<'_>, is_rehearsal: bool) -> Result<Purged> {
        let now = author.at;
        self.assert_clock(now)?;
        self.assert_trusted(now)?;
        // SQLite overwrites the removed bytes in the file. The checkpoint below empties the log, which has them too.
        self.connection.pragma_update(None, "secure_delete", "ON")?;
        let purged = self.transaction(|| {
            let purged = self.count_over(now)?;
            if !is_rehearsal {
                for entity in Entity::ALL {
                    self.purge_entity(entity, author)?;
                }
            }
            Ok(purged)
        })?;
        self.connection
            .pragma_update(None, "secure_delete", "FAST")?;
        if !is_rehearsal {
            self.remove_lost_bytes()?;
            self.connection
                .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        }
        Ok(purged)
    }

    fn assert_clock(&self, now: i64) -> Result<()> {
        let newest: Option<i64> = self.connection.query_row(&newest(), [], |row| row.get(0))?;
        let Some(newest) = newest.filter(|newest| *newest > now) else {
            return Ok(());
        };
        Err(Error::failure(format!(
            "the clock says {}, but the store was written at {}: nothing was removed",
            moment(now),
            moment(newest)
        ))
        .hint("Correct the clock of this computer, then run the same command again."))
    }

    fn count_over(&self, now: i64) -> Result<Purged> {
        let before = now - trash::KEPT;
        let count = |sql: &str| -> Result<u64> {
            let number: i64 = self.connection.query_row(sql, [before], |row| row.get(0))?;
            Ok(number.unsigned_abs())
        };
        let over = |table: &str| format!("SELECT count(*) FROM {table} WHERE deleted_at < ?1");
        let of_clients = |table: &str| {
            format!(
                "SELECT count(*) FROM {table} WHERE client IN (SELECT id FROM client WHERE deleted_at < ?1)"
            )
        };
        Ok(Purged {
            records: PerEntity::try_of(|entity| count(&over(entity.name())))?,
            activities: count(&of_clients("activity"))?,
            documents: count(&of_clients("document"))?,
        })
    }

    fn purge_entity(&self, entity: Entity, author: &Author<'_>) -> Result<()> {
        let mut over = self
            .connection
            .prepare_cached(&format!("SELECT id FROM {entity} WHERE deleted_at < ?"))?;
        let ids = over.query_map([author.at - trash::KEPT], |row| row.get(0))?;
        let ids: Vec<i64> = ids.collect::<rusqlite::Result<_>>()?;
        if entity.spec().has_belongings {
            self.remove_bytes_of(&ids)?;
        }
        // The index over names has no index by record, so one statement removes the entries of all records.
        if let NameIndex::LateWords { table, .. } = entity.spec().name_index
            && !ids.is_empty()
        {
            self.connection.execute(
                &format!("DELETE FROM {table} WHERE {entity} IN (SELECT id FROM {entity} WHERE deleted_at < ?)"),
                [author.at - trash::KEPT],
            )?;
        }
        let references = schema::references_to(&self.connection, entity.name())?;
        for id in ids {
            self.purge_record(entity, id, &references, author)?;
        }
        Ok(())
    }

    /// Removes a record, with its history and the rows of other tables that refer to it.
    fn purge_record(
        &self,
        entity: Entity,
        id: i64,
        references: &[Reference],
        author: &Author<'_>,
    ) -> Result<()> {
        if entity.spec().comes_from_lead() {
            self.forget_conversions(id, author)?;
        }
        self.forget_verdicts_of(RecordRef { entity, id })?;
        let execute = |sql: &str| self.connection.prepare_cached(sql)?.execute([id]);
        // SQLite itself removes or clears the rows of the other references.
        for Reference { table, column, .. } in references.iter().filter(|one| one.is_restricting) {
            execute(&format!("DELETE FROM \"{table}\" WHERE \"{column}\" = ?"))?;
        }
        execute(&format!(
            "DELETE FROM change WHERE entity = '{entity}' AND record = ?"
        ))?;
        self.forget_record_of_external_ids(RecordRef { entity, id })?;
        execute(&format!("DELETE FROM {entity} WHERE id = ?"))?;
        Ok(())
    }

    /// Removes the remaining files of the documents of these clients, before their rows are removed. A rollback keeps
    /// the rows, and the next purge removes the files that remain.
    fn remove_bytes_of(&self, clients: &[i64]) -> Result<()> {
        let mut remaining = self
            .connection
            .prepare_cached("SELECT id FROM document WHERE client = ? AND is_stored = 1")?;
        for client in clients {
            let ids = remaining.query_map([client], |row| row.get::<_, i64>(0))?;
            for id in ids {
                let path = self.documents_folder().join(id?.to_string());
                if path.exists() {
                    std::fs::remove_file(&path).map_err(|error| {
                        Error::failure(format!("cannot remove {}", path.display())).because(error)
                    })?;
                }
            }
        }
        Ok(())
    }
}

/// Returns the query of the newest time in any table of the store.
fn newest() -> String {
    let of_records = Entity::ALL.map(|entity| {
            format!(
                " UNION ALL SELECT max(max(created_at, coalesce(updated_at, 0), coalesce(deleted_at, 0))) FROM {entity}"
            )
        });
    let of_records = of_records.concat();
    format!(
        "SELECT max(at) FROM (
           SELECT max(at) AS at FROM change
           UNION ALL SELECT max(max(coalesce(started_at, 0), coalesce(ended_at, 0))) FROM job
           UNION ALL SELECT max(created_at) FROM activity
           UNION ALL SELECT max(created_at) FROM document
           {of_records})"
    )
}
