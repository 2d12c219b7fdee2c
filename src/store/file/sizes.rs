//! How many bytes a store takes, by what they are for: its tables, and the files beside it.

use std::fs;
use std::path::Path;

use super::paths::{beside, folder_of};
use crate::error::Result;
use crate::store::Store;

/// The use of some bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Records with everything that belongs to them, and their indexes.
    Records,
    /// The events of records.
    History,
    /// Failed, waiting and skipped rows.
    JobRows,
    /// The jobs themselves.
    Jobs,
    /// Settings, templates, drafts and the list of tables.
    Other,
    /// Free space in the file.
    Free,
    /// The write-ahead log.
    Log,
    /// The bytes of documents.
    Documents,
    /// Copies of queued, held and unfinished files.
    Queue,
    /// The log of the worker.
    WorkerLog,
    /// Imported files in the folders of inboxes.
    InboxFiles,
    /// Copies from before an upgrade.
    OlderCopies,
    /// Stores that a restore replaced.
    ReplacedStores,
    /// The files of unfinished or killed commands in the folder of the store.
    Unfinished,
}

impl Part {
    /// All parts, in the order in which they are shown.
    pub const ALL: [Part; 14] = [
        Part::Records,
        Part::History,
        Part::JobRows,
        Part::Jobs,
        Part::Other,
        Part::Free,
        Part::Log,
        Part::Documents,
        Part::Queue,
        Part::WorkerLog,
        Part::InboxFiles,
        Part::OlderCopies,
        Part::ReplacedStores,
        Part::Unfinished,
    ];

    /// Returns the part that a table and its indexes belong to.
    fn of_table(table: &str) -> Self {
        match table {
            "change" => Part::History,
            "job_row" | "link_failure" => Part::JobRows,
            "job" => Part::Jobs,
            "setting" | "template" | "field" | "inbox" | "draft" => Part::Other,
            name if name.starts_with("sqlite_") => Part::Other,
            _ => Part::Records,
        }
    }

    /// Returns the part that a file beside the store belongs to, by the end of its name.
    fn of_ending(ending: &str) -> Option<Self> {
        Some(match ending {
            "-wal" => Part::Log,
            ".documents" => Part::Documents,
            ".queue" => Part::Queue,
            ".log" => Part::WorkerLog,
            _ if ending.starts_with(".version-") => Part::OlderCopies,
            _ if ending.starts_with(".replaced-") => Part::ReplacedStores,
            _ => return None,
        })
    }
}

/// The bytes of each part of a store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sizes([u64; Part::ALL.len()]);

impl Sizes {
    /// Returns the bytes of a part.
    pub fn of(&self, part: Part) -> u64 {
        self.0[part as usize]
    }
}

impl Store {
    /// Measures the store and the files beside it. SQLite visits every page of the file.
    pub fn sizes(&self) -> Result<Sizes> {
        let mut sizes = [0; Part::ALL.len()];
        sizes[Part::Free as usize] = self.free_bytes()?;
        let mut statement = self.connection.prepare(
            "SELECT coalesce(tbl_name, dbstat.name), sum(pgsize)
             FROM dbstat LEFT JOIN sqlite_schema ON sqlite_schema.name = dbstat.name
             WHERE aggregate = TRUE
             GROUP BY 1",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (table, bytes): (String, i64) = (row.get(0)?, row.get(1)?);
            sizes[Part::of_table(&table) as usize] += bytes.unsigned_abs();
        }
        let store = beside(&self.path, "");
        let store = store.file_name().unwrap_or_default().to_string_lossy();
        for entry in fs::read_dir(folder_of(&self.path))
            .into_iter()
            .flatten()
            .flatten()
        {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let part = match name.strip_prefix(&*store) {
                Some(ending) => Part::of_ending(ending),
                None => name.starts_with(".intake-").then_some(Part::Unfinished),
            };
            if let Some(part) = part {
                sizes[part as usize] += bytes_of(&entry.path());
            }
        }
        for inbox in self.inboxes()? {
            let folders = ["done", "failed"].map(|name| bytes_of(&inbox.folder.join(name)));
            sizes[Part::InboxFiles as usize] += folders.iter().sum::<u64>();
        }
        Ok(Sizes(sizes))
    }
}

/// Returns the bytes of a file, or of all files below a folder. Files that cannot be read do not count.
fn bytes_of(path: &Path) -> u64 {
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_dir() => {
            let entries = fs::read_dir(path).into_iter().flatten().flatten();
            entries.map(|entry| bytes_of(&entry.path())).sum()
        }
        Ok(metadata) if metadata.is_file() => metadata.len(),
        _ => 0,
    }
}
