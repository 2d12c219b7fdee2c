//! Years with two digits: the operator says their century, for the whole file.

use crate::sandbox::Sandbox;
use crate::support::counts::assert_counts;

fn contacts(births: &[&str]) -> String {
    let rows = births
        .iter()
        .enumerate()
        .map(|(n, birth)| format!("Ann{n},a{n}@example.com,{birth}\n"));
    format!(
        "First Name,Email,Date of Birth\n{}",
        rows.collect::<String>()
    )
}

fn births(sandbox: &Sandbox) -> Vec<String> {
    let contacts = sandbox.json(&["contact", "list"]).1;
    let contacts = contacts.as_array().unwrap().iter();
    let id = |contact: &serde_json::Value| contact["id"].to_string();
    let mut births: Vec<(String, String)> = contacts
        .map(|contact| {
            let shown = sandbox.json(&["contact", "show", &id(contact)]).1;
            let birth = shown["date_of_birth"].as_str().unwrap_or("null");
            (
                contact["email"].as_str().unwrap().to_owned(),
                birth.to_owned(),
            )
        })
        .collect();
    births.sort();
    births.into_iter().map(|(_, birth)| birth).collect()
}

#[test]
fn the_century_that_was_said_holds_for_every_year_with_two_digits() {
    for (cells, century, expected) in [
        (
            ["14/03/58", "03/04/61", ""],
            "19",
            ["1958-03-14", "1961-04-03", "null"],
        ),
        (
            ["14-Mar-58", "3 Apr 61", "1970-01-02"],
            "19",
            ["1958-03-14", "1961-04-03", "1970-01-02"],
        ),
        (
            ["03/14/05", "04/03/1999", ""],
            "20",
            ["2005-03-14", "1999-04-03", "null"],
        ),
    ] {
        let sandbox = Sandbox::new();
        let (status, _) =
            sandbox.import_text("contacts", &contacts(&cells), &["--century", century]);
        assert_eq!(status, 0, "{cells:?}");
        assert_eq!(births(&sandbox), expected, "{cells:?}");
    }
}

#[test]
fn without_a_century_such_rows_fail_and_come_back_with_one() {
    let sandbox = Sandbox::new();
    let (status, result) = sandbox.import_text(
        "contacts",
        &contacts(&["14/03/58", "03/04/1961", "13/04/1961"]),
        &[],
    );
    assert_counts((status, &result), 3, &[("failed", 1)]);
    let said = sandbox.ok(&["jobs", "failed", "1", "--out", "failed.csv"]);
    assert!(
        sandbox.read("failed.csv").contains("--century 19"),
        "{said}"
    );
    assert_eq!(
        sandbox
            .import_of("contacts", &["failed.csv", "--century", "19"])
            .0,
        0
    );
    assert_eq!(births(&sandbox), ["1958-03-14", "1961-04-03", "1961-04-13"]);
}

#[test]
fn with_the_century_known_the_order_has_to_be_proved() {
    let sandbox = Sandbox::new();
    sandbox.write("list.csv", contacts(&["03/04/58", "05/06/61"]));
    let args = ["import", "contacts", "list.csv", "--century", "19"];
    let said = sandbox.run(&args);
    assert!(
        said.status == 2 && said.err.contains("--date-order"),
        "{said}"
    );
    sandbox.done(&[&args[..], &["--date-order", "dmy"]].concat());
    assert_eq!(births(&sandbox), ["1958-04-03", "1961-06-05"]);
}

#[test]
fn templates_jobs_and_failed_rows_keep_the_century() {
    let sandbox = Sandbox::new();
    let list = contacts(&["14/03/58"]).replace("a0@example.com", "nowhere");
    let args = ["--century", "19", "--save-template", "Excel"];
    assert_eq!(sandbox.import_text("contacts", &list, &args).0, 3);
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    sandbox.write(
        "failed.csv",
        sandbox
            .read("failed.csv")
            .replace("nowhere", "a0@example.com"),
    );
    assert_eq!(sandbox.import_of("contacts", &["failed.csv"]).0, 0);
    let next = "First Name,Email,Date of Birth\nBob,b@example.com,15/03/59\n";
    assert_eq!(
        sandbox
            .import_text("contacts", next, &["--template", "Excel"])
            .0,
        0
    );
    let next = "First Name,Email,Date of Birth\nCyd,c@example.com,16/03/60\n";
    assert_eq!(sandbox.import_text("contacts", next, &["--like", "1"]).0, 0);
    assert_eq!(births(&sandbox), ["1958-03-14", "1959-03-15", "1960-03-16"]);
    let shown = sandbox.ok(&["template", "show", "Excel"]).out;
    assert!(shown.contains("century: \"19\""), "{shown}");
}

#[test]
fn another_century_is_another_import() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "list.csv",
        "Name,Email,Expected Close\nAda,ada@example.com,14/03/26\n",
    );
    let args = [
        "import",
        "leads",
        "list.csv",
        "--on-duplicate",
        "update",
        "--century",
    ];
    let with = |century| [&args[..], &[century]].concat();
    sandbox.done(&with("19"));
    assert_eq!(sandbox.run(&with("19")).status, 7);
    sandbox.done(&with("20"));
    assert_eq!(sandbox.column("expected_close"), ["2026-03-14"]);
    let said = sandbox.run(&with("21"));
    assert!(
        said.status == 2 && said.err.contains("use 19 or 20"),
        "{said}"
    );
}

#[test]
fn the_date_of_an_agreement_is_of_now_whatever_century_people_were_born_in() {
    let header = "Client Name,Type,Reference Date,Contact First Name,Contact Email,Contact DOB";
    for (reference, expected) in [
        ("01/05/26", "2026-05-01"),
        ("12/05/97", "1997-05-12"),
        ("12/05/1926", "1926-05-12"),
    ] {
        let rows = format!("{header}\nMoor,individual,{reference},Ada,ada@example.com,14/03/61\n");
        let sandbox = Sandbox::new();
        let flags = ["--century", "19", "--date-order", "dmy"];
        let (status, result) = sandbox.import_text("clients", &rows, &flags);
        assert_eq!(status, 0, "{result}");
        let (_, client) = sandbox.json(&["client", "show", "1"]);
        let (_, ada) = sandbox.json(&["contact", "show", "1"]);
        assert_eq!(client["reference_date"], expected);
        assert_eq!(ada["date_of_birth"], "1961-03-14");
    }
}
