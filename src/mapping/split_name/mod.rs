//! Names of clients in two columns: `Name` beside `Surname`, or `Name` beside `Vorname`. Alone, `Name` would be only half of the name:
//! all clients called John would be one. Each row is joined by what is in it, so that no other row changes it.

mod cells;

use super::column::{Column, How, columns_of};
use super::names::Names;
use super::table::Table;
use super::words::words;
use super::{Basis, Mapping, MappingOptions};
use crate::record::fields;

pub(super) use cells::NameCells;

/// The header of a whole name, or of a part of one, in English.
const NAME: &str = "name";
/// The fields of a person's name.
const PARTS: [&str; 3] = [fields::FIRST_NAME, fields::LAST_NAME, fields::FULL_NAME];

/// Maps the other half of the name of a client. The values do not decide: what stands in a row does, when it is joined.
pub(super) fn map(names: &Names<'_>, columns: &mut [Column]) {
    if has_open_name(names, columns)
        && let Some(other) = other_half(names, columns)
    {
        columns[other].field = Some(fields::NAME.to_owned());
        columns[other].how = How::Alias;
    }
}

/// Returns whether the name of a client has halves: they were found now or for a template, and the user says nothing else.
pub(super) fn has_halves(columns: &[Column], options: &MappingOptions, basis: &Basis) -> bool {
    let of_name: Vec<&Column> = columns_of(columns, fields::NAME).collect();
    let is_any = |how: How| of_name.iter().any(|column| column.how == how);
    let template = basis.template.as_ref();
    // Only `map` finds a second column.
    let is_found = is_any(How::Alias) || template.is_some_and(|template| template.has_halves);
    let is_said = is_any(How::Manual) || options.joins.iter().any(|join| join.is_of(fields::NAME));
    is_found && of_name.len() == 2 && !is_said
}

impl Mapping {
    /// Returns the line for the user, if the name of a client has halves.
    pub fn note_of_halves(&self) -> Option<String> {
        let columns: Vec<String> = self.columns_of(fields::NAME).map(Column::name).collect();
        self.has_halves.then(|| note(&columns))
    }
}

/// Returns the line for the user that names the columns of the halves.
pub(super) fn note(columns: &[String]) -> String {
    let columns: Vec<String> = columns.iter().map(|name| format!("\"{name}\"")).collect();
    format!(
        "The name of a person is joined from {}.",
        columns.join(" and ")
    )
}

/// Returns whether the name has one column, whose header may mean a half of it.
fn has_open_name(names: &Names<'_>, columns: &[Column]) -> bool {
    let mut of_name = columns_of(columns, fields::NAME);
    let (Some(column), None) = (of_name.next(), of_name.next()) else {
        return false;
    };
    let words = words(&column.header);
    let local = names.part_of_name().map(|name| name.header);
    let may_be_half = words == [NAME] || local.is_some_and(|header| words == [header]);
    let is_found = matches!(column.how, How::Exact | How::Alias);
    may_be_half && is_found && !names.schema.entity().spec().has_first_names()
}

/// Returns the column with the other half of the name. There must be only one, and no column of a person's name.
fn other_half(names: &Names<'_>, columns: &[Column]) -> Option<usize> {
    let place = names.schema.entity().spec().related.first()?;
    let of_person = |column: &Column| {
        let field = column.field.as_deref();
        let field = field.and_then(|field| field.strip_prefix(place.prefix)?.strip_prefix('.'));
        field.is_some_and(|field| PARTS.contains(&field))
    };
    if columns.iter().any(of_person) {
        return None;
    }
    let open = columns.iter().filter(|column| column.how == How::None);
    let mut halves = open.filter_map(|column| {
        let part = part_of_name(names, &column.header)?;
        Some((column.column - 1, part))
    });
    let half = halves
        .next()
        .filter(|(_, part)| *part != fields::FULL_NAME)?;
    halves.next().is_none().then_some(half.0)
}

/// Returns the field of a person's name that a header means.
fn part_of_name(names: &Names<'_>, header: &str) -> Option<&'static str> {
    let place = names.schema.entity().spec().related.first()?;
    let words = words(header);
    let known = Table::of(place.entity).whole(&words);
    let known = known.map(|known| known.field);
    let meant = known.or_else(|| names.local_of_related(&words));
    meant.filter(|field| PARTS.contains(field))
}

#[cfg(test)]
mod tests;
