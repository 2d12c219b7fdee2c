//! Imports from Intelliflo.

use super::{DOWN_1, DOWN_2, Flow, UP_1, UP_2};
use crate::intelliflo::{Practice, Server, email, person};
use crate::sandbox::{Sandbox, words};
use crate::support::practice::connected;
use crate::support::terminal::{CTRL_C, ENTER};

/// A practice with a couple, a person of another name, and a client and a contact in the store who are like them.
pub fn practice() -> (Sandbox, Server) {
    let mut practice = Practice::default();
    let people = [
        (7, "John", "Quill-Montgomery", "quill@example.com"),
        (8, "Jane", "Quill-Montgomery", "quill@example.com"),
        (9, "Ada", "Moor", "ada@example.com"),
    ];
    for (id, first, last, address) in people {
        practice.clients.push(person(id, first, last));
        practice.give(id, "contactdetails", vec![email(id, address)]);
    }
    let (sandbox, server) = connected(practice);
    let client = "client add 'The Worshipful Company of Clockmakers' --type couple --skip-contacts";
    sandbox.done(&words(client));
    sandbox.done(&words(
        "contact add Adam --last-name Moor --email ada@example.com",
    ));
    sandbox.write("edited.csv", EDITED);
    (sandbox, server)
}

const EDITED: &str = "intelliflo_id,action,client,relationship\n\
    7,link,The Worshipful Companie of Clockmakers,Director\n\
    8,link,Nobody,Self\n";

pub const INTELLIFLO: &[Flow] = &[
    (
        "import intelliflo",
        &[
            ("0 of 3 ticked", ENTER),
            ("nothing is ticked yet", "quill \u{15}"),
            ("1 of 3 ticked", "\u{1b}[C\r"),
            ("these 3 people", ENTER),
            ("Is Ada Moor (9) an existing contact?", ENTER),
            ("Import?", ENTER),
        ],
        3,
    ),
    (
        "import intelliflo --all",
        &[
            ("these 3 people", UP_1),
            ("John Quill-Montgomery (7) belongs to", DOWN_1),
            ("Name of the client", "\u{15}12345\r"),
            (
                "is a number, not a name",
                "\u{15}The Quill-Montgomerys of Kingston upon Hull\r",
            ),
            ("Type", DOWN_1),
            ("Relationship", ENTER),
            ("Jane Quill-Montgomery (8) belongs to", ENTER),
            ("Relationship", ENTER),
            ("Ada Moor (9) belongs to", CTRL_C),
        ],
        130,
    ),
    (
        "import intelliflo --search quill",
        &[
            ("these 2 people", DOWN_2),
            ("Which client", "clockmakers\r"),
            ("Relationship of all of them", ENTER),
            ("Import?", ENTER),
        ],
        0,
    ),
    (
        "import intelliflo --decisions edited.csv",
        &[
            ("Link 1 of 2", ""),
            ("belong to?", UP_1),
            ("type to find", "clock\r"),
            ("belong to?", UP_2),
            ("Type", DOWN_1),
        ],
        0,
    ),
    ("import intelliflo --all --clients new", &[], 3),
    (
        "import intelliflo --all --write-decisions sheet.csv",
        &[],
        0,
    ),
    ("connector intelliflo status", &[], 0),
    ("connector intelliflo test", &[], 0),
    (
        "connector intelliflo set",
        &[("client secret", "secret\r"), ("API key", "key\r")],
        0,
    ),
];
