//! The options for reading a file.

use std::path::PathBuf;

/// The options of the user for reading a file.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The name of the sheet, or its position from 1. By default, the visible sheet that fits best.
    pub sheet: Option<String>,
    /// The number of the row with the headers, as a spreadsheet program counts. By default, the first row that is not
    /// blank.
    pub header_row: Option<u64>,
    /// The character between cells. By default, the one that fits best.
    pub delimiter: Option<u8>,
    /// The name of the encoding of a CSV file. By default, the bytes decide.
    pub encoding: Option<String>,
    /// Whether the hidden rows of a workbook are left out; none if the user has not decided.
    pub skip_hidden: Option<bool>,
    /// The largest size of a file, in bytes.
    pub max_bytes: u64,
    /// The private folder for the row spool.
    pub scratch: PathBuf,
}
