//! Lists of records: filtered and limited. The list of the trash shows who deleted each record and the remaining days.

use clap::Args;
use serde_json::{Map, Value as Json, json};

use super::flat;
use super::records::Records;
use crate::error::{Error, Result};
use crate::record::{Entity, Schema, choice, listed, trash};
use crate::session::Session;
use crate::store::{Filter, Stored};
use crate::terminal::{Column, Format, Holds};

/// The flags of every list of records.
#[derive(Args, Debug, Default)]
pub struct ListFlags {
    /// Show only records with this text in their name, email or phone
    #[arg(long, value_name = "TEXT")]
    pub search: Option<String>,
    /// Show the records in the trash, who deleted them, and how many days remain to restore them
    #[arg(long)]
    pub deleted: bool,
    /// Show at most this number of records
    #[arg(long, value_name = "N")]
    pub limit: Option<u64>,
    /// Skip this number of records
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub offset: u64,
}

impl ListFlags {
    /// Returns the filter of these flags, with the fields that have values.
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

/// Returns the given fields, each with its value.
pub fn given(fields: &[(&'static str, Option<&String>)]) -> Vec<(&'static str, String)> {
    let given = fields
        .iter()
        .filter_map(|(field, value)| Some((*field, (*value)?.trim().to_owned())));
    given.collect()
}

/// Writes the list of the records that match a filter.
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
        let blank = flat(&Stored::default(), &Schema::of(entity), &currency);
        return session.terminal.list(columns).keys(&blank).end(0);
    };
    let blank = records.entry(&Stored::default(), trash)?;
    let mut list = session.terminal.list(columns).keys(&blank);
    let asked = filter.limit;
    // A terminal shows no more rows. The others are only counted.
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
    /// Returns a record of a list. In the list of the trash it has the user who deleted it and the days that remain at
    /// `now`.
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

/// The columns of the trash.
const DELETED: &[Column] = &[
    Column::new("id", "Id", Holds::Number, 0),
    Column::new("name", "Name", Holds::Text, 1),
    Column::new("deleted_at", "Deleted", Holds::Whole, 2),
    Column::new("deleted_by", "By", Holds::Text, 4),
    Column::new("days_left", "Days left", Holds::Number, 3),
];

/// Fails if the filter has a value that no record can hold.
pub fn assert_options(entity: Entity, fields: &[(&'static str, Option<&String>)]) -> Result<()> {
    for (field, value) in fields {
        let options = entity.spec().field(field).map(|field| field.options);
        let (Some(options), Some(value)) = (options.filter(|all| !all.is_empty()), value) else {
            continue;
        };
        if choice::find(value, options).is_none() {
            let names = || options.iter().copied();
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
