//! Linking a contact to a client that a row names. A link that cannot be made fails no row: it is counted, and kept with
//! the reason.

use super::admission::Admission;
use crate::error::Result;
use crate::record::Entity;
use crate::store::{Link, LinkFailure, Store};

/// A client, or why there is none.
pub type Found = std::result::Result<i64, String>;

impl Admission<'_, '_> {
    /// Links a contact that is not linked to that client, or notes why it cannot be; whether it is linked now.
    pub(super) fn make_link(
        &mut self,
        row: u64,
        (contact, relationship): (i64, &str),
        (name, client): (&str, Found),
    ) -> Result<bool> {
        let client = match client {
            Ok(client) => client,
            Err(reason) => {
                let failure = LinkFailure {
                    contact,
                    name: String::new(),
                    client: name.to_owned(),
                    entity_type: None,
                    relationship: relationship.to_owned(),
                    reason,
                };
                self.fail_link(row, &failure)?;
                return Ok(false);
            }
        };
        let link = Link {
            client,
            contact,
            relationship: relationship.to_owned(),
            is_primary: false,
        };
        self.import.link_contact(row, &link)?;
        self.counts.linked += 1;
        Ok(true)
    }
    /// Notes a link that cannot be made.
    pub(super) fn fail_link(&mut self, row: u64, failure: &LinkFailure) -> Result<()> {
        self.counts.link_failed += 1;
        self.import.note_link_failure(row, failure)
    }
}

/// A living client by its id or its exact name, or why none is meant.
pub(super) fn client_named(store: &Store, name: &str) -> Result<Found> {
    let form = store.form(Entity::Client)?;
    // An id is found in the trash too.
    let found = store.find_records(&form, name, false)?;
    let living: Vec<i64> = found
        .iter()
        .filter(|stored| stored.deleted_at.is_none())
        .map(|stored| stored.id)
        .collect();
    Ok(match living[..] {
        [only] => Ok(only),
        [] => Err(match store.find_records(&form, name, true)?.first() {
            Some(deleted) => format!(
                "client \"{name}\" is in the trash: first intake client restore {}",
                deleted.id
            ),
            None => format!("there is no client \"{name}\": add it first"),
        }),
        _ => {
            let ids: Vec<String> = living.iter().map(i64::to_string).collect();
            Err(format!(
                "several clients are called \"{name}\": name {} instead",
                ids.join(" or ")
            ))
        }
    })
}
