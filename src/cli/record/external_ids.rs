//! The ids of a record in other systems, as commands show and set them.

use std::str::FromStr;

use clap::Args;
use serde_json::{Map, Value as Json, json};

use super::records::Records;
use crate::error::{Error, Result};
use crate::record::SourceName;
use crate::session::Session;
use crate::store::{ExternalId, Known, RecordId, RecordRef};
use crate::terminal::Format;

/// The flag that sets ids of a record in other systems.
#[derive(Args, Clone, Debug, Default)]
pub struct ExternalIdFlag {
    /// Set the id of the record in another system, in place of its other ids there (repeat for each system); without an
    /// ID, remove it
    #[arg(long = "external-id", value_name = "SOURCE=ID")]
    ids: Vec<IdSpec>,
}

/// `SOURCE=ID`: a system and the id there; none: no id.
#[derive(Clone, Debug, PartialEq, Eq)]
struct IdSpec {
    source: SourceName,
    id: String,
}

impl FromStr for IdSpec {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Self, String> {
        let (source, id) = text
            .split_once('=')
            .ok_or("write SOURCE=ID, such as crm=0017")?;
        Ok(IdSpec {
            // A wrong id of Intelliflo is corrected here, too.
            source: SourceName::try_from(source.trim().to_lowercase())?,
            id: id.trim().to_owned(),
        })
    }
}

impl ExternalIdFlag {
    /// Whether no id was given.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Sets the ids of a record.
    ///
    /// # Errors
    /// Fails if another record has one of them.
    pub fn set(&self, session: &Session, records: &Records<'_>, id: i64) -> Result<()> {
        let entity = records.schema.entity();
        let command = format!("{entity} edit");
        let author = session.author(&command);
        let record = RecordRef { entity, id };
        for spec in &self.ids {
            let source = spec.source.as_str();
            let wanted = (!spec.id.is_empty()).then_some(spec.id.as_str());
            if let Some(wanted) = wanted {
                assert_free(records, record, (source, wanted))?;
            }
            let is_changed = records
                .store
                .set_external_id(record, source, wanted, &author)?;
            session.terminal.note(&match (is_changed, wanted) {
                (false, Some(_)) => {
                    format!("Nothing was changed: {entity} {id} has this id in {source}.")
                }
                (false, None) => {
                    format!("Nothing was changed: {entity} {id} has no id in {source}.")
                }
                (true, Some(wanted)) => {
                    format!("Set the id of {entity} {id} in {source}: {wanted}.")
                }
                (true, None) => format!("Removed the id of {entity} {id} in {source}."),
            });
        }
        Ok(())
    }
}

/// Fails if another record has an id.
fn assert_free(records: &Records<'_>, record: RecordRef, (source, id): (&str, &str)) -> Result<()> {
    let entity = record.entity;
    let other = match records.store.known(ExternalId { entity, source, id })? {
        Known::Living(other) | Known::Deleted(other, _) if other != record.id => other,
        Known::Living(_) | Known::Deleted(..) | Known::Gone | Known::Never => return Ok(()),
    };
    Err(
        Error::failure(format!("{entity} {other} has the id {id} in {source}"))
            .hint(format!(
                "If both are the same, merge them: intake {entity} merge {other} {}",
                record.id
            ))
            .hint(format!(
                "Otherwise remove the id there first: intake {entity} edit {other} --external-id {source}=."
            )),
    )
}

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
