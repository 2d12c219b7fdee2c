//! ODS workbooks, and documents that are no lists of people. The binary is needed: a process of its own reads them.

use std::io::Cursor;

use crate::sandbox::Sandbox;
use crate::support::counts::assert_counts;
use crate::support::xlsx::zipped;

const MEDIA_TYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// An ODS workbook with these rows; a row is hidden if it begins with `-`.
fn ods(rows: &[&[&str]]) -> Vec<u8> {
    let row = |cells: &&[&str]| {
        let (visibility, cells) = match cells.split_first() {
            Some((&"-", rest)) => (r#" table:visibility="collapse""#, rest),
            _ => ("", *cells),
        };
        let cells: Vec<String> = cells
            .iter()
            .map(|cell| if cell.starts_with('<') { (*cell).to_owned() } else { format!(r#"<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>"#) })
            .collect();
        format!(
            "<table:table-row{visibility}>{}</table:table-row>",
            cells.concat()
        )
    };
    let rows: String = rows.iter().map(row).collect();
    let content = format!(
        r#"<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="Stand">{rows}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    zipped(&[
        ("mimetype", MEDIA_TYPE.to_owned()),
        ("content.xml", content),
    ])
}

/// A compound file, as XLS workbooks are, with one stream.
fn compound(stream: &str) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream(stream).unwrap();
    file.into_inner().into_inner()
}

#[test]
fn an_ods_workbook_is_imported_as_it_is_shown() {
    let sandbox = Sandbox::new();
    let phone = r#"<table:table-cell office:value-type="float" office:value="7700900123"><text:p>07700900123</text:p></table:table-cell>"#;
    let wrong = r#"<table:table-cell table:formula="of:=[.Z1]"/>"#;
    let book = ods(&[
        &["First Name", "Email", "Phone"],
        &["Ada", "ada@example.com", phone],
        &["-", "Bob", "bob@example.com", ""],
        &["Cat", "cat@example.com", wrong],
    ]);
    sandbox.write("list.ods", book);
    let (_, preview) = sandbox.json(&["import", "leads", "list.ods", "--preview"]);
    assert_eq!(preview["format"], "ods");
    assert_eq!(
        (&preview["sheet"], &preview["hidden_rows"]),
        (&"Stand".into(), &1.into())
    );
    let (status, result) = sandbox.import(&["list.ods", "--no-input"]);
    assert_counts(
        (status, &result),
        3,
        &[("read", 3), ("created", 2), ("failed", 1)],
    );
    assert_eq!(
        sandbox.values(&["row", "first_name", "phone"]),
        ["2 | Ada | 07700900123", "3 | Bob | "]
    );
    assert!(sandbox.failed_rows()[0].starts_with("4: "));
}

/// A document, the words about it, and the hint.
type Case = (Vec<u8>, &'static str, &'static str);

/// Documents of office programs in ZIP archives.
fn office_documents() -> Vec<Case> {
    let archive = |part: &str| zipped(&[("_rels/.rels", String::new()), (part, String::new())]);
    vec![
        (
            archive("xl/workbook.bin"),
            "is a binary workbook (XLSB)",
            "save it as XLSX",
        ),
        (
            archive("word/document.xml"),
            "is a Word document",
            "Copy its table",
        ),
        (
            archive("ppt/presentation.xml"),
            "is a PowerPoint presentation",
            "Copy its table",
        ),
        (
            archive("Index/Document.iwa"),
            "is a document of Numbers",
            "Export it",
        ),
        (
            zipped(&[("List.numbers/Index.zip", String::new())]),
            "is a document of Numbers",
            "Export it",
        ),
        (
            zipped(&[("list.csv", "Name\n".to_owned())]),
            "is a ZIP archive, not a workbook",
            "Unpack it",
        ),
    ]
}

/// Documents in compound files, as XLS workbooks are.
fn compound_files() -> Vec<Case> {
    vec![
        (
            compound("/EncryptedPackage"),
            "is protected by a password",
            "remove the password",
        ),
        (
            compound("/WordDocument"),
            "is a Word document",
            "Copy its table",
        ),
        (
            compound("/NativeContent_MAIN"),
            "is a Quattro Pro workbook",
            "save it as XLSX",
        ),
        (
            compound("/VisioDocument"),
            "is a document of another program, not a workbook",
            "Export the list",
        ),
        (
            compound("/__properties_version1.0"),
            "is an Outlook message",
            "attached list",
        ),
    ]
}

/// Other documents.
fn documents() -> Vec<Case> {
    let encrypted = zipped(&[
        ("mimetype", MEDIA_TYPE.to_owned()),
        ("content.xml", "?".to_owned()),
        (
            "META-INF/manifest.xml",
            "<manifest><file-entry><encryption-data/></file-entry></manifest>".to_owned(),
        ),
    ]);
    vec![
        (
            zipped(&[(
                "mimetype",
                "application/vnd.oasis.opendocument.text".to_owned(),
            )]),
            "is a text or another document, not a spreadsheet",
            "Copy its table",
        ),
        (
            encrypted,
            "is protected by a password",
            "remove the password",
        ),
        (
            b"{\"people\": []}".to_vec(),
            "is a JSON document",
            "Export the list",
        ),
        (
            b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec(),
            "is a picture",
            "Name a file",
        ),
    ]
}

#[test]
fn documents_that_are_no_lists_are_named_with_what_to_do() {
    for (bytes, what, hint) in [office_documents(), compound_files(), documents()].concat() {
        let sandbox = Sandbox::new();
        // The content of a file tells its kind, and not its name.
        sandbox.write("list.xlsx", bytes);
        let said = sandbox.run(&["import", "leads", "list.xlsx", "--no-input"]);
        assert_eq!(said.status, 1, "{what}: {said}");
        assert!(
            said.err.contains(&format!("list.xlsx {what}")),
            "{what}: {said}"
        );
        assert!(said.err.contains(hint), "{hint}: {said}");
        assert!(!sandbox.store().exists(), "{what}");
    }
}
