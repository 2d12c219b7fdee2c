//! Completions that know the store: what intake answers, and what bash, zsh and fish make of it.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use expectrl::{Eof, Expect, Session};

use crate::sandbox::{Sandbox, fixture};

/// What a line that a shell is about to complete is answered with: `files`, `folders`, or values with their descriptions.
fn answer(sandbox: &Sandbox, words: &[&str]) -> (String, Vec<String>) {
    let output = sandbox
        .command(&[&["--", "intake"], words].concat())
        .env("INTAKE_COMPLETE", "zsh")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{words:?}");
    let said = String::from_utf8(output.stdout).unwrap();
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
    // A store that another process is writing to is read beside it.
    let held = rusqlite_of(&sandbox);
    assert_eq!(clients(&sandbox).len(), 5);
    drop(held);
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

/// A transaction that writes, in another process.
fn rusqlite_of(sandbox: &Sandbox) -> impl Drop {
    struct Held(std::process::Child);
    impl Drop for Held {
        fn drop(&mut self) {
            drop(self.0.stdin.take());
            self.0.wait().unwrap();
        }
    }
    let mut import = sandbox.command(&["import", "leads", "-"]);
    let mut child = import
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let rows = "First Name,Last Name,Email\nIda,Moor,ida@example.com\n";
    child
        .stdin
        .as_mut()
        .unwrap()
        .write_all(rows.as_bytes())
        .unwrap();
    Held(child)
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

/// Lines that are typed up to a Tab, and what stands in the line then.
const TYPED: &[(&str, &str)] = &[
    ("intake client show nor\t", r"Northwind\ Joinery\ Ltd "),
    ("intake client show 'Cast\t", "'Castell Family Trust' "),
    (r"intake client show Castell\ F", r"Castell\ Family\ Trust "),
    ("intake client show O\\'\t", r"O\'Brien\ \&\ Sons "),
    ("intake import leads tr\t", "trade-show.xlsx "),
    (
        "intake import leads trade-show.xlsx --map=Pho\t",
        "--map=Phone=",
    ),
    (
        "intake import leads trade-show.xlsx --on-duplicate up\t",
        "update ",
    ),
    ("intake templ\t", "template "),
];

/// Types lines into an interactive shell, and expects their completions.
fn types(command: Command, setup: &[&str]) {
    let mut session = Session::spawn(command).unwrap();
    session.set_expect_timeout(Some(std::time::Duration::from_secs(30)));
    for line in setup {
        session.send_line(line).unwrap();
    }
    session.send_line("echo rea''dy").unwrap();
    session.expect("ready").unwrap();
    for (typed, expected) in TYPED {
        let typed = format!("{}\t", typed.trim_end_matches('\t'));
        session.send(&typed).unwrap();
        if let Err(error) = session.expect(expected) {
            let mut said = [0; 4000];
            let read = session.try_read(&mut said).unwrap_or_default();
            panic!(
                "{typed:?}: {error}: {:?}",
                String::from_utf8_lossy(&said[..read])
            );
        }
        // Ctrl-U clears the line.
        session.send("\u{15}").unwrap();
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
    // readline shows nothing on a terminal without echo, as expectrl makes it.
    let begin = "stty echo cols 120 && exec bash --norc -i";
    let bash = shell(&sandbox, "sh", &["-c", begin]);
    types(
        bash,
        &[
            "bind 'set enable-bracketed-paste off'",
            "source <(intake completions bash)",
        ],
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
        "autoload -U compinit; compinit -u",
        "source <(intake completions zsh)",
    ];
    types(zsh, &setup);
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
