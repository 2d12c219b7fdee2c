//! `--explain ROW` and `why`: how a row, or a pair of records, is decided.

use insta::assert_snapshot;
use serde_json::json;

use crate::sandbox::Sandbox;

const STORED: &str = "First Name,Last Name,Email,Phone\n\
    John,Quill,quill@example.com,020 7946 0101\n\
    Ada,Moor,ada@example.com,\n";
const NIGHT: &str = "First Name,Last Name,Email,Phone\n\
    Jane,Quill,quill@example.com,020 7946 0999\n\
    Zed,Hale,zed@example.com,\n\
    Zed,Hale,ZED@example.com,\n\
    Bad,Mail,nomail,\n";

fn stored() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.import_text("leads", STORED, &[]);
    sandbox.write("night.csv", NIGHT);
    sandbox
}

/// Explains a row of the night's file.
fn explain<'a>(row: &'a str, rest: &[&'a str]) -> Vec<&'a str> {
    let command = [
        "import",
        "leads",
        "night.csv",
        "--match",
        "email,phone,name",
    ];
    [&command[..], &["--explain", row], rest].concat()
}

#[test]
fn a_row_that_waits_shows_the_record_and_what_differs() {
    let sandbox = stored();
    assert_snapshot!(sandbox.run(&explain("2", &["--on-duplicate", "merge"])), @r#"
    Row 2 of night.csv

    Lead 1
      found by email: possibly the same: another first name
                  this row           lead 1
      first name  Jane               John               different
      last name   Quill              Quill              same
      email       quill@example.com  quill@example.com  same
      phone       020 7946 0999      020 7946 0101      different

    Outcome with --on-duplicate merge: waiting for a decision
      possible duplicate of lead 1, by email: another first name: "Jane", not "John"
      To do: decide with `intake jobs review`, or import the row with --on-duplicate create
    Nothing was written.
    --- exit 0
    "#);
    assert_eq!(sandbox.lead_count(), 2, "nothing was written");
    assert!(
        sandbox
            .run(&["jobs", "show", "2"])
            .to_string()
            .contains("no job 2")
    );
}

#[test]
fn a_row_may_match_an_earlier_row_of_its_file() {
    let sandbox = stored();
    assert_snapshot!(sandbox.run(&explain("4", &["--on-duplicate", "merge"])), @r"
    Row 4 of night.csv

    Row 3
      found by email: certainly the same
      found by name: certainly the same
                  this row         row 3
      first name  Zed              Zed              same
      last name   Hale             Hale             same
      email       ZED@example.com  zed@example.com  same

    Outcome with --on-duplicate merge: unchanged: row 3
    Nothing was written.
    --- exit 0
    ");
}

#[test]
fn rows_without_a_match_and_wrong_rows_are_explained_too() {
    let sandbox = stored();
    assert_snapshot!(sandbox.run(&explain("3", &[])), @r"
    Row 3 of night.csv

    No lead was found by email, phone, name.

    Outcome with --on-duplicate skip: created
    Nothing was written.
    --- exit 0
    ");
    assert_snapshot!(sandbox.run(&explain("5", &[])), @r#"
    Row 5 of night.csv

    Outcome with --on-duplicate skip: failed
      Email: "nomail" is not an email address
      To do: write one address, like name@example.com
    Nothing was written.
    --- exit 0
    "#);
    assert_snapshot!(sandbox.run(&explain("6", &[])), @r"
    --- stderr
    error: night.csv has no data in row 6
     hint: Rows are counted as in a spreadsheet program: the header is row 1, and blank rows count.
    --- exit 2
    ");
}

#[test]
fn programs_get_each_candidate_with_its_fields() {
    let sandbox = stored();
    let (status, explained) = sandbox.json(&explain("2", &["--on-duplicate", "merge"]));
    assert_eq!(status, 0);
    assert_eq!(
        (&explained["row"], &explained["decision"]),
        (&json!(2), &json!("waiting"))
    );
    assert_eq!(explained["record"], json!(null));
    let (_, created) = sandbox.json(&explain("3", &[]));
    assert_eq!(
        [&created["decision"], &created["record"]],
        [&json!("created"), &json!(null)],
        "no record of a rehearsal is named"
    );
    let found = &explained["candidates"][0];
    assert_eq!(
        (&found["id"], &found["rule"], &found["evidence"]),
        (&json!(1), &json!("email"), &json!("possible"))
    );
    let first =
        json!({ "field": "first_name", "row": "Jane", "record": "John", "verdict": "other" });
    assert_eq!(found["fields"][0], first);
}

#[test]
fn an_import_that_was_done_can_still_be_explained() {
    let sandbox = stored();
    sandbox.write("stored.csv", STORED);
    let (status, explained) = sandbox.json(&["import", "leads", "stored.csv", "--explain", "3"]);
    assert_eq!(status, 0, "{explained}");
    assert_eq!(explained["decision"], "skipped");
    assert_eq!(explained["candidates"][0]["id"], 2);
}

#[test]
fn a_record_of_the_same_file_is_shown_whole_however_large_the_file_is() {
    let explained = |others: usize| {
        let sandbox = Sandbox::new();
        let other = |at| format!("Una,Other,other{at}@example.com,\n");
        let others: String = (0..others).map(other).collect();
        sandbox.write("night.csv", NIGHT.to_owned() + &others);
        let explain = ["import", "leads", "night.csv", "--explain", "4"];
        let (status, explained) = sandbox.json(&explain);
        assert_eq!(status, 0, "{explained}");
        explained
    };
    let small = explained(0);
    assert_eq!(small["candidates"][0]["fields"][0]["record"], "Zed");
    assert_eq!(explained(5_000)["candidates"], small["candidates"]);
}

#[test]
fn a_row_of_an_unfinished_import_can_be_explained() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "a.csv",
        "First Name,Email\nAda,ada@example.com\nBob,no\nCy,cy@example.com\n",
    );
    let import = ["import", "leads", "a.csv", "--max-failed", "0"];
    let (_, stopped) = sandbox.json(&import);
    assert_eq!(stopped["not_tried"], 1, "{stopped}");
    let (status, explained) = sandbox.json(&["import", "leads", "a.csv", "--explain", "2"]);
    assert_eq!((status, &explained["candidates"][0]["id"]), (0, &json!(1)));
    let (_, resumed) = sandbox.json(&["import", "leads", "a.csv"]);
    assert_eq!(resumed["created"], 2, "the job was not touched: {resumed}");
}

#[test]
fn two_records_are_explained_as_an_import_decides() {
    let sandbox = stored();
    sandbox.import_text("leads", NIGHT, &["--on-duplicate", "create"]);
    assert_snapshot!(sandbox.run(&["lead", "why", "1", "3"]), @r"
    Lead 1, John Quill, and lead 3, Jane Quill: possibly the same: another first name.

                  lead 3             lead 1
      first name  Jane               John               different
      last name   Quill              Quill              same
      email       quill@example.com  quill@example.com  same
      phone       020 7946 0999      020 7946 0101      different

    Found by email: possibly the same: another first name.
    An import lets such a row wait for a decision.
    --- exit 0
    ");
    assert_snapshot!(sandbox.run(&["lead", "why", "1", "2"]), @r"
    Lead 1, John Quill, and lead 2, Ada Moor: no rule finds one for the other. An import takes them for two.
    --- exit 0
    ");
    assert_snapshot!(sandbox.run(&["lead", "why", "1", "1"]), @r"
    --- stderr
    error: both are lead 1
     hint: Name two different records by their ids.
    --- exit 2
    ");
    sandbox.done(&["lead", "different", "1", "3"]);
    let decided = sandbox.ok(&["lead", "why", "3", "1"]);
    assert!(
        decided.out.contains("decided that they are not the same"),
        "{decided}"
    );
    let (_, explained) = sandbox.json(&["lead", "why", "1", "3"]);
    assert_eq!(explained["verdict"], "different");
    let (_, explained) = sandbox.json(&["lead", "why", "4", "5"]);
    assert_eq!(explained["decision"], "certain");
    assert_eq!(explained["candidates"][0]["rule"], "email");
}

#[test]
fn the_best_candidate_comes_first_and_then_the_runner_up() {
    let sandbox = Sandbox::new();
    sandbox.import_text(
        "leads",
        "First Name,Last Name,Email\nMark,Quill,quill@example.com\nJane,Quill,QUILL@example.com\n",
        &["--on-duplicate", "create"],
    );
    sandbox.write(
        "night.csv",
        "First Name,Last Name,Email\nJane,Quill,quill@example.com\n",
    );
    assert_snapshot!(sandbox.run(&explain("2", &["--on-duplicate", "merge"])), @r"
    Row 2 of night.csv

    Lead 2, the best candidate
      found by email: certainly the same
      found by name: certainly the same
                  this row           lead 2
      first name  Jane               Jane               same
      last name   Quill              Quill              same
      email       quill@example.com  QUILL@example.com  same

    Lead 1, the runner-up
      found by email: possibly the same: another first name
                  this row           lead 1
      first name  Jane               Mark               different
      last name   Quill              Quill              same
      email       quill@example.com  quill@example.com  same

    Outcome with --on-duplicate merge: unchanged: lead 2
    Nothing was written.
    --- exit 0
    ");
}

#[test]
fn the_contacts_of_a_client_are_explained_too() {
    let sandbox = Sandbox::new();
    sandbox.import_text(
        "contacts",
        "First Name,Last Name,Email\nAda,Moor,moor@example.com\n",
        &[],
    );
    sandbox.write(
        "night.csv",
        "Client Name,Type,contact.first_name,contact.last_name,contact.email,contact.relationship,Client 2 First Name,Client 2 Surname,Client 2 Email,\
         Client 2 Relationship\n\
         Moor and Lind,couple,Cy,Lind,cy@example.com,Joint Client 1,Ben,Moor,moor@example.com,Joint Client 2\n\
         The Moors,couple,Ada,Moor,moor@example.com,Joint Client 1,Ben,Moor,moor@example.com,Joint Client 2\n",
    );
    let (_, first) = sandbox.json(&["import", "clients", "night.csv", "--explain", "3"]);
    assert_eq!(first["related"][0]["candidates"][0]["evidence"], "certain");
    assert_eq!(
        first["related"][1]["candidates"],
        json!([]),
        "the first contact is contact 1"
    );
    let row = ["import", "clients", "night.csv", "--explain", "2"];
    assert_snapshot!(sandbox.run(&row), @r#"
    Row 2 of night.csv

    No client was found by name.

    Contact of the row: Cy Lind

    No contact was found by email, phone, name.

    Second contact of the row: Ben Moor

    Contact 1
      found by email: possibly the same: another first name
                  Ben Moor          contact 1
      first name  Ben               Ada               different
      last name   Moor              Moor              same
      email       moor@example.com  moor@example.com  same

    Outcome with --on-duplicate skip: waiting for a decision
      its second contact, Ben Moor, is a possible duplicate of contact 1, by email: another first name: "Ben", not "Ada"
      To do: decide with `intake jobs review`, or import the row with --on-duplicate create, which makes a new contact
    Nothing was written.
    --- exit 0
    "#);
    let (_, explained) = sandbox.json(&row);
    let related = &explained["related"];
    assert_eq!(
        [&related[0]["contact"], &related[1]["contact"]],
        [&json!("contact"), &json!("contact2")]
    );
    assert_eq!(related[1]["candidates"][0]["evidence"], "possible");
}

#[test]
fn a_contact_with_a_new_last_name_is_explained_as_it_is_asked_about() {
    let sandbox = Sandbox::new();
    let header = "Client Name,Client Type,Contact First Name,Contact Last Name,Contact Email,Contact Date of Birth\n";
    let of = |contact: &str| format!("{header}Kim Hale,individual,{contact},1981-02-03\n");
    sandbox.import_text("clients", &of("Kim,Hale,kim.hale@example.com"), &[]);
    sandbox.write("night.csv", of("Kim,Dunn,kim@example.org"));
    let row = ["import", "clients", "night.csv", "--explain", "2"];
    let said = sandbox.ok(&row);
    let found = "Contact 1\n  found by name: possibly the same: the same client and first name, but another last name\n";
    assert!(said.out.contains(found), "{said}");
    assert!(!said.out.contains("another one"), "{said}");
}

#[test]
fn a_household_with_another_name_is_explained() {
    let sandbox = Sandbox::new();
    let header =
        "Client Name,Client Type,Contact First Name,Contact Last Name,Contact Email,Postcode\n";
    let of = |name| format!("{header}{name},individual,Kim,Hale,kim@example.com,LS1 4AB\n");
    sandbox.import_text("clients", &of("Kim Hale"), &[]);
    sandbox.write("night.csv", of("Ms K Hale"));
    let row = ["import", "clients", "night.csv", "--explain", "2"];
    assert_snapshot!(sandbox.run(&row), @r#"
    Row 2 of night.csv

    Client 1
      found by contacts: possibly the same: another name
                this row   client 1
      name      Ms K Hale  Kim Hale  different
      postcode  LS1 4AB    LS1 4AB   same

    Contact of the row: Kim Hale

    Contact 1
      found by email: certainly the same
      found by name: certainly the same
                  Kim Hale         contact 1
      first name  Kim              Kim              same
      last name   Hale             Hale             same
      email       kim@example.com  kim@example.com  same

    Outcome with --on-duplicate skip: waiting for a decision
      possible duplicate of client 1, by contacts: another name: "Ms K Hale", not "Kim Hale"
      To do: decide with `intake jobs review`, or import the row with --on-duplicate create
    Nothing was written.
    --- exit 0
    "#);
}

#[test]
fn two_clients_with_ids_of_one_system_are_two() {
    let sandbox = Sandbox::new();
    let content = "Client Name,Client Type,Ref\nMoor Trust,trust,0007\nMoor Trust,trust,0031\n";
    let flags = ["--source", "office", "--map", "Ref=external_id"];
    sandbox.import_text("clients", content, &flags);
    let said = sandbox.run(&["client", "why", "1", "2"]);
    assert_snapshot!(said, @r"
    Client 1, Moor Trust, and client 2, Moor Trust: two records of office, each with an id of its own there.

            client 2    client 1
      name  Moor Trust  Moor Trust  same

    An import takes them for two.
    --- exit 0
    ");
    let (_, explained) = sandbox.json(&["client", "why", "1", "2"]);
    assert_eq!(explained["decision"], "contradicted");
    assert_eq!(explained["source"], "office");
}

#[test]
fn a_row_that_changes_its_record_says_what_it_changes_and_what_differs() {
    let sandbox = stored();
    sandbox.write(
        "night.csv",
        "First Name,Last Name,Email,Phone,City\nJohn,Quill,quill@example.com,020 7946 0999,York\n",
    );
    assert_snapshot!(sandbox.run(&explain("2", &["--on-duplicate", "merge"])), @r#"
    Row 2 of night.csv

    Lead 1
      found by email: certainly the same
      found by name: certainly the same
                  this row           lead 1
      first name  John               John               same
      last name   Quill              Quill              same
      email       quill@example.com  quill@example.com  same
      phone       020 7946 0999      020 7946 0101      different
      city        York                                  only one has it

    Outcome with --on-duplicate merge: merged into an existing record: lead 1
      lead 1, John Quill: city (blank) → York
      differs from lead 1: Phone is "020 7946 0999", but "020 7946 0101" in the record
      To do: to keep the record: delete this row; to overwrite it: import the row with --on-duplicate update
    Nothing was written.
    --- exit 0
    "#);
    let (_, explained) = sandbox.json(&explain("2", &["--on-duplicate", "merge"]));
    assert_eq!(
        explained["changed_fields"],
        json!([{"entity": "lead", "record": 1, "name": "John Quill", "field": "city", "old": null, "new": "York"}])
    );
}

#[test]
fn what_a_row_changes_in_a_record_of_its_file_is_not_named() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "night.csv",
        "First Name,Last Name,Email,City\nJohn,Quill,quill@example.com,\nJohn,Quill,quill@example.com,York\n",
    );
    let (_, explained) = sandbox.json(&explain("3", &["--on-duplicate", "merge"]));
    assert_eq!(
        (&explained["decision"], &explained["changed_fields"]),
        (&json!("merged"), &json!([]))
    );
}
