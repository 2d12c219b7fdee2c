//! Tests of CSV records: row numbers, quotation marks, and the end of a file.

use super::*;

const COMMA: Dialect = Dialect {
    delimiter: b',',
    has_backslashes: false,
};

/// Reads all rows of a text. Each is its number and its cells, joined by `|`.
fn read(text: &[u8]) -> Result<Vec<String>> {
    let mut records = Records::new(text, COMMA, "test.csv")?;
    let (mut row, mut rows) = (Row::default(), Vec::new());
    while records.next(&mut row)? {
        rows.push(format!("{}: {}", row.number, row.raw().join("|")));
    }
    Ok(rows)
}

#[test]
fn records_and_their_numbers() {
    let cases: [(&str, &[&str]); 18] = [
        ("a,b\n1,2\n", &["1: a|b", "2: 1|2"]),
        // A mark within the file is text, in each kind of record.
        ("\u{feff}\u{feff}a,b\n", &["1: a|b"]),
        ("a\n\u{feff}1\n", &["1: a", "2: \u{feff}1"]),
        (
            "a,b\n\u{feff}1,\"x\"\"y\"\n\u{feff}2",
            &["1: a|b", "2: \u{feff}1|x\"y", "3: \u{feff}2"],
        ),
        ("a,b\r\n1,2\r\n", &["1: a|b", "2: 1|2"]),
        ("a,b\r1,2\r", &["1: a|b", "2: 1|2"]),
        ("a,b\n1,2", &["1: a|b", "2: 1|2"]),
        ("a,b\n\n1,2\n\n", &["1: a|b", "2: ", "3: 1|2", "4: "]),
        ("a,b\r\n\r\n1,2\r\n", &["1: a|b", "2: ", "3: 1|2"]),
        ("\n\na\n", &["1: ", "2: ", "3: a"]),
        ("\u{feff}a,b\n1,2\n", &["1: a|b", "2: 1|2"]),
        ("\u{feff}\"a\",b\n", &["1: a|b"]),
        (
            "\"x, y\",\"line 1\nline 2\"\nq\"q,\"d\"\"d\"\n",
            &["1: x, y|line 1\nline 2", "2: q\"q|d\"d"],
        ),
        ("sep=,\r\na,b\r\n", &["1: a|b"]),
        ("\u{feff}\"sep=,\"\na,b\n", &["1: a|b"]),
        ("sep=,a,b\n", &["1: sep=|a|b"]),
        (",\n", &["1: |"]),
        ("", &[]),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text.as_bytes()).unwrap(), expected, "{text:?}");
    }
}

#[test]
fn rows_longer_than_the_buffers_are_whole() {
    let long = "x".repeat(BUFFER * 2 + 7);
    let wide = vec!["y"; 5_000].join(",");
    let rows = read(format!("{long},b\n{wide}\nend\n").as_bytes()).unwrap();
    assert_eq!(rows[0], format!("1: {long}|b"));
    assert_eq!(rows[1].matches('|').count(), 4_999);
    assert_eq!(rows[2], "3: end");
}

/// Reads all rows below a header. A row with a flaw begins with `!` and ends with the flaw.
fn read_below_header(text: &str) -> Result<Vec<String>> {
    let mut records = Records::new(text.as_bytes(), COMMA, "test.csv")?;
    let (mut row, mut rows) = (Row::default(), Vec::new());
    records.next(&mut row)?;
    records.begin_data(row.filled_cells()..=row.len());
    while records.next(&mut row)? {
        let cells = row.raw().join("|");
        rows.push(match row.flaw {
            None => format!("{}: {cells}", row.number),
            Some(Flaw::Quotation(Quotation { opened, text })) => {
                let text = text.map(|line| line.to_string()).unwrap_or_default();
                format!("!{}: {cells} ({opened}-{text})", row.number)
            }
            Some(flaw) => format!("!{}: {cells} ({flaw:?})", row.number),
        });
    }
    Ok(rows)
}

#[test]
fn rows_behind_a_faulty_quotation_are_read_as_rows() {
    let cases: [(&str, &[&str]); 12] = [
        // The mark opens in line 2. The next opening mark closes it.
        (
            "n,e,t\nA,a@x,\"open\nB,b@x,ok\nC,c@x,\"fine\"\nD,d@x,ok\n",
            &[
                "!2: A|a@x|open (2-4)",
                "3: B|b@x|ok",
                "4: C|c@x|fine",
                "5: D|d@x|ok",
            ],
        ),
        (
            "n,e\r\n\"A,a@x\r\n\r\nB,b@x\r\n\"C\",c@x\r\n",
            &["!2: A|a@x (2-5)", "3: ", "4: B|b@x", "5: C|c@x"],
        ),
        (
            "n,e\rA,\"a\rB,b\r\"C\",c\r",
            &["!2: A|a (2-4)", "3: B|b", "4: C|c"],
        ),
        // A quotation with line breaks in the same record as the faulty one.
        (
            "n,e,t\n\"A\n1\",a@x,\"open\nB,b@x,\"ok\"\n",
            &["!2: A\n1|a@x|open (3-4)", "3: B|b@x|ok"],
        ),
        // Within one line.
        (
            "n,t\n\"ACME,\"Leeds, York\"\nB,ok\n",
            &["!2: ACME|Leeds, York (2-2)", "3: B|ok"],
        ),
        (
            "n,t\n\"ACME\" Ltd,x\nB,ok\n",
            &["!2: \"ACME\" Ltd|x (2-2)", "3: B|ok"],
        ),
        (
            "n,t\n\"a \"b,\"c\nB,\"ok\"\n",
            &["!2: \"a \"b|c (2-2)", "3: B|ok"],
        ),
        // Lines that do not fit the header stay part of the record, as in a spreadsheet program.
        (
            "n,e,t\nA,a@x,\"He said\n\"hello\" to me\nB,b@x,ok\n",
            &["!2: A|a@x|\"He said\n\"hello\" to me (2-3)", "3: B|b@x|ok"],
        ),
        // Never closed.
        (
            "n,e\nA,\"a\nB,b\nC,c\n",
            &["!2: A|a (2-)", "3: B|b", "4: C|c"],
        ),
        ("n,e\nA,a\nB,\"b", &["2: A|a", "!3: B|b (3-)"]),
        // Sound.
        ("n,e\n\"A\" ,\"a\"\"b\n c\"\n", &["2: A |a\"b\n c"]),
        ("n,e\nO\"Neil,5\" nail\n", &["2: O\"Neil|5\" nail"]),
    ];
    for (text, expected) in cases {
        assert_eq!(read_below_header(text).unwrap(), expected, "{text:?}");
    }
}

#[test]
fn a_line_with_only_a_faulty_quotation_mark_is_not_blank() {
    let text = "n\n\"\nA\nx;\"b\n";
    assert_eq!(
        read_below_header(text).unwrap(),
        ["!2:  (2-4)", "3: A", "4: x;\"b"]
    );
    let mut records = Records::new(text.as_bytes(), COMMA, "test.csv").unwrap();
    let mut row = Row::default();
    records.next(&mut row).unwrap();
    records.begin_data(1..=1);
    assert!(records.next(&mut row).unwrap());
    assert!(!row.is_blank());
}

#[test]
fn a_quotation_never_closed_over_lines_that_are_no_rows_is_named_where_it_opens() {
    let cases = [
        (
            "a,b\n1,\"2\nx\ny\n",
            "row 2: a quotation mark opens in line 2 ",
        ),
        (
            "a,b\n\"x\ny\",\"2\nz\n",
            "row 2: a quotation mark opens in line 3 ",
        ),
    ];
    for (text, expected) in cases {
        let error = read_below_header(text).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }
    let error = read(b"a,\"b\n1,2\n").unwrap_err().to_string();
    assert!(
        error.contains("row 1: a quotation mark opens in line 1 "),
        "{error}"
    );
}

#[test]
fn faulty_quotations_in_every_line_cost_no_more_than_some_readings_of_the_file() {
    let pairs = format!("x,\"y\n{}", "\"\",\"\"\n".repeat(200_000));
    for text in ["x,\"y\n".repeat(200_000), pairs] {
        let rows = read_below_header(&format!("n,e\n{text}")).unwrap();
        assert!(rows.len() >= 200_000);
    }
}

#[test]
fn end_marks_are_nothing_at_the_end_of_a_file_only() {
    let long = format!("n,e\nA,{}\n\u{1a}", "x".repeat(BUFFER - 7));
    let cases: [(&str, &[&str]); 6] = [
        ("n,e\nA,a\nB,b\n\u{1a}", &["2: A|a", "3: B|b"]),
        (
            "n,e\r\nA,a\r\nB,b\r\n\u{1a}\u{1a}\u{1a}",
            &["2: A|a", "3: B|b"],
        ),
        // An end mark proves that the file is whole.
        ("n,e\nA,a\nB,b\u{1a}", &["2: A|a", "3: B|b"]),
        ("n,e\nA,a\u{1a}\nB,b\n", &["2: A|a\u{1a}", "3: B|b"]),
        ("n,e\n\u{1a}A,a\n", &["2: \u{1a}A|a"]),
        (
            &long,
            &[&long[4..long.len() - 2]
                .replace(',', "|")
                .replacen('A', "2: A", 1)],
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(
            read_below_header(text).unwrap(),
            expected,
            "{:?}",
            &text[..20.min(text.len())]
        );
    }
    assert_eq!(read(b"\x1a").unwrap(), Vec::<String>::new());
}

#[test]
fn a_last_line_without_a_line_break_may_be_cut_off_if_other_rows_have_one() {
    let cases: [(&str, &[&str]); 5] = [
        ("n,e\nA,a\nB,b", &["2: A|a", "!3: B|b (Cut)"]),
        ("n,e\nA,a\n\"B\",\"b\"", &["2: A|a", "!3: B|b (Cut)"]),
        ("n,e\rA,a\rB,b", &["2: A|a", "!3: B|b (Cut)"]),
        ("n,e\nA,a", &["2: A|a"]),
        ("n,e", &[]),
    ];
    for (text, expected) in cases {
        assert_eq!(read_below_header(text).unwrap(), expected, "{text:?}");
    }
}

#[test]
fn a_file_that_escapes_with_backslashes_throughout_is_recognised() {
    let cases = [
        ("n,t\n\"a\",\"said \\\"hi\\\"\"\n\"b\",\"\"\n", true),
        ("n,t\n\"a\",\"said \\\"hi, you\\\"\nand \\\\ left\"\n", true),
        // Sound if backslashes are plain text.
        ("n,t\n\"C:\\dir\\\",\"x\"\n", false),
        ("n,t\n\"said \"\"hi\"\"\",\"C:\\\"\n", false),
        // Another row doubles its marks, or has a backslash that is plain text.
        (
            "n,t\n\"said \\\"hi\\\"\",\"a\"\n\"said \"\"hi\"\"\",\"b\"\n",
            false,
        ),
        ("n,t\n\"said \\\"hi\\\"\",\"C:\\new\"\n", false),
        ("n,t\n\"ACME\" Ltd,\"said \\\"hi\\\"\"\n", false),
        ("n,t\na,b\n", false),
    ];
    for (text, expected) in cases {
        assert_eq!(
            has_backslashes(b',', || text.as_bytes()),
            expected,
            "{text:?}"
        );
    }
}
