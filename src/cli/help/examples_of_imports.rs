//! The examples of `import` and `jobs`.

use super::Of;

pub(super) static IMPORTS: &[Of] = &[
    (
        "import leads",
        &[
            (
                "Import a file; at a terminal intake asks what no flag answers",
                "intake import leads june.csv",
            ),
            (
                "Look at the mapping first",
                "intake import leads june.csv --preview",
            ),
            (
                "Rehearse the import, with every change of an existing lead",
                "intake import leads june.csv --on-duplicate update --dry-run --show-changes",
            ),
            (
                "Map a column by hand, leave another one out, and keep the mapping as a template",
                "intake import leads june.csv --map 'Fone=phone' --map 'Notes=' --save-template Website",
            ),
            (
                "Import from a crontab with the template and guards; cron reads a plain % as the end of the command",
                "intake import leads june.csv --template Website --max-failed 2\\% --max-updated 500 --quiet",
            ),
        ],
    ),
    (
        "import clients",
        &[
            (
                "Import clients, each with up to two contacts",
                "intake import clients clients.csv",
            ),
            (
                "Change existing clients only, from an export that was edited",
                "intake import clients edited.xlsx --on-duplicate update --on-new skip",
            ),
            (
                "Keep the ids of another system",
                "intake import clients crm.csv --source crm --map 'Id=external_id'",
            ),
        ],
    ),
    (
        "import contacts",
        &[
            (
                "Import contacts; a column with the name of a client links them",
                "intake import contacts contacts.csv",
            ),
            (
                "Fill empty fields of existing contacts, and let new ones wait for a decision",
                "intake import contacts contacts.csv --on-duplicate merge --on-new ask",
            ),
        ],
    ),
    (
        "import intelliflo",
        &[
            (
                "Choose people and their clients at a terminal",
                "intake import intelliflo",
            ),
            (
                "Import everyone each night, with a new client for each unlinked person",
                "intake import intelliflo --all --clients new --quiet",
            ),
            (
                "Decide in a spreadsheet: write the sheet, edit it, import with it",
                "intake import intelliflo --all --write-decisions people.xlsx",
            ),
            (
                "Import as the sheet says",
                "intake import intelliflo --all --decisions people.xlsx",
            ),
        ],
    ),
];

pub(super) static JOBS: &[Of] = &[
    (
        "jobs list",
        &[
            ("List all imports", "intake jobs list"),
            (
                "List the imports with failed rows",
                "intake jobs list --status completed_with_errors",
            ),
            (
                "Find nightly imports that did not run",
                "intake jobs list --stale 26h",
            ),
        ],
    ),
    (
        "jobs show",
        &[
            (
                "Show an import: its counts, its mapping, and why rows failed",
                "intake jobs show 3",
            ),
            (
                "List every value that it changed",
                "intake jobs show 3 --show-changes --format csv",
            ),
        ],
    ),
    (
        "jobs failed",
        &[
            (
                "Write the failed rows to a workbook; correct them, and import that file",
                "intake jobs failed 3 --out job-3-failed.xlsx",
            ),
            (
                "Add the rows that were skipped as duplicates",
                "intake jobs failed 3 --with-skipped",
            ),
        ],
    ),
    (
        "jobs report",
        &[(
            "Write a page for the person who asked for the import",
            "intake jobs report 3 --out report.html",
        )],
    ),
    (
        "jobs review",
        &[
            (
                "Decide on the waiting rows at a terminal",
                "intake jobs review 4",
            ),
            (
                "Decide in a spreadsheet: write the sheet, edit its column decision",
                "intake jobs review 4 --write-decisions decisions.xlsx",
            ),
            (
                "Apply the sheet",
                "intake jobs review 4 --decisions decisions.xlsx",
            ),
        ],
    ),
    (
        "jobs watch",
        &[(
            "Follow an import to its end, from another terminal",
            "intake jobs watch 3",
        )],
    ),
    (
        "jobs approve",
        &[(
            "Let an import run that --background --hold holds",
            "intake jobs approve 5",
        )],
    ),
    (
        "jobs cancel",
        &[(
            "Stop an import after its current batch; `intake jobs resume` goes on",
            "intake jobs cancel 5",
        )],
    ),
    (
        "jobs resume",
        &[
            (
                "Go on with an import that was stopped or killed",
                "intake jobs resume 5",
            ),
            (
                "Go on although its file was moved",
                "intake jobs resume 5 --file archive/june.csv",
            ),
        ],
    ),
    (
        "jobs undo",
        &[
            ("Show what would be undone", "intake jobs undo 3 --dry-run"),
            ("Undo an import", "intake jobs undo 3 --yes"),
        ],
    ),
    (
        "jobs run",
        &[
            (
                "Import what is queued and what is in inboxes, from cron",
                "intake jobs run --quiet",
            ),
            (
                "Keep running, and import what comes",
                "intake jobs run --watch",
            ),
        ],
    ),
];
