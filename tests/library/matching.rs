//! Duplicates by phone and by name, in the store, in the file itself and in the trash, found in both ways.

use intake::job::Report;
use intake::record::Entity;
use intake::store::Count;

use super::world::{self, World};

/// Rows that make a file so large that all keys are held in memory.
const FILLERS: usize = 5_000;

const HEADER: &str = "First Name,Last Name,Email,Phone,Mobile,City";

/// A store with three leads.
fn store() -> World {
    let world = World::of_names();
    let content = format!(
        "{HEADER}\n\
         Zoë,Brontë-Hall,zoe@example.com,020 7946 0001,,\n\
         John,Smith,john@example.com,,07700 900002,\n\
         Only,,only@example.com,,,\n"
    );
    world.import("leads", &content, &[]);
    world
}

/// Imports rows, alone or among many. The counts are without the fillers.
fn import(world: &World, is_large: bool, rows: &[&str], args: &[&str]) -> Report {
    let mut content = format!("{HEADER}\n{}\n", rows.join("\n"));
    if is_large {
        content.push_str(&"Filler,,,,,\n".repeat(FILLERS));
    }
    let mut report = world.import("leads", &content, args);
    if is_large {
        let created = report.counts.get(Count::Created) - FILLERS as u64;
        report.counts.set(Count::Created, created);
    }
    report
}

fn outcomes(world: &World, is_large: bool, rows: &[&str], args: &[&str]) -> String {
    world::outcomes(&import(world, is_large, rows, args))
}

/// The cities of the first three leads.
fn cities(world: &World) -> Vec<String> {
    let mut cities = world.values(Entity::Lead, &["city"]);
    cities.truncate(3);
    cities
}

#[test]
fn a_phone_is_the_same_in_every_spelling_and_field() {
    for is_large in [false, true] {
        let world = store();
        let rows = [
            "Zoë,Brontë-Hall,,+44 (0)20 7946 0001,,",
            "Z,Bronte Hall,,,0044 20 79460001,",
            "John,Smith,,+44 7700 900002,,",
            "New,Person,,020 7946 0009,,",
            "New,Person,,,+44 20 7946 0009,",
            "No,Phone,,,,",
        ];
        let report = import(&world, is_large, &rows, &["--match", "email,phone"]);
        let found = world::outcomes(&report);
        assert_eq!(found, "created 2, skipped 4", "{is_large}");
        let reasons = world.reasons(report.job);
        assert_eq!(reasons[0], "duplicate of lead 1, by phone");
        let differs = "duplicate of lead 2, by phone; differs from lead 2: Phone is ";
        assert!(reasons[2].starts_with(differs), "{}", reasons[2]);
    }
}

#[test]
fn a_name_is_the_same_without_accents_case_order_and_titles_and_alike_says_how_much() {
    for is_large in [false, true] {
        let world = store();
        let rows = [
            "BRONTE HALL,zoe,,,,",
            "Dr Zoë,Brontë Hall,,,,",
            "Jon,Smith,,,,",
            "Joan,Smith,,,,",
            "Only,,,,,",
            "Ada,Moor,,,,",
            "Moor,Ada,,,,",
        ];
        let report = import(&world, is_large, &rows, &["--match", "email,name"]);
        let found = world::outcomes(&report);
        assert_eq!(found, "created 3, waiting 4", "{is_large}");
        let reasons = world.reasons(report.job);
        assert_eq!(
            reasons[0],
            "possible duplicate of lead 1, by name: nothing else confirms it"
        );
        assert_eq!(
            reasons[2],
            "possible duplicate of lead 2, by name (96 % alike): nothing else confirms it"
        );
    }
}

#[test]
fn names_are_compared_only_if_the_import_matches_by_name() {
    let found = outcomes(&store(), false, &["John,Smith,,,,"], &[]);
    assert_eq!(found, "created 1");
}

#[test]
fn rules_are_applied_in_order_and_two_matches_of_one_rule_wait() {
    let world = store();
    let row = ["John,Smith,john@example.com,,,York"];
    let both = ["--match", "name,email", "--on-duplicate", "merge"];
    assert_eq!(outcomes(&world, false, &row, &both), "merged 1");
    assert_eq!(cities(&world), ["", "York", ""]);
    let row = ["John,Smith,,,,"];
    assert_eq!(outcomes(&world, false, &row, &[]), "created 1");
    let report = import(&world, false, &["John,Smith,,,,York"], &both);
    assert_eq!(world::outcomes(&report), "waiting 1");
    assert_eq!(
        world.reasons(report.job),
        ["ambiguous: may be any of leads 2 and 4, by name"]
    );
}

#[test]
fn a_name_that_was_changed_since_is_known() {
    let world = store();
    let by_name = ["--match", "name"];
    let row = ["Ada,Moor,,,,"];
    assert_eq!(outcomes(&world, false, &row, &by_name), "created 1");
    // Renamed by an import that does not match by name, and never touches its index.
    let renamed = ["Only,Child,only@example.com,,,"];
    let update = ["--on-duplicate", "update"];
    assert_eq!(outcomes(&world, false, &renamed, &update), "updated 1");
    let row = ["Child,Only,,,,"];
    assert_eq!(outcomes(&world, false, &row, &by_name), "waiting 1");
}

/// A store whose first lead has been in the trash for so many days.
fn with_deleted(days: i64) -> World {
    let world = store();
    world.delete(Entity::Lead, 1);
    world.wait_days(days);
    world
}

fn is_deleted(world: &World) -> bool {
    world.record(Entity::Lead, 1).deleted_at.is_some()
}

#[test]
fn every_policy_on_a_record_in_the_trash() {
    let row = ["Zoë,Brontë-Hall,ZOE@example.com,,,York"];
    for is_large in [false, true] {
        for (args, expected) in [
            (&[][..], "skipped 1"),
            (&["--on-deleted", "skip"], "skipped 1"),
            (&["--on-deleted", "create"], "created 1"),
            (&["--on-deleted", "ask"], "waiting 1"),
            (&["--on-deleted", "restore"], "updated 1"),
        ] {
            let world = with_deleted(1);
            let found = outcomes(&world, is_large, &row, args);
            assert_eq!(found, expected, "{args:?}");
            let is_restored = args.contains(&"restore");
            assert_eq!(is_deleted(&world), !is_restored, "{args:?}");
        }
    }
}

#[test]
fn a_restored_lead_is_then_a_duplicate_like_any_other() {
    let world = with_deleted(89);
    let row = ["Zoë,Brontë-Hall,zoe@example.com,,,York"];
    let args = ["--on-deleted", "restore", "--on-duplicate", "merge"];
    assert_eq!(outcomes(&world, false, &row, &args), "updated 1");
    assert_eq!(cities(&world)[0], "York");
    assert_eq!(outcomes(&world, false, &row, &args), "unchanged 1");
}

#[test]
fn a_record_that_was_deleted_over_90_days_ago_is_no_match() {
    let row = ["Zoë,Brontë-Hall,zoe@example.com,,,"];
    let found = outcomes(&with_deleted(91), false, &row, &[]);
    assert_eq!(found, "created 1");
}

#[test]
fn a_match_by_email_in_the_trash_and_another_by_name_wait() {
    let world = with_deleted(1);
    let row = ["John,Smith,zoe@example.com,,,York"];
    let args = ["--match", "email,name", "--on-duplicate", "merge"];
    assert_eq!(outcomes(&world, false, &row, &args), "waiting 1");
    assert!(cities(&world).iter().all(String::is_empty));
}

#[test]
fn a_lead_in_the_trash_does_not_hide_a_living_one_that_another_rule_finds() {
    for is_large in [false, true] {
        let world = store();
        // Lead 4 is lead 1 once more, with another email and another phone.
        let twin = ["Zoe,Bronte-Hall,zoe@example.org,07700 900104,,"];
        assert_eq!(outcomes(&world, false, &twin, &[]), "created 1");
        world.delete(Entity::Lead, 1);
        let row = ["Zoe,Bronte-Hall,zoe@example.com,07700 900104,,York"];
        let args = ["--match", "email,phone", "--on-duplicate", "update"];
        assert_eq!(outcomes(&world, is_large, &row, &args), "updated 1");
        let cities = world.values(Entity::Lead, &["city"]);
        // Lead 1 is in the trash.
        assert_eq!(cities[2], "York", "{is_large}: {cities:?}");
    }
}

#[test]
fn within_one_rule_a_living_lead_comes_before_a_deleted_one() {
    let world = store();
    let john = ["John,Smith,zoe@example.com,,,"];
    let create = ["--on-duplicate", "create"];
    assert_eq!(outcomes(&world, false, &john, &create), "created 1");
    world.delete(Entity::Lead, 1);
    let row = ["John,Smith,zoe@example.com,,,York"];
    let update = ["--on-duplicate", "update"];
    assert_eq!(outcomes(&world, false, &row, &update), "updated 1");
    assert_eq!(cities(&world), ["", "", "York"]);
}

#[test]
fn names_in_all_scripts_and_orders_are_the_same_in_plain_letters() {
    for (here, there) in [
        ("Ludo van der Berg", "VAN DER BERG,Ludo"),
        ("van der Berg, Ludo", "Ludo,van der Berg"),
        ("José García Márquez", "Jose,Garcia Marquez"),
        ("Seán Ó Briain", "Sean,O Briain"),
        ("Mary-Jane O’Neill", "Mary Jane,O'Neill"),
        ("Dr. Anna Müller", "Anna,MULLER"),
        ("Anna Müller", "Prof. Dr. Anna,Müller"),
        ("Frau Anna Groß", "Anna,Gross"),
        ("Łukasz Żółć", "Lukasz,Zolc"),
        ("Søren Østergaard", "Soren,Ostergaard"),
        ("Þóra Ægisdóttir", "Thora,Aegisdottir"),
        ("李 小龍", "小龍,李"),
        ("Zoe\u{308} Hall", "Zoë,Hall"),
    ] {
        assert_eq!(
            by_name(here, there, "name"),
            "waiting 1",
            "{here} / {there}"
        );
    }
}

#[test]
fn names_that_agree_only_in_part_are_no_match() {
    for (here, there) in [
        ("Anna", "Anna,"),
        ("Mr Berg", "Mrs,Berg"),
        ("John Smith", "Joan,Smith"),
        ("Anna Berg", "Bert,Berg"),
        ("Ada Moor", "Moor,"),
        ("Maria Lopez Garcia", "Jose,Lopez Garcia"),
    ] {
        let found = by_name(here, there, "email,phone,name");
        assert_eq!(found, "created 1", "{here} / {there}");
    }
}

/// What becomes of a row with the name `there`, in a store with a lead of the name `here`.
fn by_name(here: &str, there: &str, rules: &str) -> String {
    let world = World::of_names();
    world.import("leads", &format!("Full Name\n\"{here}\"\n"), &[]);
    let row = format!("{there},,,,");
    outcomes(&world, false, &[&row], &["--match", rules])
}

#[test]
fn a_certain_match_by_any_rule_decides_before_a_possible_one() {
    for is_large in [false, true] {
        // It has the email of lead 1 with another name, and the phone and the name of lead 2.
        for rules in [
            "email,phone,name",
            "phone,email",
            "phone",
            "name,email",
            "name,phone,email",
        ] {
            let world = store();
            let row = ["John,Smith,zoe@example.com,07700 900002,,York"];
            let args = ["--match", rules, "--on-duplicate", "update"];
            let found = outcomes(&world, is_large, &row, &args);
            assert_eq!(found, "updated 1", "{rules}");
            assert_eq!(cities(&world), ["", "York", ""], "{rules}, {is_large}");
        }
    }
}

#[test]
fn the_rules_of_the_store_hold_where_none_are_said() {
    let world = store();
    world.set("leads.match", "phone,name");
    let rows = [
        "Bob,Lind,zoe@example.com,,,",
        "Smith,John,,,,",
        "X,Y,,,+44 20 7946 0001,",
    ];
    let found = outcomes(&world, false, &rows, &[]);
    assert_eq!(found, "created 1, waiting 2");
}

#[test]
fn a_blank_phone_and_a_blank_name_never_match() {
    for is_large in [false, true] {
        let world = store();
        world.set("leads.required", "email");
        let rows = [
            ",,a@example.com,,,",
            ",,b@example.com, ,\u{a0},",
            ",,c@example.com,,,",
        ];
        let mut content = format!("{HEADER}\n{}\n", rows.join("\n"));
        if is_large {
            let row = |at: usize| format!(",,f{at}@example.com,,,\n");
            content.push_str(&(0..FILLERS).map(row).collect::<String>());
        }
        let report = world.import("leads", &content, &["--match", "name,phone,email"]);
        let counts = &report.counts;
        assert_eq!(
            counts.get(Count::Created),
            counts.get(Count::Read),
            "{is_large}"
        );
    }
}

#[test]
fn every_rule_finds_a_record_in_the_trash() {
    for is_large in [false, true] {
        for (row, rules) in [
            ("Zoe,B,zoe@example.com,,,York", "email"),
            ("Z,Bronte Hall,,+44 20 7946 0001,,York", "phone"),
            ("Z,Bronte Hall,,,+442079460001,York", "email,phone"),
            ("ZOE,Bronte Hall,,020 7946 0001,,York", "name"),
        ] {
            let world = with_deleted(1);
            let policies = ["--on-deleted", "restore", "--on-duplicate", "merge"];
            let args = [&["--match", rules], &policies[..]].concat();
            let found = outcomes(&world, is_large, &[row], &args);
            assert_eq!(found, "updated 1", "{row}");
            assert!(!is_deleted(&world), "{row}");
            assert_eq!(cities(&world)[0], "York", "{row}");
        }
    }
}

#[test]
fn a_record_that_one_row_restored_is_a_duplicate_to_the_next() {
    for (policy, expected, city) in [
        ("skip", "updated 1, skipped 1", ""),
        ("merge", "updated 1, unchanged 1", "York"),
        ("update", "updated 2", "Hull"),
        ("create", "created 1, updated 1", ""),
        ("ask", "updated 1, waiting 1", ""),
        ("fail", "updated 1, failed 1", ""),
    ] {
        let world = with_deleted(1);
        let rows = ["Zoe,,zoe@example.com,,,York", "Zoe,,ZOE@example.com,,,Hull"];
        let args = ["--on-deleted", "restore", "--on-duplicate", policy];
        let found = outcomes(&world, false, &rows, &args);
        assert_eq!(found, expected, "{policy}");
        assert_eq!(cities(&world)[0], city, "{policy}");
    }
}

#[test]
fn of_two_matches_in_the_trash_none_is_restored_unasked() {
    let world = store();
    let row = ["Zoe,Two,zoe@example.com,,,"];
    let create = ["--on-duplicate", "create"];
    assert_eq!(outcomes(&world, false, &row, &create), "created 1");
    world.delete(Entity::Lead, 1);
    world.delete(Entity::Lead, 4);
    let row = ["Zoe,,zoe@example.com,,,York"];
    for (policy, expected) in [
        ("restore", "waiting 1"),
        ("ask", "waiting 1"),
        ("skip", "skipped 1"),
        ("create", "created 1"),
    ] {
        let found = outcomes(&world, false, &row, &["--on-deleted", policy]);
        assert_eq!(found, expected, "{policy}");
    }
}

#[test]
fn an_address_that_is_typed_where_there_is_none_finds_no_record() {
    const HEADER: &str = "First Name,Last Name,Email,Phone";
    /// More records than are compared with a row.
    const PEOPLE: usize = 40;
    let world = World::new();
    let person = |at: usize| {
        let last = char::from(b'a' + u8::try_from(at % 26).unwrap());
        let first = if at < 26 { "Ada" } else { "Bo" };
        format!(
            "{first},{}or,noemail@example.com,07700 900{at:03}\n",
            last.to_string().repeat(4)
        )
    };
    let people: String = (0..PEOPLE).map(person).collect();
    let first = world.import("contacts", &format!("{HEADER}\n{people}"), &[]);
    assert_eq!(world::outcomes(&first), format!("created {PEOPLE}"));
    let new = format!("{HEADER}\nEve,Quill,noemail@example.com,07700 900999\n");
    let rules = ["--match", "email,phone,name"];
    assert_eq!(
        world::outcomes(&world.import("contacts", &new, &rules)),
        "created 1"
    );
    let known =
        format!("{HEADER}\nEve,Quill,noemail@example.com,07700 900999\n,,noemail@example.com,\n");
    let again = world.import("contacts", &known, &rules);
    assert_eq!(again.counts.get(Count::Waiting), 0);
    assert_eq!(
        again.counts.get(Count::Skipped) + again.counts.get(Count::Unchanged),
        1
    );
}
