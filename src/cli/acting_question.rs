//! The question before a command that acts at once, after a choice from a list: it says what will happen.

use std::ffi::OsString;

use super::named::Named;
use super::suggestion::quoted;
use crate::error::Result;
use crate::session::Session;
use crate::terminal::sanitized;

/// A command that acts without a question of its own.
pub struct Acting {
    noun: String,
    verb: String,
    /// The flags after the command, as a text.
    flags: String,
}

impl Acting {
    /// Returns the command of a command line.
    pub fn of(matches: &clap::ArgMatches, args: &[OsString]) -> Option<Self> {
        let (noun, matches) = matches.subcommand()?;
        let (verb, _) = matches.subcommand()?;
        let args = args.iter().map(|arg| arg.to_string_lossy());
        let flags = args
            .skip_while(|arg| arg != verb)
            .skip_while(|arg| !arg.starts_with('-'));
        let flags: Vec<String> = flags.map(|arg| quoted(&arg)).collect();
        Some(Acting {
            noun: noun.to_owned(),
            verb: verb.to_owned(),
            flags: sanitized(&flags.join(" ")).into_owned(),
        })
    }

    /// Returns the question whether the command should act on these things. Returns `None` for a command without one.
    pub fn question(&self, things: &[String]) -> Option<String> {
        question(&self.noun, &self.verb, things, &self.flags)
    }
}

/// Returns a thing that an argument names, with its name.
pub fn thing(named: Named, text: &str, session: &Session) -> Result<String> {
    let store = session.store()?;
    let told = match (named, store) {
        (Named::Template, _) => Some(format!("the template \"{text}\"")),
        (Named::Setting, _) => Some(format!("the setting {text}")),
        (Named::Job(_), Some(store)) => {
            let job = text.parse().map_or(Ok(None), |id| store.job(id))?;
            job.map(|job| format!("job {}, {}", job.id, job.source))
        }
        (Named::Record { entity, is_deleted }, Some(store)) => {
            let schema = store.schema(entity)?;
            match &store.find_records(&schema, text, is_deleted)?[..] {
                [only] => Some(format!("{entity} {}, {}", only.id, only.name(&schema))),
                _ => Some(format!("{entity} \"{text}\"")),
            }
        }
        (Named::Job(_) | Named::Record { .. }, None) => None,
    };
    let told = told.unwrap_or_else(|| text.to_owned());
    Ok(sanitized(told.trim_end_matches([',', ' '])).into_owned())
}

/// Returns the question whether a command should act: what it will do, and with which things. `things` are in the order of the
/// arguments, such as `lead 29, Amara Okafor`, and `flags` are those of the command line. Returns `None` for another command.
fn question(noun: &str, verb: &str, things: &[String], flags: &str) -> Option<String> {
    let (one, other) = match things {
        [one] => (one, None),
        [one, other] => (one, Some(other)),
        _ => return None,
    };
    // In the middle of a sentence a name ends with a comma.
    let within = if one.contains(", ") {
        format!("{one},")
    } else {
        one.clone()
    };
    let doing = match (noun, verb, other) {
        ("jobs", "approve", None) => format!("Let {within} run"),
        ("jobs", "cancel", None) => format!("Cancel {one}"),
        ("jobs", "resume", None) => format!("Resume {one}"),
        ("template", "delete", None) => format!("Delete {one}"),
        ("config", "unset", None) => format!("Remove the value of {one}"),
        ("activity", "add", None) => format!("Add the activity to {one}"),
        ("lead", "convert", None) => format!("Make {within} a contact"),
        ("lead", "unconvert", None) => format!("Undo the conversion of {one}"),
        (_, "restore", None) => format!("Restore {within} from the trash"),
        (_, "unmerge", None) => format!("Make {within} a record of its own again"),
        (_, "edit", None) => format!("Change {one}"),
        (_, "same", Some(other)) => format!("Decide that {within} is the same as {other}"),
        (_, "different", Some(other)) => format!("Decide that {within} is not the same as {other}"),
        (_, "unlink", Some(other)) => format!("Remove the link between {within} and {other}"),
        _ => return None,
    };
    Some(match flags {
        "" => format!("{doing}?"),
        flags => format!("{doing}, with {flags}?"),
    })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::acting::may_act_unasked;
    use crate::cli::named::named;

    #[test]
    fn every_command_that_acts_after_a_choice_says_what_it_does() {
        let command = crate::cli::Cli::command();
        let nouns = command.get_subcommands();
        let verbs = nouns.flat_map(|noun| {
            let name = noun.get_name();
            noun.get_subcommands().map(move |verb| (name, verb))
        });
        let mut found = 0;
        for (noun, verb) in verbs {
            let words = [noun, verb.get_name()];
            let things: Vec<String> = verb
                .get_positionals()
                .filter(|arg| arg.is_required_set())
                .map(|arg| arg.get_value_names().unwrap_or_default()[0].to_string())
                .collect();
            let can_choose = things.iter().all(|name| named(name, &words).is_some());
            if !things.is_empty() && can_choose && may_act_unasked(noun, verb.get_name()) {
                found += 1;
                let asked = question(noun, verb.get_name(), &things, "");
                assert!(asked.is_some(), "{words:?}");
            }
        }
        assert!(found > 10, "{found}");
    }
}
