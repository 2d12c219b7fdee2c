//! Commands that change something without a question of their own. After a choice from a list, the user confirms them.

use clap::parser::ValueSource;
use clap::{ArgMatches, CommandFactory};

use super::Cli;

/// The verbs of records that act at once.
const OF_RECORDS: &[&str] = &[
    "convert",
    "restore",
    "unmerge",
    "same",
    "different",
    "unlink",
    "assign",
    "unassign",
];

/// The commands that act at once: nouns with their verbs.
const ACTING: [(&str, &[&str]); 6] = [
    ("jobs", &["approve", "cancel", "resume"]),
    ("lead", OF_RECORDS),
    ("contact", OF_RECORDS),
    ("client", OF_RECORDS),
    ("template", &["delete"]),
    ("config", &["unset"]),
];

/// The verbs of records that ask, unless flags have the answers.
const WITH_FLAGS: [&str; 2] = ["edit", "link"];

/// Returns whether a command acts without a question of its own.
pub fn acts_at_once(matches: &ArgMatches) -> bool {
    let Some((noun, matches)) = matches.subcommand() else {
        return false;
    };
    let Some((verb, matches)) = matches.subcommand() else {
        return false;
    };
    let is_acting = |(of, verbs): &(&str, &[&str])| *of == noun && verbs.contains(&verb);
    ACTING.iter().any(is_acting) || (WITH_FLAGS.contains(&verb) && has_flags(noun, verb, matches))
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
    fn every_verb_that_acts_exists() {
        let command = Cli::command();
        let has = |noun: &clap::Command, verb| noun.find_subcommand(verb).is_some();
        for (noun, verbs) in ACTING {
            let noun = command.find_subcommand(noun).unwrap();
            assert!(verbs.iter().any(|verb| has(noun, verb)), "{noun}");
        }
        for verb in OF_RECORDS.iter().chain(&WITH_FLAGS) {
            let mut nouns = command.get_subcommands();
            assert!(nouns.any(|noun| has(noun, verb)), "{verb}");
        }
    }
}
