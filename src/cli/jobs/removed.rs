//! The records that an undo removes, by name.

use serde_json::{Value, json};

use crate::job::undo::Undone;
use crate::record::Entity;
use crate::terminal::{number, sanitized};

/// The largest number of records of an entity in the text.
const SHOWN: usize = 5;

/// Returns the first removed records of each entity, and how many of all an earlier undo had kept.
pub fn text(undone: &Undone) -> String {
    if undone.removed == 0 {
        return String::new();
    }
    let mut text = "\nRemoved:\n".to_owned();
    let mut shown = 0;
    for entity in Entity::ALL {
        let records = undone.removed_first.iter();
        for one in records.filter(|one| one.entity == entity).take(SHOWN) {
            let line = format!("{entity} {} {}", one.id, one.name);
            text.push_str(&format!("  {}\n", sanitized(line.trim_end())));
            shown += 1;
        }
    }
    if undone.removed > shown {
        text.push_str(&format!("  … {} more\n", number(undone.removed - shown)));
    }
    for &(job, count) in &undone.undone_before {
        let (were, it) = if count == 1 {
            ("was", "it")
        } else {
            ("were", "them")
        };
        text.push_str(&format!(
            "\n{} of these {were} created by job {job}, whose undo had kept {it} because of this job.\n",
            number(count)
        ));
    }
    text
}

/// Returns the first removed records of each entity as JSON.
pub fn as_json(undone: &Undone) -> Value {
    let records = undone.removed_first.iter().map(|one| {
        json!({ "entity": one.entity.name(), "id": one.id, "name": one.name, "job": one.job })
    });
    records.collect()
}
