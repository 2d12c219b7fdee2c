//! Reads an open file from its first byte, and hashes the bytes that it reads.

use std::fs::File;
use std::io::{self, Read};
use std::os::unix::fs::FileExt;

/// Reads a file from its first byte, independently of its other readers.
#[derive(Debug)]
pub struct Reader<'f> {
    file: &'f File,
    at: u64,
    hasher: blake3::Hasher,
}

impl<'f> Reader<'f> {
    /// Creates a reader at the first byte.
    pub fn new(file: &'f File) -> Self {
        Reader {
            file,
            at: 0,
            hasher: blake3::Hasher::new(),
        }
    }

    /// Returns the BLAKE3 hash of the bytes that were read so far, in hexadecimal.
    pub fn hash(&self) -> String {
        self.hasher.finalize().to_hex().to_string()
    }
}

impl Read for Reader<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read_at(buffer, self.at)?;
        self.at += read as u64;
        self.hasher.update(&buffer[..read]);
        Ok(read)
    }
}
