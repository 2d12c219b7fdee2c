//! `config list`: lists all settings with their values.

use clap::Args;
use serde_json::{Value, json};

use super::records;
use crate::config::SETTINGS;
use crate::error::{Outcome, Result};
use crate::session::Session;
use crate::terminal::{Column, Format, Holds};

/// List all settings with their values
#[derive(Args, Debug)]
pub struct ListArgs {}

const COLUMNS: &[Column] = &[
    Column::new("key", "Key", Holds::Whole, 0),
    Column::new("value", "Value", Holds::Prose, 1),
    Column::new("help", "Description", Holds::Prose, 2),
];

pub fn run(_args: &ListArgs, session: &Session) -> Result<Outcome> {
    let config = session.config()?;
    let is_json = session.terminal.format() == Format::Json;
    let mut list = session.terminal.list(COLUMNS);
    for mut record in records(&config)? {
        if !is_json && let Some(value @ Value::Array(_)) = record.get_mut("value") {
            let entries: Vec<&str> = value
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .collect();
            *value = json!(entries.join(", "));
        }
        list.push(&record)?;
    }
    list.end(SETTINGS.len() as u64)?;
    Ok(Outcome::Done)
}
