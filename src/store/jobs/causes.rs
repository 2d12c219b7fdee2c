//! The causes that failed and waiting rows of a job have in common, each with the values that are wrong.

use std::cmp::Reverse;

use rusqlite::Row;
use rusqlite::types::Type;
use serde::de::DeserializeOwned;

use super::queries::count;
use crate::error::Result;
use crate::record::{Code, Doubt, Rule, in_common};
use crate::store::Store;

/// The number of values of a cause that are returned.
const VALUES: usize = 5;
/// The number of rows with a cause up to which values are counted. Counting those of more rows would take longer than the
/// import of these rows.
const COUNTED_MAX: u64 = 20_000;
/// The length to which a value is cut, in characters.
const LENGTH: u32 = 80;

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
    /// the cells were removed, if the cause concerns no column, or if more than 20,000 rows have a cause.
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
        let mut statement = self.connection.prepare_cached(
            "SELECT reason.value ->> 'code' AS code,
                    coalesce(reason.value ->> 'column', reason.value ->> 'field') AS place,
                    count(*) AS number, min(job_row.row) AS first,
                    reason.value ->> 'message', reason.value ->> 'fix',
                    reason.value ->> 'rule' AS rule, reason.value ->> 'doubt' AS doubt,
                    reason.value ->> 'related' IS NOT NULL AS is_related,
                    count(DISTINCT iif(reason.value ->> 'rule' IS NULL, NULL, reason.value ->> 'message')) > 1 AS is_varied
             FROM job_row, json_each(job_row.reasons) AS reason
             WHERE job_row.job = ?1 AND outcome IN ('failed', 'waiting')
             GROUP BY code, place, rule, doubt, is_related ORDER BY number DESC, first",
        )?;
        let mut rows = statement.query([job])?;
        let mut causes = Vec::new();
        while let Some(row) = rows.next()? {
            let code = code(row.get(0)?)?;
            // The messages of its rows may be removed with their cells.
            let example: Option<String> = row.get(4)?;
            let fix: Option<String> = row.get(5)?;
            let (rule, doubt): (Option<Rule>, Option<Doubt>) =
                (word(row, "rule")?, word(row, "doubt")?);
            let is_varied: bool = row.get("is_varied")?;
            let is_related = row.get("is_related")?;
            let common = rule.and_then(|rule| in_common(code, rule, doubt, is_related));
            causes.push(Cause {
                code,
                place: row.get(1)?,
                rule,
                doubt,
                in_common: common.filter(|_| is_varied),
                rows: count(row, "number")?,
                first_row: count(row, "first")?,
                example: example.unwrap_or_else(|| code.message_in_general().to_owned()),
                fix: fix.unwrap_or_else(|| code.fix_in_general().to_owned()),
                values: Vec::new(),
                other_values: 0,
            });
        }
        if causes.iter().map(|cause| cause.rows).sum::<u64>() <= COUNTED_MAX {
            self.add_values(job, &mut causes)?;
        }
        Ok(causes)
    }

    /// Adds the values that the causes are about. A column is found by its header.
    fn add_values(&self, job: i64, causes: &mut [Cause]) -> Result<()> {
        // The value comes first in the order of the groups, because rows of one cause differ in it. Only the most frequent
        // values are ranked: a large job has as many values as rows.
        let mut statement = self.connection.prepare_cached(
            "WITH place AS MATERIALIZED (
               SELECT value AS header, min(key) AS position
               FROM json_each((SELECT header FROM job WHERE id = ?1)) GROUP BY value
             ), wrong AS (
               SELECT reason.value ->> 'code' AS code, reason.value ->> 'column' AS header,
                      cells, job_row.row
               FROM job_row, json_each(job_row.reasons) AS reason
               WHERE job_row.job = ?1 AND outcome IN ('failed', 'waiting')
             )
             SELECT substr(trim(cells ->> (SELECT position FROM place WHERE header = wrong.header)), 1, ?2)
                      AS value,
                    code, header, count(*) AS number, min(row) AS first
             FROM wrong GROUP BY value, code, header",
        )?;
        let mut ranked: Vec<Ranked> = causes.iter().map(|_| Ranked::default()).collect();
        let mut rows = statement.query((job, LENGTH))?;
        while let Some(row) = rows.next()? {
            let text = |at: usize| Ok::<_, rusqlite::Error>(row.get_ref(at)?.as_str_or_null()?);
            let (Some(value), Some(header)) =
                (text(0)?.filter(|value| !value.is_empty()), text(2)?)
            else {
                continue;
            };
            let code = code(row.get(1)?)?;
            let is_of =
                |cause: &Cause| cause.code == code && cause.place.as_deref() == Some(header);
            if let Some(at) = causes.iter().position(is_of) {
                ranked[at].add(value, count(row, "number")?, count(row, "first")?);
            }
        }
        for (cause, ranked) in causes.iter_mut().zip(ranked) {
            cause.other_values = ranked.several - ranked.best.len() as u64;
            cause.values = ranked.best.into_iter().map(|(value, _)| value).collect();
        }
        Ok(())
    }
}

/// The most frequent values of a cause.
#[derive(Default)]
struct Ranked {
    /// The values, the most frequent first, each with its first row. Of equally frequent ones, the first comes first.
    best: Vec<(ValueRows, u64)>,
    /// The number of all values.
    several: u64,
}

impl Ranked {
    fn add(&mut self, value: &str, rows: u64, first: u64) {
        self.several += 1;
        let is_before = |(other, other_first): &(ValueRows, u64)| {
            (Reverse(other.rows), *other_first) < (Reverse(rows), first)
        };
        let rank = self.best.partition_point(is_before);
        if rank < VALUES {
            let value = value.to_owned();
            self.best.insert(rank, (ValueRows { value, rows }, first));
            self.best.truncate(VALUES);
        }
    }
}

/// Returns a word of a reason; none if the reason lacks it.
fn word<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<T>> {
    let word: Option<String> = row.get(column)?;
    // A word of a later version says nothing here.
    Ok(word.and_then(|word| serde_json::from_value(word.into()).ok()))
}

fn code(name: String) -> rusqlite::Result<Code> {
    Code::named(&name).ok_or_else(|| rusqlite::Error::InvalidColumnType(0, name, Type::Text))
}
