//! Verdicts: the decisions of users that two records, or a row and a record, are the same or not the same.
//!
//! A verdict on a record that was merged counts for the record that it was merged into. The rows stay as they are, so that
//! it counts for the record itself again when the merge is undone.

use rusqlite::{OptionalExtension, Row};

use super::history::RecordRef;
use super::{Author, Import, Store};
use crate::duplicate::Candidate;
use crate::error::{Error, Result};
use crate::record::Entity;

/// A decision of a user that holds for every later import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastingVerdict {
    /// The id.
    pub id: i64,
    /// The entity of the records.
    pub entity: Entity,
    /// The record.
    pub record: i64,
    /// The other record, or the row.
    pub other: ComparedWith,
    /// Whether they are the same.
    pub is_same: bool,
    /// The user who gave it.
    pub by: String,
    /// The time, in seconds since 1970.
    pub at: i64,
    /// The job whose review gave it; none: a command gave it.
    pub job: Option<i64>,
}

/// The other side of a verdict on a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ComparedWith {
    /// Another record of the same entity.
    Record(i64),
    /// Rows with this identity (`duplicate::identity`).
    Row(String),
}

/// A verdict that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The id.
    pub id: i64,
    /// The older verdict on the same pair, which it replaces.
    pub replaced: Option<LastingVerdict>,
}

/// The verdicts on the rows with one identity, by record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowVerdicts {
    /// The records that such a row is.
    pub same: Vec<i64>,
    /// The records that such a row is not.
    pub different: Vec<i64>,
}

const COLUMNS: &str = "id, entity, record, other, identity, is_same, by, at, job";

fn verdict_of(row: &Row<'_>) -> Result<LastingVerdict> {
    let entity: String = row.get("entity")?;
    let other = match row.get("other")? {
        Some(other) => ComparedWith::Record(other),
        None => ComparedWith::Row(row.get("identity")?),
    };
    Ok(LastingVerdict {
        id: row.get("id")?,
        entity: entity.parse().map_err(Error::unusable)?,
        record: row.get("record")?,
        other,
        is_same: row.get("is_same")?,
        by: row.get("by")?,
        at: row.get("at")?,
        job: row.get("job")?,
    })
}

impl Store {
    /// Notes whether two records are the same. A newer verdict replaces an older one.
    ///
    /// # Errors
    /// Fails if both are one record.
    pub fn judge_records(
        &self,
        entity: Entity,
        (a, b): (i64, i64),
        is_same: bool,
        author: &Author<'_>,
    ) -> Result<Given> {
        if a == b {
            let what = format!("{entity} {a} cannot be compared with itself");
            return Err(Error::usage(what));
        }
        self.transaction(|| {
            // The older verdict may name records that were merged into these.
            let replaced = self.verdicts_on_records(entity, (a, b))?;
            for older in &replaced {
                self.forget_verdict(older.id)?;
            }
            let id = self.insert_verdict(
                entity,
                (a.min(b), &ComparedWith::Record(a.max(b))),
                is_same,
                author,
            )?;
            Ok(Given {
                id,
                replaced: replaced.into_iter().next_back(),
            })
        })
    }

    /// Notes whether rows with an identity are a record. A newer verdict replaces an older one. A row that is this record
    /// is no longer a record that another job's review chose.
    pub fn judge_row(
        &self,
        entity: Entity,
        (record, identity): (i64, &str),
        is_same: bool,
        author: &Author<'_>,
    ) -> Result<()> {
        let (job, record) = (author.origin().0, self.survivor_of(entity, record)?);
        self.transaction(|| {
            for older in self.verdicts_on_identity(entity, identity)? {
                let is_pair = self.survivor_of(entity, older.record)? == record;
                if is_pair || is_same && older.is_same && older.job != job {
                    self.forget_verdict(older.id)?;
                }
            }
            let other = ComparedWith::Row(identity.to_owned());
            self.insert_verdict(entity, (record, &other), is_same, author)?;
            Ok(())
        })
    }

    fn insert_verdict(
        &self,
        entity: Entity,
        (record, other): (i64, &ComparedWith),
        is_same: bool,
        author: &Author<'_>,
    ) -> Result<i64> {
        let (other, identity) = match other {
            ComparedWith::Record(other) => (Some(other), None),
            ComparedWith::Row(identity) => (None, Some(identity)),
        };
        let mut insert = self.connection.prepare_cached(
            "INSERT INTO verdict (entity, record, other, identity, is_same, by, at, job)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        )?;
        let job = author.origin().0;
        Ok(insert.insert((
            entity.name(),
            record,
            other,
            identity,
            is_same,
            author.by,
            author.at,
            job,
        ))?)
    }

    /// Returns all verdicts, the oldest first. A record that was merged is named by the record that it was merged into,
    /// unless the two records of the verdict are one now.
    pub fn verdicts(&self) -> Result<Vec<LastingVerdict>> {
        let mut verdicts = self.select_verdicts("1 ORDER BY id", ())?;
        for verdict in &mut verdicts {
            let record = self.survivor_of(verdict.entity, verdict.record)?;
            let other = match verdict.other {
                ComparedWith::Record(other) => Some(self.survivor_of(verdict.entity, other)?),
                ComparedWith::Row(_) => None,
            };
            if other != Some(record) {
                verdict.record = record;
                if let Some(other) = other {
                    verdict.other = ComparedWith::Record(other);
                }
            }
        }
        Ok(verdicts)
    }

    /// Removes a verdict. Returns it, or `None` if there is no such verdict.
    pub fn forget_verdict(&self, id: i64) -> Result<Option<LastingVerdict>> {
        let forgotten = self.select_verdicts("id = ?", [id])?.pop();
        self.connection
            .prepare_cached("DELETE FROM verdict WHERE id = ?")?
            .execute([id])?;
        Ok(forgotten)
    }

    /// Returns whether two records are the same by a verdict: the newest one on them, or on records that were merged into
    /// them. They are not the same, too, if a row is one of them and not the other one. Returns `None` without a verdict.
    pub fn verdict_on_records(&self, entity: Entity, (a, b): (i64, i64)) -> Result<Option<bool>> {
        if !self.has_verdicts(entity)? {
            return Ok(None);
        }
        if let Some(newest) = self.verdicts_on_records(entity, (a, b))?.pop() {
            return Ok(Some(newest.is_same));
        }
        for of_a in self.verdicts_of(entity, a)? {
            let ComparedWith::Row(identity) = &of_a.other else {
                continue;
            };
            let rows = self.verdicts_on_row(entity, identity)?;
            let is_apart = |a, b| rows.same.contains(&a) && rows.different.contains(&b);
            if is_apart(a, b) || is_apart(b, a) {
                return Ok(Some(false));
            }
        }
        Ok(None)
    }

    /// Returns whether there are verdicts on records of an entity. Without any, no row has to be looked up.
    pub fn has_verdicts(&self, entity: Entity) -> Result<bool> {
        let mut any = self
            .connection
            .prepare_cached("SELECT 1 FROM verdict WHERE entity = ? LIMIT 1")?;
        Ok(any.exists([entity.name()])?)
    }

    /// Returns the verdicts on rows with an identity. Of several on one record, the newest counts.
    pub fn verdicts_on_row(&self, entity: Entity, identity: &str) -> Result<RowVerdicts> {
        let mut rows = RowVerdicts::default();
        for verdict in self.verdicts_on_identity(entity, identity)? {
            let record = self.survivor_of(entity, verdict.record)?;
            rows.same.retain(|&one| one != record);
            rows.different.retain(|&one| one != record);
            if verdict.is_same {
                rows.same.push(record);
            } else {
                rows.different.push(record);
            }
        }
        Ok(rows)
    }

    /// Returns the verdicts on two records, and on those that were merged into them, the oldest first.
    fn verdicts_on_records(
        &self,
        entity: Entity,
        (a, b): (i64, i64),
    ) -> Result<Vec<LastingVerdict>> {
        let mut found = Vec::new();
        for verdict in self.verdicts_of(entity, a)? {
            if let ComparedWith::Record(other) = verdict.other {
                let ends = [
                    self.survivor_of(entity, verdict.record)?,
                    self.survivor_of(entity, other)?,
                ];
                if ends == [a, b] || ends == [b, a] {
                    found.push(verdict);
                }
            }
        }
        found.sort_unstable_by_key(|verdict| verdict.id);
        found.dedup();
        Ok(found)
    }

    /// Returns the verdicts on a record, and on those that were merged into it.
    fn verdicts_of(&self, entity: Entity, record: i64) -> Result<Vec<LastingVerdict>> {
        let mut found = Vec::new();
        for member in self.merged_records(RecordRef { entity, id: record })? {
            // Each part of the condition has an index of its own.
            found.extend(self.select_verdicts(
                "entity = ?1 AND (record = ?2 AND identity IS NOT NULL
                   OR record = ?2 AND other IS NOT NULL OR other = ?2)",
                (entity.name(), member),
            )?);
        }
        Ok(found)
    }

    fn verdicts_on_identity(&self, entity: Entity, identity: &str) -> Result<Vec<LastingVerdict>> {
        self.select_verdicts(
            "entity = ? AND identity = ? ORDER BY id",
            (entity.name(), identity),
        )
    }

    fn select_verdicts(
        &self,
        condition: &str,
        values: impl rusqlite::Params,
    ) -> Result<Vec<LastingVerdict>> {
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM verdict WHERE {condition}"))?;
        let mut rows = statement.query(values)?;
        let mut verdicts = Vec::new();
        while let Some(row) = rows.next()? {
            verdicts.push(verdict_of(row)?);
        }
        Ok(verdicts)
    }

    /// Returns these records as candidates. Records that were removed for good are left out.
    pub fn candidates_with_ids(&self, entity: Entity, ids: &[i64]) -> Result<Vec<Candidate>> {
        let mut deleted_at = self
            .connection
            .prepare_cached(&format!("SELECT deleted_at FROM {entity} WHERE id = ?"))?;
        let mut candidates = Vec::new();
        for &id in ids {
            if let Some(deleted_at) = deleted_at.query_row([id], |row| row.get(0)).optional()? {
                candidates.push(Candidate {
                    id,
                    deleted_at,
                    score: 100,
                });
            }
        }
        candidates.sort_unstable_by_key(|candidate| candidate.id);
        Ok(candidates)
    }

    fn survivor_of(&self, entity: Entity, id: i64) -> Result<i64> {
        self.survivor(RecordRef { entity, id })
    }

    /// Removes the verdicts on a record, before it is removed for good, and those on the rows that are this record. A
    /// record that was merged leaves its verdicts to the record that it was merged into.
    pub(in crate::store) fn forget_verdicts_of(&self, record: RecordRef) -> Result<()> {
        if !self.has_verdicts(record.entity)? || self.merged_into(record)?.is_some() {
            return Ok(());
        }
        for verdict in self.verdicts_of(record.entity, record.id)? {
            self.forget_verdict(verdict.id)?;
            if let (ComparedWith::Row(identity), true) = (&verdict.other, verdict.is_same) {
                for of_row in self.verdicts_on_identity(record.entity, identity)? {
                    self.forget_verdict(of_row.id)?;
                }
            }
        }
        Ok(())
    }

    /// Returns the ids of the records of an entity that were created after the record `last`.
    pub fn created_after(&self, entity: Entity, last: i64) -> Result<Vec<i64>> {
        let mut created = self
            .connection
            .prepare_cached(&format!("SELECT id FROM {entity} WHERE id > ? ORDER BY id"))?;
        let ids = created.query_map([last], |row| row.get(0))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns the highest id of the records of an entity, 0 without a record.
    pub fn last_id(&self, entity: Entity) -> Result<i64> {
        let mut last = self
            .connection
            .prepare_cached(&format!("SELECT coalesce(max(id), 0) FROM {entity}"))?;
        Ok(last.query_row([], |row| row.get(0))?)
    }
}

impl Import<'_> {
    /// Notes whether rows with an identity are a record, as the user decided about a row of the job.
    pub fn judge_row(
        &self,
        row: u64,
        entity: Entity,
        pair: (i64, &str),
        is_same: bool,
    ) -> Result<()> {
        let author = self.author(row);
        self.store.judge_row(entity, pair, is_same, &author)
    }
}
