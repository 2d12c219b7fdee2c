//! Errors and warnings on standard error.

use super::Terminal;
use super::sanitize::{sanitized, sanitized_styled};
use crate::error::Error;

impl Terminal {
    /// Writes the error that ended the command to standard error, with its hints.
    pub fn error(&self, error: &Error) {
        let label = self.style().red().apply_to("error:").to_string();
        self.problem(&label, error);
    }

    /// Writes an error that does not end the command to standard error, with its hints.
    pub fn warning(&self, error: &Error) {
        let label = self.style().yellow().apply_to("warning:").to_string();
        self.problem(&label, error);
    }

    /// Writes an error of the command line to standard error. Its text may quote arguments, and is sanitized.
    pub fn usage_error(&self, error: &clap::Error) {
        let rendered = error.render();
        let text = if self.color.unwrap_or(self.is_err_seen) {
            rendered.ansi().to_string()
        } else {
            rendered.to_string()
        };
        self.say(sanitized_styled(&text).trim_end());
    }

    fn problem(&self, label: &str, error: &Error) {
        self.has_alerted.set(true);
        self.say(&format!("{label} {}", sanitized(&error.to_string())));
        let label = self.style().cyan().apply_to("hint:").to_string();
        for hint in error.hints() {
            self.say(&format!(" {label} {}", sanitized(hint)));
        }
    }
}
