//! `restore`: which record of the trash is meant, what comes back, and until when.

use serde_json::{Value, json};

use super::client::two_clients;
use crate::assert_said;
use crate::sandbox::{Sandbox, words};

#[test]
fn a_restored_client_says_what_came_back_and_how_to_make_the_rest_again() {
    let sandbox = two_clients();
    sandbox.done(&["contact", "unlink", "1", "1"]);
    sandbox.done(&words("contact link 1 1 --relationship Spouse --primary"));
    sandbox.done(&["client", "delete", "the bergs", "--yes"]);
    sandbox.done(&["client", "add", "The Bergs", "--type", "couple"]);
    assert_said!(sandbox.run(&["client", "restore", "the bergs"]), @r"
    id           1
    name         The Bergs
    entity_type  couple
    created_at   [time]
    updated_at   [time]
    --- stderr
    Restored client 1, The Bergs.
    Not restored: 1 adviser assignment, 1 contact link.
    Possible duplicate: client 3 (same name). Neither was changed.
    To recreate what was not restored:
    intake client assign 1 tester
    intake contact link 1 1 --relationship Spouse --primary
    --- exit 0
    ");
    sandbox.done(&words("contact link 1 1 --relationship Spouse --primary"));
    let (_, client) = sandbox.json(&["client", "show", "1"]);
    assert_eq!(client["contacts"][0]["primary"], true);
    let said = sandbox.run(&["client", "restore", "1"]);
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains("is not in the trash"), "{said}");
}

#[test]
fn the_commands_of_a_restoration_work_whatever_was_written() {
    let sandbox = Sandbox::new();
    for name in ["Anna", "Ben"] {
        let email = format!("{name}@example.com");
        sandbox.done(&["contact", "add", name, "--email", &email]);
    }
    sandbox.done(&["client", "add", "Moor", "--type", "other"]);
    sandbox.done(&["contact", "link", "1", "1", "--relationship=-x y"]);
    sandbox.done(&[
        "contact",
        "link",
        "2",
        "1",
        "--relationship",
        "it's\n\u{1b}[1m",
        "--primary",
    ]);
    sandbox.done(&["client", "assign", "1", "--", "--yes"]);
    let (_, before) = sandbox.json(&["client", "show", "1"]);
    sandbox.done(&["client", "delete", "1", "--yes"]);
    let said = sandbox.ok(&["client", "restore", "1"]);
    let commands = said.err.lines().filter(|line| line.starts_with("intake "));
    let commands: Vec<&str> = commands.collect();
    assert_eq!(commands.len(), 4, "{said}");
    sandbox.write(
        "again.sh",
        commands.join("\n").replace("intake ", "\"$INTAKE\" "),
    );
    let done = sandbox.shell("bash -e again.sh");
    assert_eq!(done.status, 0, "{done}");
    let (_, after) = sandbox.json(&["client", "show", "1"]);
    assert_eq!(
        (&before["contacts"], &before["advisers"]),
        (&after["contacts"], &after["advisers"])
    );
}

#[test]
fn two_deleted_clients_of_one_name_are_told_apart_by_their_day() {
    let sandbox = Sandbox::new();
    for _ in 0..2 {
        sandbox.done(&["client", "add", "Moor", "--type", "other"]);
    }
    sandbox.done(&["client", "delete", "1", "2", "--yes"]);
    sandbox.age_trash("client", &[1], 9);
    let said = sandbox.run(&["client", "restore", "moor"]);
    assert_eq!(said.status, 2, "{said}");
    let (_, deleted) = sandbox.json(&["client", "list", "--deleted"]);
    let day_of = |at: usize| &deleted[at]["deleted_at"].as_str().unwrap()[..10];
    let near = day_of(0);
    let both = format!(
        "1 Moor (other, deleted on {near}); 2 Moor (other, deleted on {}).",
        day_of(1)
    );
    assert!(said.err.contains(&both), "{said}");
    assert!(said.err.contains("--deleted-near DATE"), "{said}");
    let said = sandbox.ok(&["client", "restore", "moor", "--deleted-near", near]);
    let note = format!("The nearest to {near} is client 1, deleted on {near}.");
    assert!(said.err.contains(&note), "{said}");
    assert!(said.err.contains("Restored client 1"), "{said}");
    let again = sandbox.run(&["client", "restore", "moor", "--deleted-near", near]);
    assert_eq!(
        again.status, 1,
        "the same command takes no other one: {again}"
    );
    let nearest = format!("client 2, was deleted on {}", day_of(1));
    assert!(again.err.contains(&nearest), "{again}");
    assert!(again.err.contains("intake client restore 2"), "{again}");
    let said = sandbox.ok(&["client", "restore", "moor", "--deleted-near", day_of(1)]);
    assert!(said.err.contains("Restored client 2"), "{said}");
}

#[test]
fn the_only_one_of_a_name_is_told_of_with_its_day() {
    let sandbox = Sandbox::new();
    sandbox.done(&["client", "add", "Moor", "--type", "other"]);
    sandbox.done(&["client", "delete", "1", "--yes"]);
    let said = sandbox.ok(&["client", "restore", "moor", "--deleted-near", "2026-01-02"]);
    let note = "The nearest to 2026-01-02 is client 1, deleted on 20";
    assert!(said.err.contains(note), "{said}");
}

#[test]
fn of_those_of_a_name_only_who_can_come_back_is_meant() {
    let sandbox = Sandbox::new();
    for _ in 0..2 {
        sandbox.done(&["client", "add", "Moor", "--type", "other"]);
    }
    sandbox.done(&["client", "delete", "1", "2", "--yes"]);
    sandbox.age_trash("client", &[1], 91);
    let said = sandbox.ok(&["client", "restore", "moor"]);
    assert!(said.err.contains("Restored client 2"), "{said}");
    let said = sandbox.run(&["client", "restore", "moor"]);
    assert_eq!(said.status, 1, "{said}");
    assert!(
        said.err
            .contains("client 1, Moor, can no longer be restored"),
        "{said}"
    );
}

#[test]
fn of_two_deleted_on_one_day_none_is_taken_without_asking() {
    let sandbox = Sandbox::new();
    for _ in 0..3 {
        sandbox.done(&["client", "add", "Moor", "--type", "other"]);
    }
    sandbox.done(&["client", "delete", "1", "2", "3", "--yes"]);
    // One in the morning of that day and one in the evening; the third three days later.
    sandbox.sql("UPDATE client SET deleted_at = deleted_at - deleted_at % 86400 - 10 * 86400 + 3600 WHERE id < 3");
    sandbox.sql("UPDATE client SET deleted_at = deleted_at + 40000 WHERE id = 2");
    sandbox.sql("UPDATE client SET deleted_at = deleted_at - 7 * 86400 WHERE id = 3");
    let (_, deleted) = sandbox.json(&["client", "list", "--deleted"]);
    let near = &deleted[0]["deleted_at"].as_str().unwrap()[..10];
    let restore = ["client", "restore", "moor", "--deleted-near", near];
    let said = sandbox.run(&restore);
    assert_eq!(said.status, 2, "{said}");
    assert!(said.err.contains("matches 2 clients"), "{said}");
    assert_eq!(sandbox.json(&["client", "list"]).1, json!([]));
}

#[test]
fn a_deleted_record_says_until_when_it_can_be_restored() {
    let sandbox = two_clients();
    sandbox.done(&["client", "delete", "1", "--yes"]);
    let said = sandbox.run(&["client", "delete", "1", "--yes"]);
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains("was already deleted on 20"), "{said}");
    assert!(said.err.contains("It can be restored until 20"), "{said}");
    assert!(said.err.contains(": intake client restore 1\n"), "{said}");
    let by_name = sandbox.run(&["client", "edit", "the bergs", "--city", "Leeds"]);
    assert!(
        by_name.err.contains("It can be restored until 20"),
        "{by_name}"
    );
    sandbox.age_trash("client", &[1], 91);
    for args in [
        &["client", "delete", "1", "--yes"][..],
        &["client", "show", "the bergs"],
        &["client", "edit", "1", "--city", "Leeds"],
        &["activity", "list", "1"],
    ] {
        let said = sandbox.run(args);
        assert_eq!(said.status, 1, "{said}");
        assert!(said.err.contains("can no longer be restored"), "{said}");
        assert!(!said.err.contains("intake client restore"), "{said}");
    }
}

#[test]
fn after_ninety_days_a_client_stays_deleted() {
    let sandbox = two_clients();
    sandbox.done(&["client", "delete", "1", "--yes"]);
    sandbox.age_trash("client", &[1], 91);
    let said = sandbox.run(&["client", "restore", "1"]);
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains("its 90 days ended on 20"), "{said}");
    let (_, deleted) = sandbox.json(&["client", "list", "--deleted"]);
    assert_eq!(deleted[0]["days_left"], Value::Null);
}

#[test]
fn a_link_that_came_by_an_undone_merge_is_offered_to_its_own_record() {
    for [merge, delete, unmerge, restore] in [
        [
            "contact merge 1 2",
            "client delete 2",
            "contact unmerge 2",
            "client restore 2",
        ],
        [
            "client merge 1 2",
            "contact delete 2",
            "client unmerge 2",
            "contact restore 2",
        ],
    ] {
        let sandbox = Sandbox::new();
        for (name, person) in [("A Ltd", "Ann"), ("B Ltd", "Bob")] {
            sandbox.done(&["client", "add", name, "--type", "company"]);
            let email = format!("{person}@example.com");
            sandbox.done(&["contact", "add", person, "--email", &email]);
        }
        sandbox.done(&words("contact link 2 2 --relationship Director --primary"));
        for command in [merge, delete] {
            sandbox.done(&[&words(command)[..], &["--yes"]].concat());
        }
        let link = "intake contact link 2 2 --relationship Director --primary\n";
        for command in [unmerge, restore] {
            let said = sandbox.ok(&words(command));
            assert!(said.err.contains(link), "{command}: {said}");
        }
    }
}
