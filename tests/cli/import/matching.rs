//! Duplicate policies and match rules as flags of the command line. What each of them does is tested in `library`.

use rusqlite::Connection;

use crate::sandbox::Sandbox;
use crate::support::counts::outcomes;

/// A store with two leads that need a name and nothing else.
fn store() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.set("leads.required", "name");
    let leads = "First Name,Last Name,Email,Phone\n\
        Zoë,Brontë-Hall,zoe@example.com,020 7946 0001\n\
        John,Smith,john@example.com,\n";
    assert_eq!(sandbox.import_text("leads", leads, &[]).0, 0);
    sandbox
}

#[test]
fn each_policy_is_a_flag_and_rows_that_are_left_set_the_exit_status() {
    let row = "First Name,Last Name,Email,City\nJohn,Smith,JOHN@example.com,York\n";
    for (policy, expected_status, expected) in [
        ("skip", 0, "skipped 1"),
        ("merge", 0, "merged 1"),
        ("update", 0, "updated 1"),
        ("create", 0, "created 1"),
        ("fail", 3, "failed 1"),
        ("ask", 3, "waiting 1"),
    ] {
        let args = ["--match", "email,name", "--on-duplicate", policy];
        let (status, result) = store().import_text("leads", row, &args);
        assert_eq!(
            (status, &*outcomes(&result)),
            (expected_status, expected),
            "{policy}"
        );
    }
}

#[test]
fn an_unknown_rule_is_refused_with_the_rules_there_are() {
    let sandbox = store();
    let said = sandbox.run(&["import", "leads", "more.csv", "--match", "email,shoe"]);
    assert_eq!(said.status, 2, "{said}");
    assert!(
        said.err.starts_with(
            "error: leads cannot be matched by \"shoe\"\n hint: They can be matched by: email, phone, name"
        ),
        "{said}"
    );
    assert_eq!(sandbox.lead_count(), 2);
}

#[test]
fn a_rehearsal_by_name_and_phone_counts_as_the_run_does() {
    let sandbox = store();
    let rows = "First Name,Last Name,Email,Phone\nAda,Moor,,\nMoor,Ada,,\nX,Y,,020 7946 0001\n";
    let args = ["--match", "phone,name"];
    let rehearsal = [&args[..], &["--dry-run"]].concat();
    let (_, rehearsed) = sandbox.import_text("leads", rows, &rehearsal);
    let (_, run) = sandbox.import_text("leads", rows, &args);
    assert_eq!(outcomes(&rehearsed), "created 1, waiting 2");
    assert_eq!(outcomes(&run), outcomes(&rehearsed));
}

#[test]
fn a_row_whose_record_is_in_the_trash_says_until_when_and_how_to_restore_it() {
    let sandbox = store();
    sandbox.done(&["lead", "delete", "1", "--yes"]);
    let row = "First Name,Last Name,Email\nZoë,Brontë-Hall,zoe@example.com\n";
    let (_, result) = sandbox.import_text("leads", row, &[]);
    assert_eq!(outcomes(&result), "skipped 1");
    let said = sandbox.ok(&["jobs", "failed", "2", "--with-skipped"]);
    for expected in [
        "duplicate of lead 1, by email, in the trash until 20",
        "intake lead restore 1",
    ] {
        assert!(said.out.contains(expected), "{said}");
    }
}

#[test]
fn an_import_that_held_keys_in_memory_leaves_a_store_with_its_indexes() {
    let sandbox = Sandbox::new();
    sandbox.set("leads.required", "name");
    let rows = "First Name,Email\nAda,ada@example.com\n".to_owned() + &"Filler,\n".repeat(5_000);
    assert_eq!(sandbox.import_text("leads", &rows, &[]).0, 0);
    let plan: String = Connection::open(sandbox.store())
        .unwrap()
        .query_row(
            "EXPLAIN QUERY PLAN SELECT id FROM lead WHERE email_key = 'x'",
            [],
            |row| row.get(3),
        )
        .unwrap();
    assert!(plan.contains("INDEX"), "{plan}");
}
