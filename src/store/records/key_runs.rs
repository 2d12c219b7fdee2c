//! Ids by the hash of their key, in sorted files: for more keys than memory holds.
//!
//! A file is written once, from beginning to end. A look-up reads one block of each. Files of similar size are merged, so that
//! there are few. No other process sees them, and they end with the process.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// The entries of a block.
const BLOCK: usize = 256;
/// The bytes of an entry: the hash and the id.
const ENTRY: usize = 16;

/// An id with the hash of its key.
pub type Entry = (u64, i64);

/// All entries that were written.
#[derive(Debug)]
pub struct KeyRuns {
    folder: PathBuf,
    /// The files. Each has more entries than the next, and they were added before.
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

    /// Writes entries that are in order.
    pub fn add(&mut self, entries: &[Entry]) -> Result<()> {
        let mut writer = RunWriter::create(&self.folder)?;
        for entry in entries {
            writer.add(*entry)?;
        }
        let mut newest = writer.finish()?;
        while let Some(older) = self.runs.pop_if(|older| older.length <= newest.length) {
            newest = merged(&older, &newest, &self.folder)?;
        }
        self.runs.push(newest);
        Ok(())
    }

    /// Calls `visit` with each id of a hash, until it returns false.
    pub fn visit(&self, hash: u64, mut visit: impl FnMut(i64) -> Result<bool>) -> Result<()> {
        for run in &self.runs {
            // The ids may begin in the block before.
            let first = run.first_hashes.partition_point(|first| *first < hash);
            for entry in run.entries_from(first.saturating_sub(1)) {
                let (other, id) = entry?;
                if other > hash {
                    break;
                }
                if other == hash && !visit(id)? {
                    return Ok(());
                }
            }
        }
        Ok(())
    }
}

/// A file of entries in order. It has no name, so that it ends with the process.
#[derive(Debug)]
struct Run {
    file: File,
    /// The number of entries.
    length: usize,
    /// The first hash of each block.
    first_hashes: Vec<u64>,
}

impl Run {
    /// Returns the entries from a block on.
    fn entries_from(&self, block: usize) -> impl Iterator<Item = Result<Entry>> {
        let mut bytes = Vec::new();
        (block * BLOCK..self.length).map(move |at| {
            let in_block = at % BLOCK;
            if in_block == 0 {
                let entries = BLOCK.min(self.length - at);
                bytes.resize(entries * ENTRY, 0);
                let place = (at * ENTRY) as u64;
                let read = self.file.read_exact_at(&mut bytes, place);
                read.map_err(|error| failure("read", error))?;
            }
            let number = |from: usize| {
                let mut number = [0; 8];
                number.copy_from_slice(&bytes[from..from + 8]);
                number
            };
            let place = in_block * ENTRY;
            Ok((
                u64::from_le_bytes(number(place)),
                i64::from_le_bytes(number(place + 8)),
            ))
        })
    }
}

/// Writes a file of entries in order.
struct RunWriter {
    file: BufWriter<File>,
    length: usize,
    first_hashes: Vec<u64>,
}

impl RunWriter {
    fn create(folder: &Path) -> Result<Self> {
        let file = tempfile::tempfile_in(folder).map_err(|error| failure("create", error))?;
        Ok(RunWriter {
            file: BufWriter::with_capacity(BLOCK * ENTRY * 16, file),
            length: 0,
            first_hashes: Vec::new(),
        })
    }

    fn add(&mut self, (hash, id): Entry) -> Result<()> {
        if self.length.is_multiple_of(BLOCK) {
            self.first_hashes.push(hash);
        }
        self.length += 1;
        let mut bytes = [0; ENTRY];
        bytes[..8].copy_from_slice(&hash.to_le_bytes());
        bytes[8..].copy_from_slice(&id.to_le_bytes());
        let written = self.file.write_all(&bytes);
        written.map_err(|error| failure("write", error))
    }

    fn finish(self) -> Result<Run> {
        let file = self.file.into_inner();
        Ok(Run {
            file: file.map_err(|error| failure("write", error.into_error()))?,
            length: self.length,
            first_hashes: self.first_hashes,
        })
    }
}

/// Returns a file with the entries of two files.
fn merged(older: &Run, newer: &Run, folder: &Path) -> Result<Run> {
    let mut writer = RunWriter::create(folder)?;
    let mut older = older.entries_from(0);
    let mut newer = newer.entries_from(0).peekable();
    let mut next = older.next().transpose()?;
    while let Some(entry) = next {
        match newer.next_if(|other| other.as_ref().map_or(true, |other| *other < entry)) {
            Some(other) => writer.add(other?)?,
            None => {
                writer.add(entry)?;
                next = older.next().transpose()?;
            }
        }
    }
    for entry in newer {
        writer.add(entry?)?;
    }
    writer.finish()
}

fn failure(verb: &str, error: std::io::Error) -> Error {
    Error::failure(format!("cannot {verb} a temporary file of keys"))
        .because(error)
        .hint("Free some space on the disk of the store, then run the same command again.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_id_of_a_hash_is_found_in_order_of_age() {
        let folder = tempfile::tempdir().unwrap();
        let mut runs = KeyRuns::new(folder.path());
        let entries = |from: i64, count: i64| -> Vec<Entry> {
            // Every hash has two ids, and the ids of hash 7 fill several blocks.
            let all = (from..from + count).flat_map(|id| [(id.unsigned_abs() / 2, id), (7, id)]);
            let mut all: Vec<Entry> = all.collect();
            all.sort_unstable();
            all
        };
        for (from, count) in [(100, 1_000), (1_100, 300), (1_400, 300), (1_700, 5)] {
            runs.add(&entries(from, count)).unwrap();
        }
        let sizes: Vec<usize> = runs.runs.iter().map(|run| run.length).collect();
        assert_eq!(sizes, [2_000, 1_200, 10]);
        let ids = |hash, limit: usize| {
            let mut ids = Vec::new();
            let push = |id| {
                ids.push(id);
                Ok(ids.len() < limit)
            };
            runs.visit(hash, push).unwrap();
            ids
        };
        assert_eq!(ids(7, usize::MAX), (100..1_705).collect::<Vec<i64>>());
        assert_eq!(ids(7, 3), [100, 101, 102]);
        assert_eq!(ids(50, usize::MAX), [100, 101]);
        assert_eq!(ids(851, usize::MAX), [1_702, 1_703]);
        assert!(ids(8, usize::MAX).is_empty() && ids(u64::MAX, usize::MAX).is_empty());
    }

    #[test]
    fn no_file_has_a_name() {
        let folder = tempfile::tempdir().unwrap();
        let mut runs = KeyRuns::new(folder.path());
        runs.add(&[(1, 1), (2, 2)]).unwrap();
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
