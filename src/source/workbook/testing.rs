//! Workbooks for tests and fuzz targets: their containers, and their rows in one line each.

#![expect(clippy::expect_used, reason = "memory can be written")]

use std::io::{Cursor, Write};

use cfb::{CompoundFile, Version};
use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

/// Returns a ZIP archive with these parts.
///
/// # Panics
/// Panics if two of them have the same path.
pub fn zipped(method: CompressionMethod, parts: &[(&str, impl AsRef<[u8]>)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(method);
    for (path, content) in parts {
        let started = archive.start_file(*path, options);
        started.expect("the parts have different paths");
        archive
            .write_all(content.as_ref())
            .expect("memory can be written");
    }
    archive
        .finish()
        .expect("memory can be written")
        .into_inner()
}

/// Returns a compound file with these streams.
///
/// # Panics
/// Panics if two of them have the same path.
pub fn compound(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let created = CompoundFile::create_with_version(Version::V3, Cursor::new(Vec::new()));
    let mut file = created.expect("memory can be written");
    for (path, content) in streams {
        let created = file.create_stream(path);
        let mut stream = created.expect("the streams have different paths");
        stream.write_all(content).expect("memory can be written");
    }
    file.flush().expect("memory can be written");
    file.into_inner().into_inner()
}

/// Returns the rows of a sheet: a number, `h` if it is hidden, and the cells with a mark for each that is no text.
///
/// # Errors
/// Fails if the sheet cannot be read.
#[cfg(test)]
pub fn rows_of(
    book: &mut dyn super::rows::Book,
    sheet: usize,
) -> crate::error::Result<Vec<String>> {
    use crate::record::CellKind;

    let mut rows = Vec::new();
    book.each_row(sheet, &mut |row, is_hidden| {
        let mark = if is_hidden { "h" } else { "" };
        let cells = row.raw().into_iter().enumerate();
        let cells = cells.map(|(at, cell)| match row.kind(at) {
            CellKind::Text => cell.into_owned(),
            CellKind::Number => format!("{cell}#"),
            CellKind::Money(mark) => format!("{cell}#{}", mark.text()),
            CellKind::Date => format!("{cell}@"),
            CellKind::Error => format!("{cell}!"),
        });
        let cells: Vec<String> = cells.collect();
        rows.push(format!("{}{mark} {}", row.number, cells.join("|")));
        Ok(true)
    })?;
    Ok(rows)
}

/// Asserts which cells of the first sheet are merged downwards: the first row, the last row and the column of each, from 0.
///
/// # Panics
/// Panics if others are, or the sheet cannot be read.
#[cfg(test)]
pub fn assert_merged(book: &mut dyn super::rows::Book, expected: &[[u32; 3]]) {
    let merged = book.each_row(0, &mut |_, _| Ok(true));
    let merged = merged.expect("the sheet can be read");
    let expected = expected.iter();
    let expected: Vec<_> = expected
        .filter_map(|&[first, last, column]| super::merged::Merged::of(first, last, column))
        .collect();
    assert_eq!(merged, expected);
}

/// Asserts that no cut of a file and no change of a byte gives other rows, and that most of them are refused.
///
/// # Panics
/// Panics if the whole file is refused, a changed file gives other rows, a cut file is read, or too few changed files are
/// refused.
#[cfg(test)]
pub fn assert_sound(whole: &[u8], read: impl Fn(&[u8]) -> crate::error::Result<Vec<String>>) {
    let expected = read(whole).expect("the file is whole");
    let mut refused = 0;
    for at in 0..whole.len() {
        for change in [0x01, 0x20, 0xFF] {
            let mut bytes = whole.to_vec();
            bytes[at] ^= change;
            match read(&bytes) {
                Ok(rows) => assert_eq!(rows, expected, "{at} {change}"),
                Err(_) => refused += 1,
            }
        }
        assert!(read(&whole[..at]).is_err(), "cut at {at}");
    }
    assert!(refused > whole.len(), "{refused}");
}
