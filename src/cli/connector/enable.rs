//! `connector intelliflo enable` and `disable`: whether imports may use it.

use clap::Args;

use super::{find, status};
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::store::Store;

/// Let imports use the connector
#[derive(Args, Debug)]
pub struct EnableArgs {}

/// Keep imports from using the connector; what is set stays
#[derive(Args, Debug)]
pub struct DisableArgs {}

pub fn run(is_enabled: bool, context: &Context) -> Result<Outcome> {
    let (_, mut connector) = find(context)?;
    connector.is_enabled = is_enabled;
    connector.save(&Store::write(&context.store)?)?;
    let what = if is_enabled { "enabled" } else { "disabled" };
    context
        .terminal
        .note(&format!("The Intelliflo connector is {what}."));
    status::show(Some(&connector), context)?;
    Ok(Outcome::Done)
}
