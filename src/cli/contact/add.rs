//! `contact add`: a new person, unless it is one who is there already.

use clap::Args;

use super::card;
use super::duplicate::{self, OnDuplicate, Policy, Settled};
use super::flags::ContactFlags;
use super::link::{confirm_primary, wanted_link};
use crate::cli::record::asking::{self, Answer};
use crate::cli::record::desk::Desk;
use crate::cli::record::given::Texts;
use crate::cli::record::one::living;
use crate::context::Context;
use crate::error::{Kind, Outcome, Result};
use crate::record::{Entity, Record};
use crate::store::Link;

/// Add a contact, and link it to a client
#[derive(Args, Debug)]
pub struct AddArgs {
    /// First name
    first_name: Option<String>,
    #[command(flatten)]
    flags: ContactFlags,
    /// The client to link it to: an id, or a whole name
    #[arg(long)]
    client: Option<String>,
    /// As what it belongs to the client, such as Spouse or Trustee
    #[arg(long, requires = "client")]
    relationship: Option<String>,
    /// Make it the client's primary contact
    #[arg(long, requires = "client")]
    primary: bool,
    /// If it may be there already by its email, its phone or its name
    #[arg(long, value_name = "WHAT", default_value = "ask")]
    on_duplicate: OnDuplicate,
}

pub fn run(args: &AddArgs, context: &Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let desk = Desk::to_add(context, Entity::Contact)?;
    let (record, settled) = settled(args, context, &desk)?;
    let link = match &args.client {
        Some(text) => {
            let client = living(context, &desk.store, &desk.form_of(Entity::Client)?, text)?;
            let said = (args.relationship.as_deref(), args.primary);
            Some(wanted_link(context, &desk, (&client, 0), said)?)
        }
        None => None,
    };
    if let Some(link) = &link
        && !confirm_primary(context, &desk, link)?
    {
        let stays = "Nothing was written: the primary contact stays.";
        context.terminal.note(stays);
        return Ok(Outcome::Done);
    }
    let desk = desk.made(context)?;
    let (id, is_new) = write(context, &desk, (&record, &settled), link)?;
    let said = if is_new {
        format!("Added contact {id}.")
    } else {
        format!("Contact {id} is there already and is used.")
    };
    context.terminal.note(&said);
    if is_new {
        duplicate::note_in_trash(context, &desk, (&desk.form, &record))?;
    } else {
        duplicate::note_not_taken(context, &desk, (&desk.form, &record), id)?;
    }
    card::show(context, &desk, id)?;
    Ok(Outcome::Done)
}

/// The new person, and whether it is a contact that exists. Esc at that question goes back to the form.
fn settled(args: &AddArgs, context: &Context, desk: &Desk) -> Result<(Record, Settled)> {
    let policy = Policy {
        said: args.on_duplicate,
        takes_the_same: false,
        hints: |ids| {
            duplicate::by_flags(ids, "To link one of them: intake contact link ID CLIENT.")
        },
    };
    let mut answers = Vec::new();
    loop {
        let record = person(args, context, desk, &mut answers)?;
        match duplicate::settle(context, desk, (&desk.form, &record), policy) {
            Err(error) if error.kind() == Kind::Back && !answers.is_empty() => {}
            settled => return Ok((record, settled?)),
        }
    }
}

/// The new person, by flags; at a terminal without a first name, what was not said is asked. `answers` holds what was
/// typed before.
fn person(
    args: &AddArgs,
    context: &Context,
    desk: &Desk,
    answers: &mut Vec<Answer>,
) -> Result<Record> {
    let rules = desk.rules(context, &desk.form)?;
    let flags = args.flags.by_field(args.first_name.as_deref());
    let texts = Texts::of(&desk.form, &flags, &args.flags.set)?;
    if args.first_name.is_none() && context.can_ask() {
        texts.part(&desk.form, &rules)?;
        asking::new_record(context, (&desk.form, &rules), &|id| texts.has(id), answers)?;
    }
    texts.and(answers).whole(&desk.form, &rules)
}

/// Makes the contact, unless there is one, and its link, all or nothing; says whether it is new.
fn write(
    context: &Context,
    desk: &Desk,
    (record, settled): (&Record, &Settled),
    link: Option<Link>,
) -> Result<(i64, bool)> {
    let author = context.author("contact add");
    desk.store.transaction(|| {
        let existing = settled.again(desk, (&desk.form, record))?;
        let id = match existing {
            Some(id) => id,
            None => desk.store.insert_record(&desk.form, record, &author)?,
        };
        if let Some(link) = link {
            desk.store.link(
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
