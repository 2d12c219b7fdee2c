//! The way back through a conversation: Esc at any question goes back to the one before.
//!
//! A conversation writes nothing until its last question. So going back runs it again from its beginning: the earlier
//! answers are given by themselves and without output, and the question before is asked again, beginning at its last answer.
//! The code of a conversation needs no case for Esc.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use super::{Answer, Asked, Prompts};
use crate::error::{Error, Kind, Result};

/// A question, and how often it was asked before in the same run.
type Place = (String, usize);

/// The answers of a conversation.
#[derive(Debug, Default)]
struct Walk {
    /// The answers so far, in order.
    given: Vec<(String, Answer)>,
    /// The number of questions in the present run.
    at: usize,
    /// How often each question was asked in the present run.
    asked: HashMap<String, usize>,
    /// The last answer to each question.
    last: HashMap<Place, Answer>,
}

/// The way back through the conversation that is going on, if any.
#[derive(Debug, Default)]
pub struct Trail {
    walk: RefCell<Option<Walk>>,
    /// Whether earlier answers are given again. Output then has been seen before.
    pub is_silent: Rc<Cell<bool>>,
}

impl Trail {
    /// Runs a conversation until it ends otherwise than by Esc. `at_first` is called after Esc at the first question, and may
    /// end it. Within another conversation it is a part of that one.
    ///
    /// # Errors
    /// Fails as the conversation does, and as `at_first` does.
    pub fn walk<T>(
        &self,
        at_first: impl Fn() -> Result<()>,
        mut conversation: impl FnMut() -> Result<T>,
    ) -> Result<T> {
        if self.walk.borrow().is_some() {
            return conversation();
        }
        *self.walk.borrow_mut() = Some(Walk::default());
        loop {
            let result = conversation();
            self.is_silent.set(false);
            match result {
                Err(error) if error.kind() == Kind::Back => {
                    if !self.go_back()
                        && let Err(error) = at_first()
                    {
                        *self.walk.borrow_mut() = None;
                        return Err(error);
                    }
                }
                result => {
                    *self.walk.borrow_mut() = None;
                    return result;
                }
            }
        }
    }

    /// Whether a conversation is going on.
    pub fn is_walked(&self) -> bool {
        self.walk.borrow().is_some()
    }

    /// Takes the last answer back, and begins a run. Returns false if there is none.
    fn go_back(&self) -> bool {
        let mut walk = self.walk.borrow_mut();
        let Some(walk) = walk.as_mut() else {
            return false;
        };
        let is_back = walk.given.pop().is_some();
        (walk.at, walk.asked) = (0, HashMap::new());
        self.is_silent.set(!walk.given.is_empty());
        is_back
    }

    /// Returns the answer to a question: the earlier one in a run again, otherwise that of the user. `ask` gets the last
    /// answer to the same question.
    fn answer(
        &self,
        question: &str,
        ask: impl FnOnce(Option<Answer>) -> Result<Option<Answer>>,
    ) -> Result<Option<Answer>> {
        let mut borrowed = self.walk.borrow_mut();
        let Some(walk) = borrowed.as_mut() else {
            drop(borrowed);
            return ask(None);
        };
        let count = walk.asked.entry(question.to_owned()).or_default();
        let place = (question.to_owned(), *count);
        *count += 1;
        if let Some((of, answer)) = walk.given.get(walk.at) {
            if of == question {
                let answer = answer.clone();
                walk.at += 1;
                self.is_silent.set(walk.at < walk.given.len());
                return Ok(Some(answer));
            }
            // The facts have changed since: from here on, the user is asked.
            walk.given.truncate(walk.at);
            self.is_silent.set(false);
        }
        let last = walk.last.get(&place).cloned();
        drop(borrowed);
        let answer = ask(last)?.ok_or_else(Error::back)?;
        if let Some(walk) = self.walk.borrow_mut().as_mut() {
            walk.given.push((question.to_owned(), answer.clone()));
            walk.at = walk.given.len();
            walk.last.insert(place, answer.clone());
        }
        Ok(Some(answer))
    }
}

/// Prompts whose questions can be gone back from.
pub struct Retraced {
    prompts: Box<dyn Prompts>,
    trail: Rc<Trail>,
}

impl Retraced {
    /// Returns prompts that follow a trail.
    pub fn new(prompts: Box<dyn Prompts>, trail: Rc<Trail>) -> Self {
        Retraced { prompts, trail }
    }
}

impl Prompts for Retraced {
    fn ask(&self, question: &str, asked: Asked<'_>) -> Result<Option<Answer>> {
        let answer = self.trail.answer(question, |last| {
            let asked = match &last {
                Some(last) => asked.clone().beginning_at(last),
                None => asked.clone(),
            };
            self.prompts.ask(question, asked)
        })?;
        Ok(answer.and_then(|answer| asked.fitting(answer)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal::ScriptedPrompts;

    /// Asks for a colour and two names, and whether all is right. Returns the answers, and the notes that were not silent.
    fn conversation(answers: &[&str]) -> (String, Vec<String>) {
        let trail = Rc::new(Trail::default());
        let scripted = ScriptedPrompts::new(answers.iter().copied());
        let prompts = Retraced::new(Box::new(scripted), Rc::clone(&trail));
        let notes = RefCell::new(Vec::new());
        let note = |text: &str| {
            if !trail.is_silent.get() {
                notes.borrow_mut().push(text.to_owned());
            }
        };
        let colours = ["red", "blue"].map(str::to_owned);
        let told = trail.walk(
            || {
                note("first");
                Ok(())
            },
            || {
                note("colour");
                let colour = prompts.choose("Colour", &colours, 0)?.unwrap();
                let mut names = Vec::new();
                for place in ["one", "two"] {
                    note(place);
                    names.push(prompts.text("Name", "", &|_| Ok(()))?);
                }
                note("right");
                let is_right = prompts.confirm("Right?", true)?;
                Ok(format!(
                    "{} {} {is_right}",
                    colours[colour],
                    names.join(" ")
                ))
            },
        );
        (told.unwrap(), notes.into_inner())
    }

    #[test]
    fn esc_goes_one_question_back_and_asks_nothing_else_again() {
        let cases: [(&[&str], &str); 5] = [
            (&["blue", "a", "b", "yes"], "blue a b true"),
            (&["red", "a", "esc", "x", "b", "no"], "red x b false"),
            (&["red", "a", "b", "esc", "y", "yes"], "red a y true"),
            // Each question begins at its last answer.
            (
                &[
                    "blue", "a", "b", "esc", "esc", "esc", "enter", "c", "d", "yes",
                ],
                "blue c d true",
            ),
            (&["esc", "esc", "blue", "a", "b", "yes"], "blue a b true"),
        ];
        for (answers, expected) in cases {
            assert_eq!(conversation(answers).0, expected, "{answers:?}");
        }
    }

    #[test]
    fn what_was_seen_before_the_question_is_shown_again_and_nothing_earlier() {
        let answers = ["esc", "red", "a", "b", "esc", "b", "yes"];
        let notes = conversation(&answers).1;
        let expected = [
            "colour", "first", "colour", "one", "two", "right", "two", "right",
        ];
        assert_eq!(notes, expected);
    }
}
