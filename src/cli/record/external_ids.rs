//! The ids of a record in other systems, as commands show them.

use serde_json::{Map, Value as Json, json};

use super::records::Records;
use crate::error::Result;
use crate::store::{RecordId, RecordRef};
use crate::terminal::Format;

/// The key in JSON, and the column of lists as CSV.
const KEY: &str = "external_ids";

/// Adds the ids of a record to what is shown of it.
pub fn insert(record: &mut Map<String, Json>, ids: &[RecordId]) {
    let ids = ids.iter();
    let ids = ids.map(|one| json!({"source": one.source, "id": one.id}));
    record.insert(KEY.to_owned(), ids.collect());
}

/// Adds the ids of a record of a list. CSV has them in one cell.
pub fn insert_in_list(record: &mut Map<String, Json>, ids: &[RecordId], format: Format) {
    if format != Format::Csv {
        return insert(record, ids);
    }
    let ids = ids.iter().map(|one| format!("{} {}", one.source, one.id));
    record.insert(KEY.to_owned(), json!(joined(ids)));
}

/// Returns several ids in one text. Most records have one.
pub fn joined(ids: impl Iterator<Item = String>) -> String {
    ids.collect::<Vec<String>>().join("; ")
}

impl Records<'_> {
    /// Returns the ids of a record of this entity in other systems.
    pub fn external_ids(&self, id: i64) -> Result<Vec<RecordId>> {
        let entity = self.schema.entity();
        self.store.external_ids(RecordRef { entity, id })
    }
}
