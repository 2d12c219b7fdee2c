//! What hangs on a client: activities, documents; and what becomes of them when it is deleted, restored and purged.

use std::os::unix::fs::PermissionsExt;

use serde_json::{Value, json};

use crate::assert_said;
use crate::sandbox::{Sandbox, words};

/// Adds an activity with a date and a text.
const MEETING: &str =
    "activity add 'moor ltd' --kind meeting --title Review --date 2026-03-01 --text Pensions";

/// A store with one client.
fn one_client() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.done(&["client", "add", "Moor Ltd", "--type", "company"]);
    sandbox
}

/// The files in the document folder, without the lock and the folder of what is being added.
fn kept(sandbox: &Sandbox) -> Vec<String> {
    let Ok(folder) = std::fs::read_dir(sandbox.path("store/intake.db.documents")) else {
        return Vec::new();
    };
    let names = folder.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names
        .filter(|name| name != "incoming" && name != ".lock")
        .collect();
    names.sort();
    names
}

fn mode(sandbox: &Sandbox, name: &str) -> u32 {
    let metadata = std::fs::metadata(sandbox.path(name)).unwrap();
    metadata.permissions().mode() & 0o777
}

#[test]
fn activities_are_added_from_text_a_file_or_standard_input() {
    let sandbox = one_client();
    sandbox.done(&words(MEETING));
    sandbox.write("note.txt", "Line one\nLine two\n");
    sandbox.done(&words(
        "activity add 1 --kind file-note --title Call --file note.txt",
    ));
    let said = sandbox.shell(
        "printf 'Hello' | \"$INTAKE\" activity add 1 --kind transcript --title Talk --date 2026-01-01 --file -",
    );
    assert_eq!(said.status, 0, "{said}");
    let (_, list) = sandbox.json(&["activity", "list", "1"]);
    let texts: Vec<&Value> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["text"])
        .collect();
    assert_eq!(
        texts,
        [
            &json!("Line one\nLine two\n"),
            &json!("Pensions"),
            &json!("Hello")
        ],
        "the latest first"
    );
    let (_, client) = sandbox.json(&["client", "show", "1"]);
    assert_eq!(
        client["activities"][1],
        json!({"id": 1, "date": "2026-03-01", "kind": "meeting", "title": "Review"})
    );
}

#[test]
fn an_activity_is_answered_and_shown_in_full() {
    let sandbox = one_client();
    let (_, meeting) = sandbox.json(&words(MEETING));
    let keys: Vec<&str> = meeting
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(
        keys.join(" "),
        "id client kind title date text by created_at updated_at deleted_at"
    );
    assert_said!(sandbox.run(&["activity", "show", "1"]), @r"
    id          1
    client      1
    kind        meeting
    title       Review
    date        2026-03-01
    by          tester
    created_at  [time]
    updated_at  [time]

    Pensions
    --- exit 0
    ");
}

#[test]
fn a_text_is_shown_in_its_lines_and_does_nothing_to_a_terminal() {
    let sandbox = one_client();
    sandbox.write("note.txt", "Line one\n\n\u{1b}[2JLine three\n");
    sandbox.done(&words(
        "activity add 1 --kind file-note --title Call --date 2026-01-01 --file note.txt",
    ));
    assert_said!(sandbox.ok(&words("activity show 1")), @r"
    id          1
    client      1
    kind        file-note
    title       Call
    date        2026-01-01
    by          tester
    created_at  [time]
    updated_at  [time]

    Line one

    \u{1b}[2JLine three
    --- exit 0
    ");
}

#[test]
fn an_invalid_activity_is_refused() {
    let sandbox = one_client();
    sandbox.write("binary", [0xff, 0xfe, 0x00]);
    let add = ["activity", "add", "1", "--kind", "meeting", "--title"];
    for args in [
        &[
            "activity", "add", "1", "--kind", "lunch", "--title", "Review",
        ][..],
        &["activity", "add", "1", "--kind", "meeting"],
        &[&add[..], &[" "]].concat(),
        &[&add[..], &["Review", "--date", "03/04/2026"]].concat(),
        &[&add[..], &["Review", "--file", "nowhere.txt"]].concat(),
        &[&add[..], &["Review", "--file", "binary"]].concat(),
        &[&add[..], &["Review", "--file", "binary", "--text", "Both"]].concat(),
        &[
            "activity", "add", "Nobody", "--kind", "meeting", "--title", "Review",
        ],
        &["activity", "show", "1"],
    ] {
        let said = sandbox.run(args);
        assert!(matches!(said.status, 1 | 2), "{args:?}: {said}");
    }
    assert_eq!(sandbox.json(&["activity", "list", "1"]).1, json!([]));
}

#[test]
fn activities_and_documents_have_every_time_that_a_record_has() {
    let sandbox = one_client();
    sandbox.write("plan.txt", "plan");
    let activity = sandbox.json(&words("activity add 1 --kind meeting --title Review"));
    let document = sandbox.json(&["document", "add", "1", "plan.txt"]);
    for (_, one) in [activity, document] {
        assert!(one["created_at"].is_string());
        assert_eq!(one["updated_at"], one["created_at"]);
    }
}

#[test]
fn a_document_comes_back_as_it_was_and_is_for_its_owner_alone() {
    let sandbox = one_client();
    let bytes: Vec<u8> = (0..200_000_u32).map(|n| n.to_le_bytes()[1]).collect();
    sandbox.write("plan.pdf", &bytes);
    let (_, document) = sandbox.json(&["document", "add", "moor ltd", "plan.pdf"]);
    let shown = ["id", "client", "name", "size"].map(|key| &document[key]);
    assert_eq!(json!(shown), json!([1, 1, "plan.pdf", 200_000]));
    assert_eq!(kept(&sandbox), ["1"]);
    assert_eq!(mode(&sandbox, "store/intake.db.documents"), 0o700);
    assert_eq!(mode(&sandbox, "store/intake.db.documents/1"), 0o600);
    sandbox.done(&["document", "save", "1", "--out", "copy.pdf"]);
    assert_eq!(std::fs::read(sandbox.path("copy.pdf")).unwrap(), bytes);
    let said = sandbox.run(&["document", "save", "1", "--out", "copy.pdf"]);
    assert_eq!(said.status, 2, "{said}");
    sandbox.done(&["document", "save", "1", "--out", "copy.pdf", "--yes"]);
    let (_, client) = sandbox.json(&["client", "show", "1"]);
    assert_eq!(client["documents"][0]["name"], "plan.pdf");
}

#[test]
fn a_document_is_not_saved_under_the_name_of_standard_output() {
    let sandbox = one_client();
    sandbox.write("deed.txt", "A deed");
    sandbox.done(&["document", "add", "1", "deed.txt"]);
    let said = sandbox.run(&["document", "save", "1", "--out", "-"]);
    assert_eq!(said.status, 2, "{said}");
    assert!(!sandbox.path("-").exists());
    sandbox.done(&["document", "save", "1", "--out", "./-"]);
    assert_eq!(sandbox.read("-"), "A deed");
}

#[test]
fn a_document_that_is_damaged_is_not_given_back() {
    let sandbox = one_client();
    sandbox.write("plan.txt", "forty thousand");
    sandbox.done(&["document", "add", "1", "plan.txt"]);
    sandbox.write("store/intake.db.documents/1", "fifty thousand");
    let said = sandbox.run(&["document", "save", "1", "--out", "copy.txt"]);
    assert_eq!(said.status, 1, "{said}");
    assert!(
        said.err
            .contains("its bytes differ from those that were added"),
        "{said}"
    );
    assert!(!sandbox.path("copy.txt").exists());
    for args in [
        &["document", "add", "1", "nowhere.txt"][..],
        &["document", "add", "1", "store"],
        &["document", "add", "Nobody", "plan.txt"],
        &["document", "save", "9", "--out", "copy.txt"],
        &["document", "save", "1", "--out", "nowhere/copy.txt"],
    ] {
        assert_eq!(sandbox.run(args).status, 1, "{args:?}");
    }
    assert_eq!(kept(&sandbox), ["1"]);
}

#[test]
fn nobody_waits_for_a_pipe_that_is_no_file() {
    let sandbox = one_client();
    let pipe = sandbox.shell("/usr/bin/mkfifo pipe");
    assert_eq!(pipe.status, 0, "{pipe}");
    let note = "activity add 1 --kind file-note --title Call --file";
    for command in [
        "document add 1 pipe",
        "import leads pipe",
        &format!("{note} pipe"),
        &format!("{note} /dev/zero"),
    ] {
        let said = sandbox.shell(&format!("exec /usr/bin/timeout 300 \"$INTAKE\" {command}"));
        assert_eq!(said.status, 1, "{command}: {said}");
        let place = command.rsplit(' ').next().unwrap();
        let no_file = format!("{place} is not a file");
        assert!(said.err.contains(&no_file), "{command}: {said}");
    }
    let endless = format!("/usr/bin/timeout 300 \"$INTAKE\" {note} - < /dev/zero");
    let said = sandbox.shell(&endless);
    assert_eq!(said.status, 1, "{said}");
    assert!(
        said.err
            .contains("too large for a text: the limit is 10 MB"),
        "{said}"
    );
    let (_, list) = sandbox.json(&["activity", "list", "1"]);
    assert_eq!(list, json!([]));
}

#[test]
fn a_foreign_name_makes_no_path() {
    let sandbox = one_client();
    std::fs::create_dir(sandbox.path("sub")).unwrap();
    sandbox.write("sub/..evil\u{1b}[2J", "x");
    let (_, document) = sandbox.json(&["document", "add", "1", "sub/..evil\u{1b}[2J"]);
    assert_eq!(document["name"], "..evil\u{1b}[2J");
    assert_eq!(kept(&sandbox), ["1"]);
    let listed = sandbox.ok(&["document", "list", "1"]);
    assert!(!listed.out.contains('\u{1b}'), "{listed}");
}

/// A store with one client that has a contact, an adviser, an activity and a document.
fn one_client_with_everything() -> Sandbox {
    let sandbox = one_client();
    sandbox.done(&["contact", "add", "Anna", "--email", "anna@example.com"]);
    sandbox.done(&words("contact link 1 1 --relationship Director --primary"));
    sandbox.done(&words(
        "activity add 1 --kind meeting --title Review --date 2026-11-20",
    ));
    sandbox.write("plan.txt", "plan");
    sandbox.done(&["document", "add", "1", "plan.txt"]);
    sandbox
}

#[test]
fn the_whole_life_of_a_client() {
    let sandbox = one_client_with_everything();
    assert_said!(sandbox.run(&["client", "delete", "1", "--yes"]), @r"
    --- stderr
    To delete: client 1, Moor Ltd. Moved to the trash with it: 1 activity. Removed permanently: 1 document (4 bytes), 1 adviser assignment. Unlinked, not deleted: 1 contact.
    Deleted client 1, Moor Ltd. It can be restored for 90 days: intake client restore 1
    --- exit 0
    ");
    assert!(kept(&sandbox).is_empty(), "the bytes are gone");
    for (args, status) in [
        (&["activity", "list", "1"][..], 1),
        (&["activity", "show", "1"], 1),
        (
            &[
                "activity", "add", "1", "--kind", "meeting", "--title", "Late",
            ],
            1,
        ),
        (&["document", "list", "1"], 1),
        (&["document", "save", "1", "--out", "copy.txt"], 1),
        (&["document", "add", "1", "plan.txt"], 1),
    ] {
        let said = sandbox.run(args);
        assert_eq!(said.status, status, "{args:?}: {said}");
        let names_the_way_back = said.err.contains("intake client restore 1");
        assert!(names_the_way_back || args[1] == "save", "{args:?}: {said}");
    }
    assert_said!(sandbox.run(&["client", "restore", "1"]), @r"
    id           1
    name         Moor Ltd
    entity_type  company
    created_at   [time]
    updated_at   [time]
    activities   1  meeting  Review  2026-11-20
    --- stderr
    Restored client 1, Moor Ltd.
    Restored with it: 1 activity.
    Not restored: 1 document (plan.txt), 1 adviser assignment, 1 contact link.
    To recreate what was not restored:
    intake document add 1 plan.txt
    intake client assign 1 tester
    intake contact link 1 1 --relationship Director --primary
    --- exit 0
    ");
    let (_, client) = sandbox.json(&["client", "show", "1"]);
    assert_eq!(client["activities"][0]["title"], "Review");
    assert_eq!(
        (&client["documents"], &client["advisers"]),
        (&json!([]), &json!([]))
    );
}

#[test]
fn the_history_of_a_client_says_what_went_with_it_and_its_documents_stay_on_record() {
    let sandbox = one_client();
    for title in ["Review", "Call"] {
        sandbox.done(&[
            "activity", "add", "1", "--kind", "meeting", "--title", title,
        ]);
    }
    sandbox.write("plan.txt", "plan");
    sandbox.done(&["document", "add", "1", "plan.txt"]);
    sandbox.done(&["client", "delete", "1", "--yes"]);
    sandbox.done(&["client", "restore", "1"]);
    let (_, history) = sandbox.json(&["client", "history", "1"]);
    let of = |field: &str| -> Vec<Value> {
        let changes = history.as_array().unwrap().iter();
        let changes = changes.filter(|change| change["field"] == field);
        changes
            .map(|change| json!([change["old"], change["new"], change["command"]]))
            .collect()
    };
    assert_eq!(of("activities"), [json!(["2", null, "client delete"])]);
    let document = [
        json!([null, "plan.txt", "document add"]),
        json!(["plan.txt", null, "client delete"]),
    ];
    assert_eq!(of("document 1"), document);
    let (_, documents) = sandbox.json(&["document", "list", "1"]);
    assert_eq!(documents[0]["name"], "plan.txt");
    assert!(documents[0]["deleted_at"].is_string(), "{documents}");
    let said = sandbox.ok(&["document", "list", "1"]);
    assert!(
        said.out.contains("FILE REMOVED") || said.out.contains("File removed"),
        "{said}"
    );
}

/// The commands that a restoration gives to make links again.
fn links_again(sandbox: &Sandbox, restoration: &str) -> Vec<String> {
    let said = sandbox.ok(&words(restoration));
    let lines = said.err.lines().filter(|line| {
        line.starts_with("intake contact ") || line.starts_with("intake client restore")
    });
    lines.map(str::to_owned).collect()
}

/// A client and a contact, linked; the client went to the trash first, then the contact.
fn both_in_the_trash() -> Sandbox {
    let sandbox = Sandbox::new();
    for line in [
        "client add A --type trust --skip-contacts",
        "contact add Ann --email ann@example.com --client 1 --relationship Trustee",
        "client delete 1 --yes",
        "contact delete 1 --yes",
    ] {
        sandbox.done(&words(line));
    }
    sandbox
}

const LINK: &str = "intake contact link 1 1 --relationship Trustee";

#[test]
fn a_link_whose_ends_both_went_is_spoken_of_with_each() {
    let sandbox = both_in_the_trash();
    assert_eq!(
        links_again(&sandbox, "client restore 1"),
        ["intake contact restore 1", LINK]
    );
    assert_eq!(links_again(&sandbox, "contact restore 1"), [LINK]);

    let other_way = both_in_the_trash();
    assert_eq!(
        links_again(&other_way, "contact restore 1"),
        ["intake client restore 1", LINK]
    );
    assert_eq!(links_again(&other_way, "client restore 1"), [LINK]);
    other_way.done(&words(LINK.strip_prefix("intake ").unwrap()));
}

#[test]
fn a_link_whose_other_end_is_past_restoring_is_told_of() {
    let sandbox = both_in_the_trash();
    sandbox.age_trash("contact", &[1], 91);
    let said = sandbox.ok(&words("client restore 1"));
    assert!(said.err.contains("1 contact link."), "{said}");
    assert!(
        said.err
            .contains("Can no longer be restored or linked: contact 1, Ann.\n"),
        "{said}"
    );
    assert!(!said.err.contains("contact restore 1"), "{said}");
}

#[test]
fn a_link_that_was_not_made_again_on_purpose_is_forgotten() {
    let sandbox = both_in_the_trash();
    sandbox.done(&words("client restore 1"));
    sandbox.done(&words("contact restore 1"));
    sandbox.done(&words("contact delete 1 --yes"));
    assert!(links_again(&sandbox, "contact restore 1").is_empty());
    sandbox.done(&words("contact link 1 1 --relationship Settlor"));
    sandbox.done(&words("contact unlink 1 1"));
    sandbox.done(&words("client delete 1 --yes"));
    assert!(links_again(&sandbox, "client restore 1").is_empty());
}

#[test]
fn the_link_of_a_contact_that_was_merged_names_the_one_it_was_put_into() {
    let sandbox = both_in_the_trash();
    for line in [
        "contact restore 1",
        "contact add Anna --email anna@example.com --on-duplicate create",
        "contact merge 2 1 --yes",
    ] {
        sandbox.done(&words(line));
    }
    assert_eq!(
        links_again(&sandbox, "client restore 1"),
        ["intake contact link 2 1 --relationship Trustee"]
    );
}

#[test]
fn files_that_a_killed_process_left_are_removed_by_the_next_writer() {
    let sandbox = one_client();
    sandbox.write("plan.txt", "plan");
    sandbox.done(&["document", "add", "1", "plan.txt"]);
    // Died after the bytes had their name, before the row was committed.
    std::fs::create_dir(sandbox.path("store/intake.db.documents/incoming/left")).unwrap();
    sandbox.write("store/intake.db.documents/2", "stray");
    // Died after the row was deleted, before the bytes were removed.
    sandbox.sql("UPDATE document SET deleted_at = 1");
    assert_eq!(kept(&sandbox), ["1", "2"]);
    sandbox.done(&["client", "list"]);
    assert_eq!(kept(&sandbox), ["1", "2"], "who only reads does not write");
    sandbox.done(&["client", "edit", "1", "--city", "Ely"]);
    assert!(kept(&sandbox).is_empty());
    let incoming = std::fs::read_dir(sandbox.path("store/intake.db.documents/incoming")).unwrap();
    assert_eq!(incoming.count(), 0);
    let (_, document) = sandbox.json(&["document", "add", "1", "plan.txt"]);
    assert_eq!(document["id"], 2, "and adding works again");
}

#[test]
fn a_document_that_another_process_adds_is_not_removed() {
    let sandbox = one_client();
    sandbox.write("plan.txt", "plan");
    sandbox.done(&["document", "add", "1", "plan.txt"]);
    std::fs::create_dir(sandbox.path("store/intake.db.documents/incoming/busy")).unwrap();
    let lock = std::fs::File::open(sandbox.path("store/intake.db.documents/.lock")).unwrap();
    lock.lock_shared().unwrap();
    sandbox.done(&["client", "edit", "1", "--city", "Ely"]);
    assert!(
        sandbox
            .path("store/intake.db.documents/incoming/busy")
            .exists()
    );
    // A child that another test starts may still have the file open, so closing it may not release the lock.
    lock.unlock().unwrap();
    sandbox.done(&["client", "edit", "1", "--city", "York"]);
    assert!(
        !sandbox
            .path("store/intake.db.documents/incoming/busy")
            .exists()
    );
}

#[test]
fn purging_removes_what_is_over_and_nothing_else() {
    let sandbox = one_client();
    sandbox.done(&["client", "add", "Second", "--type", "other"]);
    sandbox.done(&words("activity add 1 --kind meeting --title Zanzibar"));
    sandbox.done(&["contact", "add", "Anna", "--email", "anna@example.com"]);
    sandbox.done(&["lead", "add", "Ben Lind", "--email", "ben@example.com"]);
    sandbox.done(&["client", "delete", "1", "2", "--yes"]);
    sandbox.done(&["contact", "delete", "1", "--yes"]);
    sandbox.done(&["lead", "delete", "1", "--yes"]);
    let nothing = json!({"dry_run": false, "clients": 0, "contacts": 0, "leads": 0, "activities": 0, "documents": 0, "rows": 0, "changes": 0, "copies": 0, "files": 0});
    assert_eq!(sandbox.json(&["store", "purge"]).1, nothing);
    for table in ["client", "contact", "lead"] {
        sandbox.age_trash(table, &[1], 91);
    }
    let (_, counted) = sandbox.json(&["store", "purge", "--dry-run"]);
    let (_, purged) = sandbox.json(&["store", "purge"]);
    for (key, value) in counted
        .as_object()
        .unwrap()
        .iter()
        .filter(|(key, _)| *key != "dry_run")
    {
        assert_eq!(value, &purged[key], "a rehearsal counts the same: {key}");
        let is_over = !matches!(
            &**key,
            "documents" | "rows" | "changes" | "copies" | "files"
        );
        assert_eq!(value, &json!(i32::from(is_over)), "{key}");
    }
    let (_, deleted) = sandbox.json(&["client", "list", "--deleted"]);
    assert_eq!(deleted.as_array().unwrap().len(), 1);
    assert_eq!(deleted[0]["name"], "Second");
    assert_eq!(sandbox.run(&["client", "history", "1"]).status, 1);
    for file in sandbox
        .store_files()
        .iter()
        .filter(|name| !name.ends_with(".documents"))
    {
        let bytes = std::fs::read(sandbox.path("store").join(file)).unwrap();
        let names = [b"Zanzibar".as_slice(), b"anna@example.com", b"Ben"];
        for name in names {
            let is_there = bytes.windows(name.len()).any(|window| window == name);
            assert!(
                !is_there,
                "{file} still has {}",
                String::from_utf8_lossy(name)
            );
        }
    }
}

#[test]
fn purging_trusts_no_clock_that_stands_before_the_store() {
    let sandbox = one_client();
    sandbox.sql("UPDATE client SET created_at = created_at + 1000000");
    let said = sandbox.run(&["store", "purge"]);
    assert_eq!((said.status, said.out.as_str()), (1, ""), "{said}");
    assert!(said.err.contains("nothing was removed"), "{said}");
}

#[test]
fn a_backup_is_a_store_with_its_documents() {
    let sandbox = one_client();
    sandbox.write("plan.txt", "plan");
    sandbox.done(&["document", "add", "1", "plan.txt"]);
    let (_, backup) = sandbox.json(&["store", "backup", "backup.db"]);
    assert_eq!(backup["documents"], 1);
    assert_eq!(mode(&sandbox, "backup.db"), 0o600);
    sandbox.done(&["client", "delete", "1", "--yes"]);
    let (_, clients) = sandbox.json(&["client", "list", "--store", "backup.db"]);
    assert_eq!(clients[0]["name"], "Moor Ltd");
    sandbox.done(&words("document save 1 --out copy.txt --store backup.db"));
    assert_eq!(sandbox.read("copy.txt"), "plan");
    let said = sandbox.run(&["store", "backup", "backup.db"]);
    assert_eq!(said.status, 2, "{said}");
    assert_eq!(
        sandbox
            .run(&["store", "backup", "nowhere/backup.db"])
            .status,
        1
    );
    let empty = Sandbox::new();
    assert_eq!(empty.run(&["store", "backup", "backup.db"]).status, 1);
}
