//! Writes the records of an import: creates, changes and restores them.

use crate::duplicate::{Difference, FieldChange, Merge, blanked, changes, differences};
use crate::error::Result;
use crate::plan::ImportPlan;
use crate::record::amount::Currency;
use crate::record::phone::Region;
use crate::record::{Entity, FieldId, Reason, Record, Rule, Schema, Value, together};
use crate::store::{Commits, Counts, Import, LateJob, RecordRef, Store};

/// The effect of a row on an existing record.
#[derive(Debug, Default)]
pub struct Change {
    /// The changed fields.
    pub fields: Vec<FieldId>,
    /// The differences from the row that are left.
    pub left: Vec<Difference>,
    /// Whether values of the row were left out because a later job changed the record.
    pub is_late: bool,
}

/// Writes the records of a running import.
#[derive(Debug)]
pub struct RecordWriter<'p> {
    /// The store.
    pub store: &'p Store,
    /// The transaction of the job.
    pub import: Import<'p>,
    /// The fields of the rows.
    pub schema: &'p Schema,
    /// The plan of the import.
    pub plan: &'p ImportPlan,
    /// The fields that cells of the rows fill.
    pub mapped: Vec<FieldId>,
    /// The times at which the import is committed.
    pub commits: Commits,
    /// The outcomes of the rows so far.
    pub counts: Counts,
    /// The country of national telephone numbers.
    pub region: Region,
    /// The currency of amounts.
    pub currency: Currency,
    /// The job, if later jobs may have written newer values.
    pub late: Option<LateJob>,
}

impl RecordWriter<'_> {
    /// Creates a record.
    pub fn create(&mut self, row: u64, record: &Record) -> Result<i64> {
        self.import.create(row, record)
    }

    /// Changes an existing record by the values of a row.
    pub fn change(&mut self, id: i64, merge: Merge, row: u64, record: &Record) -> Result<Change> {
        self.fill(id, merge, row, record)
    }

    /// Restores a record, and changes it if there is a `merge`.
    pub fn restore(
        &mut self,
        id: i64,
        merge: Option<Merge>,
        row: u64,
        record: &Record,
    ) -> Result<Change> {
        self.import.restore(id, row)?;
        match merge {
            Some(merge) => self.fill(id, merge, row, record),
            None => Ok(Change::default()),
        }
    }

    /// Returns the reasons why an existing client would not be valid after this change. Its fields can be valid each by
    /// itself and not together.
    pub fn unfit(&self, id: i64, merge: Merge, record: &Record) -> Result<Vec<Reason>> {
        if self.schema.entity() != Entity::Client {
            return Ok(Vec::new());
        }
        let existing = self.import.existing(id)?;
        let (changes, _) = self.changes((id, &existing), merge, record)?;
        Ok(self.unfit_with(&existing, &changes))
    }

    fn unfit_with(
        &self,
        existing: &[Option<Value<'static>>],
        changes: &[FieldChange<'_>],
    ) -> Vec<Reason> {
        if changes.is_empty() || self.schema.entity() != Entity::Client {
            return Vec::new();
        }
        together(self.schema, |name| {
            let field = self.schema.find(name)?;
            let new = changes.iter().find(|change| change.field == field);
            match new.map(|change| change.new.as_ref()) {
                Some(Some(Value::Text(text))) => Some(text),
                Some(_) => None,
                None => match existing.get(field.index())?.as_ref()? {
                    Value::Text(text) => Some(text),
                    _ => None,
                },
            }
        })
    }

    /// Returns the changes that a row makes in an existing record, and whether others were left out because a later job changed the
    /// record.
    fn changes<'r>(
        &self,
        (id, existing): (i64, &[Option<Value<'static>>]),
        merge: Merge,
        record: &'r Record,
    ) -> Result<(Vec<FieldChange<'r>>, bool)> {
        let mut all = changes(self.schema, existing, record, merge);
        let count = all.len();
        self.leave_newer((self.schema, id), merge, &mut all)?;
        let is_late = all.len() < count;
        if is_late && !self.unfit_with(existing, &all).is_empty() {
            // What is left does not go with the newer values.
            all.clear();
        }
        Ok((all, is_late))
    }

    /// Returns the fields in which a row differs from the record that a rule found. A row with the id of its record is a row
    /// of an export: a user may have blanked a cell.
    pub fn differences(&self, (id, rule): (i64, Rule), record: &Record) -> Result<Vec<Difference>> {
        let existing = self.import.existing(id)?;
        let mut found = differences(self.schema, &existing, record, self.region);
        if rule == Rule::Id {
            found.extend(blanked(self.schema, &self.mapped, &existing, record));
        }
        Ok(found)
    }

    fn fill(&mut self, id: i64, merge: Merge, row: u64, record: &Record) -> Result<Change> {
        let existing = self.import.existing(id)?;
        let (changes, is_late) = self.changes((id, &existing), merge, record)?;
        let fields: Vec<FieldId> = changes.iter().map(|change| change.field).collect();
        let mut left = match merge {
            Merge::Edit if !is_late => Vec::new(),
            Merge::Overwrite | Merge::Decided(_) if !self.keeps_any(&existing, record, &fields) => {
                Vec::new()
            }
            _ => differences(self.schema, &existing, record, self.region),
        };
        left.retain(|difference| !fields.contains(&difference.field));
        if merge == Merge::Edit {
            left.extend(blanked(self.schema, &self.mapped, &existing, record));
        }
        if !changes.is_empty() {
            self.import.change(id, row, record, changes)?;
        }
        Ok(Change {
            fields,
            left,
            is_late,
        })
    }

    /// Leaves out the changes that would put the values of a late job in the place of newer ones. `schema` is that of the record.
    pub fn leave_newer(
        &self,
        (schema, id): (&Schema, i64),
        merge: Merge,
        changes: &mut Vec<FieldChange<'_>>,
    ) -> Result<()> {
        match (self.late, merge) {
            (Some(late), Merge::Overwrite | Merge::Decided(_) | Merge::Edit) => {
                let entity = schema.entity();
                let record = RecordRef { entity, id };
                self.store.leave_newer(late, (schema, record), changes)
            }
            _ => Ok(()),
        }
    }

    /// Returns whether a field that a row does not change has another value in the row. The comparison of keys takes longer.
    fn keeps_any(
        &self,
        existing: &[Option<Value<'static>>],
        record: &Record,
        changed: &[FieldId],
    ) -> bool {
        let mut fields = self.schema.stored().map(|(field, _)| field);
        fields.any(|field| {
            let old = existing.get(field.index()).and_then(Option::as_ref);
            let new = record.get(field);
            !changed.contains(&field) && new.is_some() && new.as_ref() != old
        })
    }
}
