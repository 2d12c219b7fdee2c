//! Tests of whole workbooks, in the process of the test.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

use super::*;
use crate::error::Error;
use crate::source::ROW_MAX;

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET: &str = "xl/worksheets/sheet1.xml";

/// A part: its path and its XML.
type Part = (&'static str, String);

/// Returns the parts of a workbook with one sheet. Style 1 shows dates, style 2 fills up to five digits.
fn parts(strings: &[&str], rows: &str) -> Vec<Part> {
    let links = |links: &[(&str, &str)]| {
        let link = |(at, (kind, target)): (usize, &(&str, &str))| {
            format!(r#"<Relationship Id="r{at}" Type="{RELATIONS}/{kind}" Target="{target}"/>"#)
        };
        let all: String = links.iter().enumerate().map(link).collect();
        format!("<Relationships>{all}</Relationships>")
    };
    let strings: Vec<String> = strings
        .iter()
        .map(|text| format!("<si>{text}</si>"))
        .collect();
    let strings = strings.concat();
    vec![
        ("_rels/.rels", links(&[("officeDocument", "xl/workbook.xml")])),
        (
            "xl/_rels/workbook.xml.rels",
            links(&[
                ("worksheet", "worksheets/sheet1.xml"),
                ("sharedStrings", "sharedStrings.xml"),
                ("styles", "/xl/styles.xml"),
            ]),
        ),
        (
            "xl/workbook.xml",
            r#"<workbook><sheets><sheet name="A &amp; B" id="r0"/></sheets></workbook>"#.to_owned(),
        ),
        (
            "xl/styles.xml",
            r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>"#.to_owned(),
        ),
        ("xl/sharedStrings.xml", format!(r#"<sst uniqueCount="4000000000">{strings}</sst>"#)),
        (
            SHEET,
            format!(r#"<worksheet><dimension ref="A1:XFD1048576"/><sheetData>{rows}</sheetData><mergeCells/></worksheet>"#),
        ),
    ]
}

fn zipped(parts: &[Part]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (path, xml) in parts {
        zip.start_file(*path, SimpleFileOptions::default()).unwrap();
        zip.write_all(xml.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Returns the rows of the first sheet: a number, `h` if it is hidden, and the cells with a mark for each that is no text.
fn read(bytes: &[u8]) -> Result<Vec<String>> {
    use crate::record::CellKind;
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bytes).unwrap();
    let mut book = open(&InputFile::private("book.xlsx", file).unwrap())?;
    if book.sheets().is_empty() {
        return Err(Error::failure("no sheet"));
    }
    let mut rows = Vec::new();
    book.each_row(0, &mut |row, is_hidden| {
        let mark = if is_hidden { "h" } else { "" };
        let cells = row
            .raw()
            .into_iter()
            .enumerate()
            .map(|(at, cell)| match row.kind(at) {
                CellKind::Text => cell.into_owned(),
                CellKind::Number => format!("{cell}#"),
                CellKind::Date => format!("{cell}@"),
                CellKind::Error => format!("{cell}!"),
            });
        rows.push(format!(
            "{}{mark} {}",
            row.number,
            cells.collect::<Vec<_>>().join("|")
        ));
        Ok(true)
    })?;
    Ok(rows)
}

fn rows_of(strings: &[&str], rows: &str) -> Vec<String> {
    read(&zipped(&parts(strings, rows))).unwrap()
}

fn refusal(parts: &[Part]) -> String {
    read(&zipped(parts)).unwrap_err().to_string()
}

#[test]
fn a_cell_becomes_the_text_that_is_shown() {
    let strings = [
        "<t>Ada</t>",
        "<r><t> Zo</t></r><r><t xml:space=\"preserve\">ë </t></r><rPh><t>no</t></rPh>",
        "",
        "<t>a_x000D_b &amp; &#x41;</t>",
    ];
    let cases = [
        (r#"<c t="s"><v>0</v></c>"#, "Ada"),
        (r#"<c t="s"><v> 1 </v></c>"#, "Zoë "),
        (r#"<c t="s"><v>2</v></c><c><v>1</v></c>"#, "|1#"),
        (r#"<c t="s"><v>3</v></c>"#, "a\rb & A"),
        (r#"<c t="inlineStr"><is><t>a</t></is><v>b</v></c>"#, "a"),
        (r#"<c t="str"><f>A1</f><v>x &lt; y</v></c>"#, "x < y"),
        ("<c><v>1.50</v></c>", "1.5#"),
        ("<c><v>x</v></c>", "x"),
        ("<c><v>inf</v></c>", "inf"),
        (r#"<c t="b"><v>1</v></c>"#, "TRUE"),
        (r#"<c t="e"><v>#REF!</v></c>"#, "#REF!!"),
        (r#"<c t="e"><v>#SPILL!</v></c>"#, "#SPILL!!"),
        (r#"<c t="d"><v>2024-01-02</v></c>"#, "2024-01-02@"),
        (r#"<c s="1"><v>45000</v></c>"#, "2023-03-15@"),
        (r#"<c s="2"><v>1067</v></c>"#, "01067#"),
        (r#"<c s="999"><v>1067</v></c>"#, "1067#"),
        ("<c><f>A1</f></c>", "=A1!"),
        (r#"<c><f t="shared" si="0"/></c>"#, "=…!"),
        ("<c><f>A1</f><v>2</v></c>", "2#"),
        (r#"<c r="C1"><v>2</v></c>"#, "||2#"),
        ("<x:c><x:v>2</x:v></x:c>", "2#"),
        (
            "<c><v>2</v><extLst><c/><row/><sheetData/></extLst></c><c><v>4</v></c>",
            "2#|4#",
        ),
        (r#"<c t="d"><v>2024-03-05T09:05:00.5Z</v></c>"#, "2024-03-05 09:05:00@"),
        (r#"<c t="d"><v>2024-03-05T00:00:00</v></c>"#, "2024-03-05@"),
        (r#"<c t="d"><v>T09:05:00</v></c>"#, "09:05:00"),
        (r#"<c t="d"><v>09:05:00</v></c>"#, "09:05:00"),
    ];
    for (cell, expected) in cases {
        let rows = rows_of(&strings, &format!("<row>{cell}</row>"));
        assert_eq!(rows, [format!("1 {expected}")], "{cell}");
    }
}

#[test]
fn a_cell_that_cannot_be_read_is_an_error_and_never_the_value_of_another_cell() {
    let cases = [
        (
            r#"<c t="s"><v>4</v></c>"#,
            "the workbook has no text with the number 4!",
        ),
        (
            r#"<c t="s"><v>-1</v></c>"#,
            "the workbook has no text with the number -1!",
        ),
        (
            r#"<c t="s"><v>x</v></c>"#,
            "the workbook has no text with the number x!",
        ),
        (
            r#"<c t="s"><v>1000000000</v></c>"#,
            "the workbook has no text with the number 1000000000!",
        ),
        (
            r#"<c t="s"><v>99999999999999999999</v></c>"#,
            "the workbook has no text with the number 99999999999999999999!",
        ),
        (
            r#"<c t="s"><v>+1</v></c>"#,
            "the workbook has no text with the number +1!",
        ),
        (r#"<c t="n"><v>x</v></c>"#, "x!"),
        (r#"<c t="n"><v>nan</v></c>"#, "nan!"),
        (r#"<c t="b"><v>2</v></c>"#, "2!"),
        (r#"<c t="?"><v>1</v></c>"#, "1!"),
    ];
    for (cell, expected) in cases {
        let rows = rows_of(&["<t>Ada</t>"], &format!("<row>{cell}</row>"));
        assert_eq!(rows, [format!("1 #UNREADABLE: {expected}")], "{cell}");
    }
}

#[test]
fn rows_keep_their_numbers_and_say_whether_they_are_hidden() {
    let rows = r#"<row r="2"><c r="A2"><v>1</v></c></row><row hidden="1"><c><v>2</v></c></row><row/><row r="7" hidden="true"><c r="B7"><v>3</v></c></row><row><c s="1"/></row><row><c><v>4</v></c></row>"#;
    assert_eq!(rows_of(&[], rows), ["2 1#", "3h 2#", "7h |3#", "9 4#"]);
    let faults = [
        r#"<row r="0"><c><v>1</v></c></row>"#,
        r#"<row r="1048577"><c><v>1</v></c></row>"#,
        r#"<row><c r="A0"><v>1</v></c></row>"#,
        r#"<row><c r="XFE1"><v>1</v></c></row>"#,
        r#"<row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>"#,
        r#"<row><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>"#,
    ];
    for fault in faults {
        assert!(
            refusal(&parts(&[], fault)).contains("the workbook is damaged"),
            "{fault}"
        );
    }
}

#[test]
fn xml_that_no_program_writes_is_refused() {
    let whole = parts(&["<t>Ada</t>"], r#"<row><c t="s"><v>0</v></c></row>"#);
    let changed = |path: &str, change: &dyn Fn(&str) -> String| {
        let mut parts = whole.clone();
        let part = parts.iter_mut().find(|(other, _)| *other == path).unwrap();
        part.1 = change(&part.1);
        parts
    };
    let bomb = "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]>";
    let deep = "<a>".repeat(300);
    let huge = format!(
        "<row><c><v>{}</v></c></row>",
        "1".repeat(ROW_MAX + (1 << 20))
    );
    let cases = [
        (
            changed(SHEET, &|xml| bomb.to_owned() + xml),
            "has a document type",
        ),
        (
            changed("xl/sharedStrings.xml", &|xml| bomb.to_owned() + xml),
            "has a document type",
        ),
        (
            changed(SHEET, &|xml| deep.clone() + xml),
            "has more than 256 elements in each other",
        ),
        (
            changed(SHEET, &|xml| xml.replace("<row>", &huge)),
            "has a text of more than 16 MiB",
        ),
        (
            changed(SHEET, &|_| "<worksheet><sheetData><row".to_owned()),
            "ends within a tag",
        ),
        (
            changed(SHEET, &|xml| xml.replace("</row></sheetData>", "")),
            "ends within an element",
        ),
        (
            changed(SHEET, &|xml| xml.replace("</c></row>", "</row></c>")),
            "has an end of an element that is not open",
        ),
        (
            changed("xl/sharedStrings.xml", &|xml| xml.replace("</sst>", "")),
            "ends within an element",
        ),
    ];
    for (parts, words) in cases {
        let said = refusal(&parts);
        assert!(
            said.starts_with("book.xlsx is damaged: ") && said.contains(words),
            "{said}"
        );
    }
}

#[test]
fn a_part_that_is_missing_is_named() {
    let whole = parts(&["<t>Ada</t>"], "<row><c><v>1</v></c></row>");
    for missing in [
        "_rels/.rels",
        "xl/workbook.xml",
        "xl/styles.xml",
        "xl/sharedStrings.xml",
        SHEET,
    ] {
        let mut parts = whole.clone();
        parts.retain(|(path, _)| *path != missing);
        let words = format!("book.xlsx is damaged: its part {missing} is missing");
        assert_eq!(refusal(&parts), words);
    }
}

#[test]
fn no_change_of_a_byte_and_no_cut_gives_other_rows() {
    let rows = r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2" hidden="1"><c r="A2" s="1"><v>45000</v></c><c r="B2" s="2"><v>7</v></c></row>"#;
    let whole = zipped(&parts(&["<t>Name</t>", "<t>Born</t>"], rows));
    let expected = read(&whole).unwrap();
    assert_eq!(expected, ["1 Name|Born", "2h 2023-03-15@|00007#"]);
    let mut refused = 0;
    for at in 0..whole.len() {
        for change in [0x01, 0x20, 0xFF] {
            let mut bytes = whole.clone();
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
