//! A sorted file of ids with the hashes of their keys. It is written once, and has no name, so that it ends with the process.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::os::unix::fs::FileExt;
use std::path::Path;

use crate::error::{Error, Result};

/// The entries of a block, which is read at once.
const BLOCK: usize = 256;
/// The bytes of an entry: the hash and the id.
const ENTRY: usize = 16;

/// An id with the hash of its key.
pub type Entry = (u64, i64);

/// A file of entries in order.
#[derive(Debug)]
pub struct Run {
    file: File,
    /// The number of entries.
    length: usize,
    /// The first hash of each block.
    first_hashes: Vec<u64>,
    last_hash: u64,
}

impl Run {
    /// Returns the number of entries.
    pub fn length(&self) -> usize {
        self.length
    }

    /// Returns whether a hash is between the first and the last one.
    pub fn spans(&self, hash: u64) -> bool {
        let first = self.first_hashes.first();
        first.is_some_and(|first| (*first..=self.last_hash).contains(&hash))
    }

    /// Returns an entry and all after it, in order, whether it is there or not.
    pub fn entries_from(&self, from: Entry) -> Result<Entries<'_>> {
        let mut entries = Entries {
            run: self,
            next: self.length,
            block: [[0; ENTRY]; BLOCK],
        };
        if from.0 <= self.last_hash {
            entries.next = self.block_of(from)? * BLOCK;
            let in_block = entries.read()?;
            entries.next += in_block.partition_point(|bytes| entry_of(bytes) < from);
        }
        Ok(entries)
    }

    /// Returns the block that has an entry, or has those before and after it. A frequent hash begins many blocks: the first entries of
    /// some are read.
    fn block_of(&self, entry: Entry) -> Result<usize> {
        let before = self.first_hashes.partition_point(|first| *first < entry.0);
        let until = self.first_hashes.partition_point(|first| *first <= entry.0);
        let (mut low, mut high) = (before.saturating_sub(1), until);
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            if self.first_of(middle)? <= entry {
                low = middle;
            } else {
                high = middle;
            }
        }
        Ok(low)
    }

    /// Reads the first entry of a block.
    fn first_of(&self, block: usize) -> Result<Entry> {
        let mut bytes = [0; ENTRY];
        let place = (block * BLOCK * ENTRY) as u64;
        let read = self.file.read_exact_at(&mut bytes, place);
        read.map_err(|error| failure("read", error))?;
        Ok(entry_of(&bytes))
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
        let entry = entry_of(&self.block[self.next % BLOCK]);
        self.next += 1;
        Ok(Some(entry))
    }
}

fn entry_of(bytes: &[u8; ENTRY]) -> Entry {
    let number = |from: usize| {
        let mut number = [0; 8];
        number.copy_from_slice(&bytes[from..from + 8]);
        number
    };
    (u64::from_le_bytes(number(0)), i64::from_le_bytes(number(8)))
}

/// Writes a file of entries in order.
#[derive(Debug)]
pub struct RunWriter {
    file: BufWriter<File>,
    length: usize,
    first_hashes: Vec<u64>,
    last_hash: u64,
}

impl RunWriter {
    /// Creates a file without a name in a private folder.
    pub fn create(folder: &Path) -> Result<Self> {
        let file = tempfile::tempfile_in(folder).map_err(|error| failure("create", error))?;
        Ok(RunWriter {
            file: BufWriter::with_capacity(BLOCK * ENTRY * 16, file),
            length: 0,
            first_hashes: Vec::new(),
            last_hash: 0,
        })
    }

    /// Adds an entry, which comes after all others.
    pub fn add(&mut self, (hash, id): Entry) -> Result<()> {
        if self.length.is_multiple_of(BLOCK) {
            self.first_hashes.push(hash);
        }
        self.length += 1;
        self.last_hash = hash;
        let mut bytes = [0; ENTRY];
        bytes[..8].copy_from_slice(&hash.to_le_bytes());
        bytes[8..].copy_from_slice(&id.to_le_bytes());
        let written = self.file.write_all(&bytes);
        written.map_err(|error| failure("write", error))
    }

    /// Returns the file, which is complete.
    pub fn finish(self) -> Result<Run> {
        let file = self.file.into_inner();
        Ok(Run {
            file: file.map_err(|error| failure("write", error.into_error()))?,
            length: self.length,
            first_hashes: self.first_hashes,
            last_hash: self.last_hash,
        })
    }
}

fn failure(verb: &str, error: std::io::Error) -> Error {
    Error::failure(format!("cannot {verb} a temporary file of keys"))
        .because(error)
        .hint("Free some space on the disk of the store, then run the same command again.")
}
