//! The next steps after a job, with the commands.

use super::links::failed_links;
use crate::cli::suggestion;
use crate::job::Report;
use crate::record::Code;
use crate::session::Session;
use crate::store::{Count, Status};
use crate::terminal::sanitized;

/// Returns the next steps, with the commands.
pub fn next_step(report: &Report, job: i64, session: &Session) -> String {
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
            let links = failed_links(report, session);
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
    if report.counts.get(Count::Waiting) > 0 {
        let review = suggestion::command(session, &["jobs", "review", &job.to_string()]);
        next.push_str(&format!("\nTo decide on the waiting rows: {review}\n"));
    }
    next.push_str(&skipped(report, job, session));
    next.push_str(&differing(report, job, session));
    if let Some(path) = &report.failed_file {
        let path = path.to_string_lossy();
        let again = suggestion::command(session, &["import", report.kind.name(), &path]);
        let path = sanitized(&path);
        next.push_str(&format!(
            "\nThe rows are in {path}. {}, then run: {again}\n",
            correction(report)
        ));
    } else if report.counts.get(Count::Failed) > 0 {
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

/// Returns the step for unchanged rows that differ from their record.
fn differing(report: &Report, job: i64, session: &Session) -> String {
    if report.counts.get(Count::Differing) == 0 {
        return String::new();
    }
    let args = ["jobs", "failed", &job.to_string(), "--with-skipped"];
    let list = suggestion::command(session, &args);
    format!("\nTo see what differs: {list}\n")
}

/// Returns the step for skipped rows that are not ordinary duplicates.
fn skipped(report: &Report, job: i64, session: &Session) -> String {
    let kinds = [
        Count::SkippedOtherName,
        Count::SkippedDeleted,
        Count::SkippedNew,
        Count::SkippedDecided,
    ];
    if kinds.iter().all(|&kind| report.counts.get(kind) == 0) {
        return String::new();
    }
    let job = job.to_string();
    let list = suggestion::command(session, &["jobs", "failed", &job, "--with-skipped"]);
    format!("\nTo see the skipped rows: {list}\n")
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
    let mut text = differing(report, job, session);
    let job = job.to_string();
    if report.counts.get(Count::Waiting) > 0 {
        let review = suggestion::command(session, &["jobs", "review", &job]);
        text.push_str(&format!("\nTo decide on the waiting people: {review}\n"));
    }
    if report.counts.get(Count::Skipped) > 0 {
        let write = suggestion::command(session, &["jobs", "failed", &job, "--with-skipped"]);
        text.push_str(&format!(
            "\nTo see the skipped people, with reasons: {write}\n"
        ));
    }
    if report.counts.get(Count::Failed) > 0 {
        let write = suggestion::command(session, &["jobs", "failed", &job]);
        text.push_str(&format!(
            "\nTo see the failed people: {write}\nCorrect them in Intelliflo, then import them again.\n"
        ));
    }
    text
}
