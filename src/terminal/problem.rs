//! Errors and warnings on standard error.

use super::sanitize::{sanitized, sanitized_styled};
use super::wrap::behind;
use super::{Terminal, width_of};
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
        let text = sanitized_styled(&text);
        for line in text.trim_end().lines() {
            let (label, text) = line.split_at(label_end(line));
            self.behind_label(label, text);
        }
    }

    fn problem(&self, label: &str, error: &Error) {
        self.has_alerted.set(true);
        self.labelled(&format!("{label} "), &error.to_string());
        let label = self.style().cyan().apply_to("hint:").to_string();
        for hint in error.hints() {
            self.labelled(&format!(" {label} "), hint);
        }
    }

    fn labelled(&self, label: &str, text: &str) {
        self.behind_label(label, &sanitized(text));
    }

    /// Writes a text behind a label, broken between words at the width of the terminal.
    fn behind_label(&self, label: &str, text: &str) {
        let terminal = console::Term::stderr();
        let width = self.is_err_seen.then(|| width_of(&terminal));
        for line in behind(label, text, width) {
            self.say(&line);
        }
    }
}

/// Returns the end of the leading spaces of a line, and of its label, such as `error: `. Both may have colours.
fn label_end(line: &str) -> usize {
    let start = line.len() - line.trim_start().len();
    let Some(length) = line[start..].find(' ') else {
        return start;
    };
    let end = start + length;
    let is_label = console::strip_ansi_codes(&line[start..end]).ends_with(':');
    if is_label { end + 1 } else { start }
}
