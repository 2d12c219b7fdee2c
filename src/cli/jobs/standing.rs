//! How a job stands, in a few words: `done`, `4 failed, 2 open`, `3 waiting`, `running, 45%`.

use super::percent;
use crate::store::{Count, Job, Status};
use crate::terminal::number;

/// Returns how a job stands. The words fit a column of a table. `links` is the number of links that are left to make.
pub fn standing(job: &Job, links: usize) -> String {
    let at = |what: &str| format!("{what}, {}%", percent(job));
    match job.status {
        Status::Completed | Status::CompletedWithErrors => remaining(job, links),
        Status::Queued => "queued".to_owned(),
        Status::Held => "held".to_owned(),
        Status::Undone => "undone".to_owned(),
        Status::Refused => "refused".to_owned(),
        Status::Processing => at("running"),
        Status::Failed => at("stopped"),
        Status::Cancelled => at("cancelled"),
        Status::Interrupted => at("interrupted"),
    }
}

/// Returns the rows of a completed job that failed or wait, how many of the failed ones are still open, and the links that are
/// left to make.
fn remaining(job: &Job, links: usize) -> String {
    let mut parts = Vec::new();
    let failed = job.counts.get(Count::Failed);
    match (job.open_failed(), job.closed.failed) {
        _ if failed == 0 => {}
        (_, 0) => parts.push(format!("{} failed", number(failed))),
        (0, _) => {
            let given_up = job.closed.given_up.min(failed);
            for (count, what) in [(failed - given_up, "corrected"), (given_up, "given up")] {
                if count > 0 {
                    parts.push(format!("{} {what}", number(count)));
                }
            }
        }
        (open, _) => {
            let (failed, open) = (number(failed), number(open));
            parts.push(format!("{failed} failed, {open} open"));
        }
    }
    if job.open_waiting() > 0 {
        parts.push(format!("{} waiting", number(job.open_waiting())));
    }
    if links > 0 {
        parts.push(format!("{} not linked", number(links as u64)));
    }
    if parts.is_empty() {
        return "done".to_owned();
    }
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_stands_in_a_few_words() {
        let cases: [(Status, [u64; 5], &str); 9] = [
            (Status::Completed, [2000, 0, 0, 0, 0], "done"),
            (Status::CompletedWithErrors, [2000, 4, 0, 0, 0], "4 failed"),
            (
                Status::CompletedWithErrors,
                [2000, 4, 2, 0, 0],
                "4 failed, 2 open",
            ),
            (
                Status::CompletedWithErrors,
                [2000, 4, 4, 0, 0],
                "4 corrected",
            ),
            (
                Status::CompletedWithErrors,
                [2000, 1000, 0, 3, 0],
                "1,000 failed, 3 waiting",
            ),
            (Status::CompletedWithErrors, [2000, 0, 0, 3, 3], "done"),
            (
                Status::Interrupted,
                [2000, 500, 0, 0, 0],
                "interrupted, 25%",
            ),
            (Status::Queued, [0; 5], "queued"),
            (Status::Undone, [2000, 4, 0, 0, 0], "undone"),
        ];
        for (status, [read, failed, closed_failed, waiting, closed_waiting], expected) in cases {
            let mut job = Job::default();
            job.status = status;
            job.counts.set(Count::Read, read);
            job.counts.set(Count::Failed, failed);
            job.counts.set(Count::Waiting, waiting);
            job.closed.failed = closed_failed;
            job.closed.waiting = closed_waiting;
            if status.is_completed() {
                job.counts.set(Count::Created, read - failed - waiting);
            }
            assert_eq!(standing(&job, 0), expected, "{status} {failed} {waiting}");
        }
        let mut job = Job::default();
        job.status = Status::CompletedWithErrors;
        job.counts.set(Count::Failed, 4);
        (job.closed.failed, job.closed.given_up) = (4, 1);
        assert_eq!(standing(&job, 0), "3 corrected, 1 given up");
        assert_eq!(standing(&job, 2), "3 corrected, 1 given up, 2 not linked");
    }
}
