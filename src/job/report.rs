//! What is said of a job when it ends: for scripts to the letter of the contract, for people in their words.

use crate::plan::{ImportPlan, Reading};
use std::borrow::Cow;
use std::fmt;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::correction::Correction;
use super::editable::Earlier;
use crate::error::{Error, Result};
use crate::record::Code;
use crate::source::Encoding;
use crate::store::{Cause, Closed, Counts, Job, LinkFailure, Status, Store, Unkept};
use crate::terminal::sanitized;

/// What became of a job.
#[derive(Debug)]
pub struct Report {
    /// The job; none of a rehearsal.
    pub job: Option<i64>,
    /// What was imported.
    pub kind: String,
    /// The file's name.
    pub source: String,
    /// What the job is at.
    pub status: Status,
    /// Whether all of it was rolled back.
    pub is_rehearsal: bool,
    /// What became of its rows.
    pub counts: Counts,
    /// How its file was read; none of a job whose settings cannot be read.
    pub reading: Option<Reading>,
    /// How many of these rows are not kept.
    pub unkept: Unkept,
    /// How long it has worked.
    pub duration_ms: u64,
    /// Where the failed rows were written.
    pub failed_file: Option<PathBuf>,
    /// The file that was not written because no row failed, and what became of an earlier one there.
    pub not_written: Option<(PathBuf, Earlier)>,
    /// Why the failed rows could not be written, if they could not. The job has ended all the same.
    pub unwritten: Option<Error>,
    /// The links that could not be made.
    pub link_failures: Vec<LinkFailure>,
    /// Why rows failed or wait.
    pub causes: Vec<Cause>,
    /// How many rows changed which field of a record that was there.
    pub changed: Vec<(String, u64)>,
    /// Why it ended before its end, if it did.
    pub stopped: Option<Stopped>,
    /// Which job's rows it corrected, if it imported failed rows.
    pub correction: Option<Correction>,
    /// How many of its own rows later jobs took.
    pub closed: Closed,
}

/// Why an import ended before its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// It was to be all or nothing, and a row failed: nothing is in.
    Refused,
    /// More rows failed than may; what is in stays.
    TooManyFailed {
        /// How many may.
        allowed: u64,
    },
}

impl fmt::Display for Stopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Stopped::Refused => {
                f.write_str("nothing was imported, because rows failed and it was all or nothing")
            }
            Stopped::TooManyFailed { allowed } => {
                write!(
                    f,
                    "stopped, because more rows failed than the {allowed} that may; what is in stays, and the same import with a higher --max-failed goes on from there"
                )
            }
        }
    }
}

impl From<&Job> for Report {
    fn from(job: &Job) -> Self {
        Report {
            job: Some(job.id),
            kind: job.kind.clone(),
            source: job.source.clone(),
            status: job.status,
            is_rehearsal: false,
            counts: job.counts,
            reading: job.plan().ok().map(|plan| plan.reading.clone()),
            unkept: job.unkept,
            duration_ms: job.duration_ms,
            failed_file: None,
            not_written: None,
            unwritten: None,
            link_failures: Vec::new(),
            causes: Vec::new(),
            changed: Vec::new(),
            stopped: None,
            correction: Correction::of(job),
            closed: job.closed,
        }
    }
}

impl Report {
    /// What became of a job, with why rows failed and which links could not be made.
    pub fn of(job: &Job, store: &Store) -> Result<Self> {
        Ok(Report {
            causes: store.causes_of_job(job.id)?,
            link_failures: store.link_failures(job.id)?,
            ..Report::from(job)
        })
    }

    /// The result as scripts read it; all keys are always there.
    pub fn to_json(&self) -> Value {
        let counts = &self.counts;
        let reading = self.reading.as_ref();
        let sheets_not_read = reading.map(|reading| reading.sheets_not_read.as_slice());
        json!({
            "job": self.job,
            "kind": self.kind,
            "source": self.source,
            "status": self.status.name(),
            "dry_run": self.is_rehearsal,
            "read": counts.read,
            "blank": counts.blank,
            "created": counts.created,
            "merged": counts.merged,
            "updated": counts.updated,
            "unchanged": counts.unchanged,
            "differing": counts.differing,
            "skipped": counts.skipped,
            "skipped_other_name": counts.skipped_other_name,
            "skipped_deleted": counts.skipped_deleted,
            "failed": counts.failed,
            "waiting": counts.waiting,
            "not_tried": counts.not_tried(),
            "left_out": counts.left_out,
            "linked": counts.linked,
            "link_failed": counts.link_failed,
            "duration_ms": self.duration_ms,
            "failed_file": self.failed_file.as_ref().map(|path| path.to_string_lossy()),
            "encoding": reading.and_then(|reading| reading.encoding.as_ref()),
            "sheet": reading.and_then(|reading| reading.sheet.as_ref()),
            "sheets_not_read": sheets_not_read.unwrap_or_default(),
            "hidden_rows": reading.and_then(|reading| reading.hidden_rows),
            "corrects": self.correction.map(Correction::to_json),
        })
    }

    /// The result as people read it: what ran, every row accounted for, and why rows failed.
    pub fn to_text(&self) -> String {
        let source = sanitized(&self.source);
        let (status, duration) = (self.status.words(), seconds(self.duration_ms));
        let read_as = self
            .older_encoding()
            .map(|name| format!(", read as {name}"));
        let read_as = read_as.unwrap_or_default();
        let mut text = match self.job {
            Some(job) if self.status == Status::Queued => {
                format!("Job {job}: {source} is queued\n")
            }
            Some(job) => format!("Job {job}: {source} {status} in {duration}{read_as}\n"),
            None if self.status == Status::Interrupted => {
                format!("DRY RUN: {source} was interrupted after {duration}\n")
            }
            None => format!("DRY RUN: {source} would be {status}; it took {duration}{read_as}\n"),
        };
        let width = self.counts.read.to_string().len().max(3);
        for (count, what) in self.lines() {
            text.push_str(&format!("  {count:>width$}  {what}\n"));
        }
        if let Some(sheets) = self.reading.as_ref().and_then(Reading::sheets) {
            text.push_str(&format!("\n{}\n", sanitized(&sheets)));
        }
        if self.is_of_people() {
            text.push_str(&format!("\n{}\n", self.sentence()));
        }
        let corrects = self.correction.map(|of| of.sentence(self.is_rehearsal));
        text.push_str(&corrects.unwrap_or_default());
        if !self.causes.is_empty() {
            let is_whole = self.unkept.failed == 0;
            text.push_str(&format!("\n{}", causes_text(&self.causes, is_whole)));
        }
        if self.unkept.failed > 0 {
            text.push_str(&format!(
                "\n{} of the failed rows are not kept (setting jobs.keep_rows_mb), and their causes are not counted.\n",
                self.unkept.failed
            ));
        }
        text
    }

    /// The encoding, if it is one that the bytes of a file do not prove.
    fn older_encoding(&self) -> Option<String> {
        let name = self.reading.as_ref()?.encoding.as_deref()?;
        let encoding = Encoding::named(name).ok()?;
        (!name.starts_with("utf-")).then(|| encoding.known_as())
    }

    /// Whether people were imported, not the rows of a file.
    pub fn is_of_people(&self) -> bool {
        self.kind == ImportPlan::PEOPLE_KIND
    }

    /// What became of people, in a sentence.
    fn sentence(&self) -> String {
        let counts = &self.counts;
        let processed = counts.created + counts.merged + counts.updated + counts.unchanged;
        let mut parts = vec![
            format!("{} merged", counts.merged),
            format!("{} created", counts.created),
        ];
        for (count, what) in [
            (counts.updated, "restored"),
            (counts.unchanged, "unchanged"),
        ] {
            if count > 0 {
                parts.push(format!("{count} {what}"));
            }
        }
        format!(
            "{processed} contact(s) processed successfully! {}. {} contact(s) linked to clients.",
            parts.join(", "),
            counts.linked
        )
    }

    /// Counts and what they are, the balance first; what did not happen is left out.
    fn lines(&self) -> Vec<(u64, Cow<'static, str>)> {
        let counts = &self.counts;
        let read = match (counts.read, self.is_of_people()) {
            (0, false) => "rows read",
            (1, false) => "row read, of which",
            (_, false) => "rows read, of which",
            (0, true) => "people chosen",
            (1, true) => "person chosen, of whom",
            (_, true) => "people chosen, of whom",
        };
        let mut lines = vec![(counts.read, Cow::Borrowed(read))];
        let outside = self
            .outside_the_balance()
            .map(|(count, what)| (count, Cow::Borrowed(what)));
        let others = self
            .outcomes()
            .into_iter()
            .chain(outside)
            .chain(self.hidden());
        lines.extend(others.filter(|(count, _)| *count > 0));
        lines
    }

    /// The rows that are hidden in the sheet.
    fn hidden(&self) -> Option<(u64, Cow<'static, str>)> {
        let reading = self.reading.as_ref()?;
        let what = if reading.skips_hidden {
            "hidden in the sheet, left out"
        } else {
            "hidden in the sheet, read too (--skip-hidden leaves them out)"
        };
        Some((reading.hidden_rows?, what.into()))
    }

    /// What became of the rows.
    fn outcomes(&self) -> [(u64, Cow<'static, str>); 10] {
        let (counts, closed) = (&self.counts, &self.closed);
        let skipped = if self.is_of_people() {
            "skipped"
        } else {
            "skipped as duplicates"
        };
        [
            (counts.created, "created".into()),
            (counts.merged, "merged into a record that was there".into()),
            (counts.updated, "updated a record that was there".into()),
            (counts.unchanged, unchanged(counts.differing)),
            (
                counts.skipped - counts.skipped_other_name - counts.skipped_deleted,
                skipped.into(),
            ),
            (
                counts.skipped_other_name,
                "skipped: same email, but another first name".into(),
            ),
            (
                counts.skipped_deleted,
                "skipped: the record is in the trash".into(),
            ),
            (
                counts.failed,
                still_open("failed", counts.failed, closed.failed),
            ),
            (
                counts.waiting,
                still_open("waiting for a decision", counts.waiting, closed.waiting),
            ),
            (counts.not_tried(), "not tried".into()),
        ]
    }

    /// What is told in addition to the rows.
    fn outside_the_balance(&self) -> impl Iterator<Item = (u64, &'static str)> {
        let counts = &self.counts;
        let made = [
            "link between client and contact made",
            "links between client and contact made",
        ];
        let failed = ["link to a client failed", "links to clients failed"];
        let linked = if self.is_of_people() {
            0
        } else {
            counts.linked
        };
        [
            (counts.blank, "blank besides, left out"),
            (linked, of(counts.linked, made)),
            (
                counts.left_out,
                "besides are no persons (trusts, companies), left out",
            ),
            (counts.link_failed, of(counts.link_failed, failed)),
        ]
        .into_iter()
    }
}

/// Rows that changed nothing, and how many of them differ from their record.
fn unchanged(differing: u64) -> Cow<'static, str> {
    match differing {
        0 => "unchanged: all of it was there".into(),
        1 => "unchanged, of which 1 differs from the record".into(),
        number => format!("unchanged, of which {number} differ from the record").into(),
    }
}

/// An outcome, and how many of its rows no later job took.
fn still_open(outcome: &'static str, count: u64, closed: u64) -> Cow<'static, str> {
    match closed {
        0 => outcome.into(),
        closed => format!("{outcome}, {} still open", count.saturating_sub(closed)).into(),
    }
}

/// The words for one, or for any other number.
fn of(count: u64, [one, many]: [&'static str; 2]) -> &'static str {
    if count == 1 { one } else { many }
}

/// Why rows failed or wait, the most frequent cause first, with an example. `is_whole`: whether all failed rows are kept.
fn causes_text(causes: &[Cause], is_whole: bool) -> String {
    let waits = |cause: &&Cause| matches!(cause.code, Code::Ambiguous | Code::Decision);
    let waiting = causes.iter().filter(waits).count();
    let what = match waiting {
        0 => "failed",
        all if all == causes.len() => "wait",
        _ => "failed or wait",
    };
    let rows = if is_whole { "rows" } else { "the kept rows" };
    let mut text = format!("Why {rows} {what}:\n");
    let width = causes
        .iter()
        .map(|cause| cause.rows.to_string().len())
        .max()
        .unwrap_or(0);
    for cause in causes {
        let place = cause
            .place
            .as_deref()
            .map(|place| format!("{place}: "))
            .unwrap_or_default();
        let line = format!(
            "  {:>width$}  {place}{} (first in row {}); {}",
            cause.rows, cause.example, cause.first_row, cause.fix
        );
        text.push_str(&format!("{}\n", sanitized(&line)));
    }
    text
}

/// A duration for people.
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
mod tests {
    use super::*;

    fn report() -> Report {
        Report {
            job: Some(12),
            kind: "leads".to_owned(),
            source: "leads.csv".to_owned(),
            status: Status::CompletedWithErrors,
            is_rehearsal: false,
            reading: None,
            counts: Counts {
                read: 1000,
                blank: 2,
                created: 900,
                updated: 10,
                unchanged: 5,
                skipped: 60,
                skipped_other_name: 3,
                skipped_deleted: 2,
                failed: 25,
                ..Counts::default()
            },
            unkept: Unkept::default(),
            duration_ms: 812,
            failed_file: None,
            not_written: None,
            unwritten: None,
            link_failures: Vec::new(),
            causes: Vec::new(),
            changed: Vec::new(),
            stopped: None,
            correction: None,
            closed: Closed::default(),
        }
    }

    #[test]
    fn the_json_is_the_contract_to_the_letter() {
        let expected = r#"{"job":12,"kind":"leads","source":"leads.csv","status":"completed_with_errors","dry_run":false,"read":1000,"blank":2,"created":900,"merged":0,"updated":10,"unchanged":5,"differing":0,"skipped":60,"skipped_other_name":3,"skipped_deleted":2,"failed":25,"waiting":0,"not_tried":0,"left_out":0,"linked":0,"link_failed":0,"duration_ms":812,"failed_file":null,"encoding":null,"sheet":null,"sheets_not_read":[],"hidden_rows":null,"corrects":null}"#;
        assert_eq!(report().to_json().to_string(), expected);
    }

    #[test]
    fn people_see_every_row_accounted_for() {
        insta::assert_snapshot!(report().to_text(), @r"
        Job 12: leads.csv completed with errors in 0.8 s
          1000  rows read, of which
           900  created
            10  updated a record that was there
             5  unchanged: all of it was there
            55  skipped as duplicates
             3  skipped: same email, but another first name
             2  skipped: the record is in the trash
            25  failed
             2  blank besides, left out
        ");
    }

    #[test]
    fn rows_that_differ_and_rows_that_are_not_kept_are_told() {
        let lines = |differing, failed| {
            let mut report = report();
            report.counts.differing = differing;
            report.unkept.failed = failed;
            let text = report.to_text();
            let told = text
                .lines()
                .filter(|line| line.contains("differ") || line.contains("not kept"));
            told.map(|line| line.trim().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(lines(0, 0), Vec::<String>::new());
        assert_eq!(
            lines(1, 0),
            ["5  unchanged, of which 1 differs from the record"]
        );
        assert_eq!(
            lines(2, 20),
            [
                "5  unchanged, of which 2 differ from the record",
                "20 of the failed rows are not kept (setting jobs.keep_rows_mb), and their causes are not counted."
            ]
        );
    }

    #[test]
    fn durations() {
        assert_eq!(seconds(49), "0.0 s");
        assert_eq!(seconds(59_999), "59.9 s");
        assert_eq!(seconds(61_000), "1 min 1 s");
    }
}
