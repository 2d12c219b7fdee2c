//! The check that the name of a person is not that of two people. A contact is one person.

use crate::record::{Code, Draft, Field, Reason, Schema, cut, fields, joint_name, related};

/// Returns a reason for each person of a draft whose name is that of two people.
pub(super) fn reasons(schema: &Schema, draft: &Draft<'_>) -> Vec<Reason> {
    let entity = schema.entity();
    let mut reasons: Vec<Reason> = Vec::new();
    let mut prefixes = Vec::new();
    for (id, cell) in draft.cells() {
        let field = schema.field(id);
        let own = related::own_name(entity, &field.name);
        let prefix = field.name.strip_suffix(own).unwrap_or_default();
        let text = cell.trimmed();
        let is_joint = match own {
            fields::FULL_NAME => joint_name::is_whole(text),
            fields::FIRST_NAME => {
                let last = schema.find(&format!("{prefix}{}", fields::LAST_NAME));
                let mut cells = draft.cells();
                let last = cells.find(|(id, _)| Some(*id) == last);
                joint_name::is_first(text, last.map(|(_, cell)| cell.trimmed()))
            }
            fields::TITLE => joint_name::is_of_two(text),
            _ => false,
        };
        if is_joint && !prefixes.contains(&prefix) {
            prefixes.push(prefix);
            let fix = if prefix.is_empty() {
                fix_of_own(schema, draft)
            } else {
                "write one person here, and the other one in the columns of the second contact (contact2.first_name …) or in a row of its own"
            };
            reasons.push(reason(field, text, fix));
        }
    }
    reasons
}

/// Returns what to do with a row of two people. Two people cannot have the id of one.
fn fix_of_own(schema: &Schema, draft: &Draft<'_>) -> &'static str {
    let has_id = draft.cells().any(|(field, cell)| {
        schema.field(field).name == fields::EXTERNAL_ID && !cell.trimmed().is_empty()
    });
    if has_id {
        "write a row for each person: copy the row, leave one of the two names in each, and empty the id in one of them"
    } else {
        "write a row for each person: copy the row, and leave one of the two names in each"
    }
}

fn reason(field: &Field, text: &str, fix: &'static str) -> Reason {
    Reason::field(
        Code::TwoPeople,
        &field.name,
        format!(
            "{} names two people, and a contact is one person",
            cut(text)
        ),
        fix,
    )
}
