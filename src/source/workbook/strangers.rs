//! Files in the container of a workbook that are no workbooks: other documents of office programs, and archives.

use std::fs::File;
use std::io::BufReader;

use cfb::CompoundFile;

use super::container::{Container, damaged, protected};
use crate::error::{Error, Result};
use crate::source::file::InputFile;
use crate::source::strangers::{COPY, SAVE, Stranger, stranger};

const EXPORT: &str = "Export it to Excel or CSV, and import that file.";
const DOCUMENT: &str = "a document of Numbers, Pages or Keynote, not a workbook of Excel";

/// ZIP archives by the path of a part.
const ARCHIVES: [Stranger<str>; 6] = [
    stranger("xl/workbook.bin", "a binary workbook (XLSB)", SAVE),
    stranger("word/document.xml", "a Word document", COPY),
    stranger("ppt/presentation.xml", "a PowerPoint presentation", COPY),
    stranger("Index/Document.iwa", DOCUMENT, EXPORT),
    stranger("Index.zip", DOCUMENT, EXPORT),
    stranger("index.apxl", DOCUMENT, EXPORT),
];

/// Compound files, which XLS workbooks are, by the name of a stream.
const COMPOUND_FILES: [Stranger<str>; 4] = [
    stranger("/NativeContent_MAIN", "a Quattro Pro workbook", SAVE),
    stranger("/WordDocument", "a Word document", COPY),
    stranger("/PowerPoint Document", "a PowerPoint presentation", COPY),
    stranger(
        "/__properties_version1.0",
        "an Outlook message",
        "Save the attached list, and import that file.",
    ),
];
/// Any other compound file.
const OTHER: Stranger<[&str]> = stranger(
    &["/Workbook", "/Book"],
    "a document of another program, not a workbook",
    "Export the list to Excel or CSV, and import that file.",
);
/// The stream of a workbook that is encrypted with a password.
const ENCRYPTED: &str = "/EncryptedPackage";

/// The part that every XLSX workbook has, and no other document.
const WORKBOOK: &str = "xl/workbook.xml";
/// Parts that documents of Office have in common.
const PARTS: [&str; 2] = ["_rels/.rels", "[Content_Types].xml"];

/// Fails if a ZIP archive is no XLSX workbook. Looks for, in this order: the workbook part, a part of one document type,
/// parts common to Office documents, such parts inside a folder.
pub fn refuse(container: &Container) -> Result<()> {
    let name = container.name();
    let named = |has: &dyn Fn(&str) -> bool| ARCHIVES.iter().find(|kind| has(kind.sign));
    if container.has(WORKBOOK) {
        return Ok(());
    }
    if let Some(kind) = named(&|part| container.has(part)) {
        return Err(kind.refusal(name));
    }
    if PARTS.iter().any(|part| container.has(part)) {
        return Ok(());
    }
    Err(match named(&|part| container.has_in_folder(part)) {
        Some(kind) => kind.refusal(name),
        None => Error::failure(format!("{name} is a ZIP archive, not a workbook"))
            .hint("Unpack it, and import the file in it."),
    })
}

/// Opens the compound file of an XLS workbook.
///
/// # Errors
/// Fails if it is damaged, protected by a password, or another document.
pub fn open_compound(file: &InputFile) -> Result<CompoundFile<BufReader<File>>> {
    let name = file.name();
    let compound = CompoundFile::open(file.seekable()?)
        .map_err(|error| damaged(&name, "its container cannot be read").because(error))?;
    if compound.exists(ENCRYPTED) {
        return Err(protected(&name));
    }
    let mut known = COMPOUND_FILES.iter();
    if let Some(kind) = known.find(|kind| compound.exists(kind.sign)) {
        return Err(kind.refusal(&name));
    }
    if !OTHER.sign.iter().any(|stream| compound.exists(stream)) {
        return Err(OTHER.refusal(&name));
    }
    Ok(compound)
}

/// Returns the error for an OpenDocument file, or a book in EPUB, that is no spreadsheet.
pub fn no_spreadsheet(name: &str) -> Error {
    Error::failure(format!(
        "{name} is a text or another document, not a spreadsheet"
    ))
    .hint(COPY)
}

#[cfg(test)]
mod tests {
    use zip::CompressionMethod;

    use super::*;
    use crate::source::fuzzing::file;
    use crate::source::workbook::testing::{compound, zipped};

    #[test]
    fn an_archive_with_several_signs_has_the_most_specific_name() {
        let cases: [(&[&str], &str); 10] = [
            (&["xl/workbook.xml", "[Content_Types].xml"], ""),
            (&["XL\\Workbook.xml"], ""),
            (&["xl/workbook.xml", "word/document.xml"], ""),
            (&["xl/workbook.xml", "attached/Index.zip"], ""),
            (&["_rels/.rels", "book/list.xml", "attached/Index.zip"], ""),
            (
                &["_rels/.rels", "xl/workbook.bin", "attached/Index.zip"],
                "is a binary workbook",
            ),
            (
                &["[Content_Types].xml", "word/document.xml"],
                "is a Word document",
            ),
            (
                &["letters/word/document.xml", "list.csv"],
                "is a Word document",
            ),
            (
                &["List.numbers/Index.zip", "List.numbers/preview.jpg"],
                "is a document of Numbers",
            ),
            (&["a/xl/workbook.xml", "list.csv"], "is a ZIP archive"),
        ];
        for (paths, expected) in cases {
            let parts: Vec<(&str, &[u8])> = paths.iter().map(|path| (*path, &[][..])).collect();
            let file = file("list.xlsx", &zipped(CompressionMethod::Stored, &parts));
            let refused = refuse(&Container::open(&file).unwrap());
            let said = refused
                .err()
                .map_or_else(String::new, |error| error.to_string());
            assert!(said.contains(expected), "{paths:?}: {said}");
            assert_eq!(said.is_empty(), expected.is_empty(), "{paths:?}: {said}");
        }
    }

    #[test]
    fn a_compound_file_with_several_signs_has_the_most_specific_name() {
        let cases: [(&[&str], &str); 6] = [
            (&["/Workbook"], ""),
            (&["/Book", "/SummaryInformation"], ""),
            (
                &["/Workbook", "/EncryptedPackage"],
                "is protected by a password",
            ),
            (&["/Workbook", "/NativeContent_MAIN"], "is a Quattro Pro"),
            (&["/Workbook", "/WordDocument"], "is a Word document"),
            (&["/VisioDocument"], "is a document of another program"),
        ];
        for (paths, expected) in cases {
            let streams: Vec<(&str, &[u8])> = paths.iter().map(|path| (*path, &[][..])).collect();
            let refused = open_compound(&file("list.xls", &compound(&streams)));
            let said = refused
                .err()
                .map_or_else(String::new, |error| error.to_string());
            assert!(said.contains(expected), "{paths:?}: {said}");
            assert_eq!(said.is_empty(), expected.is_empty(), "{paths:?}: {said}");
        }
    }
}
