//! `config get`: the value of one setting, or its default.

use clap::Args;

use super::record;
use crate::config::{self, Config};
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::store::Store;
use crate::terminal::{Format, harmless};

/// Print the value of a setting, or its default
#[derive(Args, Debug)]
pub struct GetArgs {
    /// The key, such as leads.required
    key: String,
}

pub fn run(args: &GetArgs, context: &Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let setting = config::setting(&args.key)?;
    let store = Store::read(&context.store)?;
    let config = Config::load(store.as_ref())?;
    if context.terminal.format() == Format::Json {
        context.terminal.json(&record(setting, &config)?)?;
    } else if let Some(value) = config.get(setting.key) {
        context.terminal.print(&format!("{}\n", harmless(value)))?;
    }
    Ok(Outcome::Done)
}
