//! Ids by the hash of their key, in sorted files: for more keys than memory holds.
//!
//! A look-up reads a block of each file. So files are merged, and there are few. No other process sees them.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::collections::binary_heap::PeekMut;
use std::path::{Path, PathBuf};

use super::entry::Entry;
use super::run::{Entries, Run, RunWriter};
use crate::error::Result;
use crate::limits;

/// The most files that are open at once: a process may open few.
const FILES_MAX: usize = 64;

/// All entries that were written.
#[derive(Debug)]
pub struct KeyRuns {
    folder: PathBuf,
    /// The files. Those that were added before come first.
    runs: Vec<Run>,
}

impl KeyRuns {
    /// Creates an empty list. `folder` is a private folder for the files.
    pub fn new(folder: &Path) -> Self {
        KeyRuns {
            folder: folder.to_owned(),
            runs: Vec::new(),
        }
    }

    /// Writes entries that are in order, and merges files of similar size.
    pub fn add(&mut self, entries: &[Entry]) -> Result<()> {
        self.add_part(entries)?;
        let (mut first, mut length) = (self.runs.len(), 0);
        while let Some(run) = first.checked_sub(1).map(|at| &self.runs[at])
            && (length == 0 || run.length() <= length)
        {
            first -= 1;
            length += run.length();
        }
        if self.runs.len() - first > 1 {
            let last = self.runs.split_off(first);
            self.runs
                .push(merged(&last, [Entry::default(), Entry::MAX], &self.folder)?);
        }
        Ok(())
    }

    /// Writes entries that are in order. The file is one of many that `merge_all` merges.
    pub fn add_part(&mut self, entries: &[Entry]) -> Result<()> {
        let mut writer = RunWriter::create(&self.folder)?;
        for entry in entries {
            writer.add(*entry)?;
        }
        self.runs.push(writer.finish()?);
        if self.runs.len() == FILES_MAX {
            self.runs = vec![merged(
                &self.runs,
                [Entry::default(), Entry::MAX],
                &self.folder,
            )?];
        }
        Ok(())
    }

    /// Takes over the files of another list.
    pub fn append(&mut self, mut other: KeyRuns) {
        self.runs.append(&mut other.runs);
    }

    /// Merges all files. Afterwards each hash is in one of two: each thread merges half of the hashes.
    pub fn merge_all(&mut self) -> Result<()> {
        if self.runs.len() < 2 {
            return Ok(());
        }
        let (runs, folder) = (&self.runs, &self.folder);
        let middle = u64::MAX / 2;
        let lower = || {
            merged(
                runs,
                [Entry::default(), Entry::new(middle, u32::MAX)],
                folder,
            )
        };
        let upper = || merged(runs, [Entry::new(middle + 1, 0), Entry::MAX], folder);
        let (lower, upper) = limits::at_once(lower, upper)?;
        self.runs = vec![lower, upper];
        Ok(())
    }

    /// Calls `visit` with each id of a hash, from an id on, until it returns false.
    pub fn visit(&self, from: Entry, mut visit: impl FnMut(i64) -> Result<bool>) -> Result<()> {
        for run in self.runs.iter().filter(|run| run.spans(from)) {
            let mut entries = run.entries_from(from)?;
            while let Some(entry) = entries.next()?.filter(|entry| entry.has_hash_of(from)) {
                if !visit(entry.id())? {
                    return Ok(());
                }
            }
        }
        Ok(())
    }
}

/// Returns a file with the entries of all files from one to another one.
fn merged(runs: &[Run], [from, to]: [Entry; 2], folder: &Path) -> Result<Run> {
    let mut writer = RunWriter::create(folder)?;
    let entries = runs.iter().map(|run| run.entries_from(from));
    let mut entries: Vec<Entries<'_>> = entries.collect::<Result<_>>()?;
    // The next entry of each file that has one, with the number of the file.
    let mut next = BinaryHeap::new();
    for (at, entries) in entries.iter_mut().enumerate() {
        next.extend(entries.next()?.map(|entry| Reverse((entry, at))));
    }
    while let Some(mut first) = next.peek_mut() {
        let Reverse((entry, at)) = *first;
        if entry > to {
            break;
        }
        writer.add(entry)?;
        match entries[at].next()? {
            Some(entry) => *first = Reverse((entry, at)),
            None => drop(PeekMut::pop(first)),
        }
    }
    writer.finish()
}

#[cfg(test)]
mod tests {
    use std::ops::RangeInclusive;

    use super::*;

    /// The hash of many ids, which fill several blocks.
    const SAME: u64 = u64::MAX / 3;

    /// Returns a hash of two ids. Half of all hashes have the highest bit.
    fn hash_of(id: u32) -> u64 {
        u64::from(id / 2).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }

    fn entries(from: u32, count: u32) -> Vec<Entry> {
        let all = (from..from + count).flat_map(|id| [(hash_of(id), id), (SAME, id)]);
        let all = all.map(|(hash, id)| Entry::new(hash, id));
        let mut all: Vec<Entry> = all.collect();
        all.sort_unstable();
        all
    }

    fn sizes(runs: &KeyRuns) -> Vec<usize> {
        runs.runs.iter().map(Run::length).collect()
    }

    /// Asserts that each hash has its ids, which go from 100 to this one, in order of their age.
    fn assert_ids(runs: &KeyRuns, last: u32) {
        let ids_from = |hash, first, limit: usize| {
            let mut ids = Vec::new();
            let push = |id| {
                ids.push(id);
                Ok(ids.len() < limit)
            };
            runs.visit(Entry::new(hash, first), push).unwrap();
            ids
        };
        let ids = |hash, limit| ids_from(hash, 0, limit);
        let all = |ids: RangeInclusive<u32>| ids.map(i64::from).collect::<Vec<i64>>();
        assert_eq!(ids(SAME, usize::MAX), all(100..=last));
        assert_eq!(ids(SAME, 3), [100, 101, 102]);
        for first in (90..=last + 10).step_by(7) {
            let found = ids_from(SAME, first, usize::MAX);
            assert_eq!(found, all(first.max(100)..=last), "{first}");
        }
        for id in 100..=last {
            let pair = id / 2 * 2;
            assert_eq!(ids(hash_of(id), usize::MAX), all(pair..=last.min(pair + 1)));
        }
        for missing in [0, 8, SAME + (1 << 32), u64::MAX] {
            assert!(ids(missing, usize::MAX).is_empty(), "{missing}");
        }
    }

    #[test]
    fn each_id_of_a_hash_is_found_in_order_of_age() {
        let folder = tempfile::tempdir().unwrap();
        let mut runs = KeyRuns::new(folder.path());
        for (from, count) in [(100, 1_000), (1_100, 300), (1_400, 300), (1_700, 5)] {
            runs.add(&entries(from, count)).unwrap();
        }
        assert_eq!(sizes(&runs), [2_000, 1_200, 10]);
        assert_ids(&runs, 1_704);
    }

    #[test]
    fn parts_are_merged_into_two_files() {
        let folder = tempfile::tempdir().unwrap();
        let mut runs = KeyRuns::new(folder.path());
        let mut others = KeyRuns::new(folder.path());
        for (from, count) in [(100, 10), (110, 1_000), (1_110, 300)] {
            runs.add_part(&entries(from, count)).unwrap();
            others.add_part(&entries(from + count, 0)).unwrap();
        }
        others.add_part(&entries(1_410, 1)).unwrap();
        runs.append(others);
        assert_eq!(sizes(&runs), [20, 2_000, 600, 0, 0, 0, 2]);
        assert_ids(&runs, 1_410);
        runs.merge_all().unwrap();
        assert_eq!(sizes(&runs), [1_967, 655]);
        assert_ids(&runs, 1_410);
        // What is added later is in files of its own.
        runs.add(&entries(1_411, 8)).unwrap();
        assert_eq!(sizes(&runs), [1_967, 655, 16]);
        assert_ids(&runs, 1_418);
    }

    #[test]
    fn few_files_are_open_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let mut runs = KeyRuns::new(folder.path());
        for at in 0..200 {
            runs.add_part(&entries(100 + at, 1)).unwrap();
            assert!(runs.runs.len() < FILES_MAX);
        }
        assert_ids(&runs, 299);
    }

    #[test]
    fn no_file_has_a_name() {
        let folder = tempfile::tempdir().unwrap();
        let mut runs = KeyRuns::new(folder.path());
        runs.add(&entries(1, 2)).unwrap();
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
