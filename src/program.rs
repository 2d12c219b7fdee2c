//! Programs that the operator names. They are run without a shell and without the secrets of intake.

use std::fs::File;
use std::io::{self, Read, Write};
use std::process::{Child, ChildStderr, Command, ExitStatus, Stdio};
use std::str::FromStr;
use std::time::{Duration, Instant};

use nix::fcntl::{FcntlArg, OFlag, fcntl};

use crate::error::{Error, Kind, Result};
use crate::limits;
use crate::secret::keep_from;

const PAUSE: Duration = Duration::from_millis(20);
/// The number of reads of its standard error at once: more than a pipe holds, so that a program that never stops writing
/// does not hold up intake.
const LOOK: usize = 64;
/// The bytes of its standard error that the message shows. The rest is dropped.
const COMPLAINT: usize = 2000;

/// A program and its arguments, written as for a shell: `age -r 'a key'`. No shell runs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program(Vec<String>);

/// The input and the limits of one run of a program.
pub struct Run<'r> {
    /// Its standard input.
    pub input: Input<'r>,
    /// Its standard output.
    pub output: Stdio,
    /// The longest time that it may take; no limit if none.
    pub patience: Option<Duration>,
    /// Whether the user asks to stop.
    pub is_interrupted: &'r dyn Fn() -> bool,
}

/// The standard input of a program.
pub enum Input<'i> {
    /// A line that fits into a pipe, so that a program that does not read it does not hold up intake.
    Line(&'i str),
    /// A file.
    File(File),
}

impl FromStr for Program {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Self, String> {
        match shell_words::split(text) {
            Ok(words) if words.is_empty() => Err("name a program".to_owned()),
            Ok(words) => Ok(Program(words)),
            Err(_) => Err("a quotation mark is not closed".to_owned()),
        }
    }
}

impl Program {
    /// Returns a program from its words; none if there are none.
    pub fn of_words(words: Vec<String>) -> Option<Self> {
        (!words.is_empty()).then_some(Program(words))
    }

    /// Returns the name of the program's file, without its folder.
    pub fn name(&self) -> &str {
        let path = self.path();
        path.rsplit('/').next().unwrap_or(path)
    }

    fn path(&self) -> &str {
        self.0.first().map_or("", String::as_str)
    }

    /// Runs the program, and waits for its end, or until the user asks to stop.
    ///
    /// # Errors
    /// Fails if it cannot be run, fails, or takes too long. The error has its standard error. The error is of the kind
    /// `Interrupted` if the user asked to stop.
    pub fn run(&self, run: Run<'_>) -> Result<()> {
        let (stdin, line) = match run.input {
            Input::Line(line) => (Stdio::piped(), line),
            Input::File(file) => (Stdio::from(file), ""),
        };
        let mut process = Command::new(self.path());
        let mut child = keep_from(&mut process)
            .args(self.0.iter().skip(1))
            .stdin(stdin)
            .stdout(run.output)
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| self.cannot_run(&error))?;
        let mut complaint = Complaint::of(child.stderr.take());
        if let Some(mut input) = child.stdin.take() {
            drop(writeln!(input, "{line}"));
        }
        let (kind, why) = match ended(&mut child, &mut complaint, run.patience, run.is_interrupted)
        {
            Ok(End::Itself(status)) if status.success() => return Ok(()),
            Ok(End::Itself(status)) => (Kind::Failure, format!("ended with {status}")),
            Ok(End::Late(after)) => (
                Kind::Failure,
                format!("was stopped after {} s", after.as_secs()),
            ),
            Ok(End::Interrupted) => (
                Kind::Interrupted,
                "was stopped before its end, because the user asked for it".to_owned(),
            ),
            Err(error) => (Kind::Failure, format!("was lost: {error}")),
        };
        complaint.listen();
        let why = match String::from_utf8_lossy(&complaint.begun).trim() {
            "" => why,
            said => format!("{why}: {}", said.replace('\n', "; ")),
        };
        Err(Error::new(kind, format!("{} {why}", self.path())))
    }

    fn cannot_run(&self, error: &io::Error) -> Error {
        let failed = |why: &str| Error::failure(format!("{} cannot be run: {why}", self.path()));
        if error.kind() == io::ErrorKind::WouldBlock {
            let (why, hint) = limits::NO_PROCESSES;
            return failed(why).hint(hint);
        }
        failed(&error.to_string())
    }
}

/// The end of a program.
enum End {
    Itself(ExitStatus),
    /// It took longer than this.
    Late(Duration),
    /// The user asked to stop.
    Interrupted,
}

fn ended(
    child: &mut Child,
    complaint: &mut Complaint,
    patience: Option<Duration>,
    is_interrupted: &dyn Fn() -> bool,
) -> io::Result<End> {
    let begun = Instant::now();
    let end = loop {
        if let Some(status) = child.try_wait()? {
            return Ok(End::Itself(status));
        }
        if is_interrupted() {
            break End::Interrupted;
        }
        if let Some(patience) = patience
            && begun.elapsed() >= patience
        {
            break End::Late(patience);
        }
        complaint.listen();
        std::thread::sleep(PAUSE);
    };
    child.kill()?;
    child.wait()?;
    Ok(end)
}

/// The standard error of a program. It is read without blocking, between two checks of the program, because a second
/// thread is not available on every system.
struct Complaint {
    pipe: Option<ChildStderr>,
    /// The beginning. The rest is read, too, so that the program does not block.
    begun: Vec<u8>,
}

impl Complaint {
    fn of(pipe: Option<ChildStderr>) -> Self {
        let pipe = pipe.filter(|pipe| fcntl(pipe, FcntlArg::F_SETFL(OFlag::O_NONBLOCK)).is_ok());
        Complaint {
            pipe,
            begun: Vec::new(),
        }
    }

    /// Reads what the program has written since.
    fn listen(&mut self) {
        let Some(pipe) = &mut self.pipe else {
            return;
        };
        let mut part = [0; 4096];
        for _ in 0..LOOK {
            match pipe.read(&mut part) {
                Ok(0) => break,
                Ok(length) => {
                    let room = COMPLAINT.saturating_sub(self.begun.len());
                    self.begun.extend_from_slice(&part[..length.min(room)]);
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(_) => break,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_split_as_a_shell_does() {
        let cases: [(&str, Option<&[&str]>); 5] = [
            ("age -r age1abc", Some(&["age", "-r", "age1abc"])),
            (
                "/opt/my\\ tools/gpg -r 'Ann Moor'",
                Some(&["/opt/my tools/gpg", "-r", "Ann Moor"]),
            ),
            (
                "sh -c 'zstd | age -r x'",
                Some(&["sh", "-c", "zstd | age -r x"]),
            ),
            ("", None),
            ("age 'x", None),
        ];
        for (text, expected) in cases {
            let program = text.parse::<Program>().ok();
            let words = program.map(|Program(words)| words);
            let words = words.as_ref();
            let expected = expected.map(|words| words.iter().map(ToString::to_string).collect());
            assert_eq!(words, expected.as_ref(), "{text}");
        }
        let named = "/opt/my\\ tools/gpg -r x".parse::<Program>().unwrap();
        assert_eq!(named.name(), "gpg");
    }
}
