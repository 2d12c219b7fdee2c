//! Files of older spreadsheet programs, databases and mail programs, which users take for lists of people.

use super::super::beginning::Beginning;
use super::{EXPORT, NO_LIST, SAVE, Stranger, stranger};

/// Files by their first bytes.
const BY_BYTES: &[Stranger<[u8]>] = &[
    stranger(b"\x09\0\x04\0".as_slice(), OLD_EXCEL, SAVE),
    stranger(b"\x09\x02\x06\0".as_slice(), OLD_EXCEL, SAVE),
    stranger(b"\x09\x04\x06\0".as_slice(), OLD_EXCEL, SAVE),
    stranger(b"\x09\x08\x08\0".as_slice(), OLD_EXCEL, SAVE),
    stranger(b"\0\0\x02\0".as_slice(), LOTUS, SAVE),
    stranger(b"\0\0\x1a\0".as_slice(), LOTUS, SAVE),
    stranger(b"\xff\0\x02\0".as_slice(), LOTUS, SAVE),
    stranger(
        b"\0\x01\0\0Standard ".as_slice(),
        "an Access database",
        EXPORT,
    ),
    stranger(b"PAR1\x15".as_slice(), "a Parquet file", EXPORT),
    stranger(b"ARROW1\0".as_slice(), "an Arrow file", EXPORT),
    stranger(b"Obj\x01".as_slice(), "an Avro file", EXPORT),
    stranger(
        b"\0\x05\x16\x07".as_slice(),
        "a companion file of macOS, not the file itself",
        "Name the file without \"._\" at the start of its name.",
    ),
    stranger(b"bplist00".as_slice(), "a settings file of macOS", NO_LIST),
];

const OLD_EXCEL: &str = "a workbook of Excel 4 or older";
const LOTUS: &str = "a spreadsheet of Lotus 1-2-3, Works or Quattro Pro";

/// Recognizes a kind of file.
type IsKind = fn(&Beginning) -> bool;

/// Files by more than their first bytes.
const BY_SHAPE: &[Stranger<IsKind>] = &[
    stranger(&(is_sylk as IsKind), "a SYLK spreadsheet", SAVE),
    stranger(&(is_dif as IsKind), "a DIF spreadsheet", SAVE),
    stranger(&(is_dbase as IsKind), "a dBASE table", SAVE),
    stranger(
        &(is_message as IsKind),
        "an email, or a web page in one file (MHTML)",
        "Save the attached list, or open the web page in a spreadsheet program and save it as XLSX.",
    ),
];

/// Returns the error for such a file, made by `refusal`.
pub fn refusal(beginning: &Beginning, name: &str) -> Option<crate::error::Error> {
    let bytes = BY_BYTES
        .iter()
        .find(|kind| beginning.bytes.starts_with(kind.sign));
    let shape = || BY_SHAPE.iter().find(|kind| (kind.sign)(beginning));
    bytes
        .map(|kind| kind.refusal(name))
        .or_else(|| Some(shape()?.refusal(name)))
}

/// Returns whether the first lines are records of SYLK. A CSV file may begin with the same letters: `ID;Phone`.
fn is_sylk(beginning: &Beginning) -> bool {
    /// The lines that are looked at.
    const LINES: usize = 4;
    let mut lines = beginning.text.split(|&byte| matches!(byte, b'\r' | b'\n'));
    let is_first = lines.next().is_some_and(|line| line.starts_with(b"id;p"));
    let records = lines.filter(|line| !line.is_empty()).take(LINES);
    let is_record = |line: &[u8]| {
        let kind = line.split(|&byte| byte == b';').next().unwrap_or_default();
        matches!(
            kind,
            b"b" | b"c" | b"e" | b"f" | b"o" | b"p" | b"w" | b"nn" | b"ne"
        )
    };
    let mut count = 0;
    is_first && records.inspect(|_| count += 1).all(is_record) && count > 1
}

/// Returns whether the first lines are the header of DIF.
fn is_dif(beginning: &Beginning) -> bool {
    let text = &beginning.text;
    text.starts_with(b"table\r\n0,1\r\n") || text.starts_with(b"table\n0,1\n")
}

/// Returns whether the first bytes are the header of a table of dBASE, FoxPro or Clipper: its version, the day of its last
/// change, the size of the header, two zeros, and the name of the first field.
fn is_dbase(beginning: &Beginning) -> bool {
    const VERSIONS: [u8; 13] = [
        0x02, 0x03, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8b, 0x8c, 0xcb, 0xf5, 0xfb,
    ];
    /// The size of the header without fields, and of each field.
    const FIELD: u16 = 32;
    let Some(header) = beginning.bytes.first_chunk::<33>() else {
        return false;
    };
    let size = u16::from_le_bytes([header[8], header[9]]);
    VERSIONS.contains(&header[0])
        && (1..=12).contains(&header[2])
        && (1..=31).contains(&header[3])
        && size > 2 * FIELD
        && header[12..14] == [0, 0]
        && header[32].is_ascii_alphabetic()
}

/// Returns whether the text begins with the header lines of an email.
fn is_message(beginning: &Beginning) -> bool {
    const SIGNS: [&[u8]; 3] = [b"mime-version:", b"message-id:", b"received:"];
    let lines = beginning.text.split(|&byte| byte == b'\n');
    let mut header = lines.take_while(|line| !line.trim_ascii().is_empty());
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
    let mut is_signed = false;
    header.all(|line| {
        is_signed |= SIGNS.iter().any(|sign| line.starts_with(sign));
        let name = line.split(|&byte| byte == b':').next();
        let is_field = line.contains(&b':') && name.is_some_and(|name| name.iter().all(is_name));
        is_field || line.starts_with(b" ") || line.starts_with(b"\t")
    }) && is_signed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dbase_table() -> Vec<u8> {
        let mut header = vec![3, 124, 11, 27, 1, 0, 0, 0, 97, 0, 20, 0];
        header.resize(32, 0);
        [header, b"NAME\0".to_vec(), vec![0; 60]].concat()
    }

    #[test]
    fn older_files_are_named_and_csv_files_that_begin_like_them_are_not() {
        let cases: Vec<(Vec<u8>, &str)> = vec![
            (
                b"\x09\x04\x06\0\0\0\x10\0".to_vec(),
                "a workbook of Excel 4",
            ),
            (
                b"\0\0\x1a\0\0\x10\x04\0".to_vec(),
                "a spreadsheet of Lotus 1-2-3",
            ),
            (
                b"\0\x01\0\0Standard ACE DB\0".to_vec(),
                "an Access database",
            ),
            (b"PAR1\x15\0\x15".to_vec(), "a Parquet file"),
            ("PAR1,PAR2\na,b\n".into(), ""),
            (
                b"\0\x05\x16\x07\0\x02\0\0Mac OS X".to_vec(),
                "a companion file of macOS",
            ),
            (
                "ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K\"Name\"\r\nE\r\n".into(),
                "a SYLK spreadsheet",
            ),
            ("ID;Phone\nB;07700900101\nAda;07700900102\n".into(), ""),
            ("ID;Phone\nB;07700900101\n".into(), ""),
            ("TABLE\r\n0,1\r\n\"EXCEL\"\r\n".into(), "a DIF spreadsheet"),
            ("Table\n0,12\n".into(), ""),
            (dbase_table(), "a dBASE table"),
            (
                "MIME-Version: 1.0\nContent-Type: multipart/related;\n  boundary=x\n\n--x\n".into(),
                "an email, or a web page",
            ),
            (
                "From: Ada <ada@example.com>\r\nMessage-ID: <1@example.com>\r\n\r\nHi\r\n".into(),
                "an email",
            ),
            (
                "Report: leads\nDate: 2026-11-27\n\nName,Email\nAda,a\n".into(),
                "",
            ),
        ];
        for (content, expected) in cases {
            let refused = refusal(&Beginning::new(content.clone(), &content), "list");
            let said = refused.map_or(String::new(), |error| error.to_string());
            let shown = String::from_utf8_lossy(&content);
            assert!(said.contains(expected), "{shown}: {said}");
            assert_eq!(said.is_empty(), expected.is_empty(), "{shown}: {said}");
        }
    }
}
