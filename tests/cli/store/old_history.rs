//! Old history is removed only if the operator says so, and what people still need stays.

use serde_json::Value;

use crate::sandbox::Sandbox;

const HEADER: &str = "Name,Email,City\n";
const UPDATE: [&str; 2] = ["--on-duplicate", "update"];

/// Imports a file with these rows; gives the exit status.
fn import(sandbox: &Sandbox, name: &str, rows: &str) -> i32 {
    sandbox.write(name, format!("{HEADER}{rows}"));
    sandbox
        .run(&[&["import", "leads", name][..], &UPDATE].concat())
        .status
}

/// Lets days pass in which the store is used.
fn let_days_pass(sandbox: &Sandbox, days: i64) {
    sandbox.let_days_pass(days);
    sandbox.sql("DELETE FROM setting WHERE key = 'store.clock'");
}

/// A store after two old nights: the first one creates three leads, the second one moves Ada. One row of the first fails.
fn old_nights() -> Sandbox {
    let sandbox = Sandbox::new();
    assert_eq!(
        import(
            &sandbox,
            "first.csv",
            "Moor Ada,ada@example.com,Leeds\nPark Bo,bo@example.com,Hull\nLind Cy,no address,Bath\n"
        ),
        3
    );
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    assert_eq!(
        import(&sandbox, "second.csv", "Moor Ada,ada@example.com,York\n"),
        0
    );
    assert_eq!(
        import(&sandbox, "other.csv", "Hale Di,di@example.com,Bath\n"),
        0
    );
    let_days_pass(&sandbox, 100);
    sandbox
}

/// The cities that a lead had, by its history.
fn cities(sandbox: &Sandbox, lead: &str) -> Vec<Value> {
    let (_, history) = sandbox.json(&["lead", "history", lead, "--field", "city"]);
    let changes = history.as_array().unwrap().iter();
    changes.map(|change| change["old"].clone()).collect()
}

#[test]
fn without_the_setting_all_history_is_kept() {
    let sandbox = old_nights();
    assert_eq!(
        import(&sandbox, "third.csv", "Park Bo,bo@example.com,Ripon\n"),
        0
    );
    assert_eq!(sandbox.json(&["store", "purge"]).1["changes"], 0);
    assert_eq!(cities(&sandbox, "1"), ["Leeds"]);
    let said = sandbox.ok(&["store", "info"]);
    assert!(
        said.out.contains("to limit it: history.keep_days"),
        "{said}"
    );
    sandbox.done(&["jobs", "undo", "2", "--yes"]);
    assert_eq!(sandbox.column("city"), ["Leeds", "Ripon", "Bath"]);
}

#[test]
fn old_changes_are_removed_and_creations_stay() {
    let sandbox = old_nights();
    sandbox.set("history.keep_days", "90");
    let (_, info) = sandbox.json(&["store", "info"]);
    let parts = info["parts"].as_array().unwrap().iter();
    let history = { parts }.find(|part| part["part"] == "history").unwrap();
    assert_eq!(history["bound"], "history.keep_days: 90; 1 change is older");
    let (_, would) = sandbox.json(&["store", "purge", "--dry-run"]);
    assert_eq!(
        (&would["changes"], cities(&sandbox, "1").len()),
        (&1.into(), 1)
    );
    assert_eq!(
        import(&sandbox, "third.csv", "Park Bo,bo@example.com,Ripon\n"),
        0
    );
    assert_eq!(cities(&sandbox, "1"), [] as [Value; 0]);
    assert_eq!(cities(&sandbox, "2"), ["Hull"]);
    let said = sandbox.ok(&["lead", "history", "1"]);
    assert!(
        said.out.contains("created_at") && said.err.contains("Older changes are not kept"),
        "{said}"
    );
    let (_, job) = sandbox.json(&["jobs", "show", "2"]);
    assert_eq!(
        (&job["updated"], &job["changes"]),
        (&1.into(), &Value::Null)
    );
    let said = sandbox.ok(&["jobs", "show", "2"]);
    assert!(
        said.out
            .contains("are no longer kept (setting history.keep_days)"),
        "{said}"
    );
    let page = sandbox.ok(&["jobs", "report", "2"]);
    assert!(
        page.out
            .contains("are no longer kept (setting history.keep_days)"),
        "{page}"
    );
    sandbox.assert_whole();
}

#[test]
fn an_import_is_undone_within_the_time_and_refused_after_it() {
    let sandbox = old_nights();
    sandbox.set("history.keep_days", "90");
    assert_eq!(
        import(&sandbox, "third.csv", "Park Bo,bo@example.com,Ripon\n"),
        0
    );
    for job in ["1", "2"] {
        let said = sandbox.run(&["jobs", "undo", job, "--yes"]);
        assert_eq!(said.status, 1, "{said}");
        assert!(
            said.err.contains("can no longer be undone") && said.err.contains("history.keep_days"),
            "{said}"
        );
    }
    assert_eq!(sandbox.column("city"), ["York", "Ripon", "Bath"]);
    sandbox.done(&["jobs", "undo", "4", "--yes"]);
    assert_eq!(sandbox.column("city"), ["York", "Hull", "Bath"]);
    sandbox.assert_whole();
}

#[test]
fn no_file_is_imported_twice_and_a_file_whose_records_were_changed_is_imported_again() {
    let sandbox = old_nights();
    sandbox.set("history.keep_days", "90");
    let_days_pass(&sandbox, 1);
    sandbox.done(&["store", "purge"]);
    let again = |name: &str| {
        sandbox
            .run(&[&["import", "leads", name][..], &UPDATE].concat())
            .status
    };
    // Nobody changed its lead.
    assert_eq!(again("other.csv"), 7);
    // The second night changed a lead of the first one, and that change is removed.
    assert_eq!(again("first.csv"), 3);
    assert_eq!(sandbox.column("city"), ["Leeds", "Hull", "Bath"]);
    // The lead of the second night was changed by the first file just now.
    assert_eq!(again("second.csv"), 0);
    assert_eq!(sandbox.column("city"), ["York", "Hull", "Bath"]);
    assert_eq!(sandbox.lead_count(), 3);
    sandbox.assert_whole();
}

#[test]
fn failed_rows_of_an_old_import_are_corrected_and_waiting_ones_decided() {
    let sandbox = old_nights();
    assert_eq!(
        import(&sandbox, "doubt.csv", "Zed Ada,bo@example.com,Hull\n"),
        3
    );
    sandbox.set("history.keep_days", "90");
    let_days_pass(&sandbox, 100);
    sandbox.done(&["store", "purge"]);
    sandbox.write(
        "failed.csv",
        sandbox
            .read("failed.csv")
            .replace("no address", "cy@example.com"),
    );
    assert_eq!(sandbox.import(&["failed.csv"]).1["corrects"]["rows"], 1);
    assert_eq!(sandbox.json(&["jobs", "show", "1"]).1["open"], 0);
    sandbox.write("sheet.csv", "row,decision\n2,create\n");
    sandbox.done(&["jobs", "review", "4", "--decisions", "sheet.csv"]);
    assert_eq!(sandbox.lead_count(), 5);
    sandbox.assert_whole();
}

#[test]
fn merges_stay_known_and_can_be_taken_apart_within_their_time() {
    let sandbox = old_nights();
    sandbox.done(&["lead", "merge", "1", "2", "--yes"]);
    sandbox.set("history.keep_days", "90");
    let_days_pass(&sandbox, 60);
    sandbox.age_trash("lead", &[2], 60);
    assert_eq!(sandbox.json(&["store", "purge"]).1["changes"], 1);
    sandbox.done(&["lead", "unmerge", "2"]);
    assert_eq!(sandbox.lead_count(), 3);
    sandbox.assert_whole();
}

#[test]
fn the_setting_is_not_shorter_than_the_trash() {
    let sandbox = Sandbox::new();
    for (value, is_valid) in [("90", true), ("89", false), ("soon", false)] {
        let said = sandbox.run(&["config", "set", "history.keep_days", value]);
        assert_eq!(said.status == 0, is_valid, "{value}: {said}");
        assert!(is_valid || said.err.contains("at least 90"), "{said}");
    }
}

#[test]
fn a_link_that_a_user_removed_long_ago_is_not_made_again() {
    let sandbox = Sandbox::new();
    sandbox.set("history.keep_days", "90");
    let add = [
        "client",
        "add",
        "Moor",
        "--type",
        "company",
        "--skip-contacts",
    ];
    sandbox.done(&add);
    let people = "First Name,Email,Client,Relationship\nAda,ada@example.com,Moor,Director\n";
    assert_eq!(sandbox.import_text("contacts", people, &[]).0, 0);
    sandbox.done(&["contact", "unlink", "1", "1"]);
    let_days_pass(&sandbox, 100);
    assert_eq!(
        import(&sandbox, "other.csv", "Hale Di,di@example.com,Bath\n"),
        0
    );
    let (_, result) = sandbox.import_text("contacts", people, &["--again"]);
    assert_eq!(result["linked"], 0, "{result}");
    let (_, ada) = sandbox.json(&["contact", "show", "1"]);
    assert_eq!(ada["clients"], serde_json::json!([]), "{ada}");
}
