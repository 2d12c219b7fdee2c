//! Headers of related records: `Client 2 Email` is the email of a client's second contact. The words that name the
//! record stand at the beginning or at the end of the header.

use std::cmp::Reverse;

use super::alike::{are_alike, is_like};
use super::column::{Column, How, is_taken};
use super::table::{ALONE, Known, Table};
use super::words::words;
use crate::record::related::{self, RelatedSpec, field_of_related};
use crate::record::{CUSTOM, RelatedRules, Requirement, Schema};

/// A header that names a related record.
struct Named {
    place: &'static RelatedSpec,
    /// The words that name the record.
    head: &'static [&'static str],
    /// The other words of the header.
    rest: Vec<String>,
}

/// Returns the meaning of a header that names a field of a related record.
pub(super) fn known<'s>(schema: &'s Schema, header: &[String]) -> Option<Known<'s>> {
    let named = Named::all(schema, header, |a, b| a == b);
    named.iter().find_map(|named| named.known(schema))
}

/// Returns the field of the related record at this position whose name a header is, with the number of the record at its
/// beginning or at its end: `First Name 2`.
pub(super) fn numbered<'s>(schema: &'s Schema, header: &[String], at: usize) -> Option<&'s str> {
    let place = &schema.entity().spec().related[at];
    let number = (at + 1).to_string();
    let rest = without(header, &[&number], |a, b| a == b)?;
    let named = Named {
        place,
        head: &[],
        rest,
    };
    named.known(schema).map(|known| known.field)
}

/// Returns the field of a related record whose name a header is similar to.
pub(super) fn alike<'s>(schema: &'s Schema, header: &[String]) -> Option<&'s str> {
    let named = Named::all(schema, header, is_like);
    named.iter().find_map(|named| named.alike(schema))
}

impl Named {
    /// Returns the related records that a header may name. The longest words that name a record come first.
    fn all(schema: &Schema, header: &[String], same: fn(&str, &str) -> bool) -> Vec<Self> {
        let mut found = Vec::new();
        // `Last Contact` and `First Contact` are dates.
        if matches!(header, [first, contact] if ALONE.contains(&first.as_str()) && contact == "contact")
        {
            return found;
        }
        for place in schema.entity().spec().related {
            for &head in place.heads {
                let rest = without(header, head, same);
                found.extend(rest.map(|rest| Named { place, head, rest }));
            }
        }
        found.sort_by_key(|named| Reverse(named.head.len()));
        found
    }

    fn known<'s>(&self, schema: &'s Schema) -> Option<Known<'s>> {
        let is_name = |own: &str| words(own.strip_prefix(CUSTOM).unwrap_or(own)) == self.rest;
        if let Some(field) = self.field(schema, is_name) {
            return Some(Known::whole(field));
        }
        let entity = self.place.entity;
        let table = Table::of(entity);
        // `Contact Number` is a phone, and `Client 2 Number` is not.
        let with_entity = [&[entity.name().to_owned()], &*self.rest].concat();
        let says_entity = self.head.iter().any(|word| word.starts_with(entity.name()));
        let known = table
            .whole(&self.rest)
            .or_else(|| says_entity.then(|| table.whole(&with_entity))?)
            .or_else(|| table.qualified(&self.rest))?;
        let field = self.field(schema, |own| own == known.field)?;
        Some(Known { field, ..known })
    }

    fn alike<'s>(&self, schema: &'s Schema) -> Option<&'s str> {
        let is_alike =
            |own: &str| are_alike(&self.rest, &words(own.strip_prefix(CUSTOM).unwrap_or(own)));
        self.field(schema, is_alike).or_else(|| {
            let meant = Table::of(self.place.entity).alike(&self.rest)?;
            self.field(schema, |own| own == meant)
        })
    }

    /// Returns the first field of the related record that is meant by its own name.
    fn field<'s>(&self, schema: &'s Schema, is_meant: impl Fn(&str) -> bool) -> Option<&'s str> {
        let mut fields = schema.iter().map(|(_, field)| &*field.name);
        fields.find(|name| {
            let found = field_of_related(schema.entity(), name);
            found.is_some_and(|(place, own)| place == self.place && is_meant(own))
        })
    }
}

/// Returns the words of a header without those of a head, which stand at its beginning or at its end.
fn without(header: &[String], head: &[&str], same: fn(&str, &str) -> bool) -> Option<Vec<String>> {
    let is_head = |words: &[String]| words.iter().zip(head).all(|(word, of)| same(word, of));
    let rest = header.len().checked_sub(head.len())?;
    let (first, last) = (&header[..head.len()], &header[rest..]);
    if is_head(first) {
        return Some(header[head.len()..].to_vec());
    }
    is_head(last).then(|| header[..rest].to_vec())
}

/// Unmaps the columns of related records after the first if they cannot give all that such a record needs. Only columns
/// that were found by their headers are unmapped.
pub(super) fn unmap_incomplete(
    schema: &Schema,
    columns: &mut [Column],
    defaults: &[(String, String)],
) {
    for rules in related::rules(schema).iter().skip(1) {
        let is_of = |column: &&mut Column| goes_to(schema, column, rules);
        let is_guess = |column: &Column| matches!(column.how, How::Alias | How::Fuzzy);
        if is_whole(schema, rules, (columns, defaults)) {
            continue;
        }
        let of_place: Vec<&mut Column> = columns.iter_mut().filter(is_of).collect();
        if of_place.iter().all(|column| is_guess(column)) {
            for column in of_place {
                column.field = None;
                column.how = How::None;
            }
        }
    }
}

/// Returns whether the columns and the defaults give all that a related record needs.
pub(super) fn is_whole(
    schema: &Schema,
    rules: &RelatedRules,
    (columns, defaults): (&[Column], &[(String, String)]),
) -> bool {
    let has_default = |name: &str| defaults.iter().any(|(field, _)| field == name);
    rules.required.iter().all(|requirement| {
        let mut names = names_of(schema, requirement);
        names.any(|name| is_taken(columns, name) || has_default(name))
    })
}

pub(super) fn goes_to(schema: &Schema, column: &Column, rules: &RelatedRules) -> bool {
    let field = column.field.as_deref().and_then(|name| schema.find(name));
    field.is_some_and(|field| rules.fields.contains(&field))
}

pub(super) fn names_of<'s>(
    schema: &'s Schema,
    requirement: &'s Requirement,
) -> impl Iterator<Item = &'s str> + 's {
    let fields = requirement.any_of.iter();
    fields.map(|&id| &*schema.field(id).name)
}

/// The relationships that headers name: `Spouse Email`.
const SAID: [&str; 2] = ["Spouse", "Partner"];

/// Returns the relationships that the headers of all columns of a related record say, as defaults.
pub(super) fn said_relationships(
    schema: &Schema,
    columns: &[Column],
    defaults: &[(String, String)],
) -> Vec<(String, String)> {
    let places = schema.entity().spec().related.iter();
    let said = places
        .zip(related::rules(schema))
        .filter_map(|(place, rules)| {
            let is_given = is_taken(columns, place.relationship)
                || defaults
                    .iter()
                    .any(|(field, _)| field == place.relationship);
            let of_place = columns
                .iter()
                .filter(|column| goes_to(schema, column, &rules));
            let headers: Vec<Vec<String>> = of_place.map(|column| words(&column.header)).collect();
            let is_said = |word: &str| {
                let word = word.to_lowercase();
                headers.iter().all(|header| header.contains(&word))
            };
            let said: Vec<&str> = SAID.into_iter().filter(|word| is_said(word)).collect();
            match said[..] {
                [only] if !is_given && !headers.is_empty() => {
                    Some((place.relationship.to_owned(), only.to_owned()))
                }
                _ => None,
            }
        });
    said.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mapping::names::Names;
    use crate::mapping::{Basis, MappingOptions};
    use crate::mapping::{Mapping, header};
    use crate::record::Entity;
    use crate::record::related::schema_of_rows;

    fn schema() -> Schema {
        schema_of_rows(Schema::of(Entity::Client), &Schema::of(Entity::Contact))
    }

    fn resolve(header: &[&str], maps: &[&str]) -> Mapping {
        let header: Vec<String> = header.iter().map(ToString::to_string).collect();
        let options = MappingOptions {
            columns: maps.iter().map(|text| text.parse().unwrap()).collect(),
            ..MappingOptions::default()
        };
        Mapping::resolve(&schema(), &header, &options, &Basis::default()).unwrap()
    }

    #[test]
    fn headers_name_the_contact_and_its_field() {
        let cases = [
            ("Client 2 Surname", Some("contact2.last_name")),
            ("Client 2 - Email Address", Some("contact2.email")),
            ("Surname (Client 2)", Some("contact2.last_name")),
            ("client2_first_name", Some("contact2.first_name")),
            ("Partner Email", Some("contact2.email")),
            ("Partner's Forename", Some("contact2.first_name")),
            ("Spouse First Name", Some("contact2.first_name")),
            ("Spouse/Partner Name", Some("contact2.full_name")),
            ("Applicant 2 DOB", Some("contact2.date_of_birth")),
            ("2nd Contact Mobile", Some("contact2.phone")),
            ("Second Contact Name", Some("contact2.full_name")),
            ("Second Applicant Title", Some("contact2.title")),
            ("Contact 2 Number", Some("contact2.phone")),
            ("Client 2 Relationship", Some("contact2.relationship")),
            ("contact2.email", Some("contact2.email")),
            ("contact2.relationship", Some("contact2.relationship")),
            ("Client 1 Name", Some("contact.full_name")),
            ("Applicant 1 Email", Some("contact.email")),
            ("1st Contact Telephone", Some("contact.phone")),
            ("Primary Contact Email", Some("contact.email")),
            ("Primary First Name", Some("contact.first_name")),
            ("Main Email", Some("contact.email")),
            ("Contact First Name", Some("contact.first_name")),
            ("Contact Last", Some("contact.last_name")),
            ("Contact Second Name", Some("contact.last_name")),
            ("Contact Number", Some("contact.phone")),
            ("Contact", Some("contact.full_name")),
            ("Primary Contact", Some("contact.full_name")),
            ("First Client Name", Some("contact.full_name")),
            ("contact.relationship", Some("relationship")),
            ("Client 1 Relationship", Some("relationship")),
            ("Client Name", Some("name")),
            ("Client 2 Number", None),
            ("Client 2", None),
            ("Partner", None),
            ("Spouse", None),
            ("Contact Email 2", None),
            ("Client 3 Email", None),
            ("Applicant First Name", None),
            ("Client 2 Address", None),
        ];
        for (header, expected) in cases {
            let hows = [How::Exact, How::Alias, How::Fuzzy];
            let schema = schema();
            let names = Names::of(&schema, std::iter::empty());
            let found = hows.map(|how| header::field_for(&names, header, how));
            assert_eq!(found.into_iter().flatten().next(), expected, "{header}");
        }
    }

    #[test]
    fn the_date_of_a_contact_is_no_name() {
        let schema = schema();
        let names = Names::of(&schema, std::iter::empty());
        for header in ["Last Contact", "First Contact"] {
            let hows = [How::Exact, How::Alias, How::Fuzzy];
            let found = hows.map(|how| header::field_for(&names, header, how));
            assert_eq!(found, [None; 3], "{header}");
        }
    }

    #[test]
    fn a_second_contact_without_a_required_column_is_left_out_and_named() {
        let header = ["Name", "Type", "Client 2 Forename", "Client 2 Surname"];
        let mapping = resolve(&header, &[]);
        assert_eq!(mapping.unmapped().count(), 2);
        assert_eq!(
            mapping.incomplete_related(&schema()),
            [
                "No second contact is imported from Client 2 Forename, Client 2 Surname: it needs contact2.email. To name its column: --map 'COLUMN=contact2.email'."
            ]
        );
        let all = [&header[..], &["Client 2 Email"]].concat();
        assert_eq!(resolve(&all, &[]).unmapped().count(), 0);
        assert!(resolve(&all, &[]).incomplete_related(&schema()).is_empty());
        // A column that the user maps is meant.
        let mapping = resolve(&header, &["Client 2 Surname=contact2.last_name"]);
        assert_eq!(mapping.unmapped().count(), 0);
    }

    #[test]
    fn a_relationship_without_its_contact_is_named() {
        let mapping = resolve(&["Name", "Type", "Relationship"], &[]);
        assert_eq!(
            mapping.incomplete_related(&schema()),
            [
                "No contact is imported from Relationship: it needs contact.first_name. To name its column: --map 'COLUMN=contact.first_name'."
            ]
        );
    }

    #[test]
    fn headers_say_the_relationship() {
        let cases: [(&[&str], Option<&str>); 5] = [
            (&["Spouse Name", "Spouse Email"], Some("Spouse")),
            (&["Partner Name", "Partner Email"], Some("Partner")),
            (&["Spouse/Partner Name", "Spouse/Partner Email"], None),
            (&["Client 2 Name", "Client 2 Email"], None),
            (
                &["Spouse Name", "Spouse Email", "Spouse Relationship"],
                None,
            ),
        ];
        for (header, expected) in cases {
            let mapping = resolve(header, &[]);
            let said = mapping.defaults.first().map(|(_, value)| &**value);
            assert_eq!(said, expected, "{header:?}");
        }
    }
}
