//! Tests of whole documents, in the process of the test.

use zip::CompressionMethod;

use super::*;
use crate::source::fuzzing::file;
use crate::source::workbook::testing;

const NAMES: &str =
    r#"xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:calcext="c" xmlns:style="s""#;

/// Returns the bytes of a document with these parts in addition to the media type.
fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let media_type = std::str::from_utf8(MEDIA_TYPE).unwrap();
    let parts = [&[("mimetype", media_type)], parts].concat();
    testing::zipped(CompressionMethod::Deflated, &parts)
}

/// Returns the content of a document with these sheets.
fn content(sheets: &str) -> String {
    format!(
        r#"<office:document-content {NAMES}><office:automatic-styles><style:style style:name="ta1"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:tracked-changes><table:table/></table:tracked-changes>{sheets}</office:spreadsheet></office:body></office:document-content>"#
    )
}

fn opened(bytes: &[u8]) -> Result<Box<dyn Book>> {
    open(&file("book.ods", bytes))
}

fn rows_at(bytes: &[u8], sheet: usize) -> Result<Vec<String>> {
    testing::rows_of(opened(bytes)?.as_mut(), sheet)
}

fn rows_of(rows: &str) -> Vec<String> {
    let sheet = format!(r#"<table:table table:name="A">{rows}</table:table>"#);
    rows_at(&zipped(&[("content.xml", &content(&sheet))]), 0).unwrap()
}

fn cell(attributes: &str, inner: &str) -> String {
    rows_of(&format!(
        "<table:table-row><table:table-cell {attributes}>{inner}</table:table-cell></table:table-row>"
    ))
    .concat()
}

/// Compares the only row of sheets with one cell: its attributes, its XML and what is expected.
fn assert_all(cases: &[(&str, &str, &str)]) {
    for (attributes, inner, expected) in cases {
        assert_eq!(cell(attributes, inner), *expected, "{attributes} {inner}");
    }
}

#[test]
fn a_text_is_that_of_its_paragraphs() {
    let text = r#"office:value-type="string""#;
    let cases = [
        (text, "<text:p>Ada</text:p>", "1 Ada"),
        (
            text,
            "<text:p>Ada<text:s text:c=\"2\"/>M.<text:tab/>x</text:p><text:p>two</text:p>",
            "1 Ada  M.\tx\ntwo",
        ),
        (
            text,
            "<text:p>\n  A &amp;\n <text:span>B</text:span><text:line-break/>C</text:p>",
            "1 A & B\nC",
        ),
        (
            text,
            "<office:annotation><text:p>call her</text:p></office:annotation><text:p>Ada</text:p>",
            "1 Ada",
        ),
        (
            text,
            "<text:p>Ada<text:note><text:p>no</text:p></text:note> Moor</text:p>",
            "1 Ada Moor",
        ),
        (
            text,
            "<text:p>Ada</text:p><draw:frame><table:table><table:table-row><table:table-cell><text:p>no</text:p></table:table-cell></table:table-row></table:table></draw:frame>",
            "1 Ada",
        ),
        (
            r#"office:value-type="string" office:string-value="whole""#,
            "<text:p>who</text:p>",
            "1 whole",
        ),
    ];
    assert_all(&cases);
}

#[test]
fn a_number_keeps_the_zeros_that_are_shown() {
    let number = |value: &str| format!(r#"office:value-type="float" office:value="{value}""#);
    let cases = [
        (
            &number("3.3000000000000003"),
            "<text:p>3</text:p>",
            "1 3.3#",
        ),
        (
            &number("7946012345"),
            "<text:p>07946012345</text:p>",
            "1 07946012345#",
        ),
        (&number("123"), "<text:p>00-123</text:p>", "1 00-123"),
        (&number("0"), "<text:p>0.0</text:p>", "1 0#"),
        (&number("1e999"), "", "1 #UNREADABLE: 1e999!"),
    ];
    for (attributes, inner, expected) in &cases {
        assert_all(&[(attributes, inner, expected)]);
    }
}

#[test]
fn the_currency_of_a_number_is_that_of_its_type_or_of_the_shown_text() {
    assert_all(&[
        (
            r#"office:value-type="currency" office:currency="EUR" office:value="1200.5""#,
            "<text:p>1.200,50 €</text:p>",
            "1 1200.5#EUR",
        ),
        (
            r#"office:value-type="float" office:value="-1200.5""#,
            "<text:p>-1.200,50 €</text:p>",
            "1 -1200.5#€",
        ),
        (
            r#"office:value-type="float" office:value="1200""#,
            "<text:p>1 200 руб.</text:p>",
            "1 1200#руб.",
        ),
        (
            r#"office:value-type="float" office:value="-1200""#,
            "<text:p>(SFr. 1’200)</text:p>",
            "1 -1200#SFr.",
        ),
        (
            r#"office:value-type="currency" office:currency="DEM" office:value="1200""#,
            "<text:p>1200</text:p>",
            "1 1200#¤",
        ),
        (
            r#"office:value-type="currency" office:value="1200""#,
            "<text:p>1,200</text:p>",
            "1 1200#",
        ),
    ]);
}

#[test]
fn a_value_is_written_in_one_form_whatever_is_shown() {
    let cases = [
        (
            r#"office:value-type="percentage" office:value="0.05""#,
            "<text:p>5 %</text:p>",
            "1 0.05#",
        ),
        (
            r#"office:value-type="date" office:date-value="2024-03-05""#,
            "<text:p>5/3/24</text:p>",
            "1 2024-03-05@",
        ),
        (
            r#"office:value-type="date" office:date-value="2024-03-05T00:00:00""#,
            "",
            "1 2024-03-05@",
        ),
        (
            r#"office:value-type="date" office:date-value="2024-03-05T09:05:00.5""#,
            "",
            "1 2024-03-05 09:05:00@",
        ),
        (
            r#"office:value-type="time" office:time-value="PT09H05M00S""#,
            "<text:p>9:05 AM</text:p>",
            "1 09:05:00",
        ),
        (
            r#"office:value-type="time" office:time-value="PT30H00M00S""#,
            "<text:p>30:00</text:p>",
            "1 30:00",
        ),
        (
            r#"office:value-type="boolean" office:boolean-value="true""#,
            "<text:p>WAHR</text:p>",
            "1 TRUE",
        ),
    ];
    assert_all(&cases);
}

#[test]
fn a_formula_without_a_result_is_an_error() {
    let cases = [
        (
            r#"office:value-type="string" office:string-value="" calcext:value-type="error" table:formula="of:=1/0""#,
            "<text:p>#DIV/0!</text:p>",
            "1 #DIV/0!!",
        ),
        (
            r#"table:formula="of:=1/0" office:value-type="float" office:value="0""#,
            "<text:p>Err:502</text:p>",
            "1 Err:502!",
        ),
        (r#"table:formula="of:=[.A1]=2""#, "", "1 =[.A1]=2!"),
        ("", "<text:p>untyped</text:p>", "1 untyped"),
        ("", "", ""),
    ];
    assert_all(&cases);
}

#[test]
fn repeated_cells_and_rows_keep_their_places() {
    let text = |value: &str| {
        format!(
            r#"<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>"#
        )
    };
    let rows = format!(
        r#"<table:table-header-rows><table:table-row>{a}<table:table-cell table:number-columns-repeated="2"/>{b}<table:table-cell table:number-columns-repeated="16380"/></table:table-row></table:table-header-rows>
<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="10"><table:table-cell/></table:table-row>
<table:table-row table:visibility="collapse">{a}</table:table-row>
<table:table-row table:visibility="filter" table:number-rows-repeated="2"><table:covered-table-cell/>{b}</table:table-row>
<table:table-row table:number-rows-repeated="1048556"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#,
        a = text("a"),
        b = text("b"),
    );
    assert_eq!(
        rows_of(&rows),
        [
            "1 a|||b", "2 x|x", "3 x|x", "4 x|x", "15h a", "16h |b", "17h |b"
        ]
    );
}

#[test]
fn cells_are_merged_where_one_spans_several_rows() {
    let spanning = |rows: &str, text: &str| {
        format!(
            r#"<table:table-row><table:table-cell/><table:table-cell table:number-rows-spanned="{rows}" office:value-type="string"><text:p>{text}</text:p></table:table-cell></table:table-row>"#
        )
    };
    let covered =
        "<table:table-row><table:table-cell/><table:covered-table-cell/></table:table-row>";
    for (first, expected) in [("3", &[[0, 2, 1]][..]), ("1", &[]), ("0", &[]), ("x", &[])] {
        let rows = [&spanning(first, "a"), covered, covered].concat();
        let sheet = format!(r#"<table:table table:name="A">{rows}</table:table>"#);
        let bytes = zipped(&[("content.xml", &content(&sheet))]);
        testing::assert_merged(opened(&bytes).unwrap().as_mut(), expected);
    }
}

#[test]
fn the_sheets_are_the_tables_of_the_spreadsheet() {
    let row = |text: &str| {
        format!(
            r#"<table:table-row><table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell></table:table-row>"#
        )
    };
    let sheets = format!(
        r#"<table:table table:name="One" table:style-name="ta1">{}</table:table><table:table table:name="'file:///list.ods'#$Sheet1">{}</table:table><table:table table:name="Two &amp; more" table:style-name="ta2">{}</table:table><table:table table:name="Three">{}</table:table>"#,
        row("1"),
        row("no"),
        row("2"),
        row("3")
    );
    let settings = r#"<office:document-settings><config:config-item config:name="Other">x</config:config-item><config:config-item config:name="ActiveTable">Three</config:config-item></office:document-settings>"#;
    let bytes = zipped(&[
        ("content.xml", &content(&sheets)),
        ("settings.xml", settings),
    ]);
    let book = opened(&bytes).unwrap();
    let sheets = book.sheets().iter();
    let sheets = sheets.map(|sheet| (sheet.name.as_str(), sheet.is_hidden, sheet.is_active));
    assert_eq!(
        sheets.collect::<Vec<_>>(),
        [
            ("One", false, false),
            ("Two & more", true, false),
            ("Three", false, true)
        ]
    );
    for (at, expected) in ["1 1", "1 2", "1 3"].into_iter().enumerate() {
        assert_eq!(rows_at(&bytes, at).unwrap(), [expected]);
    }
}

#[test]
fn a_document_that_cannot_be_read_is_refused_with_the_reason() {
    let wide = r#"<table:table table:name="A"><table:table-row><table:table-cell table:number-columns-repeated="4000000000" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>"#;
    let manifest = "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let many = r#"<table:table table:name="A"/>"#.repeat(1_001);
    let cases: [(&[(&str, &str)], &str); 9] = [
        (&[], "its part content.xml is missing"),
        (&[("content.xml", &content(""))], "it has no sheets"),
        (&[("content.xml", "<a><b")], "ends within a tag"),
        (&[("content.xml", "<a><b/>")], "ends within an element"),
        (
            &[("content.xml", "<a><b></a></b>")],
            "has an end of an element that is not open",
        ),
        (
            &[("content.xml", "<!DOCTYPE a><a/>")],
            "has a document type",
        ),
        (
            &[("content.xml", "?"), ("META-INF/manifest.xml", manifest)],
            "is protected by a password",
        ),
        (
            &[("content.xml", &content(&many))],
            "more than the 1000 sheets",
        ),
        (&[("content.xml", &content(wide))], "a cell in column 16385"),
    ];
    for (parts, expected) in cases {
        let error = rows_at(&zipped(parts), 0).unwrap_err();
        assert!(error.to_string().contains(expected), "{expected}: {error}");
        assert!(!error.hints().is_empty(), "{error}");
    }
}

#[test]
fn no_change_of_a_byte_and_no_cut_gives_other_rows() {
    let sheet = r#"<table:table table:name="A"><table:table-row><table:table-cell office:value-type="string"><text:p>Ada</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="7"><text:p>07</text:p></table:table-cell></table:table-row></table:table>"#;
    let whole = zipped(&[("content.xml", &content(sheet))]);
    let expected = ["1 Ada|07#"];
    assert_eq!(rows_at(&whole, 0).unwrap(), expected);
    testing::assert_sound(&whole, |bytes| rows_at(bytes, 0));
}
