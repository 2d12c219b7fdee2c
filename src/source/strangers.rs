//! Files that users take for lists of people, and that cannot be imported.

use super::beginning::Beginning;
use super::file::InputFile;
use crate::error::{Error, Result};

/// A kind of file that is refused.
struct Stranger {
    /// Text in lower case that such a file begins with, or that an XML document has near its start.
    sign: &'static [u8],
    /// The kind, for messages.
    what: &'static str,
    /// The hint.
    hint: &'static str,
}

const fn stranger(sign: &'static [u8], what: &'static str, hint: &'static str) -> Stranger {
    Stranger { sign, what, hint }
}

/// Files by their first bytes.
const STRANGERS: &[Stranger] = &[
    stranger(
        b"sqlite format 3\0",
        "a SQLite database, not a list of people",
        NO_LIST,
    ),
    stranger(b"%pdf-", "a PDF document", EXPORT),
    stranger(b"<!doctype html", HTML, SAVE),
    stranger(b"<html", HTML, SAVE),
    stranger(b"<head", HTML, SAVE),
    stranger(b"<meta", HTML, SAVE),
    stranger(b"<table", HTML, SAVE),
    stranger(b"\x1f\x8b", "a compressed file", "Unpack it first."),
    stranger(b"\x89png", "a picture", NO_LIST),
];

/// XML documents. The order matters: an XML spreadsheet may hold markup of HTML.
const XML_KINDS: &[Stranger] = &[
    stranger(
        b"urn:schemas-microsoft-com:office:spreadsheet",
        "an XML spreadsheet of Excel 2003, not an XLS or XLSX workbook",
        SAVE,
    ),
    stranger(
        b"urn:oasis:names:tc:opendocument",
        "an OpenDocument file, not an XLS or XLSX workbook",
        SAVE,
    ),
    stranger(b"<html", HTML, SAVE),
    stranger(b"", "an XML document, not a list of people", EXPORT),
];

const HTML: &str = "a web page, not a workbook";
const SAVE: &str = "Open it in a spreadsheet program, and save it as XLSX.";
const EXPORT: &str = "Export the list as CSV or XLSX.";
const NO_LIST: &str = "Name a file with a list of people, such as a CSV file or a workbook.";

/// The prolog of every XML document.
const XML: &[u8] = b"<?xml";
/// The number of bytes at the start of an XML document that hold its declarations.
const XML_START: usize = 4 * 1024;

/// Fails if the file is such a file.
pub fn refuse(file: &InputFile, beginning: &Beginning) -> Result<()> {
    let text = &beginning.text;
    let known = STRANGERS.iter().find(|kind| text.starts_with(kind.sign));
    match known.or_else(|| xml_kind(text)) {
        Some(kind) => {
            Err(Error::failure(format!("{} is {}", file.shown(), kind.what)).hint(kind.hint))
        }
        None => Ok(()),
    }
}

/// Returns the kind of an XML document, or `None` for any other file. `start` is in lower case.
fn xml_kind(start: &[u8]) -> Option<&'static Stranger> {
    let is_spreadsheet = start.starts_with(b"<workbook");
    if !start.starts_with(XML) && !is_spreadsheet {
        return None;
    }
    let declarations = &start[..start.len().min(XML_START)];
    let mut kinds = XML_KINDS.iter();
    kinds.find(|kind| memchr::memmem::find(declarations, kind.sign).is_some())
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
            let file = InputFile::private("list.xls", file).unwrap();
            let said = match refuse(&file, &file.beginning().unwrap()) {
                Ok(()) => String::new(),
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
