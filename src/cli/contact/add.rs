//! `contact add`: adds a contact, unless an existing one is used.

use clap::Args;

use super::Contact;
use super::duplicate::{self, OnDuplicate, Policy, Settled};
use super::link::{confirm_primary, wanted_link};
use super::two_people::note_two_people;
use crate::cli::record::args::NewFields;
use crate::cli::record::asking::{self, Answer};
use crate::cli::record::given::Texts;
use crate::cli::record::noun::Noun;
use crate::cli::record::one::living;
use crate::cli::record::records::Records;
use crate::cli::suggestion::{command_on, flag};
use crate::error::{Outcome, Result};
use crate::record::{Entity, Record, Schema, fields, whole_name};
use crate::session::Session;
use crate::store::Link;

/// Add a contact, and link it to a client
#[derive(Args, Debug)]
pub struct AddArgs {
    #[command(flatten)]
    fields: NewFields<Contact>,
    /// Client to link the contact to
    ///
    /// An id, or a whole name.
    #[arg(long)]
    client: Option<String>,
    /// Relationship, such as Spouse or Trustee
    #[arg(long, requires = "client")]
    relationship: Option<String>,
    /// Make the contact the client's primary contact
    #[arg(long, requires = "client")]
    primary: bool,
    /// What to do when the contact may exist
    ///
    /// It may exist if a contact has the same email, phone or name.
    #[arg(long, value_name = "WHAT", default_value = "ask")]
    on_duplicate: OnDuplicate,
}

pub fn run(args: &AddArgs, session: &Session) -> Result<Outcome> {
    let records = Records::to_add(session, Entity::Contact)?;
    let mut answers = Vec::new();
    let asked = session.converse(|| questions(args, session, &records, &mut answers));
    let asked = asked.map_err(|error| asking::left(error, &records.schema, &answers, &[]))?;
    let Some((record, settled, link)) = asked else {
        return Ok(Outcome::Done);
    };
    let records = records.made(session)?;
    let (id, is_new) = write(session, &records, (&record, &settled), link)?;
    let said = if is_new {
        format!("Added contact {id}.")
    } else {
        format!("Used the existing contact {id}.")
    };
    session.terminal.note(&said);
    if is_new {
        note_whole_name(session, (&records.schema, &record), id);
        note_two_people(session, (&records.schema, &record), id);
        duplicate::note_in_trash(session, &records, (&records.schema, &record))?;
    } else {
        duplicate::note_not_taken(session, &records, (&records.schema, &record), id)?;
    }
    Contact::show(session, &records, id)?;
    Ok(Outcome::Done)
}

/// Notes that a whole name was given as the first name, with the command that gives it its last name.
fn note_whole_name(session: &Session, (schema, record): (&Schema, &Record), id: i64) {
    let text = |field: &str| record.text(schema.find(field)?);
    let (Some(given), None) = (text(fields::FIRST_NAME), text(fields::LAST_NAME)) else {
        return;
    };
    let whole = whole_name::split(given);
    let (Some(first), Some(last)) = (whole.first, whole.last) else {
        return;
    };
    let flags = [flag("--first-name", first), flag("--last-name", &last)].concat();
    let edit = command_on(session, &["contact", "edit"], &id.to_string(), &flags);
    session.terminal.note(&format!(
        "The first name is \"{given}\", and there is no last name. If {last} is the last name, run: {edit}"
    ));
}

/// Returns the new contact, whether an existing one is used instead, and the link. Returns `None` if the user leaves, or
/// if the primary contact should stay. `answers` gets the answers about the fields.
fn questions(
    args: &AddArgs,
    session: &Session,
    records: &Records<'_>,
    answers: &mut Vec<Answer>,
) -> Result<Option<(Record, Settled, Option<Link>)>> {
    answers.clear();
    let record = person(args, session, records, answers)?;
    let policy = Policy {
        said: args.on_duplicate,
        takes_the_same: false,
        hints: |ids| duplicate::by_flags(ids, "To link one of them: intake contact link ID CLIENT"),
    };
    let settled = duplicate::settle(session, records, (&records.schema, &record), policy)?;
    let Some(settled) = settled else {
        session
            .terminal
            .note("Nothing was written: no contact was created.");
        return Ok(None);
    };
    let Some(text) = &args.client else {
        return Ok(Some((record, settled, None)));
    };
    let schema = records.schema_of(Entity::Client)?;
    let client = living(session, records.store, &schema, text)?;
    let said = (args.relationship.as_deref(), args.primary);
    let link = wanted_link(session, records, (&client, 0), said)?;
    let is_confirmed = confirm_primary(session, records, &link)?;
    if !is_confirmed {
        let stays = "Nothing was written: the primary contact stays.";
        session.terminal.note(stays);
    }
    Ok(is_confirmed.then_some((record, settled, Some(link))))
}

/// Returns the new contact as the flags give it. At a terminal without a first name, asks for the missing fields.
/// `answers` gets the answers.
fn person(
    args: &AddArgs,
    session: &Session,
    records: &Records<'_>,
    answers: &mut Vec<Answer>,
) -> Result<Record> {
    let rules = records.rules(session, &records.schema)?;
    let flags = &args.fields.flags;
    let texts = Texts::of(&records.schema, flags)?;
    if flags.text(fields::FIRST_NAME).is_none() && session.can_ask() {
        texts.part(&records.schema, &rules)?;
        asking::new_record(
            session,
            (&records.schema, &rules),
            &|id| texts.has(id),
            answers,
        )?;
    }
    texts.and(answers).whole(&records.schema, &rules)
}

/// Creates the contact, unless an existing one is used, and its link in one transaction. Returns whether the contact is
/// new.
fn write(
    session: &Session,
    records: &Records<'_>,
    (record, settled): (&Record, &Settled),
    link: Option<Link>,
) -> Result<(i64, bool)> {
    let author = session.author("contact add");
    records.store.transaction(|| {
        let existing = settled.again(records, (&records.schema, record))?;
        let id = match existing {
            Some(id) => id,
            None => records
                .store
                .insert_record(&records.schema, record, &author)?,
        };
        let of_contact = (&records.schema, record);
        settled.note_answer(records.store, of_contact, id, &author)?;
        if let Some(link) = link {
            records.store.link(
                &Link {
                    contact: id,
                    ..link
                },
                &author,
            )?;
        }
        Ok((id, existing.is_none()))
    })
}
