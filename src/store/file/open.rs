//! Opens and creates stores: the checks before SQLite opens the file, and the settings of each connection.
//!
//! A store is created under another name and renamed once it is complete. So a file under its name that is not a store is
//! damaged or belongs to another program, and is left as it is.

use std::fs::{self, DirBuilder, File, TryLockError};
use std::io;
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, FileControl, OpenFlags};

use super::access::{Obstacle, is_readable};
use super::header::{check_whole, is_store, newer, untouched};
use super::paths::{beside, folder_of, has_log, is_log_empty, sync_folder};
use super::place::FileId;
use super::room::assert_room_for_log;
use super::{left_log, older_copies};
use crate::error::{Error, Result};
use crate::store::{Store, schema};

/// The first release without the race between checkpoint and writer that corrupted stores (3.7.0 to 3.51.2).
const SQLITE_MIN: i32 = 3_051_003;
/// How long a writer waits for another one, and the pause between two tries. Between two batches an import lets others in
/// for little more than this pause. The pauses of SQLite itself, of up to 100 ms, would miss that time.
const LOOKS: i32 = 30_000;
const LOOK: Duration = Duration::from_millis(1);
/// The size to which the write-ahead log is cut once its pages are in the file, in bytes: twice what it usually grows to between two
/// checkpoints. If each checkpoint of an import cut it, the system would have to lengthen it again. It is emptied when the last
/// connection is closed.
const LOG_LIMIT: i64 = 32 << 20;

/// The size of the cache in KiB. The pages that most batches of an import change fit into it, so that none is written twice.
pub const CACHE_KIB: i64 = 4096;
/// The size of the cache while an import creates many leads, in KiB. It reads hardly a page again.
pub const CACHE_OF_LOAD_KIB: i64 = 1024;
/// The number of statements that are kept prepared: more than a row of any import needs. With fewer, SQLite would parse each
/// statement again for each row.
const STATEMENTS_MAX: usize = 256;
/// Four times the default of SQLite. Compared with half of that, the time of an import of 50 MB fell by 0.1 of the time of
/// `sqlite3 .import`.
const PAGE_SIZE: i64 = 16384;

/// The longest time that another process may need to create a store on a slow machine, and the pause between two checks.
const MAKING: Duration = Duration::from_mins(1);
const PAUSE: Duration = Duration::from_millis(10);

/// The prefix of a store that is not complete.
const UNFINISHED: &str = ".intake-new-";

/// Opens the store at a path; none if there is no file.
pub fn existing(path: &Path) -> Result<Option<Store>> {
    assert_sqlite()?;
    // Another process may be creating the store, so its file may appear and change between two steps. Only an error that
    // happens twice counts.
    if !is_whole_store(path).or_else(|_| is_whole_store(path))? {
        return Ok(None);
    }
    let obstacle = Obstacle::of(path);
    let is_left = left_log::is_left(path);
    let connection = match &obstacle {
        Some(obstacle) => connect_to_read(path, obstacle)?,
        None => connect(path)?,
    };
    let mut store = Store {
        connection,
        path: path.to_owned(),
        obstacle,
        file: FileId::of(path).ok(),
        rehearsal: None,
    };
    bring_up_to_date(&mut store)?;
    if is_left {
        left_log::check(&store)?;
    }
    Ok(Some(store))
}

/// Whether there is a store. A store without its log is checked.
fn is_whole_store(path: &Path) -> Result<bool> {
    let is_there = is_store(path)?;
    if is_there && !has_log(path) {
        check_whole(path)?;
    }
    Ok(is_there)
}

/// Opens a store that this user may not write to.
fn connect_to_read(path: &Path, obstacle: &Obstacle) -> Result<Connection> {
    if ["-wal", "-shm"]
        .iter()
        .all(|ending| is_readable(&beside(path, ending)))
    {
        return connect(path);
    }
    if !is_log_empty(path) {
        return Err(obstacle.hinders(path, "its log is written into it"));
    }
    // No process has it open, and SQLite could not create the files that it needs beside it.
    let mut connection = untouched(path)?;
    configure(&mut connection)?;
    Ok(connection)
}

/// Refuses a newer store, and migrates an older one.
fn bring_up_to_date(store: &mut Store) -> Result<()> {
    let (connection, path) = (&mut store.connection, &store.path);
    let current = schema::version_after(schema::MIGRATIONS);
    let version = schema::version(connection)?;
    if version > current {
        // A newer version may still be only in the log, so the header does not show it.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        return Err(newer(path, version));
    }
    match &store.obstacle {
        Some(obstacle) if version < current => {
            return Err(obstacle.hinders(path, "it is migrated from an older version"));
        }
        Some(_) => return Ok(()),
        None => {}
    }
    use_log(connection)?;
    if version < current {
        back_up(connection, path, version)?;
        schema::migrate(connection, schema::MIGRATIONS)?;
    }
    Ok(())
}

/// Creates a store, unless another process was faster, and opens it.
pub fn create(path: &Path) -> Result<Store> {
    let folder = folder_of(path);
    if let Some(obstacle) = Obstacle::of_new_files(folder) {
        return Err(obstacle.hinders_making(path));
    }
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .map_err(|error| cannot_make(path, error))?;
    if let Some(network) = Obstacle::of_network(folder) {
        return Err(network.hinders_making(path));
    }
    // Held until the store has its name. So incomplete stores in this folder belong to no running process.
    let making = lock_folder(folder).map_err(|error| cannot_make(path, error))?;
    if making.is_some() {
        remove_unfinished(folder).map_err(|error| cannot_make(path, error))?;
    }
    // Another process may have created it in the meantime.
    if let Some(store) = existing(path)? {
        return Ok(store);
    }
    let unfinished = tempfile::Builder::new()
        .prefix(UNFINISHED)
        .permissions(fs::Permissions::from_mode(0o600))
        .tempfile_in(folder)
        .map_err(|error| cannot_make(path, error))?;
    {
        let mut connection = connect(unfinished.path())?;
        connection.pragma_update(None, "page_size", PAGE_SIZE)?;
        schema::create(&mut connection)?;
        for (_, statement) in schema::DEFERRABLE {
            connection.execute_batch(statement)?;
        }
    }
    assert_room_for_log(folder)?;
    // A program that opened the path in the meantime may have left a file without a byte.
    let is_empty = || fs::metadata(path).is_ok_and(|metadata| metadata.len() == 0);
    let moved = match unfinished.persist_noclobber(path) {
        Err(error) if is_empty() => error.file.persist(path),
        moved => moved,
    };
    match moved {
        Ok(file) => file.sync_all().map_err(|error| cannot_make(path, error))?,
        Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => {}
        Err(error) => return Err(cannot_make(path, error.error)),
    }
    sync_folder(folder).map_err(|error| cannot_make(path, error))?;
    existing(path)?
        .ok_or_else(|| Error::failure(format!("{} was removed in the meantime", path.display())))
}

/// Waits until no other process creates a store in this folder. None if that takes too long: another program may have
/// locked the folder for its own reasons.
fn lock_folder(folder: &Path) -> io::Result<Option<File>> {
    let folder = File::open(folder)?;
    let begun = Instant::now();
    loop {
        match folder.try_lock() {
            Ok(()) => return Ok(Some(folder)),
            Err(TryLockError::Error(error)) => return Err(error),
            Err(TryLockError::WouldBlock) if begun.elapsed() > MAKING => return Ok(None),
            Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
        }
    }
}

/// Removes incomplete stores that killed processes left.
fn remove_unfinished(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(UNFINISHED) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// Creates a store in a private folder, which is removed with it.
pub fn rehearsal() -> Result<Store> {
    let folder = tempfile::tempdir().map_err(|error| {
        Error::failure("cannot create a folder for the rehearsal").because(error)
    })?;
    let mut store = create(&folder.path().join("rehearsal.db"))?;
    store.rehearsal = Some(folder);
    Ok(store)
}

/// Opens another connection to a store, for a second thread. It sees only what is committed. Returns `None` if the store has
/// an open transaction, or if it cannot be opened once more.
pub(in crate::store) fn another(store: &Store) -> Option<Connection> {
    let is_in_place = || store.assert_in_place().is_ok();
    let can_open = store.obstacle.is_none() && store.connection.is_autocommit() && is_in_place();
    let connection = can_open.then(|| connect(&store.path).ok()).flatten()?;
    is_in_place().then_some(connection)
}

/// Opens a connection with the settings that every connection has.
fn connect(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(path, flags)?;
    configure(&mut connection)?;
    // Without the files beside it a store cannot even be read on a full disk, so each connection keeps them.
    connection.file_control(Some("main"), FileControl::PersistWal(&mut 1))?;
    Ok(connection)
}

fn configure(connection: &mut Connection) -> Result<()> {
    connection.busy_handler(Some(wait_for_another))?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS_MAX);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    // Otherwise SQLite plans a statement again for each value that is bound to it, if an index may depend on the value.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "secure_delete", "FAST")?;
    connection.pragma_update(None, "journal_size_limit", LOG_LIMIT)?;
    connection.pragma_update(None, "cache_size", -CACHE_KIB)?;
    Ok(())
}

/// Waits before another try. Returns false if the time is over.
fn wait_for_another(looks: i32) -> bool {
    std::thread::sleep(LOOK);
    looks < LOOKS
}

/// Turns on the write-ahead log, so that readers go on while an import writes. A store gets it once it has its name.
fn use_log(connection: &Connection) -> Result<()> {
    let mut looks = 0;
    loop {
        match connection.pragma_update(None, "journal_mode", "WAL") {
            // If two connections turn it on at once, SQLite fails the second one without calling the busy handler.
            Err(error)
                if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy)
                    && wait_for_another(looks) =>
            {
                looks += 1;
            }
            turned => return Ok(turned?),
        }
    }
}

/// Copies a store before it is migrated to a newer version.
fn back_up(connection: &Connection, path: &Path, version: i64) -> Result<()> {
    let copy = older_copies::copy_of(path, version);
    if !copy.exists() {
        connection.execute("VACUUM INTO ?", [copy.to_string_lossy()])?;
    }
    Ok(())
}

fn assert_sqlite() -> Result<()> {
    if rusqlite::version_number() >= SQLITE_MIN {
        return Ok(());
    }
    Err(Error::unusable(format!(
        "SQLite {} has a fault that corrupts stores; 3.51.3 or newer is needed",
        rusqlite::version()
    )))
}

fn cannot_make(path: &Path, error: io::Error) -> Error {
    Error::failure(format!("cannot create the store {}", path.display()))
        .because(error)
        .hint("Use a path that you may write to: --store PATH.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_sqlite_is_new_enough() {
        assert!(
            rusqlite::version_number() >= SQLITE_MIN,
            "{}",
            rusqlite::version()
        );
    }

    #[test]
    fn every_connection_has_its_settings() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new/store.db");
        create(&path).unwrap();
        let store = existing(&path).unwrap().unwrap();
        let text = |name: &str| -> String {
            store
                .connection
                .pragma_query_value(None, name, |row| row.get_ref(0).map(|v| format!("{v:?}")))
                .unwrap()
        };
        assert!(
            text("journal_mode").contains("119, 97, 108"),
            "wal: {}",
            text("journal_mode")
        );
        for (name, value) in [
            ("synchronous", 2),
            ("foreign_keys", 1),
            ("trusted_schema", 0),
            ("secure_delete", 2),
            ("cell_size_check", 1),
            ("journal_size_limit", LOG_LIMIT),
        ] {
            assert_eq!(text(name), format!("Integer({value})"), "{name}");
        }
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&path), 0o600);
        assert_eq!(mode(path.parent().unwrap()), 0o700);
    }

    #[test]
    fn an_older_store_is_copied_aside_before_it_changes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("store.db");
        let store = create(&path).unwrap();
        back_up(&store.connection, &path, 1).unwrap();
        let copy = folder.path().join("store.db.version-1");
        assert!(is_store(&copy).unwrap());
    }
}
