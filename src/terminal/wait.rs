//! The display of steps that take long, and the notice at the end of a command.

use std::io::Write;

use super::progress::Progress;
use super::sanitize::sanitized;
use super::spinner::Spinner;
use super::{Terminal, Verbosity, width_of};

impl Terminal {
    /// Returns a progress bar for `total` rows. It is not drawn if standard error is no terminal, or with `--quiet`.
    pub fn progress(&self, total: u64) -> Progress {
        let columns = width_of(&console::Term::stderr());
        let progress = Progress::new(total, self.shows_steps(), columns);
        self.drawn.replace(progress.bar.downgrade());
        progress
    }

    /// Returns a spinner with the text `what`. It is not drawn if standard error is no terminal, or with `--quiet`.
    pub fn spinner(&self, what: &str) -> Spinner {
        let spinner = Spinner::new(what, self.shows_steps());
        self.drawn.replace(spinner.bar.downgrade());
        spinner
    }

    fn shows_steps(&self) -> bool {
        self.is_err_seen && self.verbosity > Verbosity::Quiet
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
