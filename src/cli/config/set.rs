//! `config set`: a new value for a setting.

use clap::Args;

use super::record;
use crate::config::{self, Config};
use crate::context::Context;
use crate::error::{Error, Outcome, Result};
use crate::store::Store;
use crate::terminal::Format;

/// Set a setting
#[derive(Args, Debug)]
pub struct SetArgs {
    /// The key, such as leads.required
    key: String,
    /// The value; a list is comma-separated, or a JSON array
    value: String,
}

pub fn run(args: &SetArgs, context: &Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let setting = config::setting(&args.key)?;
    let value = config::normalize(setting, &args.value)?;
    let store = Store::write(&context.store)?;
    if setting.key == "currency" {
        assert_free(&store, &value)?;
    }
    store.set_setting(setting.key, &value)?;
    if context.terminal.format() == Format::Json {
        context
            .terminal
            .json(&record(setting, &Config::load(Some(&store))?)?)?;
    } else {
        context
            .terminal
            .note(&format!("{} is {}.", setting.key, shown(&value)));
    }
    Ok(Outcome::Done)
}

/// A value in a sentence.
fn shown(value: &str) -> &str {
    if value.is_empty() { "empty" } else { value }
}

/// Amounts are kept in minor units of the one currency: another would make other sums of them.
fn assert_free(store: &Store, value: &str) -> Result<()> {
    let current = Config::load(Some(store))?.currency()?;
    if current.code() == value || !store.has_amounts()? {
        return Ok(());
    }
    Err(Error::failure(format!(
        "the store has amounts in {}: the currency cannot be changed",
        current.code()
    ))
    .hint("Use another store for another currency: --store PATH."))
}
