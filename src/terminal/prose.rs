//! Sentences for the user on standard error.

use super::wrap::wrap;
use super::{Format, Terminal, Verbosity, sanitized, width_of};

impl Terminal {
    /// Writes a text that belongs to a question to standard error, even with `--quiet`. The text is sanitized, and
    /// broken into lines at the width of the terminal.
    pub fn tell(&self, text: &str) {
        let width = width_of(&console::Term::stderr());
        for line in text.split('\n') {
            for line in wrap(&sanitized(line), width) {
                self.say(&line);
            }
        }
    }

    /// Writes a line that the user may copy to standard error, sanitized. It is not broken, even if it is long.
    pub fn whole(&self, line: &str) {
        self.say(&sanitized(line));
    }

    /// Writes the heading of a group of questions to standard error, sanitized, and broken into lines at the width of the
    /// terminal.
    pub fn heading(&self, text: &str) {
        self.say("");
        for line in wrap(&sanitized(text), width_of(&console::Term::stderr())) {
            self.say(&self.style().apply_to(line).to_string());
        }
    }

    /// Writes a note to standard error, sanitized, except with `--quiet`.
    pub fn note(&self, text: &str) {
        if self.verbosity > Verbosity::Quiet {
            self.prose(text);
        }
    }

    /// Notes that a list is empty, if it is shown as a table. `noun` is the kind of its entries, such as `template`.
    pub fn note_none(&self, count: usize, noun: &str) {
        if count == 0 && self.format() == Format::Table {
            self.note(&format!("No {noun} was found."));
        }
    }

    /// Writes the reason for an exit status other than 0 to standard error, sanitized, even with `--quiet`.
    pub fn alert(&self, text: &str) {
        self.has_alerted.set(true);
        self.prose(text);
    }

    /// Writes a detail to standard error, sanitized, with `--verbose` only.
    pub fn detail(&self, text: &str) {
        if self.verbosity >= Verbosity::Verbose {
            self.prose(text);
        }
    }

    /// Writes sentences, broken between words at the width of the terminal.
    fn prose(&self, text: &str) {
        let text = sanitized(text);
        if !self.is_err_seen {
            return self.say(&text);
        }
        for line in wrap(&text, width_of(&console::Term::stderr())) {
            self.say(&line);
        }
    }
}
