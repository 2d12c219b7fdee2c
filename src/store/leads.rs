//! Leads as they stand in the store: one, some, or those that a name means.

use rusqlite::types::ValueRef;
use rusqlite::{OptionalExtension, Row};

use super::Store;
use super::fields::column;
use super::jobs::signed;
use crate::error::Result;
use crate::record::{FieldId, Form, Kind, Value, date, derived_name, email};

/// A lead.
#[derive(Clone, Debug, Default)]
pub struct Lead {
    /// The id.
    pub id: i64,
    /// The values by field of the form.
    pub values: Vec<Option<Value<'static>>>,
    /// The import that made it, and its row there.
    pub origin: Option<(i64, u64)>,
    /// When it was made, in seconds since 1970.
    pub created_at: i64,
    /// When it was last changed.
    pub updated_at: Option<i64>,
    /// When it went to the trash.
    pub deleted_at: Option<i64>,
}

impl Lead {
    /// The value of a field.
    pub fn get(&self, field: FieldId) -> Option<&Value<'static>> {
        self.values.get(field.index())?.as_ref()
    }

    /// The name it is shown by.
    pub fn name(&self, form: &Form) -> String {
        derived_name(|field| match self.get(form.find(field)?)? {
            Value::Text(text) => Some(text),
            Value::Date(_) | Value::Amount(_) => None,
        })
    }
}

/// Which leads to list.
#[derive(Clone, Debug, Default)]
pub struct LeadFilter {
    /// Only those with this status, without regard to case.
    pub status: Option<String>,
    /// Only those that this job made.
    pub job: Option<i64>,
    /// At most so many.
    pub limit: Option<u64>,
    /// Without the first so many.
    pub offset: u64,
}

const CONDITION: &str = "deleted_at IS NULL AND (?1 IS NULL OR status = ?1 COLLATE NOCASE) AND (?2 IS NULL OR job = ?2)";

impl Store {
    /// A lead by its id.
    pub fn lead(&self, form: &Form, id: i64) -> Result<Option<Lead>> {
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT {} FROM lead WHERE id = ?", columns(form)))?;
        Ok(statement
            .query_row([id], |row| lead_of(form, row))
            .optional()?)
    }

    /// How many leads a filter lets through, without its limit and offset.
    pub fn count_leads(&self, filter: &LeadFilter) -> Result<u64> {
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT count(*) FROM lead WHERE {CONDITION}"))?;
        let count: i64 = statement.query_row((&filter.status, filter.job), |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }

    /// Calls `visit` with each lead that a filter lets through, in the order of their ids.
    pub fn visit_leads(
        &self,
        form: &Form,
        filter: &LeadFilter,
        mut visit: impl FnMut(&Lead) -> Result<()>,
    ) -> Result<()> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {} FROM lead WHERE {CONDITION} ORDER BY id LIMIT ?3 OFFSET ?4",
            columns(form)
        ))?;
        let limit = filter.limit.map_or(-1, signed);
        let mut rows =
            statement.query((&filter.status, filter.job, limit, signed(filter.offset)))?;
        while let Some(row) = rows.next()? {
            visit(&lead_of(form, row)?)?;
        }
        Ok(())
    }

    /// The living leads that a text means: an id, an email, or a whole name without regard to case.
    pub fn find_leads(&self, form: &Form, text: &str) -> Result<Vec<Lead>> {
        let text = text.trim();
        let is_id = text.bytes().all(|byte| byte.is_ascii_digit());
        let ids = if let (true, Ok(id)) = (is_id, text.parse::<i64>()) {
            vec![id]
        } else if text.contains('@') {
            self.lead_ids_by_email(&email::key(text))?
        } else {
            self.lead_ids_by_name(text)?
        };
        let mut leads = Vec::new();
        for id in ids {
            leads.extend(self.lead(form, id)?);
        }
        Ok(leads)
    }

    fn lead_ids_by_email(&self, key: &str) -> Result<Vec<i64>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id FROM lead WHERE email_key = ? AND deleted_at IS NULL ORDER BY id",
        )?;
        let ids = statement.query_map([key], |row| row.get(0))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }

    fn lead_ids_by_name(&self, name: &str) -> Result<Vec<i64>> {
        let wanted = name.to_lowercase();
        let mut statement = self.connection.prepare_cached(
            "SELECT id, first_name, last_name, company FROM lead WHERE deleted_at IS NULL",
        )?;
        let mut rows = statement.query([])?;
        let mut ids = Vec::new();
        while let Some(row) = rows.next()? {
            let name = derived_name(|field| {
                let column = ["first_name", "last_name", "company"]
                    .iter()
                    .position(|c| *c == field)?;
                row.get_ref(column + 1).ok()?.as_str().ok()
            });
            if name.to_lowercase() == wanted {
                ids.push(row.get(0)?);
            }
        }
        Ok(ids)
    }
}

/// The columns of a lead: its fields, then what surrounds them.
fn columns(form: &Form) -> String {
    format!(
        "{}, id, job, row, created_at, updated_at, deleted_at",
        field_columns(form)
    )
}

fn lead_of(form: &Form, row: &Row<'_>) -> rusqlite::Result<Lead> {
    let values = values_of(form, row)?;
    let job: Option<i64> = row.get("job")?;
    let number: Option<i64> = row.get("row")?;
    Ok(Lead {
        id: row.get("id")?,
        values,
        origin: job.zip(number.map(i64::unsigned_abs)),
        created_at: row.get("created_at")?,
        updated_at: row.get("updated_at")?,
        deleted_at: row.get("deleted_at")?,
    })
}

/// The values by field, from the first columns of a row.
pub(super) fn values_of(
    form: &Form,
    row: &Row<'_>,
) -> rusqlite::Result<Vec<Option<Value<'static>>>> {
    let mut values = vec![None; form.len()];
    for (column, (id, field)) in form.stored().enumerate() {
        values[id.index()] = match (row.get_ref(column)?, field.kind) {
            (ValueRef::Null, _) => None,
            (ValueRef::Integer(units), _) => Some(Value::Amount(units)),
            (value, Kind::Date) => date::parse(value.as_str()?, None).map(Value::Date),
            (value, _) => Some(Value::Text(value.as_str()?.to_owned().into())),
        };
    }
    Ok(values)
}

/// The columns that `values_of` reads.
pub(super) fn field_columns(form: &Form) -> String {
    let columns: Vec<String> = form
        .stored()
        .map(|(_, field)| column(&field.name))
        .collect();
    columns.join(", ")
}
