//! Gives verdicts. A newer one replaces the older ones on the same records or row.

use super::{Judged, LastingVerdict};
use crate::duplicate::Identity;
use crate::error::{Error, Result};
use crate::record::Entity;
use crate::store::{Author, Import, Store};

/// A verdict that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The id.
    pub id: i64,
    /// The older verdict on the same pair, which it replaces.
    pub replaced: Option<LastingVerdict>,
}

impl Store {
    /// Notes whether two records are the same.
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
        let judged = Judged::Records {
            record: a.min(b),
            other: a.max(b),
            is_same,
        };
        self.give_verdict(entity, &judged, author)
    }

    /// Notes a decision, and replaces the older ones that say something else.
    pub fn give_verdict(
        &self,
        entity: Entity,
        judged: &Judged,
        author: &Author<'_>,
    ) -> Result<Given> {
        self.transaction(|| {
            let mut older = match judged {
                // The older verdict may name records that were merged into these.
                Judged::Records { record, other, .. } => {
                    self.verdicts_on_records(entity, (*record, *other))?
                }
                Judged::Row { identity, .. } | Judged::Skipped(identity) => {
                    self.replaced_on_row(entity, judged, identity)?
                }
            };
            let id = self.insert_verdict(entity, judged, author)?;
            let mut replace = self
                .connection
                .prepare_cached("UPDATE verdict SET replaced_by = ? WHERE id = ?")?;
            for older in &older {
                replace.execute((id, older.id))?;
            }
            Ok(Given {
                id,
                replaced: older.pop(),
            })
        })
    }

    /// Notes that rows with an identity are the record `same`, if there is one, and not the others. Nothing is written if a
    /// verdict says so already.
    pub fn judge_row(
        &self,
        entity: Entity,
        identity: &Identity,
        (same, different): (Option<i64>, &[i64]),
        author: &Author<'_>,
    ) -> Result<()> {
        let survivor = same.map(|id| self.survivor_of(entity, id)).transpose()?;
        let held = self.decision_on_row(entity, identity)?;
        let says_so = held
            .is_some_and(|held| held.is_exactly(identity) && held.judged.row_record() == survivor);
        if survivor.is_some() && says_so {
            return Ok(());
        }
        let different = different.iter().filter(|&&record| Some(record) != same);
        let different = different.map(|&record| (record, false));
        for (record, is_same) in different.chain(same.map(|record| (record, true))) {
            let judged = Judged::Row {
                identity: identity.clone(),
                record,
                is_same,
            };
            self.give_verdict(entity, &judged, author)?;
        }
        Ok(())
    }

    /// Notes that rows with an identity are skipped. Nothing is written if a verdict says so already.
    pub fn skip_row(&self, entity: Entity, identity: Identity, author: &Author<'_>) -> Result<()> {
        match self.decision_on_row(entity, &identity)? {
            Some(held) if matches!(held.judged, Judged::Skipped(_)) => {}
            _ => drop(self.give_verdict(entity, &Judged::Skipped(identity), author)?),
        }
        Ok(())
    }

    /// Returns the verdicts on exactly these rows that a new one replaces: those on the same record, and those that say that the
    /// rows are something else.
    fn replaced_on_row(
        &self,
        entity: Entity,
        judged: &Judged,
        identity: &Identity,
    ) -> Result<Vec<LastingVerdict>> {
        let record_of = |judged: &Judged| {
            let record = judged.row_record();
            record.map(|id| self.survivor_of(entity, id)).transpose()
        };
        let record = record_of(judged)?;
        let mut replaced = Vec::new();
        for older in self.verdicts_on_identity(entity, identity)? {
            let is_on_same = record.is_some() && record_of(&older.judged)? == record;
            let is_exact = older.is_exactly(identity);
            let settle_both = judged.settles_a_row() && older.judged.settles_a_row();
            if is_exact && (is_on_same || settle_both) {
                replaced.push(older);
            }
        }
        Ok(replaced)
    }

    fn insert_verdict(&self, entity: Entity, judged: &Judged, author: &Author<'_>) -> Result<i64> {
        let (record, other) = match *judged {
            Judged::Records { record, other, .. } => (Some(record), Some(other)),
            Judged::Row { record, .. } => (Some(self.survivor_of(entity, record)?), None),
            Judged::Skipped(_) => (None, None),
        };
        let identity = judged.identity();
        let values = identity.map(serde_json::to_string).transpose();
        let mut insert = self.connection.prepare_cached(
            "INSERT INTO verdict (entity, verdict, record, other, name, external_id, identity, by, at, job)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )?;
        Ok(insert.insert((
            entity.name(),
            judged.name(),
            record,
            other,
            identity.map(|identity| &identity.name),
            identity.and_then(|identity| identity.external_id.as_ref()),
            values.map_err(|error| Error::unusable(error.to_string()))?,
            author.by,
            author.at,
            author.origin().0,
        ))?)
    }
}

impl Import<'_> {
    /// Notes what the user decided about a row of the job, as `Store::judge_row` does.
    pub fn judge_row(
        &self,
        row: u64,
        entity: Entity,
        identity: &Identity,
        records: (Option<i64>, &[i64]),
    ) -> Result<()> {
        let author = self.author(row);
        self.store.judge_row(entity, identity, records, &author)
    }

    /// Notes that the user skips a row of the job.
    pub fn skip_row(&self, row: u64, entity: Entity, identity: Identity) -> Result<()> {
        let author = self.author(row);
        self.store.skip_row(entity, identity, &author)
    }
}
