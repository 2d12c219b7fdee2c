//! `verdict forget`: removes a verdict.

use clap::Args;

use super::{record, words};
use crate::cli::note_no_store;
use crate::duplicate::Identity;
use crate::error::{Error, Outcome, Result};
use crate::session::Session;
use crate::store::{Judged, LastingVerdict};
use crate::terminal::Format;

/// Forget a decision, so that the next import judges by the values again
#[derive(Args, Debug)]
pub struct ForgetArgs {
    /// Id of the decision, as `intake verdict list` shows it
    id: i64,
}

pub fn run(args: &ForgetArgs, session: &Session) -> Result<Outcome> {
    if session.store()?.is_none() {
        note_no_store(session);
        return Err(no_such(args.id));
    }
    let store = session.store_to_write()?;
    let forgotten = store.forget_verdict(args.id)?;
    let forgotten = forgotten.ok_or_else(|| no_such(args.id))?;
    if session.terminal.format() == Format::Json {
        session.terminal.json(&record(&forgotten))?;
    } else {
        session.terminal.note(&told(&forgotten));
    }
    Ok(Outcome::Done)
}

fn no_such(id: i64) -> Error {
    Error::failure(format!("there is no verdict {id}")).hint("`intake verdict list` shows all.")
}

fn told(verdict: &LastingVerdict) -> String {
    let entity = verdict.entity;
    let rows = |identity: &Identity| format!("rows with \"{}\"", identity.words());
    let decision = match &verdict.judged {
        Judged::Records {
            record,
            other,
            is_same,
        } => format!(
            "{entity} {record} and {entity} {other} are {}",
            words(*is_same)
        ),
        Judged::Row {
            identity,
            record,
            is_same,
        } => format!(
            "{entity} {record} and {} are {}",
            rows(identity),
            words(*is_same)
        ),
        Judged::Skipped(identity) => format!("{} are skipped", rows(identity)),
    };
    format!("Forgot verdict {}: {decision}.", verdict.id)
}
