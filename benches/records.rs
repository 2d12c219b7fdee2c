//! Measures commands that add, show, find and list among 100,000 clients with 200,000 contacts, and 300,000 leads, against a
//! bare `sqlite3` with the same question and the same file: whole processes, in pairs, medians.
//!
//! Run `cargo bench --bench records [-- ROUNDS]`. It needs the sqlite3 shell. The bare queries ignore accents, write no
//! history and find no duplicates.

#![allow(clippy::print_stdout, reason = "a benchmark prints")]
#![allow(clippy::expect_used, reason = "a benchmark that cannot run stops")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use intake::error::Result;
use intake::record::amount::Currency;
use intake::record::phone::Region;
use intake::record::{Cell, Checker, Draft, Entity, Record, Rules, Schema};
use intake::session::{Flags, Session};
use intake::store::{Author, Link, Store};

const CLIENTS: usize = 100_000;
const CONTACTS_EACH: usize = 2;
const LEADS: usize = 300_000;
const START: i64 = 1_800_000_000;

const FIRST: &[&str] = &[
    "Anna",
    "Zoë",
    "Jörg",
    "Mary",
    "Søren",
    "Amélie",
    "David",
    "Chloé",
    "Ivan",
    "Ruth",
    "Oluwaseun",
    "Mei",
];
const LAST: &[&str] = &[
    "Moor",
    "Müller",
    "Østergaard",
    "Smith",
    "Okafor",
    "García",
    "Nguyen",
    "Brown",
    "Lefèvre",
    "Tanaka",
    "Novák",
];
const WORDS: &[&str] = &[
    "Holdings", "Trust", "Family", "Partners", "Farm", "Estate", "Bakery",
];

/// A question: the command, and the bare query with the same answer. `?` in both stands for a word that is new in every
/// round.
struct Question {
    name: &'static str,
    command: &'static [&'static str],
    sql: &'static str,
}

const QUESTIONS: &[Question] = &[
    Question {
        name: "client add",
        command: &["client", "add", "Bench ?", "--type", "trust", "--skip-contacts"],
        sql: "PRAGMA synchronous = FULL; BEGIN IMMEDIATE;
            INSERT INTO client (name, name_key, entity_type, created_at) VALUES ('Bench ?', 'bench ?', 'trust', 0);
            INSERT INTO adviser (client, name, name_key) VALUES (last_insert_rowid(), 'bench', 'bench');
            COMMIT; SELECT * FROM client ORDER BY id DESC LIMIT 1",
    },
    Question {
        name: "contact add",
        command: &[
            "contact", "add", "Bench?", "--last-name", "Quill?", "--email", "bench?@example.net", "--client", "5",
            "--relationship", "Other",
        ],
        sql: "PRAGMA synchronous = FULL; BEGIN IMMEDIATE;
            SELECT id FROM contact WHERE email_key = 'other?@example.net';
            INSERT INTO contact (first_name, last_name, name_key, email, created_at)
            VALUES ('Bench?', 'Quill?', 'bench? quill?', 'other?@example.net', 0);
            INSERT INTO link (client, contact, relationship) VALUES (5, last_insert_rowid(), 'Other');
            COMMIT; SELECT * FROM contact ORDER BY id DESC LIMIT 1",
    },
    Question {
        name: "client show ID",
        command: &["client", "show", "77777"],
        sql: "SELECT * FROM client WHERE id = 77777; SELECT name FROM adviser WHERE client = 77777;
            SELECT contact.id, first_name, last_name, email, relationship, is_primary
            FROM link JOIN contact ON contact.id = link.contact WHERE client = 77777;
            SELECT id, kind, title, date FROM activity WHERE client = 77777 AND deleted_at IS NULL;
            SELECT id, name, size FROM document WHERE client = 77777 AND deleted_at IS NULL",
    },
    Question {
        name: "client show NAME",
        command: &["client", "show", "Novák Bakery 77769"],
        sql: "SELECT * FROM client WHERE name_key = 'novak bakery 77769' AND deleted_at IS NULL",
    },
    Question {
        name: "client list, first page",
        command: &["client", "list", "--limit", "100"],
        sql: "SELECT count(*) FROM client WHERE deleted_at IS NULL;
            SELECT * FROM client WHERE deleted_at IS NULL ORDER BY id LIMIT 100",
    },
    Question {
        name: "contact list, first page",
        command: &["contact", "list", "--limit", "100"],
        sql: "SELECT count(*) FROM contact WHERE deleted_at IS NULL;
            SELECT * FROM contact WHERE deleted_at IS NULL ORDER BY id LIMIT 100",
    },
    Question {
        name: "client search, one",
        command: &["client", "list", "--search", "bakery 77769", "--limit", "100"],
        sql: CLIENTS_LIKE_ONE,
    },
    Question {
        name: "client search, many",
        command: &["client", "list", "--search", "østergaard", "--limit", "100"],
        sql: CLIENTS_LIKE_MANY,
    },
    Question {
        name: "contact search, one",
        command: &["contact", "list", "--search", "p77770b@", "--limit", "100"],
        sql: "SELECT * FROM contact WHERE deleted_at IS NULL AND (first_name || ' ' || last_name LIKE '%p77770b@%'
            OR email LIKE '%p77770b@%' OR phone LIKE '%p77770b@%') ORDER BY id LIMIT 100",
    },
    Question {
        name: "contact search, phone",
        command: &["contact", "list", "--search", "177770", "--limit", "100"],
        sql: "SELECT * FROM contact WHERE deleted_at IS NULL AND (first_name || ' ' || last_name LIKE '%177770%'
            OR email LIKE '%177770%' OR phone LIKE '%177770%') ORDER BY id LIMIT 100",
    },
    Question {
        name: "start: one client",
        command: &["client", "list", "--limit", "1"],
        sql: "SELECT count(*) FROM client WHERE deleted_at IS NULL;
            SELECT * FROM client WHERE deleted_at IS NULL ORDER BY id LIMIT 1",
    },
    Question {
        name: "lead list, first page",
        command: &["lead", "list", "--limit", "100"],
        sql: "SELECT count(*) FROM lead WHERE deleted_at IS NULL;
            SELECT * FROM lead WHERE deleted_at IS NULL ORDER BY id LIMIT 100",
    },
    Question {
        name: "lead search, one",
        command: &["lead", "list", "--search", "lead77770@", "--limit", "100"],
        sql: "SELECT * FROM lead WHERE deleted_at IS NULL AND (first_name || ' ' || last_name LIKE '%lead77770@%'
            OR email LIKE '%lead77770@%' OR company LIKE '%lead77770@%' OR phone LIKE '%lead77770@%'
            OR mobile LIKE '%lead77770@%') ORDER BY id LIMIT 100",
    },
    Question {
        name: "lead search, none",
        command: &["lead", "list", "--search", "zanzibari", "--limit", "100"],
        sql: "SELECT * FROM lead WHERE deleted_at IS NULL AND (first_name || ' ' || last_name LIKE '%zanzibari%'
            OR email LIKE '%zanzibari%' OR company LIKE '%zanzibari%' OR phone LIKE '%zanzibari%'
            OR mobile LIKE '%zanzibari%') ORDER BY id LIMIT 100",
    },
    Question {
        name: "store info",
        command: &["store", "info"],
        sql: "SELECT count(*) FROM lead WHERE deleted_at IS NULL; SELECT count(*) FROM client WHERE deleted_at IS NULL;
            SELECT count(*) FROM contact WHERE deleted_at IS NULL; SELECT count(*) FROM job",
    },
];

const CLIENTS_LIKE_ONE: &str = "SELECT * FROM client WHERE deleted_at IS NULL AND (name LIKE '%bakery 77769%'
    OR id IN (SELECT client FROM link JOIN contact ON contact.id = link.contact WHERE deleted_at IS NULL
        AND (first_name || ' ' || last_name LIKE '%bakery 77769%' OR email LIKE '%bakery 77769%'
            OR phone LIKE '%bakery 77769%'))) ORDER BY id LIMIT 100";
const CLIENTS_LIKE_MANY: &str = "SELECT * FROM client WHERE deleted_at IS NULL AND (name LIKE '%Østergaard%'
    OR id IN (SELECT client FROM link JOIN contact ON contact.id = link.contact WHERE deleted_at IS NULL
        AND (first_name || ' ' || last_name LIKE '%Østergaard%' OR email LIKE '%Østergaard%'
            OR phone LIKE '%Østergaard%'))) ORDER BY id LIMIT 100";

/// How many pairs a round of `start_up` has: its commands take only milliseconds.
const STARTS: usize = 50;

fn main() {
    let rounds: usize = std::env::args()
        .skip(1)
        .find_map(|arg| arg.parse().ok())
        .unwrap_or(9);
    println!(
        "{:26}{:>12}{:>12}{:>8}",
        "median of whole processes", "sqlite3", "intake", "ratio"
    );
    install();
    start_up(rounds * STARTS);
    let store = filled_store();
    for question in QUESTIONS {
        let (mut bare, mut own, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..rounds {
            let word = word();
            let with = |text: &str| text.replace('?', &word);
            // Without its log, intake checks the whole file, so sqlite3 must keep the log.
            let bare_time = measure(
                Command::new("sqlite3")
                    .args(["-cmd", ".filectrl persist_wal 1"])
                    .arg(&store)
                    .arg(with(question.sql)),
            );
            // The shell leaves a log with content after it has written. The next command checks the store for that.
            measure(intake(&store).args(["config", "list"]));
            let own_time =
                measure(intake(&store).args(question.command.iter().map(|word| with(word))));
            bare.push(bare_time);
            own.push(own_time);
            ratios.push(own_time / bare_time);
        }
        print(question.name, &mut bare, &mut own, &mut ratios);
    }
}

/// Measures a list of three clients: hardly more than the start of both programs.
fn start_up(pairs: usize) {
    const SQL: &str = "SELECT id, name, entity_type, status, city FROM client
        WHERE deleted_at IS NULL ORDER BY name LIMIT 50";
    let folder = tempfile::tempdir().expect("a folder for the benchmark");
    let store = folder.path().join("intake.db");
    for name in ["Ash Farm", "Birch Bakery", "Cedar Trust"] {
        measure(intake(&store).args(["client", "add", name, "--type", "trust", "--skip-contacts"]));
    }
    let (mut bare, mut own, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..pairs {
        let mut sqlite3 = Command::new("sqlite3");
        let bare_time = measure(sqlite3.arg("-readonly").arg(&store).arg(SQL));
        let own_time = measure(intake(&store).args(["client", "list"]));
        bare.push(bare_time);
        own.push(own_time);
        ratios.push(own_time / bare_time);
    }
    print(
        "client list, three clients",
        &mut bare,
        &mut own,
        &mut ratios,
    );
}

fn print(name: &str, bare: &mut [f64], own: &mut [f64], ratios: &mut [f64]) {
    println!(
        "{name:26}{:9.1} ms{:9.1} ms{:8.2}",
        median(bare) * 1e3,
        median(own) * 1e3,
        median(ratios)
    );
}

/// The path of the store. It is made once.
fn filled_store() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("records");
    let path = folder.join("intake.db");
    let done = folder.join("filled with leads");
    if !done.exists() {
        drop(fs::remove_dir_all(&folder));
        fs::create_dir_all(&folder).expect("a folder for the benchmark");
        fill(&path).expect("a store is filled");
        fs::write(done, "").expect("a mark is written");
    }
    path
}

fn fill(path: &Path) -> Result<()> {
    let session = Session::from_process(Flags {
        store: Some(path.to_owned()),
        ..Flags::default()
    })?;
    let store = session.store_to_write()?;
    let (clients, contacts) = (Schema::of(Entity::Client), Schema::of(Entity::Contact));
    let author = Author::of_command("bench", START, "bench");
    store.transaction(|| {
        for number in 1..=CLIENTS {
            let last = LAST[number % LAST.len()];
            let name = format!("{last} {} {number}", WORDS[number % WORDS.len()]);
            let client = record(
                &clients,
                &[("name", &name), ("entity_type", "trust"), ("city", "Leeds")],
            );
            let client = store.insert_client((&clients, &client), None, &author)?;
            for (at, letter) in ('a'..).take(CONTACTS_EACH).enumerate() {
                let person = number * CONTACTS_EACH + at;
                let contact = record(
                    &contacts,
                    &[
                        ("first_name", FIRST[person % FIRST.len()]),
                        ("last_name", &format!("{last}{}", person % 977)),
                        ("email", &format!("p{number}{letter}@example.com")),
                        ("phone", &format!("07700 {person:06}")),
                    ],
                );
                let link = Link {
                    client,
                    contact: store.insert_record(&contacts, &contact, &author)?,
                    relationship: "Trustee".to_owned(),
                    is_primary: at == 0,
                };
                store.link(&link, &author)?;
            }
        }
        fill_with_leads(store, &author)
    })
}

fn fill_with_leads(store: &Store, author: &Author<'_>) -> Result<()> {
    let leads = Schema::of(Entity::Lead);
    for number in 1..=LEADS {
        let last = LAST[number % LAST.len()];
        let lead = record(
            &leads,
            &[
                ("first_name", FIRST[number % FIRST.len()]),
                ("last_name", &format!("{last}{}", number % 977)),
                ("email", &format!("lead{number}@example.com")),
                ("phone", &format!("07700 {number:06}")),
                (
                    "company",
                    &format!("{last} {}", WORDS[number % WORDS.len()]),
                ),
                ("city", "Leeds"),
            ],
        );
        store.insert_record(&leads, &lead, author)?;
    }
    Ok(())
}

/// A checked record from fields and their texts.
fn record(schema: &Schema, fields: &[(&str, &str)]) -> Record {
    let rules = Rules::of(
        Region::parse("GB").expect("a region"),
        Currency::parse("GBP").expect("a currency"),
    );
    let mut draft = Draft::default();
    for (name, text) in fields {
        draft.fill(schema.find(name).expect("a field"), Cell::text(text));
    }
    let mut record = Record::default();
    Checker::new(schema, &rules)
        .check(&draft, &mut record)
        .expect("a record");
    record
}

/// Copies the program, as an installation does. Linux needs a millisecond more to start a file that a linker has just written.
fn install() {
    fs::copy(env!("CARGO_BIN_EXE_intake"), installed()).expect("the program is copied");
}

fn installed() -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("intake")
}

fn intake(store: &Path) -> Command {
    let mut command = Command::new(installed());
    command
        .args(["--quiet", "--as", "bench", "--store"])
        .arg(store);
    command
}

/// Runs a command. Returns its seconds.
fn measure(command: &mut Command) -> f64 {
    let start = Instant::now();
    let status = command
        .stdout(Stdio::null())
        .status()
        .expect("the command starts; is sqlite3 installed?");
    assert!(status.success(), "{command:?}: {status}");
    start.elapsed().as_secs_f64()
}

/// A word that no earlier round has used.
fn word() -> String {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let mut seed = since
        .map_or(0, |since| since.subsec_nanos())
        .wrapping_mul(2_654_435_761);
    let mut letters = String::new();
    while letters.len() < 6 {
        letters.extend(char::from_digit(10 + seed % 26, 36));
        seed /= 26;
    }
    letters
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
