//! Exit statuses, environment and files, for the help of intake and for every man page.

/// The exit statuses, each with its meaning.
pub static EXIT_STATUSES: &[(u8, &str)] = &[
    (0, "Done."),
    (1, "Error. The message says what was done before it."),
    (
        2,
        "Wrong usage, or an answer is needed and the user cannot be asked.",
    ),
    (
        3,
        "Finished, but not completely: rows failed or wait, records were kept, or an import is overdue.",
    ),
    (4, "Interrupted or cancelled. A job can be resumed."),
    (5, "Busy: another command is using the store."),
    (
        6,
        "The store cannot be used: it is damaged, no store, or of a newer version.",
    ),
    (7, "Nothing to do: the input was imported before."),
    (8, "A guard refused the import. Nothing was written."),
    (130, "Ctrl-C at a question, before anything was written."),
];

/// The variables of the environment that are read, each with its meaning.
pub static ENVIRONMENT: &[(&str, &str)] = &[
    (
        "INTAKE_STORE",
        "Path of the store, unless --store names it.",
    ),
    (
        "INTAKE_USER",
        "Name of the user for the history, unless --as names it.",
    ),
    (
        "INTAKE_INTELLIFLO_CLIENT_SECRET",
        "Client secret of the connection to Intelliflo.",
    ),
    (
        "INTAKE_INTELLIFLO_API_KEY",
        "API key of the connection to Intelliflo.",
    ),
    ("NO_COLOR", "If it is set, no colours are used."),
    (
        "XDG_DATA_HOME",
        "Your data folder. The default is ~/.local/share.",
    ),
    ("TZ", "Time zone of the times at a terminal."),
];

/// The files that are written, each with what it holds.
pub static FILES: &[(&str, &str)] = &[
    (
        "~/.local/share/intake/intake.db",
        "The store, unless --store or INTAKE_STORE names another one. intake.db-wal and intake.db-shm beside it belong to SQLite.",
    ),
    (
        "intake.db.documents/",
        "The documents of clients, beside the store.",
    ),
    (
        "intake.db.queue/",
        "The copies of files of queued and held imports.",
    ),
    (
        "intake.db.intelliflo-secrets",
        "The secrets of the connection to Intelliflo, unless the keyring or the environment has them.",
    ),
];

/// Returns the exit statuses and the environment, as the help of intake shows them.
pub(super) fn shown() -> String {
    let statuses = EXIT_STATUSES.iter();
    let statuses = statuses.map(|(status, what)| format!("  {status:>3}  {what}"));
    let environment = ENVIRONMENT.iter();
    let environment = environment.map(|(variable, what)| format!("  {variable}: {what}"));
    let (statuses, environment): (Vec<String>, Vec<String>) =
        (statuses.collect(), environment.collect());
    format!(
        "Exit statuses:\n{}\n\nEnvironment:\n{}",
        statuses.join("\n"),
        environment.join("\n")
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::{Kind, Outcome};

    #[test]
    fn the_readme_explains_the_exit_statuses_in_the_same_words() {
        let readme = include_str!("../../../README.md");
        let rows = EXIT_STATUSES.iter();
        let rows = rows.map(|(status, meaning)| format!("| {status} | {meaning} |\n"));
        let table = rows.collect::<Vec<String>>().concat();
        assert!(readme.contains(&table), "README.md lacks:\n{table}");
    }

    #[test]
    fn every_exit_status_is_explained() {
        let of_errors = Kind::ALL.map(Kind::status).into_iter();
        let of_outcomes = Outcome::ALL.map(Outcome::status).into_iter();
        let mut ended: Vec<u8> = of_errors.chain(of_outcomes).collect();
        ended.sort_unstable();
        ended.dedup();
        let explained: Vec<u8> = EXIT_STATUSES.iter().map(|(status, _)| *status).collect();
        assert_eq!(explained, ended);
    }
}
