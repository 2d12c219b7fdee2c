//! Telling another program that a job has ended: without a shell, the result as JSON on its standard input.

use std::io::Write;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::error::{Error, Result};

/// What takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(20);

/// Variables that no program we start inherits.
pub const SECRETS: [&str; 2] = [
    "INTAKE_INTELLIFLO_CLIENT_SECRET",
    "INTAKE_INTELLIFLO_API_KEY",
];

/// Runs a command, its program and its arguments, and waits for its end.
///
/// # Errors
/// If it cannot be run, fails or hangs; the job has ended all the same.
pub fn notify(command: &[String], result: &Value) -> Result<()> {
    let Some((program, args)) = command.split_first() else {
        return Ok(());
    };
    let failed = |why: String| {
        Error::failure(format!("notify.command: {program} {why}"))
            .hint("The job is not affected. Try the command by hand, or see `intake config get notify.command`.")
    };
    let mut process = Command::new(program);
    for secret in SECRETS {
        process.env_remove(secret);
    }
    let mut child = process
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .map_err(|error| failed(format!("cannot be run: {error}")))?;
    if let Some(mut input) = child.stdin.take() {
        // Smaller than a pipe holds. Who does not read it need not.
        drop(writeln!(input, "{result}"));
    }
    match ended(&mut child) {
        Ok(Some(status)) if status.success() => Ok(()),
        Ok(Some(status)) => Err(failed(format!("ended with {status}"))),
        Ok(None) => Err(failed(format!(
            "was stopped after {} s without an end",
            PATIENCE.as_secs()
        ))),
        Err(error) => Err(failed(format!("could not be waited for: {error}"))),
    }
}

/// How it ended; none if it had to be stopped.
fn ended(child: &mut Child) -> std::io::Result<Option<std::process::ExitStatus>> {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        std::thread::sleep(PAUSE);
    }
    child.kill()?;
    child.wait()?;
    Ok(None)
}
