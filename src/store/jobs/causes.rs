//! The causes that failed and waiting rows of a job have in common, each with the values that are wrong.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::HashMap;

use serde_json::value::RawValue;

use super::queries::count;
use super::rejected::{given, parsed};
use crate::error::Result;
use crate::record::{Code, Doubt, Reason, Rule, in_common};
use crate::store::{KeptRow, Store};

/// The number of values of a cause that are returned.
const VALUES: usize = 5;
/// The number of different values of a cause up to which they are counted. More would take much memory, and would not be read.
const COUNTED_MAX: usize = 20_000;
/// The number of causes from which on rows with another flaw of the same kind are no cause of their own.
const CAUSES_MAX: usize = 50;
/// The length to which a value is cut, in characters.
const LENGTH: usize = 80;

/// A cause that several rows of a job may have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// The code of the reason.
    pub code: Code,
    /// The column or field concerned.
    pub place: Option<String>,
    /// The rule that found existing records for the rows.
    pub rule: Option<Rule>,
    /// The doubt about these matches.
    pub doubt: Option<Doubt>,
    /// Words that are true for all rows, if their messages differ by the records that they match.
    pub in_common: Option<String>,
    /// The number of rows.
    pub rows: u64,
    /// The first of these rows.
    pub first_row: u64,
    /// The message of the first row; a general message, once the cells were removed.
    pub example: String,
    /// The remedy.
    pub fix: String,
    /// The most frequent values of the column in these rows, the most frequent first. Blank cells are left out. None, once
    /// the cells were removed, if the cause concerns no column, or if there are more than 20,000.
    pub values: Vec<ValueRows>,
    /// How many values there are in addition.
    pub other_values: u64,
}

/// A value and the number of rows that have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueRows {
    /// The value, cut if it is long.
    pub value: String,
    /// The number of rows.
    pub rows: u64,
}

impl Cause {
    /// Returns whether the rows wait for a decision. The others failed.
    pub fn waits(&self) -> bool {
        matches!(self.code, Code::Ambiguous | Code::Decision)
    }

    /// Returns the message of the cause: of several rows whose messages differ, what they have in common, and the first message
    /// as an example.
    pub fn message(&self) -> String {
        match &self.in_common {
            Some(common) => format!("{common}, such as: {}", self.example),
            None => self.example.clone(),
        }
    }
}

impl Store {
    /// Returns the causes of failed and waiting rows of a job, the most frequent first.
    pub fn causes_of_job(&self, job: i64) -> Result<Vec<Cause>> {
        self.counted_causes(job).map(Causes::ranked)
    }

    /// Counts the causes of the rows that a job has kept so far.
    pub(in crate::store) fn counted_causes(&self, job: i64) -> Result<Causes> {
        let mut causes = Causes {
            positions: self.positions(job)?,
            all: Vec::new(),
        };
        let mut statement = self.connection.prepare_cached(
            "SELECT row, reasons, cells FROM job_row
             WHERE job = ?1 AND outcome IN ('failed', 'waiting') ORDER BY row",
        )?;
        let mut rows = statement.query([job])?;
        while let Some(row) = rows.next()? {
            let number = count(row, "row")?;
            let text = |at| Ok::<_, rusqlite::Error>(row.get_ref(at)?.as_str_or_null()?);
            let cells: Option<Vec<&RawValue>> = text(2)?.map(parsed).transpose()?;
            let cells = cells.unwrap_or_default();
            for reason in given(text(1)?.unwrap_or_default())? {
                let cell = causes.position(&reason).and_then(|at| cells.get(at));
                let value = cell.map(|cell| parsed::<String>(cell.get())).transpose()?;
                causes.add(number, &reason, value.as_deref());
            }
        }
        Ok(causes)
    }

    /// Returns the position of each header of a job's file. Of equal headers, the first counts.
    fn positions(&self, job: i64) -> Result<HashMap<String, usize>> {
        let header: String =
            self.connection
                .query_row("SELECT header FROM job WHERE id = ?1", [job], |row| {
                    row.get(0)
                })?;
        let header: Vec<String> = parsed(&header)?;
        let all = header.into_iter().enumerate().rev();
        Ok(all.map(|(at, header)| (header, at)).collect())
    }
}

/// The causes of the rows that were taken so far.
#[derive(Debug)]
pub struct Causes {
    /// The position of each header in a row.
    positions: HashMap<String, usize>,
    all: Vec<CountedCause>,
}

/// A cause, and the values that its rows have.
#[derive(Debug)]
struct CountedCause {
    cause: Cause,
    is_related: bool,
    /// Whether its rows have different messages.
    is_varied: bool,
    /// The number of rows and the first row of each value; none if there are too many.
    values: Option<HashMap<String, (u64, u64)>>,
}

impl Causes {
    /// Adds the reasons of a row that is kept.
    pub(in crate::store) fn take(&mut self, row: &KeptRow<'_>) {
        let cells = row.cells.as_deref().unwrap_or_default();
        for reason in &row.reasons {
            let value = self.position(reason).and_then(|at| cells.get(at));
            self.add(row.row, reason, value.map(Cow::as_ref));
        }
    }

    /// Returns the position of the column that a reason concerns.
    fn position(&self, reason: &Reason) -> Option<usize> {
        self.positions.get(reason.column.as_ref()?).copied()
    }

    /// Adds a reason of a row, with the value of its column.
    fn add(&mut self, row: u64, reason: &Reason, value: Option<&str>) {
        let counted = self.of(row, reason);
        counted.cause.rows += 1;
        if let Some(value) = value.map(str::trim).filter(|value| !value.is_empty()) {
            counted.count(row, value);
        }
    }

    /// Returns the cause of a reason, a new one if no row had it.
    fn of(&mut self, row: u64, reason: &Reason) -> &mut CountedCause {
        let mut all = self.all.iter();
        let found = all.position(|other| other.is_of(reason) && other.says_the_same(reason));
        let found = match found {
            None if self.all.len() >= CAUSES_MAX => {
                self.all.iter().position(|other| other.is_of(reason))
            }
            found => found,
        };
        let at = found.unwrap_or(self.all.len());
        match found {
            Some(at) => {
                let other = &mut self.all[at];
                let removed = reason.message.is_empty();
                other.is_varied |= !removed && reason.message != other.cause.example;
            }
            None => self.all.push(CountedCause::new(row, reason.clone())),
        }
        &mut self.all[at]
    }

    /// Returns the causes, the most frequent first.
    pub fn ranked(self) -> Vec<Cause> {
        let mut causes: Vec<Cause> = self.all.into_iter().map(CountedCause::finish).collect();
        causes.sort_by_key(|cause| (Reverse(cause.rows), cause.first_row));
        causes
    }
}

/// The codes of several flaws, such as a number that lost its digits, and one without an area code. Each flaw has its own remedy.
const OF_SEVERAL: [Code; 3] = [Code::Phone, Code::Date, Code::Amount];

/// Returns whether two texts are the same but for the values between their first and last quotation marks. A removed text is like
/// every other.
fn is_same_text(one: &str, other: &str) -> bool {
    let is_like_every_other = one.is_empty() || other.is_empty();
    is_like_every_other || one == other || around_value(one) == around_value(other)
}

/// Returns the text before and behind the quoted values in a text.
fn around_value(text: &str) -> (&str, &str) {
    let quoted = text.split_once('"');
    let around = quoted.and_then(|(before, rest)| Some((before, rest.rsplit_once('"')?.1)));
    around.unwrap_or((text, ""))
}

impl CountedCause {
    fn new(row: u64, reason: Reason) -> Self {
        let is_related = reason.related.is_some();
        let reason = reason.or_general();
        CountedCause {
            cause: Cause {
                code: reason.code,
                place: reason.column.or(reason.field),
                rule: reason.rule,
                doubt: reason.doubt,
                in_common: None,
                rows: 0,
                first_row: row,
                example: reason.message,
                fix: reason.fix,
                values: Vec::new(),
                other_values: 0,
            },
            is_related,
            is_varied: false,
            values: Some(HashMap::new()),
        }
    }

    fn is_of(&self, reason: &Reason) -> bool {
        let Cause {
            code,
            ref place,
            rule,
            doubt,
            ..
        } = self.cause;
        (code, rule, doubt, self.is_related)
            == (
                reason.code,
                reason.rule,
                reason.doubt,
                reason.related.is_some(),
            )
            && place.as_ref() == reason.column.as_ref().or(reason.field.as_ref())
    }

    /// Returns whether the message and the remedy of a reason of this cause are those of its first row.
    fn says_the_same(&self, reason: &Reason) -> bool {
        let Cause {
            code, example, fix, ..
        } = &self.cause;
        !OF_SEVERAL.contains(code)
            || is_same_text(example, &reason.message) && is_same_text(fix, &reason.fix)
    }

    /// Counts a value of a row.
    fn count(&mut self, row: u64, value: &str) {
        let Some(values) = &mut self.values else {
            return;
        };
        let end = value
            .char_indices()
            .nth(LENGTH)
            .map_or(value.len(), |(at, _)| at);
        let value = &value[..end];
        if let Some((rows, _)) = values.get_mut(value) {
            *rows += 1;
        } else if values.len() < COUNTED_MAX {
            values.insert(value.to_owned(), (1, row));
        } else {
            self.values = None;
        }
    }

    /// Returns the cause with its most frequent values.
    fn finish(self) -> Cause {
        let mut cause = self.cause;
        if let Some(rule) = cause.rule.filter(|_| self.is_varied) {
            cause.in_common = in_common(cause.code, rule, cause.doubt, self.is_related);
        }
        let mut values: Vec<_> = self.values.into_iter().flatten().collect();
        values.sort_by_key(|&(_, (rows, first))| (Reverse(rows), first));
        cause.other_values = values.len().saturating_sub(VALUES) as u64;
        values.truncate(VALUES);
        let values = values.into_iter();
        cause.values = values
            .map(|(value, (rows, _))| ValueRows { value, rows })
            .collect();
        cause
    }
}
