//! `lead convert`: makes a contact of a lead, new or existing, and can link it to a client.

use clap::Args;

use super::Lead;
use super::contact_of_lead::contact_of;
use crate::cli::client::same_name;
use crate::cli::contact::duplicate::{self, OnDuplicate, Policy, Settled};
use crate::cli::contact::two_people::note_two_people;
use crate::cli::record::given::{FieldFlags, SetFlag, Texts};
use crate::cli::record::noun::Noun;
use crate::cli::record::one::living;
use crate::cli::record::records::Records;
use crate::cli::record::relationship;
use crate::cli::suggestion::command_on;
use crate::duplicate::is_part_of_address;
use crate::error::{Error, Outcome, Result};
use crate::record::{Entity, FieldId, Record, Rules, Schema, fields};
use crate::session::Session;
use crate::store::{Link, Stored};

/// Make a contact of a lead, and link the two
#[derive(Args, Debug)]
pub struct ConvertArgs {
    /// Lead: an id, an email, or a whole name without regard to case
    lead: String,
    /// Link the contact to this client
    ///
    /// An id, or a whole name.
    #[arg(long)]
    client: Option<String>,
    /// Link the contact to a new client
    #[arg(
        long,
        value_name = "NAME",
        conflicts_with = "client",
        requires = "entity_type"
    )]
    new_client: Option<String>,
    /// Entity type of the new client
    #[arg(
        id = "entity_type",
        long = "type",
        value_name = "TYPE",
        requires = "new_client"
    )]
    entity_type: Option<String>,
    /// Relationship to the client, such as Self
    #[arg(long)]
    relationship: Option<String>,
    /// Set a field of the contact
    ///
    /// For fields that a lead does not have, such as 'custom.NAME=value'. Repeat it for each.
    #[arg(long = "set", value_name = "FIELD=VALUE")]
    set: Vec<String>,
    /// What to do when the contact may exist
    ///
    /// A contact with the same email and name is always used.
    #[arg(long, value_name = "WHAT", default_value = "ask")]
    on_duplicate: OnDuplicate,
    /// Existing contact to use for the lead
    ///
    /// An id, an email, or a whole name.
    #[arg(long, conflicts_with_all = ["on_duplicate", "set"])]
    contact: Option<String>,
}

pub fn run(args: &ConvertArgs, session: &Session) -> Result<Outcome> {
    let records = Records::to_change(session, Entity::Lead, &args.lead)?;
    let lead = living(session, records.store, &records.schema, &args.lead)?;
    if args.relationship.is_some() && args.client.is_none() && args.new_client.is_none() {
        return Err(Error::usage("--relationship needs a client")
            .hint("Add --client CLIENT, or --new-client NAME --type TYPE."));
    }
    let schema = records.schema_of(Entity::Contact)?;
    let asked = session.converse(|| questions(args, session, &records, (&schema, &lead)))?;
    let Some((record, settled, client)) = asked else {
        return Ok(Outcome::Done);
    };
    let linked = match &client {
        Some(Client::Linked(note)) => Some(note.clone()),
        _ => None,
    };
    let new_client = args.new_client.as_ref();
    let Converted {
        contact,
        is_new,
        client,
    } = write(
        session,
        &records,
        &lead,
        (&schema, &record, &settled),
        client,
    )?;
    let made = if is_new { "new" } else { "existing" };
    session.terminal.note(&format!(
        "Converted lead {} to {made} contact {contact}.",
        lead.id
    ));
    if let (Some(name), Some(client)) = (new_client, client) {
        session
            .terminal
            .note(&format!("It is linked to new client {client}, {name}."));
    }
    if let Some(linked) = linked {
        session.terminal.note(&linked);
    }
    if is_new {
        note_two_people(session, (&schema, &record), contact);
        duplicate::note_in_trash(session, &records, (&schema, &record))?;
    } else {
        duplicate::note_not_taken(session, &records, (&schema, &record), contact)?;
    }
    Lead::show(session, &records, lead.id)?;
    Ok(Outcome::Done)
}

/// Asks which contact the lead becomes, and the client. Returns `None` if the user leaves.
fn questions(
    args: &ConvertArgs,
    session: &Session,
    records: &Records<'_>,
    (schema, lead): (&Schema, &Stored),
) -> Result<Option<(Record, Settled, Option<Client>)>> {
    let Some((record, settled)) = contact(args, session, records, (schema, lead))? else {
        let note = format!("Nothing was changed: lead {} was not converted.", lead.id);
        session.terminal.note(&note);
        return Ok(None);
    };
    let client = client(args, session, records, (lead, settled.existing()))?;
    Ok(Some((record, settled, client)))
}

/// Returns the contact that the lead makes, and whether it is an existing one. Returns `None` if the user leaves.
fn contact(
    args: &ConvertArgs,
    session: &Session,
    records: &Records<'_>,
    (schema, lead): (&Schema, &Stored),
) -> Result<Option<(Record, Settled)>> {
    if let Some(text) = &args.contact {
        let there = living(session, records.store, schema, text)?;
        return Ok(Some((Record::default(), Settled::taking(there.id))));
    }
    let given = FieldFlags {
        texts: Vec::new(),
        set: SetFlag {
            set: args.set.clone(),
        },
    };
    let record = contact_of(session, records, (schema, &given), lead)?;
    let policy = Policy {
        said: args.on_duplicate,
        takes_the_same: true,
        hints: |ids| duplicate::by_flags(ids, "To use one of them: --contact ID."),
    };
    let settled = duplicate::settle(session, records, (schema, &record), policy)?;
    Ok(settled.map(|settled| (record, settled)))
}

/// The client to link to: an existing one or a new one.
enum Client {
    /// A client that is linked to the contact already, which the output says.
    Linked(String),
    Existing(i64, String),
    New(Record, String),
}

fn client(
    args: &ConvertArgs,
    session: &Session,
    records: &Records<'_>,
    (lead, contact): (&Stored, Option<i64>),
) -> Result<Option<Client>> {
    match (&args.client, &args.new_client) {
        (Some(text), _) => existing_client(args, session, records, (text, contact)).map(Some),
        (None, Some(name)) => new_client(args, session, records, (name, lead)).map(Some),
        (None, None) => Ok(None),
    }
}

/// Returns the client that a text names, unless it is linked to the contact already.
fn existing_client(
    args: &ConvertArgs,
    session: &Session,
    records: &Records<'_>,
    (text, contact): (&str, Option<i64>),
) -> Result<Client> {
    let schema = records.schema_of(Entity::Client)?;
    let client = living(session, records.store, &schema, text)?;
    let given = args.relationship.as_deref();
    let links = records.store.links(Entity::Client, client.id)?;
    let is_same = |link: &&Link| {
        let is_given = given.is_none_or(|given| given.eq_ignore_ascii_case(&link.relationship));
        contact == Some(link.contact) && is_given
    };
    if let Some(link) = links.iter().find(is_same) {
        return Ok(Client::Linked(format!(
            "Contact {} is linked to client {} already, as {}.",
            link.contact, link.client, link.relationship
        )));
    }
    let entity_type = client
        .text(&schema, fields::ENTITY_TYPE)
        .unwrap_or_default();
    let others = relationship::there(records, client.id)?;
    let relationship = relationship::settle(session, (entity_type, &others), given, FLAG)?;
    Ok(Client::Existing(client.id, relationship))
}

/// The flag for the relationship, for hints.
const FLAG: &str = "--relationship";

/// Returns the new client of this name, at the address of the lead.
fn new_client(
    args: &ConvertArgs,
    session: &Session,
    records: &Records<'_>,
    (name, lead): (&str, &Stored),
) -> Result<Client> {
    let schema = records.schema_of(Entity::Client)?;
    // Check before the questions, so that the user does not answer them in vain.
    records.store.assert_room(records.config.max_clients())?;
    let entity_type = args.entity_type.clone().unwrap_or_default();
    let flags = FieldFlags {
        texts: vec![
            (fields::NAME, name.to_owned()),
            (fields::ENTITY_TYPE, entity_type),
        ],
        ..FieldFlags::default()
    };
    let texts = Texts::of(&schema, &flags)?;
    let rules = records.rules(session, &schema)?;
    let missing = missing(&rules, |id| texts.has(id));
    if !missing.is_empty() {
        return Err(more_than_a_name(session, &flags, &missing));
    }
    let address = schema.stored().filter_map(|(id, field)| {
        let text = lead.text(&records.schema, &field.name)?;
        is_part_of_address(&field.name).then(|| (id, text.to_owned()))
    });
    let record = texts
        .and(&address.collect::<Vec<_>>())
        .whole(&schema, &rules)?;
    same_name::note_others(session, records.store, (name, None))?;
    let entity_type = relationship::entity_type_of(&schema, &record);
    let given = args.relationship.as_deref();
    let relationship = relationship::settle(session, (&entity_type, &[]), given, FLAG)?;
    Ok(Client::New(record, relationship))
}

/// Returns the names of the required fields that are missing.
pub(super) fn missing(rules: &Rules, has: impl Fn(FieldId) -> bool) -> Vec<&str> {
    let lacking = rules
        .required
        .iter()
        .filter(|one| !one.any_of.iter().any(|&id| has(id)));
    lacking.map(|one| one.name.as_str()).collect()
}

/// Returns the error for a client whose required fields have no flags here.
fn more_than_a_name(session: &Session, flags: &FieldFlags, missing: &[&str]) -> Error {
    let given = |field| flags.text(field).unwrap_or_default();
    let mut words = ["--type", given(fields::ENTITY_TYPE), "--skip-contacts"]
        .map(str::to_owned)
        .to_vec();
    for name in missing {
        words.extend(["--set".to_owned(), format!("{name}=VALUE")]);
    }
    Error::usage(format!(
        "a new client needs more than a name and a type: {}",
        missing.join(", ")
    ))
    .hint(format!(
        "Create it first: {}",
        command_on(session, &["client", "add"], given(fields::NAME), &words)
    ))
    .hint("Then convert the lead with --client CLIENT.")
}

/// What a conversion made.
struct Converted {
    contact: i64,
    is_new: bool,
    /// The client to which the contact was linked.
    client: Option<i64>,
}

/// Creates the new records and the links in one transaction.
fn write(
    session: &Session,
    records: &Records<'_>,
    lead: &Stored,
    (schema, record, settled): (&Schema, &Record, &Settled),
    client: Option<Client>,
) -> Result<Converted> {
    let author = session.author("lead convert");
    let store = records.store;
    store.transaction(|| {
        let existing = settled.again(records, (schema, record))?;
        let is_new = existing.is_none();
        let contact = match existing {
            Some(contact) => contact,
            None => store.insert_record(schema, record, &author)?,
        };
        settled.note_answer(store, (schema, record), contact, &author)?;
        store.convert_lead(lead.id, contact, &author)?;
        let (client, relationship) = match client {
            Some(Client::Existing(id, relationship)) => (id, relationship),
            Some(Client::New(record, relationship)) => {
                let schema = records.schema_of(Entity::Client)?;
                let limit = records.config.max_clients();
                (
                    store.insert_client((&schema, &record), limit, &author)?,
                    relationship,
                )
            }
            Some(Client::Linked(_)) | None => {
                let client = None;
                return Ok(Converted {
                    contact,
                    is_new,
                    client,
                });
            }
        };
        let link = Link {
            client,
            contact,
            relationship,
            is_primary: false,
        };
        store.link(&link, &author)?;
        Ok(Converted {
            contact,
            is_new,
            client: Some(client),
        })
    })
}
