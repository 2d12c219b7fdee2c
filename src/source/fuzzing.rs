//! The fuzz targets of CSV files: any bytes, and tables that were written by a program that follows the rules.

#![expect(clippy::expect_used, reason = "a property that does not hold panics")]

use std::io::Write;

use super::file::InputFile;
use super::{Flaw, Options, Row, Source, csv_file, strangers};
use crate::error::Result;

/// Returns a file with these bytes.
///
/// # Panics
/// Panics if it cannot be written.
pub fn file(name: &str, bytes: &[u8]) -> InputFile {
    let mut file = tempfile::tempfile().expect("a temporary file");
    file.write_all(bytes).expect("the file can be written");
    InputFile::private(name, file).expect("the file has a size")
}

fn opened(bytes: &[u8]) -> Result<Source> {
    let file = file("list.csv", bytes);
    strangers::refuse(&file, &file.beginning()?)?;
    (csv_file::CSV.open)(file, &Options::default(), None)
}

/// A row as two passes compare it.
type Read = (u64, std::result::Result<Vec<String>, Flaw>);

fn data_rows(source: &Source) -> Vec<Read> {
    let mut rows = source
        .data()
        .expect("the file can be read up to its header");
    let (mut row, mut all) = (Row::default(), Vec::new());
    while let Ok(true) = rows.next(&mut row) {
        let cells = row.view().map(|view| {
            let cells = (0..view.len()).map(|at| view.cell(at).text.to_owned());
            cells.collect()
        });
        all.push((row.number, cells));
    }
    all
}

/// Both passes over a file read the same rows, in order, and count the same.
///
/// # Panics
/// Panics if they do not.
pub fn csv(data: &[u8]) {
    let Ok(source) = opened(data) else {
        return;
    };
    let rows = data_rows(&source);
    let mut last = source.header_row;
    for (number, _) in &rows {
        assert!(*number > last, "row {number} after {last}");
        last = *number;
    }
    let mut visited = 0;
    if let Ok(survey) = source.survey(|_| visited += 1) {
        assert_eq!(survey.rows, visited);
        assert!(survey.rows <= rows.len() as u64);
        assert!(last <= source.header_row + survey.rows + survey.blank);
    }
    assert_eq!(data_rows(&source), rows);
}

/// A table that a program wrote by the rules of CSV comes back unchanged, or is refused. The first byte chooses the
/// delimiter, the quotation marks, the line breaks and the encoding. The other ones are cells, with unit separators between
/// them, three to a row.
///
/// # Panics
/// Panics if it comes back otherwise.
pub fn table(data: &[u8]) {
    let Some((&style, rest)) = data.split_first() else {
        return;
    };
    // A NUL and a replacement character are flaws of a row.
    let text = String::from_utf8_lossy(rest).replace(['\0', char::REPLACEMENT_CHARACTER], "");
    let cells: Vec<&str> = text.split('\u{1f}').collect();
    let rows: Vec<&[&str]> = cells.chunks_exact(HEADER.len()).collect();
    let Ok(source) = opened(&written(style, &rows)) else {
        return;
    };
    assert_eq!(source.header, HEADER, "{:?}", source.delimiter);
    let read = data_rows(&source).into_iter().map(|(_, cells)| cells);
    let read: Vec<_> = read.filter(|cells| !is_blank(cells)).collect();
    let rows: Vec<_> = rows
        .iter()
        .map(|row| Ok(row.iter().map(|&cell| cell.to_owned()).collect()))
        .filter(|cells| !is_blank(cells))
        .collect();
    if !read.iter().any(std::result::Result::is_err) {
        assert_eq!(read, rows);
    }
}

const HEADER: [&str; 3] = ["Email", "First Name", "Notes"];

fn is_blank(cells: &std::result::Result<Vec<String>, Flaw>) -> bool {
    cells
        .as_ref()
        .is_ok_and(|cells| cells.iter().all(|cell| crate::record::text::is_blank(cell)))
}

/// Returns the bytes of a table in a style.
fn written(style: u8, rows: &[&[&str]]) -> Vec<u8> {
    let pick = |shift: u8, count: u8| usize::from((style >> shift) % count);
    let mut writer = ::csv::WriterBuilder::new()
        .delimiter([b',', b';', b'\t', b'|'][pick(0, 4)])
        .quote_style([::csv::QuoteStyle::Necessary, ::csv::QuoteStyle::Always][pick(2, 2)])
        .terminator([::csv::Terminator::Any(b'\n'), ::csv::Terminator::CRLF][pick(3, 2)])
        .from_writer(Vec::new());
    writer.write_record(HEADER).expect("memory can be written");
    for row in rows {
        writer.write_record(*row).expect("memory can be written");
    }
    let text = writer.into_inner().expect("memory can be written");
    match pick(4, 3) {
        0 => text,
        1 => [b"\xef\xbb\xbf", &text[..]].concat(),
        _ => {
            let text = String::from_utf8_lossy(&text);
            let units = std::iter::once(0xfeff).chain(text.encode_utf16());
            units.flat_map(u16::to_le_bytes).collect()
        }
    }
}
