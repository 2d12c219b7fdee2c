//! `client add`: adds a client with its contacts.

use clap::Args;

use super::Client;
use super::people::{self, Member, PeopleFlags, Person};
use super::same_name;
use crate::cli::record::args::NewFields;
use crate::cli::record::asking::{self, Answer};
use crate::cli::record::given::Texts;
use crate::cli::record::noun::Noun;
use crate::cli::record::records::Records;
use crate::cli::record::relationship;
use crate::error::{Error, Kind, Outcome, Result};
use crate::record::{Entity, Record, Schema, fields};
use crate::session::Session;
use crate::store::{Author, Link, Store};

/// Add a client; the user becomes its adviser
///
/// At a terminal there are two steps, details and contacts. intake asks for each that no flag gives.
#[derive(Args, Debug)]
pub struct AddArgs {
    #[command(flatten)]
    fields: NewFields<Client>,
    #[command(flatten)]
    people: PeopleFlags,
}

pub fn run(args: &AddArgs, session: &Session) -> Result<Outcome> {
    if !session.can_ask() {
        assert_named(args)?;
    }
    let records = Records::to_add(session, Entity::Client)?;
    if session.can_ask() {
        // Check before the questions, so that the user does not answer them in vain.
        records.store.assert_room(records.config.max_clients())?;
    }
    let mut form = Form::default();
    let asked = session.converse(|| both_steps(args, session, &records, &mut form));
    let asked = asked.map_err(|error| form.left(error, session, &records))?;
    let (Some(record), members) = (asked, form.members) else {
        session.terminal.note("Nothing was written.");
        return Ok(Outcome::Done);
    };
    let records = records.made(session)?;
    let id = insert(session, &records, &record, members)?;
    session.terminal.note(&format!("Added client {id}."));
    Client::show(session, &records, id)?;
    Ok(Outcome::Done)
}

fn assert_named(args: &AddArgs) -> Result<()> {
    let flags = &args.fields.flags;
    let missing = match (flags.text(fields::NAME), flags.text(fields::ENTITY_TYPE)) {
        (Some(_), Some(_)) => return Ok(()),
        (None, _) => "NAME",
        (_, None) => "--type",
    };
    Err(Error::usage(format!("a client needs {missing}"))
        .hint("For example: intake client add \"Moor Ltd\" --type company."))
}

/// The answers of the user.
#[derive(Default)]
struct Form {
    answers: Vec<Answer>,
    /// The name of the client, once the first step is done.
    name: String,
    members: Vec<Member>,
}

impl Form {
    /// Returns the error of the form, after Ctrl-C with the commands that go on with its answers. A contact that does not
    /// exist yet has a command of its own.
    fn left(&self, error: Error, session: &Session, records: &Records<'_>) -> Error {
        if error.kind() != Kind::Aborted {
            return error;
        }
        let flags = self.members.iter().filter_map(people::flag).flatten();
        let mut flags: Vec<String> = flags.collect();
        let new = self.members.iter();
        let new = new.filter_map(|member| people::command(session, records, member, &self.name));
        let new: Vec<String> = new.collect();
        if flags.is_empty() && !new.is_empty() {
            flags.push("--skip-contacts".to_owned());
        }
        let error = asking::left(error, &records.schema, &self.answers, &flags);
        new.into_iter().fold(error, |error, add| {
            error.hint(format!("Then add the new contact: {add}"))
        })
    }
}

/// Returns the client, `None` if the user does not want a second client of its name. `form` gets the answers and the
/// contacts.
fn both_steps(
    args: &AddArgs,
    session: &Session,
    records: &Records<'_>,
    form: &mut Form,
) -> Result<Option<Record>> {
    *form = Form::default();
    let record = details(args, session, records, &mut form.answers)?;
    let name = records
        .schema
        .find(fields::NAME)
        .and_then(|id| record.text(id));
    name.unwrap_or_default().clone_into(&mut form.name);
    if !same_name::is_wanted(session, records, &record)? {
        return Ok(None);
    }
    let entity_type = relationship::entity_type_of(&records.schema, &record);
    if args.people.are_to_be_asked() && session.can_ask() {
        people::ask(session, records, &entity_type, &mut form.members)?;
    } else {
        form.members = people::named(session, records, &args.people, (&entity_type, &[]))?;
    }
    Ok(Some(record))
}

/// Runs the first step: returns the client as the flags give it, and asks for the missing fields that every client
/// needs. `answers` gets the answers.
fn details(
    args: &AddArgs,
    session: &Session,
    records: &Records<'_>,
    answers: &mut Vec<Answer>,
) -> Result<Record> {
    let schema = &records.schema;
    let rules = records.rules(session, schema)?;
    let texts = Texts::of(schema, &args.fields.flags)?;
    if session.can_ask() {
        texts.part(schema, &rules)?;
        asking::new_record(session, (schema, &rules), &|id| texts.has(id), answers)?;
    }
    texts.and(answers).whole(schema, &rules)
}

/// Creates the client, its new contacts and its links in one transaction.
fn insert(
    session: &Session,
    records: &Records<'_>,
    record: &Record,
    members: Vec<Member>,
) -> Result<i64> {
    let author = session.author("client add");
    let schema = records.schema_of(Entity::Contact)?;
    records.store.transaction(|| {
        for member in &members {
            if let Person::Typed(typed) = &member.person {
                typed.1.again(records, (&schema, &typed.0))?;
            }
        }
        let limit = records.config.max_clients();
        let client = records
            .store
            .insert_client((&records.schema, record), limit, &author)?;
        for member in members {
            let contact = contact(records.store, &schema, &member.person, &author)?;
            let link = Link {
                client,
                contact,
                relationship: member.relationship,
                is_primary: false,
            };
            records.store.link(&link, &author)?;
        }
        Ok(client)
    })
}

/// Returns the existing contact, or creates the new one. Notes the answer of the user about it.
fn contact(store: &Store, schema: &Schema, person: &Person, author: &Author<'_>) -> Result<i64> {
    let (record, settled) = match person {
        Person::Existing(id) => return Ok(*id),
        Person::Typed(typed) => &**typed,
    };
    let id = match settled.existing() {
        Some(id) => id,
        None => store.insert_record(schema, record, author)?,
    };
    settled.note_answer(store, (schema, record), id, author)?;
    Ok(id)
}
