//! The decisions of a user about waiting rows, carried out: the answer in a review, and an earlier decision in later imports.

use super::decider::Decided;
use super::identity::Incoming;
use super::open_before::OpenBefore;
use super::outcome::{Note, Outcome, Skipped};
use super::writer::RecordWriter;
use super::{Importer, notes};
use crate::duplicate::{Decision, Merge};
use crate::error::Result;
use crate::record::{DecidedRecord, Record, Related};
use crate::source::Row;
use crate::store::{Judged, RecordRef};

impl Importer<'_> {
    /// Returns the outcome of a row that would wait. If a user decided about it earlier, it is skipped, or goes into the only
    /// record that it may be.
    pub(super) fn as_decided(
        &mut self,
        row: &Row,
        record: &mut Record,
        note: Note,
    ) -> Result<Outcome> {
        let RecordWriter {
            plan,
            schema,
            store,
            ..
        } = self.writer;
        let entity = schema.entity();
        let Some(identity) = plan.identity(schema, record) else {
            return Ok(Outcome::Waiting(note));
        };
        let Some(verdict) = store.decision_on_row(entity, &identity)? else {
            return Ok(Outcome::Waiting(note));
        };
        let is_of_related = note.reasons.iter().any(|reason| reason.related.is_some());
        match verdict.judged {
            Judged::Skipped(_) => {
                let note = notes::skipped_by(&verdict, note);
                Ok(Outcome::Skipped(Skipped::ByVerdict, note))
            }
            Judged::Row {
                record: id,
                identity: decided,
                ..
            } if note.records == [id]
                && !is_of_related
                && store.is_living(RecordRef { entity, id })? =>
            {
                let incoming = self.incoming(row, record);
                let merge = match Merge::of_decided(plan.on_duplicate, decided.seen(&identity)) {
                    // The row was exported from a record that was merged: all its values were seen then.
                    Merge::Decided(_) if incoming.own.is_some_and(|own| own.id != id) => {
                        Merge::Fill
                    }
                    merge => merge,
                };
                self.carry_out(Decision::Change(id, merge), &incoming, record)
            }
            Judged::Row { .. } | Judged::Records { .. } => Ok(Outcome::Waiting(note)),
        }
    }

    /// Carries out the answer of a user about a waiting row. If the row waits for a related record, the answer is about that
    /// record. The outcome is not counted yet, and nothing is kept.
    pub fn obey(
        &mut self,
        mut incoming: Incoming<'_>,
        question: Option<Related>,
        decided: DecidedRecord,
        record: &mut Record,
    ) -> Result<Outcome> {
        let open_before = self.open_before.with_id(self.ids, record);
        let row = (&mut incoming, &mut *record);
        let decided = self
            .decider
            .by_answer(&mut self.writer, row, question, decided)?;
        let mut outcome = match decided {
            Decided::Do(decision) | Decided::Chosen(decision, _) => {
                self.carry_out(decision, &incoming, record)?
            }
            Decided::Done(outcome) => return Ok(outcome),
        };
        // The user has seen both.
        match &mut outcome {
            Outcome::Created(_, differing) => *differing = None,
            Outcome::Merged(existing)
            | Outcome::Updated(existing)
            | Outcome::Unchanged(existing) => existing.differing = None,
            Outcome::Skipped(..) | Outcome::Failed(_) | Outcome::Waiting(_) => {}
        }
        if outcome.is_in_record() {
            OpenBefore::close(&open_before, &self.writer.import)?;
        }
        Ok(outcome)
    }
}
