//! `document save`: writes the bytes of a document to a file.

use std::path::{Path, PathBuf};

use clap::Args;

use super::flat;
use crate::cli::record::write;
use crate::error::{Error, Outcome, Result};
use crate::files;
use crate::session::Session;
use crate::store::{Document, Store};

/// Write a document to a file, after a check that its bytes are unchanged
#[derive(Args, Debug)]
pub struct SaveArgs {
    /// Id of the document
    id: i64,
    /// Path to write to
    #[arg(long, value_name = "PATH")]
    out: PathBuf,
}

pub fn run(args: &SaveArgs, session: &Session) -> Result<Outcome> {
    let missing = || {
        Error::failure(format!("there is no document {}", args.id))
            .hint("`intake document list CLIENT` shows those of a client.")
    };
    if args.out == Path::new("-") {
        return Err(
            Error::usage("a document is written to a file, not to standard output")
                .hint("Name a file: --out PATH. For a file named -: --out ./-"),
        );
    }
    let store = session.store()?.ok_or_else(missing)?;
    let document = store.document(args.id)?.ok_or_else(missing)?;
    if document.deleted_at.is_some() {
        return Err(Error::failure(format!(
            "the bytes of document {}, {}, were removed with client {}",
            document.id, document.name, document.client
        ))
        .hint("Only a backup from before the deletion can have them."));
    }
    files::assert_output(&args.out)?;
    if args.out.exists() {
        let shown = args.out.display();
        let question = format!("{shown} exists already. Overwrite it?");
        if !session.confirm(&question, &format!("overwriting {shown}"))? {
            session.terminal.note("Nothing was written.");
            return Ok(Outcome::Done);
        }
    }
    save(store, &document, &args.out)?;
    session
        .terminal
        .note(&format!("Written to {}.", args.out.display()));
    write(session, &flat(&document))?;
    Ok(Outcome::Done)
}

/// Writes to a temporary name first, so that the path holds either the old file or the whole new one.
fn save(store: &Store, document: &Document, out: &Path) -> Result<()> {
    let folder = match out.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let failed = |error| Error::failure(format!("cannot write {}", out.display())).because(error);
    let unfinished = tempfile::Builder::new()
        .prefix(".intake-document-")
        .tempdir_in(folder)
        .map_err(failed)?;
    let bytes = unfinished.path().join("bytes");
    store.copy_document(document, &bytes)?;
    std::fs::rename(&bytes, out).map_err(failed)
}
