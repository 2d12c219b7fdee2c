//! Names of two people in one cell are pointed out, and never become one contact.

use crate::sandbox::{Sandbox, words};
use crate::support::counts::assert_counts;

const LEADS: &str = "Name,Email\n\
    Ada Moor,ada@example.com\n\
    John & Jane Quill,quill@example.com\n\
    Marks & Spencer,office@example.com\n\
    \"Lund, Cy und Di\",lund@example.com\n";

const CONTACTS: &str = "First Name,Last Name,Email\n\
    John & Jane,Quill,quill@example.com\n\
    Ada,Moor,ada@example.com\n";

#[test]
fn leads_of_two_people_are_counted_before_and_after_the_import() {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", LEADS);
    let import = ["import", "leads", "leads.csv"];
    let (_, preview) = sandbox.json(&[&import[..], &["--preview"]].concat());
    assert_eq!(preview["joint_names"], 2);
    let said = sandbox.ok(&[&import[..], &["--preview"]].concat());
    let note = "2 rows name two people in one cell (first in row 3): each is imported as one lead; to have two, write a row for each person";
    assert!(said.out.contains(note), "{said}");
    let (_, rehearsed) = sandbox.json(&[&import[..], &["--dry-run"]].concat());
    assert_eq!(rehearsed["joint_names"], 2);
    let said = sandbox.ok(&import);
    assert!(
        said.out
            .contains("2  name two people in one cell, such as row 3; each is one lead."),
        "{said}"
    );
    assert_eq!(sandbox.json(&["jobs", "show", "1"]).1["joint_names"], 2);
    assert_eq!(sandbox.values(&["name"]).len(), 4);
}

#[test]
fn a_contact_of_two_people_fails_and_its_row_can_be_split() {
    let sandbox = Sandbox::new();
    sandbox.write("contacts.csv", CONTACTS);
    let import = ["import", "contacts", "contacts.csv"];
    let said = sandbox.ok(&[&import[..], &["--preview"]].concat());
    let note = "1 row names two people in one cell (first in row 2): such a row fails, because a contact is one person";
    assert!(said.out.contains(note), "{said}");
    let (status, result) = sandbox.json(&import);
    assert_counts((status, &result), 3, &[("created", 1), ("failed", 1)]);
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    let failed = sandbox.read("failed.csv");
    assert!(
        failed.contains("First Name: \"\"John & Jane\"\" names two people"),
        "{failed}"
    );
    assert!(failed.contains("write a row for each person"), "{failed}");
    let (header, row) = failed.trim_end().split_once('\n').unwrap();
    let [john, jane] = ["John", "Jane"].map(|name| row.replacen("John & Jane", name, 1));
    sandbox.write("failed.csv", format!("{header}\n{john}\n{jane}\n"));
    let split = [
        "import",
        "contacts",
        "failed.csv",
        "--on-duplicate",
        "create",
    ];
    let (status, result) = sandbox.json(&split);
    assert_counts((status, &result), 0, &[("created", 2)]);
    assert_eq!(sandbox.json(&["jobs", "show", "1"]).1["open"], 0);
}

#[test]
fn the_name_of_a_client_may_be_that_of_two_people_and_that_of_a_contact_may_not() {
    let sandbox = Sandbox::new();
    let header = "Client Name,Client Type,Contact Name,Contact Email,Relationship\n";
    let good = format!("{header}John & Jane Quill,Couple,John Quill,quill@example.com,Self\n");
    let (status, result) = sandbox.import_text("clients", &good, &[]);
    assert_counts((status, &result), 0, &[("created", 1), ("linked", 1)]);
    let joint = format!("{header}The Moors,Couple,Mr & Mrs A Moor,moor@example.com,Self\n");
    let (status, result) = sandbox.import_text("clients", &joint, &[]);
    assert_counts((status, &result), 3, &[("failed", 1)]);
    let said = sandbox.ok(&["jobs", "failed", "2"]);
    assert!(said.out.contains("contact2.first_name"), "{said}");
}

#[test]
fn a_lead_that_is_a_couple_keeps_the_title_that_says_so() {
    let sandbox = Sandbox::new();
    let text = "Name,Email\nMr & Mrs Moor,moor@example.com\nMr and Mrs J Quill,quill@example.com\nMr Bob Hart,hart@example.com\n";
    assert_eq!(sandbox.import_text("leads", text, &[]).0, 0);
    assert_eq!(
        sandbox.column("first_name"),
        ["Mr & Mrs", "Mr and Mrs J", "Bob"]
    );
    assert_eq!(sandbox.column("last_name"), ["Moor", "Quill", "Hart"]);
    sandbox.done(&["lead", "convert", "1"]);
    // A contact of two people is told when it is added by hand, too.
    let said = sandbox.ok(&words(
        "contact add 'Jo & Al' --last-name Hill --email hill@example.com",
    ));
    let told = "Jo & Al Hill is the name of two people, and one contact has it.";
    assert!(said.err.contains(told), "{said}");
}

#[test]
fn the_advice_for_a_row_of_two_people_with_an_id_makes_two_contacts() {
    let sandbox = Sandbox::new();
    let rows = "Id,First Name,Last Name,Email\nK10,Lena & Kai,Voss,voss@example.com\n";
    let ids = ["--source", "crm", "--map", "Id=external_id"];
    assert_eq!(sandbox.import_text("contacts", rows, &ids).0, 3);
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    let failed = sandbox.read("failed.csv");
    assert!(
        failed.contains("leave one of the two names in each, and empty the id in one of them"),
        "{failed}"
    );
    let (header, row) = failed.split_once('\n').unwrap();
    let lena = row.replace("Lena & Kai", "Lena");
    let kai = row
        .replace("Lena & Kai", "Kai")
        .replacen("K10,", ",", 1)
        .replace("voss@", "kai@");
    sandbox.write("failed.csv", format!("{header}\n{lena}{kai}"));
    let (status, result) = sandbox.import_of("contacts", &["failed.csv"]);
    assert_eq!((status, &result["created"]), (0, &2.into()), "{result}");
}
