//! The spinner of a step that takes long, and the notice at the end of a command.

use std::io::Write;
use std::time::Duration;

use super::progress::Progress;
use super::sanitize::sanitized;
use super::spinner::Spinner;
use super::{Terminal, Verbosity, width_of};

/// The time after which a wait is shown.
const PATIENCE: Duration = Duration::from_millis(500);

/// A spinner that appears after half a second, and is removed when it is dropped.
#[derive(Debug)]
#[must_use]
pub struct Wait(Option<Spinner>);

impl Drop for Wait {
    fn drop(&mut self) {
        if let Some(spinner) = self.0.take() {
            spinner.clear();
        }
    }
}

impl Terminal {
    /// Returns a progress bar for `total` rows. It is not drawn if standard error is no terminal, or with `--quiet`.
    pub fn progress(&self, total: u64) -> Progress {
        let is_shown = self.is_err_seen && self.verbosity > Verbosity::Quiet;
        Progress::new(total, is_shown, width_of(&console::Term::stderr()))
    }

    /// Returns a spinner with the text `what`. It is not drawn if standard error is no terminal, or with `--quiet`.
    pub fn spinner(&self, what: &str) -> Spinner {
        let is_shown = self.is_err_seen && self.verbosity > Verbosity::Quiet;
        Spinner::new(what, is_shown, Duration::ZERO)
    }

    /// Shows the text `what` once it takes longer than half a second, until the returned value is dropped.
    pub fn wait(&self, what: &str) -> Wait {
        let is_shown = self.is_err_seen && self.verbosity > Verbosity::Quiet;
        Wait(Some(Spinner::new(what, is_shown, PATIENCE)))
    }

    /// Rings the bell of the terminal, and lets it notify the desktop if it can (OSC 9). Other terminals ignore that.
    pub fn notify(&self, text: &str, shows_sequences: bool) {
        if !self.is_err_seen {
            return;
        }
        let text = sanitized(text);
        let note = if shows_sequences {
            format!("\u{1b}]9;{text}\u{7}")
        } else {
            String::new()
        };
        drop(write!(&self.err, "{note}\u{7}"));
    }
}
