//! Gives prepared answers, for tests of the questions.

use std::cell::RefCell;
use std::collections::VecDeque;

use super::{Check, Complete, Prompts};
use crate::error::{Error, Result};

/// Prepared answers in place of a user, for tests.
#[derive(Debug, Default)]
pub struct ScriptedPrompts {
    answers: RefCell<VecDeque<String>>,
}

impl ScriptedPrompts {
    /// Takes the answers in their order: `yes` or `no`, part of an option, a text, `esc` for Esc, `enter` for Enter
    /// alone. The parts of several options to tick stand with ` + ` between them.
    pub fn new<'a>(answers: impl IntoIterator<Item = &'a str>) -> Self {
        ScriptedPrompts {
            answers: RefCell::new(answers.into_iter().map(str::to_owned).collect()),
        }
    }

    fn next(&self, question: &str) -> Result<String> {
        let answer = self.answers.borrow_mut().pop_front();
        answer.ok_or_else(|| Error::failure(format!("no answer to: {question}")))
    }

    fn position(
        &self,
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
    fn confirm_or_back(&self, question: &str, default: bool) -> Result<Option<bool>> {
        let answer = self.next(question)?;
        let is_yes = answer == "yes" || (answer == "enter" && default);
        Ok((answer != "esc").then_some(is_yes))
    }

    fn choose(&self, question: &str, options: &[String], default: usize) -> Result<Option<usize>> {
        self.position(question, options, default)
    }

    fn text(&self, question: &str, _there: &str, check: Check<'_>) -> Result<String> {
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

    fn secret(&self, question: &str) -> Result<String> {
        self.next(question)
    }

    fn search_from(
        &self,
        question: &str,
        options: &[String],
        default: usize,
    ) -> Result<Option<usize>> {
        self.position(question, options, default)
    }

    fn tick(&self, question: &str, options: &[String]) -> Result<Vec<usize>> {
        let answer = self.position(question, options, 0)?;
        Ok(vec![answer.ok_or_else(Error::back)?])
    }

    fn tick_from(
        &self,
        question: &str,
        options: &[String],
        ticked: &[usize],
    ) -> Result<Vec<usize>> {
        let answer = self.next(question)?;
        match &*answer {
            "esc" => return Err(Error::back()),
            "enter" => return Ok(ticked.to_vec()),
            "none" => return Ok(Vec::new()),
            _ => {}
        }
        let is_ticked = |option: &String| answer.split(" + ").any(|part| option.contains(part));
        let positions = (0..options.len()).filter(|&at| is_ticked(&options[at]));
        Ok(positions.collect())
    }

    fn completed(
        &self,
        question: &str,
        there: &str,
        _complete: Complete,
        check: Check<'_>,
    ) -> Result<String> {
        self.text(question, there, check)
    }
}
