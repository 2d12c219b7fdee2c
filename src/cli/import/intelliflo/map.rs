//! The conversation about the fetched people: the client of each, the contact that each may be, and the last look.

use super::belongs::{Clients, for_everybody};
use super::existing::Existing;
use super::made::{made, told_suggested};
use super::{same_person, told};
use crate::duplicate::OnDuplicate;
use crate::error::{Error, Result};
use crate::job::people::{Action, Choice, Choices, Suggestion};
use crate::session::Session;
use crate::store::Store;

/// The answer for all people at once.
#[derive(Clone)]
enum ForAll {
    /// The same for each.
    Act(Action),
    /// The suggested client of each.
    Suggested,
    /// One existing client.
    Link(Choice),
    /// None: the user decides about each.
    Each,
}

impl ForAll {
    /// Returns the choice about a person, or `None` if the user decides about each.
    fn choice(&self, suggestion: &Suggestion) -> Option<Choice> {
        match self {
            ForAll::Act(action) => Some(for_everybody(suggestion, *action)),
            ForAll::Suggested => Some(suggestion.best().clone()),
            ForAll::Link(choice) => Some(choice.clone()),
            ForAll::Each => None,
        }
    }
}

/// The subject of the conversation.
pub struct Talk<'t> {
    pub suggestions: &'t [Suggestion],
    /// The living clients.
    pub clients: &'t [Existing],
    /// Whether an argument says what happens to duplicates.
    pub is_policy_said: bool,
    pub store: &'t Store,
}

impl Talk<'_> {
    /// Asks about each person, then `last`, which gets all decisions. The decisions are written to `choices`, and are kept
    /// there if the user leaves with Ctrl-C. Esc goes back to the question before.
    pub fn ask<T>(
        &self,
        choices: &mut Choices,
        last: impl Fn(&Choices) -> Result<T>,
        session: &Session,
    ) -> Result<T> {
        for person in self.suggestions.iter().filter(|one| one.is_left_out) {
            session.terminal.note(&told(person));
        }
        session.converse(|| {
            choices.clear();
            for person in self.suggestions.iter().filter(|one| one.is_left_out) {
                choices.insert(person.line.id, person.line.choice.clone());
            }
            self.ask_people(choices, session)?;
            last(choices)
        })
    }

    /// Returns whether the user is asked about any person.
    pub fn has_questions(&self) -> bool {
        !self.people().is_empty()
    }

    fn people(&self) -> Vec<&Suggestion> {
        let is_asked = |one: &&Suggestion| !one.is_rejected && !one.is_left_out;
        self.suggestions.iter().filter(is_asked).collect()
    }

    fn ask_people(&self, choices: &mut Choices, session: &Session) -> Result<()> {
        let people = self.people();
        if people.is_empty() {
            return Ok(());
        }
        let for_all = self.for_all(&people, session)?;
        // An answer for all is kept for all if the user leaves at a later question.
        for one in &people {
            let choice = for_all.choice(one);
            choices.extend(choice.map(|choice| (one.line.id, choice)));
        }
        let mut for_found = None;
        for (at, suggestion) in people.iter().enumerate() {
            let earlier = people[..at]
                .iter()
                .filter_map(|one| choices.get(&one.line.id));
            let clients = Clients {
                store: self.store,
                existing: self.clients,
                made: &made(&people[..at], choices),
                earlier: &earlier.collect::<Vec<&Choice>>(),
            };
            let place = (at + 1, people.len());
            let choice = self.person(
                (suggestion, place),
                &clients,
                (&for_all, &mut for_found),
                session,
            )?;
            choices.insert(suggestion.line.id, choice);
        }
        Ok(())
    }

    /// Asks for the client of one person, and whether the person is an existing contact.
    fn person(
        &self,
        (suggestion, (number, all)): (&Suggestion, (usize, usize)),
        clients: &Clients<'_>,
        (for_all, for_found): (&ForAll, &mut Option<OnDuplicate>),
        session: &Session,
    ) -> Result<Choice> {
        let is_found = self.is_found(suggestion);
        let decided = for_found
            .filter(|policy| *policy != OnDuplicate::Merge || same_person::is_certain(suggestion));
        let chosen = for_all.choice(suggestion);
        if chosen.is_none() || (is_found && decided.is_none()) {
            let heading = format!("Person {number} of {all}: {}", told(suggestion));
            session.terminal.heading(&heading);
        }
        let mut choice = match chosen {
            Some(choice) => choice,
            None => clients.ask(suggestion, session)?,
        };
        choice.on_duplicate = match decided {
            _ if !is_found => choice.on_duplicate,
            Some(policy) => Some(policy),
            None => {
                let answer = same_person::ask(suggestion, self.store, session)?;
                if answer.is_for_all {
                    *for_found = answer.policy;
                }
                answer.policy
            }
        };
        Ok(choice)
    }

    /// Returns whether a person may be an existing contact, and no argument says what happens then.
    fn is_found(&self, suggestion: &Suggestion) -> bool {
        let matched = suggestion.matched.as_ref();
        !self.is_policy_said && matched.is_some_and(|matched| matched.deleted_at.is_none())
    }

    /// Asks for one answer for all people. What is suggested comes first.
    fn for_all(&self, people: &[&Suggestion], session: &Session) -> Result<ForAll> {
        let existing = self.clients;
        let question = match people.len() {
            1 => "Which client does this person belong to".to_owned(),
            people => format!("Which clients do these {people} people belong to"),
        };
        let linked = people.iter();
        let linked = linked.filter(|person| person.line.choice.action == Action::Link);
        let couples = people.iter().filter(|person| person.couple.is_some());
        let suggested = told_suggested(linked.count(), couples.count() / 2);
        let mut options: Vec<(String, Option<ForAll>)> = Vec::new();
        options.extend(suggested.map(|text| (text, Some(ForAll::Suggested))));
        let new = "A new client for each of them".to_owned();
        options.push((new, Some(ForAll::Act(Action::New))));
        if !existing.is_empty() {
            options.push(("One existing client for all of them".to_owned(), None));
        }
        let none = "No clients: they are linked later".to_owned();
        options.push((none, Some(ForAll::Act(Action::Skip))));
        options.push(("Decide one by one".to_owned(), Some(ForAll::Each)));
        let names: Vec<String> = options.iter().map(|(name, _)| name.clone()).collect();
        let answer = session.prompts.choose(&question, &names, 0)?;
        if let Some(answer) = options.swap_remove(answer.ok_or_else(Error::back)?).1 {
            return Ok(answer);
        }
        let names: Vec<String> = existing.iter().map(|client| client.told.clone()).collect();
        let found = session.prompts.search("Which client", &names)?;
        let client = &existing[found.ok_or_else(Error::back)?];
        let clients = Clients {
            store: self.store,
            existing,
            made: &[],
            earlier: &[],
        };
        let mut all = (*people[0]).clone();
        if people.len() > 1 {
            "all of them".clone_into(&mut all.line.name);
        }
        clients.link(client, &all, session).map(ForAll::Link)
    }
}
