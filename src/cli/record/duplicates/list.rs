//! The list of pairs.

use serde_json::{Map, Value as Json, json};

use super::Found;
use crate::cli::record::plain;
use crate::cli::record::records::Records;
use crate::cli::suggestion;
use crate::error::{Outcome, Result};
use crate::job::duplicates::{DuplicatePair, DuplicateSearch, told};
use crate::record::amount::Currency;
use crate::record::{Entity, Schema, fields};
use crate::session::Session;
use crate::store::Stored;
use crate::terminal::{Column, Format, Holds};

const COLUMNS: &[Column] = &[
    Column::new("a", "A", Holds::Number, 0),
    Column::new("a_name", "Name", Holds::Text, 1),
    Column::new("b", "B", Holds::Number, 0),
    Column::new("b_name", "Name", Holds::Text, 1),
    Column::new("evidence", "Evidence", Holds::Whole, 2),
    Column::new("reasons", "Why", Holds::Text, 3),
];

/// Writes the list of a store that does not exist.
pub fn empty(session: &Session, entity: Entity) -> Result<()> {
    let list = session.terminal.list(COLUMNS);
    list.keys(&keys(&Schema::of(entity))).end(0)
}

/// Writes the pairs, the best first.
pub fn run(
    search: &DuplicateSearch<'_>,
    found: &Found<'_>,
    records: &Records<'_>,
    session: &Session,
) -> Result<Outcome> {
    let (schema, mut rank) = (&records.schema, 0);
    let mut list = session.terminal.list(COLUMNS).keys(&keys(schema));
    let room = list.room().unwrap_or(u64::MAX);
    while rank < room
        && let Some(pair) = found.next(&mut rank, search)?
    {
        list.push(&entry(schema, &records.currency, &pair))?;
    }
    list.end(found.ranked)?;
    if session.terminal.format() == Format::Table {
        note(search, found, session)?;
    }
    Ok(Outcome::Done)
}

/// Notes how to decide on the pairs.
fn note(search: &DuplicateSearch<'_>, found: &Found<'_>, session: &Session) -> Result<()> {
    let entity = search.schema.entity();
    if found.ranked == 0 {
        session.terminal.note(&format!("{}.", none_found(entity)));
        return Ok(());
    }
    let all = found.pairs.count()?;
    if all > found.ranked {
        let left = all - found.ranked;
        session
            .terminal
            .note(&format!("{left} more pairs are not shown (--limit)."));
    }
    let sheet = format!("{entity}-duplicates.xlsx");
    let decide = [entity.name(), "duplicates", "--decide"];
    let write = [entity.name(), "duplicates", "--write-decisions", &sheet];
    session.terminal.note(&format!(
        "Nothing was merged. To decide on each pair: {}. Or in a sheet: {}. To see the evidence of a pair: {}",
        suggestion::command(session, &decide),
        suggestion::command(session, &write),
        suggestion::command(session, &[entity.name(), "why", "A", "B"])
    ));
    Ok(())
}

/// Returns the sentence about a search that found no pair, without its full stop.
pub fn none_found(entity: Entity) -> String {
    format!("No {} seem to be duplicates", entity.plural())
}

fn keys(schema: &Schema) -> Map<String, Json> {
    let mut keys = Map::new();
    for key in ["a", "b", "evidence", "rule", "score", "reasons"] {
        keys.insert(key.to_owned(), Json::Null);
    }
    for name in told(schema) {
        keys.insert(format!("a_{name}"), Json::Null);
        keys.insert(format!("b_{name}"), Json::Null);
    }
    keys
}

fn entry(schema: &Schema, currency: &Currency, pair: &DuplicatePair) -> Map<String, Json> {
    let mut entry = keys(schema);
    let mut set = |key: &str, value: Json| drop(entry.insert(key.to_owned(), value));
    set("a", json!(pair.a.id));
    set("b", json!(pair.b.id));
    set("evidence", json!(pair.explanation.evidence.name()));
    set("rule", json!(pair.explanation.rule.name()));
    set("score", json!(pair.score));
    set("reasons", json!(pair.reasons()));
    let text = |stored: &Stored, name: &str| match name {
        fields::NAME => Some(stored.name(schema)),
        name => {
            let value = stored.get(schema.find(name)?)?;
            Some(plain(value, currency))
        }
    };
    for name in told(schema) {
        set(&format!("a_{name}"), json!(text(&pair.a, name)));
        set(&format!("b_{name}"), json!(text(&pair.b, name)));
    }
    entry
}
