//! Headers that mean a field without having its name: the synonyms of the tables of entities.

use crate::record::Entity;

/// Returns the synonyms of a field of an entity.
pub fn of(entity: Entity, field: &str) -> Vec<&'static str> {
    let spec = entity.spec().field(field);
    let synonyms = spec.into_iter().flat_map(|spec| spec.synonyms);
    synonyms.flatten().copied().collect()
}
