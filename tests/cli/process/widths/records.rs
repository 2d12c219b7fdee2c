//! Records that are shown, entered, changed and linked.

use super::{DOWN_1, DOWN_2, DOWN_3, Flow, UP_1, UP_2};
use crate::sandbox::{Sandbox, words};
use crate::support::terminal::{CTRL_C, ENTER};

/// A store with clients, contacts and leads, some of them alike.
pub fn records() -> Sandbox {
    let sandbox = Sandbox::new();
    for line in RECORDS_MADE {
        sandbox.done(&words(line));
    }
    sandbox.import_text("leads", TWIN, &["--on-duplicate", "create"]);
    sandbox
}

const TWIN: &str = "First Name,Last Name,Email,Phone\nAda,Moor,ADA@example.com,020 7946 0011\n";

const RECORDS_MADE: [&str; 15] = [
    "contact add Anna --last-name Berg --email anna@example.com --phone '07700 900123'",
    "contact add Ben --last-name Berg --email ben@example.com --no-input",
    "contact add A. --last-name Berg --email a.berg@example.com --phone '07700 900123' --on-duplicate create",
    "client add 'The Worshipful Company of Clockmakers of London' --type company --contact anna@example.com:Director",
    "client add Moor --type trust --contact anna@example.com:Trustee",
    "client add MOOR --type company --skip-contacts",
    "lead add Ada --last-name Moor --email ada@example.com --company 'Moor & Daughters (Holdings) Limited'",
    "lead add Bob --last-name Lind --email bob@example.com",
    "lead add Cat --last-name Shaw --email cat@example.com",
    "lead delete 3 --yes",
    "contact edit 1 --phone '07700 900124'",
    "field add lead Rating --kind dropdown --option Hot --option Cold",
    "activity add 1 --kind file-note --title 'Called twice and wants a very long conversation about pensions and more'",
    "config set leads.status.options New,Open",
    "client add Lind --type individual --skip-contacts",
];

pub const RECORDS: &[Flow] = &[
    ("", &[], 0),
    ("client list", &[], 0),
    ("contact list", &[], 0),
    ("lead list", &[], 0),
    ("lead list --search nobody", &[], 0),
    ("lead list --deleted", &[], 0),
    ("client show 1", &[], 0),
    (
        "contact show Anna",
        &[("Which contact did you mean?", ENTER)],
        0,
    ),
    ("lead show nobody", &[], 1),
    ("lead show amda", &[("Which lead did you mean?", ENTER)], 0),
    ("contact history 1", &[], 0),
    ("activity list 1", &[], 0),
    ("activity show 1", &[], 0),
    ("field list", &[], 0),
    ("lead why 1 4", &[], 0),
    (
        "contact why",
        &[
            ("Which contact?", "anna\r"),
            ("Which contact?", "a. berg\r"),
        ],
        0,
    ),
    (
        "client add",
        &[
            ("Name", "12345\r"),
            (
                "is a number, not a name",
                "\u{15}The Bergs of Kingston upon Hull\r",
            ),
            ("Entity type", DOWN_1),
            ("Contacts of this client", UP_2),
            ("Name or email", "ANNA@\r"),
            ("Which one?", ENTER),
            ("Relationship", DOWN_1),
            ("Another contact?", UP_1),
            ("First name", "Benjamin\r"),
            ("Last name", "Berg\r"),
            ("Email", "ben@example.com\r"),
            ("Phone", ENTER),
            ("Which one?", ENTER),
            ("Relationship", ENTER),
            ("Another contact?", ENTER),
        ],
        0,
    ),
    (
        "client add",
        &[
            ("Name", "Moor\r"),
            ("Entity type", ENTER),
            ("What should happen to the new client?", ENTER),
        ],
        0,
    ),
    (
        "client add Quay",
        &[("Entity type", ENTER), ("Contacts of this client", CTRL_C)],
        130,
    ),
    (
        "contact add Anna --last-name Berg --email anna@example.com",
        &[("Which one?", CTRL_C)],
        130,
    ),
    (
        "lead edit 1",
        &[
            ("First name", "a\r"),
            ("Last name", ENTER),
            ("Email", "\u{15}none\r"),
            ("Email", "\u{15}new@example.com\r"),
            ("Phone", ENTER),
            ("Company", ENTER),
            ("Status", ENTER),
            ("Additional details?", "n\r"),
        ],
        0,
    ),
    (
        "client edit 1",
        &[
            ("Name", " Ltd\r"),
            ("Entity type", ENTER),
            ("Additional details?", "y\r"),
            ("Status", ENTER),
            ("Reference date", "someday\r"),
            ("Reference date", "\u{15}1 July 2026\r"),
            ("Street", ENTER),
            ("City", ENTER),
            ("Region", ENTER),
            ("Postcode", ENTER),
            ("Country", ENTER),
            ("Industry", ENTER),
            ("Company size", ENTER),
        ],
        0,
    ),
    ("contact delete 1", &[("Delete Anna Berg?", "y\r")], 0),
    ("client delete 1", &[("Delete", "y\r")], 0),
    (
        "client delete",
        &[("Which client?", "clockm\r"), ("Delete", "n\r")],
        0,
    ),
    ("lead restore 3", &[], 0),
    (
        "lead restore",
        &[("Which lead?", ENTER), ("Restore lead ", "y\r")],
        0,
    ),
    ("lead convert 2", &[], 0),
    ("contact merge 1 3", &[("into contact 1", ENTER)], 0),
    (
        "lead merge 1 4",
        &[
            ("into lead 1", DOWN_2),
            ("Values of lead 4 that lead 1 takes", ENTER),
        ],
        0,
    ),
    ("lead duplicates", &[], 0),
    (
        "lead duplicates --decide",
        &[("What should happen to this pair?", ENTER)],
        0,
    ),
    (
        "client duplicates --decide",
        &[("What should happen to this pair?", DOWN_3)],
        0,
    ),
    (
        "contact link",
        &[
            ("Which contact?", "be\r"),
            ("Which client?", "lind\r"),
            ("Relationship", ENTER),
        ],
        0,
    ),
    ("contact link 1 1", &[], 1),
    (
        "contact unlink",
        &[
            ("Which contact?", "anna\r"),
            ("Which client?", ENTER),
            ("Remove the link between contact ", "y\r"),
        ],
        0,
    ),
    ("field remove lead Rating", &[], 0),
    ("verdict list", &[], 0),
    ("template list", &[], 0),
    ("config list", &[], 0),
    ("config get", &[("Which setting?", "region\r")], 0),
];
