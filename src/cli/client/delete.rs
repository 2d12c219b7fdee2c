//! `client delete`: moves a client and its related records to the trash.

use clap::Args;
use serde_json::json;

use crate::cli::record::counted;
use crate::cli::record::deletion::{self, DeleteFlags, Deletion, Goes};
use crate::cli::record::records::Records;
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;

/// Delete clients; they can be restored for 90 days, but not all related records
#[derive(Args, Debug)]
pub struct DeleteArgs {
    /// Clients: an id, or a whole name without regard to case, for each
    #[arg(required = true)]
    client: Vec<String>,
    #[command(flatten)]
    flags: DeleteFlags,
}

pub fn run(args: &DeleteArgs, session: &Session) -> Result<Outcome> {
    let records = Records::to_change(session, Entity::Client, &args.client[0])?;
    let client = Deletion {
        goes: &goes,
        delete: &|records, id, author| records.store.delete_client(id, author).map(|_| ()),
    };
    deletion::run(session, &records, (&args.client, &args.flags), &client)?;
    Ok(Outcome::Done)
}

/// Returns the effects of a deletion in numbers.
fn goes(records: &Records<'_>, id: i64) -> Result<Goes> {
    let goes = records.store.belongings(id)?;
    let number = |count: u64, one| counted(usize::try_from(count).unwrap_or(usize::MAX), one);
    let told = format!(
        "Moved to the trash with it: {}. Removed permanently: {} ({}), {}. Unlinked, not deleted: {}.",
        number(goes.activities, "activity"),
        number(goes.documents, "document"),
        number(goes.bytes, "byte"),
        number(goes.advisers, "adviser assignment"),
        number(goes.contacts, "contact")
    );
    let counts = json!({
        "activities": goes.activities, "documents": goes.documents, "bytes": goes.bytes, "advisers": goes.advisers,
        "contacts": goes.contacts,
    });
    Ok(Goes {
        told,
        counts: [("goes".to_owned(), counts)].into_iter().collect(),
    })
}
