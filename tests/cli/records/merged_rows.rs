//! The rows of records that were merged, in later imports: the remaining record keeps what the user kept, also if other values
//! of such a row are new.

use serde_json::json;

use crate::sandbox::Sandbox;

const UPDATE: &[&str] = &["--on-duplicate", "update"];
const BY_ID: [&str; 4] = ["--source", "crm", "--map", "Id=external_id"];

/// Two rows of one person: the second one has another name, email and phone.
fn people(phone: &str) -> String {
    format!(
        "Id,First Name,Last Name,Email,Phone\n\
         1,John,Quill,john@quill.example,0113 496 0001\n\
         2,Johnny,Quill,jq@work.example,{phone}\n"
    )
}

fn values(sandbox: &Sandbox, kind: &str) -> [String; 3] {
    let (_, one) = sandbox.json(&[kind, "show", "1"]);
    ["first_name", "email", "phone"].map(|field| one[field].as_str().unwrap_or_default().to_owned())
}

#[test]
fn a_new_value_in_the_row_of_a_merged_person_exchanges_no_other_value() {
    for (kind, plural, flags) in [
        ("contact", "contacts", &["--map", "Id="][..]),
        ("lead", "leads", &["--map", "Id="]),
        ("contact", "contacts", &BY_ID),
    ] {
        let sandbox = Sandbox::new();
        let flags_of_night = [flags, UPDATE].concat();
        let night = |phone: &str| sandbox.import_text(plural, &people(phone), &flags_of_night);
        let (_, result) = night("0113 496 0002");
        assert_eq!(result["created"], 2, "{result}");
        sandbox.done(&[kind, "merge", "1", "2", "--yes"]);
        let (status, result) = night("0113 496 0222");
        assert_eq!((status, &result["created"]), (0, &json!(0)), "{result}");
        let kept = ["John", "john@quill.example", "0113 496 0222"].map(str::to_owned);
        assert_eq!(values(&sandbox, kind), kept, "{kind} {flags:?}");
        let (status, result) = night("0113 496 0333");
        assert_eq!((status, &result["created"]), (0, &json!(0)), "{result}");
        assert_eq!(values(&sandbox, kind)[..2], kept[..2], "{kind} {flags:?}");
        sandbox.assert_whole();
    }
}

#[test]
fn the_row_of_a_merged_client_renames_no_client() {
    let clients = |phone: &str, with_contacts: bool| {
        let rows = [
            (
                "Rigby Trust,trust",
                "Ann,Rigby,ann@rigby.example,0113 496 2001,Trustee".to_owned(),
            ),
            (
                "Sowerby Ltd,company",
                format!("Bob,Sowerby,bob@sowerby.example,{phone},Director"),
            ),
        ];
        let contact = if with_contacts {
            ",First Name,Last Name,Email,Phone,Relationship"
        } else {
            ""
        };
        let rows = rows.map(|(client, person)| {
            if with_contacts {
                format!("{client},{person}\n")
            } else {
                format!("{client}\n")
            }
        });
        format!("Client Name,Type{contact}\n{}", rows.concat())
    };
    let sandbox = Sandbox::new();
    let import = |text: String| sandbox.import_text("clients", &text, UPDATE);
    assert_eq!(import(clients("0113 496 2002", true)).0, 0);
    sandbox.done(&["client", "merge", "1", "2", "--yes"]);
    for (phone, with_contacts) in [
        ("0113 496 2222", true),
        ("0113 496 2333", true),
        ("", false),
    ] {
        let (status, result) = import(clients(phone, with_contacts));
        assert_eq!((status, &result["created"]), (0, &json!(0)), "{result}");
        let (_, client) = sandbox.json(&["client", "show", "1"]);
        let kept = (&client["name"], &client["entity_type"]);
        assert_eq!(kept, (&json!("Rigby Trust"), &json!("trust")), "{phone}");
    }
    let (_, bob) = sandbox.json(&["contact", "show", "2"]);
    assert_eq!(
        bob["phone"], "0113 496 2333",
        "a contact of its own is updated"
    );
    sandbox.assert_whole();
}

#[test]
fn a_merged_record_that_is_restored_keeps_what_the_user_kept() {
    let sandbox = Sandbox::new();
    let people = "First Name,Last Name,Email\nJane,Moor,j@example.com\nJonny,Moor,a@example.com\n";
    assert_eq!(sandbox.import_text("contacts", people, &[]).0, 0);
    sandbox.done(&["contact", "merge", "1", "2", "--yes"]);
    sandbox.done(&["contact", "delete", "1", "--yes"]);
    let restore = [UPDATE, &["--on-deleted", "restore"]].concat();
    let row = "First Name,Last Name,Email\nJonny,Moor,a@example.com\n";
    let (status, result) = sandbox.import_text("contacts", row, &restore);
    assert_eq!((status, &result["updated"]), (0, &json!(1)), "{result}");
    assert_eq!(values(&sandbox, "contact")[..2], ["Jane", "j@example.com"]);
}

#[test]
fn a_new_name_in_the_row_of_a_merged_person_brings_no_old_value_back() {
    let header = "Id,First Name,Last Name,Email,Phone,Date of Birth";
    let two = format!(
        "{header}\n1,Anna,Moor,anna@example.com,07700 900101,1957-12-19\n2,Anna,Moor,a.moor@example.org,07700 900101,1957-12-19\n"
    );
    for (last, flags) in [("Hall", &BY_ID[..]), ("Moor-Hall", &["--map", "Id="])] {
        let sandbox = Sandbox::new();
        let create = [flags, &["--on-duplicate", "create"]].concat();
        assert_eq!(
            sandbox.import_text("contacts", &two, &create).1["created"],
            2
        );
        sandbox.done(&["contact", "merge", "1", "2", "--yes"]);
        let wedding =
            format!("{header}\n2,Anna,{last},a.moor@example.org,07700 900101,1957-12-19\n");
        let update = [flags, UPDATE].concat();
        let (status, result) = sandbox.import_text("contacts", &wedding, &update);
        let (_, anna) = sandbox.json(&["contact", "show", "1"]);
        assert_eq!(anna["email"], "anna@example.com", "{status} {result}");
    }
}

#[test]
fn a_new_contact_in_the_row_of_a_merged_client_renames_no_client() {
    let header = "Name,Type,First Name,Last Name,Email,Ref";
    let crm = [
        "--source",
        "crm",
        "--map",
        "Ref=external_id",
        "--default",
        "relationship=Self",
    ];
    let flags = [&crm[..], UPDATE].concat();
    let two = format!(
        "{header}\nAlpha House,couple,Ann,Alpha,ann@example.com,1\nBeta House,trust,Bob,Beta,bob@example.com,2\n"
    );
    for contact in [
        "Zoe,Zed,zoe@example.com",
        "Ann,Alpha,ann@example.com",
        "Bob,Betas,bob@example.com",
    ] {
        let sandbox = Sandbox::new();
        assert_eq!(sandbox.import_text("clients", &two, &flags).1["created"], 2);
        sandbox.done(&["client", "merge", "1", "2", "--yes"]);
        let row = format!("{header}\nBeta House,trust,{contact},2\n");
        let (_, result) = sandbox.import_text("clients", &row, &flags);
        let (_, client) = sandbox.json(&["client", "show", "1"]);
        assert_eq!(client["name"], "Alpha House", "{contact}: {result}");
    }
}

#[test]
fn a_new_mobile_in_the_row_of_a_merged_lead_brings_no_phone_of_the_merge() {
    let header = "First Name,Last Name,Email,Phone,Mobile,Id";
    let flags = [&BY_ID[..], UPDATE].concat();
    let two = format!(
        "{header}\nGerald,Castellane,g1@example.com,07700 900101,,1\nGerald,Castellan,g2@example.com,07700 900102,07700 900105,2\n"
    );
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.import_text("leads", &two, &flags).1["created"], 2);
    sandbox.done(&["lead", "merge", "1", "2", "--yes"]);
    let row = format!("{header}\nGerald,Castellan,g2@example.com,07700 900102,07700 900300,2\n");
    assert_eq!(sandbox.import_text("leads", &row, &flags).0, 0);
    assert_eq!(
        sandbox.values(&["phone", "mobile"]),
        ["07700 900101 | 07700 900300"]
    );
}

#[test]
fn a_merge_that_was_undone_keeps_no_later_import_from_changing_a_record() {
    let sandbox = Sandbox::new();
    let flags = [&BY_ID[..], UPDATE].concat();
    let night = |phone: &str| sandbox.import_text("contacts", &people(phone), &flags);
    assert_eq!(night("0113 496 0002").1["created"], 2);
    sandbox.done(&["contact", "merge", "1", "2", "--yes"]);
    sandbox.done(&["contact", "unmerge", "2"]);
    let (_, verdicts) = sandbox.json(&["verdict", "list"]);
    assert_eq!(verdicts, json!([]));
    assert_eq!(night("0113 496 0222").1["updated"], 1);
    // The values that the merge did not take.
    let (status, result) = night("0113 496 0002");
    assert_eq!((status, &result["updated"]), (0, &json!(1)), "{result}");
    let (_, johnny) = sandbox.json(&["contact", "show", "2"]);
    assert_eq!(johnny["phone"], "0113 496 0002");
}
