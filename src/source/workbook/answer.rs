//! The messages between intake and the process that reads a workbook: lines of JSON.

use serde::{Deserialize, Serialize};

use super::merged::Filled;
use crate::error::{Error, Kind};
use crate::source::choice::{SheetInfo, TopRow};

/// The name of the file in the messages of the process that reads, which is not told the true name. No program writes
/// this text into a workbook. In a message that quotes it from a hostile one, only the place of the name is wrong.
pub const FILE: &str = "\u{1}file";

/// Returns a message of the process that reads with the name of the file: in the place of `FILE`, or before a message
/// that does not name the file.
pub fn named(message: &str, name: &str) -> String {
    if message.contains(FILE) {
        return message.replace(FILE, name);
    }
    format!("{name}: {message}")
}

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
        /// The blank cells that got the value of the merged cells that they are part of.
        filled: Filled,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::workbook::container::damaged;

    #[test]
    fn every_message_names_the_file_once() {
        let cases = [
            (
                "book.xlsx",
                damaged(FILE, "it is cut off").to_string(),
                "book.xlsx is damaged: it is cut off",
            ),
            (
                "book.xlsx",
                format!("cannot read {FILE}: it is gone"),
                "cannot read book.xlsx: it is gone",
            ),
            (
                "book.xlsx",
                "row 2 has no end".to_owned(),
                "book.xlsx: row 2 has no end",
            ),
            (
                "the",
                "the workbook is damaged".to_owned(),
                "the: the workbook is damaged",
            ),
        ];
        for (name, message, expected) in cases {
            assert_eq!(named(&message, name), expected);
        }
    }
}
