//! `field list`: lists the custom fields.

use clap::Args;
use serde_json::Value;

use super::record;
use crate::cli::note_no_store;
use crate::error::{Outcome, Result};
use crate::record::{Custom, Entity, Field, Kind};
use crate::session::Session;
use crate::store::CustomField;
use crate::terminal::{Column, Format, Holds};

/// List custom fields
#[derive(Args, Debug)]
pub struct ListArgs {
    /// Show only the fields of this entity
    entity: Option<Entity>,
}

const COLUMNS: &[Column] = &[
    Column::new("id", "Id", Holds::Number, 4),
    Column::new("entity", "Of", Holds::Whole, 2),
    Column::new("name", "Name", Holds::Text, 0),
    Column::new("kind", "Kind", Holds::Whole, 1),
    Column::new("required", "Required", Holds::Whole, 3),
    Column::new("options", "Options", Holds::Prose, 5),
];

pub fn run(args: &ListArgs, session: &Session) -> Result<Outcome> {
    let fields = match session.store()? {
        Some(store) => {
            let mut fields = store.custom_fields()?;
            fields.retain(|custom| args.entity.is_none_or(|entity| entity == custom.entity));
            session.terminal.note_none(fields.len(), "custom field");
            fields
        }
        None => {
            note_no_store(session);
            Vec::new()
        }
    };
    let is_json = session.terminal.format() == Format::Json;
    let mut list = session.terminal.list(COLUMNS).keys(&record(&blank()));
    for custom in &fields {
        let mut record = record(custom);
        if let (false, Some(Value::Array(options))) = (is_json, record.get("options")) {
            let options: Vec<&str> = options.iter().filter_map(Value::as_str).collect();
            let joined = options.join(", ");
            record.insert("options".to_owned(), joined.into());
        }
        list.push(&record)?;
    }
    list.end(fields.len() as u64)?;
    Ok(Outcome::Done)
}

/// Returns a record that names the keys of an empty list.
fn blank() -> CustomField {
    CustomField {
        id: 0,
        entity: Entity::Lead,
        field: Field {
            is_related: false,
            name: "".into(),
            kind: Kind::Text,
            custom: Some(Custom::default()),
            own_options: &[],
        },
        created_at: 0,
    }
}
