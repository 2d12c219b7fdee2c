//! The examples of `client`, `contact` and `lead`.

use super::Of;

/// The verbs that leads, clients and contacts share. `{one}` and `{many}` are the noun.
pub(super) static EVERY_ENTITY: &[Of] = &[
    (
        "show",
        &[
            ("Show one with all its fields", "intake {one} show 1"),
            ("Show it for a program", "intake {one} show 1 --format json"),
        ],
    ),
    (
        "delete",
        &[(
            "Move {many} to the trash, from which they can be restored for 90 days",
            "intake {one} delete 2 3 --yes",
        )],
    ),
    (
        "duplicates",
        &[
            (
                "List pairs that may be the same, the best first",
                "intake {one} duplicates --limit 20",
            ),
            (
                "Decide in a spreadsheet: write the sheet, edit its column decision",
                "intake {one} duplicates --write-decisions pairs.xlsx",
            ),
            (
                "See what the sheet would change",
                "intake {one} duplicates --decisions pairs.xlsx --dry-run",
            ),
        ],
    ),
    (
        "merge",
        &[
            (
                "See what a merge would change",
                "intake {one} merge 1 2 --dry-run",
            ),
            ("Merge 2 into 1", "intake {one} merge 1 2 --yes"),
        ],
    ),
    (
        "unmerge",
        &[("Make two records of it again", "intake {one} unmerge 2")],
    ),
    (
        "why",
        &[(
            "Explain why two {many} are the same, or not",
            "intake {one} why 1 2",
        )],
    ),
    (
        "same",
        &[("Decide that two {many} are one", "intake {one} same 1 2")],
    ),
    (
        "different",
        &[(
            "Decide that two {many} are not one, so that no import asks again",
            "intake {one} different 1 2",
        )],
    ),
    (
        "history",
        &[
            ("Show who changed what, and when", "intake {one} history 1"),
            (
                "Show the changes of one field",
                "intake {one} history 1 --field city",
            ),
        ],
    ),
    (
        "export",
        &[
            (
                "Write all {many} to a workbook that can be edited and imported again",
                "intake {one} export --out {many}.xlsx",
            ),
            (
                "Write those that an import created, as CSV",
                "intake {one} export --job 3",
            ),
        ],
    ),
];

pub(super) static CLIENTS: &[Of] = &[
    (
        "client add",
        &[
            (
                "Add a client; at a terminal intake asks for the rest",
                "intake client add 'Moor Family Trust'",
            ),
            (
                "Add one in a script, with a contact",
                "intake client add 'Moor Family Trust' --type trust --contact 1:Trustee",
            ),
        ],
    ),
    (
        "client list",
        &[
            (
                "Find clients by a part of their name, or by their contacts",
                "intake client list --search castell",
            ),
            (
                "List the clients in the trash",
                "intake client list --deleted",
            ),
        ],
    ),
    (
        "client edit",
        &[(
            "Change the status, and clear the city",
            "intake client edit 1 --status Passive --city ''",
        )],
    ),
    (
        "client restore",
        &[
            (
                "Restore a client by its name",
                "intake client restore 'Northwind Joinery Ltd'",
            ),
            (
                "Of several of one name, restore the one that was deleted about this day",
                "intake client restore 'Northwind Joinery Ltd' --deleted-near 2026-11-20",
            ),
        ],
    ),
    (
        "client assign",
        &[(
            "Make ann an adviser of a client",
            "intake client assign 1 ann",
        )],
    ),
    (
        "client unassign",
        &[("Remove an adviser", "intake client unassign 1 ann")],
    ),
];

pub(super) static CONTACTS: &[Of] = &[
    (
        "contact add",
        &[
            (
                "Add a contact; at a terminal intake asks for the rest",
                "intake contact add Anna --last-name Moor --email anna@example.com",
            ),
            (
                "Add the trustee of a client",
                "intake contact add Anna --last-name Moor --email anna@example.com --client 4 --relationship Trustee --primary",
            ),
        ],
    ),
    (
        "contact list",
        &[
            (
                "Find contacts by a part of their name, email or telephone number",
                "intake contact list --search holm",
            ),
            (
                "List the contacts in the trash",
                "intake contact list --deleted",
            ),
        ],
    ),
    (
        "contact edit",
        &[(
            "Change the telephone number",
            "intake contact edit 1 --phone '07700 900999'",
        )],
    ),
    (
        "contact restore",
        &[(
            "Restore a contact from the trash",
            "intake contact restore 'Amara Okafor'",
        )],
    ),
    (
        "contact link",
        &[
            (
                "Link a contact to a client",
                "intake contact link 1 4 --relationship Trustee",
            ),
            (
                "Make a linked contact the primary one",
                "intake contact link 1 1 --primary",
            ),
        ],
    ),
    (
        "contact unlink",
        &[(
            "Remove a link; both records stay",
            "intake contact unlink 1 1",
        )],
    ),
];

pub(super) static LEADS: &[Of] = &[
    (
        "lead add",
        &[(
            "Add a lead",
            "intake lead add 'Ada Moor' --email ada@example.com --source Referral",
        )],
    ),
    (
        "lead list",
        &[
            (
                "Find leads by a part of their name, email or telephone number",
                "intake lead list --search okafor",
            ),
            (
                "List the newest leads of an import",
                "intake lead list --job 3 --limit 10",
            ),
        ],
    ),
    (
        "lead edit",
        &[(
            "Change the status of a lead",
            "intake lead edit 1 --status Contacted",
        )],
    ),
    (
        "lead restore",
        &[("Restore a lead from the trash", "intake lead restore 1")],
    ),
    (
        "lead convert",
        &[
            (
                "Make a contact of a lead, with a new client",
                "intake lead convert 1 --new-client 'Harbour Lights Ltd' --type company --relationship Director",
            ),
            (
                "Take an existing contact for it",
                "intake lead convert 2 --contact 1",
            ),
        ],
    ),
    (
        "lead unconvert",
        &[("Undo the conversion of a lead", "intake lead unconvert 1")],
    ),
];
