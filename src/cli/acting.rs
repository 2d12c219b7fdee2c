//! Commands that change something without a question of their own. After a choice from a list, the user confirms them.

use clap::parser::ValueSource;
use clap::{ArgMatches, CommandFactory};

use super::Cli;
use crate::session::Session;

/// When a command changes something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Acts {
    /// Never.
    Never,
    /// After a question of its own, which `--yes` answers.
    Asked,
    /// Without a question, if flags have the answers.
    WithFlags,
    /// Without a question.
    AtOnce,
}

/// The verbs of leads, contacts and clients.
const OF_RECORDS: [(Acts, &[&str]); 4] = [
    (Acts::Never, &["list", "show", "why", "export", "history"]),
    (Acts::Asked, &["delete", "duplicates", "merge"]),
    (Acts::WithFlags, &["add", "edit", "link"]),
    (
        Acts::AtOnce,
        &[
            "convert",
            "unconvert",
            "restore",
            "unmerge",
            "same",
            "different",
            "unlink",
            "assign",
            "unassign",
        ],
    ),
];

/// The verbs of all other nouns.
const OF_OTHERS: [(&str, Acts, &[&str]); 25] = [
    (
        "import",
        Acts::Asked,
        &["leads", "clients", "contacts", "intelliflo"],
    ),
    ("jobs", Acts::Never, &["list", "show", "report", "watch"]),
    ("jobs", Acts::Asked, &["failed", "review", "undo"]),
    (
        "jobs",
        Acts::AtOnce,
        &["approve", "cancel", "resume", "run"],
    ),
    ("inbox", Acts::Never, &["list"]),
    ("inbox", Acts::AtOnce, &["add", "remove"]),
    ("activity", Acts::Never, &["list", "show"]),
    ("activity", Acts::WithFlags, &["add"]),
    ("document", Acts::Never, &["list"]),
    ("document", Acts::Asked, &["save"]),
    ("document", Acts::AtOnce, &["add"]),
    ("template", Acts::Never, &["list", "show", "export"]),
    ("template", Acts::Asked, &["load"]),
    ("template", Acts::AtOnce, &["delete"]),
    ("field", Acts::Never, &["list"]),
    ("field", Acts::Asked, &["remove"]),
    ("field", Acts::WithFlags, &["add"]),
    ("verdict", Acts::Never, &["list"]),
    ("verdict", Acts::AtOnce, &["forget"]),
    ("connector", Acts::Asked, &["intelliflo"]),
    ("config", Acts::Never, &["list", "get"]),
    ("config", Acts::Asked, &["set"]),
    ("config", Acts::AtOnce, &["unset"]),
    ("store", Acts::Never, &["info", "check"]),
    (
        "store",
        Acts::Asked,
        &["backup", "restore", "purge", "compact"],
    ),
];

/// Returns when a command changes something. A test finds a command that is not in the tables.
fn acts(noun: &str, verb: &str) -> Option<Acts> {
    if ["lead", "contact", "client"].contains(&noun) {
        let mut all = OF_RECORDS.iter();
        return all
            .find(|(_, verbs)| verbs.contains(&verb))
            .map(|found| found.0);
    }
    let mut all = OF_OTHERS.iter();
    let found = all.find(|(of, _, verbs)| *of == noun && verbs.contains(&verb));
    found.map(|found| found.1)
}

/// Returns whether a command may change something without a question of its own.
#[cfg(test)]
pub fn may_act_unasked(noun: &str, verb: &str) -> bool {
    matches!(acts(noun, verb), Some(Acts::WithFlags | Acts::AtOnce))
}

/// Returns whether a command acts without a question of its own.
pub fn acts_at_once(matches: &ArgMatches) -> bool {
    acts_unasked(matches, false)
}

/// Returns whether the command of this process acts without a question of its own, as one does that asks nothing because of
/// `--yes`.
pub fn is_unasked(session: &Session) -> bool {
    let command = Cli::command().ignore_errors(true);
    let matches = command.try_get_matches_from(std::env::args_os());
    matches.is_ok_and(|matches| acts_unasked(&matches, session.yes))
}

fn acts_unasked(matches: &ArgMatches, says_yes: bool) -> bool {
    let Some((noun, matches)) = matches.subcommand() else {
        return false;
    };
    let Some((verb, matches)) = matches.subcommand() else {
        return false;
    };
    match acts(noun, verb) {
        Some(Acts::Never) | None => false,
        Some(Acts::Asked) => says_yes,
        Some(Acts::WithFlags) => has_flags(noun, verb, matches),
        Some(Acts::AtOnce) => true,
    }
}

/// Returns whether the command line has flags of the command itself.
fn has_flags(noun: &str, verb: &str, matches: &ArgMatches) -> bool {
    let command = Cli::command();
    let command = command.find_subcommand(noun);
    let Some(command) = command.and_then(|noun| noun.find_subcommand(verb)) else {
        return false;
    };
    // The flags of all commands are not among them.
    let mut flags = command.get_opts().map(|flag| flag.get_id().as_str());
    flags.any(|flag| matches.value_source(flag) == Some(ValueSource::CommandLine))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_that_act_at_once_are_told_apart() {
        let acts = |args: &str| {
            let words = args.split(' ');
            let command = Cli::command().ignore_errors(true);
            acts_at_once(&command.try_get_matches_from(words).unwrap())
        };
        for (args, expected) in [
            ("intake lead convert", true),
            ("intake jobs approve", true),
            ("intake template delete", true),
            ("intake lead edit --status Won", true),
            ("intake lead edit --set custom.Risk=High", true),
            ("intake contact link --relationship Self", true),
            ("intake verdict forget", true),
            ("intake activity add --kind call", true),
            ("intake --store a lead edit --color never", false),
            ("intake contact link", false),
            ("intake contact link 2", false),
            // They ask before they act.
            ("intake client delete", false),
            ("intake lead merge", false),
            ("intake jobs review", false),
            ("intake lead show", false),
            ("intake jobs", false),
        ] {
            assert_eq!(acts(args), expected, "{args}");
        }
    }

    #[test]
    fn every_command_says_when_it_acts_and_every_verb_of_the_tables_exists() {
        let command = Cli::command();
        let mut there = Vec::new();
        for noun in command.get_subcommands() {
            for verb in noun.get_subcommands() {
                there.push((noun.get_name(), verb.get_name()));
            }
        }
        for (noun, verb) in &there {
            assert!(
                acts(noun, verb).is_some(),
                "intake {noun} {verb}: add it to a table"
            );
        }
        for (_, verbs) in OF_RECORDS {
            for verb in verbs {
                assert!(there.iter().any(|(_, there)| there == verb), "{verb}");
            }
        }
        for (noun, _, verbs) in OF_OTHERS {
            for verb in verbs {
                assert!(there.contains(&(noun, verb)), "intake {noun} {verb}");
            }
        }
    }
}
