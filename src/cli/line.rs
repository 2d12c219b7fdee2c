//! Runs a command line: catches panics, reports errors, and goes back to the choice of its arguments.

use std::ffi::OsString;
use std::io::{self, Write};
use std::panic::{self, AssertUnwindSafe};
use std::sync::atomic::{AtomicBool, Ordering};

use super::suggestion::on_same_store;
use super::{Cli, Command, dispatch, fail, missing, notice, overview};
use crate::error::{Error, Kind, Outcome, Result};
use crate::limits;
use crate::session::Session;
use crate::terminal::Terminal;

/// A command line without an error.
pub struct Line {
    /// The parsed command line.
    pub cli: Cli,
    /// The command as its notice names it, if one is wanted.
    pub notice: Option<String>,
}

impl Line {
    /// Runs the command, in the session that asked for its arguments if one did. Returns the exit status, or none if the user
    /// goes back to the choice of the arguments. A notice comes after a panic, too.
    pub fn run(self, session: Option<&Session>) -> Option<u8> {
        let flags = self.cli.global.flags();
        let status = survive(|| run(self.cli, session))?;
        if let Some(named) = self.notice {
            let terminal = Terminal::of_process(flags.format, flags.verbosity, flags.color);
            notice::give(&named, status, &terminal);
        }
        Some(status)
    }
}

/// Runs a command line that has this `error` with the arguments that the user chooses. After Esc at the first question of the
/// command, the user chooses the last argument again. Returns the exit status, or the usage error that is left: this one if
/// there is nothing to choose.
///
/// # Errors
/// Fails if the user does not choose.
pub fn run_chosen(
    error: clap::Error,
    args: &[OsString],
    parsed: impl Fn(&[OsString]) -> std::result::Result<Line, clap::Error>,
) -> Result<std::result::Result<u8, clap::Error>> {
    let Some(choice) = missing::choice(&error, args)? else {
        return Ok(Err(error));
    };
    let mut chosen = Vec::new();
    loop {
        let Some(answers) = choice.choose(&chosen)? else {
            return Ok(Ok(Outcome::Done.status()));
        };
        chosen = answers;
        let chosen = chosen.iter().map(OsString::from);
        let args: Vec<OsString> = args.iter().cloned().chain(chosen).collect();
        match parsed(&args).map(|line| line.run(Some(&choice.session))) {
            Ok(None) => {}
            Ok(Some(status)) => return Ok(Ok(status)),
            Err(error) => return Ok(Err(error)),
        }
    }
}

/// Runs the command and catches panics, which may come from intake or from a parser that reads a hostile file. A panic
/// ends the command like an error. The message names the place in the code and never the data.
fn survive(run: impl FnOnce() -> Option<u8>) -> Option<u8> {
    let has_no_threads = AtomicBool::new(false);
    panic::set_hook(Box::new(move |fault| {
        let place = fault
            .location()
            .map(ToString::to_string)
            .unwrap_or_default();
        let told = match fault.payload_as_str() {
            Some(text) if limits::is_fault_of_threads(text) => {
                has_no_threads.store(true, Ordering::Relaxed);
                let (message, hint) = limits::NO_THREADS;
                format!("error: {message}\n hint: {hint}")
            }
            // The panic follows from the first one.
            _ if has_no_threads.load(Ordering::Relaxed) => return,
            _ => format!(
                "error: internal error at {place}, possibly caused by a damaged file\n hint: Save the file again, or report this error."
            ),
        };
        // If standard error is closed, the message cannot be written.
        drop(writeln!(io::stderr(), "{told}"));
    }));
    panic::catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| Some(Kind::Failure.status()))
}

fn run(cli: Cli, session: Option<&Session>) -> Option<u8> {
    if let Some(session) = session {
        return run_in(session, cli.command);
    }
    let flags = cli.global.flags();
    let terminal_for_errors = Terminal::of_process(flags.format, flags.verbosity, flags.color);
    match Session::from_process(flags) {
        Ok(session) => run_in(&session, cli.command),
        Err(error) => Some(fail(&terminal_for_errors, &error)),
    }
}

/// Runs a command in a session. Returns its exit status, or none if the user goes back to the choice of its arguments.
fn run_in(session: &Session, command: Option<Command>) -> Option<u8> {
    let result = match command {
        Some(command) => dispatch(command, session),
        None => overview::run(session),
    };
    if matches!(&result, Err(error) if error.kind() == Kind::Back) && session.has_chosen.get() {
        return None;
    }
    let written = session.terminal.finish();
    let outcome = match (result, written) {
        // A closed pipe does not change the outcome of the command.
        (Ok(outcome), Err(error)) if error.kind() == Kind::ClosedPipe => Ok(outcome),
        (Ok(_), Err(error)) => Err(error),
        (result, _) => result,
    };
    Some(match outcome {
        Ok(outcome) => {
            if let Some(reason) = outcome.reason().filter(|_| !session.terminal.has_alerted()) {
                session.terminal.alert(reason);
            }
            outcome.status()
        }
        Err(error) => {
            let error = at_limit(error).map_hints(|hint| on_same_store(session, hint));
            fail(&session.terminal, &error)
        }
    })
}

/// Adds the system limit that a write met to the error, if the write met one.
fn at_limit(error: Error) -> Error {
    let (what, fix) = limits::FILE_SIZE_REACHED;
    if !limits::is_file_size_reached() || error.to_string().contains(what) {
        return error;
    }
    error.hint(format!("Possible cause: {what}. {fix}"))
}
