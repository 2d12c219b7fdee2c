//! `inbox list`: lists the inboxes.

use clap::Args;

use super::record;
use crate::cli::note_no_store;
use crate::error::{Outcome, Result};
use crate::job::inbox::{LeftFile, left_files};
use crate::session::Session;
use crate::store::{Inbox, JobFilter};
use crate::terminal::{Column, Format, Holds, number};

/// List the folders whose files `jobs run` imports, with the files that wait there and those that were not imported
#[derive(Args, Debug)]
pub struct ListArgs {}

const COLUMNS: &[Column] = &[
    Column::new("folder", "Folder", Holds::Text, 0),
    Column::new("kind", "Kind", Holds::Whole, 3),
    Column::new("template", "Template", Holds::Text, 2),
    Column::new("on_duplicate", "Duplicates", Holds::Text, 7),
    Column::new("files", "Files", Holds::Number, 1),
    Column::new("not_imported", "Not imported", Holds::Number, 2),
    Column::new("problem", "Problem", Holds::Text, 4),
    Column::new("by", "By", Holds::Text, 5),
    Column::new("created_at", "Added", Holds::Moment, 6),
];

pub fn run(_args: &ListArgs, session: &Session) -> Result<Outcome> {
    let mut inboxes: Vec<(Inbox, Vec<LeftFile>)> = Vec::new();
    match session.store()? {
        Some(store) => {
            let jobs = store.jobs(&JobFilter::default())?;
            for inbox in store.inboxes()? {
                let left = left_files(store, &inbox.folder, &jobs)?;
                inboxes.push((inbox, left));
            }
            session.terminal.note_none(inboxes.len(), "inbox");
        }
        None => note_no_store(session),
    }
    let mut list = session
        .terminal
        .list(COLUMNS)
        .keys(&record(&Inbox::default(), 0));
    for (inbox, left) in &inboxes {
        list.push(&record(inbox, left.len()))?;
    }
    list.end(inboxes.len() as u64)?;
    session.terminal.finish()?;
    if session.terminal.format() == Format::Table {
        for (_, left) in &inboxes {
            note_left(left, session);
        }
    }
    Ok(Outcome::Done)
}

/// The number of files of an inbox that are named.
const NAMED: usize = 20;

/// Names the files of an inbox that were not imported.
fn note_left(left: &[LeftFile], session: &Session) {
    for file in left.iter().take(NAMED) {
        let (path, reason) = (file.path.display(), &file.reason);
        let note = format!("Not imported: {path}: {reason}");
        session.terminal.note(&note);
    }
    if left.len() > NAMED {
        let more = number((left.len() - NAMED) as u64);
        session.terminal.note(&format!("… and {more} more"));
    }
}
