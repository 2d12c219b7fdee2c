//! The environment: the store, the user, colours, secrets, and a shell that asks for completions.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use crate::error::{Error, Result};
use crate::secret::Secret;

/// Returns the store in the data folder of the user.
pub(super) fn default_store() -> Result<PathBuf> {
    let folders = etcetera::base_strategy::choose_native_strategy().map_err(|error| {
        Error::usage("cannot find your data folder")
            .because(error)
            .hint("Name the store: --store PATH, or INTAKE_STORE.")
    })?;
    Ok(folders.data_dir().join("intake").join("intake.db"))
}

/// Fails if the path is not UTF-8: SQLite accepts no other names of files.
pub(super) fn assert_utf8(store: &Path) -> Result<()> {
    if store.to_str().is_some() {
        return Ok(());
    }
    Err(Error::usage(format!(
        "the store's path is not valid UTF-8: {}",
        store.display()
    ))
    .hint("Name a store whose path is UTF-8: --store PATH, or INTAKE_STORE."))
}

/// Returns the name of the user from the flag or, without a flag, from the environment; none if it is blank.
pub(super) fn given_name(flag: Option<String>) -> Option<String> {
    let given = flag.or_else(|| env::var("INTAKE_USER").ok())?;
    let name = given.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

/// Returns the name of the process's user from the password database. The variable `$USER` can be set to any name.
pub(super) fn user_name() -> String {
    let id = nix::unistd::Uid::current();
    match nix::unistd::User::from_uid(id) {
        Ok(Some(user)) => user.name,
        _ => format!("uid {id}"),
    }
}

/// Returns the path in a variable, unless it is blank.
pub(super) fn path_from(variable: &str) -> Option<PathBuf> {
    env::var_os(variable)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

/// Returns whether to use colour, never under `NO_COLOR` (no-color.org). `None` leaves it to the terminal.
pub fn color(flag: Option<bool>) -> Option<bool> {
    flag.or_else(|| is_set("NO_COLOR").then_some(false))
}

/// Returns a secret from the environment. It is read at each run and never stored.
pub fn secret(variable: &str) -> Option<Secret> {
    Secret::new(&env::var(variable).ok()?)
}

/// Returns whether the session of the user has a D-Bus.
pub fn has_session_bus() -> bool {
    let folder = path_from("XDG_RUNTIME_DIR");
    is_set("DBUS_SESSION_BUS_ADDRESS") || folder.is_some_and(|folder| folder.join("bus").exists())
}

/// Returns the shell that asks for completions.
pub fn completing_shell() -> Option<String> {
    env::var("INTAKE_COMPLETE")
        .ok()
        .filter(|shell| !shell.is_empty())
}

/// Returns whether the terminal reads sequences for other things than text. A plain console would show a part of them.
pub fn shows_sequences() -> bool {
    !matches!(env::var("TERM").as_deref(), Err(_) | Ok("dumb" | "linux"))
}

fn is_set(variable: &str) -> bool {
    env::var_os(variable).is_some_and(|value: OsString| !value.is_empty())
}
