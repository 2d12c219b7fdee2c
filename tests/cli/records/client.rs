//! `client`: added, listed, shown, edited, looked after, deleted and restored.

use serde_json::{Value, json};

use crate::assert_said;
use crate::sandbox::{Sandbox, words};

/// A store with a couple and a company, Anna linked to the couple.
pub fn two_clients() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.done(&words(
        "contact add Anna --last-name Berg --email anna@example.com",
    ));
    sandbox.done(&words(
        "client add 'The Bergs' --type couple --contact anna@example.com:Spouse",
    ));
    sandbox.done(&words("client add 'Moor Ltd' --type Company --status active --reference-date '1 July 2026' --industry Farming --company-size 11-50"));
    sandbox
}

/// A store with the contacts Anna, Ben and Cyd.
fn three_contacts() -> Sandbox {
    let sandbox = Sandbox::new();
    for name in ["Anna", "Ben", "Cyd"] {
        let email = format!("{name}@example.com");
        sandbox.done(&["contact", "add", name, "--email", &email]);
    }
    sandbox
}

/// The ids of a list.
fn ids(sandbox: &Sandbox, args: &[&str]) -> Vec<i64> {
    let (status, list) = sandbox.json(args);
    assert_eq!(status, 0, "{args:?}");
    let id = |record: &Value| record["id"].as_i64().unwrap();
    list.as_array().unwrap().iter().map(id).collect()
}

#[test]
fn a_client_is_added_with_its_contacts_and_answered_in_full() {
    let sandbox = Sandbox::new();
    sandbox.done(&["contact", "add", "Anna", "--email", "anna@example.com"]);
    let said = sandbox.run(&words("client add 'Moor Ltd' --type company --status active --reference-date 2026-07-01 --industry Farming --company-size 11-50 --postcode 'AB1 2CD' --contact anna@example.com:director"));
    assert_said!(said, @r"
    id                1
    name              Moor Ltd
    entity_type       company
    status            Active
    reference_date    2026-07-01
    postcode          AB1 2CD
    industry          Farming
    company_size      11-50
    created_at        [time]
    updated_at        [time]
    agreement_signed  2025-07-01
    fds_deadline      2026-05-02
    advisers          tester
    contacts          1  Anna  anna@example.com  Director
    --- stderr
    Added client 1.
    --- exit 0
    ");
}

#[test]
fn the_keys_of_a_client_hold() {
    let sandbox = two_clients();
    let (_, client) = sandbox.json(&["client", "show", "2"]);
    let keys: Vec<&str> = client
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(
        keys.join(" "),
        "id name entity_type status reference_date street city region postcode country industry company_size job row \
         created_at updated_at deleted_at external_ids agreement_signed fds_deadline advisers contacts activities documents"
    );
    let shown = [
        "entity_type",
        "status",
        "agreement_signed",
        "fds_deadline",
        "advisers",
        "updated_at",
    ]
    .map(|key| &client[key]);
    assert_eq!(
        json!(shown),
        json!([
            "company",
            "Active",
            "2025-07-01",
            "2026-05-02",
            ["tester"],
            null
        ])
    );
    let (_, couple) = sandbox.json(&["client", "show", "the bergs"]);
    assert_eq!(
        couple["contacts"],
        json!([{"id": 1, "name": "Anna Berg", "email": "anna@example.com", "relationship": "Spouse", "primary": false}])
    );
}

#[test]
fn an_invalid_client_is_refused_with_every_reason_and_the_nearest_value() {
    let sandbox = Sandbox::new();
    assert_said!(sandbox.run(&words("client add '12 345' --type copule --status actve --industry Farming --reference-date soon --company-size 9")), @r#"
    --- stderr
    error: the client is not valid: name "12 345" is a number, not a name; --type "copule" is not one of the options; --status "actve" is not one of the options; --reference-date "soon" is not a date; --company-size "9" is not one of the options
     hint: name: write a name with letters in it.
     hint: --type: perhaps "couple"; allowed are individual, couple, company, trust, smsf, partnership, other.
     hint: --status: perhaps "Active"; allowed are Lead, Prospect, Onboarding, Active, Passive, Inactive, Deceased.
     hint: --reference-date: write it as YYYY-MM-DD.
     hint: --company-size: use one of 1-10, 11-50, 51-200, 201-500, 501-1000, 1001+.
    --- exit 2
    "#);
    for args in [
        &["client", "add"][..],
        &["client", "add", "Moor Ltd"],
        &["client", "add", "--type", "trust"],
        &[
            "client",
            "add",
            "Moor",
            "--type",
            "trust",
            "--contact",
            "nobody@example.com:Trustee",
        ],
        &[
            "client", "add", "Moor", "--type", "trust", "--set", "shoe=9",
        ],
        &["client", "add", "Moor", "--type", "trust", "--set", "city"],
        &[
            "client",
            "add",
            "Moor",
            "--type",
            "trust",
            "--city",
            "Ely",
            "--set",
            "city=York",
        ],
        &["client", "list", "--type", "copule"],
        &["client", "edit", "1", "--city", "Ely"],
    ] {
        let said = sandbox.run(args);
        assert!(matches!(said.status, 1 | 2), "{args:?}: {said}");
        assert_eq!(said.out, "", "{args:?}");
    }
    assert!(ids(&sandbox, &["client", "list"]).is_empty(), "as it was");
}

#[test]
fn only_a_company_has_an_industry_and_a_size() {
    let sandbox = two_clients();
    let said = sandbox.run(&words(
        "client add 'Moor Trust' --type trust --industry Farming",
    ));
    assert_eq!(said.status, 2, "{said}");
    assert!(
        said.err.contains("--industry is only for a company"),
        "{said}"
    );
    let said = sandbox.run(&["client", "edit", "2", "--type", "trust"]);
    assert_eq!(said.status, 2, "{said}");
    let args = [
        "client",
        "edit",
        "2",
        "--type",
        "trust",
        "--industry",
        "",
        "--company-size",
        "",
    ];
    let (_, client) = sandbox.json(&args);
    assert_eq!(
        (&client["entity_type"], &client["industry"]),
        (&json!("trust"), &Value::Null)
    );
}

#[test]
fn relationships_are_those_of_the_type_or_any_other() {
    let sandbox = three_contacts();
    let add = |name: &str, kind: &str, contact: &str| {
        sandbox.run(&["client", "add", name, "--type", kind, "--contact", contact])
    };
    assert_eq!(
        add("Anna", "individual", "1").status,
        0,
        "the only one is meant"
    );
    assert_eq!(
        add("Firm", "company", "2:board observer").status,
        0,
        "any text"
    );
    let said = add("Trust", "trust", "3");
    assert_eq!(said.status, 2, "{said}");
    assert!(
        said.err
            .contains("Trustee, Beneficiary, Settlor, Appointor, Other"),
        "{said}"
    );
    assert_eq!(add("Trust", "trust", "3: ").status, 2, "blank");
    let said = add("Firm B", "company", "2:direktor");
    let near = "The relationship \"direktor\" is kept as written; perhaps Director is meant?";
    assert!(said.err.contains(near), "{said}");
    assert!(
        !add("Firm C", "company", "2:board observer")
            .err
            .contains("perhaps")
    );
    for id in ["3", "4"] {
        sandbox.done(&["client", "delete", id, "--yes"]);
    }
    let relationship = |id: &str| {
        let (_, client) = sandbox.json(&["client", "show", id]);
        client["contacts"][0]["relationship"].clone()
    };
    assert_eq!(
        (relationship("1"), relationship("2")),
        (json!("Self"), json!("board observer"))
    );
    assert_eq!(ids(&sandbox, &["client", "list"]), [1, 2]);
}

#[test]
fn an_individual_is_one_self_unless_somebody_says_otherwise() {
    let sandbox = three_contacts();
    let add = ["client", "add", "Moor", "--type", "individual"];
    let both = ["--contact", "1", "--contact", "2"];
    let said = sandbox.run(&[&add[..], &both].concat());
    assert_eq!(said.status, 2, "{said}");
    let hint = "Add --contact 2:RELATIONSHIP: Spouse, Partner, Child, Parent, Attorney, Other, or any other text.";
    assert!(said.err.contains(hint), "{said}");
    let (_, moor) = sandbox.json(&[&add[..], &["--contact", "1"]].concat());
    assert_eq!(moor["contacts"][0]["relationship"], "Self");
    let new = ["contact", "add", "Dan", "--email", "dan@example.com"];
    let new = [&new[..], &["--client", "moor"]].concat();
    for args in [&["contact", "link", "2", "moor"][..], &new] {
        let said = sandbox.run(args);
        assert_eq!(said.status, 2, "{said}");
        let hint = "Add --relationship: Spouse, Partner, Child, Parent, Attorney, Other, or any other text.";
        assert!(said.err.contains(hint), "{said}");
    }
    // It guides; what was said holds.
    sandbox.done(&words("contact link 2 moor --relationship carer"));
    sandbox.done(&words("contact link 3 moor --relationship self"));
    let (_, moor) = sandbox.json(&["client", "show", "moor"]);
    let said: Vec<_> = moor["contacts"].as_array().unwrap().iter().collect();
    let said: Vec<_> = said.iter().map(|one| &one["relationship"]).collect();
    assert_eq!(said, ["Self", "carer", "Self"]);
}

#[test]
fn lists_are_filtered_and_searched() {
    let sandbox = two_clients();
    sandbox.done(&["client", "assign", "1", "Bob"]);
    sandbox.done(&["contact", "edit", "1", "--phone", "07700 900123"]);
    sandbox.done(&["client", "edit", "2", "--name", "Müller & Moor Ltd"]);
    let cases: [(&[&str], &[i64]); 11] = [
        (&[], &[1, 2]),
        (&["--type", "couple"], &[1]),
        (&["--type", "COUPLE"], &[1]),
        (&["--status", "active"], &[2]),
        (&["--adviser", "BOB"], &[1]),
        (&["--search", "muller"], &[2]),
        (&["--search", "ANNA@"], &[1]),
        (&["--search", "+44 7700 900"], &[1]),
        (&["--search", "0770090"], &[1]),
        (&["--search", "o", "--limit", "1"], &[1]),
        (&["--limit", "1", "--offset", "1"], &[2]),
    ];
    for (filter, expected) in cases {
        let found = ids(&sandbox, &[&["client", "list"], filter].concat());
        assert_eq!(found, expected, "{filter:?}");
    }
}

#[test]
fn there_is_no_year_0() {
    let sandbox = two_clients();
    let said = sandbox.run(&words("client edit 1 --reference-date 0000-01-01"));
    assert_eq!(said.status, 2, "{said}");
}

#[test]
fn an_empty_list_says_so_to_people_alone() {
    let sandbox = two_clients();
    let nobody = ["client", "list", "--search", "zzz"];
    assert_said!(sandbox.run(&nobody), @r"
    --- stderr
    No client was found.
    --- exit 0
    ");
    let csv = sandbox.ok(&[&nobody[..], &["--format", "csv"]].concat());
    assert_eq!((csv.out.lines().count(), &*csv.err), (1, ""));
    for one in ["activity", "document"] {
        let said = sandbox.ok(&[one, "list", "1"]);
        assert_eq!(said.err, format!("No {one} was found.\n"));
        let json = sandbox.ok(&[one, "list", "1", "--format", "json"]);
        assert_eq!((json.out.trim(), &*json.err), ("[]", ""));
    }
}

#[test]
fn a_wrong_number_is_told_of_in_words() {
    let sandbox = two_clients();
    for (args, said) in [
        (
            "client list --limit x",
            "invalid value 'x' for '--limit <N>': write a whole number",
        ),
        (
            "client list --offset=-1",
            "'-1' for '--offset <N>': write a whole number",
        ),
        (
            "activity show one",
            "'one' for '<ID>': write a whole number",
        ),
        (
            "client list --limit 99999999999999999999",
            "the number is too large",
        ),
    ] {
        let answer = sandbox.run(&words(args));
        assert_eq!(answer.status, 2, "{answer}");
        assert!(answer.err.contains(said), "{answer}");
        assert!(!answer.err.contains("digit"), "{answer}");
    }
}

#[test]
fn an_edit_changes_what_was_given_and_an_empty_value_clears() {
    let sandbox = two_clients();
    let said = sandbox.ok(&words("client edit 'moor ltd' --status '' --city Ely"));
    assert!(said.err.contains("Changed 2 fields of client 2."), "{said}");
    let (_, client) = sandbox.json(&["client", "show", "2"]);
    assert_eq!(
        (&client["status"], &client["city"]),
        (&Value::Null, &json!("Ely"))
    );
    let said = sandbox.ok(&["client", "edit", "2", "--city", "Ely"]);
    assert!(said.err.contains("Nothing was changed"), "{said}");
    let before = sandbox.json(&["client", "show", "2"]).1;
    for args in [
        &["client", "edit", "2"][..],
        &["client", "edit", "2", "--name", ""],
        &["client", "edit", "2", "--name", "12345"],
        &["client", "edit", "2", "--type", ""],
        &["client", "edit", "2", "--city", "York", "--status", "Actve"],
    ] {
        let said = sandbox.run(args);
        assert_eq!(said.status, 2, "{args:?}: {said}");
    }
    assert_eq!(
        sandbox.json(&["client", "show", "2"]).1,
        before,
        "as it was"
    );
}

#[test]
fn an_edit_links_contacts_as_an_addition_does() {
    let sandbox = two_clients();
    sandbox.done(&words("contact add Bob --email bob@example.com"));
    let edit = words(
        "client edit 2 --status passive --contact 1:Director --contact bob@example.com:Secretary --skip-contacts",
    );
    assert_eq!(sandbox.run(&edit).status, 2, "one or the other");
    let said = sandbox.ok(&edit[..edit.len() - 1]);
    assert!(
        said.err.contains("Bob is linked to Moor Ltd as Secretary."),
        "{said}"
    );
    let (_, client) = sandbox.json(&words("client show 2"));
    let contacts = client["contacts"].as_array().unwrap().iter();
    let contacts: Value = contacts
        .map(|one| json!([one["id"], one["relationship"]]))
        .collect();
    assert_eq!(contacts, json!([[1, "Director"], [2, "Secretary"]]));
    assert_eq!(client["status"], "Passive");
    let again = sandbox.run(&words("client edit 2 --status active --contact 1:Director"));
    assert_eq!(again.status, 1, "{again}");
    let (_, client) = sandbox.json(&words("client show 2"));
    assert_eq!(client["status"], "Passive", "all of it or nothing");
}

#[test]
fn advisers_are_assigned_once_and_taken_away() {
    let sandbox = two_clients();
    let (_, client) = sandbox.json(&["client", "assign", "1", " Bob "]);
    assert_eq!(client["advisers"], json!(["Bob", "tester"]));
    let said = sandbox.run(&["client", "assign", "1", "BOB"]);
    assert_eq!((said.status, said.out.as_str()), (1, ""), "{said}");
    assert!(
        said.err.contains("is already an adviser of client 1"),
        "{said}"
    );
    let said = sandbox.run(&["client", "unassign", "1", "Bobb"]);
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains("Perhaps \"Bob\"?"), "{said}");
    let (_, client) = sandbox.json(&["client", "unassign", "1", "bob"]);
    assert_eq!(client["advisers"], json!(["tester"]));
    sandbox.done(&["client", "assign", "1", "José"]);
    let (_, client) = sandbox.json(&["client", "assign", "1", "Jose"]);
    assert_eq!(
        client["advisers"],
        json!(["Jose", "José", "tester"]),
        "two people"
    );
    assert_eq!(
        client["contacts"][0]["name"], "Anna Berg",
        "nothing else is touched"
    );
}

#[test]
fn a_full_plan_says_the_limit_and_who_can_raise_it() {
    let sandbox = two_clients();
    sandbox.set("plan.max_clients", "2");
    let add = ["client", "add", "Third", "--type", "other"];
    assert_said!(sandbox.run(&add), @r"
    --- stderr
    error: the plan allows 2 active clients, and there are 2
     hint: The administrator of this store can raise the limit: intake config set plan.max_clients 12
     hint: Or delete a client that is no longer active.
    --- exit 1
    ");
    sandbox.done(&["client", "delete", "1", "--yes"]);
    sandbox.done(&add);
    let said = sandbox.run(&["client", "restore", "1"]);
    assert_eq!(said.status, 1, "restoring counts too: {said}");
    sandbox.set("plan.max_clients", "3");
    sandbox.done(&["client", "restore", "1"]);
    assert_eq!(ids(&sandbox, &["client", "list"]), [1, 2, 3]);
    // There may be more than the plan allows, where it allowed more before.
    sandbox.set("plan.max_clients", "1");
    let said = sandbox.run(&add);
    assert!(said.err.contains("plan.max_clients 13\n"), "{said}");
    sandbox.write("clients.csv", "name,entity_type\nFourth,other\n");
    let said = sandbox.run(&["import", "clients", "clients.csv"]);
    assert_eq!(said.status, 3, "{said}");
    assert!(
        said.out.contains("intake config set plan.max_clients 13)"),
        "{said}"
    );
    assert!(
        said.out
            .contains("Ask the administrator to raise the limit of clients, then run: "),
        "{said}"
    );
}

#[test]
fn a_deleted_client_is_told_of_in_numbers_first() {
    let sandbox = two_clients();
    assert_said!(sandbox.run(&["client", "delete", "1"]), @r"
    --- stderr
    To delete: client 1, The Bergs. Removed permanently: 1 adviser assignment. Unlinked, not deleted: 1 contact.
    error: deleting a client needs a confirmation
     hint: Add --yes.
    --- exit 2
    ");
    assert_said!(sandbox.run(&["client", "delete", "1", "--dry-run"]), @r"
    --- stderr
    To delete: client 1, The Bergs. Removed permanently: 1 adviser assignment. Unlinked, not deleted: 1 contact.
    Nothing was deleted: this was a rehearsal.
    --- exit 0
    ");
    assert_eq!(
        ids(&sandbox, &["client", "list"]),
        [1, 2],
        "nothing was done"
    );
    assert_said!(sandbox.run(&["client", "delete", "1", "moor ltd", "--yes"]), @r"
    --- stderr
    To delete: client 1, The Bergs. Removed permanently: 1 adviser assignment. Unlinked, not deleted: 1 contact.
    To delete: client 2, Moor Ltd. Removed permanently: 1 adviser assignment.
    Deleted client 1, The Bergs. It can be restored for 90 days: intake client restore 1
    Deleted client 2, Moor Ltd. It can be restored for 90 days: intake client restore 2
    --- exit 0
    ");
    assert!(ids(&sandbox, &["client", "list"]).is_empty());
    let (_, anna) = sandbox.json(&["contact", "show", "1"]);
    assert_eq!(
        (&anna["clients"], &anna["deleted_at"]),
        (&json!([]), &Value::Null)
    );
    let (_, deleted) = sandbox.json(&["client", "list", "--deleted"]);
    let of_first = ["id", "deleted_by", "days_left"].map(|key| &deleted[0][key]);
    assert_eq!(json!(of_first), json!([1, "tester", 90]));
    let said = sandbox.run(&["client", "edit", "1", "--city", "Ely"]);
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains("intake client restore 1"), "{said}");
}

#[test]
fn a_flag_that_is_no_date_is_in_no_column() {
    let sandbox = Sandbox::new();
    let said = sandbox.run(&words(
        "client add Moor --type other --reference-date 29/02/2026",
    ));
    assert_eq!(said.status, 2, "{said}");
    let whole = "--reference-date \"29/02/2026\" is not a date: February 2026 has 28 days\n";
    assert!(said.err.contains(whole), "{said}");
}
