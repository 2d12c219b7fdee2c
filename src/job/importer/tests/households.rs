//! Rows of households that are in the store under another name: they have the same people.

use super::external_ids::ids_of;
use super::review::decide;
use super::*;
use crate::duplicate::OnDuplicate;
use crate::store::RowOutcome;

const HEADER: &[&str] = &[
    "Client Name",
    "Entity Type",
    "Street",
    "Postcode",
    "Client 1 First Name",
    "Client 1 Surname",
    "Client 1 Email",
    "Client 1 Relationship",
    "Client 2 First Name",
    "Client 2 Surname",
    "Client 2 Email",
];

const JOHN: [&str; 3] = ["John", "Quill", "john@example.com"];
const JANE: [&str; 3] = ["Jane", "Quill", "jane@example.com"];
const BLANK: [&str; 3] = [""; 3];

/// A row of the home of the Quills.
fn row<'r>(name: &'r str, entity_type: &'r str, people: [[&'r str; 3]; 2]) -> Vec<&'r str> {
    let [first, second] = people;
    let relationship = match entity_type {
        "company" => "Director",
        "trust" => "Trustee",
        _ => "",
    };
    let own = [name, entity_type, "1 Mill Lane", "LS1 4AB"];
    [&own[..], &first, &[relationship], &second].concat()
}

fn import(world: &World, row: &[&str], policy: OnDuplicate) -> Imported {
    let file = File {
        entity: Entity::Client,
        header: HEADER,
        rows: &[row],
    };
    world.import(&file, |plan| plan.on_duplicate = policy)
}

/// A store with a client.
fn with(row: &[&str]) -> World {
    let world = World::new();
    let made = import(&world, row, OnDuplicate::Skip);
    assert_eq!(made.outcomes, ["created 1"]);
    world
}

#[test]
fn a_renamed_household_waits_under_every_policy_but_create() {
    let couple = row("John & Jane Quill", "couple", [JOHN, JANE]);
    for policy in OnDuplicate::ALL {
        let world = with(&couple);
        let mut renamed = row("The Quills", "couple", [JANE, JOHN]);
        (renamed[2], renamed[3]) = ("9 Quay Street", "BS1 6XN");
        let again = import(&world, &renamed, policy);
        let expected = match policy {
            OnDuplicate::Create => "created 2",
            _ => "waiting [1]",
        };
        assert_eq!(again.outcomes, [expected], "{policy}");
    }
}

#[test]
fn a_person_who_is_one_client_under_two_names_waits() {
    let world = with(&row("John Quill", "individual", [JOHN, BLANK]));
    let again = row("Quill, Mr John", "individual", [JOHN, BLANK]);
    let again = import(&world, &again, OnDuplicate::Skip);
    assert_eq!(again.outcomes, ["waiting [1]"]);
}

#[test]
fn clients_that_share_people_and_are_no_renamed_household_are_created() {
    let susan = ["Susan", "Hale", "susan@example.com"];
    let tom = ["Tom", "Quill", "tom@example.com"];
    let couple = row("John & Jane Quill", "couple", [JOHN, JANE]);
    for other in [
        // They parted.
        row("John Quill & Susan Hale", "couple", [JOHN, susan]),
        // A child at the same home.
        row("Tom Quill", "individual", [tom, BLANK]),
        // The same people have trusts and companies, too.
        row("The Quill Trust", "trust", [JOHN, BLANK]),
        row("Quill Ltd", "company", [JOHN, BLANK]),
    ] {
        let again = import(&with(&couple), &other, OnDuplicate::Skip);
        assert_eq!(again.outcomes, ["created 2"], "{other:?}");
    }
    let world = with(&row("Quill Ltd", "company", [JOHN, BLANK]));
    let other = row("Quill Homes Ltd", "company", [JOHN, BLANK]);
    let again = import(&world, &other, OnDuplicate::Skip);
    assert_eq!(again.outcomes, ["created 2"]);
}

#[test]
fn one_who_married_or_parted_at_the_same_home_waits() {
    let couple = row("John & Jane Quill", "couple", [JOHN, JANE]);
    let john = row("John Quill", "individual", [JOHN, BLANK]);
    for (before, now) in [(&john, &couple), (&couple, &john)] {
        let world = with(before);
        let again = import(&world, now, OnDuplicate::Update);
        assert_eq!(again.outcomes, ["waiting [1]"], "{now:?}");
        decide(&world, again.job, 2, None, false).unwrap();
        let again = import(&world, now, OnDuplicate::Skip);
        assert_eq!(again.outcomes, ["skipped Duplicate [2]"], "{now:?}");
    }
    let mut moved = couple;
    (moved[2], moved[3]) = ("7 Elm Road", "M1 1AA");
    let again = import(&with(&john), &moved, OnDuplicate::Skip);
    assert_eq!(again.outcomes, ["created 2"]);
}

#[test]
fn a_child_with_the_email_of_a_parent_is_a_question_about_the_contact() {
    let world = with(&row("John Quill", "individual", [JOHN, BLANK]));
    let tom = ["Tom", "Quill", "john@example.com"];
    let again = row("Tom Quill", "individual", [tom, BLANK]);
    let again = import(&world, &again, OnDuplicate::Skip);
    assert_eq!(again.outcomes, ["waiting [1]"]);
    let mut asked = None;
    let wanted = (&[RowOutcome::Waiting][..], RowScope::All);
    let keep = |kept: KeptRow<'_>| {
        let related = kept.reasons[0].related.as_ref();
        asked = related.map(|related| related.entity);
        Ok(())
    };
    world.store.rows_of_job(again.job, wanted, keep).unwrap();
    assert_eq!(asked, Some(Entity::Contact));
}

#[test]
fn a_decision_about_a_renamed_household_holds_for_the_next_file() {
    let couple = row("John & Jane Quill", "couple", [JOHN, JANE]);
    let renamed = row("The Quills", "couple", [JOHN, JANE]);
    let again = |world: &World| {
        import(world, &renamed, OnDuplicate::Merge)
            .outcomes
            .remove(0)
    };
    let world = with(&couple);
    let waits = import(&world, &renamed, OnDuplicate::Merge);
    decide(&world, waits.job, 2, Some(1), false).unwrap();
    assert_eq!(world.text(Entity::Client, 1, "name"), "John & Jane Quill");
    assert!(
        again(&world).starts_with("unchanged 1"),
        "{}",
        again(&world)
    );

    let world = with(&couple);
    let waits = import(&world, &renamed, OnDuplicate::Merge);
    decide(&world, waits.job, 2, None, false).unwrap();
    assert_eq!(again(&world), "unchanged 2");
}

#[test]
fn two_ids_of_another_system_are_two_households() {
    let header = [HEADER, &["Ref"]].concat();
    let identified = |row: &[&'static str], id: &'static str| [row, &[id]].concat();
    let one = identified(&row("John & Jane Quill", "couple", [JOHN, JANE]), "7");
    let two = identified(&row("The Quills", "couple", [JOHN, JANE]), "8");
    let world = World::new();
    let file = File {
        entity: Entity::Client,
        header: &header,
        rows: &[&one, &two],
    };
    let made = world.import(&file, |plan| {
        ids_of(plan, "crm");
    });
    assert_eq!(made.outcomes, ["created 1", "created 2"]);
}

#[test]
fn another_couple_of_the_same_name_waits_under_every_policy_but_create() {
    let quills = row("Quill Family", "couple", [JOHN, JANE]);
    let karl = ["Karl", "Quill", "karl@example.net"];
    let greta = ["Greta", "Quill", "greta@example.net"];
    for people in [[greta, karl], [JOHN, karl]] {
        for policy in OnDuplicate::ALL {
            let world = with(&quills);
            let other = row("Quill Family", "couple", people);
            let imported = import(&world, &other, policy);
            let expected = match policy {
                OnDuplicate::Create => "created 2",
                _ => "waiting [1]",
            };
            assert_eq!(imported.outcomes, [expected], "{people:?} {policy:?}");
            assert_eq!(world.store.links(Entity::Client, 1).unwrap().len(), 2);
        }
    }
}

#[test]
fn a_row_with_the_second_of_a_couple_completes_it() {
    let world = with(&row("Quill Family", "couple", [JOHN, BLANK]));
    let mut second = row("Quill Family", "couple", [JANE, BLANK]);
    second[7] = "Spouse";
    let imported = import(&world, &second, OnDuplicate::Skip);
    assert_eq!(
        imported.counts.get(Count::Linked),
        1,
        "{:?}",
        imported.outcomes
    );
    assert_eq!(world.store.links(Entity::Client, 1).unwrap().len(), 2);
}
