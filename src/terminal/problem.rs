//! Errors and warnings on standard error.

use console::Style;

use super::Terminal;
use super::sanitize::sanitized_styled;
use crate::error::Error;

impl Terminal {
    /// Writes the error that ended the command to standard error, with its hints.
    pub fn error(&self, error: &Error) {
        self.problem(("error:", self.style().red()), error);
    }

    /// Writes an error that does not end the command to standard error, with its hints.
    pub fn warning(&self, error: &Error) {
        self.problem(("warning:", self.style().yellow()), error);
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

    fn problem(&self, label: (&str, Style), error: &Error) {
        self.has_alerted.set(true);
        self.labelled(label, &error.to_string());
        for hint in error.hints() {
            self.labelled((" hint:", self.style().cyan()), hint);
        }
    }

    /// Writes a label and sentences. At a terminal, further lines of the sentences begin below the first one.
    fn labelled(&self, (label, style): (&str, Style), text: &str) {
        let indent = label.len() + 1;
        for (at, line) in self.broken(text, indent).iter().enumerate() {
            match at {
                0 => self.say(&format!("{} {line}", style.apply_to(label))),
                _ => self.say(&format!("{:indent$}{line}", "")),
            }
        }
    }
}
