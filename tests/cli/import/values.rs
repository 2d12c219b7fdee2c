//! What a cell means, through the whole of an import: from the bytes of a file to the record and the failed file.

use serde_json::json;

use crate::sandbox::Sandbox;
use crate::support::counts::assert_counts;

fn contacts(sandbox: &Sandbox, keys: &[&str]) -> Vec<String> {
    let (_, list) = sandbox.json(&["contact", "list"]);
    let shown = |contact: &serde_json::Value| {
        let values = keys
            .iter()
            .map(|&key| contact[key].as_str().unwrap_or("-").to_owned());
        values.collect::<Vec<_>>().join(" | ")
    };
    list.as_array().unwrap().iter().map(shown).collect()
}

#[test]
fn the_apostrophes_of_another_programs_export_come_off() {
    let sandbox = Sandbox::new();
    let content = "\
id,name,email,phone_number
1,Ada Quill,'ada@example.com,'+447700900101
2,'-Ben Rowe,ben@example.com,'+447700900102
3,'@Cat,'=cat@example.com,07700900103
4,Dov 't Hooft,dov@example.com,\"=\"\"07700900104\"\"\"
";
    let (status, result) = sandbox.import_text("contacts", content, &[]);
    assert_counts((status, &result), 3, &[("created", 3), ("failed", 1)]);
    assert_eq!(
        contacts(&sandbox, &["first_name", "last_name", "email", "phone"]),
        [
            "Ada | Quill | ada@example.com | +447700900101",
            "-Ben | Rowe | ben@example.com | +447700900102",
            "Dov | 't Hooft | dov@example.com | 07700900104",
        ]
    );
    assert_eq!(
        sandbox.row_errors("1"),
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
            "Mrs | Jane | -",
        ),
        (
            "Title,Name,Email\nDr,Mrs Jane Quill,j@example.com\n",
            "Dr | Jane | Quill",
        ),
        (
            "Name,Email\nJane Quill OBE,j@example.com\n",
            "- | Jane | Quill OBE",
        ),
    ];
    for (content, expected) in cases {
        let sandbox = Sandbox::new();
        let (status, _) = sandbox.import_text("contacts", content, &[]);
        assert_eq!(status, 0, "{content}");
        let found = contacts(&sandbox, &["title", "first_name", "last_name"]);
        assert_eq!(found, [expected], "{content}");
    }
}

#[test]
fn a_clients_contact_has_its_title_too() {
    let sandbox = Sandbox::new();
    let content = "\
Client Name,Client Type,Contact First Name,Contact Last Name,Contact Email,Relationship
Quill,individual,Mrs Jane,Quill,jane@example.com,Self
";
    assert_eq!(sandbox.import_text("clients", content, &[]).0, 0);
    assert_eq!(contacts(&sandbox, &["title", "first_name"]), ["Mrs | Jane"]);
}

#[test]
fn dates_with_marks_around_them_prove_the_order_of_their_column() {
    let sandbox = Sandbox::new();
    let content = "\
First Name,Email,Date of Birth,Income
Ada,a@example.com,'14/03/1958,\"'1.234,5\"
Ben,b@example.com,\u{200e}03/04/1958,\u{202d}1.234\u{202c}
";
    assert_eq!(sandbox.import_text("contacts", content, &[]).0, 0);
    assert_eq!(
        contacts(&sandbox, &["date_of_birth", "annual_income"]),
        ["1958-03-14 | 1234.50", "1958-04-03 | 1234.00"]
    );
}

#[test]
fn cleaned_values_are_exported_and_imported_unchanged() {
    let sandbox = Sandbox::new();
    let content = "\
First Name,Last Name,Email,Phone,Company
'=Ada,'t Hooft,'ada@example.com,'+447700900101,\"=\"\"01067\"\"\"
";
    assert_eq!(sandbox.import_text("leads", content, &[]).0, 0);
    let keys = ["first_name", "last_name", "email", "phone", "company"];
    let before = sandbox.values(&keys);
    assert_eq!(
        before,
        ["=Ada | 't Hooft | ada@example.com | +447700900101 | 01067"]
    );
    for file in ["out.csv", "out.xlsx"] {
        sandbox.done(&["lead", "export", "--out", file]);
        let (status, result) = sandbox.import(&[file, "--on-duplicate", "update"]);
        assert_eq!(
            (status, &result["unchanged"]),
            (0, &json!(1)),
            "{file}: {result}"
        );
        assert_eq!(sandbox.values(&keys), before, "{file}");
    }
}

#[test]
fn a_contact_with_only_a_mobile_keeps_it_and_the_preview_says_how() {
    let sandbox = Sandbox::new();
    let content = "\
Mobile,Name,Email,Phone
07700 900101,Ada Quill,ada@example.com,01632 960001
07700 900102,Ben Rowe,ben@example.com,
";
    sandbox.write("list.csv", content);
    let said = sandbox.ok(&["import", "contacts", "list.csv", "--preview"]);
    assert!(
        said.out
            .contains("phone: the first of Phone, Mobile that is not blank"),
        "{said}"
    );
    assert_eq!(sandbox.import_of("contacts", &["list.csv"]).0, 0);
    assert_eq!(
        contacts(&sandbox, &["phone"]),
        ["01632 960001", "07700 900102"]
    );
}

#[test]
fn a_column_that_was_mapped_by_likeness_is_named() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "list.csv",
        "First Name,Email,Attendee Status\nAda,ada@example.com,New\n",
    );
    let said = sandbox.ok(&["import", "leads", "list.csv"]);
    assert!(
        said.err
            .contains("Mapped by a similar header: Attendee Status → status"),
        "{said}"
    );
}

#[test]
fn a_lead_with_a_phone_and_no_email_is_told_of_the_setting() {
    let sandbox = Sandbox::new();
    let content = "First Name,Email,Phone\nAda,,07700 900101\nBen,,\n";
    assert_eq!(sandbox.import_text("leads", content, &[]).0, 3);
    let failed = sandbox.ok(&["jobs", "failed", "1"]).out;
    let told = failed
        .matches("intake config set leads.required name")
        .count();
    assert_eq!(told, 1, "{failed}");
    sandbox.set("leads.required", "name");
    assert_eq!(sandbox.import_text("leads", content, &["--again"]).0, 0);
}
