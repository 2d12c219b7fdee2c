//! The question about one waiting row, and its answers.

use super::answers::{Answer, Candidate, Case, Kind, Progress};
use crate::cli::record::field_by_field;
use crate::error::Result;
use crate::job::RowDecision;
use crate::record::Entity;
use crate::terminal::{Prompts, number};

/// The most ranges of rows that a question names. More would not fit in a line.
const RANGES: usize = 6;

/// An option of the question about a row.
enum Choice {
    Answer(Answer),
    /// To choose the value of each field that differs.
    Fields,
    /// To decide on all rows of this kind.
    Alike,
}

/// Asks what should happen to a row.
pub fn ask(prompts: &dyn Prompts, progress: &Progress, at: usize) -> Result<Answer> {
    let case = &progress.cases[at];
    let mut options = choices(progress, at);
    let default = if case.is_plain { 0 } else { options.len() - 1 };
    let texts: Vec<String> = options.iter().map(|(text, _)| text.clone()).collect();
    let chosen = prompts.choose("What should happen to this row?", &texts, default)?;
    match chosen.map(|at| options.swap_remove(at).1) {
        Some(Choice::Answer(answer)) => Ok(answer),
        Some(Choice::Fields) => match ask_fields(prompts, case)? {
            Some(verdict) => Ok(Answer::This(verdict)),
            None => ask(prompts, progress, at),
        },
        Some(Choice::Alike) => ask_alike(prompts, progress, at),
        None => Ok(Answer::Back),
    }
}

/// Returns the options of the question about a row.
fn choices(progress: &Progress, at: usize) -> Vec<(String, Choice)> {
    let case = &progress.cases[at];
    let this = |verdict| Choice::Answer(Answer::This(verdict));
    let mut options = Vec::new();
    if case.is_valid {
        for candidate in &case.candidates {
            let text = merging(case.entity, candidate);
            options.push((text, this(RowDecision::Merge(candidate.id))));
        }
        if case.candidates.iter().any(|one| !one.differing.is_empty()) {
            options.push(("Choose field by field …".to_owned(), Choice::Fields));
        }
    }
    if case.can_be_new() {
        let text = format!("Create a new {} anyway", case.entity);
        options.push((text, this(RowDecision::Create)));
    }
    options.push((
        "Skip this row, also when a later import would ask about it".to_owned(),
        this(RowDecision::Skip),
    ));
    if progress.cases.len() > 1 {
        let pass = Choice::Answer(Answer::Pass);
        options.push(("Decide on this row later".to_owned(), pass));
    }
    let alike = progress.alike(at);
    if alike.len() > 1 {
        let text = format!("The same for all {} of this kind …", told(progress, &alike));
        options.push((text, Choice::Alike));
    }
    if !progress.trail.is_empty() {
        let back = Choice::Answer(Answer::Back);
        options.push(("Undo the last answer".to_owned(), back));
    }
    let later = Choice::Answer(Answer::Later);
    options.push(("Stop, and decide on the rest later".to_owned(), later));
    options
}

/// Asks which values of the row a candidate takes. Of several candidates, the user chooses one first. Returns `None`
/// for Esc.
fn ask_fields(prompts: &dyn Prompts, case: &Case) -> Result<Option<RowDecision>> {
    let candidates = case.candidates.iter();
    let candidates: Vec<_> = candidates.filter(|one| !one.differing.is_empty()).collect();
    let mut chosen = 0;
    if candidates.len() > 1 {
        let names = candidates
            .iter()
            .map(|one| format!("{} {}", case.entity, one.id));
        let question = "Which record takes values of the row?";
        match prompts.choose(question, &names.collect::<Vec<String>>(), 0)? {
            Some(at) => chosen = at,
            None => return Ok(None),
        }
    }
    let Some(Candidate { id, differing, .. }) = candidates.get(chosen) else {
        return Ok(None);
    };
    let question = format!("Values of the row that {} {id} takes", case.entity);
    let fields = field_by_field::ask(prompts, &question, differing)?;
    Ok(fields.map(|fields| RowDecision::MergeFields(*id, fields)))
}

fn merging(entity: Entity, candidate: &Candidate) -> String {
    let filled = candidate.differing.iter().filter(|one| one.is_filled);
    let filled: Vec<&str> = filled.map(|one| &*one.field).collect();
    let mut effects = Vec::new();
    if !filled.is_empty() {
        effects.push(format!("fills {}", filled.join(", ")));
    }
    effects.extend(candidate.brought.iter().cloned());
    if effects.is_empty() {
        effects.push("changes nothing".to_owned());
    }
    let id = candidate.id;
    format!("Merge into {entity} {id}: {}", effects.join("; "))
}

/// Asks what should happen to all rows like this one. Enter merges only rows that are certainly the same, and otherwise asks
/// about each row.
fn ask_alike(prompts: &dyn Prompts, progress: &Progress, at: usize) -> Result<Answer> {
    let Case {
        entity, is_plain, ..
    } = progress.cases[at];
    let kinds = [
        (
            Kind::Merge,
            format!("Merge each into its matching {entity}"),
        ),
        (Kind::Create, format!("Create a new {entity} for each")),
        (
            Kind::Skip,
            "Skip them all, also when a later import would ask about them".to_owned(),
        ),
    ];
    let possible = |kind: Kind| kind.verdict(&progress.cases[at]).is_some();
    let kinds: Vec<_> = kinds
        .into_iter()
        .filter(|(kind, _)| possible(*kind))
        .collect();
    let mut texts: Vec<String> = kinds.iter().map(|(_, text)| text.clone()).collect();
    texts.push("Ask about each of them".to_owned());
    let default = if is_plain { 0 } else { kinds.len() };
    let rows = told(progress, &progress.alike(at));
    let question = format!("What should happen to all {rows}?");
    let chosen = prompts.choose(&question, &texts, default)?;
    match chosen.and_then(|chosen| kinds.get(chosen)) {
        Some((kind, _)) => Ok(Answer::Alike(*kind)),
        None => ask(prompts, progress, at),
    }
}

/// Returns the number of cases and their rows: `5 rows (2-4, 7, 9)`.
fn told(progress: &Progress, cases: &[usize]) -> String {
    let mut ranges: Vec<(u64, u64)> = Vec::new();
    for &at in cases {
        let row = progress.cases[at].row;
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == row => *last = row,
            _ => ranges.push((row, row)),
        }
    }
    let shown = ranges.iter().take(RANGES).map(|&(first, last)| {
        if first == last {
            first.to_string()
        } else {
            format!("{first}-{last}")
        }
    });
    let mut shown = shown.collect::<Vec<String>>().join(", ");
    if ranges.len() > RANGES {
        shown.push_str(&format!(" … {}", ranges[ranges.len() - 1].1));
    }
    format!("{} rows ({shown})", number(cases.len() as u64))
}
