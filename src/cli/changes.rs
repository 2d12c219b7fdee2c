//! The changes that an import made to existing records, for users: counted in one sentence, or listed one by one.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};

use crate::error::Result;
use crate::job::{ChangeList, ListedChange, Report};
use crate::session::Session;
use crate::store::FieldChanges;
use crate::terminal::{Column, Format, Holds, number, sanitized};

const COLUMNS: &[Column] = &[
    Column::new("entity", "Record", Holds::Text, 1),
    Column::new("record", "Id", Holds::Number, 0),
    Column::new("name", "Name", Holds::Text, 3),
    Column::new("field", "Field", Holds::Text, 2),
    Column::new("old", "Old", Holds::Text, 5),
    Column::new("new", "New", Holds::Text, 4),
];

/// The note on a job whose changes were removed with the old history.
pub const NO_LONGER_KEPT: &str =
    "Its changes of existing records are no longer kept (setting history.keep_days).";

/// Returns what a job does to fields of existing records: `fills 34 phones, changes 12 emails, clears none`. Empty if it
/// changes none.
pub fn sentence(report: &Report) -> String {
    if report.lacks_changes {
        return format!("\n{NO_LONGER_KEPT}\n");
    }
    let (_, changes) = report.numbers();
    if changes.is_empty() {
        return String::new();
    }
    let (verbs, from_trash) = if report.is_rehearsal || report.awaits_approval() {
        (["fills", "changes", "clears"], "restores")
    } else {
        (["filled", "changed", "cleared"], "restored")
    };
    let counts: [fn(&FieldChanges) -> u64; 3] = [|of| of.filled, |of| of.changed, |of| of.cleared];
    let parts = verbs.into_iter().zip(counts).map(|(verb, count)| {
        let of = changes.iter();
        let of = of.filter(|of| !of.is_trash() && count(of) > 0);
        let fields: Vec<String> = of
            .map(|of| fields(count(of), &of.name(report.kind)))
            .collect();
        format!("{verb} {}", together(&fields))
    });
    let mut parts: Vec<String> = parts.collect();
    let restored = changes.iter().filter(|of| of.is_trash());
    let restored: u64 = restored.map(|of| of.cleared).sum();
    if restored > 0 {
        parts.push(format!("{from_trash} {} from the trash", number(restored)));
    }
    format!("\nExisting records: {}.\n", parts.join(", "))
}

/// Returns parts of a sentence as one: `a, b and c`.
fn together(parts: &[String]) -> String {
    match parts {
        [] => "none".to_owned(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Returns a number of values of a field: `1 phone`, `2 cities`, `3 dates_of_birth`.
fn fields(count: u64, name: &str) -> String {
    if count == 1 {
        return format!("1 {name}");
    }
    let (noun, rest) = match name.find("_of_") {
        Some(at) => name.split_at(at),
        None => (name, ""),
    };
    let vowels = ['a', 'e', 'i', 'o', 'u'];
    let plural = match noun.strip_suffix('y') {
        Some(stem) if !stem.ends_with(vowels) => format!("{stem}ies"),
        _ if noun.ends_with(['s', 'x']) => format!("{noun}es"),
        _ => format!("{noun}s"),
    };
    format!("{} {plural}{rest}", number(count))
}

/// Writes the list of changes to standard output: a table, or CSV.
pub fn list(changes: &ChangeList, session: &Session) -> Result<()> {
    let blank = ListedChange::default();
    let mut list = session.terminal.list(COLUMNS).keys(&entry(&blank));
    let room = list.room();
    let mut shown = 0;
    changes.visit(|change| {
        if room.is_none_or(|room| shown < room) {
            list.push(&entry(&change))?;
        }
        shown += 1;
        Ok(())
    })?;
    list.end(changes.count())?;
    if session.terminal.format() == Format::Table && changes.count() > 0 {
        session.terminal.print("\n")?;
    }
    Ok(())
}

/// The largest number of changes that are shown before a question.
const BEFORE_A_QUESTION: u64 = 20;

/// Returns the first changes, one on each line: `lead 1, Ada Moor: city York → Leeds`.
pub fn lines(changes: &ChangeList) -> Result<String> {
    let mut text = String::new();
    let mut shown = 0;
    changes.visit(|change| {
        shown += 1;
        if shown <= BEFORE_A_QUESTION {
            text.push_str(&line(&change));
        }
        Ok(())
    })?;
    if shown > BEFORE_A_QUESTION {
        let more = number(shown - BEFORE_A_QUESTION);
        text.push_str(&format!("  … {more} more\n"));
    }
    Ok(text)
}

/// Returns a change as a line.
pub fn line(change: &ListedChange) -> String {
    let value = |value: &Option<String>| value.clone().unwrap_or_else(|| "(blank)".to_owned());
    let (entity, id, name) = (&change.entity, change.record, &change.name);
    let (field, old, new) = (&change.field, value(&change.old), value(&change.new));
    let line = format!("{entity} {id}, {name}: {field} {old} → {new}");
    format!("  {}\n", sanitized(&line))
}

fn entry(change: &ListedChange) -> Map<String, Value> {
    let mut entry = Map::new();
    entry.insert("entity".to_owned(), json!(change.entity));
    entry.insert("record".to_owned(), json!(change.record));
    entry.insert("name".to_owned(), json!(change.name));
    entry.insert("field".to_owned(), json!(change.field));
    entry.insert("old".to_owned(), json!(change.old));
    entry.insert("new".to_owned(), json!(change.new));
    entry
}

/// A result as JSON with the list of changes, which may be long, as its last key.
pub struct WithList<'r> {
    /// The result.
    pub result: &'r Value,
    /// The changes.
    pub list: Option<&'r ChangeList>,
}

impl Serialize for WithList<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (key, value) in self.result.as_object().into_iter().flatten() {
            map.serialize_entry(key, value)?;
        }
        if let Some(list) = self.list {
            map.serialize_entry("changed_fields", list)?;
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Job;

    #[test]
    fn changes_are_counted_in_a_sentence() {
        let mut report = Report::from(&Job::default());
        assert_eq!(sentence(&report), "");
        report.changes = FieldChanges::examples();
        let expected = "\nExisting records: filled 7 phones, changed 3 contact.emails, cleared 1 contact.email.\n";
        assert_eq!(sentence(&report), expected);
        report.is_rehearsal = true;
        report.changes.truncate(1);
        let expected = "\nExisting records: fills 7 phones, changes none, clears none.\n";
        assert_eq!(sentence(&report), expected);
    }

    #[test]
    fn the_plural_of_fields_is_english() {
        let cases = [
            (1, "city", "1 city"),
            (2, "city", "2 cities"),
            (2, "company", "2 companies"),
            (2, "status", "2 statuses"),
            (2, "date_of_birth", "2 dates_of_birth"),
            (34, "phone", "34 phones"),
            (2, "custom.day", "2 custom.days"),
        ];
        for (count, name, expected) in cases {
            assert_eq!(fields(count, name), expected);
        }
        let parts = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(together(&parts), "a, b and c");
    }
}
