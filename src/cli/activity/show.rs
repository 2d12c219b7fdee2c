//! `activity show`: shows an activity with its text.

use clap::Args;

use super::flat;
use crate::cli::record::one::way_back;
use crate::cli::record::write;
use crate::error::{Error, Outcome, Result};
use crate::record::Entity;
use crate::session::Session;
use crate::terminal::Format;

/// Show an activity with its text
#[derive(Args, Debug)]
pub struct ShowArgs {
    /// Id of the activity
    id: i64,
}

pub fn run(args: &ShowArgs, session: &Session) -> Result<Outcome> {
    let activity = match session.store()? {
        Some(store) => store.activity(args.id)?,
        None => None,
    };
    let activity = activity.ok_or_else(|| {
        Error::failure(format!("there is no activity {}", args.id))
            .hint("`intake activity list CLIENT` shows those of a client.")
    })?;
    if let Some(deleted_at) = activity.deleted_at {
        return Err(Error::failure(format!(
            "activity {} is in the trash, with client {}",
            activity.id, activity.client
        ))
        .hint(way_back(
            session,
            Entity::Client,
            (activity.client, deleted_at),
        )));
    }
    if session.terminal.format() == Format::Json {
        session.terminal.json(&flat(&activity))?;
        return Ok(Outcome::Done);
    }
    let mut record = flat(&activity);
    record.shift_remove("text");
    write(session, &record)?;
    if let Some(text) = &activity.text {
        session.terminal.print("\n")?;
        session.terminal.lines(text)?;
    }
    Ok(Outcome::Done)
}
