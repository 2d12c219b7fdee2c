//! Checks a store: counts the rows of each job again in the tables, and runs the checks of SQLite.
//!
//! Everything is read in one transaction, so that the result is right during an import, too.

use rusqlite::Row;

use crate::error::Result;
use crate::plan::JobKind;
use crate::store::{Count, Job, JobFilter, Problem, RowOutcome, Status, Store};

/// The number of jobs that `check_newest` checks.
const NEWEST: u64 = 3;

/// The result of a check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checkup {
    /// The number of jobs whose rows were counted.
    pub jobs: u64,
    /// The number of existing records that imports created.
    pub records: u64,
    /// The problems.
    pub problems: Vec<Problem>,
}

/// The rows and records of a job that the tables have.
#[derive(Debug, Default, PartialEq, Eq)]
struct Found {
    created: u64,
    /// The created records of the entity of the rows, without related records.
    own: u64,
    changed: u64,
    /// Whether all changes of the job are still in the history.
    has_history: bool,
    /// The rows that are kept, by outcome.
    kept: Vec<(RowOutcome, u64)>,
    last_row: u64,
}

impl Store {
    /// Checks the whole store and the files beside it. Problems are part of the result. Fails only if the store cannot be
    /// read at all.
    pub fn check(&self) -> Result<Checkup> {
        let mut checkup = self.check_tables()?;
        self.check_files(&mut checkup.problems)?;
        Ok(checkup)
    }

    /// Checks the file of the store.
    pub(in crate::store) fn check_tables(&self) -> Result<Checkup> {
        let snapshot = self.connection.unchecked_transaction()?;
        let mut checkup = Checkup::default();
        self.check_file(&mut checkup.problems)?;
        // The tables of a damaged file prove nothing.
        if checkup.problems.is_empty() {
            self.check_references(&mut checkup.problems)?;
            self.check_jobs(&JobFilter::default(), &mut checkup)?;
        }
        snapshot.finish()?;
        Ok(checkup)
    }

    /// Checks the newest jobs only, which takes far less time than a whole check.
    pub(in crate::store) fn check_newest(&self) -> Result<Checkup> {
        let newest = JobFilter {
            limit: Some(NEWEST),
            ..JobFilter::default()
        };
        let snapshot = self.connection.unchecked_transaction()?;
        let mut checkup = Checkup::default();
        self.check_jobs(&newest, &mut checkup)?;
        snapshot.finish()?;
        Ok(checkup)
    }

    fn check_jobs(&self, filter: &JobFilter, checkup: &mut Checkup) -> Result<()> {
        for job in self.jobs(filter)? {
            let found = self.found_of(&job)?;
            checkup.jobs += 1;
            checkup.records += found.created;
            checkup.problems.extend(imbalance(&job, &found));
            checkup.problems.extend(self.doubles(&job)?);
        }
        Ok(())
    }

    pub(in crate::store) fn check_file(&self, problems: &mut Vec<Problem>) -> Result<()> {
        let mut statement = self.connection.prepare("PRAGMA integrity_check")?;
        let verdicts = statement.query_map([], |row| row.get::<_, String>(0))?;
        for verdict in verdicts {
            let verdict = verdict?;
            if verdict != "ok" {
                problems.push(Problem::damage("integrity", verdict));
            }
        }
        Ok(())
    }

    pub(in crate::store) fn check_references(&self, problems: &mut Vec<Problem>) -> Result<()> {
        let mut statement = self.connection.prepare("PRAGMA foreign_key_check")?;
        let broken = statement.query_map([], |row| {
            let row_id: Option<i64> = row.get(1)?;
            let (table, parent): (String, String) = (row.get(0)?, row.get(2)?);
            let which = row_id.map_or_else(|| "a row".to_owned(), |id| format!("row {id}"));
            Ok(format!(
                "{which} of {table} refers to a {parent} that does not exist"
            ))
        })?;
        for what in broken {
            problems.push(Problem::damage("reference", what?));
        }
        Ok(())
    }

    /// Counts what the tables have of a job.
    fn found_of(&self, job: &Job) -> Result<Found> {
        let count = |row: &Row<'_>, at| {
            row.get::<_, Option<i64>>(at)
                .map(|n| n.unwrap_or(0).unsigned_abs())
        };
        let mut found = Found::default();
        for table in self.tables_of_imports()? {
            let (records, last) = self.connection.query_row(
                &format!("SELECT count(*), max(row) FROM \"{table}\" WHERE job = ?"),
                [job.id],
                |row| Ok((count(row, 0)?, count(row, 1)?)),
            )?;
            found.created += records;
            if table == job.kind.entity().name() {
                found.own += records;
            }
            found.last_row = found.last_row.max(last);
        }
        let (changed, last) = self.connection.query_row(
            // A row that gave its record an id of another system may have changed nothing else.
            "SELECT count(DISTINCT iif(kind = 'external_id', NULL, row)), max(row) FROM change WHERE job = ?",
            [job.id],
            |row| Ok((count(row, 0)?, count(row, 1)?)),
        )?;
        found.changed = changed;
        found.has_history = !job.is_forgotten && !self.lacks_history(job)?;
        let sums: String = RowOutcome::ALL
            .map(|outcome| format!("sum(outcome = '{}'), ", outcome.name()))
            .concat();
        let last_kept = self.connection.query_row(
            &format!("SELECT {sums} max(row) FROM job_row WHERE job = ?"),
            [job.id],
            |row| {
                for (at, outcome) in RowOutcome::ALL.into_iter().enumerate() {
                    found.kept.push((outcome, count(row, at)?));
                }
                count(row, RowOutcome::ALL.len())
            },
        )?;
        found.last_row = found.last_row.max(last).max(last_kept);
        Ok(found)
    }

    /// Returns the rows of a job that have two outcomes.
    fn doubles(&self, job: &Job) -> Result<Vec<Problem>> {
        // A row of another kind may write several records.
        if !job.kind.writes_one_record() {
            return Ok(Vec::new());
        }
        let mut outcomes = vec![
            "SELECT row, outcome AS what FROM job_row WHERE job = ?1".to_owned(),
            "SELECT DISTINCT row, 'changed' FROM change
             WHERE job = ?1 AND row IS NOT NULL AND kind <> 'external_id'"
                .to_owned(),
        ];
        let tables = self.tables_of_imports()?;
        outcomes.extend(
            tables
                .iter()
                .map(|table| format!("SELECT row, 'created' FROM \"{table}\" WHERE job = ?1")),
        );
        // A row that changed its record may differ from it in other values.
        let mut statement = self.connection.prepare(&format!(
            "SELECT row FROM ({}) GROUP BY row
             HAVING count(*) > 1 AND group_concat(what) NOT IN ('differing,changed', 'changed,differing')
             ORDER BY row LIMIT 3",
            outcomes.join(" UNION ALL ")
        ))?;
        let rows = statement.query_map([job.id], |row| row.get::<_, i64>(0))?;
        rows.map(|row| {
            let what = format!("job {}: row {} has two outcomes", job.id, row?);
            Ok(Problem::damage("double", what))
        })
        .collect()
    }
}

/// Returns the differences between the counts of a job and the tables.
fn imbalance(job: &Job, found: &Found) -> Vec<Problem> {
    let wrong_counts = numbers(job, found)
        .into_iter()
        .filter(|number| number.counted != number.found)
        .map(|number| {
            format!(
                "job {} counts {} rows as {}, but the tables have {}",
                job.id, number.counted, number.what, number.found
            )
        });
    wrong_counts
        .chain(wrong_cursor(job, found))
        .chain(missing_rows(job))
        .map(|what| Problem::damage("balance", what))
        .collect()
}

/// A number that the job and the tables must have in common.
struct Number {
    what: &'static str,
    counted: u64,
    found: u64,
}

/// Returns the numbers of a job that can be compared with the tables.
fn numbers(job: &Job, found: &Found) -> Vec<Number> {
    let counts = &job.counts;
    let mut numbers = Vec::new();
    for &(outcome, kept) in &found.kept {
        let of_outcome = outcome.counts().iter();
        numbers.push(Number {
            what: outcome.name(),
            counted: of_outcome.map(|&count| counts.get(count)).sum(),
            found: kept + job.unkept.get(outcome),
        });
    }
    if job.status == Status::Undone {
        return numbers;
    }
    let counts_its_records = match job.kind {
        // The removed records may be contacts that came with the rows of clients.
        JobKind::File(entity) if !entity.spec().related.is_empty() => job.removed == 0,
        JobKind::File(_) => true,
        // A person may be an existing contact with a new client.
        JobKind::Intelliflo => false,
    };
    if counts_its_records {
        numbers.push(Number {
            what: Count::Created.name(),
            counted: counts.get(Count::Created),
            found: found.own + job.removed,
        });
    }
    // A row of another kind may link, which changes several records.
    if job.kind.writes_one_record() {
        let changed = counts.changed();
        // A record that was removed for good has no history any more, and old history may be removed.
        if found.has_history || found.changed > changed {
            numbers.push(Number {
                what: "merged or updated",
                counted: changed,
                found: found.changed,
            });
        }
    }
    numbers
}

fn wrong_cursor(job: &Job, found: &Found) -> Option<String> {
    // A job that was refused as a whole keeps its failed rows and has no cursor.
    let is_refused = matches!(job.status, Status::Failed | Status::Undone) && job.cursor == 0;
    (found.last_row > job.cursor && !is_refused).then(|| {
        format!(
            "job {} is at row {}, but the tables have row {}",
            job.id, job.cursor, found.last_row
        )
    })
}

fn missing_rows(job: &Job) -> Option<String> {
    let not_tried = job.counts.get(Count::NotTried);
    (job.status.is_completed() && not_tried > 0).then(|| {
        format!(
            "job {} is completed, but {not_tried} of its rows were not tried",
            job.id
        )
    })
}
