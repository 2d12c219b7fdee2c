//! Completions in a shell, which know the store. The script of a shell calls intake at each Tab (`INTAKE_COMPLETE`).
//!
//! Completions never write, ask, wait or print errors. Without a readable store they are those of the command line alone.

mod asked;
mod bash;
mod candidates;
mod line;
mod of_file;
mod scripts;

use std::ffi::OsString;
use std::fmt;
use std::io::{self, Write};
use std::sync::Arc;

use clap::builder::ValueHint;
use clap::{Arg, Command, CommandFactory};
use clap_complete::Shell;
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};

use super::Cli;
use asked::Asked;
use candidates::Context;

pub use scripts::script;

/// The kind of text that belongs in the place of the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// One of the values of the answer.
    Values,
    /// A path, which the shell completes itself.
    Files,
    /// The path of a folder, which the shell completes itself.
    Folders,
}

impl fmt::Display for Place {
    /// Writes the word that the scripts of bash, zsh and fish know.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Place::Values => "values",
            Place::Files => "files",
            Place::Folders => "folders",
        })
    }
}

/// How paths are completed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Paths {
    /// By the shell. The answer only says that one belongs here.
    ByShell,
    /// By the answer, which lists them.
    Listed,
}

/// Answers the script of a shell, and returns the exit status. To bash, zsh and fish, the first line says whether the shell
/// completes files or folders itself, or takes the values of the further lines, each with a description behind a tab.
pub fn answer(shell: &str, args: &[OsString]) -> u8 {
    let words = args.iter().skip_while(|arg| *arg != "--").skip(1);
    let words: Vec<String> = words
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    let said = match shell.parse() {
        Ok(Shell::Bash) => bash::answer(&words),
        Ok(Shell::Fish) => with_place(&completed(unquoted_at_end(words), Paths::ByShell)),
        Ok(Shell::Elvish) => to_elvish(&completed(words, Paths::Listed)),
        Ok(Shell::PowerShell) => to_powershell(&completed(words, Paths::Listed)),
        _ => with_place(&completed(words, Paths::ByShell)),
    };
    // If the shell has ended, the answer is no longer needed.
    drop(io::stdout().write_all(said.as_bytes()));
    0
}

/// Reads the last word as it is typed in fish, which gives the others without their quotation marks.
fn unquoted_at_end(mut words: Vec<String>) -> Vec<String> {
    if let Some(last) = words.last_mut() {
        *last = line::last(last).value;
    }
    words
}

/// The completions of the last of some words.
struct Completed {
    place: Place,
    values: Vec<CompletionCandidate>,
}

/// Returns what completes the last word.
fn completed(mut words: Vec<String>, paths: Paths) -> Completed {
    if words.len() < 2 {
        words.resize(2, String::new());
    }
    let at = words.len() - 1;
    let context = Arc::new(Context::of(&words));
    let mut command = knowing(Cli::command(), paths, &context);
    // Flags come only once a dash is typed.
    let is_flag = words[at].starts_with('-');
    let args = words.into_iter().map(OsString::from).collect();
    let here = std::env::current_dir().ok();
    let found = clap_complete::engine::complete(&mut command, args, at, here.as_deref());
    let mut values = found.unwrap_or_default();
    values.retain(|one| is_flag || !one.get_value().to_string_lossy().starts_with('-'));
    Completed {
        place: context.place(),
        values,
    }
}

/// Returns the command line whose arguments complete what they ask for.
fn knowing(command: Command, paths: Paths, context: &Arc<Context>) -> Command {
    fn with(command: Command, words: &[String], paths: Paths, context: &Arc<Context>) -> Command {
        let command = command.mut_args(|arg| completing(arg, words, paths, context));
        command.mut_subcommands(|sub| {
            let words = [words, &[sub.get_name().to_owned()]].concat();
            with(sub, &words, paths, context)
        })
    }
    with(command, &[], paths, context)
}

fn completing(arg: Arg, words: &[String], paths: Paths, context: &Arc<Context>) -> Arg {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let asked = asked::asked(&words, &arg);
    match asked {
        Asked::Values => arg,
        Asked::Nothing => arg.value_hint(ValueHint::Other),
        Asked::File if paths == Paths::Listed => arg.value_hint(ValueHint::AnyPath),
        Asked::Folder if paths == Paths::Listed => arg.value_hint(ValueHint::DirPath),
        asked => {
            let context = Arc::clone(context);
            let complete = move |begin: &std::ffi::OsStr| {
                let begin = begin.to_string_lossy();
                context.candidates(&asked, &begin)
            };
            arg.add(ArgValueCompleter::new(complete))
        }
    }
}

/// Returns the answer for fish and zsh.
fn with_place(completed: &Completed) -> String {
    let mut said = format!("{}\n", completed.place);
    for one in &completed.values {
        let value = one.get_value().to_string_lossy();
        said.push_str(&format!("{value}\t{}\n", help_of(one)));
    }
    said
}

/// Returns the answer for the script of `clap_complete` in Elvish, which quotes the values.
fn to_elvish(completed: &Completed) -> String {
    let values = completed.values.iter();
    let values: Vec<_> = values
        .map(|one| one.get_value().to_string_lossy())
        .collect();
    values.join("\n")
}

/// Returns the answer for the script of `clap_complete` in PowerShell, which inserts the values as they are, and refuses
/// a blank description.
fn to_powershell(completed: &Completed) -> String {
    let mut said = String::new();
    for one in &completed.values {
        said.push_str(&line::quoted_for_powershell(
            &one.get_value().to_string_lossy(),
        ));
        let help = help_of(one);
        if !help.is_empty() {
            said.push('\t');
            said.push_str(&help);
        }
        said.push('\n');
    }
    said
}

/// Returns the description of a value: one line, or blank.
fn help_of(one: &CompletionCandidate) -> String {
    let help = one.get_help().map(ToString::to_string).unwrap_or_default();
    help.lines().next().unwrap_or_default().to_owned()
}
