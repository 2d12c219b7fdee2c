//! Asks questions that the user answers by typing: a text, a secret, a list to search or to tick.

use std::io;

use console::Key;
use unicode_width::UnicodeWidthStr;

use super::{Check, Complete, Completions};
use crate::terminal::checklist::{Checklist, keys};
use crate::terminal::finder::Finder;
use crate::terminal::layout::cut_to;
use crate::terminal::line::{Line, Wish};
use crate::terminal::wrap::{behind, wrap};
use crate::terminal::{sanitized, width_of};

/// The largest number of options of a list that are shown at once.
const SEARCHED: usize = 12;

/// Lets the user type a text until `check` accepts it; `None` for Esc.
pub fn type_text(
    (question, there): (&str, &str),
    complete: Complete,
    check: Check<'_>,
) -> io::Result<Option<String>> {
    let terminal = console::Term::stderr();
    let mut line = Line::new(there);
    let mut has_tabbed = false;
    loop {
        draw(&terminal, question, &line)?;
        let wish = line.press(&terminal.read_key()?);
        let is_second = std::mem::replace(&mut has_tabbed, wish == Wish::Complete);
        match wish {
            Wish::More => {}
            Wish::Complete => {
                let completions = complete(&line.text());
                match completions.completed(&line.text()) {
                    Some(whole) => line = Line::new(&whole),
                    None if is_second => list(&terminal, &completions)?,
                    None => {}
                }
            }
            Wish::Leave => return left(&terminal),
            Wish::Done => {
                terminal.write_line("")?;
                match check(&line.text()) {
                    Ok(()) => return Ok(Some(line.text())),
                    Err(wrong) => complain(&terminal, &wrong)?,
                }
            }
        }
    }
}

/// Says why a text is not accepted.
fn complain(terminal: &console::Term, wrong: &str) -> io::Result<()> {
    let width = Some(width_of(terminal));
    for line in behind("error: ", &sanitized(wrong), width) {
        terminal.write_line(&line)?;
    }
    Ok(())
}

/// Lists what a text may become below its question, which is drawn again below the list.
fn list(terminal: &console::Term, completions: &Completions) -> io::Result<()> {
    let height = usize::from(terminal.size().0).saturating_sub(3);
    let lines = completions.lines(width_of(terminal), height);
    if !lines.is_empty() {
        terminal.write_line("")?;
    }
    for line in lines {
        terminal.write_line(&line)?;
    }
    Ok(())
}

/// Ends a question that the user has left with Esc: the next output starts on a new line.
fn left<T>(terminal: &console::Term) -> io::Result<Option<T>> {
    terminal.write_line("")?;
    Ok(None)
}

/// Lets the user type a text that is not shown; `None` for Esc.
pub fn type_hidden(question: &str) -> io::Result<Option<String>> {
    let terminal = console::Term::stderr();
    let mut line = Line::new("");
    draw(&terminal, question, &line)?;
    loop {
        match line.press(&terminal.read_key()?) {
            Wish::More | Wish::Complete => {}
            Wish::Leave => return left(&terminal),
            Wish::Done => {
                terminal.write_line("")?;
                return Ok(Some(line.text()));
            }
        }
    }
}

/// Lets the user find one of many options; `None` for Esc. The cursor is first at the option at the position `default`.
pub fn find(question: &str, options: &[String], default: usize) -> io::Result<Option<usize>> {
    let screen = Screen::new();
    let mut finder = Finder::new(options, screen.height);
    finder.begin_at(default);
    let found = pick(&screen, &mut finder, |finder| {
        format!("{question} (type to find, {})", finder.standing())
    })?;
    screen.report_option(question, options, found)
}

/// Lets the user choose one of a few options, as `find` does. They can be found by typing, too: a letter must not do
/// anything else.
pub fn choose(question: &str, options: &[String], default: usize) -> io::Result<Option<usize>> {
    let screen = Screen::new();
    let mut finder = Finder::new(options, screen.height);
    finder.begin_at(default);
    finder.be_short();
    let chosen = pick(&screen, &mut finder, |finder| match finder.found() {
        Some(_) => question.to_owned(),
        None => format!("{question} ({})", finder.standing()),
    })?;
    screen.report_option(question, options, chosen)
}

/// Handles the keys of a list until an option is picked; `None` for Esc. `question` returns the question above it.
fn pick(
    screen: &Screen,
    finder: &mut Finder<'_>,
    question: impl Fn(&Finder<'_>) -> String,
) -> io::Result<Option<usize>> {
    loop {
        let lines = screen.lines_of(finder);
        let key = screen.key_at((&question(finder), finder.filter()), &lines)?;
        match finder.press(&key) {
            Wish::Leave => return Ok(None),
            Wish::Done if finder.found().is_some() => return Ok(finder.found()),
            Wish::More | Wish::Complete | Wish::Done => {}
        }
    }
}

/// Lets the user tick some of many options, some of them `ticked` at first; `None` for Esc. `may_be_empty`: whether all may be
/// unticked.
pub fn tick_off(
    question: &str,
    options: &[String],
    (ticked, may_be_empty): (&[usize], bool),
) -> io::Result<Option<Vec<usize>>> {
    let screen = Screen::new();
    // A screen has room for a line more than a list uses.
    let explained = keys(screen.width).len().saturating_sub(1);
    let height = screen.room.saturating_sub(explained).min(SEARCHED);
    let mut list = Checklist::new(options, height);
    list.begin_with(ticked, may_be_empty);
    loop {
        let standing = format!("{question} ({}):", list.standing());
        let lines = list.lines(screen.width);
        match list.press(&screen.key_at((&standing, list.filter()), &lines)?) {
            Wish::More | Wish::Complete => {}
            Wish::Leave => return left(&screen.terminal),
            Wish::Done => {
                let ticked = list.ticked();
                let answer = format!("{question}: {} of {}", ticked.len(), options.len());
                screen.report(&answer)?;
                return Ok(Some(ticked));
            }
        }
    }
}

/// The terminal while a list is shown.
struct Screen {
    terminal: console::Term,
    /// Columns of a line. The last column stays free, so that the terminal does not wrap.
    width: usize,
    /// The number of lines that fit below the question.
    room: usize,
    /// The number of options that are shown at once.
    height: usize,
}

impl Screen {
    fn new() -> Self {
        let terminal = console::Term::stderr();
        let room = usize::from(terminal.size().0).saturating_sub(2);
        Screen {
            width: width_of(&terminal).saturating_sub(1).max(1),
            room,
            height: room.min(SEARCHED),
            terminal,
        }
    }

    /// Returns the lines of the options: whole if the screen has room for them, otherwise cut.
    fn lines_of(&self, finder: &Finder<'_>) -> Vec<String> {
        let lines = finder.whole_lines(self.width);
        if lines.len() <= self.room {
            lines
        } else {
            finder.lines(self.width, |_| "")
        }
    }

    /// Shows a question and lines below it until a key is pressed. The cursor stands after the question.
    fn key_at(&self, (question, line): (&str, &Line), beneath: &[String]) -> io::Result<Key> {
        let terminal = &self.terminal;
        let column = draw(terminal, question, line)?;
        for line in beneath {
            terminal.write_str(&format!("\n{line}"))?;
        }
        terminal.move_cursor_up(beneath.len())?;
        terminal.write_str("\r")?;
        terminal.move_cursor_right(column)?;
        let key = terminal.read_key();
        terminal.clear_line()?;
        terminal.clear_to_end_of_screen()?;
        key
    }

    /// Writes the option at a position in place of the list, if one was picked. Returns the position.
    fn report_option(
        &self,
        question: &str,
        options: &[String],
        picked: Option<usize>,
    ) -> io::Result<Option<usize>> {
        if let Some(at) = picked {
            self.report(&format!("{question}{} {}", colon(question), options[at]))?;
        }
        Ok(picked)
    }

    /// Writes an answer in place of the list.
    fn report(&self, answer: &str) -> io::Result<()> {
        for line in wrap(answer, self.width) {
            self.terminal.write_line(&line)?;
        }
        Ok(())
    }
}

/// Draws a question and its answer in one line, in place of the old line, and returns the column of the cursor, from 0. The
/// question is cut if there is no room for both.
fn draw(terminal: &console::Term, question: &str, line: &Line) -> io::Result<usize> {
    let width = width_of(terminal);
    let room = width.saturating_sub(line.text().width() + 3);
    let question = cut_to(question, room.max(width / 2));
    let question = format!("{question}{} ", colon(&question));
    let (text, behind) = line.seen(width.saturating_sub(question.width() + 1));
    terminal.clear_line()?;
    terminal.write_str(&format!("{question}{text}"))?;
    terminal.move_cursor_left(behind)?;
    Ok((question.width() + text.width()).saturating_sub(behind))
}

/// Returns the mark between a question and its answer: a question mark needs no colon.
fn colon(prompt: &str) -> &'static str {
    if prompt.ends_with(['?', ')', ':']) {
        ""
    } else {
        ":"
    }
}
