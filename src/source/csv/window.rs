//! The part of a file that is in memory: the record that is being read, whole, and what comes behind it.

use std::io::{self, Read};

/// Ends a text file in DOS and CP/M. At the end of a file it is no text.
const END_MARK: u8 = 0x1a;

/// A window that moves over a file, record by record.
#[derive(Debug)]
pub struct Window<R> {
    input: R,
    buffer: Vec<u8>,
    /// Where the record begins. The bytes before it are given up.
    begin: usize,
    /// The next byte to be taken.
    at: usize,
    /// The end of the bytes that can be taken.
    end: usize,
    /// The end of the bytes that were read. Between `end` and here are end marks, which count if anything follows.
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

    /// The bytes that can be taken.
    pub fn rest(&self) -> &[u8] {
        &self.buffer[self.at..self.end]
    }

    /// The bytes of the record that were taken.
    pub fn record(&self) -> &[u8] {
        &self.buffer[self.begin..self.at]
    }

    /// Lets a record begin at the next byte.
    pub fn begin(&mut self) {
        self.begin = self.at;
    }

    /// Takes bytes, and gives them.
    pub fn take(&mut self, count: usize) -> &[u8] {
        self.at += count;
        &self.buffer[self.at - count..self.at]
    }

    /// Goes back to a byte of the record.
    pub fn go_back_to(&mut self, offset: usize) {
        self.at = self.begin + offset;
    }

    /// Whether an end mark follows the last byte.
    pub fn ends_with_mark(&self) -> bool {
        self.filled > self.end
    }

    /// Reads more bytes; false at the end of the file.
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

    /// Gives the reader back.
    pub fn into_input(self) -> R {
        self.input
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
