//! `import intelliflo`: people out of a server that speaks Intelliflo's API.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::connector::connect;
use crate::assert_said;
use crate::intelliflo::{API_KEY, CLIENT_SECRET, Fault, Practice, Server, email, person};
use crate::sandbox::{Said, Sandbox, assert_balanced};

const NEW: &[&str] = &["--all", "--clients", "new"];

/// A sandbox that is connected to a practice.
fn connected(practice: Practice) -> (Sandbox, Server) {
    let (sandbox, server) = (Sandbox::new(), Server::start(practice));
    connect(&sandbox, &server);
    (sandbox, server)
}

fn run(sandbox: &Sandbox, args: &[&str]) -> Said {
    sandbox.run(&[&["import", "intelliflo"], args].concat())
}

fn import(sandbox: &Sandbox, args: &[&str]) -> (i32, Value) {
    let (status, result) = sandbox.json(&[&["import", "intelliflo"], args].concat());
    assert_balanced(&result);
    (status, result)
}

/// The counts of a result that are not nought.
fn counts(result: &Value) -> BTreeMap<String, u64> {
    let is_count = |key: &str| !matches!(key, "job" | "duration_ms");
    let numbers = result.as_object().unwrap().iter();
    numbers
        .filter(|(key, _)| is_count(key))
        .filter_map(|(key, value)| Some((key.clone(), value.as_u64()?)))
        .filter(|(_, count)| *count > 0)
        .collect()
}

fn counted(pairs: &[(&str, u64)]) -> BTreeMap<String, u64> {
    let pairs = pairs.iter().map(|(key, count)| ((*key).to_owned(), *count));
    pairs.collect()
}

fn contacts(sandbox: &Sandbox) -> Vec<Value> {
    let (_, contacts) = sandbox.json(&["contact", "list"]);
    contacts.as_array().unwrap().clone()
}

fn clients(sandbox: &Sandbox) -> Vec<Value> {
    let (_, clients) = sandbox.json(&["client", "list"]);
    clients.as_array().unwrap().clone()
}

/// Some fields of every contact, a line each.
fn lines(sandbox: &Sandbox, keys: &[&str]) -> String {
    let text = |value: &Value| match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let line = |contact: &Value| {
        let cells: Vec<String> = keys.iter().map(|key| text(&contact[key])).collect();
        cells.join(" | ")
    };
    let lines: Vec<String> = contacts(sandbox).iter().map(line).collect();
    lines.join("\n")
}

#[test]
fn the_practice_of_the_fixtures_is_imported() {
    let (sandbox, _server) = connected(Practice::of_fixtures());
    assert_said!(run(&sandbox, NEW), @r#"
    Job 1: Intelliflo completed in [duration]
        8  people chosen, of whom
        7  created
        1  skipped
        3  besides are no persons (trusts, companies), left out

    7 contact(s) processed successfully! 0 merged, 7 created. 7 contact(s) linked to clients.
    --- stderr
    Amara Okafor (1001): an income is not counted: it comes only once
    Cora Lindqvist (1003): 2 emails are the default: the one that was entered first is taken
    Dev Patel-Moor (1004): has no default email, and is skipped
    Elsie Brandt (1005): the employment status "Astronaut" is not known: it is kept as text
    Elsie Brandt (1005): an income is not counted: it is in "EUR", not in GBP
    --- exit 0
    "#);
    insta::assert_snapshot!(lines(&sandbox, &[
        "first_name", "last_name", "title", "job_title", "email", "phone", "date_of_birth",
        "employment_status", "annual_income", "target_retirement_age",
    ]), @r"
    Amara | Okafor | Mrs | Structural engineer | amara.okafor@example.com | 07700 900 101 | 1978-04-12 | Employed | 50613.00 | 65
    Ben | Castell | Mr | Pastry chef | ben.castell@example.com | 020 7946 0102 | 1969-11-30 | Self-employed | 38500.00 | 67
    Cora | Lindqvist | Dr |  | cora@example.org | 020 7946 0103 | 1950-01-05 | Retired | 9361.32 | 
    Elsie | Brandt | Miss | Pilot | elsie.brandt@example.com |  | 1985-02-28 | Astronaut | 1200.00 | 50
    Finn | Gallagher |  |  | finn.gallagher@example.com |  |  |  |  | 
    Greta | Holm | Ms | Director | holm@example.com | 020 7946 0107 | 1962-09-09 | Company director | 60000.00 | 70
    Hugo | Holm | Mr |  | holm@example.com | 020 7946 0107 | 1960-12-24 |  | 2000.00 |
    ");
    let (_, ida) = sandbox.json(&["contact", "show", "1"]);
    insta::assert_snapshot!(ida["clients"].to_string(), @r#"[{"id":1,"name":"Amara Okafor","relationship":"Self","primary":false}]"#);
}

#[test]
fn every_night_only_what_has_changed_is_changed() {
    let (sandbox, server) = connected(Practice::of_fixtures());
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
    let before = (contacts(&sandbox), clients(&sandbox));
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
    assert_eq!(before, (contacts(&sandbox), clients(&sandbox)));
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
    let (_, third) = import(&sandbox, NEW);
    assert_eq!(
        counts(&third),
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
fn a_rehearsal_writes_nothing_and_counts_the_same() {
    let (sandbox, _server) = connected(Practice::of_fixtures());
    let (status, rehearsed) = import(&sandbox, &[NEW, &["--dry-run"]].concat());
    assert_eq!(
        (status, &rehearsed["dry_run"], &rehearsed["job"]),
        (0, &json!(true), &Value::Null)
    );
    assert!(contacts(&sandbox).is_empty() && clients(&sandbox).is_empty());
    let (_, status) = sandbox.json(&["connector", "intelliflo", "status"]);
    assert_eq!(status["last_worked_at"], Value::Null);
    let (_, real) = import(&sandbox, NEW);
    assert_eq!(counts(&rehearsed), counts(&real));
}

#[test]
fn what_is_missing_in_a_script_is_named_before_anything_is_fetched() {
    let (sandbox, server) = connected(Practice::of_fixtures());
    assert_said!(run(&sandbox, &["--clients", "new"]), @r"
    --- stderr
    error: nobody was chosen to be imported
     hint: Say who: --all, --select ID,ID or --search TEXT.
    --- exit 2
    ");
    assert_said!(run(&sandbox, &["--all"]), @r"
    --- stderr
    error: it was not said which clients the contacts belong to
     hint: A new client for each, or none: --clients new or --clients skip.
     hint: Or decide for each: --write-decisions FILE, edit it, then --decisions FILE.
    --- exit 2
    ");
    assert_said!(run(&sandbox, &["--all", "--clients", "new", "--entity-type", "club"]), @r#"
    --- stderr
    error: "club" is no type of client
     hint: Use one of: individual, couple, company, trust, smsf, partnership, other.
    --- exit 2
    "#);
    assert!(server.seen().is_empty());
    let said = run(&sandbox, &["--select", "1001,77", "--clients", "new"]);
    assert_eq!(said.status, 2, "{said}");
    assert!(said.err.contains("no client with the id 77"), "{said}");
    drop(sandbox.ok(&["connector", "intelliflo", "disable"]));
    assert_said!(run(&sandbox, NEW), @r"
    --- stderr
    error: Intelliflo connector disabled
     hint: Enable it: intake connector intelliflo enable.
    --- exit 1
    ");
    assert_said!(run(&Sandbox::new(), NEW), @r"
    --- stderr
    error: Intelliflo connector disabled: it was never set up
     hint: Set it up: intake connector intelliflo set --client-id ID --tenant-id ID --secrets-stdin.
    --- exit 1
    ");
}

#[test]
fn people_are_chosen_by_id_or_by_a_part_of_their_name() {
    let (sandbox, server) = connected(Practice::of_fixtures());
    let (_, result) = import(
        &sandbox,
        &["--select", "1002,2001,1006", "--clients", "skip"],
    );
    assert_eq!(
        counts(&result),
        counted(&[("read", 2), ("created", 2), ("left_out", 3)])
    );
    assert!(clients(&sandbox).is_empty());
    let (_, result) = import(&sandbox, &["--search", "holm", "--clients", "skip"]);
    assert_eq!(
        counts(&result),
        counted(&[("read", 2), ("created", 2), ("left_out", 3)])
    );
    assert_eq!(
        server.count("/1001/"),
        0,
        "details of the chosen alone are fetched"
    );
    let (_, result) = import(&sandbox, &["--search", "ben.castell@", "--clients", "skip"]);
    assert_eq!(
        counts(&result),
        counted(&[("read", 1), ("unchanged", 1), ("left_out", 3)])
    );
}

#[test]
fn a_missing_page_means_that_nothing_is_written() {
    let (sandbox, server) = connected(Practice::of_fixtures());
    sandbox.set("intelliflo.tries", "1");
    for (part, fault) in [
        ("GET /v2/clients?", Fault::Cut),
        ("/1007/contactdetails", Fault::status(500)),
        ("/1008/incomes", Fault::status(403)),
    ] {
        server.script(part, fault);
        let said = run(&sandbox, NEW);
        assert_eq!(said.status, 1, "{said}");
        assert!(contacts(&sandbox).is_empty());
        assert_eq!(sandbox.json(&["jobs", "list"]).1, json!([]));
    }
}

#[test]
fn a_list_in_pages_that_changes_meanwhile_is_read_once_each() {
    let (sandbox, server) = connected(Practice::of_people(25));
    drop(server);
    let server = Server::start(Practice::of_people(25)).with_pages_of(10);
    connect(&sandbox, &server);
    let other = Server::start(Practice::default());
    server.script(
        "skip=10",
        Fault::Change(Box::new(|practice| {
            practice.clients.insert(0, person(99, "New", "Comer"));
        })),
    );
    server.script(
        "skip=0",
        Fault::Next(format!("{}/clients?top=10&skip=10", other.api())),
    );
    let (status, result) = import(&sandbox, &["--all", "--clients", "skip"]);
    assert_eq!(status, 0);
    assert_eq!(counts(&result), counted(&[("read", 25), ("created", 25)]));
    assert!(other.seen().is_empty(), "{:?}", other.seen());
}

#[test]
fn a_list_that_does_not_move_on_is_an_error() {
    let (sandbox, server) = connected(Practice::of_people(5));
    drop(server);
    let server = Server::start(Practice::of_people(500));
    connect(&sandbox, &server);
    let here = format!("{}/clients?top=500&skip=0", server.api());
    server.script("skip=0", Fault::Next(here));
    let said = run(&sandbox, NEW);
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains("cannot be read to its end"), "{said}");
    assert!(contacts(&sandbox).is_empty());
}

#[test]
fn contacts_that_are_there_are_merged_and_doubtful_ones_wait() {
    let (sandbox, _server) = connected(Practice::of_fixtures());
    for args in [
        &[
            "Amara",
            "--email",
            "AMARA.OKAFOR@example.com",
            "--last-name",
            "O.",
        ][..],
        &["Benedict", "--email", "ben.castell@example.com"],
        &[
            "Finn",
            "--last-name",
            "Galagher",
            "--email",
            "finn@example.org",
        ],
    ] {
        drop(sandbox.ok(&[&["contact", "add"], args].concat()));
    }
    let said = run(
        &sandbox,
        &["--select", "1001,1002,1006", "--clients", "skip"],
    );
    assert_said!(said, @r"
    Job 1: Intelliflo completed with errors in [duration]
        3  people chosen, of whom
        1  merged into a record that was there
        2  waiting for a decision
        3  besides are no persons (trusts, companies), left out

    1 contact(s) processed successfully! 1 merged, 0 created. 0 contact(s) linked to clients.

    Why rows wait:
      2  waits for a decision: may be contact 2, by email (first in row 3); decide in its row: on_duplicate merge, create or skip; then import with this file as --decisions

    What is wrong in Intelliflo is mended there. To decide on duplicates: intake jobs failed 1 --out job-1-decisions.csv
    Fill in on_duplicate (merge, create, skip), then: intake import intelliflo --decisions job-1-decisions.csv
    --- stderr
    Amara Okafor (1001): an income is not counted: it comes only once
    --- exit 3
    ");
    insta::assert_snapshot!(lines(&sandbox, &["first_name", "last_name", "email", "phone"]), @r"
    Amara | Okafor | AMARA.OKAFOR@example.com | 07700 900 101
    Benedict |  | ben.castell@example.com | 
    Finn | Galagher | finn@example.org |
    ");
    let said = sandbox.ok(&["jobs", "failed", "1"]);
    insta::assert_snapshot!(said.out, @r#"
    intelliflo_id,first_name,last_name,title,job_title,email,phone,date_of_birth,employment_status,annual_income,target_retirement_age,action,client,entity_type,relationship,on_duplicate,_row,_error,_fix
    1002,Ben,Castell,Mr,Pastry chef,ben.castell@example.com,020 7946 0102,1969-11-30,Self-employed,38500.00,67,skip,,individual,Self,,3,"waits for a decision: may be contact 2, by email","decide in its row: on_duplicate merge, create or skip; then import with this file as --decisions"
    1006,Finn,Gallagher,,,finn.gallagher@example.com,,,,,,skip,,individual,Self,,4,"waits for a decision: may be contact 3, by name (98 % alike)","decide in its row: on_duplicate merge, create or skip; then import with this file as --decisions"
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
            counted(&[("read", 2), ("created", 1), ("merged", 1), ("left_out", 3)])
        )
    );
    insta::assert_snapshot!(lines(&sandbox, &["first_name", "last_name", "email", "phone"]), @r"
    Amara | Okafor | AMARA.OKAFOR@example.com | 07700 900 101
    Benedict | Castell | ben.castell@example.com | 020 7946 0102
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
    let said = run(&sandbox, &["--all", "--write-decisions", "sheet.csv"]);
    assert_said!(said, @r#"
    --- stderr
    Amara Okafor (1001): an income is not counted: it comes only once
    Cora Lindqvist (1003): 2 emails are the default: the one that was entered first is taken
    Dev Patel-Moor (1004): has no default email, and is skipped
    Elsie Brandt (1005): the employment status "Astronaut" is not known: it is kept as text
    Elsie Brandt (1005): an income is not counted: it is in "EUR", not in GBP
    8 people are in sheet.csv, nothing was imported. Edit action (new, link, skip), client and on_duplicate (merge, create, skip), then: intake import intelliflo --decisions sheet.csv
    --- exit 0
    "#);
    insta::assert_snapshot!(sandbox.read("sheet.csv"), @r"
    intelliflo_id,action,client,entity_type,relationship,on_duplicate,_name,_email,_known
    1001,new,Amara Okafor,individual,Self,,Amara Okafor,amara.okafor@example.com,
    1002,link,1,individual,Self,,Ben Castell,ben.castell@example.com,
    1003,new,Cora Lindqvist,individual,Self,,Cora Lindqvist,cora@example.org,
    1004,skip,,,,,Dev Patel-Moor,,cannot be imported: email: is required and blank
    1005,new,Elsie Brandt,individual,Self,,Elsie Brandt,elsie.brandt@example.com,
    1006,new,Finn Gallagher,individual,Self,,Finn Gallagher,finn.gallagher@example.com,
    1007,new,Greta Holm,individual,Self,,Greta Holm,holm@example.com,
    1008,new,Hugo Holm,individual,Self,,Hugo Holm,holm@example.com,
    ");
    assert!(contacts(&sandbox).is_empty());
    let again = run(&sandbox, &["--all", "--write-decisions", "sheet.csv"]);
    assert_eq!(again.status, 2, "{again}");
    sandbox.write(
        "edited.csv",
        "intelliflo_id,action,client,entity_type,relationship,on_duplicate\n\
         1002,link,ben castell,,,\n\
         1008,link,The Holms,,Spouse,\n\
         1007,new,The Holms,couple,Self,\n\
         1006,link,Nobody & Sons,,Director,\n\
         1003,skip,,,,\n\
         1001,new,12345,,,\n\
         4711,new,,,,\n",
    );
    let said = run(&sandbox, &["--decisions", "edited.csv"]);
    assert_said!(said, @r#"
    Job 1: Intelliflo completed in [duration]
        6  people chosen, of whom
        6  created
        3  besides are no persons (trusts, companies), left out
        2  links to clients failed

    6 contact(s) processed successfully! 0 merged, 6 created. 3 contact(s) linked to clients.

    These links failed; to make them by hand:
      intake contact link 1 12345 --relationship Self   (name: "12345" is a number, not a name)
      intake contact link 5 'Nobody & Sons' --relationship Director   (there is no client "Nobody & Sons")
    --- stderr
    In the sheet, but no person in Intelliflo (any more): 4711.
    Amara Okafor (1001): an income is not counted: it comes only once
    Cora Lindqvist (1003): 2 emails are the default: the one that was entered first is taken
    --- exit 0
    "#);
    let (_, holms) = sandbox.json(&["client", "show", "The Holms"]);
    insta::assert_snapshot!(holms["contacts"].to_string(), @r#"[{"id":3,"name":"Greta Holm","email":"holm@example.com","relationship":"Self","primary":false},{"id":6,"name":"Hugo Holm","email":"holm@example.com","relationship":"Spouse","primary":false}]"#);
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
fn who_was_deleted_here_does_not_come_back_silently() {
    let (sandbox, _server) = connected(Practice::of_people(2));
    let _ = import(&sandbox, NEW);
    drop(sandbox.ok(&["contact", "delete", "1", "--yes"]));
    let (_, result) = import(&sandbox, NEW);
    assert_eq!(
        counts(&result),
        counted(&[("read", 2), ("unchanged", 1), ("skipped", 1)])
    );
    let (status, result) = import(&sandbox, &[NEW, &["--on-deleted", "ask"]].concat());
    assert_eq!((status, counts(&result)["waiting"]), (3, 1));
    let (_, result) = import(&sandbox, &[NEW, &["--on-deleted", "restore"]].concat());
    assert_eq!(
        counts(&result),
        counted(&[("read", 2), ("unchanged", 1), ("updated", 1), ("linked", 1)])
    );
    assert_eq!(contacts(&sandbox).len(), 2);
    sandbox.sql("DELETE FROM link WHERE contact = 1; DELETE FROM contact WHERE id = 1");
    let (_, result) = import(&sandbox, NEW);
    assert_eq!(
        counts(&result),
        counted(&[("read", 2), ("unchanged", 1), ("skipped", 1)])
    );
    let (_, result) = import(&sandbox, &[NEW, &["--on-deleted", "create"]].concat());
    assert_eq!(counts(&result)["created"], 1);
}

#[test]
fn thousands_cost_the_requests_that_were_predicted() {
    let (sandbox, server) = connected(Practice::of_people(5000));
    let (status, result) = import(&sandbox, &["--all", "--clients", "skip"]);
    assert_eq!(
        (status, counts(&result)),
        (0, counted(&[("read", 5000), ("created", 5000)]))
    );
    assert_eq!(server.count("POST /core/connect/token"), 1);
    assert_eq!(server.count("GET /v2/clients?"), 5000 / 500);
    assert_eq!(server.seen().len(), 1 + 5000 / 500 + 3 * 5000);
}

#[test]
fn secrets_and_incomes_are_nowhere_but_where_they_belong() {
    let (sandbox, server) = connected(Practice::of_fixtures());
    server.change(|practice| {
        let gross = json!({"currency": "GBP", "amount": "98765.4300"});
        let income = json!({"id": 1, "frequency": "Annually", "gross": gross});
        practice.give(1001, "incomes", vec![income]);
    });
    let mut all = String::new();
    for args in [
        &[
            "import",
            "intelliflo",
            "--all",
            "--clients",
            "new",
            "--verbose",
        ][..],
        &[
            "import",
            "intelliflo",
            "--all",
            "--clients",
            "new",
            "--dry-run",
            "--verbose",
        ],
        &["jobs", "show", "1"],
        &["jobs", "list", "--format", "json"],
        &["connector", "intelliflo", "status"],
        &["config", "list"],
    ] {
        all.push_str(&sandbox.run(args).to_string());
    }
    for secret in [CLIENT_SECRET, API_KEY, "98765.43", "QQ000000A"] {
        assert!(!all.contains(secret), "{secret}: {all}");
    }
    for name in sandbox.store_files() {
        let bytes = std::fs::read(sandbox.path("store").join(&name)).unwrap();
        let holds = |text: &str| {
            bytes
                .windows(text.len())
                .any(|part| part == text.as_bytes())
        };
        let is_vault = name.ends_with(".intelliflo-secrets");
        assert_eq!(holds(CLIENT_SECRET), is_vault, "{name}");
        assert_eq!(holds(API_KEY), is_vault, "{name}");
        assert!(
            !holds("QQ000000A"),
            "what is not imported is not kept: {name}"
        );
    }
    assert_eq!(contacts(&sandbox)[0]["annual_income"], "98765.43");
}

#[test]
fn an_import_that_was_stopped_goes_on_where_it_was() {
    let (sandbox, _server) = connected(Practice::of_people(300));
    let _ = import(&sandbox, NEW);
    let whole = (contacts(&sandbox).len(), clients(&sandbox).len());
    // As if it had been stopped after 200 of the people.
    sandbox.sql(
        "DELETE FROM link WHERE contact > 200;
         DELETE FROM adviser WHERE client > 200;
         DELETE FROM contact_source WHERE contact > 200;
         DELETE FROM contact_block WHERE contact > 200;
         DELETE FROM contact WHERE id > 200;
         DELETE FROM client WHERE id > 200;
         UPDATE job SET status = 'interrupted', cursor = 201, created = 200, linked = 200",
    );
    let (status, result) = import(&sandbox, NEW);
    assert_eq!((status, &result["job"]), (0, &json!(1)));
    assert_eq!(
        counts(&result),
        counted(&[("read", 300), ("created", 300), ("linked", 300)])
    );
    assert_eq!(whole, (contacts(&sandbox).len(), clients(&sandbox).len()));
    let (_, jobs) = sandbox.json(&["jobs", "list"]);
    assert_eq!(jobs.as_array().unwrap().len(), 1);
}
