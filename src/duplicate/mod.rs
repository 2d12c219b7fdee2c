//! The same person or not, and what then.
//!
//! Pure: which records a key hits is the store's to find, what a hit means for a row is decided here. Two hits of
//! one rule are never resolved by taking the first.

mod deleted;
mod doubt;
mod hit;
mod merge;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::record::{Code, Entity, Reason};

pub use deleted::OnDeleted;
pub use doubt::is_doubtful;
pub use hit::{Candidate, Hit};
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

/// What to do with rows that meet a record: a living one, or a deleted one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policies {
    /// Where the record is living.
    pub on_duplicate: OnDuplicate,
    /// Where it is in the trash.
    pub on_deleted: OnDeleted,
}

/// What to do with a valid row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Make a new record.
    Create,
    /// Change the record with this id.
    Change(i64, Merge),
    /// Take the record with this id out of the trash, and perhaps change it.
    Restore(i64, Option<Merge>),
    /// Leave the row out.
    Skip(Hit),
    /// Count it as failed.
    Fail(Hit),
    /// Keep it until somebody decides.
    Wait(Hit),
}

/// What a hit means under the policies.
pub fn decide(hit: Option<Hit>, policies: Policies) -> Decision {
    let Some(hit) = hit else {
        return Decision::Create;
    };
    if hit.deleted_at.is_some() {
        return decide_deleted(hit, policies);
    }
    match (policies.on_duplicate, &hit.records[..]) {
        (OnDuplicate::Create, _) => Decision::Create,
        (OnDuplicate::Skip, _) => Decision::Skip(hit),
        (OnDuplicate::Fail, _) => Decision::Fail(hit),
        (OnDuplicate::Merge, &[only]) => Decision::Change(only, Merge::Fill),
        (OnDuplicate::Update, &[only]) => Decision::Change(only, Merge::Overwrite),
        (OnDuplicate::Merge | OnDuplicate::Update | OnDuplicate::Ask, _) => Decision::Wait(hit),
    }
}

/// What a hit means for a row that was a record of its own here, which is gone: that it is another one now is for somebody
/// to say.
pub fn decide_another(hit: Hit, policies: Policies) -> Decision {
    match decide(Some(hit.clone()), policies) {
        Decision::Change(..) | Decision::Restore(..) => Decision::Wait(hit),
        other => other,
    }
}

fn decide_deleted(hit: Hit, policies: Policies) -> Decision {
    match (policies.on_deleted, &hit.records[..]) {
        (OnDeleted::Skip, _) => Decision::Skip(hit),
        (OnDeleted::Create, _) => Decision::Create,
        (OnDeleted::Restore, &[only]) => {
            let merge = match policies.on_duplicate {
                OnDuplicate::Merge => Some(Merge::Fill),
                OnDuplicate::Update => Some(Merge::Overwrite),
                _ => None,
            };
            Decision::Restore(only, merge)
        }
        (OnDeleted::Restore | OnDeleted::Ask, _) => Decision::Wait(hit),
    }
}

/// Why a row was skipped or failed as a duplicate.
pub fn duplicate_reason(hit: &Hit, entity: Entity) -> Reason {
    let fix = if hit.deleted_at.is_some() {
        format!(
            "to have it back: intake {entity} restore {}, or import the row with --on-deleted restore or create",
            hit.records[0]
        )
    } else {
        "delete this row, or import it with --on-duplicate merge, update or create".to_owned()
    };
    Reason::row(
        Code::Duplicate,
        format!("duplicate of {}", hit.describe(entity)),
        fix,
    )
}

/// Why a row waits.
pub fn waiting_reason(hit: &Hit, entity: Entity) -> Reason {
    let described = hit.describe(entity);
    let flags = if hit.deleted_at.is_some() {
        "--on-deleted skip or create"
    } else {
        "--on-duplicate skip or create"
    };
    if hit.records.len() > 1 {
        return Reason::row(
            Code::Ambiguous,
            format!("ambiguous: may be any of {described}"),
            format!("decide with `intake jobs review`, or import the row with {flags}"),
        )
        .by(hit.rule);
    }
    Reason::row(
        Code::Decision,
        format!("waits for a decision: may be {described}"),
        format!("decide with `intake jobs review`, or import the row with {flags}"),
    )
    .by(hit.rule)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Rule;

    fn hit(records: &[i64]) -> Hit {
        Hit {
            rule: Rule::Email,
            records: records.to_vec(),
            likeness: 100,
            deleted_at: None,
            rows: Vec::new(),
        }
    }

    fn policies(on_duplicate: OnDuplicate, on_deleted: OnDeleted) -> Policies {
        Policies {
            on_duplicate,
            on_deleted,
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
            // What happens to the deleted says nothing about the living.
            for deleted in OnDeleted::ALL {
                let policies = policies(policy, deleted);
                assert_eq!(decide(None, policies), Create, "{policy}");
                assert_eq!(decide(Some(one.clone()), policies), on_one, "{policy}");
                assert_eq!(decide(Some(two.clone()), policies), on_two, "{policy}");
            }
        }
    }

    #[test]
    fn every_policy_on_one_and_two_deleted() {
        use Decision::{Create, Restore, Skip, Wait};
        let deleted = |records| Hit {
            deleted_at: Some(7),
            ..hit(records)
        };
        let (one, two) = (deleted(&[3]), deleted(&[3, 5]));
        let cases = [
            (OnDeleted::Skip, Skip(one.clone()), Skip(two.clone())),
            (OnDeleted::Create, Create, Create),
            (OnDeleted::Restore, Restore(3, None), Wait(two.clone())),
            (OnDeleted::Ask, Wait(one.clone()), Wait(two.clone())),
        ];
        for (policy, on_one, on_two) in cases {
            let policies = policies(OnDuplicate::Skip, policy);
            assert_eq!(decide(Some(one.clone()), policies), on_one, "{policy}");
            assert_eq!(decide(Some(two.clone()), policies), on_two, "{policy}");
        }
        let restored = |policy| decide(Some(one.clone()), policies(policy, OnDeleted::Restore));
        assert_eq!(restored(OnDuplicate::Merge), Restore(3, Some(Merge::Fill)));
        assert_eq!(
            restored(OnDuplicate::Update),
            Restore(3, Some(Merge::Overwrite))
        );
    }

    #[test]
    fn a_row_that_was_another_record_changes_none_unasked() {
        for on_duplicate in OnDuplicate::ALL {
            for on_deleted in OnDeleted::ALL {
                for deleted_at in [None, Some(7)] {
                    let hit = Hit {
                        deleted_at,
                        ..hit(&[3])
                    };
                    let policies = policies(on_duplicate, on_deleted);
                    let expected = match decide(Some(hit.clone()), policies) {
                        Decision::Change(..) | Decision::Restore(..) => Decision::Wait(hit.clone()),
                        other => other,
                    };
                    assert_eq!(decide_another(hit, policies), expected);
                }
            }
        }
    }

    #[test]
    fn reasons_name_every_record_and_the_way_out() {
        let reason = duplicate_reason(&hit(&[3, 5]), Entity::Lead);
        assert_eq!(reason.message, "duplicate of leads 3 and 5, by email");
        let deleted = Hit {
            deleted_at: Some(0),
            ..hit(&[3])
        };
        let reason = duplicate_reason(&deleted, Entity::Lead);
        assert!(
            reason.fix.contains("intake lead restore 3"),
            "{}",
            reason.fix
        );
        assert_eq!(
            waiting_reason(&hit(&[3, 5]), Entity::Lead).code,
            Code::Ambiguous
        );
    }
}
