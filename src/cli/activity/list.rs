//! `activity list`: what happened with a client, the latest first.

use clap::Args;

use super::flat;
use crate::cli::record::desk::Desk;
use crate::cli::record::one::living;
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::store::Activity;
use crate::terminal::{Column, Format, Holds};

/// List the activities of a client, the latest first
#[derive(Args, Debug)]
pub struct ListArgs {
    /// An id, or a whole name without regard to case
    client: String,
}

const COLUMNS: &[Column] = &[
    Column::new("id", "Id", Holds::Number, 0),
    Column::new("date", "Date", Holds::Whole, 1),
    Column::new("kind", "Kind", Holds::Whole, 3),
    Column::new("title", "Title", Holds::Text, 2),
    Column::new("by", "By", Holds::Text, 4),
];

pub fn run(args: &ListArgs, context: &Context) -> Result<Outcome> {
    let blank = flat(&Activity::default());
    let Some(desk) = Desk::to_list(context, Entity::Client)? else {
        return context
            .terminal
            .list(COLUMNS)
            .keys(&blank)
            .end(0)
            .map(|()| Outcome::Done);
    };
    let client = living(context, &desk.store, &desk.form, &args.client)?;
    let activities = desk.store.activities(client.id)?;
    let mut list = context.terminal.list(COLUMNS).keys(&blank);
    for activity in &activities {
        list.push(&flat(activity))?;
    }
    list.end(activities.len() as u64)?;
    if activities.is_empty() && context.terminal.format() == Format::Table {
        context.terminal.note("No activity was found.");
    }
    Ok(Outcome::Done)
}
