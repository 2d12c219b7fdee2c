//! Telling another program that a job has ended: without a shell, the result as JSON on its standard input.

use std::io::{self, Read, Write};
use std::process::{Child, ChildStderr, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use nix::fcntl::{FcntlArg, OFlag, fcntl};
use serde_json::Value;

use crate::error::{Error, Result};
use crate::limits;
use crate::secret::keep_from;

/// What takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(20);
/// Reads of its complaint at one look: more than a pipe holds, and an end even if it complains without one.
const LOOK: usize = 64;
/// Bytes of its complaint that are passed on; nobody's disk is filled with the rest.
const COMPLAINT: usize = 2000;

/// Runs a command, its program and its arguments, and waits for its end, unless somebody asks to stop meanwhile.
///
/// # Errors
/// If it cannot be run, fails or hangs, with what it has said of that; the job has ended all the same.
pub fn notify(command: &[String], result: &Value, is_interrupted: &dyn Fn() -> bool) -> Result<()> {
    let Some((program, args)) = command.split_first() else {
        return Ok(());
    };
    let failed = |why: String| {
        Error::failure(format!("notify.command: {program} {why}"))
            .hint("The job is not affected. Try the command by hand, or see `intake config get notify.command`.")
    };
    let mut process = Command::new(program);
    let mut child = keep_from(&mut process)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| match error.kind() {
            io::ErrorKind::WouldBlock => {
                let (why, hint) = limits::NO_PROCESSES;
                failed(format!("cannot be run: {why}")).hint_first(hint)
            }
            _ => failed(format!("cannot be run: {error}")),
        })?;
    let mut complaint = Complaint::of(child.stderr.take());
    if let Some(mut input) = child.stdin.take() {
        // Smaller than a pipe holds. Who does not read it need not.
        drop(writeln!(input, "{result}"));
    }
    let why = match ended(&mut child, &mut complaint, is_interrupted) {
        Ok(End::Itself(status)) if status.success() => return Ok(()),
        Ok(End::Itself(status)) => format!("ended with {status}"),
        Ok(End::Late) => format!("was stopped after {} s without an end", PATIENCE.as_secs()),
        Ok(End::Interrupted) => "was stopped before its end, as was asked for".to_owned(),
        Err(error) => format!("could not be waited for: {error}"),
    };
    complaint.listen();
    match String::from_utf8_lossy(&complaint.begun).trim() {
        "" => Err(failed(why)),
        said => Err(failed(format!("{why}: {said}"))),
    }
}

/// How a command came to its end.
enum End {
    Itself(ExitStatus),
    /// It had to be stopped.
    Late,
    /// Somebody wanted it, or us, to stop.
    Interrupted,
}

fn ended(
    child: &mut Child,
    complaint: &mut Complaint,
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
        if begun.elapsed() >= PATIENCE {
            break End::Late;
        }
        complaint.listen();
        std::thread::sleep(PAUSE);
    };
    child.kill()?;
    child.wait()?;
    Ok(end)
}

/// What a command says on its standard error. It is read without a wait between two looks at the command: a thread for it
/// is not to be had everywhere.
struct Complaint {
    pipe: Option<ChildStderr>,
    /// The beginning of it; the rest is read so that the command is not kept from going on.
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

    /// Takes in what has come since.
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
