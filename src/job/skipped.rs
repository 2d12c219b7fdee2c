//! Skipped rows without new values. They are kept without cells, which are filled from the records that they match.

use crate::plan::ImportPlan;
use std::borrow::Cow;

use crate::duplicate::{Match, duplicate_reason, removed_reason};
use crate::error::Result;
use crate::mapping::Column;
use crate::record::amount::Currency;
use crate::record::{Kind, Rule, Schema, fields};
use crate::store::{Job, KeptRow, Store, Stored};

/// Fills the cells of a job's skipped rows.
#[derive(Debug)]
pub(super) struct SkippedRows<'s> {
    store: &'s Store,
    plan: ImportPlan,
    schema: Schema,
    currency: Currency,
}

impl<'s> SkippedRows<'s> {
    pub(super) fn of(store: &'s Store, job: &Job) -> Result<Self> {
        let plan = job.plan()?.clone();
        Ok(SkippedRows {
            store,
            schema: Store::schema_of_rows(Some(store), plan.entity())?,
            currency: plan.currency()?,
            plan,
        })
    }

    /// Returns the row with cells and a reason. The cells are blank if the record was removed since.
    pub(super) fn filled(&self, row: KeptRow<'static>, rule: Rule) -> Result<KeptRow<'static>> {
        let found = match row.records.first() {
            Some(&id) => self.store.record(&self.schema, id)?,
            None => None,
        };
        let is_gone = found.is_none();
        let stored = found.unwrap_or_default();
        let columns = self.plan.mapping.columns.iter();
        let cells = columns.map(|column| match column.field.as_deref() {
            // Of several columns of one field, the first gets the whole value.
            Some(field) if self.is_first(column, field) => Cow::Owned(self.value(&stored, field)),
            _ => Cow::Borrowed(""),
        });
        let matched = Match {
            rule,
            records: row.records.clone(),
            score: 100,
            deleted_at: None,
            doubt: None,
            is_cut: false,
            rows: Vec::new(),
            beside: None,
        };
        let entity = self.schema.entity();
        let reason = if is_gone {
            removed_reason(&matched, entity)
        } else {
            duplicate_reason(&matched, entity)
        };
        Ok(KeptRow {
            cells: Some(cells.collect()),
            reasons: vec![reason],
            ..row
        })
    }

    fn is_first(&self, column: &Column, field: &str) -> bool {
        let mut columns = self.plan.mapping.columns_of(field);
        columns
            .next()
            .is_some_and(|first| first.column == column.column)
    }

    fn value(&self, stored: &Stored, field: &str) -> String {
        let Some(id) = self.schema.find(field) else {
            return String::new();
        };
        if self.schema.field(id).kind == Kind::FullName {
            let parts =
                [fields::FIRST_NAME, fields::LAST_NAME].map(|part| stored.text(&self.schema, part));
            return parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        }
        let value = stored.get(id);
        value.map_or(String::new(), |value| value.plain(&self.currency))
    }
}
