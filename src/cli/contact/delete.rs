//! `contact delete`: a contact goes to the trash, its links to clients for good.

use clap::Args;
use serde_json::Value as Json;

use crate::cli::record::desk::Desk;
use crate::cli::record::removal::{DeleteFlags, all_named, note_deleted};
use crate::cli::record::{counted, flat};
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::terminal::Format;

/// Delete contacts; they can be restored for 90 days, their links to clients cannot
#[derive(Args, Debug)]
pub struct DeleteArgs {
    /// An id, an email, or a whole name without regard to case
    #[arg(required = true)]
    contact: Vec<String>,
    #[command(flatten)]
    flags: DeleteFlags,
}

pub fn run(args: &DeleteArgs, context: &mut Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let desk = Desk::to_write(context, Entity::Contact)?;
    let contacts = all_named(context, &desk.store, &desk.form, &args.contact)?;
    for contact in &contacts {
        let links = desk.store.links(Entity::Contact, contact.id)?.len();
        context.terminal.note(&format!(
            "Contact {}, {}. For good goes: {}.",
            contact.id,
            contact.name(&desk.form),
            counted(links, "client link")
        ));
    }
    let names: Vec<String> = contacts.iter().map(|one| one.name(&desk.form)).collect();
    let question = format!("Delete {}?", names.join(", "));
    if args.flags.dry_run {
        context
            .terminal
            .note("Nothing was deleted: this was a rehearsal.");
    } else if !context.confirm(&question, "deleting a contact")? {
        context.terminal.note("Nothing was deleted.");
        return Ok(Outcome::Done);
    } else {
        let author = context.author("contact delete");
        desk.store.transaction(|| {
            for contact in &contacts {
                desk.store.delete_contact(contact.id, &author)?;
            }
            Ok(())
        })?;
        for contact in &contacts {
            note_deleted(context, &desk.form, contact);
        }
    }
    if context.terminal.format() == Format::Json {
        let mut records = Vec::new();
        for contact in &contacts {
            let stored = desk.store.record(&desk.form, contact.id)?;
            records.extend(stored.map(|s| Json::Object(flat(&s, &desk.form, &desk.currency))));
        }
        context.terminal.json(&records)?;
    }
    Ok(Outcome::Done)
}
