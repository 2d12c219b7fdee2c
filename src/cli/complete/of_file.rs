//! The sheets and the columns of the file on the line.

use std::path::{Path, PathBuf};

use crate::source::{self, Options, Source};

/// The largest file that is read at a Tab, in bytes. A workbook of this size is read in well under a second.
const MAX_BYTES: u64 = 20_000_000;

/// Returns the file, opened as far as its header.
pub fn opened(path: &str, sheet: Option<String>) -> Option<Source> {
    let path = match (path.strip_prefix("~/"), std::env::home_dir()) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(path),
    };
    // Standard input would wait.
    if !path.is_file() || path == Path::new("-") {
        return None;
    }
    let options = Options {
        sheet,
        header_row: None,
        delimiter: None,
        encoding: None,
        skip_hidden: None,
        max_bytes: MAX_BYTES,
        scratch: std::env::temp_dir(),
    };
    source::open(&path, &options).ok()
}
