//! Checkpoints during a large import: pages of the write-ahead log are copied into the file of the store.
//!
//! By itself SQLite does this within a COMMIT, and the import waits. Here a second thread copies most pages, and then those that
//! the import wrote meanwhile. The import copies the last ones: SQLite starts the log again only when all pages are copied.

use std::thread::{Builder, JoinHandle};

use rusqlite::Connection;

use crate::error::Result;
use crate::store::Store;
use crate::store::file::open;

/// The thread starts when so many pages wait to be copied: half of the number from which SQLite checkpoints by itself.
const PAGES: i64 = 500;
/// So few pages take the import less time than another checkpoint of the thread would take.
const FEW: i64 = 100;
/// The most checkpoints of the thread before the log starts again: each makes it longer.
const ROUNDS_MAX: u32 = 3;
/// The number of pages from which SQLite usually checkpoints by itself.
const OWN_CHECKPOINTS: i64 = 1000;

/// Checkpoints after commits of an import.
#[derive(Debug)]
pub(in crate::store) struct Checkpointer<'s> {
    store: &'s Store,
    /// The connection of the thread, while no thread runs. It is opened for the first checkpoint.
    idle: Option<Connection>,
    thread: Option<JoinHandle<Connection>>,
    /// The number of checkpoints of the thread since the log started.
    rounds: u32,
}

impl<'s> Checkpointer<'s> {
    /// Prepares the checkpoints. As long as the value lives, SQLite does none by itself.
    pub fn new(store: &'s Store) -> Result<Self> {
        set_own_checkpoints(&store.connection, 0)?;
        Ok(Checkpointer {
            store,
            idle: None,
            thread: None,
            rounds: 0,
        })
    }

    /// Begins or ends a checkpoint. Must be called after each commit.
    pub fn after_commit(&mut self) -> Result<()> {
        if self.is_finished() {
            self.wait();
            // If the disk is slow, more pages are written than the thread copies. Without an end, the log would only grow.
            let goes_on = self.rounds < ROUNDS_MAX && (FEW..PAGES).contains(&self.waiting_pages()?);
            if goes_on {
                self.begin();
            } else {
                self.end();
            }
        }
        if self.thread.is_none() && self.waiting_pages()? >= PAGES {
            self.begin();
        }
        Ok(())
    }

    /// Begins a checkpoint while the import makes its indexes, if an earlier one was needed.
    pub fn before_end(&mut self) {
        if self.is_finished() {
            self.end();
        }
        if self.idle.is_some() {
            self.begin();
        }
    }

    fn is_finished(&self) -> bool {
        self.thread.as_ref().is_some_and(JoinHandle::is_finished)
    }

    /// Returns how many pages in the log are not copied yet.
    fn waiting_pages(&self) -> Result<i64> {
        waiting_pages(&self.store.connection)
    }

    fn begin(&mut self) {
        let connection = self.idle.take().or_else(|| open::another(self.store));
        let thread = connection.map(|connection| {
            Builder::new().spawn(move || {
                checkpoint(&connection);
                connection
            })
        });
        self.thread = thread.and_then(std::io::Result::ok);
        if self.thread.is_some() {
            self.rounds += 1;
        } else {
            checkpoint(&self.store.connection);
        }
    }

    /// Takes the connection back, and copies the pages that were written meanwhile.
    fn end(&mut self) {
        self.wait();
        checkpoint(&self.store.connection);
        self.rounds = 0;
    }

    fn wait(&mut self) {
        if let Some(thread) = self.thread.take() {
            self.idle = thread.join().ok();
        }
    }
}

impl Drop for Checkpointer<'_> {
    fn drop(&mut self) {
        if self.thread.is_some() {
            self.end();
        }
        // If it fails, the log is copied when the connection is closed.
        drop(set_own_checkpoints(&self.store.connection, OWN_CHECKPOINTS));
    }
}

/// Sets the number of pages in the log from which SQLite checkpoints by itself, or 0 for never.
fn set_own_checkpoints(connection: &Connection, pages: i64) -> Result<()> {
    // SQLite returns the number.
    let set = format!("PRAGMA wal_autocheckpoint = {pages}");
    Ok(connection.query_row(&set, [], |_| Ok(()))?)
}

/// Copies as many pages as the readers of the log allow, and does not wait for other connections.
fn checkpoint(connection: &Connection) {
    // An error does not end the import, as with the checkpoints of SQLite itself: all pages are still in the log.
    drop(connection.execute_batch("PRAGMA main.wal_checkpoint(PASSIVE)"));
}

/// Returns how many pages in the log are not copied yet.
fn waiting_pages(connection: &Connection) -> Result<i64> {
    let mut look = connection.prepare_cached("PRAGMA main.wal_checkpoint(NOOP)")?;
    let pages = |row: &rusqlite::Row<'_>| Ok(row.get::<_, i64>(1)? - row.get::<_, i64>(2)?);
    Ok(look.query_row([], pages)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Commits `pages` new pages, or a few more.
    fn write(store: &Store, pages: i64) {
        let insert =
            "INSERT INTO setting (key, value) SELECT hex(randomblob(8)), hex(zeroblob(8192 * ?))";
        store.connection.execute(insert, [pages]).unwrap();
    }

    fn waiting(store: &Store) -> i64 {
        waiting_pages(&store.connection).unwrap()
    }

    #[test]
    fn many_pages_are_copied_in_a_thread_and_the_rest_after_it() {
        let store = Store::for_rehearsal().unwrap();
        let mut checkpointer = Checkpointer::new(&store).unwrap();
        write(&store, PAGES / 2);
        checkpointer.after_commit().unwrap();
        assert!(checkpointer.thread.is_none(), "few pages wait");
        let reader = open::another(&store).unwrap();
        for _ in 0..2 {
            write(&store, PAGES);
            assert!(waiting(&store) >= PAGES);
            // Without a reader the log might start again before the next pages are written.
            let begin = "BEGIN; SELECT count(*) FROM setting";
            reader.execute_batch(begin).unwrap();
            checkpointer.after_commit().unwrap();
            assert!(checkpointer.thread.is_some(), "many pages wait");
            write(&store, 10);
            while !checkpointer.is_finished() {
                std::thread::yield_now();
            }
            assert!((10..PAGES).contains(&waiting(&store)), "the thread copied");
            reader.execute_batch("COMMIT").unwrap();
            checkpointer.after_commit().unwrap();
            assert_eq!(waiting(&store), 0, "the rest was copied");
            assert!(checkpointer.thread.is_none() && checkpointer.idle.is_some());
        }
    }

    #[test]
    fn the_thread_goes_on_while_many_pages_are_written_but_not_for_ever() {
        let store = Store::for_rehearsal().unwrap();
        let mut checkpointer = Checkpointer::new(&store).unwrap();
        write(&store, PAGES);
        let reader = open::another(&store).unwrap();
        for round in 1..=ROUNDS_MAX {
            checkpointer.after_commit().unwrap();
            assert_eq!(
                (checkpointer.rounds, checkpointer.thread.is_some()),
                (round, true)
            );
            // The thread must not copy the next pages, too.
            let begin = "BEGIN; SELECT count(*) FROM setting";
            reader.execute_batch(begin).unwrap();
            write(&store, FEW);
            while !checkpointer.is_finished() {
                std::thread::yield_now();
            }
            reader.execute_batch("COMMIT").unwrap();
        }
        checkpointer.after_commit().unwrap();
        assert_eq!(
            (checkpointer.rounds, checkpointer.thread.is_some()),
            (0, false)
        );
        assert_eq!(waiting(&store), 0);
    }

    #[test]
    fn the_import_copies_the_rest_if_the_thread_cannot_keep_up() {
        let store = Store::for_rehearsal().unwrap();
        let mut checkpointer = Checkpointer::new(&store).unwrap();
        write(&store, PAGES);
        let reader = open::another(&store).unwrap();
        let begin = "BEGIN; SELECT count(*) FROM setting";
        reader.execute_batch(begin).unwrap();
        checkpointer.after_commit().unwrap();
        assert_eq!(checkpointer.rounds, 1);
        write(&store, PAGES);
        while !checkpointer.is_finished() {
            std::thread::yield_now();
        }
        assert!(waiting(&store) >= PAGES);
        reader.execute_batch("COMMIT").unwrap();
        checkpointer.after_commit().unwrap();
        assert!(checkpointer.thread.is_none(), "no other round");
        assert_eq!((checkpointer.rounds, waiting(&store)), (0, 0));
    }

    #[test]
    fn sqlite_checkpoints_by_itself_before_and_afterwards_only() {
        let store = Store::for_rehearsal().unwrap();
        let own = || -> i64 {
            let pages = |row: &rusqlite::Row<'_>| row.get(0);
            store
                .connection
                .pragma_query_value(None, "wal_autocheckpoint", pages)
                .unwrap()
        };
        assert_eq!(own(), OWN_CHECKPOINTS);
        let checkpointer = Checkpointer::new(&store).unwrap();
        assert_eq!(own(), 0);
        drop(checkpointer);
        assert_eq!(own(), OWN_CHECKPOINTS);
    }

    #[test]
    fn a_running_checkpoint_ends_with_the_value_and_the_rest_is_copied() {
        let store = Store::for_rehearsal().unwrap();
        let mut checkpointer = Checkpointer::new(&store).unwrap();
        write(&store, PAGES);
        checkpointer.after_commit().unwrap();
        assert!(checkpointer.thread.is_some());
        write(&store, 10);
        drop(checkpointer);
        assert_eq!(waiting(&store), 0);
    }
}
