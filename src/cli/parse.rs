//! Parses a command line, first with the arguments of one command only.

use std::ffi::{OsStr, OsString};
use std::mem::{self, ManuallyDrop};

use clap::error::Result;
use clap::{ArgMatches, Args, ColorChoice, CommandFactory, FromArgMatches, Subcommand};

use super::{
    Cli, Global, activity, client, config, connector, contact, document, field, import, inbox,
    jobs, lead, store, template, verdict,
};

/// Adds the commands of a noun to it.
type AddCommands = fn(clap::Command) -> clap::Command;

/// The nouns that have commands.
const NOUNS: &[(&str, AddCommands)] = &[
    ("import", import::Command::augment_subcommands),
    ("jobs", jobs::Command::augment_subcommands),
    ("inbox", inbox::Command::augment_subcommands),
    ("client", client::Command::augment_subcommands),
    ("contact", contact::Command::augment_subcommands),
    ("lead", lead::Command::augment_subcommands),
    ("activity", activity::Command::augment_subcommands),
    ("document", document::Command::augment_subcommands),
    ("template", template::Command::augment_subcommands),
    ("field", field::Command::augment_subcommands),
    ("verdict", verdict::Command::augment_subcommands),
    ("connector", connector::Command::augment_subcommands),
    ("config", config::Command::augment_subcommands),
    ("store", store::Command::augment_subcommands),
];

/// Parses the arguments of the process, of which the first is the program. To build the arguments of all commands would take as
/// long as the rest of a short command.
///
/// # Errors
/// Fails if the command line is wrong, or if it asks for the help or the version.
pub fn parse(args: &[OsString], color: ColorChoice) -> Result<(Cli, ArgMatches)> {
    let of_verb = args
        .iter()
        .enumerate()
        .find_map(|(at, noun)| with_verb(noun, &args[at + 1..]));
    // A value may be equal to a noun or a verb, and only the whole command line gives the right error.
    let parsed = of_verb.and_then(|command| parse_with(command, args).ok());
    parsed.map_or_else(|| parse_with(Cli::command().color(color), args), Ok)
}

fn parse_with(command: clap::Command, args: &[OsString]) -> Result<(Cli, ArgMatches)> {
    // The process ends soon. To free each part of the command line would take longer than to read the arguments.
    let mut command = ManuallyDrop::new(command);
    let matches = command.try_get_matches_from_mut(args)?;
    Ok((Cli::from_arg_matches(&matches)?, matches))
}

/// Returns the command line with this noun only, if it is one, and with the first of its verbs among the words behind it.
fn with_verb(noun: &OsStr, behind: &[OsString]) -> Option<clap::Command> {
    let (name, add_commands) = NOUNS.iter().find(|(name, _)| noun == *name)?;
    let mut all = add_commands(clap::Command::new(*name));
    let verb = behind.iter().find_map(|word| {
        let verb = all.find_subcommand_mut(word)?;
        // clap copies the arguments of all commands into each verb, so the others are left out.
        Some(mem::take(verb))
    })?;
    let noun = clap::Command::new(*name)
        .subcommand_required(true)
        .subcommand(verb);
    // The process ends soon, as in `parse_with`.
    mem::forget(all);
    Some(Global::augment_args(clap::Command::new("intake")).subcommand(noun))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<OsString> {
        line.split(' ').map(OsString::from).collect()
    }

    #[test]
    fn each_noun_with_commands_is_there() {
        let command = Cli::command();
        let nouns = command
            .get_subcommands()
            .filter(|noun| noun.has_subcommands());
        assert!(
            nouns
                .map(clap::Command::get_name)
                .eq(NOUNS.iter().map(|(name, _)| *name))
        );
    }

    #[test]
    fn each_verb_alone_has_its_arguments() {
        let arguments = |verb: &clap::Command| -> Vec<String> {
            let ids = verb.get_arguments().map(|arg| arg.get_id().to_string());
            ids.collect()
        };
        for (noun, _) in NOUNS {
            let whole = Cli::command();
            let verbs = whole.find_subcommand(noun).unwrap().get_subcommands();
            for verb in verbs {
                let name = verb.get_name();
                let command = with_verb(noun.as_ref(), &[name.into()]).unwrap();
                let noun = command.find_subcommand(noun).unwrap();
                let own: Vec<&clap::Command> = noun.get_subcommands().collect();
                assert_eq!(own.len(), 1, "{name}");
                assert_eq!(arguments(own[0]), arguments(verb), "{name}");
            }
        }
        for line in ["intake client list --limit 3", "intake store info -q"] {
            let args = words(line);
            let command = with_verb(&args[1], &args[2..]).unwrap();
            assert!(parse_with(command, &args).is_ok(), "{line}");
        }
    }

    #[test]
    fn a_line_means_the_same_with_one_noun_and_with_all() {
        for line in [
            "intake client list --limit 3",
            "intake --store jobs client list",
            "intake -q contact list --search lead --format json",
            "intake import leads client.csv --yes --as store",
            "intake client --as list show 3",
            "intake client show list",
            "intake -q contact --store a link 3 4",
            "intake",
            "intake demo",
        ] {
            let (cli, matches) = parse(&words(line), ColorChoice::Auto).unwrap();
            let (whole, of_whole) = parse_with(Cli::command(), &words(line)).unwrap();
            assert_eq!(format!("{cli:?}"), format!("{whole:?}"), "{line}");
            assert_eq!(matches.subcommand_name(), of_whole.subcommand_name());
        }
    }

    #[test]
    fn an_error_is_that_of_the_whole_command_line() {
        for line in [
            "intake client",
            "intake client lst",
            "intake clint list",
            "intake client list --version",
            "intake client --help",
            "intake lead list --limit many",
            "intake import client list",
        ] {
            let error = parse(&words(line), ColorChoice::Auto).unwrap_err();
            let whole = parse_with(Cli::command(), &words(line)).unwrap_err();
            assert_eq!(error.to_string(), whole.to_string(), "{line}");
        }
    }
}
