//! What a user kept in a review stays, in that import and in later ones, also under a policy that overwrites.

use serde_json::json;

use super::verdicts::decide_in;
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

/// The name and the street of a client, and the email and the phone of contact 1.
fn values(sandbox: &Sandbox, id: &str) -> [String; 4] {
    let (_, client) = sandbox.json(&["client", "show", id]);
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
    // With a date of birth the review asks about the client, without it about the contact, and makes a client.
    for (birth, client, name) in [
        ("1988-08-30", "1", "Lucy Hartley"),
        ("", "2", "Lucy Dunmore"),
    ] {
        let sandbox = Sandbox::new();
        let night = lucy("5 Royal Cres", birth);
        assert_eq!(sandbox.import_text("clients", &night, &[]).0, 0);
        sandbox.done(&["client", "edit", "1", "--name", "Lucy Hartley"]);
        let email = ["--email", "lucy.hartley@example.com"];
        let edit = ["contact", "edit", "1", "--phone", "07700 900333"];
        sandbox.done(&[&edit[..], &email].concat());
        let (_, result) = sandbox.import_text("clients", &night, UPDATE);
        assert_eq!(result["waiting"], 1, "{birth}: {result}");
        drop(decide_in(&sandbox, 2, ",1,merge"));
        let kept =
            |street| [name, street, "lucy.hartley@example.com", "07700 900333"].map(str::to_owned);
        assert_eq!(values(&sandbox, client), kept("5 Royal Cres"), "{birth}");
        // The next night has the same row, and then another address.
        let (status, result) = sandbox.import_text("clients", &night, UPDATE);
        assert_eq!((status, &result["unchanged"]), (0, &json!(1)), "{result}");
        assert_eq!(result["differing"], 1, "the row is named: {result}");
        assert_eq!(values(&sandbox, client), kept("5 Royal Cres"), "{birth}");
        let moved = lucy("9 Milsom St", birth);
        let (status, result) = sandbox.import_text("clients", &moved, UPDATE);
        assert_eq!((status, &result["updated"]), (0, &json!(1)), "{result}");
        assert_eq!(values(&sandbox, client), kept("9 Milsom St"), "{birth}");
    }
}
