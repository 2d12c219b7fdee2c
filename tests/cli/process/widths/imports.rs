//! Imports of files.

use super::{DOWN_1, DOWN_2, DOWN_3, Flow};
use crate::sandbox::Sandbox;
use crate::support::terminal::{CTRL_C, ENTER};

/// A store with leads and lists to import.
pub fn lists() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.set("leads.status.options", "New,Open");
    let old = "First Name,Last Name,Email,Phone,City,Company\n\
        Ada,Byron,ada@example.com,020 7946 0001,Hull,Harbour Lights Trading & Investments (Holdings) Limited\n\
        Bob,Stone,bob@example.com,,,\n";
    sandbox.import_text(
        "leads",
        old,
        &["--save-template", "Trade Show of the Spring"],
    );
    for (name, content) in LISTS {
        sandbox.write(name, content);
    }
    let text = LEADS
        .replace("Ada", "Zo\u{eb}")
        .replace("Byron", "Bront\u{eb}");
    sandbox.write("mac.csv", encoding_rs::MACINTOSH.encode(&text).0);
    sandbox
}

const LEADS: &str = "Given Name,Surname,E-Mail,Preferred Telephone Number of the Person,Notes of the Last Conversation\n\
    Ada,Moor,ada.moor@example.com,020 7946 0001,Called twice and wants a long conversation about pensions\n\
    Bob,Lind,bob.lind@example.com,020 7946 0002,\n";

const LISTS: &[(&str, &str)] = &[
    ("leads.csv", LEADS),
    (
        "show.csv",
        "Stand B14,,,\n,,,\nName,E-Mail,Status,Expected Close\nAda,ada@example.org,Neww,03/04/2026\nBob,bob@example.org,Hot,05/06/2026\n",
    ),
    (
        "blank.csv",
        "Name,E-Mail,Company,Phone\nAda,ada@example.org,N/A,-\nBob,bob@example.org,Moor Ltd,n/a\n",
    ),
    (
        "short.csv",
        "Given Name,E-Mail,Date of Birth\nPan,p0@example.com,03/04/58\nPbn,p1@example.com,05/06/61\n",
    ),
    (
        "street.csv",
        "Name,E-Mail,Street,Locality\nAda,ada@example.org,1 Moor Lane,Old Town\n",
    ),
    (
        "reach.csv",
        "Name,Where we can write to the person\nAda,ada@example.org\nBen,ben@example.org\nCy,cy@example.org\n",
    ),
    (
        "failing.csv",
        "Name,E-Mail,Company\nAda,ada@example.org,Moor\nBob,bob at example.org,The Worshipful Company of Clockmakers\nCy,,Lind\n",
    ),
    (
        "clients.csv",
        "Client,Type,Contact Name,Contact Email\nElm,indivdual,Gus Elm,gus@elm.example\n",
    ),
    (
        "new.csv",
        "First Name,Last Name,Email,Phone,City,Company\nAda,Byron,ada@example.com,020 7946 0002,York,Harbour Lights\nRob,Stone,bob@example.com,,Leeds,\n",
    ),
    ("pets.csv", "Name,E-Mail,Pet\nAda,ada@example.org,Cat\n"),
];

pub const IMPORTS: &[Flow] = &[
    (
        "import leads leads.csv",
        &[("Is this right?", ENTER), ("Import now?", ENTER)],
        0,
    ),
    (
        "import leads",
        &[
            ("Which file?", "nowhere.csv\r"),
            ("there is no file nowhere.csv", "\u{15}lea\t\r"),
            ("Is this right?", DOWN_2),
            ("Which column?", "telephone\r"),
            ("What is", "mobile\r"),
            ("you", ""),
            ("Is this right?", ENTER),
            ("Import now?", CTRL_C),
        ],
        130,
    ),
    (
        "import leads show.csv",
        &[
            ("Which row are they in?", ENTER),
            ("Is this right?", ENTER),
            (
                "status: what is \"Hot\"?",
                "\u{1b}[B\u{1b}[B\u{1b}[B\u{1b}[B\r",
            ),
            ("status: what is \"Neww\"?", DOWN_1),
            ("Which comes first in a date?", ENTER),
            ("Import now?", DOWN_3),
            ("Name of the template", "Show\r"),
            ("Import now?", ENTER),
        ],
        0,
    ),
    (
        "import leads blank.csv",
        &[
            ("Is this right?", ENTER),
            ("What do these cells mean?", ENTER),
            ("Import now?", ENTER),
        ],
        0,
    ),
    (
        "import contacts short.csv",
        &[
            ("Is this right?", ENTER),
            ("Which century are years with two digits in?", ENTER),
            ("03/04/58 is 3 April 1958", ENTER),
            ("Import now?", ENTER),
        ],
        0,
    ),
    (
        "import leads mac.csv",
        &[
            ("Which reading is right?", ENTER),
            ("Is this right?", ENTER),
            ("Import now?", ENTER),
        ],
        0,
    ),
    (
        "import leads street.csv",
        &[
            ("Is this right?", DOWN_1),
            ("Which column?", "Locality\r"),
            ("What is \"Locality\"?", "street\r"),
            ("street has Street already", ENTER),
            ("Is this right?", ENTER),
            ("Import now?", ENTER),
        ],
        0,
    ),
    (
        "import leads reach.csv",
        &[
            ("Is this right?", ENTER),
            ("1 of 1: what is", ENTER),
            ("Is this right?", ENTER),
            ("Import now?", ENTER),
        ],
        0,
    ),
    (
        "import leads failing.csv",
        &[
            ("Is this right?", ENTER),
            ("Import now?", ENTER),
            ("failed rows to job-2-failed.xlsx?", ENTER),
        ],
        3,
    ),
    (
        "import clients clients.csv",
        &[
            ("Is this right?", ENTER),
            ("entity_type: what is \"indivdual\"?", DOWN_1),
            ("Import now?", ENTER),
        ],
        0,
    ),
    (
        "import leads new.csv",
        &[
            ("Which mapping?", DOWN_1),
            ("Is this right?", ENTER),
            ("Import now?", DOWN_2),
            (
                "What to do when a row matches an existing record?",
                "\u{1b}[B\u{1b}[B\u{1b}[B\u{1b}[B\r",
            ),
            ("Import now?", ENTER),
            ("What should happen to this row?", ENTER),
            ("(2 of 2)", ENTER),
        ],
        3,
    ),
    (
        "import leads leads.csv --background",
        &[("Is this right?", ENTER), ("Import now?", ENTER)],
        0,
    ),
    ("import leads leads.csv --no-input", &[], 0),
    ("import leads leads.csv --dry-run --no-input", &[], 0),
    ("import leads failing.csv --no-input", &[], 3),
    ("import leads leads.csv --no-input --verbose", &[], 0),
    ("import leads new.csv --explain 2 --no-input", &[], 0),
];
