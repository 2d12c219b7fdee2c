//! Secrets: text that no output shows, and the environment variables that hold it.

use std::fmt;
use std::process::Command;

/// The environment variable with the client secret.
pub const CLIENT_SECRET: &str = "INTAKE_INTELLIFLO_CLIENT_SECRET";
/// The environment variable with the API key.
pub const API_KEY: &str = "INTAKE_INTELLIFLO_API_KEY";

/// Removes the secrets from the environment of a program that intake starts. Returns the command.
pub fn keep_from(program: &mut Command) -> &mut Command {
    program.env_remove(CLIENT_SECRET).env_remove(API_KEY)
}

/// A secret. Its debug output is `***`.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// A secret without the white space around it; none of blank text.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        (!text.is_empty()).then(|| Secret(text.to_owned()))
    }

    /// The text of the secret. Only the requests to Intelliflo and the storage of secrets may use it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_never_printed() {
        let secret = Secret::new(" hunter2 \n").unwrap();
        assert_eq!(format!("{secret:?} {secret:#?}"), "*** ***");
        assert_eq!(secret.reveal(), "hunter2");
        assert_eq!(Secret::new(" \n"), None);
    }
}
