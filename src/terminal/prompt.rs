//! The only ear: questions to whoever sits at the terminal. Commands ask through a trait, so that tests can answer.
//!
//! Whether somebody can be asked at all is `context`'s to know. Esc goes back where a question allows it, and leaves a
//! text that is asked for; Ctrl-C ends the command with the terminal as it was.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::{fmt, io};

use console::Key;
use dialoguer::theme::Theme;
use dialoguer::{Confirm, Select};
use nix::sys::termios::{LocalFlags, SetArg, Termios, tcgetattr, tcsetattr};
use signal_hook::consts::SIGINT;
use signal_hook::{SigId, flag, low_level};
use unicode_width::UnicodeWidthStr;

use super::checklist::Checklist;
use super::finder::Finder;
use super::layout::cut_to;
use super::line::{Line, Wish};
use super::{harmless, width_of};
use crate::error::{Error, Kind, Result};

/// Says what is wrong with an answer, for another try.
pub type Check<'c> = &'c dyn Fn(&str) -> std::result::Result<(), String>;

/// Lines of a search that are shown at once.
const SEARCHED: usize = 12;

/// What a terminal does with keys by itself: it gathers a line, shows and edits it, and sends signals.
const LINES: LocalFlags = LocalFlags::ICANON
    .union(LocalFlags::ECHO)
    .union(LocalFlags::IEXTEN)
    .union(LocalFlags::ISIG);

/// Answers questions.
pub trait Prompts {
    /// Yes or no; Enter alone is `default`, Esc is no.
    fn confirm(&mut self, question: &str, default: bool) -> Result<bool>;

    /// One of several, by position; none for Esc.
    fn choose(
        &mut self,
        question: &str,
        options: &[String],
        default: usize,
    ) -> Result<Option<usize>>;

    /// A text that a check lets through, beginning with what is there already. A blank is up to the check.
    ///
    /// # Errors
    /// `Kind::Back` for Esc.
    fn text(&mut self, question: &str, there: &str, check: Check<'_>) -> Result<String>;

    /// A text that is not seen while it is typed.
    ///
    /// # Errors
    /// `Kind::Back` for Esc.
    fn secret(&mut self, question: &str) -> Result<String>;

    /// One of many, by position, found by typing parts of it; none for Esc.
    fn search(&mut self, question: &str, options: &[String]) -> Result<Option<usize>>;

    /// Some of many, by position and at least one, ticked off and found by typing parts of them.
    ///
    /// # Errors
    /// `Kind::Back` for Esc.
    fn tick(&mut self, question: &str, options: &[String]) -> Result<Vec<usize>>;

    /// A text like that of `text`, which Tab completes as far as `complete` knows how.
    fn completed(
        &mut self,
        question: &str,
        there: &str,
        complete: Complete,
        check: Check<'_>,
    ) -> Result<String>;
}

/// What a text that is being typed goes on with.
pub type Complete = fn(&str) -> Option<String>;

/// A person at the terminal of this process.
#[derive(Debug)]
pub struct TerminalPrompts {
    /// Whether nobody listens for Ctrl-C.
    is_unheard: Arc<AtomicBool>,
    /// What lets Ctrl-C end the process again after a question.
    ending: Option<SigId>,
}

impl TerminalPrompts {
    /// Between two questions Ctrl-C ends the process as long as nobody listens for it.
    pub fn new(is_unheard: Arc<AtomicBool>) -> Self {
        TerminalPrompts {
            is_unheard,
            ending: None,
        }
    }

    /// Asks, and takes Ctrl-C for an answer.
    fn ask<T>(&mut self, question: impl FnOnce() -> dialoguer::Result<T>) -> Result<T> {
        // Ctrl-C must not end the process while a question stands, which has to restore the terminal. Whoever else
        // listens for it goes on listening.
        let heard = flag::register(SIGINT, Arc::new(AtomicBool::new(false)));
        let heard = heard.map_err(cannot_ask)?;
        if let Some(ending) = self.ending.take() {
            low_level::unregister(ending);
        }
        let keys = Keys::hold();
        let answer = question();
        drop(keys);
        // A signal that was once listened for does nothing any more by itself.
        let ending = flag::register_conditional_default(SIGINT, Arc::clone(&self.is_unheard));
        self.ending = Some(ending.map_err(cannot_ask)?);
        low_level::unregister(heard);
        answer.map_err(|dialoguer::Error::IO(error)| {
            // A question hides the cursor. Should this fail, there is no terminal to restore.
            drop(console::Term::stderr().show_cursor());
            if error.kind() == io::ErrorKind::Interrupted {
                // What follows begins on a line of its own.
                drop(console::Term::stderr().write_line(""));
                return Error::new(Kind::Aborted, "stopped at a question; nothing was written");
            }
            cannot_ask(error)
        })
    }
}

/// The terminal while a question stands: each key comes as it is pressed, Ctrl-C like any other and unseen, even before
/// the question waits for one. Whoever types ahead, or pastes, is understood.
struct Keys(Option<Termios>);

impl Keys {
    fn hold() -> Self {
        // Where this is no terminal, the question itself will say so.
        let Ok(there) = tcgetattr(io::stdin()) else {
            return Keys(None);
        };
        let mut held = there.clone();
        held.local_flags.remove(LINES);
        let is_held = tcsetattr(io::stdin(), SetArg::TCSADRAIN, &held).is_ok();
        Keys(is_held.then_some(there))
    }
}

impl Drop for Keys {
    fn drop(&mut self) {
        if let Some(there) = &self.0 {
            // Should this fail, there is no terminal to restore.
            let _ = tcsetattr(io::stdin(), SetArg::TCSADRAIN, there);
        }
    }
}

fn cannot_ask(error: io::Error) -> Error {
    Error::failure("cannot ask at this terminal")
        .because(error)
        .hint("With --no-input nothing is asked; flags answer instead.")
}

impl Prompts for TerminalPrompts {
    fn confirm(&mut self, question: &str, default: bool) -> Result<bool> {
        let question = harmless(question);
        self.ask(|| {
            let prompt = Confirm::with_theme(&Plain)
                .with_prompt(&*question)
                .default(default);
            Ok(prompt.interact_opt()?.unwrap_or(false))
        })
    }

    fn choose(
        &mut self,
        question: &str,
        options: &[String],
        default: usize,
    ) -> Result<Option<usize>> {
        let options = shown(options);
        self.ask(|| {
            Select::with_theme(&Plain)
                .with_prompt(harmless(question))
                .items(&options)
                .default(default)
                .report(true)
                .interact_opt()
        })
    }

    fn text(&mut self, question: &str, there: &str, check: Check<'_>) -> Result<String> {
        self.completed(question, there, |_| None, check)
    }

    fn secret(&mut self, question: &str) -> Result<String> {
        let question = harmless(question);
        self.ask(|| Ok(type_hidden(&question)?))?
            .ok_or_else(Error::back)
    }

    fn search(&mut self, question: &str, options: &[String]) -> Result<Option<usize>> {
        let options = harmless_each(options);
        let question = harmless(question);
        self.ask(|| Ok(find(&question, &options)?))
    }

    fn tick(&mut self, question: &str, options: &[String]) -> Result<Vec<usize>> {
        let options = harmless_each(options);
        let question = harmless(question);
        self.ask(|| Ok(tick_off(&question, &options)?))?
            .ok_or_else(Error::back)
    }

    fn completed(
        &mut self,
        question: &str,
        there: &str,
        complete: Complete,
        check: Check<'_>,
    ) -> Result<String> {
        let question = harmless(question);
        self.ask(|| Ok(type_text((&question, there), complete, check)?))?
            .ok_or_else(Error::back)
    }
}

/// Has a text typed until a check lets it through; `None` for Esc.
fn type_text(
    (question, there): (&str, &str),
    complete: Complete,
    check: Check<'_>,
) -> io::Result<Option<String>> {
    let terminal = console::Term::stderr();
    let mut line = Line::new(there);
    loop {
        draw(&terminal, question, &line)?;
        match line.press(&terminal.read_key()?) {
            Wish::More => {}
            Wish::Complete => {
                if let Some(whole) = complete(&line.text()) {
                    line = Line::new(&whole);
                }
            }
            Wish::Leave => return left(&terminal),
            Wish::Done => {
                terminal.write_line("")?;
                match check(&line.text()) {
                    Ok(()) => return Ok(Some(line.text())),
                    Err(wrong) => terminal.write_line(&format!("error: {}", harmless(&wrong)))?,
                }
            }
        }
    }
}

/// What follows a question that was left with Esc begins on a line of its own.
fn left<T>(terminal: &console::Term) -> io::Result<Option<T>> {
    terminal.write_line("")?;
    Ok(None)
}

/// Has a text typed that is not seen; `None` for Esc.
fn type_hidden(question: &str) -> io::Result<Option<String>> {
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

/// Has one of many found.
fn find(question: &str, options: &[String]) -> io::Result<Option<usize>> {
    let screen = Screen::new();
    let mut finder = Finder::new(options, screen.height);
    loop {
        let lines = finder.lines(screen.width, |_| "");
        match finder.press(&screen.key_at((question, finder.filter()), &lines)?) {
            Wish::More | Wish::Complete => {}
            Wish::Leave => return Ok(None),
            Wish::Done => {
                if let Some(found) = finder.found() {
                    let answer = format!("{question}{} {}", colon(question), options[found]);
                    screen.report(&answer)?;
                    return Ok(Some(found));
                }
            }
        }
    }
}

/// Has some of many ticked off; `None` for Esc.
fn tick_off(question: &str, options: &[String]) -> io::Result<Option<Vec<usize>>> {
    let screen = Screen::new();
    let mut list = Checklist::new(options, screen.height);
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

/// The terminal while a list stands on it.
struct Screen {
    terminal: console::Term,
    /// Columns of a line; the last one is left free, so that a line stays one.
    width: usize,
    /// How many options have room beneath the question and what the keys do.
    height: usize,
}

impl Screen {
    fn new() -> Self {
        let terminal = console::Term::stderr();
        let height = usize::from(terminal.size().0).saturating_sub(2);
        Screen {
            width: width_of(&terminal).saturating_sub(1).max(1),
            height: height.min(SEARCHED),
            terminal,
        }
    }

    /// Shows a question and lines beneath it until a key is pressed; the cursor stands behind the question, where is typed.
    fn key_at(&self, (question, line): (&str, &Line), beneath: &[String]) -> io::Result<Key> {
        let terminal = &self.terminal;
        for line in beneath {
            terminal.write_str(&format!("\n{line}"))?;
        }
        terminal.move_cursor_up(beneath.len())?;
        draw(terminal, question, line)?;
        let key = terminal.read_key();
        terminal.clear_line()?;
        terminal.clear_to_end_of_screen()?;
        key
    }

    /// Leaves a line where the list was.
    fn report(&self, answer: &str) -> io::Result<()> {
        self.terminal.write_line(&cut_to(answer, self.width))
    }
}

/// Draws a question and its answer in one line, over what was drawn before. Where there is no room for both, the question
/// is cut.
fn draw(terminal: &console::Term, question: &str, line: &Line) -> io::Result<()> {
    let width = width_of(terminal);
    let room = width.saturating_sub(line.text().width() + 3);
    let question = cut_to(question, room.max(width / 2));
    let question = format!("{question}{} ", colon(&question));
    let (text, behind) = line.seen(width.saturating_sub(question.width() + 1));
    terminal.clear_line()?;
    terminal.write_str(&format!("{question}{text}"))?;
    terminal.move_cursor_left(behind)
}

/// Questions as they are written here: what ends with a question mark needs no colon.
struct Plain;

impl Theme for Plain {
    fn format_prompt(&self, f: &mut dyn fmt::Write, prompt: &str) -> fmt::Result {
        write!(f, "{prompt}{}", colon(prompt))
    }

    fn format_input_prompt_selection(
        &self,
        f: &mut dyn fmt::Write,
        prompt: &str,
        answer: &str,
    ) -> fmt::Result {
        write!(f, "{prompt}{} {answer}", colon(prompt))
    }
}

fn colon(prompt: &str) -> &'static str {
    if prompt.ends_with(['?', ')', ':']) {
        ""
    } else {
        ":"
    }
}

fn harmless_each(options: &[String]) -> Vec<String> {
    let options = options.iter();
    options
        .map(|option| harmless(option).into_owned())
        .collect()
}

/// Options as they are shown: harmless, and each in one line.
fn shown(options: &[String]) -> Vec<String> {
    // Before an option stands its mark, and the last column is left free.
    let width = width_of(&console::Term::stderr()).saturating_sub(4);
    let options = options.iter();
    options
        .map(|option| cut_to(&harmless(option), width))
        .collect()
}

/// Answers that were written down before: for tests of what is asked.
#[derive(Debug, Default)]
pub struct ScriptedPrompts {
    answers: VecDeque<String>,
}

impl ScriptedPrompts {
    /// These answers, in this order: `yes` or `no`, part of an option, a text, `esc` for Esc, `enter` for
    /// Enter alone.
    pub fn new<'a>(answers: impl IntoIterator<Item = &'a str>) -> Self {
        ScriptedPrompts {
            answers: answers.into_iter().map(str::to_owned).collect(),
        }
    }

    fn next(&mut self, question: &str) -> Result<String> {
        let answer = self.answers.pop_front();
        answer.ok_or_else(|| Error::failure(format!("no answer to: {question}")))
    }

    fn position(
        &mut self,
        question: &str,
        options: &[String],
        default: usize,
    ) -> Result<Option<usize>> {
        let answer = self.next(question)?;
        match &*answer {
            "esc" => return Ok(None),
            "enter" => return Ok(Some(default)),
            _ => {}
        }
        let position = options.iter().position(|option| option.contains(&answer));
        let position = position.ok_or_else(|| {
            Error::failure(format!("{question} does not offer {answer}: {options:?}"))
        })?;
        Ok(Some(position))
    }
}

impl Prompts for ScriptedPrompts {
    fn confirm(&mut self, question: &str, default: bool) -> Result<bool> {
        let answer = self.next(question)?;
        Ok(answer == "yes" || (answer == "enter" && default))
    }

    fn choose(
        &mut self,
        question: &str,
        options: &[String],
        default: usize,
    ) -> Result<Option<usize>> {
        self.position(question, options, default)
    }

    fn text(&mut self, question: &str, _there: &str, check: Check<'_>) -> Result<String> {
        loop {
            let answer = self.next(question)?;
            if answer == "esc" {
                return Err(Error::back());
            }
            if check(&answer).is_ok() {
                return Ok(answer);
            }
        }
    }

    fn secret(&mut self, question: &str) -> Result<String> {
        self.next(question)
    }

    fn search(&mut self, question: &str, options: &[String]) -> Result<Option<usize>> {
        self.position(question, options, 0)
    }

    fn tick(&mut self, question: &str, options: &[String]) -> Result<Vec<usize>> {
        let answer = self.position(question, options, 0)?;
        Ok(vec![answer.ok_or_else(Error::back)?])
    }

    fn completed(
        &mut self,
        question: &str,
        there: &str,
        _complete: Complete,
        check: Check<'_>,
    ) -> Result<String> {
        self.text(question, there, check)
    }
}
