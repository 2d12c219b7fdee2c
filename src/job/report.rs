//! The result of a job. Its JSON is a contract with scripts. `cli/report.rs` makes the text for users.

use std::fmt;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::change_list::ChangeList;
use super::correction::Correction;
use super::editable::Earlier;
use super::importer::ExplainedRow;
use crate::duplicate::OnDuplicate;
use crate::error::{Error, Result};
use crate::plan::{Drift, Guard, JobKind, Reading, Tripped};
use crate::store::{
    Cause, Closed, Count, Counts, FieldChanges, Job, LinkFailure, Rehearsal, Status, Store, Unkept,
};

/// The result of a job.
#[derive(Debug)]
pub struct Report {
    /// The id of the job; none for a rehearsal.
    pub job: Option<i64>,
    /// The kind of the job.
    pub kind: JobKind,
    /// The name of the source.
    pub source: String,
    /// The status of the job.
    pub status: Status,
    /// Whether everything was rolled back.
    pub is_rehearsal: bool,
    /// The outcomes of the rows.
    pub counts: Counts,
    /// The way in which the file was read; none for a job whose plan cannot be read.
    pub reading: Option<Reading>,
    /// Whether rows overwrite the values of existing records.
    pub overwrites: bool,
    /// The number of counted rows that are not kept.
    pub unkept: Unkept,
    /// The duration of all runs of the job, in milliseconds.
    pub duration_ms: u64,
    /// The file to which the failed rows were written.
    pub failed_file: Option<PathBuf>,
    /// The path of the file that was not written because no row failed, and whether an earlier file there was removed.
    pub not_written: Option<(PathBuf, Earlier)>,
    /// The reason why the failed rows could not be written to the file. The job has ended anyway.
    pub unwritten: Option<Error>,
    /// The links that could not be made.
    pub link_failures: Vec<LinkFailure>,
    /// The number of records whose address an update did not change, because the row has only a part of another one.
    pub addresses_kept: u64,
    /// The causes of failed and waiting rows.
    pub causes: Vec<Cause>,
    /// The changed fields of existing records.
    pub changes: Vec<FieldChanges>,
    /// Whether changes of the job were removed with the old history.
    pub lacks_changes: bool,
    /// The changes one by one, if they are asked for.
    pub change_list: Option<ChangeList>,
    /// The guards that refused the import before its first row.
    pub tripped: Vec<Tripped>,
    /// The guards that could not be checked in this run, because there is no earlier job to compare with.
    pub unchecked: Vec<Guard>,
    /// The differences of the file from the last file of its template.
    pub drift: Vec<Drift>,
    /// The counts of the rehearsal of a job that needs an approval.
    pub rehearsal: Option<Rehearsal>,
    /// The reason why the import stopped before its last row, if it did.
    pub stopped: Option<Stopped>,
    /// The explanation of a row, if one was asked for.
    pub explained: Option<Box<ExplainedRow>>,
    /// The job whose rows it corrected, if it imported failed rows.
    pub correction: Option<Correction>,
    /// The number of rows of this job that later jobs closed.
    pub closed: Closed,
}

/// The reason why an import stopped before its last row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// Rows failed in an import with --atomic. Nothing was imported.
    Refused,
    /// More rows failed than are allowed. The saved rows stay.
    TooManyFailed {
        /// The number of failed rows that is allowed.
        allowed: u64,
    },
}

impl fmt::Display for Stopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Stopped::Refused => {
                f.write_str("nothing was imported, because rows failed in an import with --atomic")
            }
            Stopped::TooManyFailed { allowed } => {
                let rows = if *allowed == 1 { "row" } else { "rows" };
                write!(
                    f,
                    "stopped, because more than {allowed} {rows} failed. The saved rows stay, and the same import with a higher --max-failed resumes there"
                )
            }
        }
    }
}

impl From<&Job> for Report {
    fn from(job: &Job) -> Self {
        let plan = job.plan().ok();
        Report {
            job: Some(job.id),
            kind: job.kind,
            source: job.source.clone(),
            status: job.status,
            is_rehearsal: false,
            counts: job.counts,
            overwrites: plan.is_some_and(|plan| plan.on_duplicate == OnDuplicate::Update),
            reading: plan.map(|plan| plan.reading.clone()),
            unkept: job.unkept,
            duration_ms: job.duration_ms,
            failed_file: None,
            not_written: None,
            unwritten: None,
            link_failures: Vec::new(),
            addresses_kept: 0,
            causes: Vec::new(),
            changes: Vec::new(),
            lacks_changes: false,
            change_list: None,
            tripped: job.tripped.clone(),
            unchecked: Vec::new(),
            drift: job.drift.clone(),
            rehearsal: job.rehearsal.clone(),
            explained: None,
            stopped: None,
            correction: Correction::of(job),
            closed: job.closed,
        }
    }
}

impl Report {
    /// Returns the result of a job with the causes of failed rows, the links that could not be made, and the
    /// changes.
    pub fn of(job: &Job, store: &Store) -> Result<Self> {
        Ok(Report {
            causes: store.causes_of_job(job.id)?,
            link_failures: store.link_failures(job.id)?,
            addresses_kept: store.addresses_kept(job.id, &job.counts)?,
            changes: store.field_changes(job.id)?,
            lacks_changes: store.lacks_changes(job)?,
            correction: Correction::with_open(job, store)?,
            ..Report::from(job)
        })
    }

    /// Makes it the report of a rehearsal that these guards refuse, if there are any.
    pub(super) fn refuse(&mut self, tripped: Vec<Tripped>) {
        if !tripped.is_empty() {
            self.status = Status::Refused;
            self.tripped = tripped;
        }
    }

    /// Returns the report of a rehearsal whose import would be refused as a whole: without field changes and causes of
    /// waiting rows, because only the failed rows would be kept.
    #[must_use]
    pub(super) fn of_failed_rows(mut self) -> Self {
        self.changes.clear();
        self.causes.retain(|cause| !cause.waits());
        self
    }

    /// Returns whether a user can approve the numbers of its rehearsal.
    pub fn awaits_approval(&self) -> bool {
        self.status == Status::Held || Tripped::await_approval(&self.tripped)
    }

    /// Returns the counts and the changed fields to show. Those of a job that awaits its approval are of its rehearsal.
    pub fn numbers(&self) -> (&Counts, &[FieldChanges]) {
        match self.rehearsal.as_ref().filter(|_| self.awaits_approval()) {
            Some(rehearsal) => (&rehearsal.counts, &rehearsal.changes),
            None => (&self.counts, &self.changes),
        }
    }

    /// Adds the changes one by one. `scratch` is a private folder.
    pub fn list_changes(&mut self, job: &Job, store: &Store, scratch: &Path) -> Result<()> {
        let currency = job.plan()?.currency()?;
        self.change_list = Some(ChangeList::take(
            store,
            (job.id, job.kind),
            &currency,
            scratch,
        )?);
        Ok(())
    }

    /// Returns the result for scripts. It always has all keys.
    pub fn to_json(&self) -> Value {
        let reading = self.reading.as_ref();
        let sheets_not_read = reading.map(|reading| reading.sheets_not_read.as_slice());
        let failed_file = self.failed_file.as_ref().map(|path| path.to_string_lossy());
        let mut result = vec![
            ("job", json!(self.job)),
            ("kind", json!(self.kind.name())),
            ("source", json!(self.source)),
            ("status", json!(self.status.name())),
            ("dry_run", json!(self.is_rehearsal)),
        ];
        result.extend(Count::all().map(|count| (count.name(), json!(self.counts.get(count)))));
        result.extend([
            ("duration_ms", json!(self.duration_ms)),
            ("failed_file", json!(failed_file)),
            (
                "encoding",
                json!(reading.and_then(|reading| reading.encoding.as_ref())),
            ),
            (
                "sheet",
                json!(reading.and_then(|reading| reading.sheet.as_ref())),
            ),
            (
                "sheets_not_read",
                json!(sheets_not_read.unwrap_or_default()),
            ),
            (
                "hidden_rows",
                json!(reading.and_then(|reading| reading.hidden_rows)),
            ),
            (
                "merged_cells",
                json!(reading.and_then(|reading| Some(reading.merged_cells?.cells))),
            ),
            (
                "joint_names",
                json!(reading.and_then(|reading| Some(reading.joint_names?.rows))),
            ),
            ("corrects", json!(self.correction.map(Correction::to_json))),
            ("changes", self.changes_to_json()),
            ("drift", json!(self.drift)),
            ("guard", json!(self.tripped.first().map(guard_to_json))),
            (
                "unchecked",
                self.unchecked.iter().map(|of| of.name()).collect(),
            ),
            ("rehearsal", self.rehearsal_to_json()),
        ]);
        result.into_iter().collect()
    }

    /// Returns the counts of the rehearsal and its changes, with the keys of a result; null if there was none.
    fn rehearsal_to_json(&self) -> Value {
        let Some(rehearsal) = &self.rehearsal else {
            return Value::Null;
        };
        let counts = Count::all().map(|count| (count.name(), json!(rehearsal.counts.get(count))));
        let changes = ("changes", changes_to_json(&rehearsal.changes, self.kind));
        counts.chain([changes]).collect()
    }

    /// Returns the changes by field; null if they are no longer known.
    fn changes_to_json(&self) -> Value {
        if self.lacks_changes {
            return Value::Null;
        }
        changes_to_json(&self.changes, self.kind)
    }

    /// Returns whether the job imports people from Intelliflo, not the rows of a file.
    pub fn is_of_people(&self) -> bool {
        self.kind.is_of_people()
    }
}

fn changes_to_json(changes: &[FieldChanges], kind: JobKind) -> Value {
    let changes = changes.iter().map(|of| {
        let FieldChanges {
            filled,
            changed,
            cleared,
            ..
        } = of;
        let counts = json!({"filled": filled, "changed": changed, "cleared": cleared});
        (of.name(kind), counts)
    });
    Value::Object(changes.collect())
}

fn guard_to_json(tripped: &Tripped) -> Value {
    json!({"name": tripped.guard.name(), "limit": tripped.limit, "found": tripped.found})
}

/// Returns a duration for users.
pub fn seconds(milliseconds: u64) -> String {
    if milliseconds < 60_000 {
        return format!("{}.{} s", milliseconds / 1000, milliseconds % 1000 / 100);
    }
    format!(
        "{} min {} s",
        milliseconds / 60_000,
        milliseconds / 1000 % 60
    )
}

#[cfg(test)]
impl Report {
    /// Returns the result of a job with rows of many outcomes.
    pub(crate) fn example() -> Self {
        Report {
            explained: None,
            job: Some(12),
            kind: JobKind::default(),
            source: "leads.csv".to_owned(),
            status: Status::CompletedWithErrors,
            is_rehearsal: false,
            reading: None,
            overwrites: false,
            counts: Counts::from_iter([
                (Count::Read, 1000),
                (Count::Blank, 2),
                (Count::Created, 900),
                (Count::Updated, 10),
                (Count::Unchanged, 5),
                (Count::Skipped, 60),
                (Count::SkippedOtherName, 3),
                (Count::SkippedDeleted, 2),
                (Count::Failed, 25),
            ]),
            unkept: Unkept::default(),
            duration_ms: 812,
            failed_file: None,
            not_written: None,
            unwritten: None,
            link_failures: Vec::new(),
            addresses_kept: 0,
            causes: Vec::new(),
            changes: FieldChanges::examples(),
            lacks_changes: false,
            change_list: None,
            tripped: Vec::new(),
            unchecked: Vec::new(),
            drift: Vec::new(),
            rehearsal: None,
            stopped: None,
            correction: None,
            closed: Closed::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_json_is_the_contract_to_the_letter() {
        let expected = r#"{"job":12,"kind":"leads","source":"leads.csv","status":"completed_with_errors","dry_run":false,"read":1000,"blank":2,"created":900,"created_differing":0,"merged":0,"merged_differing":0,"updated":10,"updated_differing":0,"unchanged":5,"differing":0,"skipped":60,"skipped_differing":0,"skipped_other_name":3,"skipped_deleted":2,"skipped_new":0,"skipped_decided":0,"failed":25,"waiting":0,"not_tried":0,"left_out":0,"contacts_created":0,"contacts_added":0,"clients_added":0,"linked":0,"link_failed":0,"duration_ms":812,"failed_file":null,"encoding":null,"sheet":null,"sheets_not_read":[],"hidden_rows":null,"merged_cells":null,"joint_names":null,"corrects":null,"changes":{"phone":{"filled":7,"changed":0,"cleared":0},"contact.email":{"filled":0,"changed":3,"cleared":1}},"drift":[],"guard":null,"unchecked":[],"rehearsal":null}"#;
        assert_eq!(Report::example().to_json().to_string(), expected);
    }

    #[test]
    fn durations() {
        assert_eq!(seconds(49), "0.0 s");
        assert_eq!(seconds(59_999), "59.9 s");
        assert_eq!(seconds(61_000), "1 min 1 s");
    }
}
