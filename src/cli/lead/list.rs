//! `lead list`: leads in the order in which they came.

use clap::Args;

use super::record;
use crate::cli::note_no_store;
use crate::config::Config;
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::record::{Entity, Form};
use crate::store::{LeadFilter, Store};
use crate::terminal::Column;

/// List leads
#[derive(Args, Debug)]
pub struct ListArgs {
    /// Only those with this status
    #[arg(long)]
    status: Option<String>,
    /// Only those that this job made
    #[arg(long, value_name = "ID")]
    job: Option<i64>,
    /// At most so many
    #[arg(long, value_name = "N")]
    limit: Option<u64>,
    /// Without the first so many
    #[arg(long, value_name = "N", default_value_t = 0)]
    offset: u64,
}

const COLUMNS: &[Column] = &[
    Column::number("id", "Id"),
    Column::text("name", "Name"),
    Column::text("email", "Email"),
    Column::text("phone", "Phone"),
    Column::text("company", "Company"),
    Column::text("status", "Status"),
];

pub fn run(args: &ListArgs, context: &mut Context) -> Result<Outcome> {
    let filter = LeadFilter {
        status: args.status.clone(),
        job: args.job,
        limit: args.limit,
        offset: args.offset,
    };
    let Some(store) = Store::read(&context.store)? else {
        note_no_store(context);
        context.terminal.list(COLUMNS).end(0)?;
        return Ok(Outcome::Done);
    };
    let form = Form::of(Entity::Lead);
    let currency = Config::load(Some(&store))?.currency()?;
    let total = store.count_leads(&filter)?.saturating_sub(filter.offset);
    let mut list = context.terminal.list(COLUMNS);
    store.visit_leads(&form, &filter, |lead| {
        list.push(&record(lead, &form, &currency))
    })?;
    list.end(filter.limit.map_or(total, |limit| total.min(limit)))?;
    Ok(Outcome::Done)
}
