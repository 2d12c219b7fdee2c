//! Where rows come from: CSV files and workbooks, behind one `Source` that gives one kind of `Row`.
//!
//! What a file is is judged by its content, not its name. A source can be read as often as needed: CSV straight
//! from the file, a workbook from a private row spool. What a column means is `mapping`, what a value is worth
//! is `record`.

mod biff;
mod cells;
pub mod choice;
mod csv;
mod delimiter;
mod encoding;
mod file;
mod guard;
pub mod intelliflo;
mod legacy;
mod open;
mod package;
mod reader;
mod returned;
mod row;
mod sheets;
pub mod spool;
mod stamp;
pub mod xls;
mod zeros;

use std::io::{self, Write};
use std::ops::RangeInclusive;
use std::path::PathBuf;

use crate::error::{Error, Result};
use crate::record::Entity;
use choice::SheetInfo;
pub use encoding::Encoding;
use file::InputFile;
pub use file::{MEGABYTE, cannot_spool};
pub use legacy::Assumption;
pub use open::{Options, open, open_judged};
use returned::Returned;

pub use guard::{guard, keep_apostrophe, unguard};
pub use returned::{ERROR_COLUMN, FIX_COLUMN, ID_COLUMN, MARK_COLUMN, ROW_COLUMN};
pub use row::{Flaw, Row, View};
pub use stamp::Stamp;

/// The kinds of file that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Text with separated values.
    Csv,
    /// An Excel workbook.
    Xlsx,
    /// A legacy Excel workbook.
    Xls,
    /// What was fetched from Intelliflo.
    Intelliflo,
}

impl Format {
    /// The name in output.
    pub fn name(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Xlsx => "xlsx",
            Format::Xls => "xls",
            Format::Intelliflo => "intelliflo",
        }
    }
}

/// What a first pass over all rows has found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survey {
    /// Data rows that are not blank.
    pub rows: u64,
    /// Blank rows, which are left out.
    pub blank: u64,
    /// BLAKE3 of the file's bytes, in hexadecimal.
    pub hash: String,
}

/// An opened file with its header.
#[derive(Debug)]
pub struct Source {
    /// The file's name without its folder.
    pub name: String,
    /// What kind of file it is.
    pub format: Format,
    /// The character between cells, of a CSV file.
    pub delimiter: Option<u8>,
    /// The encoding, of a CSV file.
    pub encoding: Option<Encoding>,
    /// Where nothing proves the encoding and nobody has said it: what it was found by.
    pub assumption: Option<Assumption>,
    /// Whether a quotation mark inside a quoted cell is written `\\"`, as some databases do; otherwise it is doubled.
    pub has_backslashes: bool,
    /// The sheet that is read, of a workbook.
    pub sheet: Option<String>,
    /// All worksheets, of a workbook.
    pub sheets: Vec<SheetInfo>,
    /// Why this sheet is read, where several would do.
    pub why_sheet: Option<String>,
    /// The row with the headers, as a spreadsheet program counts.
    pub header_row: u64,
    /// The headers, trimmed; some may be empty or alike.
    pub header: Vec<String>,
    /// Whether the hidden rows of a workbook are left out.
    pub skips_hidden: bool,
    /// The hidden rows that are not blank, in order; none where the file does not tell.
    hidden: Option<Vec<u64>>,
    file: InputFile,
    origin: Origin,
    /// How many cells a row of the file has; columns without a name at the end may be missing.
    cells: RangeInclusive<usize>,
    returned: Option<Returned>,
}

#[derive(Debug)]
enum Origin {
    Csv,
    Spool(spool::Spool),
}

/// The rows of a source from the first one.
#[derive(Debug)]
pub struct Rows<'s> {
    records: Records<'s>,
    returned: Option<&'s Returned>,
    as_written: Row,
}

#[derive(Debug)]
enum Records<'s> {
    Csv(Box<csv::Records<encoding::Input<'s>>>),
    Spool(spool::Records<'s>),
}

impl Rows<'_> {
    /// Reads the next row into `row`; false at the end.
    pub fn next(&mut self, row: &mut Row) -> Result<bool> {
        let Some(returned) = self.returned else {
            return self.records.next(row);
        };
        let is_there = self.records.next(&mut self.as_written)?;
        if is_there {
            // Its own cells come first: they are whole if those behind them are there.
            self.as_written.flaw.take_if(|flaw| *flaw == Flaw::Cut);
            returned.restore(&self.as_written, row);
        }
        Ok(is_there)
    }
}

impl Records<'_> {
    fn next(&mut self, row: &mut Row) -> Result<bool> {
        match self {
            Records::Csv(records) => records.next(row),
            Records::Spool(records) => records.next(row),
        }
    }
}

/// Whether these are the headers of a file that we wrote: failed rows, or an export.
pub fn is_ours(header: &[String]) -> bool {
    Returned::find(header).is_some()
}

impl Source {
    /// A source of rows that were fetched, whole, into a spool, below their header.
    pub fn of_fetched(name: &str, header: &[&str], rows: spool::Spool) -> Result<Self> {
        Ok(Source {
            name: name.to_owned(),
            format: Format::Intelliflo,
            delimiter: None,
            encoding: None,
            assumption: None,
            has_backslashes: false,
            sheet: None,
            sheets: Vec::new(),
            why_sheet: None,
            header_row: 1,
            header: header.iter().map(|&column| column.to_owned()).collect(),
            file: rows.input(name)?,
            skips_hidden: false,
            hidden: None,
            origin: Origin::Spool(rows),
            cells: 0..=0,
            returned: None,
        })
    }

    /// All rows from the first, the header and what stands above it among them.
    pub fn rows(&self) -> Result<Rows<'_>> {
        let records = match &self.origin {
            Origin::Csv => Records::Csv(Box::new(self.csv_records()?)),
            Origin::Spool(spool) => Records::Spool(spool.records()),
        };
        Ok(Rows {
            records,
            returned: self.returned.as_ref(),
            as_written: Row::default(),
        })
    }

    /// The data rows: those below the header.
    pub fn data(&self) -> Result<Rows<'_>> {
        let mut rows = self.rows()?;
        let mut row = Row::default();
        while row.number < self.header_row && rows.next(&mut row)? {}
        if let Records::Csv(records) = &mut rows.records {
            records.begin_data(self.cells.clone());
        }
        Ok(rows)
    }

    /// The first pass: counts the rows and hashes the bytes, and finds damage before a row is written. `visit` sees
    /// every row that is not blank.
    pub fn survey(&self, mut visit: impl FnMut(&Row)) -> Result<Survey> {
        let mut rows = self.data()?;
        let (mut row, mut last) = (Row::default(), self.header_row);
        let mut survey = Survey {
            rows: 0,
            blank: 0,
            hash: String::new(),
        };
        while rows.next(&mut row)? {
            survey.blank += row.number - last - 1;
            last = row.number;
            if row.is_blank() {
                survey.blank += 1;
            } else {
                survey.rows += 1;
                visit(&row);
            }
        }
        if self.skips_hidden {
            survey.blank -= self.hidden_until(last);
        }
        survey.hash = match rows.records {
            Records::Csv(records) => match records.into_input() {
                encoding::Input::Utf8(reader) => reader.hash(),
                encoding::Input::Decoded(_) => self.file.hash()?,
            },
            Records::Spool(_) => self.file.hash()?,
        };
        Ok(survey)
    }

    /// How many hidden rows with content stand below the header, whether they are left out or not; none where the file
    /// does not tell.
    pub fn hidden_rows(&self) -> Option<u64> {
        self.hidden.as_ref()?;
        Some(self.hidden_until(u64::MAX))
    }

    fn hidden_until(&self, last: u64) -> u64 {
        let hidden = self.hidden.as_deref().unwrap_or_default();
        let below = hidden
            .iter()
            .filter(|&&row| row > self.header_row && row <= last);
        below.count() as u64
    }

    /// The sheets of the workbook that are not read.
    pub fn sheets_not_read(&self) -> impl Iterator<Item = &SheetInfo> {
        let others = self.sheets.iter();
        others.filter(|sheet| Some(&sheet.name) != self.sheet.as_ref())
    }

    /// How another sheet of the workbook is read; none if there is none.
    pub fn other_sheets(&self) -> Option<String> {
        let others: Vec<String> = self.sheets_not_read().map(SheetInfo::described).collect();
        (!others.is_empty()).then(|| {
            format!(
                "To read another sheet: --sheet NAME. There are: {}.",
                others.join(", ")
            )
        })
    }

    /// The size of the file in bytes.
    pub fn size(&self) -> u64 {
        self.file.size()
    }

    /// Writes the bytes of the file elsewhere, and gives their hash.
    pub fn copy_to(&self, out: &mut dyn Write) -> Result<String> {
        let mut reader = self.file.reader();
        io::copy(&mut reader, out).map_err(|error| {
            Error::failure(format!("cannot copy {}", self.name))
                .because(error)
                .hint("Make room beside the store. A file that is imported without --background is not copied.")
        })?;
        Ok(reader.hash())
    }

    /// The hash of the file's bytes.
    pub fn hash(&self) -> Result<String> {
        self.file.hash()
    }

    /// Where the file is, from the root; none of standard input.
    pub fn path(&self) -> Option<PathBuf> {
        self.file.path()
    }

    /// Fails if the file was changed since it was opened, so that what was read may be half of each.
    pub fn assert_unchanged(&self) -> Result<()> {
        self.file.assert_unchanged()
    }

    fn csv_records(&self) -> Result<csv::Records<encoding::Input<'_>>> {
        let dialect = csv::Dialect {
            delimiter: self.delimiter.unwrap_or(b','),
            has_backslashes: self.has_backslashes,
        };
        let encoding = self.encoding.unwrap_or_default();
        let mut records =
            csv::Records::new(encoding.decode(self.file.reader()), dialect, &self.name)?;
        if !encoding.is_utf8() {
            records.mark_decoded();
        }
        Ok(records)
    }

    fn read_header(&mut self, wanted: Option<u64>) -> Result<()> {
        let mut row = Row::default();
        let mut rows = self.rows()?;
        let found = loop {
            if !rows.next(&mut row)? {
                break false;
            }
            match wanted {
                Some(number) if row.number < number => {}
                // A workbook has no blank rows: the one that is wanted may not come.
                Some(number) => break row.number == number && !row.is_blank(),
                None if row.is_blank() => {}
                None => break true,
            }
        };
        drop(rows);
        if !found {
            return Err(self.no_header(wanted));
        }
        self.header_row = row.number;
        self.header = match row.view() {
            Ok(view) => (0..view.len())
                .map(|i| view.cell(i).text.trim().to_owned())
                .collect(),
            Err(flaw) => return Err(self.bad_header(row.number, flaw)),
        };
        if let Origin::Spool(spool) = &self.origin {
            self.header.resize(spool.width(), String::new());
        }
        let named = self.header.iter().rposition(|column| !column.is_empty());
        self.cells = named.map_or(0, |at| at + 1)..=self.header.len();
        self.returned = Returned::find(&self.header);
        if let Some(returned) = &self.returned {
            self.header = returned.restore_header(&self.header);
        }
        Ok(())
    }

    /// Whether these are failed rows that came back: our own columns stand beside theirs.
    pub fn is_returned(&self) -> bool {
        self.returned.as_ref().is_some_and(Returned::is_failed)
    }

    /// Of a file with failed rows that came back: the rows of the job that they were; none of any other file.
    pub fn returned_rows(&self) -> Result<Option<Vec<u64>>> {
        let Some(returned) = self.returned.as_ref().filter(|of| of.is_failed()) else {
            return Ok(None);
        };
        let mut records = self.data()?.records;
        let (mut row, mut numbers) = (Row::default(), Vec::new());
        while records.next(&mut row)? {
            numbers.extend(returned.row_number(&row));
        }
        Ok(Some(numbers))
    }

    /// Whether this is an export of ours.
    pub fn is_export(&self) -> bool {
        self.returned.as_ref().is_some_and(Returned::is_export)
    }

    /// Whether a column of an export is ours, and stands for no field.
    pub fn is_own_column(&self, header: &str) -> bool {
        self.is_export() && [ID_COLUMN, MARK_COLUMN].contains(&header)
    }

    /// What kind of record an export holds, as its first row says; none of any other file.
    pub fn exported(&self) -> Result<Option<Entity>> {
        if !self.is_export() {
            return Ok(None);
        }
        let (mut rows, mut row) = (self.data()?, Row::default());
        while rows.next(&mut row)? {
            if let Some(stamp) = row.stamp {
                return Ok(Some(stamp.entity));
            }
        }
        Ok(None)
    }

    fn no_header(&self, wanted: Option<u64>) -> Error {
        let place = self.place();
        let error = match wanted {
            Some(number) => Error::failure(format!("{place}: row {number} is blank or missing"))
                .hint("Name the row with the headers: --header-row N."),
            None => Error::failure(format!("{place} is empty: there is no header row"))
                .hint("The first row names the columns, such as \"First Name,Last Name,Email\"."),
        };
        match self.other_sheets() {
            Some(hint) => error.hint_first(hint),
            None => error,
        }
    }

    fn bad_header(&self, number: u64, flaw: Flaw) -> Error {
        let name = self.place();
        Error::failure(format!("{name}, header in row {number}: {flaw}"))
            .hint("Correct the header, or export the file again: as CSV in UTF-8, or as XLSX.")
    }

    /// The file and, of a workbook, its sheet, for messages.
    pub fn place(&self) -> String {
        match &self.sheet {
            Some(sheet) => format!("{}, sheet \"{sheet}\"", self.name),
            None => self.name.clone(),
        }
    }
}
