//! The condition of a list of records, as SQL.

use rusqlite::types::Value as SqlValue;

use crate::record::fold::same;
use crate::record::phone::Region;

/// The condition and the section of a list of records.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Only records with this as part of their name, email or phone; clients also by their contacts.
    pub search: Option<String>,
    /// The region in which a whole telephone number in `search` is dialled.
    pub region: Option<Region>,
    /// Only records whose fields have these values, without regard to case.
    pub fields: Vec<(&'static str, String)>,
    /// Only clients of this adviser.
    pub adviser: Option<String>,
    /// Only records that this job created.
    pub job: Option<i64>,
    /// The records in the trash instead of the living records.
    pub is_deleted: bool,
    /// The largest number of records.
    pub limit: Option<u64>,
    /// The number of records that are left out before the first.
    pub offset: u64,
}

/// A condition in SQL, and the values of its parameters.
pub(in crate::store) struct Condition {
    pub sql: String,
    pub values: Vec<SqlValue>,
}

impl Condition {
    /// Returns the condition of a filter, without its search.
    pub fn of(filter: &Filter) -> Self {
        let mut parts = vec![trash_condition(filter.is_deleted).to_owned()];
        let mut values = Vec::new();
        for (field, value) in &filter.fields {
            parts.push(format!("\"{field}\" = ? COLLATE NOCASE"));
            values.push(SqlValue::Text(value.clone()));
        }
        if let Some(adviser) = &filter.adviser {
            parts.push("id IN (SELECT client FROM adviser WHERE name_key = ?)".to_owned());
            values.push(SqlValue::Text(same(adviser)));
        }
        if let Some(job) = filter.job {
            parts.push("job = ?".to_owned());
            values.push(SqlValue::Integer(job));
        }
        Condition {
            sql: parts.join(" AND "),
            values,
        }
    }
}

/// Returns the condition of the records in the trash, or of the living records.
pub(in crate::store) fn trash_condition(is_deleted: bool) -> &'static str {
    if is_deleted {
        "deleted_at IS NOT NULL"
    } else {
        "deleted_at IS NULL"
    }
}
