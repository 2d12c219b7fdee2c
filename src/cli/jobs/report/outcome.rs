//! The outcome of a job: one sentence, a picture, and the numbers.

use super::html::Html;
use crate::job::Report;
use crate::plan::Tripped;
use crate::store::{Count, Job, Role, Status};
use crate::terminal::number;

/// The width of the picture, in units of its own.
const WIDTH: u64 = 1000;
/// The smallest width of a part of the picture, so that a single row is seen.
const LEAST: u64 = 12;

/// Adds the outcome.
pub fn section(job: &Job, report: &Report, html: &mut Html) {
    html.section("Outcome");
    sentence(job, html);
    let parts = parts(report);
    if !parts.is_empty() && job.status != Status::Queued {
        picture(&parts, html);
        numbers(&parts, report, html);
    }
    notes(job, report, html);
    html.markup("</section>\n");
}

/// Adds what became of the job.
fn sentence(job: &Job, html: &mut Html) {
    html.markup(match job.status {
        Status::Completed if job.counts.get(Count::LinkFailed) > 0 => "<p class=\"state open\">",
        Status::Completed => "<p class=\"state good\">",
        Status::CompletedWithErrors => "<p class=\"state open\">",
        Status::Failed | Status::Refused => "<p class=\"state bad\">",
        _ => "<p class=\"state\">",
    });
    let (done, read) = (job.counts.done(), job.counts.get(Count::Read));
    let progress = format!("{} of {} rows are done.", number(done), number(read));
    match job.status {
        Status::Queued => html.text("The import waits in the queue. It has not begun."),
        Status::Held => html.text(
            "The import is held until a user approves it. Nothing was written. The numbers are those of its rehearsal.",
        ),
        Status::Processing => html.text("The import is running: ").text(&progress),
        Status::Completed => html.text(&complete(job)),
        Status::CompletedWithErrors => html.text(&left(job)),
        Status::Refused => html
            .text("The import was refused, and nothing was written: ")
            .whole(&Tripped::sentence(&job.tripped))
            .text("."),
        Status::Failed => html
            .text("The import stopped before its last row. ")
            .text(&progress),
        Status::Cancelled => html.text("The import was cancelled. ").text(&progress),
        Status::Interrupted => html
            .text("The import was interrupted, and can go on. ")
            .text(&progress),
        Status::Undone => html.text("The import was undone."),
    };
    if let Some((at, by)) = &job.undone {
        html.markup(" ");
        html.time(*at);
        html.markup(" by ").text(by).markup(".");
    }
    html.markup("</p>\n");
    // The sentence has the reason of a refusal already.
    if let Some(error) = job.error.as_ref().filter(|_| job.status != Status::Refused) {
        html.paragraph(error);
    }
}

/// Returns how many rows are left.
fn left(job: &Job) -> String {
    let open = |open: u64, what: &str| match open {
        0 => None,
        1 => Some(format!("1 row {what}")),
        _ => Some(format!("{} rows {what}", number(open))),
    };
    let waits = if job.open_waiting() == 1 {
        "waits for a decision"
    } else {
        "wait for a decision"
    };
    let to_correct = match (job.closed.failed, job.open_failed()) {
        (0, _) => "failed",
        (_, 1) => "that failed is still to be corrected",
        _ => "that failed are still to be corrected",
    };
    let left = [
        open(job.open_failed(), to_correct),
        open(job.open_waiting(), waits),
    ];
    let left: Vec<String> = left.into_iter().flatten().collect();
    if left.is_empty() {
        let end = match job.closed.given_up {
            0 => "corrected later",
            _ => "corrected later or given up",
        };
        return format!("The import is complete. The rows that failed were {end}.");
    }
    format!("The import is done, and {}.", left.join(" and "))
}

/// Returns the sentence about a complete job. Some of its links may have failed.
fn complete(job: &Job) -> String {
    let done = "The import is complete. No row is left to be done";
    match job.counts.get(Count::LinkFailed) {
        0 => format!("{done}."),
        1 => format!("{done}, but a link between a client and a contact failed."),
        count => format!(
            "{done}, but {} links between clients and contacts failed.",
            number(count)
        ),
    }
}

/// An outcome with its rows.
struct Part {
    count: Count,
    rows: u64,
    words: String,
}

/// Returns the outcomes that rows have. The rows of a part of an outcome are not counted twice.
fn parts(report: &Report) -> Vec<Part> {
    let (counts, _) = report.numbers();
    let is_outcome = |count: &Count| {
        matches!(
            count.role(),
            Role::Outcome | Role::PartOf(_) | Role::Remainder
        )
    };
    let part = |count: Count| {
        let own = Count::all().filter(|part| part.role() == Role::PartOf(count));
        let rows = counts.get(count) - own.map(|part| counts.get(part)).sum::<u64>();
        Part {
            count,
            rows,
            words: count.words(rows).to_owned(),
        }
    };
    let parts = Count::all().filter(is_outcome).map(part);
    parts.filter(|part| part.rows > 0).collect()
}

/// Adds a bar with a part for each outcome.
fn picture(parts: &[Part], html: &mut Html) {
    let all: u64 = parts.iter().map(|part| part.rows).sum();
    let words = |part: &Part| format!("{} {}", number(part.rows), part.words);
    let label: Vec<String> = parts.iter().map(words).collect();
    html.markup("<svg class=\"bar\" viewBox=\"0 0 1000 40\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"");
    html.whole(&label.join(", ")).markup("\">\n");
    // All parts give in proportion the width that the smallest parts get in addition.
    let wanted: Vec<u64> = parts
        .iter()
        .map(|part| share(part.rows, WIDTH, all).max(LEAST))
        .collect();
    let sum: u64 = wanted.iter().sum();
    let (mut end, mut x) = (0, 0);
    for (part, width) in parts.iter().zip(wanted) {
        end += width;
        let next = share(end, WIDTH, sum);
        html.markup("<rect class=\"").markup(class(part.count));
        html.markup("\" y=\"0\" height=\"40\" x=\"").digits(x);
        html.markup("\" width=\"")
            .digits(next - x)
            .markup("\"><title>");
        html.text(&words(part)).markup("</title></rect>\n");
        x = next;
    }
    html.markup("</svg>\n");
}

/// Returns `number × of / all`.
fn share(number: u64, of: u64, all: u64) -> u64 {
    let share = u128::from(number) * u128::from(of) / u128::from(all.max(1));
    u64::try_from(share).unwrap_or(of)
}

/// Adds each outcome with its colour, its rows and its share.
fn numbers(parts: &[Part], report: &Report, html: &mut Html) {
    let read = report.counts.get(Count::Read);
    html.markup("<ul class=\"outcomes\">\n");
    for part in parts {
        html.markup("<li><i class=\"")
            .markup(class(part.count))
            .markup("\"></i><b>");
        html.text(&number(part.rows))
            .markup("</b> <span>")
            .text(&part.words);
        html.markup("</span> <small>")
            .text(&percent(part.rows, read))
            .markup("</small></li>\n");
    }
    html.markup("<li class=\"sum\"><i></i><b>")
        .text(&number(read));
    let what = match (read, report.is_of_people()) {
        (1, true) => "person chosen",
        (_, true) => "people chosen",
        _ => Count::Read.words(read),
    };
    html.markup("</b> <span>")
        .markup(what)
        .markup("</span></li>\n</ul>\n");
}

/// Returns a share as a percentage: `2.5 %`, `< 0.1 %`.
fn percent(rows: u64, all: u64) -> String {
    // Rounded, so that the shares have a sum of nearly 100 %.
    match (share(rows, 10_000, all) + 5) / 10 {
        0 => "< 0.1 %".to_owned(),
        1000 if rows < all => "> 99.9 %".to_owned(),
        tenths if tenths.is_multiple_of(10) => format!("{} %", tenths / 10),
        tenths => format!("{}.{} %", tenths / 10, tenths % 10),
    }
}

/// The class that gives an outcome its colour.
fn class(count: Count) -> &'static str {
    match count {
        Count::Created => "created",
        Count::Merged => "merged",
        Count::Updated => "updated",
        Count::Unchanged => "unchanged",
        Count::Failed => "failed",
        Count::Waiting => "waiting",
        Count::NotTried => "not-tried",
        _ => "skipped",
    }
}

/// Adds what else was counted, and what is remarkable about the file.
fn notes(job: &Job, report: &Report, html: &mut Html) {
    let is_beside = |count: &Count| {
        let is_beside = matches!(
            count.role(),
            Role::Source | Role::Addition | Role::NotedWith(_)
        );
        is_beside && *count != Count::Read
    };
    let counted = Count::all().filter(is_beside).filter_map(|count| {
        let rows = report.counts.get(count);
        (rows > 0).then(|| format!("{} {}", number(rows), count.words(rows)))
    });
    let mut notes: Vec<String> = counted.collect();
    if let Some(reading) = &report.reading {
        let hidden = reading.hidden_rows.filter(|hidden| *hidden > 0);
        notes.extend(hidden.map(|hidden| format!("{} hidden in the sheet", number(hidden))));
        notes.extend(reading.sheets());
    }
    let failed = number(report.counts.get(Count::Failed));
    let corrected = job.closed.failed - job.closed.given_up;
    for (rows, what) in [
        (corrected, "Later imports corrected"),
        (job.closed.given_up, "Given up:"),
    ] {
        if rows > 0 {
            let rows = number(rows);
            notes.push(format!("{what} {rows} of the {failed} rows that failed"));
        }
    }
    if let Some(correction) = report.correction.filter(|correction| correction.rows > 0) {
        notes.push(correction.sentence(false).trim().to_owned());
    }
    let drift = report.drift.iter();
    notes.extend(drift.map(|drift| format!("Since the last file of this template: {drift}")));
    html.notes(notes);
}
