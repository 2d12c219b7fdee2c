//! Files that users take for lists of people, and that cannot be imported.

mod older;

use super::beginning::Beginning;
use super::file::InputFile;
use crate::error::{Error, Result};

/// A kind of file that is refused.
pub struct Stranger<S: ?Sized + 'static> {
    /// The content by which such a file is recognised.
    pub sign: &'static S,
    /// The kind, for messages.
    what: &'static str,
    /// The hint.
    hint: &'static str,
}

impl<S: ?Sized> Stranger<S> {
    /// Returns the error for a file of this kind. `name` is its name for messages.
    pub fn refusal(&self, name: &str) -> Error {
        Error::failure(format!("{name} is {}", self.what)).hint(self.hint)
    }
}

/// Creates a kind of file.
pub const fn stranger<S: ?Sized>(
    sign: &'static S,
    what: &'static str,
    hint: &'static str,
) -> Stranger<S> {
    Stranger { sign, what, hint }
}

/// Files by their first bytes, in lower case.
const STRANGERS: &[Stranger<[u8]>] = &[
    stranger(
        b"sqlite format 3\0".as_slice(),
        "a SQLite database, not a list of people",
        NO_LIST,
    ),
    stranger(b"%pdf-".as_slice(), "a PDF document", EXPORT),
    stranger(b"<!doctype html".as_slice(), HTML, SAVE),
    stranger(b"<html".as_slice(), HTML, SAVE),
    stranger(b"<head".as_slice(), HTML, SAVE),
    stranger(b"<meta".as_slice(), HTML, SAVE),
    stranger(b"<table".as_slice(), HTML, SAVE),
    stranger(b"\x1f\x8b".as_slice(), COMPRESSED, UNPACK),
    stranger(b"bzh91ay&sy".as_slice(), COMPRESSED, UNPACK),
    stranger(b"\xfd7zxz\0".as_slice(), COMPRESSED, UNPACK),
    stranger(b"\x28\xb5\x2f\xfd".as_slice(), COMPRESSED, UNPACK),
    stranger(b"7z\xbc\xaf\x27\x1c".as_slice(), "a 7-Zip archive", UNPACK),
    stranger(b"rar!\x1a\x07".as_slice(), "a RAR archive", UNPACK),
    stranger(b"pk\x05\x06".as_slice(), "an empty ZIP archive", NO_LIST),
    stranger(b"\x89png".as_slice(), PICTURE, NO_LIST),
    stranger(b"\xff\xd8\xff".as_slice(), PICTURE, NO_LIST),
    stranger(b"gif87a".as_slice(), PICTURE, NO_LIST),
    stranger(b"gif89a".as_slice(), PICTURE, NO_LIST),
    stranger(b"ii*\0".as_slice(), PICTURE, NO_LIST),
    stranger(b"mm\0*".as_slice(), PICTURE, NO_LIST),
    stranger(b"{\\rtf".as_slice(), "a text document (RTF)", COPY),
    stranger(
        b"begin:vcard".as_slice(),
        "a file of contact cards (vCard)",
        EXPORT,
    ),
    stranger(b"begin:vcalendar".as_slice(), "a calendar", EXPORT),
    stranger(b"dn: ".as_slice(), "an address book (LDIF)", EXPORT),
    stranger(b"%!ps".as_slice(), "a print file (PostScript)", EXPORT),
    stranger(
        b"[internetshortcut]".as_slice(),
        "a link to a web page",
        NO_LIST,
    ),
];

/// XML documents by a text near their start, in lower case. The order matters: an XML spreadsheet may hold markup of HTML.
const XML_KINDS: &[Stranger<[u8]>] = &[
    stranger(
        b"urn:schemas-microsoft-com:office:spreadsheet".as_slice(),
        "an XML spreadsheet of Excel 2003, not an XLS or XLSX workbook",
        SAVE,
    ),
    stranger(
        b"urn:oasis:names:tc:opendocument".as_slice(),
        "an OpenDocument file in one XML document (FODS)",
        SAVE,
    ),
    stranger(b"<html".as_slice(), HTML, SAVE),
    stranger(
        b"".as_slice(),
        "an XML document, not a list of people",
        EXPORT,
    ),
];

const COMPRESSED: &str = "a compressed file";
const UNPACK: &str = "Unpack it, and import the file in it.";
const PICTURE: &str = "a picture";
pub const COPY: &str = "Copy its table into a spreadsheet, and save it as XLSX.";
const HTML: &str = "a web page, not a workbook";
pub const SAVE: &str = "Open it in a spreadsheet program, and save it as XLSX.";
const EXPORT: &str = "Export the list as CSV or XLSX.";
const NO_LIST: &str = "Name a file with a list of people, such as a CSV file or a workbook.";

/// The prolog of every XML document.
const XML: &[u8] = b"<?xml";
/// The number of bytes at the start of an XML document that hold its declarations.
const XML_START: usize = 4 * 1024;

/// The file that a spreadsheet program keeps beside an open workbook, by the start of its name.
const LOCK: Stranger<str> = stranger(
    "~$",
    "the mark of a workbook that is open in a spreadsheet program, not the workbook",
    "Name the file without \"~$\" at the start of its name.",
);
/// The largest size of such a file in bytes.
const LOCK_MAX: u64 = 1024;

/// Fails if the file is such a file.
pub fn refuse(file: &InputFile, beginning: &Beginning) -> Result<()> {
    let (text, name) = (&beginning.text, file.shown());
    if file.name().starts_with(LOCK.sign) && file.size() <= LOCK_MAX {
        return Err(LOCK.refusal(&name));
    }
    let known = STRANGERS.iter().find(|kind| text.starts_with(kind.sign));
    let known = known.or_else(|| xml_kind(text)).or_else(|| json(text));
    let known = known.map(|kind| kind.refusal(&name));
    match known.or_else(|| older::refusal(beginning, &name)) {
        Some(refusal) => Err(refusal),
        None => Ok(()),
    }
}

/// Returns the kind of an XML document, or `None` for any other file. `start` is in lower case.
fn xml_kind(start: &[u8]) -> Option<&'static Stranger<[u8]>> {
    let is_spreadsheet = start.starts_with(b"<workbook");
    if !start.starts_with(XML) && !is_spreadsheet {
        return None;
    }
    let declarations = &start[..start.len().min(XML_START)];
    let mut kinds = XML_KINDS.iter();
    kinds.find(|kind| memchr::memmem::find(declarations, kind.sign).is_some())
}

/// Returns the kind of a JSON document, or `None` for any other file: it begins with an object that has a key, or with a
/// list of objects or lists.
fn json(start: &[u8]) -> Option<&'static Stranger<[u8]>> {
    const JSON: Stranger<[u8]> = stranger(
        b"".as_slice(),
        "a JSON document, not a list in rows",
        EXPORT,
    );
    let (&first, rest) = start.split_first()?;
    let rest = rest.trim_ascii_start();
    let is_object = |text: &[u8]| {
        let inner = text.strip_prefix(b"{").map(<[u8]>::trim_ascii_start);
        inner.is_some_and(|inner| inner.starts_with(b"\"") || inner.starts_with(b"}"))
    };
    let is_json = match first {
        b'{' => is_object(start),
        b'[' => is_object(rest) || rest.starts_with(b"["),
        _ => false,
    };
    is_json.then_some(&JSON)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::fuzzing::file;

    const PROLOG: &str = "<?xml version=\"1.0\"?>\n";
    const EXCEL: &str =
        "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet/></Workbook>";

    #[test]
    fn documents_that_are_no_lists_are_named() {
        let utf16 = |text: String| {
            let units = text.encode_utf16().flat_map(u16::to_le_bytes);
            [0xff, 0xfe].into_iter().chain(units).collect::<Vec<u8>>()
        };
        let cases: Vec<(Vec<u8>, &str)> = vec![
            (
                format!("{PROLOG}<?mso-application progid=\"Excel.Sheet\"?>\n{EXCEL}").into(),
                "an XML spreadsheet of Excel 2003",
            ),
            (format!("\u{feff}{PROLOG}{EXCEL}").into(), "an XML spreadsheet of Excel 2003"),
            (utf16(format!("{PROLOG}{EXCEL}")), "an XML spreadsheet of Excel 2003"),
            (EXCEL.into(), "an XML spreadsheet of Excel 2003"),
            (
                format!("{PROLOG}<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>").into(),
                "an OpenDocument file in one XML document",
            ),
            (format!("{PROLOG}<html><body/></html>").into(), "a web page"),
            (format!("{PROLOG}<people/>").into(), "an XML document"),
            ("<table><tr><td>Name</td></tr></table>".into(), "a web page"),
            ("{\n  \"people\": []}".into(), "a JSON document"),
            ("[ {\"name\": \"Ada\"}]".into(), "a JSON document"),
            ("[[1, 2]]".into(), "a JSON document"),
            (b"\xff\xd8\xff\xe0JFIF".to_vec(), "a picture"),
            (b"II*\0".to_vec(), "a picture"),
            (b"7z\xbc\xaf\x27\x1c".to_vec(), "a 7-Zip archive"),
            (b"\xfd7zXZ\0".to_vec(), "a compressed file"),
            ("{\\rtf1 Ada}".into(), "a text document"),
            ("BEGIN:VCARD\nFN:Ada\n".into(), "a file of contact cards"),
            ("BEGIN:VCALENDAR\n".into(), "a calendar"),
            ("dn: cn=Ada,mail=ada@example.com\n".into(), "an address book"),
            (b"SQLite format 3\0".to_vec(), "a SQLite database"),
            ("[Name],[Email]\nAda,a\n".into(), ""),
            ("{Name},{Email}\nAda,a\n".into(), ""),
            ("Name,Email\n<?xml?>,a\n".into(), ""),
        ];
        for (content, expected) in cases {
            let file = file("list.xls", &content);
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
