//! Runs the programs of `notify.command` and `notify.heartbeat` after a job, without a shell. They get the result as JSON on
//! their standard input.

use std::io::{self, Read, Write};
use std::process::{Child, ChildStderr, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use nix::fcntl::{FcntlArg, OFlag, fcntl};
use serde_json::Value;

use crate::error::{Error, Result};
use crate::limits;
use crate::secret::keep_from;

/// The longest time that the program may take.
const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(20);
/// The number of reads of its standard error at once: more than a pipe holds, so that a program that never stops writing
/// does not hold up intake.
const LOOK: usize = 64;
/// The bytes of its standard error that the message shows. The rest is dropped.
const COMPLAINT: usize = 2000;

/// Runs the command of a setting, given as its program and arguments, and waits for its end, or until the user asks to stop.
///
/// # Errors
/// Fails if the command cannot be run, fails or takes too long. The error has its standard error. The job has ended
/// anyway.
pub fn notify(
    (setting, command): (&str, &[String]),
    result: &Value,
    is_interrupted: &dyn Fn() -> bool,
) -> Result<()> {
    let Some((program, args)) = command.split_first() else {
        return Ok(());
    };
    let failed = |why: String| {
        Error::failure(format!("{setting}: {program} {why}")).hint(format!(
            "The job is not affected. To see the command: intake config get {setting}."
        ))
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
        // It fits into a pipe, so a program that does not read it does not hold up intake.
        drop(writeln!(input, "{result}"));
    }
    let why = match ended(&mut child, &mut complaint, is_interrupted) {
        Ok(End::Itself(status)) if status.success() => return Ok(()),
        Ok(End::Itself(status)) => format!("ended with {status}"),
        Ok(End::Late) => format!("was stopped after {} s", PATIENCE.as_secs()),
        Ok(End::Interrupted) => {
            "was stopped before its end, because the user asked for it".to_owned()
        }
        Err(error) => format!("was lost: {error}"),
    };
    complaint.listen();
    match String::from_utf8_lossy(&complaint.begun).trim() {
        "" => Err(failed(why)),
        said => Err(failed(format!("{why}: {said}"))),
    }
}

/// The end of a command.
enum End {
    Itself(ExitStatus),
    /// It took too long.
    Late,
    /// The user asked to stop.
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

/// The standard error of a command. It is read without blocking, between two checks of the command, because a second
/// thread is not available on every system.
struct Complaint {
    pipe: Option<ChildStderr>,
    /// The beginning. The rest is read, too, so that the command does not block.
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

    /// Reads what the command has written since.
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
