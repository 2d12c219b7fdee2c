//! `template delete`: deletes a template.

use clap::Args;

use super::{find, record};
use crate::cli::suggestion;
use crate::error::{Error, Outcome, Result};
use crate::session::Session;
use crate::store::Store;
use crate::terminal::Format;

/// Delete a template; jobs that used it keep their mapping
///
/// A template of an inbox is deleted only with --yes: the files of the inbox are not imported then.
#[derive(Args, Debug)]
pub struct DeleteArgs {
    /// Name of the template
    name: String,
}

pub fn run(args: &DeleteArgs, session: &Session) -> Result<Outcome> {
    let (_, saved, template) = find(&args.name, session)?;
    let store = session.store_to_write()?;
    if !session.yes {
        assert_unused(&saved.name, store, session)?;
    }
    store.delete_template(saved.id)?;
    if session.terminal.format() == Format::Json {
        session.terminal.json(&record(&saved, Some(&template)))?;
    } else {
        session
            .terminal
            .note(&format!("The template \"{}\" is deleted.", saved.name));
    }
    Ok(Outcome::Done)
}

/// Fails if an inbox imports its files by a template.
fn assert_unused(template: &str, store: &Store, session: &Session) -> Result<()> {
    let mut inboxes = store.inboxes()?;
    inboxes.retain(|inbox| inbox.template == template);
    let Some(inbox) = inboxes.first() else {
        return Ok(());
    };
    let path = inbox.folder.to_string_lossy();
    let remove = suggestion::command(session, &["inbox", "remove", &path]);
    Err(Error::failure(format!(
        "the inbox {path} imports its files by the template \"{template}\""
    ))
    .hint(format!("First remove the inbox: {remove}"))
    .hint("To delete it anyway: --yes."))
}
