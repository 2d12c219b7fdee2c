//! `import intelliflo`: which contact a person is, and that this too can be taken back.

use crate::intelliflo::{Practice, Server, email, person};
use crate::sandbox::Sandbox;
use crate::support::practice::{connected, contacts, counted, counts, import, lines};

/// Two people who share an email, and a connection to them.
fn couple() -> (Sandbox, Server) {
    let mut practice = Practice::default();
    for (id, name) in [(7, "Greta"), (8, "Hugo")] {
        practice.clients.push(person(id, name, "Holm"));
        practice.give(id, "contactdetails", vec![email(id, "holm@example.com")]);
    }
    connected(practice)
}

fn add(sandbox: &Sandbox, name: &str, email: &str) {
    let args = ["contact", "add", name, "--last-name", "Holm"];
    sandbox.done(&[&args[..], &["--email", email]].concat());
}

fn sources(sandbox: &Sandbox) -> Vec<(String, String, Option<i64>)> {
    let store = rusqlite::Connection::open(sandbox.store()).unwrap();
    let select = "SELECT source, id, record FROM external_id ORDER BY source, id";
    let mut statement = store.prepare(select).unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
    rows.unwrap().map(Result::unwrap).collect()
}

#[test]
fn an_undo_removes_the_external_ids_that_the_import_recorded() {
    let (sandbox, _server) = couple();
    add(&sandbox, "Hugo", "hugo@example.org");
    let decide = |policy: &str| {
        let sheet = format!("intelliflo_id,action,on_duplicate\n8,skip,{policy}\n");
        sandbox.write("sheet.csv", sheet);
        import(&sandbox, &["--decisions", "sheet.csv"]).1
    };
    assert_eq!(decide("merge")["merged"], 0, "all of it was there");
    assert_eq!(sources(&sandbox).len(), 1);
    let history = sandbox.ok(&["contact", "history", "1", "--format", "csv"]);
    assert!(history.out.contains(",intelliflo 8,,1,"), "{history}");
    sandbox.done(&["jobs", "undo", "1", "--yes"]);
    assert!(sources(&sandbox).is_empty());
    assert_eq!(decide("create")["created"], 1);
    sandbox.done(&["jobs", "undo", "2", "--yes"]);
    // Nobody has decided anything any more: by the name alone, it waits.
    let (_, again) = import(&sandbox, &["--select", "8", "--clients", "skip"]);
    assert_eq!(counts(&again), counted(&[("read", 1), ("waiting", 1)]));
}

#[test]
fn a_decision_of_a_review_is_taken_back_with_its_job() {
    for decision in ["skip", "merge"] {
        let (sandbox, _server) = couple();
        add(&sandbox, "Hugo", "hugo@example.org");
        let meant = ["--select", "8", "--clients", "skip"];
        assert_eq!(import(&sandbox, &meant).1["waiting"], 1);
        sandbox.done(&["jobs", "review", "1", "--write-decisions", "sheet.csv"]);
        let sheet = sandbox.read("sheet.csv");
        let (header, row) = sheet.trim_end().split_once('\n').unwrap();
        // The decision is the last column, and blank.
        assert!(
            header.ends_with(",decision") && row.ends_with(','),
            "{sheet}"
        );
        sandbox.write("sheet.csv", format!("{header}\n{row}{decision}\n"));
        sandbox.done(&["jobs", "review", "1", "--decisions", "sheet.csv"]);
        let id = ("intelliflo".to_owned(), "8".to_owned(), Some(1));
        let ids: Vec<_> = [id].into_iter().filter(|_| decision == "merge").collect();
        assert_eq!(sources(&sandbox), ids);
        let (_, verdicts) = sandbox.json(&["verdict", "list"]);
        assert_eq!(verdicts.as_array().map(Vec::len), Some(1), "{verdicts}");
        sandbox.done(&["jobs", "undo", "1", "--yes"]);
        assert!(sources(&sandbox).is_empty(), "{decision}");
        assert_eq!(import(&sandbox, &meant).1["waiting"], 1, "{decision}");
    }
}

#[test]
fn an_undo_returns_an_external_id_to_the_contact_that_had_it_before() {
    let (sandbox, _server) = couple();
    let meant = ["--select", "8", "--clients", "skip"];
    assert_eq!(import(&sandbox, &meant).1["created"], 1);
    sandbox.done(&["contact", "delete", "1", "--yes"]);
    let anew = [&meant[..], &["--on-deleted", "create"]].concat();
    assert_eq!(import(&sandbox, &anew).1["created"], 1);
    let was = |contact| vec![("intelliflo".to_owned(), "8".to_owned(), Some(contact))];
    assert_eq!(sources(&sandbox), was(2));
    sandbox.done(&["jobs", "undo", "2", "--yes"]);
    assert_eq!(sources(&sandbox), was(1));
    let (_, result) = import(&sandbox, &meant);
    assert_eq!(
        counts(&result),
        counted(&[("read", 1), ("skipped", 1), ("skipped_deleted", 1)])
    );
    // A contact that stays, because somebody has changed it since, stays that person.
    assert_eq!(import(&sandbox, &anew).1["created"], 1);
    sandbox.done(&["contact", "edit", "3", "--job-title", "Potter"]);
    assert_eq!(sandbox.run(&["jobs", "undo", "4", "--yes"]).status, 3);
    assert_eq!(sources(&sandbox), was(3));
}

#[test]
fn an_import_that_only_updates_creates_a_client_for_existing_contacts_only() {
    let (sandbox, _server) = couple();
    let (_, first) = import(&sandbox, &["--select", "8", "--clients", "skip"]);
    assert_eq!(first["created"], 1);
    let update = ["--all", "--clients", "new", "--on-new", "skip"];
    let (_, result) = import(&sandbox, &update);
    let expected = [
        ("read", 2),
        ("unchanged", 1),
        ("skipped", 1),
        ("skipped_new", 1),
        ("clients_added", 1),
        ("linked", 1),
    ];
    assert_eq!(counts(&result), counted(&expected));
    assert_eq!(sources(&sandbox).len(), 1);
    assert_eq!(lines(&sandbox, &["first_name"]), "Hugo");
}

#[test]
fn two_people_there_are_offered_two_contacts() {
    let (sandbox, _server) = couple();
    add(&sandbox, "Greta", "holm@example.com");
    add(&sandbox, "Hugo", "hugo@example.org");
    let all = ["import", "intelliflo", "--all", "--clients", "skip"];
    sandbox.done(&[&all[..], &["--write-decisions", "sheet.csv"]].concat());
    let sheet = sandbox.read("sheet.csv");
    assert!(
        sheet.contains("possible duplicate of contact 1, by email: Greta Holm"),
        "{sheet}"
    );
    assert!(
        sheet.contains("possible duplicate of contact 2, by name: Hugo Holm"),
        "{sheet}"
    );
    sandbox.write(
        "sheet.csv",
        "intelliflo_id,action,on_duplicate\n7,skip,merge\n8,skip,merge\n",
    );
    drop(import(&sandbox, &["--decisions", "sheet.csv"]));
    let ids: Vec<_> = sources(&sandbox).into_iter().map(|(_, _, id)| id).collect();
    assert_eq!(ids, [Some(1), Some(2)]);
    assert_eq!(
        lines(&sandbox, &["first_name", "email"]),
        "Greta | holm@example.com\nHugo | hugo@example.org"
    );
}

#[test]
fn a_sheet_is_of_those_who_stand_in_it_unless_others_were_chosen() {
    let (sandbox, _server) = couple();
    sandbox.write("sheet.csv", "intelliflo_id,action\n7,skip\n");
    let sheet = ["--decisions", "sheet.csv", "--clients", "new"];
    let (_, result) = import(&sandbox, &sheet);
    assert_eq!(counts(&result), counted(&[("read", 1), ("created", 1)]));
    assert_eq!(contacts(&sandbox).len(), 1);
    let (_, result) = import(&sandbox, &[&sheet[..], &["--all"]].concat());
    assert_eq!(result["read"], 2);
}

#[test]
fn a_decision_of_an_undone_import_does_not_come_back() {
    let (sandbox, _server) = couple();
    add(&sandbox, "Hugo", "hugo@example.org");
    sandbox.write(
        "sheet.csv",
        "intelliflo_id,action,on_duplicate\n8,skip,merge\n",
    );
    drop(import(&sandbox, &["--decisions", "sheet.csv"]));
    sandbox.done(&["contact", "delete", "1", "--yes"]);
    let meant = ["--select", "8", "--clients", "skip"];
    let anew = [&meant[..], &["--on-deleted", "create"]].concat();
    assert_eq!(import(&sandbox, &anew).1["created"], 1);
    for job in ["1", "2"] {
        sandbox.done(&["jobs", "undo", job, "--yes"]);
    }
    assert!(sources(&sandbox).is_empty());
    sandbox.done(&["contact", "restore", "1"]);
    assert_eq!(import(&sandbox, &meant).1["waiting"], 1);
}
