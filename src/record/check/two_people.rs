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
            reasons.push(reason(field, text, !prefix.is_empty()));
        }
    }
    reasons
}

fn reason(field: &Field, text: &str, is_related: bool) -> Reason {
    let fix = if is_related {
        "write one person here, and the other one in the columns of the second contact (contact2.first_name …) or in a row of its own"
    } else {
        "write a row for each person: copy the row, and leave one of the two names in each"
    };
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
