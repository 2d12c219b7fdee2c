//! The question about a file that was edited since intake wrote it.

use std::path::{Path, PathBuf};

use crate::error::Result;
use crate::files::free_name;
use crate::job::{EditableSheet, IfEdited, SheetKind};
use crate::session::Session;

/// Prepares the sheet for a path. If the file there was edited, the user at the terminal chooses what to do.
pub fn place(path: &Path, kind: SheetKind, session: &Session) -> Result<EditableSheet> {
    let store = session.store()?;
    let scratch = session.scratch();
    let sheet = EditableSheet::create((path, IfEdited::Replace), kind, scratch.clone(), store)?;
    let (path, if_edited) = if sheet.is_edited(store)? && session.can_ask() {
        choose(path, session)?
    } else {
        (path.to_owned(), IfEdited::Refuse)
    };
    EditableSheet::create((&path, if_edited), kind, scratch, store)
}

/// Asks whether to write to another path. Esc makes the command fail, as in a script.
fn choose(path: &Path, session: &Session) -> Result<(PathBuf, IfEdited)> {
    let other = free_name(path);
    let question = format!(
        "{} was edited since it was written. Its changes would be lost",
        path.display()
    );
    let options = [
        format!("Write to {}", other.display()),
        format!("Overwrite {}", path.display()),
    ];
    Ok(match session.prompts.choose(&question, &options, 0)? {
        Some(0) => (other, IfEdited::Refuse),
        Some(_) => (path.to_owned(), IfEdited::Replace),
        None => (path.to_owned(), IfEdited::Refuse),
    })
}
