//! `jobs undo` of an import that restored a client, and the activities and documents of the client.

use serde_json::Value;

use crate::assert_said;
use crate::sandbox::{Sandbox, words};
use crate::support::counts::assert_counts;

/// A store in which job 1 has restored a client with an activity.
fn with_client() -> Sandbox {
    let sandbox = Sandbox::new();
    for line in [
        "client add 'Moor Ltd' --type company --skip-contacts",
        "activity add 1 --kind meeting --title Before",
        "client delete 1 --yes",
    ] {
        sandbox.done(&words(line));
    }
    let row = "name,type\nMoor Ltd,company\n";
    let (status, result) = sandbox.import_text("clients", row, &["--on-deleted", "restore"]);
    assert_counts((status, &result), 0, &[("updated", 1)]);
    sandbox
}

fn undo(sandbox: &Sandbox) -> (i32, Value) {
    let undone = sandbox.json(&["jobs", "undo", "1"]);
    sandbox.assert_whole();
    undone
}

#[test]
fn an_activity_that_was_restored_goes_back_to_the_trash_with_its_client() {
    let sandbox = with_client();
    assert_eq!(undo(&sandbox).0, 0);
    sandbox.done(&words("client restore 1"));
    let (_, client) = sandbox.json(&["client", "show", "1"]);
    assert_eq!(client["activities"][0]["title"], "Before", "{client}");
}

#[test]
fn a_client_with_an_activity_or_a_document_since_stays() {
    let sandbox = with_client();
    sandbox.done(&words(
        "activity add 1 --kind meeting --title Since --as Eve",
    ));
    assert_said!(sandbox.run(&["jobs", "undo", "1"]), @r"
    Job 1, more.csv, is undone, and all its records stay
        1  kept: other records depend on them

    Blocked:
      client 1 Moor Ltd: has activities by Eve, [time]
    --- stderr
    Job 1: 1 record was kept.
    --- exit 3
    ");
    let (_, client) = sandbox.json(&["client", "show", "1"]);
    assert_eq!(client["deleted_at"], Value::Null);
    assert_eq!(client["activities"].as_array().unwrap().len(), 2);

    let sandbox = with_client();
    sandbox.write("deed.txt", "deed");
    sandbox.done(&words("document add 1 deed.txt --as Eve"));
    let (status, undone) = undo(&sandbox);
    assert_counts((status, &undone), 3, &[("restored", 0)]);
    let blocked = &undone["blocked"][0];
    assert_eq!(blocked["why"], "has documents");
    assert_eq!(blocked["by"], "Eve");
    let (_, client) = sandbox.json(&["client", "show", "1"]);
    assert_eq!(client["documents"].as_array().unwrap().len(), 1);
    assert_eq!(client["activities"][0]["title"], "Before");
}

const HEADER: &str = "First Name,Last Name,Email,Phone\n";

fn import(sandbox: &Sandbox, phones: &[&str], policy: &str) {
    let row = |phone: &&str| format!("Ann,Moor,ann@example.com,{phone}\n");
    let rows: String = phones.iter().map(row).collect();
    let (status, result) = sandbox.import_text(
        "leads",
        &format!("{HEADER}{rows}"),
        &["--on-duplicate", policy],
    );
    assert_eq!(status, 0, "{result}");
}

#[test]
fn an_undo_gives_back_what_an_undone_job_left_in_its_own_record() {
    for order in [["1", "2"], ["2", "1"]] {
        let sandbox = Sandbox::new();
        import(&sandbox, &["", "07700 900202"], "merge");
        sandbox.done(&["lead", "edit", "1", "--job-title", "Vet"]);
        import(&sandbox, &["07700 900303"], "update");
        for job in order {
            drop(sandbox.run(&["jobs", "undo", job, "--yes"]));
        }
        assert_eq!(sandbox.column("phone"), ["07700 900202"], "{order:?}");
    }
}

#[test]
fn a_value_that_was_written_again_since_stays() {
    for writes_by_import in [false, true] {
        let sandbox = Sandbox::new();
        import(&sandbox, &[""], "skip");
        import(&sandbox, &["07700 900101"], "update");
        for phone in ["07700 900202", "07700 900101"] {
            if writes_by_import {
                import(&sandbox, &[phone], "update");
            } else {
                sandbox.done(&["lead", "edit", "1", "--phone", phone]);
            }
        }
        let undone = sandbox.run(&["jobs", "undo", "2", "--yes"]);
        assert_eq!(undone.status, 3, "{undone}");
        assert!(undone.out.contains("changed since"), "{undone}");
        assert_eq!(sandbox.column("phone"), ["07700 900101"]);
    }
}

#[test]
fn an_undone_external_id_is_named_and_one_that_was_set_again_stays() {
    for is_set_again in [false, true] {
        let sandbox = Sandbox::new();
        import(&sandbox, &[""], "skip");
        let rows = "First Name,Last Name,Email,Ref\nAnn,Moor,ann@example.com,7\n";
        let flags = [
            "--source",
            "crm",
            "--map",
            "Ref=external_id",
            "--on-duplicate",
            "merge",
        ];
        assert_eq!(sandbox.import_text("leads", rows, &flags).0, 0);
        if is_set_again {
            for id in ["crm=", "crm=7"] {
                sandbox.done(&["lead", "edit", "1", "--external-id", id]);
            }
        }
        let undone = sandbox.run(&["jobs", "undo", "2", "--yes"]);
        assert_eq!(undone.status, if is_set_again { 3 } else { 0 }, "{undone}");
        assert_eq!(
            undone.out.contains("changed since: external_id crm by "),
            is_set_again,
            "{undone}"
        );
        let (_, lead) = sandbox.json(&["lead", "show", "1"]);
        let ids = lead["external_ids"].as_array().unwrap().len();
        assert_eq!(ids, usize::from(is_set_again), "{undone}");
        assert_eq!(
            undone.out.contains("lead 1 Ann Moor: external_id"),
            !is_set_again,
            "{undone}"
        );
    }
}
