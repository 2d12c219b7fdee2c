//! The decisions of each policy, as tables.

use super::*;
use crate::record::Entity;

fn matched(records: &[i64]) -> Match {
    Match {
        records: records.to_vec(),
        ..Match::by_id(Rule::Email, 0, None)
    }
}

fn policies(on_duplicate: OnDuplicate, on_deleted: OnDeleted) -> Policies {
    Policies {
        on_duplicate,
        on_deleted,
        on_new: OnNew::Create,
        skips_other_names: true,
    }
}

#[test]
fn every_policy_on_no_one_and_two_matches() {
    use Decision::{Change, Create, Fail, Skip, Wait};
    let (one, two) = (matched(&[3]), matched(&[3, 5]));
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
        // The policy for deleted records does not concern living ones.
        for deleted in OnDeleted::ALL {
            let policies = policies(policy, deleted);
            assert_eq!(decide(None, policies), Create, "{policy}");
            assert_eq!(decide(Some(one.clone()), policies), on_one, "{policy}");
            assert_eq!(decide(Some(two.clone()), policies), on_two, "{policy}");
        }
    }
}

#[test]
fn the_policy_for_new_rows_concerns_no_row_with_a_match() {
    use Decision::{Create, FailNew, SkipNew, WaitNew};
    let cases = [
        (OnNew::Create, Create),
        (OnNew::Skip, SkipNew),
        (OnNew::Fail, FailNew),
        (OnNew::Ask, WaitNew),
    ];
    for (on_new, expected) in cases {
        for on_duplicate in OnDuplicate::ALL {
            let usual = policies(on_duplicate, OnDeleted::Skip);
            let policies = Policies { on_new, ..usual };
            assert_eq!(decide(None, policies), expected, "{on_new}");
            let one = || Some(matched(&[3]));
            assert_eq!(decide(one(), policies), decide(one(), usual), "{on_new}");
        }
    }
}

#[test]
fn every_policy_on_one_and_two_deleted() {
    use Decision::{Create, Restore, Skip, Wait};
    let deleted = |records| Match {
        deleted_at: Some(7),
        ..matched(records)
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
    use Decision::{Create, Fail, Skip, Wait};
    let living = matched(&[3]);
    for (policy, expected) in [
        (OnDuplicate::Skip, Skip(living.clone())),
        (OnDuplicate::Fail, Fail(living.clone())),
        (OnDuplicate::Create, Create),
        (OnDuplicate::Merge, Wait(living.clone())),
        (OnDuplicate::Update, Wait(living.clone())),
        (OnDuplicate::Ask, Wait(living.clone())),
    ] {
        let policies = policies(policy, OnDeleted::Restore);
        assert_eq!(
            decide_another(living.clone(), policies),
            expected,
            "{policy}"
        );
    }
    let deleted = Match {
        deleted_at: Some(7),
        ..matched(&[3])
    };
    for (policy, expected) in [
        (OnDeleted::Skip, Skip(deleted.clone())),
        (OnDeleted::Create, Create),
        (OnDeleted::Restore, Wait(deleted.clone())),
        (OnDeleted::Ask, Wait(deleted.clone())),
    ] {
        let policies = policies(OnDuplicate::Update, policy);
        assert_eq!(
            decide_another(deleted.clone(), policies),
            expected,
            "{policy}"
        );
    }
}

#[test]
fn no_policy_but_create_acts_on_a_possible_match() {
    use Decision::{Create, Skip, Wait};
    for rule in Rule::of(Entity::Lead) {
        let living = Match {
            rule,
            doubt: Some(Doubt::FirstName),
            ..matched(&[3])
        };
        let deleted = Match {
            deleted_at: Some(7),
            ..living.clone()
        };
        for on_deleted in OnDeleted::ALL {
            for policy in OnDuplicate::ALL {
                let expected = match policy {
                    OnDuplicate::Create => Create,
                    _ => Wait(living.clone()),
                };
                let of_leads = policies(policy, on_deleted);
                let of_others = Policies {
                    skips_other_names: false,
                    ..of_leads
                };
                assert_eq!(
                    decide(Some(living.clone()), of_others),
                    expected,
                    "{policy}"
                );
                // Only an email makes a lead under `skip` one that is left out.
                let of_lead = match (policy, rule) {
                    (OnDuplicate::Skip, Rule::Email) => Skip(living.clone()),
                    _ => expected,
                };
                assert_eq!(decide(Some(living.clone()), of_leads), of_lead, "{policy}");
                let of_deleted = match (policy, on_deleted) {
                    (OnDuplicate::Create, _) | (_, OnDeleted::Create) => Create,
                    _ => Wait(deleted.clone()),
                };
                assert_eq!(
                    decide(Some(deleted.clone()), of_leads),
                    of_deleted,
                    "{policy}"
                );
            }
        }
    }
}
