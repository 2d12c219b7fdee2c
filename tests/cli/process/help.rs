//! The examples of the help, run on a small store with the clients and the trade show of `intake demo`. (`src/cli/help` parses all of them.)

use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::{Command, Stdio};

use intake::cli::{command, examples_of};

use crate::sandbox::Sandbox;

/// What the examples find: files, templates, records in the trash.
const PREPARED: &str = "
mkdir archive incoming && cp \"$FIXTURES/clients.csv\" \"$FIXTURES/trade-show.xlsx\" .
printf 'First Name,Last Name,Email\\nUna,Vale,una@example.com\\nGus,Weir,gus@example.com\\nHal,York,hal@example.com\\n' >website.csv
printf 'Id,Client Name,Client Type\\nC-7,Vale Ltd,company\\n' >crm.csv
intake import clients clients.csv --again || test $? = 3; printf '\\n' >>clients.csv
intake import leads website.csv
intake import leads trade-show.xlsx || test $? = 3
printf 'First Name,Surname,E-Mail,Fone,Notes,Town\\nEla,Ray,ela@example.com,07700 900500,hello,Bath\\n' >june.csv
printf 'First Name,Last Name,Email,Client\\nIda,Moor,ida@example.com,Northwind Joinery Ltd\\n' >contacts.csv
printf 'First Name,Last Name,Email\\nOtto,Okafor,amara.okafor@example.com\\n' >waits.csv
echo 'They called.' >call.txt && echo deed >deed.pdf
intake import leads june.csv --map 'Fone=phone' --map 'Notes=' --save-template Website --dry-run >/dev/null
intake import leads waits.csv --on-duplicate merge >/dev/null || test $? = 3
intake import leads june.csv --map 'Fone=phone' --map 'Notes=' --save-template Website >/dev/null && mv june.csv old.csv
printf 'First Name,Surname,E-Mail,Fone,Notes,Town\\nUma,Roy,uma@example.com,07700 900501,hello,Bath\\n' >june.csv
intake template export Website >website.json
intake activity add 1 --kind meeting --title Review --text Agreed && intake document add 1 deed.pdf
intake contact different 1 3 && intake field add lead Interest --kind text
intake client export --out edited.xlsx
intake lead add 'Una Vale' --email una@example.com && intake client add 'Elsie Brandt' --type individual --skip-contacts
intake contact add Greta --last-name Holm --email holm@example.com --on-duplicate create
";

/// What stands before some examples, by their first words.
const BEFORE: &[(&str, &str)] = &[
    ("intake client restore", "intake client delete 1 --yes"),
    ("intake contact restore", "intake contact delete 1 --yes"),
    ("intake lead restore", "intake lead delete 1 --yes"),
    ("intake client unmerge", "intake client merge 1 2 --yes"),
    ("intake contact unmerge", "intake contact merge 1 2 --yes"),
    ("intake lead unmerge", "intake lead merge 1 2 --yes"),
    ("intake lead unconvert", "intake lead convert 1"),
    (
        "intake jobs review 4 --decisions",
        "intake jobs review 4 --write-decisions decisions.xlsx",
    ),
    (
        "intake client duplicates --decisions",
        "intake client duplicates --write-decisions pairs.xlsx",
    ),
    (
        "intake contact duplicates --decisions",
        "intake contact duplicates --write-decisions pairs.xlsx",
    ),
    (
        "intake lead duplicates --decisions",
        "intake lead duplicates --write-decisions pairs.xlsx",
    ),
    (
        "intake inbox remove",
        "intake inbox add incoming --kind leads --template Website",
    ),
    ("intake client unassign", "intake client assign 1 ann"),
    (
        "intake store restore backup.db",
        "intake store backup backup.db",
    ),
    (
        "intake config unset",
        "intake config set leads.required name",
    ),
];

/// What is not run here, by a part of the line or by the whole line with a $, and why.
const NOT_RUN: &[(&str, &str)] = &[
    ("intelliflo", "needs the API; tests/cli/intelliflo"),
    ("age ", "needs the program age; tests/cli/store/backups.rs"),
    ("intake jobs run --watch", "does not end"),
    (
        "intake jobs approve",
        "needs a held job; tests/cli/jobs/approval.rs",
    ),
    (
        "intake jobs cancel",
        "needs a running job; tests/cli/jobs/cancel.rs",
    ),
    (
        "intake jobs resume",
        "needs an interrupted job; tests/cli/jobs/interruption.rs",
    ),
    ("intake jobs review 4$", "asks at a terminal"),
    (
        "intake client add 'Moor Family Trust'$",
        "asks at a terminal",
    ),
];

/// Every example of the help, once.
fn lines() -> Vec<String> {
    fn collect(command: &clap::Command, words: &str, lines: &mut Vec<String>) {
        lines.extend(examples_of(command, words).into_iter().map(|one| one.line));
        for sub in command.get_subcommands() {
            let words = format!("{words} {}", sub.get_name());
            collect(sub, words.trim_start(), lines);
        }
    }
    let mut lines = Vec::new();
    collect(&command(), "", &mut lines);
    lines.sort();
    lines.dedup();
    lines
}

/// Runs lines of a shell in a folder. Returns the exit status and all that was said.
fn shell(folder: &Path, programs: &Path, lines: &str) -> (Option<i32>, String) {
    let output = Command::new("sh")
        .args(["-ec", lines])
        .current_dir(folder)
        .env_clear()
        .env("PATH", format!("{}:/usr/bin:/bin", programs.display()))
        .env("HOME", folder)
        .env("FIXTURES", concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures"))
        .env("INTAKE_STORE", folder.join("intake.db"))
        .env("INTAKE_USER", "tester")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.code(),
        String::from_utf8_lossy(&said).into_owned(),
    )
}

#[test]
fn the_examples_of_the_help_run() {
    let sandbox = Sandbox::new();
    let [programs, prepared] = ["programs", "prepared"].map(|name| sandbox.path(name));
    for folder in [&programs, &prepared] {
        std::fs::create_dir(folder).unwrap();
        std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700)).unwrap();
    }
    symlink(env!("CARGO_BIN_EXE_intake"), programs.join("intake")).unwrap();
    let (status, said) = shell(&prepared, &programs, &format!("umask 077{PREPARED}"));
    assert_eq!(status, Some(0), "{said}");
    let (mut run, mut failed) = (0, Vec::new());
    for line in lines() {
        let is_it = |words: &str| match words.strip_suffix('$') {
            Some(whole) => line == whole,
            None => line.contains(words),
        };
        if NOT_RUN.iter().any(|(words, _)| is_it(words)) {
            continue;
        }
        let folder = sandbox.path("case");
        let copied = Command::new("cp")
            .arg("-a")
            .args([&prepared, &folder])
            .status();
        assert!(copied.unwrap().success());
        let before = BEFORE.iter().find(|(words, _)| line.starts_with(words));
        if let Some((_, before)) = before {
            let (status, said) = shell(&folder, &programs, before);
            assert!(matches!(status, Some(0 | 3)), "{before}: {said}");
        }
        let (status, said) = shell(&folder, &programs, &line);
        // 3: rows failed or wait, as they do in the demo.
        if !matches!(status, Some(0 | 3)) {
            failed.push(format!("{line}: {status:?} {said}"));
        }
        std::fs::remove_dir_all(&folder).unwrap();
        run += 1;
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    assert!(run > 90, "only {run} examples were run");
}
