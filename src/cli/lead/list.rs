//! `lead list`: leads in the order in which they came.

use clap::Args;

use super::record;
use crate::cli::note_no_store;
use crate::config::Config;
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::store::{Lead, LeadFilter, Store};
use crate::terminal::{Column, Holds};

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
    Column::new("id", "Id", Holds::Number, 0),
    Column::new("name", "Name", Holds::Text, 1),
    Column::new("email", "Email", Holds::Text, 2),
    Column::new("phone", "Phone", Holds::Text, 3),
    Column::new("company", "Company", Holds::Text, 4),
    Column::new("status", "Status", Holds::Text, 5),
];

pub fn run(args: &ListArgs, context: &mut Context) -> Result<Outcome> {
    let filter = LeadFilter {
        status: args.status.clone(),
        job: args.job,
        limit: args.limit,
        offset: args.offset,
    };
    let store = Store::read(&context.store)?;
    if store.is_none() {
        note_no_store(context);
    }
    let form = Store::form_of(store.as_ref(), Entity::Lead)?;
    let currency = Config::load(store.as_ref())?.currency()?;
    let blank = record(&Lead::default(), &form, &currency);
    let mut list = context.terminal.list(COLUMNS).keys(&blank);
    let mut total = 0;
    if let Some(store) = store {
        let found = store.count_leads(&filter)?.saturating_sub(filter.offset);
        total = filter.limit.map_or(found, |limit| found.min(limit));
        store.visit_leads(&form, &filter, |lead| {
            list.push(&record(lead, &form, &currency))
        })?;
    }
    list.end(total)?;
    Ok(Outcome::Done)
}
