//! Duplicates by phone and by name, in the store, in the file itself and in the trash, found in both ways.

use serde_json::{Value, json};

use crate::sandbox::Sandbox;

/// Rows that make a file large enough for the way that holds all keys in memory.
const FILLERS: usize = 5_000;

const HEADER: &str = "First Name,Last Name,Email,Phone,Mobile,City";

/// A store with three leads in it.
fn store() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.set("leads.required", "name");
    sandbox.write(
        "first.csv",
        format!(
            "{HEADER}\nZoë,Brontë-Hall,zoe@example.com,020 7946 0001,,\nJohn,Smith,john@example.com,,07700 900002,\nOnly,,only@example.com,,,\n"
        ),
    );
    assert_eq!(sandbox.import(&["first.csv"]).0, 0);
    sandbox
}

/// Imports rows, alone or among many; gives the outcomes that are not 0 without the fillers.
fn outcomes(sandbox: &Sandbox, is_large: bool, rows: &[&str], args: &[&str]) -> Vec<String> {
    let mut content = format!("{HEADER}\n{}\n", rows.join("\n"));
    if is_large {
        content.push_str(&"Filler,,,,,\n".repeat(FILLERS));
    }
    sandbox.write("rows.csv", content);
    let (_, result) = sandbox.import(&[&["rows.csv", "--again"], args].concat());
    let count = |key: &str| {
        let fillers = if is_large && key == "created" {
            FILLERS
        } else {
            0
        };
        result[key].as_u64().unwrap() - fillers as u64
    };
    let keys = [
        "created",
        "merged",
        "updated",
        "unchanged",
        "skipped",
        "failed",
        "waiting",
    ];
    let counted = keys.map(|key| (key, count(key))).into_iter();
    counted
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| format!("{key} {count}"))
        .collect()
}

/// Why the last job left rows out.
fn reasons(sandbox: &Sandbox) -> Vec<String> {
    let (_, jobs) = sandbox.json(&["jobs", "list"]);
    let job = jobs[0]["id"].to_string();
    let said = sandbox.ok(&["jobs", "failed", &job, "--with-skipped"]);
    let mut reader = csv::Reader::from_reader(said.out.as_bytes());
    let at = reader.headers().unwrap().len() - 2;
    reader
        .records()
        .map(|row| row.unwrap()[at].to_owned())
        .collect()
}

#[test]
fn a_phone_is_the_same_in_every_spelling_and_field() {
    for is_large in [false, true] {
        let sandbox = store();
        let rows = [
            "Zoë,Brontë-Hall,,+44 (0)20 7946 0001,,",
            "Z,Bronte Hall,,,0044 20 79460001,",
            "John,Smith,,+44 7700 900002,,",
            "New,Person,,020 7946 0009,,",
            "New,Person,,,+44 20 7946 0009,",
            "No,Phone,,,,",
        ];
        let found = outcomes(&sandbox, is_large, &rows, &["--match", "email,phone"]);
        assert_eq!(found, ["created 2", "skipped 4"], "{is_large}");
        assert_eq!(reasons(&sandbox)[0], "duplicate of lead 1, by phone");
        let differs = "duplicate of lead 2, by phone; differs from lead 2: Phone is ";
        let reason = &reasons(&sandbox)[2];
        assert!(reason.starts_with(differs), "{reason}");
    }
}

#[test]
fn a_name_is_the_same_without_accents_case_order_and_titles_and_alike_says_how_much() {
    for is_large in [false, true] {
        let sandbox = store();
        let rows = [
            "BRONTE HALL,zoe,,,,",
            "Dr Zoë,Brontë Hall,,,,",
            "Jon,Smith,,,,",
            "Joan,Smith,,,,",
            "Only,,,,,",
            "Ada,Moor,,,,",
            "Moor,Ada,,,,",
        ];
        let found = outcomes(&sandbox, is_large, &rows, &["--match", "email,name"]);
        assert_eq!(found, ["created 3", "waiting 4"], "{is_large}");
        let reasons = reasons(&sandbox);
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
fn a_name_that_was_not_asked_for_finds_nobody() {
    let sandbox = store();
    assert_eq!(
        outcomes(&sandbox, false, &["John,Smith,,,,"], &[]),
        ["created 1"]
    );
}

#[test]
fn rules_are_asked_in_order_and_two_of_one_rule_wait() {
    let sandbox = store();
    let row = ["John,Smith,john@example.com,,,York"];
    let both = ["--match", "name,email", "--on-duplicate", "merge"];
    assert_eq!(outcomes(&sandbox, false, &row, &both), ["merged 1"]);
    assert_eq!(sandbox.values(&["city"]), ["", "York", ""]);
    assert_eq!(
        outcomes(&sandbox, false, &["John,Smith,,,,"], &[]),
        ["created 1"]
    );
    let found = outcomes(&sandbox, false, &["John,Smith,,,,Hull"], &both);
    assert_eq!(found, ["waiting 1"]);
    assert_eq!(
        reasons(&sandbox),
        ["ambiguous: may be any of leads 2 and 4, by name"]
    );
}

#[test]
fn a_name_that_was_changed_since_is_known() {
    let sandbox = store();
    let by_name = ["--match", "name"];
    assert_eq!(
        outcomes(&sandbox, false, &["Ada,Moor,,,,"], &by_name),
        ["created 1"]
    );
    // Renamed by an import that does not match by name, and never touches its index.
    let renamed = ["Only,Child,only@example.com,,,"];
    assert_eq!(
        outcomes(&sandbox, false, &renamed, &["--on-duplicate", "update"]),
        ["updated 1"]
    );
    assert_eq!(
        outcomes(&sandbox, false, &["Child,Only,,,,"], &by_name),
        ["waiting 1"]
    );
}

#[test]
fn a_rehearsal_by_name_and_phone_counts_as_the_run_does() {
    let sandbox = store();
    sandbox.write(
        "rows.csv",
        format!("{HEADER}\nAda,Moor,,,,\nMoor,Ada,,,,\nX,Y,,020 7946 0001,,\n"),
    );
    let args = ["rows.csv", "--match", "phone,name"];
    let (_, rehearsed) = sandbox.import(&[&args[..], &["--dry-run"]].concat());
    let (_, run) = sandbox.import(&args);
    for key in ["created", "waiting"] {
        assert_eq!(rehearsed[key], run[key], "{key}");
    }
    assert_eq!(run["waiting"], 2);
}

/// A store whose first lead is in the trash, since so many days.
fn with_deleted(days: i64) -> Sandbox {
    let sandbox = store();
    sandbox.sql(&format!(
        "UPDATE lead SET deleted_at = unixepoch() - {} WHERE id = 1",
        days * 86_400
    ));
    sandbox
}

fn deleted_at(sandbox: &Sandbox) -> Value {
    sandbox.json(&["lead", "show", "1"]).1["deleted_at"].clone()
}

#[test]
fn every_policy_on_somebody_in_the_trash() {
    let row = ["Zoë,Brontë-Hall,ZOE@example.com,,,York"];
    for is_large in [false, true] {
        for (args, expected) in [
            (&[][..], "skipped 1"),
            (&["--on-deleted", "skip"], "skipped 1"),
            (&["--on-deleted", "create"], "created 1"),
            (&["--on-deleted", "ask"], "waiting 1"),
            (&["--on-deleted", "restore"], "updated 1"),
        ] {
            let sandbox = with_deleted(1);
            assert_eq!(
                outcomes(&sandbox, is_large, &row, args),
                [expected],
                "{args:?}"
            );
            let is_restored = args.contains(&"restore");
            assert_eq!(deleted_at(&sandbox).is_null(), is_restored, "{args:?}");
        }
    }
}

#[test]
fn a_restored_lead_is_then_a_duplicate_like_any_other() {
    let sandbox = with_deleted(89);
    let row = ["Zoë,Brontë-Hall,zoe@example.com,,,York"];
    let args = ["--on-deleted", "restore", "--on-duplicate", "merge"];
    assert_eq!(outcomes(&sandbox, false, &row, &args), ["updated 1"]);
    assert_eq!(sandbox.values(&["city"])[0], "York");
    assert_eq!(outcomes(&sandbox, false, &row, &args), ["unchanged 1"]);
}

#[test]
fn the_trash_says_until_when_and_how_to_restore() {
    let sandbox = with_deleted(10);
    let row = ["Zoë,Brontë-Hall,zoe@example.com,,,"];
    assert_eq!(outcomes(&sandbox, false, &row, &[]), ["skipped 1"]);
    let reason = &reasons(&sandbox)[0];
    assert!(
        reason.starts_with("duplicate of lead 1, by email, in the trash until 20"),
        "{reason}"
    );
    let said = sandbox.ok(&["jobs", "failed", "2", "--with-skipped"]);
    assert!(said.out.contains("intake lead restore 1"), "{said}");
}

#[test]
fn who_was_deleted_over_90_days_ago_is_nobody() {
    let sandbox = with_deleted(91);
    let row = ["Zoë,Brontë-Hall,zoe@example.com,,,"];
    assert_eq!(outcomes(&sandbox, false, &row, &[]), ["created 1"]);
}

#[test]
fn a_lead_in_the_trash_by_email_is_not_a_living_one_by_name() {
    let sandbox = with_deleted(1);
    let row = ["John,Smith,zoe@example.com,,,York"];
    let args = ["--match", "email,name", "--on-duplicate", "merge"];
    assert_eq!(outcomes(&sandbox, false, &row, &args), ["waiting 1"]);
    assert!(sandbox.column("city").iter().all(|city| city != "York"));
}

#[test]
fn within_one_rule_a_living_lead_comes_before_a_deleted_one() {
    let sandbox = with_deleted(1);
    sandbox.sql("UPDATE lead SET email = (SELECT email FROM lead WHERE id = 1) WHERE id = 2");
    let row = ["John,Smith,zoe@example.com,,,York"];
    let args = ["--on-duplicate", "update"];
    assert_eq!(outcomes(&sandbox, false, &row, &args), ["updated 1"]);
    assert_eq!(sandbox.column("city")[0], "York");
}

#[test]
fn an_unknown_rule_is_refused() {
    let sandbox = store();
    let said = sandbox.run(&["import", "leads", "first.csv", "--match", "email,shoe"]);
    assert_eq!(said.status, 2, "{said}");
    assert!(said.err.contains("email, phone, name"), "{said}");
    assert_eq!(json!(sandbox.leads().len()), 3);
}

#[test]
fn names_of_all_lands_are_the_same_in_plain_letters() {
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
        let sandbox = Sandbox::new();
        sandbox.set("leads.required", "name");
        sandbox.write("old.csv", format!("Full Name\n\"{here}\"\n"));
        assert_eq!(sandbox.import(&["old.csv"]).0, 0);
        let rows = [format!("{there},,,,")];
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let found = outcomes(&sandbox, false, &rows, &["--match", "name"]);
        assert_eq!(found, ["waiting 1"], "{here} / {there}");
    }
}

#[test]
fn names_that_are_only_partly_there_are_nobody_s() {
    for (here, there) in [
        ("Anna", "Anna,"),
        ("Mr Berg", "Mrs,Berg"),
        ("John Smith", "Joan,Smith"),
        ("Anna Berg", "Bert,Berg"),
        ("Ada Moor", "Moor,"),
        ("Maria Lopez Garcia", "Jose,Lopez Garcia"),
    ] {
        let sandbox = Sandbox::new();
        sandbox.set("leads.required", "name");
        sandbox.write("old.csv", format!("Full Name\n{here}\n"));
        assert_eq!(sandbox.import(&["old.csv"]).0, 0);
        let rows = [format!("{there},,,,")];
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let found = outcomes(&sandbox, false, &rows, &["--match", "email,phone,name"]);
        assert_eq!(found, ["created 1"], "{here} / {there}");
    }
}

#[test]
fn a_certain_match_by_any_rule_decides_before_a_possible_one() {
    for is_large in [false, true] {
        // Of lead 1 it has the email, but another name; of lead 2 the phone and the name.
        for (rules, hit) in [
            ("email,phone,name", 2),
            ("phone,email", 2),
            ("phone", 2),
            ("name,email", 2),
            ("name,phone,email", 2),
        ] {
            let sandbox = store();
            let row = ["John,Smith,zoe@example.com,07700 900002,,York"];
            let args = ["--match", rules, "--on-duplicate", "update"];
            assert_eq!(
                outcomes(&sandbox, is_large, &row, &args),
                ["updated 1"],
                "{rules}"
            );
            let cities = sandbox.column("city");
            let at = cities.iter().position(|city| city == "York");
            assert_eq!(at, Some(hit - 1), "{rules}, {is_large}");
        }
    }
}

#[test]
fn the_rules_of_the_store_hold_where_none_are_said() {
    let sandbox = store();
    sandbox.set("leads.match", "phone,name");
    let rows = [
        "Bob,Lind,zoe@example.com,,,",
        "Smith,John,,,,",
        "X,Y,,,+44 20 7946 0001,",
    ];
    assert_eq!(
        outcomes(&sandbox, false, &rows, &[]),
        ["created 1", "waiting 2"]
    );
}

#[test]
fn a_blank_phone_and_a_blank_name_never_match() {
    for is_large in [false, true] {
        let sandbox = store();
        let rows = [
            ",,a@example.com,,,",
            ",,b@example.com, ,\u{a0},",
            ",,c@example.com,,,",
        ];
        sandbox.set("leads.required", "email");
        let mut content = format!("{HEADER}\n{}\n", rows.join("\n"));
        if is_large {
            let row = |at: usize| format!(",,f{at}@example.com,,,\n");
            content.push_str(&(0..FILLERS).map(row).collect::<String>());
        }
        sandbox.write("rows.csv", content);
        let (status, result) = sandbox.import(&["rows.csv", "--match", "name,phone,email"]);
        assert_eq!(
            (status, &result["created"]),
            (0, &result["read"]),
            "{is_large}"
        );
    }
}

#[test]
fn somebody_in_the_trash_is_met_by_every_rule() {
    for is_large in [false, true] {
        for (row, rules) in [
            ("Zoe,B,zoe@example.com,,,York", "email"),
            ("Z,Bronte Hall,,+44 20 7946 0001,,York", "phone"),
            ("Z,Bronte Hall,,,+442079460001,York", "email,phone"),
            ("ZOE,Bronte Hall,,020 7946 0001,,York", "name"),
        ] {
            let sandbox = with_deleted(1);
            let args = [
                "--match",
                rules,
                "--on-deleted",
                "restore",
                "--on-duplicate",
                "merge",
            ];
            assert_eq!(
                outcomes(&sandbox, is_large, &[row], &args),
                ["updated 1"],
                "{row}"
            );
            assert!(deleted_at(&sandbox).is_null(), "{row}");
            assert_eq!(sandbox.column("city")[0], "York", "{row}");
        }
    }
}

#[test]
fn restored_by_one_row_somebody_is_a_duplicate_to_the_next() {
    for (policy, expected, city) in [
        ("skip", &["updated 1", "skipped 1"][..], "null"),
        ("merge", &["updated 1", "unchanged 1"], "York"),
        ("update", &["updated 2"], "Hull"),
        ("create", &["created 1", "updated 1"], "null"),
        ("ask", &["updated 1", "waiting 1"], "null"),
        ("fail", &["updated 1", "failed 1"], "null"),
    ] {
        let sandbox = with_deleted(1);
        let rows = ["Zoe,,zoe@example.com,,,York", "Zoe,,ZOE@example.com,,,Hull"];
        let args = ["--on-deleted", "restore", "--on-duplicate", policy];
        assert_eq!(
            outcomes(&sandbox, false, &rows, &args),
            expected,
            "{policy}"
        );
        assert_eq!(sandbox.column("city")[0], city, "{policy}");
    }
}

#[test]
fn of_two_in_the_trash_none_is_restored_unasked() {
    let sandbox = store();
    let row = ["Zoe,Two,zoe@example.com,,,"];
    let args = ["--on-duplicate", "create"];
    assert_eq!(outcomes(&sandbox, false, &row, &args), ["created 1"]);
    sandbox.sql("UPDATE lead SET deleted_at = unixepoch() - 100 WHERE email = 'zoe@example.com'");
    let row = ["Zoe,,zoe@example.com,,,York"];
    for (policy, expected) in [
        ("restore", "waiting 1"),
        ("ask", "waiting 1"),
        ("skip", "skipped 1"),
        ("create", "created 1"),
    ] {
        assert_eq!(
            outcomes(&sandbox, false, &row, &["--on-deleted", policy]),
            [expected],
            "{policy}"
        );
    }
}
