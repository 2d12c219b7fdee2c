//! Checks the guards of an import against the counts of a rehearsal.

use crate::error::Result;
use crate::plan::{Guard, Guards, JobKind, Tripped};
use crate::store::{Count, Counts, Job, JobFilter, NewJob, Store};

/// The guards of a job that are checked before its first row is written.
pub(super) struct GuardCheck {
    guards: Guards,
    /// The number of rows of the last completed job of the same template, or of Intelliflo.
    last: Option<u64>,
}

impl GuardCheck {
    pub(super) fn of(new: &NewJob, store: &Store) -> Result<Self> {
        let mut guards = new.options.guards.before_first_row();
        if new.plan.corrects.is_some() {
            // A file of failed rows is no export: it has as many rows as failed.
            guards.min_rows = None;
        }
        let last = match guards.min_rows {
            Some(_) => last_completed(new, store)?,
            None => None,
        };
        Ok(GuardCheck {
            guards,
            last: last.map(|job| job.counts.get(Count::Read)),
        })
    }

    /// Returns whether only a rehearsal can check the guards.
    pub(super) fn needs_rehearsal(&self) -> bool {
        self.guards.need_rehearsal()
    }

    /// Returns the guards that these counts trip, in the order of their table.
    pub(super) fn tripped(&self, counts: &Counts) -> Vec<Tripped> {
        let tripped = Guard::all().filter_map(|guard| {
            let given = guard.limit(&self.guards)?;
            let (all, found) = (counts.get(Count::Read), found(guard, counts));
            let (limit, is_tripped) = match guard {
                Guard::MinRows => {
                    // The first job of a template has nothing to be compared with.
                    let limit = given.at_least(self.last.unwrap_or_default());
                    (limit, found < limit)
                }
                Guard::MaxFailed | Guard::MaxWaiting | Guard::MaxUpdated | Guard::MaxCreated => {
                    let limit = given.of(all);
                    (limit, found > limit)
                }
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
}

/// Returns the number that a guard limits.
fn found(guard: Guard, counts: &Counts) -> u64 {
    match guard {
        Guard::MinRows => counts.get(Count::Read),
        Guard::MaxFailed => counts.get(Count::Failed),
        Guard::MaxWaiting => counts.get(Count::Waiting),
        Guard::MaxUpdated => counts.get(Count::Updated) + counts.get(Count::Merged),
        Guard::MaxCreated => counts.get(Count::Created),
    }
}

/// Returns the last completed job of the same template; of Intelliflo, the last completed job.
pub(super) fn last_completed(new: &NewJob, store: &Store) -> Result<Option<Job>> {
    let jobs = match (&new.options.template, new.plan.kind()) {
        (Some(template), _) => store.jobs_of_template(template)?,
        (None, JobKind::Intelliflo) => store.jobs(&JobFilter {
            kind: Some(JobKind::Intelliflo),
            ..JobFilter::default()
        })?,
        (None, JobKind::File(_)) => Vec::new(),
    };
    let is_good = |job: &Job| job.status.is_completed() && job.kind == new.plan.kind();
    Ok(jobs.into_iter().find(is_good))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn guards_trip_beyond_their_limit() {
        let counts = Counts::from_iter([
            (Count::Read, 1000),
            (Count::Created, 100),
            (Count::Updated, 40),
            (Count::Merged, 10),
            (Count::Failed, 3),
            (Count::Waiting, 2),
        ]);
        let tripped = |guards: serde_json::Value, last| {
            let guards = serde_json::from_value(guards).unwrap();
            let tripped = GuardCheck { guards, last }.tripped(&counts).into_iter();
            let facts = tripped.map(|one| (one.guard.name(), one.limit, one.found));
            facts.collect::<Vec<_>>()
        };
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
        let both = json!({"max_created": "0", "max_updated": "0"});
        assert_eq!(
            tripped(both, None),
            [("max_updated", 0, 50), ("max_created", 0, 100)]
        );
    }
}
