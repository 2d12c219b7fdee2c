//! The question which values an existing record takes from a new one, field by field.

use super::plain;
use crate::duplicate::{Merge, changes};
use crate::error::{Kind, Result};
use crate::record::amount::Currency;
use crate::record::phone::Region;
use crate::record::{Entity, FieldId, Record, Schema};
use crate::store::Stored;
use crate::terminal::Prompts;

/// A field of which a new record has another value than the existing one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    /// The name of the field.
    pub field: String,
    /// The field with both values, as a line of a list.
    told: String,
    /// Whether a merge takes the new value.
    pub is_filled: bool,
}

/// Returns the fields in which a new record differs from an existing one. A blank of the new record is no difference.
pub fn differing(
    (schema, currency): (&Schema, &Currency),
    stored: &Stored,
    record: &Record,
) -> Vec<Differing> {
    let filled = changes(schema, &stored.values, record, Merge::Fill);
    let all = changes(schema, &stored.values, record, Merge::Edit);
    let differing = all.iter().filter_map(|change| {
        let field = schema.field(change.field).name.to_string();
        let new = plain(change.new.as_ref()?, currency);
        let told = match &change.old {
            Some(old) => format!("{field}: {new}, instead of {}", plain(old, currency)),
            None => format!("{field}: {new}, instead of a blank"),
        };
        Some(Differing {
            field,
            told,
            is_filled: filled.iter().any(|fill| fill.field == change.field),
        })
    });
    differing.collect()
}

impl Differing {
    /// Returns the difference as one in a contact of a client's row: `contact.phone`.
    #[must_use]
    pub fn of_contact(self, prefix: &str) -> Self {
        Differing {
            field: format!("{prefix}.{}", self.field),
            told: format!("{prefix}.{}", self.told),
            ..self
        }
    }
}

/// Returns the fields in which a record differs from the one that it is merged into.
pub fn of_stored(
    (schema, currency): (&Schema, &Currency),
    region: Region,
    (keep, other): (&Stored, &Stored),
) -> Vec<Differing> {
    let other = Record::of_values(schema, &other.values, region);
    differing((schema, currency), keep, &other)
}

/// Returns the question which values of one record another one takes.
pub fn takes(entity: Entity, (keep, other): (i64, i64)) -> String {
    format!("Values of {entity} {other} that {entity} {keep} takes")
}

/// Asks which of the new values the existing record takes. At first those are ticked that a merge takes. Returns the
/// names of the fields, `None` for Esc.
pub fn ask(
    prompts: &dyn Prompts,
    question: &str,
    differing: &[Differing],
) -> Result<Option<Vec<String>>> {
    let options: Vec<String> = differing.iter().map(|one| one.told.clone()).collect();
    let filled = (0..differing.len()).filter(|&at| differing[at].is_filled);
    let filled: Vec<usize> = filled.collect();
    match prompts.tick_from(question, &options, &filled) {
        Ok(ticked) => {
            let ticked = ticked.into_iter().map(|at| differing[at].field.clone());
            Ok(Some(ticked.collect()))
        }
        Err(error) if error.kind() == Kind::Back => Ok(None),
        Err(error) => Err(error),
    }
}

/// Asks as `ask` does, about two records of one schema. Returns the fields.
pub fn ask_about_records(
    prompts: &dyn Prompts,
    question: &str,
    (schema, differing): (&Schema, &[Differing]),
) -> Result<Option<Vec<FieldId>>> {
    let names = ask(prompts, question, differing)?;
    let fields = names.map(|names| names.iter().filter_map(|name| schema.find(name)).collect());
    Ok(fields)
}
