//! Tests of the records of workbooks, and of whole files, in the process of the test.

use super::*;
use crate::source::fuzzing::file;
use crate::source::workbook::testing::{assert_merged, compound, rows_of};

const EOF: u16 = 0x000A;
const WINDOW1: u16 = 0x003D;
const CONTINUE: u16 = 0x003C;
const MUL_RK: u16 = 0x00BD;
const XF: u16 = 0x00E0;
const SST: u16 = 0x00FC;
const LABEL_SST: u16 = 0x00FD;
const NUMBER: u16 = 0x0203;
const LABEL: u16 = 0x0204;
const BOOL_ERR: u16 = 0x0205;
const STRING: u16 = 0x0207;
const ROW: u16 = 0x0208;
const RK: u16 = 0x027E;
const FORMULA: u16 = 0x0006;
const FORMAT: u16 = 0x041E;
const BOF: u16 = 0x0809;

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap();
    [&kind.to_le_bytes(), &length.to_le_bytes(), data].concat()
}

/// Returns a record of 16-bit numbers.
fn of(kind: u16, numbers: &[u16]) -> Vec<u8> {
    let data: Vec<u8> = numbers.iter().flat_map(|n| n.to_le_bytes()).collect();
    record(kind, &data)
}

/// Returns the record of a cell at a row and a column, with a style.
fn cell(kind: u16, place: [u16; 3], data: &[u8]) -> Vec<u8> {
    let place: Vec<u8> = place.iter().flat_map(|n| n.to_le_bytes()).collect();
    record(kind, &[&place, data].concat())
}

fn number(place: [u16; 3], number: f64) -> Vec<u8> {
    cell(NUMBER, place, &number.to_le_bytes())
}

/// Returns a formula with a value of eight bytes.
fn formula(kind: u16, column: u16, value: [u8; 8]) -> Vec<u8> {
    cell(kind, [0, column, 0], &[&value[..], &[0; 8]].concat())
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
    let bound = record(0x0085, &bound);
    [&bof, &described, &bound, &eof, &bof, &sheet.concat(), &eof]
        .map(Vec::as_slice)
        .concat()
}

/// Three styles: 0 shows numbers as typed, 1 fills them up to three digits, 2 shows dates.
fn styles() -> Vec<Vec<u8>> {
    vec![
        format(164, &[3, 0, 0, b'0', b'0', b'0']),
        of(XF, &[0, 0]),
        of(XF, &[0, 164]),
        of(XF, &[0, 14]),
    ]
}

fn rows(stream: &[u8]) -> Result<Vec<String>> {
    let mut book = of_stream("book.xls", stream.to_vec())?;
    if book.sheets.is_empty() {
        return Err(Error::failure("no worksheet"));
    }
    rows_of(&mut book, 0)
}

/// Returns the cells of the first row of a sheet.
fn shown(globals: &[Vec<u8>], sheet: &[Vec<u8>]) -> String {
    let rows = rows(&book(globals, sheet)).unwrap();
    rows[0].strip_prefix("1 ").unwrap().to_owned()
}

#[test]
fn cells_are_merged_where_a_record_behind_them_says_so() {
    const MERGED_CELLS: u16 = 0x00E5;
    let merged = of(MERGED_CELLS, &[3, 1, 4, 0, 0, 0, 0, 0, 3, 6, 8, 1, 2]);
    let stream = book(&styles(), &[number([0, 0, 0], 7.0), merged]);
    let mut read = of_stream("book.xls", stream).unwrap();
    assert_merged(&mut read, &[[1, 4, 0], [6, 8, 1]]);
    let short = of(MERGED_CELLS, &[3, 1, 4, 0, 0, 2, 5]);
    let mut read = of_stream("book.xls", book(&styles(), &[short])).unwrap();
    assert_merged(&mut read, &[[1, 4, 0]]);
}

const DAMAGED: &str = "#UNREADABLE: its record is damaged!";
const NO_TEXT: &str = "#UNREADABLE: the workbook has no text with this number!";

#[test]
fn every_record_of_a_number_becomes_what_its_format_shows() {
    let rk = |bits: u32| cell(RK, [0, 0, 0], &bits.to_le_bytes());
    let cases = [
        (number([0, 0, 0], 0.1 + 0.2), "0.3#"),
        (number([0, 0, 1], 7.0), "007#"),
        (number([0, 0, 2], 45_000.0), "2023-03-15@"),
        (number([0, 0, 9], 7.0), "7#"),
        (number([0, 0, 0], f64::NAN), DAMAGED),
        (rk((7 << 2) | 2), "7#"),
        (rk((-7_i32 << 2).cast_unsigned() | 3), "-0.07#"),
        (rk(0x3FF8_0000), "1.5#"),
        // A row and a column, a style and a number for each cell, and the last column.
        (of(MUL_RK, &[0, 0, 0, 30, 0, 1, 30, 0, 1]), "7#|007#"),
        (of(MUL_RK, &[0, 2, 1, 30, 0, 2]), "||007#"),
    ];
    for (record, expected) in cases {
        let found = shown(&styles(), std::slice::from_ref(&record));
        assert_eq!(found, expected, "{record:?}");
    }
}

#[test]
fn every_record_of_a_text_or_a_truth_value_becomes_what_is_shown() {
    let ada = [9, 0, 0, 0, 9, 0, 0, 0, 3, 0, 0, b'A', b'd', b'a'];
    let texts = [
        record(SST, &[&ada[..], &[4, 0, 0, b'Z']].concat()),
        record(CONTINUE, &[1, b'o', 0, 0xEB, 0, b'!', 0]),
    ];
    let at_first = |kind: u16, data: &[u8]| cell(kind, [0, 0, 0], data);
    let shared = |number: u32| at_first(LABEL_SST, &number.to_le_bytes());
    let cases = [
        (at_first(LABEL, &[2, 0, 1, b'a', 0, 0x16, 0x21]), "a№"),
        (at_first(0x00D6, &[1, 0, 0, b'a', 1, 0, 0, 0, 1, 0]), "a"),
        (at_first(LABEL, &[9, 0, 0, b'a']), DAMAGED),
        (shared(0), "Ada"),
        (shared(1), "Zoë!"),
        (shared(2), NO_TEXT),
        (shared(u32::MAX), NO_TEXT),
        (at_first(BOOL_ERR, &[1, 0]), "TRUE"),
        (at_first(BOOL_ERR, &[0x2A, 1]), "#N/A!"),
        (at_first(BOOL_ERR, &[3, 1]), DAMAGED),
    ];
    for (record, expected) in cases {
        let found = shown(&texts, std::slice::from_ref(&record));
        assert_eq!(found, expected, "{record:?}");
    }
}

#[test]
fn a_formula_gives_its_stored_value_whatever_its_record_is_called() {
    let text = |value: &[u8]| record(STRING, value);
    let is_text = [0, 0, 0, 0, 0, 0, 0xFF, 0xFF];
    let next = number([0, 1, 0], 8.0);
    let cases = [
        (vec![formula(FORMULA, 0, 7_f64.to_le_bytes())], "7#|8#"),
        (vec![formula(0x0406, 0, 7_f64.to_le_bytes())], "7#|8#"),
        (vec![formula(0x0206, 0, 7_f64.to_le_bytes())], "7#|8#"),
        (
            vec![formula(FORMULA, 0, [1, 0, 1, 0, 0, 0, 0xFF, 0xFF])],
            "TRUE|8#",
        ),
        (
            vec![formula(FORMULA, 0, [2, 0, 7, 0, 0, 0, 0xFF, 0xFF])],
            "#DIV/0!!|8#",
        ),
        (
            vec![formula(FORMULA, 0, [3, 0, 0, 0, 0, 0, 0xFF, 0xFF])],
            "|8#",
        ),
        (
            vec![formula(FORMULA, 0, [9, 0, 0, 0, 0, 0, 0xFF, 0xFF])],
            "#UNREADABLE: its record is damaged!|8#",
        ),
        (
            vec![formula(FORMULA, 0, is_text), text(&[1, 0, 0, b'a'])],
            "a|8#",
        ),
        (
            vec![
                formula(FORMULA, 0, is_text),
                of(0x04BC, &[0; 5]),
                text(&[1, 0, 0, b'a']),
            ],
            "a|8#",
        ),
        (
            vec![
                formula(FORMULA, 0, is_text),
                text(&[3, 0, 0, b'a']),
                record(CONTINUE, &[0, b'b']),
                record(CONTINUE, &[1, b'c', 0]),
            ],
            "abc|8#",
        ),
        (vec![formula(FORMULA, 0, is_text)], "=…!|8#"),
    ];
    for (records, expected) in cases {
        let sheet = [&records[..], std::slice::from_ref(&next)].concat();
        assert_eq!(shown(&styles(), &sheet), expected, "{records:?}");
    }
}

#[test]
fn cells_come_in_order_with_the_last_one_of_each_place_and_say_whether_they_are_hidden() {
    let chart = [
        of(BOF, &[0x0600, 0x20]),
        row(4, 0x20),
        number([0, 0, 1], 1.0),
        of(EOF, &[]),
    ];
    let sheet = [
        row(0, 0x100),
        row(1, 0x120),
        row(2, 0x20),
        chart.concat(),
        number([2, 1, 0], 5.0),
        number([1, 2, 0], 3.0),
        number([1, 0, 0], 2.0),
        number([2, 1, 0], 6.0),
        number([65_535, 255, 1], 7.0),
        row(65_535, 0x20),
        // A blank cell has a style and no number.
        of(0x0201, &[3, 0, 1]),
    ];
    let last = format!("65536h {}007#", "|".repeat(255));
    assert_eq!(
        rows(&book(&styles(), &sheet)).unwrap(),
        ["2h 2#||3#", "3h |6#", &last]
    );
    let far = [of(MUL_RK, &[4, 65_535, 1, 0, 0, 1, 0, 0, 65_535])];
    assert!(
        rows(&book(&styles(), &far))
            .unwrap_err()
            .to_string()
            .contains("is cut off")
    );
}

#[test]
fn a_workbook_of_biff5_has_texts_of_bytes() {
    let old = [
        of(BOF, &[0x0500, 5]),
        of(0x0042, &[1251]),
        format(164, &[3, b'0', b'0', b'0']),
        of(XF, &[0, 0]),
        of(XF, &[0, 164]),
    ];
    let sheet = [
        number([0, 0, 1], 7.0),
        cell(LABEL, [0, 1, 0], &[2, 0, b'0', 0xE9]),
    ];
    let mut bytes = book(&old, &sheet);
    // The name of the sheet has no flags.
    let name = bytes
        .windows(4)
        .position(|four| four == [2, 0, b'A', b'B'])
        .unwrap();
    bytes[name] = 3;
    assert_eq!(rows(&bytes).unwrap(), ["1 007#|0й"]);
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
        let active = Globals::read(&book(&globals, &[])).map(|globals| globals.active);
        assert_eq!(active.ok(), expected, "{globals:?}");
    }
}

#[test]
fn a_password_is_named() {
    let said = rows(&book(&[of(0x002F, &[0, 1, 2])], &[])).unwrap_err();
    assert_eq!(said.to_string(), "book.xls is protected by a password");
}

/// The records of a small sheet, and its rows.
fn small() -> (Vec<u8>, [&'static str; 2]) {
    let texts = record(SST, &[1, 0, 0, 0, 1, 0, 0, 0, 3, 0, 0, b'A', b'd', b'a']);
    let sheet = [
        row(1, 0x20),
        cell(LABEL_SST, [0, 0, 0], &[0; 4]),
        number([0, 1, 1], 7.0),
        of(MUL_RK, &[1, 4, 1, 30, 0, 0, 30, 0, 5]),
    ];
    let bytes = book(&[&styles()[..], &[texts]].concat(), &sheet);
    (bytes, ["1 Ada|007#", "2h ||||007#|7#"])
}

#[test]
fn records_that_are_cut_off_or_damaged_are_refused_or_fail_their_cell() {
    let (whole, expected) = small();
    assert_eq!(rows(&whole).unwrap(), expected);
    for length in 0..whole.len() {
        assert!(rows(&whole[..length]).is_err(), "{length}");
    }
    for at in 0..whole.len() {
        for value in [0, 0x7F, 0xFF] {
            let mut bytes = whole.clone();
            bytes[at] = value;
            drop(rows(&bytes));
        }
    }
    let broken = [
        of(ROW, &[0, 0, 9]),
        of(NUMBER, &[0]),
        of(RK, &[]),
        of(FORMULA, &[0]),
        record(MUL_RK, &[0, 0, 0, 0, 1]),
        record(MUL_RK, &[]),
    ];
    for record in broken {
        assert!(
            rows(&book(&styles(), std::slice::from_ref(&record))).is_err(),
            "{record:?}"
        );
    }
}

#[test]
fn no_cut_of_a_file_gives_other_rows_and_no_change_of_a_byte_does_harm() {
    let read = |bytes: &[u8]| {
        let mut book = open(&file("book.xls", bytes))?;
        if book.sheets().is_empty() {
            return Err(Error::failure("no worksheet"));
        }
        rows_of(book.as_mut(), 0)
    };
    let (stream, expected) = small();
    let whole = compound(&[("/Workbook", &stream)]);
    assert_eq!(read(&whole).unwrap(), expected);
    let mut refused = 0;
    for at in 0..whole.len() {
        match read(&whole[..at]) {
            Ok(rows) => assert_eq!(rows, expected, "{at}"),
            Err(_) => refused += 1,
        }
        for change in [0x01, 0x20, 0xFF] {
            let mut bytes = whole.clone();
            bytes[at] ^= change;
            refused += usize::from(read(&bytes).is_err());
        }
    }
    assert!(refused > whole.len(), "{refused} of {}", whole.len());
}
