//! Clients that are named after their contacts, because the file has people and no names of households.

use super::column::{Column, is_taken};
use crate::record::fields;

/// The flag that says so, for hints.
pub const FLAG: &str = "--name-from-contacts";

/// The fields of a client that its contacts can fill.
const FILLED: [&str; 2] = [fields::NAME, fields::ENTITY_TYPE];

/// The fields of the first contact of which one must have a column.
const NAMES: [&str; 2] = ["contact.first_name", "contact.full_name"];

/// Returns whether the contacts in these columns can fill a field of their client.
pub(super) fn fills(columns: &[Column], field: &str) -> bool {
    FILLED.contains(&field) && NAMES.iter().any(|name| is_taken(columns, name))
}

/// Returns the line for the user, if the clients are named after their contacts.
pub(super) fn note(name_from_contacts: bool) -> Option<String> {
    name_from_contacts.then(|| {
        "A client without a name is named after its contacts; without an entity type, one contact is an individual, and two are a couple.".to_owned()
    })
}
