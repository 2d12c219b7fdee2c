//! What is generated from the command line and committed: completions and man pages. And that all of it is explained.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::{Command, ValueEnum};
use clap_complete::Shell;

use super::man_pages;

/// The files as they should be, by their path in the repository.
fn wanted() -> BTreeMap<PathBuf, Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    for name in FOLDERS {
        std::fs::create_dir(folder.path().join(name)).unwrap();
    }
    for &shell in Shell::value_variants() {
        let out = folder.path().join("completions");
        clap_complete::generate_to(shell, &mut intake::cli::command(), "intake", out).unwrap();
    }
    for (name, page) in man_pages::pages() {
        std::fs::write(folder.path().join("man").join(name), page).unwrap();
    }
    files_in(folder.path())
}

const FOLDERS: [&str; 2] = ["completions", "man"];
const RENEW: &str = "to renew: INTAKE_WRITE_GENERATED=1 cargo test generated";

/// The files in both folders, by their path from `root`.
fn files_in(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    for folder in FOLDERS {
        let Ok(entries) = std::fs::read_dir(root.join(folder)) else {
            continue;
        };
        for entry in entries {
            let name = entry.unwrap().file_name();
            let path = Path::new(folder).join(name);
            files.insert(path.clone(), std::fs::read(root.join(path)).unwrap());
        }
    }
    files
}

/// Writes what is wanted and removes what is not.
fn renew(root: &Path, wanted: &BTreeMap<PathBuf, Vec<u8>>) {
    for stale in files_in(root)
        .keys()
        .filter(|path| !wanted.contains_key(*path))
    {
        std::fs::remove_file(root.join(stale)).unwrap();
    }
    for (path, content) in wanted {
        std::fs::create_dir_all(root.join(path).parent().unwrap()).unwrap();
        std::fs::write(root.join(path), content).unwrap();
    }
}

/// Every command that can be seen, with the words that call it.
fn commands() -> Vec<(String, Command)> {
    fn collect(words: &str, command: &Command, found: &mut Vec<(String, Command)>) {
        found.push((words.to_owned(), command.clone()));
        for sub in command
            .get_subcommands()
            .filter(|sub| !sub.is_hide_set() && sub.get_name() != "help")
        {
            collect(&format!("{words} {}", sub.get_name()), sub, found);
        }
    }
    let mut root = intake::cli::command();
    root.build();
    let mut found = Vec::new();
    collect("intake", &root, &mut found);
    found
}

#[test]
fn committed_completions_and_man_pages_are_current() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let wanted = wanted();
    if std::env::var_os("INTAKE_WRITE_GENERATED").is_some() {
        renew(root, &wanted);
    }
    let found = files_in(root);
    for (path, content) in &wanted {
        let path_shown = path.display();
        let committed = found
            .get(path)
            .unwrap_or_else(|| panic!("{path_shown} is missing; {RENEW}"));
        assert!(committed == content, "{path_shown} is stale; {RENEW}");
    }
    for path in found.keys() {
        assert!(
            wanted.contains_key(path),
            "{} is generated no more; {RENEW}",
            path.display()
        );
    }
}

#[test]
fn every_shell_and_every_command_has_its_file() {
    let wanted = wanted();
    for name in [
        "intake.bash",
        "_intake",
        "intake.fish",
        "_intake.ps1",
        "intake.elv",
    ] {
        assert!(
            wanted.contains_key(&Path::new("completions").join(name)),
            "{name}"
        );
    }
    for (words, _) in commands() {
        let page = format!("man/{}.1", words.replace(' ', "-"));
        assert!(wanted.contains_key(Path::new(&page)), "{page}");
    }
}

#[test]
fn every_command_and_flag_has_help() {
    for (words, command) in commands() {
        assert!(
            command
                .get_about()
                .is_some_and(|about| !about.to_string().is_empty()),
            "{words}"
        );
        for argument in command
            .get_arguments()
            .filter(|argument| !argument.is_hide_set())
        {
            let help = argument
                .get_help()
                .map(ToString::to_string)
                .unwrap_or_default();
            assert!(!help.is_empty(), "{words}: {}", argument.get_id());
        }
    }
}

#[test]
fn every_command_is_named_in_the_readme() {
    let readme =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    for (words, _) in commands()
        .iter()
        .filter(|(_, command)| !command.has_subcommands())
    {
        let name = words.trim_start_matches("intake ");
        assert!(readme.contains(name), "{name}");
    }
}
