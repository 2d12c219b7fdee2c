//! Related records: a client's row may have two contacts, and a contact's row may have its client. Each has a
//! relationship.
//!
//! The schema of the rows has additional fields for them, which are not fields of the record. `job` finds the existing
//! records that they mean.

use std::borrow::Cow;

use super::phone::{self, Region};
use super::{
    Custom, Entity, Field, FieldId, Key, Kind, Record, RelatedRules, Requirement, Schema, email,
    fields,
};

/// A related record that a row can have.
#[derive(Debug, PartialEq, Eq)]
pub struct RelatedSpec {
    /// Its entity.
    pub entity: Entity,
    /// The beginning of the names of its fields: `contact2` in `contact2.email`.
    pub prefix: &'static str,
    /// The name of the field with its relationship.
    pub relationship: &'static str,
    /// The name in messages: `second contact`.
    pub told: &'static str,
    /// The words with which headers of its fields begin or end: `Client 2 Email`, `Surname (Client 2)`.
    pub heads: &'static [&'static [&'static str]],
}

/// Returns the schema of the rows of a file: the fields of the record, then those of its related records. `related` is
/// the schema of the entity whose fields the rows have in addition, if there is one.
pub fn schema_of_rows(schema: Schema, related: &Schema) -> Schema {
    let spec = schema.entity().spec();
    let of_related = spec.related.iter().flat_map(|place| {
        let whole_name = place.entity.spec().row_fields.iter().map(Field::of);
        let whole_name = whole_name.filter(|field| field.kind == Kind::FullName);
        let stored = related.iter().map(|(_, field)| field.clone());
        stored.chain(whole_name).map(move |field| Field {
            name: Cow::Owned(format!("{}{SEPARATOR}{}", place.prefix, field.name)),
            is_related: true,
            ..field
        })
    });
    let inputs = spec.row_fields.iter().map(|input| Field {
        is_related: !input.kind.is_input(),
        ..Field::of(input)
    });
    schema.with(of_related).with(inputs)
}

/// Stands between the beginning of a related record's field and its own name: `contact.email`.
const SEPARATOR: char = '.';

/// Returns the name that a field has in its related record, or the whole name if it belongs to the record itself.
/// A field `contact.email` of clients' rows is the `email` of a contact.
pub fn own_name(entity: Entity, name: &str) -> &str {
    field_of_related(entity, name).map_or(name, |(_, own)| own)
}

/// Returns the related record that a field belongs to, and its name there. Returns `None` if it belongs to the record
/// itself.
pub fn field_of_related(entity: Entity, name: &str) -> Option<(&'static RelatedSpec, &str)> {
    let mut places = entity.spec().related.iter();
    places.find_map(|place| {
        if name == place.relationship {
            return Some((place, fields::RELATIONSHIP));
        }
        let own = name.strip_prefix(place.prefix)?.strip_prefix(SEPARATOR)?;
        Some((place, own))
    })
}

/// Returns the name of the field that another name means: `contact.relationship` is the `relationship` of a client's
/// first contact.
pub fn meaning(entity: Entity, name: &str) -> Option<&'static str> {
    let (place, own) = field_of_related(entity, name)?;
    (own == fields::RELATIONSHIP && name != place.relationship).then_some(place.relationship)
}

/// Returns whether a row with this field filled has a related record. A relationship alone is none.
pub fn brings(field: &Field) -> bool {
    let is_relationship =
        [fields::RELATIONSHIP, fields::SECOND_RELATIONSHIP].contains(&&*field.name);
    field.is_related && !is_relationship
}

/// Returns the rules for each related record that a row can have. The relationship is not among the requirements,
/// because the client decides whether one is needed.
pub fn rules(schema: &Schema) -> Vec<RelatedRules> {
    let entity = schema.entity();
    let places = entity.spec().related.iter().map(|place| {
        let is_of = |field: &Field| {
            let found = field_of_related(entity, &field.name);
            brings(field) && found.is_some_and(|(of, _)| of == place)
        };
        let of_place: Vec<(FieldId, &Field)> =
            schema.iter().filter(|(_, field)| is_of(field)).collect();
        let is_required = |field: &Field| {
            let custom = field.custom.as_ref();
            custom.is_some_and(|Custom { is_required, .. }| *is_required)
        };
        let custom = of_place.iter().map(|(_, field)| field);
        let custom = custom.filter(|field| is_required(field));
        let own = place.entity.spec().required.iter();
        let own = own.map(|own| format!("{}{SEPARATOR}{own}", place.prefix));
        let names = own.chain(custom.map(|field| field.name.to_string()));
        RelatedRules {
            required: names
                .filter_map(|name| Requirement::parse(schema, &name))
                .collect(),
            fields: of_place.iter().map(|(id, _)| *id).collect(),
        }
    });
    places.collect()
}

/// The fields of a related record in the schema of the rows and in the schema of its entity.
#[derive(Debug)]
pub struct RelatedFields {
    /// The related record.
    pub place: &'static RelatedSpec,
    /// Pairs of fields: in the rows, and in the related record.
    pairs: Vec<(FieldId, FieldId)>,
    /// The number of fields of the related record.
    count: usize,
    /// The email of the related record.
    email: Option<FieldId>,
    /// The phone of the related record.
    phone: Option<FieldId>,
}

impl RelatedFields {
    /// Returns the fields of each related record that a row can have. `of` is the schema of their entity.
    pub fn of(schema: &Schema, of: &Schema) -> Vec<Self> {
        let places = schema.entity().spec().related.iter();
        let pairs = |place: &RelatedSpec| {
            let pairs = of.stored().filter_map(|(to, field)| {
                let name = format!("{}{SEPARATOR}{}", place.prefix, field.name);
                Some((schema.find(&name)?, to))
            });
            pairs.collect()
        };
        let fields = places.map(|place| RelatedFields {
            place,
            pairs: pairs(place),
            count: of.len(),
            email: of.find(fields::EMAIL),
            phone: of.find(fields::PHONE),
        });
        fields.collect()
    }

    /// Returns the pairs of fields: in the rows, and in the related record.
    pub fn pairs(&self) -> &[(FieldId, FieldId)] {
        &self.pairs
    }

    /// Returns the related record of a row. Returns `None` if the row has none.
    pub fn record(&self, record: &Record, region: Region) -> Option<Record> {
        let mut related = Record::default();
        related.clear(self.count);
        let mut is_filled = false;
        for &(from, to) in &self.pairs {
            is_filled |= related.copy(record, from, to);
        }
        if !is_filled {
            return None;
        }
        let text = |field: Option<FieldId>| related.text(field?);
        let email = text(self.email).map(|text| email::key(text).into_owned());
        let phone = text(self.phone).and_then(|text| phone::key(text, region));
        let keys = [
            (Key::Email, self.email, email),
            (Key::Phone, self.phone, phone),
        ];
        for (key, field, text) in keys {
            if let (Some(field), Some(text)) = (field, text) {
                related.set_key_of(key, field, &text);
            }
        }
        Some(related)
    }
}

/// Returns the text of a field by the field's name, or `None` if it is blank.
pub fn text_of<'r>(schema: &Schema, record: &'r Record, field: &str) -> Option<&'r str> {
    let id: FieldId = schema.find(field)?;
    record.text(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_have_fields_for_related_records_and_records_do_not() {
        let contact = Schema::of(Entity::Contact);
        for (entity, own, related) in [
            (Entity::Lead, 24, 0),
            (Entity::Client, 11, 26),
            (Entity::Contact, 11, 2),
        ] {
            let schema = schema_of_rows(Schema::of(entity), &contact);
            assert_eq!(schema.stored().count(), own, "{entity}");
            let fields = schema.iter().filter(|(_, field)| field.is_related);
            assert_eq!(fields.count(), related, "{entity}");
        }
    }
}
