//! The system's keyring. It may be absent, locked or hanging, so every call has a time limit.

use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use dbus_secret_service_keyring_store::Store;
use keyring_core::api::CredentialStoreApi;
use keyring_core::{Entry, Error as KeyringError};

use crate::error::{Error, Result};
use crate::limits;
use crate::session::has_session_bus;

const SERVICE: &str = "intake Intelliflo connector";
/// The time in which the user can unlock the keyring.
const TIMEOUT: Duration = Duration::from_secs(20);

/// Returns the text that the keyring has under a name, or `None`.
///
/// # Errors
/// Fails if the keyring is absent, stays locked or does not answer in time.
pub fn read(account: &str) -> Result<Option<String>> {
    call(account, |entry| match entry.get_password() {
        Ok(text) => Ok(Some(text)),
        Err(KeyringError::NoEntry) => Ok(None),
        Err(error) => Err(error),
    })
}

/// Writes a text under a name.
///
/// # Errors
/// Fails as `read` does.
pub fn write(account: &str, text: &str) -> Result<()> {
    let text = text.to_owned();
    call(account, move |entry| entry.set_password(&text))
}

/// Removes the text under a name. A name without a text is not an error.
///
/// # Errors
/// Fails as `read` does.
pub fn forget(account: &str) -> Result<()> {
    call(account, |entry| match entry.delete_credential() {
        Err(KeyringError::NoEntry) => Ok(()),
        other => other,
    })
}

fn call<T: Send + 'static>(
    account: &str,
    act: impl FnOnce(&Entry) -> keyring_core::Result<T> + Send + 'static,
) -> Result<T> {
    // Without a bus, the D-Bus library would start one, with our environment.
    if !has_session_bus() {
        return Err(unusable(
            "DBUS_SESSION_BUS_ADDRESS is not set, as in a session without a desktop",
        ));
    }
    let account = account.to_owned();
    let (sender, receiver) = channel();
    let asking = std::thread::Builder::new().spawn(move || {
        let entry = Store::new().and_then(|store| store.build(SERVICE, &account, None));
        let done = entry.and_then(|entry| act(&entry));
        // The receiver is gone if the call took longer than `TIMEOUT`.
        drop(sender.send(done));
    });
    asking.map_err(limits::no_threads)?;
    match receiver.recv_timeout(TIMEOUT) {
        Ok(done) => done.map_err(|error| unusable(&why(&error))),
        Err(RecvTimeoutError::Timeout) => Err(unusable("it does not answer")),
        Err(RecvTimeoutError::Disconnected) => Err(unusable("it failed")),
    }
}

/// Returns the reason of an error. The bytes of a `BadEncoding` are left out, because they are the secret.
fn why(error: &KeyringError) -> String {
    match error {
        KeyringError::BadEncoding(_) => "its entry is not text".to_owned(),
        other => other.to_string(),
    }
}

fn unusable(why: &str) -> Error {
    Error::failure(format!("the system's keyring cannot be used: {why}"))
        .hint("If there is one, unlock it and try again.")
        .hint("Omit --keyring to keep the secrets in a private file next to the store, or set them in the environment at each run.")
}
