//! Checks the guards of an import against the counts of a rehearsal.

use crate::error::Result;
use crate::mapping::How;
use crate::plan::{Drift, Given, Guard, Guards, JobKind, Limit, Tripped};
use crate::store::{Count, Counts, Job, JobFilter, NewJob, Store};

/// The guards of a job that are checked before its first row is written.
pub(super) struct GuardCheck {
    guards: Guards,
    /// The number of rows of the last completed job of the same template, or of Intelliflo, that had rows.
    last: Option<u64>,
    /// The number of columns that are new.
    new_columns: u64,
    /// The number of columns that are not as before, or whose headers are only similar to a known one.
    other_columns: u64,
}

impl GuardCheck {
    pub(super) fn of(new: &NewJob, drift: &[Drift], store: &Store) -> Result<Self> {
        let mut guards = new.options.guards;
        if !new.options.needs_approval {
            guards = guards.before_first_row();
        }
        guards = guards.for_rows_of(new.plan.corrects);
        let last = match guards.min_rows {
            // A file without rows is no measure: any other drop would reach a share of it.
            Some(_) => completed(new, store)?
                .map(|job| job.counts.get(Count::Read))
                .find(|&rows| rows > 0),
            None => None,
        };
        Ok(GuardCheck {
            guards,
            last,
            new_columns: count(drift, Drift::is_new_column),
            other_columns: count(drift, Drift::is_of_columns)
                + count(&new.plan.mapping.columns, |column| column.how == How::Fuzzy),
        })
    }

    /// Returns the guards that could not be checked: the first job of a template has no earlier one to be compared with.
    pub(super) fn unchecked(&self) -> Vec<Guard> {
        match (self.guards.min_rows, self.last) {
            (Some(Limit::Share(_)), None) => vec![Guard::MinRows],
            _ => Vec::new(),
        }
    }

    /// Returns whether only a rehearsal can check the guards.
    pub(super) fn needs_rehearsal(&self) -> bool {
        self.guards.need_rehearsal()
    }

    /// Returns the guards that these counts trip, in the order of their table.
    pub(super) fn tripped(&self, counts: &Counts) -> Vec<Tripped> {
        let tripped = Guard::all().filter_map(|guard| {
            let given = guard.given(&self.guards)?;
            let found = self.found(guard, counts);
            let limit = match &given {
                Given::Limit(limit) if guard == Guard::MinRows => {
                    limit.at_least(self.last.unwrap_or_default())
                }
                Given::Limit(limit) => limit.of(counts.get(Count::Read)),
                Given::Word(word) if word == guard.allows_all() => return None,
                Given::Word(_) => 0,
            };
            let is_tripped = match guard {
                Guard::MinRows => found < limit,
                _ => found > limit,
            };
            is_tripped.then(|| Tripped {
                guard,
                limit,
                found,
                given: given.to_string(),
            })
        });
        tripped.collect()
    }

    /// Returns the number that a guard limits.
    fn found(&self, guard: Guard, counts: &Counts) -> u64 {
        match guard {
            Guard::NewColumns => self.new_columns,
            Guard::Mapping => self.other_columns,
            Guard::MinRows => counts.get(Count::Read),
            Guard::MaxFailed => counts.get(Count::Failed),
            Guard::MaxWaiting => counts.get(Count::Waiting),
            Guard::MaxUpdated => counts.changed(),
            // A contact of a new client comes with the row that creates the client.
            Guard::MaxCreated => {
                let beside = [Count::ContactsAdded, Count::ClientsAdded];
                let beside: u64 = beside.iter().map(|&count| counts.get(count)).sum();
                counts.get(Count::Created) + beside
            }
            Guard::Approval => 0,
        }
    }
}

fn count<T>(all: &[T], is_meant: impl Fn(&T) -> bool) -> u64 {
    all.iter().filter(|one| is_meant(one)).count() as u64
}

/// Returns the last completed job of the same template; of Intelliflo, the last completed job.
pub(super) fn last_completed(new: &NewJob, store: &Store) -> Result<Option<Job>> {
    Ok(completed(new, store)?.next())
}

/// Returns the completed jobs of the same template; of Intelliflo, all completed jobs. The newest is first.
fn completed(new: &NewJob, store: &Store) -> Result<impl Iterator<Item = Job>> {
    let jobs = match (&new.options.template, new.plan.kind()) {
        (Some(template), _) => store.jobs_of_template(template)?,
        (None, JobKind::Intelliflo) => store.jobs(&JobFilter {
            kind: Some(JobKind::Intelliflo),
            ..JobFilter::default()
        })?,
        (None, JobKind::File(_)) => Vec::new(),
    };
    let kind = new.plan.kind();
    let jobs = jobs.into_iter();
    Ok(jobs.filter(move |job| job.status.is_completed() && job.kind == kind))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// The guards that trip in a file of 1,000 rows with one new and two other columns.
    fn tripped(guards: serde_json::Value, last: Option<u64>) -> Vec<(&'static str, u64, u64)> {
        let counts = Counts::from_iter([
            (Count::Read, 1000),
            (Count::Created, 100),
            (Count::Updated, 40),
            (Count::Merged, 10),
            (Count::Failed, 3),
            (Count::Waiting, 2),
        ]);
        let check = GuardCheck {
            guards: serde_json::from_value(guards).unwrap(),
            last,
            new_columns: 1,
            other_columns: 2,
        };
        let tripped = check.tripped(&counts).into_iter();
        tripped
            .map(|one| (one.guard.name(), one.limit, one.found))
            .collect()
    }

    #[test]
    fn guards_trip_beyond_their_limit() {
        let cases = [
            ("max_created", "100", None, None),
            ("max_created", "99", None, Some((99, 100))),
            ("max_created", "10%", None, None),
            ("max_created", "9.9%", None, Some((99, 100))),
            ("max_updated", "50", None, None),
            ("max_updated", "4%", None, Some((40, 50))),
            ("max_waiting", "2", None, None),
            ("max_waiting", "0%", None, Some((0, 2))),
            ("max_failed", "0", None, Some((0, 3))),
            ("min_rows", "1000", None, None),
            ("min_rows", "1001", None, Some((1001, 1000))),
            ("min_rows", "90%", Some(1111), None),
            ("min_rows", "90%", Some(1112), Some((1001, 1000))),
            ("min_rows", "90%", None, None),
            ("new_columns", "ignore", None, None),
            ("new_columns", "stop", None, Some((0, 1))),
            ("mapping", "any", None, None),
            ("mapping", "exact", None, Some((0, 2))),
        ];
        for (name, value, last, expected) in cases {
            let expected: Vec<_> = expected
                .map(|(limit, found)| (name, limit, found))
                .into_iter()
                .collect();
            assert_eq!(
                tripped(json!({name: value}), last),
                expected,
                "{name} {value} {last:?}"
            );
        }
        let unchecked = |min_rows, last| {
            let guards = serde_json::from_value(json!({"min_rows": min_rows})).unwrap();
            let check = GuardCheck {
                guards,
                last,
                new_columns: 0,
                other_columns: 0,
            };
            check.unchecked()
        };
        assert_eq!(unchecked("90%", None), [Guard::MinRows]);
        assert_eq!(unchecked("90%", Some(1)), []);
        assert_eq!(unchecked("90", None), []);
        let both = json!({"max_created": "0", "max_updated": "0"});
        assert_eq!(
            tripped(both, None),
            [("max_updated", 0, 50), ("max_created", 0, 100)]
        );
    }
}
