//! Reads an open file from its first byte.

use std::fs::File;
use std::io::{self, Read};
use std::os::unix::fs::FileExt;

/// Reads a file from its first byte, independently of its other readers.
#[derive(Debug)]
pub struct Reader<'f> {
    file: &'f File,
    at: u64,
}

impl<'f> Reader<'f> {
    /// Creates a reader at the first byte.
    pub fn new(file: &'f File) -> Self {
        Reader { file, at: 0 }
    }
}

impl Read for Reader<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read_at(buffer, self.at)?;
        self.at += read as u64;
        Ok(read)
    }
}
