//! The draft of the answers: kept after each one, offered when the same file is imported again.

use std::path::absolute;

use serde::{Deserialize, Serialize};

use super::known::prepare;
use super::{Said, Talk, Turn};
use crate::cli::import::args::FileArgs;
use crate::cli::suggestion;
use crate::error::{Error, Kind, Result};
use crate::job::ImportOptions;
use crate::session::Session;
use crate::store::{Draft, DraftKey};
use crate::terminal::{Prompts, moment_of};

/// The answers about a file.
#[derive(Debug, Serialize, Deserialize)]
struct Answers {
    /// The options that flags gave. A draft is offered only with the same ones.
    flags: ImportOptions,
    /// The header of the file. The mapping is that of its columns.
    header: Vec<String>,
    /// The options, with the answers.
    options: ImportOptions,
    /// The other answers.
    said: Said,
}

/// Offers to go on with the answers of an earlier conversation about the same file.
pub fn offer(talk: &mut Talk, session: &Session) -> Result<Turn> {
    let is_looked_for = std::mem::replace(&mut talk.is_draft_offered, true);
    let Some(name) = name(&talk.args).filter(|_| !is_looked_for && !session.yes) else {
        return Ok(Turn::Passed);
    };
    let key = key(&talk.args, &name);
    let found = session.store()?.map(|store| store.draft(key)).transpose()?;
    let Some(draft) = found.flatten() else {
        return Ok(Turn::Passed);
    };
    // A draft of another version, or of other columns, is of no use. The next answer replaces it.
    let Ok(answers) = serde_json::from_str::<Answers>(&draft.content) else {
        return Ok(Turn::Passed);
    };
    let planned = match prepare(&talk.args, answers.options, session) {
        Ok(planned) if answers.flags == talk.args.options()? => planned,
        _ => return Ok(Turn::Passed),
    };
    if planned.source.header != answers.header {
        return Ok(Turn::Passed);
    }
    let when = moment_of(draft.at);
    let question = format!("Go on with your answers of {when}?");
    let answer = talk.prompts(session).confirm_or_back(&question, true)?;
    match answer {
        None => Ok(Turn::Back),
        Some(false) => Ok(Turn::Next),
        Some(true) => {
            talk.said = answers.said;
            talk.take(planned);
            talk.is_kept = true;
            Ok(Turn::Next)
        }
    }
}

/// Keeps the answers so far. If that is not possible, the user goes on without.
pub fn keep(talk: &mut Talk, session: &Session) {
    let options = &talk.planned.options;
    let is_answered = talk.is_kept || talk.said != Said::default() || *options != talk.first;
    let Some(name) = name(&talk.args).filter(|_| is_answered && !talk.args.dry_run) else {
        return;
    };
    match try_keep(talk, &name, session) {
        Ok(()) => talk.is_kept = true,
        Err(error) => session
            .terminal
            .detail(&format!("The answers are not kept: {error}")),
    }
}

fn try_keep(talk: &Talk, name: &str, session: &Session) -> Result<()> {
    let answers = Answers {
        flags: talk.args.options()?,
        header: talk.planned.source.header.clone(),
        options: talk.planned.options.clone(),
        said: talk.said.clone(),
    };
    let content = serde_json::to_string(&answers)
        .map_err(|error| Error::failure("cannot write the answers").because(error))?;
    let draft = Draft {
        content,
        at: session.now(),
    };
    session
        .store_to_write()?
        .keep_draft(key(&talk.args, name), &draft)
}

/// Removes the draft of a file that is imported, also if its answers were not used. If that fails, they are offered again.
pub fn remove(talk: &Talk, session: &Session) {
    if let Err(error) = try_remove(talk, session) {
        session.terminal.warning(&error);
    }
}

fn try_remove(talk: &Talk, session: &Session) -> Result<()> {
    let (Some(name), Some(store)) = (name(&talk.args), session.store()?) else {
        return Ok(());
    };
    let key = key(&talk.args, &name);
    if store.draft(key)?.is_some() {
        session.store_to_write()?.remove_draft(key)?;
    }
    Ok(())
}

/// Returns the error of a command that the user left, with the command that goes on with the kept answers.
pub fn kept(talk: &Talk, error: Error) -> Error {
    match (error.kind(), command(talk)) {
        (Kind::Aborted, Some(command)) => Error::kept(&command),
        (Kind::Interrupted | Kind::Failure | Kind::Busy, Some(command)) => {
            error.hint(format!("Your answers are kept. To go on: {command}"))
        }
        _ => error,
    }
}

/// Returns the command that goes on with the kept answers; none if no answer is kept.
pub fn command(talk: &Talk) -> Option<String> {
    let file = talk.args.file.as_ref().filter(|_| talk.is_kept)?;
    if !talk.is_file_asked {
        return Some(suggestion::this_command(&[], &[]));
    }
    let given = talk.given.as_ref().map(|given| given.to_string_lossy());
    let given: Vec<&str> = given.as_deref().into_iter().collect();
    Some(suggestion::this_command(&given, &[&file.to_string_lossy()]))
}

/// Returns the name of the draft: the whole path of the file.
fn name(args: &FileArgs) -> Option<String> {
    let path = absolute(args.file.as_deref()?).ok()?;
    Some(path.to_string_lossy().into_owned())
}

fn key<'k>(args: &FileArgs, name: &'k str) -> DraftKey<'k> {
    DraftKey {
        kind: args.entity.plural(),
        name,
    }
}
