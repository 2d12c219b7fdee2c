//! Asks the user at the terminal of this process.

use std::cell::OnceCell;
use std::io;
use std::rc::Rc;

use super::confirm::{self, confirm};
use super::keys::Keys;
use super::typing::{choose, find, tick_off, type_hidden, type_text};
use super::{Answer, Asked, Completions, Prompts};
use crate::error::{Error, Kind, Result};
use crate::interrupt::Listener;
use crate::terminal::wrap::wrap;
use crate::terminal::{sanitized, width_of};

/// The user at the terminal of this process.
#[derive(Debug)]
pub struct TerminalPrompts {
    /// The listener for signals of the session.
    listener: Rc<OnceCell<Listener>>,
}

impl TerminalPrompts {
    /// Asks at the terminal. From the first question on, the session listens for signals.
    pub fn new(listener: Rc<OnceCell<Listener>>) -> Self {
        TerminalPrompts { listener }
    }

    /// Asks a question that a signal can end. A signal since the last question ends it, too. It must not end the process:
    /// the terminal has to be restored first, and the command may keep earlier answers.
    fn until_answered<T>(&self, question: impl FnOnce() -> io::Result<T>) -> Result<T> {
        let listener = Listener::of(&self.listener)?;
        if listener.interrupt().take() {
            return Err(stopped());
        }
        let keys = Keys::hold();
        let answer = listener.while_asking(question)?;
        drop(keys);
        answer.map_err(|error| {
            // A question hides the cursor. If this fails, there is no terminal to restore.
            drop(console::Term::stderr().show_cursor());
            if listener.interrupt().take() || error.kind() == io::ErrorKind::Interrupted {
                // The next output starts on a new line.
                drop(console::Term::stderr().write_line(""));
                return stopped();
            }
            cannot_ask(error)
        })
    }
}

fn stopped() -> Error {
    Error::new(Kind::Aborted, "stopped at a question; nothing was written")
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

/// The room behind the question of a list for the explanation and some typed letters.
const FINDING: usize = 26;
/// The room behind a question for a short text.
const TYPING: usize = 16;

/// Puts a question to the user.
fn put(question: &str, asked: Asked<'_>) -> io::Result<Option<Answer>> {
    Ok(match asked {
        Asked::Yes(default) => {
            confirm(&last_line(question, confirm::ROOM)?, default)?.map(Answer::Yes)
        }
        Asked::One(options, default) => {
            let question = last_line(question, 1)?;
            choose(&question, &sanitized_each(options), default)?
                .map(|at| Answer::of(options, [at]))
        }
        Asked::Found(options, default) => find(
            &last_line(question, FINDING)?,
            &sanitized_each(options),
            default,
        )?
        .map(|at| Answer::of(options, [at])),
        Asked::Ticked {
            options,
            ticked,
            may_be_empty,
        } => {
            let there = (&ticked[..], may_be_empty);
            let question = last_line(question, FINDING)?;
            tick_off(&question, &sanitized_each(options), there)?.map(|at| Answer::of(options, at))
        }
        Asked::Text {
            there,
            complete,
            check,
        } => {
            let complete = complete.unwrap_or(|_| Completions::default());
            type_text((&last_line(question, TYPING)?, &there), complete, check)?.map(Answer::Text)
        }
        Asked::Secret => type_hidden(&last_line(question, TYPING)?)?.map(Answer::Text),
    })
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
