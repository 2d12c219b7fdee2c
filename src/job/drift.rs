//! Compares a file with the last file of its template.

use super::ImportTemplate;
use super::guards::last_completed;
use crate::error::Result;
use crate::plan::{Drift, FileProfile};
use crate::store::{NewJob, Store};

/// The profile of a file, and its differences from the last file of its template.
#[derive(Default)]
pub(super) struct Comparison {
    profile: Option<FileProfile>,
    /// The differences.
    pub drift: Vec<Drift>,
}

impl Comparison {
    /// Compares a file. A file without a template has no profile.
    pub(super) fn of(profile: Option<FileProfile>, new: &NewJob, store: &Store) -> Result<Self> {
        let Some(mut profile) = profile else {
            return Ok(Comparison::default());
        };
        let drift = match last(new, store)? {
            Some(last) => {
                let drift = Drift::between(&last, &profile);
                profile.learn(&last);
                drift
            }
            None => Vec::new(),
        };
        Ok(Comparison {
            profile: Some(profile),
            drift,
        })
    }

    /// Keeps the profile with the job, for the next file.
    pub(super) fn note(&self, job: i64, store: &Store) -> Result<()> {
        match &self.profile {
            Some(profile) => store.note_profile(job, profile, &self.drift),
            None => Ok(()),
        }
    }
}

/// Returns the profile of the last completed job of the template. Of a job of an earlier version, and of a template without a
/// job, only the headers are known.
fn last(new: &NewJob, store: &Store) -> Result<Option<FileProfile>> {
    if let Some(job) = last_completed(new, store)? {
        let profile = store.profile_of_job(job.id)?;
        let headers = job.header.iter().map(String::as_str);
        return Ok(Some(
            profile.unwrap_or_else(|| FileProfile::of_headers(headers)),
        ));
    }
    let saved = match &new.options.template {
        Some(name) => store.template(name)?,
        None => None,
    };
    let Some(saved) = saved else {
        return Ok(None);
    };
    let template = ImportTemplate::parse(&saved.content)?;
    let columns = template.mapping.columns.iter();
    let headers = columns.map(|bound| bound.header.as_str());
    Ok(Some(FileProfile::of_headers(headers)))
}
