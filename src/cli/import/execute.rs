//! Runs a planned import, and saves its template.

use super::args::FileArgs;
use super::notes;
use crate::cli::edited_sheet::place;
use crate::cli::suggestion::named_store;
use crate::cli::template;
use crate::cli::turn;
use crate::cli::work;
use crate::error::Result;
use crate::job::{self, FailedFile, Finished, ImportTemplate, PlannedImport, Run, SheetKind};
use crate::session::Session;
use crate::store::{Status, Store};

/// Runs a planned import, and saves its template.
pub(super) fn execute(
    args: &FileArgs,
    planned: &mut PlannedImport,
    session: &Session,
) -> Result<Finished> {
    let failed_file = failed_file(args, session)?;
    let store = if args.is_rehearsal() {
        session.store_to_rehearse()?
    } else {
        store_to_import(session)?
    };
    let template = template_to_save(args, planned, store, session)?;
    let lock = turn::take(store, args.wait, session)?;
    if !args.is_confirmed {
        notes::mapping(planned, session)?;
    }
    let finished = import(args, planned, store, failed_file, session)?;
    drop(lock);
    match template {
        Some(template) if args.is_rehearsal() => session.terminal.note(&format!(
            "Not saved as template \"{}\": this is a rehearsal.",
            template.name
        )),
        Some(template) if is_refused(&finished) => session.terminal.note(&format!(
            "Not saved as template \"{0}\": the import was refused. To save it without an import: the same command with --preview.",
            template.name
        )),
        template => save_template(template, store, session)?,
    }
    Ok(finished)
}

/// Returns the store. If it cannot be written, the error says that nothing was imported.
pub(super) fn store_to_import(session: &Session) -> Result<&Store> {
    let store = session.store_to_write();
    store.map_err(|error| error.hint_first("Nothing was imported."))
}

/// Whether guards refused the import. Nothing is written then, and no template either.
fn is_refused(finished: &Finished) -> bool {
    matches!(finished, Finished::Ran { report, .. } if report.status == Status::Refused)
}

fn import(
    args: &FileArgs,
    planned: &mut PlannedImport,
    store: &Store,
    failed_file: Option<FailedFile>,
    session: &Session,
) -> Result<Finished> {
    // From here Ctrl-C stops the import between two batches. Before, it ends the process at once.
    let interrupt = session.listen()?;
    let run = Run {
        job: None,
        by: session.user(),
        is_rehearsal: args.is_rehearsal(),
        checks_guards: false,
        explained_row: args.explain,
        lists_changes: args.show_changes,
        options: args.run_options(planned, failed_file.as_ref(), &*session.config()?)?,
        failed_file,
    };
    work::run(planned, run, store, &interrupt, session)
}

/// Returns the file of failed rows, if `--failed` names one.
pub(super) fn failed_file(args: &FileArgs, session: &Session) -> Result<Option<FailedFile>> {
    let Some(path) = &args.failed else {
        return Ok(None);
    };
    let sheet = place(path, SheetKind::FailedRows, session)?;
    Ok(Some(FailedFile::from(sheet).naming(named_store(session))))
}

pub(super) fn save_template(
    template: Option<ImportTemplate>,
    store: &Store,
    session: &Session,
) -> Result<()> {
    let Some(template) = template else {
        return Ok(());
    };
    let json = template.to_json()?;
    store.save_template(&template.name, &json, session.user(), session.now())?;
    session
        .terminal
        .note(&format!("Saved as template \"{}\".", template.name));
    Ok(())
}

/// Returns the template to save after the import. Its name is checked before the import.
pub(super) fn template_to_save(
    args: &FileArgs,
    planned: &PlannedImport,
    store: &Store,
    session: &Session,
) -> Result<Option<ImportTemplate>> {
    let Some(name) = &args.save_template else {
        return Ok(None);
    };
    let name = job::template_name(name)?;
    let template = ImportTemplate::of(&name, planned);
    if !args.may_replace {
        template::assert_free(&template, store, session)?;
    }
    Ok(Some(template))
}
