//! A row that waits for two decisions, one after the other: the second question forgets nothing of the first answer.

use serde_json::json;

use crate::sandbox::Sandbox;

/// Answers the only waiting row of a job in its sheet, and returns the exit status.
fn answer(sandbox: &Sandbox, job: &str, decision: &str) -> i32 {
    drop(std::fs::remove_file(sandbox.path("d.csv")));
    sandbox.done(&["jobs", "review", job, "--write-decisions", "d.csv"]);
    let sheet = sandbox.read("d.csv");
    // Its last columns are `take`, `record` and `decision`.
    let open = sheet.trim_end().rsplitn(4, ',').nth(3).unwrap();
    sandbox.write("d.csv", format!("{open},,{decision}\n"));
    let decided = sandbox.run(&["jobs", "review", job, "--decisions", "d.csv"]);
    decided.status
}

const COUPLE: &str = "Client Name,Type,City,First Name,Last Name,Email,Phone,Partner First Name,Partner Last Name,Partner Email\n";

#[test]
fn a_merge_fills_what_it_offered_although_a_contact_is_asked_about_then() {
    let sandbox = Sandbox::new();
    let first = format!("{COUPLE}Quill Family,couple,,Jane,Quill,jane@example.com,,,,\n");
    assert_eq!(sandbox.import_text("clients", &first, &[]).0, 0);
    let ruth = "First Name,Last Name,Email\nRuth,Quill,q@example.com\n";
    assert_eq!(sandbox.import_text("contacts", ruth, &[]).0, 0);
    let row = "Quill Family,couple,York,Jane,Quill,jane@example.com,07700 900101,John,Quill,q@example.com";
    let second = format!("{COUPLE}{row}\n");
    let ask = ["--on-duplicate", "ask"];
    let (_, result) = sandbox.import_text("clients", &second, &ask);
    assert_eq!(result["waiting"], 1, "{result}");
    assert_eq!(answer(&sandbox, "3", "1,merge"), 3, "John is asked about");
    assert_eq!(answer(&sandbox, "3", "2,create"), 0);
    let (_, client) = sandbox.json(&["client", "show", "1"]);
    let (_, jane) = sandbox.json(&["contact", "show", "1"]);
    assert_eq!(
        (&client["city"], &jane["phone"]),
        (&json!("York"), &json!("07700 900101"))
    );
    sandbox.assert_whole();
}

#[test]
fn a_contact_that_was_decided_in_one_night_is_not_asked_about_in_the_other() {
    let sandbox = Sandbox::new();
    let ids = ["--source", "crm", "--map", "Id=external_id"];
    let anna = "Id,First Name,Last Name,Email\n77,Anna,Smith,a@example.com\n";
    assert_eq!(sandbox.import_text("contacts", anna, &ids).0, 0);
    let header = "Id,Client Name,Type,First Name,Last Name,Email,Relationship";
    for name in ["Smith Trust", "Smith Family Trust"] {
        let rows = format!("{header}\n9,{name},trust,Bob,Smith,a@example.com,Trustee\n");
        let (_, result) = sandbox.import_text("clients", &rows, &ids);
        assert_eq!(result["waiting"], 1, "{result}");
    }
    assert_eq!(answer(&sandbox, "2", "1,merge"), 0);
    let again = sandbox.ok(&["jobs", "review", "3", "--write-decisions", "again.csv"]);
    let sheet = sandbox.read("again.csv");
    assert!(sheet.trim_end().ends_with(",1,merge"), "{again}: {sheet}");
}

#[test]
fn a_review_leaves_the_counts_of_its_store_whole() {
    let sandbox = Sandbox::new();
    let rows = "Client Name,Entity Type,Contact First Name,Contact Email,Contact Phone\n\
        Jane Quill,individual,Jane,jane@example.com,07700 900101\n\
        Tom Reed,individual,Tom,tom@example.com,\n\
        Tom Reed,individual,Jane,jane@example.com,07700 900202\n";
    let (_, result) = sandbox.import_text("clients", rows, &[]);
    assert_eq!(result["waiting"], 1, "{result}");
    sandbox.write("create.csv", "row,record,decision\n4,,create\n");
    let (_, decided) = sandbox.json(&["jobs", "review", "1", "--decisions", "create.csv"]);
    assert_eq!(
        (&decided["created"], &decided["created_differing"]),
        (&json!(3), &json!(0)),
        "{decided}"
    );
    sandbox.assert_whole();
}
