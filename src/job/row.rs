//! One row of a file: a record or a rejection, who it is, what to do with it, what becomes of it.
//!
//! When rows are committed is the pipeline's; a person from Intelliflo is `people::person`'s.

use super::admission::Change;
use super::brought::Refusal;
use super::matching::{OfRow, difference};
use super::pipeline::Pipeline;
use super::reading::Checked;
use crate::duplicate::{
    Decision, Hit, Merge, OnDuplicate, Search, decide, decide_another, duplicate_reason,
    waiting_reason,
};
use crate::error::Result;
use crate::record::{CellKind, Code, Entity, Reason, Record, Rejection, Rule, listed};
use crate::source::{Row, Stamp};
use crate::store::{Commits, KeptRow, RowOutcome};

impl Pipeline<'_, '_> {
    /// One row: a record or a rejection, a decision, an outcome.
    pub(super) fn row(&mut self, checked: &mut Checked) -> Result<()> {
        let Checked {
            row,
            record,
            rejection,
        } = checked;
        let unmended = match &self.unmended {
            Some(unmended) => unmended.reasons(row, self.store)?,
            None => Vec::new(),
        };
        let left = self.counts.failed + self.counts.waiting;
        match rejection {
            Some(rejection) if unmended.is_empty() => self.admit_part(row, record, rejection)?,
            Some(rejection) => self.reject(row, &rejection.reasons, unmended)?,
            None if !unmended.is_empty() => self.reject(row, &[], unmended)?,
            None => {
                let decision = self.decision_on(row, record)?;
                self.carry_out(decision, row, record)?;
            }
        }
        self.cursor = row.number;
        let is_left = self.counts.failed + self.counts.waiting > left;
        match (self.prepared.settings.original, row.of) {
            (Some(original), Some(of)) if !is_left => self.import.close_row(original, of),
            _ => Ok(()),
        }
    }

    /// A row that is no whole record. One of an export that lacks nothing but what its file has no column for still means
    /// the record that it was.
    fn admit_part(&mut self, row: &Row, record: &mut Record, rejection: &Rejection) -> Result<()> {
        let left = &self.left_to_records;
        let is_wrong = |reason: &&Reason| {
            let field = reason.field.as_ref();
            reason.code != Code::Required || !field.is_some_and(|field| left.contains(field))
        };
        if left.is_empty() {
            return self.reject(row, &rejection.reasons, Vec::new());
        }
        let wrong: Vec<Reason> = rejection.reasons.iter().filter(is_wrong).cloned().collect();
        if !wrong.is_empty() {
            return self.reject(row, &wrong, Vec::new());
        }
        let decision = match self.own(row) {
            Some(_) => self.decision_on(row, record)?,
            None => Decision::Create,
        };
        match decision {
            Decision::Create | Decision::Wait(_) => {
                let reason = self.only_a_part();
                self.reject(row, &[reason], Vec::new())
            }
            decision => self.carry_out(decision, row, record),
        }
    }

    fn only_a_part(&self) -> Reason {
        let entity = self.prepared.form.entity();
        Reason::row(
            Code::Required,
            format!(
                "has only some fields of a {entity}, and is none who is there and may be changed by it"
            ),
            format!(
                "check _id and _intake, and say --on-duplicate update or merge; or add columns for {}",
                listed(self.left_to_records.iter().map(String::as_str))
            ),
        )
    }

    /// Does what was decided on a record.
    fn carry_out(&mut self, decision: Decision, row: &Row, record: &mut Record) -> Result<()> {
        let brought = match self.brought(&decision, record)? {
            Ok(brought) => brought,
            Err(refusal) => return self.refuse_brought(row, refusal),
        };
        let (id, unchanged) = match decision {
            Decision::Create => (self.admission().create(row.number, record)?, None),
            Decision::Change(id, merge) => {
                let change = self.change(id, merge, row, record)?;
                (id, change.fields.is_empty().then_some((merge, change.left)))
            }
            Decision::Restore(id, merge) => {
                self.admission().restore(id, merge, row.number, record)?;
                (id, None)
            }
            Decision::Skip(hit) => return self.skip(row, record, hit),
            Decision::Fail(hit) => {
                let hit = self.name_rows(hit)?;
                return self.fail(row, hit);
            }
            Decision::Wait(hit) => return self.wait(row, record, hit),
        };
        let brings = self.admission().bring(row.number, id, brought)?;
        match (brings, unchanged) {
            (true, Some((merge, _))) => self.admission().recount(merge),
            (false, Some((_, left))) => self.note_differences(row, id, &left)?,
            (_, None) => {}
        }
        Ok(())
    }

    /// What to do with a valid record.
    fn decision_on(&mut self, row: &Row, record: &Record) -> Result<Decision> {
        let policies = self.prepared.settings.policies();
        let own = self.own(row);
        Ok(match self.hit(own, record)? {
            Some(hit) if is_another(&hit, own) => decide_another(hit, policies),
            Some(hit) => match self.decide_by_related(&hit, record)? {
                Some(decision) => decision,
                None => decide(Some(hit), policies),
            },
            None => Decision::Create,
        })
    }

    /// What the related records of a row decide about an existing record. None if the policy decides alone.
    fn decide_by_related(&mut self, hit: &Hit, record: &Record) -> Result<Option<Decision>> {
        match self.prepared.form.entity() {
            Entity::Lead => Ok(None),
            Entity::Client => self.decide_by_contact(hit, record),
            Entity::Contact => self.decide_by_client(hit, record),
        }
    }

    /// A row whose related record decides that it is not imported now.
    fn refuse_brought(&mut self, row: &Row, refusal: Refusal) -> Result<()> {
        match refusal {
            Refusal::Fails(reasons) => self.reject(row, &reasons, Vec::new()),
            Refusal::Waits(reason, records) => {
                self.counts.waiting += 1;
                self.keep(RowOutcome::Waiting, row, vec![reason], records)
            }
            Refusal::IsDeleted(reason, records) => {
                self.counts.skipped += 1;
                self.counts.skipped_deleted += 1;
                self.keep(RowOutcome::Skipped, row, vec![reason], records)
            }
        }
    }

    /// The match of a row: the record that it was exported from, else by the rules of the import.
    fn hit(&mut self, own: Option<Stamp>, record: &Record) -> Result<Option<Hit>> {
        let prepared = self.prepared;
        let search = Search {
            rules: &prepared.settings.matching,
            // Not the clock's, which would be asked for each row.
            now: self.import.now(),
            creates: prepared.settings.on_duplicate == OnDuplicate::Create,
        };
        let mut lookup = OfRow {
            import: &mut self.import,
            assessor: self.assessor,
            record,
            own,
        };
        if own.is_some() {
            let by_id = Search {
                rules: &[Rule::Id],
                ..search
            };
            let found = by_id.run(&mut lookup)?;
            if found.is_some() {
                return Ok(found);
            }
        }
        search.run(&mut lookup)
    }

    /// The record of this store that a row was exported from, whether it is still there or not.
    fn own(&self, row: &Row) -> Option<Stamp> {
        let entity = self.prepared.form.entity();
        row.stamp
            .filter(|stamp| stamp.entity == entity && Some(stamp.store) == self.store_id)
    }

    /// Changes a record that is there.
    fn change(&mut self, id: i64, merge: Merge, row: &Row, record: &Record) -> Result<Change> {
        let change = self.admission().change(id, merge, row.number, record)?;
        for field in &change.fields {
            *self.changed.entry(*field).or_default() += 1;
        }
        Ok(change)
    }

    /// Names the rows of the file that made records which will not stay.
    fn name_rows(&mut self, mut hit: Hit) -> Result<Hit> {
        if self.run.commits() != Commits::Batches {
            for &record in &hit.records {
                if let Some(row) = self.import.row_of(record)? {
                    hit.rows.push((record, row));
                }
            }
        }
        Ok(hit)
    }

    pub(super) fn count_skipped(&mut self, hit: &Hit) {
        let counts = &mut self.counts;
        counts.skipped += 1;
        if hit.deleted_at.is_some() {
            counts.skipped_deleted += 1;
        } else if hit.doubt.is_some() {
            counts.skipped_other_name += 1;
        }
    }

    pub(super) fn fail(&mut self, row: &Row, hit: Hit) -> Result<()> {
        self.counts.failed += 1;
        let reason = duplicate_reason(&hit, self.prepared.form.entity());
        self.keep(RowOutcome::Failed, row, vec![reason], hit.records)
    }

    /// What makes a match only possible, with the values that differ; none if it is certain.
    pub(super) fn difference(&self, hit: &Hit, record: &Record) -> Result<Option<String>> {
        let prepared = self.prepared;
        let currency = prepared.settings.currency()?;
        difference(hit, (&prepared.form, &currency), record, |id| {
            self.import.existing(id)
        })
    }

    fn wait(&mut self, row: &Row, record: &Record, hit: Hit) -> Result<()> {
        self.counts.waiting += 1;
        let entity = self.prepared.form.entity();
        let difference = self.difference(&hit, record)?;
        let mut reason = waiting_reason(&hit, entity, difference.as_deref());
        let own = self.own(row).filter(|own| is_another(&hit, Some(*own)));
        if let Some(own) = own {
            let became = match hit.rule {
                Rule::Id => "was merged into that one",
                _ => "is gone for good",
            };
            let told = format!("; {entity} {}, which the row was of, {became}", own.id);
            reason.message.push_str(&told);
        }
        self.keep(RowOutcome::Waiting, row, vec![reason], hit.records)
    }

    /// `named` are reasons that name their columns already.
    pub(super) fn reject(
        &mut self,
        row: &Row,
        reasons: &[Reason],
        mut named: Vec<Reason>,
    ) -> Result<()> {
        self.counts.failed += 1;
        let mapping = &self.prepared.settings.mapping;
        named.extend(reasons.iter().cloned().map(|mut reason| {
            let field = reason.field.as_deref();
            reason.column = field.and_then(|field| mapping.header_of(field));
            reason
        }));
        self.keep(RowOutcome::Failed, row, named, Vec::new())
    }

    pub(super) fn keep(
        &mut self,
        outcome: RowOutcome,
        row: &Row,
        reasons: Vec<Reason>,
        records: Vec<i64>,
    ) -> Result<()> {
        let mut cells = row.raw();
        for &at in &self.comma_cells {
            if let (CellKind::Number, Some(cell)) = (row.kind(at), cells.get_mut(at)) {
                *cell = cell.replace('.', ",").into();
            }
        }
        let kept = KeptRow {
            row: row.number,
            of: row.of,
            cells: Some(cells),
            reasons,
            records,
            says_nothing_new: None,
        };
        self.import.keep_row(outcome, &kept)
    }
}

/// Whether a hit is not the record that a row was exported from.
fn is_another(hit: &Hit, own: Option<Stamp>) -> bool {
    own.is_some_and(|own| !hit.records.contains(&own.id))
}
