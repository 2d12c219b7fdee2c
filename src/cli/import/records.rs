//! `import leads`, `import clients`, `import contacts`: imports the records of a file.

use std::path::Path;

use super::args::FileArgs;
use super::execute::{execute, save_template, template_to_save};
use super::{background, explain, notes, preview, summary, wizard};
use crate::error::{Error, Outcome, Result};
use crate::job;
use crate::record::Entity;
use crate::session::Session;
use crate::terminal::Format;

pub fn run(entity: Entity, mut args: FileArgs, session: &Session) -> Result<Outcome> {
    args.entity = entity;
    let args = &args;
    if is_conversation(args, session) {
        return wizard::run(args, session);
    }
    if args.file.is_none() {
        return Err(
            Error::usage("no FILE was named, and the user cannot be asked").hint(format!(
                "For example: intake import {} people.csv; - reads standard input.",
                entity.plural()
            )),
        );
    }
    let mut planned = job::prepare(
        &args.input(session),
        args.options()?,
        session.store()?,
        &*session.config()?,
    )?;
    if args.preview {
        preview::show(&planned, session)?;
        notes::sheet(&planned, session);
        notes::reading(&planned, session);
        notes::header_row(&planned, session);
        notes::doubtful(&planned, session);
        if args.save_template.is_some() {
            planned.assert_complete()?;
            let store = session.store_to_write()?;
            let template = template_to_save(args, &planned, store, session)?;
            save_template(template, store, session)?;
        }
        return Ok(Outcome::Done);
    }
    planned.assert_complete()?;
    if args.background {
        return background::start(args, planned, session);
    }
    let finished = execute(args, &mut planned, session)?;
    if let Some(row) = args.explain {
        return explain::show(row, &finished, &planned, session);
    }
    notes::left_out_edits(&finished, &planned, session);
    summary::show(&finished, args.dry_run, session)
}

/// Returns whether a user can be asked, and the output is for people.
fn is_conversation(args: &FileArgs, session: &Session) -> bool {
    let is_stdin = args
        .file
        .as_deref()
        .is_some_and(|file| file == Path::new("-"));
    let is_for_people = session.terminal.format() == Format::Table;
    let is_run = !args.preview && args.explain.is_none();
    session.can_ask() && is_for_people && is_run && !is_stdin
}
