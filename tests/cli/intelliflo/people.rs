//! `import intelliflo`: who people are here, which clients they belong to, and what becomes of them every night.

use serde_json::json;

use crate::assert_said;
use crate::intelliflo::{Practice, email, person};
use crate::sandbox::Sandbox;
use crate::support::counts::assert_counts;
use crate::support::practice::{
    MEANT, NEW, clients, connected, contacts, counted, counts, import, lines, run, with_contacts,
};

#[test]
fn every_night_nothing_changes_that_has_not_changed() {
    let (sandbox, _server) = connected(Practice::of_fixtures());
    let (status, first) = import(&sandbox, NEW);
    assert_eq!(
        (status, counts(&first)),
        (
            0,
            counted(&[
                ("read", 8),
                ("created", 7),
                ("skipped", 1),
                ("left_out", 3),
                ("linked", 7)
            ])
        )
    );
    let before = (contacts(&sandbox), clients(&sandbox), history(&sandbox));
    let (status, second) = import(&sandbox, NEW);
    assert_eq!(
        (status, counts(&second)),
        (
            0,
            counted(&[
                ("read", 8),
                ("unchanged", 7),
                ("skipped", 1),
                ("left_out", 3)
            ])
        )
    );
    assert_eq!(
        before,
        (contacts(&sandbox), clients(&sandbox), history(&sandbox))
    );
}

#[test]
fn every_night_what_was_unlinked_or_deleted_here_stays_so() {
    let (sandbox, _server) = connected(Practice::of_people(4));
    sandbox.set("plan.max_clients", "3");
    drop(import(&sandbox, NEW));
    sandbox.done(&["contact", "unlink", "1", "1"]);
    sandbox.done(&["client", "delete", "2", "--yes"]);
    // Whom there was no room for gets a client once there is.
    let (_, second) = import(&sandbox, NEW);
    assert_eq!(
        counts(&second),
        counted(&[
            ("read", 4),
            ("unchanged", 4),
            ("clients_added", 1),
            ("linked", 1)
        ])
    );
    let before = (clients(&sandbox), history(&sandbox));
    let (_, third) = import(&sandbox, NEW);
    assert_eq!(counts(&third), counted(&[("read", 4), ("unchanged", 4)]));
    assert_eq!(before, (clients(&sandbox), history(&sandbox)));
    sandbox.done(&[
        "import",
        "intelliflo",
        "--all",
        "--write-decisions",
        "sheet.csv",
    ]);
    let sheet = sandbox.read("sheet.csv");
    let actions: Vec<&str> = sheet
        .lines()
        .filter_map(|line| line.split(',').nth(1))
        .collect();
    assert_eq!(actions, ["action", "skip", "skip", "link", "link"]);
    // What was decided on this very person is done.
    sandbox.set("plan.max_clients", "9");
    sandbox.write(
        "decided.csv",
        "intelliflo_id,action,client\n1,new,Back Again\n",
    );
    let (_, decided) = import(&sandbox, &["--decisions", "decided.csv"]);
    assert_eq!(counts(&decided)["linked"], 1);
}

#[test]
fn a_person_whose_link_was_undone_gets_a_client() {
    let (sandbox, _server) = with_contacts();
    let meant = ["--select", "1001", "--clients", "new"];
    for _ in 0..2 {
        let (_, result) = import(&sandbox, &meant);
        assert_eq!(counts(&result)["linked"], 1);
        let job = result["job"].to_string();
        sandbox.done(&["jobs", "undo", &job, "--yes"]);
    }
}

/// How much there is of what is kept of changes, links and advisers.
fn history(sandbox: &Sandbox) -> Vec<i64> {
    let store = rusqlite::Connection::open(sandbox.store()).unwrap();
    let count = |table| {
        let select = format!("SELECT count(*) FROM {table}");
        store.query_row(&select, [], |row| row.get(0)).unwrap()
    };
    ["change", "link", "adviser", "external_id"]
        .map(count)
        .to_vec()
}

#[test]
fn every_night_what_has_changed_there_is_filled_in_here() {
    let (sandbox, server) = connected(Practice::of_fixtures());
    drop(import(&sandbox, NEW));
    server.change(|practice| {
        practice.give(
            1006,
            "employments",
            vec![json!({"id": 1, "occupation": "Potter"})],
        );
        practice.give(1001, "incomes", vec![]);
        practice.clients.retain(|client| client["id"] != 1003);
        practice.clients.push(person(1009, "Iris", "Vale"));
        practice.give(
            1009,
            "contactdetails",
            vec![email(1, "iris.vale@example.com")],
        );
    });
    let (_, second) = import(&sandbox, NEW);
    assert_eq!(
        counts(&second),
        counted(&[
            ("read", 8),
            ("created", 1),
            ("merged", 1),
            ("unchanged", 5),
            ("skipped", 1),
            ("left_out", 3),
            ("linked", 1),
        ])
    );
    let job_titles = lines(&sandbox, &["first_name", "job_title", "annual_income"]);
    assert!(job_titles.contains("Finn | Potter"), "{job_titles}");
    assert!(
        job_titles.contains("Amara | Structural engineer | 50613.00"),
        "{job_titles}"
    );
    assert!(
        job_titles.contains("Cora"),
        "who has gone there stays here: {job_titles}"
    );
}

#[test]
fn contacts_that_are_there_are_merged_and_doubtful_ones_wait() {
    let (sandbox, _server) = with_contacts();
    let said = run(&sandbox, MEANT);
    assert_said!(said, @r#"
    Job 1: Intelliflo completed with errors in [duration]
        3  people chosen, of whom
        1  merged into an existing record
        2  waiting for a decision
        3  in addition are not persons (trusts, companies), left out

    1 contact(s) processed successfully! 1 merged, 0 created. 0 contact(s) linked to clients.

    Existing records: filled 1 annual_income, 1 date_of_birth, 1 employment_status, 1 job_title, 1 phone, 1 target_retirement_age and 1 title, changed 1 last_name, cleared none.

    Why rows wait:
      1  possible duplicate of contact 2, by email: another first name: "Ben", not "Bernard" (first in row 3); decide with `intake jobs review 1`; or in its row: on_duplicate merge, create or skip, then import with this file as --decisions
      1  possible duplicate of contact 3, by name (98 % alike): nothing else confirms it (first in row 4); decide with `intake jobs review 1`; or in its row: on_duplicate merge, create or skip, then import with this file as --decisions

    To decide on the waiting people: intake jobs review 1
    --- stderr
    Amara Okafor (1001): an income is not counted: it is a single payment
    Job 1: 2 of 3 people wait for a decision.
    --- exit 3
    "#);
    insta::assert_snapshot!(lines(&sandbox, &["first_name", "last_name", "email", "phone"]), @r"
    Amara | Okafor | AMARA.OKAFOR@example.com | 07700 900 101
    Bernard |  | ben.castell@example.com | 
    Finn | Galagher | finn@example.org |
    ");
}

#[test]
fn waiting_people_are_decided_in_the_file_of_failed_rows() {
    let (sandbox, _server) = with_contacts();
    drop(import(&sandbox, MEANT));
    let said = sandbox.ok(&["jobs", "failed", "1"]);
    insta::assert_snapshot!(said.out, @r#"
    intelliflo_id,first_name,last_name,title,job_title,email,phone,date_of_birth,employment_status,annual_income,target_retirement_age,action,client,entity_type,relationship,on_duplicate,_row,_error,_fix
    1002,Ben,Castell,Mr,Pastry chef,ben.castell@example.com,020 7946 0102,1969-11-30,Self-employed,38500.00,67,skip,,individual,Self,,3,"possible duplicate of contact 2, by email: another first name: ""Ben"", not ""Bernard""","decide with `intake jobs review 1`; or in its row: on_duplicate merge, create or skip, then import with this file as --decisions"
    1006,Finn,Gallagher,,,finn.gallagher@example.com,,,,,,skip,,individual,Self,,4,"possible duplicate of contact 3, by name (98 % alike): nothing else confirms it","decide with `intake jobs review 1`; or in its row: on_duplicate merge, create or skip, then import with this file as --decisions"
    "#);
    let decided = said
        .out
        .replacen(
            ",skip,,individual,Self,,",
            ",skip,,individual,Self,merge,",
            1,
        )
        .replacen(
            ",skip,,individual,Self,,",
            ",skip,,individual,Self,create,",
            1,
        );
    sandbox.write("decided.csv", decided);
    let (status, result) = import(&sandbox, &["--decisions", "decided.csv"]);
    assert_eq!(
        (status, counts(&result)),
        (
            0,
            counted(&[
                ("read", 2),
                ("created", 1),
                ("merged", 1),
                ("merged_differing", 1),
                ("left_out", 3)
            ])
        )
    );
    insta::assert_snapshot!(lines(&sandbox, &["first_name", "last_name", "email", "phone"]), @r"
    Amara | Okafor | AMARA.OKAFOR@example.com | 07700 900 101
    Bernard | Castell | ben.castell@example.com | 020 7946 0102
    Finn | Galagher | finn@example.org | 
    Finn | Gallagher | finn.gallagher@example.com |
    ");
}

#[test]
fn two_intelliflo_ids_are_two_persons_unless_it_was_decided() {
    let (sandbox, _server) = connected(Practice::of_fixtures());
    let (_, result) = import(&sandbox, &["--search", "Holm", "--clients", "new"]);
    assert_eq!(counts(&result)["created"], 2);
    assert_eq!(
        lines(&sandbox, &["first_name", "email"]),
        "Greta | holm@example.com\nHugo | holm@example.com"
    );
}

#[test]
fn the_sheet_is_filled_with_suggestions() {
    let (sandbox, _server) = connected(Practice::of_fixtures());
    drop(sandbox.ok(&[
        "client",
        "add",
        "Ben Castell",
        "--type",
        "individual",
        "--skip-contacts",
    ]));
    let said = run(&sandbox, &["--all", "--write-decisions", "sheet.csv"]);
    assert_said!(said, @r#"
    --- stderr
    Amara Okafor (1001): an income is not counted: it is a single payment
    Cora Lindqvist (1003): 2 emails are the default: the one that was entered first is taken
    Dev Patel-Moor (1004): has no default email, and is skipped
    Elsie Brandt (1005): the employment status "Astronaut" is not known: it is kept as text
    Elsie Brandt (1005): an income is not counted: it is in "EUR", not in GBP
    8 people are in sheet.csv, nothing was imported. Edit action (new, link, skip), client and on_duplicate (merge, create, skip), then run: intake import intelliflo --decisions sheet.csv
    --- exit 0
    "#);
    insta::assert_snapshot!(sandbox.read("sheet.csv").trim_start_matches('\u{feff}'), @r"
    intelliflo_id,action,client,entity_type,relationship,on_duplicate,_name,_email,_known
    1001,new,Amara Okafor,individual,Self,,Amara Okafor,amara.okafor@example.com,
    1002,link,1,individual,Self,,Ben Castell,ben.castell@example.com,
    1003,new,Cora Lindqvist,individual,Self,,Cora Lindqvist,cora@example.org,
    1004,skip,,,,,Dev Patel-Moor,,cannot be imported: email: is required and blank
    1005,new,Elsie Brandt,individual,Self,,Elsie Brandt,elsie.brandt@example.com,
    1006,new,Finn Gallagher,individual,Self,,Finn Gallagher,finn.gallagher@example.com,
    1007,new,Greta & Hugo Holm,couple,Self,,Greta Holm,holm@example.com,probably a couple with Hugo Holm: same last name and email
    1008,new,Greta & Hugo Holm,couple,Spouse,,Hugo Holm,holm@example.com,probably a couple with Greta Holm: same last name and email
    ");
    assert!(contacts(&sandbox).is_empty());
    let again = run(&sandbox, &["--all", "--write-decisions", "sheet.csv"]);
    assert_eq!(again.status, 0, "not edited: {again}");
    let edited = sandbox.read("sheet.csv").replace("1001,new", "1001,skip");
    sandbox.write("sheet.csv", &edited);
    let again = run(&sandbox, &["--all", "--write-decisions", "sheet.csv"]);
    assert_eq!(again.status, 1, "{again}");
    assert!(again.err.contains("sheet-2.csv"), "{again}");
    assert_eq!(sandbox.read("sheet.csv"), edited);
}

#[test]
fn the_sheet_is_a_workbook_if_its_name_says_so() {
    let (sandbox, _server) = connected(Practice::of_fixtures());
    let write = ["--select", "1007,1008", "--write-decisions"];
    sandbox.done(&[&["import", "intelliflo"], &write[..], &["sheet.xlsx"]].concat());
    let (status, result) = import(&sandbox, &["--decisions", "sheet.xlsx"]);
    assert_counts((status, &result), 0, &[("linked", 2)]);
    assert_eq!(clients(&sandbox)[0]["name"], "Greta & Hugo Holm");
    let said = run(&sandbox, &[&write[..], &["-"]].concat());
    assert_eq!(said.status, 2, "{said}");
    assert!(said.err.contains("- is not the name of a file"), "{said}");
    assert!(!sandbox.path("-").exists());
}

#[test]
fn a_sheet_that_no_client_could_be_made_with_is_refused_before_anything_is_fetched() {
    let (sandbox, server) = connected(Practice::of_people(1));
    for (row, expected) in [
        (
            "1,new,12345,",
            "row 2: client is \"12345\", a number, not a name",
        ),
        ("1,new,Ida,zzz", "row 2: entity_type is \"zzz\", not one of"),
    ] {
        let text = format!("intelliflo_id,action,client,entity_type\n{row}\n");
        sandbox.write("sheet.csv", text);
        let said = run(&sandbox, &["--decisions", "sheet.csv"]);
        assert_eq!(said.status, 2, "{said}");
        assert!(said.err.contains(expected), "{said}");
    }
    assert!(server.seen().is_empty());
}

#[test]
fn people_who_are_not_in_the_sheet_or_keep_a_link_are_named() {
    let (sandbox, _server) = connected(Practice::of_people(5));
    drop(import(&sandbox, &["--select", "1,2", "--clients", "new"]));
    sandbox.done(&["contact", "unlink", "2", "2"]);
    sandbox.write(
        "sheet.csv",
        "intelliflo_id,action,client\n1,new,Another\n2,new,\n3,new,\n",
    );
    let said = run(&sandbox, &["--all", "--decisions", "sheet.csv"]);
    assert!(
        said.err
            .contains("Not in the sheet, and left out: 2 of 5 people."),
        "{said}"
    );
    assert!(
        said.err
            .contains("linked before, which stays as it is: 1, 2."),
        "{said}"
    );
    assert!(said.out.contains("1 contact(s) linked"), "{said}");
    let said = run(&sandbox, &["--decisions", "sheet.csv"]);
    assert!(!said.err.contains("Not in the sheet"), "{said}");
}

#[test]
fn a_sheet_says_what_becomes_of_each() {
    let (sandbox, _server) = connected(Practice::of_fixtures());
    drop(sandbox.ok(&[
        "client",
        "add",
        "Ben Castell",
        "--type",
        "individual",
        "--skip-contacts",
    ]));
    sandbox.write(
        "edited.csv",
        "intelliflo_id,action,client,entity_type,relationship,on_duplicate\n\
         1002,link,ben castell,,,\n\
         1008,link,The Holms,,Spouse,\n\
         1007,new,The Holms,couple,Self,\n\
         1006,link,Nobody & Sons,,Director,\n\
         1003,skip,,,,\n\
         4711,new,,,,\n",
    );
    let said = run(&sandbox, &["--decisions", "edited.csv"]);
    assert_said!(said, @r#"
    Job 1: Intelliflo completed in [duration]
        5  people chosen, of whom
        5  created
        3  in addition are not persons (trusts, companies), left out
        1  link to a client failed

    5 contact(s) processed successfully! 0 merged, 5 created. 3 contact(s) linked to clients.

    These links failed. To make them:
      contact 4, Finn Gallagher, to Nobody & Sons, as Director: there is no client "Nobody & Sons"; the command asks for its type
        intake client add 'Nobody & Sons' --contact 4:Director
    To give them up: intake jobs failed 1 --close
    --- stderr
    In the sheet, but not a person in Intelliflo now: 4711.
    Cora Lindqvist (1003): 2 emails are the default: the one that was entered first is taken
    Job 1: 1 link to a client failed.
    --- exit 0
    "#);
    let (_, holms) = sandbox.json(&["client", "show", "The Holms"]);
    insta::assert_snapshot!(holms["contacts"].to_string(), @r#"[{"id":2,"name":"Greta Holm","email":"holm@example.com","relationship":"Self","primary":false},{"id":5,"name":"Hugo Holm","email":"holm@example.com","relationship":"Spouse","primary":false}]"#);
    assert_eq!(clients(&sandbox).len(), 2);
}

#[test]
fn a_full_plan_fails_links_and_no_contacts() {
    let (sandbox, _server) = connected(Practice::of_people(3));
    sandbox.set("plan.max_clients", "2");
    let (status, result) = import(&sandbox, NEW);
    assert_eq!(
        (status, counts(&result)),
        (
            0,
            counted(&[
                ("read", 3),
                ("created", 3),
                ("linked", 2),
                ("link_failed", 1)
            ])
        )
    );
}

#[test]
fn a_person_whose_contact_was_deleted_does_not_come_back_silently() {
    let (sandbox, _server) = connected(Practice::of_people(2));
    drop(import(&sandbox, NEW));
    drop(sandbox.ok(&["contact", "delete", "1", "--yes"]));
    let (_, result) = import(&sandbox, NEW);
    assert_eq!(
        counts(&result),
        counted(&[
            ("read", 2),
            ("unchanged", 1),
            ("skipped", 1),
            ("skipped_deleted", 1)
        ])
    );
    let (status, result) = import(&sandbox, &[NEW, &["--on-deleted", "ask"]].concat());
    assert_eq!((status, counts(&result)["waiting"]), (3, 1));
    let (_, result) = import(&sandbox, &[NEW, &["--on-deleted", "restore"]].concat());
    assert_eq!(
        counts(&result),
        counted(&[("read", 2), ("unchanged", 1), ("updated", 1)]),
        "what was unlinked here is not made anew"
    );
    assert_eq!((contacts(&sandbox).len(), clients(&sandbox).len()), (2, 2));
    sandbox.sql("DELETE FROM link WHERE contact = 1; DELETE FROM contact WHERE id = 1");
    let (_, result) = import(&sandbox, NEW);
    assert_eq!(
        counts(&result),
        counted(&[
            ("read", 2),
            ("unchanged", 1),
            ("skipped", 1),
            ("skipped_deleted", 1)
        ])
    );
    let (_, result) = import(&sandbox, &[NEW, &["--on-deleted", "create"]].concat());
    assert_eq!(counts(&result)["created"], 1);
}

#[test]
fn an_import_is_taken_back_with_its_clients_and_links() {
    let (sandbox, _server) = connected(Practice::of_fixtures());
    let (_, first) = import(&sandbox, NEW);
    drop(sandbox.ok(&["jobs", "undo", "1", "--yes"]));
    assert!(contacts(&sandbox).is_empty() && clients(&sandbox).is_empty());
    let (_, again) = import(&sandbox, NEW);
    assert_eq!(
        counts(&again),
        counts(&first),
        "nobody is remembered as deleted"
    );
}

#[test]
fn an_invalid_person_fails_by_id_and_is_imported_once_corrected_in_intelliflo() {
    let (sandbox, server) = connected(Practice::of_people(3));
    server.change(|practice| {
        practice.give(2, "contactdetails", vec![email(2, "no address")]);
        practice.clients[2]["person"]["firstName"] = json!("12 345");
    });
    let said = run(&sandbox, NEW);
    assert_said!(said, @r#"
    Job 1: Intelliflo completed with errors in [duration]
        3  people chosen, of whom
        1  created
        2  failed

    1 contact(s) processed successfully! 0 merged, 1 created. 1 contact(s) linked to clients.

    Why rows failed:
      1  email: "no address" is not an email address (first in row 3); write one address, like name@example.com
      1  first_name: "12 345" is a number, not a name (first in row 4); write a name with letters in it

    To see the failed people: intake jobs failed 1
    Correct them in Intelliflo, then import them again.
    --- stderr
    Job 1: 2 of 3 people failed.
    --- exit 3
    "#);
    assert_said!(sandbox.ok(&["jobs", "failed", "1", "--out", "f.csv"]), @r"
    --- stderr
    Written to f.csv. Correct the people in Intelliflo, and import them again. Of this file, intake reads only the columns action, client, entity_type, relationship, on_duplicate: edit them, then run: intake import intelliflo --decisions f.csv
    --- exit 0
    ");
    for kind in ["leads", "contacts", "clients"] {
        let said = sandbox.run(&["import", kind, "f.csv"]);
        assert_eq!(said.status, 2, "{said}");
        assert!(
            said.err.contains("f.csv holds people from Intelliflo"),
            "{said}"
        );
    }
    let failed = sandbox.ok(&["jobs", "failed", "1"]).out;
    let ids: Vec<&str> = failed
        .lines()
        .filter_map(|line| line.split(',').next())
        .collect();
    assert_eq!(ids, ["intelliflo_id", "2", "3"]);
    server.change(|practice| *practice = Practice::of_people(3));
    let (status, result) = import(&sandbox, NEW);
    assert_eq!(
        (status, counts(&result)),
        (
            0,
            counted(&[("read", 3), ("created", 2), ("unchanged", 1), ("linked", 2)])
        )
    );
}

#[test]
fn a_person_without_a_first_name_gets_none_from_the_last_name() {
    let mut practice = Practice::default();
    for (id, name) in [(1, "Okonkwo"), (2, "Mrs Ada Byron")] {
        let last = name.rsplit(' ').next();
        practice.clients.push(json!({
            "id": id, "name": name, "partyType": "Person", "person": {"lastName": last},
        }));
        practice.give(
            id,
            "contactdetails",
            vec![email(id, &format!("p{id}@example.com"))],
        );
    }
    let (sandbox, _server) = connected(practice);
    let said = run(&sandbox, NEW);
    assert_eq!(said.status, 3, "{said}");
    assert!(
        said.out.contains("first_name: is required and blank"),
        "{said}"
    );
    assert_eq!(lines(&sandbox, &["first_name", "last_name"]), "Ada | Byron");
}

#[test]
fn a_link_that_failed_in_the_night_is_found_in_the_morning() {
    let (sandbox, _server) = connected(Practice::of_people(1));
    sandbox.write(
        "sheet.csv",
        "intelliflo_id,action,client,relationship\n1,link,Moor & Sons,Director\n",
    );
    drop(import(&sandbox, &["--decisions", "sheet.csv"]));
    let command = "intake client add 'Moor & Sons' --contact 1:Director";
    for args in [["jobs", "show", "1"], ["jobs", "watch", "1"]] {
        let said = sandbox.ok(&args);
        assert!(said.out.contains(command), "{said}");
    }
    let (_, job) = sandbox.json(&["jobs", "show", "1"]);
    insta::assert_snapshot!(job["link_failures"].to_string(), @r#"[{"row":2,"contact":1,"client":"Moor & Sons","entity_type":null,"relationship":"Director","reason":"there is no client \"Moor & Sons\": add it first"}]"#);
    // Once it is made, nobody is told to make it again.
    sandbox.done(&[
        "client",
        "add",
        "Moor & Sons",
        "--type",
        "company",
        "--skip-contacts",
    ]);
    sandbox.done(&[
        "contact",
        "link",
        "1",
        "Moor & Sons",
        "--relationship",
        "director",
    ]);
    let said = sandbox.ok(&["jobs", "show", "1"]);
    assert!(!said.out.contains("These links failed"), "{said}");
    assert_eq!(
        sandbox.json(&["jobs", "show", "1"]).1["link_failures"],
        json!([])
    );
}

#[test]
fn a_client_there_was_no_room_for_is_added_by_the_command_that_is_named() {
    let (sandbox, _server) = connected(Practice::of_people(2));
    sandbox.set("plan.max_clients", "1");
    let said = run(
        &sandbox,
        &[
            NEW,
            &["--entity-type", "couple", "--relationship", "Spouse"],
        ]
        .concat(),
    );
    let (_, contact) = sandbox.json(&["contact", "show", "2"]);
    let name = contact["name"].as_str().unwrap();
    let command = format!("intake client add '{name}' --type couple --contact 2:Spouse");
    assert!(said.out.contains(&command), "{said}");
    sandbox.set("plan.max_clients", "2");
    sandbox.done(&[
        "client",
        "add",
        name,
        "--type",
        "couple",
        "--contact",
        "2:Spouse",
    ]);
    let said = sandbox.ok(&["jobs", "show", "1"]);
    assert!(!said.out.contains("These links failed"), "{said}");
}

#[test]
fn all_who_are_skipped_are_named() {
    let mut practice = Practice::of_people(60);
    for id in 1..=30 {
        practice.give(id, "contactdetails", vec![]);
    }
    for id in 31..=60 {
        practice.give(id, "incomes", vec![json!({"id": 1, "frequency": "Single"})]);
    }
    let (sandbox, _server) = connected(practice);
    let said = run(&sandbox, NEW);
    let told = |part: &str| said.err.lines().filter(|line| line.contains(part)).count();
    assert_eq!(told("has no default email, and is skipped"), 30, "{said}");
    assert_eq!(told("an income is not counted"), 20, "{said}");
    assert!(
        said.err.contains("… and 10 more; --verbose shows all."),
        "{said}"
    );
    let said = run(&sandbox, NEW);
    let command = "To see the skipped people, with reasons: intake jobs failed 2 --with-skipped";
    assert!(said.out.contains(command), "{said}");
    let named = sandbox.ok(&["jobs", "failed", "2", "--with-skipped"]).out;
    assert_eq!(
        named.matches("has no default email in Intelliflo").count(),
        30
    );
}

#[test]
fn a_person_who_differs_from_the_contact_says_how_to_change_it() {
    let (sandbox, _server) = connected(Practice::of_people(1));
    let import = ["import", "intelliflo", "--all", "--clients", "new"];
    sandbox.done(&import);
    sandbox.done(&["contact", "edit", "1", "--job-title", "Baker"]);
    sandbox.done(&import);
    let said = sandbox.ok(&["jobs", "failed", "2", "--with-skipped"]);
    let fix = "to keep the record: do nothing; to change it: intake contact edit 1";
    assert!(
        said.out.contains("but \"\"Baker\"\" in the record"),
        "{said}"
    );
    assert!(said.out.contains(fix), "{said}");
}

#[test]
fn a_rehearsal_names_the_links_that_would_fail() {
    let (sandbox, _server) = connected(Practice::of_people(1));
    sandbox.write(
        "sheet.csv",
        "intelliflo_id,action,client,relationship\n1,link,Moor & Sons,Director\n",
    );
    let said = run(&sandbox, &["--decisions", "sheet.csv", "--dry-run"]);
    assert_said!(said, @r#"
    DRY RUN: Intelliflo would be completed; it took [duration]
        1  person chosen, of whom
        1  created
        1  link to a client failed

    1 contact(s) processed successfully! 0 merged, 1 created. 0 contact(s) linked to clients.

    These links would fail:
      row 2, tptaa baaaa to Moor & Sons, as Director   (there is no client "Moor & Sons": add it first)

    DRY RUN: nothing was written.
    --- stderr
    DRY RUN: 1 link to a client would fail.
    --- exit 0
    "#);
}
