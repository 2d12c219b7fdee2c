//! A contact that a client's row brings and that may be an existing contact: the decision about it.

use serde_json::json;

use crate::sandbox::{Sandbox, words};
use crate::support::counts::assert_counts;
use crate::support::terminal::{UP, ended, session};

/// A store in which the second contact of a client waits, because it has the email of the first.
fn waiting() -> Sandbox {
    let sandbox = Sandbox::new();
    let content = "Client Name,Client Type,Contact First Name,Contact Last Name,Contact Email,Relationship\n\
        John & Jane Quill,Couple,John,Quill,quill@example.com,Self\n\
        John & Jane Quill,Couple,Jane,Quill,quill@example.com,Spouse\n";
    let (status, result) = sandbox.import_text("clients", content, &[]);
    assert_counts((status, &result), 3, &[("waiting", 1)]);
    sandbox
}

/// The contacts of the client: `name, relationship`.
fn contacts(sandbox: &Sandbox) -> Vec<String> {
    let (_, client) = sandbox.json(&["client", "show", "1"]);
    let contacts = client["contacts"].as_array().unwrap().iter();
    let text = |one: &serde_json::Value, key| one[key].as_str().unwrap().to_owned();
    contacts
        .map(|one| format!("{}, {}", text(one, "name"), text(one, "relationship")))
        .collect()
}

const BOTH: [&str; 2] = ["John Quill, Self", "Jane Quill, Spouse"];

#[test]
fn a_decision_sheet_shows_the_contact_that_may_be_the_same() {
    let sandbox = waiting();
    sandbox.done(&["jobs", "review", "1", "--write-decisions", "sheet.csv"]);
    let sheet = sandbox.read("sheet.csv");
    let of = "\"contact of client 1, John & Jane Quill\",1,Jane,John,Quill,Quill,";
    assert!(sheet.contains(of), "{sheet}");
    sandbox.write("sheet.csv", format!("{}create\n", sheet.trim_end()));
    let (status, result) = sandbox.json(&["jobs", "review", "1", "--decisions", "sheet.csv"]);
    assert_counts((status, &result), 0, &[("waiting", 0)]);
    assert_eq!(contacts(&sandbox), BOTH);
}

#[test]
fn at_a_terminal_the_contact_in_question_is_shown_beside_the_existing_one() {
    let sandbox = waiting();
    let mut session = session(160, &sandbox.command(&["jobs", "review", "1"]));
    session
        .expect("a contact of client 1, John & Jane Quill: its contact, Jane Quill, is a possible")
        .unwrap();
    session.expect("Merge into contact 1").unwrap();
    session.expect("Create a new contact anyway").unwrap();
    session.expect("decide on the rest later").unwrap();
    session.send(format!("{UP}{UP}\r")).unwrap();
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    assert_eq!(contacts(&sandbox), BOTH);
}

const MARRIED_HEADER: &str = "Client Name,Client Type,Contact First Name,Contact Last Name,Contact Email,Contact Date of Birth,Relationship";

/// Imports a client with its contact, then the same contact with another last name and email.
fn married(born: &str, args: &[&str]) -> (Sandbox, (i32, serde_json::Value)) {
    let sandbox = Sandbox::new();
    let first = "Hale Ltd,company,Kim,Hale,kim.hale@example.com,1981-02-03,Director\n";
    let (status, result) =
        sandbox.import_text("clients", &format!("{MARRIED_HEADER}\n{first}"), &[]);
    assert_counts(
        (status, &result),
        0,
        &[("contacts_created", 1), ("contacts_added", 0)],
    );
    let later = format!("Hale Ltd,company,Kim,Dunn,kim@example.org,{born},Director\n");
    let (status, result) =
        sandbox.import_text("clients", &format!("{MARRIED_HEADER}\n{later}"), args);
    (sandbox, (status, result))
}

#[test]
fn a_contact_of_the_client_with_another_last_name_waits() {
    for policy in ["skip", "merge", "update", "ask"] {
        let args = ["--on-duplicate", policy];
        let (sandbox, (status, result)) = married("1981-02-03", &args);
        let counts = [("waiting", 1), ("contacts_created", 0)];
        assert_counts((status, &result), 3, &counts);
        let said = sandbox.ok(&["jobs", "show", "2"]);
        let why = "its contact, Kim Dunn, is a possible duplicate of contact 1, by name: the same client and first name, but another last name: \"Dunn\", not \"Hale\"";
        assert!(said.out.contains(why), "{said}");
    }
    let args = ["--on-duplicate", "update"];
    let (sandbox, _) = married("1981-02-03", &args);
    sandbox.done(&["jobs", "review", "2", "--write-decisions", "sheet.csv"]);
    let why = "possibly the same: the same client and first name";
    assert!(sandbox.read("sheet.csv").contains(why));
    sandbox.write(
        "same.csv",
        "row,record,take,decision\n2,1,\"last_name, email\",merge\n",
    );
    let (_, result) = sandbox.json(&["jobs", "review", "2", "--decisions", "same.csv"]);
    assert_eq!(result["waiting"], 0, "{result}");
    assert_eq!(sandbox.all("contact", "name"), ["Kim Dunn"]);
    // A user who decided that it is another person is not asked again.
    let (sandbox, _) = married("1981-02-03", &args);
    sandbox.write("other.csv", "row,decision\n2,create\n");
    let (_, result) = sandbox.json(&["jobs", "review", "2", "--decisions", "other.csv"]);
    assert_eq!(
        (&result["waiting"], &result["contacts_added"]),
        (&0.into(), &1.into())
    );
    assert_eq!(sandbox.all("contact", "name"), ["Kim Hale", "Kim Dunn"]);
    let later = "Hale Ltd,company,Kim,Dunn,kim@example.org,1981-02-03,Director\n";
    let (status, result) = sandbox.import_text(
        "clients",
        &format!("{MARRIED_HEADER}\n{later}"),
        &["--again"],
    );
    assert_counts((status, &result), 0, &[("skipped", 1), ("waiting", 0)]);
    sandbox.assert_whole();
}

#[test]
fn contacts_that_are_added_to_existing_clients_are_counted_and_guarded() {
    let (sandbox, (status, result)) = married("1990-05-06", &["--max-created", "0"]);
    assert_eq!(
        (status, &result["guard"]["found"]),
        (8, &1.into()),
        "{result}"
    );
    assert_eq!(sandbox.all("contact", "name"), ["Kim Hale"]);
    let (sandbox, (status, result)) = married("1990-05-06", &[]);
    let counts = [
        ("merged", 1),
        ("contacts_created", 1),
        ("contacts_added", 1),
        ("linked", 1),
    ];
    assert_counts((status, &result), 0, &counts);
    let said = sandbox.ok(&["jobs", "show", "2"]);
    let told = "1  contact created, of which 1 added to an existing client\n";
    assert!(said.out.contains(told), "{said}");
    sandbox.assert_whole();
}

#[test]
fn values_of_contacts_that_their_records_keep_are_told() {
    let header = "Client Name,Client Type,Contact First Name,Contact Last Name,Contact Email,Contact Phone,Relationship";
    let row = |phone: &str| {
        format!("{header}\nHale Ltd,company,Kim,Hale,kim@example.com,{phone},Director\n")
    };
    for (policy, count) in [
        ("skip", "skipped_differing"),
        ("merge", "differing"),
        ("update", "updated"),
    ] {
        let sandbox = Sandbox::new();
        let (status, _) = sandbox.import_text("clients", &row("020 7946 0001"), &[]);
        assert_eq!(status, 0);
        let args = ["--on-duplicate", policy];
        let (status, result) = sandbox.import_text("clients", &row("020 7946 0002"), &args);
        assert_counts((status, &result), 0, &[(count, 1), ("contacts_created", 0)]);
        assert_eq!(result["updated_differing"], 0, "{result}");
        let said = sandbox.ok(&["jobs", "failed", "2", "--with-skipped"]);
        let told = "differs from contact 1: Contact Phone is \"\"020 7946 0002\"\", but \"\"020 7946 0001\"\" in the record";
        assert_eq!(said.out.contains(told), policy != "update", "{said}");
        sandbox.assert_whole();
    }
}

#[test]
fn a_new_contact_comes_in_although_the_other_one_of_its_row_stays_in_the_trash() {
    for policy in ["skip", "ask", "create", "merge", "update"] {
        let sandbox = Sandbox::new();
        let header = "Client Name,Type,First Name,Last Name,Email,Client 2 First Name,Client 2 Last Name,Client 2 Email";
        let row =
            |second: &str| format!("{header}\nQuill,couple,John,Quill,john@example.com,{second}\n");
        sandbox.import_text("clients", &row(",,"), &[]);
        sandbox.done(&["contact", "delete", "1", "--yes"]);
        let both = row("Petra,Nowak,petra@example.com");
        let (_, result) = sandbox.import_text("clients", &both, &["--on-duplicate", policy]);
        assert_eq!(
            sandbox.all("contact", "name"),
            ["Petra Nowak"],
            "{policy}: {result}"
        );
        // Nothing is new any more.
        let (_, result) = sandbox.import_text("clients", &both, &["--again"]);
        assert_eq!(result["skipped_deleted"], 1, "{policy}: {result}");
    }
}

#[test]
fn a_contact_of_a_trust_with_another_email_and_phone_is_not_added_twice() {
    let sandbox = Sandbox::new();
    let rows = "Client Name,Type,First Name,Last Name,Email,Phone,Relationship\n\
        Reed Trust,trust,Bella,Reed,bella@example.com,07700 900104,Trustee\n";
    sandbox.import_text("clients", rows, &[]);
    let edit = "contact edit 1 --email new@example.com --phone 07700900802";
    sandbox.done(&edit.split(' ').collect::<Vec<_>>());
    for policy in ["skip", "update"] {
        let flags = ["--on-duplicate", policy];
        let (status, result) = sandbox.import_text("clients", rows, &flags);
        assert_counts((status, &result), 3, &[("waiting", 1)]);
    }
    let said = sandbox.run(&["jobs", "failed", "2"]);
    let why = "by name: the same client and name, but another email or phone";
    assert!(said.out.contains(why), "{said}");
    // Two people of one name.
    sandbox.write("sheet.csv", "row,record,decision\n2,,create\n");
    sandbox.json(&["jobs", "review", "2", "--decisions", "sheet.csv"]);
    let both = ["Bella Reed, Trustee", "Bella Reed, Trustee"];
    assert_eq!(contacts(&sandbox), both);
}

const COUPLE: &str = "Client Name,Type,City,First Name,Last Name,Email,Client 2 First Name,Client 2 Last Name,Client 2 Email";

/// The row of a couple in a city.
fn couple(city: &str) -> String {
    format!(
        "{COUPLE}\nQuill,couple,{city},John,Quill,john@example.com,Jane,Quill,jane@example.com\n"
    )
}

#[test]
fn a_client_is_updated_although_a_contact_of_its_row_stays_in_the_trash() {
    let sandbox = Sandbox::new();
    let update = ["--on-duplicate", "update"];
    sandbox.import_text("clients", &couple("Leeds"), &update);
    sandbox.done(&["contact", "delete", "2", "--yes"]);
    let (status, result) = sandbox.import_text("clients", &couple("York"), &update);
    assert_eq!((status, &result["updated"]), (0, &json!(1)), "{result}");
    assert_eq!(sandbox.all("client", "city"), ["York"]);
    assert_eq!(sandbox.all("contact", "first_name"), ["John"]);
    let flags = [&update[..], &["--on-deleted", "ask"]].concat();
    let (_, result) = sandbox.import_text("clients", &couple("Bath"), &flags);
    assert_eq!(result["waiting"], 1, "{result}");
}

#[test]
fn a_link_that_a_user_removed_is_not_made_again() {
    for policy in ["skip", "merge", "update"] {
        let sandbox = Sandbox::new();
        let flags = ["--on-duplicate", policy];
        sandbox.import_text("clients", &couple("Leeds"), &flags);
        sandbox.done(&["contact", "unlink", "2", "1", "--yes"]);
        let (_, result) = sandbox.import_text("clients", &couple("York"), &flags);
        assert_eq!(result["linked"], 0, "{policy}: {result}");
        let rows = "First Name,Last Name,Email,Client,Relationship\nJane,Quill,jane@example.com,Quill,Spouse\n";
        let (_, result) = sandbox.import_text("contacts", rows, &flags);
        assert_eq!(result["linked"], 0, "{policy}: {result}");
        let city = if policy == "update" { "York" } else { "Leeds" };
        assert_eq!(sandbox.all("client", "city"), [city]);
        // Once a user links them again, they are linked.
        sandbox.done(&["contact", "link", "2", "1", "--relationship", "Spouse"]);
        let (_, result) = sandbox.import_text("clients", &couple("Hull"), &flags);
        assert_eq!(result["linked"], 0, "{policy}: {result}");
        let links = sandbox.json(&["client", "show", "1"]).1["contacts"].clone();
        assert_eq!(links.as_array().unwrap().len(), 2, "{links}");
        sandbox.assert_whole();
    }
}

#[test]
fn a_row_with_a_contact_in_the_trash_is_not_lost_by_a_policy_about_its_client() {
    for (policy, outcome) in [
        ("create", "waiting"),
        ("fail", "failed"),
        ("ask", "waiting"),
    ] {
        let sandbox = Sandbox::new();
        sandbox.import_text("clients", &couple("Leeds"), &[]);
        sandbox.done(&["contact", "delete", "2", "--yes"]);
        let flags = ["--on-duplicate", policy];
        let (status, result) = sandbox.import_text("clients", &couple("York"), &flags);
        assert_eq!(
            (status, &result[outcome]),
            (3, &json!(1)),
            "{policy}: {result}"
        );
        assert_eq!(sandbox.all("client", "city"), ["Leeds"]);
    }
}

#[test]
fn a_link_that_a_user_removed_is_not_made_again_after_a_merge() {
    let of_contacts = [
        "contact add Janet --last-name Quill --email janet@example.com --on-duplicate create",
        "contact merge 3 2 --yes",
    ];
    let of_clients = [
        "client add 'Quill Home' --type couple --skip-contacts",
        "client merge 2 1 --yes",
    ];
    let taken_apart = [
        "client add Other --type couple --skip-contacts",
        "contact link 2 2 --relationship Spouse",
        "client merge 1 2 --yes",
        "contact unlink 2 1 --yes",
        "client unmerge 2",
    ];
    for lines in [&of_contacts[..], &of_clients, &taken_apart] {
        let sandbox = Sandbox::new();
        sandbox.import_text("clients", &couple("Leeds"), &[]);
        sandbox.done(&["contact", "unlink", "2", "1", "--yes"]);
        for line in lines {
            sandbox.done(&words(line));
        }
        let rows = "First Name,Last Name,Email,Client,Relationship\nJane,Quill,jane@example.com,Quill,Spouse\n";
        let rows = if lines == of_clients {
            rows.replace("Quill,Spouse", "Quill Home,Spouse")
        } else {
            rows.to_owned()
        };
        let (_, result) = sandbox.import_text("contacts", &rows, &["--on-duplicate", "update"]);
        assert_eq!(result["linked"], 0, "{lines:?}: {result}");
    }
}

#[test]
fn values_that_the_existing_contact_of_a_new_client_keeps_are_told() {
    let header = "Client Name,Type,First Name,Last Name,Email,Phone,DOB,Relationship";
    let first =
        format!("{header}\nAbel Ltd,company,Ann,Abel,ann@abel.example,0113 496 0001,,Director\n");
    let second = format!(
        "{header}\nAbel Trust,trust,Ann,Abel,ann@abel.example,0113 496 0999,1970-05-05,Trustee\n"
    );
    for (policy, keeps) in [
        ("skip", 1),
        ("create", 1),
        ("ask", 1),
        ("merge", 1),
        ("update", 0),
    ] {
        let sandbox = Sandbox::new();
        assert_eq!(sandbox.import_text("clients", &first, &[]).0, 0);
        let flags = ["--on-duplicate", policy];
        let (status, result) = sandbox.import_text("clients", &second, &flags);
        let counts = [("created", 1), ("created_differing", keeps), ("linked", 1)];
        assert_counts((status, &result), 0, &counts);
        let kept = sandbox.ok(&["jobs", "failed", "2", "--with-skipped"]);
        assert_eq!(
            kept.out.contains("differs from contact 1"),
            keeps == 1,
            "{policy}: {kept}"
        );
        sandbox.assert_whole();
    }
}
