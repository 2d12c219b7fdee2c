//! `store backup`: writes a copy of the store and its documents to another path, or into a folder with older backups.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::no_store;
use crate::error::{Kind, Outcome, Result};
use crate::program::Program;
use crate::session::Session;
use crate::store::{BackedUp, How, Keep, Rotated, Store};
use crate::terminal::Format;

/// Write a backup of the store and its documents, even during an import
///
/// The backup is a store itself: --store PATH opens it. Its documents are beside it, in PATH.documents. `intake store
/// restore PATH` puts it in the place of the store.
#[derive(Args, Debug)]
pub struct BackupArgs {
    /// Path of the backup; an existing file is never overwritten. With --keep, the folder of the backups
    path: PathBuf,
    /// Write into the folder PATH under a name with the time, and remove the older backups of this store that are not the
    /// newest of the last 7 days, 4 weeks and 12 months
    ///
    /// Units are d, w, m and y. Only days, weeks, months and years (in UTC) with a backup count, so that a pause removes
    /// nothing. Files that this command did not make, or that were changed since, are never removed.
    #[arg(long, value_name = "7d,4w,12m")]
    keep: Option<Keep>,
    /// Pipe the backup through a program, such as 'age -r KEY', and keep what the program writes
    ///
    /// Each document is piped by itself. No shell is used; for a pipeline, name one: 'bash -o pipefail -c "zstd | age -r
    /// KEY"'. If the program fails, the backup fails and no file is left.
    #[arg(long, value_name = "COMMAND")]
    through: Option<Program>,
}

pub fn run(args: &BackupArgs, session: &Session) -> Result<Outcome> {
    let store = session.store()?;
    let store = store.ok_or_else(|| no_store(Kind::Failure, session))?;
    let interrupt = session.listen()?;
    let how = How {
        through: args.through.as_ref(),
        is_interrupted: &|| interrupt.is_asked(),
    };
    match &args.keep {
        Some(keep) => rotate(args, keep, (store, &how), session),
        None => {
            let waited = session.terminal.spinner("Writing the backup");
            let backed_up = store.back_up_to(&args.path, &how);
            drop(waited);
            let backed_up = backed_up?;
            show(&args.path, &backed_up, None, session)
        }
    }
}

fn rotate(
    args: &BackupArgs,
    keep: &Keep,
    (store, how): (&Store, &How<'_>),
    session: &Session,
) -> Result<Outcome> {
    let waited = session.terminal.spinner("Writing the backup");
    let rotated = store.back_up_into(&args.path, keep, session.now(), how);
    drop(waited);
    let rotated = rotated?;
    for name in &rotated.changed {
        session.terminal.note(&format!(
            "{} was changed after it was made, and is kept.",
            args.path.join(name).display()
        ));
    }
    show(&rotated.path, &rotated.backed_up, Some(&rotated), session)
}

fn show(
    path: &std::path::Path,
    backed_up: &BackedUp,
    rotated: Option<&Rotated>,
    session: &Session,
) -> Result<Outcome> {
    let path = path.to_string_lossy();
    let documents = backed_up.documents.len();
    if session.terminal.format() == Format::Json {
        let mut facts = json!({ "path": path, "size": backed_up.size, "documents": documents });
        if let Some(rotated) = rotated {
            facts["kept"] = json!(rotated.kept);
            facts["removed"] = json!(rotated.removed);
        }
        session.terminal.json(&facts)?;
        return Ok(Outcome::Done);
    }
    let mut facts = vec![
        ("Path", path.into_owned()),
        ("Size", format!("{} bytes", backed_up.size)),
    ];
    if documents > 0 {
        facts.push(("Documents", documents.to_string()));
    }
    if let Some(rotated) = rotated {
        facts.push(("Backups kept", rotated.kept.to_string()));
        facts.push((
            "Removed",
            match &rotated.removed[..] {
                [] => "none".to_owned(),
                removed => removed.join(", "),
            },
        ));
    }
    session.terminal.facts(&facts)?;
    Ok(Outcome::Done)
}
