//! The contacts of a client: named by flags, or asked in the second step of `client add` at a terminal. Nothing is
//! written before the last answer.

use clap::Args;

use crate::cli::contact::duplicate::{self, OnDuplicate, Policy, Settled};
use crate::cli::contact::side_by_side;
use crate::cli::record::given::Texts;
use crate::cli::record::one::living;
use crate::cli::record::records::Records;
use crate::cli::record::{asking, plain, relationship};
use crate::cli::suggestion;
use crate::error::{Error, Result};
use crate::record::fold::fold;
use crate::record::{Entity, Record, Rules, Schema, fields};
use crate::session::Session;
use crate::store::{Filter, Stored};

/// A contact for a client.
pub struct Member {
    /// The contact.
    pub person: Person,
    /// The relationship.
    pub relationship: String,
}

/// A contact that was named, or typed in the form.
pub enum Person {
    /// The id of the contact.
    Existing(i64),
    /// The checked record, and the decision whether it is an existing contact.
    Typed(Box<(Record, Settled)>),
}

impl Person {
    /// Returns the existing contact; none for a new one.
    pub fn existing(&self) -> Option<i64> {
        match self {
            Person::Existing(id) => Some(*id),
            Person::Typed(typed) => typed.1.existing(),
        }
    }
}

/// The flags that name the contacts of a client.
#[derive(Args, Debug, Default)]
pub struct PeopleFlags {
    /// Contact to link; repeat for each
    ///
    /// CONTACT is an id, an email or a whole name, such as 12:Spouse.
    #[arg(long = "contact", value_name = "CONTACT[:RELATIONSHIP]")]
    contacts: Vec<String>,
    /// Do not ask for contacts
    #[arg(long, conflicts_with = "contacts")]
    skip_contacts: bool,
}

impl PeopleFlags {
    /// Whether no flag was given.
    pub fn are_to_be_asked(&self) -> bool {
        self.contacts.is_empty() && !self.skip_contacts
    }
}

/// Returns the contacts that the flags name, for a client of a type with these relationships.
pub fn named(
    session: &Session,
    records: &Records<'_>,
    flags: &PeopleFlags,
    (entity_type, there): (&str, &[String]),
) -> Result<Vec<Member>> {
    let schema = records.schema_of(Entity::Contact)?;
    let mut ids: Vec<i64> = Vec::new();
    let mut members = Vec::new();
    for text in &flags.contacts {
        let (contact, relationship) = match text.rsplit_once(':') {
            Some((contact, relationship)) => (contact, Some(relationship)),
            None => (text.as_str(), None),
        };
        let contact = living(session, records.store, &schema, contact)?;
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

/// The most contacts that a search offers.
const OFFERED: u64 = 20;

const PICK: &str = "Choose an existing contact";
const MAKE: &str = "Create a new contact";
const THERE: &str = "This contact is in the form already.";

/// Asks for the contacts of a client, one after the other, and adds them to `members`. Enter alone leaves the contacts as
/// they are.
///
/// # Errors
/// Fails with `Kind::Back` for Esc, as a part of a conversation.
pub fn ask(
    session: &Session,
    records: &Records<'_>,
    entity_type: &str,
    members: &mut Vec<Member>,
) -> Result<()> {
    let schema = records.schema_of(Entity::Contact)?;
    let rules = records.rules(session, &schema)?;
    loop {
        let (question, leave) = if members.is_empty() {
            ("Contacts of this client", "Skip for now")
        } else {
            ("Another contact?", "Done")
        };
        let options = [PICK, MAKE, leave].map(str::to_owned);
        let chosen = session.prompts.choose(question, &options, 2)?;
        let person = match chosen.ok_or_else(Error::back)? {
            0 => pick(session, records, &schema, &typed(members))?,
            1 => make(session, records, (&schema, &rules), &typed(members))?,
            _ => return Ok(()),
        };
        let Some(person) = person else { continue };
        if is_there(members, &person) {
            session.terminal.note(THERE);
            continue;
        }
        let there = relationships(members);
        let beside = (entity_type, &there[..]);
        let relationship = relationship::settle(session, beside, None, "--relationship")?;
        members.push(Member {
            person,
            relationship,
        });
    }
}

/// Returns the flag that names an existing contact with its relationship; none for a new contact.
pub fn flag(member: &Member) -> Option<Vec<String>> {
    let id = member.person.existing()?;
    let value = format!("{id}:{}", member.relationship);
    Some(vec!["--contact".to_owned(), value])
}

/// Returns the command that adds a new contact to a client; none for an existing contact.
pub fn command(
    session: &Session,
    records: &Records<'_>,
    member: &Member,
    client: &str,
) -> Option<String> {
    let Person::Typed(typed) = &member.person else {
        return None;
    };
    if typed.1.existing().is_some() {
        return None;
    }
    let schema = records.schema_of(Entity::Contact).ok()?;
    let values = schema.stored().filter_map(|(id, _)| {
        let value = typed.0.get(id)?;
        Some((id, plain(&value, &records.currency)))
    });
    let mut words = vec!["contact".to_owned(), "add".to_owned()];
    words.extend(suggestion::flag("--client", client));
    words.extend(suggestion::flag("--relationship", &member.relationship));
    words.extend(asking::words_of_new(&schema, &values.collect::<Vec<_>>()));
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    Some(suggestion::command(session, &words))
}

/// Returns the relationships of the members.
pub fn relationships(members: &[Member]) -> Vec<String> {
    let there = members.iter().map(|member| member.relationship.clone());
    there.collect()
}

fn is_there(members: &[Member], person: &Person) -> bool {
    let id = person.existing();
    let mut members = members.iter();
    id.is_some() && members.any(|member| member.person.existing() == id)
}

/// Returns the members that are new contacts.
fn typed(members: &[Member]) -> Vec<&Record> {
    let new = members.iter().filter_map(|member| match &member.person {
        Person::Typed(typed) if typed.1.existing().is_none() => Some(&typed.0),
        Person::Typed(_) | Person::Existing(_) => None,
    });
    new.collect()
}

/// Asks for a text in the name, email or phone of a contact, and for one of the matches. The contacts typed before are
/// among them. Returns `None` if there is no match, or if the chosen one is in the form already.
fn pick(
    session: &Session,
    records: &Records<'_>,
    schema: &Schema,
    typed: &[&Record],
) -> Result<Option<Person>> {
    let text = session.prompts.text("Name or email", "", &|_| Ok(()))?;
    let filter = Filter {
        search: Some(text.trim().to_owned()),
        limit: Some(OFFERED),
        ..Filter::default()
    };
    let mut found: Vec<Stored> = Vec::new();
    let total = records.visit(schema, &filter, |stored| {
        found.push(stored.clone());
        Ok(())
    })?;
    let typed = typed
        .iter()
        .map(|typed| side_by_side::told_typed(schema, typed));
    let typed = typed.filter(|told| fold(told).contains(&fold(text.trim())));
    let typed: Vec<String> = typed
        .map(|told| format!("{told}  (typed before)"))
        .collect();
    if found.is_empty() && typed.is_empty() {
        session.terminal.note("No contact was found.");
        return Ok(None);
    }
    if total > OFFERED {
        let note = format!("{total} contacts were found. These are the first {OFFERED}.");
        session.terminal.note(&note);
    }
    let options: Vec<String> = found
        .iter()
        .map(|stored| {
            let email = stored.text(schema, fields::EMAIL).unwrap_or_default();
            format!("{}  {email}", stored.name(schema))
        })
        .chain(typed)
        .collect();
    let chosen = session.prompts.search("Which one?", &options)?;
    let person = found.get(chosen.ok_or_else(Error::back)?);
    if person.is_none() {
        // A contact that was typed before is in the form already.
        session.terminal.note(THERE);
    }
    Ok(person.map(|stored| Person::Existing(stored.id)))
}

/// Asks for a new contact. It may turn out to be an existing one.
fn make(
    session: &Session,
    records: &Records<'_>,
    (schema, rules): (&Schema, &Rules),
    typed: &[&Record],
) -> Result<Option<Person>> {
    let mut answers = Vec::new();
    asking::new_record(session, (schema, rules), &|_| false, &mut answers)?;
    let record = Texts::from_fields(&answers).whole(schema, rules)?;
    made(session, records, (schema, record), typed)
}

/// Returns the new contact, or the existing one. Returns `None` if it was typed before, or if the user leaves it
/// out.
fn made(
    session: &Session,
    records: &Records<'_>,
    (schema, record): (&Schema, Record),
    typed: &[&Record],
) -> Result<Option<Person>> {
    match side_by_side::is_typed_before(session, records, (schema, &record), typed)? {
        Some(false) => {}
        Some(true) => {
            session.terminal.note(THERE);
            return Ok(None);
        }
        None => return Ok(None),
    }
    let policy = Policy {
        said: OnDuplicate::Ask,
        takes_the_same: false,
        hints: |_| vec!["Run the same command again, and choose the existing contact.".to_owned()],
    };
    let settled = duplicate::settle(session, records, (schema, &record), policy)?;
    let Some(settled) = settled else {
        return Ok(None);
    };
    if let Some(id) = settled.existing() {
        duplicate::note_not_taken(session, records, (schema, &record), id)?;
    }
    Ok(Some(Person::Typed(Box::new((record, settled)))))
}
