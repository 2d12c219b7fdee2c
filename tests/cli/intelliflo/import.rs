//! `import intelliflo`: people out of a server that speaks Intelliflo's API.

use serde_json::{Value, json};

use crate::assert_said;
use crate::intelliflo::{API_KEY, CLIENT_SECRET, Fault, Practice, Server, person};
use crate::sandbox::Sandbox;
use crate::support::counts::assert_counts;
use crate::support::practice::{
    NEW, clients, connect, connected, contacts, counted, counts, import, lines, run,
};
use crate::support::process::copies;

#[test]
fn the_practice_of_the_fixtures_is_imported() {
    let (sandbox, _server) = connected(Practice::of_fixtures());
    assert_said!(run(&sandbox, NEW), @r#"
    Job 1: Intelliflo completed in [duration]
        8  people chosen, of whom
        7  created
        1  skipped
        3  in addition are not persons (trusts, companies), left out

    7 contact(s) processed successfully! 0 merged, 7 created. 7 contact(s) linked to clients.

    To see the skipped people, with reasons: intake jobs failed 1 --with-skipped
    --- stderr
    Amara Okafor (1001): an income is not counted: it is a single payment
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
fn a_missing_argument_in_a_script_is_named_before_anything_is_fetched() {
    let (sandbox, server) = connected(Practice::of_fixtures());
    assert_said!(run(&sandbox, &["--clients", "new"]), @r"
    --- stderr
    error: no people were chosen to import
     hint: Choose them: --all, --select ID,ID or --search TEXT.
    --- exit 2
    ");
    assert_said!(run(&sandbox, &["--all"]), @r"
    --- stderr
    error: no clients were chosen for the contacts
     hint: Create a client for each, or none: --clients new or --clients skip.
     hint: Or decide for each: --write-decisions FILE, edit it, then --decisions FILE.
    --- exit 2
    ");
    assert_said!(run(&sandbox, &["--all", "--clients", "new", "--entity-type", "club"]), @r#"
    --- stderr
    error: "club" is not a type of client
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
     hint: Enable it: intake connector intelliflo enable
    --- exit 1
    ");
    assert_said!(run(&Sandbox::new(), NEW), @r"
    --- stderr
    error: Intelliflo connector disabled: it was never set up
     hint: Set it up: intake connector intelliflo set --client-id ID --tenant-id ID --secrets-stdin
    --- exit 1
    ");
}

#[test]
fn people_are_chosen_by_id_or_by_a_part_of_their_name() {
    let (sandbox, server) = connected(Practice::of_fixtures());
    let chosen = ["--select", "1002,2001,1006", "--clients", "skip"];
    let said = run(&sandbox, &[&chosen[..], &["--dry-run"]].concat());
    assert!(said.err.contains("2001 is not a person"), "{said}");
    let (_, result) = import(&sandbox, &chosen);
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
    // The client that was added stands on a page that was read before: the count tells, and a second pass finds it.
    let (status, result) = import(&sandbox, &["--all", "--clients", "skip"]);
    assert_eq!(status, 0);
    assert_eq!(
        counts(&result),
        counted(&[("read", 26), ("created", 25), ("skipped", 1)])
    );
    assert!(other.seen().is_empty(), "{:?}", other.seen());
}

/// A practice of 25 people in pages of 10.
fn in_pages() -> (Sandbox, Server) {
    let sandbox = Sandbox::new();
    let server = Server::start(Practice::of_people(25)).with_pages_of(10);
    connect(&sandbox, &server);
    (sandbox, server)
}

#[test]
fn a_page_that_hides_the_next_one_loses_nobody() {
    let faults: [fn() -> Fault; 5] = [
        || Fault::without("next_href"),
        || Fault::Next("javascript:alert(1)".to_owned()),
        || Fault::Next("/v2/clients?skip=99999999999999999999999".to_owned()),
        || Fault::Next("/v2/clients?top=10&skip=0".to_owned()),
        || Fault::with("items", json!([])),
    ];
    for fault in faults {
        let (sandbox, server) = in_pages();
        server.script("skip=10", fault());
        let (status, result) = import(&sandbox, &["--all", "--clients", "skip"]);
        assert_eq!(
            (status, counts(&result)),
            (0, counted(&[("read", 25), ("created", 25)]))
        );
    }
}

#[test]
fn a_list_with_fewer_people_than_are_counted_is_a_failed_fetch() {
    let (sandbox, server) = in_pages();
    let missing = || {
        for _ in 0..2 {
            server.script("skip=20", Fault::with("count", json!(40)));
        }
    };
    missing();
    let said = run(&sandbox, NEW);
    assert_eq!(said.status, 1, "{said}");
    assert!(
        said.err.contains("Intelliflo counts 40, and gives 25"),
        "{said}"
    );
    assert!(contacts(&sandbox).is_empty());
    assert_eq!(server.count("skip=0"), 2, "a second pass");
    sandbox.set("intelliflo.check_count", "no");
    server.script("skip=20", Fault::with("count", json!(40)));
    assert_eq!(import(&sandbox, NEW).0, 0);
}

#[test]
fn a_fetch_has_an_end_in_time() {
    let (sandbox, server) = in_pages();
    sandbox.set("intelliflo.longest_fetch", "1");
    sandbox.set("intelliflo.longest_wait", "300");
    server.script("skip=10", Fault::later(503, "61"));
    let begun = std::time::Instant::now();
    let said = run(&sandbox, NEW);
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains("takes longer than 1 minute"), "{said}");
    assert!(
        begun.elapsed().as_secs() < 50,
        "it is known before the wait"
    );
}

#[test]
fn a_missing_list_of_details_is_empty_as_long_as_the_client_is_there() {
    let (sandbox, server) = connected(Practice::of_fixtures());
    for part in ["/1007/employments", "/1007/incomes", "/1008/contactdetails"] {
        server.script(part, Fault::status(404));
    }
    let said = run(&sandbox, NEW);
    assert_eq!(said.status, 0, "{said}");
    assert_eq!(
        server.count("GET /v2/clients/1007"),
        4,
        "three lists, and once whether the client is there"
    );
    let nothing = || Fault::Edit(Box::new(|_: &mut Value| {}));
    server.script("/1008/contactdetails", nothing());
    server.script("/1008/employments", nothing());
    server.script("/1008/incomes", Fault::status(404));
    server.script("/v2/clients/1008", Fault::status(404));
    let said = run(&sandbox, &["--select", "1008", "--clients", "skip"]);
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains("no longer exists"), "{said}");
}

#[test]
fn one_amount_that_nothing_can_hold_stops_nobody_else() {
    let (sandbox, server) = connected(Practice::of_fixtures());
    let huge = r#"{"count": 1, "items": [{"id": 1, "frequency": "Annually", "gross": {"currency": "GBP", "amount": 1e999}}]}"#;
    server.script("/1008/incomes", Fault::Body(huge.into(), vec![]));
    let said = run(&sandbox, NEW);
    assert_eq!(said.status, 0, "{said}");
    assert!(said.err.contains("its amount cannot be read"), "{said}");
    assert!(!contacts(&sandbox).is_empty());
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
    for line in [
        "import intelliflo --all --clients new --verbose",
        "import intelliflo --all --clients new --verbose --dry-run",
        "import intelliflo --all --clients new --verbose --background",
        "jobs watch 2",
        "jobs show 1",
        "jobs list --format json",
        "connector intelliflo status",
        "config list",
    ] {
        let args: Vec<&str> = line.split(' ').collect();
        all.push_str(&sandbox.ok(&args).to_string());
    }
    // The worker tidies up once it has let go of the job.
    drop(sandbox.hold("worker"));
    for secret in [CLIENT_SECRET, API_KEY, "98765.43", "QQ000000A"] {
        assert!(!all.contains(secret), "{secret}: {all}");
    }
    assert!(copies(&sandbox).is_empty(), "they are gone with their jobs");
    for name in sandbox.store_files() {
        if name == "intake.db.queue" {
            continue;
        }
        let bytes = std::fs::read(sandbox.path("store").join(&name)).unwrap();
        let holds = |text: &str| {
            bytes
                .windows(text.len())
                .any(|part| part == text.as_bytes())
        };
        let is_vault = name.ends_with(".intelliflo-secrets");
        let is_log = name == "intake.db.log";
        assert!(!(is_log && holds("Okafor")), "no data in the log");
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
fn a_storm_of_faults_is_outlived_and_everybody_comes_in_once() {
    let (sandbox, server) = (
        Sandbox::new(),
        Server::start(Practice::of_people(40)).with_pages_of(10),
    );
    connect(&sandbox, &server);
    // One after the other, so that the requests can be counted.
    sandbox.set("intelliflo.parallel", "1");
    let soon = jiff::Timestamp::now() + jiff::SignedDuration::from_secs(1);
    let date = jiff::fmt::rfc2822::DateTimePrinter::new()
        .timestamp_to_rfc9110_string(&soon)
        .unwrap();
    let faults = [
        ("/connect/token", Fault::status(500)),
        ("skip=10", Fault::status(401)),
        ("skip=20", Fault::Cut),
        ("skip=30", Fault::later(429, "1")),
        ("/7/contactdetails", Fault::status(500)),
        ("/7/contactdetails", Fault::status(502)),
        ("/8/employments", Fault::later(429, &date)),
        (
            "/9/incomes",
            Fault::Body(b"{\"items\": [{".to_vec(), vec![]),
        ),
        ("/11/incomes", Fault::status(401)),
    ];
    let tried_again = faults.len();
    for (part, fault) in faults {
        server.script(part, fault);
    }
    server.script("/10/employments", Fault::status(404));
    let (status, result) = import(&sandbox, &["--all", "--clients", "skip"]);
    assert_eq!(
        (status, counts(&result)),
        (0, counted(&[("read", 40), ("created", 40)]))
    );
    let tokens = 3;
    // Whether the client is there whose list of employments is missing.
    let asked = 1;
    assert_eq!(
        server.seen().len(),
        tokens + 4 + 3 * 40 + tried_again + asked
    );
}

#[test]
fn a_token_is_renewed_before_its_end() {
    let (sandbox, server) = (
        Sandbox::new(),
        Server::start(Practice::of_people(3)).with_tokens_for(0),
    );
    connect(&sandbox, &server);
    sandbox.set("intelliflo.parallel", "1");
    let (status, result) = import(&sandbox, &["--all", "--clients", "skip"]);
    assert_counts((status, &result), 0, &[("created", 3)]);
    // To sign in, and for each request.
    assert_eq!(server.count("token"), 1 + 1 + 3 * 3);
}

#[test]
#[should_panic(expected = "the script was not used up")]
fn a_script_that_is_not_used_up_fails_its_test() {
    let server = Server::start(Practice::default());
    server.script("/clients", Fault::status(500));
}

#[test]
fn guards_refuse_people_and_the_refused_job_can_be_resumed_without_a_new_fetch() {
    let (sandbox, server) = connected(Practice::of_fixtures());
    let (status, result) = import(&sandbox, &[NEW, &["--max-created", "3"]].concat());
    assert_eq!(status, 8, "{result}");
    let guard = json!({"name": "max_created", "limit": 3, "found": 7});
    assert_eq!(result["guard"], guard);
    assert_eq!(contacts(&sandbox).len(), 0);
    drop(server);
    let (status, result) = sandbox.json(&["jobs", "resume", "1", "--max-created", "100%"]);
    assert_counts((status, &result), 0, &[("created", 7)]);
}

#[test]
fn fewer_people_than_a_share_of_the_last_import_are_refused() {
    let (sandbox, _server) = connected(Practice::of_people(4));
    assert_eq!(import(&sandbox, NEW).0, 0);
    let one = ["--select", "1", "--clients", "new", "--min-rows", "90%"];
    let (status, result) = import(&sandbox, &one);
    let guard = json!({"name": "min_rows", "limit": 4, "found": 1});
    assert_eq!((status, &result["guard"]), (8, &guard), "{result}");
    let (status, _) = import(&sandbox, &[NEW, &["--min-rows", "90%"]].concat());
    assert_eq!(status, 0);
}

#[test]
fn clients_of_existing_contacts_are_records_that_an_import_creates() {
    let (sandbox, _server) = connected(Practice::of_people(4));
    let all = ["--all", "--clients"];
    assert_eq!(import(&sandbox, &[&all[..], &["skip"]].concat()).0, 0);
    let new = [&all[..], &["new", "--max-created", "0"]].concat();
    let (status, result) = import(&sandbox, &new);
    let guard = json!({"name": "max_created", "limit": 0, "found": 4});
    assert_eq!((status, &result["guard"]), (8, &guard), "{result}");
    let (status, result) = sandbox.json(&["jobs", "resume", "2", "--max-created", "4"]);
    assert_counts(
        (status, &result),
        0,
        &[("unchanged", 4), ("clients_added", 4), ("linked", 4)],
    );
}
