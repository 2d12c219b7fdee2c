//! The input file. It is opened once, so that every pass reads the same file even if another file gets its name.

use std::fs::{File, Metadata};
use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::beginning::Beginning;
use super::encoding::Encoding;
use super::reader::Reader;
use crate::error::{Error, Result};

/// The number of bytes that tell the kind of a file and its delimiter.
const BEGINNING: usize = 64 * 1024;

/// The number of bytes that are copied at once.
const COPIED_AT_ONCE: usize = 256 * 1024;

/// The number of bytes in a megabyte, as file managers and the settings count.
pub const MEGABYTE: u64 = 1_000_000;

/// The path that stands for standard input.
pub const STDIN: &str = "-";

/// The byte order marks of UTF-16, and the names of the encodings.
const UTF_16: &[(&[u8], &str)] = &[(b"\xff\xfe", "utf-16le"), (b"\xfe\xff", "utf-16be")];

/// A regular file that is open for reading.
#[derive(Debug)]
pub struct InputFile {
    path: PathBuf,
    file: File,
    size: u64,
    modified: Option<SystemTime>,
}

impl InputFile {
    /// Opens a regular file.
    ///
    /// # Errors
    /// Fails if the file cannot be read, is no regular file, or is larger than `max_bytes`.
    pub fn open(path: &Path, max_bytes: u64) -> Result<Self> {
        let shown = path.display();
        let unreadable = |error: io::Error| {
            Error::failure(format!("cannot read {shown}"))
                .because(error)
                .hint("Check the path and its permissions.")
        };
        let metadata = std::fs::metadata(path).map_err(unreadable)?;
        if !metadata.is_file() {
            return Err(Error::failure(format!("{shown} is not a file"))
                .hint("Name a file with a list of people, such as a CSV file or a workbook."));
        }
        if metadata.len() > max_bytes {
            return Err(too_large(path, metadata.len(), max_bytes));
        }
        let file = File::open(path).map_err(unreadable)?;
        Ok(InputFile {
            path: path.to_owned(),
            size: metadata.len(),
            modified: metadata.modified().ok(),
            file,
        })
    }

    /// Copies standard input into a private file without a name in the folder `scratch`, so that it can be read twice.
    ///
    /// # Errors
    /// Fails if the file cannot be written, or standard input has more than `max_bytes`.
    pub fn from_stdin(max_bytes: u64, scratch: &Path) -> Result<Self> {
        let unwritable = |error: io::Error| cannot_spool(&error, scratch);
        let mut file = tempfile::tempfile_in(scratch).map_err(unwritable)?;
        let mut input = io::stdin().lock().take(max_bytes.saturating_add(1));
        let size = io::copy(&mut input, &mut file).map_err(unwritable)?;
        if size > max_bytes {
            return Err(too_large(Path::new(STDIN), size, max_bytes));
        }
        let metadata = file.metadata().map_err(unwritable)?;
        Ok(InputFile {
            path: PathBuf::from(STDIN),
            size,
            modified: modified(&metadata),
            file,
        })
    }

    /// Creates a file of intake that has no path. `name` is its name in messages.
    ///
    /// # Errors
    /// Fails if the system does not tell its size.
    pub fn private(name: &str, file: File) -> io::Result<Self> {
        let metadata = file.metadata()?;
        Ok(InputFile {
            path: PathBuf::from(name),
            size: metadata.len(),
            modified: modified(&metadata),
            file,
        })
    }

    /// Returns the name of the file without the folder; `-` for standard input.
    pub fn name(&self) -> String {
        self.path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default()
    }

    /// Returns the path as it was given, for messages.
    pub fn shown(&self) -> String {
        self.path.display().to_string()
    }

    /// Returns the absolute path, or `None` for standard input.
    pub fn path(&self) -> Option<PathBuf> {
        if self.path == Path::new(STDIN) {
            return None;
        }
        std::path::absolute(&self.path).ok()
    }

    /// Returns the size in bytes when the file was opened.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Returns the first 64 KB of the file.
    ///
    /// # Errors
    /// Fails if the file cannot be read.
    pub fn beginning(&self) -> Result<Beginning> {
        let bytes = self.first_text(Encoding::default())?;
        let utf_16 = UTF_16.iter().find(|(mark, _)| bytes.starts_with(mark));
        Ok(match utf_16 {
            Some((_, name)) => Beginning::new(bytes, &self.first_text(Encoding::named(name)?)?),
            None => {
                let decoded = bytes.clone();
                Beginning::new(bytes, &decoded)
            }
        })
    }

    /// Returns the first 64 KB of text, decoded from `encoding` into UTF-8.
    ///
    /// # Errors
    /// Fails if the file cannot be read.
    pub fn first_text(&self, encoding: Encoding) -> Result<Vec<u8>> {
        let mut beginning = Vec::with_capacity(BEGINNING);
        encoding
            .decode(self.reader())
            .take(BEGINNING as u64)
            .read_to_end(&mut beginning)
            .map_err(|error| self.broken(error))?;
        Ok(beginning)
    }

    /// Returns a reader at the first byte.
    pub fn reader(&self) -> Reader<'_> {
        Reader::new(&self.file)
    }

    /// Returns a buffered reader at the first byte that can seek, for the parsers of workbooks. All such readers share
    /// one position.
    ///
    /// # Errors
    /// Fails if the system gives no handle.
    pub fn seekable(&self) -> Result<BufReader<File>> {
        let file = self.handle().map_err(|error| self.broken(error))?;
        Ok(BufReader::new(file))
    }

    /// Returns a handle at the first byte. It shares its position with the seekable readers.
    ///
    /// # Errors
    /// Fails if the system gives no handle.
    pub fn handle(&self) -> io::Result<File> {
        let mut file = self.file.try_clone()?;
        file.seek(SeekFrom::Start(0))?;
        Ok(file)
    }

    /// Copies all bytes to `out`, and returns their BLAKE3 hash, in hexadecimal.
    ///
    /// # Errors
    /// Fails if the file cannot be read, or `out` cannot be written.
    pub fn copy_to(&self, out: &mut dyn Write) -> io::Result<String> {
        let mut hasher = blake3::Hasher::new();
        let (mut reader, mut buffer) = (self.reader(), vec![0; COPIED_AT_ONCE]);
        loop {
            match reader.read(&mut buffer)? {
                0 => return Ok(hasher.finalize().to_hex().to_string()),
                read => {
                    hasher.update(&buffer[..read]);
                    out.write_all(&buffer[..read])?;
                }
            }
        }
    }

    /// Returns the BLAKE3 hash of all bytes, in hexadecimal.
    ///
    /// # Errors
    /// Fails if the file cannot be read.
    pub fn hash(&self) -> Result<String> {
        let mut hasher = blake3::Hasher::new();
        hasher
            .update_reader(self.reader())
            .map_err(|error| self.broken(error))?;
        Ok(hasher.finalize().to_hex().to_string())
    }

    /// Fails if the size or the time of the last change is not the same as when the file was opened.
    pub fn assert_unchanged(&self) -> Result<()> {
        let now = self.file.metadata().map_err(|error| self.broken(error))?;
        if now.len() == self.size && modified(&now) == self.modified {
            return Ok(());
        }
        Err(Error::failure(format!(
            "{} was changed while it was read",
            self.path.display()
        ))
        .hint("Wait until the other program has written it, then import it again."))
    }

    /// Returns the error for a file that cannot be read.
    pub fn broken(&self, error: io::Error) -> Error {
        Error::failure(format!("cannot read {}", self.path.display())).because(error)
    }
}

fn modified(metadata: &Metadata) -> Option<SystemTime> {
    metadata.modified().ok()
}

/// Returns the error for a temporary file that cannot be written. It names the folder, which may be on another file
/// system than the store.
pub fn cannot_spool(error: &io::Error, folder: &Path) -> Error {
    Error::failure(format!(
        "cannot keep the rows in {}: {error}",
        folder.display()
    ))
    .hint("Make room in this folder, or make it writable.")
}

fn too_large(path: &Path, size: u64, max_bytes: u64) -> Error {
    let megabytes = |bytes: u64| bytes.div_ceil(MEGABYTE);
    Error::failure(format!(
        "{} has {} MB, more than the {} MB that are allowed",
        path.display(),
        megabytes(size),
        max_bytes / MEGABYTE
    ))
    .hint(format!(
        "Split it, or allow it: --max-size {} for this import, `intake config set import.max_size_mb {}` for all.",
        megabytes(size),
        megabytes(size)
    ))
}
