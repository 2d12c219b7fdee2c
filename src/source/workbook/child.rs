//! The process that reads a workbook, for `process`. Its parser may need any memory or time on a damaged file, and may
//! panic: here that ends only this process, and the file is refused.
//!
//! It reads the file from standard input and writes the spool to standard output. Standard error is a socket with lines
//! of JSON: see `Answer`.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Seek, Write};
use std::os::fd::AsFd;
use std::os::unix::net::UnixStream;
use std::path::PathBuf;

use super::answer::{Answer, FILE};
use super::merged::{Filled, Filler};
use super::rows::{Book, Kept};
use super::{FORMATS, sandbox};
use crate::error::{Error, Result};
use crate::source::choice::{TOP_ROWS, TopRow};
use crate::source::file::InputFile;
use crate::source::spool::Writer;

/// The first argument of the process. It begins with a control character, so that no user types it.
pub const CHILD: &str = "\u{1}read-workbook";
/// The argument that leaves hidden rows out.
pub const SKIP_HIDDEN: &str = "skip-hidden";
/// The argument that asks for the first rows of several sheets.
pub const TOPS: &str = "tops";

/// The beginning of the argument that names the row with the headers.
pub const HEADER_ROW: &str = "header-row=";

/// The largest size in bytes of the first rows of all sheets, as JSON. Those of 1,000 sheets with 40 columns take less.
const TOPS_MAX: usize = 8 << 20;

/// Returns whether these are the arguments of a process that reads a workbook.
pub fn is_child(args: &[OsString]) -> bool {
    args.get(1).map(OsString::as_os_str) == Some(OsStr::new(CHILD))
}

/// Reads a workbook. Returns the exit status: 0 if the last answer was written, 1 otherwise.
pub fn run(args: &[OsString]) -> u8 {
    // The message of a panic may hold data.
    std::panic::set_hook(Box::new(|_| {}));
    let served = socket().and_then(|mut socket| {
        let answer = serve(args, &mut socket).unwrap_or_else(|error| Answer::from(&error));
        tell(&mut socket, &answer)
    });
    u8::from(served.is_err())
}

fn serve(args: &[OsString], socket: &mut UnixStream) -> Result<Answer> {
    let failed =
        |error: io::Error| Error::failure("cannot prepare for reading the workbook").because(error);
    let input = own(&io::stdin()).map_err(failed)?;
    let file = InputFile::private(FILE, input).map_err(failed)?;
    sandbox::enter(file.size()).map_err(failed)?;
    let folder = args.get(3).map(PathBuf::from).unwrap_or_default();
    let flags = args.get(4..).unwrap_or_default();
    let is_set = |flag: &str| flags.iter().any(|arg| arg == flag);

    let kind = args.get(2).map(OsString::as_os_str).unwrap_or_default();
    let format = FORMATS.iter().find(|format| kind == format.name);
    let format = format.ok_or_else(|| Error::failure("no workbook has this format"))?;
    let mut book = (format.open)(&file)?;
    let tops = match book.sheets().len() {
        2.. if is_set(TOPS) => tops(book.as_mut())?,
        _ => Vec::new(),
    };
    let sheets = book.sheets().to_vec();
    tell(socket, &Answer::Opened { sheets, tops }).map_err(failed)?;
    let sheet = chosen(socket).map_err(failed)?;
    let spool = own(&io::stdout()).map_err(failed)?;
    let kept = |spool: File| {
        let spool = Writer::on(spool);
        Kept::new(spool, folder.clone(), is_set(SKIP_HIDDEN), file.size())
    };
    let mut rows = kept(spool.try_clone().map_err(failed)?);
    let merged = book.each_row(sheet, &mut |row, is_hidden| {
        rows.take(row, is_hidden).map(|_| true)
    })?;
    let mut filled = Filled::default();
    let header = flags
        .iter()
        .find_map(|flag| flag.to_str()?.strip_prefix(HEADER_ROW)?.parse().ok());
    let mut merged = Filler::new(merged, header);
    if merged.has_cells() {
        // The rows before these cells are in the spool already.
        drop(rows);
        emptied(&spool).map_err(failed)?;
        rows = kept(spool);
        book.each_row(sheet, &mut |row, is_hidden| {
            if rows.take(merged.fill(row), is_hidden)? {
                filled.add(row.number, merged.filled());
            }
            Ok(true)
        })?;
    }
    let (hidden, width) = rows.finish()?;
    Ok(Answer::Read {
        hidden,
        filled,
        width,
    })
}

/// Empties a file, and goes to its beginning.
fn emptied(mut file: &File) -> io::Result<()> {
    file.set_len(0)?;
    file.rewind()
}

/// Returns the first rows of each sheet that are not blank.
fn tops(book: &mut dyn Book) -> Result<Vec<Vec<TopRow>>> {
    let failed = |error| Error::failure("cannot send the first rows of the sheets").because(error);
    let (mut tops, mut size) = (Vec::new(), 0);
    for sheet in 0..book.sheets().len() {
        let mut top = Vec::new();
        book.each_row(sheet, &mut |row, _| {
            if let Some(row) = TopRow::of(row) {
                // The escapes of JSON make a text up to six times as long. A comma follows each row.
                size += serde_json::to_vec(&row).map_err(failed)?.len() + 1;
                top.push(row);
            }
            if size > TOPS_MAX {
                return Err(too_much_text());
            }
            Ok(top.len() < TOP_ROWS)
        })?;
        tops.push(top);
    }
    Ok(tops)
}

fn too_much_text() -> Error {
    Error::failure(format!(
        "the first {TOP_ROWS} rows of the sheets take more than {} MiB, too much to choose a sheet",
        TOPS_MAX >> 20
    ))
    .hint("Name the sheet with the list: --sheet NAME.")
}

fn tell(socket: &mut UnixStream, answer: &Answer) -> io::Result<()> {
    let mut line = serde_json::to_vec(answer)?;
    line.push(b'\n');
    socket.write_all(&line)
}

/// Reads the position of the sheet to read.
fn chosen(socket: &UnixStream) -> io::Result<usize> {
    let mut line = String::new();
    BufReader::new(socket).read_line(&mut line)?;
    line.trim().parse().map_err(io::Error::other)
}

fn socket() -> io::Result<UnixStream> {
    Ok(io::stderr().as_fd().try_clone_to_owned()?.into())
}

fn own(stream: &dyn AsFd) -> io::Result<File> {
    stream.as_fd().try_clone_to_owned().map(File::from)
}

#[cfg(test)]
mod tests {
    use super::super::merged::Merged;
    use super::super::rows::TakeRow;
    use super::*;
    use crate::record::CellKind;
    use crate::source::Row;
    use crate::source::choice::SheetInfo;

    /// A workbook whose sheets have equal rows of 40 equal cells.
    struct Equal {
        sheets: Vec<SheetInfo>,
        cell: String,
    }

    impl Book for Equal {
        fn sheets(&self) -> &[SheetInfo] {
            &self.sheets
        }

        fn each_row(&mut self, _: usize, take: &mut TakeRow<'_>) -> Result<Vec<Merged>> {
            let mut row = Row::default();
            for number in 1.. {
                row.begin(number);
                for _ in 0..40 {
                    row.push(&self.cell, CellKind::Text);
                }
                if !take(&row, false)? {
                    break;
                }
            }
            Ok(Vec::new())
        }
    }

    fn tops_of(count: usize, cell: &str) -> Result<Vec<Vec<TopRow>>> {
        tops(&mut Equal {
            sheets: vec![SheetInfo::default(); count],
            cell: cell.to_owned(),
        })
    }

    #[test]
    fn first_rows_are_refused_when_their_json_is_too_long() {
        let cells = ["x".repeat(20), "\"".repeat(200), "x\u{1}".repeat(100)];
        for cell in cells {
            let sheet = tops_of(1, &cell).unwrap();
            let fitting = TOPS_MAX / serde_json::to_vec(&sheet[0]).unwrap().len();
            assert!(tops_of(fitting, &cell).is_ok(), "{cell:?} {fitting}");
            let error = tops_of(fitting + 2, &cell).err().unwrap();
            let hints = error.hints().join(" ");
            assert!(hints.contains("--sheet NAME"), "{cell:?}: {error} {hints}");
        }
    }
}
