//! Text that must not be seen: it cannot be printed, not even by mistake.

use std::fmt;
use std::process::Command;

/// The variable of the environment with the client secret.
pub const CLIENT_SECRET: &str = "INTAKE_INTELLIFLO_CLIENT_SECRET";
/// The variable of the environment with the API key.
pub const API_KEY: &str = "INTAKE_INTELLIFLO_API_KEY";

/// Keeps the secrets in our environment from a program that we start.
pub fn keep_from(program: &mut Command) -> &mut Command {
    program.env_remove(CLIENT_SECRET).env_remove(API_KEY)
}

/// A secret. Only what signs in and what keeps it may look at it.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Takes a secret; none of text that is blank.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        (!text.is_empty()).then(|| Secret(text.to_owned()))
    }

    /// The secret itself, for a request or the place where it is kept, and for nothing else.
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
