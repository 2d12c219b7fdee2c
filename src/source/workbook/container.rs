//! The container of an XLSX workbook: a ZIP archive, whose parts are compressed XML documents.
//!
//! A damaged or hostile archive may state any size and any checksum, and a few bytes may unpack to gigabytes. A part is
//! read only through `Container`, which bounds its size and compares its checksum.

use std::fs::File;
use std::io::{self, BufReader};

use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use super::rows::SAVE_AGAIN;
use crate::error::{Error, Result};
use crate::source::file::{InputFile, MEGABYTE};

/// The largest number of parts. A workbook has one for each sheet, chart and picture.
const PARTS_MAX: usize = 20_000;
/// The size in bytes that every part may have.
const PART_MIN: u64 = 64 * MEGABYTE;
/// The number of bytes that one byte of a larger part may unpack to. A list of equal rows reaches 19, and Apache POI allows
/// 100.
const RATIO_MAX: u64 = 100;

/// The text of the error of `zip` for a wrong checksum.
const WRONG_CHECKSUM: &str = "Invalid checksum";

/// A ZIP archive whose list of parts was checked.
pub struct Container {
    archive: ZipArchive<BufReader<File>>,
    /// The name of the file, for messages.
    name: String,
}

impl Container {
    /// Opens a file.
    ///
    /// # Errors
    /// Fails if it is no ZIP archive, has too many parts, or two parts with one name or at one place.
    pub fn open(file: &InputFile) -> Result<Self> {
        let name = file.name();
        let mut archive = ZipArchive::new(file.seekable()?).map_err(|error| match error {
            ZipError::Io(error) => damaged(&name, "it cannot be read").because(error),
            _ => damaged(&name, "it is cut off, or no ZIP archive").because(error),
        })?;
        if archive.len() > PARTS_MAX {
            let count = archive.len();
            return Err(Error::failure(format!(
                "{name} has {count} parts, more than the {PARTS_MAX} that a workbook may have"
            ))
            .hint("Copy the list into a new workbook, and import that."));
        }
        if archive.has_duplicate_names() || has_twins(&archive) {
            return Err(damaged(&name, "two of its parts have the same name"));
        }
        if !matches!(archive.has_overlapping_files(), Ok(false)) {
            return Err(damaged(&name, "its parts overlap"));
        }
        Ok(Container { archive, name })
    }

    /// Returns the name of the file, for messages.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns whether there is a part with this path.
    pub fn has(&self, path: &str) -> bool {
        self.find(path).is_some()
    }

    /// Returns whether there is a part with this path in a folder.
    pub fn has_in_folder(&self, path: &str) -> bool {
        let mut names = self
            .archive
            .file_names()
            .filter_map(std::result::Result::ok);
        names.any(|name| {
            name.strip_suffix(path)
                .is_some_and(|folder| folder.ends_with('/'))
        })
    }

    /// Returns the position of a part. Some programs write paths in another case, or with backslashes.
    fn find(&self, path: &str) -> Option<usize> {
        let found = self.archive.index_for_name(path);
        found.or_else(|| {
            let path = folded(path);
            let mut names = self.archive.file_names();
            names.position(|name| name.is_ok_and(|name| folded(&name) == path))
        })
    }

    /// Opens a part. Reading it fails if it is larger than the archive states, and at its end if its checksum is wrong.
    ///
    /// # Errors
    /// Fails if there is no such part, it is encrypted, or it would unpack to far more than it takes.
    pub fn part(&mut self, path: &str) -> Result<ZipFile<'_, BufReader<File>>> {
        let Some(at) = self.find(path) else {
            return Err(damaged(&self.name, &format!("its part {path} is missing")));
        };
        let name = &self.name;
        let part = self.archive.by_index(at).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => protected(name),
            _ => damaged(name, &format!("its part {path} cannot be unpacked")).because(error),
        })?;
        let (size, packed) = (part.size(), part.compressed_size());
        if size > packed.saturating_mul(RATIO_MAX).max(PART_MIN) {
            return Err(Error::failure(format!(
                "{name} is refused: its part {path} would unpack from {} to {} MB, as in a file that is meant to exhaust the memory",
                size_of(packed),
                size / MEGABYTE
            ))
            .hint("If the list is genuine, save it as CSV, and import that."));
        }
        Ok(part)
    }
}

/// Returns the error for a part that cannot be read to its end. `name` is the name of the file.
pub fn broken(name: &str, path: &str, error: &io::Error) -> Error {
    let error = error.to_string();
    if error == WRONG_CHECKSUM {
        return damaged(name, &format!("the checksum of its part {path} is wrong"));
    }
    damaged(name, &format!("its part {path} cannot be read: {error}"))
}

/// Returns the error for a damaged workbook.
pub fn damaged(name: &str, what: &str) -> Error {
    Error::failure(format!("{name} is damaged: {what}"))
        .hint("Get it once more from where it comes from.")
        .hint(SAVE_AGAIN)
}

/// Returns the error for a workbook that asks for a password.
pub fn protected(name: &str) -> Error {
    Error::failure(format!("{name} is protected by a password")).hint(
        "Open it in a spreadsheet program, remove the password, save it, and import it again.",
    )
}

/// Returns whether two parts have names that differ only in case or in slashes: programs read different ones of them.
fn has_twins(archive: &ZipArchive<BufReader<File>>) -> bool {
    let names = archive.file_names().filter_map(std::result::Result::ok);
    let mut names: Vec<String> = names.map(|name| folded(&name)).collect();
    names.sort_unstable();
    names.windows(2).any(|pair| pair[0] == pair[1])
}

fn folded(path: &str) -> String {
    path.replace('\\', "/").to_ascii_lowercase()
}

fn size_of(bytes: u64) -> String {
    match bytes / MEGABYTE {
        0 => format!("{} KB", bytes.div_ceil(1_000)),
        megabytes => format!("{megabytes} MB"),
    }
}
