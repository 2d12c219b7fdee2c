//! `client edit`: changes fields of a client.

use clap::Args;

use super::Client;
use super::people::{self, Member, PeopleFlags, Person};
use super::same_name;
use crate::cli::record::args::{ChangedFields, OneRecord};
use crate::cli::record::edit;
use crate::cli::record::external_ids::ExternalIdFlag;
use crate::cli::record::given::Texts;
use crate::cli::record::noun::Noun;
use crate::cli::record::one::living;
use crate::cli::record::records::Records;
use crate::cli::record::relationship;
use crate::error::{Outcome, Result};
use crate::record::{Entity, fields};
use crate::session::Session;
use crate::store::{Link, Stored};

/// Change fields of a client; an empty value clears a field
///
/// --contact links contacts to it.
#[derive(Args, Debug)]
pub struct EditArgs {
    #[command(flatten)]
    record: OneRecord<Client>,
    #[command(flatten)]
    fields: ChangedFields<Client>,
    #[command(flatten)]
    ids: ExternalIdFlag,
    #[command(flatten)]
    people: PeopleFlags,
}

pub fn run(args: &EditArgs, session: &Session) -> Result<Outcome> {
    let text = &args.record.text;
    let records = Records::to_change(session, Entity::Client, text)?;
    let client = living(session, records.store, &records.schema, text)?;
    let texts = Texts::of(&records.schema, &args.fields.flags)?;
    let there = relationship::there(&records, client.id)?;
    let entity_type = args.fields.flags.text(fields::ENTITY_TYPE);
    let entity_type = entity_type.or_else(|| client.text(&records.schema, fields::ENTITY_TYPE));
    let beside = (entity_type.unwrap_or_default(), &there[..]);
    let members = session.converse(|| people::named(session, &records, &args.people, beside))?;
    if members.is_empty() {
        edit::change_with_ids(session, &records, &client, (&texts, &args.ids))?;
    } else {
        records.store.transaction(|| {
            link(session, &records, &client, &members)?;
            if texts.are_any() || !args.ids.is_empty() {
                edit::change_with_ids(session, &records, &client, (&texts, &args.ids))?;
            }
            Ok(())
        })?;
        for member in &members {
            note_linked(session, &records, &client, member)?;
        }
    }
    if let Some(name) = args.fields.flags.text(fields::NAME) {
        same_name::note_others(session, records.store, (name, Some(client.id)))?;
    }
    Client::show(session, &records, client.id)?;
    Ok(Outcome::Done)
}

/// Links existing contacts to a client.
fn link(
    session: &Session,
    records: &Records<'_>,
    client: &Stored,
    members: &[Member],
) -> Result<()> {
    let author = session.author("client edit");
    for member in members {
        if let Person::Existing(contact) = member.person {
            let link = Link {
                client: client.id,
                contact,
                relationship: member.relationship.clone(),
                is_primary: false,
            };
            records.store.link(&link, &author)?;
        }
    }
    Ok(())
}

fn note_linked(
    session: &Session,
    records: &Records<'_>,
    client: &Stored,
    member: &Member,
) -> Result<()> {
    if let Person::Existing(contact) = member.person {
        let schema = records.schema_of(Entity::Contact)?;
        let name = records.store.record(&schema, contact)?.unwrap_or_default();
        session.terminal.note(&format!(
            "{} is linked to {} as {}.",
            name.name(&schema),
            client.name(&records.schema),
            member.relationship
        ));
    }
    Ok(())
}
