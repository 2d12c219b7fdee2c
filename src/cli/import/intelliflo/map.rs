//! Asks about each person at the terminal: the client, and the contact that the person may be.

use super::args::RELATIONSHIP;
use super::made::{Made, made, told_suggested};
use super::outcome::clients;
use super::told;
use crate::cli::record::relationship;
use crate::duplicate::OnDuplicate;
use crate::error::{Error, Kind, Result};
use crate::job::people::{Action, Choice, Choices, Couple, Suggestion};
use crate::record::{client, name};
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

/// Asks about each person, and writes the answers to `choices`. They are kept there if the user stops before the end.
/// Esc goes back to the question before.
///
/// # Errors
/// Fails with `Kind::Aborted` for Ctrl-C, and for Esc at the first question once leaving is confirmed.
pub fn ask(
    suggestions: &[Suggestion],
    is_policy_said: bool,
    (store, choices): (&Store, &mut Choices),
    session: &Session,
) -> Result<()> {
    for person in suggestions.iter().filter(|one| one.is_left_out) {
        choices.insert(person.line.id, person.line.choice.clone());
        session.terminal.note(&told(person));
    }
    let people: Vec<&Suggestion> = suggestions
        .iter()
        .filter(|suggestion| !suggestion.is_rejected && !suggestion.is_left_out)
        .collect();
    if people.is_empty() {
        return Ok(());
    }
    let mut conversation = Conversation {
        clients: clients(store)?,
        is_policy_said,
        for_all: ForAll::Each,
        policy_for_all: None,
        asked: Vec::new(),
        made: Vec::new(),
    };
    conversation.begin(&people, session)?;
    let mut at = 0;
    while let Some(&suggestion) = people.get(at) {
        conversation.made = made(&people[..at], choices);
        let answered = conversation.person(at, suggestion, session);
        match answered {
            Ok(choice) => {
                choices.insert(suggestion.line.id, choice);
                at += 1;
            }
            Err(error) if error.kind() == Kind::Back => match conversation.before() {
                Some(earlier) => at = earlier,
                None => {
                    conversation.begin(&people, session)?;
                    at = 0;
                }
            },
            Err(error) => return Err(error),
        }
        // The people from here on have no decision yet, or no longer.
        for suggestion in &people[at..] {
            choices.remove(&suggestion.line.id);
        }
    }
    Ok(())
}

/// The answers so far that concern several people.
struct Conversation {
    clients: Vec<(i64, String)>,
    is_policy_said: bool,
    for_all: ForAll,
    /// The policy for all duplicates, with the person for whose contact it was chosen.
    policy_for_all: Option<(usize, OnDuplicate)>,
    /// The people that the user was asked about, in order.
    asked: Vec<usize>,
    /// The new clients that the user has chosen so far.
    made: Vec<Made>,
}

impl Conversation {
    /// Asks for one answer for all people. Esc has to be confirmed, because all fetched data would be lost.
    fn begin(&mut self, people: &[&Suggestion], session: &Session) -> Result<()> {
        loop {
            match for_all(people, &self.clients, session) {
                Err(error) if error.kind() == Kind::Back => {
                    let question = "Leave without an import?";
                    if session.prompts.confirm(question, false)? {
                        return Err(stopped());
                    }
                }
                answer => {
                    self.for_all = answer?;
                    return Ok(());
                }
            }
        }
    }

    /// Goes one question back, and returns its person.
    fn before(&mut self) -> Option<usize> {
        let earlier = self.asked.pop()?;
        if self.policy_for_all.is_some_and(|(at, _)| at >= earlier) {
            self.policy_for_all = None;
        }
        Some(earlier)
    }

    /// Asks for the client of one person, and whether the person is an existing contact.
    fn person(&mut self, at: usize, suggestion: &Suggestion, session: &Session) -> Result<Choice> {
        let living = suggestion
            .matched
            .as_ref()
            .is_some_and(|matched| matched.deleted_at.is_none());
        let mut is_asked = false;
        loop {
            let mut choice = match &self.for_all {
                ForAll::Act(action) => for_everybody(suggestion, *action),
                ForAll::Suggested => suggestion.best().clone(),
                ForAll::Link(choice) => choice.clone(),
                ForAll::Each => {
                    is_asked = true;
                    one(suggestion, (&self.clients, &self.made), session)?
                }
            };
            if living && !self.is_policy_said {
                if let Some((_, policy)) = self.policy_for_all {
                    choice.on_duplicate = Some(policy);
                } else {
                    match self.duplicate(at, suggestion, session) {
                        Err(error) if error.kind() == Kind::Back && is_asked => continue,
                        policy => choice.on_duplicate = Some(policy?),
                    }
                    is_asked = true;
                }
            }
            if is_asked {
                self.asked.push(at);
            }
            return Ok(choice);
        }
    }
}

/// Asks for one answer for all people.
fn for_all(people: &[&Suggestion], clients: &[(i64, String)], session: &Session) -> Result<ForAll> {
    let question = match people.len() {
        1 => "Which client does this person belong to".to_owned(),
        people => format!("Which clients do these {people} people belong to"),
    };
    let own = &people[0].line.choice;
    let is_linked = |person: &&&Suggestion| person.line.choice.action == Action::Link;
    let linked = people.iter().filter(is_linked).count();
    let couples = people.iter().filter(|person| person.couple.is_some());
    let couples = couples.count() / 2;
    let mut options = vec![(
        "A new client for each of them".to_owned(),
        Some(ForAll::Act(Action::New)),
    )];
    let mut suggested = told_suggested(linked, couples).map(|text| (text, Some(ForAll::Suggested)));
    if linked > 0 {
        options.extend(suggested.take());
    }
    if !clients.is_empty() {
        options.push(("One existing client for all of them".to_owned(), None));
    }
    options.extend(suggested);
    options.push((
        "No clients: they are linked later".to_owned(),
        Some(ForAll::Act(Action::Skip)),
    ));
    options.push(("Decide one by one".to_owned(), Some(ForAll::Each)));
    let names: Vec<String> = options.iter().map(|(name, _)| name.clone()).collect();
    let answer = session.prompts.choose(&question, &names, 0)?;
    match options.swap_remove(answer.ok_or_else(Error::back)?).1 {
        Some(answer) => Ok(answer),
        None => match existing(own, (clients, &[]), session)? {
            Some(choice) => Ok(ForAll::Link(choice)),
            None => for_all(people, clients, session),
        },
    }
}

fn stopped() -> Error {
    Error::new(Kind::Aborted, "stopped at a question; nothing was imported")
}

fn for_everybody(suggestion: &Suggestion, action: Action) -> Choice {
    let suggested = &suggestion.line.choice;
    Choice {
        action,
        client: String::new(),
        entity_type: suggested.entity_type.clone(),
        relationship: suggested.relationship.clone(),
        on_duplicate: None,
    }
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

/// Asks for the client of a person. An existing client that is suggested comes first.
fn one(
    suggestion: &Suggestion,
    (clients, made): (&[(i64, String)], &[Made]),
    session: &Session,
) -> Result<Choice> {
    let mut options = options(suggestion, clients, made);
    let names: Vec<String> = options.iter().map(|(name, _)| name.clone()).collect();
    let question = format!("{} belongs to", told(suggestion));
    let answer = session.prompts.choose(&question, &names, 0)?;
    let choice = match options.swap_remove(answer.ok_or_else(Error::back)?).1 {
        Belongs::To(choice) => Ok(Some(choice)),
        Belongs::Nothing => Ok(Some(for_everybody(suggestion, Action::Skip))),
        Belongs::New => new_client(suggestion, session).map(Some),
        Belongs::Made(at) => made[at].choose(session).map(Some),
        Belongs::Existing => existing(&suggestion.line.choice, (clients, made), session),
    };
    match choice {
        Ok(Some(choice)) => Ok(choice),
        Ok(None) => one(suggestion, (clients, made), session),
        Err(error) if error.kind() == Kind::Back => one(suggestion, (clients, made), session),
        Err(error) => Err(error),
    }
}

/// Returns the options for the client of a person. The new client that was chosen last and the one of a couple come
/// after the others.
fn options(
    suggestion: &Suggestion,
    clients: &[(i64, String)],
    made: &[Made],
) -> Vec<(String, Belongs)> {
    let named = |choice: &Choice| {
        let mut clients = clients.iter();
        let is_meant = |(id, _): &&(i64, String)| id.to_string() == choice.client;
        clients.find(is_meant).map(|(_, name)| name)
    };
    let mut options = Vec::new();
    let suggested = &suggestion.line.choice;
    if suggested.action == Action::Link
        && let Some(name) = named(suggested)
    {
        let text = format!("{name}, as {}", suggested.relationship);
        options.push((text, Belongs::To(suggested.clone())));
    }
    options.push(("A new client".to_owned(), Belongs::New));
    if !clients.is_empty() || made.len() > 1 {
        options.push(("Another existing client".to_owned(), Belongs::Existing));
    }
    if let Some(last) = made.last() {
        options.push((last.told(), Belongs::Made(made.len() - 1)));
    }
    if let Some(Couple { choice, partner }) = &suggestion.couple
        && !made.iter().any(|made| made.is(&choice.client))
        && choice != suggested
    {
        let client = named(choice).unwrap_or(&choice.client);
        let text = format!(
            "{client}, one client with {partner}, as {}",
            choice.relationship
        );
        options.push((text, Belongs::To(choice.clone())));
    }
    options.push(("No client".to_owned(), Belongs::Nothing));
    options
}

fn new_client(suggestion: &Suggestion, session: &Session) -> Result<Choice> {
    let is_name = |text: &str| match text.trim() {
        "" => Err("a client needs a name".to_owned()),
        name if name::is_number(name) => Err(format!("\"{name}\" is a number, not a name")),
        _ => Ok(()),
    };
    let name = session
        .prompts
        .text("Name of the client", &suggestion.line.name, &is_name)?;
    let types: Vec<String> = client::ENTITY_TYPE_NAMES
        .iter()
        .map(ToString::to_string)
        .collect();
    let own = &suggestion.line.choice.entity_type;
    let default = types.iter().position(|name| name == own).unwrap_or(0);
    let answer = session.prompts.choose("Type", &types, default)?;
    let entity_type = types[answer.ok_or_else(Error::back)?].clone();
    let said = &suggestion.line.choice.relationship;
    let mut offered = client::relationships(&entity_type);
    let position = |offered: &[&str]| {
        offered
            .iter()
            .position(|name| name.eq_ignore_ascii_case(said))
    };
    // The relationship of the arguments is offered too, unless it is the default.
    if position(&offered).is_none() && said != RELATIONSHIP {
        offered.insert(0, said);
    }
    let default = position(&offered).unwrap_or(0);
    let relationship =
        relationship::ask(session, "Relationship", (&entity_type, &offered), default)?;
    Ok(Choice {
        action: Action::New,
        client: name.trim().to_owned(),
        entity_type,
        relationship,
        on_duplicate: None,
    })
}

/// Asks for an existing client. Returns none if the user goes back.
fn existing(
    own: &Choice,
    (clients, made): (&[(i64, String)], &[Made]),
    session: &Session,
) -> Result<Option<Choice>> {
    let new = made.iter().map(Made::told);
    let names = new.chain(clients.iter().map(|(_, name)| name.clone()));
    let names: Vec<String> = names.collect();
    let answer = session.prompts.search("Which client", &names)?;
    let Some(at) = answer else {
        return Ok(None);
    };
    let Some(at) = at.checked_sub(made.len()) else {
        return made[at].choose(session).map(Some);
    };
    let keep = |text: &str| match text.trim() {
        "" => Err("a relationship cannot be blank".to_owned()),
        _ => Ok(()),
    };
    let relationship =
        session
            .prompts
            .text("Relationship to the client", &own.relationship, &keep)?;
    Ok(Some(Choice {
        action: Action::Link,
        client: clients[at].0.to_string(),
        entity_type: own.entity_type.clone(),
        relationship: relationship.trim().to_owned(),
        on_duplicate: None,
    }))
}

impl Conversation {
    /// Asks whether a person is an existing contact.
    fn duplicate(
        &mut self,
        at: usize,
        suggestion: &Suggestion,
        session: &Session,
    ) -> Result<OnDuplicate> {
        let options = [
            ("Merge: fill empty fields", OnDuplicate::Merge, false),
            ("Create as new", OnDuplicate::Create, false),
            (
                "Leave this person out, in later imports too",
                OnDuplicate::Skip,
                false,
            ),
            (
                "Merge this one and all others that are found",
                OnDuplicate::Merge,
                true,
            ),
            (
                "Create this one and all others as new",
                OnDuplicate::Create,
                true,
            ),
        ];
        let names = options.map(|(name, ..)| name.to_owned());
        let answer = session.prompts.choose(&told(suggestion), &names, 0)?;
        let (_, policy, is_for_all) = options[answer.ok_or_else(Error::back)?];
        if is_for_all {
            self.policy_for_all = Some((at, policy));
        }
        Ok(policy)
    }
}
