//! Jobs and what is done with their rows.

use super::Flow;
use crate::sandbox::{Sandbox, words};
use crate::support::terminal::{CTRL_C, ENTER};

/// The keys for the first two options, from wherever the cursor stands.
const FIRST: &str = "\u{1b}[H\r";
const SECOND: &str = "\u{1b}[H\u{1b}[B\r";

/// A store with jobs: failed rows, rows that wait, and a corrected row.
pub fn jobs() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.set("leads.status.options", "open,won");
    for (name, content, args) in JOBS_FILES {
        sandbox.write(name, content);
        let args = words(args);
        sandbox.json(&[&["import", "leads", name], &args[..]].concat());
    }
    let failed = "jobs failed 2 --out returned.csv";
    sandbox.done(&words(failed));
    let returned = sandbox.read("returned.csv").replace(",Neu,", ",won,");
    sandbox.write("returned.csv", returned);
    sandbox
}

const JOBS_FILES: [(&str, &str, &str); 4] = [
    (
        "good.csv",
        "Email,First Name,Last Name,Phone,City,Status\ne@example.com,Zoe,Ward,020 7946 0001,Hull,won\nf@example.com,Fay,Hart,,,open\n",
        "",
    ),
    (
        "an-export-of-the-exhibition-of-the-spring.csv",
        "Email,Last Name,Status\na@example.com,Moor,Neu\nb@example.com,Hale,Alt\nc@example.com,Reed,Pending\nd@example.com,Lind,open\n",
        "",
    ),
    (
        "twin.csv",
        "Email,First Name,Last Name,Phone,City\ne@example.com,Zoe,Ward-Montgomery,020 7946 0002,Kingston upon Hull\nF@example.com,Fritz,Hart,,York\n",
        "--on-duplicate ask",
    ),
    (
        "update.csv",
        "Email,First Name,Last Name,City\nf@example.com,Fay,Hart,Kingston upon Hull\n",
        "--on-duplicate update",
    ),
];

pub const JOBS: &[Flow] = &[
    ("", &[], 0),
    ("jobs list", &[], 0),
    ("jobs list --status failed", &[], 0),
    ("jobs show", &[("Which job?", ENTER)], 0),
    ("jobs show 2", &[], 0),
    ("jobs show 3", &[], 0),
    ("jobs show 99", &[], 1),
    ("jobs watch 2", &[], 3),
    ("jobs failed 2 --out failed.xlsx", &[], 0),
    (
        "jobs failed 2 --out returned.csv",
        &[("Overwrite returned.csv", ENTER)],
        0,
    ),
    ("import leads returned.csv --no-input", &[], 3),
    (
        "import leads returned.csv",
        &[
            ("status: what is \"Alt\"?", ENTER),
            ("status: what is \"Pending\"?", ENTER),
            ("Import now?", ENTER),
            ("failed rows to job-5-failed.xlsx?", "n\r"),
        ],
        3,
    ),
    ("jobs report 2 --out report.html", &[], 0),
    ("jobs review 3 --write-decisions sheet.xlsx", &[], 0),
    (
        "jobs review",
        &[
            ("Which job?", ENTER),
            ("(1 of 2)", ""),
            ("What should happen to this row?", FIRST),
            ("(2 of 2)", ""),
            ("What should happen to this row?", CTRL_C),
        ],
        3,
    ),
    (
        "jobs review 3",
        &[
            ("(1 of 2)", ""),
            ("What should happen to this row?", SECOND),
            ("Values of the row that lead 1 takes", "\u{1b}[B \r"),
            ("(2 of 2)", ""),
            ("What should happen to this row?", ENTER),
        ],
        3,
    ),
    ("jobs review 2", &[], 3),
    ("jobs undo 1", &[("Undo it?", "n\r")], 0),
    ("jobs undo 3", &[("Undo it?", "n\r")], 0),
    ("jobs undo 1 --yes", &[], 3),
    ("jobs resume 1", &[], 7),
    ("jobs cancel 1", &[], 1),
    ("jobs approve 1", &[], 1),
    ("jobs run", &[], 0),
    ("inbox list", &[], 0),
    ("store info", &[], 0),
    ("store check", &[], 0),
    ("store backup copy.db", &[], 0),
];
