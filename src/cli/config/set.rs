//! `config set`: sets a new value for a setting.

use clap::Args;

use super::record;
use crate::cli::suggestion;
use crate::config::{self};
use crate::error::{Error, Outcome, Result};
use crate::record::{Entity, Rule, Schema, fields};
use crate::session::Session;
use crate::store::Store;
use crate::terminal::Format;

/// Set a setting
#[derive(Args, Debug)]
pub struct SetArgs {
    /// Key of the setting, such as leads.required
    key: String,
    /// New value; a list is comma-separated, or a JSON array
    value: String,
}

pub fn run(args: &SetArgs, session: &Session) -> Result<Outcome> {
    let setting = config::setting(&args.key)?;
    let value = config::normalize(setting, &args.value)?;
    let store = session.store_to_write()?;
    if setting.key == "currency" {
        assert_free(store, &value, session)?;
    }
    store.set_setting(setting.key, &value)?;
    session.reload_config();
    if session.terminal.format() == Format::Json {
        session
            .terminal
            .json(&record(setting, &*session.config()?)?)?;
    } else {
        session
            .terminal
            .note(&format!("{} is {}.", setting.key, shown(&value)));
    }
    if matches!(setting.key, "leads.required" | "leads.match") {
        note_unmatched(session)?;
    }
    Ok(Outcome::Done)
}

/// Notes that a lead without an email is created again by each import, if such leads are accepted and matched by email only.
fn note_unmatched(session: &Session) -> Result<()> {
    let config = session.config()?;
    let required = config.required(&Schema::of(Entity::Lead))?;
    let accepts = !required.iter().any(|field| field == fields::EMAIL);
    if accepts && config.matching(Entity::Lead)? == [Rule::Email] {
        let command = ["config", "set", "leads.match", "email,phone,name"];
        let command = suggestion::command(session, &command);
        session.terminal.note(&format!(
            "Leads are matched by email only, so that each import of a lead without an email creates it again. To match it by telephone number and name, too: {command}"
        ));
    }
    Ok(())
}

/// Returns a value as written in a sentence.
fn shown(value: &str) -> &str {
    if value.is_empty() { "empty" } else { value }
}

/// Fails if the store has amounts. They are kept in minor units without a currency, so another currency would change
/// them.
fn assert_free(store: &Store, value: &str, session: &Session) -> Result<()> {
    let current = session.config()?.currency()?;
    if current.code() == value || !store.has_amounts()? {
        return Ok(());
    }
    Err(Error::failure(format!(
        "the store has amounts in {}: the currency cannot be changed",
        current.code()
    ))
    .hint("Use another store for another currency: --store PATH."))
}
