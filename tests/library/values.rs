//! What a cell means: from the text of a file to the fields of the records.

use intake::record::Entity;

use super::world::{World, outcomes};

#[test]
fn the_apostrophes_of_another_programs_export_come_off() {
    let world = World::new();
    let content = "\
id,name,email,phone_number
1,Ada Quill,'ada@example.com,'+447700900101
2,'-Ben Rowe,ben@example.com,'+447700900102
3,'@Cat,'=cat@example.com,07700900103
4,Dov 't Hooft,dov@example.com,\"=\"\"07700900104\"\"\"
";
    let report = world.import("contacts", content, &[]);
    assert_eq!(outcomes(&report), "created 3, failed 1");
    assert_eq!(
        world.values(
            Entity::Contact,
            &["first_name", "last_name", "email", "phone"]
        ),
        [
            "Ada | Quill | ada@example.com | +447700900101",
            "-Ben | Rowe | ben@example.com | +447700900102",
            "Dov | 't Hooft | dov@example.com | 07700900104",
        ]
    );
    assert_eq!(
        world.reasons(report.job),
        ["email: \"=cat@example.com\" is not an email address"]
    );
}

#[test]
fn a_title_before_a_name_is_stored_in_the_title() {
    let cases = [
        (
            "Name,Email\nMrs Jane Quill,j@example.com\n",
            "Mrs | Jane | Quill",
        ),
        (
            "First Name,Email\nMrs Jane,j@example.com\n",
            "Mrs | Jane | ",
        ),
        (
            "Title,Name,Email\nDr,Mrs Jane Quill,j@example.com\n",
            "Dr | Jane | Quill",
        ),
        (
            "Name,Email\nJane Quill OBE,j@example.com\n",
            " | Jane | Quill OBE",
        ),
    ];
    for (content, expected) in cases {
        let world = World::new();
        let report = world.import("contacts", content, &[]);
        assert_eq!(outcomes(&report), "created 1", "{content}");
        let found = world.values(Entity::Contact, &["title", "first_name", "last_name"]);
        assert_eq!(found, [expected], "{content}");
    }
}

#[test]
fn a_clients_contact_has_its_title_too() {
    let world = World::new();
    let content = "\
Client Name,Client Type,Contact First Name,Contact Last Name,Contact Email,Relationship
Quill,individual,Mrs Jane,Quill,jane@example.com,Self
";
    assert_eq!(
        outcomes(&world.import("clients", content, &[])),
        "created 1"
    );
    assert_eq!(
        world.values(Entity::Contact, &["title", "first_name"]),
        ["Mrs | Jane"]
    );
}

#[test]
fn dates_with_marks_around_them_prove_the_order_of_their_column() {
    let world = World::new();
    let content = "\
First Name,Email,Date of Birth,Income
Ada,a@example.com,'14/03/1958,\"'1.234,5\"
Ben,b@example.com,\u{200e}03/04/1958,\u{202d}1.234\u{202c}
";
    assert_eq!(
        outcomes(&world.import("contacts", content, &[])),
        "created 2"
    );
    assert_eq!(
        world.values(Entity::Contact, &["date_of_birth", "annual_income"]),
        ["1958-03-14 | 1234.50", "1958-04-03 | 1234.00"]
    );
}
