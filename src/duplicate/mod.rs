//! The same person or not, and what then.
//!
//! Pure: which records a key hits is the store's to find, what a hit means for a row is decided here. Two hits of
//! one rule are never resolved by taking the first.

mod merge;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::record::{Code, Entity, Reason, Rule};

pub use merge::{FieldChange, Merge, changes};

/// What happens to a row that meets an existing record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OnDuplicate {
    /// Leave the row out.
    Skip,
    /// Fill the empty fields of the record that is there.
    Merge,
    /// Overwrite with what the row has; a blank cell changes nothing.
    Update,
    /// Make a second record.
    Create,
    /// Count the row as failed.
    Fail,
    /// Let a person decide; where nobody can be asked, the row waits.
    Ask,
}

impl OnDuplicate {
    /// All policies, as help and errors list them.
    pub const ALL: [OnDuplicate; 6] = [
        OnDuplicate::Skip,
        OnDuplicate::Merge,
        OnDuplicate::Update,
        OnDuplicate::Create,
        OnDuplicate::Fail,
        OnDuplicate::Ask,
    ];

    /// The name in flags and settings.
    pub fn name(self) -> &'static str {
        match self {
            OnDuplicate::Skip => "skip",
            OnDuplicate::Merge => "merge",
            OnDuplicate::Update => "update",
            OnDuplicate::Create => "create",
            OnDuplicate::Fail => "fail",
            OnDuplicate::Ask => "ask",
        }
    }
}

impl fmt::Display for OnDuplicate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for OnDuplicate {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        OnDuplicate::ALL
            .into_iter()
            .find(|policy| policy.name() == text)
            .ok_or_else(|| "use skip, merge, update, create, fail or ask".to_owned())
    }
}

/// The records that a row's key hits by one rule; at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The rule that found them.
    pub rule: Rule,
    /// Their ids, in ascending order.
    pub records: Vec<i64>,
}

impl Hit {
    /// The records and the rule, in words: `lead 12, by email`.
    pub fn describe(&self, entity: Entity) -> String {
        let ids: Vec<String> = self.records.iter().map(i64::to_string).collect();
        let plural = if ids.len() > 1 { "s" } else { "" };
        format!("{entity}{plural} {}, by {}", ids.join(" and "), self.rule)
    }
}

/// What to do with a valid row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Make a new record.
    Create,
    /// Change the record with this id.
    Change(i64, Merge),
    /// Leave the row out.
    Skip(Hit),
    /// Count it as failed.
    Fail(Hit),
    /// Keep it until somebody decides.
    Wait(Hit),
}

/// What a hit means under a policy.
pub fn decide(hit: Option<Hit>, policy: OnDuplicate) -> Decision {
    let Some(hit) = hit else {
        return Decision::Create;
    };
    match (policy, &hit.records[..]) {
        (OnDuplicate::Create, _) => Decision::Create,
        (OnDuplicate::Skip, _) => Decision::Skip(hit),
        (OnDuplicate::Fail, _) => Decision::Fail(hit),
        (OnDuplicate::Merge, &[only]) => Decision::Change(only, Merge::Fill),
        (OnDuplicate::Update, &[only]) => Decision::Change(only, Merge::Overwrite),
        (OnDuplicate::Merge | OnDuplicate::Update | OnDuplicate::Ask, _) => Decision::Wait(hit),
    }
}

/// Why a row was skipped or failed as a duplicate.
pub fn duplicate_reason(hit: &Hit, entity: Entity) -> Reason {
    Reason::row(
        Code::Duplicate,
        format!("duplicate of {}", hit.describe(entity)),
        "delete this row, or import it with --on-duplicate merge, update or create",
    )
}

/// Why a row waits.
pub fn waiting_reason(hit: &Hit, entity: Entity) -> Reason {
    let described = hit.describe(entity);
    if hit.records.len() > 1 {
        return Reason::row(
            Code::Ambiguous,
            format!("ambiguous: may be any of {described}"),
            "decide which one is meant, or import the row with --on-duplicate skip or create",
        );
    }
    Reason::row(
        Code::Decision,
        format!("waits for a decision: may be {described}"),
        "import the row with --on-duplicate merge, update, create or skip",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hit(records: &[i64]) -> Hit {
        Hit {
            rule: Rule::Email,
            records: records.to_vec(),
        }
    }

    #[test]
    fn every_policy_on_no_one_and_two_hits() {
        use Decision::{Change, Create, Fail, Skip, Wait};
        let (one, two) = (hit(&[3]), hit(&[3, 5]));
        let cases = [
            (OnDuplicate::Skip, Skip(one.clone()), Skip(two.clone())),
            (OnDuplicate::Fail, Fail(one.clone()), Fail(two.clone())),
            (OnDuplicate::Create, Create, Create),
            (
                OnDuplicate::Merge,
                Change(3, Merge::Fill),
                Wait(two.clone()),
            ),
            (
                OnDuplicate::Update,
                Change(3, Merge::Overwrite),
                Wait(two.clone()),
            ),
            (OnDuplicate::Ask, Wait(one.clone()), Wait(two.clone())),
        ];
        for (policy, on_one, on_two) in cases {
            assert_eq!(decide(None, policy), Create, "{policy}");
            assert_eq!(decide(Some(one.clone()), policy), on_one, "{policy}");
            assert_eq!(decide(Some(two.clone()), policy), on_two, "{policy}");
        }
    }

    #[test]
    fn reasons_name_every_record_and_the_rule() {
        let reason = |hit: &Hit| duplicate_reason(hit, Entity::Lead).message;
        assert_eq!(reason(&hit(&[3])), "duplicate of lead 3, by email");
        assert_eq!(
            reason(&hit(&[3, 5])),
            "duplicate of leads 3 and 5, by email"
        );
        assert_eq!(
            waiting_reason(&hit(&[3, 5]), Entity::Lead).code,
            Code::Ambiguous
        );
    }
}
