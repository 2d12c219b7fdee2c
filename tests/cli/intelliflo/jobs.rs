//! People from Intelliflo as jobs: queued, killed, gone on with, cancelled, decided on afterwards.

use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use rusqlite::Connection;
use serde_json::{Value, json};

use crate::assert_said;
use crate::intelliflo::{API_KEY, CLIENT_SECRET, Fault, Practice, email, person};
use crate::sandbox::{Said, Sandbox, assert_balanced};
use crate::support::counts::assert_counts;
use crate::support::practice::{MEANT, with_contacts};
use crate::support::practice::{
    NEW, clients, connected, contacts, counted, counts, import, lines, run,
};
use crate::support::process::signal;
use crate::support::process::{copies, run_beside};

fn background(sandbox: &Sandbox, args: &[&str]) -> (i32, Value) {
    import(sandbox, &[args, &["--background"]].concat())
}

/// A sandbox with the people of a practice in its queue, and nothing left to fetch them from.
fn queued(practice: Practice) -> Sandbox {
    let (sandbox, _server) = connected(practice);
    let worker = sandbox.hold("worker");
    let (status, result) = background(&sandbox, NEW);
    assert_eq!((status, &result["status"]), (0, &json!("queued")));
    drop(worker);
    sandbox.done(&["connector", "intelliflo", "remove"]);
    sandbox
}

#[test]
fn fetched_people_are_queued_and_need_no_second_fetch() {
    let (expected, _server) = connected(Practice::of_fixtures());
    let (_, at_once) = import(&expected, NEW);
    let sandbox = queued(Practice::of_fixtures());
    assert_eq!(copies(&sandbox), ["1"]);
    let copy = sandbox.path("store/intake.db.queue/1");
    assert_eq!(copy.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    let copy = String::from_utf8_lossy(&std::fs::read(&copy).unwrap()).into_owned();
    assert!(copy.contains("50613.00"), "what is imported: {copy}");
    for other in [CLIENT_SECRET, API_KEY, "QQ000000A", "niNumber"] {
        assert!(!copy.contains(other), "and nothing else: {copy}");
    }
    let (_, job) = sandbox.json(&["jobs", "show", "1"]);
    assert_eq!((&job["read"], &job["left_out"]), (&json!(8), &json!(3)));
    let (status, results) = sandbox.json(&["jobs", "run"]);
    assert_eq!((status, counts(&results[0])), (0, counts(&at_once)));
    assert_eq!(contacts(&sandbox).len(), 7);
    assert_eq!(clients(&sandbox).len(), 7);
    assert!(copies(&sandbox).is_empty());
}

#[test]
fn a_worker_starts_by_itself_without_a_secret() {
    let (sandbox, _server) = connected(Practice::of_fixtures());
    std::fs::remove_file(sandbox.path("store/intake.db.intelliflo-secrets")).unwrap();
    let mut command = sandbox.command(&["import", "intelliflo", "--background"]);
    command
        .args(NEW)
        .env("INTAKE_INTELLIFLO_CLIENT_SECRET", CLIENT_SECRET)
        .env("INTAKE_INTELLIFLO_API_KEY", API_KEY);
    let said = Said::of(command.output().unwrap(), &sandbox.path(""));
    assert!(
        said.out.contains("Job 1: Intelliflo is queued, 8 rows"),
        "{said}"
    );
    let (status, result) = sandbox.json(&["jobs", "watch", "1"]);
    assert_counts((status, &result), 0, &[("created", 7)]);
    drop(sandbox.hold("worker"));
    let log = sandbox.read("store/intake.db.log");
    for text in [CLIENT_SECRET, API_KEY, "Okafor", "50613"] {
        assert!(!log.contains(text), "{text}: {log}");
    }
}

#[test]
fn people_that_need_an_answer_or_cannot_be_fetched_are_not_queued() {
    let (sandbox, server) = connected(Practice::of_fixtures());
    let said = run(&sandbox, &["--all", "--background"]);
    assert_eq!(said.status, 2, "{said}");
    assert!(
        said.err.contains("--clients new or --clients skip"),
        "{said}"
    );
    server.script("/1008/incomes", Fault::status(403));
    assert_eq!(run(&sandbox, &[NEW, &["--background"]].concat()).status, 1);
    assert!(copies(&sandbox).is_empty());
    assert_eq!(sandbox.json(&["jobs", "list"]).1, json!([]));
    for other in ["--dry-run", "--wait=1s", "--write-decisions=sheet.csv"] {
        let said = run(&sandbox, &[NEW, &["--background", other]].concat());
        assert_eq!(said.status, 2, "{said}");
    }
}

#[test]
fn the_same_people_twice_in_the_queue_are_one_job() {
    let (sandbox, _server) = connected(Practice::of_fixtures());
    let worker = sandbox.hold("worker");
    for _ in 0..2 {
        let (status, result) = background(&sandbox, NEW);
        assert_eq!((status, &result["job"]), (0, &json!(1)));
    }
    drop(worker);
    sandbox.done(&["jobs", "run"]);
    // A night later it is another job, which changes nothing.
    let worker = sandbox.hold("worker");
    assert_eq!(background(&sandbox, NEW).1["job"], json!(2));
    drop(worker);
    let (_, results) = sandbox.json(&["jobs", "run"]);
    assert_eq!(results[0]["unchanged"], json!(7));
}

#[test]
fn people_are_held_with_their_choices_and_imported_once_approved() {
    let (sandbox, server) = connected(Practice::of_fixtures());
    let (status, held) = background(&sandbox, &[NEW, &["--hold"]].concat());
    assert_eq!((status, &held["status"]), (0, &json!("held")), "{held}");
    assert_eq!(held["rehearsal"]["created"], json!(7));
    assert!(sandbox.all("contact", "email").is_empty());
    drop(server);
    let worker = sandbox.hold("worker");
    sandbox.done(&["jobs", "approve", "1"]);
    drop(worker);
    let (_, results) = sandbox.json(&["jobs", "run"]);
    assert_eq!(
        (&results[0]["status"], &results[0]["created"]),
        (&json!("completed"), &json!(7))
    );
}

#[test]
fn a_queued_import_of_people_is_cancelled_and_resumed() {
    let sandbox = queued(Practice::of_fixtures());
    sandbox.done(&["jobs", "cancel", "1"]);
    let said = sandbox.run(&["jobs", "resume", "1", "--file", "people.csv"]);
    assert_said!(said, @r"
    --- stderr
    error: job 1 imported people from Intelliflo, not a file
     hint: Leave --file out: the people are kept until the job is finished.
    --- exit 2
    ");
    let said = sandbox.ok(&["jobs", "resume", "1"]);
    assert!(
        said.out.contains("7 contact(s) processed successfully!"),
        "{said}"
    );
    assert!(copies(&sandbox).is_empty());
}

#[test]
fn a_job_that_was_killed_before_its_first_row_is_resumed_by_the_same_command_and_that_is_said() {
    let (sandbox, _server) = connected(Practice::of_fixtures());
    let worker = sandbox.hold("worker");
    assert_eq!(background(&sandbox, NEW).0, 0);
    drop(worker);
    sandbox.sql("UPDATE job SET status = 'processing', orders = json_set(orders, '$.in_background', json('false'))");
    let said = run(&sandbox, NEW);
    assert_eq!(said.status, 0, "{said}");
    assert!(
        said.err.contains(
            "An interrupted import of the same people with the same settings was resumed."
        ),
        "{said}"
    );
    assert!(said.out.starts_with("Job 1: "), "{said}");
}

#[test]
fn a_job_whose_people_are_no_longer_kept_says_so() {
    for damage in [true, false] {
        let sandbox = queued(Practice::of_fixtures());
        sandbox.done(&["jobs", "cancel", "1"]);
        let copy = sandbox.path("store/intake.db.queue/1");
        if damage {
            let mut bytes = std::fs::read(&copy).unwrap();
            // A length that nothing is as long as.
            bytes[8..16].copy_from_slice(&u64::MAX.to_le_bytes());
            std::fs::write(&copy, bytes).unwrap();
        } else {
            std::fs::remove_file(&copy).unwrap();
        }
        let said = sandbox.run(&["jobs", "resume", "1"]);
        assert_eq!(said.status, 1, "{said}");
        for text in [
            "the people that job 1 fetched from Intelliflo are no longer kept",
            "Run the same `intake import intelliflo` again",
        ] {
            assert!(said.err.contains(text), "{said}");
        }
        assert!(contacts(&sandbox).is_empty());
    }
}

/// All that an import of people leaves in the store, but for times.
fn outcome(sandbox: &Sandbox) -> Vec<String> {
    let store = Connection::open(sandbox.store()).unwrap();
    let mut all = Vec::new();
    for select in [
        "SELECT id, first_name, last_name, email, annual_income, job, row FROM contact ORDER BY id",
        "SELECT id, name, entity_type, job, row FROM client ORDER BY id",
        "SELECT client, contact, relationship FROM link ORDER BY client, contact",
        "SELECT source, id, record FROM external_id ORDER BY id",
        "SELECT client, name FROM adviser ORDER BY client",
        "SELECT row, outcome FROM job_row ORDER BY row",
        "SELECT id, status, cursor, read, created, skipped, linked, left_out FROM job",
        "SELECT count(*) FROM change",
    ] {
        let mut statement = store.prepare(select).unwrap();
        let width = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let cells = (0..width).map(|at| format!("{:?}", row.get_ref(at).unwrap()));
            all.push(cells.collect::<Vec<_>>().join(" "));
        }
    }
    all
}

/// People of a batch and a half.
const PEOPLE: i64 = 400;
/// The requests that fetch them: for a token, one page, and three for each person.
const REQUESTS: usize = 1 + 1 + 3 * 400;

/// A practice large enough to be hit in its midst, with somebody who is skipped now and then.
fn large_practice() -> Practice {
    let mut practice = Practice::of_people(PEOPLE);
    for id in (100..PEOPLE).step_by(150) {
        practice.give(id, "contactdetails", Vec::new());
    }
    practice
}

fn start(sandbox: &Sandbox, args: &[&str]) -> Child {
    let mut command = sandbox.command(args);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().unwrap()
}

/// Kills a command after a while; false if it had ended.
fn killed_after(sandbox: &Sandbox, args: &[&str], delay: Duration) -> bool {
    let mut child = start(sandbox, args);
    std::thread::sleep(delay);
    child.kill().unwrap();
    child.wait().unwrap().code().is_none()
}

#[test]
fn killed_at_any_moment_and_resumed_people_are_as_never_killed() {
    const KILLS: u32 = 4;
    const MOMENTS: u32 = 12;
    let sandbox = queued(large_practice());
    let whole = sandbox.copy();
    let begun = Instant::now();
    whole.done(&["jobs", "run"]);
    let mut duration = begun.elapsed();
    let expected = outcome(&whole);
    let (mut kills, mut in_midst) = (0, 0);
    for attempt in 0..KILLS * 20 {
        if kills >= KILLS && in_midst >= 3 {
            return;
        }
        let sandbox = sandbox.copy();
        let moment = attempt * 5 % MOMENTS + 1;
        let delay = duration * moment / (MOMENTS + 1);
        if !killed_after(&sandbox, &["jobs", "run"], delay) {
            // It was slower when it was measured.
            duration = duration * 4 / 5;
            continue;
        }
        kills += 1;
        let (_, job) = sandbox.json(&["jobs", "show", "1"]);
        if job["created"] == 0 && moment > MOMENTS / 2 {
            // It was faster.
            duration = duration * 5 / 4;
        }
        in_midst += u32::from(job["created"] != 0 && job["not_tried"] != 0);
        let go_on: &[&str] = match job["status"].as_str().unwrap() {
            "queued" => &["jobs", "run"],
            "interrupted" => &["jobs", "resume", "1"],
            // Killed after its last word.
            _ => &["jobs", "show", "1"],
        };
        sandbox.done(go_on);
        assert_eq!(outcome(&sandbox), expected, "killed at {delay:?}: {job}");
        sandbox.assert_whole();
    }
    panic!("{kills} kills, {in_midst} in the midst: too few to prove anything");
}

/// Waits until the first job has some people in, not all of them; false if its process has ended before.
fn is_in_its_midst(sandbox: &Sandbox, child: &mut Child) -> bool {
    let store = Connection::open(sandbox.store()).unwrap();
    let cursor = || store.query_row("SELECT cursor FROM job", [], |row| row.get::<_, i64>(0));
    while cursor().unwrap_or(0) == 0 {
        if child.try_wait().unwrap().is_some() {
            return false;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    child.try_wait().unwrap().is_none()
}

/// Begins with the queue, and stops it with Ctrl-C in its midst.
fn interrupted_in_its_midst(queued: &Sandbox) -> Sandbox {
    for _ in 0..20 {
        let sandbox = queued.copy();
        let mut child = start(&sandbox, &["jobs", "run"]);
        if is_in_its_midst(&sandbox, &mut child) {
            signal("INT", &child);
        }
        if child.wait().unwrap().code() == Some(4) {
            return sandbox;
        }
    }
    panic!("never hit in its midst");
}

#[test]
fn interrupted_in_their_midst_people_are_gone_on_with() {
    let queued = queued(large_practice());
    let whole = queued.copy();
    whole.done(&["jobs", "run"]);
    let sandbox = interrupted_in_its_midst(&queued);
    let (_, job) = sandbox.json(&["jobs", "show", "1"]);
    assert_eq!(job["status"], "interrupted", "{job}");
    assert_balanced(&job);
    assert_ne!(job["not_tried"], 0);
    sandbox.done(&["jobs", "resume", "1"]);
    assert_eq!(outcome(&sandbox), outcome(&whole));
}

#[test]
fn cancelled_in_their_midst_people_are_gone_on_with() {
    let queued = queued(large_practice());
    let whole = queued.copy();
    whole.done(&["jobs", "run"]);
    for _ in 0..20 {
        let sandbox = queued.copy();
        let mut worker = start(&sandbox, &["jobs", "run"]);
        if !is_in_its_midst(&sandbox, &mut worker) {
            continue;
        }
        let said = run_beside(&sandbox, &worker, &["jobs", "cancel", "1"]);
        worker.wait().unwrap();
        if said.status != 0 {
            assert!(said.err.contains("there is nothing to cancel"), "{said}");
            continue;
        }
        let (_, job) = sandbox.json(&["jobs", "show", "1"]);
        assert_eq!(job["status"], "cancelled", "{job}");
        assert_balanced(&job);
        assert_ne!(job["created"], 0);
        assert_ne!(job["not_tried"], 0);
        assert_eq!(copies(&sandbox), ["1"], "kept while it can be gone on with");
        sandbox.done(&["jobs", "resume", "1"]);
        assert_eq!(outcome(&sandbox), outcome(&whole));
        return;
    }
    panic!("never hit in its midst");
}

#[test]
fn a_fetch_that_was_imported_at_once_and_killed_is_gone_on_with_from_what_it_kept() {
    let (sandbox, server) = connected(large_practice());
    let whole = sandbox.copy();
    drop(import(&whole, NEW));
    for (go_on, requests) in [
        (&["jobs", "resume", "1"][..], 0),
        (
            &["import", "intelliflo", "--all", "--clients", "new"],
            REQUESTS,
        ),
    ] {
        let mut hits = 0;
        while hits < 1 {
            let sandbox = sandbox.copy();
            let mut child = start(&sandbox, &[&["import", "intelliflo"], NEW].concat());
            let is_hit = is_in_its_midst(&sandbox, &mut child);
            child.kill().unwrap();
            child.wait().unwrap();
            let (_, job) = sandbox.json(&["jobs", "show", "1"]);
            if !is_hit || job["not_tried"] == 0 {
                continue;
            }
            hits += 1;
            assert_eq!(job["status"], "interrupted");
            assert_eq!(copies(&sandbox), ["1"], "kept while it can be gone on with");
            server.forget_seen();
            sandbox.done(go_on);
            assert_eq!(server.seen().len(), requests);
            assert_eq!(outcome(&sandbox), outcome(&whole));
            assert!(copies(&sandbox).is_empty(), "gone with its job");
        }
    }
}

#[test]
fn a_busy_store_is_known_before_anything_is_fetched() {
    let (sandbox, server) = connected(Practice::of_fixtures());
    let held = sandbox.hold("lock");
    let said = run(&sandbox, NEW);
    assert_eq!(said.status, 5, "{said}");
    assert!(server.seen().is_empty());
    let mut command =
        sandbox.command(&[&["import", "intelliflo"], NEW, &["--wait", "10m"]].concat());
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut note = String::new();
    BufReader::new(child.stderr.as_mut().unwrap())
        .read_line(&mut note)
        .unwrap();
    assert!(
        note.starts_with("Waiting: another import, or an undo, is running"),
        "{note}"
    );
    drop(held);
    assert!(child.wait().unwrap().success());
    assert_eq!(contacts(&sandbox).len(), 7);
}

#[test]
fn waiting_people_are_decided_in_the_same_job_by_a_sheet() {
    let (sandbox, _server) = with_contacts();
    drop(import(
        &sandbox,
        &["--select", "1001,1002,1006", "--clients", "new"],
    ));
    sandbox.done(&["connector", "intelliflo", "remove"]);
    let said = sandbox.run(&["jobs", "review", "1"]);
    assert_eq!(said.status, 2, "{said}");
    sandbox.done(&["jobs", "review", "1", "--write-decisions", "sheet.csv"]);
    insta::assert_snapshot!(sandbox.sheet("sheet.csv"), @r#"
    row,rule,of,candidate_1,first_name (row),first_name (candidate_1),last_name (row),last_name (candidate_1),email (row),email (candidate_1),phone (row),phone (candidate_1),title (row),title (candidate_1),job_title (row),job_title (candidate_1),date_of_birth (row),date_of_birth (candidate_1),employment_status (row),employment_status (candidate_1),annual_income (row),annual_income (candidate_1),target_retirement_age (row),target_retirement_age (candidate_1),_intake,why,take,record,decision
    3,email,contact,2,Ben,Bernard,Castell,,ben.castell@example.com,ben.castell@example.com,020 7946 0102,,Mr,,Pastry chef,,1969-11-30,,Self-employed,,38500.00,,67,,job 1 [store],possibly the same: another first name (same email; different first name),,2,
    4,name,contact,3,Finn,Finn,Gallagher,Galagher,finn.gallagher@example.com,finn@example.org,,,,,,,,,,,,,,,job 1 [store],possibly the same: nothing else confirms it (same first name; alike last name; different email),,3,
    "#);
    let decided = sandbox
        .read("sheet.csv")
        .lines()
        .map(|line| match line {
            line if line.starts_with("3,") => format!("{line}merge\r\n"),
            line if line.starts_with("4,") => format!("{line}create\r\n"),
            line => format!("{line}\r\n"),
        })
        .collect::<String>();
    sandbox.write("decided.csv", decided);
    assert_said!(sandbox.run(&["jobs", "review", "1", "--decisions", "decided.csv"]), @r"
    Job 1: Intelliflo completed in [duration]
        3  people chosen, of whom
        1  created
        2  merged into existing records
        3  in addition are not persons (trusts, companies), left out
        2  clients created for existing contacts

    3 contact(s) processed successfully! 2 merged, 1 created. 3 contact(s) linked to clients.

    Existing records: filled 2 annual_incomes, 2 dates_of_birth, 2 employment_statuses, 2 job_titles, 1 last_name, 2 phones, 2 target_retirement_ages and 2 titles, changed 1 last_name, cleared none.
    --- exit 0
    ");
    insta::assert_snapshot!(lines(&sandbox, &["first_name", "last_name", "email", "phone"]), @r"
    Amara | Okafor | AMARA.OKAFOR@example.com | 07700 900 101
    Bernard | Castell | ben.castell@example.com | 020 7946 0102
    Finn | Galagher | finn@example.org | 
    Finn | Gallagher | finn.gallagher@example.com |
    ");
    assert_eq!(clients(&sandbox).len(), 3);
    let (_, contact) = sandbox.json(&["contact", "show", "2"]);
    assert_eq!(contact["clients"][0]["relationship"], "Self");
    sandbox.done(&["jobs", "undo", "1", "--yes"]);
    assert_eq!(contacts(&sandbox).len(), 3);
    assert!(clients(&sandbox).is_empty());
}

#[test]
fn a_decision_about_a_person_holds_in_the_next_import_and_in_an_older_review() {
    let (sandbox, _server) = with_contacts();
    for _ in 0..2 {
        assert_eq!(import(&sandbox, MEANT).0, 3);
    }
    for (job, decision) in [("1", "create"), ("2", "create")] {
        sandbox.done(&[
            "jobs",
            "review",
            job,
            "--write-decisions",
            "sheet.csv",
            "--yes",
        ]);
        let decided = sandbox.read("sheet.csv").replace("\r\n", "\n");
        let decided: Vec<String> = decided
            .lines()
            .enumerate()
            .map(|(at, line)| match at {
                0 => line.to_owned(),
                // The decision of the first review is filled in for the second one.
                _ => format!("{}{decision}", line.trim_end_matches("merge")),
            })
            .collect();
        sandbox.write("decided.csv", decided.join("\n"));
        sandbox.done(&["jobs", "review", job, "--decisions", "decided.csv"]);
        assert_eq!(contacts(&sandbox).len(), 5, "nobody comes in twice");
    }
    let (status, result) = import(&sandbox, MEANT);
    assert_eq!(
        (status, counts(&result)),
        (
            0,
            counted(&[("read", 3), ("unchanged", 3), ("left_out", 3)])
        )
    );
}

#[test]
fn a_person_whom_a_review_left_out_no_longer_waits() {
    let (sandbox, _server) = with_contacts();
    assert_eq!(import(&sandbox, MEANT).0, 3);
    sandbox.done(&["jobs", "review", "1", "--write-decisions", "sheet.csv"]);
    let sheet = sandbox.read("sheet.csv").replace("\r\n", "\n");
    let decided = sheet.lines().map(|line| match line {
        line if line.starts_with("3,") => format!("{line}skip\n"),
        line => format!("{line}\n"),
    });
    sandbox.write("decided.csv", decided.collect::<String>());
    assert_eq!(
        sandbox
            .json(&["jobs", "review", "1", "--decisions", "decided.csv"])
            .0,
        3
    );
    let (_, result) = import(&sandbox, MEANT);
    let night = [
        ("read", 3),
        ("unchanged", 1),
        ("skipped", 1),
        ("skipped_decided", 1),
        ("waiting", 1),
        ("left_out", 3),
    ];
    assert_eq!(counts(&result), counted(&night));
    // A decision on this very person goes before it.
    sandbox.write(
        "merge.csv",
        "intelliflo_id,action,on_duplicate\n1002,skip,merge\n",
    );
    let (_, result) = import(&sandbox, &["--decisions", "merge.csv"]);
    assert_eq!(counts(&result)["merged"], 1);
    let (_, result) = import(&sandbox, MEANT);
    assert_eq!(counts(&result)["unchanged"], 2);
}

#[test]
fn somebody_who_was_deleted_here_comes_back_by_a_review() {
    let mut practice = Practice::default();
    practice.clients.push(person(1, "Ida", "Moor"));
    practice.give(1, "contactdetails", vec![email(1, "ida@example.com")]);
    let (sandbox, _server) = connected(practice);
    drop(import(&sandbox, NEW));
    sandbox.done(&["contact", "delete", "1", "--yes"]);
    let ask = [NEW, &["--on-deleted", "ask"]].concat();
    assert_eq!(import(&sandbox, &ask).1["waiting"], 1);
    sandbox.done(&["jobs", "review", "2", "--write-decisions", "sheet.csv"]);
    let sheet = sandbox.read("sheet.csv");
    let decided = format!("{}merge\n", sheet.trim_end());
    sandbox.write("decided.csv", decided);
    let (status, result) = sandbox.json(&["jobs", "review", "2", "--decisions", "decided.csv"]);
    assert_eq!(
        (status, counts(&result)),
        (0, counted(&[("read", 1), ("updated", 1)]))
    );
    assert_eq!((contacts(&sandbox).len(), clients(&sandbox).len()), (1, 1));
}
