//! Approval: a job that needs one is held with the numbers of its rehearsal. It runs only if another rehearsal, right before
//! its first row, gives the approved numbers.

use std::collections::{BTreeMap, BTreeSet};

use super::Report;
use super::run::Process;
use crate::error::Result;
use crate::plan::{Guard, JobKind, Tripped};
use crate::store::{Count, Job, Rehearsal, Role};

/// Holds a job that was rehearsed, and returns its report with the reasons of the rows that would fail.
pub(super) fn hold(job: &Job, rehearsed: Report, process: &Process<'_>) -> Result<Report> {
    let (store, now) = (process.store, process.clock.now().as_second());
    store.hold_job(job.id, &numbers(&rehearsed), now)?;
    let held = store.job(job.id)?;
    let report = Report::of(held.as_ref().unwrap_or(job), store)?;
    Ok(Report {
        causes: rehearsed.causes,
        link_failures: rehearsed.link_failures,
        ..report
    })
}

/// Returns the numbers of a rehearsal.
pub(super) fn numbers(rehearsed: &Report) -> Rehearsal {
    Rehearsal {
        counts: rehearsed.counts,
        changes: rehearsed.changes.clone(),
    }
}

/// Returns the numbers of a job that differ from the approved ones.
pub(super) fn differences(kind: JobKind, approved: &Rehearsal, now: &Rehearsal) -> Vec<Tripped> {
    let counts = Count::all().filter(|count| count.role() != Role::Remainder);
    let counts = counts.map(|count| {
        let found = now.counts.get(count);
        let words = count.words(found).to_owned();
        (words, approved.counts.get(count), found)
    });
    let (before, after) = (fields(kind, approved), fields(kind, now));
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let fields = names.into_iter().flat_map(|name| {
        let of =
            |fields: &BTreeMap<String, [u64; 3]>| fields.get(name).copied().unwrap_or_default();
        let numbers = of(&before).into_iter().zip(of(&after));
        let verbs = ["filled", "changed", "cleared"].into_iter();
        verbs.zip(numbers).map(move |(verb, (limit, found))| {
            let words = if found == 1 { "value" } else { "values" };
            (format!("{words} of {name} {verb}"), limit, found)
        })
    });
    let all = counts.chain(fields);
    let differing = all.filter(|(_, limit, found)| limit != found);
    let tripped = differing.map(|(given, limit, found)| Tripped {
        guard: Guard::Approval,
        limit,
        found,
        given,
    });
    tripped.collect()
}

/// Returns the changes of each field, by its name: filled, changed, cleared.
fn fields(kind: JobKind, rehearsal: &Rehearsal) -> BTreeMap<String, [u64; 3]> {
    let changes = rehearsal.changes.iter();
    let named = changes.map(|of| (of.name(kind), [of.filled, of.changed, of.cleared]));
    named.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Counts, FieldChanges};

    fn of(counts: &[(Count, u64)], changes: &[&FieldChanges]) -> Rehearsal {
        Rehearsal {
            counts: counts.iter().copied().collect::<Counts>(),
            changes: changes.iter().copied().cloned().collect(),
        }
    }

    #[test]
    fn every_number_that_differs_from_the_approved_one_is_named() {
        let [phone, email] = &FieldChanges::examples().try_into().unwrap();
        let more = &FieldChanges {
            changed: 4,
            cleared: 0,
            ..email.clone()
        };
        let rows = &[(Count::Read, 10), (Count::Created, 7), (Count::Failed, 3)][..];
        let others = &[
            (Count::Read, 10),
            (Count::Created, 6),
            (Count::Updated, 1),
            (Count::Failed, 3),
        ][..];
        let cases: [(Rehearsal, Rehearsal, &[&str]); 5] = [
            (of(rows, &[phone, email]), of(rows, &[phone, email]), &[]),
            (
                of(rows, &[email]),
                of(others, &[email]),
                &[
                    "6 created (approved: 7)",
                    "1 updated an existing record (approved: 0)",
                ],
            ),
            (
                of(rows, &[phone, email]),
                of(rows, &[phone, more]),
                &[
                    "4 values of contact.email changed (approved: 3)",
                    "0 values of contact.email cleared (approved: 1)",
                ],
            ),
            (
                of(rows, &[phone]),
                of(rows, &[]),
                &["0 values of phone filled (approved: 7)"],
            ),
            (
                of(rows, &[]),
                of(rows, &[phone]),
                &["7 values of phone filled (approved: 0)"],
            ),
        ];
        for (approved, now, expected) in cases {
            let found = differences(JobKind::default(), &approved, &now);
            let found: Vec<String> = found.iter().map(Tripped::to_string).collect();
            assert_eq!(found, expected);
        }
    }
}
