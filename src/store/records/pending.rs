//! Records of an import that are not inserted yet, as the look-up for a record reads them.

use std::rc::Rc;

use super::columns::Values;
use super::lookup::Found;
use crate::duplicate::Candidate;
use crate::record::Key;

/// A record that is not inserted yet. It is not in the trash, and no record was merged into it.
#[derive(Clone, Debug)]
pub struct PendingRecord {
    /// Its keys.
    pub keys: Vec<(Key, String)>,
    /// Its values by field.
    pub values: Values,
}

/// The records that the look-up for one record may find, by their ids. They are few.
#[derive(Debug, Default)]
pub struct Pending(Vec<(i64, PendingRecord)>);

impl Pending {
    /// Removes all records.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Adds a record.
    pub fn add(&mut self, id: i64, record: PendingRecord) {
        self.0.push((id, record));
    }

    /// Returns a record.
    pub fn get(&self, id: i64) -> Option<&PendingRecord> {
        let found = self.0.iter().find(|(pending, _)| *pending == id);
        found.map(|(_, record)| record)
    }
}

impl PendingRecord {
    /// Returns the record as the look-up finds it.
    pub fn found(&self, id: i64) -> Found {
        Found {
            candidate: Candidate {
                id,
                deleted_at: None,
                score: 100,
            },
            values: Rc::clone(&self.values),
        }
    }

    /// Returns whether the record has this text as one of these keys.
    pub fn has(&self, keys: &[Key], text: &str) -> bool {
        let mut own = self.keys.iter();
        own.any(|(key, own)| keys.contains(key) && own == text)
    }
}
