//! Any imports, undone from the last to the first, leave the store as it was.
//!
//! People and clients are few, so that rows match: by email, by phone, by name, in the trash, and as linked records.

use intake::record::Entity;
use proptest::prelude::*;
use proptest::sample::select;
use rusqlite::Connection;
use rusqlite::types::Value;

use super::world::World;
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

/// A store with records of all entities: living, linked, converted and in the trash.
fn world() -> World {
    let world = World::new();
    world.set("leads.required", "email");
    let person = |entity, first_name, last_name, email, phone| {
        let fields = [
            ("first_name", first_name),
            ("last_name", last_name),
            ("email", email),
            ("phone", phone),
        ];
        world.add(entity, &fields)
    };
    let (contact, lead) = (Entity::Contact, Entity::Lead);
    person(contact, "Ada", "Moor", "ada@example.com", "07700900001");
    person(contact, "Bo", "", "bo@example.com", "07700900001");
    person(contact, "Cleo", "", "cleo@example.com", "");
    for (name, entity_type) in [("Old Mill", "company"), ("The Moors", "couple")] {
        let fields = [("name", name), ("entity_type", entity_type)];
        world.add(Entity::Client, &fields);
    }
    world.link(1, 1, "Director", false);
    world.link(2, 3, "Spouse", false);
    person(lead, "Ada", "", "ada@example.com", "");
    person(lead, "Bo", "Falk", "bo@example.com", "07700900002");
    let author = world.author("tester");
    world.store.convert_lead(1, 1, &author).unwrap();
    world.delete(lead, 2);
    world.delete(contact, 2);
    world.delete(Entity::Client, 2);
    world
}

/// The records and what belongs to them: no index, no history, no job.
fn dump(world: &World) -> Vec<String> {
    let store = Connection::open(world.store.path()).unwrap();
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
fn imports_that_are_undone_in_turn_leave_the_store_as_it_was() {
    check(&prop::collection::vec(import(), 1..4), |imports| {
        let world = world();
        let mut before = Vec::new();
        for import in &imports {
            let mut lines = vec![header(import.kind).join(",")];
            lines.extend(import.rows.iter().map(|row| row.join(",")));
            before.push(dump(&world));
            let by = match import.kind {
                "clients" => ["--default", "type=company"],
                _ => ["--match", import.matching],
            };
            let policies = [
                "--on-duplicate",
                import.on_duplicate,
                "--on-deleted",
                import.on_deleted,
            ];
            world.import(
                import.kind,
                &lines.join("\n"),
                &[&by[..], &policies].concat(),
            );
        }
        for (job, before) in (1..).zip(before).collect::<Vec<_>>().into_iter().rev() {
            world.undo(job);
            assert_eq!(dump(&world), before, "job {job}");
        }
        world.assert_whole();
    });
}
