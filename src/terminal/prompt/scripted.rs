//! Gives prepared answers, for tests of the questions.

use std::cell::RefCell;
use std::collections::VecDeque;

use super::{Answer, Asked, Prompts};
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

    /// Returns the position of the option that an answer is part of.
    fn position(question: &str, options: &[String], answer: &str) -> Result<usize> {
        let position = options.iter().position(|option| option.contains(answer));
        position.ok_or_else(|| {
            Error::failure(format!("{question} does not offer {answer}: {options:?}"))
        })
    }
}

impl Prompts for ScriptedPrompts {
    fn ask(&self, question: &str, asked: Asked<'_>) -> Result<Option<Answer>> {
        let answer = self.next(question)?;
        if answer == "esc" {
            return Ok(None);
        }
        let is_enter = answer == "enter";
        Ok(Some(match asked {
            Asked::Yes(default) => Answer::Yes(answer == "yes" || (is_enter && default)),
            Asked::One(options, default) | Asked::Found(options, default) if is_enter => {
                Answer::of(options, [default])
            }
            Asked::One(options, _) | Asked::Found(options, _) => {
                Answer::of(options, [Self::position(question, options, &answer)?])
            }
            Asked::Ticked {
                options, ticked, ..
            } if is_enter => Answer::of(options, ticked),
            Asked::Ticked { options, .. } => {
                let parts = answer.split(" + ").filter(|part| *part != "none");
                let positions = parts.map(|part| Self::position(question, options, part));
                Answer::of(options, positions.collect::<Result<Vec<usize>>>()?)
            }
            Asked::Text { check, .. } if check(&answer).is_err() => {
                return self.ask(question, asked);
            }
            Asked::Text { .. } | Asked::Secret => Answer::Text(answer),
        }))
    }
}
