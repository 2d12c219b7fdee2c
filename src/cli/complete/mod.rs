//! Completions in a shell, which know the store. The script of a shell calls intake at each Tab (`INTAKE_COMPLETE`).
//!
//! Completions never write, ask, wait or print errors. Without a readable store they are those of the command line alone.

mod asked;
mod candidates;
mod line;
mod of_file;
mod scripts;

use std::ffi::OsString;
use std::io::{self, Write};
use std::sync::Arc;

use clap::builder::ValueHint;
use clap::{Arg, Command, CommandFactory};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};

use super::Cli;
use asked::Asked;
use candidates::Context;
use line::Word;

pub use scripts::script;

/// Which files belong in the place of the cursor. The shell completes them itself.
const FILES: &str = "files";
const FOLDERS: &str = "folders";
const VALUES: &str = "values";
/// The kind of completion at a second Tab in bash (COMP_TYPE).
const LIST: &str = "63";

/// Answers the script of a shell, and returns the exit status. The first line says whether the shell completes files or
/// folders itself, or takes the values of the further lines, each with a description behind a tab.
pub fn answer(shell: &str, args: &[OsString]) -> u8 {
    let words = args.iter().skip_while(|arg| *arg != "--").skip(1);
    let words: Vec<String> = words
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    let said = match shell {
        "bash" => in_bash(&words),
        "fish" => {
            let (last, before) = words
                .split_last()
                .map_or(("", &[][..]), |(last, before)| (last, before));
            let words = before.iter().cloned().chain([line::last(last).value]);
            shown(&completed(words.collect()))
        }
        _ => shown(&completed(words)),
    };
    // If the shell has ended, the answer is no longer needed.
    drop(io::stdout().write_all(said.as_bytes()));
    0
}

/// What completes the last of some words.
struct Completed {
    /// `files`, `folders` or `values`.
    what: &'static str,
    values: Vec<CompletionCandidate>,
}

/// Returns what completes the last word.
fn completed(mut words: Vec<String>) -> Completed {
    if words.len() < 2 {
        words.resize(2, String::new());
    }
    let at = words.len() - 1;
    let context = Arc::new(Context::of(&words));
    let mut command = knowing(Cli::command(), &context);
    let begin = words[at].clone();
    let args = words.into_iter().map(OsString::from).collect();
    let found = clap_complete::engine::complete(&mut command, args, at, None);
    let mut values = found.unwrap_or_default();
    // Flags come only once a dash is typed, and then no files.
    let is_flag = begin.starts_with('-');
    values.retain(|one| is_flag || !one.get_value().to_string_lossy().starts_with('-'));
    let what = if is_flag { VALUES } else { context.what() };
    Completed { what, values }
}

/// Returns the command line whose arguments complete what they ask for.
fn knowing(command: Command, context: &Arc<Context>) -> Command {
    fn with(command: Command, words: &[String], context: &Arc<Context>) -> Command {
        let command = command.mut_args(|arg| completing(arg, words, context));
        command.mut_subcommands(|sub| {
            let words = [words, &[sub.get_name().to_owned()]].concat();
            with(sub, &words, context)
        })
    }
    with(command, &[], context)
}

fn completing(arg: Arg, words: &[String], context: &Arc<Context>) -> Arg {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let asked = asked::asked(&words, &arg);
    match asked {
        Asked::Values => arg,
        Asked::Nothing => arg.value_hint(ValueHint::Other),
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
fn shown(completed: &Completed) -> String {
    let mut said = format!("{}\n", completed.what);
    for one in &completed.values {
        let value = one.get_value().to_string_lossy();
        let help = one.get_help().map(ToString::to_string).unwrap_or_default();
        let help = help.lines().next().unwrap_or_default();
        said.push_str(&format!("{value}\t{help}\n"));
    }
    said
}

/// Returns the answer for bash: its arguments are the line to the cursor, the part of it that bash replaces, and the kind of
/// completion. The values are quoted as they are to be inserted. A list, which inserts nothing, has the descriptions.
fn in_bash(args: &[String]) -> String {
    let [typed, replaced, how] = args else {
        return format!("{VALUES}\n");
    };
    let words = line::words(typed);
    let completed = completed(words.iter().map(|word| word.value.clone()).collect());
    let last: &Word = match words.last() {
        Some(last) => last,
        None => return format!("{VALUES}\n"),
    };
    let mut said = format!("{}\n", completed.what);
    let is_list = how == LIST && completed.values.len() > 1;
    for one in &completed.values {
        let value = one.get_value().to_string_lossy();
        let help = one.get_help().filter(|_| is_list);
        if let Some(help) = help {
            said.push_str(&format!("{value}  -- {help}\n"));
        } else if let Some(inserted) = last.inserted(replaced, &value) {
            said.push_str(&inserted);
            said.push('\n');
        }
    }
    said
}
