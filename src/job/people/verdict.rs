//! A person who waited, and on whom somebody has decided.

use super::SOURCE;
use super::admission::{Admission, Who};
use crate::duplicate::Merge;
use crate::error::{Error, Result};
use crate::job::Verdict;
use crate::record::{Record, trash};
use crate::store::{KeptRow, Known};

impl Admission<'_, '_> {
    /// Does what was decided on a row that waited; whoever has come in meanwhile is that person.
    pub(in crate::job) fn obey(
        &mut self,
        kept: &KeptRow<'_>,
        record: &Record,
        verdict: Verdict,
        now: i64,
    ) -> Result<()> {
        let cells = kept.cells.as_deref().unwrap_or_default();
        let who = Who::of(|at| cells.get(at).map_or("", |cell| cell));
        let target = match (self.store.known(SOURCE, &who.id)?, verdict) {
            (_, Verdict::Skip) => return Ok(()),
            (Known::Living(id), _) | (_, Verdict::Merge(id)) => Some(id),
            (_, Verdict::Create) => None,
        };
        let contact = match target {
            None => self.create(kept.row, record)?,
            Some(id) => self.merge(id, kept.row, record, now)?,
        };
        self.settle(kept.row, contact, &who, record)
    }

    fn merge(&mut self, id: i64, row: u64, record: &Record, now: i64) -> Result<i64> {
        let deleted_at = self.import.contact(id)?.map(|stored| stored.deleted_at);
        match deleted_at {
            Some(None) => self.fill(id, Merge::Fill, row, record),
            Some(Some(at)) if trash::is_restorable(at, now) => {
                self.restore(id, Merge::Fill, row, record)
            }
            _ => Err(
                Error::failure(format!("row {row}: contact {id} is not there any more"))
                    .hint("Nothing was done. Decide anew: create, or skip."),
            ),
        }
    }
}
