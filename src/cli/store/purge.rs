//! `store purge`: removes what can no longer be restored.

use clap::Args;
use jiff::civil::Date;
use serde_json::json;

use crate::cli::record::capital;
use crate::cli::{note_no_store, turn, work};
use crate::error::{Error, Outcome, Result};
use crate::job::inbox;
use crate::record::Entity;
use crate::session::Session;
use crate::store::{Purged, Store};
use crate::terminal::Format;

/// Permanently remove records that were deleted over 90 days ago, and the cells of old rows
///
/// Old rows belong to imports that ended before the period of the setting jobs.keep_rows_days. A failed row keeps its
/// number and its causes; a skipped row is only counted. A copy of the store that an older version left is removed
/// after the same period. If the setting history.keep_days is set, changes that are older leave the history of their
/// records; if inbox.keep_days is set, files that were imported before leave the folders done and failed of inboxes. Every import also removes all this at its end; only this command removes deleted records.
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

/// The numbers of removed records, or of records that would be removed.
#[derive(Default)]
struct Removed {
    records: Purged,
    rows: u64,
    changes: u64,
    copies: u64,
    files: u64,
}

pub fn run(args: &PurgeArgs, session: &Session) -> Result<Outcome> {
    let removed = if session.store()?.is_some() {
        purge(args, session)?
    } else {
        note_no_store(session);
        Removed::default()
    };
    if args.dry_run {
        session
            .terminal
            .note("Nothing was removed: this was a rehearsal.");
    }
    show(&removed, args.dry_run, session)?;
    Ok(Outcome::Done)
}

fn purge(args: &PurgeArgs, session: &Session) -> Result<Removed> {
    let store = session.store_to_write()?;
    if let Some(date) = args.today {
        assert_today(date, session)?;
        store.trust_clock(session.now())?;
    }
    let author = session.author("store purge");
    let rows_before = work::keeps_rows_since(session)?;
    let changes_before = work::keeps_history_since(session)?;
    let files = match work::keeps_files_since(session)? {
        Some(before) => inbox::old_files(store, before)?,
        None => Vec::new(),
    };
    let waited = session.terminal.spinner("Removing old data");
    let records = store.purge(&author, args.dry_run)?;
    if args.dry_run {
        return Ok(Removed {
            records,
            rows: store.count_old_rows(rows_before)?,
            changes: changes_before.map_or(Ok(0), |before| store.count_old_history(before))?,
            copies: store.count_old_copies(rows_before)?,
            files: files.len() as u64,
        });
    }
    let removed = Removed {
        records,
        rows: store.remove_old_rows(rows_before, session.now())?,
        changes: changes_before.map_or(Ok(0), |before| store.remove_old_history(before))?,
        copies: store.remove_old_copies(rows_before)?,
        files: inbox::remove(&files)?,
    };
    let is_smaller = removed.records != Purged::default() || removed.rows + removed.changes > 0;
    let compacted = if is_smaller {
        give_space_back(store, session)
    } else {
        Ok(())
    };
    drop(waited);
    if let Err(error) = compacted {
        // Only a warning, because the data stays removed.
        let hint = "The data was removed. To return its space to the disk: intake store compact";
        session.terminal.warning(&error.hint(hint));
    }
    Ok(removed)
}

fn show(removed: &Removed, is_dry_run: bool, session: &Session) -> Result<()> {
    let Removed {
        records,
        rows,
        changes,
        copies,
        files,
    } = removed;
    if session.terminal.format() == Format::Json {
        let mut counts = json!({ "dry_run": is_dry_run });
        for entity in Entity::ALL {
            counts[entity.plural()] = json!(records.records.of(entity));
        }
        counts["activities"] = json!(records.activities);
        counts["documents"] = json!(records.documents);
        counts["rows"] = json!(rows);
        counts["changes"] = json!(changes);
        counts["copies"] = json!(copies);
        counts["files"] = json!(files);
        return session.terminal.json(&counts);
    }
    let of_entities = Entity::ALL.map(|entity| {
        let number = records.records.of(entity);
        (capital(entity.plural()), number.to_string())
    });
    let mut facts = of_entities.to_vec();
    let others = [
        ("Activities", records.activities),
        ("Documents", records.documents),
        ("Rows of imports", *rows),
        ("Changes in the history", *changes),
        ("Copies of older versions", *copies),
        ("Files of inboxes", *files),
    ];
    facts.extend(others.map(|(what, number)| (what.to_owned(), number.to_string())));
    session.terminal.facts(&facts)
}

/// Writes the file again, so that it has nothing of the removed data.
fn give_space_back(store: &Store, session: &Session) -> Result<()> {
    let compacted = turn::take_at_once(store, session).and_then(|_lock| store.compact());
    compacted.map(drop)
}

/// Fails if the given date differs from the clock by more than a day. A day is possible between time zones.
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
