//! `inbox add`: adds a folder whose files `jobs run` imports.

use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::{record, whole};
use crate::cli::suggestion;
use crate::duplicate::OnDuplicate;
use crate::error::{Error, Outcome, Result};
use crate::files;
use crate::job::ImportTemplate;
use crate::job::inbox::left_files;
use crate::record::Entity;
use crate::session::Session;
use crate::store::{Inbox, JobFilter};
use crate::terminal::Format;

/// Add a folder whose files `jobs run` imports
///
/// `jobs run` takes CSV and Excel files that have stopped growing, the oldest first. Hidden files, links, folders and the
/// temporary files of uploads are left alone. Each file is imported once, with the template, in the name of the user who
/// added the folder. An imported file is moved to the folder `done` in it, and its failed rows are written beside it: correct
/// them, then put that file into the folder. A file that cannot be imported is moved to the folder `failed`, with the reason in a
/// text beside it. A folder that is added again gets the new template.
#[derive(Args, Debug)]
pub struct AddArgs {
    /// The folder; only its owner may write to it
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The records in its files
    #[arg(long, value_parser = entity(), ignore_case = true)]
    kind: Entity,
    /// The template that its files are imported with
    #[arg(long, value_name = "NAME")]
    template: String,
    /// What to do with a row of its files that matches an existing record
    ///
    /// One of skip, merge, update, create, fail, or ask, as in `intake import`. The default is skip; for leads it is the setting
    /// leads.on_duplicate.
    #[arg(long, value_name = "POLICY")]
    on_duplicate: Option<OnDuplicate>,
}

/// Returns the parser of the plural of an entity. The help lists the plurals.
fn entity() -> impl TypedValueParser<Value = Entity> {
    PossibleValuesParser::new(Entity::ALL.map(Entity::plural)).map(|name| {
        let entity = Entity::by_plural(&name.to_lowercase());
        entity.unwrap_or_default()
    })
}

pub fn run(args: &AddArgs, session: &Session) -> Result<Outcome> {
    let template = ImportTemplate::find(session.store()?, &args.template)?;
    if template.entity != args.kind {
        let (theirs, ours) = (template.entity.plural(), args.kind.plural());
        let name = &template.name;
        return Err(Error::usage(format!(
            "template \"{name}\" is for {theirs}, not for {ours}"
        ))
        .hint(format!(
            "Add the folder with --kind {theirs}, or name another template."
        )));
    }
    let folder = whole(&args.folder);
    files::assert_own_folder(&folder).map_err(|error| {
        Error::usage(format!("{} cannot be an inbox", folder.display()))
            .because(error)
            .hint("Name a folder that you own and that only you may write to.")
    })?;
    let inbox = Inbox {
        folder,
        entity: args.kind,
        template: template.name,
        on_duplicate: args.on_duplicate,
        by: session.user().to_owned(),
        created_at: session.now(),
    };
    let store = session.store_to_write()?;
    store.save_inbox(&inbox)?;
    if session.terminal.format() == Format::Json {
        let jobs = store.jobs(&JobFilter::default())?;
        let left = left_files(store, &inbox.folder, &jobs)?;
        session.terminal.json(&record(&inbox, left.len()))?;
    } else {
        let run = suggestion::command(session, &["jobs", "run"]);
        session.terminal.note(&format!(
            "Added the inbox {}: {} with the template \"{}\"{}.",
            inbox.folder.display(),
            inbox.entity.plural(),
            inbox.template,
            inbox.on_duplicate.map_or_else(String::new, |policy| {
                format!(" and --on-duplicate {policy}")
            })
        ));
        session
            .terminal
            .note(&format!("To import its files, now or from cron: {run}"));
    }
    Ok(Outcome::Done)
}
