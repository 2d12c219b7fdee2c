//! Names of fields as users type them.

use crate::error::{Error, Result};
use crate::record::Schema;

/// Returns the name of the field that the user means by its name or by the name of its flag.
///
/// # Errors
/// Returns a usage error if there is no such field.
pub(super) fn named<'f>(schema: &'f Schema, name: &str) -> Result<&'f str> {
    match schema.named(name) {
        Some(id) => Ok(&schema.field(id).name),
        None => Err(no_such_field(schema, name)),
    }
}

/// Creates the usage error for a name that is not a field. It names the nearest field.
pub fn no_such_field(schema: &Schema, name: &str) -> Error {
    let names: Vec<&str> = schema.iter().map(|(_, field)| &*field.name).collect();
    let error = Error::usage(format!(
        "\"{name}\" is not a field of a {}",
        schema.entity()
    ));
    let error = match crate::record::choice::nearest(name, names.iter().copied()) {
        Some(near) => error.hint(format!("Perhaps \"{near}\"?")),
        None => error,
    };
    error.hint(format!("Fields: {}.", names.join(", ")))
}
