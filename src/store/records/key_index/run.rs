//! A sorted file of ids with the hashes of their keys. It is written once, and has no name, so that it ends with the process.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::os::unix::fs::FileExt;
use std::path::Path;

use super::entry::{ENTRY, Entry};
use crate::error::{Error, Result};

/// The entries of a block, which is read at once.
const BLOCK: usize = 512;

/// A file of entries in order.
#[derive(Debug)]
pub struct Run {
    file: File,
    /// The number of entries.
    length: usize,
    /// The first entry of each block.
    firsts: Vec<Entry>,
    last: Entry,
}

impl Run {
    /// Returns the number of entries.
    pub fn length(&self) -> usize {
        self.length
    }

    /// Returns whether the hash of an entry is between the first and the last one.
    pub fn spans(&self, entry: Entry) -> bool {
        let first = self.firsts.first();
        first.is_some_and(|first| (first.hash()..=self.last.hash()).contains(&entry.hash()))
    }

    /// Returns an entry and all after it, in order, whether it is there or not.
    pub fn entries_from(&self, from: Entry) -> Result<Entries<'_>> {
        let mut entries = Entries {
            run: self,
            next: self.length,
            block: [[0; ENTRY]; BLOCK],
        };
        if from <= self.last {
            let before = self.firsts.partition_point(|first| *first < from);
            entries.next = before.saturating_sub(1) * BLOCK;
            let in_block = entries.read()?;
            entries.next += in_block.partition_point(|bytes| Entry::from_bytes(*bytes) < from);
        }
        Ok(entries)
    }
}

/// Entries that are read from a file.
#[derive(Debug)]
pub struct Entries<'r> {
    run: &'r Run,
    /// The number of the next entry.
    next: usize,
    /// The block of the next entry, unless it is the first one of its block.
    block: [[u8; ENTRY]; BLOCK],
}

impl Entries<'_> {
    /// Reads the block that begins with the next entry.
    fn read(&mut self) -> Result<&[[u8; ENTRY]]> {
        let count = BLOCK.min(self.run.length - self.next);
        let block = &mut self.block[..count];
        let place = (self.next * ENTRY) as u64;
        let read = self.run.file.read_exact_at(block.as_flattened_mut(), place);
        read.map_err(|error| failure("read", error))?;
        Ok(block)
    }

    /// Returns the next entry.
    pub fn next(&mut self) -> Result<Option<Entry>> {
        if self.next >= self.run.length {
            return Ok(None);
        }
        if self.next.is_multiple_of(BLOCK) {
            self.read()?;
        }
        let entry = Entry::from_bytes(self.block[self.next % BLOCK]);
        self.next += 1;
        Ok(Some(entry))
    }
}

/// Writes a file of entries in order.
#[derive(Debug)]
pub struct RunWriter {
    file: BufWriter<File>,
    length: usize,
    firsts: Vec<Entry>,
    last: Entry,
}

impl RunWriter {
    /// Creates a file without a name in a private folder.
    pub fn create(folder: &Path) -> Result<Self> {
        let file = tempfile::tempfile_in(folder).map_err(|error| failure("create", error))?;
        Ok(RunWriter {
            file: BufWriter::with_capacity(BLOCK * ENTRY * 16, file),
            length: 0,
            firsts: Vec::new(),
            last: Entry::default(),
        })
    }

    /// Adds an entry, which comes after all others.
    pub fn add(&mut self, entry: Entry) -> Result<()> {
        if self.length.is_multiple_of(BLOCK) {
            self.firsts.push(entry);
        }
        self.length += 1;
        self.last = entry;
        let written = self.file.write_all(&entry.to_bytes());
        written.map_err(|error| failure("write", error))
    }

    /// Returns the file, which is complete.
    pub fn finish(self) -> Result<Run> {
        let file = self.file.into_inner();
        Ok(Run {
            file: file.map_err(|error| failure("write", error.into_error()))?,
            length: self.length,
            firsts: self.firsts,
            last: self.last,
        })
    }
}

fn failure(verb: &str, error: std::io::Error) -> Error {
    Error::failure(format!("cannot {verb} a temporary file of keys"))
        .because(error)
        .hint("Free some space on the disk of the store, then run the same command again.")
}
