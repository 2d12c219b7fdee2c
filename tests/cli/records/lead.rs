//! `lead list` and `lead show`: found by id, email or name, and written for people and for programs.

use serde_json::{Value, json};

use crate::assert_said;
use crate::sandbox::Sandbox;

const LEADS: &str = "\
First Name,Last Name,Email,Phone,Company,Status,Value,Expected Close
Ada,Moor,Ada@example.com,07700 900001,Acme,New,45000.5,2026-12-31
Ada,Moor,ada.moor@example.com,,,Open,,
,,acme@example.com,,\"=Sum, \"\"Ltd\"\"\",new,,
";

/// A store with three leads, two of one name.
fn three() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", LEADS);
    assert_eq!(sandbox.import(&["leads.csv"]).0, 0);
    sandbox
}

#[test]
fn leads_are_listed_in_the_order_in_which_they_came() {
    assert_said!(three().run(&["lead", "list"]), @r#"
    Id  Name         Email                 Phone         Company      Status
     1  Ada Moor     Ada@example.com       07700 900001  Acme         New
     2  Ada Moor     ada.moor@example.com                             Open
     3  =Sum, "Ltd"  acme@example.com                    =Sum, "Ltd"  new
    --- exit 0
    "#);
}

#[test]
fn a_list_for_people_shows_the_only_number_of_a_lead() {
    let sandbox = Sandbox::new();
    let add = ["lead", "add", "Ada Moor", "--email", "ada@example.com"];
    sandbox.done(&[&add[..], &["--mobile", "07700 900002"]].concat());
    let said = sandbox.ok(&["lead", "list"]);
    assert!(said.out.contains("07700 900002"), "{said}");
    let lead = &sandbox.leads()[0];
    assert_eq!(
        (&lead["phone"], &lead["mobile"]),
        (&Value::Null, &json!("07700 900002"))
    );
}

#[test]
fn a_lead_says_that_its_contact_is_in_the_trash() {
    let sandbox = three();
    sandbox.done(&["lead", "convert", "1"]);
    assert_eq!(sandbox.ok(&["lead", "show", "1"]).err, "");
    sandbox.done(&["contact", "delete", "1", "--yes"]);
    let said = sandbox.ok(&["lead", "show", "1"]);
    let note = "Contact 1 is in the trash. It can be restored until ";
    assert!(said.err.starts_with(note), "{said}");
    assert!(said.err.ends_with(": intake contact restore 1\n"), "{said}");
}

#[test]
fn new_leads_that_are_contacts_already_are_named() {
    let sandbox = Sandbox::new();
    let contacts =
        "First Name,Last Name,Email\nAda,Moor,ada@example.com\nBob,Reed,BOB@example.com\n";
    sandbox.import_text("contacts", contacts, &[]);
    let leads =
        "First Name,Last Name,Email\nRobert,Reed,bob@example.com\nZoe,Hall,zoe@example.com\n";
    sandbox.write("leads.csv", leads);
    let said = sandbox.ok(&["import", "leads", "leads.csv", "--no-input"]);
    let named = "\n1 new lead has the email of a contact:\n  \
        lead 1 Robert Reed: contact 2 Bob Reed\n\
        To link a lead to its contact: intake lead convert 1 --contact 2\n";
    assert!(said.out.ends_with(named), "{said}");
    sandbox.done(&["lead", "convert", "1", "--contact", "2"]);
    // A lead that was there before is not named again, nor one that was converted.
    let said = sandbox.ok(&["import", "leads", "leads.csv", "--no-input", "--again"]);
    assert!(!said.out.contains("email of a contact"), "{said}");
}

#[test]
fn a_list_is_cut_to_what_was_asked_for() {
    let sandbox = three();
    let cases: [(&[&str], &[i64]); 6] = [
        (&["--limit", "1"], &[1]),
        (&["--offset", "1"], &[2, 3]),
        (&["--limit", "1", "--offset", "2"], &[3]),
        (&["--offset", "9"], &[]),
        (&["--status", "NEW"], &[1, 3]),
        (&["--job", "2"], &[]),
    ];
    for (filter, expected) in cases {
        let (_, leads) = sandbox.json(&[&["lead", "list"], filter].concat());
        let ids: Vec<i64> = leads
            .as_array()
            .unwrap()
            .iter()
            .map(|lead| lead["id"].as_i64().unwrap())
            .collect();
        assert_eq!(ids, expected, "{filter:?}");
    }
}

/// The keys of a lead, in their order.
const KEYS: &str = "id name first_name last_name email phone mobile company job_title department source status \
    priority value expected_close industry annual_revenue website linkedin street city region postcode country \
    description owner job row contact created_at updated_at deleted_at external_ids";

#[test]
fn the_keys_of_a_lead_hold() {
    let sandbox = three();
    let (status, lead) = sandbox.json(&["lead", "show", "1"]);
    let keys: Vec<&str> = lead
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!((status, keys.join(" ").as_str()), (0, KEYS));
    assert_eq!(lead, sandbox.leads()[0], "one record, one form");
}

#[test]
fn the_values_of_a_lead_are_text_or_missing() {
    let lead = three().json(&["lead", "show", "1"]).1;
    let values = [
        "value",
        "expected_close",
        "job",
        "row",
        "mobile",
        "deleted_at",
    ]
    .map(|key| &lead[key]);
    assert_eq!(
        json!(values),
        json!(["45000.50", "2026-12-31", 1, 2, null, null])
    );
}

#[test]
fn a_lead_is_shown_with_what_there_is_of_it() {
    assert_said!(three().run(&["lead", "show", "1"]), @r"
    id              1
    name            Ada Moor
    first_name      Ada
    last_name       Moor
    email           Ada@example.com
    phone           07700 900001
    company         Acme
    status          New
    value           45000.50
    expected_close  2026-12-31
    job             1
    row             2
    created_at      [time]
    --- exit 0
    ");
}

#[test]
fn a_lead_is_found_by_id_email_or_name_without_regard_to_case() {
    let sandbox = three();
    let cases = [
        ("2", 2),
        ("ADA@EXAMPLE.COM", 1),
        ("ada.moor@example.com", 2),
        ("=sum, \"LTD\"", 3),
    ];
    for (text, id) in cases {
        let (status, lead) = sandbox.json(&["lead", "show", text]);
        assert_eq!((status, &lead["id"]), (0, &json!(id)), "{text}");
    }
}

#[test]
fn space_around_what_was_typed_is_not_meant() {
    let sandbox = three();
    for text in ["acme@example.com ", " =Sum, \"Ltd\" "] {
        assert_eq!(
            sandbox.ok(&["lead", "show", text]).out.lines().next(),
            Some("id          3"),
            "{text}"
        );
    }
}

#[test]
fn several_hits_are_listed_for_a_choice() {
    assert_said!(three().run(&["lead", "show", "ada moor"]), @r#"
    --- stderr
    error: "ada moor" matches 2 leads
     hint: Name one by its id: 1 Ada Moor (Ada@example.com); 2 Ada Moor (ada.moor@example.com).
    --- exit 2
    "#);
}

#[test]
fn nobody_is_said_to_be_nobody() {
    let sandbox = three();
    for text in ["9", "nobody@example.com", "Nobody", "99999999999999999999"] {
        let said = sandbox.run(&["lead", "show", text]);
        assert_eq!(said.status, 1, "{text}: {said}");
        assert_eq!(
            said.err,
            format!("error: there is no lead \"{text}\"\n hint: `intake lead list` shows all.\n")
        );
    }
}

#[test]
fn only_digits_are_an_id() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "leads.csv",
        "Company,Email\nAcme,acme@example.com\n+1,plus@example.com\n1,one@example.com\n",
    );
    assert_eq!(sandbox.import(&["leads.csv"]).0, 0);
    assert_eq!(sandbox.json(&["lead", "show", "1"]).1["name"], "Acme");
    assert_eq!(
        sandbox.json(&["lead", "show", "+1"]).1["email"],
        "plus@example.com"
    );
}

#[test]
fn csv_is_raw_and_has_every_column() {
    let said = three().ok(&["lead", "list", "--format", "csv"]);
    assert_eq!(said.out.matches("\r\n").count(), 4, "{said}");
    let mut reader = csv::Reader::from_reader(said.out.as_bytes());
    let header = reader.headers().unwrap().clone();
    assert_eq!(
        (header.len(), &header[0], &header[32]),
        (33, "id", "external_ids")
    );
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!((&rows[0][13], &rows[0][26]), ("45000.50", "1"));
    assert_eq!(
        (&rows[2][1], &rows[2][5]),
        ("=Sum, \"Ltd\"", ""),
        "not guarded, and nothing for null"
    );
}
