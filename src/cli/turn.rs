//! One import at a time: a command takes the import lock, waits for it, or says which process holds it.

use std::str::FromStr;
use std::time::Duration;

use jiff::SignedDuration;

use crate::error::{Error, Kind, Result};
use crate::session::Session;
use crate::store::{ImportLock, Store};

/// How long to wait for the import lock, written as `30s` or `10m`.
#[derive(Clone, Copy, Debug)]
pub struct Wait(Duration);

impl Wait {
    /// For a user who has answered questions: the answers must not be lost because another import is running.
    pub const AS_LONG_AS_IT_TAKES: Wait = Wait(Duration::MAX);
}

impl FromStr for Wait {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Self, String> {
        let wait = text.trim().parse::<SignedDuration>().ok();
        wait.and_then(|wait| Duration::try_from(wait).ok())
            .map(Wait)
            .ok_or_else(|| "write a number and its unit, such as 30s, 10m or 2h".to_owned())
    }
}

/// Takes the import lock, and marks every job without a process as interrupted.
///
/// # Errors
/// Fails with `Kind::Busy`, naming job and process, if another import holds the lock for longer than `wait`, and with
/// `Kind::Interrupted` if the user stops the wait.
pub fn take(store: &Store, wait: Option<Wait>, session: &Session) -> Result<ImportLock> {
    taken(store, wait, session)?.ok_or_else(|| {
        busy(store).hint("Run the same command again when it has ended (`intake jobs list` shows it), or let it wait: --wait 10m.")
    })
}

/// Takes the import lock for a command without `--wait`.
///
/// # Errors
/// Fails with `Kind::Busy`, naming job and process, if another import holds the lock.
pub fn take_at_once(store: &Store, session: &Session) -> Result<ImportLock> {
    taken(store, None, session)?.ok_or_else(|| {
        busy(store)
            .hint("Run the same command again when it has ended (`intake jobs list` shows it).")
    })
}

fn taken(store: &Store, wait: Option<Wait>, session: &Session) -> Result<Option<ImportLock>> {
    let path = store.path();
    let mut lock = ImportLock::take(path)?;
    if let (None, Some(Wait(wait))) = (&lock, wait) {
        let (what, who) = holder(store);
        let note = format!("Waiting: {what} is running, {who}.");
        session.terminal.note(&note);
        // Ctrl-C ends the wait with an error, so that a command can keep the answers of its user.
        let interrupt = session.listen()?;
        lock = ImportLock::take_within(path, wait, &|| interrupt.is_asked())?;
        if lock.is_none() && interrupt.is_asked() {
            return Err(Error::new(
                Kind::Interrupted,
                format!("interrupted while waiting: {what} is running; nothing was written"),
            ));
        }
    }
    if lock.is_some() {
        store.reconcile_jobs(session.now())?;
    }
    Ok(lock)
}

fn busy(store: &Store) -> Error {
    let (what, who) = holder(store);
    Error::new(
        Kind::Busy,
        format!("{what} is running on this store: {who}"),
    )
}

/// Returns what is running on the store, and its job or process. A holder without a job is an undo, or an import that
/// has not started its job yet.
fn holder(store: &Store) -> (&'static str, String) {
    let other = "another import, or an undo,";
    match (store.running_job(), ImportLock::holder(store.path())) {
        (Ok(Some((job, process))), _) => {
            ("another import", format!("job {job}, process {process}"))
        }
        (_, Some(process)) => (other, format!("process {process}")),
        (_, None) => (other, "another process".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_as_people_write_them() {
        let cases = [
            ("30s", Some(30)),
            ("10m", Some(600)),
            ("2h", Some(7200)),
            ("1h30m", Some(5400)),
            ("0s", Some(0)),
            ("10", None),
            ("-5s", None),
            ("soon", None),
        ];
        for (text, seconds) in cases {
            let read = text.parse::<Wait>().ok().map(|Wait(wait)| wait.as_secs());
            assert_eq!(read, seconds, "{text}");
        }
    }
}
