//! `store check` and `store backup`: what is whole passes, what is not is named.

use crate::assert_said;
use crate::sandbox::Sandbox;

const LEADS: &str = "First Name,Last Name,Email,Company
Ada,Moor,ada@example.com,Acme
Ben,Lund,ben@example.com,
Cleo,,bad address,
Ada,Moor,ada@example.com,Acme
";

/// A store with a lead that was created, one that was merged into, a row that failed and one that was skipped.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", LEADS);
    sandbox.write(
        "more.csv",
        "First Name,Last Name,Email,Company\nBen,Lund,ben@example.com,Lund & Co\n",
    );
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    assert_eq!(
        sandbox.import(&["more.csv", "--on-duplicate", "merge"]).0,
        0
    );
    sandbox
}

#[test]
fn a_whole_store_passes() {
    let sandbox = sandbox();
    assert_said!(sandbox.run(&["store", "check"]), @"
    The store is whole: 2 jobs balance, 2 imported records.
    --- exit 0
    ");
    assert_said!(sandbox.run(&["store", "check", "--quiet"]), @"--- exit 0");
    let (status, result) = sandbox.json(&["store", "check"]);
    assert_eq!(status, 0);
    assert_eq!(result["ok"], true);
    assert_eq!(
        (&result["jobs"], &result["records"]),
        (&2.into(), &2.into())
    );
    assert_eq!(result["problems"].as_array().unwrap().len(), 0);
}

#[test]
fn a_store_that_is_not_there_is_not_whole() {
    let sandbox = Sandbox::new();
    let check = ["store", "check"];
    assert_said!(sandbox.run(&[&check[..], &["-q"]].concat()), @"
    there is no store at [folder]/store/intake.db
      Give its path: --store PATH, or INTAKE_STORE.
    --- stderr
    error: there is 1 problem with the store
    --- exit 6
    ");
    std::fs::create_dir(sandbox.path("store")).unwrap();
    sandbox.write("store/intake.db", "");
    assert_eq!(sandbox.run(&check).status, 6, "an empty file");
    let (status, result) = sandbox.json(&check);
    assert_eq!((status, &result["ok"]), (6, &false.into()));
    assert_eq!(result["problems"][0]["code"], "missing");
    assert_eq!(sandbox.read("store/intake.db"), "", "nothing was written");
}

#[test]
fn a_row_that_is_not_accounted_for_is_named() {
    let cases = [
        (
            "DROP TRIGGER lead_removed; DELETE FROM lead WHERE id = 1",
            "job 1 counts 2 rows as created, but the tables have 1",
        ),
        (
            "DELETE FROM job_row WHERE outcome = 'failed'",
            "job 1 counts 1 rows as failed, but the tables have 0",
        ),
        (
            "DELETE FROM job_row WHERE outcome = 'skipped'",
            "job 1 counts 1 rows as skipped, but the tables have 0",
        ),
        (
            "DROP TRIGGER change_removed; DELETE FROM change",
            "job 2 counts 1 rows as merged or updated, but the tables have 0",
        ),
        (
            "UPDATE job SET cursor = 2 WHERE id = 1",
            "job 1 is at row 2, but the tables have row 5",
        ),
        (
            "UPDATE job SET read = 9 WHERE id = 1",
            "job 1 is completed, but 5 of its rows were not tried",
        ),
        (
            "UPDATE lead SET row = 4 WHERE id = 1",
            "job 1: row 4 has two outcomes",
        ),
        (
            "PRAGMA foreign_keys = OFF; DELETE FROM job WHERE id = 2",
            "refers to a job that does not exist",
        ),
    ];
    for (damage, expected) in cases {
        let sandbox = sandbox();
        sandbox.sql(damage);
        let said = sandbox.run(&["store", "check"]);
        assert_eq!(said.status, 6, "{damage}: {said}");
        assert!(said.out.contains(expected), "{damage}: {said}");
        let (status, result) = sandbox.json(&["store", "check"]);
        assert_eq!((status, &result["ok"]), (6, &false.into()), "{damage}");
    }
}

#[test]
fn a_part_that_cannot_be_read_is_a_finding_too() {
    let sandbox = Sandbox::new();
    std::fs::create_dir(sandbox.path("store")).unwrap();
    sandbox.write("store/intake.db", "x".repeat(5_000));
    let (status, result) = sandbox.json(&["store", "check"]);
    assert_eq!(status, 6);
    assert_eq!(result["problems"][0]["code"], "unreadable");
}

#[test]
fn a_backup_is_a_store_of_its_own_and_replaces_nothing() {
    use std::os::unix::fs::PermissionsExt;
    let sandbox = sandbox();
    let said = sandbox.ok(&["store", "backup", "copy.db"]);
    assert!(said.out.contains("copy.db"), "{said}");
    let mode = std::fs::metadata(sandbox.path("copy.db"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    let leads = sandbox.ok(&["lead", "list", "--format", "json"]).out;
    assert_eq!(
        sandbox
            .ok(&["--store", "copy.db", "lead", "list", "--format", "json"])
            .out,
        leads
    );
    let said = sandbox.run(&["store", "backup", "copy.db"]);
    assert_eq!(said.status, 2, "{said}");
    assert!(said.err.contains("copy.db exists"), "{said}");
}

#[test]
fn documents_that_are_not_what_was_added_are_named() {
    type Damage = fn(&Sandbox);
    let cases: [(Damage, &str); 3] = [
        (
            |sandbox| {
                sandbox.write("store/intake.db.documents/1", "another letter");
            },
            "document 1: [folder]/store/intake.db.documents/1 is not the file that was added",
        ),
        (
            |sandbox| std::fs::remove_file(sandbox.path("store/intake.db.documents/1")).unwrap(),
            "document 1: [folder]/store/intake.db.documents/1 cannot be read",
        ),
        (
            |sandbox| {
                sandbox.write("store/intake.db.documents/7", "whose?");
            },
            "[folder]/store/intake.db.documents/7 belongs to no document",
        ),
    ];
    for (damage, expected) in cases {
        let sandbox = sandbox();
        sandbox.write("letter.txt", "Dear Ada");
        sandbox.done(&[
            "client",
            "add",
            "Moor",
            "--type",
            "other",
            "--skip-contacts",
        ]);
        sandbox.done(&["document", "add", "1", "letter.txt"]);
        damage(&sandbox);
        let said = sandbox.run(&["store", "check"]);
        assert_eq!(said.status, 1, "{said}");
        assert!(said.out.contains(expected), "{expected}: {said}");
        assert_eq!(
            said.out.lines().count(),
            2,
            "one finding, and what to do: {said}"
        );
    }
}

#[test]
fn a_store_that_was_only_partly_made_is_removed() {
    let sandbox = Sandbox::new();
    std::fs::create_dir(sandbox.path("store")).unwrap();
    sandbox.write("store/.intake-new-dead", "half a store");
    sandbox.write("store/.intake-new-dead-journal", "");
    sandbox.set("region", "US");
    let left = sandbox.store_files();
    assert!(
        left.iter().all(|name| name.starts_with("intake.db")),
        "{left:?}"
    );
}

#[test]
fn a_count_of_one_is_said_in_the_singular() {
    let sandbox = Sandbox::new();
    sandbox.set("plan.max_clients", "1");
    sandbox.write(
        "one.csv",
        "name,type,contact first name,contact email,relationship
Moor Ltd,company,Ada,ada@example.com,Director
",
    );
    let said = sandbox.ok(&["import", "clients", "one.csv"]);
    let made = "1  link between client and contact made";
    assert!(said.out.contains(made), "{said}");
    let said = sandbox.run(&["client", "add", "Lind", "--type", "other"]);
    let full = "the plan allows 1 active client, and there is 1";
    assert!(said.err.contains(full), "{said}");

    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", "Name,Email\nAda Moor,ada@example.com\n");
    assert_eq!(sandbox.import(&["leads.csv"]).0, 0);
    assert_said!(sandbox.run(&["store", "check"]), @"
    The store is whole: 1 job balances, 1 imported record.
    --- exit 0
    ");
}
