//! The question which existing contact a new one is: it shows the new contact beside the candidates.

use crate::cli::record::facing::{self, facing};
use crate::cli::record::plain;
use crate::cli::record::records::Records;
use crate::error::{Error, Result};
use crate::record::{FieldId, Record, Rule, Schema, derived_name, fields};
use crate::session::Session;
use crate::store::Stored;
use crate::terminal::Facing;

fn told(schema: &Schema, stored: &Stored) -> String {
    let email = stored.text(schema, fields::EMAIL).unwrap_or_default();
    format!("{} {} {email}", stored.id, stored.name(schema))
}

/// Shows the new contact beside the candidates, and asks.
pub fn ask(
    session: &Session,
    records: &Records<'_>,
    (schema, record): (&Schema, &Record),
    (rule, ids): (Rule, &[i64]),
) -> Result<Option<i64>> {
    let mut there = Vec::new();
    for &id in ids {
        there.extend(records.store.record(schema, id)?);
    }
    let text = |stored: &Stored, id| stored.get(id).map(|value| plain(value, &records.currency));
    let others: Vec<Other<'_>> = there
        .iter()
        .map(|stored| Other {
            title: format!("contact {}", stored.id),
            told: told(schema, stored),
            text: Box::new(move |id| text(stored, id)),
        })
        .collect();
    session.terminal.note(&format!(
        "Possible duplicate of an existing contact (same {}):",
        rule.name()
    ));
    let chosen = which(session, records, (schema, record), &others)?;
    Ok(there.get(chosen).map(|stored| stored.id))
}

/// Whether a new contact was typed before in the same form. Asks the user if it is not certain.
pub fn is_typed_before(
    session: &Session,
    records: &Records<'_>,
    (schema, record): (&Schema, &Record),
    typed: &[&Record],
) -> Result<bool> {
    for rule in Rule::of(schema.entity()) {
        let typed = typed.iter().copied();
        let alike: Vec<&Record> = typed
            .filter(|typed| rule.finds(schema, typed, record))
            .collect();
        if alike.is_empty() {
            continue;
        }
        let text = |typed: &Record, id| typed.get(id).map(|value| plain(&value, &records.currency));
        let others: Vec<Other<'_>> = alike
            .iter()
            .map(|&typed| Other {
                title: "typed before".to_owned(),
                told: told_typed(schema, typed),
                text: Box::new(move |id| text(typed, id)),
            })
            .collect();
        session.terminal.note(&format!(
            "Possible duplicate of a contact that you typed before (same {}):",
            rule.name()
        ));
        return Ok(which(session, records, (schema, record), &others)? < others.len());
    }
    Ok(false)
}

/// Returns a contact that does not exist yet, on one line.
pub fn told_typed(schema: &Schema, record: &Record) -> String {
    let text = |field: &str| record.text(schema.find(field)?);
    let email = text(fields::EMAIL).unwrap_or_default();
    format!("{}  {email}", derived_name(text))
}

/// A candidate for a new contact.
struct Other<'o> {
    title: String,
    told: String,
    text: Box<dyn Fn(FieldId) -> Option<String> + 'o>,
}

/// Shows the new contact beside the candidates, and asks which one to use. Returns the position of the answer; the
/// position after the last candidate stands for the new contact.
fn which(
    session: &Session,
    records: &Records<'_>,
    (schema, record): (&Schema, &Record),
    others: &[Other<'_>],
) -> Result<usize> {
    let rows = schema.stored().filter_map(|(id, field)| {
        let new = record.get(id).map(|value| plain(&value, &records.currency));
        let others = others.iter().map(|other| (other.text)(id));
        let values = [new].into_iter().chain(others);
        facing(&field.name, values.map(Option::unwrap_or_default).collect())
    });
    let rows: Vec<Facing> = rows.collect();
    let titles = others.iter().map(|other| other.title.clone());
    let titles: Vec<String> = ["new".to_owned()].into_iter().chain(titles).collect();
    session.terminal.side_by_side(&titles, &rows);
    session.terminal.tell(facing::LEGEND);
    let mut options: Vec<String> = others
        .iter()
        .map(|other| format!("Use {}", other.told))
        .collect();
    options.push("Create a second contact".to_owned());
    let chosen = session.prompts.choose("Which one?", &options, 0)?;
    chosen.ok_or_else(Error::back)
}
