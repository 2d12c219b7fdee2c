//! The row spool: rows in a private file without a name, for sources that are expensive to read twice.
//!
//! The system removes the file with its last handle, even if the process is killed. A row is its number, the number of
//! its cells, and its cells. A cell is its length, its kind and its text.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::os::unix::fs::FileExt;
use std::path::Path;

use super::Row;
use super::file::{InputFile, cannot_spool};
use crate::error::{Error, Result};
use crate::record::CellKind;
use crate::record::currency_mark::CurrencyMark;

const BUFFER: usize = 256 * 1024;
/// The buffer for reading a single row.
const SMALL_BUFFER: usize = 1024;

/// Writes rows, one after the other.
#[derive(Debug)]
pub struct Writer {
    file: BufWriter<File>,
    width: usize,
    written: u64,
}

/// The rows of a source, written and ready to be read.
#[derive(Debug)]
pub struct Spool {
    file: File,
    width: usize,
}

/// Reads the rows of a spool, one after the other.
#[derive(Debug)]
pub struct Records<'s> {
    input: BufReader<At<'s>>,
    cell: Vec<u8>,
    width: usize,
}

/// Reads a file from an offset, independently of its other readers.
#[derive(Debug)]
struct At<'s> {
    file: &'s File,
    at: u64,
}

impl Writer {
    /// Creates a spool in a private folder.
    ///
    /// # Errors
    /// Fails if no file can be created there.
    pub fn create(folder: &Path) -> Result<Self> {
        let file = tempfile::tempfile_in(folder).map_err(|error| cannot_spool(&error, folder))?;
        Ok(Writer::on(file))
    }

    /// Creates a writer of a spool in an open file.
    pub fn on(file: File) -> Self {
        Writer {
            file: BufWriter::with_capacity(BUFFER, file),
            width: 0,
            written: 0,
        }
    }

    /// Adds a row, and returns its offset in the file.
    ///
    /// # Errors
    /// Fails if the file cannot be written.
    pub fn push(&mut self, row: &Row) -> io::Result<u64> {
        let at = self.written;
        self.width = self.width.max(row.len());
        self.number(row.number)?;
        self.number(row.len() as u64)?;
        for (bytes, kind) in row.cells() {
            self.number(bytes.len() as u64)?;
            self.write(&[code(kind)])?;
            self.write(bytes)?;
        }
        Ok(at)
    }

    /// Writes the buffered rows, and returns the spool for reading. `folder` is named in the error.
    ///
    /// # Errors
    /// Fails if the file cannot be written.
    pub fn finish(self, folder: &Path) -> Result<Spool> {
        let file = self
            .file
            .into_inner()
            .map_err(|error| cannot_spool(error.error(), folder))?;
        Ok(Spool {
            file,
            width: self.width,
        })
    }

    fn number(&mut self, number: u64) -> io::Result<()> {
        self.write(&number.to_le_bytes())
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.written += bytes.len() as u64;
        self.file.write_all(bytes)
    }
}

impl Spool {
    /// Opens a copy of a spool. `width` is the number of cells of its widest row.
    ///
    /// # Errors
    /// Fails if the file cannot be opened.
    pub fn open(path: &Path, width: usize) -> Result<Self> {
        let file = File::open(path).map_err(|error| {
            Error::failure("cannot read the temporary file with the rows").because(error)
        })?;
        Ok(Spool { file, width })
    }

    /// Returns a handle with which another process writes the rows.
    ///
    /// # Errors
    /// Fails if the system gives no handle.
    pub(super) fn writable(&self) -> io::Result<File> {
        self.file.try_clone()
    }

    /// Returns the spool after another process has written it. `width` is the number of cells of its widest row.
    pub(super) fn of_width(self, width: usize) -> Self {
        Spool { width, ..self }
    }

    /// Returns the number of cells of the widest row.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Returns the spool as a file that can be hashed. `name` is the name of the file in messages.
    pub(super) fn input(&self, name: &str) -> Result<InputFile> {
        let file = self
            .file
            .try_clone()
            .and_then(|file| InputFile::private(name, file));
        file.map_err(|error| {
            Error::failure("cannot read the temporary file with the rows").because(error)
        })
    }

    /// Returns the rows from the first one.
    pub fn records(&self) -> Records<'_> {
        self.records_at(0, BUFFER)
    }

    /// Reads the row at an offset that `Writer::push` returned into `row`.
    ///
    /// # Errors
    /// Fails if the file cannot be read.
    pub fn row_at(&self, at: u64, row: &mut Row) -> Result<()> {
        self.records_at(at, SMALL_BUFFER).next(row).map(drop)
    }

    fn records_at(&self, at: u64, buffer: usize) -> Records<'_> {
        let file = &self.file;
        Records {
            input: BufReader::with_capacity(buffer, At { file, at }),
            cell: Vec::new(),
            width: self.width,
        }
    }
}

impl Records<'_> {
    /// Reads the next row into `row`, filled up with blank cells to the width of the widest row. Returns false at the
    /// end.
    ///
    /// # Errors
    /// Fails if the file cannot be read.
    pub fn next(&mut self, row: &mut Row) -> Result<bool> {
        self.read(row).map_err(|error| {
            Error::failure("cannot read the temporary file with the rows").because(error)
        })
    }

    fn read(&mut self, row: &mut Row) -> io::Result<bool> {
        let mut number = [0; 8];
        match self.input.read_exact(&mut number) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(false),
            other => other?,
        }
        row.clear();
        row.number = u64::from_le_bytes(number);
        for _ in 0..self.number()? {
            let length = self.number()?;
            let mut code = [0];
            self.input.read_exact(&mut code)?;
            self.cell.resize(length, 0);
            self.input.read_exact(&mut self.cell)?;
            let text = std::str::from_utf8(&self.cell).map_err(io::Error::other)?;
            row.push(text, kind(code[0]));
        }
        while row.len() < self.width {
            row.push("", CellKind::Text);
        }
        Ok(true)
    }

    fn number(&mut self) -> io::Result<usize> {
        let mut number = [0; 8];
        self.input.read_exact(&mut number)?;
        usize::try_from(u64::from_le_bytes(number)).map_err(io::Error::other)
    }
}

impl Read for At<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read_at(buffer, self.at)?;
        self.at += read as u64;
        Ok(read)
    }
}

/// The code of the first currency mark. Those of the other kinds are below it.
const MONEY: u8 = 4;

fn code(kind: CellKind) -> u8 {
    match kind {
        CellKind::Text => 0,
        CellKind::Number => 1,
        CellKind::Date => 2,
        CellKind::Error => 3,
        CellKind::Money(mark) => MONEY + mark.number(),
    }
}

fn kind(code: u8) -> CellKind {
    let mark = code.checked_sub(MONEY).and_then(CurrencyMark::of_number);
    match (code, mark) {
        (_, Some(mark)) => CellKind::Money(mark),
        (1, _) => CellKind::Number,
        (2, _) => CellKind::Date,
        (3, _) => CellKind::Error,
        _ => CellKind::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read_back_as_they_were_as_often_as_wanted() {
        let folder = tempfile::tempdir().unwrap();
        let mut writer = Writer::create(folder.path()).unwrap();
        let mut row = Row::default();
        let mut places = Vec::new();
        for number in [1, 2, 5] {
            row.clear();
            row.number = number;
            row.push("Müller", CellKind::Text);
            row.push("", CellKind::Text);
            row.push(&number.to_string(), CellKind::Number);
            places.push(writer.push(&row).unwrap());
        }
        let spool = writer.finish(folder.path()).unwrap();
        assert_eq!(spool.width(), 3);
        for _ in 0..2 {
            let mut records = spool.records();
            for number in [1, 2, 5] {
                assert!(records.next(&mut row).unwrap());
                assert_eq!(row.number, number);
                assert_eq!(row.raw(), ["Müller", "", &number.to_string()]);
                assert_eq!(row.view().unwrap().cell(2).kind, CellKind::Number);
            }
            assert!(!records.next(&mut row).unwrap());
        }
        spool.row_at(places[1], &mut row).unwrap();
        assert_eq!(row.number, 2);
        assert_eq!(
            folder.path().read_dir().unwrap().count(),
            0,
            "the spool has no name"
        );
    }
}
