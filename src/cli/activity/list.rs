//! `activity list`: lists the activities of a client, the latest first.

use clap::Args;

use super::flat;
use crate::cli::record::one::living;
use crate::cli::record::records::Records;
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;
use crate::store::Activity;
use crate::terminal::{Column, Holds};

/// List the activities of a client, the latest first
#[derive(Args, Debug)]
pub struct ListArgs {
    /// Client: an id, or a whole name without regard to case
    client: String,
}

const COLUMNS: &[Column] = &[
    Column::new("id", "Id", Holds::Number, 0),
    Column::new("date", "Date", Holds::Whole, 1),
    Column::new("kind", "Kind", Holds::Whole, 3),
    Column::new("title", "Title", Holds::Text, 2),
    Column::new("by", "By", Holds::Text, 4),
];

pub fn run(args: &ListArgs, session: &Session) -> Result<Outcome> {
    let blank = flat(&Activity::default());
    let Some(records) = Records::to_list(session, Entity::Client)? else {
        return session
            .terminal
            .list(COLUMNS)
            .keys(&blank)
            .end(0)
            .map(|()| Outcome::Done);
    };
    let client = living(session, records.store, &records.schema, &args.client)?;
    let activities = records.store.activities(client.id)?;
    let mut list = session.terminal.list(COLUMNS).keys(&blank);
    for activity in &activities {
        list.push(&flat(activity))?;
    }
    list.end(activities.len() as u64)?;
    session.terminal.note_none(activities.len(), "activity");
    Ok(Outcome::Done)
}
