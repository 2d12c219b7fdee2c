//! `client edit`: other values for fields of a client.

use clap::Args;

use super::flags::ClientFlags;
use super::people::{self, Member, PeopleFlags, Person};
use super::show_profile;
use crate::cli::record::desk::Desk;
use crate::cli::record::editing;
use crate::cli::record::given::Texts;
use crate::cli::record::one::living;
use crate::cli::record::relationship;
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::store::{Link, Stored};

/// Change fields of a client, an empty value clears; and link contacts to it
#[derive(Args, Debug)]
pub struct EditArgs {
    /// An id, or a whole name without regard to case
    client: String,
    /// Another name
    #[arg(long)]
    name: Option<String>,
    #[command(flatten)]
    flags: ClientFlags,
    #[command(flatten)]
    people: PeopleFlags,
}

pub fn run(args: &EditArgs, context: &Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let desk = Desk::to_change(context, Entity::Client, &args.client)?;
    let client = living(context, &desk.store, &desk.form, &args.client)?;
    let flags = args.flags.by_field(args.name.as_deref());
    let texts = Texts::of(&desk.form, &flags, &args.flags.set)?;
    let there = relationship::there(&desk, client.id)?;
    let entity_type = args.flags.entity_type.as_deref();
    let entity_type = entity_type.or_else(|| client.text(&desk.form, "entity_type"));
    let beside = (entity_type.unwrap_or_default(), &there[..]);
    let members = people::named(context, &desk, &args.people, beside)?;
    if members.is_empty() {
        editing::run(context, &desk, &client, &texts)?;
    } else {
        desk.store.transaction(|| {
            link(context, &desk, &client, &members)?;
            if texts.are_any() {
                editing::run(context, &desk, &client, &texts)?;
            }
            Ok(())
        })?;
        for member in &members {
            note_linked(context, &desk, &client, member)?;
        }
    }
    show_profile(context, &desk, client.id)?;
    Ok(Outcome::Done)
}

/// Links contacts who are there to a client.
fn link(context: &Context, desk: &Desk, client: &Stored, members: &[Member]) -> Result<()> {
    let author = context.author("client edit");
    for member in members {
        if let Person::Existing(contact) = member.person {
            let link = Link {
                client: client.id,
                contact,
                relationship: member.relationship.clone(),
                is_primary: false,
            };
            desk.store.link(&link, &author)?;
        }
    }
    Ok(())
}

fn note_linked(context: &Context, desk: &Desk, client: &Stored, member: &Member) -> Result<()> {
    if let Person::Existing(contact) = member.person {
        let form = desk.form_of(Entity::Contact)?;
        let name = desk.store.record(&form, contact)?.unwrap_or_default();
        context.terminal.note(&format!(
            "{} is linked to {} as {}.",
            name.name(&form),
            client.name(&desk.form),
            member.relationship
        ));
    }
    Ok(())
}
