//! The same person or not, and what then.
//!
//! Pure: the store finds candidates by the keys of a rule. The evidence for each, and what a match means for a row, is
//! decided here. Two certain matches of one rule are never resolved by taking the first.

mod deleted;
mod difference;
mod evidence;
mod first_names;
mod hit;
mod mailboxes;
mod merge;
mod person;
mod reasons;
mod search;
mod short_forms;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::record::Rule;

pub use deleted::OnDeleted;
pub use difference::{Difference, difference_reason, differences};
pub use evidence::{Assessor, Doubt, Evidence};
pub use hit::{Candidate, Hit, LOOKED_AT_MAX};
pub use merge::{FieldChange, Merge, changes};
pub use reasons::{duplicate_reason, skipped_reason, waiting_reason};
pub use search::{Lookup, Search};

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
    /// Whether `skip` leaves out a row with the email of a living record even if the first name is another, as it does of
    /// leads.
    pub skips_other_names: bool,
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

/// What a match means under the policies. None of them acts on a possible one.
pub fn decide(hit: Option<Hit>, policies: Policies) -> Decision {
    let Some(hit) = hit else {
        return Decision::Create;
    };
    if hit.doubt.is_some() {
        return decide_possible(hit, policies);
    }
    if hit.deleted_at.is_some() {
        return decide_deleted(hit, policies);
    }
    match (policies.on_duplicate, hit.only()) {
        (OnDuplicate::Create, _) => Decision::Create,
        (OnDuplicate::Skip, _) => Decision::Skip(hit),
        (OnDuplicate::Fail, _) => Decision::Fail(hit),
        (OnDuplicate::Merge, Some(only)) => Decision::Change(only, Merge::Fill),
        (OnDuplicate::Update, Some(only)) => Decision::Change(only, Merge::Overwrite),
        (OnDuplicate::Merge | OnDuplicate::Update | OnDuplicate::Ask, _) => Decision::Wait(hit),
    }
}

/// What a merely possible match means: a new record where that was asked for, else a person decides.
fn decide_possible(hit: Hit, policies: Policies) -> Decision {
    let is_deleted = hit.deleted_at.is_some();
    let creates = policies.on_duplicate == OnDuplicate::Create
        || (is_deleted && policies.on_deleted == OnDeleted::Create);
    let skips = policies.skips_other_names
        && policies.on_duplicate == OnDuplicate::Skip
        && hit.rule == Rule::Email
        && !is_deleted;
    match (creates, skips) {
        (true, _) => Decision::Create,
        (false, true) => Decision::Skip(hit),
        (false, false) => Decision::Wait(hit),
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
    match (policies.on_deleted, hit.only()) {
        (OnDeleted::Skip, _) => Decision::Skip(hit),
        (OnDeleted::Create, _) => Decision::Create,
        (OnDeleted::Restore, Some(only)) => {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn hit(records: &[i64]) -> Hit {
        Hit {
            records: records.to_vec(),
            ..Hit::by_id(Rule::Email, 0, None)
        }
    }

    fn policies(on_duplicate: OnDuplicate, on_deleted: OnDeleted) -> Policies {
        Policies {
            on_duplicate,
            on_deleted,
            skips_other_names: true,
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
    fn no_policy_but_create_acts_on_a_possible_match() {
        for rule in Rule::ALL {
            for on_duplicate in OnDuplicate::ALL {
                for on_deleted in OnDeleted::ALL {
                    for deleted_at in [None, Some(7)] {
                        let hit = Hit {
                            rule,
                            deleted_at,
                            doubt: Some(Doubt::FirstName),
                            ..hit(&[3])
                        };
                        let creates = on_duplicate == OnDuplicate::Create
                            || (deleted_at.is_some() && on_deleted == OnDeleted::Create);
                        let is_skipped_lead = on_duplicate == OnDuplicate::Skip
                            && rule == Rule::Email
                            && deleted_at.is_none();
                        let expected = |skips| match creates {
                            true => Decision::Create,
                            false if skips => Decision::Skip(hit.clone()),
                            false => Decision::Wait(hit.clone()),
                        };
                        let of_leads = policies(on_duplicate, on_deleted);
                        let decided = decide(Some(hit.clone()), of_leads);
                        assert_eq!(decided, expected(is_skipped_lead), "{of_leads:?}");
                        let of_others = Policies {
                            skips_other_names: false,
                            ..of_leads
                        };
                        assert_eq!(decide(Some(hit.clone()), of_others), expected(false));
                    }
                }
            }
        }
    }
}
