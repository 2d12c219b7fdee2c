//! The next steps after a job, with the commands.

use super::links::failed_links;
use crate::cli::suggestion;
use crate::job::{Report, Stopped};
use crate::record::Code;
use crate::session::Session;
use crate::store::{Count, Status};
use crate::terminal::{number, sanitized};

/// Returns the next steps, with the commands. The failed links take at most `room` lines.
pub fn next_step(report: &Report, job: i64, room: usize, session: &Session) -> String {
    match report.status {
        Status::Interrupted => after_interruption(report, job, session),
        Status::Cancelled => after_cancellation(report, job, session),
        Status::Held => while_held(job, session),
        Status::Undone => "\nUndone. To import it again, run the import again.\n".to_owned(),
        Status::Queued
        | Status::Processing
        | Status::Completed
        | Status::CompletedWithErrors
        | Status::Refused
        | Status::Failed => {
            let links = failed_links(report, room, session);
            let left = if report.is_of_people() {
                people_left(report, job, session)
            } else {
                rows_left(report, job, session)
            };
            format!("{links}{left}")
        }
    }
}

fn after_interruption(report: &Report, job: i64, session: &Session) -> String {
    let resume = suggestion::command(session, &["jobs", "resume", &job.to_string()]);
    let again = if report.is_of_people() {
        "run the same command again"
    } else {
        "import the same file again"
    };
    format!("\nInterrupted. To resume it, {again}, or: {resume}\n")
}

fn while_held(job: i64, session: &Session) -> String {
    let job = job.to_string();
    let approve = suggestion::command(session, &["jobs", "approve", &job]);
    let cancel = suggestion::command(session, &["jobs", "cancel", &job]);
    format!("\nTo approve it, so that it runs: {approve}\nTo give it up: {cancel}\n")
}

fn after_cancellation(report: &Report, job: i64, session: &Session) -> String {
    let job = job.to_string();
    let resume = suggestion::command(session, &["jobs", "resume", &job]);
    let undo = suggestion::command(session, &["jobs", "undo", &job]);
    let back = if report.counts.done() > 0 {
        format!("To undo the import: {undo}\n")
    } else {
        String::new()
    };
    format!("\nTo resume it: {resume}\n{back}")
}

/// Returns the steps for rows that failed, wait, were skipped or differ from their record.
fn rows_left(report: &Report, job: i64, session: &Session) -> String {
    let mut next = String::new();
    if report.counts.get(Count::Waiting) > report.closed.waiting {
        let review = suggestion::command(session, &["jobs", "review", &job.to_string()]);
        next.push_str(&format!("\nTo decide on the waiting rows: {review}\n"));
    }
    next.push_str(&settled(report, job, session));
    if report.stopped == Some(Stopped::Refused) {
        let list = suggestion::command(session, &["jobs", "failed", &job.to_string()]);
        let source = sanitized(&report.source);
        next.push_str(&format!(
            "\nTo see the failed rows: {list}\nCorrect them in {source}, then run the same import again.\n"
        ));
    } else if let Some(path) = &report.failed_file {
        let path = path.to_string_lossy();
        let again = suggestion::command(session, &["import", report.kind.name(), &path]);
        let path = sanitized(&path);
        next.push_str(&format!(
            "\nThe rows are in {path}. {}, then run: {again}\n",
            correction(report)
        ));
    } else if report.counts.get(Count::Failed) > report.closed.failed {
        let path = format!("job-{job}-failed.xlsx");
        let write = suggestion::command(
            session,
            &["jobs", "failed", &job.to_string(), "--out", &path],
        );
        let again = suggestion::command(session, &["import", report.kind.name(), &path]);
        next.push_str(&format!(
            "\nTo correct them: {write}\n{}, then run: {again}\n",
            correction(report)
        ));
    }
    next
}

/// Returns the steps for skipped rows that are not ordinary duplicates, and for rows that differ from their record.
fn settled(report: &Report, job: i64, session: &Session) -> String {
    let kinds = [
        Count::SkippedOtherName,
        Count::SkippedDeleted,
        Count::SkippedNew,
        Count::SkippedDecided,
    ];
    let has = |kinds: &[Count]| kinds.iter().any(|&kind| report.counts.get(kind) > 0);
    let differs = has(&[
        Count::CreatedDiffering,
        Count::MergedDiffering,
        Count::UpdatedDiffering,
        Count::Differing,
        Count::SkippedDiffering,
    ]);
    let what = match (has(&kinds), differs) {
        (false, false) => return String::new(),
        (true, false) => "the skipped rows",
        (false, true) => "what differs",
        (true, true) => "the skipped rows and what differs",
    };
    let addresses = addresses_kept(report)
        .map(|told| format!("{told}\n"))
        .unwrap_or_default();
    format!("\n{addresses}{}{}", see(what, job, session), update(report))
}

/// Returns how many addresses an update did not change, and why.
pub fn addresses_kept(report: &Report) -> Option<String> {
    match report.addresses_kept {
        0 => None,
        1 => Some(
            "1 address was not changed, because the file has no street for it, or neither its postcode nor its city."
                .to_owned(),
        ),
        count => Some(format!(
            "{} addresses were not changed, because the file has no street for them, or neither their postcode nor their city.",
            number(count)
        )),
    }
}

/// Returns the step that shows skipped rows and rows that differ from their record.
fn see(what: &str, job: i64, session: &Session) -> String {
    let args = ["jobs", "failed", &job.to_string(), "--with-skipped"];
    let list = suggestion::command(session, &args);
    format!("To see {what}: {list}\n")
}

/// Returns the step that changes the records of rows which differ from them.
pub fn update(report: &Report) -> &'static str {
    let kinds = [
        Count::CreatedDiffering,
        Count::MergedDiffering,
        Count::Differing,
        Count::SkippedDiffering,
    ];
    let mut counts = kinds.iter().map(|&kind| report.counts.get(kind));
    if report.is_of_people() || report.overwrites || counts.all(|count| count == 0) {
        return "";
    }
    "To overwrite the records with the values of the file: import it again with --on-duplicate update\n"
}

/// Returns what to do before failed rows can be imported.
fn correction(report: &Report) -> &'static str {
    if !report.causes.is_empty() && report.causes.iter().all(|cause| cause.code == Code::Plan) {
        return "Ask the administrator to raise the limit of clients";
    }
    "Correct the cells"
}

/// Returns the steps for people who failed, wait or were skipped.
fn people_left(report: &Report, job: i64, session: &Session) -> String {
    let mut text = String::new();
    let differ = report.counts.get(Count::Differing) + report.counts.get(Count::MergedDiffering);
    if differ > 0 {
        text = format!("\n{}", see("what differs", job, session));
    }
    let job = job.to_string();
    if report.counts.get(Count::Waiting) > report.closed.waiting {
        let review = suggestion::command(session, &["jobs", "review", &job]);
        text.push_str(&format!("\nTo decide on the waiting people: {review}\n"));
    }
    if report.counts.get(Count::Skipped) > 0 {
        let write = suggestion::command(session, &["jobs", "failed", &job, "--with-skipped"]);
        text.push_str(&format!(
            "\nTo see the skipped people, with reasons: {write}\n"
        ));
    }
    if report.counts.get(Count::Failed) > report.closed.failed {
        let write = suggestion::command(session, &["jobs", "failed", &job]);
        text.push_str(&format!(
            "\nTo see the failed people: {write}\nCorrect them in Intelliflo, then import them again.\n"
        ));
    }
    text
}
