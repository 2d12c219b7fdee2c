//! Chooses the people to import: by id, by a part of the name, or in a list.

use crate::error::{Error, Result};
use crate::job::people::external_id;
use crate::record::search::Needle;
use crate::record::{Entity, Schema, fields};
use crate::session::Session;
use crate::source::intelliflo::{Listed, Person, Sweep};
use crate::store::{Known, Store};

/// Returns the people with these ids. Trusts and companies among them are named and left out.
pub fn selected(list: &Sweep, ids: &[i64], session: &Session) -> Result<Vec<Listed>> {
    let is_there =
        |id: &i64| list.others.contains(id) || list.people.iter().any(|person| person.id == *id);
    let unknown: Vec<String> = ids
        .iter()
        .filter(|id| !is_there(id))
        .map(i64::to_string)
        .collect();
    if !unknown.is_empty() {
        return Err(Error::usage(format!(
            "Intelliflo has no client with the id {}",
            unknown.join(", ")
        ))
        .hint("--search TEXT finds people by their names."));
    }
    for id in ids.iter().filter(|id| list.others.contains(id)) {
        session.terminal.note(&format!(
            "{id} is not a person (a trust, a company), and is left out."
        ));
    }
    let people = list.people.iter();
    Ok(people
        .filter(|person| ids.contains(&person.id))
        .copied()
        .collect())
}

/// Returns the people with this text in their name or in their stored email.
pub fn searched(list: &Sweep, text: &str, store: &Store) -> Result<Vec<Listed>> {
    let needle = Needle::new(text);
    let schema = store.schema(Entity::Contact)?;
    let mut found = Vec::new();
    for &listed in &list.people {
        let person = list.person(listed)?;
        let is_meant = needle.is_in(&person.name)
            || email_of(&person, &schema, store)?.is_some_and(|email| needle.is_in(&email));
        if is_meant {
            found.push(listed);
        }
    }
    Ok(found)
}

/// Lets the user select people in a list. Typing filters the list.
pub fn ask(list: &Sweep, store: &Store, session: &Session) -> Result<Vec<Listed>> {
    let schema = store.schema(Entity::Contact)?;
    let mut names = Vec::new();
    for &listed in &list.people {
        let person = list.person(listed)?;
        let known = match store.known(external_id(&person.id.to_string()))? {
            Known::Never => "not imported yet",
            Known::Living(_) => "imported before",
            Known::Deleted(..) | Known::Gone => "deleted here",
        };
        let email = email_of(&person, &schema, store)?;
        let email = email.map(|email| format!(", {email}")).unwrap_or_default();
        names.push(format!("{} ({}){email}, {known}", person.name, person.id));
    }
    if names.is_empty() {
        return Ok(Vec::new());
    }
    let ticked = session.prompts.tick("People to import", &names)?;
    Ok(ticked.into_iter().map(|at| list.people[at]).collect())
}

/// Returns the stored email of a person who was imported before.
fn email_of(person: &Person, schema: &Schema, store: &Store) -> Result<Option<String>> {
    let Known::Living(contact) = store.known(external_id(&person.id.to_string()))? else {
        return Ok(None);
    };
    let stored = store.record(schema, contact)?;
    Ok(stored.and_then(|stored| stored.text(schema, fields::EMAIL).map(str::to_owned)))
}
