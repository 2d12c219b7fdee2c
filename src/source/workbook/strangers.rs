//! Files in the container of a workbook that are no workbooks: other documents of office programs, and archives.

use super::container::{Container, protected};
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

/// Parts that XLSX workbooks have.
const PARTS: [&str; 3] = ["_rels/.rels", "[Content_Types].xml", "xl/workbook.xml"];

/// Fails if a ZIP archive is no XLSX workbook.
pub fn refuse(container: &Container) -> Result<()> {
    // A program that packs a folder puts its name in front.
    let known = ARCHIVES
        .iter()
        .find(|kind| container.has(kind.sign) || container.has_in_folder(kind.sign));
    match known {
        Some(kind) => Err(kind.refusal(container.name())),
        None if PARTS.iter().any(|part| container.has(part)) => Ok(()),
        None => Err(Error::failure(format!(
            "{} is a ZIP archive, not a workbook",
            container.name()
        ))
        .hint("Unpack it, and import the file in it.")),
    }
}

/// Returns the error for a compound file that is another document than an XLS workbook; none for any other file.
pub fn refusal_of_compound(file: &InputFile) -> Result<Option<Error>> {
    let Ok(compound) = cfb::CompoundFile::open(file.seekable()?) else {
        return Ok(None);
    };
    if compound.exists(ENCRYPTED) {
        return Ok(Some(protected(&file.name())));
    }
    let name = file.name();
    let known = COMPOUND_FILES.iter();
    let known = known.into_iter().find(|kind| compound.exists(kind.sign));
    if let Some(kind) = known {
        return Ok(Some(kind.refusal(&name)));
    }
    let is_workbook = OTHER.sign.iter().any(|stream| compound.exists(stream));
    Ok((!is_workbook).then(|| OTHER.refusal(&name)))
}

/// Returns the error for an OpenDocument file, or a book in EPUB, that is no spreadsheet.
pub fn no_spreadsheet(name: &str) -> Error {
    Error::failure(format!(
        "{name} is a text or another document, not a spreadsheet"
    ))
    .hint(COPY)
}
