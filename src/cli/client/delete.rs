//! `client delete`: a client goes to the trash, with what hangs on it.

use clap::Args;
use serde_json::{Map, Value as Json, json};

use crate::cli::record::desk::Desk;
use crate::cli::record::removal::{DeleteFlags, all_named, note_deleted};
use crate::cli::record::{counted, flat};
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::record::{Entity, Form};
use crate::store::{Belongings, Stored};
use crate::terminal::Format;

/// Delete clients; they can be restored for 90 days, not all that hangs on them can
#[derive(Args, Debug)]
pub struct DeleteArgs {
    /// An id, or a whole name without regard to case
    #[arg(required = true)]
    client: Vec<String>,
    #[command(flatten)]
    flags: DeleteFlags,
}

pub fn run(args: &DeleteArgs, context: &mut Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let desk = Desk::to_write(context, Entity::Client)?;
    let clients = all_named(context, &desk.store, &desk.form, &args.client)?;
    let mut goes = Vec::new();
    for client in &clients {
        let belongings = desk.store.belongings(client.id)?;
        let told = tell(&desk.form, client, &belongings);
        context.terminal.note(&told);
        goes.push(belongings);
    }
    let names: Vec<String> = clients
        .iter()
        .map(|client| client.name(&desk.form))
        .collect();
    let question = format!("Delete {}?", names.join(", "));
    if args.flags.dry_run {
        context
            .terminal
            .note("Nothing was deleted: this was a rehearsal.");
    } else if !context.confirm(&question, "deleting a client")? {
        context.terminal.note("Nothing was deleted.");
        return Ok(Outcome::Done);
    } else {
        let author = context.author("client delete");
        desk.store.transaction(|| {
            for client in &clients {
                desk.store.delete_client(client.id, &author)?;
            }
            Ok(())
        })?;
        desk.store.remove_lost_bytes()?;
        for client in &clients {
            note_deleted(context, &desk.form, client);
        }
    }
    answer(context, &desk, &clients, &goes)?;
    Ok(Outcome::Done)
}

/// What goes with a client, in numbers.
fn tell(form: &Form, client: &Stored, goes: &Belongings) -> String {
    let number = |count: u64, one| counted(usize::try_from(count).unwrap_or(usize::MAX), one);
    format!(
        "Client {}, {}. With it go to the trash: {}. For good: {} ({}), {}. Unlinked, not deleted: {}.",
        client.id,
        client.name(form),
        number(goes.activities, "activity"),
        number(goes.documents, "document"),
        number(goes.bytes, "byte"),
        number(goes.advisers, "adviser assignment"),
        number(goes.contacts, "contact")
    )
}

/// The clients as they are now, for a program with what went with each.
fn answer(
    context: &mut Context,
    desk: &Desk,
    clients: &[Stored],
    goes: &[Belongings],
) -> Result<()> {
    if context.terminal.format() != Format::Json {
        return Ok(());
    }
    let mut records = Vec::new();
    for (client, goes) in clients.iter().zip(goes) {
        let Some(stored) = desk.store.record(&desk.form, client.id)? else {
            continue;
        };
        let mut record: Map<String, Json> = flat(&stored, &desk.form, &desk.currency);
        record.insert(
            "goes".to_owned(),
            json!({
                "activities": goes.activities, "documents": goes.documents, "bytes": goes.bytes,
                "advisers": goes.advisers, "contacts": goes.contacts,
            }),
        );
        records.push(Json::Object(record));
    }
    context.terminal.json(&records)
}
