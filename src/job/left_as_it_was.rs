//! Rows that leave their record as it was: skipped, or counted as unchanged. What they say that the record does not is
//! kept with them, so that nothing is left out in silence.

use super::pipeline::Pipeline;
use crate::duplicate::{
    Difference, Hit, difference_reason, differences, duplicate_reason, skipped_reason,
};
use crate::error::Result;
use crate::record::brought::brings;
use crate::record::{Reason, Record};
use crate::source::Row;
use crate::store::{KeptRow, RowOutcome};

impl Pipeline<'_, '_> {
    /// Skips a duplicate. One that says nothing new is kept without its cells: its record has them.
    pub(super) fn skip(&mut self, row: &Row, record: &Record, hit: Hit) -> Result<()> {
        self.count_skipped(&hit);
        let entity = self.prepared.form.entity();
        let mut reasons = vec![match self.difference(&hit, record)? {
            Some(difference) => skipped_reason(&hit, entity, &difference),
            None => duplicate_reason(&hit, entity),
        }];
        if let Some(only) = hit.only() {
            let existing = self.import.existing(only)?;
            let found = differences(&self.prepared.form, &existing, record, self.region);
            // What another person's row says, or that of a deleted record, is no difference to be settled here.
            let is_same = hit.deleted_at.is_none() && hit.doubt.is_none();
            let is_stored = is_same && hit.rows.is_empty();
            if found.is_empty() && is_stored && !self.brings_something(record) {
                let kept = KeptRow {
                    row: row.number,
                    of: row.of,
                    cells: None,
                    reasons: Vec::new(),
                    records: hit.records,
                    says_nothing_new: Some(hit.rule),
                };
                return self.import.keep_row(RowOutcome::Skipped, &kept);
            }
            if is_same && !found.is_empty() {
                reasons.push(self.differs(only, &found)?);
            }
        }
        self.keep(RowOutcome::Skipped, row, reasons, hit.records)
    }

    /// Counts and keeps an unchanged row whose values differ from its record.
    pub(super) fn note_differences(
        &mut self,
        row: &Row,
        id: i64,
        found: &[Difference],
    ) -> Result<()> {
        if found.is_empty() {
            return Ok(());
        }
        self.counts.differing += 1;
        let reason = self.differs(id, found)?;
        self.keep(RowOutcome::Differing, row, vec![reason], vec![id])
    }

    fn differs(&self, id: i64, found: &[Difference]) -> Result<Reason> {
        let settings = &self.prepared.settings;
        let header = |field: &str| settings.mapping.header_of(field);
        let column = |field: &str| header(field).unwrap_or_else(|| field.to_owned());
        let currency = settings.currency()?;
        Ok(difference_reason(
            &self.prepared.form,
            id,
            found,
            &currency,
            column,
        ))
    }

    /// Whether a row says something of other records than its own.
    fn brings_something(&self, record: &Record) -> bool {
        let mut fields = self.prepared.form.iter();
        fields.any(|(id, field)| brings(field) && record.get(id).is_some())
    }
}
