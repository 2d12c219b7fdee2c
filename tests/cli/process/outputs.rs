//! What may be written to and read from: no output replaces a store, a device or a pipe, and nothing beside a store is
//! followed or used that another user could have put there.

use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{FileTypeExt, PermissionsExt, symlink};

use crate::sandbox::{Said, Sandbox};

const LEADS: &str = "Name,Email\nAda Moor,ada@example.com\nBea Lind,none\n";
const CLIENTS: &str = "Name,Type\nMoor Ltd,company\n";

/// A store with a failed row, a row that waits, a client and a document.
fn practice() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", LEADS);
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    let again = ["leads.csv", "--again", "--on-duplicate", "ask"];
    assert_eq!(sandbox.import(&again).1["waiting"], 1);
    assert_eq!(sandbox.import_text("clients", CLIENTS, &[]).0, 0);
    sandbox.write("deed.pdf", "deed");
    sandbox.done(&["document", "add", "1", "deed.pdf"]);
    symlink("store/intake.db", sandbox.path("link.csv")).unwrap();
    symlink("store", sandbox.path("shop")).unwrap();
    sandbox
}

/// Every command that writes a file, with `OUT` for its place.
const WRITING: [&str; 8] = [
    "lead export --yes --out OUT",
    "client export --yes --out OUT",
    "contact export --yes --out OUT",
    "document save 1 --yes --out OUT",
    "jobs failed 1 --yes --out OUT",
    "jobs review 2 --yes --write-decisions OUT",
    "import leads leads.csv --again --yes --failed OUT",
    "store backup --yes OUT",
];

#[test]
fn no_output_replaces_what_belongs_to_a_store() {
    let sandbox = practice();
    let places = [
        "store/intake.db",
        "link.csv",
        "shop/intake.db",
        "store/intake.db-wal",
        "store/intake.db-shm",
        "store/intake.db.lock",
        "store/intake.db.log",
        "store/intake.db.queue/1",
        "store/intake.db.documents/1",
        "shop/intake.db.intelliflo-secrets",
    ];
    let before = fs::read(sandbox.store()).unwrap();
    let files = sandbox.store_files();
    for place in places {
        for command in WRITING {
            let command = command.replace("OUT", place);
            let said = sandbox.run(&command.split(' ').collect::<Vec<_>>());
            assert_eq!(said.status, 2, "{command}: {said}");
            assert!(
                said.err.contains("Nothing was written"),
                "{command}: {said}"
            );
        }
    }
    assert!(before == fs::read(sandbox.store()).unwrap());
    assert_eq!(sandbox.store_files(), files);
    sandbox.done(&["store", "check"]);
}

#[test]
fn a_device_or_a_pipe_is_neither_an_output_nor_a_store() {
    let sandbox = practice();
    let made = sandbox.shell("mkfifo pipe && ln -s /dev/null device");
    assert_eq!(made.status, 0, "{made}");
    for place in ["pipe", "device"] {
        let commands = WRITING.map(|command| command.replace("OUT", place));
        let store = format!("--store {place} lead add Ada --email ada@example.com");
        let template = format!("template load {place}");
        for command in commands.iter().chain([&store, &template]) {
            let said = sandbox.run(&command.split(' ').collect::<Vec<_>>());
            assert!([1, 2].contains(&said.status), "{command}: {said}");
            let refused = ["is not a regular file", " exists"];
            assert!(
                refused.iter().any(|why| said.err.contains(why)),
                "{command}: {said}"
            );
        }
    }
    let kind = |name: &str| fs::metadata(sandbox.path(name)).unwrap().file_type();
    assert!(kind("pipe").is_fifo() && kind("device").is_char_device());
}

#[test]
fn secrets_are_not_read_from_a_pipe() {
    let sandbox = practice();
    let set = "printf 'one\\ntwo\\n' | $INTAKE connector intelliflo set --client-id a --tenant-id 1 --secrets-stdin";
    let said = sandbox.shell(&format!(
        "{set} && rm store/*-secrets && mkfifo store/intake.db.intelliflo-secrets"
    ));
    assert_eq!(said.status, 0, "{said}");
    for command in ["status", "test"] {
        let said = sandbox.run(&["connector", "intelliflo", command]);
        assert!(
            format!("{said}").contains("is not a regular file"),
            "{said}"
        );
    }
}

#[test]
fn links_beside_a_store_are_not_followed() {
    let sandbox = practice();
    let precious = sandbox.path("precious");
    fs::write(&precious, "keep").unwrap();
    for (name, command) in [
        ("lock", "import leads leads.csv --again"),
        ("worker", "jobs run"),
        ("log", "import leads leads.csv --again --background"),
    ] {
        let link = sandbox.path(&format!("store/intake.db.{name}"));
        drop(fs::remove_file(&link));
        symlink(&precious, &link).unwrap();
        let said = sandbox.run(&command.split(' ').collect::<Vec<_>>());
        assert!(said.err.contains("it is a symbolic link"), "{name}: {said}");
        assert_eq!(sandbox.read("precious"), "keep", "{name}");
        fs::remove_file(&link).unwrap();
    }
}

#[test]
fn folders_beside_a_store_are_used_only_if_they_are_private() {
    for (name, command) in [
        ("queue", "import leads leads.csv --again --background"),
        ("documents", "document add 1 deed.pdf"),
    ] {
        let sandbox = practice();
        let folder = sandbox.path(&format!("store/intake.db.{name}"));
        drop(fs::remove_dir_all(&folder));
        fs::create_dir(&folder).unwrap();
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o777)).unwrap();
        let said = sandbox.run(&command.split(' ').collect::<Vec<_>>());
        assert_eq!(said.status, 1, "{name}: {said}");
        assert!(said.err.contains("other users may write to it"), "{said}");
        fs::remove_dir(&folder).unwrap();
        fs::create_dir(sandbox.path("elsewhere")).unwrap();
        symlink(sandbox.path("elsewhere"), &folder).unwrap();
        let said = sandbox.run(&command.split(' ').collect::<Vec<_>>());
        assert_eq!(said.status, 1, "{name}: {said}");
        assert!(said.err.contains("it is a symbolic link"), "{said}");
        assert_eq!(fs::read_dir(sandbox.path("elsewhere")).unwrap().count(), 0);
    }
}

#[test]
fn a_document_has_a_largest_size_that_can_be_set() {
    let sandbox = practice();
    sandbox.set("documents.max_size_mb", "1");
    sandbox.write("large.pdf", vec![b'x'; (1 << 20) + 1]);
    let said = sandbox.run(&["document", "add", "1", "large.pdf"]);
    assert_eq!(said.status, 2, "{said}");
    assert!(
        said.err
            .contains("intake config set documents.max_size_mb 2"),
        "{said}"
    );
    sandbox.set("documents.max_size_mb", "2");
    sandbox.done(&["document", "add", "1", "large.pdf"]);
}

#[test]
fn a_store_whose_path_is_not_utf_8_is_refused_in_words() {
    let sandbox = practice();
    let mut command = sandbox.command(&["lead", "list"]);
    command.env("INTAKE_STORE", std::ffi::OsStr::from_bytes(b"st\xffre.db"));
    let said = Said::of(command.output().unwrap(), &sandbox.path(""));
    assert_eq!(said.status, 2, "{said}");
    assert!(said.err.contains("is not valid UTF-8"), "{said}");
}

#[test]
fn a_failed_file_whose_path_is_not_utf_8_is_refused_in_words() {
    let sandbox = practice();
    sandbox.write("leads.csv", "First Name,Email\nAda,ada@example.com\n");
    let mut command = sandbox.command(&["import", "leads", "leads.csv", "--failed"]);
    command.arg(std::ffi::OsStr::from_bytes(b"f\xff.csv"));
    let said = Said::of(command.output().unwrap(), &sandbox.path(""));
    assert_eq!(said.status, 2, "{said}");
    let words = "the path of the failed file is not valid UTF-8";
    assert!(said.err.contains(words), "{said}");
}

#[test]
fn wrong_arguments_are_quoted_without_control_characters() {
    let sandbox = Sandbox::new();
    let foreign = "x\u{9b}31m\u{202e}\u{1b}]52;c;eA==\u{7}";
    let commands: [&[&str]; 5] = [
        &["import", "leads", "a.csv", "--wait", foreign],
        &["lead", "list", "--format", foreign],
        &["jobs", "list", "--kind", foreign],
        &[foreign],
        &["lead", "list", "--color", "always", "--limit", foreign],
    ];
    for args in commands {
        let said = sandbox.run(args);
        assert_eq!(said.status, 2, "{args:?}");
        let acts = |c: char| matches!(c, '\u{9b}' | '\u{202e}' | '\u{7}');
        assert!(!said.err.contains(acts), "{args:?}: {said}");
        assert!(!said.err.contains("\u{1b}]"), "{args:?}: {said}");
        assert!(said.err.contains("\\u{9b}"), "{args:?}: {said}");
    }
}

#[test]
fn core_dumps_are_off_in_all_that_intake_starts() {
    let sandbox = practice();
    sandbox.set(
        "notify.command",
        r#"["/bin/sh","-c","ulimit -S -c > core"]"#,
    );
    let said = sandbox.shell("ulimit -c unlimited && $INTAKE import leads leads.csv --again");
    assert_eq!(said.status, 3, "{said}");
    assert_eq!(sandbox.read("core"), "0\n");
}

#[test]
fn a_log_of_another_store_is_not_written_into_the_one_that_took_its_place() {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", LEADS);
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    sandbox.sql("DELETE FROM setting");
    let backup = fs::read(sandbox.store()).unwrap();
    let more = |from: u32, to: u32| {
        let mut rows = "Name,Email\n".to_owned();
        for i in from..to {
            rows.push_str(&format!("Ada {i},ada{i}@example.com\n"));
        }
        sandbox.write("more.csv", rows);
        assert_eq!(sandbox.import(&["more.csv"]).0, 0);
    };
    more(0, 1_000);
    // As long as this connection is open, what others write stays in the log.
    let open = rusqlite::Connection::open(sandbox.store()).unwrap();
    open.query_row("SELECT count(*) FROM lead", [], |_| Ok(()))
        .unwrap();
    more(1_000, 1_010);
    let log = fs::read(sandbox.path("store/intake.db-wal")).unwrap();
    assert!(!log.is_empty());
    drop(open);
    fs::write(sandbox.store(), &backup).unwrap();
    fs::write(sandbox.path("store/intake.db-wal"), log).unwrap();
    drop(fs::remove_file(sandbox.path("store/intake.db-shm")));
    for args in [
        &["import", "leads", "more.csv", "--again"][..],
        &["lead", "list"],
    ] {
        let said = sandbox.run(args);
        assert_eq!(said.status, 6, "{said}");
        assert!(said.err.contains("the log of the earlier store"), "{said}");
        assert!(backup == fs::read(sandbox.store()).unwrap(), "{args:?}");
    }
}

#[test]
fn a_log_that_belongs_to_its_store_is_taken_over() {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", LEADS);
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    let open = rusqlite::Connection::open(sandbox.store()).unwrap();
    open.query_row("SELECT count(*) FROM lead", [], |_| Ok(()))
        .unwrap();
    sandbox.write("more.csv", "Name,Email\nCyd Reed,cyd@example.com\n");
    assert_eq!(sandbox.import(&["more.csv"]).0, 0);
    let killed = sandbox.copy();
    drop(open);
    assert!(
        fs::metadata(killed.path("store/intake.db-wal"))
            .unwrap()
            .len()
            > 0
    );
    assert_eq!(killed.column("name"), ["Ada Moor", "Cyd Reed"]);
    killed.done(&["store", "check"]);
}
