//! A running undo. Records that a job created are handled in sets.
//!
//! It works for all entities. A record that an import created names its job, and the foreign keys say what depends on a
//! record.

use std::collections::HashSet;

use super::event_kind::EventKind;
use crate::error::Result;
use crate::record::Entity;
use crate::record::entity::NameIndex;
use crate::record::phone::Region;
use crate::store::history::event::TOLD;
use crate::store::history::log::{CHANGE_COLUMNS, Change, RecordRef, SINCE, change_of};
use crate::store::history::merged::MERGE_HOLDS;
use crate::store::history::remaining::{Remaining, blocked_by};
use crate::store::history::removing::remove_created;
use crate::store::schema::{self, Reference};
use crate::store::{Author, Store};

/// Tables whose rows are removed with their record, as those of the indexes over names are. Rows of all other tables
/// keep the record.
const REMOVED_WITH_RECORD: [&str; 2] = ["adviser", "link"];

/// The existing records with events of a job that are undone one by one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// Records with an external id, including those that the job created.
    pub identified: Vec<RecordRef>,
    /// Clients with a link or an adviser.
    pub related: Vec<RecordRef>,
    /// Records that were restored from the trash.
    pub restored: Vec<RecordRef>,
}

/// Returns the query of the existing records with events of the job `?1` that are undone one by one.
fn touched() -> String {
    let created = Entity::ALL.map(|entity| {
        format!(
            "SELECT 1 FROM {entity}
             WHERE change.entity = '{entity}' AND id = change.record AND {entity}.job = ?1"
        )
    });
    format!(
        "SELECT DISTINCT kind, entity, record FROM change
         WHERE job = ?1 AND (
           kind = 'external_id'
           OR kind IN ('link', 'adviser') AND entity = 'client'
             AND NOT EXISTS (SELECT 1 FROM client WHERE id = change.record AND client.job = ?1)
           OR kind = 'trash' AND NOT EXISTS ({}))
         ORDER BY entity, record",
        created.join(" UNION ALL ")
    )
}

pub(super) fn is_removed_with_record(table: &str) -> bool {
    let mut indexes = Entity::ALL
        .map(|entity| entity.spec().name_index)
        .into_iter();
    REMOVED_WITH_RECORD.contains(&table)
        || indexes
            .any(|index| matches!(index, NameIndex::Words { table: blocks, .. } if blocks == table))
}

/// A running undo, within an open transaction.
#[derive(Debug)]
pub struct Undoing<'s> {
    pub(super) store: &'s Store,
    pub(super) job: i64,
    tables: Vec<String>,
    remaining: Remaining<'s>,
}

impl<'s> Undoing<'s> {
    /// Begins the undo of a job: finds the created records that must stay, and the fields that the job changed.
    pub fn begin(store: &'s Store, job: i64) -> Result<Self> {
        let undoing = Undoing {
            store,
            job,
            tables: store.tables_of_imports()?,
            remaining: Remaining::begin(store)?,
        };
        undoing.hold_merged()?;
        for table in &undoing.tables {
            undoing.hold_referenced(table)?;
            undoing.hold_changed(table)?;
        }
        undoing.hold_promoted()?;
        undoing.hold_contacts_of_kept_clients()?;
        store.collect_fields(job, &undoing.tables)?;
        Ok(undoing)
    }

    /// Keeps the records that the job created or changed and that were merged into another record since: the other record has
    /// their values now.
    fn hold_merged(&self) -> Result<()> {
        for entity in Entity::ALL {
            self.store.connection.execute(
                &format!(
                    "INSERT OR IGNORE INTO held (entity, record, is_blocked, why, by, at)
                     SELECT '{entity}', merged.id, FALSE, 'merged into {entity} ' || merging.record, merging.by, merging.at
                     FROM change AS merging JOIN {entity} AS merged ON merged.id = merging.other
                     WHERE merging.kind = 'merge' AND merging.entity = '{entity}' AND merging.new IS NOT NULL AND {MERGE_HOLDS}
                       AND (merged.job IS ?1 OR EXISTS (SELECT 1 FROM change AS own
                         WHERE own.entity = '{entity}' AND own.record = merged.id AND own.id < merging.id AND own.job = ?1))"
                ),
                [self.job],
            )?;
        }
        Ok(())
    }

    /// Keeps the created records of a table to which other rows refer.
    fn hold_referenced(&self, table: &str) -> Result<()> {
        for Reference {
            table: child,
            column,
            ..
        } in schema::references_to(&self.store.connection, table)?
        {
            if is_removed_with_record(&child) {
                continue;
            }
            let of_others = if self.store.has_column(&child, "job")? {
                "AND child.job IS NOT ?1"
            } else {
                ""
            };
            self.store.connection.execute(
                &format!(
                    "INSERT OR IGNORE INTO held (entity, record, is_blocked, why, by, at)
                     SELECT '{table}', made.id, TRUE, ?2, later.by, later.at
                     FROM \"{child}\" AS child JOIN \"{table}\" AS made ON made.id = child.\"{column}\"
                     LEFT JOIN change AS later ON later.id = (
                       SELECT max(id) FROM change WHERE entity = '{table}' AND record = made.id AND kind = ?3 AND {SINCE})
                     WHERE made.job = ?1 {of_others}"
                ),
                (self.job, blocked_by(&child), event_of(table, &child)),
            )?;
        }
        Ok(())
    }

    /// Keeps the created records of a table that were changed or deleted since.
    fn hold_changed(&self, table: &str) -> Result<()> {
        let connection = &self.store.connection;
        connection.execute(
            &format!(
                "INSERT OR IGNORE INTO held (entity, record, is_blocked, why, by, at, job)
                 SELECT '{table}', made.id, FALSE, 'changed since: ' || replace(group_concat(DISTINCT {TOLD}), ',', ', '),
                   change.by, max(change.at), change.job
                 FROM change JOIN \"{table}\" AS made ON made.id = change.record
                 WHERE change.entity = '{table}' AND made.job = ?1 AND {SINCE}
                 GROUP BY made.id"
            ),
            [self.job],
        )?;
        if self.store.has_column(table, "deleted_at")? {
            connection.execute(
                &format!(
                    "INSERT OR IGNORE INTO held (entity, record, is_blocked, why, at)
                     SELECT '{table}', id, FALSE, 'in the trash', deleted_at FROM \"{table}\" WHERE job = ? AND deleted_at IS NOT NULL"
                ),
                [self.job],
            )?;
        }
        Ok(())
    }

    /// Keeps the created contacts that became, or ceased to be, the primary contact of a client since. Only the history of
    /// the client has that event.
    fn hold_promoted(&self) -> Result<()> {
        self.store.connection.execute(
            &format!(
                "INSERT OR IGNORE INTO held (entity, record, is_blocked, why, by, at, job)
                 SELECT 'contact', made.id, FALSE, 'changed since: primary_contact of client ' || link.client,
                   change.by, max(change.at), change.job
                 FROM change JOIN link ON link.client = change.record
                   AND link.contact IN (CAST(change.old AS INTEGER), CAST(change.new AS INTEGER))
                 JOIN contact AS made ON made.id = link.contact
                 WHERE change.entity = 'client' AND change.kind = 'primary_contact' AND made.job = ?1 AND {SINCE}
                 GROUP BY made.id"
            ),
            [self.job],
        )?;
        Ok(())
    }

    /// Keeps the created contacts of created clients that stay: a couple without one of its people is harmed.
    fn hold_contacts_of_kept_clients(&self) -> Result<()> {
        self.store.connection.execute(
            "INSERT OR IGNORE INTO held (entity, record, is_blocked, why)
             SELECT 'contact', made.id, TRUE, 'client ' || min(client.id) || ' stays'
             FROM held JOIN client ON client.id = held.record JOIN link ON link.client = client.id
             JOIN contact AS made ON made.id = link.contact
             WHERE held.entity = 'client' AND client.job = ?1 AND made.job = ?1
             GROUP BY made.id",
            [self.job],
        )?;
        Ok(())
    }

    /// Returns what the undo leaves as it is so far.
    pub fn remaining(&self) -> &Remaining<'s> {
        &self.remaining
    }

    /// Returns the existing records with events that are undone one by one.
    pub fn touched(&self) -> Result<Touched> {
        let mut statement = self.store.connection.prepare(&touched())?;
        let mut rows = statement.query([self.job])?;
        let mut touched = Touched::default();
        while let Some(row) = rows.next()? {
            let record = RecordRef::of_row(row)?;
            let kind: String = row.get("kind")?;
            let list = match EventKind::named(&kind) {
                Some(EventKind::ExternalId) => &mut touched.identified,
                Some(EventKind::Trash) => &mut touched.restored,
                Some(EventKind::Link | EventKind::Adviser) => &mut touched.related,
                // The query selects no other kinds.
                Some(
                    EventKind::Created
                    | EventKind::Field
                    | EventKind::PrimaryContact
                    | EventKind::Activity
                    | EventKind::Activities
                    | EventKind::Document
                    | EventKind::Merge
                    | EventKind::Conversion,
                )
                | None => continue,
            };
            if list.last() != Some(&record) {
                list.push(record);
            }
        }
        touched.related.dedup();
        Ok(touched)
    }

    /// Returns the events of the job on a record, the newest first.
    pub fn own_events(&self, record: RecordRef) -> Result<Vec<Change>> {
        // The plus keeps SQLite from using the index on jobs: a job may have changed 500,000 records.
        self.changes(&format!(
            "SELECT {CHANGE_COLUMNS} FROM change WHERE entity = ?2 AND record = ?3 AND +change.job = ?1 ORDER BY id DESC"
        ), record)
    }

    /// Returns the changes that others made to a record, the oldest first. Changes of jobs that were undone do not count.
    pub fn changes_of_others(&self, record: RecordRef) -> Result<Vec<Change>> {
        self.changes(&format!(
            "SELECT {CHANGE_COLUMNS} FROM change WHERE entity = ?2 AND record = ?3 AND {SINCE} ORDER BY id"
        ), record)
    }

    fn changes(&self, query: &str, record: RecordRef) -> Result<Vec<Change>> {
        let mut statement = self.store.connection.prepare_cached(query)?;
        let mut rows = statement.query((self.job, record.entity.name(), record.id))?;
        let mut changes = Vec::new();
        while let Some(row) = rows.next()? {
            changes.push(change_of(row)?);
        }
        Ok(changes)
    }

    /// Whether a record was created by the job and will be removed.
    pub fn is_going(&self, record: RecordRef) -> Result<bool> {
        let created = format!("SELECT 1 FROM {} WHERE id = ?1 AND job = ?2", record.entity);
        let mut created = self.store.connection.prepare_cached(&created)?;
        Ok(created.exists((record.id, self.job))? && !self.remaining.is_held(record)?)
    }

    /// Gives changed fields their old values where they still have the new ones. Returns how many records were restored,
    /// including the `others` that go back to the trash or lose an external id.
    pub fn restore_fields(
        &self,
        region: Region,
        author: &Author<'_>,
        others: &[(RecordRef, &str)],
    ) -> Result<u64> {
        self.store.restore_fields(self.job, region, author)?;
        let restored: i64 = self.store.connection.query_row(
            "SELECT count(*) FROM (SELECT DISTINCT entity, record FROM taken)",
            [],
            |row| row.get(0),
        )?;
        let mut restored = restored.unsigned_abs();
        let mut has_fields = self
            .store
            .connection
            .prepare("SELECT 1 FROM taken WHERE entity = ? AND record = ?")?;
        let others: HashSet<RecordRef> = others.iter().map(|(record, _)| *record).collect();
        for record in others {
            restored += u64::from(!has_fields.exists((record.entity.name(), record.id))?);
        }
        Ok(restored)
    }

    /// Marks the job as undone and removes the records that it created for good. Returns how many records it removed.
    pub fn finish(self, author: &Author<'_>) -> Result<u64> {
        let connection = &self.store.connection;
        self.store.reopen_rows(self.job)?;
        connection.execute(
            "UPDATE job SET status = 'undone', undone_at = ?2, undone_by = ?3 WHERE id = ?1",
            (self.job, author.at, author.by),
        )?;
        self.store
            .take_back_verdicts("SELECT id FROM verdict WHERE job = ?", [self.job])?;
        self.remove_created()
    }

    /// Removes the records that the job created for good. Returns how many it removed.
    pub fn remove_created(self) -> Result<u64> {
        let removed = remove_created(self.store, self.job, &self.tables)?;
        self.store.connection.execute_batch("DROP TABLE taken")?;
        self.remaining.end()?;
        Ok(removed)
    }
}

/// Returns the kind of event in the history of a record of a table that stands for a row of another table.
fn event_of(table: &str, child: &str) -> Option<EventKind> {
    match (table, child) {
        ("lead", "conversion") => Some(EventKind::Conversion),
        ("client", "activity") => Some(EventKind::Activity),
        ("client", "document") => Some(EventKind::Document),
        _ => None,
    }
}
