//! The name and the entity type of a client that its row does not give: they follow from its contacts.

use crate::record::client::{COUPLE, INDIVIDUAL, SELF, is_household, is_one_of_household};
use crate::record::related::RelatedSpec;
use crate::record::{Draft, Record, Schema, fields};

/// The name of a contact in a row.
struct Name<'r> {
    first: &'r str,
    last: &'r str,
}

/// Gives a client without a name the names of its contacts, and one without an entity type the type that fits their number:
/// an individual or a couple. Both count as defaults: they never overwrite a value of an existing client. Other entity types
/// have names of their own.
pub(super) fn complete(schema: &Schema, draft: &Draft<'_>, record: &mut Record) {
    let (Some(name), Some(kind)) = (schema.find(fields::NAME), schema.find(fields::ENTITY_TYPE))
    else {
        return;
    };
    let given = record.text(kind).map(str::to_owned);
    if given.as_deref().is_some_and(|given| !is_household(given)) {
        return;
    }
    if given.is_none() && has_member_of_organisation(schema, record) {
        return;
    }
    let people = people(schema, record, given.as_deref());
    let Some(made) = name_of(&people) else {
        return;
    };
    let fitting = if people.len() > 1 { COUPLE } else { INDIVIDUAL };
    for (field, text) in [(name, &*made), (kind, fitting)] {
        if !draft.has(field) {
            record.set_text(field, text);
            record.set_defaults(&[field]);
        }
    }
}

/// The relationships of people, of their family and of their helpers. A contact with another one, such as Director, says that the
/// client is an organisation.
const OF_PEOPLE: [&str; 9] = [
    SELF, "Spouse", "Partner", "Husband", "Wife", "Child", "Parent", "Attorney", "Other",
];

/// Returns whether a contact of a row belongs to an organisation, by its relationship.
fn has_member_of_organisation(schema: &Schema, record: &Record) -> bool {
    let text = |field: &str| record.text(schema.find(field)?);
    let places = schema.entity().spec().related.iter();
    let mut given = places.filter_map(|place| text(place.relationship));
    given.any(|given| {
        !OF_PEOPLE
            .iter()
            .any(|known| known.eq_ignore_ascii_case(given.trim()))
    })
}

/// Returns the contacts of a row that are the client, not its family or its helpers.
fn people<'r>(schema: &Schema, record: &'r Record, entity_type: Option<&str>) -> Vec<Name<'r>> {
    let text = |field: &str| record.text(schema.find(field)?);
    let part = |place: &RelatedSpec, part: &str| text(&format!("{}.{part}", place.prefix));
    let is_one = |place: &&RelatedSpec| {
        let relationship = text(place.relationship).unwrap_or(SELF);
        is_one_of_household(entity_type.unwrap_or(COUPLE), relationship)
    };
    let places = schema.entity().spec().related.iter().filter(is_one);
    let names = places.filter_map(|place| {
        let first = part(place, fields::FIRST_NAME);
        let last = part(place, fields::LAST_NAME);
        (first.or(last).is_some()).then(|| Name {
            first: first.unwrap_or_default(),
            last: last.unwrap_or_default(),
        })
    });
    let most = if entity_type == Some(INDIVIDUAL) {
        1
    } else {
        2
    };
    names.take(most).collect()
}

/// Returns the name of a household: `Jane Quill`, `Jane & John Quill`, `Jane Quill & John Moor`.
fn name_of(people: &[Name<'_>]) -> Option<String> {
    let whole = |name: &Name<'_>| format!("{} {}", name.first, name.last).trim().to_owned();
    Some(match people {
        [] => return None,
        [one, other] if share_last_name(one, other) => format!("{} & {}", one.first, whole(other)),
        people => people.iter().map(whole).collect::<Vec<_>>().join(" & "),
    })
}

/// Returns whether two people with first names have one last name.
fn share_last_name(one: &Name<'_>, other: &Name<'_>) -> bool {
    let have_first = !one.first.is_empty() && !other.first.is_empty();
    have_first && one.last.to_lowercase() == other.last.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::amount::Currency;
    use crate::record::phone::Region;
    use crate::record::related::schema_of_rows;
    use crate::record::{Cell, Checker, Entity, Rules};

    /// Returns the name and the entity type of the client of a row: `field=value;…`.
    fn client(row: &str) -> [Option<String>; 2] {
        let schema = schema_of_rows(Schema::of(Entity::Client), &Schema::of(Entity::Contact));
        let rules = Rules {
            names_from_contacts: true,
            ..Rules::of(
                Region::parse("GB").unwrap(),
                Currency::parse("GBP").unwrap(),
            )
        };
        let mut draft = Draft::default();
        for cell in row.split(';') {
            let (field, text) = cell.split_once('=').unwrap();
            draft.fill(schema.find(field).unwrap(), Cell::text(text));
        }
        let mut record = Record::default();
        Checker::new(&schema, &rules)
            .check(&draft, &mut record)
            .unwrap();
        let client = [fields::NAME, fields::ENTITY_TYPE];
        client.map(|field| record.text(schema.find(field).unwrap()).map(str::to_owned))
    }

    #[test]
    fn a_client_is_named_after_its_people() {
        let jane = "contact.first_name=Jane;contact.last_name=Quill";
        let cases = [
            ("", Some("Jane Quill"), Some("individual")),
            (
                "contact2.first_name=John;contact2.last_name=QUILL",
                Some("Jane & John QUILL"),
                Some("couple"),
            ),
            (
                "contact2.first_name=John",
                Some("Jane Quill & John"),
                Some("couple"),
            ),
            (
                "contact2.first_name=John;contact2.last_name=Moor",
                Some("Jane Quill & John Moor"),
                Some("couple"),
            ),
            // A child is none of a couple.
            (
                "contact2.first_name=Tom;contact2.last_name=Quill;contact2.relationship=Child",
                Some("Jane Quill"),
                Some("individual"),
            ),
            (
                "contact2.first_name=John;entity_type=individual",
                Some("Jane Quill"),
                Some("individual"),
            ),
            ("entity_type=couple", Some("Jane Quill"), Some("couple")),
            // What the row gives stays.
            ("name=The Quills", Some("The Quills"), Some("individual")),
            // A director without a type says that the client is none of people.
            ("relationship=Director", None, None),
            // A trust is not its trustee.
            ("entity_type=trust", None, Some("trust")),
        ];
        for (more, name, kind) in cases {
            let row = [jane, more].join(";");
            let expected = [name.map(str::to_owned), kind.map(str::to_owned)];
            assert_eq!(client(row.trim_end_matches(';')), expected, "{more}");
        }
        let titled = client("contact.full_name=Mrs Jane Quill");
        assert_eq!(titled[0].as_deref(), Some("Jane Quill"));
        assert_eq!(client("status=Active"), [None, None]);
    }
}
