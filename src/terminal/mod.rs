//! All output of the process: data on standard output, and notes, progress and errors on standard error.
//!
//! Text from outside is sanitized here. The commands decide what is written.

mod checklist;
mod column;
mod command;
mod facing;
mod finder;
mod layout;
mod line;
mod list;
mod moment;
mod number;
mod problem;
mod progress;
mod prompt;
mod prose;
mod sanitize;
mod spinner;
mod wait;
mod wrap;

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::io::{self, BufWriter, IsTerminal, Stderr, Stdout, Write};
use std::rc::Rc;

use indicatif::WeakProgressBar;
use layout::lines_of;
use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use crate::error::{Error, Kind, Result};

pub use column::{Column, Holds};
pub use command::NOUNS;
pub use facing::{Facing, Side};
pub use list::List;
pub use moment::moment_of;
pub use number::number;
pub use progress::Progress;
pub use prompt::{
    Answered, Check, Complete, Completions, Prompts, Remembered, Retraced, ScriptedPrompts,
    TerminalPrompts, Trail,
};
use sanitize::sanitized_json;
pub use sanitize::{needs_escape, sanitized};
pub use spinner::Spinner;

/// The format of data on standard output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For people.
    #[default]
    Table,
    /// One JSON document.
    Json,
    /// RFC 4180 with a header; lists only.
    Csv,
}

/// The amount of text on standard error.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verbosity {
    /// Only errors.
    Quiet,
    /// Errors, notes and progress.
    #[default]
    Normal,
    /// Details too, which help to find a cause.
    Verbose,
}

/// The number of columns of a terminal that does not tell its width.
const WIDTH: usize = 80;

/// Standard output and standard error of a command. All methods take a shared reference, so that the session that has
/// the terminal can be lent to several functions at once.
pub struct Terminal {
    out: Out,
    err: Stderr,
    format: Format,
    verbosity: Verbosity,
    is_out_seen: bool,
    is_err_seen: bool,
    color: Option<bool>,
    /// Whether an error, a warning or an alert was written to standard error.
    has_alerted: Cell<bool>,
    /// Whether output to standard error has been seen before, and is left out: a conversation is run again.
    is_silent: Rc<Cell<bool>>,
    /// The spinner or the bar that was drawn last.
    drawn: RefCell<WeakProgressBar>,
}

/// Standard output with a buffer.
struct Out(RefCell<BufWriter<Stdout>>);

impl Write for &Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.borrow_mut().write_all(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.borrow_mut().flush()
    }
}

impl Terminal {
    /// Returns the terminal of this process. `color` turns colours on or off; none means colours if standard error is a
    /// terminal.
    pub fn of_process(format: Format, verbosity: Verbosity, color: Option<bool>) -> Self {
        Terminal {
            out: Out(RefCell::new(BufWriter::new(io::stdout()))),
            err: io::stderr(),
            format,
            verbosity,
            is_out_seen: io::stdout().is_terminal(),
            is_err_seen: io::stderr().is_terminal(),
            color,
            has_alerted: Cell::new(false),
            is_silent: Rc::default(),
            drawn: RefCell::default(),
        }
    }

    /// Leaves out output to standard error while `is_silent` is set.
    pub fn heed(&mut self, is_silent: &Rc<Cell<bool>>) {
        self.is_silent = Rc::clone(is_silent);
    }

    /// Returns the format of data that the user wants.
    pub fn format(&self) -> Format {
        self.format
    }

    /// Fails if the user wants CSV. For commands that write one record, not a list.
    pub fn refuse_csv(&self) -> Result<()> {
        if self.format == Format::Csv {
            return Err(Error::usage("only a list can be written as CSV")
                .hint("Use --format table or --format json."));
        }
        Ok(())
    }

    /// Writes text to standard output, such as a script. Lines are not broken. The caller has to sanitize parts from outside.
    ///
    /// # Errors
    /// Fails if standard output cannot be written.
    pub fn print(&self, text: &str) -> Result<()> {
        (&self.out).write_all(text.as_bytes()).map_err(cannot_write)
    }

    /// Writes a text of several lines for people to standard output. At a terminal, long lines are broken between words. The
    /// caller has to sanitize parts from outside.
    ///
    /// # Errors
    /// Fails if standard output cannot be written.
    pub fn text(&self, text: &str) -> Result<()> {
        let Some(width) = self.width() else {
            return self.print(text);
        };
        let lines = text.lines().flat_map(|line| wrap::wrap(line, width));
        self.print(&lines.map(|line| line + "\n").collect::<String>())
    }

    /// Returns a time of RFC 3339 for people: at a terminal in their time zone.
    pub fn moment(&self, moment: String) -> String {
        let local = self.is_out_seen.then(|| moment::local_in_full(&moment));
        local.flatten().unwrap_or(moment)
    }

    /// Returns a time of RFC 3339 for a note on standard error: at a terminal in the time zone of the user.
    pub fn moment_of_note(&self, moment: String) -> String {
        let local = self.is_err_seen.then(|| moment::local_in_full(&moment));
        local.flatten().unwrap_or(moment)
    }

    /// Returns standard output for raw bytes, such as the content of a file. They are not sanitized.
    pub fn raw(&self) -> impl Write {
        &self.out
    }

    /// Writes one JSON document to standard output, sanitized if it is a terminal.
    ///
    /// # Errors
    /// Fails if standard output cannot be written.
    pub fn json(&self, value: &impl Serialize) -> Result<()> {
        let written = if self.is_out_seen {
            serde_json::to_string_pretty(value)
                .map_err(io::Error::from)
                .and_then(|json| (&self.out).write_all(sanitized_json(&json).as_bytes()))
        } else {
            serde_json::to_writer_pretty(&self.out, value).map_err(io::Error::from)
        };
        written
            .and_then(|()| (&self.out).write_all(b"\n"))
            .map_err(cannot_write)
    }

    /// Writes a text of several lines to standard output, each sanitized. At a terminal, long lines are broken between words.
    ///
    /// # Errors
    /// Fails if standard output cannot be written.
    pub fn lines(&self, text: &str) -> Result<()> {
        for line in text.lines() {
            self.text(&format!("{}\n", sanitized(line)))?;
        }
        Ok(())
    }

    /// Returns the number of columns of the terminal at standard output; none if there is no terminal.
    pub fn width(&self) -> Option<usize> {
        self.is_out_seen.then(|| width_of(&console::Term::stdout()))
    }

    /// Returns whether standard output is a terminal.
    pub fn is_seen(&self) -> bool {
        self.is_out_seen
    }

    /// Begins a list on standard output, in the format that the user wants.
    pub fn list(&self, columns: impl Into<Cow<'static, [Column<'static>]>>) -> List<'_> {
        List::new(&self.out, self.format, columns.into(), self.width())
    }

    /// Writes names and values to standard output, a pair in each line, aligned. Values are sanitized, names are not. At a
    /// terminal, long values are broken between words.
    ///
    /// # Errors
    /// Fails if standard output cannot be written.
    pub fn facts<N: AsRef<str>>(&self, facts: &[(N, String)]) -> Result<()> {
        let width = facts
            .iter()
            .map(|(name, _)| name.as_ref().width())
            .max()
            .unwrap_or(0);
        let mut text = String::new();
        for (name, value) in facts {
            let name = name.as_ref();
            let name = format!("{name}{:1$}", "", width + 2 - name.width());
            for line in wrap::behind(&name, &sanitized(value), self.width()) {
                text.push_str(&format!("{line}\n"));
            }
        }
        self.print(&text)
    }

    /// Shows a table to the user who is asked, on standard error. Titles and cells are sanitized.
    pub fn exhibit(&self, columns: &[Column<'_>], rows: &[Vec<String>]) {
        let titles: Vec<_> = columns
            .iter()
            .map(|column| sanitized(column.title))
            .collect();
        let columns: Vec<Column<'_>> = columns
            .iter()
            .zip(&titles)
            .map(|(column, title)| Column { title, ..*column })
            .collect();
        let rows = rows.iter().map(|row| {
            let cells = row.iter().map(|cell| sanitized(cell).into_owned());
            cells.collect()
        });
        let width = width_of(&console::Term::stderr());
        for line in lines_of(&columns, rows.collect(), Some(width)) {
            self.say(&line);
        }
    }

    /// Returns the number of lines of the terminal of the user who is asked.
    pub fn height(&self) -> usize {
        usize::from(console::Term::stderr().size().0)
    }

    /// Shows records next to each other on standard error: a title for each, then a line for each field. All texts are
    /// sanitized.
    pub fn side_by_side(&self, titles: &[String], rows: &[Facing]) {
        let clean = |text: &String| sanitized(text).into_owned();
        let titles: Vec<String> = titles.iter().map(clean).collect();
        let rows = rows.iter().map(|(name, sides)| {
            let sides = sides.iter().map(|side| Side {
                text: clean(&side.text),
                ..*side
            });
            (clean(name), sides.collect())
        });
        let width = width_of(&console::Term::stderr());
        for line in facing::lines_of(&titles, &rows.collect::<Vec<Facing>>(), width) {
            self.say(&line);
        }
    }

    /// Returns whether standard error already has a reason for an exit status other than 0.
    pub fn has_alerted(&self) -> bool {
        self.has_alerted.get()
    }

    /// Returns whether the user wants only errors.
    pub fn is_quiet(&self) -> bool {
        self.verbosity == Verbosity::Quiet
    }

    /// Writes the buffered data.
    ///
    /// # Errors
    /// Fails if standard output cannot be written.
    pub fn finish(&self) -> Result<()> {
        (&self.out).flush().map_err(cannot_write)
    }

    fn style(&self) -> console::Style {
        let is_colored = self.color.unwrap_or(self.is_err_seen);
        console::Style::new().bold().force_styling(is_colored)
    }

    fn say(&self, line: &str) {
        if self.is_silent.get() {
            return;
        }
        // Standard error is closed if this fails, and no output can report that.
        let write = || drop(writeln!(&self.err, "{line}"));
        // A spinner or a bar is drawn again below the line.
        match self.drawn.borrow().upgrade() {
            Some(bar) => bar.suspend(write),
            None => write(),
        }
    }
}

/// Returns the number of columns of a terminal; 80 if it does not tell.
fn width_of(terminal: &console::Term) -> usize {
    match terminal.size_checked() {
        Some((_, width)) if width > 0 => usize::from(width),
        _ => WIDTH,
    }
}

/// Returns the error for standard output that cannot be written. A closed pipe is `Kind::ClosedPipe`, because the
/// reader has ended on purpose.
pub fn cannot_write(error: io::Error) -> Error {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return Error::new(Kind::ClosedPipe, "standard output was closed");
    }
    Error::failure("cannot write to standard output").because(error)
}
