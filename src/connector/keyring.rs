//! The system's keyring, which may be absent, locked or hanging: every call has its time.

use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use keyring::{Entry, Error as KeyringError};

use crate::error::{Error, Result};
use crate::limits;

const SERVICE: &str = "intake Intelliflo connector";
/// Time for somebody to unlock it, and no longer.
const TIMEOUT: Duration = Duration::from_secs(20);
/// Threads that our call and the bus start at most. With one and with two the bus hung or ended the process.
const THREADS: usize = 6;

/// What the keyring has under a name.
pub fn read(account: &str) -> Result<Option<String>> {
    call(account, |entry| match entry.get_password() {
        Ok(text) => Ok(Some(text)),
        Err(KeyringError::NoEntry) => Ok(None),
        Err(error) => Err(error),
    })
}

/// Keeps a text under a name.
pub fn write(account: &str, text: &str) -> Result<()> {
    let text = text.to_owned();
    call(account, move |entry| entry.set_password(&text))
}

/// Forgets what is kept under a name.
pub fn forget(account: &str) -> Result<()> {
    call(account, |entry| match entry.delete_credential() {
        Err(KeyringError::NoEntry) => Ok(()),
        other => other,
    })
}

fn call<T: Send + 'static>(
    account: &str,
    act: impl FnOnce(&Entry) -> keyring::Result<T> + Send + 'static,
) -> Result<T> {
    limits::assert_threads(THREADS)?;
    let account = account.to_owned();
    let (sender, receiver) = channel();
    let asking = std::thread::Builder::new().spawn(move || {
        let done = Entry::new(SERVICE, &account).and_then(|entry| act(&entry));
        // Nobody may be waiting any more.
        drop(sender.send(done));
    });
    asking.map_err(limits::no_threads)?;
    match receiver.recv_timeout(TIMEOUT) {
        Ok(done) => done.map_err(|error| unusable(&why(&error))),
        Err(RecvTimeoutError::Timeout) => Err(unusable("it does not answer")),
        Err(RecvTimeoutError::Disconnected) => Err(unusable("it failed")),
    }
}

/// The reason, without what an error may carry of the secret.
fn why(error: &KeyringError) -> String {
    match error {
        KeyringError::NoDefaultStore => match Entry::store_status() {
            Err(error) => format!("there is none ({error})"),
            Ok(()) => "there is none".to_owned(),
        },
        KeyringError::BadEncoding(_) => "what it holds is no text".to_owned(),
        other => other.to_string(),
    }
}

fn unusable(why: &str) -> Error {
    Error::failure(format!("the system's keyring cannot be used: {why}"))
        .hint("If there is one, unlock it and try again.")
        .hint("Leave --keyring out to keep the secrets in a private file beside the store, or give them in the environment at each run.")
}
