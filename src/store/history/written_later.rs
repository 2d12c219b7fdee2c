//! The values that later imports changed. A job that goes on days after it was begun, or imports rows that an old job could not, has
//! older ones.

use std::collections::HashSet;

use rusqlite::named_params;

use crate::duplicate::{FieldChange, is_part_of_address};
use crate::error::Result;
use crate::record::Schema;
use crate::store::{RecordRef, Store};

/// A condition of a job: its values are newer than those of the job `:since`. Corrected rows are as old as the job that they are of.
const LATER: &str = "coalesce(corrects, id) > :since AND id <> :job";

/// An import whose values are older than some in the store.
#[derive(Clone, Copy, Debug)]
pub struct LateJob {
    job: i64,
    /// The job from whose time the values are: the job itself, or the one that it corrects.
    since: i64,
}

/// The fields of a record that later jobs changed.
#[derive(Debug)]
enum Later {
    /// All, because a later job created the record.
    All,
    These(HashSet<String>),
}

impl Store {
    /// Returns the job as a late one if there are later jobs. `corrects` is the job that it corrects.
    pub fn late_job(&self, job: i64, corrects: Option<i64>) -> Result<Option<LateJob>> {
        let since = corrects.unwrap_or(job);
        let is_late = self.connection.query_row(
            &format!("SELECT EXISTS (SELECT 1 FROM job WHERE {LATER})"),
            named_params! {":job": job, ":since": since},
            |row| row.get::<_, bool>(0),
        )?;
        Ok(is_late.then_some(LateJob { job, since }))
    }

    /// Leaves out the changes of an existing record that would put older values in the place of newer ones.
    pub fn leave_newer(
        &self,
        late: LateJob,
        (schema, record): (&Schema, RecordRef),
        changes: &mut Vec<FieldChange<'_>>,
    ) -> Result<()> {
        if changes.is_empty() {
            return Ok(());
        }
        let later = self.written_later(late, record)?;
        let is_newer = |change: &FieldChange<'_>| match &later {
            Later::All => change.old.is_some(),
            Later::These(fields) => fields.contains(&*schema.field(change.field).name),
        };
        let is_of_address =
            |change: &FieldChange<'_>| is_part_of_address(&schema.field(change.field).name);
        // An address is one value.
        let is_address_newer = changes
            .iter()
            .any(|change| is_newer(change) && is_of_address(change));
        changes.retain(|change| {
            let is_left_out = is_newer(change) || is_address_newer && is_of_address(change);
            !is_left_out
        });
        Ok(())
    }

    fn written_later(&self, late: LateJob, record: RecordRef) -> Result<Later> {
        let entity = record.entity;
        let mut creator = self.connection.prepare_cached(&format!(
            "SELECT EXISTS (SELECT 1 FROM job WHERE id = (SELECT job FROM {entity} WHERE id = :record) AND {LATER})"
        ))?;
        let parameters =
            named_params! {":job": late.job, ":since": late.since, ":record": record.id};
        // A record that an undo has kept stays as it was.
        if creator.query_row(parameters, |row| row.get(0))? {
            return Ok(Later::All);
        }
        let mut fields = self.connection.prepare_cached(&format!(
            "SELECT field FROM change WHERE entity = :entity AND record = :record AND kind = 'field'
             AND job IN (SELECT id FROM job WHERE {LATER} AND status <> 'undone')"
        ))?;
        let parameters = named_params! {":job": late.job, ":since": late.since, ":entity": entity.name(), ":record": record.id};
        let fields = fields.query_map(parameters, |row| row.get(0))?;
        Ok(Later::These(fields.collect::<rusqlite::Result<_>>()?))
    }
}
