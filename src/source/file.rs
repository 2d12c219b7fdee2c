//! The input file. It is opened once, so that every pass reads the same file even if another file gets its name.

use std::fs::{File, Metadata};
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::encoding::Encoding;
use super::reader::Reader;
use crate::error::{Error, Result};

/// The number of bytes that tell the kind of a file and its delimiter.
const BEGINNING: usize = 64 * 1024;

/// The number of bytes in a megabyte, as file managers and the settings count.
pub const MEGABYTE: u64 = 1_000_000;

/// The path that stands for standard input.
pub const STDIN: &str = "-";

const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND_FILE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Files that users take for lists: their first bytes, their kind, and the hint.
const STRANGERS: &[(&[u8], &str, &str)] = &[
    (
        b"SQLite format 3\0",
        "a SQLite database, not a list of people",
        "Name a CSV, XLSX or XLS file.",
    ),
    (
        b"%PDF-",
        "a PDF document",
        "Export the list as CSV or XLSX.",
    ),
    (b"<!doctype html", HTML, HTML_HINT),
    (b"<html", HTML, HTML_HINT),
    (b"<head", HTML, HTML_HINT),
    (b"<meta", HTML, HTML_HINT),
    (b"<table", HTML, HTML_HINT),
    (b"\x1f\x8b", "a compressed file", "Unpack it first."),
    (b"\x89PNG", "a picture", "Name a CSV, XLSX or XLS file."),
];
const HTML: &str = "a web page, not a workbook";
const HTML_HINT: &str = "Open it in a spreadsheet program, and save it as XLSX.";

/// The byte order mark of UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// The byte order marks of UTF-16, and the names of the encodings.
const UTF_16: &[(&[u8], &str)] = &[(b"\xff\xfe", "utf-16le"), (b"\xfe\xff", "utf-16be")];

/// The prolog of every XML document.
const XML: &[u8] = b"<?xml";
/// XML documents that users take for lists: bytes near their start, their kind, and the hint. The order matters: an XML
/// spreadsheet may hold markup of HTML.
const XML_KINDS: &[(&[u8], &str, &str)] = &[
    (
        b"urn:schemas-microsoft-com:office:spreadsheet",
        "an XML spreadsheet of Excel 2003, not an XLS or XLSX workbook",
        HTML_HINT,
    ),
    (
        b"urn:oasis:names:tc:opendocument",
        "an OpenDocument file, not an XLS or XLSX workbook",
        HTML_HINT,
    ),
    (b"<html", HTML, HTML_HINT),
    (
        b"",
        "an XML document, not a list of people",
        "Export the list as CSV or XLSX.",
    ),
];
/// The number of bytes at the start of an XML document that hold its declarations.
const XML_START: usize = 4 * 1024;

/// The kinds of files that can be read, told apart by their content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Text with separated values: every file that is nothing else.
    Csv,
    Workbook(Workbook),
}

/// The formats of workbooks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Workbook {
    Xlsx,
    Xls,
}

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
    /// If the file cannot be read, is no regular file, or is larger than `max_bytes`.
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
                .hint("Name a CSV, XLSX or XLS file."));
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
    /// If the file cannot be written, or standard input has more than `max_bytes`.
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

    /// A file of intake that has no path. `name` is its name in messages.
    ///
    /// # Errors
    /// If the system does not tell its size.
    pub fn private(name: &str, file: File) -> io::Result<Self> {
        let metadata = file.metadata()?;
        Ok(InputFile {
            path: PathBuf::from(name),
            size: metadata.len(),
            modified: modified(&metadata),
            file,
        })
    }

    /// The name of the file without the folder; `-` for standard input.
    pub fn name(&self) -> String {
        self.path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default()
    }

    /// The absolute path; none for standard input.
    pub fn path(&self) -> Option<PathBuf> {
        if self.path == Path::new(STDIN) {
            return None;
        }
        std::path::absolute(&self.path).ok()
    }

    /// The size in bytes when the file was opened.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The kind of the file, by its first bytes.
    ///
    /// # Errors
    /// If the file cannot be read, or is of a kind that cannot be imported, such as a PDF document.
    pub fn kind(&self) -> Result<FileKind> {
        let beginning = self.beginning(Encoding::default())?;
        let decoded = match UTF_16.iter().find(|(mark, _)| beginning.starts_with(mark)) {
            Some((_, name)) => self.beginning(Encoding::named(name)?)?,
            None => beginning.clone(),
        };
        let text = decoded.strip_prefix(MARK).unwrap_or(&decoded);
        let lower = text.trim_ascii_start().to_ascii_lowercase();
        let strange = STRANGERS
            .iter()
            .find(|(magic, _, _)| lower.starts_with(&magic.to_ascii_lowercase()));
        if let Some((_, what, hint)) = strange.or_else(|| xml_kind(&lower)) {
            return Err(Error::failure(format!("{} is {what}", self.path.display())).hint(*hint));
        }
        Ok(match &beginning[..] {
            bytes if bytes.starts_with(ZIP) => FileKind::Workbook(Workbook::Xlsx),
            bytes if bytes.starts_with(COMPOUND_FILE) => FileKind::Workbook(Workbook::Xls),
            _ => FileKind::Csv,
        })
    }

    /// The first 64 KB of text, decoded from `encoding` into UTF-8.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn beginning(&self, encoding: Encoding) -> Result<Vec<u8>> {
        let mut beginning = Vec::with_capacity(BEGINNING);
        encoding
            .decode(self.reader())
            .take(BEGINNING as u64)
            .read_to_end(&mut beginning)
            .map_err(|error| self.broken(error))?;
        Ok(beginning)
    }

    /// A reader at the first byte, which hashes the bytes that it reads.
    pub fn reader(&self) -> Reader<'_> {
        Reader::new(&self.file)
    }

    /// A buffered reader at the first byte that can seek, for the parsers of workbooks. All such readers share one
    /// position.
    ///
    /// # Errors
    /// If the system gives no handle.
    pub fn seekable(&self) -> Result<BufReader<File>> {
        let mut file = self.file.try_clone().map_err(|error| self.broken(error))?;
        file.seek(SeekFrom::Start(0))
            .map_err(|error| self.broken(error))?;
        Ok(BufReader::new(file))
    }

    /// The BLAKE3 hash of all bytes, in hexadecimal.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn hash(&self) -> Result<String> {
        let mut reader = self.reader();
        let mut buffer = vec![0; BEGINNING];
        while reader
            .read(&mut buffer)
            .map_err(|error| self.broken(error))?
            > 0
        {}
        Ok(reader.hash())
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

    /// The error for a file that cannot be read.
    pub fn broken(&self, error: io::Error) -> Error {
        Error::failure(format!("cannot read {}", self.path.display())).because(error)
    }
}

/// The kind of an XML document; none of any other file. `start` is in lower case.
fn xml_kind(start: &[u8]) -> Option<&'static (&'static [u8], &'static str, &'static str)> {
    let is_spreadsheet = start.starts_with(b"<workbook");
    if !start.starts_with(XML) && !is_spreadsheet {
        return None;
    }
    let declarations = &start[..start.len().min(XML_START)];
    let mut kinds = XML_KINDS.iter();
    kinds.find(|(sign, _, _)| memchr::memmem::find(declarations, sign).is_some())
}

fn modified(metadata: &Metadata) -> Option<SystemTime> {
    metadata.modified().ok()
}

/// The error for a temporary file that cannot be written. It names the folder, which may be on another file system than
/// the store.
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn documents_that_are_no_lists_are_named() {
        const PROLOG: &str = "<?xml version=\"1.0\"?>\n";
        const EXCEL: &str = "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet/></Workbook>";
        let utf16 = |text: String| {
            let units = text.encode_utf16().flat_map(u16::to_le_bytes);
            [0xff, 0xfe].into_iter().chain(units).collect::<Vec<u8>>()
        };
        let cases: [(Vec<u8>, &str); 9] = [
            (
                format!("{PROLOG}<?mso-application progid=\"Excel.Sheet\"?>\n{EXCEL}").into(),
                "an XML spreadsheet of Excel 2003",
            ),
            (format!("\u{feff}{PROLOG}{EXCEL}").into(), "an XML spreadsheet of Excel 2003"),
            (utf16(format!("{PROLOG}{EXCEL}")), "an XML spreadsheet of Excel 2003"),
            (EXCEL.into(), "an XML spreadsheet of Excel 2003"),
            (
                format!("{PROLOG}<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>").into(),
                "an OpenDocument file",
            ),
            (format!("{PROLOG}<html><body/></html>").into(), "a web page"),
            (format!("{PROLOG}<people/>").into(), "an XML document"),
            ("<table><tr><td>Name</td></tr></table>".into(), "a web page"),
            ("Name,Email\n<?xml?>,a\n".into(), ""),
        ];
        for (content, expected) in cases {
            let mut file = tempfile::tempfile().unwrap();
            file.write_all(&content).unwrap();
            let said = match InputFile::private("list.xls", file).unwrap().kind() {
                Ok(_) => String::new(),
                Err(error) => {
                    assert!(!error.hints().is_empty());
                    error.to_string()
                }
            };
            let shown = String::from_utf8_lossy(&content);
            assert!(said.contains(expected), "{shown}: {said}");
            assert_eq!(said.is_empty(), expected.is_empty(), "{shown}: {said}");
        }
    }
}
