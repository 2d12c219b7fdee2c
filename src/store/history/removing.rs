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
/// their keys are in another order than the leads, and each would be removed from a page of its own.
fn remove_records(store: &Store, table: &str, going: u64) -> Result<()> {
    let connection = &store.connection;
    let all: u64 =
        connection.query_row(&format!("SELECT count(*) FROM \"{table}\""), [], |row| {
            row.get::<_, i64>(0).map(i64::unsigned_abs)
        })?;
    let drops_indexes = table == Entity::Lead.name() && going >= MANY && going > all / 2;
    if drops_indexes {
        store.drop_indexes()?;
    }
    remove_in_parts(store, table)?;
    if drops_indexes {
        store.make_indexes()?;
    }
    Ok(())
}

/// Removes the records in `going`, a part in each statement: SQLite keeps all pages in memory that a statement changes.
fn remove_in_parts(store: &Store, table: &str) -> Result<()> {
    let connection = &store.connection;
    let mut end_of_part = connection.prepare(&format!(
        "SELECT max(id) FROM (SELECT id FROM going WHERE id > ? ORDER BY id LIMIT {PART})"
    ))?;
    let mut remove = connection.prepare(&format!(
        "DELETE FROM \"{table}\" WHERE id IN (SELECT id FROM going WHERE id > ?1 AND id <= ?2)"
    ))?;
    let mut last = i64::MIN;
    while let Some(end) = end_of_part.query_row([last], |row| row.get::<_, Option<i64>>(0))? {
        remove.execute([last, end])?;
        last = end;
    }
    Ok(())
}
