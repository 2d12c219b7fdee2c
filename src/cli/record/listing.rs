//! Lists of records: filtered, cut to what was asked for or can be seen, the trash with who and how long still.

use clap::Args;
use serde_json::{Map, Value as Json, json};

use super::flat;
use super::records::Records;
use crate::error::{Error, Result};
use crate::record::{Entity, Form, choice, listed, trash};
use crate::session::Session;
use crate::store::{Filter, Stored};
use crate::terminal::{Column, Format, Holds};

/// The flags of every list of records.
#[derive(Args, Debug, Default)]
pub struct ListFlags {
    /// Only those with this as part of their name, email or phone
    #[arg(long, value_name = "TEXT")]
    pub search: Option<String>,
    /// Those in the trash, with who deleted them and how long they can be restored
    #[arg(long)]
    pub deleted: bool,
    /// At most so many
    #[arg(long, value_name = "N")]
    pub limit: Option<u64>,
    /// Without the first so many
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub offset: u64,
}

impl ListFlags {
    /// A filter by these flags, with fields that have values.
    pub fn filter(&self, fields: &[(&'static str, Option<&String>)]) -> Filter {
        Filter {
            search: self.search.clone(),
            fields: given(fields),
            is_deleted: self.deleted,
            limit: self.limit,
            offset: self.offset,
            ..Filter::default()
        }
    }
}

/// The fields that were given, each with its value.
pub fn given(fields: &[(&'static str, Option<&String>)]) -> Vec<(&'static str, String)> {
    let given = fields
        .iter()
        .filter_map(|(field, value)| Some((*field, (*value)?.trim().to_owned())));
    given.collect()
}

/// Writes the list of what a filter lets through.
pub fn run(
    session: &Session,
    entity: Entity,
    mut filter: Filter,
    columns: &'static [Column],
) -> Result<()> {
    let records = Records::to_list(session, entity)?;
    let columns = if filter.is_deleted { DELETED } else { columns };
    let trash = filter.is_deleted.then(|| session.now());
    let Some(records) = records else {
        let currency = session.config()?.currency()?;
        let blank = flat(&Stored::default(), &Form::of(entity), &currency);
        return session.terminal.list(columns).keys(&blank).end(0);
    };
    let blank = records.entry(&Stored::default(), trash)?;
    let mut list = session.terminal.list(columns).keys(&blank);
    let asked = filter.limit;
    // Whoever reads at a terminal is shown no more; the rest is only counted.
    filter.limit = match (asked, list.room()) {
        (Some(asked), Some(room)) => Some(asked.min(room)),
        (asked, room) => asked.or(room),
    };
    let found = records.visit(&records.schema, &filter, |stored| {
        list.push(&records.entry(stored, trash)?)
    })?;
    let left = found.saturating_sub(filter.offset);
    list.end(asked.map_or(left, |asked| left.min(asked)))?;
    if left == 0 && session.terminal.format() == Format::Table {
        let note = format!("No {entity} was found.");
        session.terminal.note(&note);
    }
    Ok(())
}

impl Records<'_> {
    /// A record in a list; in a list of the trash, seen at a moment, with who deleted it and the days that are left.
    fn entry(&self, stored: &Stored, seen_at: Option<i64>) -> Result<Map<String, Json>> {
        let mut record = flat(stored, &self.schema, &self.currency);
        let Some(now) = seen_at else {
            return Ok(record);
        };
        let by = self.store.deleted_by(self.schema.entity(), stored.id)?;
        let days = stored.deleted_at.and_then(|at| trash::days_left(at, now));
        record.insert("deleted_by".to_owned(), json!(by));
        record.insert("days_left".to_owned(), json!(days));
        Ok(record)
    }
}

/// What a table of the trash shows.
const DELETED: &[Column] = &[
    Column::new("id", "Id", Holds::Number, 0),
    Column::new("name", "Name", Holds::Text, 1),
    Column::new("deleted_at", "Deleted", Holds::Whole, 2),
    Column::new("deleted_by", "By", Holds::Text, 4),
    Column::new("days_left", "Days left", Holds::Number, 3),
];

/// Fails if a list is to be filtered by what no record can hold.
pub fn assert_options(entity: Entity, fields: &[(&'static str, Option<&String>)]) -> Result<()> {
    let form = Form::of(entity);
    for (field, value) in fields {
        let (Some(options), Some(value)) = (form.own_options(field), value) else {
            continue;
        };
        if choice::find(value, &options).is_none() {
            let names = || options.iter().map(String::as_str);
            let flag = field.trim_start_matches("entity_");
            let error = Error::usage(format!("--{flag}: there is no {flag} \"{value}\""));
            let error = match choice::nearest(value, names()) {
                Some(near) => error.hint(format!("Perhaps \"{near}\"?")),
                None => error,
            };
            return Err(error.hint(format!("Use one of {}.", listed(names()))));
        }
    }
    Ok(())
}
