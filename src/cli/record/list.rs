//! `list`: filtered and limited. The list of the trash shows who deleted each record and the remaining days.

use clap::Args;
use serde_json::{Map, Value as Json, json};

use super::args::FilterFlags;
use super::external_ids::insert_in_list;
use super::flat;
use super::noun::Noun;
use super::one::did_you_mean;
use super::records::Records;
use crate::error::{Error, Outcome, Result};
use crate::record::{Entity, Schema, choice, fields, listed, trash};
use crate::session::Session;
use crate::store::{Filter, Stored};
use crate::terminal::{Column, Format, Holds};

/// The arguments of `list`.
#[derive(Args, Debug)]
pub struct ListArgs<N: Noun> {
    /// Show only records with this text in their name, email or phone
    #[arg(long, value_name = "TEXT")]
    search: Option<String>,
    /// Show the records in the trash, who deleted them, and how many days remain to restore them
    #[arg(long)]
    deleted: bool,
    /// Show at most this number of records
    #[arg(long, value_name = "N")]
    limit: Option<u64>,
    /// Skip this number of records
    #[arg(long, value_name = "N", default_value_t = 0)]
    offset: u64,
    #[command(flatten)]
    limits: FilterFlags<N>,
}

/// Writes the list of the records that the flags select.
pub fn run<N: Noun>(args: &ListArgs<N>, session: &Session) -> Result<Outcome> {
    assert_options(N::ENTITY, args.limits.fields())?;
    let filter = args.limits.limit(Filter {
        search: args.search.clone(),
        is_deleted: args.deleted,
        limit: args.limit,
        offset: args.offset,
        ..Filter::default()
    });
    write(session, N::ENTITY, filter)?;
    Ok(Outcome::Done)
}

fn write(session: &Session, entity: Entity, mut filter: Filter) -> Result<()> {
    let records = Records::to_list(session, entity)?;
    let columns = if filter.is_deleted {
        DELETED.to_vec()
    } else {
        columns(entity)
    };
    let trash = filter.is_deleted.then(|| session.now());
    let Some(records) = records else {
        let currency = session.config()?.currency()?;
        let mut blank = flat(&Stored::default(), &Schema::of(entity), &currency);
        insert_in_list(&mut blank, &[], session.terminal.format());
        return session.terminal.list(columns).keys(&blank).end(0);
    };
    let format = session.terminal.format();
    let entries = Entries {
        trash,
        // The table has no column for them.
        has_ids: format != Format::Table
            && !records.store.sources_of_external_ids(entity)?.is_empty(),
        format,
    };
    let blank = records.entry(&Stored::default(), entries)?;
    let mut list = session.terminal.list(columns).keys(&blank);
    let asked = filter.limit;
    // A terminal shows no more rows. The others are only counted.
    filter.limit = match (asked, list.room()) {
        (Some(asked), Some(room)) => Some(asked.min(room)),
        (asked, room) => asked.or(room),
    };
    let found = records.visit(&records.schema, &filter, |stored| {
        list.push(&records.entry(stored, entries)?)
    })?;
    let left = found.saturating_sub(filter.offset);
    list.end(asked.map_or(left, |asked| left.min(asked)))?;
    if left == 0 && session.terminal.format() == Format::Table {
        let note = format!("No {entity} was found.");
        session.terminal.note(&note);
        if let Some(text) = filter.search.as_ref().filter(|_| found == 0) {
            offer_nearest(session, &records, (text, filter.is_deleted))?;
        }
    }
    Ok(())
}

/// Names the records with the names nearest to a text that no record has.
fn offer_nearest(
    session: &Session,
    records: &Records<'_>,
    (text, is_deleted): (&str, bool),
) -> Result<()> {
    let schema = &records.schema;
    let nearest = records.store.nearest_records(schema, text, is_deleted)?;
    if !nearest.is_empty() {
        session.terminal.note(&did_you_mean(schema, &nearest));
    }
    Ok(())
}

/// The columns that a list has in addition.
#[derive(Clone, Copy)]
struct Entries {
    /// The time, in the list of the trash.
    trash: Option<i64>,
    /// Whether the ids of records in other systems are read. Without any, no record is asked.
    has_ids: bool,
    /// The format of the list.
    format: Format,
}

impl Records<'_> {
    /// Returns a record of a list. In the list of the trash it has the user who deleted it and the days that remain.
    fn entry(&self, stored: &Stored, entries: Entries) -> Result<Map<String, Json>> {
        let mut record = flat(stored, &self.schema, &self.currency);
        let ids = if entries.has_ids {
            self.external_ids(stored.id)?
        } else {
            Vec::new()
        };
        insert_in_list(&mut record, &ids, entries.format);
        if entries.format == Format::Table {
            show_a_number(&mut record);
        }
        let Some(now) = entries.trash else {
            return Ok(record);
        };
        let by = self.store.deleted_by(self.schema.entity(), stored.id)?;
        let days = stored.deleted_at.and_then(|at| trash::days_left(at, now));
        record.insert("deleted_by".to_owned(), json!(by));
        record.insert("days_left".to_owned(), json!(days));
        Ok(record)
    }
}

/// Shows the mobile number of a record without another one in the only column for numbers.
fn show_a_number(record: &mut Map<String, Json>) {
    if let Some(mobile) = record.get(fields::MOBILE).cloned()
        && record.get(fields::PHONE).is_some_and(Json::is_null)
    {
        record.insert(fields::PHONE.to_owned(), mobile);
    }
}

/// Returns the columns of a list: the id, the name, and those of the table of the entity.
fn columns(entity: Entity) -> Vec<Column<'static>> {
    let own = entity.spec().list.iter().map(|column| {
        let holds = if column.is_whole {
            Holds::Whole
        } else {
            Holds::Text
        };
        Column::new(column.field, column.title, holds, column.rank)
    });
    let first = [
        Column::new("id", "Id", Holds::Number, 0),
        Column::new("name", "Name", Holds::Text, 1),
    ];
    first.into_iter().chain(own).collect()
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
pub fn assert_options(entity: Entity, fields: &[(&'static str, String)]) -> Result<()> {
    for (field, value) in fields {
        let options = entity.spec().field(field).map(|field| field.options);
        let Some(options) = options.filter(|all| !all.is_empty()) else {
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
