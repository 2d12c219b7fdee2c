//! Asks at a terminal for arguments that are missing: which job, which client, which template?
//!
//! The command line is parsed again with the answers. So each command has its arguments, asked for or not.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, FromArgMatches};

use super::acting::acts_at_once;
use super::acting_question::{Acting, thing};
use super::named::{Named, jobs, named, templates};
use super::record::one::told;
use super::suggestion::this_command;
use super::{Cli, Global};
use crate::config::SETTINGS;
use crate::error::{Error, Kind, Result};
use crate::record::Entity;
use crate::session::Session;
use crate::store::Filter;

/// The number of records that are offered.
const RECORDS: u64 = 100_000;

/// The choice of the arguments that a command line lacks.
pub struct Choice {
    missing: Vec<Missing>,
    /// The argument that is not missing and that a question depends on.
    given: Option<String>,
    /// The command, if it acts without a question of its own.
    acting: Option<Acting>,
    /// The session that asks. It listens for Ctrl-C from the first question on.
    pub session: Session,
}

/// Returns the choice of the missing arguments. Returns `None` if the error is another one, or if the user cannot be asked.
///
/// # Errors
/// Fails if the session cannot begin.
pub fn choice(error: &clap::Error, args: &[OsString]) -> Result<Option<Choice>> {
    let Some(missing) = missing_of(error, args) else {
        return Ok(None);
    };
    let partly = Cli::command()
        .ignore_errors(true)
        .try_get_matches_from(args);
    let given = partly.as_ref().ok().and_then(first_of_two);
    let acting = partly.as_ref().ok().filter(|found| acts_at_once(found));
    let acting = acting.and_then(|matches| Acting::of(matches, args));
    let global = partly.and_then(|matches| Global::from_arg_matches(&matches));
    let Ok(global) = global else {
        return Ok(None);
    };
    let session = Session::from_process(global.flags())?;
    Ok(session.can_ask().then_some(Choice {
        missing,
        given,
        acting,
        session,
    }))
}

impl Choice {
    /// Asks for each missing argument. Esc goes back to the one before. After Esc at the first question of the command, `last`
    /// has the answers before: the last one is asked for again. Returns `None` if the user does not want the command to act.
    ///
    /// # Errors
    /// Fails if there is nothing to choose from, and with `Kind::Aborted` for Ctrl-C.
    pub fn choose(&self, last: &[String]) -> Result<Option<Vec<String>>> {
        let mut last = last.to_vec();
        loop {
            let answers = self.answers(&last)?;
            match self.is_confirmed(&answers)? {
                Some(true) => {
                    self.session.has_chosen.set(true);
                    return Ok(Some(answers));
                }
                Some(false) => {
                    self.session.terminal.note("Nothing was changed.");
                    return Ok(None);
                }
                None => last = answers,
            }
        }
    }

    /// Asks for each missing argument.
    fn answers(&self, last: &[String]) -> Result<Vec<String>> {
        let (given, session) = (self.given.as_slice(), &self.session);
        let mut answers = last[..last.len().saturating_sub(1)].to_vec();
        while let Some(one) = self.missing.get(answers.len()) {
            let before = [given, &answers].concat();
            let there = last.get(answers.len()).map(String::as_str);
            match chosen(one, (&before, there), session) {
                Err(error) if error.kind() == Kind::Back => {
                    if answers.pop().is_none() {
                        session.note_first_question();
                    }
                }
                answer => answers.push(answer?),
            }
        }
        Ok(answers)
    }

    /// Asks to confirm a command that would act at once: the list has many lines, and Enter chooses one. Returns `None` for Esc.
    fn is_confirmed(&self, answers: &[String]) -> Result<Option<bool>> {
        let Some(acting) = self.acting.as_ref().filter(|_| !self.session.yes) else {
            return Ok(Some(true));
        };
        let things = self.things(answers)?;
        let question = acting.question(&things).unwrap_or_else(|| {
            let answers: Vec<&str> = answers.iter().map(String::as_str).collect();
            format!("Run `{}`?", this_command(&[], &answers))
        });
        self.session.prompts.confirm_or_back(&question, false)
    }

    /// Returns the arguments of the command with their names, such as `lead 29, Amara Okafor`.
    fn things(&self, answers: &[String]) -> Result<Vec<String>> {
        let mut things = Vec::new();
        if let (Some(given), [second]) = (&self.given, self.missing.as_slice())
            && (second.is_linked || second.question.is_some())
        {
            let first = match second.named {
                Named::Record { is_deleted, .. } if second.is_linked => Named::Record {
                    entity: Entity::Contact,
                    is_deleted,
                },
                named => named,
            };
            things.push(thing(first, given, &self.session)?);
        }
        for (missing, answer) in self.missing.iter().zip(answers) {
            things.push(thing(missing.named, answer, &self.session)?);
        }
        Ok(things)
    }
}

/// The ids of the arguments that a question about a second record depends on.
const FIRST_OF_TWO: [&str; 3] = ["contact", "keep", "a"];

/// Returns the first of two records on a command line.
fn first_of_two(mut matches: &clap::ArgMatches) -> Option<String> {
    while let Some((_, inner)) = matches.subcommand() {
        matches = inner;
    }
    let mut given = FIRST_OF_TWO
        .into_iter()
        .filter_map(|id| matches.try_get_one::<String>(id).ok()?);
    given.next().cloned()
}

/// An argument that is missing.
struct Missing {
    named: Named,
    /// The question, if the usual one does not tell two arguments apart.
    question: Option<String>,
    /// Whether it is a client that the contact before it is linked to.
    is_linked: bool,
}

/// Returns the arguments that the error says are missing, if all of them can be asked for.
fn missing_of(error: &clap::Error, args: &[OsString]) -> Option<Vec<Missing>> {
    let (ErrorKind::MissingRequiredArgument, Some(ContextValue::Strings(names))) =
        (error.kind(), error.get(ContextKind::InvalidArg))
    else {
        return None;
    };
    let words: Vec<&str> = args.iter().skip(1).filter_map(|arg| arg.to_str()).collect();
    let missing = names.iter().map(|name| {
        let name = name
            .trim_end_matches('.')
            .strip_prefix('<')?
            .strip_suffix('>')?;
        let what = named(name, &words)?;
        let question = question_of(name, what);
        Some(Missing {
            named: what,
            question,
            is_linked: name == "CLIENT" && words.contains(&"unlink"),
        })
    });
    missing.collect()
}

/// Returns the question about one of two records.
fn question_of(name: &str, named: Named) -> Option<String> {
    let Named::Record { entity, .. } = named else {
        return None;
    };
    match name {
        "KEEP" => Some(format!("Which {entity} stays?")),
        "OTHER" => Some(format!("Which {entity} goes into it?")),
        "B" => Some(format!("Which other {entity}?")),
        _ => None,
    }
}

/// Asks for a record of an entity. Returns its id.
///
/// # Errors
/// Fails if there is none, and with `Kind::Back` for Esc, as a part of a conversation.
pub fn record(entity: Entity, session: &Session) -> Result<String> {
    let named = Named::Record {
        entity,
        is_deleted: false,
    };
    let missing = Missing {
        named,
        question: None,
        is_linked: false,
    };
    chosen(&missing, (&[], None), session)
}

/// Asks for an argument. Of two records of one entity, the second is none of the answers `before`. The cursor is first at the
/// answer `there`, if it is offered.
fn chosen(
    missing: &Missing,
    (before, there): (&[String], Option<&str>),
    session: &Session,
) -> Result<String> {
    let linked = match before.last().filter(|_| missing.is_linked) {
        Some(contact) => linked_clients(contact, session)?,
        None => None,
    };
    let (usual, none, options) = match linked {
        Some(linked) => {
            let none = "the contact is linked to no client".to_owned();
            ("Which client?".to_owned(), none, linked)
        }
        None => all(missing.named, session)?,
    };
    let question = missing.question.as_ref();
    let is_new = |(answer, _): &(String, String)| question.is_none() || !before.contains(answer);
    let has_any = !options.is_empty();
    let options: Offered = options.into_iter().filter(is_new).collect();
    if options.is_empty() {
        return Err(Error::failure(match missing.named {
            Named::Record { entity, .. } if has_any => format!("there is no other {entity}"),
            _ => none,
        }));
    }
    let (answers, shown): (Vec<String>, Vec<String>) = options.into_iter().unzip();
    let there = answers
        .iter()
        .position(|answer| Some(answer.as_str()) == there);
    let question = question.unwrap_or(&usual);
    let prompts = &session.prompts;
    let at = prompts.search_from(question, &shown, there.unwrap_or(0))?;
    let at = at.ok_or_else(Error::back)?;
    answers.into_iter().nth(at).ok_or_else(Error::back)
}

/// The things that a question offers: each as the argument, and as it is shown.
type Offered = Vec<(String, String)>;

/// Returns the question about a thing, the error if there is none, and all things.
fn all(named: Named, session: &Session) -> Result<(String, String, Offered)> {
    Ok(match named {
        Named::Job(of) => {
            let none = of.none().to_owned();
            ("Which job?".to_owned(), none, jobs(of, session)?)
        }
        Named::Record { entity, is_deleted } => {
            let place = if is_deleted { " in the trash" } else { "" };
            let none = format!("there are no {}{place}", entity.plural());
            (
                format!("Which {entity}?"),
                none,
                records(entity, is_deleted, session)?,
            )
        }
        Named::Template => {
            let none = "there are no templates".to_owned();
            ("Which template?".to_owned(), none, templates(session)?)
        }
        Named::Setting => {
            let settings = SETTINGS.iter();
            let settings = settings.map(|setting| (setting.key.to_owned(), setting.key.to_owned()));
            (
                "Which setting?".to_owned(),
                String::new(),
                settings.collect(),
            )
        }
    })
}

/// Returns records by id, each with its name and what tells it apart.
fn records(entity: Entity, is_deleted: bool, session: &Session) -> Result<Offered> {
    let Some(store) = session.store()? else {
        return Ok(Vec::new());
    };
    let schema = store.schema(entity)?;
    let filter = Filter {
        is_deleted,
        limit: Some(RECORDS),
        ..Filter::default()
    };
    let mut records = Vec::new();
    store.visit_records(&schema, &filter, |stored| {
        records.push((stored.id.to_string(), told(&schema, stored)));
        Ok(())
    })?;
    Ok(records)
}

/// Returns the clients that a contact is linked to, by id, each with its name and what tells it apart. Returns `None` if the
/// text does not name one contact.
fn linked_clients(contact: &str, session: &Session) -> Result<Option<Offered>> {
    let Some(store) = session.store()? else {
        return Ok(None);
    };
    let contacts = store.find_records(&store.schema(Entity::Contact)?, contact, false)?;
    let [contact] = &contacts[..] else {
        return Ok(None);
    };
    let schema = store.schema(Entity::Client)?;
    let mut clients = Vec::new();
    for link in store.links(Entity::Contact, contact.id)? {
        let client = store.record(&schema, link.client)?;
        clients.extend(client.map(|client| (client.id.to_string(), told(&schema, &client))));
    }
    Ok(Some(clients))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::named::Jobs;

    #[test]
    fn what_is_missing_follows_from_the_command() {
        let verb = |args: &str| {
            let words: Vec<OsString> = args.split(' ').map(OsString::from).collect();
            let error = Cli::command().try_get_matches_from(&words).unwrap_err();
            let missing = missing_of(&error, &words)?.into_iter();
            Some(missing.map(|one| one.named).collect::<Vec<Named>>())
        };
        let record = |entity, is_deleted| Named::Record { entity, is_deleted };
        let contact = record(Entity::Contact, false);
        let cases = [
            (
                "intake jobs approve",
                Some(vec![Named::Job(Jobs::ToApprove)]),
            ),
            ("intake jobs review", Some(vec![Named::Job(Jobs::ToReview)])),
            ("intake jobs show", Some(vec![Named::Job(Jobs::Any)])),
            (
                "intake client show",
                Some(vec![record(Entity::Client, false)]),
            ),
            (
                "intake client delete",
                Some(vec![record(Entity::Client, false)]),
            ),
            (
                "intake client restore",
                Some(vec![record(Entity::Client, true)]),
            ),
            ("intake contact merge", Some(vec![contact, contact])),
            ("intake contact merge 1", Some(vec![contact])),
            ("intake template show", Some(vec![Named::Template])),
            ("intake config get", Some(vec![Named::Setting])),
            ("intake config set", None),
            ("intake document save", None),
        ];
        for (args, expected) in cases {
            assert_eq!(verb(args), expected, "{args}");
        }
    }
}
