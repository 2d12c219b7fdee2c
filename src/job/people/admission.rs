//! Bringing a person in: the contact, made, filled or restored; the Intelliflo id, remembered; the link.
//!
//! Whether that is decided by a rule while the import runs, or by somebody afterwards, is the same here.

use super::choice::Choice;
use super::{CHOICE_COLUMNS, SOURCE};
use crate::duplicate::{Merge, changes};
use crate::error::Result;
use crate::job::Settings;
use crate::record::{Form, Record};
use crate::source::intelliflo::COLUMNS;
use crate::store::{Counts, Import, Store};

/// What a row says besides the contact.
pub struct Who {
    /// The id in Intelliflo.
    pub id: String,
    /// What becomes of the contact besides.
    pub choice: Choice,
}

impl Who {
    /// Out of the cells of a row.
    pub fn of<'c>(cell: impl Fn(usize) -> &'c str) -> Self {
        let chosen = |name: &str| {
            let at = CHOICE_COLUMNS.iter().position(|column| *column == name);
            at.map_or("", |at| cell(COLUMNS.len() + at))
        };
        Who {
            id: cell(0).to_owned(),
            // The columns are our own, written out of such a choice.
            choice: Choice::of(chosen, &Choice::default()).unwrap_or_default(),
        }
    }
}

/// What people are brought in with.
pub struct Admission<'a, 's> {
    /// Where they are brought in.
    pub store: &'a Store,
    /// The job that does it.
    pub import: &'a Import<'s>,
    /// The fields of a contact.
    pub form: &'a Form,
    /// What was decided before the first row.
    pub settings: &'a Settings,
    /// What has become of the rows.
    pub counts: &'a mut Counts,
}

impl Admission<'_, '_> {
    /// Makes a contact.
    pub fn create(&mut self, row: u64, record: &Record) -> Result<i64> {
        self.counts.created += 1;
        self.import.create_contact(row, record)
    }

    /// Fills a contact that is there.
    pub fn fill(&mut self, id: i64, merge: Merge, row: u64, record: &Record) -> Result<i64> {
        if self.change(id, merge, row, record)? {
            self.counts.merged += 1;
        } else {
            self.counts.unchanged += 1;
        }
        Ok(id)
    }

    /// Takes a contact out of the trash, and fills it.
    pub fn restore(&mut self, id: i64, merge: Merge, row: u64, record: &Record) -> Result<i64> {
        self.import.restore_contact(id, row)?;
        self.change(id, merge, row, record)?;
        self.counts.updated += 1;
        Ok(id)
    }

    /// Remembers who a contact is, and links it.
    pub fn settle(&mut self, row: u64, contact: i64, who: &Who, record: &Record) -> Result<()> {
        self.import.remember_source(SOURCE, &who.id, contact)?;
        self.link(row, contact, who, record)
    }

    /// Changes a contact to what a row adds; whether it adds anything.
    fn change(&self, id: i64, merge: Merge, row: u64, record: &Record) -> Result<bool> {
        let stored = self.import.contact(id)?;
        let existing = stored.map(|stored| stored.values).unwrap_or_default();
        let changes = changes(self.form, &existing, record, merge);
        let is_changed = !changes.is_empty();
        self.import.change_contact(id, row, record, changes)?;
        Ok(is_changed)
    }
}
