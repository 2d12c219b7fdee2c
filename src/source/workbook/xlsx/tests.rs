//! Tests of whole workbooks, in the process of the test.

use zip::CompressionMethod;

use super::*;
use crate::error::Error;
use crate::source::ROW_MAX;
use crate::source::fuzzing::file;
use crate::source::workbook::testing;

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
            r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="0.00\ [$€-407]"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>"#.to_owned(),
        ),
        ("xl/sharedStrings.xml", format!(r#"<sst uniqueCount="4000000000">{strings}</sst>"#)),
        (
            SHEET,
            format!(r#"<worksheet><dimension ref="A1:XFD1048576"/><sheetData>{rows}</sheetData><mergeCells/></worksheet>"#),
        ),
    ]
}

fn zipped(parts: &[Part]) -> Vec<u8> {
    testing::zipped(CompressionMethod::Deflated, parts)
}

/// Returns the rows of the first sheet.
fn read(bytes: &[u8]) -> Result<Vec<String>> {
    let mut book = open(&file("book.xlsx", bytes))?;
    if book.sheets().is_empty() {
        return Err(Error::failure("no sheet"));
    }
    testing::rows_of(book.as_mut(), 0)
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
        (r#"<c s="3"><v>1200.5</v></c>"#, "1200.5#€"),
        (r#"<c s="3" t="str"><v>none</v></c>"#, "none"),
        (r#"<c s="3"/><c><v>1</v></c>"#, "|1#"),
        (r#"<c s="999"><v>1067</v></c>"#, "1067#"),
        ("<c><f>A1</f></c>", "=A1!"),
        (r#"<c><f t="shared" si="0"/></c>"#, "=…!"),
        ("<c><f>A1</f><v>2</v></c>", "2#"),
        (r#"<c r="C1"><v>2</v></c>"#, "||2#"),
        ("<x:c><x:v>2</x:v></x:c>", "2#"),
        (
            r#"<c t="d"><v>2024-03-05T09:05:00.5Z</v></c>"#,
            "2024-03-05 09:05:00@",
        ),
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
fn elements_within_the_parts_of_a_cell_are_not_its_value() {
    let cases = [
        (
            "<c><v>2</v><extLst><c/><row/><sheetData/></extLst></c>",
            "2#",
        ),
        ("<c><v>2</v><extLst><v>9</v></extLst></c>", "2#"),
        ("<c><extLst><v>9</v><f>B1</f></extLst><v>2</v></c>", "2#"),
        ("<c><extLst><v>9</v><f>B1</f></extLst></c>", ""),
        ("<c><f>A1</f><extLst><f>B1</f></extLst></c>", "=A1!"),
        ("<c><f>A1<v>9</v></f></c>", "=A1!"),
        ("<c><v>2<v>9</v><x>9</x>3</v></c>", "23#"),
        (
            r#"<c t="inlineStr"><is><t>a</t></is><extLst><is><t>b</t></is></extLst><t>c</t></c>"#,
            "a",
        ),
        (
            r#"<c t="inlineStr"><extLst><is><t>b</t></is></extLst></c>"#,
            "",
        ),
    ];
    for (cell, expected) in cases {
        let rows = rows_of(&[], &format!("<row>{cell}<c><v>4</v></c></row>"));
        assert_eq!(rows, [format!("1 {expected}|4#")], "{cell}");
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
fn cells_are_merged_where_the_sheet_says_so_behind_its_rows() {
    let behind = [
        (
            r#"<autoFilter ref="A1:B9"/><mergeCells count="4"><mergeCell ref="A2:A5"/><mergeCell ref="C9:B7"/><mergeCell ref="A1:D1"/><mergeCell ref="A7"/></mergeCells><conditionalFormatting/>"#,
            &[[1, 4, 0], [6, 8, 1]][..],
        ),
        (r#"<pageMargins/><mergeCell ref="A2:A5"/>"#, &[]),
        (
            r#"<mergeCells><mergeCell ref="A0:A5"/><mergeCell/><mergeCell ref="A2:A9999999"/></mergeCells>"#,
            &[],
        ),
        (
            r#"<customSheetViews><customSheetView><pageMargins/><mergeCell ref="B2:B5"/></customSheetView></customSheetViews><mergeCells><mergeCell ref="A2:A5"/></mergeCells>"#,
            &[[1, 4, 0]],
        ),
        (
            r#"<mergeCells><mergeCell ref="A2:A5"/></faulty><"#,
            &[[1, 4, 0]],
        ),
        ("", &[]),
    ];
    for (behind, expected) in behind {
        let mut parts = parts(&[], "<row><c><v>1</v></c></row>");
        for (path, xml) in &mut parts {
            if *path == SHEET {
                *xml = xml.replace("<mergeCells/>", behind);
            }
        }
        let mut book = open(&file("book.xlsx", &zipped(&parts))).unwrap();
        testing::assert_merged(book.as_mut(), expected);
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

/// Returns the parts of a workbook with one cell, of which one is changed.
fn changed(path: &str, change: impl Fn(&str) -> String) -> Vec<Part> {
    let mut parts = parts(&["<t>Ada</t>"], r#"<row><c t="s"><v>0</v></c></row>"#);
    let part = parts.iter_mut().find(|(other, _)| *other == path).unwrap();
    part.1 = change(&part.1);
    parts
}

fn assert_damaged(cases: impl IntoIterator<Item = (Vec<Part>, &'static str)>) {
    for (parts, words) in cases {
        let said = refusal(&parts);
        assert!(
            said.starts_with("book.xlsx is damaged: ") && said.contains(words),
            "{said}"
        );
    }
}

#[test]
fn xml_that_no_program_writes_is_refused() {
    let bomb = "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]>";
    let huge = format!(
        "<row><c><v>{}</v></c></row>",
        "1".repeat(ROW_MAX + (1 << 20))
    );
    assert_damaged([
        (
            changed(SHEET, |xml| bomb.to_owned() + xml),
            "has a document type",
        ),
        (
            changed("xl/sharedStrings.xml", |xml| bomb.to_owned() + xml),
            "has a document type",
        ),
        (
            changed(SHEET, |xml| "<a>".repeat(300) + xml),
            "has more than 256 elements in each other",
        ),
        (
            changed(SHEET, |xml| xml.replace("<row>", &huge)),
            "has a text of more than 16 MiB",
        ),
    ]);
}

#[test]
fn xml_whose_elements_do_not_end_in_order_is_refused() {
    let (unclosed, other) = (
        "ends within an element",
        "has an end of an element that is not open",
    );
    assert_damaged([
        (
            changed(SHEET, |_| "<worksheet><sheetData><row".to_owned()),
            "ends within a tag",
        ),
        (
            changed(SHEET, |xml| xml.split("</row>").next().unwrap().to_owned()),
            unclosed,
        ),
        (
            changed("xl/sharedStrings.xml", |xml| xml.replace("</sst>", "")),
            unclosed,
        ),
        (
            changed(SHEET, |xml| xml.replace("</c></row>", "</row></c>")),
            other,
        ),
        (
            changed(SHEET, |xml| xml.replace("<row>", "<row></row></row><row>")),
            other,
        ),
        (
            changed("xl/styles.xml", |xml| xml.to_owned() + "</styleSheet>"),
            other,
        ),
    ]);
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
    testing::assert_sound(&whole, read);
}
