//! The parser of csv-core, with the cells of the record that it reads.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::quotes::Dialect;
use crate::source::{CELLS_MAX, ROW_MAX};

/// A parser, and room for the cells of one record. Making one takes longer than reading some rows.
#[derive(Debug)]
pub struct Parser {
    reader: Reader,
    /// The room for the bytes of the cells. The first `used` bytes are filled.
    bytes: Vec<u8>,
    used: usize,
    /// The room for the end of each cell in `bytes`. The first `cells` ends are filled.
    ends: Vec<usize>,
    cells: usize,
}

impl Parser {
    /// Creates a parser. A copy of one is not sound: csv-core copies only a part of its tables.
    pub fn new(dialect: Dialect) -> Self {
        let reader = ReaderBuilder::new()
            .delimiter(dialect.delimiter)
            .escape(dialect.has_backslashes.then_some(b'\\'))
            .build();
        let mut parser = Parser {
            reader,
            bytes: Vec::new(),
            used: 0,
            ends: Vec::new(),
            cells: 0,
        };
        parser.begin();
        parser
    }

    /// Lets the parser begin anew. csv-core takes the first record for the beginning of a file, and leaves out its byte order
    /// mark. So it first gets a line break, which is no record.
    pub fn begin(&mut self) {
        self.reader.reset();
        self.reader.read_record(b"\n", &mut [0], &mut [0]);
    }

    /// Removes the cells of the last record.
    pub fn clear(&mut self) {
        self.used = 0;
        self.cells = 0;
    }

    /// Reads a part of a record. Returns the result, and the number of bytes that were taken.
    pub fn read(&mut self, input: &[u8]) -> (ReadRecordResult, usize) {
        let (bytes, ends) = (&mut self.bytes[self.used..], &mut self.ends[self.cells..]);
        let (result, taken, written, ended) = self.reader.read_record(input, bytes, ends);
        self.used += written;
        self.cells += ended;
        (result, taken)
    }

    /// Makes more room. Returns false if the record is longer than a row can be.
    pub fn grow(&mut self) -> bool {
        let bytes_full = self.used == self.bytes.len();
        let cells_full = self.cells == self.ends.len();
        if (bytes_full && self.used >= ROW_MAX) || (cells_full && self.cells >= CELLS_MAX) {
            return false;
        }
        if bytes_full {
            self.bytes.resize((self.used * 2).clamp(1024, ROW_MAX), 0);
        }
        if cells_full {
            self.ends.resize((self.cells * 2).clamp(32, CELLS_MAX), 0);
        }
        true
    }

    /// Returns the bytes of all cells, without separators.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes[..self.used]
    }

    /// Returns the end of each cell in `bytes`.
    pub fn ends(&self) -> &[usize] {
        &self.ends[..self.cells]
    }

    /// Returns the cells.
    pub fn cells(&self) -> impl Iterator<Item = &[u8]> {
        let begins = std::iter::once(&0).chain(self.ends());
        let cells = begins.zip(self.ends());
        cells.map(|(&begin, &end)| &self.bytes[begin..end])
    }
}
