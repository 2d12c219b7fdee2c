//! `contact delete`: moves contacts to the trash and removes their links to clients.

use clap::Args;
use serde_json::json;

use crate::cli::record::counted;
use crate::cli::record::deletion::{self, DeleteFlags, Deletion, Goes};
use crate::cli::record::records::Records;
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;

/// Delete contacts; they can be restored for 90 days, their links to clients cannot
#[derive(Args, Debug)]
pub struct DeleteArgs {
    /// Contacts: an id, an email, or a whole name without regard to case, for each
    #[arg(required = true)]
    contact: Vec<String>,
    #[command(flatten)]
    flags: DeleteFlags,
}

pub fn run(args: &DeleteArgs, session: &Session) -> Result<Outcome> {
    let records = Records::to_change(session, Entity::Contact, &args.contact[0])?;
    let contact = Deletion {
        goes: &goes,
        delete: &|records, id, author| records.store.delete_contact(id, author).map(|_| ()),
    };
    deletion::run(session, &records, (&args.contact, &args.flags), &contact)?;
    Ok(Outcome::Done)
}

fn goes(records: &Records<'_>, id: i64) -> Result<Goes> {
    let links = records.store.links(Entity::Contact, id)?.len();
    let counts = json!({ "clients": links });
    Ok(Goes {
        told: format!("Removed permanently: {}.", counted(links, "client link")),
        counts: [("goes".to_owned(), counts)].into_iter().collect(),
    })
}
