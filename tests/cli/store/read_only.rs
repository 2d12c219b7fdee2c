//! A store that this user may only read: every command that reads works, or says what has to be done first; every one
//! that writes says so, and leaves nothing beside the store.
//!
//! A mode means nothing to root: where the tests are run by root, the commands are run by nobody.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::Command;

use nix::unistd::Uid;
use rusqlite::Connection;
use rusqlite::config::DbConfig;

use crate::faults::run_on_disk;
use crate::sandbox::{Said, Sandbox, words};

const NOBODY: u32 = 65_534;

/// What lies beside the store, and what is in it.
fn files(sandbox: &Sandbox) -> Vec<(String, Vec<u8>)> {
    let names = sandbox.store_files().into_iter();
    // How the store's shared memory looks is for those who share it.
    let names = names.filter(|name| !name.ends_with("-shm"));
    names
        .map(|name| {
            let content = fs::read(sandbox.path("store").join(&name)).unwrap();
            (name, content)
        })
        .collect()
}

fn set_mode(path: PathBuf, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

/// A store with a job of which rows have failed, whose log still holds the last change; files to import, and a folder
/// for others to write to. The binary is copied to where everybody may run it.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write(
        "leads.csv",
        "Last Name,Email\nMoor,ada@example.com\nLund,bad address\n",
    );
    sandbox.write("more.csv", "Last Name,Email\nFalk,dora@example.com\n");
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    let store = Connection::open(sandbox.store()).unwrap();
    store
        .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
        .unwrap();
    let mut is_kept = 1;
    let kept = rusqlite::FileControl::PersistWal(&mut is_kept);
    store.file_control(Some("main"), kept).unwrap();
    store
        .execute("UPDATE lead SET company = 'Acme'", [])
        .unwrap();
    drop(store);
    // By a process of its own: what another test starts just now would hold a file open that we write.
    let copied = Command::new("cp")
        .args([env!("CARGO_BIN_EXE_intake").into(), sandbox.path("intake")])
        .status();
    assert!(copied.unwrap().success());
    set_mode(sandbox.path("intake"), 0o755);
    set_mode(sandbox.path(""), 0o755);
    fs::create_dir(sandbox.path("open")).unwrap();
    set_mode(sandbox.path("open"), 0o777);
    sandbox
}

/// Takes away the right to write; the right to read is everybody's.
fn protect(sandbox: &Sandbox) {
    for name in sandbox.store_files() {
        set_mode(sandbox.path("store").join(name), 0o444);
    }
    set_mode(sandbox.path("store"), 0o555);
}

/// Runs a command as somebody who may not write to the store.
fn run(sandbox: &Sandbox, args: &[&str]) -> Said {
    let there = sandbox.command(args);
    let mut command = Command::new(sandbox.path("intake"));
    command
        .args(there.get_args())
        .current_dir(sandbox.path(""))
        .env_clear()
        .env("HOME", sandbox.path("open"))
        .env("INTAKE_STORE", sandbox.store())
        .stdin(std::process::Stdio::null());
    if Uid::current().is_root() {
        command.uid(NOBODY).gid(NOBODY);
    }
    let folder = sandbox.path("intake");
    Said::of(command.output().unwrap(), folder.parent().unwrap())
}

/// Commands that read, each with its exit status.
const READERS: [(&str, i32); 16] = [
    ("lead list", 0),
    ("lead show 1", 0),
    ("lead export", 0),
    ("client list", 0),
    ("contact list", 0),
    ("jobs list", 0),
    ("jobs show 1", 0),
    ("jobs failed 1", 0),
    ("jobs failed 1 --out open/failed.xlsx --yes", 0),
    ("jobs watch 1", 3),
    ("config list", 0),
    ("template list", 0),
    ("field list", 0),
    ("import leads more.csv --preview", 0),
    ("store info", 0),
    // It finds that others may read the store.
    ("store check", 1),
];

const WRITERS: [&str; 17] = [
    "lead add --last-name Hale --email cyd@example.com",
    "lead edit 1 --company Bolt",
    "lead delete 1 --yes",
    "client add Moor --type other",
    "contact add Ada --email ada@example.com",
    "field add lead Shares --kind number",
    "config set region US",
    "config unset region",
    "import leads more.csv",
    "import leads more.csv --dry-run",
    "import leads more.csv --background",
    "jobs undo 1",
    "jobs undo 1 --dry-run",
    "jobs cancel 1",
    "jobs run",
    "jobs run --watch",
    "store purge",
];

fn assert_readable(sandbox: &Sandbox, case: &str) {
    for (line, status) in READERS {
        let said = run(sandbox, &words(line));
        assert_eq!(said.status, status, "{case}, {line}: {said}");
    }
    let company = run(sandbox, &["lead", "list", "--format", "csv"]);
    assert!(company.out.contains("Acme"), "{case}: {company}");
    let backup = run(sandbox, &["store", "backup", "open/copy.db"]);
    assert_eq!(backup.status, 0, "{case}: {backup}");
    let copy = run(
        sandbox,
        &["--store", "open/copy.db", "config", "set", "region", "US"],
    );
    assert_eq!(
        copy.status, 0,
        "what can be read can be copied and used, {case}: {copy}"
    );
}

fn assert_not_written_to(sandbox: &Sandbox, case: &str, message: &str) {
    let before = files(sandbox);
    for line in WRITERS {
        let said = run(sandbox, &words(line));
        assert_eq!(said.status, 1, "{case}, {line}: {said}");
        assert!(said.err.contains(message), "{case}, {line}: {said}");
        assert!(said.err.contains("hint: "), "{case}, {line}: {said}");
    }
    let after = files(sandbox);
    let names = |files: &[(String, Vec<u8>)]| -> Vec<String> {
        files.iter().map(|(name, _)| name.clone()).collect()
    };
    assert_eq!(
        names(&before),
        names(&after),
        "{case}: nothing is made beside it"
    );
    assert!(before == after, "{case}: nothing is written to");
}

const READ_ONLY: &str = "the store [folder]/store/intake.db is read-only: ";

#[test]
fn it_is_read_with_its_log_and_nothing_is_written() {
    let sandbox = sandbox();
    protect(&sandbox);
    assert_not_written_to(&sandbox, "with its log", READ_ONLY);
    assert_readable(&sandbox, "with its log");
}

#[test]
fn it_is_read_without_its_side_files_and_none_are_made() {
    // As a backup is, or a store that other programs of SQLite had open last.
    let sandbox = sandbox();
    drop(sandbox.ok(&["store", "backup", "plain.db"]));
    for name in sandbox.store_files() {
        fs::remove_file(sandbox.path("store").join(name)).unwrap();
    }
    fs::rename(sandbox.path("plain.db"), sandbox.store()).unwrap();
    protect(&sandbox);
    assert_not_written_to(&sandbox, "alone", READ_ONLY);
    assert_readable(&sandbox, "alone");
    // The folder may be written to, the file may not.
    set_mode(sandbox.path("store"), 0o777);
    assert_not_written_to(&sandbox, "in an open folder", READ_ONLY);
}

#[test]
fn a_log_that_nobody_can_take_over_is_said_to_be_in_the_way() {
    let sandbox = sandbox();
    fs::remove_file(sandbox.path("store/intake.db-shm")).unwrap();
    protect(&sandbox);
    let message = "cannot be read before its log is written into it, and it is read-only: ";
    assert_not_written_to(&sandbox, "without shared memory", message);
    let said = run(&sandbox, &["lead", "list"]);
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains(message), "{said}");
    // Whoever may write does what it says.
    set_mode(sandbox.path("store"), 0o755);
    for name in sandbox.store_files() {
        set_mode(sandbox.path("store").join(name), 0o644);
    }
    assert_eq!(sandbox.column("company"), ["Acme"]);
    protect(&sandbox);
    assert_eq!(run(&sandbox, &["lead", "list"]).status, 0);
}

#[test]
fn a_log_or_a_lock_that_may_not_be_written_is_said_by_its_name() {
    for name in ["intake.db-wal", "intake.db-shm"] {
        let sandbox = sandbox();
        set_mode(sandbox.path("store"), 0o777);
        for other in sandbox.store_files() {
            set_mode(sandbox.path("store").join(other), 0o666);
        }
        set_mode(sandbox.path("store").join(name), 0o444);
        let said = run(&sandbox, &["config", "set", "region", "US"]);
        assert_eq!(said.status, 1, "{said}");
        assert!(
            said.err.contains(&format!("[folder]/store/{name}")),
            "{said}"
        );
        assert_eq!(run(&sandbox, &["lead", "list"]).status, 0, "{name}");
    }
}

#[test]
fn a_store_that_must_not_be_read_names_its_owner() {
    let sandbox = sandbox();
    // Nobody but root reads what nobody may read.
    set_mode(sandbox.store(), 0o000);
    for line in ["lead list", "config set region US", "import leads more.csv"] {
        let said = run(&sandbox, &words(line));
        assert_eq!(said.status, 1, "{line}: {said}");
        assert!(said.err.contains("cannot read the store"), "{line}: {said}");
        let remedies = ["It belongs to root", "Run: chmod u+rw "];
        let is_said = remedies.iter().any(|remedy| said.err.contains(remedy));
        assert!(is_said, "{line}: {said}");
    }
}

#[test]
fn a_store_that_cannot_be_created_names_the_folder_and_nothing_is_imported() {
    let sandbox = sandbox();
    set_mode(sandbox.path("store"), 0o555);
    let before = sandbox.store_files();
    for store in ["store/new.db", "store/deep/er/new.db"] {
        for flags in ["", " --background"] {
            let line = format!("--store {store} import leads more.csv{flags}");
            let said = run(&sandbox, &words(&line));
            assert_eq!(said.status, 1, "{line}: {said}");
            let error = format!("error: cannot create the store {store}: ");
            assert!(said.err.starts_with(&error), "{line}: {said}");
            let reasons = [
                ": store belongs to root, and you may not write to it\n",
                ": you may not write to store\n",
            ];
            let is_said = reasons.iter().any(|reason| said.err.contains(reason));
            assert!(is_said, "{line}: {said}");
            let nothing = "hint: Nothing was imported.\n";
            assert!(said.err.contains(nothing), "{line}: {said}");
            let remedies = ["hint: Run intake as root.", "hint: Run: chmod u+w store."];
            let is_said = remedies.iter().any(|remedy| said.err.contains(remedy));
            assert!(is_said, "{line}: {said}");
            assert!(said.err.contains("--store PATH"), "{line}: {said}");
        }
    }
    assert_eq!(sandbox.store_files(), before);
    let said = run(
        &sandbox,
        &words("--store store/new.db lead add --last-name X"),
    );
    assert!(!said.err.contains("imported"), "{said}");
}

#[test]
fn a_store_on_a_disk_of_the_network_is_not_written_to_nor_made() {
    const NFS: u32 = 0x6969;
    const EXT4: u32 = 0xef53;
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", "Last Name,Email\nMoor,ada@example.com\n");
    let import = ["import", "leads", "leads.csv"];
    let said = run_on_disk(&sandbox, &import, NFS);
    assert_eq!(said.status, 1, "{said}");
    let cannot =
        "cannot create the store [folder]store/intake.db: [folder]store is on a network disk (NFS)";
    assert!(said.err.contains(cannot), "{said}");
    assert_eq!(sandbox.store_files(), [""; 0]);
    assert_eq!(run_on_disk(&sandbox, &import, EXT4).status, 0);
    let before = files(&sandbox);
    for (kind, name) in [(NFS, "NFS"), (0xfe53_4d42, "SMB"), (0xff53_4d42, "CIFS")] {
        for command in ["lead delete 1 --yes", "jobs undo 1", "config set region US"] {
            let said = run_on_disk(&sandbox, &words(command), kind);
            assert_eq!(said.status, 1, "{said}");
            let words =
                format!("is read-only: [folder]store/intake.db is on a network disk ({name})");
            assert!(said.err.contains(&words), "{said}");
        }
        let said = run_on_disk(&sandbox, &["lead", "list"], kind);
        assert!(said.out.contains("Moor"), "{said}");
    }
    assert_eq!(files(&sandbox), before);
}
