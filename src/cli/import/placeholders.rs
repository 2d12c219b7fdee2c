//! Counts cells with a placeholder, such as `N/A` or `-`, by column.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::config;
use crate::error::Result;
use crate::job::PlannedImport;
use crate::mapping::{Blanks, Column, distinct, is_placeholder};
use crate::record::choice;
use crate::source::Row;

/// The placeholders of every column of a source.
#[derive(Debug, Default)]
pub struct Placeholders {
    /// By column from 0 and the text in lower case: the text as it was first written, and its cells.
    cells: BTreeMap<(usize, String), (String, u64)>,
}

/// A placeholder in a column that is imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The placeholder as it was first written.
    pub value: String,
    /// The position of the column, from 1.
    pub column: usize,
    /// The name of the column, as the user knows it.
    pub name: String,
    /// The number of cells with it.
    pub cells: u64,
}

impl Placeholders {
    /// Counts the cells of a row.
    pub fn take(&mut self, row: &Row) {
        for at in 0..row.len() {
            let text = row.text(at).unwrap_or_default().trim();
            if is_placeholder(text) {
                let cells = self.cells.entry((at, text.to_lowercase()));
                cells.or_insert_with(|| (text.to_owned(), 0)).1 += 1;
            }
        }
    }

    /// Returns the placeholders in mapped columns that do not mean blank in the plan and are no option of their field.
    pub fn found(&self, planned: &PlannedImport) -> Vec<Found> {
        let plan = &planned.plan;
        let blanks = Blanks::of(&plan.mapping.blank);
        let is_meant = |column: &Column, lower: &str| {
            let field = column.field.as_ref();
            let options = field.and_then(|field| plan.options.get(field));
            let values = field.and_then(|field| plan.mapping.values.get(field));
            options.is_some_and(|options| choice::find(lower, options).is_some())
                || values.is_some_and(|values| values.contains_key(lower))
        };
        let found = self
            .cells
            .iter()
            .filter_map(|((at, lower), (value, cells))| {
                let column = plan.mapping.columns.get(*at)?;
                let is_open =
                    column.field.is_some() && !blanks.has(lower) && !is_meant(column, lower);
                is_open.then(|| Found {
                    value: value.clone(),
                    column: column.column,
                    name: column.name(),
                    cells: *cells,
                })
            });
        found.collect()
    }
}

/// Returns the placeholders themselves, the most frequent first.
pub fn values(found: &[Found]) -> Vec<String> {
    let mut values = distinct(found.iter().map(|found| found.value.clone()));
    values.sort_by_key(|value| std::cmp::Reverse(cells(found, value)));
    values
}

/// Returns the number of cells with a placeholder.
fn cells(found: &[Found], value: &str) -> u64 {
    of(found, value).map(|found| found.cells).sum()
}

fn of<'f>(found: &'f [Found], value: &str) -> impl Iterator<Item = &'f Found> {
    let lower = value.to_lowercase();
    found
        .iter()
        .filter(move |found| found.value.to_lowercase() == lower)
}

/// Returns a line for each placeholder: its cells, and the columns that they are in.
pub fn lines(found: &[Found]) -> Vec<String> {
    let line = |value: &String| {
        let columns: Vec<String> = of(found, value)
            .map(|found| format!("{} ({})", found.name, found.cells))
            .collect();
        let cells = cells(found, value);
        let plural = if cells == 1 { "" } else { "s" };
        format!("{value}: {cells} cell{plural}, in {}", columns.join(", "))
    };
    values(found).iter().map(line).collect()
}

/// Returns the value of `--blank` that makes them blank.
pub fn flag(found: &[Found]) -> Result<String> {
    config::write_list(&values(found))
}

/// Returns the placeholders as JSON, for the preview.
pub fn as_json(found: &[Found]) -> Value {
    let found = found.iter().map(|found| {
        json!({
            "value": found.value,
            "column": found.column,
            "header": found.name,
            "cells": found.cells,
        })
    });
    found.collect()
}
