//! Pairs of records that may mean the same person or client, the best first.
//!
//! They are collected in temporary tables, which SQLite keeps in a file: memory does not grow with the number of pairs.

use std::collections::HashSet;

use rusqlite::{OptionalExtension, Row};

use crate::error::Result;
use crate::record::Entity;
use crate::store::history::MERGE_HOLDS;
use crate::store::jobs::queries::signed;
use crate::store::{Candidates, Store};

/// Two records that a rule finds for each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FoundPair {
    /// The older record.
    pub a: i64,
    /// The newer record.
    pub b: i64,
    /// Whether the evidence is certain. If not, it is possible.
    pub is_certain: bool,
    /// The position of the rule among the rules of the search.
    pub rule: usize,
    /// The score of the names, in percent.
    pub score: u8,
}

/// The pairs of a search.
#[derive(Debug)]
pub struct Pairs<'s> {
    store: &'s Store,
}

const TABLES: &str = "
    DROP TABLE IF EXISTS temp.pair;
    DROP TABLE IF EXISTS temp.ranked_pair;
    CREATE TEMP TABLE pair (
      a INTEGER NOT NULL, b INTEGER NOT NULL, is_certain INTEGER NOT NULL, rule INTEGER NOT NULL, score INTEGER NOT NULL,
      PRIMARY KEY (a, b)
    ) WITHOUT ROWID;
    CREATE TEMP TABLE ranked_pair (
      rank INTEGER PRIMARY KEY, a INTEGER, b INTEGER, is_certain INTEGER, rule INTEGER, score INTEGER
    );";

impl<'s> Pairs<'s> {
    /// Begins an empty collection. It replaces the last one of the store.
    pub fn begin(store: &'s Store) -> Result<Self> {
        store.connection.execute_batch(TABLES)?;
        Ok(Pairs { store })
    }

    /// Adds a pair. Of a pair that was added before, the better evidence counts.
    pub fn add(&self, pair: FoundPair) -> Result<()> {
        let (a, b) = (pair.a.min(pair.b), pair.a.max(pair.b));
        self.store
            .connection
            .prepare_cached(
                "INSERT INTO temp.pair (a, b, is_certain, rule, score) VALUES (?, ?, ?, ?, ?)
                 ON CONFLICT (a, b) DO UPDATE
                 SET is_certain = excluded.is_certain, rule = excluded.rule, score = excluded.score
                 WHERE (NOT excluded.is_certain, excluded.rule) < (NOT is_certain, rule)",
            )?
            .execute((a, b, pair.is_certain, signed(pair.rule as u64), pair.score))?;
        Ok(())
    }

    /// Orders the pairs: certain before possible ones, and of these by the rule and the score. Returns their number.
    pub fn rank(&self, limit: Option<u64>) -> Result<u64> {
        let ranked = self.store.connection.execute(
            "INSERT INTO temp.ranked_pair (a, b, is_certain, rule, score)
             SELECT a, b, is_certain, rule, score FROM temp.pair
             ORDER BY is_certain DESC, rule, score DESC, a, b LIMIT ?",
            [limit.map_or(-1, signed)],
        )?;
        Ok(ranked as u64)
    }

    /// Returns the number of all pairs.
    pub fn count(&self) -> Result<u64> {
        let connection = &self.store.connection;
        let count = connection.query_row("SELECT count(*) FROM temp.pair", [], |row| {
            row.get::<_, i64>(0)
        })?;
        Ok(count.unsigned_abs())
    }

    /// Returns the pair of a rank; the best one has 1.
    pub fn of_rank(&self, rank: u64) -> Result<Option<FoundPair>> {
        let mut statement = self.store.connection.prepare_cached(
            "SELECT a, b, is_certain, rule, score FROM temp.ranked_pair WHERE rank = ?",
        )?;
        Ok(statement.query_row([signed(rank)], pair_of).optional()?)
    }
}

fn pair_of(row: &Row<'_>) -> rusqlite::Result<FoundPair> {
    Ok(FoundPair {
        a: row.get(0)?,
        b: row.get(1)?,
        is_certain: row.get(2)?,
        rule: usize::try_from(row.get::<_, i64>(3)?).unwrap_or_default(),
        score: row.get(4)?,
    })
}

impl Store {
    /// Runs `work`, which only reads the store, in one state of the store.
    ///
    /// # Errors
    /// Fails if `work` fails.
    pub fn snapshot<T>(&self, work: impl FnOnce() -> Result<T>) -> Result<T> {
        self.connection.execute_batch("BEGIN")?;
        let done = work();
        self.connection.execute_batch("COMMIT")?;
        done
    }

    /// Creates the indexes that a search needs, and completes the index over the names of leads.
    pub fn prepare_search(&self, candidates: &mut Candidates) -> Result<()> {
        self.make_indexes()?;
        if candidates.needs_phone_indexes() {
            self.make_phone_indexes()?;
        }
        self.complete_names(candidates)
    }

    /// Completes the index over the names of leads, if the candidates are found by names.
    pub fn complete_names(&self, candidates: &mut Candidates) -> Result<()> {
        self.transaction(|| candidates.catch_up(&self.connection))
    }

    /// Returns the records that other records were merged into.
    pub fn merge_targets(&self, entity: Entity) -> Result<HashSet<i64>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT DISTINCT record FROM change AS merging
             WHERE kind = 'merge' AND other IS NOT NULL AND entity = ? AND new IS NOT NULL AND {MERGE_HOLDS}"
        ))?;
        let targets = statement.query_map([entity.name()], |row| row.get(0))?;
        Ok(targets.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether two records have ids of one other system. There they are two records.
    pub fn share_source(&self, entity: Entity, (a, b): (i64, i64)) -> Result<bool> {
        let mut statement = self.connection.prepare_cached(
            "SELECT 1 FROM external_id AS one JOIN external_id AS two
               ON two.entity = one.entity AND two.source = one.source
             WHERE one.entity = ?1 AND one.record = ?2 AND two.record = ?3",
        )?;
        Ok(statement.exists((entity.name(), a, b))?)
    }
}
