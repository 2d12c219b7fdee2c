//! `document add`: keeps a copy of a file for a client.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use clap::Args;

use super::flat;
use crate::cli::record::one::living;
use crate::cli::record::records::Records;
use crate::cli::record::write;
use crate::error::{Error, Outcome, Result};
use crate::files;
use crate::record::Entity;
use crate::session::Session;

/// Keep a copy of a file for a client
#[derive(Args, Debug)]
pub struct AddArgs {
    /// Client: an id, or a whole name without regard to case
    client: String,
    /// Path of the file
    path: PathBuf,
}

pub fn run(args: &AddArgs, session: &Session) -> Result<Outcome> {
    let mut file = open(&args.path)?;
    let records = Records::to_change(session, Entity::Client, &args.client)?;
    let client = living(session, records.store, &records.schema, &args.client)?;
    assert_size(&file, &args.path, session)?;
    let name = args.path.file_name().unwrap_or_default().to_string_lossy();
    let author = session.author("document add");
    let document = records
        .store
        .insert_document((client.id, &name), &mut file, &author)?;
    session
        .terminal
        .note(&format!("Added document {}.", document.id));
    write(session, &flat(&document))?;
    Ok(Outcome::Done)
}

/// Fails if the file is larger than the setting `documents.max_size_mb` allows.
fn assert_size(file: &File, path: &Path, session: &Session) -> Result<()> {
    let megabytes = session.config()?.max_document_mb();
    let shown = path.display();
    let size = file
        .metadata()
        .map_err(|error| Error::failure(format!("cannot read {shown}")).because(error))?
        .len();
    if size <= megabytes.saturating_mul(1 << 20) {
        return Ok(());
    }
    let needed = size.div_ceil(1 << 20);
    Err(Error::usage(format!(
        "{shown} is too large: it has {needed} MB, and the limit is {megabytes} MB"
    ))
    .hint(format!(
        "Raise the limit: intake config set documents.max_size_mb {needed}"
    )))
}

/// Opens a regular file. A pipe or a device may have no end.
pub fn open(path: &Path) -> Result<File> {
    let shown = path.display();
    let unreadable =
        |error: io::Error| Error::failure(format!("cannot read {shown}")).because(error);
    files::open_regular(path).map_err(|error| match error.kind() {
        io::ErrorKind::InvalidInput => {
            Error::failure(format!("{shown} is not a file")).hint("Name one file.")
        }
        _ => unreadable(error),
    })
}
