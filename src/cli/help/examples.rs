//! The examples of every command.
//!
//! A test here parses all of them, and `tests/cli/process/help.rs` runs those that need no terminal and no other system.

use super::Of;
use super::examples_of_imports::{IMPORTS, JOBS};
use super::examples_of_records::{CLIENTS, CONTACTS, EVERY_ENTITY, LEADS};
use crate::record::Entity;

/// A command line with a sentence that says what it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Its effect, in a sentence without its end.
    pub what: String,
    /// The command line, as it is typed.
    pub line: String,
}

/// The number of examples that a noun shows of its verbs.
const OF_NOUN: usize = 4;

static OTHERS: &[Of] = &[
    (
        "",
        &[
            ("Try intake with an invented practice", "intake demo"),
            (
                "Import a file; at a terminal intake asks what no flag answers",
                "intake import leads june.csv",
            ),
            (
                "See how many records there are, and which jobs need you",
                "intake",
            ),
            ("Explain a command", "intake help jobs review"),
        ],
    ),
    (
        "inbox add",
        &[(
            "Import each file that is put into a folder at the next `intake jobs run`",
            "intake inbox add incoming --kind leads --template Website",
        )],
    ),
    (
        "inbox list",
        &[(
            "List the folders, each with what waits in it",
            "intake inbox list",
        )],
    ),
    (
        "inbox remove",
        &[(
            "Leave the files of a folder alone",
            "intake inbox remove incoming",
        )],
    ),
    (
        "activity add",
        &[
            (
                "Record a meeting",
                "intake activity add 1 --kind meeting --title 'Annual review' --text 'Agreed to wait until spring.'",
            ),
            (
                "Keep a transcript from a file",
                "intake activity add 1 --kind transcript --title 'Call' --date 2026-11-20 --file call.txt",
            ),
        ],
    ),
    (
        "activity list",
        &[(
            "List the activities of a client",
            "intake activity list 'Northwind Joinery Ltd'",
        )],
    ),
    (
        "activity show",
        &[("Show an activity with its text", "intake activity show 1")],
    ),
    (
        "document add",
        &[(
            "Keep a copy of a file for a client",
            "intake document add 1 deed.pdf",
        )],
    ),
    (
        "document list",
        &[("List the documents of a client", "intake document list 1")],
    ),
    (
        "document save",
        &[(
            "Write a document to a file",
            "intake document save 1 --out copy.pdf",
        )],
    ),
    (
        "template list",
        &[("List the templates", "intake template list")],
    ),
    (
        "template show",
        &[(
            "Show how files of a template are read and mapped",
            "intake template show Website",
        )],
    ),
    (
        "template export",
        &[(
            "Write a template to a file, for another store",
            "intake template export Website > website.json",
        )],
    ),
    (
        "template load",
        &[(
            "Save a template from a file under another name",
            "intake template load website.json --name 'Website 2'",
        )],
    ),
    (
        "template delete",
        &[(
            "Delete a template; earlier imports keep their mapping",
            "intake template delete Website",
        )],
    ),
    (
        "field add",
        &[
            (
                "Add a dropdown to leads; a column called Area is then mapped to it",
                "intake field add lead Area --kind dropdown --option North --option South",
            ),
            (
                "Add a text that every client needs",
                "intake field add client 'Risk profile' --kind text --required",
            ),
        ],
    ),
    (
        "field list",
        &[("List the custom fields of leads", "intake field list lead")],
    ),
    (
        "field remove",
        &[(
            "Remove a custom field with its values",
            "intake field remove lead Interest",
        )],
    ),
    (
        "verdict list",
        &[(
            "List the decisions that hold for later imports",
            "intake verdict list",
        )],
    ),
    (
        "verdict forget",
        &[(
            "Forget a decision, so that imports ask again",
            "intake verdict forget 1",
        )],
    ),
    (
        "connector intelliflo set",
        &[
            (
                "Set up the connection; at a terminal intake asks for what is missing",
                "intake connector intelliflo set",
            ),
            (
                "Set it up in a script, with the secrets from a password manager",
                "pass show intelliflo | intake connector intelliflo set --client-id app-1 --tenant-id 12345 --secrets-stdin",
            ),
        ],
    ),
    (
        "connector intelliflo enable",
        &[(
            "Allow imports from Intelliflo",
            "intake connector intelliflo enable",
        )],
    ),
    (
        "connector intelliflo disable",
        &[(
            "Forbid imports from Intelliflo, and keep the settings",
            "intake connector intelliflo disable",
        )],
    ),
    (
        "connector intelliflo remove",
        &[(
            "Forget the connection and its secrets",
            "intake connector intelliflo remove --yes",
        )],
    ),
    (
        "connector intelliflo status",
        &[("Show the connection", "intake connector intelliflo status")],
    ),
    (
        "connector intelliflo test",
        &[(
            "Sign in, and read one page",
            "intake connector intelliflo test",
        )],
    ),
    (
        "config list",
        &[("List all settings with their values", "intake config list")],
    ),
    (
        "config get",
        &[("Show one setting", "intake config get leads.required")],
    ),
    (
        "config set",
        &[
            (
                "Read telephone numbers without a country code as those of the United States",
                "intake config set region US",
            ),
            (
                "Accept leads without an email",
                "intake config set leads.required name",
            ),
            (
                "Choose the statuses of leads",
                "intake config set leads.status.options 'New,Contacted,Won,Lost'",
            ),
        ],
    ),
    (
        "config unset",
        &[(
            "Go back to the default",
            "intake config unset leads.required",
        )],
    ),
    (
        "store info",
        &[(
            "Show where the store is, and what takes space in it",
            "intake store info",
        )],
    ),
    (
        "store check",
        &[(
            "Check the store, each night from cron",
            "intake store check --quiet",
        )],
    ),
    (
        "store backup",
        &[
            (
                "Write a backup, even during an import",
                "intake store backup backup.db",
            ),
            (
                "Write one each night, and keep 7 days, 4 weeks and 12 months",
                "intake store backup backups --keep 7d,4w,12m",
            ),
            (
                "Encrypt it",
                "intake store backup backup.db.age --through 'age -r age1example'",
            ),
        ],
    ),
    (
        "store restore",
        &[
            (
                "Put a backup in the place of the store",
                "intake store restore backup.db --yes",
            ),
            (
                "Decrypt it first",
                "intake store restore backup.db.age --through 'age -d -i key.txt'",
            ),
        ],
    ),
    (
        "store purge",
        &[(
            "Show what is old enough to be removed for good",
            "intake store purge --dry-run",
        )],
    ),
    (
        "store compact",
        &[(
            "Give the space of removed rows back to the disk",
            "intake store compact",
        )],
    ),
    (
        "demo",
        &[(
            "Make the folder intake-demo with an invented practice",
            "intake demo",
        )],
    ),
    (
        "completions",
        &[("Print the script for bash", "intake completions bash")],
    ),
];

/// Returns the examples of the command with these words, such as `jobs show`. A noun has the first example of each of its
/// first verbs.
pub fn examples_of(command: &clap::Command, words: &str) -> Vec<Example> {
    let own = own(words);
    if !own.is_empty() {
        return own;
    }
    let verbs = command.get_subcommands();
    let of_verbs = verbs.filter_map(|verb| {
        let words = format!("{words} {}", verb.get_name());
        examples_of(verb, &words).into_iter().next()
    });
    of_verbs.take(OF_NOUN).collect()
}

fn own(words: &str) -> Vec<Example> {
    let tables = [OTHERS, IMPORTS, JOBS, CLIENTS, CONTACTS, LEADS];
    let entity = |noun: &str| Entity::ALL.into_iter().find(|entity| entity.name() == noun);
    let (noun, verb) = words.split_once(' ').unwrap_or((words, ""));
    let of_entity = entity(noun).map(|entity| (EVERY_ENTITY, verb, entity));
    let fixed = tables.iter().flat_map(|table| found(table, words, None));
    let shared = of_entity.into_iter();
    let shared = shared.flat_map(|(table, verb, entity)| found(table, verb, Some(entity)));
    fixed.chain(shared).collect()
}

/// Returns the examples of a command in a table, written for an entity.
fn found(table: &'static [Of], words: &str, entity: Option<Entity>) -> Vec<Example> {
    let of = table.iter().find(|(of, _)| *of == words);
    let examples = of.map_or(&[][..], |(_, examples)| examples);
    let written = |text: &str| match entity {
        Some(entity) => text
            .replace("{one}", entity.name())
            .replace("{many}", entity.plural()),
        None => text.to_owned(),
    };
    let examples = examples.iter().map(|(what, line)| Example {
        what: written(what),
        line: written(line),
    });
    examples.collect()
}
