//! `contact link`: links a contact to a client.

use clap::Args;

use super::Contact;
use crate::cli::missing;
use crate::cli::record::noun::Noun;
use crate::cli::record::one::living;
use crate::cli::record::records::Records;
use crate::cli::record::relationship;
use crate::error::{Error, Outcome, Result};
use crate::record::{Entity, fields};
use crate::session::Session;
use crate::store::{Link, Stored};

/// Link a contact to a client
///
/// --primary alone makes a linked contact the primary contact of the client.
#[derive(Args, Debug)]
pub struct LinkArgs {
    /// Contact: an id, an email, or a whole name without regard to case
    ///
    /// At a terminal, without it, you choose one in a list.
    contact: Option<String>,
    /// Client: an id, or a whole name without regard to case
    ///
    /// At a terminal, without it, you choose one in a list.
    client: Option<String>,
    /// Relationship to the client, such as Spouse or Trustee
    #[arg(long)]
    relationship: Option<String>,
    /// Make the contact the client's primary contact
    #[arg(long)]
    primary: bool,
}

pub fn run(args: &LinkArgs, session: &Session) -> Result<Outcome> {
    if !session.can_ask() && args.client.is_none() {
        return Err(Error::usage("a link needs a contact and a client").hint(
            "For example: intake contact link 'Ana Moor' 'Moor Ltd' --relationship Director",
        ));
    }
    let text = args.contact.as_deref().unwrap_or_default();
    let records = Records::to_change(session, Entity::Contact, text)?;
    let Some(asked) = session.converse(|| questions(args, session, &records))? else {
        session.terminal.note("Nothing was changed.");
        return Ok(Outcome::Done);
    };
    let Asked {
        contact,
        client,
        link,
        is_promoted,
    } = asked;
    let author = session.author("contact link");
    if is_promoted {
        records.store.promote(link.client, link.contact, &author)?;
    } else {
        records.store.link(&link, &author)?;
    }
    session.terminal.note(&format!(
        "{} is linked to {} as {}{}.",
        contact.name(&records.schema),
        client.name(&records.schema_of(Entity::Client)?),
        link.relationship,
        if link.is_primary {
            ", the primary contact"
        } else {
            ""
        }
    ));
    Contact::show(session, &records, contact.id)?;
    Ok(Outcome::Done)
}

/// The content of the arguments and the answers.
struct Asked {
    contact: Stored,
    client: Stored,
    link: Link,
    /// Whether the link exists, and its contact becomes the primary contact.
    is_promoted: bool,
}

/// Asks for what the arguments do not say. Returns `None` if the primary contact should stay.
fn questions(args: &LinkArgs, session: &Session, records: &Records<'_>) -> Result<Option<Asked>> {
    let named = |entity, text: &Option<String>| match text {
        Some(text) => Ok(text.clone()),
        None => missing::record(entity, session),
    };
    let text = named(Entity::Contact, &args.contact)?;
    let contact = living(session, records.store, &records.schema, &text)?;
    let schema = records.schema_of(Entity::Client)?;
    let text = named(Entity::Client, &args.client)?;
    let client = living(session, records.store, &schema, &text)?;
    let there = records.store.links(Entity::Client, client.id)?;
    let there = there.into_iter().find(|link| link.contact == contact.id);
    let said = (args.relationship.as_deref(), args.primary);
    // If the contact is linked already and no other relationship is given, it becomes the primary contact.
    let promoted = there.filter(|_| said == (None, true));
    let is_promoted = promoted.is_some();
    let link = match promoted {
        Some(there) => Link {
            is_primary: true,
            ..there
        },
        None => {
            records.store.assert_not_linked(client.id, contact.id)?;
            wanted_link(session, records, (&client, contact.id), said)?
        }
    };
    let is_confirmed = confirm_primary(session, records, &link)?;
    Ok(is_confirmed.then_some(Asked {
        contact,
        client,
        link,
        is_promoted,
    }))
}

/// Returns the link that the flags describe.
pub fn wanted_link(
    session: &Session,
    records: &Records<'_>,
    (client, contact): (&Stored, i64),
    (relationship, is_primary): (Option<&str>, bool),
) -> Result<Link> {
    let schema = records.schema_of(Entity::Client)?;
    let entity_type = client
        .text(&schema, fields::ENTITY_TYPE)
        .unwrap_or_default();
    let there = relationship::there(records, client.id)?;
    let beside = (entity_type, &there[..]);
    Ok(Link {
        client: client.id,
        contact,
        relationship: relationship::settle(session, beside, relationship, "--relationship")?,
        is_primary,
    })
}

/// Asks before another contact becomes the primary contact of a client.
pub fn confirm_primary(session: &Session, records: &Records<'_>, link: &Link) -> Result<bool> {
    let primary = match records.store.primary_contact(link.client)? {
        Some(primary) if link.is_primary && primary != link.contact => primary,
        _ => return Ok(true),
    };
    let schema = records.schema_of(Entity::Contact)?;
    let name = records.store.record(&schema, primary)?;
    let name = name.map(|stored| stored.name(&schema)).unwrap_or_default();
    let question = format!(
        "{name} is the primary contact of client {}. Make another one the primary contact?",
        link.client
    );
    session.confirm(&question, "another primary contact")
}
