//! Who belongs to a client: named by flags, or asked in the second step of `client add` at a terminal. Nothing is written
//! before all is said.

use clap::Args;

use crate::cli::contact::duplicate::{self, OnDuplicate, Policy, Settled};
use crate::cli::record::given::Texts;
use crate::cli::record::one::living;
use crate::cli::record::records::Records;
use crate::cli::record::{asking, relationship};
use crate::error::{Error, Kind, Result};
use crate::record::search::fold;
use crate::record::{Entity, Form, Record, Rules};
use crate::session::Session;
use crate::store::{Filter, Stored};

/// Somebody who is to belong to a client.
pub struct Member {
    /// Who.
    pub person: Person,
    /// As what.
    pub relationship: String,
}

/// A contact who is there, or is to be made.
pub enum Person {
    /// By its id.
    Existing(i64),
    /// Checked, and as it was settled that nobody who is there is meant.
    New(Box<(Record, Settled)>),
}

/// Who belongs to a client, said by flags.
#[derive(Args, Debug, Default)]
pub struct PeopleFlags {
    /// A contact who belongs to it: an id, an email or a whole name, and as what (once for each)
    #[arg(long = "contact", value_name = "CONTACT[:RELATIONSHIP]")]
    contacts: Vec<String>,
    /// Do not ask for contacts
    #[arg(long, conflicts_with = "contacts")]
    skip_contacts: bool,
}

impl PeopleFlags {
    /// Whether nothing was said of them.
    pub fn are_to_be_asked(&self) -> bool {
        self.contacts.is_empty() && !self.skip_contacts
    }
}

/// The contacts that flags name for a client of a type, beside the relationships that are there.
pub fn named(
    session: &Session,
    records: &Records<'_>,
    flags: &PeopleFlags,
    (entity_type, there): (&str, &[String]),
) -> Result<Vec<Member>> {
    let form = records.schema_of(Entity::Contact)?;
    let mut ids: Vec<i64> = Vec::new();
    let mut members = Vec::new();
    for text in &flags.contacts {
        let (contact, relationship) = match text.rsplit_once(':') {
            Some((contact, relationship)) => (contact, Some(relationship)),
            None => (text.as_str(), None),
        };
        let contact = living(session, records.store, &form, contact)?;
        if ids.contains(&contact.id) {
            let twice = format!("contact {} is given twice", contact.id);
            return Err(Error::usage(twice));
        }
        ids.push(contact.id);
        let flag = format!("--contact {text}:RELATIONSHIP");
        let there = [there, &relationships(&members)].concat();
        let beside = (entity_type, &there[..]);
        let relationship = relationship::settle(session, beside, relationship, &flag)?;
        members.push(Member {
            person: Person::Existing(contact.id),
            relationship,
        });
    }
    Ok(members)
}

/// How many of the contacts that were found are offered.
const OFFERED: u64 = 20;

const PICK: &str = "Pick a contact who is there";
const MAKE: &str = "Make a new contact";
const THERE: &str = "This contact is there already.";
const NOT_BACK: &str =
    "Esc does not go back behind a contact that was added to the form. Choose Done to go on.";

/// Asks who belongs to a client, one after the other.
pub fn ask(session: &Session, records: &Records<'_>, entity_type: &str) -> Result<Vec<Member>> {
    let form = records.schema_of(Entity::Contact)?;
    let rules = records.rules(session, &form)?;
    let mut members: Vec<Member> = Vec::new();
    loop {
        let (question, leave) = if members.is_empty() {
            ("Contacts of this client", "Skip for now")
        } else {
            ("Another contact?", "Done")
        };
        let options = [PICK, MAKE, leave].map(str::to_owned);
        let chosen = match session.prompts.choose(question, &options, 0)? {
            Some(0) => PICK,
            Some(1) => MAKE,
            Some(_) => return Ok(members),
            None if members.is_empty() => return Err(Error::back()),
            None => {
                session.terminal.note(NOT_BACK);
                continue;
            }
        };
        match member(
            session,
            records,
            (&form, &rules),
            (chosen, entity_type, &members),
        ) {
            Ok(Some(member)) => members.push(member),
            Ok(None) => {}
            Err(error) if error.kind() == Kind::Back => {}
            Err(error) => return Err(error),
        }
    }
}

/// One contact with its relationship. `None` if it is in the form already, or none was found.
///
/// # Errors
/// `Kind::Back` for Esc at its first question.
fn member(
    session: &Session,
    records: &Records<'_>,
    (form, rules): (&Form, &Rules),
    (chosen, entity_type, members): (&str, &str, &[Member]),
) -> Result<Option<Member>> {
    let person = if chosen == PICK {
        pick(session, records, form, &typed(members))?
    } else {
        make(session, records, (form, rules), &typed(members))?
    };
    let Some(person) = person else {
        return Ok(None);
    };
    if is_there(members, &person) {
        session.terminal.note(THERE);
        return Ok(None);
    }
    let there = relationships(members);
    let beside = (entity_type, &there[..]);
    let relationship = relationship::settle(session, beside, None, "--relationship")?;
    Ok(Some(Member {
        person,
        relationship,
    }))
}

/// As what they belong to the client.
pub fn relationships(members: &[Member]) -> Vec<String> {
    let there = members.iter().map(|member| member.relationship.clone());
    there.collect()
}

fn is_there(members: &[Member], person: &Person) -> bool {
    members.iter().any(|member| match (&member.person, person) {
        (Person::Existing(there), Person::Existing(id)) => there == id,
        _ => false,
    })
}

/// Those among the members who are to be made.
fn typed(members: &[Member]) -> Vec<&Record> {
    let new = members.iter().filter_map(|member| match &member.person {
        Person::New(new) => Some(&new.0),
        Person::Existing(_) => None,
    });
    new.collect()
}

/// A contact found by a part of its name, email or phone, or of what was typed before; none to go back.
fn pick(
    session: &Session,
    records: &Records<'_>,
    form: &Form,
    typed: &[&Record],
) -> Result<Option<Person>> {
    let text = session.prompts.text("Name or email", "", &|_| Ok(()))?;
    let filter = Filter {
        search: Some(text.trim().to_owned()),
        limit: Some(OFFERED),
        ..Filter::default()
    };
    let mut found: Vec<Stored> = Vec::new();
    let total = records.visit(form, &filter, |stored| {
        found.push(stored.clone());
        Ok(())
    })?;
    let typed = typed.iter().map(|typed| duplicate::told_typed(form, typed));
    let typed = typed.filter(|told| fold(told).contains(&fold(text.trim())));
    let typed: Vec<String> = typed
        .map(|told| format!("{told}  (typed before)"))
        .collect();
    if found.is_empty() && typed.is_empty() {
        session.terminal.note("Nobody was found.");
        return Ok(None);
    }
    if total > OFFERED {
        let note = format!("{total} were found; these are the first {OFFERED}.");
        session.terminal.note(&note);
    }
    let options: Vec<String> = found
        .iter()
        .map(|stored| {
            let email = stored.text(form, "email").unwrap_or_default();
            format!("{}  {email}", stored.name(form))
        })
        .chain(typed)
        .collect();
    let chosen = session.prompts.search("Which one?", &options)?;
    let person = chosen.map(|at| found.get(at));
    if matches!(person, Some(None)) {
        // Whoever was typed before belongs to the client by that.
        session.terminal.note(THERE);
    }
    Ok(person.flatten().map(|stored| Person::Existing(stored.id)))
}

/// A new contact, or the one who is there already after all.
fn make(
    session: &Session,
    records: &Records<'_>,
    (form, rules): (&Form, &Rules),
    typed: &[&Record],
) -> Result<Option<Person>> {
    let mut answers = Vec::new();
    loop {
        asking::new_record(session, (form, rules), &|_| false, &mut answers)?;
        let record = Texts::from_fields(&answers).whole(form, rules)?;
        match made(session, records, (form, record), typed) {
            // Esc goes back to the form, which keeps what was typed.
            Err(error) if error.kind() == Kind::Back => {}
            made => return made,
        }
    }
}

/// What was typed as a new contact, or the contact that exists; none if it was typed before.
fn made(
    session: &Session,
    records: &Records<'_>,
    (form, record): (&Form, Record),
    typed: &[&Record],
) -> Result<Option<Person>> {
    if duplicate::is_typed_before(session, records, (form, &record), typed)? {
        session.terminal.note(THERE);
        return Ok(None);
    }
    let policy = Policy {
        said: OnDuplicate::Ask,
        takes_the_same: false,
        hints: |_| vec!["Run it again, and pick whoever is there.".to_owned()],
    };
    let settled = duplicate::settle(session, records, (form, &record), policy)?;
    Ok(Some(match settled.existing() {
        Some(id) => {
            duplicate::note_not_taken(session, records, (form, &record), id)?;
            Person::Existing(id)
        }
        None => Person::New(Box::new((record, settled))),
    }))
}
