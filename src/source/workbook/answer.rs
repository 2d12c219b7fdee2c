//! The messages between intake and the process that reads a workbook: lines of JSON.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Kind};
use crate::source::choice::{SheetInfo, TopRow};

/// A message of the process that reads.
#[derive(Debug, Serialize, Deserialize)]
pub enum Answer {
    /// The workbook is open. The process waits for the position of the sheet to read, as a line.
    Opened {
        /// All worksheets.
        sheets: Vec<SheetInfo>,
        /// The first rows of each sheet; empty if the options name a sheet, or there is only one.
        tops: Vec<Vec<TopRow>>,
    },
    /// The sheet is in the spool.
    Read {
        /// The numbers of the hidden rows that are not blank.
        hidden: Vec<u64>,
        /// The number of cells of the widest row.
        width: usize,
    },
    /// The workbook cannot be read.
    Refused {
        /// Whether the arguments are wrong, and not the file.
        is_usage: bool,
        /// The message of the error.
        message: String,
        /// The hints of the error.
        hints: Vec<String>,
    },
}

impl From<&Error> for Answer {
    fn from(error: &Error) -> Self {
        Answer::Refused {
            is_usage: error.kind() == Kind::Usage,
            message: error.to_string(),
            hints: error.hints().to_vec(),
        }
    }
}
