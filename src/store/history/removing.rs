//! Removes the records that an undone job created, in sets: their number is that of an import.

use std::str::FromStr;

use super::restoring::quoted;
use super::undoing::is_removed_with_record;
use crate::error::Result;
use crate::record::Entity;
use crate::record::entity::NameIndex;
use crate::store::Store;
use crate::store::schema::{self, Reference};

/// Fewer records are removed from the indexes of their table one by one.
const MANY: u64 = 5_000;
/// The number of records that one statement removes.
const PART: u64 = 5_000;

/// Removes the records that a job created for good, with their history, but for those in `held`. Returns their number.
pub fn remove_created(store: &Store, job: i64, tables: &[String]) -> Result<u64> {
    store
        .connection
        .execute_batch("CREATE TEMP TABLE going (id INTEGER PRIMARY KEY)")?;
    let mut removed = 0;
    for table in tables {
        let going = store.connection.execute(
            &format!(
                "INSERT INTO going SELECT id FROM \"{table}\"
                 WHERE job = ?1 AND id NOT IN (SELECT record FROM held WHERE entity = '{table}')"
            ),
            [job],
        )?;
        remove_dependent(store, table)?;
        remove_records(store, table, going as u64)?;
        removed += going as u64;
        store.connection.execute("DELETE FROM going", [])?;
    }
    store.connection.execute_batch("DROP TABLE going")?;
    Ok(removed)
}

/// Removes what belongs to the records in `going`: links, index entries, history, external ids and verdicts.
fn remove_dependent(store: &Store, table: &str) -> Result<()> {
    let connection = &store.connection;
    for Reference {
        table: child,
        column,
        ..
    } in schema::references_to(connection, table)?
    {
        if is_removed_with_record(&child) {
            let column = quoted(&column);
            connection.execute(
                &format!("DELETE FROM \"{child}\" WHERE {column} IN (SELECT id FROM going)"),
                [],
            )?;
        }
    }
    for kept in ["change", "external_id"] {
        connection.execute(
            &format!(
                "DELETE FROM {kept} WHERE entity = '{table}' AND record IN (SELECT id FROM going)"
            ),
            [],
        )?;
    }
    let verdicts = format!(
        "SELECT id FROM verdict WHERE entity = '{table}'
         AND (record IN (SELECT id FROM going) OR other IN (SELECT id FROM going))"
    );
    store.take_back_verdicts(&verdicts, [])?;
    let entity = Entity::from_str(table).ok();
    if let Some(NameIndex::LateWords { table: words, .. }) = entity.map(|one| one.spec().name_index)
    {
        connection.execute(
            &format!("DELETE FROM {words} WHERE {table} IN (SELECT id FROM going)"),
            [],
        )?;
    }
    Ok(())
}

/// Removes the records in `going`. Where most leads go, their indexes are dropped before and made again for those that stay:
/// their keys are in another order than the leads, and each would be removed from a page of its own. The triggers are dropped as
/// well: they count removed records only for jobs that are not undone.
fn remove_records(store: &Store, table: &str, going: u64) -> Result<()> {
    let connection = &store.connection;
    let all: u64 =
        connection.query_row(&format!("SELECT count(*) FROM \"{table}\""), [], |row| {
            row.get::<_, i64>(0).map(i64::unsigned_abs)
        })?;
    let drops_indexes = table == Entity::Lead.name() && going >= MANY && going > all / 2;
    if !drops_indexes {
        return remove_in_parts(store, table);
    }
    store.drop_indexes()?;
    let triggers = drop_triggers(store, table)?;
    remove_in_parts(store, table)?;
    connection.execute_batch(&triggers)?;
    store.make_indexes()
}

/// Drops the triggers of a table. Returns the statements that make them again.
fn drop_triggers(store: &Store, table: &str) -> Result<String> {
    let connection = &store.connection;
    let mut statement = connection
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?")?;
    let triggers = statement.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let triggers: Vec<(String, String)> = triggers.collect::<rusqlite::Result<_>>()?;
    let mut again = String::new();
    for (name, sql) in triggers {
        connection.execute_batch(&format!("DROP TRIGGER {}", quoted(&name)))?;
        again += &format!("{sql};");
    }
    Ok(again)
}

/// Removes the records in `going`, a part in each statement: SQLite keeps all pages in memory that a statement changes. The last
/// records go first: then SQLite moves fewer of the others to fill its pages.
fn remove_in_parts(store: &Store, table: &str) -> Result<()> {
    let connection = &store.connection;
    let mut first_of_part = connection.prepare(&format!(
        "SELECT min(id) FROM (SELECT id FROM going WHERE id <= ? ORDER BY id DESC LIMIT {PART})"
    ))?;
    let mut remove = connection.prepare(&format!(
        "DELETE FROM \"{table}\" WHERE id IN (SELECT id FROM going WHERE id BETWEEN ? AND ?)"
    ))?;
    let mut last = i64::MAX;
    while let Some(first) = first_of_part.query_row([last], |row| row.get::<_, Option<i64>>(0))? {
        remove.execute([first, last])?;
        last = first - 1;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the statements of all tables, indexes and triggers.
    fn schema(store: &Store) -> Vec<String> {
        let mut statement = store
            .connection
            .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
            .unwrap();
        let all = statement.query_map([], |row| row.get(0)).unwrap();
        all.collect::<rusqlite::Result<_>>().unwrap()
    }

    #[test]
    fn the_indexes_and_triggers_of_leads_are_there_after_most_leads_are_removed() {
        let store = Store::for_rehearsal().unwrap();
        let before = schema(&store);
        store
            .connection
            .execute_batch(
                "CREATE TEMP TABLE going (id INTEGER PRIMARY KEY);
                 INSERT INTO lead (id, created_at)
                 WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000) SELECT i, 0 FROM n;
                 INSERT INTO going SELECT id FROM lead WHERE id % 6 <> 0;
                 CREATE TEMP TABLE dropped (is_dropped);
                 CREATE TEMP TRIGGER seen AFTER DELETE ON main.lead WHEN OLD.id = 1
                 BEGIN INSERT INTO dropped SELECT count(*) = 0 FROM sqlite_schema WHERE name = 'lead_removed'; END",
            )
            .unwrap();
        remove_records(&store, "lead", 5_000).unwrap();
        let count = |sql: &str| -> i64 {
            store
                .connection
                .query_row(sql, [], |row| row.get(0))
                .unwrap()
        };
        assert_eq!(
            count("SELECT is_dropped FROM dropped"),
            1,
            "no trigger was dropped"
        );
        assert_eq!(count("SELECT count(*) FROM lead"), 1_000);
        assert_eq!(count("SELECT count(*) FROM lead WHERE id % 6 <> 0"), 0);
        assert_eq!(schema(&store), before);
    }
}
