//! `--notify`: the bell of the terminal and a notice on the desktop when a command ends.

use clap::{ArgMatches, CommandFactory};

use super::{Cli, EXIT_STATUSES};
use crate::session::shows_sequences;
use crate::terminal::Terminal;

/// Returns the command for its notice, with its first argument if there is one: `import leads june.csv`. Values of flags
/// are left out.
pub fn named(matches: &ArgMatches) -> String {
    let mut command = &Cli::command();
    let mut matches = matches;
    let mut words = Vec::new();
    while let Some((name, inner)) = matches.subcommand() {
        words.push(name.to_owned());
        matches = inner;
        match command.find_subcommand(name) {
            Some(found) => command = found,
            None => break,
        }
    }
    let first = command.get_positionals().next();
    let first = first.and_then(|arg| matches.try_get_raw(arg.get_id().as_str()).ok()??.next());
    words.extend(first.map(|value| value.to_string_lossy().into_owned()));
    words.join(" ")
}

/// Gives the notice that a command has ended with an exit status.
pub fn give(named: &str, status: u8, terminal: &Terminal) {
    let meaning = EXIT_STATUSES.iter().find(|(of, _)| *of == status);
    // The beginning of the meaning is enough for a notice.
    let beginning = meaning.and_then(|(_, meaning)| meaning.split([':', '.']).next());
    let beginning = beginning.unwrap_or("ended");
    let named = format!("intake {named}");
    terminal.notify(
        &format!("{}: {beginning}", named.trim_end()),
        shows_sequences(),
    );
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;
    use std::os::unix::ffi::OsStringExt;

    use super::*;

    #[test]
    fn a_notice_names_the_command_and_its_first_argument() {
        let cases: [(&[u8], &str); 6] = [
            (b"intake import leads june.csv", "import leads june.csv"),
            (
                b"intake --store secret.db import leads --template crm june.csv --no-input",
                "import leads june.csv",
            ),
            (
                b"intake import leads jun\xe9.csv --notify",
                "import leads jun\u{fffd}.csv",
            ),
            (
                b"intake config set import.blank N/A",
                "config set import.blank",
            ),
            (b"intake jobs list --format json", "jobs list"),
            (b"intake --notify", ""),
        ];
        for (line, expected) in cases {
            let words = line.split(|byte| *byte == b' ');
            let words = words.map(|word| OsString::from_vec(word.to_vec()));
            let matches = Cli::command().try_get_matches_from(words).unwrap();
            assert_eq!(named(&matches), expected);
        }
    }
}
