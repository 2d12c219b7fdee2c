//! The kinds of questions, and their answers.

use super::{Check, Complete};

/// The kind of a question, and where it begins.
#[derive(Clone)]
pub enum Asked<'q> {
    /// Yes or no. Enter alone means this.
    Yes(bool),
    /// One of several options. The cursor is first at this position.
    One(&'q [String], usize),
    /// One of many options, which the user finds by typing parts of it.
    Found(&'q [String], usize),
    /// Some of many options, which the user ticks.
    Ticked {
        options: &'q [String],
        /// The positions of the options that are ticked at first.
        ticked: Vec<usize>,
        /// Whether the user may leave none ticked.
        may_be_empty: bool,
    },
    /// A text.
    Text {
        /// The text that the user edits.
        there: String,
        /// Completes the text for Tab.
        complete: Option<Complete>,
        check: Check<'q>,
    },
    /// A text that is not shown while it is typed.
    Secret,
}

/// An answer, with the text of each option that was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    Yes(bool),
    Text(String),
    Options(Vec<(usize, String)>),
}

impl Answer {
    /// Returns the answer that chooses options by their positions.
    pub fn of(options: &[String], chosen: impl IntoIterator<Item = usize>) -> Self {
        let chosen = chosen.into_iter().map(|at| (at, options[at].clone()));
        Answer::Options(chosen.collect())
    }

    /// Returns the positions of the chosen options.
    pub fn positions(&self) -> impl Iterator<Item = usize> {
        let chosen: &[(usize, String)] = match self {
            Answer::Options(chosen) => chosen,
            Answer::Yes(_) | Answer::Text(_) => &[],
        };
        chosen.iter().map(|(at, _)| *at)
    }
}

impl Asked<'_> {
    /// Returns the same question, beginning at an earlier answer as far as it fits.
    #[must_use]
    pub fn beginning_at(self, answer: &Answer) -> Self {
        match (self, answer) {
            (Asked::Yes(_), Answer::Yes(last)) => Asked::Yes(*last),
            (Asked::One(options, default), Answer::Options(last)) => {
                Asked::One(options, first(last, options).unwrap_or(default))
            }
            (Asked::Found(options, default), Answer::Options(last)) => {
                Asked::Found(options, first(last, options).unwrap_or(default))
            }
            (
                Asked::Ticked {
                    options,
                    may_be_empty,
                    ..
                },
                Answer::Options(last),
            ) => Asked::Ticked {
                options,
                ticked: positions(last, options).collect(),
                may_be_empty,
            },
            (
                Asked::Text {
                    complete, check, ..
                },
                Answer::Text(last),
            ) => Asked::Text {
                there: last.clone(),
                complete,
                check,
            },
            (asked, Answer::Yes(_) | Answer::Text(_) | Answer::Options(_)) => asked,
        }
    }

    /// Returns an earlier answer as an answer to this question, whose options may stand in another order. Returns `None` if
    /// it does not fit.
    pub fn fitting(&self, answer: Answer) -> Option<Answer> {
        match (self, answer) {
            (Asked::Yes(_), answer @ Answer::Yes(_))
            | (Asked::Text { .. } | Asked::Secret, answer @ Answer::Text(_)) => Some(answer),
            (Asked::One(options, _) | Asked::Found(options, _), Answer::Options(chosen)) => {
                first(&chosen, options).map(|at| Answer::of(options, [at]))
            }
            (Asked::Ticked { options, .. }, Answer::Options(chosen)) => {
                Some(Answer::of(options, positions(&chosen, options)))
            }
            (_, Answer::Yes(_) | Answer::Text(_) | Answer::Options(_)) => None,
        }
    }
}

fn first(chosen: &[(usize, String)], options: &[String]) -> Option<usize> {
    positions(chosen, options).next()
}

/// Returns the positions that earlier chosen options have among these options.
fn positions(chosen: &[(usize, String)], options: &[String]) -> impl Iterator<Item = usize> {
    chosen.iter().filter_map(|(at, text)| {
        if options.get(*at) == Some(text) {
            return Some(*at);
        }
        options.iter().position(|option| option == text)
    })
}
