//! The output that the README shows is the output of its commands.

use std::os::unix::fs::symlink;

use crate::sandbox::{Sandbox, fixture};

/// Blocks of the README that build on each other, each by a text in it.
const SHOWN: &[&[&str]] = &[
    &["trade-show.xlsx --preview", "trade-show.xlsx --no-input"],
    &["client add 'Moor Family", "client delete 1"],
    &["fixtures/clients.csv --no-input"],
];

/// Returns the code block of the README that contains a text.
fn block(part: &str) -> &'static str {
    let blocks = include_str!("../../../README.md").split("```");
    let block = blocks.skip(1).step_by(2).find(|block| block.contains(part));
    block.unwrap_or_else(|| panic!("the README has no block with {part}"))
}

/// Returns a line without the time that the import took.
fn timeless(line: &str) -> &str {
    match line.rsplit_once(" in ") {
        Some((begin, time)) if time.ends_with(" s") => begin,
        _ => line,
    }
}

/// Runs the command of a block, and expects the lines below it in this order. An ellipsis stands for any lines, and a
/// question is answered with yes.
fn assert_shown(sandbox: &Sandbox, line: &str, shown: &[&str]) {
    let mut args = shell_words::split(line).unwrap();
    if shown.iter().any(|line| line.ends_with("[y/N]")) {
        args.push("--yes".to_owned());
    }
    let args: Vec<&str> = args.iter().skip(1).map(String::as_str).collect();
    let output = sandbox.command(&args).env("INTAKE_USER", "ann").output();
    let output = output.unwrap();
    // Notes and errors stand above the result.
    let said = [output.stderr, output.stdout].concat();
    let said = String::from_utf8(said).unwrap();
    let mut lines = said.lines().map(timeless);
    let expected = shown.iter().map(|line| timeless(line));
    for expected in expected.filter(|line| *line != "…" && !line.ends_with("[y/N]")) {
        assert!(
            lines.any(|line| line == expected),
            "{line}: no {expected:?} there:\n{said}"
        );
    }
}

#[test]
fn the_output_in_the_readme_is_that_of_its_commands() {
    for parts in SHOWN {
        let sandbox = Sandbox::new();
        symlink(fixture(""), sandbox.path("fixtures")).unwrap();
        sandbox.write("deed.pdf", "%PD");
        for block in parts.iter().map(|part| block(part)) {
            let commands = block.split("\n$ ").skip(1);
            for command in commands {
                let (line, shown) = command.split_once('\n').unwrap_or((command, ""));
                let shown: Vec<&str> = shown.lines().filter(|line| !line.is_empty()).collect();
                assert_shown(&sandbox, line, &shown);
            }
        }
    }
}
