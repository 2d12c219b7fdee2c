//! `document list`: lists the files of a client.

use clap::Args;

use super::flat;
use crate::cli::record::one::living;
use crate::cli::record::records::Records;
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;
use crate::store::Document;
use crate::terminal::{Column, Holds};

/// List the files of a client, including those that were removed with it
#[derive(Args, Debug)]
pub struct ListArgs {
    /// Client: an id, or a whole name without regard to case
    client: String,
}

const COLUMNS: &[Column] = &[
    Column::new("id", "Id", Holds::Number, 0),
    Column::new("name", "Name", Holds::Text, 1),
    Column::new("size", "Bytes", Holds::Number, 2),
    Column::new("created_at", "Added", Holds::Whole, 3),
    Column::new("by", "By", Holds::Text, 4),
    Column::new("deleted_at", "File removed", Holds::Whole, 5),
];

pub fn run(args: &ListArgs, session: &Session) -> Result<Outcome> {
    let blank = flat(&Document::default());
    let Some(records) = Records::to_list(session, Entity::Client)? else {
        return session
            .terminal
            .list(COLUMNS)
            .keys(&blank)
            .end(0)
            .map(|()| Outcome::Done);
    };
    let client = living(session, records.store, &records.schema, &args.client)?;
    let documents = records.store.documents(client.id)?;
    let mut list = session.terminal.list(COLUMNS).keys(&blank);
    for document in &documents {
        list.push(&flat(document))?;
    }
    list.end(documents.len() as u64)?;
    session.terminal.note_none(documents.len(), "document");
    Ok(Outcome::Done)
}
