//! `inbox list`: lists the inboxes.

use clap::Args;

use super::record;
use crate::cli::note_no_store;
use crate::error::{Outcome, Result};
use crate::session::Session;
use crate::store::Inbox;
use crate::terminal::{Column, Holds};

/// List the folders whose files `jobs run` imports, with the number of files that wait there
#[derive(Args, Debug)]
pub struct ListArgs {}

const COLUMNS: &[Column] = &[
    Column::new("folder", "Folder", Holds::Text, 0),
    Column::new("kind", "Kind", Holds::Whole, 3),
    Column::new("template", "Template", Holds::Text, 2),
    Column::new("on_duplicate", "Duplicates", Holds::Text, 7),
    Column::new("files", "Files", Holds::Number, 1),
    Column::new("problem", "Problem", Holds::Text, 4),
    Column::new("by", "By", Holds::Text, 5),
    Column::new("created_at", "Added", Holds::Moment, 6),
];

pub fn run(_args: &ListArgs, session: &Session) -> Result<Outcome> {
    let inboxes = match session.store()? {
        Some(store) => store.inboxes()?,
        None => {
            note_no_store(session);
            Vec::new()
        }
    };
    let mut list = session
        .terminal
        .list(COLUMNS)
        .keys(&record(&Inbox::default()));
    for inbox in &inboxes {
        list.push(&record(inbox))?;
    }
    list.end(inboxes.len() as u64)?;
    Ok(Outcome::Done)
}
