//! The values of a row that a user saw beside those of its record, and did not take.

use super::Judged;
use crate::duplicate::{Identity, Seen};
use crate::error::Result;
use crate::store::{RecordRef, Store};

impl Store {
    /// Returns which values of a row that certainly is the record were seen by a user who decided that such a row is the record,
    /// or who merged a record with this row into it: the record keeps its own. Returns `None` without such a decision.
    /// `identity` is called only if there are verdicts.
    pub fn seen_of_row(
        &self,
        record: RecordRef,
        identity: impl FnOnce() -> Option<Identity>,
    ) -> Result<Option<Seen>> {
        if !self.has_verdicts(record.entity)? {
            return Ok(None);
        }
        let Some(identity) = identity() else {
            return Ok(None);
        };
        let mut all: Option<Seen> = None;
        for verdict in self.verdicts_of(record.entity, record.id)? {
            let Judged::Row {
                identity: decided,
                is_same: true,
                ..
            } = verdict.judged
            else {
                continue;
            };
            if decided.is_of_same_row(&identity) {
                let seen = decided.seen(&identity);
                all = Some(all.map_or(seen, |all| all.or(seen)));
            }
        }
        Ok(all)
    }
}
