//! Reads XLS workbooks in a child process. Their parser trusts the sizes that a file states, and a damaged file may
//! state any size. The system ends a process that asks for too much memory: here it ends only the child, and the file
//! is refused.
//!
//! The child reads the file from its standard input, writes the spool to its standard output, and writes an `Answer` as
//! JSON to its standard error. `sheets` reads the sheet.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, Read};
use std::os::fd::AsFd;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};

use nix::sys::resource::{Resource, getrlimit, setrlimit};
use serde::{Deserialize, Serialize};

use super::Options;
use super::choice::{Judge, SheetInfo, TopRow, choose};
use super::file::InputFile;
use super::sheets::{ReadSheet, read_xls};
use super::spool::Writer;
use crate::error::{Error, Kind, Result};
use crate::limits;
use crate::secret::keep_from;

/// The first argument of the child. It begins with a control character, so that no user types it.
const CHILD: &str = "\u{1}read-xls";
/// The argument of the child that leaves hidden rows out.
const SKIP_HIDDEN: &str = "skip-hidden";
/// The memory of the child in bytes. The largest possible sheet, 65,536 rows of 256 cells, fits twice.
const MEMORY: u64 = 2 << 30;
/// The processor time of the child in seconds.
const WORK: u64 = 300;
/// The limits of the child. It writes no core dump, because a dump would hold the data of the rows.
const LIMITS: [(Resource, u64); 3] = [
    (Resource::RLIMIT_AS, MEMORY),
    (Resource::RLIMIT_CPU, WORK),
    (Resource::RLIMIT_CORE, 0),
];
/// The largest answer of the child, in bytes.
const ANSWER: u64 = 16 << 20;

/// The answer of the child: the sheet that it has read, or the reason why it refuses the file.
#[derive(Debug, Serialize, Deserialize)]
enum Answer {
    Sheet {
        sheets: Vec<SheetInfo>,
        chosen: usize,
        /// The first rows of each sheet; empty if the options name a sheet, or there is only one.
        tops: Vec<Vec<TopRow>>,
        /// The numbers of the hidden rows that are not blank; none if the file does not tell.
        hidden: Option<Vec<u64>>,
        width: usize,
    },
    Refused {
        is_usage: bool,
        message: String,
        hints: Vec<String>,
    },
}

/// Reads the wanted sheet into a spool. `judge` chooses if there are several sheets and the options name none.
///
/// # Errors
/// Fails if there is no such sheet, the child cannot be started, or the file cannot be read within the limits.
pub fn read(file: &InputFile, options: &Options, judge: Option<Judge<'_>>) -> Result<ReadSheet> {
    let (mut read, tops) = ask_child(file, options)?;
    let Some(judge) = judge.filter(|_| !tops.is_empty()) else {
        return Ok(read);
    };
    for (sheet, rows) in read.sheets.iter_mut().zip(&tops) {
        sheet.judge(rows, judge);
    }
    let best = choose(&file.name(), &read.sheets, options)?;
    if best != read.chosen {
        // The child has no judge, so it has read another sheet.
        let named = Options {
            sheet: Some(read.sheets[best].name.clone()),
            ..options.clone()
        };
        let (again, _) = ask_child(file, &named)?;
        read = ReadSheet {
            sheets: read.sheets,
            ..again
        };
    }
    Ok(read)
}

/// Lets a child read the sheet. Returns the first rows of all sheets too, if there are several and the options name
/// none.
fn ask_child(file: &InputFile, options: &Options) -> Result<(ReadSheet, Vec<Vec<TopRow>>)> {
    let rows = Writer::create(&options.scratch)?.finish(&options.scratch)?;
    let input = file.seekable()?.into_inner();
    let failed = |error| {
        limits::not_started(
            "the process that reads the workbook could not be started",
            error,
        )
    };
    let (answer, ended) = rows
        .writable()
        .and_then(|out| start((&file.name(), options), input, out))
        .and_then(listen)
        .map_err(failed)?;
    match serde_json::from_slice(&answer) {
        Ok(Answer::Sheet {
            sheets,
            chosen,
            tops,
            hidden,
            width,
        }) if ended.success() && chosen < sheets.len() => {
            let read = ReadSheet {
                sheets,
                chosen,
                hidden,
                spool: rows.of_width(width),
            };
            Ok((read, tops))
        }
        Ok(Answer::Refused {
            is_usage,
            message,
            hints,
        }) => {
            let kind = if is_usage { Kind::Usage } else { Kind::Failure };
            let error = Error::new(kind, message);
            Err(hints.into_iter().fold(error, Error::hint))
        }
        _ => Err(Error::failure(format!(
            "{} cannot be read as a workbook: it is damaged, or needs too much memory or time ({ended})",
            file.name()
        ))
        .hint("Open it in a spreadsheet program, and save it as XLSX or CSV.")),
    }
}

fn start((name, options): (&str, &Options), input: File, out: File) -> io::Result<Child> {
    keep_from(&mut Command::new(env::current_exe()?))
        .arg(CHILD)
        .arg(name)
        .arg(&options.scratch)
        .arg(if options.skip_hidden == Some(true) {
            SKIP_HIDDEN
        } else {
            "all"
        })
        .args(&options.sheet)
        .stdin(input)
        .stdout(out)
        .stderr(Stdio::piped())
        .spawn()
}

fn listen(mut child: Child) -> io::Result<(Vec<u8>, ExitStatus)> {
    let mut answer = Vec::new();
    if let Some(said) = child.stderr.take() {
        said.take(ANSWER).read_to_end(&mut answer)?;
    }
    Ok((answer, child.wait()?))
}

/// Returns whether these are the arguments of a child that reads a workbook.
pub fn is_child(args: &[OsString]) -> bool {
    args.get(1).map(OsString::as_os_str) == Some(OsStr::new(CHILD))
}

/// Reads a workbook as a child process. Returns the exit status: 0 if the answer was written, 1 otherwise.
pub fn child(args: &[OsString]) -> u8 {
    let answer = match answer(args) {
        Ok(answer) => answer,
        Err(error) => Answer::Refused {
            is_usage: error.kind() == Kind::Usage,
            message: error.to_string(),
            hints: error.hints().to_vec(),
        },
    };
    let is_told = serde_json::to_writer(io::stderr(), &answer).is_ok();
    u8::from(!is_told)
}

fn answer(args: &[OsString]) -> Result<Answer> {
    let failed =
        |error: io::Error| Error::failure("cannot prepare for reading the workbook").because(error);
    for (resource, limit) in LIMITS {
        // A limit that is lower already cannot be raised.
        let (_, there) = getrlimit(resource).map_err(|error| failed(error.into()))?;
        let limit = limit.min(there);
        setrlimit(resource, limit, limit).map_err(|error| failed(error.into()))?;
    }
    let text = |at: usize| args.get(at).map(|arg| arg.to_string_lossy().into_owned());
    let own = |stream: &dyn AsFd| stream.as_fd().try_clone_to_owned().map(File::from);
    let input = own(&io::stdin()).map_err(failed)?;
    let file = InputFile::private(&text(2).unwrap_or_default(), input).map_err(failed)?;
    let options = Options {
        scratch: args.get(3).map(PathBuf::from).unwrap_or_default(),
        skip_hidden: Some(text(4).as_deref() == Some(SKIP_HIDDEN)),
        sheet: text(5),
        ..Options::default()
    };
    let rows = Writer::on(own(&io::stdout()).map_err(failed)?);
    let (read, tops) = read_xls(&file, &options, rows)?;
    Ok(Answer::Sheet {
        sheets: read.sheets,
        chosen: read.chosen,
        tops,
        hidden: read.hidden,
        width: read.spool.width(),
    })
}
