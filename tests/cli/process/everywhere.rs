//! What holds for every command: global flags, wrong usage, who acts, sanitized text.

use serde_json::json;

use crate::assert_said;
use crate::sandbox::{Sandbox, words};

const LEADS: &str = "Name,Email\nAda Moor,ada@example.com\nBea Lind,none\n";

/// A store with a lead and a failed row.
fn one_lead() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", LEADS);
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    sandbox
}

#[test]
fn wrong_usage_ends_with_2_and_says_how_it_is_used() {
    let sandbox = Sandbox::new();
    let cases: [(&[&str], &str); 8] = [
        (&["leads"], "unrecognized subcommand 'leads'"),
        (&["import", "leads"], "no FILE was named"),
        (&["lead", "list", "--limti", "1"], "--limit"),
        (&["lead", "list", "--limit", "many"], "'many'"),
        (&["lead", "list", "--format", "xml"], "table, json, csv"),
        (&["lead", "list", "-q", "-v"], "cannot be used with"),
        (&["jobs", "show", "last"], "'last'"),
        (
            &["import", "leads", "a.csv", "--on-duplicate", "replace"],
            "skip, merge, update, create, fail or ask",
        ),
    ];
    for (args, expected) in cases {
        let said = sandbox.run(args);
        assert_eq!(
            (said.status, said.out.as_str()),
            (2, ""),
            "{args:?}: {said}"
        );
        assert!(said.err.contains(expected), "{args:?}: {said}");
    }
    assert!(!sandbox.path("store").exists());
}

#[test]
fn help_and_version_go_to_standard_output() {
    let sandbox = Sandbox::new();
    for args in [
        &["--help"][..],
        &["help"],
        &["import", "leads", "--help"],
        &["--version"],
        &["jobs", "--version"],
    ] {
        let said = sandbox.ok(args);
        assert!(
            said.out.contains("intake") && said.err.is_empty(),
            "{args:?}: {said}"
        );
    }
    assert!(
        sandbox.ok(&["--help"]).out.contains("6  The store cannot"),
        "exit statuses are in the help"
    );
}

#[test]
fn global_flags_stand_before_and_after_the_command() {
    let sandbox = one_lead();
    let store = sandbox.store();
    let store = store.to_str().unwrap();
    let cases: [&[&str]; 3] = [
        &["--format", "json", "--no-input", "-y", "lead", "list"],
        &["lead", "--format", "json", "--yes", "list"],
        &[
            "lead", "list", "--format", "json", "--store", store, "--color", "never", "-q",
        ],
    ];
    for args in cases {
        let said = sandbox.ok(args);
        assert_eq!(
            said.out,
            sandbox.ok(&["lead", "list", "--format", "json"]).out,
            "{args:?}"
        );
    }
}

#[test]
fn the_store_of_the_flag_wins_over_that_of_the_environment() {
    let sandbox = one_lead();
    let said = sandbox.ok(&["lead", "list", "--store", "other.db"]);
    assert!(
        said.err.contains("There is no store yet at other.db"),
        "{said}"
    );
}

#[test]
fn a_command_that_needs_a_record_or_is_refused_creates_no_store() {
    let sandbox = Sandbox::new();
    sandbox.write("plan.txt", "plan");
    let needing = [
        "client delete 1 --dry-run",
        "client delete 1 --yes",
        "client restore 1",
        "client edit 1 --city Bath",
        "client assign 1 Ann",
        "client show 1",
        "contact merge 1 2",
        "contact link 1 1 --relationship Self",
        "contact unlink 1 1",
        "contact edit 1 --phone 1",
        "contact show 1",
        "lead convert 1",
        "lead delete 1",
        "lead restore 1",
        "lead show 1",
        "activity add 1 --kind meeting --title X",
        "document add 1 plan.txt",
    ];
    for line in needing {
        let said = sandbox.run(&words(line));
        assert_eq!(said.status, 1, "{line}: {said}");
        assert!(
            said.err.contains("There is no store yet at "),
            "{line}: {said}"
        );
    }
    for line in [
        "client add 12 --type trust",
        "client add Moor --type trust --contact 1:Trustee",
        "contact add A --email bad",
        "contact add A --email a@example.com --client 1 --relationship Self",
        "lead add A --email bad",
    ] {
        assert!(matches!(sandbox.run(&words(line)).status, 1 | 2), "{line}");
    }
    for line in ["activity list 1", "document list 1", "client history 1"] {
        let said = sandbox.ok(&[&words(line)[..], &["--format", "json"]].concat());
        assert_eq!(said.out.trim(), "[]", "{line}");
        assert!(
            said.err.contains("There is no store yet at "),
            "{line}: {said}"
        );
    }
    assert_eq!(sandbox.store_files(), [""; 0]);
    sandbox.done(&words("contact add A --email a@example.com"));
    assert_eq!(sandbox.json(&words("contact show 1")).1["name"], "A");
}

#[test]
fn a_value_that_begins_with_a_dash_is_told_where_to_stand() {
    let sandbox = Sandbox::new();
    sandbox.done(&words("client add Moor --type trust"));
    let add = ["activity", "add", "1", "--kind", "meeting", "--title", "X"];
    let said = sandbox.run(&[&add[..], &["--text", "- agreed it's so"]].concat());
    let tip = "after a =: '--text=- agreed it'\\''s so'";
    assert_eq!(said.status, 2, "{said}");
    assert!(said.err.contains(tip), "{said}");
    assert!(!said.err.contains("-- - "), "{said}");
    sandbox.done(&[&add[..], &["--text=- agreed it's so"]].concat());
    let said = sandbox.run(&words(
        "contact add A --email a@example.com --last-name -Moor",
    ));
    assert!(said.err.contains("after a =: --last-name=-Moor"), "{said}");
    let said = sandbox.run(&words("lead list --quiet -Moor"));
    assert!(!said.err.contains("after a ="), "{said}");
}

#[test]
fn quiet_leaves_data_and_errors() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "leads.csv",
        "Name,Email,Shoe Size\nAda,ada@example.com,38\n",
    );
    let said = sandbox.ok(&["import", "leads", "leads.csv", "-q"]);
    assert_eq!((&*said.out, &*said.err), ("", ""), "{said}");
    let said = sandbox.ok(&["lead", "list", "-q"]);
    assert!(said.out.contains("Ada"), "{said}");
    let said = sandbox.run(&["lead", "show", "9", "-q"]);
    assert!(said.err.starts_with("error: there is no lead"), "{said}");
}

#[test]
fn verbose_says_how_columns_found_their_fields() {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", "Name,Email\nAda,ada@example.com\n");
    let said = sandbox.ok(&["import", "leads", "leads.csv", "-v"]);
    assert!(
        said.err
            .contains("Name → full_name (alias)\nEmail → email (exact)\n"),
        "{said}"
    );
}

#[test]
fn colour_is_for_whoever_wants_it() {
    let sandbox = Sandbox::new();
    let is_coloured = |args: &[&str], no_color: &str| {
        let output = sandbox
            .command(&[&["lead", "show", "1"], args].concat())
            .env("NO_COLOR", no_color)
            .output();
        output.unwrap().stderr.contains(&0x1b)
    };
    assert!(!is_coloured(&[], ""), "no terminal");
    assert!(is_coloured(&["--color", "always"], ""));
    assert!(
        is_coloured(&["--color", "always"], "1"),
        "the flag was said, the variable only stands there"
    );
    assert!(!is_coloured(&["--color", "never"], ""));
}

#[test]
fn the_author_is_the_flag_then_the_variable_then_the_user_of_the_system() {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", "Name,Email\nAda,ada@example.com\n");
    let import = ["import", "leads", "leads.csv", "--again"];
    let said = [
        sandbox.ok(&[&import[..], &["--as", " Grace Hill "]].concat()),
        sandbox.ok(&import),
        sandbox.shell("INTAKE_USER= USER=somebody exec $INTAKE import leads leads.csv --again"),
    ];
    assert!(said.iter().all(|said| said.status == 0), "{said:?}");
    let (_, jobs) = sandbox.json(&["jobs", "list"]);
    assert_eq!(
        (&jobs[2]["by"], &jobs[1]["by"]),
        (&json!("Grace Hill"), &json!("tester"))
    );
    assert_eq!(jobs[0]["by"], sandbox.shell("id -un").out.trim());
    assert!(sandbox.ok(&["jobs", "list"]).out.contains("Grace Hill"));
}

#[test]
fn the_store_is_in_the_data_folder_where_none_is_named() {
    let sandbox = Sandbox::new();
    let info = |script: &str| {
        sandbox
            .shell(&format!("unset INTAKE_STORE; {script} $INTAKE store info"))
            .out
    };
    assert_eq!(info(""), "Path  [folder]/.local/share/intake/intake.db\n");
    assert_eq!(
        info("XDG_DATA_HOME=/nowhere"),
        "Path  /nowhere/intake/intake.db\n"
    );
    assert_eq!(
        info("INTAKE_STORE="),
        "Path  [folder]/.local/share/intake/intake.db\n"
    );
}

#[test]
fn text_that_would_move_a_terminal_is_written_out_for_people_and_kept_for_programs() {
    let sandbox = Sandbox::new();
    let name = "Ada\u{1b}[31m \u{202e}Moor\u{7}";
    sandbox.write(
        "leads.csv",
        format!("Company,Email,Col\u{1b}[2J\n{name},ada@example.com,x\n{name},no\u{9b}ne,\n"),
    );
    let shown = r"Ada\u{1b}[31m \u{202e}Moor\u{7}";
    let said = sandbox.run(&["import", "leads", "leads.csv"]);
    assert!(
        said.out.contains(r"no\u{9b}ne") && said.err.contains(r"Col\u{1b}[2J"),
        "{said:?}"
    );
    for args in [
        &["lead", "list"][..],
        &["lead", "show", "1"],
        &["jobs", "show", "1"],
        &["import", "leads", "leads.csv", "--preview"],
    ] {
        let said = sandbox.ok(args);
        assert!(
            !said
                .out
                .contains(|c: char| c.is_control() && c != '\n' || c == '\u{202e}'),
            "{args:?}: {said:?}"
        );
        assert!(
            args[0] == "jobs" || said.out.contains(shown),
            "{args:?}: {said}"
        );
    }
    assert_eq!(sandbox.leads()[0]["company"], name);
    assert!(
        sandbox
            .ok(&["lead", "list", "--format", "csv"])
            .out
            .contains(name)
    );
}

#[test]
fn the_name_of_a_file_is_text_from_outside_too() {
    let sandbox = Sandbox::new();
    let name = "le\u{1b}[2Jads\nJob 9.csv";
    sandbox.write(name, LEADS);
    for args in [
        &["import", "leads", name][..],
        &["jobs", "show", "1"],
        &["jobs", "list"],
        &["import", "leads", name],
    ] {
        let said = sandbox.run(args);
        let text = format!("{}{}", said.out, said.err);
        assert!(
            !text.contains('\u{1b}') && !text.contains("\nJob 9"),
            "{args:?}: {said:?}"
        );
        assert!(
            text.contains(r"le\u{1b}[2Jads\nJob 9.csv"),
            "{args:?}: {said:?}"
        );
    }
}

#[test]
fn one_record_is_no_list() {
    let sandbox = one_lead();
    assert_said!(sandbox.run(&["lead", "show", "1", "--format", "csv"]), @r"
    --- stderr
    error: only a list can be written as CSV
     hint: Use --format table or --format json.
    --- exit 2
    ");
    for args in [
        &["jobs", "show", "1"][..],
        &["store", "info"],
        &["import", "leads", "leads.csv", "--again"],
    ] {
        assert_eq!(
            sandbox.run(&[args, &["--format", "csv"]].concat()).status,
            2,
            "{args:?}"
        );
    }
    assert_eq!(sandbox.lead_count(), 1);
}
