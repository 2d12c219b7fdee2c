//! Runs the programs of `notify.command` and `notify.heartbeat` after a job. They get the result as JSON on their standard
//! input.

use std::process::Stdio;
use std::time::Duration;

use serde_json::Value;

use crate::error::{Error, Result};
use crate::program::{Input, Program, Run};

/// The longest time that the program may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// Runs the program of a setting, and waits for its end, or until the user asks to stop.
///
/// # Errors
/// Fails if the program cannot be run, fails or takes too long. The error has its standard error. The job has ended
/// anyway.
pub fn notify(
    (setting, program): (&str, &Program),
    result: &Value,
    is_interrupted: &dyn Fn() -> bool,
) -> Result<()> {
    let ended = program.run(Run {
        input: Input::Line(&result.to_string()),
        output: Stdio::null(),
        patience: Some(PATIENCE),
        is_interrupted,
    });
    ended.map_err(|error| {
        let failed = Error::failure(format!("{setting}: {error}"));
        let failed = error.hints().iter().fold(failed, Error::hint);
        failed.hint(format!(
            "The job is not affected. To see the command: intake config get {setting}"
        ))
    })
}
