//! Columns that are left out although their cells look like the first or last names that the file otherwise lacks.

use super::Talk;
use super::look::Suggestion;
use crate::mapping::How;
use crate::record::fields;
use crate::record::related::own_name;

/// Returns the columns that may be the last names, if only the first names have a column, and the other way round. Words of other
/// columns look like names, too. So no field is mapped: only a user can tell.
pub fn left_names(talk: &Talk) -> Vec<Suggestion> {
    let mapping = &talk.planned.plan.mapping;
    let entity = talk.planned.schema.entity();
    let is_mapped = |field: &str| mapping.columns_of(field).next().is_some();
    let mut names = Vec::new();
    for (_, field) in talk.planned.schema.iter() {
        let own = own_name(entity, &field.name);
        let prefix = field.name.strip_suffix(own).unwrap_or_default();
        let other = match own {
            fields::FIRST_NAME => fields::LAST_NAME,
            fields::LAST_NAME => fields::FIRST_NAME,
            _ => continue,
        };
        let [other, whole] = [other, fields::FULL_NAME].map(|own| format!("{prefix}{own}"));
        if is_mapped(&field.name) || is_mapped(&whole) || !is_mapped(&other) {
            continue;
        }
        let columns = mapping
            .columns
            .iter()
            .filter(|column| column.how == How::None && talk.look.holds_names(column.column - 1));
        names.extend(columns.map(|column| Suggestion {
            at: column.column - 1,
            name: mapping.name_of(column),
            field: field.name.to_string(),
        }));
    }
    names
}
