//! Facts about a whole store.

use crate::error::Result;
use crate::record::{Entity, Kind, PerEntity};
use crate::store::{Store, schema};

/// Facts about a store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Info {
    /// The version of its tables.
    pub version: i64,
    /// The release of SQLite that this program uses.
    pub sqlite: &'static str,
    /// Bytes of the main file.
    pub size: u64,
    /// The free bytes in the main file. The store uses them again.
    pub free: u64,
    /// The number of living records of each entity.
    pub records: PerEntity,
    /// The number of jobs.
    pub jobs: u64,
}

impl Store {
    /// Returns facts about this store.
    pub fn info(&self) -> Result<Info> {
        let number = |sql: &str| -> Result<u64> {
            let number: i64 = self.connection.query_row(sql, [], |row| row.get(0))?;
            Ok(number.unsigned_abs())
        };
        Ok(Info {
            version: schema::version(&self.connection)?,
            sqlite: rusqlite::version(),
            size: number("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")?,
            free: self.free_bytes()?,
            records: PerEntity::try_of(|entity| self.count_living(entity))?,
            jobs: number("SELECT count(*) FROM job")?,
        })
    }

    /// Returns the number of free bytes in the file.
    pub fn free_bytes(&self) -> Result<u64> {
        let bytes: i64 = self.connection.query_row(
            "SELECT freelist_count * page_size FROM pragma_freelist_count, pragma_page_size",
            [],
            |row| row.get(0),
        )?;
        Ok(bytes.unsigned_abs())
    }

    /// Counts the living records of an entity. SQLite counts all records without reading them, and those in the trash
    /// by their index.
    pub fn count_living(&self, entity: Entity) -> Result<u64> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT (SELECT count(*) FROM {entity}) - (SELECT count(*) FROM {entity} WHERE deleted_at IS NOT NULL)"
        ))?;
        let living: i64 = statement.query_row([], |row| row.get(0))?;
        Ok(living.unsigned_abs())
    }

    /// Returns a number that is not below that of the records of an entity, including those in the trash, or `None` if there are more
    /// than `limit`. Usually the ids have few gaps, and the first and the last one are enough.
    pub(in crate::store) fn at_most(&self, entity: Entity, limit: u64) -> Result<Option<u64>> {
        let [first, last] = self.first_and_last(entity)?;
        if last.abs_diff(first) < limit {
            return Ok(Some(last.abs_diff(first) + 1));
        }
        let mut some = self.connection.prepare_cached(&format!(
            "SELECT count(*) FROM (SELECT 1 FROM {entity} LIMIT ?)"
        ))?;
        let more = i64::try_from(limit.saturating_add(1)).unwrap_or(i64::MAX);
        let count: i64 = some.query_row([more], |row| row.get(0))?;
        Ok(Some(count.unsigned_abs()).filter(|count| *count <= limit))
    }

    /// Returns whether any record has an amount. The currency of the store can no longer change then.
    pub fn has_amounts(&self) -> Result<bool> {
        for entity in Entity::ALL {
            let fields = entity.spec().fields.iter();
            for amount in fields.filter(|field| field.kind == Kind::Amount) {
                let query = format!("SELECT 1 FROM {entity} WHERE {} IS NOT NULL", amount.name);
                if self.connection.prepare_cached(&query)?.exists([])? {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_records_is_limited_whatever_their_ids_are() {
        let store = Store::for_rehearsal().unwrap();
        let add = |id: i64| {
            let sql = "INSERT INTO lead (id, created_at) VALUES (?, 0)";
            store.connection.execute(sql, [id]).unwrap();
        };
        let at_most = |limit| store.at_most(Entity::Lead, limit).unwrap();
        assert_eq!(at_most(10), Some(1), "there are none");
        for id in [1, 2, 4] {
            add(id);
        }
        assert_eq!(
            [2, 3, 4, 10].map(at_most),
            [None, Some(3), Some(4), Some(4)]
        );
        add(i64::MAX - 1);
        assert_eq!([3, 4, 10].map(at_most), [None, Some(4), Some(4)]);
    }
}
