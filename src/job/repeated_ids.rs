//! Finds the ids that several rows of a file have, in the first pass: before a row is imported, it is known whether another
//! one claims its record, too.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::mapping::Blanks;
use crate::plan::ImportPlan;
use crate::record::{fields, text};
use crate::source::{Row, Stamp};

/// The ids that several rows of a file have, as hashes: ids of another system, and of records of this store.
#[derive(Clone, Debug, Default)]
pub struct RepeatedIds(HashSet<u64>);

impl RepeatedIds {
    /// Returns whether several rows were exported from this record, or have this id of another system.
    pub fn has_any(&self, own: Option<Stamp>, external: Option<&str>) -> bool {
        if self.0.is_empty() {
            return false;
        }
        let ids = [own.map(Id::Own), external.map(Id::External)];
        let mut ids = ids.into_iter().flatten();
        ids.any(|id| self.0.contains(&hash_of(id)))
    }
}

/// Finds the ids that several rows have.
#[derive(Debug, Default)]
pub struct RepeatedIdFinder {
    /// The position of the cell with the id of another system.
    cell: Option<usize>,
    blanks: Blanks,
    seen: HashSet<u64>,
    repeated: HashSet<u64>,
}

impl RepeatedIdFinder {
    /// Creates the finder for the rows of an import.
    pub fn new(plan: &ImportPlan) -> Self {
        let mut columns = plan.mapping.columns_of(fields::EXTERNAL_ID);
        let column = columns.next().filter(|_| plan.source.is_some());
        RepeatedIdFinder {
            cell: column.map(|column| column.column - 1),
            blanks: Blanks::of(&plan.mapping.blank),
            ..RepeatedIdFinder::default()
        }
    }

    /// Takes a row.
    pub fn take(&mut self, row: &Row) {
        if let Some(own) = row.stamp {
            self.note(Id::Own(own));
        }
        let external = self.cell.and_then(|cell| row.text(cell));
        if let Some(id) = external.map(text::clean)
            && !id.is_empty()
            && !self.blanks.has(id)
        {
            self.note(Id::External(id));
        }
    }

    /// Returns the ids that several of the taken rows have.
    pub fn found(self) -> RepeatedIds {
        RepeatedIds(self.repeated)
    }

    fn note(&mut self, id: Id<'_>) {
        let hash = hash_of(id);
        if !self.seen.insert(hash) {
            self.repeated.insert(hash);
        }
    }
}

/// An id of a row.
#[derive(Clone, Copy, Hash)]
enum Id<'i> {
    External(&'i str),
    Own(Stamp),
}

fn hash_of(id: Id<'_>) -> u64 {
    let mut hasher = DefaultHasher::new();
    id.hash(&mut hasher);
    hasher.finish()
}
