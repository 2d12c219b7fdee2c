//! The result of a job as text for people.

use std::borrow::Cow;

use crate::job::{Report, seconds};
use crate::plan::Reading;
use crate::record::Code;
use crate::source::Encoding;
use crate::store::{Cause, Status};
use crate::terminal::sanitized;

/// Returns the result of a job: every row accounted for, and why rows failed.
pub fn text(report: &Report) -> String {
    Text(report).to_text()
}

struct Text<'r>(&'r Report);

impl Text<'_> {
    fn to_text(&self) -> String {
        let source = sanitized(&self.0.source);
        let (status, duration) = (self.0.status.words(), seconds(self.0.duration_ms));
        let read_as = self
            .older_encoding()
            .map(|name| format!(", read as {name}"));
        let read_as = read_as.unwrap_or_default();
        let mut text = match self.0.job {
            Some(job) if self.0.status == Status::Queued => {
                format!("Job {job}: {source} is queued\n")
            }
            Some(job) => format!("Job {job}: {source} {status} in {duration}{read_as}\n"),
            None if self.0.status == Status::Interrupted => {
                format!("DRY RUN: {source} was interrupted after {duration}\n")
            }
            None => format!("DRY RUN: {source} would be {status}; it took {duration}{read_as}\n"),
        };
        let width = self.0.counts.read.to_string().len().max(3);
        for (count, what) in self.lines() {
            text.push_str(&format!("  {count:>width$}  {what}\n"));
        }
        if let Some(sheets) = self.0.reading.as_ref().and_then(Reading::sheets) {
            text.push_str(&format!("\n{}\n", sanitized(&sheets)));
        }
        if self.0.is_of_people() {
            text.push_str(&format!("\n{}\n", self.sentence()));
        }
        let corrects = self.0.correction.map(|of| of.sentence(self.0.is_rehearsal));
        text.push_str(&corrects.unwrap_or_default());
        if !self.0.causes.is_empty() {
            let is_whole = self.0.unkept.failed == 0;
            text.push_str(&format!("\n{}", causes_text(&self.0.causes, is_whole)));
        }
        if self.0.unkept.failed > 0 {
            text.push_str(&format!(
                "\n{} of the failed rows are not kept (setting jobs.keep_rows_mb), and their causes are not counted.\n",
                self.0.unkept.failed
            ));
        }
        text
    }

    /// The encoding, if it is one that the bytes of a file do not prove.
    fn older_encoding(&self) -> Option<String> {
        let name = self.0.reading.as_ref()?.encoding.as_deref()?;
        let encoding = Encoding::named(name).ok()?;
        (!name.starts_with("utf-")).then(|| encoding.known_as())
    }

    /// What became of people, in a sentence.
    fn sentence(&self) -> String {
        let counts = &self.0.counts;
        let processed = counts.created + counts.merged + counts.updated + counts.unchanged;
        let mut parts = vec![
            format!("{} merged", counts.merged),
            format!("{} created", counts.created),
        ];
        for (count, what) in [
            (counts.updated, "restored"),
            (counts.unchanged, "unchanged"),
        ] {
            if count > 0 {
                parts.push(format!("{count} {what}"));
            }
        }
        format!(
            "{processed} contact(s) processed successfully! {}. {} contact(s) linked to clients.",
            parts.join(", "),
            counts.linked
        )
    }

    /// Counts and what they are, the balance first; what did not happen is left out.
    fn lines(&self) -> Vec<(u64, Cow<'static, str>)> {
        let counts = &self.0.counts;
        let read = match (counts.read, self.0.is_of_people()) {
            (0, false) => "rows read",
            (1, false) => "row read, of which",
            (_, false) => "rows read, of which",
            (0, true) => "people chosen",
            (1, true) => "person chosen, of whom",
            (_, true) => "people chosen, of whom",
        };
        let mut lines = vec![(counts.read, Cow::Borrowed(read))];
        let outside = self
            .outside_the_balance()
            .map(|(count, what)| (count, Cow::Borrowed(what)));
        let others = self
            .outcomes()
            .into_iter()
            .chain(outside)
            .chain(self.hidden());
        lines.extend(others.filter(|(count, _)| *count > 0));
        lines
    }

    /// The rows that are hidden in the sheet.
    fn hidden(&self) -> Option<(u64, Cow<'static, str>)> {
        let reading = self.0.reading.as_ref()?;
        let what = if reading.skips_hidden {
            "hidden in the sheet, left out"
        } else {
            "hidden in the sheet, read too (--skip-hidden leaves them out)"
        };
        Some((reading.hidden_rows?, what.into()))
    }

    /// What became of the rows.
    fn outcomes(&self) -> [(u64, Cow<'static, str>); 10] {
        let (counts, closed) = (&self.0.counts, &self.0.closed);
        let skipped = if self.0.is_of_people() {
            "skipped"
        } else {
            "skipped as duplicates"
        };
        [
            (counts.created, "created".into()),
            (counts.merged, "merged into a record that was there".into()),
            (counts.updated, "updated a record that was there".into()),
            (counts.unchanged, unchanged(counts.differing)),
            (
                counts.skipped - counts.skipped_other_name - counts.skipped_deleted,
                skipped.into(),
            ),
            (
                counts.skipped_other_name,
                "skipped: same email, but another first name".into(),
            ),
            (
                counts.skipped_deleted,
                "skipped: the record is in the trash".into(),
            ),
            (
                counts.failed,
                still_open("failed", counts.failed, closed.failed),
            ),
            (
                counts.waiting,
                still_open("waiting for a decision", counts.waiting, closed.waiting),
            ),
            (counts.not_tried(), "not tried".into()),
        ]
    }

    /// What is told in addition to the rows.
    fn outside_the_balance(&self) -> impl Iterator<Item = (u64, &'static str)> {
        let counts = &self.0.counts;
        let made = [
            "link between client and contact made",
            "links between client and contact made",
        ];
        let failed = ["link to a client failed", "links to clients failed"];
        let linked = if self.0.is_of_people() {
            0
        } else {
            counts.linked
        };
        [
            (counts.blank, "blank besides, left out"),
            (linked, of(counts.linked, made)),
            (
                counts.left_out,
                "besides are no persons (trusts, companies), left out",
            ),
            (counts.link_failed, of(counts.link_failed, failed)),
        ]
        .into_iter()
    }
}

/// Rows that changed nothing, and how many of them differ from their record.
fn unchanged(differing: u64) -> Cow<'static, str> {
    match differing {
        0 => "unchanged: all of it was there".into(),
        1 => "unchanged, of which 1 differs from the record".into(),
        number => format!("unchanged, of which {number} differ from the record").into(),
    }
}

/// An outcome, and how many of its rows no later job took.
fn still_open(outcome: &'static str, count: u64, closed: u64) -> Cow<'static, str> {
    match closed {
        0 => outcome.into(),
        closed => format!("{outcome}, {} still open", count.saturating_sub(closed)).into(),
    }
}

/// The words for one, or for any other number.
fn of(count: u64, [one, many]: [&'static str; 2]) -> &'static str {
    if count == 1 { one } else { many }
}

/// Why rows failed or wait, the most frequent cause first, with an example. `is_whole`: whether all failed rows are kept.
fn causes_text(causes: &[Cause], is_whole: bool) -> String {
    let waits = |cause: &&Cause| matches!(cause.code, Code::Ambiguous | Code::Decision);
    let waiting = causes.iter().filter(waits).count();
    let what = match waiting {
        0 => "failed",
        all if all == causes.len() => "wait",
        _ => "failed or wait",
    };
    let rows = if is_whole { "rows" } else { "the kept rows" };
    let mut text = format!("Why {rows} {what}:\n");
    let width = causes
        .iter()
        .map(|cause| cause.rows.to_string().len())
        .max()
        .unwrap_or(0);
    for cause in causes {
        let place = cause
            .place
            .as_deref()
            .map(|place| format!("{place}: "))
            .unwrap_or_default();
        let line = format!(
            "  {:>width$}  {place}{} (first in row {}); {}",
            cause.rows, cause.example, cause.first_row, cause.fix
        );
        text.push_str(&format!("{}\n", sanitized(&line)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_see_every_row_accounted_for() {
        insta::assert_snapshot!(text(&Report::example()), @r"
        Job 12: leads.csv completed with errors in 0.8 s
          1000  rows read, of which
           900  created
            10  updated a record that was there
             5  unchanged: all of it was there
            55  skipped as duplicates
             3  skipped: same email, but another first name
             2  skipped: the record is in the trash
            25  failed
             2  blank besides, left out
        ");
    }

    #[test]
    fn rows_that_differ_and_rows_that_are_not_kept_are_told() {
        let lines = |differing, failed| {
            let mut report = Report::example();
            report.counts.differing = differing;
            report.unkept.failed = failed;
            let shown = text(&report);
            let told = shown
                .lines()
                .filter(|line| line.contains("differ") || line.contains("not kept"));
            told.map(|line| line.trim().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(lines(0, 0), Vec::<String>::new());
        assert_eq!(
            lines(1, 0),
            ["5  unchanged, of which 1 differs from the record"]
        );
        assert_eq!(
            lines(2, 20),
            [
                "5  unchanged, of which 2 differ from the record",
                "20 of the failed rows are not kept (setting jobs.keep_rows_mb), and their causes are not counted."
            ]
        );
    }
}
