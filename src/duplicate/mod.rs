//! Duplicates: the search for existing records that a row matches, and the decision about the row.
//!
//! This module has no side effects. The store finds candidates by the keys of a rule. This module assesses each
//! candidate and decides about the row. If a rule finds two certain matches, it never chooses one of them.

mod address;
mod compared;
mod deleted;
mod difference;
mod evidence;
#[cfg(test)]
mod evidence_tests;
mod explanation;
mod facts;
mod first_names;
mod frequent_names;
#[cfg(any(test, fuzzing))]
pub mod fuzzing;
mod identity;
mod mailboxes;
mod matched;
mod merge;
mod names;
mod on_new;
mod person;
mod places;
mod reasons;
mod search;
mod short_forms;
mod unisex_names;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::record::Rule;

pub use crate::record::Doubt;
pub use address::is_part_of_address;
pub use compared::Compared;
pub use deleted::OnDeleted;
pub use difference::{Difference, blanked, difference_reason, differences, has_same_name};
pub use evidence::{Assessor, Evidence};
pub use explanation::{ComparedField, Explanation};
pub use facts::Facts;
pub use first_names::are_of_two_people;
pub use identity::{Identity, Seen};
pub use matched::{Candidate, LOOKED_AT_MAX, Match};
pub use merge::{FieldChange, Merge, changes, choose};
pub use on_new::OnNew;
pub use reasons::{
    duplicate_reason, new_reason, removed_reason, repeated_id_reason, skipped_reason,
    waiting_reason,
};
pub use search::{Assessed, Lookup, Search};

/// The policy for a row that matches an existing record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OnDuplicate {
    /// Leaves the row out.
    Skip,
    /// Fills the empty fields of the existing record.
    Merge,
    /// Overwrites the existing record with the values of the row. A blank cell changes nothing.
    Update,
    /// Creates a second record.
    Create,
    /// Counts the row as failed.
    Fail,
    /// Asks the user. Without a terminal the row waits.
    Ask,
}

impl OnDuplicate {
    /// All policies, in the order of help and error messages.
    pub const ALL: [OnDuplicate; 6] = [
        OnDuplicate::Skip,
        OnDuplicate::Merge,
        OnDuplicate::Update,
        OnDuplicate::Create,
        OnDuplicate::Fail,
        OnDuplicate::Ask,
    ];

    /// Returns the name in flags and settings.
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

/// The policies for rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policies {
    /// The policy if the record is living.
    pub on_duplicate: OnDuplicate,
    /// The policy if the record is in the trash.
    pub on_deleted: OnDeleted,
    /// The policy if the row matches no record.
    pub on_new: OnNew,
    /// Whether `skip` leaves out a row that shares its email with a living record and has a different first name. Only
    /// imports of leads do so.
    pub skips_other_names: bool,
}

/// The decision about a valid row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Creates a new record.
    Create,
    /// Changes the record with this id.
    Change(i64, Merge),
    /// Takes the record with this id out of the trash, and changes it if a way is given.
    Restore(i64, Option<Merge>),
    /// Leaves the row out.
    Skip(Match),
    /// Counts the row as failed.
    Fail(Match),
    /// Keeps the row until the user decides.
    Wait(Match),
    /// Leaves out the row, which matches no record.
    SkipNew,
    /// Counts the row, which matches no record, as failed.
    FailNew,
    /// Keeps the row, which matches no record, until the user decides.
    WaitNew,
}

/// Returns the decision about a row with this match. No policy changes or restores a record that is only a possible
/// match.
pub fn decide(matched: Option<Match>, policies: Policies) -> Decision {
    let Some(matched) = matched else {
        return match policies.on_new {
            OnNew::Create => Decision::Create,
            OnNew::Skip => Decision::SkipNew,
            OnNew::Fail => Decision::FailNew,
            OnNew::Ask => Decision::WaitNew,
        };
    };
    if matched.doubt.is_some() {
        return decide_possible(matched, policies);
    }
    if matched.deleted_at.is_some() {
        return decide_deleted(matched, policies);
    }
    match (policies.on_duplicate, matched.only()) {
        (OnDuplicate::Create, _) => Decision::Create,
        (OnDuplicate::Skip, _) => Decision::Skip(matched),
        (OnDuplicate::Fail, _) => Decision::Fail(matched),
        (OnDuplicate::Merge, Some(only)) => Decision::Change(only, Merge::Fill),
        (OnDuplicate::Update, Some(only)) => Decision::Change(only, update_by(matched.rule)),
        (OnDuplicate::Merge | OnDuplicate::Update | OnDuplicate::Ask, _) => Decision::Wait(matched),
    }
}

/// Returns how an update changes the record that a rule found. A row with the id of its record is the record with the cells that
/// a user edited.
fn update_by(rule: Rule) -> Merge {
    if rule == Rule::Id {
        Merge::Edit
    } else {
        Merge::Overwrite
    }
}

/// Returns the decision about a row with a possible match: a new record if the policy says so, else the user decides.
fn decide_possible(matched: Match, policies: Policies) -> Decision {
    let is_deleted = matched.deleted_at.is_some();
    let creates = policies.on_duplicate == OnDuplicate::Create
        || (is_deleted && policies.on_deleted == OnDeleted::Create);
    let skips = policies.skips_other_names
        && policies.on_duplicate == OnDuplicate::Skip
        && matched.rule == Rule::Email
        && !is_deleted;
    match (creates, skips) {
        (true, _) => Decision::Create,
        (false, true) => Decision::Skip(matched),
        (false, false) => Decision::Wait(matched),
    }
}

/// Returns the decision about a row whose own record was removed from the store. The row never changes a different
/// record without a decision of the user.
pub fn decide_another(matched: Match, policies: Policies) -> Decision {
    match decide(Some(matched.clone()), policies) {
        Decision::Change(..) | Decision::Restore(..) => Decision::Wait(matched),
        other => other,
    }
}

fn decide_deleted(matched: Match, policies: Policies) -> Decision {
    match (policies.on_deleted, matched.only()) {
        (OnDeleted::Skip, _) => Decision::Skip(matched),
        (OnDeleted::Create, _) => Decision::Create,
        (OnDeleted::Restore, Some(only)) => {
            let merge = match policies.on_duplicate {
                OnDuplicate::Merge => Some(Merge::Fill),
                OnDuplicate::Update => Some(update_by(matched.rule)),
                OnDuplicate::Skip | OnDuplicate::Create | OnDuplicate::Fail | OnDuplicate::Ask => {
                    None
                }
            };
            Decision::Restore(only, merge)
        }
        (OnDeleted::Restore | OnDeleted::Ask, _) => Decision::Wait(matched),
    }
}

#[cfg(test)]
mod tests;
