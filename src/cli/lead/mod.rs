//! `lead`: the leads that are in the store.

mod list;
mod show;

use clap::Subcommand;
use serde_json::{Map, Value as Json, json};

use super::moment::rfc3339;
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::record::amount::Currency;
use crate::record::{Form, Kind, Value};
use crate::store::Lead;

/// The leads in the store
#[derive(Debug, Subcommand)]
pub enum Command {
    List(list::ListArgs),
    Show(show::ShowArgs),
}

pub fn run(command: Command, context: &mut Context) -> Result<Outcome> {
    match command {
        Command::List(args) => list::run(&args, context),
        Command::Show(args) => show::run(&args, context),
    }
}

/// A lead as a flat record: its fields by name, and what surrounds them.
fn record(lead: &Lead, form: &Form, currency: &Currency) -> Map<String, Json> {
    let mut record = Map::new();
    record.insert("id".to_owned(), json!(lead.id));
    record.insert("name".to_owned(), json!(lead.name(form)));
    for (id, field) in form.stored() {
        let value = lead.get(id).map(|value| match value {
            Value::Text(text) if field.kind == Kind::Checkbox => json!(text == "true"),
            Value::Text(text) => json!(text),
            Value::Date(date) => json!(date.to_string()),
            Value::Amount(units) => json!(currency.decimal(*units)),
        });
        record.insert(field.name.to_string(), json!(value));
    }
    let (job, row) = lead.origin.unzip();
    record.insert("job".to_owned(), json!(job));
    record.insert("row".to_owned(), json!(row));
    record.insert("created_at".to_owned(), json!(rfc3339(lead.created_at)));
    record.insert("updated_at".to_owned(), json!(lead.updated_at.map(rfc3339)));
    record.insert("deleted_at".to_owned(), json!(lead.deleted_at.map(rfc3339)));
    record
}
