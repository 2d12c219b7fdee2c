//! The part of a file that is in memory: the whole record that is being read, and bytes behind it.

use std::io::{self, Read};

/// The byte that ends a text file in DOS and CP/M. At the end of a file it is no text.
const END_MARK: u8 = 0x1a;

/// A window that moves over a file, record by record.
#[derive(Debug)]
pub struct Window<R> {
    input: R,
    buffer: Vec<u8>,
    /// The start of the record. The bytes before it are not needed any more.
    begin: usize,
    /// The next byte to be taken.
    at: usize,
    /// The end of the bytes that can be taken.
    end: usize,
    /// The end of the bytes that were read. The bytes from `end` to here are end marks, which are text if more bytes
    /// follow.
    filled: usize,
}

impl<R: Read> Window<R> {
    pub fn new(input: R, capacity: usize) -> Self {
        Window {
            input,
            buffer: vec![0; capacity],
            begin: 0,
            at: 0,
            end: 0,
            filled: 0,
        }
    }

    /// Returns the bytes that can be taken.
    pub fn rest(&self) -> &[u8] {
        &self.buffer[self.at..self.end]
    }

    /// Returns the bytes of the record that were taken.
    pub fn record(&self) -> &[u8] {
        &self.buffer[self.begin..self.at]
    }

    /// Lets a record begin at the next byte.
    pub fn begin(&mut self) {
        self.begin = self.at;
    }

    /// Takes `count` bytes, and returns them.
    pub fn take(&mut self, count: usize) -> &[u8] {
        self.at += count;
        &self.buffer[self.at - count..self.at]
    }

    /// Goes back to an offset of the record.
    pub fn go_back_to(&mut self, offset: usize) {
        self.at = self.begin + offset;
    }

    /// Returns whether an end mark follows the last byte.
    pub fn ends_with_mark(&self) -> bool {
        self.filled > self.end
    }

    /// Reads more bytes. Returns false at the end of the file.
    ///
    /// # Errors
    /// Fails if the input cannot be read.
    pub fn refill(&mut self) -> io::Result<bool> {
        self.make_room();
        loop {
            let read = match self.input.read(&mut self.buffer[self.filled..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                other => other?,
            };
            self.filled += read;
            let unread = &self.buffer[self.end..self.filled];
            let marks = unread.iter().rev().take_while(|&&byte| byte == END_MARK);
            let end = self.filled - marks.count();
            if read == 0 || end > self.end {
                let has_more = end > self.end;
                self.end = end;
                return Ok(has_more);
            }
            self.make_room();
        }
    }

    fn make_room(&mut self) {
        if self.begin > 0 {
            self.buffer.copy_within(self.begin..self.filled, 0);
            self.at -= self.begin;
            self.end -= self.begin;
            self.filled -= self.begin;
            self.begin = 0;
        }
        if self.filled == self.buffer.len() {
            self.buffer.resize((self.filled * 2).max(16), 0);
        }
    }
}
