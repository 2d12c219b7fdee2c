//! The result of a job as text for users.

use std::borrow::Cow;

use super::{causes, changes};
use crate::job::{Report, seconds};
use crate::plan::{Guard, JobKind, Reading};
use crate::record::Entity;
use crate::source::{Encoding, Filled};
use crate::store::{Count, Counts, Role, Status};
use crate::terminal::{number, sanitized};

/// Returns the result of a job: all counts, and why rows failed.
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
            Some(job) if self.0.status == Status::Held => {
                format!("Job {job}: {source} is held until a user approves its rehearsal:\n")
            }
            Some(job) if self.0.awaits_approval() => {
                format!("Job {job}: {source} was refused; its last rehearsal:\n")
            }
            Some(job) => format!("Job {job}: {source} {status} in {duration}{read_as}\n"),
            None if self.0.status == Status::Interrupted => {
                format!("DRY RUN: {source} was interrupted after {duration}\n")
            }
            None => format!("DRY RUN: {source} would be {status}; it took {duration}{read_as}\n"),
        };
        let width = number(self.counts().get(Count::Read)).len().max(3);
        for (count, what) in self.lines() {
            let count = number(count);
            text.push_str(&format!("  {count:>width$}  {what}\n"));
        }
        if let Some(sheets) = self.0.reading.as_ref().and_then(Reading::sheets) {
            text.push_str(&format!("\n{}\n", sanitized(&sheets)));
        }
        if self.0.is_of_people() {
            text.push_str(&format!("\n{}\n", self.sentence()));
        }
        text.push_str(&changes::sentence(self.0));
        text.push_str(&drift(self.0));
        let unchecked = self.0.unchecked.iter();
        text.extend(unchecked.map(|guard| format!("\n{}\n", not_checked(*guard))));
        let corrects = self.0.correction.map(|of| of.sentence(self.0.is_rehearsal));
        text.push_str(&corrects.unwrap_or_default());
        if !self.0.causes.is_empty() {
            let is_whole = self.0.unkept.failed == 0;
            text.push_str(&format!("\n{}", causes::text(&self.0.causes, is_whole)));
        }
        if self.0.unkept.failed > 0 {
            text.push_str(&format!(
                "\n{} of the failed rows are not kept (setting jobs.keep_rows_mb), and their causes are not counted.\n",
                number(self.0.unkept.failed)
            ));
        }
        text
    }

    fn counts(&self) -> &Counts {
        let (counts, _) = self.0.numbers();
        counts
    }

    /// Returns the encoding, if the bytes of the file do not prove it.
    fn older_encoding(&self) -> Option<String> {
        let name = self.0.reading.as_ref()?.encoding.as_deref()?;
        let encoding = Encoding::named(name).ok()?;
        (!name.starts_with("utf-")).then(|| encoding.known_as())
    }

    /// Returns the outcomes of people, in a sentence.
    fn sentence(&self) -> String {
        let counts = self.counts();
        let processed: u64 = [
            Count::Created,
            Count::Merged,
            Count::Updated,
            Count::Unchanged,
        ]
        .map(|count| counts.get(count))
        .iter()
        .sum();
        let mut parts = vec![
            format!("{} merged", number(counts.get(Count::Merged))),
            format!("{} created", number(counts.get(Count::Created))),
        ];
        for (count, what) in [
            (Count::Updated, "restored"),
            (Count::Unchanged, "unchanged"),
        ] {
            if counts.get(count) > 0 {
                parts.push(format!("{} {what}", number(counts.get(count))));
            }
        }
        format!(
            "{} contact(s) processed successfully! {}. {} contact(s) linked to clients.",
            number(processed),
            parts.join(", "),
            number(counts.get(Count::Linked))
        )
    }

    /// Returns numbers with words: the rows read, their outcomes, then what is counted in addition. Zeros are left out.
    fn lines(&self) -> Vec<(u64, Cow<'static, str>)> {
        let is_in_balance = |count: &Count| match count.role() {
            Role::Outcome | Role::PartOf(_) | Role::Remainder => true,
            Role::Source | Role::NotedWith(_) | Role::Addition => false,
        };
        let is_in_addition = |count: &Count| match count.role() {
            Role::Source | Role::Addition => *count != Count::Read,
            Role::Outcome | Role::PartOf(_) | Role::NotedWith(_) | Role::Remainder => false,
        };
        let balance = Count::all().filter(is_in_balance);
        let counts = balance.chain(Count::all().filter(is_in_addition));
        let mut lines = vec![self.read()];
        lines.extend(counts.filter_map(|count| self.line(count)));
        lines.extend(self.hidden());
        lines.extend(self.merged());
        lines.extend(self.joint());
        lines
    }

    /// Returns the first line: the number of rows or people.
    fn read(&self) -> (u64, Cow<'static, str>) {
        let number = self.counts().get(Count::Read);
        let what = match (number, self.0.is_of_people()) {
            (0, false) => Count::Read.words(number).into(),
            (_, false) => format!("{}, of which", Count::Read.words(number)).into(),
            (0, true) => "people chosen".into(),
            (1, true) => "person chosen, of whom".into(),
            (_, true) => "people chosen, of whom".into(),
        };
        (number, what)
    }

    /// Returns the line of a count; none for zero.
    fn line(&self, count: Count) -> Option<(u64, Cow<'static, str>)> {
        let counts = self.counts();
        let own_lines = Count::all().filter(|part| part.role() == Role::PartOf(count));
        let rows = counts.get(count) - own_lines.map(|part| counts.get(part)).sum::<u64>();
        if rows == 0 {
            return None;
        }
        let mut words = Cow::Borrowed(count.words(rows));
        match count {
            Count::Skipped if self.0.is_of_people() => words = "skipped".into(),
            // The sentence about people has it.
            Count::Linked if self.0.is_of_people() => return None,
            Count::Failed => words
                .to_mut()
                .push_str(&still_open(rows, self.0.closed.failed)),
            Count::Waiting => words
                .to_mut()
                .push_str(&still_open(rows, self.0.closed.waiting)),
            _ => {}
        }
        for note in Count::all().filter(|note| note.role() == Role::NotedWith(count)) {
            let noted = counts.get(note);
            if noted > 0 {
                let note = format!(", of which {} {}", number(noted), note.words(noted));
                words.to_mut().push_str(&note);
            }
        }
        Some((rows, words))
    }

    /// Returns the line of the rows whose names are those of two people. Only leads are imported from them.
    fn joint(&self) -> Option<(u64, Cow<'static, str>)> {
        let joint = self.0.reading.as_ref()?.joint_names?;
        let JobKind::File(Entity::Lead) = self.0.kind else {
            return None;
        };
        let verb = if joint.rows == 1 { "names" } else { "name" };
        let what = format!(
            "{verb} two people in one cell, such as row {}; each is one lead. To have two: a row for each person",
            joint.first
        );
        (joint.rows > 0).then(|| (joint.rows, what.into()))
    }

    /// Returns the line of the cells that were filled because they are merged with the one above.
    fn merged(&self) -> Option<(u64, Cow<'static, str>)> {
        let Filled { cells, first } = self.0.reading.as_ref()?.merged_cells?;
        let what = match cells {
            0 => return None,
            1 => format!("blank cell, in row {first}, got the value of the merged cells around it"),
            _ => format!(
                "blank cells got the value of the merged cells around them, the first in row {first}"
            ),
        };
        Some((cells, what.into()))
    }

    /// Returns the line of the rows that are hidden in the sheet.
    fn hidden(&self) -> Option<(u64, Cow<'static, str>)> {
        let reading = self.0.reading.as_ref()?;
        let what = if reading.skips_hidden {
            "hidden in the sheet, left out"
        } else {
            "hidden in the sheet, also read (--skip-hidden leaves them out)"
        };
        let number = reading.hidden_rows.filter(|number| *number > 0)?;
        Some((number, what.into()))
    }
}

/// Returns the differences of the file from the last one of its template.
fn drift(report: &Report) -> String {
    let lines = report.drift.iter().map(|drift| {
        let line = drift.to_string();
        format!("  {}\n", sanitized(&line))
    });
    let lines: String = lines.collect();
    if lines.is_empty() {
        return lines;
    }
    format!("\nSince the last file of this template:\n{lines}")
}

/// Returns how many rows of an outcome are still open, if later jobs have closed some.
fn still_open(rows: u64, closed: u64) -> String {
    match closed {
        0 => String::new(),
        closed => format!(", {} still open", number(rows.saturating_sub(closed))),
    }
}

/// Returns why a guard could not be checked.
pub fn not_checked(guard: Guard) -> String {
    format!(
        "{} was not checked: there is no earlier completed import to compare with.",
        guard.flag()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_see_every_row_accounted_for() {
        insta::assert_snapshot!(text(&Report::example()), @r"
        Job 12: leads.csv completed with errors in 0.8 s
          1,000  rows read, of which
            900  created
             10  updated existing records
              5  unchanged
             55  skipped as duplicates
              3  skipped: same email, but possibly another person
              2  skipped: the record is in the trash
             25  failed
              2  blank in addition, left out

        Existing records: filled 7 phones, changed 3 contact.emails, cleared 1 contact.email.
        ");
    }

    #[test]
    fn rows_that_differ_and_rows_that_are_not_kept_are_told() {
        let lines = |differing, failed| {
            let mut report = Report::example();
            report.counts.set(Count::Differing, differing);
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
