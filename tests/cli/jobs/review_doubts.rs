//! Rows that wait because the match is doubtful: what their causes say, and what Enter does.

use serde_json::{Value, json};

use crate::sandbox::Sandbox;
use crate::support::terminal::{ENTER, ended, session};

#[test]
fn enter_merges_only_what_is_certainly_the_same() {
    let john = "First Name,Last Name,Email,Phone,Date of Birth\nJohn,Castle,john@example.com,07700 900122,";
    let cases = [
        (
            "John,Castle,john@example.com,07700 900122,11/11/1957",
            "merged",
        ),
        (
            "John,Castle,john@example.com,07700 900122,12/12/1988",
            "waiting",
        ),
        ("Jane,Castle,john@example.com,07700 900122,", "waiting"),
        ("John,Keep,keep@example.com,07700 900122,", "waiting"),
    ];
    for (row, expected) in cases {
        let sandbox = Sandbox::new();
        sandbox.import_text("contacts", &format!("{john}11/11/1957\n"), &[]);
        let header = john.lines().next().unwrap();
        let content = format!("{header}\n{row}\n");
        let flags = ["--on-duplicate", "ask", "--date-order", "dmy"];
        let (_, result) = sandbox.import_text("contacts", &content, &flags);
        assert_eq!(result["waiting"], 1, "{row}: {result}");
        let mut session = session(160, &sandbox.command(&["jobs", "review", "2"]));
        session.expect("What should happen to this row").unwrap();
        session.send(ENTER).unwrap();
        ended(session);
        let job = sandbox.json(&["jobs", "show", "2"]).1;
        let counted = match expected {
            "waiting" => job["waiting"].as_u64().unwrap(),
            _ => 1 - job["waiting"].as_u64().unwrap(),
        };
        assert_eq!(counted, 1, "{row}");
    }
}

#[test]
fn a_cause_says_what_is_true_for_all_its_rows() {
    let sandbox = Sandbox::new();
    let header = "First Name,Last Name,Email,Phone,Date of Birth";
    let old = "Priya,Patel,priya@example.com,07700 900107,1992-07-21\nTom,Reed,tom@example.com,07700 900108,\n\
        John,Castle,john@example.com,07700 900122,1957-11-11\n";
    let new = "Priya,Sharma,ps@example.com,07700 900107,\nTom,Hale,hale@example.com,07700 900108,\n\
        John,Castle,john@example.com,07700 900122,1988-12-12\n";
    sandbox.import_text("contacts", &format!("{header}\n{old}"), &[]);
    let merge = ["--on-duplicate", "merge"];
    let (_, result) = sandbox.import_text("contacts", &format!("{header}\n{new}"), &merge);
    assert_eq!(result["waiting"], 3, "{result}");
    let (_, job) = sandbox.json(&["jobs", "show", "2"]);
    let causes = job["errors"].as_array().unwrap().iter();
    let keys = ["rows", "rule", "doubt", "in_common", "example"];
    let told = causes.map(|cause| json!(keys.map(|key| cause[key].clone())));
    let possible = "possible duplicate of contact";
    assert_eq!(
        told.collect::<Vec<Value>>(),
        [
            json!([
                2,
                "phone",
                "last_name",
                "possible duplicates, by phone: another last name",
                format!("{possible} 1, by phone: another last name: \"Sharma\", not \"Patel\"")
            ]),
            json!([
                1,
                "email",
                "date_of_birth",
                null,
                format!(
                    "{possible} 3, by email: another date of birth: \"1988-12-12\", not \"1957-11-11\""
                )
            ]),
        ]
    );
    let shown = sandbox.run(&["jobs", "show", "2"]);
    let line = "2  possible duplicates, by phone: another last name, such as: possible duplicate of contact 1, by phone";
    assert!(shown.out.contains(line), "{shown}");
}
