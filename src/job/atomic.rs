//! Imports with --atomic: if a row fails, everything is rolled back, and only the failed rows are kept.

use std::borrow::Cow;
use std::io::{BufRead, BufReader, BufWriter, Seek, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::record::Reason;
use crate::store::{KeptRow, RowOutcome, RowScope, Store};

/// The failed rows of a job that will be rolled back, in a private file that is removed after use.
#[derive(Debug)]
pub struct SetAside {
    lines: BufReader<std::fs::File>,
}

/// A row as a line of this file.
#[derive(Serialize, Deserialize)]
struct Line<'r> {
    row: u64,
    of: Option<u64>,
    cells: Vec<Cow<'r, str>>,
    reasons: Vec<Reason>,
}

impl SetAside {
    /// Copies the failed rows of a job to the file. `scratch` is a private folder.
    pub fn take(store: &Store, job: i64, scratch: &Path) -> Result<Self> {
        let file = tempfile::tempfile_in(scratch).map_err(no_room)?;
        let mut out = BufWriter::new(file);
        let failed = [RowOutcome::Failed];
        store.rows_of_job(job, (&failed, RowScope::Open), |row| {
            let line = Line {
                row: row.row,
                of: row.of,
                cells: row.cells.unwrap_or_default(),
                reasons: row.reasons,
            };
            serde_json::to_writer(&mut out, &line)
                .map_err(std::io::Error::from)
                .and_then(|()| out.write_all(b"\n"))
                .map_err(no_room)
        })?;
        let mut file = out
            .into_inner()
            .map_err(|error| no_room(error.into_error()))?;
        file.rewind().map_err(no_room)?;
        Ok(SetAside {
            lines: BufReader::new(file),
        })
    }

    /// Calls `visit` with each row, in the order of the source. The matched records are left out: they are rolled back.
    pub fn visit(self, mut visit: impl FnMut(KeptRow<'_>) -> Result<()>) -> Result<()> {
        for line in self.lines.lines() {
            let line = line.map_err(no_room)?;
            let line: Line<'_> = serde_json::from_str(&line).map_err(|error| {
                Error::failure("cannot read the failed rows again").because(error)
            })?;
            visit(KeptRow {
                row: line.row,
                of: line.of,
                cells: Some(line.cells),
                reasons: line.reasons,
                records: Vec::new(),
                says_nothing_new: None,
            })?;
        }
        Ok(())
    }
}

fn no_room(error: std::io::Error) -> Error {
    Error::failure("cannot copy the failed rows")
        .because(error)
        .hint("Nothing was imported. Free some space on the disk of the store, then run the same command again.")
}
