//! Writes the decisions sheet to a file of the user.

use std::path::PathBuf;

use serde_json::json;

use crate::cli::record::counted;
use crate::cli::suggestion;
use crate::error::{Error, Kind, Outcome, Result};
use crate::files::free_name;
use crate::job::people::{Action, Choices, Line, Suggestion, write_sheet};
use crate::job::{EditableSheet, IfEdited, SheetKind};
use crate::session::Session;
use crate::source::intelliflo::Sweep;
use crate::store::Store;
use crate::terminal::Format;

/// Writes the sheet, and shows the next step.
pub fn write(
    sheet: EditableSheet,
    (suggestions, list): (&[Suggestion], &Sweep),
    store: &Store,
    session: &Session,
) -> Result<Outcome> {
    let lines: Vec<Line> = suggestions.iter().map(line).collect();
    let path = write_sheet(sheet, &lines, store)?;
    let shown = path.to_string_lossy();
    if session.terminal.format() == Format::Json {
        session.terminal.json(&json!({
            "decisions_file": shown,
            "people": lines.len(),
            "left_out": list.others.len(),
        }))?;
        return Ok(Outcome::Done);
    }
    let again = suggestion::command(session, &["import", "intelliflo", "--decisions", &shown]);
    session.terminal.note(&format!(
        "{} people are in {shown}, nothing was imported. Edit action (new, link, skip), client and on_duplicate (merge, create, skip), then run: {again}",
        lines.len()
    ));
    Ok(Outcome::Done)
}

/// Saves the decisions of a user in a new sheet in the current folder, after Ctrl-C or an error. Returns the error with the
/// next step.
pub fn keep(
    error: Error,
    (suggestions, choices): (&[Suggestion], &Choices),
    store: &Store,
    session: &Session,
) -> Error {
    let is_decided = |one: &&Suggestion| !one.is_left_out && choices.contains_key(&one.line.id);
    let decided = suggestions.iter().filter(is_decided).count();
    if error.kind() == Kind::Back || decided == 0 {
        return error;
    }
    let error = match error.kind() {
        Kind::Aborted => Error::new(Kind::Aborted, "stopped at a question; nothing was imported"),
        _ => error,
    };
    let lines = suggestions.iter().map(|suggestion| {
        let mut line = line(suggestion);
        if let Some(choice) = choices.get(&line.id) {
            line.choice = choice.clone();
        }
        line
    });
    let lines: Vec<Line> = lines.collect();
    let left_out = suggestions.iter().filter(|one| one.is_left_out).count();
    let others = if decided + left_out < lines.len() {
        ", and suggestions for the other people"
    } else {
        ""
    };
    let decided = counted(decided, "decision");
    match write_kept(&lines, store, session) {
        Ok(path) => {
            let shown = path.to_string_lossy();
            let again = suggestion::this_command(&[], &["--decisions", &shown]);
            error.hint_first(format!(
                "Saved in {shown}: {decided}{others}. Edit the sheet, or run at once: {again}"
            ))
        }
        Err(cannot) => error.hint_first(format!("Not saved: {decided}: {cannot}")),
    }
}

/// Writes a sheet to the current folder, under a free name.
fn write_kept(lines: &[Line], store: &Store, session: &Session) -> Result<PathBuf> {
    let mut path = PathBuf::from("intelliflo-decisions.xlsx");
    if path.exists() {
        path = free_name(&path);
    }
    let place = (&*path, IfEdited::Rename);
    let sheet = EditableSheet::create(place, SheetKind::People, session.scratch(), Some(store))?;
    write_sheet(sheet, lines, store)
}

/// Returns the line of a suggestion. A person who cannot be imported gets no client.
fn line(suggestion: &Suggestion) -> Line {
    let mut line = suggestion.line.clone();
    line.choice = suggestion.best().clone();
    if suggestion.is_rejected {
        line.choice.action = Action::Skip;
    }
    line
}
