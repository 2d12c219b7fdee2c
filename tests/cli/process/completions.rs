//! Completions that know the store: what intake answers, and what bash, zsh and fish make of it.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use expectrl::Eof;
use rusqlite::Connection;

use crate::sandbox::{Sandbox, fixture};
use crate::support::process::end_within;
use crate::support::terminal::Session;

/// Returns the command by which a shell completes a line.
fn completing(shell: &str, sandbox: &Sandbox, words: &[&str]) -> Command {
    let mut command = sandbox.command(&[&["--", "intake"], words].concat());
    command.env("INTAKE_COMPLETE", shell);
    command
}

/// Returns the whole answer to a shell that completes a line.
fn answer_to(shell: &str, sandbox: &Sandbox, words: &[&str]) -> String {
    let output = completing(shell, sandbox, words).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{words:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// Returns the answer to a line that a shell completes: `files`, `folders` or `values`, and the values with descriptions.
fn answer(sandbox: &Sandbox, words: &[&str]) -> (String, Vec<String>) {
    let said = answer_to("zsh", sandbox, words);
    let mut lines = said.lines().map(|line| line.trim_end().to_owned());
    (lines.next().unwrap_or_default(), lines.collect())
}

/// A store with clients, contacts, leads, jobs, a template, a custom field and an adviser.
fn practice() -> Sandbox {
    let sandbox = Sandbox::new();
    for name in ["clients.csv", "trade-show.xlsx"] {
        fs::copy(fixture(name), sandbox.path(name)).unwrap();
    }
    drop(sandbox.run(&[
        "import",
        "clients",
        "clients.csv",
        "--save-template",
        "Practice",
    ]));
    drop(sandbox.run(&["import", "leads", "trade-show.xlsx"]));
    sandbox.done(&["field", "add", "lead", "Interest", "--kind", "text"]);
    sandbox.done(&[
        "client",
        "add",
        "O'Brien & Sons",
        "--type",
        "company",
        "--skip-contacts",
    ]);
    sandbox.done(&["client", "delete", "5", "--yes"]);
    sandbox
}

/// The words of the line, what comes first, and one value among the others.
const CASES: &[(&[&str], &str, &str)] = &[
    (
        &["client", "show", ""],
        "values",
        "Northwind Joinery Ltd\t1 (company, Leeds)",
    ),
    (
        &["client", "show", "NORTH"],
        "values",
        "Northwind Joinery Ltd\t1 (company, Leeds)",
    ),
    (&["client", "restore", ""], "values", "Elsie Brandt"),
    (&["client", "restore", "elsie"], "values", "Elsie Brandt"),
    (
        &["contact", "show", "gre"],
        "values",
        "Greta Holm\t2 (holm@example.com)",
    ),
    (
        &["contact", "show", "holm@"],
        "values",
        "holm@example.com\t2 Greta Holm",
    ),
    (
        &["contact", "link", "1", "cas"],
        "values",
        "Castell Family Trust",
    ),
    (
        &["client", "add", "X", "--contact", "be"],
        "values",
        "Ben Castell",
    ),
    (
        &["lead", "show", "amara"],
        "values",
        "amara.okafor@example.com\t1 Amara Okafor",
    ),
    (
        &["jobs", "show", ""],
        "values",
        "2\ttrade-show.xlsx: 4 failed",
    ),
    (
        &["jobs", "failed", ""],
        "values",
        "1\tclients.csv: 1 failed",
    ),
    (
        &["import", "leads", "x.csv", "--template", ""],
        "values",
        "Practice",
    ),
    (&["template", "show", "P"], "values", "Practice"),
    (&["field", "remove", "lead", ""], "values", "Interest"),
    (&["client", "unassign", "1", ""], "values", "tester"),
    (
        &["config", "get", "leads.req"],
        "values",
        "leads.required\t",
    ),
    (
        &["lead", "history", "1", "--field", "pho"],
        "values",
        "phone",
    ),
    (
        &["lead", "edit", "1", "--set", "custom"],
        "values",
        "custom.Interest=",
    ),
    (&["client", "add", "X", "--type", "tr"], "values", "trust"),
    (
        &["client", "list", "--status=Act"],
        "values",
        "--status=Active",
    ),
    (
        &["client", "add", "X", "--set", "entity_type=com"],
        "values",
        "entity_type=company",
    ),
    (
        &["import", "leads", "trade-show.xlsx", "--sheet", ""],
        "values",
        "Stand B14",
    ),
    (
        &["import", "leads", "trade-show.xlsx", "--map", "E-M"],
        "values",
        "E-Mail Address=",
    ),
    (
        &["import", "clients", "clients.csv", "--map", "City=ci"],
        "values",
        "City=city",
    ),
    (
        &["import", "leads", "x.csv", "--on-duplicate", "me"],
        "values",
        "merge",
    ),
    (
        &["import", "leads", "x.csv", "--match", "email,ph"],
        "values",
        "email,phone",
    ),
    (
        &["jobs", "list", "--status", "comp"],
        "values",
        "completed_with_errors",
    ),
    (&["jobs", "list", "--format", ""], "values", "json"),
    (&["import", "leads", ""], "files", ""),
    (&["import", "leads", "x.csv", "--failed", ""], "files", ""),
    (&["--store", ""], "files", ""),
    (&["--store=/da"], "files", ""),
    (&["import", "leads", "--failed=/da"], "files", ""),
    (
        &["import", "leads", "--on-duplicate=me"],
        "values",
        "--on-duplicate=merge",
    ),
    (&["inbox", "add", ""], "folders", ""),
    (&["cl"], "values", "client\t"),
    (
        &["import", "leads", "--on-dup"],
        "values",
        "--on-duplicate\t",
    ),
];

#[test]
fn completions_know_the_store_and_the_file_on_the_line() {
    let sandbox = practice();
    for (words, first, value) in CASES {
        let (said, values) = answer(&sandbox, words);
        assert_eq!(said, *first, "{words:?}");
        let has = values.iter().any(|one| one.starts_with(value));
        assert!(has || value.is_empty(), "{words:?}: {values:?}");
        assert_eq!(value.is_empty(), values.is_empty(), "{words:?}: {values:?}");
    }
    // No flags before a dash is typed, and no text where any text may stand.
    assert_eq!(
        answer(&sandbox, &["client", "list", "--search", ""]).1,
        [""; 0]
    );
    assert!(
        answer(&sandbox, &["jobs", ""])
            .1
            .iter()
            .all(|one| !one.starts_with('-'))
    );
}

#[test]
fn a_store_that_cannot_be_read_is_left_alone_and_completes_nothing() {
    let sandbox = practice();
    let clients = |sandbox: &Sandbox| answer(sandbox, &["client", "show", ""]).1;
    assert_eq!(clients(&sandbox).len(), 5);
    let listed = || {
        let entries = fs::read_dir(sandbox.path("store")).unwrap();
        let mut names: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
        names.sort();
        names
    };
    let bytes = fs::read(sandbox.store()).unwrap();
    // Another store on the line.
    let other = sandbox.path("other.db");
    assert_eq!(
        answer(
            &sandbox,
            &["--store", other.to_str().unwrap(), "client", "show", ""]
        )
        .1,
        [""; 0]
    );
    assert!(!other.exists());
    for content in [
        &b""[..],
        b"age-encryption.org/v1\nnot a store",
        &bytes[..bytes.len() / 2],
    ] {
        fs::write(sandbox.store(), content).unwrap();
        let before = listed();
        assert_eq!(clients(&sandbox), [""; 0], "{} bytes", content.len());
        assert_eq!(
            (listed(), fs::read(sandbox.store()).unwrap()),
            (before, content.to_vec())
        );
    }
    fs::remove_dir_all(sandbox.path("store")).unwrap();
    assert_eq!(clients(&sandbox), [""; 0]);
    assert!(!sandbox.path("store").exists());
}

#[test]
fn a_store_that_another_process_writes_to_is_read_at_once() {
    let sandbox = practice();
    let clients = || {
        // A command that waited for the writer would do so for half a minute.
        let mut command = completing("zsh", &sandbox, &["client", "show", ""]);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let child = command.spawn().unwrap();
        let said = end_within(Duration::from_secs(20), &sandbox, child);
        assert_eq!((said.status, &*said.err), (0, ""), "{said}");
        said.out.lines().skip(1).count()
    };
    let writer = Connection::open(sandbox.store()).unwrap();
    for lock in ["BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"] {
        writer.execute_batch(lock).unwrap();
        let changed = writer.execute("UPDATE client SET name_key = 'x' || id", ());
        assert_eq!(changed.unwrap(), 6);
        assert_eq!(clients(), 5, "{lock}");
        writer.execute_batch("ROLLBACK").unwrap();
    }
    // A lock that keeps readers out, too: no values, and no error.
    let alone =
        "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; UPDATE client SET name_key = 'x'";
    writer.execute_batch(alone).unwrap();
    clients();
}

#[test]
fn only_valid_rules_complete_a_match() {
    let sandbox = Sandbox::new();
    let rules = |words: &[&str]| {
        let (_, values) = answer(&sandbox, &[&["import"], words].concat());
        let names = values.iter().map(|one| one.split('\t').next().unwrap());
        names.map(str::to_owned).collect::<Vec<String>>()
    };
    let cases: [(&[&str], &[&str]); 6] = [
        (&["leads", "--match", ""], &["email", "phone", "name"]),
        (&["clients", "--match", ""], &["name"]),
        (
            &["leads", "--match", "email,"],
            &["email,phone", "email,name"],
        ),
        (
            &["contacts", "--match=name,"],
            &["--match=name,email", "--match=name,phone"],
        ),
        (
            &["leads", "--source", "crm", "--match", ""],
            &["external_id", "email", "phone", "name"],
        ),
        (&["intelliflo", "--match", "p"], &["phone"]),
    ];
    for (words, expected) in cases {
        assert_eq!(rules(words), expected, "{words:?}");
    }
}

#[test]
fn elvish_and_powershell_get_answers_of_their_own_scripts() {
    let sandbox = practice();
    let cases: [(&[&str], &str, &str); 4] = [
        (
            &["client", "show", "cas"],
            "Castell Family Trust",
            "'Castell Family Trust'\t4 (trust, York)\n",
        ),
        (
            &["client", "show", "o'b"],
            "O'Brien & Sons",
            "'O''Brien & Sons'\t6 (company)\n",
        ),
        (
            &["import", "leads", "x.csv", "--on-duplicate", "me"],
            "merge",
            "merge\n",
        ),
        // These list the paths themselves.
        (
            &["import", "leads", "tra"],
            "trade-show.xlsx",
            "trade-show.xlsx\n",
        ),
    ];
    for (words, elvish, powershell) in cases {
        assert_eq!(answer_to("elvish", &sandbox, words), elvish, "{words:?}");
        assert_eq!(
            answer_to("powershell", &sandbox, words),
            powershell,
            "{words:?}"
        );
    }
}

/// Whether a shell is there. `.ci/shells` installs all of them, and sets INTAKE_SHELLS: then a missing one is an error.
fn has(shell: &str) -> bool {
    let found = Command::new(shell).arg("--version").output().is_ok();
    assert!(
        found || std::env::var_os("INTAKE_SHELLS").is_none(),
        "{shell} is not installed"
    );
    if !found {
        let note = "is not installed: its completions are not tested here (.ci/shells tests them)";
        let mut stderr = std::io::stderr();
        writeln!(stderr, "{shell} {note}").unwrap();
    }
    found
}

/// The environment of a shell in the sandbox, in which `intake` is the binary.
fn shell(sandbox: &Sandbox, program: &str, args: &[&str]) -> Command {
    let folder = sandbox.path("bin");
    fs::create_dir_all(&folder).unwrap();
    let link = folder.join("intake");
    if !link.exists() {
        std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_intake"), link).unwrap();
    }
    let mut command = Command::new(program);
    command
        .args(args)
        .current_dir(sandbox.path(""))
        .env_clear()
        .env("PATH", format!("{}:/usr/bin:/bin", folder.display()))
        .env("HOME", sandbox.path(""))
        .env("INTAKE_STORE", sandbox.store())
        .env("TERM", "dumb")
        .env("PS1", "$ ");
    command
}

/// Lines before and after a Tab. A `|` is the cursor.
const TYPED: &[(&str, &str)] = &[
    (
        "intake client show nor|",
        r"intake client show Northwind\ Joinery\ Ltd |",
    ),
    (
        "intake client show 'Cast|",
        "intake client show 'Castell Family Trust' |",
    ),
    (
        r"intake client show Castell\ F|",
        r"intake client show Castell\ Family\ Trust |",
    ),
    (
        r"intake client show O\'|",
        r"intake client show O\'Brien\ \&\ Sons |",
    ),
    (
        "intake import leads tr|",
        "intake import leads trade-show.xlsx |",
    ),
    (
        "intake import leads --failed=tr|",
        "intake import leads --failed=trade-show.xlsx |",
    ),
    ("intake --store=sto|", "intake --store=store/|"),
    (
        "intake import leads trade-show.xlsx --map=Pho|",
        "intake import leads trade-show.xlsx --map=Phone=|",
    ),
    (
        "intake import leads trade-show.xlsx --on-duplicate up|",
        "intake import leads trade-show.xlsx --on-duplicate update |",
    ),
    ("intake templ|", "intake template |"),
];

/// Lines with the cursor within them. zsh adds a blank, bash does not.
const TYPED_WITHIN: &[(&str, &str)] = &[
    (
        "intake client show nor| --format json",
        r"intake client show Northwind\ Joinery\ Ltd| --format json",
    ),
    ("intake cli| show 1", "intake client| show 1"),
    (
        "true; intake client show cas|; true",
        r"true; intake client show Castell\ Family\ Trust|; true",
    ),
];

/// Lines that bash completes in part or not at all, and never shortens: the clients begin with `MOSS` and `Moor's`.
const TYPED_IN_BASH: &[(&str, &str)] = &[
    ("intake client show mo|", "intake client show mo|"),
    ("intake client show moor|", "intake client show moor|"),
    (
        r"intake client show moor\ |",
        r"intake client show Moor\ A|",
    ),
    (
        r"intake client show Moor\ A|",
        r"intake client show Moor\ A|",
    ),
    ("intake client show xy|", "intake client show xy|"),
];

/// Types lines into an interactive shell, presses Tab at the cursor of each, and expects the lines after it. The setup
/// binds Ctrl-T to a command that prints the line in `<>`.
fn types(command: Command, setup: &[&str], lines: &[&[(&str, &str)]]) {
    let mut session = Session::spawn(command).with_patience(Duration::from_secs(30));
    for line in setup {
        session.send_line(line).unwrap();
    }
    session.send_line("echo rea''dy").unwrap();
    session.expect("ready").unwrap();
    for (typed, expected) in lines.iter().copied().flatten() {
        let (before, behind) = typed.split_once('|').unwrap();
        // Ctrl-B goes one character back.
        let back = "\u{2}".repeat(behind.len());
        session
            .send(format!("{before}{behind}{back}\t\u{14}"))
            .unwrap();
        if let Err(error) = session.expect(format!("<{expected}>")) {
            panic!("{typed:?}: {error}: {:?}", session.unread());
        }
        // Ctrl-E and Ctrl-U clear the line.
        session.send("\u{5}\u{15}").unwrap();
        session.send_line("echo ne''xt").unwrap();
        session.expect("next").unwrap();
    }
    session.send_line("exit").unwrap();
    drop(session.expect(Eof));
}

#[test]
fn bash_completes_and_quotes() {
    if !has("bash") {
        return;
    }
    let sandbox = practice();
    for name in ["MOSS", "Moor's", "Moor A1", "Moor A2"] {
        sandbox.done(&[
            "client",
            "add",
            name,
            "--type",
            "company",
            "--skip-contacts",
        ]);
    }
    // readline shows nothing on a terminal without echo, as expectrl makes it.
    let begin = "stty echo cols 120 && exec bash --norc -i";
    let bash = shell(&sandbox, "sh", &["-c", begin]);
    types(
        bash,
        &[
            "bind 'set enable-bracketed-paste off'",
            "line() { printf '<%s|%s>\\n' \"${READLINE_LINE:0:READLINE_POINT}\" \"${READLINE_LINE:READLINE_POINT}\"; }",
            "bind -x '\"\\C-t\": line'",
            "source <(intake completions bash)",
        ],
        &[TYPED, TYPED_WITHIN, TYPED_IN_BASH],
    );
}

#[test]
fn zsh_completes_and_quotes() {
    if !has("zsh") {
        return;
    }
    let sandbox = practice();
    let zsh = shell(&sandbox, "zsh", &["-f", "-i"]);
    let setup = [
        "unsetopt zle_bracketed_paste",
        "line() { print -r -- \"<$LBUFFER|$RBUFFER>\" }; zle -N line; bindkey '^T' line",
        "autoload -U compinit; compinit -u",
        "source <(intake completions zsh)",
    ];
    let within = TYPED_WITHIN
        .iter()
        .map(|(typed, line)| (*typed, line.replace('|', " |")));
    let within: Vec<(&str, String)> = within.collect();
    let within: Vec<(&str, &str)> = within
        .iter()
        .map(|(typed, line)| (*typed, line.as_str()))
        .collect();
    types(zsh, &setup, &[TYPED, &within]);
}

#[test]
fn fish_completes() {
    if !has("fish") {
        return;
    }
    let sandbox = practice();
    let cases = [
        (
            "intake client show nor",
            "Northwind Joinery Ltd\t1 (company, Leeds)\n",
        ),
        (
            "intake client show 'Cast",
            "Castell Family Trust\t4 (trust, York)\n",
        ),
        (
            "intake client show Castell\\ F",
            "Castell Family Trust\t4 (trust, York)\n",
        ),
        ("intake jobs review ", ""),
        ("intake import leads tra", "trade-show.xlsx\n"),
        (
            "intake import leads --failed=tra",
            "--failed=trade-show.xlsx\n",
        ),
        ("intake import leads trade-show.xlsx --map Pho", "Phone=\n"),
        (
            "intake templ",
            "template\tSave, show and reuse how a kind of file is read and mapped\n",
        ),
    ];
    for (line, expected) in cases {
        let script = "intake completions fish | source; complete -C $argv[1]";
        let output = shell(&sandbox, "fish", &["-N", "-c", script, line])
            .output()
            .unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stdout), expected, "{line}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{line}");
    }
}

#[test]
fn every_shell_has_a_script() {
    let sandbox = Sandbox::new();
    for name in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let said = sandbox.ok(&["completions", name]);
        assert!(said.out.contains("INTAKE_COMPLETE"), "{name}: {said}");
    }
    assert!(!sandbox.path("store").exists());
}
