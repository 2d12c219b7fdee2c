//! The fields as the options of a list: each with what it means, so that typing a word of that finds it, too.

use crate::cli::record::capital;
use crate::mapping::Column;
use crate::record::related::field_of_related;
use crate::record::{Schema, fields};

/// The width of the names in the list. A longer one moves its meaning to the right.
const NAME: usize = 16;
/// The most characters of a meaning: it fits beside the name in a line of 80 columns.
const MEANING: usize = 56;

/// Returns all fields, the missing ones first.
pub fn fields(schema: &Schema, missing: &[String]) -> Vec<String> {
    let mut fields: Vec<String> = schema
        .iter()
        .map(|(_, field)| field.name.to_string())
        .collect();
    fields.sort_by_key(|field| !missing.contains(field));
    fields
}

/// Returns a field as an option: its name, the column that has it now, and what it means.
pub fn told(schema: &Schema, field: &str, others: &[&Column]) -> String {
    let mut others = others.iter();
    let name = match others.find(|column| column.field.as_deref() == Some(field)) {
        Some(column) => format!("{field}  (now {})", column.name()),
        None => field.to_owned(),
    };
    match meaning(schema, field) {
        Some(meaning) => format!("{name:NAME$}  {meaning}"),
        None => name,
    }
}

/// Returns what a field means, and the first headers that mean it. A field of a user's own has its name only.
fn meaning(schema: &Schema, field: &str) -> Option<String> {
    let related = field_of_related(schema.entity(), field);
    let is_relationship = related.is_some_and(|(_, own)| own == fields::RELATIONSHIP);
    let spec = match related {
        Some((place, own)) if !is_relationship => place.entity.spec().field(own)?,
        _ => schema.entity().spec().field(field)?,
    };
    let mut meaning = match related {
        Some((place, _)) if !is_relationship => format!("{}: {}", capital(place.told), spec.help),
        _ => spec.help.to_owned(),
    };
    for (at, header) in spec.synonyms.iter().copied().flatten().enumerate() {
        if meaning.chars().count() + header.chars().count() > MEANING {
            break;
        }
        meaning.push_str(if at == 0 { "; also: " } else { ", " });
        meaning.push_str(header);
    }
    Some(meaning)
}
