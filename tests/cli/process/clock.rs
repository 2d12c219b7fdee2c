//! A clock that is far ahead: nothing is removed by age until somebody says that it is right.

use crate::sandbox::Sandbox;

const DAY: i64 = 24 * 60 * 60;

/// A store with a failed row and a lead in the trash, all of it so many days old; for the store, the clock is as far ahead.
fn store_of(days: i64) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write(
        "bad.csv",
        "First Name,Email\nAda,secret text\nBea,bea@example.com\n",
    );
    assert_eq!(sandbox.import(&["bad.csv"]).0, 3);
    sandbox.done(&["lead", "delete", "1", "--yes"]);
    let ago = days * DAY;
    sandbox.sql(&format!(
        "UPDATE setting SET value = value - {ago} WHERE key = 'store.clock';
         UPDATE job SET started_at = started_at - {ago}, ended_at = ended_at - {ago};
         UPDATE lead SET created_at = created_at - {ago}, updated_at = updated_at - {ago}, deleted_at = deleted_at - {ago};
         UPDATE change SET at = at - {ago};"
    ));
    sandbox
}

/// Whether the failed row still has its cells.
fn has_cells(sandbox: &Sandbox) -> bool {
    sandbox
        .ok(&["jobs", "failed", "1"])
        .out
        .contains("\nAda,secret text,")
}

#[test]
fn a_clock_that_is_far_ahead_removes_nothing_however_many_jobs_run_under_it() {
    let sandbox = store_of(40 * 365);
    for job in 2..4 {
        sandbox.write(
            "new.csv",
            format!("First Name,Email\nNew,new{job}@example.com\n"),
        );
        let said = sandbox.run(&["import", "leads", "new.csv"]);
        assert_eq!(said.status, 0, "the import itself is done: {said}");
        assert!(
            said.err.contains("warning: the clock says ")
                && said.err.contains("nothing old was removed"),
            "{said}"
        );
        assert!(has_cells(&sandbox));
    }
    for args in [
        &["store", "purge", "--yes"][..],
        &["store", "purge", "--dry-run"],
    ] {
        let said = sandbox.run(args);
        assert_eq!(said.status, 1, "{said}");
        assert!(
            said.err
                .contains("hint: If the clock is wrong, correct it."),
            "{said}"
        );
        assert!(
            said.err.contains("intake store purge --today YYYY-MM-DD"),
            "{said}"
        );
    }
    assert_eq!(sandbox.json(&["lead", "list", "--deleted"]).1[0]["id"], 1);
}

#[test]
fn the_date_of_today_confirms_a_clock_and_another_date_does_not() {
    let sandbox = store_of(400);
    let said = sandbox.run(&["store", "purge", "--today", "2020-02-29"]);
    assert_eq!(said.status, 2, "{said}");
    assert!(
        said.err
            .contains("--today is 2020-02-29, but the clock says "),
        "{said}"
    );
    assert!(has_cells(&sandbox));
    let today = jiff::Timestamp::now().to_string()[..10].to_owned();
    let (status, counted) = sandbox.json(&["store", "purge", "--dry-run", "--today", &today]);
    assert_eq!(
        (status, &counted["rows"], &counted["leads"]),
        (0, &1.into(), &1.into())
    );
    assert!(has_cells(&sandbox), "a rehearsal removes nothing");
    // The clock is confirmed now.
    let (status, purged) = sandbox.json(&["store", "purge"]);
    assert_eq!(
        (status, &purged["rows"], &purged["leads"]),
        (0, &1.into(), &1.into())
    );
    assert!(!has_cells(&sandbox));
}

#[test]
fn a_store_that_was_used_now_and_then_needs_no_confirmation() {
    let sandbox = store_of(50);
    // By hand, 25 days ago.
    sandbox.done(&["lead", "add", "Cleo", "--email", "cleo@example.com"]);
    sandbox.sql(&format!("UPDATE lead SET created_at = created_at - {} WHERE email LIKE 'cleo%'; DELETE FROM change WHERE record = 2", 25 * DAY));
    let (status, purged) = sandbox.json(&["store", "purge"]);
    assert_eq!((status, &purged["rows"]), (0, &1.into()));
}

#[test]
fn no_byte_of_what_was_removed_stays_in_the_store() {
    let sandbox = Sandbox::new();
    let row = |row: usize| format!("Sentinel{row},secretmail{row}\n");
    let rows: String = (0..5_000).map(row).collect();
    sandbox.write("bad.csv", format!("First Name,Email\n{rows}"));
    assert_eq!(sandbox.import(&["bad.csv"]).1["failed"], 5_000);
    sandbox.age_jobs(31 * DAY);
    let (_, counted) = sandbox.json(&["store", "purge", "--dry-run"]);
    assert_eq!(counted["rows"], 5_000);
    assert_eq!(sandbox.json(&["store", "purge"]).1["rows"], 5_000);
    assert_eq!(sandbox.json(&["store", "purge"]).1["rows"], 0);
    for file in ["store/intake.db", "store/intake.db-wal"] {
        let bytes = std::fs::read(sandbox.path(file)).unwrap();
        for text in ["Sentinel", "secretmail"] {
            let found = memchr::memmem::find_iter(&bytes, text.as_bytes()).count();
            assert_eq!(found, 0, "{file} still has {text}");
        }
    }
    let (_, job) = sandbox.json(&["jobs", "show", "1"]);
    assert_eq!(
        (&job["errors"][0]["rows"], &job["errors"][0]["example"]),
        (&5_000.into(), &"is not an email address".into())
    );
}
