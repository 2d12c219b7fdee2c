//! Questions that begin at the last answer: a user who went back finds each answer where it was.

use std::cell::RefCell;
use std::collections::HashMap;

use super::{Answer, Asked, Prompts};
use crate::error::Result;

/// The last answers to questions, by their texts.
#[derive(Debug, Default)]
pub struct Answered(RefCell<HashMap<String, Answer>>);

impl Answered {
    /// Returns prompts that begin at the last answers, and remember the next ones.
    pub fn with<'p>(&'p self, prompts: &'p dyn Prompts) -> Remembered<'p> {
        Remembered {
            prompts,
            answered: self,
        }
    }
}

/// Prompts whose questions begin at the last answers.
pub struct Remembered<'p> {
    prompts: &'p dyn Prompts,
    answered: &'p Answered,
}

impl Prompts for Remembered<'_> {
    fn ask(&self, question: &str, asked: Asked<'_>) -> Result<Option<Answer>> {
        // A caller that searches, ticks or completes says itself where the question begins.
        let is_remembered = matches!(
            asked,
            Asked::Yes(_) | Asked::One(..) | Asked::Text { complete: None, .. }
        );
        if !is_remembered {
            return self.prompts.ask(question, asked);
        }
        let last = self.answered.0.borrow().get(question).cloned();
        let asked = match last {
            Some(last) => asked.beginning_at(&last),
            None => asked,
        };
        let answer = self.prompts.ask(question, asked)?;
        if let Some(answer) = &answer {
            let mut answered = self.answered.0.borrow_mut();
            answered.insert(question.to_owned(), answer.clone());
        }
        Ok(answer)
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
