//! `client assign` and `client unassign`: who looks after a client.

use clap::Args;

use super::show_profile;
use crate::cli::record::desk::Desk;
use crate::cli::record::one::living;
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::record::Entity;

/// Make somebody an adviser of a client
#[derive(Args, Debug)]
pub struct AssignArgs {
    /// An id, or a whole name without regard to case
    client: String,
    /// The adviser's name
    adviser: String,
}

/// Take an adviser from a client, and nothing else
#[derive(Args, Debug)]
pub struct UnassignArgs {
    /// An id, or a whole name without regard to case
    client: String,
    /// The adviser's name, without regard to case
    adviser: String,
}

pub fn assign(args: &AssignArgs, context: &Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let desk = Desk::to_change(context, Entity::Client, &args.client)?;
    let client = living(context, &desk.store, &desk.form, &args.client)?;
    let author = context.author("client assign");
    desk.store.assign(client.id, &args.adviser, &author)?;
    let name = client.name(&desk.form);
    context.terminal.note(&format!(
        "{} is an adviser of {name} now.",
        args.adviser.trim()
    ));
    show_profile(context, &desk, client.id)?;
    Ok(Outcome::Done)
}

pub fn unassign(args: &UnassignArgs, context: &Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let desk = Desk::to_change(context, Entity::Client, &args.client)?;
    let client = living(context, &desk.store, &desk.form, &args.client)?;
    let author = context.author("client unassign");
    let adviser = desk.store.unassign(client.id, &args.adviser, &author)?;
    let name = client.name(&desk.form);
    context
        .terminal
        .note(&format!("{adviser} is no adviser of {name} any more."));
    show_profile(context, &desk, client.id)?;
    Ok(Outcome::Done)
}
