//! `client add`: a new client, with the contacts that belong to it.

use clap::Args;

use super::flags::ClientFlags;
use super::show_profile;
use crate::cli::record::desk::Desk;
use crate::cli::record::given::Texts;
use crate::cli::record::one::living;
use crate::cli::record::relationship;
use crate::context::Context;
use crate::error::{Error, Outcome, Result};
use crate::record::{Entity, Record};
use crate::store::Link;

/// Add a client; whoever adds it becomes an adviser on it
#[derive(Args, Debug)]
pub struct AddArgs {
    /// The client's name
    name: Option<String>,
    #[command(flatten)]
    flags: ClientFlags,
    /// A contact who belongs to it: an id, an email or a whole name, and as what (once for each)
    #[arg(long = "contact", value_name = "CONTACT[:RELATIONSHIP]")]
    contacts: Vec<String>,
    /// Do not ask for contacts
    #[arg(long, conflicts_with = "contacts")]
    skip_contacts: bool,
}

pub fn run(args: &AddArgs, context: &mut Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    assert_named(args)?;
    let desk = Desk::to_write(context, Entity::Client)?;
    let texts = Texts::of(
        &desk.form,
        &args.flags.by_field(args.name.as_deref()),
        &args.flags.set,
    )?;
    let record = texts.whole(&desk.form, &desk.rules(context, &desk.form)?)?;
    let links = links(args, context, &desk, &record)?;
    let id = insert(context, &desk, &record, links)?;
    context.terminal.note(&format!("Added client {id}."));
    show_profile(context, &desk, id)?;
    Ok(Outcome::Done)
}

fn assert_named(args: &AddArgs) -> Result<()> {
    let missing = match (&args.name, &args.flags.entity_type) {
        (Some(_), Some(_)) => return Ok(()),
        (None, _) => "NAME",
        (_, None) => "--type",
    };
    Err(Error::usage(format!("a client needs {missing}"))
        .hint("For example: intake client add \"Moor Ltd\" --type company."))
}

/// The links that are to be made, the client's id not known yet.
fn links(args: &AddArgs, context: &mut Context, desk: &Desk, record: &Record) -> Result<Vec<Link>> {
    let form = desk.form_of(Entity::Contact)?;
    let entity_type = relationship::entity_type_of(&desk.form, record);
    let mut links: Vec<Link> = Vec::new();
    for text in &args.contacts {
        let (contact, relationship) = match text.rsplit_once(':') {
            Some((contact, relationship)) => (contact, Some(relationship)),
            None => (text.as_str(), None),
        };
        let contact = living(context, &desk.store, &form, contact)?;
        if links.iter().any(|link| link.contact == contact.id) {
            return Err(Error::usage(format!(
                "contact {} is given twice",
                contact.id
            )));
        }
        let flag = format!("--contact {text}:RELATIONSHIP");
        links.push(Link {
            client: 0,
            contact: contact.id,
            relationship: relationship::settle(context, &entity_type, relationship, &flag)?,
            is_primary: false,
        });
    }
    Ok(links)
}

/// Makes the client and its links, all or nothing.
pub fn insert(context: &Context, desk: &Desk, record: &Record, links: Vec<Link>) -> Result<i64> {
    let author = context.author("client add");
    desk.store.transaction(|| {
        let limit = desk.config.max_clients();
        let id = desk
            .store
            .insert_client((&desk.form, record), limit, &author)?;
        for link in links {
            desk.store.link(&Link { client: id, ..link }, &author)?;
        }
        Ok(id)
    })
}
