//! The importer: turns one checked row into one outcome. It decides whether the row is a new or an existing record,
//! writes the record and its related record, counts the outcome, and keeps the row if needed.
//!
//! The pipeline calls it for each row of a source. The review calls it for each waiting row that a user has decided.
//! The caller decides when rows are committed.

mod answered;
mod brought;
mod carry_out;
mod changed_contact;
mod chosen_client;
mod client_of_contact;
mod contact_finder;
mod contact_of_client;
mod contact_question;
mod decider;
mod differing_link;
mod explain;
mod file_rows;
mod finder;
mod identity;
mod lacking_relationship;
mod left_by_contacts;
mod link;
mod linked_clients;
mod meant_contact;
mod new_client;
mod notes;
mod obeying;
mod open_before;
mod outcome;
mod people_of_row;
mod related;
#[cfg(test)]
mod tests;
mod writer;

use std::collections::{HashMap, HashSet};

use crate::duplicate::{Decision, Match};
use crate::error::Result;
use crate::record::phone::Region;
use crate::record::{Code, Reason, Record, Schema};
use crate::source::Row;
use crate::store::{Commits, Counts, Import, KeptRow, LateJob, Store};

use super::reading::Checked;
use crate::plan::ImportPlan;

use carry_out::carry_out;
use decider::{Decided, Decider};
use identity::IdField;
use notes::CorrectedBefore;
use open_before::OpenBefore;
use writer::RecordWriter;

pub use answered::fields_of;
pub use brought::{brought_links, contact_candidates, known_contacts};
pub use explain::{ExplainedCandidate, ExplainedRelated, ExplainedRow};
pub use file_rows::FileRows;
pub use finder::RelatedFinder;
pub use identity::Incoming;
pub use new_client::keeps_links;
pub use outcome::{Note, Outcome, Skipped};
pub use related::Answers;

/// The parts of an importer.
pub struct Setup<'p> {
    /// The store.
    pub store: &'p Store,
    /// The open import.
    pub import: Import<'p>,
    /// The plan of the import.
    pub plan: &'p ImportPlan,
    /// The fields of the rows.
    pub schema: &'p Schema,
    /// The largest number of living clients; none if there is no limit.
    pub max_clients: Option<u64>,
    /// The times at which the import is committed.
    pub commits: Commits,
    /// The outcomes of earlier rows.
    pub counts: Counts,
    /// The job, if later jobs may have written newer values.
    pub late: Option<LateJob>,
}

/// Imports rows, one at a time.
#[derive(Debug)]
pub struct Importer<'p> {
    writer: RecordWriter<'p>,
    decider: Decider<'p>,
    /// The field with the external ids of the rows, if the rows have any.
    ids: Option<IdField<'p>>,
    file: FileRows,
    open_before: OpenBefore,
    /// The records of the corrected rows of this run, by the failed row. A failed row with two people becomes a row for each.
    corrected: HashMap<u64, HashSet<i64>>,
}

impl<'p> Importer<'p> {
    /// Creates an importer. `file` has the rules for the rows of a file.
    pub fn new(setup: Setup<'p>, file: FileRows) -> Result<Self> {
        let Setup {
            store,
            import,
            plan,
            schema,
            max_clients,
            commits,
            counts,
            late,
        } = setup;
        Ok(Importer {
            open_before: OpenBefore::of(store, plan, import.job())?,
            decider: Decider {
                assessor: plan.assessor(schema)?,
                finder: RelatedFinder::new(store, plan, schema, max_clients)?,
            },
            ids: IdField::of(plan, schema),
            writer: RecordWriter {
                store,
                import,
                schema,
                plan,
                mapped: plan.mapping.bind(schema).fields().collect(),
                commits,
                counts,
                region: Region::parse(&plan.region)?,
                currency: plan.currency()?,
                late,
            },
            file,
            corrected: HashMap::new(),
        })
    }

    /// Returns the outcomes of the rows so far.
    pub fn counts(&self) -> &Counts {
        &self.writer.counts
    }

    /// Returns the outcomes of the rows so far, for a caller that corrects them.
    pub fn counts_mut(&mut self) -> &mut Counts {
        &mut self.writer.counts
    }

    /// Returns the open import.
    pub fn import(&self) -> &Import<'p> {
        &self.writer.import
    }

    /// Returns the open import.
    pub fn import_mut(&mut self) -> &mut Import<'p> {
        &mut self.writer.import
    }

    /// Returns whether the open batch is full with so many rows. `usual` is the size of most batches.
    pub fn is_full(&mut self, rows: u64, usual: u64) -> bool {
        let RecordWriter { import, counts, .. } = &mut self.writer;
        import.is_full(rows, usual, counts)
    }

    /// Prepares for more rows after the open batch, before its commit.
    pub fn expect_rows(&mut self) -> Result<()> {
        self.writer.import.expect_rows()
    }

    /// Commits a batch with the rows up to `cursor`.
    pub fn commit_batch(&mut self, cursor: u64, duration_ms: u64) -> Result<()> {
        let RecordWriter { import, counts, .. } = &mut self.writer;
        import.commit_batch(counts, cursor, duration_ms)
    }

    /// Imports one row: decides, writes, counts the outcome, and keeps the row if needed.
    pub fn row(&mut self, checked: &mut Checked) -> Result<Outcome> {
        let Checked {
            row,
            record,
            rejection,
            ..
        } = checked;
        let open_before = self.open_before.with_id(self.ids, record);
        let reasons = rejection.take().map(|rejection| rejection.reasons);
        let mut outcome = match (self.file.uncorrected(row, self.writer.store)?, reasons) {
            (uncorrected, None) if uncorrected.is_empty() => self.valid(row, record)?,
            (uncorrected, Some(reasons)) if uncorrected.is_empty() => {
                self.rejected(row, record, reasons)?
            }
            (uncorrected, reasons) => self.reject(reasons.unwrap_or_default(), uncorrected),
        };
        if let Outcome::Waiting(note) = outcome {
            outcome = self.as_decided(row, record, note)?;
        }
        self.writer.counts.add(outcome.count());
        if let (Some(of), Some(id)) = (self.split_off(row), outcome.record()) {
            self.corrected.entry(of).or_default().insert(id);
        }
        self.keep(row, &mut outcome)?;
        match (self.writer.plan.original, row.of) {
            (Some(original), Some(of)) if !outcome.is_open() => {
                self.writer.import.close_row(original, of)?;
            }
            _ => {}
        }
        if outcome.is_in_record() {
            OpenBefore::close(&open_before, &self.writer.import)?;
        }
        Ok(outcome)
    }

    fn valid(&mut self, row: &Row, record: &Record) -> Result<Outcome> {
        let corrected_before = self.corrected_before(row)?;
        if let Some(before) = corrected_before
            && self.writer.plan.creates_always()
        {
            let note = Note::of(notes::imported_before(before), Vec::new());
            return Ok(Outcome::Skipped(Skipped::Duplicate, note));
        }
        let incoming = self.incoming(row, record);
        match self.decider.decide(&mut self.writer, &incoming, record)? {
            Decided::Do(Decision::Create) if let Some(before) = corrected_before => {
                Ok(Outcome::Waiting(notes::waiting_again(before)))
            }
            Decided::Do(decision) => self.carry_out(decision, &incoming, record),
            Decided::Chosen(decision, matched) => {
                let outcome = self.carry_out(decision, &incoming, record)?;
                self.note_choice((row.number, record), &matched, &outcome)?;
                Ok(outcome)
            }
            Decided::Done(outcome) => Ok(outcome),
        }
    }

    /// Returns the earlier correction of a row that is corrected again. If its name or email was changed since, the rules do not
    /// find the record that was made of it.
    fn corrected_before(&self, row: &Row) -> Result<Option<CorrectedBefore>> {
        let RecordWriter { plan, import, .. } = &self.writer;
        let (Some(original), Some(row)) = (plan.original, row.of) else {
            return Ok(None);
        };
        let by = import.row_corrected_by(original, row)?;
        Ok(by.map(|by| CorrectedBefore { original, row, by }))
    }

    /// Notes the choice of the user about a person who may be an existing contact. A certain match that was taken needs no
    /// verdict.
    fn note_choice(
        &self,
        (row, record): (u64, &Record),
        matched: &Match,
        outcome: &Outcome,
    ) -> Result<()> {
        let RecordWriter { plan, schema, .. } = self.writer;
        let (import, entity) = (&self.writer.import, schema.entity());
        let Some(identity) = plan.identity(schema, record) else {
            return Ok(());
        };
        match outcome {
            _ if matched.deleted_at.is_some() => Ok(()),
            Outcome::Created(id, _) => {
                let records = (Some(*id), &matched.records[..]);
                import.judge_row(row, entity, &identity, records)
            }
            Outcome::Merged(existing)
            | Outcome::Updated(existing)
            | Outcome::Unchanged(existing)
                if matched.doubt.is_some() =>
            {
                import.judge_row(row, entity, &identity, (Some(existing.id), &[]))
            }
            Outcome::Skipped(..) => import.skip_row(row, entity, identity),
            Outcome::Merged(_)
            | Outcome::Updated(_)
            | Outcome::Unchanged(_)
            | Outcome::Failed(_)
            | Outcome::Waiting(_) => Ok(()),
        }
    }

    /// Returns the outcome of a row that is no whole record. A person without an email is skipped. A row of an export
    /// still means its record if it lacks only fields for which its file has no column.
    fn rejected(
        &mut self,
        row: &Row,
        record: &Record,
        mut reasons: Vec<Reason>,
    ) -> Result<Outcome> {
        if self.writer.plan.traits().skips_without_email && Reason::lacks_only_email(&reasons) {
            let note = Note::of(notes::without_email(), Vec::new());
            return Ok(Outcome::Skipped(Skipped::WithoutEmail, note));
        }
        let left = &self.file.left_to_records;
        if left.is_empty() {
            return self.reject_with_relationships(record, reasons);
        }
        reasons.retain(|reason| {
            let field = reason.field.as_ref();
            reason.code != Code::Required || !field.is_some_and(|field| left.contains(field))
        });
        if !reasons.is_empty() {
            return Ok(self.reject(reasons, Vec::new()));
        }
        let incoming = self.incoming(row, record);
        let decided = if incoming.own.is_some() || incoming.external.is_some() {
            self.decider.decide(&mut self.writer, &incoming, record)?
        } else {
            Decided::Do(Decision::Create)
        };
        match decided {
            Decided::Do(
                Decision::Create | Decision::Wait(_) | Decision::FailNew | Decision::WaitNew,
            ) => {
                let reason = notes::only_a_part(&self.writer, &self.file.left_to_records);
                Ok(self.reject(vec![reason], Vec::new()))
            }
            Decided::Do(decision) | Decided::Chosen(decision, _) => {
                self.carry_out(decision, &incoming, record)
            }
            Decided::Done(outcome) => Ok(outcome),
        }
    }

    fn reject(&self, reasons: Vec<Reason>, named: Vec<Reason>) -> Outcome {
        notes::rejected(&self.writer.plan.mapping, reasons, named)
    }

    /// Returns the content of a row in addition to its record.
    fn incoming(&self, row: &Row, record: &Record) -> Incoming<'p> {
        let entity = self.writer.schema.entity();
        let own = row.stamp.filter(|stamp| {
            stamp.entity == entity && Some(stamp.store) == self.file.store_identity
        });
        let others = self.split_off(row).and_then(|of| self.corrected.get(&of));
        let again = self.incoming_again(row.number, record);
        let external = again.external.as_ref().map(|one| one.key().id);
        Incoming {
            own,
            is_id_repeated: self.file.repeated_ids.has_any(own, external),
            others: others.cloned().unwrap_or_default(),
            ..again
        }
    }

    /// Returns the failed row that a row corrects, if rows that correct the same one are different people. Rows of clients bring
    /// contacts to one client.
    fn split_off(&self, row: &Row) -> Option<u64> {
        let is_of_people = self.writer.schema.entity().spec().related.is_empty();
        row.of
            .filter(|_| is_of_people && self.writer.plan.original.is_some())
    }

    /// Returns the content of a waiting row in addition to its record.
    pub fn incoming_again(&self, row: u64, record: &Record) -> Incoming<'p> {
        Incoming {
            number: row,
            external: self.ids.and_then(|ids| ids.read(record)),
            ..Incoming::default()
        }
    }

    fn carry_out(
        &mut self,
        decision: Decision,
        incoming: &Incoming<'_>,
        record: &Record,
    ) -> Result<Outcome> {
        carry_out(
            (&mut self.writer, &self.decider.finder),
            decision,
            incoming,
            record,
        )
    }

    /// Keeps the cells and the note of a row, as its outcome needs.
    fn keep(&mut self, row: &Row, outcome: &mut Outcome) -> Result<()> {
        let Some((name, note)) = outcome.note_mut() else {
            return Ok(());
        };
        let mut kept = KeptRow {
            row: row.number,
            of: row.of,
            cells: match note.says_nothing_new {
                Some(_) => None,
                None => Some(self.file.cells(row)),
            },
            reasons: std::mem::take(&mut note.reasons),
            records: std::mem::take(&mut note.records),
            says_nothing_new: note.says_nothing_new,
        };
        self.writer.import.keep_row(name, &kept)?;
        note.reasons = std::mem::take(&mut kept.reasons);
        note.records = std::mem::take(&mut kept.records);
        Ok(())
    }
}
