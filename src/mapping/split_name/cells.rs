//! One row of a file in which the name of a client stands in two columns.

use std::collections::BTreeMap;

use super::part_of_name;
use crate::mapping::Mapping;
use crate::mapping::binding::is_wrong;
use crate::mapping::blank::is_placeholder;
use crate::mapping::names::Names;
use crate::mapping::whole_name::has_words;
use crate::record::name::words;
use crate::record::{Cell, Schema, client, company_name, fields};

/// The cells of the halves of a client's name, by their positions from 0.
#[derive(Clone, Debug)]
pub struct NameCells<'m> {
    /// The column called `Name`.
    name: usize,
    /// The column of a first or a last name.
    other: usize,
    is_other_first: bool,
    /// The column of the entity type, its default, and what its values mean.
    entity_type: Option<usize>,
    default: &'m str,
    meanings: Option<&'m BTreeMap<String, String>>,
}

impl<'m> NameCells<'m> {
    /// Returns the cells of a mapping whose name has two columns.
    pub fn of(mapping: &'m Mapping, schema: &Schema) -> Self {
        let names = Names::of(schema, mapping.headers());
        let halves = mapping.columns_of(fields::NAME);
        let (mut name, mut other, mut is_other_first) = (0, 0, false);
        for column in halves {
            match part_of_name(&names, &column.header) {
                Some(part) if part != fields::FULL_NAME => {
                    (other, is_other_first) = (column.column - 1, part == fields::FIRST_NAME);
                }
                _ => name = column.column - 1,
            }
        }
        let mut of_type = mapping.columns_of(fields::ENTITY_TYPE);
        let mut defaults = mapping.defaults.iter();
        let default = defaults.find(|(field, _)| field == fields::ENTITY_TYPE);
        NameCells {
            name,
            other,
            is_other_first,
            entity_type: of_type.next().map(|column| column.column - 1),
            default: default.map_or("", |(_, value)| value),
            meanings: mapping.values.get(fields::ENTITY_TYPE),
        }
    }

    /// Joins the halves of a row: the first name comes first. The surname that stands beside the name of a company is that of someone
    /// else. A cell that makes its row fail is returned unchanged.
    pub fn join<'r>(
        &self,
        cell: impl Fn(usize) -> Option<Cell<'r>>,
        room: &'r mut String,
    ) -> Option<Cell<'r>> {
        let filled = |at: usize| {
            let cell = cell(at).filter(|cell| !cell.trimmed().is_empty())?;
            Some(cell).filter(|cell| !is_placeholder(cell.trimmed()))
        };
        let (Some(name), Some(other)) = (filled(self.name), filled(self.other)) else {
            return filled(self.name)
                .or_else(|| filled(self.other))
                .or_else(|| cell(self.name));
        };
        if is_wrong(&name) || self.is_company(name, self.entity_type.and_then(filled)) {
            return Some(name);
        }
        if is_wrong(&other) {
            return Some(other);
        }
        let [first, last] = if self.is_other_first {
            [other, name]
        } else {
            [name, other]
        };
        room.clear();
        room.push_str(first.trimmed());
        push_half(room, last.trimmed());
        Some(Cell::text(room))
    }

    /// Returns whether a name is that of a company, by the cell of its entity type, or else by its words.
    fn is_company(&self, name: Cell<'_>, entity_type: Option<Cell<'_>>) -> bool {
        let text = entity_type
            .map_or(self.default, |cell| cell.trimmed())
            .to_lowercase();
        let meaning = self.meanings.and_then(|meanings| meanings.get(&text));
        let meaning = meaning.map_or(text, |meaning| meaning.to_lowercase());
        let is_said = entity_type.is_some() && client::is_household(&meaning);
        let is_other =
            client::ENTITY_TYPE_NAMES.contains(&&*meaning) && !client::is_household(&meaning);
        is_other || !is_said && company_name::is_company(name.trimmed())
    }
}

/// Adds a half to a name, unless one of them is the whole name: `John Smith` beside `Smith`.
pub fn push_half(name: &mut String, half: &str) {
    let count = |text: &str| {
        let words = text.split(|c: char| c.is_whitespace() || c == ',');
        words
            .filter(|word| word.chars().any(char::is_alphanumeric))
            .count()
    };
    let (own, added) = (count(name), count(half));
    if added > own && words(half).starts_with(&words(name)) {
        half.clone_into(name);
    } else if added >= own || added > 0 && !has_words(name, half) {
        name.push(' ');
        name.push_str(half);
    }
}
