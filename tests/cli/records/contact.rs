//! `contact`: added unless there already, linked, edited, deleted and restored.

use serde_json::{Value, json};

use crate::assert_said;
use crate::sandbox::{Sandbox, words};

/// A store with Anna, a company and a couple.
fn anna_and_clients() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.done(&words(
        "contact add Anna --last-name Berg --email Anna@Example.com --phone '07700 900123'",
    ));
    sandbox.done(&["client", "add", "Moor Ltd", "--type", "company"]);
    sandbox.done(&["client", "add", "The Bergs", "--type", "couple"]);
    sandbox
}

#[test]
fn a_contact_is_added_with_what_must_be_known_of_a_customer() {
    let sandbox = Sandbox::new();
    assert_said!(sandbox.run(&words("contact add Anna --last-name Berg --email anna@example.com --phone '07700 900123' --title Dr --job-title Vet --date-of-birth '1 Feb 1980' --employment-status Employed --annual-income £45,000.50 --target-retirement-age 67 --id-document Passport")), @r"
    id                     1
    name                   Anna Berg
    first_name             Anna
    last_name              Berg
    email                  anna@example.com
    phone                  07700 900123
    title                  Dr
    job_title              Vet
    date_of_birth          1980-02-01
    employment_status      Employed
    annual_income          45000.50 GBP
    target_retirement_age  67
    id_document            Passport
    created_at             [time]
    --- stderr
    Added contact 1.
    --- exit 0
    ");
    let (_, anna) = sandbox.json(&["contact", "show", "ANNA@example.com"]);
    let keys: Vec<&str> = anna
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(
        keys.join(" "),
        "id name first_name last_name email phone title job_title date_of_birth employment_status annual_income \
         target_retirement_age id_document job row created_at updated_at deleted_at external_ids clients"
    );
    assert_eq!(anna["annual_income"], "45000.50");
    let said = sandbox.run(&["config", "set", "currency", "EUR"]);
    assert_eq!(said.status, 1, "an amount fixes the currency: {said}");
}

#[test]
fn a_whole_name_as_the_first_name_is_noted_with_the_command_that_splits_it() {
    let sandbox = Sandbox::new();
    let add = [
        "contact",
        "add",
        "Ada de Moor",
        "--email",
        "ada@example.com",
    ];
    let added = sandbox.run(&add);
    let command = "intake contact edit 1 --first-name Ada --last-name 'de Moor'";
    let note = format!(
        "The first name is \"Ada de Moor\", and there is no last name. If de Moor is the last name, run: {command}"
    );
    assert!(added.err.contains(&note), "{}", added.err);
    sandbox.done(&words(&command["intake ".len()..]));
    let last_name = sandbox.json(&["contact", "show", "1"]).1["last_name"].take();
    assert_eq!(last_name, "de Moor");
}

#[test]
fn an_invalid_contact_is_refused_with_every_reason() {
    let sandbox = Sandbox::new();
    assert_said!(sandbox.run(&words("contact add 007 --email anna@ --phone 'call me' --date-of-birth 2999-01-01 --annual-income much --target-retirement-age 7")), @r#"
    --- stderr
    error: the contact is not valid: first name "007" is a number, not a name; --email "anna@" is not an email address; --phone "call me" cannot be a telephone number; --date-of-birth "2999-01-01" is not in the past; --annual-income "much" is not an amount in GBP; --target-retirement-age "7" is not an age at which people retire
     hint: first name: write a name with letters in it.
     hint: --email: write one address, like name@example.com.
     hint: --phone: write a telephone number, or leave it blank.
     hint: --date-of-birth: check the year.
     hint: --annual-income: write a number with at most 2 decimals, like 45000.00.
     hint: --target-retirement-age: write a whole number of years from 16 to 100.
    --- exit 2
    "#);
    let (_, list) = sandbox.json(&["contact", "list"]);
    assert_eq!(list, json!([]), "as it was");
}

#[test]
fn a_contact_that_lacks_a_field_or_has_one_wrong_value_is_refused() {
    let sandbox = Sandbox::new();
    for line in [
        "contact add",
        "contact add Anna",
        "contact add --email anna@example.com",
        "contact add Anna --email anna@example.com --relationship Self",
        "contact add Anna --email anna@example.com --client Nobody",
        "contact add Anna --email anna@example.com --target-retirement-age 67.5",
        "contact add Anna --email anna@example.com --annual-income 12.345",
    ] {
        let said = sandbox.run(&words(line));
        assert!(matches!(said.status, 1 | 2), "{line}: {said}");
        assert_eq!(said.out, "", "{line}");
    }
    let (_, list) = sandbox.json(&["contact", "list"]);
    assert_eq!(list, json!([]), "as it was");
}

#[test]
fn one_who_may_be_there_is_not_added_without_a_word() {
    let sandbox = anna_and_clients();
    let cases = [
        (
            ["Al", "Lind", "ANNA@example.com", "020 7946 0001"],
            "possible duplicate: contact 1, Anna Berg (same email)",
        ),
        (
            ["Al", "Lind", "al@example.com", "+44 7700 900123"],
            "contact 1, Anna Berg, Anna@Example.com (same phone)",
        ),
        (
            ["Berg", "Anna", "other@example.com", "020 7946 0001"],
            "contact 1, Anna Berg, Anna@Example.com (same name)",
        ),
        (
            ["Ánna", "Brg", "other@example.com", "020 7946 0001"],
            "contact 1, Anna Berg, Anna@Example.com (same name)",
        ),
    ];
    for ([first, last, email, phone], expected) in cases {
        let args = [
            "contact",
            "add",
            first,
            "--last-name",
            last,
            "--email",
            email,
            "--phone",
            phone,
        ];
        let said = sandbox.run(&args);
        assert_eq!((said.status, said.out.as_str()), (2, ""), "{said}");
        assert!(said.err.contains(expected), "{said}");
        assert!(said.err.contains("--on-duplicate create"), "{said}");
        let (_, used) = sandbox.json(&[&args[..], &["--on-duplicate", "use"]].concat());
        assert_eq!(used["first_name"], "Anna");
        assert_eq!(used["id"], 1);
    }
}

#[test]
fn two_contacts_of_one_email_are_named_and_neither_is_used() {
    let sandbox = anna_and_clients();
    let again = words("contact add Anna --last-name Berg --email anna@example.com");
    let (_, second) = sandbox.json(&[&again[..], &["--on-duplicate", "create"]].concat());
    assert_eq!(second["id"], 2);
    let said = sandbox.run(&[&again[..], &["--on-duplicate", "use"]].concat());
    assert_eq!(said.status, 2, "never simply the first: {said}");
    let said = sandbox.run(&["contact", "show", "anna@example.com"]);
    assert_eq!(said.status, 2, "{said}");
    assert!(
        said.err
            .contains("1 Anna Berg (Anna@Example.com); 2 Anna Berg (anna@example.com)"),
        "{said}"
    );
}

#[test]
fn one_word_is_the_same_name_for_a_person_to_look_at() {
    let sandbox = Sandbox::new();
    sandbox.done(&words("contact add Madonna --email m1@example.com"));
    let said = sandbox.run(&words("contact add MADONNA --email m2@example.com"));
    assert_eq!(said.status, 2, "{said}");
    assert!(
        said.err.contains("possible duplicate: contact 1, Madonna"),
        "{said}"
    );
    let rows = "first_name,email\nMadonna,m3@example.com\n";
    let (status, result) = sandbox.import_text("contacts", rows, &[]);
    assert_eq!(
        (status, &result["created"]),
        (0, &json!(1)),
        "half the world is called Anna"
    );
}

#[test]
fn one_who_is_in_the_trash_is_told_of() {
    let sandbox = anna_and_clients();
    sandbox.done(&words("contact delete 1 --yes"));
    let said = sandbox.ok(&words(
        "contact add Anna --last-name Berg --email anna@example.com --phone +447700900123",
    ));
    let note = "Possible duplicate in the trash: contact 1, Anna Berg (same email). It can be restored until 20";
    assert_eq!(
        said.err.matches("in the trash: contact 1").count(),
        1,
        "{said}"
    );
    assert!(said.err.contains(note), "{said}");
    assert!(said.err.contains(": intake contact restore 1\n"), "{said}");
    sandbox.done(&words("lead add 'Al Bee' --email al@example.com"));
    sandbox.done(&words("lead convert 1"));
    sandbox.done(&words("contact delete al@example.com --yes"));
    let said = sandbox.ok(&words("lead convert 1"));
    assert!(
        said.err.contains("in the trash: contact 3, Al Bee"),
        "{said}"
    );
}

#[test]
fn one_who_is_there_is_used_and_linked() {
    let sandbox = anna_and_clients();
    let args = [
        "contact",
        "add",
        "Anna",
        "--email",
        "anna@example.com",
        "--on-duplicate",
        "use",
        "--client",
        "the bergs",
        "--relationship",
        "spouse",
        "--primary",
    ];
    let (_, anna) = sandbox.json(&args);
    assert_eq!(
        anna["clients"],
        json!([{"id": 2, "name": "The Bergs", "relationship": "Spouse", "primary": true}])
    );
}

#[test]
fn values_that_an_existing_contact_does_not_take_are_listed() {
    let sandbox = anna_and_clients();
    sandbox.done(&words("field add contact VIP --kind text"));
    let add = words(
        "contact add Anna --last-name Lind --email ANNA@example.com --phone '07700 900123' --title Dr --set 'custom.VIP=-yes'",
    );
    let said = sandbox.ok(&[&add[..], &["--on-duplicate", "use"]].concat());
    let note = "Not changed in contact 1: last name, title, custom.VIP. To change them: \
                intake contact edit 1 --last-name Lind --title Dr --set custom.VIP=-yes\n";
    assert!(said.err.contains(note), "{said}");
    let edit = said.err.lines().find_map(|line| line.split_once("intake "));
    sandbox.done(&words(edit.unwrap().1));
    let said = sandbox.ok(&[&add[..], &["--on-duplicate", "use"]].concat());
    assert!(!said.err.contains("Not changed"), "{said}");
    // No suggested command gives a contact the first name of another person.
    let other = words("contact add Zoe --email ANNA@example.com --title Prof --on-duplicate use");
    let note = "Not changed in contact 1: first name, title. To change the others: \
                intake contact edit 1 --title Prof\n";
    let said = sandbox.ok(&other);
    assert!(said.err.contains(note), "{said}");
    let said = sandbox.ok(&words(
        "contact add Zoe --email ANNA@example.com --on-duplicate use",
    ));
    assert!(
        said.err.contains("Not changed in contact 1: first name.\n"),
        "{said}"
    );
}

#[test]
fn a_name_that_is_split_in_another_way_is_the_same_name() {
    let sandbox = Sandbox::new();
    sandbox.done(&["contact", "add", "Ida Wells", "--email", "ida@example.com"]);
    let add = words("contact add Ida --last-name Wells --email ida@example.com --on-duplicate use");
    let said = sandbox.ok(&add);
    assert!(!said.err.contains("Not changed"), "{said}");
    // The last name alone would make a name that nobody has.
    let other =
        words("contact add Zoe --last-name Hall --email ida@example.com --on-duplicate use");
    let said = sandbox.ok(&other);
    let note = "Not changed in contact 1: first name, last name.\n";
    assert!(said.err.contains(note), "{said}");
}

#[test]
fn an_email_that_somebody_has_is_told_of() {
    let sandbox = anna_and_clients();
    sandbox.done(&words("contact add Ben --email ben@example.com"));
    let edit = words("contact edit 2 --email ANNA@example.com");
    let said = sandbox.ok(&edit);
    let beware = "Possible duplicate: contact 1, Anna Berg (same email).\n";
    assert!(said.err.contains(beware), "{said}");
    assert!(
        !sandbox.ok(&edit).err.contains("Possible duplicate"),
        "it is so already"
    );
    let said = sandbox.ok(&words("contact edit 2 --title Dr"));
    assert!(!said.err.contains("Possible duplicate"), "{said}");
}

#[test]
fn a_phone_that_somebody_has_is_told_of() {
    let sandbox = anna_and_clients();
    sandbox.done(&words("contact add Bob --email bob@example.com"));
    let said = sandbox.ok(&words("contact edit 2 --phone +447700900123"));
    assert!(
        said.err
            .contains("Possible duplicate: contact 1, Anna Berg (same phone)."),
        "{said}"
    );
}

#[test]
fn a_contact_is_linked_once_to_each_of_its_clients() {
    let sandbox = anna_and_clients();
    sandbox.done(&words(
        "contact link 'anna berg' 'moor ltd' --relationship Director",
    ));
    let said = sandbox.run(&["contact", "link", "1", "1", "--relationship", "Secretary"]);
    assert_eq!(said.status, 1, "{said}");
    assert!(
        said.err
            .contains("contact 1 is linked to client 1 already, as Director"),
        "{said}"
    );
    let said = sandbox.run(&["contact", "link", "1", "2"]);
    assert_eq!(said.status, 2, "{said}");
    assert!(said.err.contains("Self, Spouse, Partner, Other"), "{said}");
    assert_eq!(
        sandbox
            .run(&["contact", "link", "1", "2", "--relationship", ""])
            .status,
        2
    );
    let (_, anna) = sandbox.json(&["contact", "link", "1", "2", "--relationship", "Aunt"]);
    assert_eq!(anna["clients"].as_array().unwrap().len(), 2);
    let (_, anna) = sandbox.json(&["contact", "unlink", "anna@example.com", "moor ltd"]);
    assert_eq!(anna["clients"][0]["name"], "The Bergs");
    let said = sandbox.run(&["contact", "unlink", "1", "1"]);
    assert_eq!(said.status, 1, "{said}");
}

#[test]
fn a_client_has_one_primary_contact_and_changing_it_is_confirmed() {
    let sandbox = anna_and_clients();
    sandbox.done(&["contact", "add", "Ben", "--email", "ben@example.com"]);
    sandbox.done(&words("contact link 1 2 --relationship Self --primary"));
    let link = [
        "contact",
        "link",
        "2",
        "2",
        "--relationship",
        "Spouse",
        "--primary",
    ];
    assert_said!(sandbox.run(&link), @r"
    --- stderr
    error: another primary contact needs a confirmation
     hint: Add --yes.
    --- exit 2
    ");
    sandbox.done(&[&link[..], &["--yes"]].concat());
    let (_, client) = sandbox.json(&["client", "show", "2"]);
    let primary = |at: usize| {
        let contact = &client["contacts"][at];
        (contact["name"].clone(), contact["primary"].clone())
    };
    assert_eq!(primary(0), (json!("Ben"), json!(true)));
    assert_eq!(primary(1), (json!("Anna Berg"), json!(false)));
    assert_eq!(
        sandbox
            .run(&["contact", "link", "1", "2", "--primary"])
            .status,
        2,
        "confirmed here too"
    );
    sandbox.done(&["contact", "link", "1", "2", "--primary", "--yes"]);
    let (_, anna) = sandbox.json(&["contact", "show", "1"]);
    assert_eq!(anna["clients"][0]["primary"], true);
}

#[test]
fn an_edit_keeps_what_a_contact_is_found_by() {
    let sandbox = anna_and_clients();
    sandbox.done(&words(
        "contact edit 1 --first-name Hanna --email hanna@example.com --phone '020 7946 0000'",
    ));
    let found = |text: &str| sandbox.run(&["contact", "show", text]).status == 0;
    assert!(found("hanna@example.com") && found("HANNA  berg"));
    assert!(!found("anna@example.com") && !found("Anna Berg"));
    let duplicate = [
        "contact",
        "add",
        "Al",
        "--email",
        "al@example.com",
        "--phone",
        "+44 20 7946 0000",
    ];
    assert_eq!(sandbox.run(&duplicate).status, 2);
    sandbox.done(&["contact", "edit", "1", "--phone", "", "--last-name", ""]);
    sandbox.done(&duplicate);
    let before = sandbox.json(&["contact", "show", "1"]).1;
    for flag in ["--email", "--first-name"] {
        let said = sandbox.run(&["contact", "edit", "1", flag, ""]);
        assert_eq!(said.status, 2, "{said}");
        assert!(said.err.contains("is required"), "{said}");
    }
    assert_eq!(sandbox.json(&["contact", "show", "1"]).1, before);
}

#[test]
fn a_deleted_contact_loses_its_links_and_can_be_restored() {
    let sandbox = anna_and_clients();
    sandbox.done(&words("contact link 1 2 --relationship Self --primary"));
    assert_said!(sandbox.run(&["contact", "delete", "anna berg"]), @r"
    --- stderr
    To delete: contact 1, Anna Berg. Removed permanently: 1 client link.
    error: deleting a contact needs a confirmation
     hint: Add --yes.
    --- exit 2
    ");
    sandbox.done(&["contact", "delete", "anna berg", "--yes"]);
    let (_, client) = sandbox.json(&["client", "show", "2"]);
    assert_eq!(client["contacts"], json!([]));
    assert_eq!(
        sandbox
            .run(&["contact", "link", "1", "1", "--relationship", "Self"])
            .status,
        1
    );
    sandbox.done(&["contact", "add", "Anna", "--email", "anna@example.com"]);
    assert_said!(sandbox.run(&["contact", "restore", "anna berg"]), @r"
    id          1
    name        Anna Berg
    first_name  Anna
    last_name   Berg
    email       Anna@Example.com
    phone       07700 900123
    created_at  [time]
    updated_at  [time]
    --- stderr
    Restored contact 1, Anna Berg.
    Not restored: 1 client link.
    Possible duplicate: contact 2 (same email). Neither was changed.
    To recreate what was not restored:
    intake contact link 1 2 --relationship Self --primary
    --- exit 0
    ");
}

#[test]
fn a_merge_is_in_the_history_of_all_whom_it_concerns() {
    let sandbox = anna_and_clients();
    sandbox.done(&words(
        "contact add A. --last-name Berg --email other@example.com --phone '020 7946 0018' --on-duplicate create",
    ));
    sandbox.done(&words("contact link 2 1 --relationship Spouse --primary"));
    sandbox.done(&words(
        "lead add Anna --last-name Berg --email other@example.com",
    ));
    sandbox.done(&words("lead convert 1 --on-duplicate use"));
    let said = sandbox.ok(&words("contact merge 1 2 --yes"));
    assert!(said.err.contains("1 link and 1 lead moved"), "{said}");
    let history = |args: &str, field: &str| {
        let (_, changes) = sandbox.json(&words(args));
        let changes = changes.as_array().unwrap().clone();
        let of_field = changes.into_iter().filter(|one| one["field"] == field);
        let turns = of_field.map(|one| json!([one["old"], one["new"], one["command"]]));
        turns.collect::<Vec<Value>>()
    };
    let merged = "contact merge";
    assert_eq!(
        history("contact history 1", "client 1"),
        [json!([null, "Spouse", merged])]
    );
    assert_eq!(
        history("contact history 1", "contact 2"),
        [json!([null, "merged", merged])]
    );
    assert_eq!(
        history("contact history 2", "client 1").last().unwrap(),
        &json!(["Spouse", null, merged])
    );
    assert_eq!(
        history("lead history 1", "contact").last().unwrap(),
        &json!(["2", "1", merged])
    );
    let (_, client) = sandbox.json(&words("client history 1"));
    let mut primaries = client.as_array().unwrap().iter();
    let primary = primaries.rfind(|one| one["field"] == "primary_contact");
    assert_eq!(primary.unwrap()["new"], "1");
}

#[test]
fn a_merge_says_which_relationship_it_drops_and_who_is_primary_now() {
    let sandbox = anna_and_clients();
    sandbox.done(&words("contact add Bob --email bob@example.com"));
    sandbox.done(&words("contact link 1 1 --relationship Trustee"));
    sandbox.done(&words(
        "contact link 2 1 --relationship Beneficiary --primary",
    ));
    sandbox.done(&words("contact link 2 2 --relationship Self"));
    let said = sandbox.ok(&words("contact merge 1 2 --yes"));
    let (_, client) = sandbox.json(&words("client show 1"));
    let name = client["name"].as_str().unwrap();
    for note in [
        format!("Dropped: Beneficiary of client 1, {name}; contact 1 stays its Trustee.\n"),
        format!("Contact 1 is now the primary contact of client 1, {name}.\n"),
    ] {
        assert!(said.err.contains(&note), "{note}: {said}");
    }
    assert!(said.err.contains("1 link moved"), "{said}");
}

#[test]
fn a_history_of_no_field_names_the_nearest() {
    let sandbox = anna_and_clients();
    let said = sandbox.ok(&words("contact history 1 --field phnoe"));
    assert!(
        said.err
            .contains("No change of \"phnoe\" is known. Perhaps \"phone\"?"),
        "{said}"
    );
}

#[test]
fn contacts_are_found_by_parts() {
    let sandbox = anna_and_clients();
    sandbox.done(&words(
        "contact add Søren --last-name Østergård --email soren@example.com",
    ));
    for (text, expected) in [
        ("ostergard", 1),
        ("BERG", 1),
        ("example.com", 2),
        ("0770-090", 1),
        ("447700900123", 1),
        ("SØREN  øster", 1),
        ("77", 1),
        ("nobody", 0),
        ("%", 0),
        ("a_na", 0),
        ("\\", 0),
    ] {
        let (_, list) = sandbox.json(&["contact", "list", "--search", text]);
        assert_eq!(list.as_array().unwrap().len(), expected, "{text}");
    }
}

#[test]
fn a_national_number_finds_the_international_one_and_the_other_way_round() {
    let sandbox = Sandbox::new();
    for (name, phone) in [
        ("Anna", "+44 20 7946 0958"),
        ("Ben", "+442079460958"),
        ("Cyd", "020 7946 0958"),
        ("Dan", "020 7946 0958 ext 12"),
        ("Eve", "+1 207 946 0958"),
    ] {
        let email = format!("{name}@example.com");
        let add = ["contact", "add", name, "--email", &email, "--phone", phone];
        sandbox.done(&[&add[..], &["--on-duplicate", "create"]].concat());
    }
    let names = |search: &str| {
        let (_, found) = sandbox.json(&["contact", "list", "--search", search]);
        let found = found.as_array().unwrap().iter();
        let names: Vec<_> = found.map(|one| one["name"].as_str().unwrap()).collect();
        names.join(" ")
    };
    for search in [
        "020 7946 0958",
        "02079460958",
        "+44 (0)20 7946-0958",
        "020 7",
        "0044 20",
        "020\u{2013}7946",
    ] {
        assert_eq!(names(search), "Anna Ben Cyd Dan", "{search}");
    }
    assert_eq!(names("0958"), "Anna Ben Cyd Dan Eve");
    // What begins no number of the region is a part of one, as it is written.
    assert_eq!(names("207 946"), "Anna Ben Cyd Dan Eve");
    let (_, clients) = sandbox.json(&["client", "list", "--search", "02079460958"]);
    assert_eq!(clients, json!([]));
}

#[test]
fn custom_fields_are_set_and_cleared_by_their_names() {
    let sandbox = anna_and_clients();
    sandbox.done(&["field", "add", "contact", "Shoe size", "--kind", "number"]);
    let said = sandbox.run(&["contact", "edit", "1", "--set", "custom.Shoe size=big"]);
    assert_eq!(said.status, 2, "{said}");
    let (_, anna) = sandbox.json(&["contact", "edit", "1", "--set", "custom.Shoe size=9.5"]);
    assert_eq!(anna["custom.Shoe size"], "9.5");
    let (_, anna) = sandbox.json(&["contact", "edit", "1", "--set", "custom.Shoe size="]);
    assert_eq!(anna["custom.Shoe size"], Value::Null);
}
