//! What a user kept in a review stays, in that import and in later ones, also under a policy that overwrites.

use serde_json::json;

use super::verdicts::{decide_first, decide_in};
use crate::sandbox::Sandbox;

const CLIENT: &str = "Name,Type,Street,City,Postcode,Contact First Name,Contact Last Name,Contact Email,Contact Phone,Contact DOB,Relationship\n";

/// The row of a client at this address, whose contact has this date of birth.
fn lucy(street: &str, birth: &str) -> String {
    let (email, phone) = ("lucy.d@example.com", "07700 900303");
    format!(
        "{CLIENT}Lucy Dunmore,individual,{street},Bath,BA1 1AA,Lucy,Hartley,{email},{phone},{birth},Self\n"
    )
}

const UPDATE: &[&str] = &["--on-duplicate", "update", "--again"];

/// The name and the street of the only client, and the email and the phone of its contact.
fn values(sandbox: &Sandbox) -> [String; 4] {
    let (_, clients) = sandbox.json(&["client", "list"]);
    assert_eq!(clients.as_array().unwrap().len(), 1, "{clients}");
    let (_, client) = sandbox.json(&["client", "show", "1"]);
    let (_, contact) = sandbox.json(&["contact", "show", "1"]);
    let all = [
        &client["name"],
        &client["street"],
        &contact["email"],
        &contact["phone"],
    ];
    all.map(|value| value.as_str().unwrap_or_default().to_owned())
}

#[test]
fn a_client_and_its_contact_keep_what_a_user_kept() {
    // With a date of birth the review asks about the client, without it first about the contact.
    for birth in ["1988-08-30", ""] {
        let sandbox = Sandbox::new();
        let night = lucy("5 Royal Cres", birth);
        assert_eq!(sandbox.import_text("clients", &night, &[]).0, 0);
        sandbox.done(&["client", "edit", "1", "--name", "Lucy Hartley"]);
        let email = ["--email", "lucy.hartley@example.com"];
        let edit = ["contact", "edit", "1", "--phone", "07700 900333"];
        sandbox.done(&[&edit[..], &email].concat());
        let (_, result) = sandbox.import_text("clients", &night, UPDATE);
        assert_eq!(result["waiting"], 1, "{birth}: {result}");
        if birth.is_empty() {
            decide_first(&sandbox, 2, ",1,merge");
        }
        drop(decide_in(&sandbox, 2, ",1,merge"));
        let kept = |street| {
            let (name, email) = ("Lucy Hartley", "lucy.hartley@example.com");
            [name, street, email, "07700 900333"].map(str::to_owned)
        };
        assert_eq!(values(&sandbox), kept("5 Royal Cres"), "{birth}");
        // The next night has the same row, and then another address.
        let (status, result) = sandbox.import_text("clients", &night, UPDATE);
        assert_eq!((status, &result["unchanged"]), (0, &json!(1)), "{result}");
        assert_eq!(result["differing"], 1, "the row is named: {result}");
        assert_eq!(values(&sandbox), kept("5 Royal Cres"), "{birth}");
        let moved = lucy("9 Milsom St", birth);
        let (status, result) = sandbox.import_text("clients", &moved, UPDATE);
        assert_eq!((status, &result["updated"]), (0, &json!(1)), "{result}");
        assert_eq!(values(&sandbox), kept("9 Milsom St"), "{birth}");
    }
}

#[test]
fn a_value_that_the_review_did_not_show_is_taken() {
    let header = "Ref,First Name,Last Name,Email,Phone\n";
    let night = |phone: &str| format!("{header}K1,Dora,Dawson,dora@example.com,{phone}\n");
    let source = [
        "--source",
        "crm",
        "--map",
        "Ref=external_id",
        "--on-duplicate",
    ];
    let import = |sandbox: &Sandbox, phone: &str, policy: &str| {
        let flags = [&source[..], &[policy, "--again"]].concat();
        sandbox.import_text("leads", &night(phone), &flags).1
    };
    let sandbox = Sandbox::new();
    import(&sandbox, "07700 900801", "skip");
    // The user keeps 801 beside 802.
    let result = import(&sandbox, "07700 900802", "ask");
    assert_eq!(result["waiting"], 1, "{result}");
    drop(decide_in(&sandbox, 2, ",1,merge"));
    let phone = |sandbox: &Sandbox| sandbox.column("phone");
    assert_eq!(import(&sandbox, "07700 900802", "update")["unchanged"], 1);
    assert_eq!(phone(&sandbox), ["07700 900801"]);
    assert_eq!(import(&sandbox, "07700 900803", "update")["updated"], 1);
    assert_eq!(phone(&sandbox), ["07700 900803"]);
    sandbox.assert_whole();
}

#[test]
fn a_review_takes_values_of_the_contacts_of_a_client() {
    let row = |city: &str, phone: &str, job: &str| {
        format!(
            "Client,Type,City,First Name,Last Name,Email,Phone,Job Title,Relationship\n\
             Moor,individual,{city},Ann,Moor,ann@example.com,{phone},{job},Self\n"
        )
    };
    let cases = [
        // A merge fills the contact, too.
        (",,1,merge", ["Leeds", "07700 900101", "Director"]),
        (
            ",contact.phone,1,merge",
            ["Leeds", "07700 900102", "Director"],
        ),
        (
            ",\"city, contact.phone\",1,merge",
            ["York", "07700 900102", "Director"],
        ),
    ];
    for (decision, expected) in cases {
        let sandbox = Sandbox::new();
        let map = ["--map", "Job Title=contact.job_title", "--on-duplicate"];
        let import = |row: &str, policy: &str| {
            let flags = [&map[..], &[policy]].concat();
            sandbox.import_text("clients", row, &flags).1
        };
        import(&row("Leeds", "07700 900101", ""), "skip");
        let result = import(&row("York", "07700 900102", "Director"), "ask");
        assert_eq!(result["waiting"], 1, "{result}");
        sandbox.done(&["jobs", "review", "2", "--write-decisions", "sheet.csv"]);
        let sheet = sandbox.read("sheet.csv");
        let (open, _) = sheet.trim_end().rsplit_once(",,1,").unwrap();
        sandbox.write("sheet.csv", format!("{open}{decision}\n"));
        let review = ["jobs", "review", "2", "--decisions", "sheet.csv"];
        sandbox.write("wrong.csv", format!("{open},relationship,1,merge\n"));
        let said = sandbox.run(&["jobs", "review", "2", "--decisions", "wrong.csv"]);
        let why = "column \"take\": relationship cannot be taken: ";
        assert!(said.status == 2 && said.err.contains(why), "{said}");
        sandbox.done(&review);
        let (_, client) = sandbox.json(&["client", "show", "1"]);
        let (_, contact) = sandbox.json(&["contact", "show", "1"]);
        let values = [&client["city"], &contact["phone"], &contact["job_title"]];
        assert_eq!(
            values.map(|one| one.as_str().unwrap_or_default()),
            expected,
            "{decision}"
        );
        sandbox.assert_whole();
    }
}
