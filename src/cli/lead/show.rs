//! `lead show`: all of one lead.

use clap::Args;
use serde_json::{Map, Value};

use super::record;
use crate::config::Config;
use crate::context::Context;
use crate::error::{Error, Outcome, Result};
use crate::record::{Entity, Form};
use crate::store::{Lead, Store};
use crate::terminal::Format;

/// Show all of a lead
#[derive(Args, Debug)]
pub struct ShowArgs {
    /// An id, an email, or a whole name without regard to case
    lead: String,
}

pub fn run(args: &ShowArgs, context: &mut Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let store = Store::read(&context.store)?;
    let form = Store::form_of(store.as_ref(), Entity::Lead)?;
    let found = match &store {
        Some(store) => store.find_leads(&form, &args.lead)?,
        None => Vec::new(),
    };
    let currency = Config::load(store.as_ref())?.currency()?;
    let lead = only_one(&found, &args.lead, &form)?;
    let record = record(lead, &form, &currency);
    match context.terminal.format() {
        Format::Json => context.terminal.json(&record)?,
        _ => context.terminal.facts(&facts(&record))?,
    }
    Ok(Outcome::Done)
}

/// The one lead that a text means.
fn only_one<'l>(found: &'l [Lead], text: &str, form: &Form) -> Result<&'l Lead> {
    match found {
        [lead] => Ok(lead),
        [] => Err(Error::failure(format!("there is no lead \"{text}\""))
            .hint("`intake lead list` shows all.")),
        several => {
            let candidates = several
                .iter()
                .map(|lead| format!("{} {}", lead.id, lead.name(form)));
            Err(
                Error::usage(format!("\"{text}\" may be any of {} leads", several.len())).hint(
                    format!(
                        "Name one by its id: {}.",
                        candidates.collect::<Vec<_>>().join(", ")
                    ),
                ),
            )
        }
    }
}

/// What there is of a record, for people.
fn facts(record: &Map<String, Value>) -> Vec<(&str, String)> {
    let shown = record.iter().filter_map(|(key, value)| {
        let text = match value {
            Value::Null => return None,
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        Some((key.as_str(), text))
    });
    shown.collect()
}
