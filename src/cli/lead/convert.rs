//! `lead convert`: a lead becomes a contact, new or there already, and may belong to a client from then on.

use clap::Args;

use super::show::show_lead;
use crate::cli::contact::duplicate::{self, OnDuplicate, Policy, Settled};
use crate::cli::record::desk::Desk;
use crate::cli::record::given::{Flag, SetFlag, Texts};
use crate::cli::record::one::living;
use crate::cli::record::{plain, relationship};
use crate::cli::suggestion::{command, command_on};
use crate::context::Context;
use crate::error::{Error, Outcome, Result};
use crate::record::{CUSTOM, Entity, FieldId, Form, Record, Rules};
use crate::store::{Link, Stored};

/// Make a contact of a lead, and link the two
#[derive(Args, Debug)]
pub struct ConvertArgs {
    /// An id, an email, or a whole name without regard to case
    lead: String,
    /// Link the contact to this client: an id, or a whole name
    #[arg(long)]
    client: Option<String>,
    /// Link the contact to a new client of this name
    #[arg(
        long,
        value_name = "NAME",
        conflicts_with = "client",
        requires = "entity_type"
    )]
    new_client: Option<String>,
    /// The entity type of the new client
    #[arg(
        id = "entity_type",
        long = "type",
        value_name = "TYPE",
        requires = "new_client"
    )]
    entity_type: Option<String>,
    /// As what the contact belongs to the client, such as Self or Trustee
    #[arg(long)]
    relationship: Option<String>,
    /// A field of the contact that a lead does not have, such as 'custom.NAME=value' (once for each)
    #[arg(long = "set", value_name = "FIELD=VALUE")]
    set: Vec<String>,
    /// If the contact may be there already. One of the same email and name is used in any case
    #[arg(long, value_name = "WHAT", default_value = "ask")]
    on_duplicate: OnDuplicate,
    /// The contact that the lead is, if it is there already: an id, an email, or a whole name
    #[arg(long, conflicts_with_all = ["on_duplicate", "set"])]
    contact: Option<String>,
}

pub fn run(args: &ConvertArgs, context: &Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let desk = Desk::to_change(context, Entity::Lead, &args.lead)?;
    let lead = living(context, &desk.store, &desk.form, &args.lead)?;
    if args.relationship.is_some() && args.client.is_none() && args.new_client.is_none() {
        return Err(Error::usage("a relationship is one to a client")
            .hint("Say which: --client CLIENT, or --new-client NAME --type TYPE."));
    }
    let form = desk.form_of(Entity::Contact)?;
    let (record, settled) = contact(args, context, &desk, (&form, &lead))?;
    let client = client(args, context, &desk, settled.existing())?;
    let linked = match &client {
        Some(Client::Linked(note)) => Some(note.clone()),
        _ => None,
    };
    let (contact, is_new) = write(context, &desk, &lead, (&form, &record, &settled), client)?;
    let made = if is_new {
        "was made"
    } else {
        "is there already"
    };
    context.terminal.note(&format!(
        "Lead {} is contact {contact} now, which {made}.",
        lead.id
    ));
    if let Some(linked) = linked {
        context.terminal.note(&linked);
    }
    if is_new {
        duplicate::note_in_trash(context, &desk, (&form, &record))?;
    } else {
        duplicate::note_not_taken(context, &desk, (&form, &record), contact)?;
    }
    show_lead(context, &desk, lead.id)?;
    Ok(Outcome::Done)
}

/// The contact as the lead gives it, and whether it is one who is there.
fn contact(
    args: &ConvertArgs,
    context: &Context,
    desk: &Desk,
    (form, lead): (&Form, &Stored),
) -> Result<(Record, Settled)> {
    if let Some(text) = &args.contact {
        let there = living(context, &desk.store, form, text)?;
        return Ok((Record::default(), Settled::taking(there.id)));
    }
    let set = SetFlag {
        set: args.set.clone(),
    };
    let record = contact_of(context, desk, (form, &set), lead)?;
    let policy = Policy {
        said: args.on_duplicate,
        takes_the_same: true,
        hints: |ids| duplicate::by_flags(ids, "To take one of them: --contact ID."),
    };
    let settled = duplicate::settle(context, desk, (form, &record), policy)?;
    Ok((record, settled))
}

/// The client to link to: one that is there, or one to be made.
enum Client {
    /// One to which the contact is linked already, which is said.
    Linked(String),
    Existing(i64, String),
    New(Record, String),
}

fn client(
    args: &ConvertArgs,
    context: &Context,
    desk: &Desk,
    contact: Option<i64>,
) -> Result<Option<Client>> {
    let form = desk.form_of(Entity::Client)?;
    let said = args.relationship.as_deref();
    let flag = "--relationship";
    if let Some(text) = &args.client {
        let client = living(context, &desk.store, &form, text)?;
        let links = desk.store.links(Entity::Client, client.id)?;
        let is_so = |link: &&Link| {
            let is_said = said.is_none_or(|said| said.eq_ignore_ascii_case(&link.relationship));
            contact == Some(link.contact) && is_said
        };
        if let Some(link) = links.iter().find(is_so) {
            return Ok(Some(Client::Linked(format!(
                "Contact {} is linked to client {} already, as {}.",
                link.contact, link.client, link.relationship
            ))));
        }
        let entity_type = client.text(&form, "entity_type").unwrap_or_default();
        let there = relationship::there(desk, client.id)?;
        let beside = (entity_type, &there[..]);
        let relationship = relationship::settle(context, beside, said, flag)?;
        return Ok(Some(Client::Existing(client.id, relationship)));
    }
    let Some(name) = &args.new_client else {
        return Ok(None);
    };
    // Nobody shall answer questions for nothing.
    desk.store.assert_room(desk.config.max_clients())?;
    let flags = [
        ("name", Some(name.as_str())),
        ("entity_type", args.entity_type.as_deref()),
    ];
    let set = SetFlag::default();
    let texts = Texts::of(&form, &flags, &set)?;
    let rules = desk.rules(context, &form)?;
    let missing = missing(&rules, |id| texts.has(id));
    if !missing.is_empty() {
        return Err(more_than_a_name(context, &flags, &missing));
    }
    let record = texts.whole(&form, &rules)?;
    let entity_type = relationship::entity_type_of(&form, &record);
    let relationship = relationship::settle(context, (&entity_type, &[]), said, flag)?;
    Ok(Some(Client::New(record, relationship)))
}

/// The names of what rules require and is not there.
fn missing(rules: &Rules, has: impl Fn(FieldId) -> bool) -> Vec<&str> {
    let lacking = rules
        .required
        .iter()
        .filter(|one| !one.any_of.iter().any(|&id| has(id)));
    lacking.map(|one| one.name.as_str()).collect()
}

/// The error where a client needs more than can be said here.
fn more_than_a_name(context: &Context, flags: &[Flag<'_>], missing: &[&str]) -> Error {
    let said = |at: usize| flags[at].1.unwrap_or_default();
    let mut words = ["--type", said(1), "--skip-contacts"]
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
        "Make it first: {}",
        command_on(context, &["client", "add"], said(0), &words)
    ))
    .hint("Then convert the lead with --client CLIENT.")
}

/// What a lead gives to a contact: the fields that both have, and for want of a phone the mobile. What was said for the
/// contact goes before.
fn contact_of(
    context: &Context,
    desk: &Desk,
    (form, set): (&Form, &SetFlag),
    lead: &Stored,
) -> Result<Record> {
    let text = |field: &str| {
        let value = desk.form.find(field).and_then(|id| lead.get(id));
        value.map(|value| plain(value, &desk.currency))
    };
    let said = Texts::of(form, &[], set)?;
    let mut texts: Vec<(FieldId, String)> = Vec::new();
    for (id, field) in form.stored().filter(|(id, _)| !said.has(*id)) {
        let value = match &*field.name {
            "phone" => text("phone").or_else(|| text("mobile")),
            other => text(other),
        };
        texts.extend(value.map(|value| (id, value)));
    }
    let rules = desk.rules(context, form)?;
    let texts = said.and(&texts);
    let missing = missing(&rules, |id| texts.has(id));
    if missing.is_empty() {
        return texts.whole(form, &rules);
    }
    Err(lacking(context, desk, lead, &missing))
}

/// The error that says what a lead lacks to be a contact, and where to say it: of the lead if it has such a field.
fn lacking(context: &Context, desk: &Desk, lead: &Stored, missing: &[&str]) -> Error {
    let id = lead.id.to_string();
    let title = |name: &str| {
        if name.starts_with(CUSTOM) {
            name.to_owned()
        } else {
            name.replace('_', " ")
        }
    };
    let titles: Vec<String> = missing.iter().map(|name| title(name)).collect();
    let error = Error::failure(format!(
        "lead {id}, {}, cannot become a contact: it has no {}",
        lead.name(&desk.form),
        titles.join(" and no ")
    ));
    let (of_lead, of_contact): (Vec<&str>, Vec<&str>) = missing
        .iter()
        .partition(|name| desk.form.find(name).is_some());
    let set = |name: &str| format!("{name}=VALUE");
    let error = match of_lead.first() {
        Some(name) if name.starts_with(CUSTOM) => error.hint(format!(
            "Fill it in first: {}.",
            command(context, &["lead", "edit", &id, "--set", &set(name)])
        )),
        Some(name) => {
            let flag = format!("--{}", name.replace('_', "-"));
            let edit = command(context, &["lead", "edit", &id, &flag, "VALUE"]);
            error.hint(format!("Fill it in first: {edit}."))
        }
        None => error,
    };
    let values: Vec<String> = of_contact.into_iter().map(set).collect();
    if values.is_empty() {
        return error;
    }
    let mut words = vec!["lead", "convert", &id];
    for value in &values {
        words.extend(["--set", value]);
    }
    error.hint(format!(
        "Say it of the contact: {}.",
        command(context, &words)
    ))
}

/// Makes what is new and links it all, or does nothing; says whether the contact is new.
fn write(
    context: &Context,
    desk: &Desk,
    lead: &Stored,
    (form, record, settled): (&Form, &Record, &Settled),
    client: Option<Client>,
) -> Result<(i64, bool)> {
    let author = context.author("lead convert");
    let store = &desk.store;
    store.transaction(|| {
        let existing = settled.again(desk, (form, record))?;
        let is_new = existing.is_none();
        let contact = match existing {
            Some(contact) => contact,
            None => store.insert_record(form, record, &author)?,
        };
        store.convert_lead(lead.id, contact, &author)?;
        let (client, relationship) = match client {
            Some(Client::Existing(id, relationship)) => (id, relationship),
            Some(Client::New(record, relationship)) => {
                let form = desk.form_of(Entity::Client)?;
                let limit = desk.config.max_clients();
                (
                    store.insert_client((&form, &record), limit, &author)?,
                    relationship,
                )
            }
            Some(Client::Linked(_)) | None => return Ok((contact, is_new)),
        };
        let link = Link {
            client,
            contact,
            relationship,
            is_primary: false,
        };
        store.link(&link, &author)?;
        Ok((contact, is_new))
    })
}
