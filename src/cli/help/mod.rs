//! Help: what `-h` leaves out, the examples of `--help`, and one line for the options of every command.
//!
//! It is added only when help is shown, so that other commands do not pay for it.

mod examples;
mod examples_of_imports;
mod examples_of_records;
mod facts;

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ColorChoice, Command, CommandFactory};

use super::Cli;

pub use examples::{Example, examples_of};
pub use facts::{ENVIRONMENT, EXIT_STATUSES, FILES};

/// The examples of one command: its words, then each sentence with its command line.
type Of = (&'static str, &'static [(&'static str, &'static str)]);

/// The commands with many options, each with those of its short help. The others are only in the long help.
static USUAL: &[(&str, &str)] = &[
    ("import leads", OF_FILES),
    ("import clients", OF_FILES),
    ("import contacts", OF_FILES),
    (
        "import intelliflo",
        "all select search clients decisions write-decisions on-duplicate dry-run",
    ),
    ("jobs resume", "file wait max-failed"),
    ("client add", OF_CLIENTS),
    ("client edit", OF_CLIENTS),
    ("contact add", OF_CONTACTS),
    ("contact edit", OF_CONTACTS),
    ("lead add", OF_LEADS),
    ("lead edit", OF_LEADS),
    (
        "lead convert",
        "client new-client type relationship contact",
    ),
];
const OF_FILES: &str =
    "preview dry-run map template save-template on-duplicate failed background atomic";
const OF_CLIENTS: &str = "name type status street city postcode country contact";
const OF_CONTACTS: &str = "first-name last-name email phone job-title set client relationship";
const OF_LEADS: &str = "first-name last-name email phone company status source owner set";

/// Returns help with its examples. They are added only here, so that other commands do not pay for them.
pub fn with_whole_help(error: clap::Error, args: &[OsString], color: ColorChoice) -> clap::Error {
    let is_help = matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    );
    if !is_help {
        return error;
    }
    let command = explained(Cli::command().color(color));
    command.try_get_matches_from(args).err().unwrap_or(error)
}

/// Returns the command line with its whole help. It is built: colours and width have to be set before.
pub fn explained(root: Command) -> Command {
    let everywhere = root.get_arguments().filter(|arg| arg.is_global_set());
    let everywhere: Vec<Arg> = everywhere.map(|arg| arg.clone().hide(true)).collect();
    // The help of intake itself names them, in full only.
    let root = root.mut_args(|arg| arg.hide_short_help(true));
    let mut root = with_help(
        root.disable_version_flag(true)
            .arg(version().hide_short_help(true)),
        "",
        &everywhere,
    );
    root.build();
    without_help_commands(root)
}

/// Leaves `help` out of the lists of commands: it says what `--help` says.
fn without_help_commands(command: Command) -> Command {
    command.mut_subcommands(|sub| match sub.get_name() {
        "help" => sub.hide(true),
        _ => without_help_commands(sub),
    })
}

/// Adds the help of a command with these words, and of all commands below it.
fn with_help(command: Command, words: &str, everywhere: &[Arg]) -> Command {
    let command = command.mut_subcommands(|sub| {
        let words = format!("{words} {}", sub.get_name());
        let sub = sub.args(everywhere).disable_version_flag(true);
        with_help(
            sub.arg(version().hide(true)),
            words.trim_start(),
            everywhere,
        )
    });
    let command = with_usual_options(command, words);
    let everywhere = (!words.is_empty()).then_some("Options for every command: see intake --help");
    let more = "Options, examples and exit statuses: see intake --help";
    let short = everywhere.unwrap_or(more);
    let examples = shown(&examples_of(&command, words));
    let last = everywhere.map_or_else(facts::shown, str::to_owned);
    let help = Arg::new("help").short('h').long("help");
    let help = help.action(ArgAction::Help).hide_short_help(true);
    command
        .disable_help_flag(true)
        .arg(help.help("Show the whole help; -h shows a summary"))
        .after_help(short)
        .after_long_help(format!("{examples}\n\n{last}"))
}

fn version() -> Arg {
    let version = Arg::new("version").short('V').long("version");
    version.action(ArgAction::Version).help("Show the version")
}

/// Leaves the options that are not usual out of the short help.
fn with_usual_options(command: Command, words: &str) -> Command {
    let Some((_, usual)) = USUAL.iter().find(|(of, _)| *of == words) else {
        return command;
    };
    command.mut_args(|arg| {
        let is_usual = arg
            .get_long()
            .is_none_or(|long| usual.split(' ').any(|usual| usual == long));
        arg.hide_short_help(!is_usual)
    })
}

/// Returns examples as the help shows them.
fn shown(examples: &[Example]) -> String {
    let examples = examples
        .iter()
        .map(|one| format!("  {}:\n    {}", one.what, one.line));
    let examples: Vec<String> = examples.collect();
    format!("Examples:\n{}", examples.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::{Cli, command};
    use clap::CommandFactory;

    /// The lines of a terminal, without the line of the next prompt.
    const LINES: usize = 23;

    /// Calls a function with each command that is shown, and its words.
    fn each(command: &mut Command, words: &str, then: &mut dyn FnMut(&mut Command, &str)) {
        let subs = command.get_subcommands_mut();
        for sub in subs.filter(|sub| sub.get_name() != "help") {
            let words = format!("{words} {}", sub.get_name());
            each(sub, words.trim_start(), then);
        }
        then(command, words);
    }

    /// Returns the command line of an example for `clap`: without what a shell reads, such as a pipe.
    fn args(line: &str) -> Vec<String> {
        let words = shell_words::split(line).unwrap();
        let of_intake = words.iter().skip_while(|word| *word != "intake");
        of_intake.take_while(|word| *word != ">").cloned().collect()
    }

    #[test]
    fn every_command_has_examples_that_parse() {
        let mut all = 0;
        each(&mut explained(command()), "", &mut |command, words| {
            let examples = examples_of(command, words);
            assert!(!examples.is_empty(), "{words} has no example");
            for Example { what, line } in examples {
                let parsed = Cli::command().try_get_matches_from(args(&line));
                let is_help = |error: &clap::Error| error.kind() == ErrorKind::DisplayHelp;
                if let Err(error) = parsed.as_ref().map_err(|error| (is_help(error), error)) {
                    assert!(error.0, "{line}: {}", error.1);
                }
                if words.is_empty() {
                    continue;
                }
                assert!(
                    line.contains(&format!("intake {words}")),
                    "{line}: not of {words}"
                );
                assert!(
                    what.starts_with(char::is_uppercase) && !what.ends_with('.'),
                    "{what}"
                );
                all += 1;
            }
        });
        assert!(all > 120, "{all}");
    }

    #[test]
    fn every_short_help_fits_a_screen() {
        let mut root = explained(command().term_width(80));
        each(&mut root, "", &mut |command, words| {
            let help = command.render_help().to_string();
            assert!(help.lines().count() <= LINES, "{words}:\n{help}");
            assert!(help.contains("see intake --help"), "{words}");
        });
    }

    #[test]
    fn options_of_all_commands_are_named_only_by_the_long_help_of_intake() {
        let mut root = explained(command());
        each(&mut root, "", &mut |command, words| {
            let long = command.render_long_help().to_string();
            assert_eq!(
                long.contains("--color"),
                words.is_empty(),
                "{words}:\n{long}"
            );
            assert!(long.contains("Examples:\n"), "{words}");
        });
    }

    #[test]
    fn the_usual_options_exist() {
        let mut root = command();
        let mut known = Vec::new();
        each(&mut root, "", &mut |command, words| {
            let noun = words.split(' ').next().unwrap_or(words).to_owned();
            let longs = command.get_arguments().filter_map(Arg::get_long);
            known.extend(longs.map(|long| (noun.clone(), long.to_owned())));
        });
        for (words, usual) in USUAL {
            let noun = words.split(' ').next().unwrap();
            for long in usual.split(' ') {
                let is_known = known.iter().any(|(of, known)| of == noun && known == long);
                assert!(is_known, "{words}: --{long}");
            }
        }
    }
}
