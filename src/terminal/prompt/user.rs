//! Asks the user at the terminal of this process.

use std::cell::RefCell;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::{fmt, io};

use dialoguer::Confirm;
use dialoguer::theme::Theme;
use signal_hook::consts::{SIGHUP, SIGINT};
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
    /// Whether no command listens for Ctrl-C and the end of the terminal.
    is_unheard: Arc<AtomicBool>,
    /// The handlers that let a signal end the process again after a question.
    ending: RefCell<Vec<SigId>>,
}

impl TerminalPrompts {
    /// Asks at the terminal. Between two questions Ctrl-C and the end of the terminal end the process, unless a command
    /// listens for them: `is_unheard` is then false.
    pub fn new(is_unheard: Arc<AtomicBool>) -> Self {
        TerminalPrompts {
            is_unheard,
            ending: RefCell::default(),
        }
    }

    /// Asks a question that Ctrl-C and the end of the terminal can end.
    fn until_answered<T>(&self, question: impl FnOnce() -> dialoguer::Result<T>) -> Result<T> {
        // No signal must end the process while a question is open: the terminal has to be restored first, and the
        // command may keep earlier answers. Other handlers stay registered.
        let hung_up = Arc::new(AtomicBool::new(false));
        let heard = [
            flag::register(SIGINT, Arc::default()).map_err(cannot_ask)?,
            flag::register(SIGHUP, Arc::clone(&hung_up)).map_err(cannot_ask)?,
        ];
        self.ending.take().into_iter().for_each(forget);
        let keys = Keys::hold();
        let answer = question();
        drop(keys);
        // After the first handler, a signal has no default action any more.
        for signal in [SIGINT, SIGHUP] {
            let ending = flag::register_conditional_default(signal, Arc::clone(&self.is_unheard));
            self.ending.borrow_mut().push(ending.map_err(cannot_ask)?);
        }
        heard.into_iter().for_each(forget);
        answer.map_err(|dialoguer::Error::IO(error)| {
            // A question hides the cursor. If this fails, there is no terminal to restore.
            drop(console::Term::stderr().show_cursor());
            if hung_up.load(Ordering::Relaxed) {
                return Error::new(
                    Kind::Aborted,
                    "the terminal was closed at a question; nothing was written",
                );
            }
            if error.kind() == io::ErrorKind::Interrupted {
                // The next output starts on a new line.
                drop(console::Term::stderr().write_line(""));
                return Error::new(Kind::Aborted, "stopped at a question; nothing was written");
            }
            cannot_ask(error)
        })
    }
}

/// Unregisters the handler of a signal.
fn forget(handler: SigId) {
    low_level::unregister(handler);
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
