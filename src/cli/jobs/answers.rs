//! The answers of a user to the questions about waiting rows, in order, so that the user can go back.

use crate::cli::record::field_by_field::Differing;
use crate::duplicate::Evidence;
use crate::job::RowDecision;
use crate::record::{Entity, Rule};

/// A waiting row with all facts that its question needs.
pub(super) struct Case {
    /// The number of the row.
    pub(super) row: u64,
    /// The entity of the candidates.
    pub(super) entity: Entity,
    /// The rule that found them.
    pub(super) rule: Option<Rule>,
    /// The candidates.
    pub(super) candidates: Vec<Candidate>,
    /// Whether the row makes a valid record.
    pub(super) is_valid: bool,
    /// Whether a living candidate has the external id of the row.
    pub(super) is_known: bool,
    /// How sure it is that the row and its only candidate are the same.
    pub(super) evidence: Option<Evidence>,
    /// Whether Enter may merge: one candidate, which is certainly the same, with the same name, found by an exact rule.
    pub(super) is_plain: bool,
}

impl Case {
    /// Returns whether the row can become a new record: two living records cannot have one external id.
    pub(super) fn can_be_new(&self) -> bool {
        self.is_valid && !self.is_known
    }
}

/// A record that a waiting row may be.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// Its id.
    pub(super) id: i64,
    /// The fields in which the row differs.
    pub(super) differing: Vec<Differing>,
    /// The changes of a merge in addition to the fields, in words.
    pub(super) brought: Vec<String>,
}

/// The answer to the question about a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    This(RowDecision),
    /// The same decision for all undecided rows like this one.
    Alike(Kind),
    /// The row is left for later, and the next one follows.
    Pass,
    Back,
    Later,
}

/// A decision for several rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Merge,
    Create,
    Skip,
}

impl Kind {
    /// Returns the verdict for a row, `None` if the decision cannot apply to it.
    pub(super) fn verdict(self, case: &Case) -> Option<RowDecision> {
        match (self, &case.candidates[..]) {
            (Kind::Skip, _) => Some(RowDecision::Skip),
            _ if !case.is_valid => None,
            (Kind::Create, _) => case.can_be_new().then_some(RowDecision::Create),
            (Kind::Merge, [only]) => Some(RowDecision::Merge(only.id)),
            (Kind::Merge, _) => None,
        }
    }
}

/// The decisions so far, in order, so that the user can go back.
pub(super) struct Progress {
    pub(super) cases: Vec<Case>,
    verdicts: Vec<Option<RowDecision>>,
    /// Whether each row was left for later.
    is_passed: Vec<bool>,
    /// The rows that each answer decided or left for later, the row of the question first.
    pub(super) trail: Vec<Vec<usize>>,
}

impl Progress {
    pub(super) fn new(cases: Vec<Case>) -> Self {
        Progress {
            verdicts: vec![None; cases.len()],
            is_passed: vec![false; cases.len()],
            cases,
            trail: Vec::new(),
        }
    }

    /// Returns the next undecided row that was not left for later.
    pub(super) fn next(&self) -> Option<usize> {
        (0..self.cases.len()).find(|&at| self.verdicts[at].is_none() && !self.is_passed[at])
    }

    /// Returns whether all rows are decided.
    pub(super) fn is_complete(&self) -> bool {
        self.verdicts.iter().all(Option::is_some)
    }

    /// Returns the undecided rows like this one: found by the same rule, both with one candidate or both with several, both as
    /// sure to be the same as their candidate, with the same doubt.
    pub(super) fn alike(&self, at: usize) -> Vec<usize> {
        let kind = |case: &Case| {
            let is_one = case.candidates.len() == 1;
            let sure = (case.evidence, case.is_plain);
            (case.entity, case.rule, is_one, case.is_valid, sure)
        };
        let rows = at..self.cases.len();
        rows.filter(|&other| {
            self.verdicts[other].is_none() && kind(&self.cases[other]) == kind(&self.cases[at])
        })
        .collect()
    }

    /// Takes an answer. Returns false if it was the last.
    pub(super) fn take(&mut self, at: usize, answer: Answer) -> bool {
        match answer {
            Answer::Later => return false,
            Answer::Back => {
                for at in self.trail.pop().unwrap_or_default() {
                    self.verdicts[at] = None;
                    self.is_passed[at] = false;
                }
            }
            Answer::This(verdict) => {
                self.verdicts[at] = Some(verdict);
                self.trail.push(vec![at]);
            }
            Answer::Pass => {
                self.is_passed[at] = true;
                self.trail.push(vec![at]);
            }
            Answer::Alike(kind) => {
                let alike = self.alike(at);
                for &at in &alike {
                    self.verdicts[at] = kind.verdict(&self.cases[at]);
                }
                self.trail.push(alike);
            }
        }
        true
    }

    pub(super) fn verdicts(&self) -> Vec<(u64, RowDecision)> {
        let decided = self.decided();
        decided
            .map(|(at, verdict)| (self.cases[at].row, verdict.clone()))
            .collect()
    }

    /// Returns the decided rows with their decisions, in the order in which they are carried out.
    pub(super) fn decided(&self) -> impl Iterator<Item = (usize, &RowDecision)> {
        let verdicts = self.verdicts.iter().enumerate();
        verdicts.filter_map(|(at, verdict)| Some((at, verdict.as_ref()?)))
    }
}
