//! What a cell means, where only the binary shows it: exports that come back, previews and hints.

use serde_json::json;

use crate::sandbox::Sandbox;

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
        sandbox.all("contact", "phone"),
        ["01632 960001", "07700 900102"]
    );
}

#[test]
fn a_column_that_was_mapped_by_likeness_is_named() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "list.csv",
        "First Name,Email,Prioirty,Attendee Status\nAda,ada@example.com,High,Attending\n",
    );
    let said = sandbox.ok(&["import", "leads", "list.csv"]);
    assert!(
        said.err
            .contains("Mapped by a similar header: Prioirty → priority"),
        "{said}"
    );
    assert!(said.err.contains("Not imported: Attendee Status"), "{said}");
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
