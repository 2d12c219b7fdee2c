//! `document add`: a copy of a file is kept for a client.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use clap::Args;

use super::flat;
use crate::cli::record::desk::Desk;
use crate::cli::record::one::living;
use crate::cli::record::show;
use crate::context::Context;
use crate::error::{Error, Outcome, Result};
use crate::record::Entity;

/// Keep a copy of a file for a client
#[derive(Args, Debug)]
pub struct AddArgs {
    /// An id, or a whole name without regard to case
    client: String,
    /// The file
    path: PathBuf,
}

pub fn run(args: &AddArgs, context: &mut Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let mut file = open(&args.path)?;
    let desk = Desk::to_change(context, Entity::Client, &args.client)?;
    let client = living(context, &desk.store, &desk.form, &args.client)?;
    let name = args.path.file_name().unwrap_or_default().to_string_lossy();
    let author = context.author("document add");
    let document = desk
        .store
        .insert_document((client.id, &name), &mut file, &author)?;
    context
        .terminal
        .note(&format!("Added document {}.", document.id));
    show(context, &flat(&document))?;
    Ok(Outcome::Done)
}

/// Opens a file that has an end; no pipe and no device.
pub fn open(path: &Path) -> Result<File> {
    let shown = path.display();
    let unreadable =
        |error: io::Error| Error::failure(format!("cannot read {shown}")).because(error);
    // Asked before it is opened: to open a pipe is to wait for somebody who writes to it.
    if !fs::metadata(path).map_err(unreadable)?.is_file() {
        return Err(Error::failure(format!("{shown} is not a file")).hint("Name one file."));
    }
    File::open(path).map_err(unreadable)
}
