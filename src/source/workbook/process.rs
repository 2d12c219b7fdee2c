//! Starts and watches the process that reads a workbook. `child` is what the process does.

use std::env;
use std::fs::File;
use std::io::{self, Read, Write};
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use memchr::memchr;
use nix::sys::signal::Signal;

use super::answer::{Answer, named};
use super::merged::Filled;
use super::sandbox;
use super::{child, rows::SAVE_AGAIN};
use crate::error::{Error, Kind, Result};
use crate::limits;
use crate::secret::keep_from;
use crate::source::Options;
use crate::source::choice::{Judge, SheetInfo, choose};
use crate::source::file::InputFile;
use crate::source::spool::{Spool, Writer};

/// The longest time without an answer and without a row.
const PATIENCE: Duration = Duration::from_secs(30);
/// The time between two looks at the rows.
const LOOK: Duration = Duration::from_millis(200);
/// The largest answer in bytes. `child` keeps the first rows shorter, and the numbers of all rows of a sheet take 8 MiB.
const ANSWER_MAX: usize = 16 << 20;
/// The time that the process has for its end after its last answer.
const GRACE: Duration = Duration::from_secs(5);
/// The text of the standard library for memory that the system refuses.
const NO_MEMORY: &[u8] = b"memory allocation of";

/// The rows of one sheet of a workbook, and the list of all sheets.
#[derive(Debug)]
pub struct ReadSheet {
    /// All worksheets of the workbook.
    pub sheets: Vec<SheetInfo>,
    /// The position of the sheet that was read in `sheets`.
    pub chosen: usize,
    /// The numbers of the hidden rows that are not blank, ascending.
    pub hidden: Vec<u64>,
    /// The blank cells that got the value of the merged cells that they are part of.
    pub filled: Filled,
    /// The rows of the sheet, without the rows that the options leave out.
    pub spool: Spool,
}

/// Reads the wanted sheet of a workbook into a spool. `judge` chooses if there are several sheets and the options name
/// none.
///
/// # Errors
/// Fails if there is no such sheet, the process cannot be started, or the file cannot be read within its limits.
pub fn read(
    format: &str,
    file: &InputFile,
    options: &Options,
    judge: Option<Judge<'_>>,
) -> Result<ReadSheet> {
    let spool = Writer::create(&options.scratch)?.finish(&options.scratch)?;
    let started = spool
        .writable()
        .and_then(|rows| Process::start(format, file, options, rows));
    let mut process = started.map_err(|error| {
        limits::not_started(
            "the process that reads the workbook could not be started",
            error,
        )
    })?;
    let (mut sheets, tops) = match process.answer()? {
        Answer::Opened { sheets, tops } => (sheets, tops),
        Answer::Read { .. } | Answer::Refused { .. } => return Err(process.ended()),
    };
    for (sheet, rows) in sheets.iter_mut().zip(&tops) {
        sheet.is_empty = rows.is_empty();
        sheet.top = rows.len();
        if let Some(judge) = judge {
            sheet.judge(rows, judge);
        }
    }
    let chosen = choose(&file.name(), &sheets, options)?;
    process.choose(chosen);
    match process.answer()? {
        Answer::Read {
            hidden,
            filled,
            width,
        } => Ok(ReadSheet {
            sheets,
            chosen,
            hidden,
            filled,
            spool: spool.of_width(width),
        }),
        Answer::Opened { .. } | Answer::Refused { .. } => Err(process.ended()),
    }
}

/// The reason why a process that still runs is ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stop {
    /// It gave no answer and no row in time.
    Late,
    /// Its answer is longer than `ANSWER_MAX`.
    TooLong,
    /// It gave its last answer, or one that cannot be read, and did not end.
    Endless,
}

/// A process that reads a workbook. It is killed when it is dropped.
struct Process {
    child: Child,
    socket: UnixStream,
    /// The file of the spool, whose size tells whether rows come.
    rows: File,
    /// The bytes that it has written so far, and that are no answer yet.
    said: Vec<u8>,
    /// The name of the file, for messages.
    name: String,
    size: u64,
    /// `PATIENCE`, and less in tests.
    patience: Duration,
    /// `GRACE`, and less in tests.
    grace: Duration,
    stop: Option<Stop>,
}

impl Process {
    fn start(format: &str, file: &InputFile, options: &Options, rows: File) -> io::Result<Self> {
        let flags = [
            (options.skip_hidden == Some(true), child::SKIP_HIDDEN),
            (options.sheet.is_none(), child::TOPS),
        ];
        let flags = flags.iter().filter(|(is_set, _)| *is_set);
        let header = options
            .header_row
            .map(|row| format!("{}{row}", child::HEADER_ROW));
        let mut command = Command::new(env::current_exe()?);
        keep_from(&mut command)
            .args([child::CHILD, format])
            .arg(&options.scratch)
            .args(flags.map(|(_, flag)| flag))
            .args(header);
        Process::spawn(command, file, rows)
    }

    /// Starts a command with the file as its input, and `rows` as its output.
    fn spawn(mut command: Command, file: &InputFile, rows: File) -> io::Result<Self> {
        let (socket, theirs) = UnixStream::pair()?;
        socket.set_read_timeout(Some(LOOK))?;
        let child = command
            .stdin(file.handle()?)
            .stdout(rows.try_clone()?)
            .stderr(Stdio::from(OwnedFd::from(theirs)))
            .spawn()?;
        Ok(Process {
            child,
            socket,
            rows,
            said: Vec::new(),
            name: file.name(),
            size: file.size(),
            patience: PATIENCE,
            grace: GRACE,
            stop: None,
        })
    }

    /// Waits for the next answer. A refusal is returned as an error.
    fn answer(&mut self) -> Result<Answer> {
        let Some(line) = self.line() else {
            return Err(self.ended());
        };
        match serde_json::from_slice(&line) {
            Ok(Answer::Refused {
                is_usage,
                message,
                hints,
            }) => {
                let kind = if is_usage { Kind::Usage } else { Kind::Failure };
                let error = Error::new(kind, named(&message, &self.name));
                Err(hints.into_iter().fold(error, Error::hint))
            }
            Ok(answer) => Ok(answer),
            // The standard library writes to standard error before it ends the process.
            Err(_) => {
                self.said = line;
                Err(self.ended())
            }
        }
    }

    /// Returns the next line, or `None` if the process has ended, or has to be ended.
    fn line(&mut self) -> Option<Vec<u8>> {
        let mut buffer = [0; 8 * 1024];
        let (mut since, mut rows) = (Instant::now(), self.written());
        let mut searched = 0;
        loop {
            if let Some(end) = memchr(b'\n', &self.said[searched..]) {
                let rest = self.said.split_off(searched + end + 1);
                return Some(std::mem::replace(&mut self.said, rest));
            }
            searched = self.said.len();
            match self.socket.read(&mut buffer) {
                Ok(0) => return None,
                Ok(read) if self.said.len() + read > ANSWER_MAX => {
                    self.stop = Some(Stop::TooLong);
                    return None;
                }
                Ok(read) => self.said.extend_from_slice(&buffer[..read]),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                    let size = self.written();
                    if size != rows {
                        (since, rows) = (Instant::now(), size);
                    } else if since.elapsed() > self.patience {
                        self.stop = Some(Stop::Late);
                        return None;
                    }
                }
                Err(_) => return None,
            }
        }
    }

    /// Returns the number of bytes in the spool; 0 if the system does not tell.
    fn written(&self) -> u64 {
        self.rows.metadata().map_or(0, |metadata| metadata.len())
    }

    /// Names the sheet to read. If the process has ended, its next answer tells why.
    fn choose(&mut self, sheet: usize) {
        drop(writeln!(self.socket, "{sheet}"));
    }

    /// Ends the process if it still runs, and returns the error that says why it gave no answer.
    fn ended(&mut self) -> Error {
        let status = match self.status() {
            Ok(status) => status,
            Err(error) => return Error::failure("cannot read the workbook").because(error),
        };
        if is_interrupted(status) {
            return Error::new(Kind::Interrupted, format!("{} was not read", self.name));
        }
        Error::failure(format!(
            "{} cannot be read as a workbook: {}",
            self.name,
            self.reason(status)
        ))
        .hint(SAVE_AGAIN)
        .hint("If that does not help, save the list as CSV.")
    }

    /// Returns how the process has ended. Kills it if it does not end by itself: it may wait until its answer is read.
    fn status(&mut self) -> io::Result<ExitStatus> {
        let since = Instant::now();
        while self.stop.is_none() {
            if let Some(status) = self.child.try_wait()? {
                return Ok(status);
            }
            sleep(Duration::from_millis(10));
            if since.elapsed() >= self.grace {
                self.stop = Some(Stop::Endless);
            }
        }
        self.child.kill()?;
        self.child.wait()
    }

    fn reason(&self, status: ExitStatus) -> String {
        let is_out_of_memory = memchr::memmem::find(&self.said, NO_MEMORY).is_some();
        match self.stop {
            Some(Stop::Late) => {
                return format!("it gave no row in {} seconds", self.patience.as_secs());
            }
            Some(Stop::TooLong) => {
                let megabytes = ANSWER_MAX >> 20;
                return format!("the list of its sheets has more than {megabytes} MiB");
            }
            Some(Stop::Endless) if !is_out_of_memory => {
                return "the process that reads it did not end".to_owned();
            }
            Some(Stop::Endless) | None => {}
        }
        if is_out_of_memory {
            return format!("it needs more than {} MiB of memory", sandbox::MEMORY >> 20);
        }
        if status.signal() == Some(Signal::SIGXCPU as i32) {
            return format!("it takes more than {} seconds", sandbox::work(self.size));
        }
        format!("it is damaged (the process that reads it ended with {status})")
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Both fail if it has ended.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// Returns whether the user has stopped the process, and intake with it.
fn is_interrupted(status: ExitStatus) -> bool {
    let signals = [Signal::SIGINT, Signal::SIGTERM, Signal::SIGHUP];
    signals
        .iter()
        .any(|&signal| status.signal() == Some(signal as i32))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Starts a process that runs a script of bash.
    fn running(script: &str) -> Process {
        let rows = tempfile::tempfile().unwrap();
        let file = InputFile::private("book.xlsx", tempfile::tempfile().unwrap()).unwrap();
        let mut command = Command::new("bash");
        command.args(["-c", script]);
        Process::spawn(command, &file, rows).unwrap()
    }

    /// Asserts that a process is refused with a reason, and whether it had to be killed.
    fn assert_refused(mut process: Process, reason: &str, is_endless: bool) {
        let error = process.answer().unwrap_err().to_string();
        assert!(error.contains(reason), "{reason}: {error}");
        let status = process.child.try_wait().unwrap().unwrap();
        let is_killed = status.signal() == Some(Signal::SIGKILL as i32);
        assert_eq!(is_killed, is_endless, "{reason}: {status}");
    }

    #[test]
    fn a_process_that_gives_no_answer_is_ended_with_the_reason() {
        // What the process does, the reason, and whether it would go on for ever.
        let cases = [
            ("exit 3", "it is damaged (the process", false),
            ("kill -XCPU $$", "it takes more than 30 seconds", false),
            (
                "echo memory allocation of 7 bytes failed >&2; kill -ABRT $$",
                "it needs more than 480 MiB of memory",
                false,
            ),
            (
                "while :; do printf '%100000d' 0; done >&2",
                "the list of its sheets has more than 16 MiB",
                true,
            ),
        ];
        for (script, reason, is_endless) in cases {
            assert_refused(running(script), reason, is_endless);
        }
    }

    #[test]
    fn a_process_that_does_not_end_is_killed_in_time() {
        let mut silent = running("exec sleep 1000");
        silent.patience = Duration::from_secs(1);
        assert_refused(silent, "it gave no row in 1 seconds", true);
        let mut endless = running("echo warning >&2; exec sleep 1000");
        endless.grace = Duration::from_millis(100);
        assert_refused(endless, "the process that reads it did not end", true);
    }
}
