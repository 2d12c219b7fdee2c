//! A store of an older version, as its migrations made it: carried over, compacted, and its copy removed in the end.

use std::fs::{self, File, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::{Duration, SystemTime};

use rusqlite::Connection;

use crate::sandbox::Sandbox;

const DAY: u64 = 24 * 60 * 60;
/// The letters `itak`.
const APPLICATION_ID: i32 = 0x6974_616b;
/// Tables whose rows stay as they are, with the columns that they had.
const TABLES: [&str; 7] = [
    "lead", "client", "contact", "link", "adviser", "change", "job",
];

/// Makes a store by the first migrations, with many leads of which most were removed again.
fn sandbox_of_version(version: usize) -> Sandbox {
    let sandbox = Sandbox::new();
    fs::create_dir(sandbox.path("store")).unwrap();
    let store = Connection::open(sandbox.store()).unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/migrations");
    let mut names: Vec<(usize, _)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            (
                name.split('_').next().unwrap().parse().unwrap(),
                entry.path(),
            )
        })
        .collect();
    names.sort();
    assert!(names.len() > version, "it is an older version");
    for (_, path) in &names[..version] {
        store
            .execute_batch(&fs::read_to_string(path).unwrap())
            .unwrap();
    }
    store
        .pragma_update(None, "application_id", APPLICATION_ID)
        .unwrap();
    store
        .pragma_update(None, "user_version", i64::try_from(version).unwrap())
        .unwrap();
    store.execute_batch(ROWS).unwrap();
    drop(store);
    fs::set_permissions(sandbox.store(), Permissions::from_mode(0o600)).unwrap();
    sandbox
}

const ROWS: &str = "
    INSERT INTO client (id, name, entity_type, name_key, created_at) VALUES (1, 'Moor', 'trust', 'moor', unixepoch());
    INSERT INTO adviser (client, name, name_key) VALUES (1, 'Ada Lind', 'ada lind');
    INSERT INTO contact (id, first_name, last_name, email, name_key, created_at)
      VALUES (1, 'Anna', 'Moor', 'anna@example.com', 'anna moor', unixepoch());
    INSERT INTO link (client, contact, relationship, is_primary) VALUES (1, 1, 'Trustee', 1);
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 20000)
    INSERT INTO lead (first_name, email, description, created_at)
      SELECT 'Given', 'p' || n || '@example.com', 'Removed text ' || n, unixepoch() FROM numbers;
    DELETE FROM lead WHERE id > 100;";

/// The rows of a store, with the columns of another one.
fn rows(store: &Connection, like: &Connection) -> Vec<String> {
    let mut rows = Vec::new();
    for table in TABLES {
        let mut columns = like
            .prepare(&format!(
                "SELECT name FROM pragma_table_info('{table}') ORDER BY cid"
            ))
            .unwrap();
        let columns = columns
            .query_map([], |row| row.get::<_, String>(0))
            .unwrap();
        let columns: Vec<String> = columns.map(Result::unwrap).collect();
        let select = format!(
            "SELECT json_array({}) AS line FROM {table} ORDER BY line",
            columns.join(", ")
        );
        let mut select = store.prepare(&select).unwrap();
        let lines = select.query_map([], |row| row.get::<_, String>(0)).unwrap();
        rows.extend(lines.map(|line| format!("{table} {}", line.unwrap())));
    }
    rows
}

#[test]
fn an_older_store_is_compacted_with_the_same_records() {
    for version in [7, 12, 13] {
        let sandbox = sandbox_of_version(version);
        fs::copy(sandbox.store(), sandbox.path("before.db")).unwrap();
        let (status, compacted) = sandbox.json(&["store", "compact"]);
        assert_eq!(status, 0, "{compacted}");
        let bytes = |key: &str| compacted[key].as_u64().unwrap();
        assert!(bytes("after") * 2 < bytes("before"), "{compacted}");
        sandbox.assert_whole();
        let before = Connection::open(sandbox.path("before.db")).unwrap();
        let after = Connection::open(sandbox.store()).unwrap();
        let expected = rows(&before, &before);
        assert_eq!(expected.len(), 104, "leads, client, contact, link, adviser");
        assert_eq!(rows(&after, &before), expected, "version {version}");
        let copy = Connection::open(sandbox.path(&copy_name(version))).unwrap();
        assert_eq!(
            rows(&copy, &before),
            expected,
            "the copy of version {version}"
        );
        assert_eq!(sandbox.lead_count(), 100);
    }
}

fn copy_name(version: usize) -> String {
    format!("store/intake.db.version-{version}")
}

/// Makes a file so many days older.
fn age(path: &Path, days: u64) {
    let time = SystemTime::now() - Duration::from_secs(days * DAY);
    File::options()
        .append(true)
        .open(path)
        .unwrap()
        .set_modified(time)
        .unwrap();
}

#[test]
fn a_copy_of_an_older_version_goes_with_the_cells_of_old_rows() {
    let sandbox = sandbox_of_version(13);
    sandbox.done(&["store", "info"]);
    let copy = sandbox.path(&copy_name(13));
    let others = ["store/intake.db.version-x", "store/other.db.version-13"];
    for other in others {
        fs::copy(&copy, sandbox.path(other)).unwrap();
        age(&sandbox.path(other), 31);
    }
    age(&copy, 29);
    assert_eq!(sandbox.json(&["store", "purge"]).1["copies"], 0);
    assert!(copy.exists());
    age(&copy, 31);
    assert_eq!(
        sandbox.json(&["store", "purge", "--dry-run"]).1["copies"],
        1
    );
    assert!(copy.exists());
    // An import does it at its end.
    let list = "First Name,Email\nNew,new@example.com\n";
    let by_import = sandbox.copy();
    age(&by_import.path(&copy_name(13)), 31);
    assert_eq!(by_import.import_text("leads", list, &[]).0, 0);
    assert!(!by_import.path(&copy_name(13)).exists());
    assert_eq!(sandbox.json(&["store", "purge"]).1["copies"], 1);
    assert!(!copy.exists());
    for other in others {
        assert!(sandbox.path(other).exists(), "{other}");
    }
}
