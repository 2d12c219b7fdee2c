//! Sources of rows: CSV files, workbooks and fetched rows, behind one `Source` that gives one kind of `Row`.
//!
//! The content of a file tells its kind, not its name. A source can be read as often as needed: CSV straight from the
//! file, a workbook from a private row spool. `mapping` maps columns to fields, and `record` checks values.

mod beginning;
pub mod choice;
mod csv;
mod csv_file;
mod delimiter;
mod encoding;
mod file;
mod format;
#[cfg(any(test, fuzzing))]
pub mod fuzzing;
mod header;
pub mod intelliflo;
mod legacy;
mod open;
mod options;
mod reader;
mod returned;
mod row;
mod rows;
pub mod spool;
mod stamp;
mod strangers;
pub mod workbook;

use std::io::Write;
use std::ops::RangeInclusive;
use std::path::PathBuf;

use crate::error::{Error, Result};
use crate::limits;
use crate::record::Entity;
use choice::SheetInfo;
pub use delimiter::DELIMITERS;
pub use encoding::{ENCODINGS, Encoding};
use file::InputFile;
pub use file::{MEGABYTE, cannot_spool};
use header::Header;
pub use legacy::Assumption;
pub use open::{format_names, open, open_judged};
pub use options::Options;
use returned::Returned;
use rows::Records;

pub use returned::{
    ERROR_COLUMN, EXTERNAL_ID_COLUMN, FIX_COLUMN, ID_COLUMN, MARK_COLUMN, ROW_COLUMN, ReturnedRow,
    ReturnedRows, is_stamp_column,
};
pub use row::{Flaw, Row, View};
pub use rows::{Rows, Survey};
pub use stamp::Stamp;
pub use workbook::merged::Filled;

/// The number of columns of the largest worksheet.
const CELLS_MAX: usize = 16_384;
/// The number of rows of the largest worksheet.
const ROWS_MAX: u32 = 1_048_576;
/// The largest row in bytes. The largest worksheet has no larger one that a person typed.
const ROW_MAX: usize = 16 * 1024 * 1024;
/// The format of rows that were fetched from Intelliflo.
const FETCHED: &str = "intelliflo";

/// An opened file with its header.
#[derive(Debug)]
pub struct Source {
    /// The file's name without its folder.
    pub name: String,
    /// The name of the format, such as `csv`.
    pub format: &'static str,
    /// The character between the cells of a CSV file; none for other formats.
    pub delimiter: Option<u8>,
    /// The encoding of a CSV file; none for other formats.
    pub encoding: Option<Encoding>,
    /// The evidence for an encoding that no option names and no byte proves.
    pub assumption: Option<Assumption>,
    /// Whether a quotation mark inside a quoted cell is written `\\"`, as some databases do. Otherwise it is doubled.
    pub has_backslashes: bool,
    /// The name of the sheet that is read; none for other files than workbooks.
    pub sheet: Option<String>,
    /// All worksheets of a workbook.
    pub sheets: Vec<SheetInfo>,
    /// The reason why this sheet is read, if several fit equally well.
    pub why_sheet: Option<String>,
    /// The number of the row with the headers, as a spreadsheet program counts.
    pub header_row: u64,
    /// The headers, trimmed. Some may be empty or equal.
    pub header: Vec<String>,
    /// Whether the hidden rows of a workbook are left out.
    pub skips_hidden: bool,
    /// The numbers of the hidden rows that are not blank, ascending; none if the file does not tell.
    hidden: Option<Vec<u64>>,
    /// The blank cells of a workbook that got the value of the merged cells that they are part of.
    pub filled_cells: Option<Filled>,
    file: InputFile,
    origin: Origin,
    /// The number of cells of a whole row. Columns without a name at the end may be missing.
    cells: RangeInclusive<usize>,
    returned: Option<Returned>,
}

/// The place from which the rows are read.
#[derive(Debug)]
enum Origin {
    /// A CSV file, which is parsed again for each pass.
    Csv,
    /// The rows of a file that cannot be read twice cheaply.
    Spool(spool::Spool),
    /// Rows that were fetched from another system. No file has them.
    Fetched(spool::Spool),
}

/// Returns whether these are the headers of a file that intake wrote: failed rows, or an export.
pub fn is_ours(header: &[String]) -> bool {
    Returned::find(header).is_some()
}

impl Source {
    /// Creates a source without a header. The fields that only some formats have are empty.
    fn new(format: &'static str, file: InputFile, origin: Origin) -> Self {
        Source {
            name: file.name(),
            format,
            delimiter: None,
            encoding: None,
            assumption: None,
            has_backslashes: false,
            sheet: None,
            sheets: Vec::new(),
            why_sheet: None,
            header_row: 0,
            header: Vec::new(),
            skips_hidden: false,
            hidden: None,
            filled_cells: None,
            file,
            origin,
            cells: 0..=0,
            returned: None,
        }
    }

    /// Creates a source of rows that were fetched from Intelliflo. The spool has no header row: its first row is row 2.
    ///
    /// # Errors
    /// Fails if the spool cannot be opened for reading.
    pub fn of_fetched(name: &str, header: &[&str], rows: spool::Spool) -> Result<Self> {
        let file = rows.input(name)?;
        Ok(Source {
            header_row: 1,
            header: header.iter().map(|&column| column.to_owned()).collect(),
            ..Source::new(FETCHED, file, Origin::Fetched(rows))
        })
    }

    /// Returns all rows from the first one, with the header and the rows above it.
    ///
    /// # Errors
    /// Fails if the file cannot be read.
    pub fn rows(&self) -> Result<Rows<'_>> {
        let records = match &self.origin {
            Origin::Csv => Records::Csv(Box::new(self.csv_records()?)),
            Origin::Spool(spool) | Origin::Fetched(spool) => Records::Spool(spool.records()),
        };
        Ok(Rows::new(records, self.returned.as_ref()))
    }

    /// Returns the data rows: all rows below the header.
    ///
    /// # Errors
    /// Fails if the file cannot be read up to the header.
    pub fn data(&self) -> Result<Rows<'_>> {
        let mut rows = self.rows()?;
        let mut row = Row::default();
        while row.number < self.header_row && rows.next(&mut row)? {}
        if let Records::Csv(records) = &mut rows.records {
            records.begin_data(self.cells.clone());
        }
        Ok(rows)
    }

    /// Counts the rows and hashes the bytes. Calls `visit` with every row that is not blank. This pass finds damage
    /// before the first row is saved.
    ///
    /// # Errors
    /// Fails if the file cannot be read to its end.
    pub fn survey(&self, visit: impl FnMut(&Row)) -> Result<Survey> {
        std::thread::scope(|scope| {
            // If the system gives no thread, this one hashes the file, too.
            let hash = limits::start(scope, || self.file.hash());
            let survey = self.count(visit)?;
            let hash = hash.ok().and_then(|hash| hash.join().ok());
            let hash = hash.unwrap_or_else(|| self.file.hash())?;
            Ok(Survey { hash, ..survey })
        })
    }

    fn count(&self, mut visit: impl FnMut(&Row)) -> Result<Survey> {
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
        Ok(survey)
    }

    /// Returns the number of hidden rows below the header that are not blank, imported or not. Returns `None` if the
    /// file does not tell.
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

    /// Returns the sheets of the workbook that are not read.
    pub fn sheets_not_read(&self) -> impl Iterator<Item = &SheetInfo> {
        let others = self.sheets.iter();
        others.filter(|sheet| Some(&sheet.name) != self.sheet.as_ref())
    }

    /// Returns the hint that names the other sheets of the workbook, or `None` if there is no other sheet.
    pub fn other_sheets(&self) -> Option<String> {
        let others: Vec<String> = self.sheets_not_read().map(SheetInfo::described).collect();
        (!others.is_empty()).then(|| {
            format!(
                "To read another sheet: --sheet NAME. There are: {}.",
                others.join(", ")
            )
        })
    }

    /// Returns the size of the file in bytes.
    pub fn size(&self) -> u64 {
        self.file.size()
    }

    /// Copies the bytes of the file to `out`, and returns their hash.
    ///
    /// # Errors
    /// Fails if the file cannot be read, or `out` cannot be written.
    pub fn copy_to(&self, out: &mut dyn Write) -> Result<String> {
        self.file.copy_to(out).map_err(|error| {
            Error::failure(format!("cannot copy {}", self.name))
                .because(error)
                .hint("Make room in the folder of the store, or leave --background out: the file is then not copied.")
        })
    }

    /// Returns the BLAKE3 hash of the bytes of the file, in hexadecimal.
    ///
    /// # Errors
    /// Fails if the file cannot be read.
    pub fn hash(&self) -> Result<String> {
        self.file.hash()
    }

    /// Returns the absolute path of the file, or `None` for standard input.
    pub fn path(&self) -> Option<PathBuf> {
        self.file.path()
    }

    /// Fails if the file was changed after it was opened: the rows may then be a mixture of both versions.
    pub fn assert_unchanged(&self) -> Result<()> {
        self.file.assert_unchanged()
    }

    /// Returns the hint about a CSV file whose header is one cell with delimiters in it: another delimiter is meant, or each line is
    /// quoted as a whole.
    pub fn single_column(&self) -> Option<String> {
        let ([only], Some(delimiter)) = (&self.header[..], self.delimiter) else {
            return None;
        };
        let mut within = DELIMITERS
            .into_iter()
            .filter(|&(_, byte)| only.as_bytes().contains(&byte));
        if within.clone().any(|(_, byte)| byte == delimiter) {
            return Some(
                "The header is one quoted cell. Remove the quotation marks around the whole lines."
                    .to_owned(),
            );
        }
        let (name, _) = within.next()?;
        Some(format!(
            "The header is one cell. To split its lines at another character: --delimiter '{name}'."
        ))
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

    /// Reads the header: the wanted row, or the first row that is not blank.
    ///
    /// # Errors
    /// Fails if there is no such row, or it has a flaw.
    fn read_header(&mut self, wanted: Option<u64>) -> Result<()> {
        let mut row = Row::default();
        if !header::find_row(&mut self.rows()?, wanted, &mut row)? {
            return Err(header::missing(&self.place(), wanted, self.other_sheets()));
        }
        let width = match &self.origin {
            Origin::Csv => 0,
            Origin::Spool(spool) | Origin::Fetched(spool) => spool.width(),
        };
        let header = Header::of(&row, width)
            .map_err(|flaw| header::faulty(&self.place(), row.number, flaw))?;
        self.header_row = header.row;
        self.header = header.columns;
        self.cells = header.cells;
        self.returned = header.returned;
        Ok(())
    }

    /// Returns whether the rows were fetched from another system, and cannot be read again after this process.
    pub fn is_fetched(&self) -> bool {
        matches!(self.origin, Origin::Fetched(_))
    }

    /// Returns whether the file holds failed rows of an earlier job, with the columns that intake added.
    pub fn is_returned(&self) -> bool {
        self.returned.as_ref().is_some_and(Returned::is_failed)
    }

    /// Returns whether intake exported the file.
    pub fn is_export(&self) -> bool {
        self.returned.as_ref().is_some_and(Returned::is_export)
    }

    /// Returns whether a column of an export is intake's own, and holds no field.
    pub fn is_own_column(&self, header: &str) -> bool {
        let is_stamp = [ID_COLUMN, MARK_COLUMN].map(|own| is_stamp_column(header, own));
        self.is_export() && (is_stamp.contains(&true) || header.starts_with(EXTERNAL_ID_COLUMN))
    }

    /// Returns the entity of the records of an export, from its first row. Returns `None` for any other file.
    ///
    /// # Errors
    /// Fails if the file cannot be read.
    pub fn exported(&self) -> Result<Option<Entity>> {
        if !self.is_export() {
            return Ok(None);
        }
        let (mut rows, mut row) = (self.data()?, Row::default());
        while rows.next(&mut row)? {
            match (row.stamp, row.flaw) {
                (Some(Stamp { entity, .. }), _) | (None, Some(Flaw::Exchanged { entity, .. })) => {
                    return Ok(Some(entity));
                }
                _ => {}
            }
        }
        Ok(None)
    }

    /// Returns the name of the file and of the sheet that is read, for messages.
    pub fn place(&self) -> String {
        match &self.sheet {
            Some(sheet) => format!("{}, sheet \"{sheet}\"", self.name),
            None => self.name.clone(),
        }
    }
}
