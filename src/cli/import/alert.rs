//! The line on standard error with the reason why an import does not end with exit status 0.

use crate::job::Report;
use crate::store::{Count, Status};
use crate::terminal::number;

/// Returns the line, or `None` for a job that is completed without failed or waiting rows, or that has not ended.
pub fn alert(report: &Report) -> Option<String> {
    let name = match report.job {
        Some(job) => format!("Job {job}"),
        None => "DRY RUN".to_owned(),
    };
    let done = format!(
        "{} of {} are done",
        number(report.counts.done()),
        things(report, report.counts.get(Count::Read))
    );
    match (&report.stopped, report.status) {
        (Some(stopped), _) => Some(format!("Not completed: {stopped}.")),
        (None, Status::CompletedWithErrors) => Some(format!("{name}: {}.", left(report))),
        (None, Status::Completed) if report.counts.get(Count::LinkFailed) > 0 => {
            Some(format!("{name}: {}.", left(report)))
        }
        (None, Status::Interrupted) => Some(format!("{name} was interrupted: {done}.")),
        (None, Status::Cancelled) => Some(format!("{name} was cancelled: {done}.")),
        (None, Status::Failed) => Some(format!("{name} is not completed: {done}.")),
        (None, Status::Held) => Some(format!(
            "{name} is held until a user approves it: {}.",
            held(report)
        )),
        // A refusal is an error with the command that imports anyway.
        (
            None,
            Status::Refused
            | Status::Queued
            | Status::Processing
            | Status::Completed
            | Status::Undone,
        ) => None,
    }
}

/// Returns the outcomes in the rehearsal of a held job.
fn held(report: &Report) -> String {
    let (counts, _) = report.numbers();
    let of = things(report, counts.get(Count::Read));
    match counts.outcomes() {
        outcomes if outcomes.is_empty() => of,
        outcomes => format!("of {of} {outcomes}"),
    }
}

/// Returns the numbers of failed and waiting rows and of failed links, and the file with the failed rows.
fn left(report: &Report) -> String {
    let counts = &report.counts;
    let mut parts = Vec::new();
    let verbs = if report.is_rehearsal {
        ["would fail", "would wait for a decision"]
    } else if counts.get(Count::Waiting) == 1 {
        ["failed", "waits for a decision"]
    } else {
        ["failed", "wait for a decision"]
    };
    for (count, verb) in [counts.get(Count::Failed), counts.get(Count::Waiting)]
        .into_iter()
        .zip(verbs)
    {
        if count > 0 {
            parts.push(format!(
                "{} of {} {verb}",
                number(count),
                things(report, counts.get(Count::Read))
            ));
        }
    }
    let links = counts.get(Count::LinkFailed);
    if links > 0 {
        let what = if links == 1 {
            "link to a client"
        } else {
            "links to clients"
        };
        parts.push(format!("{} {what} {}", number(links), verbs[0]));
    }
    match &report.failed_file {
        Some(path) => format!("{}; see {}", parts.join(", "), path.display()),
        None => parts.join(", "),
    }
}

/// Returns the number of rows or people, in words.
fn things(report: &Report, count: u64) -> String {
    match (count, report.is_of_people()) {
        (1, false) => "1 row".to_owned(),
        (_, false) => format!("{} rows", number(count)),
        (1, true) => "1 person".to_owned(),
        (_, true) => format!("{} people", number(count)),
    }
}
