//! An address is one value: no policy and no decision leaves a record with parts of the addresses of two places.

use serde_json::Value;

use crate::sandbox::Sandbox;
use crate::support::counts::assert_counts;

const HEADER: &str = "First Name,Last Name,Email,Phone,Street,City,Region,Postcode,Country";

/// The records before each import.
const THERE: &str = "\
Ann,Moor,ann@example.com,,,Leeds,,LS1 4AB,
Bob,Hale,bob@example.com,,1 Mill Lane,Leeds,West Yorkshire,LS1 4AB,
Cat,Shaw,cat@example.com,,,Leeds,,LS1 4AB,
Dan,Reed,dan@example.com,,1 Mill Lane,Leeds,,LS1 4AB,
";

/// Another place, another place of fewer parts, the same place, a part of another place.
const ROWS: &str = "\
Ann,Moor,ann@example.com,020 7946 0001,9 High Street,York,,YO1 7HH,
Bob,Hale,bob@example.com,,9 High Street,York,,YO1 7HH,
Cat,Shaw,cat@example.com,,2 Mill Lane,LEEDS,,ls1 4ab,UK
Dan,Reed,dan@example.com,,,York,,,
";

fn there() -> Sandbox {
    let sandbox = Sandbox::new();
    let (status, _) = sandbox.import_text("leads", &format!("{HEADER}\n{THERE}"), &[]);
    assert_eq!(status, 0);
    sandbox
}

fn import(sandbox: &Sandbox, policy: &str) -> (i32, Value) {
    let rows = format!("{HEADER}\n{ROWS}");
    sandbox.import_text("leads", &rows, &["--on-duplicate", policy])
}

fn addresses(sandbox: &Sandbox) -> Vec<String> {
    sandbox.values(&["street", "city", "region", "postcode", "country"])
}

const AS_THERE: [&str; 4] = [
    " | Leeds |  | LS1 4AB | ",
    "1 Mill Lane | Leeds | West Yorkshire | LS1 4AB | ",
    " | Leeds |  | LS1 4AB | ",
    "1 Mill Lane | Leeds |  | LS1 4AB | ",
];

const MERGED: [&str; 4] = [
    AS_THERE[0],
    AS_THERE[1],
    "2 Mill Lane | Leeds |  | LS1 4AB | UK",
    AS_THERE[3],
];

#[test]
fn a_merge_fills_no_part_of_another_place() {
    let sandbox = there();
    let (status, result) = import(&sandbox, "merge");
    let counts = [
        ("merged", 2),
        ("merged_differing", 1),
        ("unchanged", 2),
        ("differing", 2),
    ];
    assert_counts((status, &result), 0, &counts);
    assert_eq!(addresses(&sandbox), MERGED);
    assert_eq!(sandbox.values(&["phone"])[0], "020 7946 0001");
    let said = sandbox.ok(&["jobs", "failed", "2", "--with-skipped"]);
    let told =
        "differs from lead 1: Street is \"\"9 High Street\"\", but blank in the record; City is";
    assert!(said.out.contains(told), "{said}");
    sandbox.assert_whole();
}

#[test]
fn a_merge_by_a_review_does_the_same() {
    let sandbox = there();
    let (status, result) = import(&sandbox, "ask");
    assert_counts((status, &result), 3, &[("waiting", 4)]);
    drop(sandbox.ok(&["jobs", "review", "2", "--write-decisions", "sheet.csv"]));
    let rows = (2..=5).map(|row| format!("{row},{},merge\n", row - 1));
    let sheet = format!("row,record,decision\n{}", rows.collect::<String>());
    sandbox.write("decided.csv", sheet);
    let (status, result) = sandbox.json(&["jobs", "review", "2", "--decisions", "decided.csv"]);
    assert_counts((status, &result), 0, &[("merged", 2), ("unchanged", 2)]);
    assert_eq!(addresses(&sandbox), MERGED);
    // A user who names the fields takes each for itself.
    let sandbox = there();
    drop(import(&sandbox, "ask"));
    let sheet = "row,record,take,decision\n5,4,city,merge\n";
    sandbox.write("decided.csv", sheet);
    let (_, result) = sandbox.json(&["jobs", "review", "2", "--decisions", "decided.csv"]);
    assert_eq!(result["updated"], 1, "{result}");
    assert_eq!(addresses(&sandbox)[3], "1 Mill Lane | York |  | LS1 4AB | ");
}

#[test]
fn an_update_takes_a_whole_address_and_an_undo_gives_the_old_one_back() {
    let sandbox = there();
    let (status, result) = import(&sandbox, "update");
    let counts = [
        ("updated", 3),
        ("updated_differing", 0),
        ("unchanged", 1),
        ("differing", 1),
    ];
    assert_counts((status, &result), 0, &counts);
    assert_eq!(result["changes"]["region"]["cleared"], 1, "{result}");
    assert_eq!(
        addresses(&sandbox),
        [
            "9 High Street | York |  | YO1 7HH | ",
            "9 High Street | York |  | YO1 7HH | ",
            "2 Mill Lane | LEEDS |  | ls1 4ab | UK",
            AS_THERE[3],
        ]
    );
    let said = sandbox.ok(&["jobs", "show", "2"]);
    let told = "1 address was not changed, because the file has no street for it, or neither its postcode nor its city. \
                To see them: intake jobs failed 2 --with-skipped";
    assert!(said.out.contains(told), "{said}");
    let said = sandbox.ok(&["jobs", "failed", "2", "--with-skipped"]);
    assert!(!said.out.contains("street: differs"), "{said}");
    let fix = "to take the new address: fill in its street, postcode and city";
    assert!(said.out.contains(fix), "{said}");
    sandbox.done(&["jobs", "undo", "2", "--yes"]);
    assert_eq!(addresses(&sandbox), AS_THERE);
    sandbox.assert_whole();
}

#[test]
fn the_summary_and_a_mail_say_why_an_address_was_not_changed() {
    for (quiet, bad) in [(false, ""), (true, "Zed,zed@,,\n")] {
        let sandbox = Sandbox::new();
        let header = "First Name,Email,City,Postcode";
        let row = |city: &str| {
            format!("{header}\nAda,ada@example.com,{city}\nBen,ben@example.com,{city}\n")
        };
        sandbox.import_text("leads", &row("Leeds,LS1 4AB"), &[]);
        sandbox.set("leads.on_duplicate", "update");
        sandbox.done(&["lead", "edit", "1", "--street", "1 Mill Lane"]);
        sandbox.done(&["lead", "edit", "2", "--street", "2 Mill Lane"]);
        sandbox.write("moved.csv", format!("{}{bad}", row("York,YO1 7HH")));
        let quiet: &[&str] = if quiet { &["-q"] } else { &[] };
        let said = sandbox.run(&[quiet, &["import", "leads", "moved.csv"]].concat());
        let told = "2 addresses were not changed, because the file has no street for them, or neither their postcode nor their city.\n\
                    To see what differs: intake jobs failed 2 --with-skipped\n";
        let text = if quiet.is_empty() {
            &said.out
        } else {
            &said.err
        };
        assert!(text.contains(told), "{said}");
    }
}

#[test]
fn an_edited_export_corrects_a_part_of_an_address() {
    let sandbox = there();
    drop(sandbox.ok(&["lead", "export", "--out", "leads.csv"]));
    let export = sandbox.read("leads.csv");
    let edited = export.replacen("LS1 4AB", "LS9 7XY", 1);
    sandbox.write("edited.csv", edited);
    let (status, result) = sandbox.import(&["edited.csv", "--on-duplicate", "update"]);
    assert_counts((status, &result), 0, &[("updated", 1), ("unchanged", 3)]);
    assert_eq!(addresses(&sandbox)[0], " | Leeds |  | LS9 7XY | ");
}

#[test]
fn clients_and_merged_records_keep_whole_addresses() {
    let sandbox = Sandbox::new();
    let header = "Name,Type,Street,City,Postcode";
    let row = |address: &str| format!("{header}\nMoor Trust,trust,{address}\n");
    assert_eq!(
        sandbox
            .import_text("clients", &row(",Leeds,LS1 4AB"), &[])
            .0,
        0
    );
    let merge = ["--on-duplicate", "merge"];
    let (status, result) =
        sandbox.import_text("clients", &row("9 High Street,York,YO1 7HH"), &merge);
    assert_counts((status, &result), 0, &[("unchanged", 1), ("differing", 1)]);
    sandbox.done(&[
        "client",
        "add",
        "Moor Family",
        "--type",
        "trust",
        "--street",
        "9 High Street",
        "--city",
        "York",
        "--skip-contacts",
    ]);
    sandbox.done(&["client", "merge", "1", "2", "--yes"]);
    let (_, client) = sandbox.json(&["client", "show", "1"]);
    assert_eq!(
        (&client["street"], &client["city"]),
        (&Value::Null, &"Leeds".into()),
        "{client}"
    );
}
