//! Offers of the questions at a terminal: templates that fit, the failed rows as a file, an import in the background, and Esc.

use super::wizard::{Answer, IMPORT, MAPPING, said, sandbox_with};
use crate::sandbox::Sandbox;
use crate::support::terminal::{CTRL_C, DOWN, ENTER, ESC};

const SHOW: &str = "Vorname,Familienname,Mailadresse X\nAda,Byron,ada@example.com\n";
const KNOWN: &str = "Which mapping?";

/// A store with a template for the columns of `SHOW`.
fn sandbox_with_template() -> Sandbox {
    let sandbox = sandbox_with("may.csv", SHOW);
    let maps = [
        "Vorname=first_name",
        "Familienname=last_name",
        "Mailadresse X=email",
    ];
    let maps = maps.iter().flat_map(|map| ["--map", map]);
    let args: Vec<&str> = ["may.csv", "--save-template", "Trade Show"]
        .into_iter()
        .chain(maps)
        .collect();
    assert_eq!(sandbox.import(&args).0, 0);
    sandbox.write(
        "june.csv",
        SHOW.replace("Mailadresse X", "Mailadresse X,Notizen")
            .replace("ada@example.com", "cyd@example.com,x"),
    );
    sandbox
}

#[test]
fn a_template_that_fits_is_offered_and_enter_follows_it() {
    let sandbox = sandbox_with_template();
    let enter: &[&str] = &[ENTER];
    let answers = [
        (KNOWN, &[][..]),
        ("which fits 3 of 4 columns", enter),
        (IMPORT, enter),
    ];
    let (status, text) = said(&sandbox, &["import", "leads", "june.csv"], &answers);
    assert_eq!(status, 0, "{text}");
    assert_eq!(sandbox.values(&["email"])[1], "cyd@example.com");
    // The job counts for the template.
    let (_, job) = sandbox.json(&["jobs", "show", "2"]);
    assert!(job["template"].is_string(), "{job}");
}

#[test]
fn a_template_is_followed_from_the_menu_of_the_mapping() {
    let sandbox = sandbox_with_template();
    let answers: [Answer<'_>; 4] = [
        (KNOWN, &[DOWN, ENTER]),
        ("Follow a template", &[DOWN, DOWN, DOWN, ENTER]),
        ("Which template?", &[ENTER]),
        (IMPORT, &[ENTER]),
    ];
    let (status, text) = said(&sandbox, &["import", "leads", "june.csv"], &answers);
    assert_eq!(status, 0, "{text}");
    assert_eq!(sandbox.values(&["email"])[1], "cyd@example.com");
    // The job counts for the template.
    let (_, job) = sandbox.json(&["jobs", "show", "2"]);
    assert!(job["template"].is_string(), "{job}");
}

#[test]
fn failed_rows_are_offered_as_a_file_at_the_end() {
    let rows =
        "First Name,Surname,E-Mail\nAda,Byron,ada@example.com\nBob,Stone,bob at example.com\n";
    for (key, is_written) in [(ENTER, true), ("n\r", false)] {
        let sandbox = sandbox_with("leads.csv", rows);
        let answers: [Answer<'_>; 3] = [
            (MAPPING, &[ENTER]),
            (IMPORT, &[ENTER]),
            ("Write the failed row to job-1-failed.xlsx?", &[key]),
        ];
        let (status, text) = said(&sandbox, &["import", "leads", "leads.csv"], &answers);
        assert_eq!(status, 3, "{text}");
        assert_eq!(
            sandbox.path("job-1-failed.xlsx").exists(),
            is_written,
            "{text}"
        );
    }
}

#[test]
fn an_import_is_queued_from_the_check() {
    // With the flag it is the first choice.
    for (flag, keys) in [(None, &[DOWN, ENTER][..]), (Some("--background"), &[ENTER])] {
        let sandbox = sandbox_with(
            "leads.csv",
            "First Name,Surname,E-Mail\nAda,Byron,ada@example.com\n",
        );
        let answers: [Answer<'_>; 2] = [(MAPPING, &[ENTER]), (IMPORT, keys)];
        let args = ["import", "leads", "leads.csv"].into_iter().chain(flag);
        let args: Vec<&str> = args.collect();
        let (status, text) = said(&sandbox, &args, &answers);
        assert_eq!(status, 0, "{text}");
        assert!(text.contains("queue"), "{text}");
        let watched = sandbox.run(&["jobs", "watch", "1"]);
        assert_eq!(watched.status, 0, "{watched}");
        assert_eq!(sandbox.values(&["email"]), ["ada@example.com"]);
    }
}

#[test]
fn esc_is_a_step_back_at_every_question_of_the_sequence() {
    let sandbox = sandbox_with_template();
    let answers: [Answer<'_>; 10] = [
        (KNOWN, &[ESC]),
        ("Which file?", &[ESC]),
        ("This is the first question", &[]),
        ("Which file?", &[ENTER]),
        (KNOWN, &[DOWN, ENTER]),
        (MAPPING, &[DOWN, DOWN, DOWN, ENTER]),
        ("Which template?", &[ESC]),
        ("> Follow a template", &[ENTER]),
        ("Which template?", &[ENTER]),
        (IMPORT, &[ENTER]),
    ];
    let (status, text) = said(&sandbox, &["import", "leads", "june.csv"], &answers);
    assert_eq!(status, 0, "{text}");
}

#[test]
fn a_pasted_path_is_understood_at_the_question() {
    let sandbox = sandbox_with(
        "My Leads (1).csv",
        "First Name,Surname,E-Mail\nAda,Byron,ada@example.com\n",
    );
    for path in [
        r"My\ Leads\ \(1\).csv",
        "\"My Leads (1).csv\"",
        "'My Leads (1).csv'",
    ] {
        let answers: [Answer<'_>; 2] = [("Which file?", &[path, ENTER]), (MAPPING, &[CTRL_C])];
        let (status, text) = said(&sandbox, &["import", "leads"], &answers);
        assert_eq!(status, 130, "{path}: {text}");
    }
}

#[test]
fn a_template_is_saved_with_a_share_of_the_rows_of_its_last_file() {
    let sandbox = sandbox_with(
        "leads.csv",
        "First Name,Surname,E-Mail\nAda,Byron,ada@example.com\n",
    );
    let import = ["import", "leads", "leads.csv", "--save-template", "web"];
    let args = [&import[..], &["--min-rows", "50%"]].concat();
    let answers: [Answer<'_>; 2] = [(MAPPING, &[ENTER]), (IMPORT, &[ENTER])];
    let (status, text) = said(&sandbox, &args, &answers);
    assert_eq!(status, 0, "{text}");
    let (_, template) = sandbox.json(&["template", "show", "web"]);
    assert_eq!(template["guards"]["min_rows"], "50%", "{template}");
}

#[test]
fn the_changes_are_shown_before_the_import_if_they_are_asked_for() {
    let file = |city: &str| {
        format!("First Name,Last Name,E-Mail,City\nAda,Byron,ada@example.com,{city}\n")
    };
    let sandbox = sandbox_with("leads.csv", &file("York"));
    sandbox.done(&["import", "leads", "leads.csv", "--no-input"]);
    sandbox.write("leads.csv", file("Leeds"));
    let args = ["import", "leads", "leads.csv", "--on-duplicate", "update"];
    let args = [&args[..], &["--show-changes"]].concat();
    let known = "Use its mapping and settings?";
    let answers: [Answer<'_>; 4] = [
        (known, &[ENTER]),
        (MAPPING, &[ENTER]),
        ("lead 1, Ada Byron: city York → Leeds", &[]),
        (IMPORT, &[ENTER]),
    ];
    let (status, text) = said(&sandbox, &args, &answers);
    assert_eq!(status, 0, "{text}");
}

#[test]
fn an_export_whose_edits_would_be_left_out_is_named_before_the_import() {
    let sandbox = sandbox_with(
        "leads.csv",
        "First Name,Last Name,E-Mail\nAda,Byron,ada@example.com\n",
    );
    sandbox.done(&["import", "leads", "leads.csv", "--no-input"]);
    sandbox.done(&["lead", "export", "--out", "export.csv"]);
    let export = sandbox.read("export.csv").replace("Byron", "King");
    sandbox.write("export.csv", export);
    let answers: [Answer<'_>; 3] = [
        (MAPPING, &[ENTER]),
        ("! This is an export: its rows are existing records", &[]),
        (IMPORT, &[ENTER]),
    ];
    let (status, text) = said(&sandbox, &["import", "leads", "export.csv"], &answers);
    assert_eq!(status, 0, "{text}");
    assert_eq!(sandbox.column("name"), ["Ada Byron"]);
}
