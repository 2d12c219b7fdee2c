//! The parts of an XLS workbook that calamine does not give: the active sheet, hidden rows, and number formats of zeros.
//!
//! An XLS file is a compound file. The document [MS-XLS] describes its stream of records, and the section numbers below
//! refer to it. The first records describe the workbook, and each sheet has a run of records of its own. BIFF5, the
//! older format, has the same layouts except for texts.
//!
//! A workbook that cannot be read here gives nothing. Calamine decides whether the file can be read at all.

mod record;

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};

use super::zeros::{ZeroCell, ZeroCells, ZeroStyles};
use record::{Record, Records, text};

/// The names of the stream in the file, the newer one first.
const STREAMS: [&str; 2] = ["Workbook", "Book"];

// The numbers of the record types, section 2.3.
const FORMULA: u16 = 0x0006;
const EOF: u16 = 0x000A;
const WINDOW1: u16 = 0x003D;
const BOUND_SHEET: u16 = 0x0085;
const MUL_RK: u16 = 0x00BD;
const XF: u16 = 0x00E0;
const NUMBER: u16 = 0x0203;
const ROW: u16 = 0x0208;
const RK: u16 = 0x027E;
const FORMAT: u16 = 0x041E;
const BOF: u16 = 0x0809;

/// The version in a BOF record of BIFF5.
const BIFF5: u16 = 0x0500;
/// The bit of a ROW record that says that the row has no height: `fDyZero`.
const HIDDEN: u8 = 0x20;
/// The largest number of styles: a cell names its style by 16 bits.
const STYLES_MAX: usize = 1 << 16;

/// The records of a workbook.
pub struct Book {
    stream: Vec<u8>,
    /// The position of the sheet that a spreadsheet program shows when it opens the workbook.
    pub active: Option<usize>,
    /// The offset of the records of each sheet, in the order of the workbook.
    sheets: Vec<usize>,
    styles: ZeroStyles,
}

/// The parts of one sheet.
#[derive(Default)]
pub struct Sheet {
    /// The numbers of the hidden rows, as a spreadsheet program counts, ascending. A filter hides rows in the same way.
    pub hidden: Option<Vec<u64>>,
    /// The cells whose formats fill numbers up.
    pub zeros: ZeroCells,
}

impl Book {
    /// Opens a workbook, or returns `None` if its records cannot be read.
    pub fn open(mut input: BufReader<File>) -> Option<Self> {
        let size = input.seek(SeekFrom::End(0)).ok()?;
        let mut file = cfb::CompoundFile::open(input).ok()?;
        let mut stream = STREAMS
            .iter()
            .find_map(|name| file.open_stream(name).ok())?;
        // A damaged file may state any length.
        if stream.len() > size {
            return None;
        }
        let mut bytes = vec![0; usize::try_from(stream.len()).ok()?];
        stream.read_exact(&mut bytes).ok()?;
        Book::parse(bytes)
    }

    /// Reads the records that describe the workbook.
    fn parse(stream: Vec<u8>) -> Option<Self> {
        let (mut active, mut sheets) = (None, Vec::new());
        let (mut codes, mut formats, mut is_biff5) = (HashMap::new(), Vec::new(), false);
        for record in Records(&stream) {
            let record = record?;
            match record.kind {
                BOF => is_biff5 = record.number(0)? == BIFF5,
                // 2.4.345. A workbook with several windows describes each.
                WINDOW1 if active.is_none() => active = Some(usize::from(record.number(10)?)),
                // 2.4.28.
                BOUND_SHEET => {
                    let position = u32::from_le_bytes(record.bytes(0)?);
                    sheets.push(usize::try_from(position).ok()?);
                }
                // 2.4.126.
                FORMAT => {
                    let code = text(record.data.get(2..)?, is_biff5);
                    codes.insert(record.number(0)?, code);
                }
                // 2.4.353.
                XF if formats.len() < STYLES_MAX => formats.push(record.number(2)?),
                EOF => break,
                _ => {}
            }
        }
        let codes = formats.iter().map(|format| codes.get(format)?.as_deref());
        let styles = ZeroStyles::new(codes);
        Some(Book {
            stream,
            active,
            sheets,
            styles,
        })
    }

    /// Returns the number of sheets.
    pub fn sheets(&self) -> usize {
        self.sheets.len()
    }

    /// Reads the records of a sheet by its position, or returns `None` if they cannot be read.
    pub fn sheet(&self, at: usize) -> Option<Sheet> {
        let mut records = Records(self.stream.get(*self.sheets.get(at)?..)?);
        if records.next()??.kind != BOF {
            return None;
        }
        let (mut hidden, mut cells) = (Vec::new(), Vec::new());
        // A chart within the sheet has records of its own, from BOF to EOF.
        let mut inner: usize = 0;
        for record in records {
            let record = record?;
            match (record.kind, inner) {
                (BOF, _) => inner = inner.checked_add(1)?,
                (EOF, 0) => break,
                (EOF, _) => inner -= 1,
                (ROW, 0) => {
                    let row = record.number(0)?;
                    // 2.4.221.
                    if record.data.get(12)? & HIDDEN != 0 {
                        hidden.push(u64::from(row) + 1);
                    }
                }
                (_, 0) => numbers(&record, &self.styles, &mut cells)?,
                _ => {}
            }
        }
        hidden.sort_unstable();
        hidden.dedup();
        Some(Sheet {
            hidden: Some(hidden),
            zeros: ZeroCells::new(self.styles.clone(), cells),
        })
    }
}

/// Adds the cells of a record whose formats fill numbers up. `None` for a record that is too short.
fn numbers(record: &Record<'_>, styles: &ZeroStyles, cells: &mut Vec<ZeroCell>) -> Option<()> {
    let place = |column: u32| Some((u32::from(record.number(0)?), column));
    match record.kind {
        // 2.4.180, 2.4.220, 2.4.127: all begin with a Cell, 2.5.13.
        NUMBER | RK | FORMULA => {
            let style = usize::from(record.number(4)?);
            cells.extend(styles.cell(place(record.number(2)?.into())?, style));
        }
        // 2.4.175: row and first column, a style and a number for each cell, and the last column.
        MUL_RK => {
            let first = u32::from(record.number(2)?);
            let all = record.data.get(4..record.data.len().checked_sub(2)?)?;
            for (column, cell) in (first..).zip(all.chunks_exact(6)) {
                let style = u16::from_le_bytes([cell[0], cell[1]]);
                cells.extend(styles.cell(place(column)?, usize::from(style)));
            }
        }
        _ => {}
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use calamine::DataRef;

    use super::*;

    fn record(kind: u16, data: &[u8]) -> Vec<u8> {
        let length = u16::try_from(data.len()).unwrap();
        [&kind.to_le_bytes(), &length.to_le_bytes(), data].concat()
    }

    /// Returns a record of 16-bit numbers.
    fn of(kind: u16, numbers: &[u16]) -> Vec<u8> {
        let data: Vec<u8> = numbers.iter().flat_map(|n| n.to_le_bytes()).collect();
        record(kind, &data)
    }

    fn format(id: u16, text: &[u8]) -> Vec<u8> {
        record(FORMAT, &[&id.to_le_bytes(), text].concat())
    }

    /// Returns a ROW record with these flags.
    fn row(number: u16, flags: u16) -> Vec<u8> {
        of(ROW, &[number, 0, 9, 255, 0, 0, flags, 0])
    }

    /// Returns the stream of a workbook with one sheet, from its records.
    fn book(globals: &[Vec<u8>], sheet: &[Vec<u8>]) -> Vec<u8> {
        let (bof, eof) = (of(BOF, &[0x0600, 5, 0, 0]), of(EOF, &[]));
        let described = globals.concat();
        let start = bof.len() + described.len() + 14 + eof.len();
        let mut bound = u32::try_from(start).unwrap().to_le_bytes().to_vec();
        bound.extend([0, 0, 2, 0, b'A', b'B']);
        let bound = record(BOUND_SHEET, &bound);
        [&bof, &described, &bound, &eof, &bof, &sheet.concat(), &eof]
            .map(Vec::as_slice)
            .concat()
    }

    /// Returns the hidden rows of a sheet, and the text that each of some cells shows for 7.
    fn told(stream: &[u8], cells: &[(u32, u32)]) -> Option<(Vec<u64>, Vec<Option<String>>)> {
        let mut sheet = Book::parse(stream.to_vec())?.sheet(0)?;
        let shown = cells.iter().map(|place| {
            let (number, format) = sheet.zeros.number_at(*place, &DataRef::Int(7))?;
            format.shown(number)
        });
        let shown = shown.collect();
        Some((sheet.hidden?, shown))
    }

    /// Returns three styles: 0 shows numbers as typed, 1 fills them up to three digits, 2 to two digits.
    fn styles() -> Vec<Vec<u8>> {
        vec![
            format(164, &[3, 0, 0, b'0', b'0', b'0']),
            of(XF, &[0, 0]),
            of(XF, &[0, 164]),
            of(XF, &[0, 165]),
            format(165, &[2, 0, 1, b'0', 0, b'0', 0]),
        ]
    }

    #[test]
    fn every_record_of_a_number_names_its_style() {
        let chart = [
            of(BOF, &[0x0600, 0x20]),
            row(4, 0x20),
            of(NUMBER, &[0, 0, 1, 0, 0, 0, 0]),
            of(EOF, &[]),
        ];
        let sheet = [
            row(0, 0x100),
            row(1, 0x120),
            row(2, 0x20),
            chart.concat(),
            of(NUMBER, &[0, 1, 1, 0, 0, 0, 0]),
            of(NUMBER, &[0, 2, 0, 0, 0, 0, 0]),
            of(NUMBER, &[0, 3, 9, 0, 0, 0, 0]),
            of(MUL_RK, &[1, 4, 1, 0, 0, 0, 0, 0, 2, 0, 0, 6]),
            of(FORMULA, &[2, 0, 2, 0, 0, 0, 0]),
            of(RK, &[65_535, 255, 1, 0, 0]),
            row(65_535, 0x20),
            // A blank cell has a style and no number.
            of(0x0201, &[3, 0, 1]),
            // No column follows the last one that 16 bits can name.
            of(MUL_RK, &[4, 65_535, 1, 0, 0, 1, 0, 0, 65_535]),
        ];
        let cases = [
            ((0, 0), None),
            ((0, 1), Some("007")),
            ((0, 2), None),
            ((0, 3), None),
            ((1, 4), Some("007")),
            ((1, 5), None),
            ((1, 6), Some("07")),
            ((2, 0), Some("07")),
            ((3, 0), None),
            ((4, 65_535), Some("007")),
            ((65_535, 255), Some("007")),
        ];
        let places = cases.map(|(place, _)| place);
        let (hidden, shown) = told(&book(&styles(), &sheet), &places).unwrap();
        assert_eq!(hidden, [2, 3, 65_536]);
        for ((place, expected), shown) in cases.iter().zip(shown) {
            assert_eq!(shown.as_deref(), *expected, "{place:?}");
        }
    }

    #[test]
    fn a_workbook_of_biff5_has_codes_of_bytes() {
        let old = [
            of(BOF, &[BIFF5, 5]),
            format(164, &[3, b'0', b'0', b'0']),
            of(XF, &[0, 0]),
            of(XF, &[0, 164]),
        ];
        let stream = book(&old, &[of(NUMBER, &[0, 0, 1, 0, 0, 0, 0])]);
        let (_, shown) = told(&stream, &[(0, 0)]).unwrap();
        assert_eq!(shown, [Some("007".to_owned())]);
    }

    #[test]
    fn the_active_sheet_is_the_one_of_the_first_window() {
        let window = |active| of(WINDOW1, &[0, 0, 9, 9, 56, active, 0, 1, 600]);
        let cases = [
            (vec![], Some(None)),
            (vec![window(3)], Some(Some(3))),
            (vec![window(0), window(3)], Some(Some(0))),
            (vec![of(WINDOW1, &[0, 0, 9, 9, 56])], None),
        ];
        for (globals, expected) in cases {
            let active = Book::parse(book(&globals, &[])).map(|book| book.active);
            assert_eq!(active, expected, "{globals:?}");
        }
    }

    #[test]
    fn a_workbook_that_is_cut_off_or_damaged_tells_nothing_and_does_not_panic() {
        let sheet = [
            row(1, 0x20),
            of(NUMBER, &[0, 0, 1, 0, 0, 0, 0]),
            of(MUL_RK, &[1, 4, 1, 0, 0, 0, 0, 0, 5]),
        ];
        let whole = book(&styles(), &sheet);
        assert!(told(&whole, &[]).is_some());
        let end = whole.len() - 4;
        for length in 0..end {
            // Nothing shows that records are missing between two others. Calamine reads such a sheet too.
            let is_told = told(&whole[..length], &[]).is_some();
            let rest = &whole[length..end];
            let fits = sheet.iter().rev().scan(0, |sum, record| {
                *sum += record.len();
                Some(*sum)
            });
            let is_between =
                rest.len() == sheet.concat().len() || fits.into_iter().any(|sum| sum == rest.len());
            assert_eq!(is_told, is_between, "{length}");
        }
        for at in 0..whole.len() {
            for value in [0, 0x7F, 0xFF] {
                let mut bytes = whole.clone();
                bytes[at] = value;
                drop(told(&bytes, &[(0, 0), (1, 4)]));
            }
        }
        let broken = [
            of(ROW, &[0, 0, 9]),
            of(NUMBER, &[0, 0]),
            of(RK, &[]),
            of(FORMULA, &[0]),
            record(MUL_RK, &[0, 0, 0, 0, 1]),
            record(MUL_RK, &[]),
        ];
        for record in broken {
            assert!(
                told(&book(&styles(), std::slice::from_ref(&record)), &[]).is_none(),
                "{record:?}"
            );
        }
        let no_bof = [&book(&[], &[])[..], &[0; 40]].concat();
        assert!(Book::parse(no_bof).is_some_and(|book| book.sheets() == 1));
    }
}
