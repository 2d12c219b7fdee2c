//! The command line: a folder for each noun, a file for each verb, the arguments above the code that handles them.
//!
//! The help texts and man pages are generated from the doc comments of the arguments.

mod acting;
mod acting_question;
mod activity;
mod causes;
mod changes;
mod client;
mod color;
mod complete;
mod completions;
mod config;
mod connector;
mod contact;
mod demo;
mod document;
mod edited_sheet;
mod field;
mod help;
mod import;
mod inbox;
mod jobs;
mod lead;
mod line;
mod missing;
mod moment;
mod named;
mod notice;
mod output_file;
mod overview;
mod parse;
mod record;
mod report;
mod store;
mod suggestion;
mod template;
mod turn;
mod usage_errors;
mod verdict;
mod work;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::{ArgAction, Args, ColorChoice, CommandFactory, Parser, Subcommand};
use nix::sys::resource::{Resource, getrlimit, setrlimit};

use crate::error::{Error, Kind, Outcome, Result};
use crate::limits;
use crate::session::{self, Flags, Session};
use crate::source::workbook::child;
use crate::terminal::{Format, Terminal, Verbosity, cannot_write};
use color::{use_color, wanted_color};
use help::with_whole_help;
use line::Line;
use usage_errors::{in_our_words, with_meant_commands, with_right_noun, with_right_tip};

/// Import people's records from spreadsheets into a local store
///
/// Data goes to standard output, everything else to standard error. Without a terminal, intake asks no questions.
#[derive(Debug, Parser)]
#[command(
    name = "intake",
    version,
    propagate_version = true,
    max_term_width = 100
)]
struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Args, Debug)]
#[command(next_help_heading = "Everywhere")]
struct Global {
    /// Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]
    #[arg(long, global = true, value_name = "PATH")]
    store: Option<PathBuf>,
    /// Format of the data
    #[arg(long, global = true, value_name = "FORMAT", default_value = "table")]
    format: Format,
    /// Ask no questions; this is the default without a terminal
    #[arg(long, global = true)]
    no_input: bool,
    /// Answer yes to every confirmation
    #[arg(long, short, global = true)]
    yes: bool,
    /// Write less to standard error, and leave out the text summary of an import
    #[arg(long, short, global = true, conflicts_with = "verbose")]
    quiet: bool,
    /// Write more to standard error
    #[arg(long, short, global = true, action = ArgAction::SetTrue)]
    verbose: bool,
    /// When to use colour on standard error [environment: NO_COLOR]
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: ColorChoice,
    /// Name of the user for the history [default: the system's user; environment: INTAKE_USER]
    #[arg(long = "as", global = true, value_name = "NAME")]
    who: Option<String>,
    /// Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can
    #[arg(long, global = true)]
    notify: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    #[command(subcommand)]
    Import(import::Command),
    #[command(subcommand)]
    Jobs(jobs::Command),
    #[command(subcommand)]
    Inbox(inbox::Command),
    #[command(subcommand)]
    Client(client::Command),
    #[command(subcommand)]
    Contact(contact::Command),
    #[command(subcommand)]
    Lead(lead::Command),
    #[command(subcommand)]
    Activity(activity::Command),
    #[command(subcommand)]
    Document(document::Command),
    #[command(subcommand)]
    Template(template::Command),
    #[command(subcommand)]
    Field(field::Command),
    #[command(subcommand)]
    Verdict(verdict::Command),
    #[command(subcommand)]
    Connector(connector::Command),
    #[command(subcommand)]
    Config(config::Command),
    #[command(subcommand)]
    Store(store::Command),
    Demo(demo::DemoArgs),
    Completions(completions::CompletionsArgs),
}

impl Command {
    /// Whether the command can write CSV. Lists can; single records cannot. Completions have no format.
    fn writes_csv(&self) -> bool {
        match self {
            Command::Connector(_) | Command::Store(_) => false,
            Command::Import(command) => command.writes_csv(),
            Command::Jobs(command) => command.writes_csv(),
            Command::Inbox(command) => command.writes_csv(),
            Command::Client(command) => command.writes_csv(),
            Command::Contact(command) => command.writes_csv(),
            Command::Lead(command) => command.writes_csv(),
            Command::Activity(command) => command.writes_csv(),
            Command::Document(command) => command.writes_csv(),
            Command::Template(command) => command.writes_csv(),
            Command::Field(command) => command.writes_csv(),
            Command::Config(command) => command.writes_csv(),
            Command::Verdict(command) => command.writes_csv(),
            Command::Completions(_) | Command::Demo(_) => true,
        }
    }
}

/// Runs the command line and returns the exit status.
pub fn main(args: impl IntoIterator<Item = OsString>) -> u8 {
    // Files that this process creates are readable for their owner only.
    nix::sys::stat::umask(nix::sys::stat::Mode::from_bits_truncate(0o077));
    forbid_core_dumps();
    limits::heed_file_size();
    let args = with_right_noun(args.into_iter().collect());
    if child::is_child(&args) {
        return child::run(&args);
    }
    if let Some(shell) = session::completing_shell() {
        return complete::answer(&shell, &args);
    }
    let said: Vec<String> = args
        .iter()
        .map(|arg| arg.to_string_lossy().into_owned())
        .collect();
    let color = wanted_color(&args);
    let parsed = |args: &[OsString]| {
        let (cli, matches) = parse::parse(args, color)?;
        let notice = cli.global.notify.then(|| notice::named(&matches));
        Ok(Line { cli, notice })
    };
    match parsed(&args) {
        Ok(line) => line.run(None).unwrap_or_default(),
        Err(error) => {
            let terminal = || {
                let color = session::color(use_color(color));
                Terminal::of_process(Format::Table, Verbosity::Normal, color)
            };
            let error = match line::run_chosen(error, &args, parsed) {
                Ok(Ok(status)) => return status,
                Ok(Err(error)) => error,
                Err(unanswered) => return fail(&terminal(), &unanswered),
            };
            let error = with_right_tip(in_our_words(error), &said);
            let error = with_meant_commands(error, &said);
            let error = with_whole_help(error, &args, color);
            let terminal = terminal();
            if error.use_stderr() {
                terminal.usage_error(&error);
                return exit_code(&error);
            }
            // Help or version.
            match error.print().and_then(|()| io::stdout().flush()) {
                Ok(()) => exit_code(&error),
                Err(unwritten) => fail(&terminal, &cannot_write(unwritten)),
            }
        }
    }
}

fn exit_code(error: &clap::Error) -> u8 {
    u8::try_from(error.exit_code()).unwrap_or(2)
}

/// Forbids core dumps of this process and its children, because secrets and personal data are in memory.
fn forbid_core_dumps() {
    // If the system refuses the limit, the command runs without it.
    if let Ok((_, hard)) = getrlimit(Resource::RLIMIT_CORE) {
        let _ = setrlimit(Resource::RLIMIT_CORE, 0, hard);
    }
}

fn dispatch(command: Command, session: &Session) -> Result<Outcome> {
    if !command.writes_csv() {
        session.terminal.refuse_csv()?;
    }
    match command {
        Command::Import(command) => import::run(command, session),
        Command::Jobs(command) => jobs::run(command, session),
        Command::Inbox(command) => inbox::run(command, session),
        Command::Client(command) => client::run(command, session),
        Command::Contact(command) => contact::run(command, session),
        Command::Lead(command) => lead::run(command, session),
        Command::Activity(command) => activity::run(command, session),
        Command::Document(command) => document::run(command, session),
        Command::Template(command) => template::run(command, session),
        Command::Field(command) => field::run(command, session),
        Command::Verdict(command) => verdict::run(command, session),
        Command::Connector(command) => connector::run(command, session),
        Command::Config(command) => config::run(command, session),
        Command::Store(command) => store::run(command, session),
        Command::Demo(args) => demo::run(&args, session),
        Command::Completions(args) => completions::run(&args, session),
    }
}

fn fail(terminal: &Terminal, error: &Error) -> u8 {
    if error.kind() != Kind::ClosedPipe {
        terminal.error(error);
    }
    error.kind().status()
}

impl Global {
    fn flags(&self) -> Flags {
        Flags {
            store: self.store.clone(),
            format: self.format,
            no_input: self.no_input,
            yes: self.yes,
            verbosity: match (self.quiet, self.verbose) {
                (true, _) => Verbosity::Quiet,
                (_, true) => Verbosity::Verbose,
                _ => Verbosity::Normal,
            },
            color: use_color(self.color),
            user: self.who.clone(),
        }
    }
}

pub use help::{ENVIRONMENT, EXIT_STATUSES, FILES, examples_of, explained};

/// Returns the whole command line, for completions and man pages.
pub fn command() -> clap::Command {
    Cli::command()
}

/// Notes that there is no store. For a command that only reads this is not an error.
fn note_no_store(session: &Session) {
    let note = format!(
        "There is no store yet at {}; the first command that writes creates it.",
        session.store_path.display()
    );
    session.terminal.note(&note);
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_command_line_is_sound() {
        super::command().debug_assert();
    }
}
