//! Bringing a record in: made, changed, or taken out of the trash, and counted as that.
//!
//! Whether it is decided by a rule while the import runs, or by somebody afterwards, is the same here. What a row brings
//! beside its record is `brought`'s, who a person is in Intelliflo is `people`'s.

use crate::duplicate::{Difference, Merge, changes, differences};
use crate::error::{Error, Result};
use crate::plan::ImportPlan;
use crate::record::phone::Region;
use crate::record::{Entity, FieldId, Form, Reason, Record, Value, together, trash};
use crate::store::{Counts, Import, Store};

/// What a row did to a record that is there.
#[derive(Debug, Default)]
pub struct Change {
    /// The fields that it changed; none: it is counted as unchanged.
    pub fields: Vec<FieldId>,
    /// Of an unchanged record, the fields in which it differs from the row.
    pub left: Vec<Difference>,
}

/// What records are brought in with.
pub struct Admission<'a, 's> {
    /// Where they are brought in.
    pub store: &'a Store,
    /// The job that does it.
    pub import: &'a mut Import<'s>,
    /// The fields of the rows.
    pub form: &'a Form,
    /// What was decided before the first row.
    pub settings: &'a ImportPlan,
    /// Where national telephone numbers are from.
    pub region: Region,
    /// What has become of the rows.
    pub counts: &'a mut Counts,
}

impl Admission<'_, '_> {
    /// Makes a record; of a lead, leaves another one in its place.
    pub fn create(&mut self, row: u64, record: &mut Record) -> Result<i64> {
        let id = self.import.create(row, record)?;
        self.counts.created += 1;
        Ok(id)
    }

    /// Changes a record that is there to what a row adds, and counts that.
    pub fn change(&mut self, id: i64, merge: Merge, row: u64, record: &Record) -> Result<Change> {
        let change = self.fill(id, merge, row, record)?;
        match merge {
            _ if change.fields.is_empty() => self.counts.unchanged += 1,
            merge => self.count(merge),
        }
        Ok(change)
    }

    /// A row that was counted as unchanged has brought something beside its record.
    pub(super) fn recount(&mut self, merge: Merge) {
        self.counts.unchanged -= 1;
        self.count(merge);
    }

    fn count(&mut self, merge: Merge) {
        match merge {
            Merge::Fill | Merge::Keep => self.counts.merged += 1,
            Merge::Overwrite => self.counts.updated += 1,
        }
    }

    /// Takes a record out of the trash, and perhaps changes it.
    pub fn restore(
        &mut self,
        id: i64,
        merge: Option<Merge>,
        row: u64,
        record: &Record,
    ) -> Result<()> {
        self.import.restore(id, row)?;
        if let Some(merge) = merge {
            self.fill(id, merge, row, record)?;
        }
        self.counts.updated += 1;
        Ok(())
    }

    /// What would be wrong with a record that is there after this change: fields that are right each by itself, and not
    /// together.
    pub fn unfit(&self, id: i64, merge: Merge, record: &Record) -> Result<Vec<Reason>> {
        if self.form.entity() != Entity::Client {
            return Ok(Vec::new());
        }
        let existing = self.import.existing(id)?;
        let changes = changes(self.form, &existing, record, merge);
        if changes.is_empty() {
            return Ok(Vec::new());
        }
        Ok(together(self.form, |name| {
            let field = self.form.find(name)?;
            let new = changes.iter().find(|change| change.field == field);
            match new.map(|change| &change.new) {
                Some(Value::Text(text)) => Some(text),
                Some(_) => None,
                None => match existing.get(field.index())?.as_ref()? {
                    Value::Text(text) => Some(text),
                    _ => None,
                },
            }
        }))
    }

    /// Does what a person has decided of a row that waited: puts it into an existing record, or makes one. Gives the id of
    /// the record, and whether it is as it was.
    pub fn obey(
        &mut self,
        row: u64,
        target: Option<(i64, Merge)>,
        record: &mut Record,
        now: i64,
    ) -> Result<(i64, bool)> {
        let Some((id, merge)) = target else {
            return Ok((self.create(row, record)?, false));
        };
        let entity = self.form.entity();
        let gone = || {
            Error::failure(format!("row {row}: {entity} {id} is not there any more"))
                .hint("Nothing was done. Decide anew: create, or skip.")
        };
        match self.import.deleted_at(id)?.ok_or_else(gone)? {
            None => Ok((id, self.change(id, merge, row, record)?.fields.is_empty())),
            Some(at) if trash::is_restorable(at, now) => {
                self.restore(id, Some(merge), row, record)?;
                Ok((id, false))
            }
            Some(_) => Err(gone()),
        }
    }

    fn fill(&mut self, id: i64, merge: Merge, row: u64, record: &Record) -> Result<Change> {
        let existing = self.import.existing(id)?;
        let changes = changes(self.form, &existing, record, merge);
        if changes.is_empty() {
            return Ok(Change {
                fields: Vec::new(),
                left: match merge {
                    Merge::Fill | Merge::Keep => {
                        differences(self.form, &existing, record, self.region)
                    }
                    Merge::Overwrite => Vec::new(),
                },
            });
        }
        let fields = changes.iter().map(|change| change.field).collect();
        self.import.change(id, row, record, changes)?;
        Ok(Change {
            fields,
            left: Vec::new(),
        })
    }
}
