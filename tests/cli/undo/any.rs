//! Whatever imports do, taken back the last one first they leave the store as it was.
//!
//! People and clients are few, so that they meet again: by email, by phone, by name, in the trash, and as each other's.

use proptest::prelude::*;
use proptest::sample::select;
use rusqlite::Connection;
use rusqlite::types::Value;

use crate::sandbox::Sandbox;
use crate::support::properties::check;

/// A file, and how it is imported.
#[derive(Clone, Debug)]
struct Import {
    kind: &'static str,
    rows: Vec<[&'static str; 6]>,
    on_duplicate: &'static str,
    on_deleted: &'static str,
    matching: &'static str,
}

/// The columns of all kinds; each kind has some of them.
fn header(kind: &str) -> [&'static str; 6] {
    match kind {
        "leads" => [
            "First Name",
            "Last Name",
            "Email",
            "Phone",
            "Company",
            "City",
        ],
        "contacts" => [
            "First Name",
            "Last Name",
            "Email",
            "Phone",
            "Client",
            "Relationship",
        ],
        _ => [
            "Contact First Name",
            "City",
            "Contact Email",
            "Contact Phone",
            "Name",
            "Relationship",
        ],
    }
}

fn row() -> impl Strategy<Value = [&'static str; 6]> {
    let first = select(vec!["Ada", "Bo", "Cleo", "A."]);
    let last = select(vec!["Moor", "Falk", ""]);
    let email = select(vec![
        "ada@example.com",
        "bo@example.com",
        "ADA@example.com",
        "c@example.com",
    ]);
    let phone = select(vec!["07700 900001", "+44 7700 900001", "07700 900002", ""]);
    let name = select(vec!["Old Mill", "The Moors", "New Row", "old mill"]);
    let other = select(vec!["Director", "York", "Self", ""]);
    (first, last, email, phone, name, other).prop_map(|(first, last, email, phone, name, other)| {
        [first, last, email, phone, name, other]
    })
}

fn import() -> impl Strategy<Value = Import> {
    (
        select(vec!["leads", "contacts", "clients"]),
        prop::collection::vec(row(), 1..5),
        select(vec!["skip", "merge", "update", "create", "ask"]),
        select(vec!["skip", "restore", "create"]),
        select(vec!["email", "email,phone,name"]),
    )
        .prop_map(|(kind, rows, on_duplicate, on_deleted, matching)| Import {
            kind,
            rows,
            on_duplicate,
            on_deleted,
            matching,
        })
}

/// A store with some of all of them, living, linked, converted and in the trash.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.set("leads.required", "email");
    let add = |line: &str| sandbox.done(&line.split(' ').collect::<Vec<_>>());
    add("contact add Ada --last-name Moor --email ada@example.com --phone 07700900001");
    add("contact add Bo --email bo@example.com --phone 07700900001 --on-duplicate create");
    add("contact add Cleo --email cleo@example.com");
    sandbox.done(&[
        "client",
        "add",
        "Old Mill",
        "--type",
        "company",
        "--contact",
        "1:Director",
    ]);
    sandbox.done(&[
        "client",
        "add",
        "The Moors",
        "--type",
        "couple",
        "--contact",
        "3:Spouse",
    ]);
    add("lead add Ada --email ada@example.com");
    add("lead add Bo --last-name Falk --email bo@example.com --phone 07700900002");
    add("lead convert 1 --on-duplicate use");
    add("lead delete 2 --yes");
    add("contact delete 2 --yes");
    add("client delete 2 --yes");
    sandbox
}

/// All that people see of the store: no index, no history, no job.
fn dump(sandbox: &Sandbox) -> Vec<String> {
    let store = Connection::open(sandbox.store()).unwrap();
    let mut lines = Vec::new();
    for table in [
        "client",
        "contact",
        "lead",
        "link",
        "adviser",
        "activity",
        "conversion",
    ] {
        let columns = format!(
            "SELECT group_concat(name) FROM pragma_table_info('{table}') WHERE name <> 'updated_at'"
        );
        let columns: String = store.query_row(&columns, [], |row| row.get(0)).unwrap();
        let mut rows = store
            .prepare(&format!("SELECT {columns} FROM {table}"))
            .unwrap();
        let count = rows.column_count();
        let rows = rows.query_map([], |row| {
            (0..count)
                .map(|at| row.get(at))
                .collect::<Result<Vec<Value>, _>>()
        });
        lines.extend(
            rows.unwrap()
                .map(|row| format!("{table} {:?}", row.unwrap())),
        );
    }
    lines.sort();
    lines
}

#[test]
fn imports_that_are_taken_back_in_turn_leave_the_store_as_it_was() {
    let whole = sandbox();
    check(&prop::collection::vec(import(), 1..4), |imports| {
        let sandbox = whole.copy();
        let mut before = Vec::new();
        for import in &imports {
            let mut lines = vec![header(import.kind).join(",")];
            lines.extend(import.rows.iter().map(|row| row.join(",")));
            sandbox.write("list.csv", lines.join("\n"));
            before.push(dump(&sandbox));
            let mut args = vec!["list.csv", "--again", "--match", import.matching];
            if import.kind == "clients" {
                args.truncate(2);
                args.extend(["--default", "type=company"]);
            }
            args.extend([
                "--on-duplicate",
                import.on_duplicate,
                "--on-deleted",
                import.on_deleted,
            ]);
            let (status, result) = sandbox.import_of(import.kind, &args);
            assert!([0, 3].contains(&status), "{result}");
        }
        for (job, before) in (1..).zip(before).collect::<Vec<_>>().into_iter().rev() {
            let (status, undone) = sandbox.json(&["jobs", "undo", &format!("{job}")]);
            assert_eq!(status, 0, "{undone}");
            assert_eq!(dump(&sandbox), before, "job {job}");
        }
        sandbox.done(&["store", "check"]);
    });
}
