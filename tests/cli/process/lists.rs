//! Lists and results as a user reads them: at terminals of several widths, with nearest names and the commands that were meant.

use unicode_width::UnicodeWidthStr;

use crate::sandbox::{Sandbox, fixture, words};
use crate::support::terminal::{ENTER, on_terminal, session};

const YES: &str = "y\r";

/// A store with a finished job, one with failed rows, one with corrected rows, and one with a waiting row.
fn four_jobs() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.set("leads.status.options", "open,won");
    let header = "Email,Last Name,Status\n";
    let faulty = "a@example.com,Moor,Neu\nb@example.com,Hale,Alt\nc@example.com,Reed,Pending\nd@example.com,Lind,open\n";
    sandbox.write(
        "an-export-with-a-long-name.csv",
        format!("{header}{faulty}"),
    );
    sandbox.write("good.csv", format!("{header}e@example.com,Ward,won\n"));
    sandbox.write(
        "twin.csv",
        "Email,First Name\ne@example.com,Zoe\nE@example.com,Zed\n",
    );
    assert_eq!(sandbox.import(&["good.csv"]).0, 0);
    assert_eq!(sandbox.import(&["an-export-with-a-long-name.csv"]).0, 3);
    drop(sandbox.ok(&["jobs", "failed", "2", "--out", "failed.csv"]));
    let failed = sandbox.read("failed.csv").replace(",Neu,", ",won,");
    sandbox.write("failed.csv", failed);
    assert_eq!(sandbox.import(&["failed.csv"]).0, 3);
    assert_eq!(sandbox.import(&["twin.csv", "--on-duplicate", "ask"]).0, 3);
    sandbox
}

#[test]
fn a_list_of_jobs_says_how_each_stands_at_every_width() {
    let sandbox = four_jobs();
    for columns in [60, 80, 100, 200] {
        let (status, text) = on_terminal(columns, &sandbox.command(&["jobs", "list"]));
        assert_eq!(status, 0, "{text}");
        for line in text.lines() {
            assert!(line.width() <= usize::from(columns), "{columns}: {line}");
        }
        for part in ["done", "3 failed, 2 open", "2 failed", "waiting", "today"] {
            assert!(text.contains(part), "{part} at {columns}: {text}");
        }
        for absent in ["completed", "Kind, ", "T0", "Z "] {
            assert!(!text.contains(absent), "{absent} at {columns}: {text}");
        }
    }
}

#[test]
fn times_are_in_the_time_zone_of_the_user_at_a_terminal() {
    let sandbox = four_jobs();
    let mut command = sandbox.command(&["jobs", "show", "1"]);
    command.env("TZ", "UTC-14");
    let (_, far) = on_terminal(100, &command);
    let (_, here) = on_terminal(100, &sandbox.command(&["jobs", "show", "1"]));
    let started = |text: &str| {
        let line = text
            .lines()
            .find(|line| line.starts_with("Started"))
            .unwrap();
        line.to_owned()
    };
    assert_ne!(started(&far), started(&here));
    assert!(!started(&here).contains('Z'), "{here}");
    let piped = sandbox.ok(&["jobs", "show", "1"]).out;
    assert!(started(&piped).contains("Z by tester"), "{piped}");
}

#[test]
fn a_text_with_a_time_has_it_in_one_time_zone() {
    let sandbox = Sandbox::new();
    let leads = "First Name,Email\nAda,ada@example.com\n";
    sandbox.import_text("leads", leads, &[]);
    sandbox.done(&["lead", "edit", "1", "--city", "Leeds"]);
    let told: [&[&str]; 3] = [
        &["lead", "history", "1"],
        &["jobs", "undo", "1", "--dry-run"],
        &["import", "leads", "more.csv", "--yes"],
    ];
    for args in told {
        let (_, text) = on_terminal(200, &sandbox.command(args));
        let zulu = text.split_whitespace().find(|word| {
            let word = word.trim_end_matches(['.', ',']);
            word.ends_with('Z') && word.contains('T')
        });
        assert_eq!(zulu, None, "{text}");
    }
}

#[test]
fn a_result_names_the_values_of_a_cause_and_breaks_between_words() {
    let sandbox = four_jobs();
    let cause = "not one of the options: Neu (1), Alt (1), Pending (1)";
    let piped = sandbox.ok(&["jobs", "show", "2"]).out;
    assert!(piped.contains(cause), "{piped}");
    for columns in [60, 80, 100, 200] {
        let (_, text) = on_terminal(columns, &sandbox.command(&["jobs", "show", "2"]));
        let from = text.find("Why rows failed").unwrap();
        let causes: Vec<&str> = text[from..].lines().skip(1).take(3).collect();
        for line in &causes {
            assert!(line.width() <= usize::from(columns), "{columns}: {line}");
        }
        let words: Vec<&str> = causes
            .iter()
            .flat_map(|line| line.split_whitespace())
            .collect();
        assert!(words.join(" ").contains(cause), "{columns}: {text}");
    }
}

#[test]
fn emoji_and_wide_letters_keep_their_columns() {
    let sandbox = Sandbox::new();
    let people = ["👩‍👩‍👧 Moor", "山田 太郎", "می‌خواهم", "Zoë Hale"];
    for (at, name) in people.iter().enumerate() {
        let email = format!("p{at}@example.com");
        sandbox.done(&["lead", "add", "--last-name", name, "--email", &email]);
    }
    let (status, text) = on_terminal(80, &sandbox.command(&["lead", "list"]));
    assert_eq!(status, 0, "{text}");
    let places = text.lines().filter_map(|line| {
        let at = line.find("@example.com")?;
        Some(line[..at].width())
    });
    let places: Vec<usize> = places.collect();
    assert_eq!(places.len(), people.len(), "{text}");
    assert!(
        places.iter().all(|place| *place == places[0]),
        "{places:?}: {text}"
    );
    for name in people {
        assert!(text.contains(name), "{name}: {text}");
    }
}

#[test]
fn an_empty_list_of_jobs_says_why() {
    let sandbox = Sandbox::new();
    sandbox.set("region", "GB");
    let said = sandbox.ok(&["jobs", "list"]);
    assert!(said.err.contains("no imports yet"), "{said}");
    let sandbox = four_jobs();
    let said = sandbox.ok(&["jobs", "list", "--status", "failed"]);
    let expected = "No import has the status failed.\n2 imports have failed rows: intake jobs list --status completed_with_errors\n";
    assert_eq!((&*said.out, &*said.err), ("", expected));
    let said = sandbox.ok(&["jobs", "list", "--kind", "clients", "--quiet"]);
    assert_eq!((&*said.out, &*said.err), ("", ""));
}

#[test]
fn a_name_that_is_not_there_offers_the_nearest() {
    let sandbox = Sandbox::with_fixture("trade-show.xlsx").0;
    let said = sandbox.run(&["lead", "show", "amra okafr"]);
    assert_eq!(said.status, 1, "{said}");
    let hint = "hint: Did you mean 1 Amara Okafor (amara.okafor@example.com)?";
    assert!(said.err.contains(hint), "{said}");
    let said = sandbox.run(&["lead", "show", "xyzzy"]);
    assert!(!said.err.contains("mean"), "{said}");
    let mut session = session(80, &sandbox.command(&["lead", "show", "amra"]));
    session.expect("Which lead did you mean?").unwrap();
    session.send(ENTER).unwrap();
    let (status, text) = crate::support::terminal::ended(session);
    assert_eq!(status, 0, "{text}");
    assert!(text.contains("Harbour Lights"), "{text}");
}

#[test]
fn a_search_that_finds_nothing_names_the_nearest() {
    let sandbox = Sandbox::with_fixture("trade-show.xlsx").0;
    let said = sandbox.ok(&["lead", "list", "--search", "amra okafr"]);
    let told = "No lead was found.\nDid you mean 1 Amara Okafor (amara.okafor@example.com)?\n";
    assert_eq!((&*said.out, &*said.err), ("", told));
    for args in [
        &["--search", "xyzzy"][..],
        &["--search", "amra", "--format", "json"],
        &["--search", "amara", "--offset", "9"],
        &["--search", "amra", "--deleted"],
    ] {
        let said = sandbox.ok(&[&["lead", "list"][..], args].concat());
        assert!(!said.err.contains("mean"), "{said}");
    }
}

#[test]
fn a_name_that_is_not_in_the_trash_offers_the_nearest_there() {
    let sandbox = Sandbox::with_fixture("trade-show.xlsx").0;
    sandbox.done(&["lead", "delete", "1", "--yes"]);
    let said = sandbox.run(&["lead", "restore", "amra okafr"]);
    assert_eq!(said.status, 1, "{said}");
    let hint = "hint: Did you mean 1 Amara Okafor (amara.okafor@example.com, deleted on ";
    assert!(said.err.contains(hint), "{said}");
    // Those outside the trash are not offered.
    let said = sandbox.run(&["lead", "restore", "jonas webr"]);
    assert!(!said.err.contains("mean"), "{said}");
    // Enter alone never acts on a guess, also if `--yes` answers the question of the command.
    for (args, keys, is_done) in [
        ("lead restore amra", ENTER, false),
        ("lead restore amra", YES, true),
        ("lead delete amra --yes", ENTER, false),
        ("lead delete amra --yes", YES, true),
    ] {
        let mut session = session(80, &sandbox.command(&words(args)));
        session.expect("Which lead did you mean?").unwrap();
        session.send(ENTER).unwrap();
        session.expect("Go on with lead 1 Amara Okafor").unwrap();
        session.send(keys).unwrap();
        let (status, text) = crate::support::terminal::ended(session);
        assert_eq!(status, i32::from(!is_done), "{args}: {text}");
        let verb = if args.contains("restore") {
            "Restored"
        } else {
            "Deleted"
        };
        let told = format!("{verb} lead 1, Amara Okafor.");
        assert_eq!(text.contains(&told), is_done, "{args}: {text}");
    }
}

#[test]
fn a_word_that_is_no_command_names_what_was_meant() {
    let sandbox = Sandbox::new();
    let file = fixture("trade-show.xlsx");
    let cases: [(&[&str], &str); 11] = [
        (&["import", "june.csv"], "intake import leads june.csv"),
        (&["import", &file], "intake import clients "),
        (&["leads"], "intake lead list"),
        (&["contacts"], "intake import contacts FILE"),
        (&["undo"], "intake jobs undo JOB"),
        (&["-q", "undo", "5", "--yes"], "intake jobs undo 5\n"),
        (&["backup", "my store"], "intake store backup 'my store'"),
        (&["add"], "intake contact add"),
        (&["find"], "intake lead list --search TEXT"),
        (
            &["find", "Ada", "Moor"],
            "intake client list --search 'Ada Moor'",
        ),
        (&["lead", "find", "Ada"], "intake lead list --search Ada"),
    ];
    for (args, tip) in cases {
        let said = sandbox.run(args);
        assert_eq!(said.status, 2, "{said}");
        assert!(said.err.contains(tip), "{said}");
    }
    for args in [&["lead", "find"][..], &["add"], &["frobnicate"]] {
        let said = sandbox.run(args);
        assert!(!said.err.contains("intake jobs"), "{said}");
        let contacts = said.err.contains("intake contact");
        assert_eq!(contacts, args == ["add"], "{said}");
    }
}
