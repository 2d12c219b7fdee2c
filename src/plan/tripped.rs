//! The guards that stopped an import, with the numbers that they found.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Guard;

/// A guard that stopped an import.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tripped {
    /// The guard.
    pub guard: Guard,
    /// The largest or the smallest number that it allows.
    pub limit: u64,
    /// The number that was found.
    pub found: u64,
    /// The value of the guard, such as `5%`.
    pub given: String,
}

impl Tripped {
    /// Returns whether only the approval of other numbers refused the job, so that a user can approve the new ones.
    pub fn await_approval(tripped: &[Tripped]) -> bool {
        tripped.iter().any(|of| of.guard == Guard::Approval)
    }

    /// Returns what each guard found, as one sentence.
    pub fn sentence(tripped: &[Tripped]) -> String {
        let all: Vec<String> = tripped.iter().map(Tripped::to_string).collect();
        let all = all.join("; ");
        if Tripped::await_approval(tripped) {
            return format!("its numbers are no longer the approved ones: {all}");
        }
        all
    }
}

impl fmt::Display for Tripped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Tripped {
            guard,
            limit,
            found,
            given,
        } = self;
        let what = guard.found(*found);
        let flag = guard.flag();
        match guard {
            Guard::MinRows => write!(f, "it has {found} {what}, and {flag} {given} needs {limit}"),
            Guard::NewColumns | Guard::Mapping => {
                write!(f, "{found} {what}, and {flag} {given} allows none")
            }
            Guard::Approval => write!(f, "{found} {given} (approved: {limit})"),
            _ => write!(f, "{found} {what}, and {flag} {given} allows {limit}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tripped_guard_names_the_number_and_the_limit() {
        let tripped = |guard, limit, found, given: &str| Tripped {
            guard,
            limit,
            found,
            given: given.to_owned(),
        };
        let cases = [
            (
                tripped(Guard::MaxUpdated, 50, 999, "5%"),
                "999 rows would change an existing record, and --max-updated 5% allows 50",
            ),
            (
                tripped(Guard::MaxWaiting, 0, 1, "0"),
                "1 row would wait for a decision, and --max-waiting 0 allows 0",
            ),
            (
                tripped(Guard::MinRows, 900, 12, "90%"),
                "it has 12 rows, and --min-rows 90% needs 900",
            ),
            (
                tripped(Guard::Approval, 3, 12, "created"),
                "12 created (approved: 3)",
            ),
        ];
        for (tripped, expected) in cases {
            assert_eq!(tripped.to_string(), expected);
        }
    }
}
