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
