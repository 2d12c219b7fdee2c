//! The output that the README shows is the output of its commands.

use std::os::unix::fs::symlink;

use rust_xlsxwriter::Workbook;

use crate::sandbox::{Sandbox, fixture};

/// Blocks of the README that build on each other, each by the beginning of its first command.
const RUN: &[&[&str]] = &[
    &[
        "import leads fixtures/trade-show.xlsx --preview",
        "import leads fixtures/trade-show.xlsx --no-input",
        "jobs failed 1 --out job-1-failed.xlsx",
    ],
    &["client add 'Moor Family", "client delete 1"],
    &["import clients fixtures/clients.csv"],
    &["inbox add /srv/exports"],
    &["-q import leads night.csv"],
];

/// Blocks that are not run, each with the reason.
const NOT_RUN: &[(&str, &str)] = &[(
    "import leads june.csv --on-duplicate ask",
    "a dialogue at a terminal, in part; tests/cli/import/wizard.rs answers such ones",
)];

type Prepare = fn(&Sandbox);

/// The parts of a store that a command needs and no command of the README makes.
const PREPARED: &[(&str, Prepare)] = &[
    ("import leads job-1-failed.xlsx", correct_failed_rows),
    ("document add 1 deed.pdf", |sandbox| {
        sandbox.write("deed.pdf", "%PD");
    }),
    ("inbox add /srv/exports", |sandbox| {
        std::fs::create_dir_all(sandbox.path("srv/exports")).unwrap();
        save_template(sandbox, "Email,Status\nida@example.com,new\n");
    }),
    ("-q import leads night.csv", |sandbox| {
        save_template(sandbox, "Email,Status\nida@example.com,new\n");
        let night = "Email,Status,Region\nbea@example.com,lost,North\n";
        sandbox.write("night.csv", night);
    }),
];

fn save_template(sandbox: &Sandbox, list: &str) {
    sandbox.set("leads.required", "email");
    sandbox.set("leads.status.options", "new,lost");
    sandbox.write("day.csv", list);
    let import = ["import", "leads", "day.csv", "--no-input"];
    sandbox.done(&[&import[..], &["--save-template", "crm"]].concat());
}

/// Corrects the failed rows of the trade show in their workbook.
fn correct_failed_rows(sandbox: &Sandbox) {
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    let mut list = sandbox.read("failed.csv");
    for (wrong, right) in [
        ("jonas.weber(at)example.com,", "jonas.weber@example.com,"),
        (",ask reception,", ",,"),
        (",Llewellyn,,", ",Llewellyn,rhys@example.com,"),
        (",after Easter,", ",2026-04-07,"),
    ] {
        assert!(list.contains(wrong), "{wrong}: {list}");
        list = list.replacen(wrong, right, 1);
    }
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let list = list.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(list.as_bytes());
    for (row, record) in (0..).zip(reader.records()) {
        for (column, cell) in (0..).zip(&record.unwrap()) {
            sheet.write(row, column, cell).unwrap();
        }
    }
    book.save(sandbox.path("job-1-failed.xlsx")).unwrap();
}

/// Returns the blocks of the README that run intake, each as its commands with the lines below them.
fn blocks() -> Vec<Vec<(&'static str, Vec<&'static str>)>> {
    let blocks = include_str!("../../../README.md").split("```");
    let commands = |block: &'static str| {
        let commands = block.split("\n$ intake ").skip(1);
        let commands = commands.map(|command| {
            let (line, shown) = command.split_once('\n').unwrap_or((command, ""));
            (
                line,
                shown.lines().filter(|line| !line.is_empty()).collect(),
            )
        });
        commands.collect::<Vec<_>>()
    };
    let blocks = blocks.skip(1).step_by(2).map(commands);
    blocks.filter(|commands| !commands.is_empty()).collect()
}

/// Returns a line without the time that the import took.
fn timeless(line: &str) -> &str {
    match line.rsplit_once(" in ") {
        Some((begin, time)) if time.ends_with(" s") => begin,
        _ => line,
    }
}

/// Runs a command, and expects the lines below it in this order. An ellipsis stands for any lines, a question is answered
/// with yes, and folders of the README lie in the sandbox.
fn assert_shown(sandbox: &Sandbox, line: &str, shown: &[&str]) {
    let in_sandbox = |text: &str| text.replace("/srv/", sandbox.path("srv/").to_str().unwrap());
    let mut args = shell_words::split(&in_sandbox(line)).unwrap();
    if shown.iter().any(|line| line.ends_with("[y/N]")) {
        args.push("--yes".to_owned());
    }
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let output = sandbox.command(&args).env("INTAKE_USER", "ann").output();
    let output = output.unwrap();
    // Notes and errors stand above the result.
    let said = [output.stderr, output.stdout].concat();
    let said = String::from_utf8(said).unwrap();
    let mut lines = said.lines().map(timeless);
    let expected = shown.iter().map(|line| in_sandbox(timeless(line)));
    for expected in expected.filter(|line| *line != "…" && !line.ends_with("[y/N]")) {
        assert!(
            lines.any(|line| line == expected),
            "{line}: no {expected:?} there:\n{said}"
        );
    }
}

#[test]
fn the_output_in_the_readme_is_that_of_its_commands() {
    let mut blocks = blocks();
    for group in RUN {
        let sandbox = Sandbox::new();
        symlink(fixture(""), sandbox.path("fixtures")).unwrap();
        for begin in *group {
            for (line, shown) in taken(&mut blocks, begin) {
                for (_, prepare) in PREPARED.iter().filter(|(of, _)| line.starts_with(of)) {
                    prepare(&sandbox);
                }
                assert_shown(&sandbox, line, &shown);
            }
        }
    }
    for (begin, reason) in NOT_RUN {
        assert!(!taken(&mut blocks, begin).is_empty(), "{reason}");
    }
    blocks.retain(|commands| commands.iter().any(|(_, shown)| !shown.is_empty()));
    assert_eq!(blocks, [[]; 0], "run them, or say why they cannot be run");
}

/// Removes the first block that begins with a command, and returns it.
fn taken<'b>(
    blocks: &mut Vec<Vec<(&'b str, Vec<&'b str>)>>,
    begin: &str,
) -> Vec<(&'b str, Vec<&'b str>)> {
    let found = blocks
        .iter()
        .position(|commands| commands[0].0.starts_with(begin));
    blocks.remove(found.unwrap_or_else(|| panic!("the README has no block with {begin}")))
}
