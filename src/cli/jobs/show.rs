//! `jobs show`: shows a job: counts, the mapping, errors grouped by cause.

use clap::Args;
use serde_json::{Value, json};

use super::steps::steps;
use super::{find, progress, record};
use crate::cli::changes::{self, WithList};
use crate::cli::import;
use crate::cli::moment::rfc3339;
use crate::cli::report;
use crate::cli::suggestion;
use crate::error::{Outcome, Result};
use crate::job::Report;
use crate::session::Session;
use crate::store::{Cause, Job};
use crate::terminal::{Format, number, sanitized};

/// Show an import: counts, the mapping, errors grouped by cause
#[derive(Args, Debug)]
pub struct ShowArgs {
    /// Id of the job
    job: i64,
    /// List every change of a field of an existing record, with the old and the new value
    #[arg(long)]
    pub(super) show_changes: bool,
}

pub fn run(args: &ShowArgs, session: &Session) -> Result<Outcome> {
    let (store, job) = find(args.job, session)?;
    let mut report = Report::of(&job, store)?;
    if args.show_changes {
        report.list_changes(&job, store, &session.scratch())?;
    }
    match session.terminal.format() {
        Format::Json => session.terminal.json(&WithList {
            result: &as_json(&job, &report)?,
            list: report.change_list.as_ref(),
        })?,
        Format::Csv => list_changes(&report, session)?,
        Format::Table => {
            list_changes(&report, session)?;
            session.terminal.facts(&facts(&job, session))?;
            let text = suggestion::on_same_store(session, as_text(&job, &report)?);
            session.terminal.text(&text)?;
            let links = import::failed_links(&report, usize::MAX, session);
            let addresses = addresses(&report, session);
            let next = next_steps(&job, session);
            session
                .terminal
                .text(&format!("{links}{addresses}{next}"))?;
        }
    }
    Ok(Outcome::Done)
}

/// Lists the changes, if they are asked for.
fn list_changes(report: &Report, session: &Session) -> Result<()> {
    match &report.change_list {
        Some(list) => changes::list(list, session),
        None => Ok(()),
    }
}

/// Returns how many addresses an update did not change, with the command that shows them.
fn addresses(report: &Report, session: &Session) -> String {
    match (import::addresses_kept(report), report.job) {
        (Some(told), Some(job)) => {
            let args = ["jobs", "failed", &job.to_string(), "--with-skipped"];
            let see = suggestion::command(session, &args);
            format!("\n{told} To see them: {see}\n")
        }
        _ => String::new(),
    }
}

/// Returns the remaining steps for a job and its rows, with the commands.
fn next_steps(job: &Job, session: &Session) -> String {
    let steps = steps(job, session).into_iter();
    let lines = steps.map(|step| format!("  {}: {}\n", step.what, step.command));
    let lines: String = lines.collect();
    if lines.is_empty() {
        return lines;
    }
    format!("\nNext:\n{lines}")
}

fn facts(job: &Job, session: &Session) -> Vec<(&'static str, String)> {
    let moment = |at| session.terminal.moment(rfc3339(at));
    let mut facts = vec![
        (
            "Source",
            format!("{} ({} bytes)", job.source, number(job.size)),
        ),
        ("Hash", job.hash.clone()),
        ("Status", job.status.words()),
        ("Progress", progress(job)),
        (
            if job.status.is_waiting() {
                "Queued"
            } else {
                "Started"
            },
            format!("{} by {}", moment(job.started_at), job.by),
        ),
        ("Ended", job.ended_at.map(moment).unwrap_or_default()),
    ];
    if let Some((at, by)) = &job.approved {
        facts.push(("Approved", format!("{} by {by}", moment(*at))));
    }
    if let Some((at, by)) = &job.undone {
        facts.push(("Undone", format!("{} by {by}", moment(*at))));
    }
    if let Some(error) = &job.error {
        facts.push(("Error", error.clone()));
    }
    facts
}

fn as_text(job: &Job, report: &Report) -> Result<String> {
    let plan = job.plan()?;
    let mut text = format!("\n{}", report::text(report));
    text.push_str("\nMapping:\n");
    for column in &plan.mapping.columns {
        let field = column.field.as_deref().unwrap_or("(left out)");
        let line = format!("  #{} {} → {field}", column.column, column.header);
        text.push_str(&format!("{}\n", sanitized(&line)));
    }
    for (field, value) in &plan.mapping.defaults {
        text.push_str(&format!("  (default) {} → {field}\n", sanitized(value)));
    }
    for (field, values) in &plan.mapping.values {
        for (from, to) in values {
            text.push_str(&format!(
                "  ({field}) {} → {}\n",
                sanitized(from),
                sanitized(to)
            ));
        }
    }
    for note in plan.mapping.notes() {
        text.push_str(&format!("  {}\n", sanitized(&note)));
    }
    let rules: Vec<&str> = plan.matching.iter().map(|rule| rule.name()).collect();
    text.push_str(&format!(
        "Duplicates by {}: {}\n",
        rules.join(", "),
        plan.on_duplicate
    ));
    if !plan.on_new.is_create() {
        text.push_str(&format!("New rows: {}\n", plan.on_new));
    }
    if let Some(source) = &plan.source {
        text.push_str(&format!("External ids of {source}\n"));
    }
    Ok(text)
}

fn as_json(job: &Job, report: &Report) -> Result<Value> {
    let plan = job.plan()?;
    let errors = report.causes.iter().map(cause_to_json);
    let links = report.link_failures.iter().map(|failure| {
        json!({
            "row": failure.row,
            "contact": failure.contact,
            "client": failure.client,
            "entity_type": failure.entity_type,
            "relationship": failure.relationship,
            "reason": failure.reason,
        })
    });
    let mut record = record(job);
    record.insert("size".to_owned(), json!(job.size));
    record.insert("hash".to_owned(), json!(job.hash));
    record.insert("encoding".to_owned(), json!(plan.reading.encoding));
    record.insert("settings".to_owned(), json!(plan));
    record.insert("changes".to_owned(), report.to_json()["changes"].take());
    record.insert("rehearsal".to_owned(), report.to_json()["rehearsal"].take());
    record.insert("errors".to_owned(), Value::Array(errors.collect()));
    record.insert("link_failures".to_owned(), Value::Array(links.collect()));
    Ok(Value::Object(record))
}

fn cause_to_json(cause: &Cause) -> Value {
    let values = cause.values.iter();
    let values = values.map(|of| json!({"value": of.value, "rows": of.rows}));
    json!({
        "code": cause.code,
        "column": cause.place,
        "rule": cause.rule,
        "doubt": cause.doubt,
        "in_common": cause.in_common,
        "rows": cause.rows,
        "first_row": cause.first_row,
        "example": cause.example,
        "fix": cause.fix,
        "values": values.collect::<Vec<_>>(),
        "other_values": cause.other_values,
    })
}
