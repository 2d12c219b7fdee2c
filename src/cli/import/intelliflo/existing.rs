//! The clients that exist, to choose one for a contact.

use crate::cli::record::one;
use crate::cli::record::relationship;
use crate::error::Result;
use crate::record::fold::fold;
use crate::record::{Entity, client, fields};
use crate::session::Session;
use crate::store::{Filter, Store};

/// A living client.
pub struct Existing {
    pub id: i64,
    pub name: String,
    /// The client as a line of a list.
    pub told: String,
    pub entity_type: String,
}

/// Returns all living clients.
pub fn clients(store: &Store) -> Result<Vec<Existing>> {
    let schema = store.schema(Entity::Client)?;
    let mut clients = Vec::new();
    store.visit_records(&schema, &Filter::default(), |stored| {
        let entity_type = stored.text(&schema, fields::ENTITY_TYPE);
        clients.push(Existing {
            id: stored.id,
            name: stored.name(&schema),
            told: one::told(&schema, stored),
            entity_type: entity_type.unwrap_or_default().to_owned(),
        });
        Ok(())
    })?;
    Ok(clients)
}

impl Existing {
    /// Returns whether this is a client with a name, without regard to case and accents.
    pub fn is_named(&self, name: &str) -> bool {
        fold(&self.name) == fold(name)
    }

    /// Asks for the relationship of a person to the client. `taken` are the relationships of its contacts, `said` the one
    /// that was given for all people. The first that is free is offered first: Self only to an individual of the same name
    /// or to a couple.
    pub fn relationship(
        &self,
        session: &Session,
        person: &str,
        (taken, said): (&[String], Option<&str>),
    ) -> Result<String> {
        let offered = (&*self.entity_type, self.offered(person, taken));
        let question = format!("Relationship of {person} to {}", self.name);
        relationship::ask_beside(session, &question, offered, (taken, said))
    }

    fn offered(&self, person: &str, taken: &[String]) -> Vec<&'static str> {
        if self.entity_type == client::INDIVIDUAL && !self.is_named(person) {
            return client::relationships_of_others();
        }
        client::relationships_beside(&self.entity_type, taken)
    }
}
