//! Errors of the command line in words that name the correction.

use std::error::Error as _;
use std::ffi::OsString;
use std::num::{IntErrorKind, ParseIntError};

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{command, suggestion};
use crate::record::Entity;
use crate::terminal::sanitized;

/// Rewrites an error about a number. Rust's own message names only the first wrong digit.
pub fn in_our_words(error: clap::Error) -> clap::Error {
    let source = error.source();
    let Some(number) = source.and_then(|source| source.downcast_ref::<ParseIntError>()) else {
        return error;
    };
    let said = match number.kind() {
        IntErrorKind::PosOverflow | IntErrorKind::NegOverflow => "the number is too large",
        _ => "write a whole number, such as 20",
    };
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.as_str(),
        _ => "",
    };
    let (value, place) = (
        text(ContextKind::InvalidValue),
        text(ContextKind::InvalidArg),
    );
    let what = format!("invalid value '{value}' for '{place}': {said}\n");
    clap::Error::raw(ErrorKind::ValueValidation, what).with_cmd(&command())
}

/// Returns the command line with `leads list` as `lead list`, and `job list` as `jobs list`. A plural without a verb gets tips.
pub fn with_right_noun(mut args: Vec<OsString>) -> Vec<OsString> {
    let entities = Entity::ALL.map(|entity| (entity.plural(), entity.name()));
    let right = |said: &OsString| {
        let mut nouns = entities.iter().chain(OTHER_NOUNS);
        let (_, right) = nouns.find(|(wrong, _)| said == *wrong)?;
        Some(*right)
    };
    // Most command lines end here. The command is built only for the others.
    if !args.iter().any(|arg| right(arg).is_some()) {
        return args;
    }
    let command = command();
    let words = places_of_words(&command, &args);
    let [noun, verb, ..] = words[..] else {
        return args;
    };
    if let Some(right) = right(&args[noun]) {
        let found = command.find_subcommand(right);
        if found.is_some_and(|found| found.find_subcommand(&args[verb]).is_some()) {
            args[noun] = right.into();
        }
    }
    args
}

/// Returns the places of the words up to the first flag of a single command. Flags of all commands and their values are
/// left out.
fn places_of_words(command: &clap::Command, args: &[OsString]) -> Vec<usize> {
    let mut places = Vec::new();
    let mut rest = args.iter().enumerate().skip(1);
    while let Some((at, arg)) = rest.next() {
        let Some(flag) = arg.to_str().filter(|arg| arg.starts_with('-')) else {
            places.push(at);
            continue;
        };
        let (flag, value) = flag
            .split_once('=')
            .map_or((flag, None), |(flag, value)| (flag, Some(value)));
        let is_it = |arg: &&clap::Arg| {
            let long = flag.strip_prefix("--");
            let short = flag.strip_prefix('-').and_then(|short| short.parse().ok());
            (long.is_some() && arg.get_long() == long)
                || (short.is_some() && arg.get_short() == short)
        };
        let Some(known) = command.get_arguments().find(is_it) else {
            break;
        };
        if known.get_action().takes_values() && value.is_none() {
            rest.next();
        }
    }
    places
}

/// Nouns in the wrong number, each with the right one.
const OTHER_NOUNS: &[(&str, &str)] = &[
    ("job", "jobs"),
    ("activities", "activity"),
    ("documents", "document"),
    ("templates", "template"),
    ("fields", "field"),
    ("verdicts", "verdict"),
    ("connectors", "connector"),
];

/// Names the commands that were probably meant by a word that is no command: `intake import FILE`, `intake leads`,
/// `intake undo`.
pub fn with_meant_commands(mut error: clap::Error, said: &[String]) -> clap::Error {
    let wrong = match (error.kind(), error.get(ContextKind::InvalidSubcommand)) {
        (ErrorKind::InvalidSubcommand, Some(ContextValue::String(wrong))) => wrong.clone(),
        _ => return error,
    };
    let at = said.iter().position(|word| *word == wrong).unwrap_or(0);
    let is_import = at > 0 && said[at - 1] == "import";
    let entity = Entity::ALL
        .into_iter()
        .find(|entity| entity.plural() == wrong);
    let tips = match entity {
        _ if is_import => {
            let file = suggestion::quoted(&wrong);
            let of = |entity: Entity| {
                format!(
                    "its rows are {0}: intake import {0} {file}",
                    entity.plural()
                )
            };
            Entity::ALL.map(of).to_vec()
        }
        Some(entity) => vec![
            format!("list them: intake {entity} list"),
            format!("import a file: intake import {wrong} FILE"),
        ],
        None => {
            let (before, from) = said.split_at(at);
            tips_for_verb(&wrong, before, from.get(1..).unwrap_or_default())
        }
    };
    if tips.is_empty() {
        return error;
    }
    let tips = tips.iter().map(|tip| sanitized(tip).into_owned().into());
    let tips = ContextValue::StyledStrs(tips.collect());
    error.remove(ContextKind::SuggestedSubcommand);
    error.insert(ContextKind::Suggested, tips);
    error
}

/// Verbs for a search. The lists search.
const SEARCH: &[&str] = &["find", "grep", "lookup", "search"];
/// The most nouns with a verb that are all named. Of more, only the entities are.
const NOUNS_MAX: usize = 4;

/// Returns tips for a verb that is no command where it stands: `intake undo 5`, `intake find Ada`, `intake lead find Ada`.
/// `before` and `behind` are the words around it.
fn tips_for_verb(verb: &str, before: &[String], behind: &[String]) -> Vec<String> {
    let command = command();
    let is_noun = |word: &&String| command.find_subcommand(word).is_some();
    let noun = before.last().filter(is_noun);
    let rest = behind.iter().take_while(|word| !word.starts_with('-'));
    let rest: Vec<&str> = rest.map(String::as_str).collect();
    if SEARCH.contains(&verb) {
        let text = match &rest[..] {
            [] => "TEXT".to_owned(),
            words => suggestion::quoted(&words.join(" ")),
        };
        let is_meant = |entity: &Entity| noun.is_none_or(|noun| noun == entity.name());
        let entities = Entity::ALL.into_iter().filter(is_meant);
        let tip = |entity: Entity| {
            let plural = entity.plural();
            format!("search the {plural}: intake {entity} list --search {text}")
        };
        return entities.map(tip).collect();
    }
    if noun.is_some() {
        return Vec::new();
    }
    let nouns = command.get_subcommands();
    let nouns = nouns.filter_map(|noun| Some((noun.get_name(), noun.find_subcommand(verb)?)));
    let mut nouns: Vec<(&str, &clap::Command)> = nouns.collect();
    if nouns.len() > NOUNS_MAX {
        nouns.retain(|(noun, _)| Entity::ALL.iter().any(|entity| entity.name() == *noun));
    }
    let tip = |(noun, found): (&str, &clap::Command)| {
        let mut words = vec![noun.to_owned(), verb.to_owned()];
        match &rest[..] {
            [] => words.extend(required_of(found)),
            rest => words.extend(rest.iter().map(|word| suggestion::quoted(word))),
        }
        format!("similar command: intake {}", words.join(" "))
    };
    nouns.into_iter().map(tip).collect()
}

/// Returns the names of the arguments that a command requires.
fn required_of(command: &clap::Command) -> Vec<String> {
    let required = command
        .get_positionals()
        .filter(|arg| arg.is_required_set());
    let names = required.filter_map(|arg| Some(arg.get_value_names()?.first()?.to_string()));
    names.collect()
}

/// Corrects the tip for an unknown flag, or for a value that begins with a dash, which clap reads as flags. Accepting such
/// values would be wrong: after a flag without its value, the next flag would become the value.
pub fn with_right_tip(mut error: clap::Error, said: &[String]) -> clap::Error {
    let wrong = match (error.kind(), error.get(ContextKind::InvalidArg)) {
        (ErrorKind::UnknownArgument, Some(ContextValue::String(wrong))) => wrong.clone(),
        _ => return error,
    };
    let command = command();
    let pair = said.windows(2).find(|pair| {
        let is_flag = pair[0].starts_with("--") && !pair[0].contains('=');
        is_flag && pair[1].starts_with(&wrong) && takes_value(&command, &pair[0][2..])
    });
    if let Some([flag, value]) = pair {
        let whole = suggestion::quoted(&format!("{flag}={value}"));
        let tip = format!(
            "write a value that begins with a dash after a =: {}",
            sanitized(&whole)
        );
        let tip = ContextValue::StyledStrs(vec![tip.into()]);
        error.insert(ContextKind::Suggested, tip);
    } else if wrong.starts_with("--") {
        // clap offers to pass the word as a value. No value of a command begins so: it is a flag that does not exist.
        error.remove(ContextKind::Suggested);
    }
    error
}

/// Whether any command has a flag of this name that takes a value.
fn takes_value(command: &clap::Command, flag: &str) -> bool {
    let is_it = |arg: &clap::Arg| arg.get_long() == Some(flag) && arg.get_action().takes_values();
    command.get_arguments().any(is_it)
        || command.get_subcommands().any(|one| takes_value(one, flag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_noun_in_the_wrong_number_is_understood_before_a_verb() {
        let cases = [
            ("intake leads list", "intake lead list"),
            ("intake job list", "intake jobs list"),
            ("intake templates show X", "intake template show X"),
            (
                "intake --store leads.db -q --color=never leads list",
                "intake --store leads.db -q --color=never lead list",
            ),
            (
                "intake leads --format json list",
                "intake lead --format json list",
            ),
            ("intake --as leads lead list", "intake --as leads lead list"),
            ("intake import leads list", "intake import leads list"),
            ("intake lead list", "intake lead list"),
            // These get tips.
            ("intake leads", "intake leads"),
            ("intake leads june.csv", "intake leads june.csv"),
        ];
        for (said, meant) in cases {
            let words = |line: &str| line.split(' ').map(OsString::from).collect();
            let understood: Vec<OsString> = with_right_noun(words(said));
            let expected: Vec<OsString> = words(meant);
            assert_eq!(understood, expected, "{said}");
        }
    }
}
