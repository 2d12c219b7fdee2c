//! Questions that begin at the last answer: a user who went back finds each answer where it was.

use std::cell::RefCell;
use std::collections::HashMap;

use super::{Check, Complete, Prompts};
use crate::error::Result;

/// The last answers to questions, by their texts.
#[derive(Debug, Default)]
pub struct Answered(RefCell<HashMap<String, String>>);

impl Answered {
    /// Returns prompts that begin at the last answers, and remember the next ones.
    pub fn with<'p>(&'p self, prompts: &'p dyn Prompts) -> Remembered<'p> {
        Remembered {
            prompts,
            answered: self,
        }
    }

    fn of(&self, question: &str) -> Option<String> {
        self.0.borrow().get(question).cloned()
    }

    fn remember(&self, question: &str, answer: &str) {
        let mut answers = self.0.borrow_mut();
        answers.insert(question.to_owned(), answer.to_owned());
    }
}

/// Prompts whose questions begin at the last answers.
pub struct Remembered<'p> {
    prompts: &'p dyn Prompts,
    answered: &'p Answered,
}

impl Prompts for Remembered<'_> {
    fn confirm_or_back(&self, question: &str, default: bool) -> Result<Option<bool>> {
        let last = self.answered.of(question).map(|answer| answer == "yes");
        let answer = self
            .prompts
            .confirm_or_back(question, last.unwrap_or(default))?;
        if let Some(is_yes) = answer {
            self.answered
                .remember(question, if is_yes { "yes" } else { "no" });
        }
        Ok(answer)
    }

    fn choose(&self, question: &str, options: &[String], default: usize) -> Result<Option<usize>> {
        let last = self.answered.of(question);
        let last = last.and_then(|answer| options.iter().position(|option| *option == answer));
        let chosen = self
            .prompts
            .choose(question, options, last.unwrap_or(default))?;
        if let Some(at) = chosen {
            self.answered.remember(question, &options[at]);
        }
        Ok(chosen)
    }

    fn text(&self, question: &str, there: &str, check: Check<'_>) -> Result<String> {
        let last = self.answered.of(question);
        let text = self
            .prompts
            .text(question, last.as_deref().unwrap_or(there), check)?;
        self.answered.remember(question, &text);
        Ok(text)
    }

    fn secret(&self, question: &str) -> Result<String> {
        self.prompts.secret(question)
    }

    fn search_from(
        &self,
        question: &str,
        options: &[String],
        default: usize,
    ) -> Result<Option<usize>> {
        self.prompts.search_from(question, options, default)
    }

    fn tick(&self, question: &str, options: &[String]) -> Result<Vec<usize>> {
        self.prompts.tick(question, options)
    }

    fn tick_from(
        &self,
        question: &str,
        options: &[String],
        ticked: &[usize],
    ) -> Result<Vec<usize>> {
        self.prompts.tick_from(question, options, ticked)
    }

    fn completed(
        &self,
        question: &str,
        there: &str,
        complete: Complete,
        check: Check<'_>,
    ) -> Result<String> {
        self.prompts.completed(question, there, complete, check)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal::ScriptedPrompts;

    #[test]
    fn a_question_that_is_asked_again_begins_at_its_last_answer() {
        let scripted = ScriptedPrompts::new(["b", "enter", "esc", "enter", "no", "enter", "enter"]);
        let answered = Answered::default();
        let prompts = answered.with(&scripted);
        let options = ["a", "b"].map(str::to_owned);
        let choose = |options: &[String]| prompts.choose("Which?", options, 0).unwrap();
        assert_eq!(choose(&options), Some(1));
        assert_eq!(choose(&options), Some(1));
        assert_eq!(choose(&options), None);
        assert_eq!(choose(&["c".to_owned()]), Some(0), "no such option");
        let confirm = |question: &str| prompts.confirm_or_back(question, true).unwrap();
        assert_eq!(confirm("Sure?"), Some(false));
        assert_eq!(confirm("Sure?"), Some(false));
        assert_eq!(confirm("Really?"), Some(true));
    }
}
