//! `config unset`: resets a setting to its default.

use clap::Args;

use super::record;
use crate::config::{self};
use crate::error::{Error, Outcome, Result};
use crate::session::Session;
use crate::terminal::Format;

/// Reset a setting to its default
#[derive(Args, Debug)]
pub struct UnsetArgs {
    /// Key of the setting, such as leads.required
    key: String,
}

pub fn run(args: &UnsetArgs, session: &Session) -> Result<Outcome> {
    let setting = config::setting(&args.key)?;
    let store = session.store_to_write()?;
    let config = session.config()?;
    if setting.key == "currency" && config.is_set("currency") && store.has_amounts()? {
        return Err(
            Error::failure("the store has amounts: the currency cannot be changed")
                .hint("Use another store for another currency: --store PATH."),
        );
    }
    store.unset_setting(setting.key)?;
    session.reload_config();
    let config = session.config()?;
    if session.terminal.format() == Format::Json {
        session.terminal.json(&record(setting, &config)?)?;
    } else {
        let value = config.get(setting.key).unwrap_or("not set");
        session
            .terminal
            .note(&format!("{} is {value} (the default).", setting.key));
    }
    Ok(Outcome::Done)
}
