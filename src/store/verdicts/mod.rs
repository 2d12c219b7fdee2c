//! Verdicts: the decisions of users that two records, or a row and a record, are the same or not the same, and that a row is
//! skipped.
//!
//! A verdict on a record that was merged counts for the record that it was merged into. The rows stay as they are, so that
//! it counts for the record itself again when the merge is undone. A verdict that was replaced stays, too: it counts again
//! when the job of the newer one is undone.

mod forget;
mod give;
mod seen;

use rusqlite::{OptionalExtension, Row};

use super::Store;
use super::history::RecordRef;
use crate::duplicate::{Candidate, Identity};
use crate::error::{Error, Result};
use crate::record::Entity;

pub use give::Given;

/// A decision of a user that holds for every later import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastingVerdict {
    /// The id.
    pub id: i64,
    /// The entity of the records and rows.
    pub entity: Entity,
    /// The decision.
    pub judged: Judged,
    /// The user who gave it.
    pub by: String,
    /// The time, in seconds since 1970.
    pub at: i64,
    /// The job of which a row was decided; none: a command gave it.
    pub job: Option<i64>,
}

/// The decision of a user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Judged {
    /// Whether two records are the same.
    Records {
        /// The record with the lower id.
        record: i64,
        /// The other one.
        other: i64,
        /// Whether they are the same.
        is_same: bool,
    },
    /// Whether rows with an identity are a record.
    Row {
        /// The identity of the rows.
        identity: Identity,
        /// The record.
        record: i64,
        /// Whether they are this record.
        is_same: bool,
    },
    /// Rows with this identity are skipped instead of asked about.
    Skipped(Identity),
}

/// The verdicts on the rows with one identity, by record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowVerdicts {
    /// The records that such a row is.
    pub same: Vec<i64>,
    /// The records that such a row is not.
    pub different: Vec<i64>,
}

impl LastingVerdict {
    /// Returns whether it is on exactly such a row.
    pub fn is_exactly(&self, row: &Identity) -> bool {
        let decided = self.judged.identity();
        decided.is_some_and(|decided| decided.is_exactly(row))
    }

    /// Returns whether two records, or a row and a record, are the same by it.
    pub fn is_same(&self) -> bool {
        self.judged.name() == SAME
    }
}

impl Judged {
    /// Returns the name in the store.
    fn name(&self) -> &'static str {
        match self {
            Judged::Records { is_same, .. } | Judged::Row { is_same, .. } => match is_same {
                true => SAME,
                false => "different",
            },
            Judged::Skipped(_) => "skipped",
        }
    }

    /// Returns the identity of the rows.
    fn identity(&self) -> Option<&Identity> {
        match self {
            Judged::Row { identity, .. } | Judged::Skipped(identity) => Some(identity),
            Judged::Records { .. } => None,
        }
    }

    /// Returns the record that rows are, or are not.
    fn row_record(&self) -> Option<i64> {
        match self {
            Judged::Row { record, .. } => Some(*record),
            Judged::Records { .. } | Judged::Skipped(_) => None,
        }
    }

    /// Returns whether it says what a row is: a record, or to be skipped.
    fn settles_a_row(&self) -> bool {
        matches!(self, Judged::Row { is_same: true, .. } | Judged::Skipped(_))
    }
}

const SAME: &str = "same";

fn identity_of(row: &Row<'_>) -> Result<Option<Identity>> {
    let Some(values) = row.get::<_, Option<String>>("identity")? else {
        return Ok(None);
    };
    let values = serde_json::from_str(&values);
    let mut identity: Identity = values.map_err(|error| Error::unusable(error.to_string()))?;
    identity.name = row.get("name")?;
    identity.external_id = row.get("external_id")?;
    Ok(Some(identity))
}

fn verdict_of(row: &Row<'_>) -> Result<LastingVerdict> {
    let (entity, verdict): (String, String) = (row.get("entity")?, row.get("verdict")?);
    let is_same = verdict == SAME;
    let judged = match (row.get("record")?, identity_of(row)?) {
        (Some(record), Some(identity)) => Judged::Row {
            identity,
            record,
            is_same,
        },
        (Some(record), None) => Judged::Records {
            record,
            other: row.get("other")?,
            is_same,
        },
        (None, identity) => Judged::Skipped(identity.unwrap_or_default()),
    };
    Ok(LastingVerdict {
        id: row.get("id")?,
        entity: entity.parse().map_err(Error::unusable)?,
        judged,
        by: row.get("by")?,
        at: row.get("at")?,
        job: row.get("job")?,
    })
}

impl Store {
    /// Returns all verdicts, the oldest first. A record that was merged is named by the record that it was merged into,
    /// unless the two records of the verdict are one now.
    pub fn verdicts(&self) -> Result<Vec<LastingVerdict>> {
        let mut verdicts = self.select_verdicts("TRUE", ())?;
        for LastingVerdict { entity, judged, .. } in &mut verdicts {
            match judged {
                Judged::Records { record, other, .. } => {
                    let ends = (
                        self.survivor_of(*entity, *record)?,
                        self.survivor_of(*entity, *other)?,
                    );
                    if ends.0 != ends.1 {
                        (*record, *other) = ends;
                    }
                }
                Judged::Row { record, .. } => *record = self.survivor_of(*entity, *record)?,
                Judged::Skipped(_) => {}
            }
        }
        Ok(verdicts)
    }

    /// Returns whether two records are the same by a verdict: the newest one on them, or on records that were merged into
    /// them. They are not the same, too, if a row is one of them and not the other one. Returns `None` without a verdict.
    pub fn verdict_on_records(&self, entity: Entity, (a, b): (i64, i64)) -> Result<Option<bool>> {
        if !self.has_verdicts(entity)? {
            return Ok(None);
        }
        if let Some(newest) = self.verdicts_on_records(entity, (a, b))?.pop() {
            return Ok(Some(newest.is_same()));
        }
        for of_a in self.verdicts_of(entity, a)? {
            let Some(identity) = of_a.judged.identity() else {
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
    pub fn verdicts_on_row(&self, entity: Entity, identity: &Identity) -> Result<RowVerdicts> {
        let mut rows = RowVerdicts::default();
        for verdict in self.verdicts_on_identity(entity, identity)? {
            let Judged::Row {
                record, is_same, ..
            } = verdict.judged
            else {
                continue;
            };
            let record = self.survivor_of(entity, record)?;
            rows.same.retain(|&one| one != record);
            rows.different.retain(|&one| one != record);
            let list = if is_same {
                &mut rows.same
            } else {
                &mut rows.different
            };
            list.push(record);
        }
        Ok(rows)
    }

    /// Returns the newest verdict that says what rows with an identity are: a record, or to be skipped.
    pub fn decision_on_row(
        &self,
        entity: Entity,
        identity: &Identity,
    ) -> Result<Option<LastingVerdict>> {
        let mut verdicts = self.verdicts_on_identity(entity, identity)?;
        verdicts.retain(|one| one.judged.settles_a_row());
        let mut newest = verdicts.pop();
        if let Some(LastingVerdict {
            judged: Judged::Row { record, .. },
            ..
        }) = &mut newest
        {
            *record = self.survivor_of(entity, *record)?;
        }
        Ok(newest)
    }

    /// Returns the verdicts on two records, and on those that were merged into them, the oldest first.
    fn verdicts_on_records(
        &self,
        entity: Entity,
        (a, b): (i64, i64),
    ) -> Result<Vec<LastingVerdict>> {
        let mut found = Vec::new();
        for verdict in self.verdicts_of(entity, a)? {
            if let Judged::Records { record, other, .. } = verdict.judged {
                let ends = [
                    self.survivor_of(entity, record)?,
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
            let (of_member, values) = ("(record = ?2 OR other = ?2)", (entity.name(), member));
            found.extend(self.select_verdicts(&format!("entity = ?1 AND {of_member}"), values)?);
        }
        Ok(found)
    }

    /// Returns the verdicts on rows with an identity, the oldest first. If one says what exactly such a row is, those that
    /// say so of similar rows do not count.
    fn verdicts_on_identity(
        &self,
        entity: Entity,
        identity: &Identity,
    ) -> Result<Vec<LastingVerdict>> {
        let found = self.verdicts_with_name_or_id(entity, identity)?;
        let is_on = |one: &LastingVerdict, is: fn(&Identity, &Identity) -> bool| {
            let decided = one.judged.identity();
            decided.is_some_and(|decided| is(decided, identity))
        };
        let (exact, mut looser): (Vec<_>, Vec<_>) = found
            .into_iter()
            .partition(|one| is_on(one, Identity::is_exactly));
        looser.retain(|one| is_on(one, Identity::holds_for));
        if exact.iter().any(|one| one.judged.settles_a_row()) {
            let records: Vec<Option<i64>> =
                exact.iter().map(|one| one.judged.row_record()).collect();
            looser.retain(|one| {
                !one.judged.settles_a_row() && !records.contains(&one.judged.row_record())
            });
        }
        let mut found = [exact, looser].concat();
        found.sort_unstable_by_key(|one| one.id);
        Ok(found)
    }

    /// Returns the verdicts on rows with the name or the external id of an identity, the oldest first.
    fn verdicts_with_name_or_id(
        &self,
        entity: Entity,
        identity: &Identity,
    ) -> Result<Vec<LastingVerdict>> {
        self.select_verdicts(
            "entity = ?1 AND (name = ?2 OR external_id = ?3)",
            (entity.name(), &identity.name, &identity.external_id),
        )
    }

    /// Returns the verdicts that are not replaced, the oldest first.
    fn select_verdicts(
        &self,
        condition: &str,
        values: impl rusqlite::Params,
    ) -> Result<Vec<LastingVerdict>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT id, entity, verdict, record, other, name, external_id, identity, by, at, job FROM verdict
             WHERE {condition} AND replaced_by IS NULL ORDER BY id"
        ))?;
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
