//! An import that is killed and resumed counts every kind of row as one that was never killed.
//!
//! Only the death of a real process leaves a batch open.

use std::fmt::Write;
use std::process::Stdio;

use rusqlite::Connection;
use serde_json::{Map, Value};

use crate::sandbox::Sandbox;
use crate::support::process::has_rows;

/// More tries than this to kill an import in its midst mean that something is wrong.
const TRIES: u32 = 60;
/// Leads that are in the store, of which the first ones are in the trash.
const THERE: usize = 200;
const DELETED: usize = 20;
/// Two batches.
const ROWS: usize = 4_800;
/// Two batches of couples.
const COUPLES: usize = 4_000;
const HEADER: &str = "First Name,Last Name,Email,City\n";

/// A store with leads, and a file in which each kind of row comes in turn.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    let mut there = HEADER.to_owned();
    for lead in 0..THERE {
        writeln!(there, "Given{lead},Family{lead},p{lead}@example.com,Leeds").unwrap();
    }
    assert_eq!(sandbox.import_text("leads", &there, &[]).0, 0);
    let ids: Vec<String> = (1..=DELETED).map(|id| id.to_string()).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    sandbox.done(&[&["lead", "delete", "--yes"], &ids[..]].concat());
    let mut text = HEADER.to_owned();
    for row in 0..ROWS {
        let living = DELETED + row % (THERE - DELETED);
        let deleted = row % DELETED;
        match row % 6 {
            0 => writeln!(text, "New{row},Person{row},n{row}@example.com,York"),
            1 => writeln!(text, "Other,Family{living},p{living}@example.com,Leeds"),
            2 => writeln!(
                text,
                "Given{deleted},Family{deleted},p{deleted}@example.com,Leeds"
            ),
            3 => writeln!(
                text,
                "Given{living},Family{living},p{living}@example.com,Hull {row}"
            ),
            4 => writeln!(
                text,
                "Given{living},Family{living},p{living}@example.com,Leeds"
            ),
            _ => writeln!(text, "Bad{row},Address{row},no address,Leeds"),
        }
        .unwrap();
    }
    sandbox.write("leads.csv", text);
    sandbox
}

/// The numbers of the second job.
fn counts(sandbox: &Sandbox) -> Map<String, Value> {
    let (_, job) = sandbox.json(&["jobs", "show", "2"]);
    let is_count = |key: &str, value: &Value| {
        key == "changes" || value.is_u64() && !matches!(key, "duration_ms" | "process")
    };
    let counts = job.as_object().unwrap().clone().into_iter();
    counts.filter(|(key, value)| is_count(key, value)).collect()
}

/// What the import leaves: its counts, the leads, the kept rows.
fn left(sandbox: &Sandbox) -> (Map<String, Value>, Vec<String>, String) {
    assert_eq!(sandbox.run(&["store", "check"]).status, 0);
    (
        counts(sandbox),
        sandbox.values(&["id", "name", "email", "city"]),
        sandbox.ok(&["jobs", "failed", "2", "--with-skipped"]).out,
    )
}

/// A copy of a sandbox whose import was killed after some rows of this kind and before the last one.
fn killed(sandbox: &Sandbox, import: &[&str], (kind, all): (&str, &Value)) -> Sandbox {
    for _ in 0..TRIES {
        let sandbox = sandbox.copy();
        let mut command = sandbox.command(import);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let is_hit = has_rows(&sandbox, 2, &mut child);
        child.kill().unwrap();
        child.wait().unwrap();
        if is_hit {
            let counts = counts(&sandbox);
            let done = counts[kind].as_u64();
            if done > Some(0) && done < all.as_u64() && counts["not_tried"].as_u64() > Some(0) {
                return sandbox;
            }
        }
    }
    panic!("no import was killed in its midst");
}

#[test]
fn a_killed_import_counts_each_kind_of_row_as_one_that_was_not_killed() {
    let sandbox = sandbox();
    let skipped = ["skipped_other_name", "skipped_deleted", "skipped_new"];
    for (policy, on_new, kinds) in [
        ("skip", "skip", &skipped),
        (
            "merge",
            "create",
            &["differing", "skipped_deleted", "waiting"],
        ),
        (
            "update",
            "create",
            &["updated", "unchanged", "skipped_deleted"],
        ),
    ] {
        let policies = ["--on-duplicate", policy, "--on-new", on_new];
        let import = [&["import", "leads", "leads.csv"], &policies[..]].concat();
        let whole = sandbox.copy();
        assert_eq!(whole.run(&import).status, 3);
        let expected = left(&whole);
        for kind in kinds {
            assert!(expected.0[*kind].as_u64() >= Some(800), "{:?}", expected.0);
        }
        let changes = expected.0["changes"]["city"]["changed"].as_u64();
        assert_eq!(changes > Some(0), policy == "update", "{:?}", expected.0);
        let kind = (kinds[0], &expected.0[kinds[0]]);
        let sandbox = killed(&sandbox, &import, kind);
        assert_eq!(sandbox.run(&import).status, 3);
        let found = left(&sandbox);
        assert_eq!(found.0, expected.0, "{policy}");
        assert!(found.1 == expected.1, "{policy}: the leads differ");
        assert!(found.2 == expected.2, "{policy}: the kept rows differ");
    }
}

/// Couples with two contacts each, and a bad address in every tenth row.
fn couples() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.import_text(
        "leads",
        &format!("{HEADER}Ada,Moor,ada@example.com,Leeds\n"),
        &[],
    );
    let mut text =
        "Client Name,Type,contact.first_name,contact.last_name,contact.email,contact.relationship,\
                    contact2.first_name,contact2.last_name,contact2.email,contact2.relationship\n"
            .to_owned();
    for row in 0..COUPLES {
        let domain = if row % 10 == 9 {
            "example"
        } else {
            "example.com"
        };
        writeln!(
            text,
            "Couple {row},couple,Ann{row},Family{row},a{row}@example.com,Joint Client 1,\
             Ben{row},Family{row},b{row}@{domain},Joint Client 2"
        )
        .unwrap();
    }
    sandbox.write("couples.csv", text);
    sandbox
}

/// The clients with the contacts that are linked to them.
fn linked(sandbox: &Sandbox) -> Vec<String> {
    let store = Connection::open(sandbox.store()).unwrap();
    let select = "SELECT concat_ws(' ', client.id, client.name, contact.id, contact.email, link.relationship)
                  FROM client JOIN link ON link.client = client.id JOIN contact ON contact.id = link.contact
                  ORDER BY client.id, contact.id";
    let mut statement = store.prepare(select).unwrap();
    let lines = statement.query_map([], |row| row.get(0)).unwrap();
    lines.collect::<rusqlite::Result<_>>().unwrap()
}

#[test]
fn a_killed_import_of_couples_has_both_contacts_of_each_client() {
    let sandbox = couples();
    let import = ["import", "clients", "couples.csv"];
    let whole = sandbox.copy();
    assert_eq!(whole.run(&import).status, 3);
    let expected = (counts(&whole), linked(&whole));
    assert_eq!(
        (&expected.0["created"], expected.1.len()),
        (&Value::from(COUPLES * 9 / 10), COUPLES * 9 / 5)
    );
    let sandbox = killed(&sandbox, &import, ("created", &expected.0["created"]));
    let half = linked(&sandbox).len();
    assert_eq!(
        half,
        2 * usize::try_from(counts(&sandbox)["created"].as_u64().unwrap()).unwrap()
    );
    assert_eq!(sandbox.run(&import).status, 3);
    assert_eq!(counts(&sandbox), expected.0);
    assert!(
        linked(&sandbox) == expected.1,
        "the contacts or their links differ"
    );
}
