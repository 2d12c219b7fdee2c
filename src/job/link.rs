//! Linking a contact to a client that a row names. A link that cannot be made fails no row: it is counted, and kept with
//! the reason.

use super::admission::Admission;
use crate::error::Result;
use crate::record::Entity;
use crate::store::{Link, LinkFailure, Store};

/// A client, or why there is none.
pub type Found = std::result::Result<i64, String>;

impl Admission<'_, '_> {
    /// Links a contact that is not linked to that client, or notes why it cannot be.
    pub(super) fn make_link(
        &mut self,
        row: u64,
        (contact, relationship): (i64, &str),
        (name, client): (&str, Found),
    ) -> Result<()> {
        let client = match client {
            Ok(client) => client,
            Err(reason) => {
                self.counts.link_failed += 1;
                let failure = LinkFailure {
                    contact,
                    client: name.to_owned(),
                    relationship: relationship.to_owned(),
                    reason,
                };
                return self.import.note_link_failure(row, &failure);
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
        Ok(())
    }
}

/// A living client by its id or its exact name, or why none is meant.
pub(super) fn client_named(store: &Store, name: &str) -> Result<Found> {
    let form = store.form(Entity::Client)?;
    let found = store.find_records(&form, name, false)?;
    let living: Vec<i64> = found
        .iter()
        .filter(|stored| stored.deleted_at.is_none())
        .map(|stored| stored.id)
        .collect();
    Ok(match living[..] {
        [only] => Ok(only),
        [] if found.is_empty() => Err(format!("there is no client \"{name}\"")),
        [] => Err(format!("client \"{name}\" is in the trash")),
        _ => {
            let ids: Vec<String> = living.iter().map(i64::to_string).collect();
            Err(format!(
                "several clients are called \"{name}\": {}",
                ids.join(", ")
            ))
        }
    })
}
