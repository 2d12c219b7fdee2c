//! The decisions sheet as a file of the operator's.

use serde_json::json;

use crate::cli::suggestion;
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::job::EditableSheet;
use crate::job::people::{Action, Line, Suggestion, write_sheet};
use crate::source::intelliflo::Sweep;
use crate::store::Store;
use crate::terminal::Format;

/// Writes the sheet, and says what to do with it.
pub fn write(
    sheet: EditableSheet,
    (suggestions, list): (&[Suggestion], &Sweep),
    store: &Store,
    context: &mut Context,
) -> Result<Outcome> {
    let lines: Vec<Line> = suggestions.iter().map(line).collect();
    let path = write_sheet(sheet, &lines, store)?;
    let shown = path.to_string_lossy();
    if context.terminal.format() == Format::Json {
        context.terminal.json(&json!({
            "decisions_file": shown,
            "people": lines.len(),
            "left_out": list.others.len(),
        }))?;
        return Ok(Outcome::Done);
    }
    let again = suggestion::command(context, &["import", "intelliflo", "--decisions", &shown]);
    context.terminal.note(&format!(
        "{} people are in {shown}, nothing was imported. Edit action (new, link, skip), client and on_duplicate (merge, create, skip), then: {again}",
        lines.len()
    ));
    Ok(Outcome::Done)
}

/// A line for the sheet: who cannot be imported gets no client.
fn line(suggestion: &Suggestion) -> Line {
    let mut line = suggestion.line.clone();
    if suggestion.is_rejected {
        line.choice.action = Action::Skip;
    }
    line
}
