//! The question about one person from Intelliflo: which client does the person belong to?

use super::args::RELATIONSHIP;
use super::existing::Existing;
use super::made::Made;
use crate::cli::record::relationship;
use crate::error::{Error, Result};
use crate::job::people::{Action, Choice, Couple, Suggestion};
use crate::record::{Entity, client, name};
use crate::session::Session;
use crate::store::Store;

/// The clients that a person may belong to.
pub struct Clients<'c> {
    pub store: &'c Store,
    pub existing: &'c [Existing],
    /// The new clients that were chosen for earlier people.
    pub made: &'c [Made],
    /// The choices of earlier people.
    pub earlier: &'c [&'c Choice],
}

/// An answer to the question about the client of a person.
enum Belongs {
    To(Choice),
    /// To the client that was chosen for another person.
    Made(usize),
    New,
    Existing,
    Nothing,
}

/// Returns the choice of a person who gets what all people get.
pub fn for_everybody(suggestion: &Suggestion, action: Action) -> Choice {
    let suggested = &suggestion.line.choice;
    Choice {
        action,
        client: String::new(),
        entity_type: suggested.entity_type.clone(),
        relationship: suggested.relationship.clone(),
        on_duplicate: None,
    }
}

/// Returns a person for a question, so that no two questions are the same: `Ida Moor (1)`.
pub fn who(suggestion: &Suggestion) -> String {
    format!("{} ({})", suggestion.line.name, suggestion.line.id)
}

/// Returns the relationship that the arguments give to all people, unless it is the default.
fn said(suggestion: &Suggestion) -> Option<&str> {
    let said = &*suggestion.line.choice.relationship;
    (said != RELATIONSHIP).then_some(said)
}

impl Clients<'_> {
    /// Asks for the client of a person. An existing client that is suggested comes first.
    ///
    /// # Errors
    /// Fails with `Kind::Back` for Esc, as a part of a conversation.
    pub fn ask(&self, suggestion: &Suggestion, session: &Session) -> Result<Choice> {
        let mut options = self.options(suggestion);
        let names: Vec<String> = options.iter().map(|(name, _)| name.clone()).collect();
        let question = format!("{} belongs to", who(suggestion));
        let answer = session.prompts.choose(&question, &names, 0)?;
        match options.swap_remove(answer.ok_or_else(Error::back)?).1 {
            Belongs::To(choice) => Ok(choice),
            Belongs::Nothing => Ok(for_everybody(suggestion, Action::Skip)),
            Belongs::New => self.new_client(suggestion, session),
            Belongs::Made(at) => {
                self.made[at].choose(session, &suggestion.line.name, said(suggestion))
            }
            Belongs::Existing => self.search(suggestion, session),
        }
    }

    /// Returns the options for the client of a person. The suggestions come first: an existing client, or the one of a
    /// couple.
    fn options(&self, suggestion: &Suggestion) -> Vec<(String, Belongs)> {
        let mut options = Vec::new();
        let suggested = &suggestion.line.choice;
        if suggested.action == Action::Link
            && let Some(client) = self.named(suggested)
        {
            let text = format!("{}, as {}", client.told, suggested.relationship);
            options.push((text, Belongs::To(suggested.clone())));
        }
        let of_partner = suggestion.couple.as_ref();
        let of_partner = of_partner.and_then(|Couple { partner, .. }| {
            let mut made = self.made.iter();
            made.position(|made| made.has(partner))
        });
        if let Some(at) = of_partner {
            options.push((self.made[at].told(), Belongs::Made(at)));
        }
        options.extend(self.of_couple(suggestion).filter(|_| of_partner.is_none()));
        options.push(("A new client".to_owned(), Belongs::New));
        if !self.existing.is_empty() || self.made.len() > 1 {
            options.push(("Another existing client".to_owned(), Belongs::Existing));
        }
        let last = self.made.len().checked_sub(1);
        if let Some(last) = last.filter(|last| of_partner != Some(*last)) {
            options.push((self.made[last].told(), Belongs::Made(last)));
        }
        options.push(("No client".to_owned(), Belongs::Nothing));
        options
    }

    /// Returns the option of one client for a couple.
    fn of_couple(&self, suggestion: &Suggestion) -> Option<(String, Belongs)> {
        let Couple { choice, partner } = suggestion.couple.as_ref()?;
        if *choice == suggestion.line.choice {
            return None;
        }
        let client = self
            .named(choice)
            .map_or(&*choice.client, |client| &client.told);
        let text = format!(
            "{client}, one client with {partner}, as {}",
            choice.relationship
        );
        Some((text, Belongs::To(choice.clone())))
    }

    /// Returns the existing client of a choice.
    fn named(&self, choice: &Choice) -> Option<&Existing> {
        let mut clients = self.existing.iter();
        clients.find(|client| client.id.to_string() == choice.client)
    }

    /// Asks for a new client. One of the same name may be meant instead.
    fn new_client(&self, suggestion: &Suggestion, session: &Session) -> Result<Choice> {
        let is_name = |text: &str| match text.trim() {
            "" => Err("a client needs a name".to_owned()),
            name if name::is_number(name) => Err(format!("\"{name}\" is a number, not a name")),
            _ => Ok(()),
        };
        let own = &suggestion.line;
        let question = format!("Name of the client of {}", who(suggestion));
        let name = session.prompts.text(&question, &own.name, &is_name)?;
        let name = name.trim();
        if let Some(choice) = self.of_same_name(suggestion, name, session)? {
            return Ok(choice);
        }
        let types: Vec<String> = client::ENTITY_TYPE_NAMES
            .iter()
            .map(ToString::to_string)
            .collect();
        let default = types
            .iter()
            .position(|name| *name == own.choice.entity_type);
        let question = format!("Type of {name}");
        let answer = session
            .prompts
            .choose(&question, &types, default.unwrap_or(0))?;
        let entity_type = types[answer.ok_or_else(Error::back)?].clone();
        let offered = (&*entity_type, client::relationships(&entity_type));
        let question = format!("Relationship of {} to {name}", own.name);
        let said = said(suggestion);
        let relationship = relationship::ask_beside(session, &question, offered, (&[], said))?;
        Ok(Choice {
            action: Action::New,
            client: name.to_owned(),
            entity_type,
            relationship,
            on_duplicate: None,
        })
    }

    /// Asks whether the existing client of a name is meant, or the new one of an earlier person. Returns `None` for a
    /// second client of the name. The new one of an earlier person is always meant: rows that name one new client make
    /// one.
    fn of_same_name(
        &self,
        suggestion: &Suggestion,
        name: &str,
        session: &Session,
    ) -> Result<Option<Choice>> {
        if let Some(made) = self.made.iter().find(|made| made.is(name)) {
            session
                .terminal
                .tell(&format!("{}: one client for all of them.", made.told()));
            return made
                .choose(session, &suggestion.line.name, said(suggestion))
                .map(Some);
        }
        let there = self.existing.iter().filter(|client| client.is_named(name));
        let there: Vec<&Existing> = there.collect();
        if there.is_empty() {
            return Ok(None);
        }
        let options = there
            .iter()
            .map(|client| format!("Link to client {}", client.told));
        let second = "Create a second client of this name".to_owned();
        let options: Vec<String> = options.chain([second]).collect();
        let question = format!("A client named {name} exists");
        let answer = session.prompts.choose(&question, &options, 0)?;
        match there.get(answer.ok_or_else(Error::back)?) {
            Some(client) => self.link(client, suggestion, session).map(Some),
            None => Ok(None),
        }
    }

    /// Asks for an existing client, or for the new one of an earlier person.
    fn search(&self, suggestion: &Suggestion, session: &Session) -> Result<Choice> {
        let new = self.made.iter().map(Made::told);
        let names = new.chain(self.existing.iter().map(|client| client.told.clone()));
        let names: Vec<String> = names.collect();
        let question = format!("Which client does {} belong to?", who(suggestion));
        let answer = session.prompts.search(&question, &names)?;
        let at = answer.ok_or_else(Error::back)?;
        match at.checked_sub(self.made.len()) {
            None => self.made[at].choose(session, &suggestion.line.name, said(suggestion)),
            Some(at) => self.link(&self.existing[at], suggestion, session),
        }
    }

    /// Asks for the relationship of a person to an existing client.
    pub fn link(
        &self,
        client: &Existing,
        suggestion: &Suggestion,
        session: &Session,
    ) -> Result<Choice> {
        let id = client.id.to_string();
        let links = self.store.links(Entity::Client, client.id)?;
        let there = links.into_iter().map(|link| link.relationship);
        let earlier = self.earlier.iter();
        let earlier = earlier
            .filter(|choice| choice.action == Action::Link && choice.client == id)
            .map(|choice| choice.relationship.clone());
        let taken: Vec<String> = there.chain(earlier).collect();
        let relationship =
            client.relationship(session, &suggestion.line.name, (&taken, said(suggestion)))?;
        Ok(Choice {
            action: Action::Link,
            client: id,
            entity_type: suggestion.line.choice.entity_type.clone(),
            relationship,
            on_duplicate: None,
        })
    }
}
