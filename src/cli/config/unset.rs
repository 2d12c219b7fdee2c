//! `config unset`: a setting goes back to its default.

use clap::Args;

use super::record;
use crate::config::{self, Config};
use crate::context::Context;
use crate::error::{Error, Outcome, Result};
use crate::store::Store;
use crate::terminal::Format;

/// Take a setting back to its default
#[derive(Args, Debug)]
pub struct UnsetArgs {
    /// The key, such as leads.required
    key: String,
}

pub fn run(args: &UnsetArgs, context: &Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let setting = config::setting(&args.key)?;
    let store = Store::write(&context.store)?;
    let config = Config::load(Some(&store))?;
    if setting.key == "currency" && config.is_set("currency") && store.has_amounts()? {
        return Err(
            Error::failure("the store has amounts: the currency cannot be changed")
                .hint("Use another store for another currency: --store PATH."),
        );
    }
    store.unset_setting(setting.key)?;
    let config = Config::load(Some(&store))?;
    if context.terminal.format() == Format::Json {
        context.terminal.json(&record(setting, &config)?)?;
    } else {
        let value = config.get(setting.key).unwrap_or("not set");
        context
            .terminal
            .note(&format!("{} is {value} (the default).", setting.key));
    }
    Ok(Outcome::Done)
}
