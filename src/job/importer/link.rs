//! Links a contact to the client that a row names. A link that cannot be made does not fail the row: it is counted, and
//! kept with the reason.

use super::writer::RecordWriter;
use crate::error::Result;
use crate::record::Entity;
use crate::store::{Count, Link, LinkFailure, Store};

/// The client that a name means, or the reason why it means none.
pub type FoundClient = std::result::Result<i64, String>;

/// A link that a row asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkWish {
    /// The client as the row names it.
    pub name: String,
    /// The client.
    pub client: FoundClient,
    /// The type of the client, if it was to be a new one.
    pub entity_type: Option<String>,
    /// The relationship of the contact to the client.
    pub relationship: String,
    /// Whether an existing link to that client stays as it is, whatever its relationship is.
    pub keeps_existing: bool,
}

impl LinkWish {
    /// Links the contact to the client, or notes the reason why it cannot. Returns whether a link was made.
    pub fn make(self, writer: &mut RecordWriter<'_>, row: u64, contact: i64) -> Result<bool> {
        let links = writer.import.links_of(contact)?;
        let existing = links.iter().find(|link| Ok(link.client) == self.client);
        let is_same = |link: &Link| link.relationship.eq_ignore_ascii_case(&self.relationship);
        let client = match existing {
            Some(link) if self.keeps_existing || is_same(link) => return Ok(false),
            Some(link) => Err(format!(
                "it is linked to client {0} already, as {1}: first intake contact unlink {contact} {0}",
                link.client, link.relationship
            )),
            None => self.client,
        };
        match client {
            Ok(client) => {
                let link = Link {
                    client,
                    contact,
                    relationship: self.relationship,
                    is_primary: false,
                };
                writer.import.link_contact(row, &link)?;
                writer.counts.add(Count::Linked);
                Ok(true)
            }
            Err(reason) => {
                let failure = LinkFailure {
                    row,
                    contact,
                    name: String::new(),
                    client: self.name,
                    entity_type: self.entity_type,
                    relationship: self.relationship,
                    reason,
                };
                writer.counts.add(Count::LinkFailed);
                writer.import.note_link_failure(&failure)?;
                Ok(false)
            }
        }
    }
}

/// Finds a living client by its id or its exact name, or says why none is meant.
pub fn client_named(store: &Store, name: &str) -> Result<FoundClient> {
    let schema = store.schema(Entity::Client)?;
    // An id is found in the trash too.
    let found = store.find_records(&schema, name, false)?;
    let living: Vec<i64> = found
        .iter()
        .filter(|stored| stored.deleted_at.is_none())
        .map(|stored| stored.id)
        .collect();
    Ok(match living[..] {
        [only] => Ok(only),
        [] => Err(match store.find_records(&schema, name, true)?.first() {
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
