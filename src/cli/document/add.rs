//! `document add`: a copy of a file is kept for a client.

use std::fs::File;
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
    let desk = Desk::to_write(context, Entity::Client)?;
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

fn open(path: &Path) -> Result<File> {
    let shown = path.display();
    let file = File::open(path)
        .map_err(|error| Error::failure(format!("cannot read {shown}")).because(error))?;
    let is_file = file.metadata().is_ok_and(|metadata| metadata.is_file());
    if is_file {
        return Ok(file);
    }
    Err(Error::failure(format!("{shown} is not a file")).hint("Name one file."))
}
