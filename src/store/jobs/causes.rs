//! The causes that failed and waiting rows of a job have in common, each with the values that are wrong.

use rusqlite::types::Type;

use super::queries::count;
use crate::error::Result;
use crate::record::Code;
use crate::store::Store;

/// The number of values of a cause that are returned.
const VALUES: u32 = 5;
/// The length to which a value is cut, in characters.
const LENGTH: u32 = 80;

/// A cause that several rows of a job may have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// The code of the reason.
    pub code: Code,
    /// The column or field concerned.
    pub place: Option<String>,
    /// The number of rows.
    pub rows: u64,
    /// The first of these rows.
    pub first_row: u64,
    /// The message of the first row; a general message, once the cells were removed.
    pub example: String,
    /// The remedy.
    pub fix: String,
    /// The most frequent values of the column in these rows, the most frequent first. Blank cells are left out. None, once
    /// the cells were removed, or if the cause concerns no column.
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

impl Store {
    /// Returns the causes of failed and waiting rows of a job, the most frequent first.
    pub fn causes_of_job(&self, job: i64) -> Result<Vec<Cause>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT reason.value ->> 'code' AS code,
                    coalesce(reason.value ->> 'column', reason.value ->> 'field') AS place,
                    count(*) AS number, min(job_row.row) AS first,
                    reason.value ->> 'message', reason.value ->> 'fix'
             FROM job_row, json_each(job_row.reasons) AS reason
             WHERE job_row.job = ?1 AND outcome IN ('failed', 'waiting')
             GROUP BY code, place ORDER BY number DESC, first",
        )?;
        let mut rows = statement.query([job])?;
        let mut causes = Vec::new();
        while let Some(row) = rows.next()? {
            let code = code(row.get(0)?)?;
            // The messages of its rows may be removed with their cells.
            let example: Option<String> = row.get(4)?;
            let fix: Option<String> = row.get(5)?;
            causes.push(Cause {
                code,
                place: row.get(1)?,
                rows: count(row, "number")?,
                first_row: count(row, "first")?,
                example: example.unwrap_or_else(|| code.message_in_general().to_owned()),
                fix: fix.unwrap_or_else(|| code.fix_in_general().to_owned()),
                values: Vec::new(),
                other_values: 0,
            });
        }
        self.add_values(job, &mut causes)?;
        Ok(causes)
    }

    /// Adds the values that the causes are about. A column is found by its header.
    fn add_values(&self, job: i64, causes: &mut [Cause]) -> Result<()> {
        let mut statement = self.connection.prepare_cached(
            "WITH place AS (
               SELECT value AS header, min(key) AS position
               FROM json_each((SELECT header FROM job WHERE id = ?1)) GROUP BY value
             ), wrong AS (
               SELECT reason.value ->> 'code' AS code, place.header,
                      substr(trim(cells ->> place.position), 1, ?2) AS value, job_row.row
               FROM job_row, json_each(job_row.reasons) AS reason
               JOIN place ON place.header = reason.value ->> 'column'
               WHERE job_row.job = ?1 AND outcome IN ('failed', 'waiting')
             ), ranked AS (
               SELECT code, header, value, count(*) AS number,
                      count(*) OVER of_cause AS several,
                      row_number() OVER (of_cause ORDER BY count(*) DESC, min(row)) AS rank
               FROM wrong WHERE value <> '' GROUP BY code, header, value
               WINDOW of_cause AS (PARTITION BY code, header)
             )
             SELECT code, header, value, number, several FROM ranked WHERE rank <= ?3 ORDER BY rank",
        )?;
        let mut rows = statement.query((job, LENGTH, VALUES))?;
        while let Some(row) = rows.next()? {
            let (code, place) = (code(row.get(0)?)?, row.get::<_, String>(1)?);
            let is_of = |cause: &&mut Cause| {
                cause.code == code && cause.place.as_deref() == Some(place.as_str())
            };
            if let Some(cause) = causes.iter_mut().find(is_of) {
                cause.values.push(ValueRows {
                    value: row.get(2)?,
                    rows: count(row, "number")?,
                });
                cause.other_values = count(row, "several")? - cause.values.len() as u64;
            }
        }
        Ok(())
    }
}

fn code(name: String) -> rusqlite::Result<Code> {
    Code::named(&name).ok_or_else(|| rusqlite::Error::InvalidColumnType(0, name, Type::Text))
}
