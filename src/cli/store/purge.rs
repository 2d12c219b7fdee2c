//! `store purge`: removes what can no longer be restored.

use clap::Args;
use jiff::civil::Date;
use serde_json::json;

use crate::cli::{note_no_store, turn, work};
use crate::error::{Error, Outcome, Result};
use crate::session::Session;
use crate::store::{Purged, Store};
use crate::terminal::Format;

/// Permanently remove records that were deleted over 90 days ago, and the cells of old rows
///
/// Old rows belong to imports that ended before the period of the setting jobs.keep_rows_days. A failed row keeps its
/// number and its causes; a skipped row is only counted. A copy of the store that an older version left is removed
/// after the same period. Every import also does this at its end.
/// same time. Every import does this at its end, too.
#[derive(Args, Debug)]
pub struct PurgeArgs {
    /// Show what would be removed, and change nothing
    #[arg(long)]
    dry_run: bool,
    /// Today's date, such as 2026-11-26: confirms that the clock is right after the store was not used for more than 30
    /// days
    #[arg(long, value_name = "DATE")]
    today: Option<Date>,
}

pub fn run(args: &PurgeArgs, session: &Session) -> Result<Outcome> {
    let is_there = session.store()?.is_some();
    let (purged, rows, copies) = if is_there {
        let store = session.store_to_write()?;
        if let Some(date) = args.today {
            assert_today(date, session)?;
            store.trust_clock(session.now())?;
        }
        let author = session.author("store purge");
        let rows_before = work::keeps_rows_since(session)?;
        let purged = store.purge(&author, args.dry_run)?;
        let (rows, copies) = if args.dry_run {
            (
                store.count_old_rows(rows_before)?,
                store.count_old_copies(rows_before)?,
            )
        } else {
            (
                store.remove_old_rows(rows_before, session.now())?,
                store.remove_old_copies(rows_before)?,
            )
        };
        if !args.dry_run && (purged != Purged::default() || rows > 0) {
            give_space_back(store, session);
        }
        (purged, rows, copies)
    } else {
        note_no_store(session);
        (Purged::default(), 0, 0)
    };
    if args.dry_run {
        session
            .terminal
            .note("Nothing was removed: this was a rehearsal.");
    }
    if session.terminal.format() == Format::Json {
        session.terminal.json(&json!({
            "dry_run": args.dry_run, "clients": purged.clients, "contacts": purged.contacts, "leads": purged.leads,
            "activities": purged.activities, "documents": purged.documents,
            "rows": rows, "copies": copies,
        }))?;
        return Ok(Outcome::Done);
    }
    session.terminal.facts(&[
        ("Clients", purged.clients.to_string()),
        ("Contacts", purged.contacts.to_string()),
        ("Leads", purged.leads.to_string()),
        ("Activities", purged.activities.to_string()),
        ("Documents", purged.documents.to_string()),
        ("Rows of imports", rows.to_string()),
        ("Copies of older versions", copies.to_string()),
    ])?;
    Ok(Outcome::Done)
}

/// Writes the file anew, so that it contains nothing of the removed data. A failure becomes a warning, because the data
/// stays removed.
fn give_space_back(store: &Store, session: &Session) {
    let compacted = turn::take_at_once(store, session).and_then(|_lock| store.compact());
    if let Err(error) = compacted {
        let error = error
            .hint("The data was removed. To return its space to the disk: intake store compact");
        session.terminal.warning(&error);
    }
}

/// Fails if the operator's date differs from the clock's by more than a day. A day is possible between time zones.
fn assert_today(date: Date, session: &Session) -> Result<()> {
    let clock = session.today();
    let is_near = date.duration_until(clock).abs().as_hours() <= 24;
    if is_near {
        return Ok(());
    }
    Err(Error::usage(format!(
        "--today is {date}, but the clock says {clock}: nothing was removed"
    ))
    .hint("Correct the clock, or give today's date."))
}
