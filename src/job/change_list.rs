//! The changes of fields that a job made, one by one, in a private file: those of a rehearsal are rolled back before they are
//! shown, and there may be more than fit into memory.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Seek, Write};
use std::path::Path;

use jiff::Timestamp;
use serde::ser::{Error as _, SerializeSeq};
use serde::{Deserialize, Serialize, Serializer};

use crate::error::{Error, Result};
use crate::plan::JobKind;
use crate::record::amount::Currency;
use crate::record::{Entity, Kind, Schema, Value};
use crate::store::{Change, Event, FieldChanges, RecordRef, Store, WantedChanges};

/// The change of one field of a record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedChange {
    /// The entity of the record.
    pub entity: String,
    /// The record.
    pub record: i64,
    /// The name of the record after the change. Blank if it was removed since.
    pub name: String,
    /// The field, with its entity if the job imports another one: `contact.phone`.
    pub field: String,
    /// The value before, as the record shows it.
    pub old: Option<String>,
    /// The value after.
    pub new: Option<String>,
}

/// All changes of a job, in a file that is removed after use.
#[derive(Debug)]
pub struct ChangeList {
    file: File,
    count: u64,
}

impl ChangeList {
    /// Copies the changes of a job. `scratch` is a private folder.
    pub fn take(
        store: &Store,
        (job, kind): (i64, JobKind),
        currency: &Currency,
        scratch: &Path,
    ) -> Result<Self> {
        let file = tempfile::tempfile_in(scratch).map_err(no_room)?;
        let mut out = BufWriter::new(&file);
        let mut count = 0;
        let wanted = WantedChanges::default();
        visit_changes((store, wanted), (job, kind), currency, |_, change| {
            count += 1;
            serde_json::to_writer(&mut out, &change)
                .map_err(std::io::Error::from)
                .and_then(|()| out.write_all(b"\n"))
                .map_err(no_room)
        })?;
        out.flush().map_err(no_room)?;
        drop(out);
        Ok(ChangeList { file, count })
    }

    /// Returns the number of changes.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Calls `visit` with each change, the oldest first, until it fails.
    pub fn visit(&self, mut visit: impl FnMut(ListedChange) -> Result<()>) -> Result<()> {
        let unreadable = |error: std::io::Error| {
            Error::failure("cannot read the list of changes again").because(error)
        };
        (&self.file).rewind().map_err(unreadable)?;
        for line in BufReader::new(&self.file).lines() {
            let line = line.map_err(unreadable)?;
            visit(serde_json::from_str(&line).map_err(|error| unreadable(error.into()))?)?;
        }
        Ok(())
    }
}

/// Returns the wanted changes of a job, each with its record.
pub fn changes_of(
    store: &Store,
    job: (i64, JobKind),
    currency: &Currency,
    wanted: WantedChanges,
) -> Result<Vec<(RecordRef, ListedChange)>> {
    let mut changes = Vec::new();
    visit_changes((store, wanted), job, currency, |record, change| {
        changes.push((record, change));
        Ok(())
    })?;
    Ok(changes)
}

fn visit_changes(
    (store, wanted): (&Store, WantedChanges),
    (job, kind): (i64, JobKind),
    currency: &Currency,
    mut visit: impl FnMut(RecordRef, ListedChange) -> Result<()>,
) -> Result<()> {
    let mut schemas = BTreeMap::new();
    // The changes of one record come one after the other.
    let mut last: Option<(RecordRef, String)> = None;
    store.visit_field_changes(job, wanted, |change| {
        let entity = change.record.entity;
        if !schemas.contains_key(entity.name()) {
            schemas.insert(entity.name(), store.schema(entity)?);
        }
        let schema = &schemas[entity.name()];
        let name = match last.take() {
            Some((record, name)) if record == change.record => name,
            _ => {
                let stored = store.record(schema, change.record.id)?;
                stored.map(|stored| stored.name(schema)).unwrap_or_default()
            }
        };
        last = Some((change.record, name.clone()));
        visit(
            change.record,
            listed((&change, name), kind, schema, currency),
        )
    })
}

impl Serialize for ChangeList {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        let mut failed = None;
        let visited = self.visit(|change| {
            list.serialize_element(&change).map_err(|error| {
                let what = error.to_string();
                failed = Some(error);
                Error::failure(what)
            })
        });
        match (visited, failed) {
            (Ok(()), _) => list.end(),
            (Err(_), Some(error)) => Err(error),
            (Err(error), None) => Err(S::Error::custom(error)),
        }
    }
}

/// Returns the name of a field of a record of `entity`, as a job of this kind shows it.
fn field_name(kind: JobKind, entity: Entity, field: &str) -> String {
    if kind.entity() == entity {
        return field.to_owned();
    }
    format!("{entity}.{field}")
}

impl FieldChanges {
    /// Returns the name of the field, as a job of this kind shows it.
    pub fn name(&self, kind: JobKind) -> String {
        field_name(kind, self.entity, &self.field)
    }
}

fn listed(
    (change, name): (&Change, String),
    kind: JobKind,
    schema: &Schema,
    currency: &Currency,
) -> ListedChange {
    let field = change.event.name();
    let is_amount = schema
        .find(&field)
        .is_some_and(|field| schema.field(field).kind == Kind::Amount);
    let is_moment = matches!(change.event, Event::Trash(_));
    let values = change.event.values().map(|kept| match kept.parse() {
        Ok(units) if is_amount => Value::Amount(units).plain(currency),
        Ok(seconds) if is_moment => {
            let moment = Timestamp::from_second(seconds);
            moment.map_or_else(|_| kept.into_owned(), |moment| moment.to_string())
        }
        _ => kept.into_owned(),
    });
    ListedChange {
        entity: change.record.entity.name().to_owned(),
        record: change.record.id,
        name,
        field: field_name(kind, change.record.entity, &field),
        old: values.old,
        new: values.new,
    }
}

fn no_room(error: std::io::Error) -> Error {
    Error::failure("cannot write the list of changes")
        .because(error)
        .hint("Free some space on the disk of the store, or leave out --show-changes.")
}
