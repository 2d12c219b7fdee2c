//! Headers that mean a field without having its name: the synonyms of the tables of entities.

use std::borrow::Cow;

use crate::record::{CUSTOM, Entity, related};

/// Returns the synonyms of a field of an entity's rows.
pub fn of(entity: Entity, field: &str) -> Vec<Cow<'static, str>> {
    if let Some((related, own)) = related::field_of_related(entity, field) {
        return of_related(related, own);
    }
    let spec = entity.spec().field(field);
    let synonyms = spec.into_iter().flat_map(|spec| spec.synonyms);
    synonyms
        .flatten()
        .map(|&synonym| Cow::Borrowed(synonym))
        .collect()
}

/// Returns the headers that a list uses for a field of a related record. Each of them names the related record.
fn of_related(entity: Entity, field: &str) -> Vec<Cow<'static, str>> {
    let own = field.strip_prefix(CUSTOM).unwrap_or(field);
    let own = own.replace('_', " ");
    let synonyms = of(entity, field).into_iter().chain([own.into()]);
    let marked = synonyms.flat_map(|synonym| {
        if synonym.starts_with(entity.name()) {
            return vec![synonym];
        }
        let marks = ["", "primary ", "main "];
        let marked = marks.map(|mark| Cow::Owned(format!("{mark}{entity} {synonym}")));
        marked.to_vec()
    });
    marked.collect()
}
