//! Asks the user at the terminal. Commands ask through the trait `Prompts`, so that tests can answer.
//!
//! Esc goes back where a question allows it, and leaves a text that is being typed. Ctrl-C ends the command and restores
//! the terminal. `Session` knows whether there is a user to ask.

mod asked;
mod completions;
mod confirm;
mod keys;
mod remembered;
mod scripted;
mod trail;
mod typing;
mod user;

use crate::error::{Error, Result};

pub use asked::{Answer, Asked};
pub use completions::Completions;
pub use remembered::{Answered, Remembered};
pub use scripted::ScriptedPrompts;
pub use trail::{Retraced, Trail};
pub use user::TerminalPrompts;

/// Checks an answer. If it returns an error, the user reads it, and the question is asked again.
pub type Check<'c> = &'c dyn Fn(&str) -> std::result::Result<(), String>;

/// Asks the user, or gives prepared answers in a test.
pub trait Prompts {
    /// Asks a question. Returns an answer of its kind, `None` for Esc.
    fn ask(&self, question: &str, asked: Asked<'_>) -> Result<Option<Answer>>;

    /// Asks for yes or no, followed by Enter. Enter alone means `default`, Esc means no.
    fn confirm(&self, question: &str, default: bool) -> Result<bool> {
        Ok(self.confirm_or_back(question, default)?.unwrap_or(false))
    }

    /// Asks for yes or no, in a sequence of questions. Returns `None` for Esc.
    fn confirm_or_back(&self, question: &str, default: bool) -> Result<Option<bool>> {
        let answer = self.ask(question, Asked::Yes(default))?;
        Ok(answer.map(|answer| answer == Answer::Yes(true)))
    }

    /// Asks for one of several options. Returns its position, `None` for Esc.
    fn choose(&self, question: &str, options: &[String], default: usize) -> Result<Option<usize>> {
        let answer = self.ask(question, Asked::One(options, default))?;
        Ok(answer.and_then(|answer| answer.positions().next()))
    }

    /// Asks for a text, which the user edits from `there` on, until `check` accepts it. A blank is checked too.
    ///
    /// # Errors
    /// Fails with `Kind::Back` for Esc.
    fn text(&self, question: &str, there: &str, check: Check<'_>) -> Result<String> {
        let asked = Asked::Text {
            there: there.to_owned(),
            complete: None,
            check,
        };
        text_of(self.ask(question, asked)?)
    }

    /// Asks for a text as `text` does. Tab completes it with `complete`, and a second Tab lists the completions.
    fn completed(
        &self,
        question: &str,
        there: &str,
        complete: Complete,
        check: Check<'_>,
    ) -> Result<String> {
        let asked = Asked::Text {
            there: there.to_owned(),
            complete: Some(complete),
            check,
        };
        text_of(self.ask(question, asked)?)
    }

    /// Asks for a text that is not shown while it is typed.
    ///
    /// # Errors
    /// Fails with `Kind::Back` for Esc.
    fn secret(&self, question: &str) -> Result<String> {
        text_of(self.ask(question, Asked::Secret)?)
    }

    /// Asks for one of many options, which the user finds by typing parts of it. Returns its position, `None` for Esc.
    fn search(&self, question: &str, options: &[String]) -> Result<Option<usize>> {
        self.search_from(question, options, 0)
    }

    /// Asks as `search` does. The cursor is first at the option at the position `default`.
    fn search_from(
        &self,
        question: &str,
        options: &[String],
        default: usize,
    ) -> Result<Option<usize>> {
        let answer = self.ask(question, Asked::Found(options, default))?;
        Ok(answer.and_then(|answer| answer.positions().next()))
    }

    /// Asks to tick one or more of many options, which the user finds by typing parts of them. Returns their positions.
    ///
    /// # Errors
    /// Fails with `Kind::Back` for Esc.
    fn tick(&self, question: &str, options: &[String]) -> Result<Vec<usize>> {
        let asked = Asked::Ticked {
            options,
            ticked: Vec::new(),
            may_be_empty: false,
        };
        positions_of(self.ask(question, asked)?)
    }

    /// Asks as `tick` does. The options at the positions `ticked` are ticked at first, and the user may leave none ticked.
    ///
    /// # Errors
    /// Fails with `Kind::Back` for Esc.
    fn tick_from(
        &self,
        question: &str,
        options: &[String],
        ticked: &[usize],
    ) -> Result<Vec<usize>> {
        let asked = Asked::Ticked {
            options,
            ticked: ticked.to_vec(),
            may_be_empty: true,
        };
        positions_of(self.ask(question, asked)?)
    }
}

/// Returns the positions of the chosen options. Fails with `Kind::Back` for Esc.
fn positions_of(answer: Option<Answer>) -> Result<Vec<usize>> {
    let answer = answer.ok_or_else(Error::back)?;
    Ok(answer.positions().collect())
}

/// Returns the text of an answer. Fails with `Kind::Back` for Esc.
fn text_of(answer: Option<Answer>) -> Result<String> {
    match answer {
        Some(Answer::Text(text)) => Ok(text),
        Some(Answer::Yes(_) | Answer::Options(_)) | None => Err(Error::back()),
    }
}

/// Returns what a text that is being typed may become.
pub type Complete = fn(&str) -> Completions;
