//! The profile of the file of a job, with which the next file of its template is compared.

use super::queries::json;
use crate::error::{Error, Result};
use crate::plan::{Drift, FileProfile};
use crate::store::Store;

impl Store {
    /// Keeps the profile of a job's file, and its differences from the last one.
    pub fn note_profile(&self, job: i64, profile: &FileProfile, drift: &[Drift]) -> Result<()> {
        let drift = (!drift.is_empty()).then(|| json(&drift)).transpose()?;
        self.connection.execute(
            "UPDATE job SET profile = ?2, drift = ?3 WHERE id = ?1",
            (job, json(profile)?, drift),
        )?;
        Ok(())
    }

    /// Returns the profile of a job's file. None for a job without a template or of an earlier version.
    pub fn profile_of_job(&self, job: i64) -> Result<Option<FileProfile>> {
        let select = "SELECT profile FROM job WHERE id = ?";
        let profile: Option<String> = self.connection.query_row(select, [job], |row| row.get(0))?;
        let profile = profile.map(|profile| serde_json::from_str(&profile));
        profile
            .transpose()
            .map_err(|error| Error::unusable(error.to_string()))
    }
}
