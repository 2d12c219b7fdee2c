//! The question which existing contact a new one is: it shows the new contact beside the candidates.

use crate::cli::record::facing::{self, Shown};
use crate::cli::record::records::Records;
use crate::duplicate::are_of_two_people;
use crate::error::{Error, Result};
use crate::record::{Record, Rule, Schema, derived_name, fields};
use crate::session::Session;
use crate::store::Stored;

fn told(schema: &Schema, stored: &Stored) -> String {
    let email = stored.text(schema, fields::EMAIL).unwrap_or_default();
    format!("{} {} {email}", stored.id, stored.name(schema))
}

/// The answer to the question which existing contact a new one is.
pub enum Which {
    /// The contact with this id.
    Existing(i64),
    /// None of them.
    New,
    /// The user leaves: no contact is created.
    Left,
}

/// Shows the new contact beside the candidates, and asks.
pub fn ask(
    session: &Session,
    records: &Records<'_>,
    (schema, record): (&Schema, &Record),
    (rule, ids): (Rule, &[i64]),
) -> Result<Which> {
    let mut there = Vec::new();
    for &id in ids {
        there.extend(records.store.record(schema, id)?);
    }
    let others: Vec<Other<'_>> = there
        .iter()
        .map(|stored| Other {
            told: told(schema, stored),
            shown: Shown::stored(schema, stored, &records.currency),
        })
        .collect();
    session.terminal.note(&format!(
        "Possible duplicate of an existing contact (same {}):",
        rule.name()
    ));
    let chosen = which(session, records, (schema, record), others)?;
    Ok(match chosen {
        Some(at) => there
            .get(at)
            .map_or(Which::New, |stored| Which::Existing(stored.id)),
        None => Which::Left,
    })
}

/// Whether a new contact was typed before in the same form. Asks the user if it is not certain. Returns `None` if the user
/// leaves the contact out.
pub fn is_typed_before(
    session: &Session,
    records: &Records<'_>,
    (schema, record): (&Schema, &Record),
    typed: &[&Record],
) -> Result<Option<bool>> {
    for rule in Rule::of(schema.entity()) {
        let typed = typed.iter().copied();
        let alike: Vec<&Record> = typed
            .filter(|typed| rule.finds(schema, typed, record))
            .collect();
        if alike.is_empty() {
            continue;
        }
        let others: Vec<Other<'_>> = alike
            .iter()
            .map(|&typed| Other {
                told: told_typed(schema, typed),
                shown: Shown::new("typed before", typed, &records.currency),
            })
            .collect();
        session.terminal.note(&format!(
            "Possible duplicate of a contact that you typed before (same {}):",
            rule.name()
        ));
        let chosen = which(session, records, (schema, record), others)?;
        return Ok(chosen.map(|at| at < alike.len()));
    }
    Ok(Some(false))
}

/// Returns a contact that does not exist yet, on one line.
pub fn told_typed(schema: &Schema, record: &Record) -> String {
    let text = |field: &str| record.text(schema.find(field)?);
    let email = text(fields::EMAIL).unwrap_or_default();
    format!("{}  {email}", derived_name(text))
}

/// A candidate for a new contact.
struct Other<'o> {
    told: String,
    shown: Shown<'o>,
}

/// Shows the new contact beside the candidates, and asks which one to use. Returns the position of the answer; the
/// position after the last candidate stands for the new contact. Enter alone never takes a person of another first name, and
/// never creates a second contact. Returns `None` if the user leaves.
fn which(
    session: &Session,
    records: &Records<'_>,
    (schema, record): (&Schema, &Record),
    others: Vec<Other<'_>>,
) -> Result<Option<usize>> {
    let mut shown = vec![Shown::new("new", record, &records.currency)];
    let mut options = Vec::new();
    for other in others {
        options.push(format!("Use {}", other.told));
        shown.push(other.shown);
    }
    facing::show(&session.terminal, schema, &shown);
    options.push("Create a second contact".to_owned());
    let first_name = schema.find(fields::FIRST_NAME);
    let is_another = first_name
        .is_some_and(|field| are_of_two_people(&shown[0].text(field), &shown[1].text(field)));
    let create = options.len() - 1;
    options.push("Create no contact".to_owned());
    let default = if is_another { create + 1 } else { 0 };
    let chosen = session.prompts.choose("Which one?", &options, default)?;
    let chosen = chosen.ok_or_else(Error::back)?;
    Ok((chosen <= create).then_some(chosen))
}
