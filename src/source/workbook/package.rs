//! The facts of an XLSX file that calamine does not give: the active sheet, and the hidden rows.
//!
//! A file whose parts are not found here gives nothing. Calamine decides whether the file can be read at all.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use zip::ZipArchive;
use zip::read::ZipFile;

type Archive = ZipArchive<BufReader<File>>;

const BUFFER: usize = 64 * 1024;
/// The attribute of a hidden row, and of other things that are hidden.
const HIDDEN: &[u8] = b"hidden";
/// The last row that a sheet can have.
const ROWS_MAX: u64 = 1_048_576;

/// An XLSX file, opened independently of calamine.
pub struct Package {
    archive: Archive,
    /// The path of each sheet, in the order of the workbook.
    paths: Vec<Option<String>>,
    /// The position of the sheet that a spreadsheet program shows when it opens the workbook.
    pub active: usize,
}

impl Package {
    /// Opens a workbook, or returns `None` if its parts cannot be read.
    pub fn open(input: BufReader<File>) -> Option<Self> {
        let mut archive = ZipArchive::new(input).ok()?;
        let workbook = relations(&mut archive, "_rels/.rels")?
            .into_iter()
            .find(|relation| relation.kind.ends_with("/officeDocument"))?
            .target;
        let workbook = workbook.trim_start_matches('/').to_owned();
        let (folder, name) = workbook.rsplit_once('/').unwrap_or(("", &workbook));
        let targets = relations(&mut archive, &joined(folder, &format!("_rels/{name}.rels")))?;
        let (mut paths, mut active) = (Vec::new(), 0);
        elements(part(&mut archive, &workbook)?, |element| {
            match element.local_name().as_ref() {
                "sheet" => {
                    let id = attribute(element, "id");
                    let target = targets
                        .iter()
                        .find(|relation| Some(&relation.id) == id.as_ref());
                    paths.push(target.map(|relation| joined(folder, &relation.target)));
                }
                "workbookView" => {
                    let tab = attribute(element, "activeTab");
                    active = tab.and_then(|tab| tab.parse().ok()).unwrap_or(0);
                }
                _ => {}
            }
        })?;
        Some(Package {
            archive,
            paths,
            active,
        })
    }

    /// Returns the numbers of the hidden rows of a sheet, as a spreadsheet program counts, ascending. Returns `None` if
    /// the sheet cannot be read. A filter hides rows in the same way.
    pub fn hidden_rows(&mut self, sheet: usize) -> Option<Vec<u64>> {
        let path = self.paths.get(sheet)?.clone()?;
        // Most sheets hide nothing, and searching for the word is much cheaper than parsing the XML.
        if !holds(part(&mut self.archive, &path)?, HIDDEN)? {
            return Some(Vec::new());
        }
        let (mut hidden, mut row) = (Vec::new(), 0);
        elements(part(&mut self.archive, &path)?, |element| {
            if element.local_name().as_ref() == "row" {
                let number = attribute(element, "r").and_then(|number| number.parse().ok());
                row = number.unwrap_or(row + 1).min(ROWS_MAX);
                if attribute(element, "hidden").is_some_and(|value| is_true(&value)) {
                    hidden.push(row);
                }
            }
        })?;
        hidden.sort_unstable();
        hidden.dedup();
        Some(hidden)
    }
}

/// A relationship from one part of the file to another.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

fn relations(archive: &mut Archive, path: &str) -> Option<Vec<Relation>> {
    let mut relations = Vec::new();
    elements(part(archive, path)?, |element| {
        let get = |name| attribute(element, name);
        if let (Some(id), Some(kind), Some(target)) = (get("Id"), get("Type"), get("Target")) {
            relations.push(Relation { id, kind, target });
        }
    })?;
    Some(relations)
}

/// Returns the path of a target that a part in `folder` names. The target may begin at the root.
fn joined(folder: &str, target: &str) -> String {
    match target.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None if folder.is_empty() => target.to_owned(),
        None => format!("{folder}/{target}"),
    }
}

/// Opens a part by its path. Some programs write paths in another case, or with backslashes.
fn part<'a>(archive: &'a mut Archive, path: &str) -> Option<ZipFile<'a, BufReader<File>>> {
    if archive.index_for_name(path).is_some() {
        return archive.by_name(path).ok();
    }
    let same = |name: &str| name.replace('\\', "/").eq_ignore_ascii_case(path);
    let position = archive
        .file_names()
        .position(|name| name.is_ok_and(|name| same(&name)))?;
    archive.by_index(position).ok()
}

/// Calls `visit` with every element of an XML document. Returns `None` if the XML cannot be read.
fn elements(input: impl Read, mut visit: impl FnMut(&BytesStart<'_>)) -> Option<()> {
    let mut reader = Reader::from_reader(BufReader::with_capacity(BUFFER, input));
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).ok()? {
            Event::Start(element) | Event::Empty(element) => visit(&element),
            Event::Eof => return Some(()),
            _ => {}
        }
    }
}

/// Returns the value of an attribute. `name` is its name without a prefix.
fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes().filter_map(Result::ok);
    let found = attributes.find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(found.value.into_owned())
}

/// Returns whether the value of an XML attribute is true.
fn is_true(value: &str) -> bool {
    matches!(value.trim(), "1" | "true")
}

/// Returns whether the input holds a word, also across the edges of the chunks that are read. Returns `None` if it
/// cannot be read.
fn holds(input: impl Read, word: &[u8]) -> Option<bool> {
    let mut input = BufReader::with_capacity(BUFFER, input);
    let finder = memchr::memmem::Finder::new(word);
    let overlap = word.len() - 1;
    // The end of the last chunk, with the start of the next one.
    let mut edge = Vec::new();
    loop {
        let chunk = input.fill_buf().ok()?;
        if chunk.is_empty() {
            return Some(false);
        }
        edge.extend_from_slice(&chunk[..chunk.len().min(overlap)]);
        if finder.find(&edge).is_some() || finder.find(chunk).is_some() {
            return Some(true);
        }
        if chunk.len() > overlap {
            edge.clear();
            edge.extend_from_slice(&chunk[chunk.len() - overlap..]);
        } else {
            edge.drain(..edge.len().saturating_sub(overlap));
        }
        let read = chunk.len();
        input.consume(read);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_across_the_edges_of_chunks() {
        for at in BUFFER - 10..BUFFER + 3 {
            let mut text = vec![b'x'; BUFFER * 2];
            assert_eq!(holds(&text[..], HIDDEN), Some(false));
            text[at..at + HIDDEN.len()].copy_from_slice(HIDDEN);
            assert_eq!(holds(&text[..], HIDDEN), Some(true), "{at}");
        }
        assert_eq!(holds(&b""[..], HIDDEN), Some(false));
    }
}
