//! The new clients that the user has chosen for earlier people, so that a later person can belong to one of them, and
//! the clients that are suggested.

use crate::cli::record::relationship;
use crate::error::Result;
use crate::job::people::{Action, Choice, Choices, Suggestion};
use crate::record::{client, listed};
use crate::session::Session;

/// A new client that was chosen for people. The import makes it.
pub struct Made {
    name: String,
    entity_type: String,
    people: Vec<String>,
    relationships: Vec<String>,
}

/// Returns the new clients of these people, the one that was chosen last at the end.
pub fn made(people: &[&Suggestion], choices: &Choices) -> Vec<Made> {
    let mut all: Vec<Made> = Vec::new();
    for suggestion in people {
        let line = &suggestion.line;
        let choice = choices.get(&line.id);
        let Some(choice) = choice.filter(|choice| choice.action == Action::New) else {
            continue;
        };
        let name = match &*choice.client {
            "" => &line.name,
            name => name,
        };
        let mut client = match all.iter().position(|made| made.name == *name) {
            Some(at) => all.remove(at),
            None => Made {
                name: name.to_owned(),
                entity_type: choice.entity_type.clone(),
                people: Vec::new(),
                relationships: Vec::new(),
            },
        };
        client.people.push(line.name.clone());
        client.relationships.push(choice.relationship.clone());
        all.push(client);
    }
    all
}

/// Returns the suggested clients as an option, if there are any.
pub fn told_suggested(linked: usize, couples: usize) -> Option<String> {
    let linked = match linked {
        0 => None,
        1 => Some("1 existing one".to_owned()),
        linked => Some(format!("{linked} existing ones")),
    };
    let couples = match couples {
        0 => None,
        1 => Some("one for a couple".to_owned()),
        couples => Some(format!("one for each of {couples} couples")),
    };
    let parts: Vec<String> = linked.into_iter().chain(couples).collect();
    let parts = parts.join(", ");
    (!parts.is_empty()).then(|| format!("The suggested client: {parts}, otherwise a new one"))
}

impl Made {
    /// Returns the client as an option.
    pub fn told(&self) -> String {
        let people = listed(self.people.iter().map(String::as_str));
        format!("{}, the new client of {people}", self.name)
    }

    /// Returns whether this is the client with a name.
    pub fn is(&self, name: &str) -> bool {
        self.name == name
    }

    /// Returns whether a person, by name, belongs to the client.
    pub fn has(&self, person: &str) -> bool {
        self.people.iter().any(|name| name == person)
    }

    /// Asks for the relationship of a further person, by name, to the client. `said` is the one that was given for all
    /// people. Returns the choice of that person.
    pub fn choose(&self, session: &Session, person: &str, said: Option<&str>) -> Result<Choice> {
        let taken = &self.relationships;
        let offered = client::relationships_beside(&self.entity_type, taken);
        let offered = (&*self.entity_type, offered);
        let question = format!("Relationship of {person} to {}", self.name);
        let relationship = relationship::ask_beside(session, &question, offered, (taken, said))?;
        Ok(Choice {
            action: Action::New,
            client: self.name.clone(),
            entity_type: self.entity_type.clone(),
            relationship,
            on_duplicate: None,
        })
    }
}
