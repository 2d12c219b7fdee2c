//! Telling another program that a job has ended: without a shell, the result as JSON on its standard input.

use std::io::{self, Read, Write};
use std::process::{Child, ChildStderr, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::error::{Error, Result};
use crate::source::intelliflo::keep_from;

/// What takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(20);
/// How long its complaint is waited for once it has ended. It is there at once, unless somebody whom it has started
/// holds the other end open, and says nothing.
const HEARING: Duration = Duration::from_secs(5);
/// Bytes of its complaint that are passed on; nobody's disk is filled with the rest.
const COMPLAINT: u64 = 2000;

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
        .map_err(|error| failed(format!("cannot be run: {error}")))?;
    let complaint = child.stderr.take().map(listen);
    if let Some(mut input) = child.stdin.take() {
        // Smaller than a pipe holds. Who does not read it need not.
        drop(writeln!(input, "{result}"));
    }
    let why = match ended(&mut child, is_interrupted) {
        Ok(End::Itself(status)) if status.success() => return Ok(()),
        Ok(End::Itself(status)) => format!("ended with {status}"),
        Ok(End::Late) => format!("was stopped after {} s without an end", PATIENCE.as_secs()),
        Ok(End::Interrupted) => "was stopped before its end, as was asked for".to_owned(),
        Err(error) => format!("could not be waited for: {error}"),
    };
    let said = complaint.and_then(|said| said.recv_timeout(HEARING).ok());
    match said.as_deref().map(str::trim) {
        None | Some("") => Err(failed(why)),
        Some(said) => Err(failed(format!("{why}: {said}"))),
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

fn ended(child: &mut Child, is_interrupted: &dyn Fn() -> bool) -> io::Result<End> {
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
        std::thread::sleep(PAUSE);
    };
    child.kill()?;
    child.wait()?;
    Ok(end)
}

/// Takes in all that a command complains of, and gives the beginning of it.
fn listen(mut complaint: ChildStderr) -> Receiver<String> {
    let (give, said) = channel();
    let listening = std::thread::Builder::new().spawn(move || {
        let mut text = Vec::new();
        let begin = complaint.by_ref().take(COMPLAINT).read_to_end(&mut text);
        let text = String::from_utf8_lossy(&text).into_owned();
        // Nobody waits for it where all went well.
        drop(give.send(match begin {
            Ok(_) => text,
            Err(error) => format!("{text} ({error})"),
        }));
        // Only so that it is not kept from going on; what it says there is told to nobody.
        drop(io::copy(&mut complaint, &mut io::sink()));
    });
    // Where the system gives no more threads, the complaint is not heard.
    drop(listening);
    said
}
