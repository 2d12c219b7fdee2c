//! The indexes over the keys of leads during an import: when they are dropped, to be made again at its end.

use std::path::PathBuf;

use super::beginning::{Beginning, Commits};
use super::checkpointer::Checkpointer;
use super::import::Import;
use crate::error::Result;
use crate::store::records::candidates::Candidates;
use crate::store::{Count, Counts, Store};

/// A new record in an index costs as much time as so many existing ones when the index is made again, or more.
const EXISTING_PER_NEW: u64 = 400;

/// How long an import keeps the indexes over the keys of its records up to date.
#[derive(Debug)]
pub enum IndexKeeping {
    /// Always: its rows are looked up in them.
    Always,
    /// Until it creates so many records that making the indexes again at the end takes less time.
    Until {
        /// This number of records.
        many: u64,
        /// The number of records that it has created.
        created: u64,
        /// The number that it will yet create, if the other rows are like those before.
        expected: u64,
        /// A private folder for the table beside the store.
        scratch: PathBuf,
    },
    /// No longer.
    PutOff,
}

impl IndexKeeping {
    /// Takes the counts of the job at the end of a batch.
    fn take(&mut self, counts: &Counts) {
        if let IndexKeeping::Until {
            created, expected, ..
        } = self
        {
            *created = counts.get(Count::Created);
            *expected = created.saturating_mul(counts.get(Count::NotTried)) / counts.done().max(1);
        }
    }

    /// Returns whether keeping the indexes up to date from now on is slower than making them again at the end.
    fn is_slower(&self) -> bool {
        match self {
            IndexKeeping::Always | IndexKeeping::PutOff => false,
            IndexKeeping::Until {
                many,
                created,
                expected,
                ..
            } => {
                // In many exports the newest rows come first, and all others are known. So a few new ones prove nothing.
                created * 2 >= *many && expected >= many
            }
        }
    }
}

impl Import<'_> {
    /// Expects more rows after the open batch: drops the indexes if many records are expected. The records of the batch, which
    /// wait to be inserted, are not entered in them then.
    pub fn expect_rows(&mut self, counts: &Counts) -> Result<()> {
        self.index_keeping.take(counts);
        if self.index_keeping.is_slower() {
            self.store.drop_indexes()?;
        }
        Ok(())
    }

    /// Drops the indexes once many records are expected, to make them again at the end.
    pub(super) fn put_indexes_off(&mut self) -> Result<()> {
        let IndexKeeping::Until { scratch, .. } = &self.index_keeping else {
            return Ok(());
        };
        if !self.index_keeping.is_slower() {
            return Ok(());
        }
        self.store.drop_indexes()?;
        self.store.limit_cache(true)?;
        if self.commits == Commits::Batches {
            self.inserter.use_side_table(scratch)?;
            self.checkpointer = Some(Checkpointer::new(self.store));
        }
        self.index_keeping = IndexKeeping::PutOff;
        Ok(())
    }
}

/// Returns how candidates are found, and how long the indexes are kept up to date.
pub fn candidates(store: &Store, beginning: &Beginning<'_>) -> Result<(Candidates, IndexKeeping)> {
    let entity = beginning.schema.entity();
    let mut candidates = Candidates::indexed(beginning.schema, beginning.matching);
    let mut index_keeping = IndexKeeping::Always;
    let read = beginning.new.counts.get(Count::Read);
    // The indexes of entities with a key of their name are never put off.
    if !entity.spec().has_name_key()
        && let Some(most) = Candidates::records_max(read)
        && let Some(existing) = store.at_most(entity, most)?
    {
        candidates = candidates.loaded(store, (read, existing), &beginning.scratch)?;
        index_keeping = IndexKeeping::Until {
            many: existing / EXISTING_PER_NEW,
            created: 0,
            expected: 0,
            scratch: beginning.scratch.clone(),
        };
    }
    if beginning.creates {
        candidates = candidates.of_first_names();
    }
    if candidates.needs_phone_indexes() {
        store.make_phone_indexes()?;
    }
    Ok((candidates, index_keeping))
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};

    use rusqlite::Connection;

    use super::*;
    use crate::record::amount::Currency;
    use crate::record::phone::Region;
    use crate::record::{Cell, Checker, Draft, Entity, Record, Rule, Rules, Schema};

    #[test]
    fn indexes_are_kept_up_to_date_until_many_records_are_expected() {
        for (many, created, done, rows, expected) in [
            (0, 0, 0, 100, true),
            (2_500, 0, 0, 100_000, false),
            (2_500, 2_400, 2_500, 100_000, true),
            // The last rows.
            (2_500, 4_800, 5_000, 5_200, false),
            // The newest rows are at the top, and all others are known.
            (2_500, 100, 2_500, 100_000, false),
            (2_500, 1_250, 50_000, 100_000, false),
            (2_500, 1_300, 2_500, 100_000, true),
        ] {
            let counts = [
                (Count::Read, rows),
                (Count::Created, created),
                (Count::Unchanged, done - created),
            ];
            let mut keeping = IndexKeeping::Until {
                many,
                created: 0,
                expected: 0,
                scratch: PathBuf::new(),
            };
            keeping.take(&counts.into_iter().collect());
            let what = format!("{created} created by {done} of {rows} rows");
            assert_eq!(keeping.is_slower(), expected, "{what}");
        }
    }

    /// Adds leads until `is_over`. Returns the number of the last one.
    fn add_leads(store: &Connection, is_over: &AtomicBool) -> u32 {
        let mut number = 0;
        while !is_over.load(Ordering::Relaxed) && number < 50_000 {
            number += 1;
            store
                .execute(
                    "INSERT INTO lead (email, phone, phone_e164, created_at) VALUES (?1, ?2, ?2, 0)",
                    (format!("new{number}@b.example"), format!("+4477009{number:05}")),
                )
                .unwrap();
        }
        number
    }

    #[test]
    fn a_lead_that_another_process_adds_meanwhile_is_found_by_each_key() {
        let store = Store::for_rehearsal().unwrap();
        store
            .connection
            .execute_batch(
                "INSERT INTO lead (email, phone, created_at)
                 WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
                 SELECT 'old' || i || '@b.example', '+44 20 ' || i, 0 FROM n",
            )
            .unwrap();
        let schema = Schema::of(Entity::Lead);
        let rules = [Rule::Email, Rule::Phone];
        let folder = tempfile::tempdir().unwrap();
        let other = Connection::open(store.path()).unwrap();
        let is_over = AtomicBool::new(false);
        let (last, mut candidates) = std::thread::scope(|scope| {
            let is_over_there = &is_over;
            let writer = scope.spawn(move || add_leads(&other, is_over_there));
            let candidates = Candidates::indexed(&schema, &rules);
            let candidates = candidates.loaded(&store, (20_000, 20_000), folder.path());
            is_over.store(true, Ordering::Relaxed);
            (writer.join().unwrap(), candidates.unwrap())
        });
        assert!(last > 0, "no lead was added");
        store.connection.execute_batch("BEGIN IMMEDIATE").unwrap();
        candidates.catch_up(&store.connection).unwrap();
        let checks = Rules::of(
            Region::parse("GB").unwrap(),
            Currency::parse("GBP").unwrap(),
        );
        let may_match = |field: &str, text: &str| {
            let mut draft = Draft::default();
            draft.fill(schema.find(field).unwrap(), Cell::text(text));
            let mut record = Record::default();
            let checked = Checker::new(&schema, &checks).check_part(&draft, &mut record);
            checked.unwrap();
            candidates.may_match(&record)
        };
        for number in 1..=last {
            assert!(
                may_match("email", &format!("new{number}@b.example")),
                "{number}"
            );
            assert!(
                may_match("phone", &format!("+4477009{number:05}")),
                "{number}"
            );
        }
        store.connection.execute_batch("COMMIT").unwrap();
    }
}
