//! The records that an undo removes and restores, by name, and what it adds to the undo of an earlier job.

use serde_json::{Value, json};

use crate::job::undo::{Undone, UndoneBefore};
use crate::record::Entity;
use crate::terminal::{number, sanitized};

/// The largest number of records of an entity in the text.
const SHOWN: usize = 5;

/// Returns the first removed and restored records of each entity, and how many records an earlier undo had kept.
pub fn text(undone: &Undone) -> String {
    let mut text = String::new();
    if undone.removed > 0 {
        text.push_str("\nRemoved:\n");
    }
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
    text.push_str(&restored(undone));
    let before = undone.undone_before.iter();
    text.extend(before.map(of_earlier_undo));
    text
}

/// Returns the first restored records of each entity, with the fields that have their old values again.
fn restored(undone: &Undone) -> String {
    let mut text = String::new();
    let mut shown = 0;
    for entity in Entity::ALL {
        let records = undone.restored_first.iter();
        for one in records.filter(|one| one.entity == entity).take(SHOWN) {
            let mut what = Vec::new();
            if !one.fields.is_empty() {
                what.push(one.fields.join(", "));
            }
            if one.is_deleted {
                what.push("in the trash again".to_owned());
            }
            let record = format!("{entity} {} {}", one.id, one.name);
            let line = format!("{}: {}", record.trim_end(), what.join("; "));
            text.push_str(&format!("  {}\n", sanitized(&line)));
            shown += 1;
        }
    }
    if shown == 0 {
        return text;
    }
    if undone.restored > shown {
        text.push_str(&format!("  … {} more\n", number(undone.restored - shown)));
    }
    format!("\nRestored:\n{text}")
}

/// Returns what the undo adds to that of an earlier job.
fn of_earlier_undo(before: &UndoneBefore) -> String {
    let UndoneBefore {
        job,
        removed,
        returned,
    } = *before;
    let created = match removed {
        0 => String::new(),
        1 => format!(
            "\n1 of these was created by job {job}, whose undo had kept it because of this job.\n"
        ),
        _ => format!(
            "\n{} of these were created by job {job}, whose undo had kept them because of this job.\n",
            number(removed)
        ),
    };
    let restored = match returned {
        0 => String::new(),
        1 => format!("\n1 record that job {job} had restored is in the trash again.\n"),
        _ => format!(
            "\n{} records that job {job} had restored are in the trash again.\n",
            number(returned)
        ),
    };
    created + &restored
}

/// Returns the first restored records of each entity as JSON.
pub fn restored_as_json(undone: &Undone) -> Value {
    let records = undone.restored_first.iter().map(|one| {
        json!({ "entity": one.entity.name(), "id": one.id, "name": one.name, "fields": one.fields })
    });
    records.collect()
}

/// Returns the first removed records of each entity as JSON.
pub fn removed_as_json(undone: &Undone) -> Value {
    let records = undone.removed_first.iter().map(|one| {
        json!({ "entity": one.entity.name(), "id": one.id, "name": one.name, "job": one.job })
    });
    records.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Reverted;

    #[test]
    fn a_record_that_is_in_the_trash_again_is_told_with_its_fields() {
        let of = |fields: &[&str], is_deleted| Undone {
            restored: 1,
            restored_first: vec![Reverted {
                entity: Entity::Client,
                id: 1,
                name: "Al Moss".to_owned(),
                fields: fields.iter().map(ToString::to_string).collect(),
                is_deleted,
            }],
            ..Undone::default()
        };
        for (undone, told) in [
            (of(&["city", "status"], false), "city, status"),
            (of(&[], true), "in the trash again"),
            (of(&["city"], true), "city; in the trash again"),
        ] {
            let expected = format!("\nRestored:\n  client 1 Al Moss: {told}\n");
            assert_eq!(text(&undone), expected);
        }
    }
}
