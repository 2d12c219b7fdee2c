//! How a store grows: over a year of nights, by a file whose rows all fail, and how it gives space back.

use std::sync::mpsc;
use std::time::Duration;

use rusqlite::Connection;

use crate::sandbox::{Sandbox, assert_balanced};
use crate::support::counts::grouped;

const KB: u64 = 1024;
const PEOPLE: u32 = 400;
const NIGHTS: u32 = 60;
const DAYS_BETWEEN_NIGHTS: i64 = 6;

/// The export of a night: the same people every time, except for the city of one of them.
fn export(night: u32) -> String {
    let person = |person: u32| {
        let city = if person == night { "York" } else { "Leeds" };
        format!("Ada{person},Moor,ada{person}@example.com,{city},a remark about {person}\n")
    };
    let people: String = (0..PEOPLE).map(person).collect();
    format!("First Name,Last Name,Email,City,Notes\n{people}")
}

/// The bytes of the store and its log.
fn size(sandbox: &Sandbox) -> u64 {
    let length = |name: &str| std::fs::metadata(sandbox.path(name)).map_or(0, |file| file.len());
    length("store/intake.db") + length("store/intake.db-wal")
}

fn number(sandbox: &Sandbox, sql: &str) -> u32 {
    let store = Connection::open(sandbox.store()).unwrap();
    store.query_row(sql, [], |row| row.get(0)).unwrap()
}

/// A store with 5,000 skipped rows that differ and 5,000 failed rows, all of them old.
fn old_rows() -> Sandbox {
    let sandbox = Sandbox::new();
    let people = |city: &str| -> String {
        let person = |person: u32| format!("Ada{person},Moor,ada{person}@example.com,{city}\n");
        (0..5_000).map(person).collect()
    };
    let failing = |row: u32| format!("Ada{row},Moor,this is no address {row},Hull\n");
    let failing: String = (0..5_000).map(failing).collect();
    let header = "First Name,Last Name,Email,City\n";
    sandbox.write("first.csv", format!("{header}{}", people("Leeds")));
    sandbox.write("later.csv", format!("{header}{}{failing}", people("York")));
    assert_eq!(sandbox.import(&["first.csv"]).1["created"], 5_000);
    let (_, result) = sandbox.import(&["later.csv"]);
    assert_eq!(
        (&result["skipped"], &result["failed"]),
        (&5_000.into(), &5_000.into())
    );
    sandbox.let_days_pass(31);
    // The clock was trusted in between.
    sandbox.sql("DELETE FROM setting WHERE key = 'store.clock'");
    sandbox
}

#[test]
#[allow(clippy::print_stdout, reason = "the store's size, with --nocapture")]
fn a_year_of_nights_with_the_same_people_does_not_grow_the_store() {
    let sandbox = Sandbox::new();
    sandbox.set("region", "GB");
    let empty = size(&sandbox);
    let mut sizes = Vec::new();
    for night in 0..NIGHTS {
        if night > 0 {
            sandbox.let_days_pass(DAYS_BETWEEN_NIGHTS);
        }
        sandbox.write("export.csv", export(night));
        let (status, result) = sandbox.import(&["export.csv"]);
        assert_eq!(status, 0, "night {night}: {result}");
        let count = if night == 0 { "created" } else { "skipped" };
        assert_eq!(result[count], PEOPLE, "night {night}: {result}");
        sizes.push(size(&sandbox));
    }

    let (early, last) = (sizes[14], sizes[sizes.len() - 1]);
    println!(
        "{NIGHTS} nights of {PEOPLE} people: {} KB after the first, {} KB after 15, {} KB after the last",
        sizes[0] / KB,
        early / KB,
        last / KB
    );
    assert!(last < early + early / 4, "bytes by night: {sizes:?}");
    assert!(
        last < empty + 300 * KB,
        "bytes by night, {empty} when empty: {sizes:?}"
    );
    // The nights of the last 30 days keep their rows, and the others keep their counts.
    let kept = number(&sandbox, "SELECT count(*) FROM job_row");
    assert_eq!(kept % PEOPLE, 0, "{kept}");
    assert!((5..=6).contains(&(kept / PEOPLE)), "{kept}");

    let (_, jobs) = sandbox.json(&["jobs", "list", "--limit", "100"]);
    let jobs = jobs.as_array().unwrap();
    assert_eq!(jobs.len(), sizes.len());
    for job in jobs {
        assert_balanced(job);
        let skipped = if job["id"] == 1 { 0 } else { PEOPLE };
        assert_eq!(job["skipped"], skipped, "{job}");
        assert_eq!(job["status"], "completed", "{job}");
    }
    sandbox.write("same.csv", export(NIGHTS - 1));
    assert_eq!(sandbox.run(&["import", "leads", "same.csv"]).status, 7);
    sandbox.assert_whole();
}

#[test]
fn failed_rows_beyond_the_bound_are_counted_and_not_kept() {
    const ROWS: u64 = 100_000;
    let sandbox = Sandbox::new();
    sandbox.set("jobs.keep_rows_mb", "1");
    let row = |row: u64| format!("Ada{row},Moor,this is no address {row}\n");
    let rows: String = (0..ROWS).map(row).collect();
    sandbox.write("bad.csv", format!("First Name,Last Name,Email\n{rows}"));
    let (status, result) = sandbox.import(&["bad.csv"]);
    assert_eq!((status, &result["failed"]), (3, &ROWS.into()));
    assert_balanced(&result);
    let bytes = size(&sandbox);
    assert!(bytes < 3 * KB * KB, "{bytes} bytes");

    let said = sandbox.ok(&["jobs", "failed", "1"]);
    let kept = csv::Reader::from_reader(said.out.as_bytes())
        .into_records()
        .count() as u64;
    assert!((1_000..ROWS / 5).contains(&kept), "{kept} rows are kept");
    let rest = format!(
        "{} more rows failed and are not kept (setting jobs.keep_rows_mb).",
        ROWS - kept
    );
    assert!(said.err.contains(&rest), "{}", said.err);
    let shown = sandbox.ok(&["jobs", "show", "1"]);
    let rest = format!(
        "{} of the failed rows are not kept (setting jobs.keep_rows_mb), and their causes are not counted.",
        grouped(ROWS - kept)
    );
    assert!(shown.out.contains(&rest), "{shown}");
    let causes = format!("Why the kept rows failed:\n  {}  Email: ", grouped(kept));
    assert!(shown.out.contains(&causes), "{shown}");
    sandbox.assert_whole();
}

#[test]
fn a_purge_gives_the_space_of_rows_back_by_itself() {
    let sandbox = old_rows();
    let held = size(&sandbox);
    assert_eq!(sandbox.json(&["store", "purge"]).1["rows"], 10_000);
    assert_eq!(sandbox.json(&["store", "info"]).1["free"], 0);
    let left = size(&sandbox);
    assert!(left < held / 2, "{held} bytes became {left}");
    sandbox.assert_whole();
}

#[test]
fn compacting_gives_back_the_space_that_a_purge_during_an_import_leaves() {
    let sandbox = old_rows();
    let import = sandbox.hold("lock");
    let said = sandbox.ok(&["store", "purge"]);
    assert!(said.err.contains("intake store compact"), "{said}");
    drop(import);
    let (_, info) = sandbox.json(&["store", "info"]);
    let free = info["free"].as_u64().unwrap();
    assert!(free > 500 * KB, "{info}");
    let held = size(&sandbox);

    let (status, compacted) = sandbox.json(&["store", "compact"]);
    assert_eq!((status, &compacted["before"]), (0, &info["size"]));
    let after = compacted["after"].as_u64().unwrap();
    assert!(after <= held - free, "{compacted}");
    assert_eq!(size(&sandbox), after);
    assert_eq!(sandbox.json(&["store", "info"]).1["free"], 0);
    let (_, job) = sandbox.json(&["jobs", "show", "2"]);
    assert_eq!(
        (&job["skipped"], &job["failed"]),
        (&5_000.into(), &5_000.into())
    );
    sandbox.assert_whole();

    let again = sandbox.ok(&["store", "compact"]);
    assert!(again.out.contains(&format!("{after} bytes")), "{again}");
}

#[test]
fn compacting_a_store_that_is_not_there_makes_none() {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.run(&["store", "compact"]).status, 0);
    assert_eq!(sandbox.store_files(), Vec::<String>::new());
}

#[test]
fn compacting_is_busy_during_an_import() {
    let sandbox = Sandbox::new();
    sandbox.done(&["lead", "add", "Ada", "--email", "ada@example.com"]);
    let held = sandbox.hold("lock");
    let said = sandbox.run(&["store", "compact"]);
    assert_eq!(said.status, 5, "{said}");
    assert!(said.err.contains("is running on this store"), "{said}");
    drop(held);
    sandbox.done(&["store", "compact"]);
}

#[test]
fn compacting_waits_for_another_write_to_end() {
    let sandbox = Sandbox::new();
    sandbox.done(&["lead", "add", "Ada", "--email", "ada@example.com"]);
    let writer = Connection::open(sandbox.store()).unwrap();
    writer
        .execute_batch("BEGIN IMMEDIATE; UPDATE lead SET city = 'York'")
        .unwrap();
    std::thread::scope(|scope| {
        let (ended, end) = mpsc::channel();
        let compact = sandbox.command(&["store", "compact"]);
        scope.spawn(move || ended.send({ compact }.output().unwrap()).unwrap());
        let early = end.recv_timeout(Duration::from_millis(700));
        assert!(early.is_err(), "it did not wait: {early:?}");
        writer.execute_batch("COMMIT").unwrap();
        let output = end.recv_timeout(Duration::from_secs(20)).unwrap();
        assert!(output.status.success(), "{output:?}");
    });
    let city = "SELECT count(*) FROM lead WHERE city = 'York'";
    assert_eq!(number(&sandbox, city), 1);
    sandbox.assert_whole();
}
