//! The rows that failed or wait: their causes, the first of them, and the links that could not be made.

use super::html::{Column, Html};
use crate::cli::causes::values;
use crate::cli::suggestion::on_same_store;
use crate::error::Result;
use crate::job::{Report, row_number};
use crate::record::{Reason, derived_name, fields};
use crate::session::Session;
use crate::store::{Cause, Job, KeptRow, RowOutcome, RowScope, Status, Store};
use crate::terminal::number;

/// The number of rows of an outcome that are shown.
const SHOWN: u64 = 30;
/// The number of causes and of links that are shown.
const MOST: usize = 40;

const CAUSES: [Column; 5] = [
    Column::number("Rows"),
    Column::text("Column"),
    Column::text("What is wrong"),
    Column::text("Values"),
    Column::text("What to do"),
];

/// Adds why rows failed or wait.
pub fn causes(report: &Report, session: &Session, html: &mut Html) {
    if report.causes.is_empty() {
        return;
    }
    html.section("Why rows failed or wait");
    let row = |cause: &Cause| {
        [
            number(cause.rows),
            cause.place.clone().unwrap_or_default(),
            format!("{} (first in row {})", what(cause), number(cause.first_row)),
            values(cause),
            on_same_store(session, cause.fix.clone()),
        ]
    };
    html.table(&CAUSES, report.causes.iter().take(MOST).map(row));
    html.more(report.causes.len() as u64, MOST as u64, "causes");
    if report.unkept.failed > 0 {
        html.paragraph(&format!(
            "{} of the failed rows are not kept (setting jobs.keep_rows_mb), and are not among these numbers.",
            number(report.unkept.failed)
        ));
    }
    html.markup("</section>\n");
}

/// Returns the fault: in general words if the values stand beside it.
fn what(cause: &Cause) -> String {
    if cause.values.is_empty() {
        cause.message()
    } else {
        cause.code.message_in_general().to_owned()
    }
}

const ROWS: [Column; 4] = [
    Column::number("Row"),
    Column::wide("Who"),
    Column::text("What is wrong"),
    Column::text("What to do"),
];

/// Adds the first failed rows that no later job has corrected.
pub fn failed(job: &Job, (store, session): (&Store, &Session), html: &mut Html) -> Result<()> {
    let rows = first_open(job, RowOutcome::Failed, store)?;
    if rows.is_empty() {
        return Ok(());
    }
    html.section("Failed rows");
    let row = |row: &KeptRow<'_>| {
        let what = sentences(row);
        let fixes: Vec<&str> = row.reasons.iter().map(|reason| &*reason.fix).collect();
        let fixes = on_same_store(session, fixes.join("\n"));
        [row_number(job, row), who(job, row), what, fixes]
    };
    html.table(&ROWS, rows.iter().map(row));
    html.more(job.open_failed(), SHOWN, "failed rows");
    if rows.iter().any(|row| row.cells.is_none()) {
        html.paragraph(
            "The cells of these rows are not kept any more (setting jobs.keep_rows_days).",
        );
    }
    html.markup("</section>\n");
    Ok(())
}

const WAITING: [Column; 3] = [
    Column::number("Row"),
    Column::wide("Who"),
    Column::text("Why it waits"),
];

/// Adds the first waiting rows.
pub fn waiting(job: &Job, store: &Store, html: &mut Html) -> Result<()> {
    let rows = first_open(job, RowOutcome::Waiting, store)?;
    if rows.is_empty() {
        return Ok(());
    }
    html.section("Rows that wait for a decision");
    let row = |row: &KeptRow<'_>| [row_number(job, row), who(job, row), sentences(row)];
    html.table(&WAITING, rows.iter().map(row));
    html.more(job.open_waiting(), SHOWN, "waiting rows");
    html.markup("</section>\n");
    Ok(())
}

/// Returns the first rows with an outcome that nothing has settled since.
fn first_open(job: &Job, outcome: RowOutcome, store: &Store) -> Result<Vec<KeptRow<'static>>> {
    if job.status == Status::Undone {
        return Ok(Vec::new());
    }
    store.first_rows_of_job(job.id, (&[outcome], RowScope::Open), SHOWN)
}

/// Returns the reasons of a row, a line each.
fn sentences(row: &KeptRow<'_>) -> String {
    let reasons: Vec<String> = row.reasons.iter().map(Reason::sentence).collect();
    reasons.join("\n")
}

/// Returns the name in a row, and its email.
fn who(job: &Job, row: &KeptRow<'_>) -> String {
    let (Ok(plan), Some(cells)) = (job.plan(), &row.cells) else {
        return String::new();
    };
    let cell = |field: &str| {
        let column = plan.mapping.columns_of(field).next()?;
        let cell = cells.get(column.column - 1)?.trim();
        (!cell.is_empty()).then_some(cell)
    };
    let name = cell(fields::FULL_NAME).map_or_else(|| derived_name(cell), str::to_owned);
    match cell(fields::EMAIL) {
        Some(email) if name != email => format!("{name}\n{email}").trim().to_owned(),
        _ => name,
    }
}

const LINKS: [Column; 4] = [
    Column::text("Contact"),
    Column::text("Client"),
    Column::text("Relationship"),
    Column::text("Why it failed"),
];

/// Adds the links that could not be made.
pub fn links(report: &Report, html: &mut Html) {
    if report.link_failures.is_empty() {
        return;
    }
    html.section("Links that failed");
    let links = report.link_failures.iter().take(MOST);
    html.table(
        &LINKS,
        links.map(|link| {
            [
                format!("{} {}", link.contact, link.name),
                link.client.clone(),
                link.relationship.clone(),
                link.reason.clone(),
            ]
        }),
    );
    html.more(report.link_failures.len() as u64, MOST as u64, "links");
    html.markup("</section>\n");
}
