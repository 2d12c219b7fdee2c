//! The indexes over the keys of leads during an import: how new leads are entered in them. The size of a batch depends on it.

use std::path::PathBuf;

use super::beginning::{Beginning, Commits};
use super::checkpointer::Checkpointer;
use super::import::{Import, WRITES_FOR};
use crate::error::Result;
use crate::store::records::candidates::Candidates;
use crate::store::records::key_index::KeyIndex;
use crate::store::{Count, Counts, Store};

/// A new record that is entered in an index by itself costs as much time as so many existing ones when the index is made again, or
/// more.
const EXISTING_PER_NEW: u64 = 400;
/// The same for new records that are copied together, and entered in the order of the index.
const EXISTING_PER_COPIED: u64 = 8;
/// From so many new records on, copying them takes more time: each copy writes nearly all pages of an index.
const COPIED_MAX: u64 = 400_000;
/// If records are copied, a batch is up to so many times as large as usual.
const COPIED_BATCHES: u64 = 40;

/// How long an import keeps the indexes over the keys of its records up to date.
#[derive(Debug)]
pub enum IndexKeeping {
    /// Always: its rows are looked up in them.
    Always,
    /// Until it creates so many records that making the indexes again at the end takes less time.
    Until(Expected),
    /// No longer.
    PutOff,
}

/// What an import expects to create.
#[derive(Debug)]
pub struct Expected {
    /// Records that are entered in the indexes one by one.
    by_record: Amount,
    /// All records, if they are copied.
    copied: Option<Amount>,
    /// The number of records before the import, or more.
    existing: u64,
    /// A private folder for the table beside the store.
    scratch: PathBuf,
}

/// A number of records.
#[derive(Clone, Copy, Debug)]
struct Amount {
    /// From so many on, making the indexes again takes less time than entering the records.
    many: u64,
    /// So many must have been created before. In many exports the newest rows come first, and all others are known: a few new ones
    /// prove nothing.
    proof: u64,
    /// How many were created.
    created: u64,
    /// How many will yet be created, if the other rows are like those before.
    to_create: u64,
}

impl Amount {
    fn new(many: u64, proof: u64) -> Self {
        Amount {
            many,
            proof,
            created: 0,
            to_create: 0,
        }
    }

    fn take(&mut self, created: u64, counts: &Counts) {
        self.created = created;
        self.to_create = created.saturating_mul(counts.get(Count::NotTried)) / counts.done().max(1);
    }

    fn is_large(&self) -> bool {
        self.created >= self.proof && self.to_create >= self.many
    }
}

impl Expected {
    /// Expects nothing yet. `existing` is the number of records before the import.
    fn new(existing: u64, commits: Commits, scratch: PathBuf) -> Self {
        let by_record = existing / EXISTING_PER_NEW;
        let copied = COPIED_MAX.min(existing / EXISTING_PER_COPIED);
        Expected {
            by_record: Amount::new(by_record, by_record / 2),
            copied: can_copy(commits).then(|| Amount::new(copied, copied / 20)),
            existing,
            scratch,
        }
    }
}

/// Returns whether records can be copied from a table beside the store. It cannot be made within a transaction.
fn can_copy(commits: Commits) -> bool {
    commits == Commits::Batches
}

impl IndexKeeping {
    /// Takes the counts of the job, and the number of records that were inserted one by one.
    fn take(&mut self, counts: &Counts, by_statement: u64) {
        let IndexKeeping::Until(expected) = self else {
            return;
        };
        let created = counts.get(Count::Created);
        match &mut expected.copied {
            Some(copied) => {
                copied.take(created, counts);
                expected.by_record.take(by_statement, counts);
            }
            None => expected.by_record.take(created, counts),
        }
    }

    /// Returns whether keeping the indexes up to date from now on is slower than making them again at the end.
    fn is_slower(&self) -> bool {
        match self {
            IndexKeeping::Always | IndexKeeping::PutOff => false,
            IndexKeeping::Until(Expected {
                by_record, copied, ..
            }) => by_record.is_large() || copied.is_some_and(|copied| copied.is_large()),
        }
    }
}

impl Import<'_> {
    /// Returns whether the open batch is full with so many rows. Records that are copied together with their entries in the indexes
    /// make a batch larger than the usual one.
    pub fn is_full(&mut self, rows: u64, usual: u64, counts: &Counts) -> bool {
        if rows < usual {
            return false;
        }
        self.index_keeping
            .take(counts, self.inserter.by_statement());
        !self.inserter.wants_more(rows)
            || rows >= usual.saturating_mul(COPIED_BATCHES)
            || self.let_in.elapsed() >= WRITES_FOR
            || self.index_keeping.is_slower()
    }

    /// Expects more rows after the open batch: drops the indexes if many records are expected. The records of the batch, which
    /// wait to be inserted, are not entered in them then.
    pub fn expect_rows(&mut self) -> Result<()> {
        if self.index_keeping.is_slower() {
            self.store.drop_indexes()?;
        }
        Ok(())
    }

    /// Prepares a batch, outside its transaction: drops the indexes once many records are expected, to make them again at the end,
    /// and makes the table from which records are copied.
    pub(super) fn prepare_batch(&mut self) -> Result<()> {
        let IndexKeeping::Until(expected) = &self.index_keeping else {
            return Ok(());
        };
        let is_slower = self.index_keeping.is_slower();
        if is_slower {
            self.store.drop_indexes()?;
            self.store.limit_cache(true)?;
        }
        if can_copy(self.commits) && (is_slower || self.checkpointer.is_none()) {
            self.inserter
                .use_side_table(&expected.scratch, expected.existing)?;
            if self.checkpointer.is_none() {
                self.checkpointer = Some(Checkpointer::new(self.store)?);
            }
        }
        if is_slower {
            self.index_keeping = IndexKeeping::PutOff;
        }
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
        && KeyIndex::can_hold(store, read)?
    {
        candidates = candidates.loaded(store, (read, existing), &beginning.scratch)?;
        let scratch = beginning.scratch.clone();
        index_keeping = IndexKeeping::Until(Expected::new(existing, beginning.commits, scratch));
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
    use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

    use rusqlite::Connection;

    use super::*;
    use crate::record::amount::Currency;
    use crate::record::phone::Region;
    use crate::record::{Cell, Checker, Draft, Entity, Record, Rule, Rules, Schema};

    #[test]
    fn indexes_are_kept_up_to_date_until_many_records_are_expected() {
        use Commits::{AtOnce, Batches, Never};
        const M: u64 = 1_000_000;
        for (commits, existing, created, done, rows, expected) in [
            (Batches, 0, 0, 0, 100, true),
            (Batches, M, 0, 0, 500_000, false),
            (Batches, M, 6_000, 6_250, 150_000, false),
            (Batches, M, 6_250, 6_250, 125_000, false),
            (Batches, M, 6_250, 6_250, 131_250, true),
            (Batches, 10_000, 100, 100, 5_000, true),
            (Batches, 10 * M, 25_000, 25_000, 400_000, false),
            (Batches, 10 * M, 25_000, 25_000, 425_000, true),
            (AtOnce, 0, 0, 0, 100, true),
            (AtOnce, M, 2_400, 2_500, 100_000, true),
            // The last rows.
            (AtOnce, M, 4_800, 5_000, 5_200, false),
            // The newest rows are at the top, and all others are known.
            (AtOnce, M, 100, 2_500, 100_000, false),
            (AtOnce, M, 1_250, 50_000, 100_000, false),
            (Never, M, 1_300, 2_500, 100_000, true),
        ] {
            let counts = counts(created, done, rows);
            let mut keeping = IndexKeeping::Until(Expected::new(existing, commits, PathBuf::new()));
            keeping.take(&counts, 0);
            let what = format!("{commits:?}: {created} created by {done} of {rows} rows");
            assert_eq!(keeping.is_slower(), expected, "{what}");
        }
    }

    fn counts(created: u64, done: u64, rows: u64) -> Counts {
        let counts = [
            (Count::Read, rows),
            (Count::Created, created),
            (Count::Unchanged, done - created),
        ];
        counts.into_iter().collect()
    }

    #[test]
    fn many_records_that_are_inserted_one_by_one_end_the_copying() {
        let counts = counts(20_000, 50_000, 100_000);
        for (by_statement, is_slower) in [(2_400, false), (2_500, true)] {
            let expected = Expected::new(1_000_000, Commits::Batches, PathBuf::new());
            let mut keeping = IndexKeeping::Until(expected);
            keeping.take(&counts, by_statement);
            assert_eq!(keeping.is_slower(), is_slower, "{by_statement}");
        }
    }

    /// A store with 20,000 leads.
    fn store_with_leads() -> Store {
        let store = Store::for_rehearsal().unwrap();
        store
            .connection
            .execute_batch(
                "INSERT INTO lead (email, phone, created_at)
                 WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
                 SELECT 'old' || i || '@b.example', '+44 20 ' || i, 0 FROM n",
            )
            .unwrap();
        store
    }

    /// Adds leads until `is_over`, and counts them.
    fn add_leads(store: &Connection, added: &AtomicU32, is_over: &AtomicBool) {
        while !is_over.load(Ordering::Relaxed) {
            let number = added.load(Ordering::Relaxed) + 1;
            store
                .execute(
                    "INSERT INTO lead (email, phone, phone_e164, created_at) VALUES (?1, ?2, ?2, 0)",
                    (format!("new{number}@b.example"), format!("+4477009{number:05}")),
                )
                .unwrap();
            added.store(number, Ordering::Relaxed);
        }
    }

    #[test]
    fn a_lead_that_another_process_adds_meanwhile_is_found_by_each_key() {
        let store = store_with_leads();
        let (schema, rules) = (Schema::of(Entity::Lead), [Rule::Email, Rule::Phone]);
        let folder = tempfile::tempdir().unwrap();
        let other = Connection::open(store.path()).unwrap();
        let (added, is_over) = (AtomicU32::new(0), AtomicBool::new(false));
        let mut candidates = std::thread::scope(|scope| {
            let (added, is_over) = (&added, &is_over);
            scope.spawn(move || add_leads(&other, added, is_over));
            // A busy machine may let the other thread wait until the keys are loaded.
            let candidates = (0..100).find_map(|_| {
                let before = added.load(Ordering::Relaxed);
                let candidates = Candidates::indexed(&schema, &rules);
                let candidates = candidates.loaded(&store, (20_000, 20_000), folder.path());
                (added.load(Ordering::Relaxed) > before).then_some(candidates)
            });
            is_over.store(true, Ordering::Relaxed);
            candidates.expect("no lead was added").unwrap()
        });
        let last = added.into_inner();
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
