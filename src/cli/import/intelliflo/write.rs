//! The decisions sheet as a file of the operator's.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use serde_json::json;

use crate::cli::suggestion;
use crate::context::Context;
use crate::error::{Error, Outcome, Result};
use crate::job::people::{Action, Line, Suggestion, write_sheet};
use crate::source::intelliflo::Sweep;
use crate::terminal::Format;

/// Makes sure, before anything is fetched, that no sheet is lost on which somebody has worked.
pub fn assert_free(path: &Path) -> Result<()> {
    if path.exists() {
        return Err(Error::usage(format!("{} is there already", path.display()))
            .hint("Name a new file, or remove the old one."));
    }
    Ok(())
}

/// Writes the sheet, and says what to do with it.
pub fn write(
    path: &Path,
    suggestions: &[Suggestion],
    list: &Sweep,
    context: &mut Context,
) -> Result<Outcome> {
    let failed = |error: std::io::Error| {
        Error::failure(format!("cannot write {}", path.display()))
            .because(error)
            .hint("Name a place that you may write to.")
    };
    let lines: Vec<Line> = suggestions.iter().map(line).collect();
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut file = tempfile::Builder::new()
        .prefix(".intake-decisions-")
        .permissions(std::fs::Permissions::from_mode(0o600))
        .tempfile_in(folder)
        .map_err(failed)?;
    write_sheet(&mut file, &lines).map_err(failed)?;
    file.as_file().sync_all().map_err(failed)?;
    file.persist_noclobber(path)
        .map_err(|error| failed(error.error))?;
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
