//! `config get`: prints the value of a setting, or its default.

use clap::Args;

use super::record;
use crate::config::{self};
use crate::error::{Outcome, Result};
use crate::session::Session;
use crate::terminal::{Format, sanitized};

/// Print the value of a setting, or its default
#[derive(Args, Debug)]
pub struct GetArgs {
    /// Key of the setting, such as leads.required
    key: String,
}

pub fn run(args: &GetArgs, session: &Session) -> Result<Outcome> {
    let setting = config::setting(&args.key)?;
    let config = session.config()?;
    if session.terminal.format() == Format::Json {
        session.terminal.json(&record(setting, &config)?)?;
    } else if let Some(value) = config.get(setting.key) {
        session.terminal.print(&format!("{}\n", sanitized(value)))?;
    }
    Ok(Outcome::Done)
}
