//! `--explain ROW`: shows how one row of a file is decided.

use serde_json::{Value as Json, json};

use crate::cli::changes;
use crate::cli::record::{capital, explained};
use crate::duplicate::OnDuplicate;
use crate::error::{Error, Outcome, Result};
use crate::job::{ExplainedCandidate, ExplainedRow, Finished, PlannedImport};
use crate::record::{Entity, Reason, Rule, trash};
use crate::session::Session;
use crate::store::{Count, Role};
use crate::terminal::Format;

/// Shows the explanation of a row.
pub fn show(
    row: u64,
    finished: &Finished,
    planned: &PlannedImport,
    session: &Session,
) -> Result<Outcome> {
    let explained = match finished {
        Finished::Ran { report, .. } => report.explained.as_deref(),
        Finished::Nothing(_) => None,
    };
    let Some(explained) = explained else {
        return Err(missing(row, planned));
    };
    if session.terminal.format() == Format::Json {
        session.terminal.json(&json_of(explained))?;
    } else {
        let text = text(explained, planned, session.terminal.width());
        session.terminal.lines(&text)?;
    }
    Ok(Outcome::Done)
}

fn missing(row: u64, planned: &PlannedImport) -> Error {
    Error::usage(format!(
        "{} has no data in row {row}",
        planned.source.place()
    ))
    .hint(
        "Rows are counted as in a spreadsheet program: the header is row 1, and blank rows count.",
    )
}

fn json_of(explained: &ExplainedRow) -> Json {
    let related = explained.related.iter().map(|one| {
        json!({
            "contact": one.place.prefix,
            "name": one.name,
            "candidates": json_of_candidates(&one.candidates),
        })
    });
    let reasons = explained.reasons.iter();
    json!({
        "row": explained.row,
        "candidates": json_of_candidates(&explained.candidates),
        "related": related.collect::<Vec<Json>>(),
        "decision": outcome(explained.count).name(),
        "record": existing(explained),
        "changed_fields": explained.changes,
        "reasons": reasons.map(said).collect::<Vec<_>>(),
    })
}

fn json_of_candidates(candidates: &[ExplainedCandidate]) -> Vec<Json> {
    let candidates = candidates.iter();
    let candidates = candidates.map(|one| explained::candidate(one.id, &one.explanation));
    candidates.collect()
}

/// Returns the outcome that a count is, or is a part of.
fn outcome(count: Count) -> Count {
    match count.role() {
        Role::PartOf(outcome) | Role::NotedWith(outcome) => outcome,
        Role::Source | Role::Outcome | Role::Remainder | Role::Addition => count,
    }
}

/// Returns a reason with the name of its column.
fn said(reason: &Reason) -> String {
    match &reason.column {
        Some(column) => format!("{column}: {}", reason.message),
        None => reason.message.clone(),
    }
}

/// Returns the explanation as text. `width` is the number of columns of the terminal; none if there is no terminal.
fn text(explained: &ExplainedRow, planned: &PlannedImport, width: Option<usize>) -> String {
    let entity = planned.plan.kind().entity();
    let mut text = format!("Row {} of {}\n", explained.row, planned.source.name);
    let is_rejected = explained.count == Count::Failed && explained.candidates.is_empty();
    if !is_rejected {
        let found = (&explained.rules[..], &explained.candidates[..]);
        text.push_str(&candidates(entity, ("this row", width), found));
    }
    for one in &explained.related {
        text.push_str(&format!(
            "\n{} of the row: {}\n",
            capital(one.place.told),
            one.name
        ));
        let found = (&one.rules[..], &one.candidates[..]);
        text.push_str(&candidates(one.place.entity, (&one.name, width), found));
    }
    text.push('\n');
    text.push_str(&decision(explained, planned, entity));
    text
}

/// Returns the candidates of a row, or of one of its contacts, the best first. `title` is that of its values.
fn candidates(
    entity: Entity,
    (title, width): (&str, Option<usize>),
    (rules, found): (&[Rule], &[ExplainedCandidate]),
) -> String {
    if found.is_empty() {
        let rules: Vec<&str> = rules.iter().map(|rule| rule.name()).collect();
        return format!("\nNo {entity} was found by {}.\n", rules.join(", "));
    }
    let mut ids: Vec<i64> = Vec::new();
    for one in found {
        if !ids.contains(&one.id) {
            ids.push(one.id);
        }
    }
    let mut text = String::new();
    for (place, id) in ids.iter().enumerate() {
        let rank = match place {
            _ if ids.len() == 1 => "",
            0 => ", the best candidate",
            1 => ", the runner-up",
            _ => "",
        };
        let same: Vec<&ExplainedCandidate> = found.iter().filter(|one| one.id == *id).collect();
        text.push('\n');
        text.push_str(&candidate(entity, (title, rank, width), &same));
    }
    text
}

/// Returns a candidate with its compared fields, and the assessment for each rule that found it.
fn candidate(
    entity: Entity,
    (title, rank, width): (&str, &str, Option<usize>),
    by_rules: &[&ExplainedCandidate],
) -> String {
    let Some(one) = by_rules.first() else {
        return String::new();
    };
    let name = named(entity, one);
    let trash = one.deleted_at.map_or_else(String::new, |at| {
        format!(", in the trash until {}", trash::ends_on(at))
    });
    let mut text = format!("{}{rank}{trash}\n", capital(&name));
    for explanation in by_rules.iter().map(|one| &one.explanation) {
        let words = explanation.evidence.words();
        text.push_str(&format!("  found by {}: {words}\n", explanation.rule));
    }
    text.push_str(&explained::fields([title, &name], &one.explanation, width));
    text
}

/// Returns the record that the row would change. A rehearsal creates no record that the user could look at.
fn existing(explained: &ExplainedRow) -> Option<i64> {
    let of_file = |id: i64| {
        let mut candidates = explained.candidates.iter();
        candidates.any(|one| one.id == id && one.row.is_some())
    };
    let record = explained.record?;
    (explained.count != Count::Created && !of_file(record)).then_some(record)
}

/// Returns the entity and the id of a candidate, or the row of the file that created it.
fn named(entity: Entity, one: &ExplainedCandidate) -> String {
    match one.row {
        Some(row) => format!("row {row}"),
        None => format!("{entity} {}", one.id),
    }
}

fn decision(explained: &ExplainedRow, planned: &PlannedImport, entity: Entity) -> String {
    let policy: OnDuplicate = planned.plan.policies().on_duplicate;
    let candidate = |id| explained.candidates.iter().find(|one| one.id == id);
    let of_file = explained.record.and_then(candidate);
    let record = match (existing(explained), of_file) {
        (Some(id), _) => format!(": {entity} {id}"),
        (None, Some(row)) => format!(": {}", named(entity, row)),
        (None, None) => String::new(),
    };
    // A row that changes its record may differ from it, too: the reasons say so.
    let outcome = match explained.count.role() {
        Role::NotedWith(outcome) => outcome,
        _ => explained.count,
    };
    let mut text = format!(
        "Outcome with --on-duplicate {policy}: {}{record}\n",
        outcome.words(1)
    );
    for change in &explained.changes {
        text.push_str(&changes::line(change));
    }
    for reason in &explained.reasons {
        text.push_str(&format!("  {}\n  To do: {}\n", said(reason), reason.fix));
    }
    text.push_str("Nothing was written.\n");
    text
}
