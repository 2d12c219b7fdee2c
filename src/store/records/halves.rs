//! Reads a large table or index with two connections: each reads half of it, in its own thread.

use rusqlite::{Connection, Transaction};

use crate::error::Result;
use crate::limits;
use crate::record::Entity;
use crate::store::Store;
use crate::store::file::open;

/// A table with fewer ids is read by one connection: to open another one takes as long as to read some thousand records.
pub const MANY: i64 = 20_000;
/// The number of tries to begin with both connections before another process commits. One takes about 50 µs.
const TRIES: usize = 20;
/// The cache of each connection while it reads, in KiB. Each page is read once, and a small cache stays in the cache of the
/// processor: a search takes a tenth less time.
const CACHE_KIB: i64 = 256;

impl Store {
    /// Calls `read` for each part of the table of an entity, and returns the results in the order of the ids. `read` gets the
    /// first and the last id of its part. All parts show the same moment.
    pub(in crate::store) fn read_in_halves<T: Send>(
        &self,
        entity: Entity,
        read: impl Fn(&Connection, [i64; 2]) -> Result<T> + Sync,
    ) -> Result<Vec<T>> {
        let [first, last] = self.first_and_last(entity)?;
        let middle = first + (last - first) / 2;
        let halves = [[i64::MIN, middle], [middle + 1, i64::MAX]];
        let is_large = last - first >= MANY;
        self.read_parts(([i64::MIN, i64::MAX], is_large.then_some(halves)), read)
    }

    /// Calls `read` for each half of something, or for the whole if there are no halves or no other connection. Returns the
    /// results in the order of the halves. All parts show the same moment.
    pub(in crate::store) fn read_parts<P: Copy + Send + Sync, T: Send>(
        &self,
        (whole, halves): (P, Option<[P; 2]>),
        read: impl Fn(&Connection, P) -> Result<T> + Sync,
    ) -> Result<Vec<T>> {
        let together = match halves {
            Some(halves) => self.begin_together()?.map(|both| (both, halves)),
            None => None,
        };
        let Some(((_own, other), halves)) = together else {
            return Ok(vec![read(&self.connection, whole)?]);
        };
        set_cache(&other, -CACHE_KIB)?;
        let usual = cache_of(&self.connection)?;
        set_cache(&self.connection, -CACHE_KIB)?;
        let parts = read_both((&self.connection, other), halves, read);
        let is_usual_again = set_cache(&self.connection, usual);
        parts.and_then(|parts| is_usual_again.map(|()| parts.into()))
    }

    /// Returns the first and the last id of an entity, or zeros.
    pub(in crate::store) fn first_and_last(&self, entity: Entity) -> Result<[i64; 2]> {
        let mut ids = self.connection.prepare_cached(&format!(
            "SELECT coalesce((SELECT min(id) FROM {entity}), 0), coalesce((SELECT max(id) FROM {entity}), 0)"
        ))?;
        Ok(ids.query_row([], |row| Ok([row.get(0)?, row.get(1)?]))?)
    }

    /// Begins to read at the same moment with this connection and with another one. Returns `None` if there is no other one, or
    /// if other processes write all the time.
    fn begin_together(&self) -> Result<Option<(Transaction<'_>, Connection)>> {
        let Some(other) = open::another(self) else {
            return Ok(None);
        };
        // It reads the schema now, so that little time passes between the two beginnings.
        data_version(&other)?;
        for _ in 0..TRIES {
            let before = data_version(&self.connection)?;
            other.execute_batch("BEGIN")?;
            data_version(&other)?;
            let own = self.connection.unchecked_transaction()?;
            // Nothing was committed since `before`, so nothing was committed since the other connection began.
            if data_version(&self.connection)? == before {
                return Ok(Some((own, other)));
            }
            other.execute_batch("COMMIT")?;
        }
        Ok(None)
    }
}

/// Reads one half with a connection, and the other half with another one.
fn read_both<P: Copy + Send + Sync, T: Send>(
    (own, other): (&Connection, Connection),
    [lower, upper]: [P; 2],
    read: impl Fn(&Connection, P) -> Result<T> + Sync,
) -> Result<[T; 2]> {
    let read = &read;
    let both = limits::at_once(|| read(own, lower), move || read(&other, upper))?;
    Ok(both.into())
}

/// Returns the size of the cache: pages, or KiB as a negative number.
fn cache_of(connection: &Connection) -> Result<i64> {
    Ok(connection.pragma_query_value(None, "cache_size", |row| row.get(0))?)
}

fn set_cache(connection: &Connection, size: i64) -> Result<()> {
    Ok(connection.pragma_update(None, "cache_size", size)?)
}

/// Reads the number that SQLite changes for a connection when another one has committed. In a transaction, the first read is what
/// begins it.
fn data_version(connection: &Connection) -> Result<i64> {
    Ok(connection.pragma_query_value(None, "data_version", |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::*;
    use crate::error::Error;

    /// Returns the ids of the leads, read in parts, and the number of parts.
    fn read(store: &Store) -> (Vec<i64>, usize) {
        let parts = store.read_in_halves(Entity::Lead, |connection, ids| {
            let mut statement =
                connection.prepare("SELECT id FROM lead WHERE id BETWEEN ? AND ? ORDER BY id")?;
            let ids = statement.query_map(ids, |row| row.get(0))?;
            Ok(ids.collect::<rusqlite::Result<Vec<i64>>>()?)
        });
        let parts = parts.unwrap();
        let count = parts.len();
        (parts.concat(), count)
    }

    fn add(store: &Store, ids: &[i64]) {
        for id in ids {
            let sql = "INSERT INTO lead (id, created_at) VALUES (?, 0)";
            store.connection.execute(sql, [id]).unwrap();
        }
    }

    #[test]
    fn each_record_is_read_once_by_one_or_two_connections() {
        let store = Store::for_rehearsal().unwrap();
        assert_eq!(read(&store), (vec![], 1));
        add(&store, &[3, 5]);
        assert_eq!(read(&store), (vec![3, 5], 1));
        let far = MANY + 3;
        add(&store, &[far / 2, far / 2 + 1, far / 2 + 2, far]);
        let all = vec![3, 5, far / 2, far / 2 + 1, far / 2 + 2, far];
        assert_eq!(read(&store), (all, 2));
    }

    #[test]
    fn the_cache_is_the_usual_one_again() {
        let store = Store::for_rehearsal().unwrap();
        add(&store, &[1, MANY + 1]);
        let usual = cache_of(&store.connection).unwrap();
        let meanwhile = store.read_in_halves(Entity::Lead, |connection, _| cache_of(connection));
        assert_eq!(meanwhile.unwrap(), [-CACHE_KIB; 2]);
        assert_eq!(cache_of(&store.connection).unwrap(), usual);
        let failed = store.read_in_halves(Entity::Lead, |_, _| -> Result<()> {
            Err(Error::failure("it failed"))
        });
        assert_eq!(failed.unwrap_err().to_string(), "it failed");
        assert_eq!(cache_of(&store.connection).unwrap(), usual);
    }

    #[test]
    fn what_is_not_committed_is_read_by_the_connection_that_wrote_it() {
        let store = Store::for_rehearsal().unwrap();
        store.connection.execute_batch("BEGIN").unwrap();
        add(&store, &[1, MANY + 1]);
        assert_eq!(read(&store), (vec![1, MANY + 1], 1));
    }

    #[test]
    fn a_store_that_was_replaced_is_read_by_the_connection_that_opened_it() {
        let store = Store::for_rehearsal().unwrap();
        add(&store, &[1, MANY + 1]);
        let other = Store::for_rehearsal().unwrap();
        std::fs::rename(other.path(), store.path()).unwrap();
        assert_eq!(read(&store), (vec![1, MANY + 1], 1));
    }

    #[test]
    fn both_halves_show_the_same_moment_while_another_process_writes() {
        let store = Store::for_rehearsal().unwrap();
        add(&store, &[1, MANY + 1]);
        let writer = Connection::open(store.path()).unwrap();
        let is_over = AtomicBool::new(false);
        let (mut moments, mut differing) = (HashSet::new(), Vec::new());
        std::thread::scope(|scope| {
            scope.spawn(|| {
                let writer = writer;
                let mut cities = (0..).take_while(|_| !is_over.load(Ordering::Relaxed));
                let set = "UPDATE lead SET city = ?";
                cities.try_for_each(|city: i64| writer.execute(set, [city.to_string()]).map(drop))
            });
            // A busy machine may let the writer wait for long.
            for at in 0..50_000 {
                let parts = store.read_in_halves(Entity::Lead, |connection, ids| {
                    let city = "SELECT city FROM lead WHERE id BETWEEN ? AND ?";
                    Ok(connection.query_row(city, ids, |row| row.get::<_, Option<String>>(0))?)
                });
                match parts.as_deref() {
                    Ok([lower, upper]) if lower == upper => drop(moments.insert(lower.clone())),
                    // One connection read all.
                    Ok([_]) => {}
                    _ => differing.push(parts),
                }
                if at >= 500 && moments.len() > 10 {
                    break;
                }
            }
            is_over.store(true, Ordering::Relaxed);
        });
        assert!(differing.is_empty(), "{differing:?}");
        assert!(moments.len() > 10, "{} moments", moments.len());
    }
}
