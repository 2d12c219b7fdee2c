//! Asks the user at the terminal of this process.

use std::cell::Cell;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::{fmt, io};

use dialoguer::Confirm;
use dialoguer::theme::Theme;
use signal_hook::consts::SIGINT;
use signal_hook::{SigId, flag, low_level};

use super::keys::Keys;
use super::typing::{choose, colon, find, tick_off, type_hidden, type_text};
use super::{Answer, Asked, Completions, Prompts};
use crate::error::{Error, Kind, Result};
use crate::terminal::layout::wrap;
use crate::terminal::{sanitized, width_of};

/// The user at the terminal of this process.
#[derive(Debug)]
pub struct TerminalPrompts {
    /// Whether no command listens for Ctrl-C.
    is_unheard: Arc<AtomicBool>,
    /// The handler that lets Ctrl-C end the process again after a question.
    ending: Cell<Option<SigId>>,
}

impl TerminalPrompts {
    /// Asks at the terminal. Between two questions Ctrl-C ends the process, unless a command listens for it:
    /// `is_unheard` is then false.
    pub fn new(is_unheard: Arc<AtomicBool>) -> Self {
        TerminalPrompts {
            is_unheard,
            ending: Cell::new(None),
        }
    }

    /// Asks a question that Ctrl-C can end.
    fn until_answered<T>(&self, question: impl FnOnce() -> dialoguer::Result<T>) -> Result<T> {
        // Ctrl-C must not end the process while a question is open: the terminal has to be restored first. Other
        // handlers stay registered.
        let heard = flag::register(SIGINT, Arc::new(AtomicBool::new(false)));
        let heard = heard.map_err(cannot_ask)?;
        if let Some(ending) = self.ending.take() {
            low_level::unregister(ending);
        }
        let keys = Keys::hold();
        let answer = question();
        drop(keys);
        // After the first handler, the signal has no default action any more.
        let ending = flag::register_conditional_default(SIGINT, Arc::clone(&self.is_unheard));
        self.ending.set(Some(ending.map_err(cannot_ask)?));
        low_level::unregister(heard);
        answer.map_err(|dialoguer::Error::IO(error)| {
            // A question hides the cursor. If this fails, there is no terminal to restore.
            drop(console::Term::stderr().show_cursor());
            if error.kind() == io::ErrorKind::Interrupted {
                // The next output starts on a new line.
                drop(console::Term::stderr().write_line(""));
                return Error::new(Kind::Aborted, "stopped at a question; nothing was written");
            }
            cannot_ask(error)
        })
    }
}

fn cannot_ask(error: io::Error) -> Error {
    Error::failure("cannot ask at this terminal")
        .because(error)
        .hint("Answer with flags, and add --no-input.")
}

impl Prompts for TerminalPrompts {
    fn ask(&self, question: &str, asked: Asked<'_>) -> Result<Option<Answer>> {
        self.until_answered(|| put(question, asked))
    }
}

/// Puts a question to the user.
fn put(question: &str, asked: Asked<'_>) -> dialoguer::Result<Option<Answer>> {
    let clean = sanitized(question);
    Ok(match asked {
        Asked::Yes(default) => Confirm::with_theme(&Plain)
            .with_prompt(last_line(question, " [Y/n] ".len())?)
            .default(default)
            .interact_opt()?
            .map(Answer::Yes),
        Asked::One(options, default) => {
            let question = last_line(question, 1)?;
            choose(&question, &sanitized_each(options), default)?
                .map(|at| Answer::of(options, [at]))
        }
        Asked::Found(options, default) => {
            find(&clean, &sanitized_each(options), default)?.map(|at| Answer::of(options, [at]))
        }
        Asked::Ticked {
            options,
            ticked,
            may_be_empty,
        } => {
            let there = (&ticked[..], may_be_empty);
            tick_off(&clean, &sanitized_each(options), there)?.map(|at| Answer::of(options, at))
        }
        Asked::Text {
            there,
            complete,
            check,
        } => {
            let complete = complete.unwrap_or(|_| Completions::default());
            type_text((&clean, &there), complete, check)?.map(Answer::Text)
        }
        Asked::Secret => type_hidden(&clean)?.map(Answer::Text),
    })
}

/// The look of questions: plain text.
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

/// Writes the lines of a long question but the last, and returns that one. The question is drawn anew at each key, which
/// works for one line. `room` columns behind it stay free.
fn last_line(question: &str, room: usize) -> io::Result<String> {
    let terminal = console::Term::stderr();
    let width = width_of(&terminal).saturating_sub(room).max(1);
    let mut lines = wrap(&sanitized(question), width);
    let last = lines.pop().unwrap_or_default();
    for line in lines {
        terminal.write_line(&line)?;
    }
    Ok(last)
}

fn sanitized_each(options: &[String]) -> Vec<String> {
    let options = options.iter();
    options
        .map(|option| sanitized(option).into_owned())
        .collect()
}
