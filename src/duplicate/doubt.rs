//! Doubt: a hit that may well be somebody else.

use crate::record::search::fold;
use crate::record::{Entity, Form, Record, Rule, Value, name};

/// Whether a record that a rule finds may be somebody else than the incoming one: found by the name alone, or by an
/// email or phone while the first name or the date of birth differs. Families share those.
pub fn is_doubtful(
    form: &Form,
    rule: Rule,
    existing: &[Option<Value<'static>>],
    incoming: &Record,
) -> bool {
    match rule {
        Rule::Source | Rule::Id => false,
        // The name of a client is the very same, and a household or a company has but one.
        Rule::Name => form.entity() != Entity::Client,
        Rule::Email | Rule::Phone => {
            differs(form, "first_name", existing, incoming)
                || differs(form, "date_of_birth", existing, incoming)
        }
    }
}

/// Whether both have a value, and not the same one. An initial is no other name than one that begins with it.
fn differs(
    form: &Form,
    field: &str,
    existing: &[Option<Value<'static>>],
    incoming: &Record,
) -> bool {
    let Some(id) = form.find(field) else {
        return false;
    };
    let there = existing.get(id.index()).and_then(Option::as_ref);
    match (there, incoming.get(id)) {
        (Some(Value::Text(there)), Some(Value::Text(new))) => {
            let (there, new) = (fold(there), fold(&new));
            there != new && !name::is_fuller(&there, &new) && !name::is_fuller(&new, &there)
        }
        (Some(there), Some(new)) => *there != new,
        _ => false,
    }
}
