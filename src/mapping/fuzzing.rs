//! The fuzz target of the mapping.

#![expect(clippy::expect_used, reason = "a property that does not hold panics")]

use std::collections::BTreeSet;

use super::{Basis, ColumnSpec, Mapping, MappingOptions, is_joinable};
use crate::record::{Entity, Schema, fields};

/// Any headers are mapped: each column once, each field once unless several columns fill it, and the mapping stays the same
/// if a user gives it as options. The headers are lines. A tab separates a header from a value of its column.
///
/// # Panics
/// Panics if it is otherwise.
pub fn headers(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let lines: Vec<(&str, &str)> = text
        .split('\n')
        .map(|line| line.split_once('\t').unwrap_or((line, "")))
        .collect();
    let header: Vec<String> = lines
        .iter()
        .map(|(header, _)| header.trim().to_owned())
        .collect();
    let basis = Basis {
        samples: lines
            .iter()
            .map(|(_, value)| vec![(*value).to_owned()])
            .collect(),
        ..Basis::default()
    };
    for entity in [Entity::Lead, Entity::Contact, Entity::Client] {
        assert_sound(&Schema::of(entity), &header, &basis);
    }
}

fn assert_sound(schema: &Schema, header: &[String], basis: &Basis) {
    let options = MappingOptions::default();
    let mapping =
        Mapping::resolve(schema, header, &options, basis).expect("no option can be wrong");
    assert_eq!(mapping.columns.len(), header.len());
    let mut fields = BTreeSet::new();
    for field in mapping
        .columns
        .iter()
        .filter_map(|column| column.field.as_deref())
    {
        assert!(schema.find(field).is_some(), "{field}");
        let is_first = fields.insert(field);
        // A telephone and a mobile, of which the first that is filled counts.
        assert!(
            is_first || is_joinable(schema, field) || field.ends_with(fields::PHONE),
            "{field}"
        );
    }
    drop(mapping.bind(schema));
    drop(mapping.notes());
    assert_eq!(again(schema, header, &mapping), fields_of(&mapping));
}

/// Returns the fields of the columns if the user maps each column as `mapping` did.
fn again(schema: &Schema, header: &[String], mapping: &Mapping) -> Vec<Option<String>> {
    let columns = mapping.columns.iter();
    let columns = columns.map(|column| ColumnSpec::at(column.column, column.field.as_deref()));
    let options = MappingOptions {
        columns: columns.collect(),
        ..MappingOptions::default()
    };
    let again = Mapping::resolve(schema, header, &options, &Basis::default());
    fields_of(&again.expect("a mapping that was found is valid"))
}

fn fields_of(mapping: &Mapping) -> Vec<Option<String>> {
    mapping
        .columns
        .iter()
        .map(|column| column.field.clone())
        .collect()
}
