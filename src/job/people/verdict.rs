//! A person who waited, and on whom somebody has decided.

use super::who::Who;
use super::{LEFT_OUT, SOURCE};
use crate::duplicate::Merge;
use crate::error::Result;
use crate::job::Verdict;
use crate::job::admission::Admission;
use crate::record::Record;
use crate::store::{KeptRow, Known};

impl Admission<'_, '_> {
    /// Remembers that a person who waited is to be left out, so that nobody is asked again tomorrow.
    pub(in crate::job) fn leave_person_out(&mut self, kept: &KeptRow<'_>) -> Result<()> {
        let cells = kept.cells.as_deref().unwrap_or_default();
        let who = Who::of(|at| cells.get(at).map_or("", |cell| cell));
        match kept.records.first() {
            Some(&contact) => self
                .import
                .remember_source(kept.row, (LEFT_OUT, &who.id), contact),
            None => Ok(()),
        }
    }

    /// Does what was decided on a row that waited; whoever has come in meanwhile is that person.
    pub(in crate::job) fn obey_on_person(
        &mut self,
        kept: &KeptRow<'_>,
        record: &mut Record,
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
        let target = target.map(|id| (id, Merge::Fill));
        let (contact, _) = self.obey(kept.row, target, record, now)?;
        self.settle(kept.row, contact, &who, record)
    }
}
