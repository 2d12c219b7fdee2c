//! `verdict list`: all verdicts, the oldest first.

use clap::Args;

use super::record;
use crate::cli::note_no_store;
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;
use crate::store::{Judged, LastingVerdict};
use crate::terminal::{Column, Holds};

/// List the decisions that hold for every import, the oldest first
///
/// A decision compares a record with another one, or with the rows of one name that share an email, a telephone number or
/// the date of birth; or it says that such rows are skipped. Reviews and the commands `same` and `different` give them.
#[derive(Args, Debug)]
pub struct ListArgs {}

const COLUMNS: &[Column] = &[
    Column::new("id", "Id", Holds::Number, 0),
    Column::new("entity", "Of", Holds::Whole, 4),
    Column::new("a", "Record", Holds::Number, 1),
    Column::new("b", "Record or row", Holds::Text, 2),
    Column::new("verdict", "Verdict", Holds::Whole, 3),
    Column::new("by", "By", Holds::Text, 5),
    Column::new("at", "When", Holds::Moment, 6),
];

pub fn run(_args: &ListArgs, session: &Session) -> Result<Outcome> {
    let verdicts = match session.store()? {
        Some(store) => {
            let verdicts = store.verdicts()?;
            session.terminal.note_none(verdicts.len(), "decision");
            verdicts
        }
        None => {
            note_no_store(session);
            Vec::new()
        }
    };
    let mut list = session.terminal.list(COLUMNS).keys(&record(&blank()));
    for verdict in &verdicts {
        list.push(&record(verdict))?;
    }
    list.end(verdicts.len() as u64)?;
    Ok(Outcome::Done)
}

/// Returns a verdict that names the keys of an empty list.
fn blank() -> LastingVerdict {
    LastingVerdict {
        id: 0,
        entity: Entity::Lead,
        judged: Judged::Records {
            record: 0,
            other: 0,
            is_same: false,
        },
        by: String::new(),
        at: 0,
        job: None,
    }
}
