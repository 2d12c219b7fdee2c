//! `contact link`: a contact belongs to a client, as something.

use clap::Args;

use super::card;
use crate::cli::record::desk::Desk;
use crate::cli::record::one::living;
use crate::cli::record::relationship;
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::store::{Link, Stored};

/// Link a contact to a client; with --primary alone, make one who is linked already the primary contact
#[derive(Args, Debug)]
pub struct LinkArgs {
    /// An id, an email, or a whole name without regard to case
    contact: String,
    /// An id, or a whole name without regard to case
    client: String,
    /// As what the contact belongs to the client, such as Spouse or Trustee
    #[arg(long)]
    relationship: Option<String>,
    /// Make it the client's primary contact
    #[arg(long)]
    primary: bool,
}

pub fn run(args: &LinkArgs, context: &Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let desk = Desk::to_change(context, Entity::Contact, &args.contact)?;
    let contact = living(context, &desk.store, &desk.form, &args.contact)?;
    let form = desk.form_of(Entity::Client)?;
    let client = living(context, &desk.store, &form, &args.client)?;
    let there = desk.store.links(Entity::Client, client.id)?;
    let there = there.into_iter().find(|link| link.contact == contact.id);
    let said = (args.relationship.as_deref(), args.primary);
    // Without another relationship, this makes one who is linked already the primary contact.
    let promoted = there.filter(|_| said == (None, true));
    let link = match &promoted {
        Some(there) => Link {
            is_primary: true,
            ..there.clone()
        },
        None => {
            desk.store.assert_not_linked(client.id, contact.id)?;
            wanted_link(context, &desk, (&client, contact.id), said)?
        }
    };
    if !confirm_primary(context, &desk, &link)? {
        context.terminal.note("Nothing was changed.");
        return Ok(Outcome::Done);
    }
    let author = context.author("contact link");
    match promoted {
        Some(_) => desk.store.promote(link.client, link.contact, &author)?,
        None => desk.store.link(&link, &author)?,
    }
    context.terminal.note(&format!(
        "{} is linked to {} as {}{}.",
        contact.name(&desk.form),
        client.name(&form),
        link.relationship,
        if link.is_primary {
            ", the primary contact"
        } else {
            ""
        }
    ));
    card::show(context, &desk, contact.id)?;
    Ok(Outcome::Done)
}

/// The link that flags ask for.
pub fn wanted_link(
    context: &Context,
    desk: &Desk,
    (client, contact): (&Stored, i64),
    (relationship, is_primary): (Option<&str>, bool),
) -> Result<Link> {
    let form = desk.form_of(Entity::Client)?;
    let entity_type = client.text(&form, "entity_type").unwrap_or_default();
    let there = relationship::there(desk, client.id)?;
    let beside = (entity_type, &there[..]);
    Ok(Link {
        client: client.id,
        contact,
        relationship: relationship::settle(context, beside, relationship, "--relationship")?,
        is_primary,
    })
}

/// Asks before another contact becomes the primary one of a client.
pub fn confirm_primary(context: &Context, desk: &Desk, link: &Link) -> Result<bool> {
    let primary = match desk.store.primary_contact(link.client)? {
        Some(primary) if link.is_primary && primary != link.contact => primary,
        _ => return Ok(true),
    };
    let form = desk.form_of(Entity::Contact)?;
    let name = desk.store.record(&form, primary)?;
    let name = name.map(|stored| stored.name(&form)).unwrap_or_default();
    let question = format!(
        "{name} is the primary contact of client {}. Make another one the primary contact?",
        link.client
    );
    context.confirm(&question, "another primary contact")
}
