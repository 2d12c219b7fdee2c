//! Headers that say nothing of a contact: beside the name of a client, `First Name`, `Last Name`, `E-Mail`, `Phone` and `DOB`
//! mean its first contact, because a client has no such fields.

use super::column::{Column, How, is_blank, is_taken};
use super::heads::is_whole;
use super::names::Names;
use super::table::Table;
use super::words::words;
use crate::record::fields;
use crate::record::related::{self, RelatedSpec};

/// The fields of a contact whose bare headers are known.
const FIELDS: [&str; 7] = [
    fields::FIRST_NAME,
    fields::LAST_NAME,
    fields::EMAIL,
    fields::PHONE,
    fields::DATE_OF_BIRTH,
    fields::EMPLOYMENT_STATUS,
    fields::TARGET_RETIREMENT_AGE,
];

/// Maps the unmapped columns whose whole headers name a field of the first contact. It is called only if the client's name has
/// a column, or comes from the contacts. The contact must lack something that it needs, and have all of it with these columns. `samples` has the first values of each
/// column: columns without any are mapped last.
pub(super) fn map(
    names: &Names<'_>,
    columns: &mut [Column],
    samples: &[Vec<String>],
    defaults: &[(String, String)],
) {
    let spec = names.schema.entity().spec();
    let Some(place) = spec.related.first().filter(|_| !spec.has_first_names()) else {
        return;
    };
    let rules = related::rules(names.schema);
    let is_whole = |columns: &[Column]| is_whole(names.schema, &rules[0], (columns, defaults));
    if is_whole(columns) {
        return;
    }
    let mut mapped = columns.to_vec();
    for (at, field) in found(names, columns, samples, place) {
        if !is_taken(&mapped, &field) {
            mapped[at].field = Some(field);
            mapped[at].how = How::Alias;
        }
    }
    if is_whole(&mapped) {
        columns.clone_from_slice(&mapped);
    }
}

/// Returns the unmapped columns with bare headers and their fields, those with values first.
fn found(
    names: &Names<'_>,
    columns: &[Column],
    samples: &[Vec<String>],
    place: &RelatedSpec,
) -> Vec<(usize, String)> {
    let table = Table::of(place.entity);
    let unmapped = columns.iter().enumerate();
    let unmapped = unmapped.filter(|(_, column)| column.how == How::None);
    let mut found: Vec<(usize, String)> = unmapped
        .filter_map(|(at, column)| {
            let words = words(&column.header);
            let known = table.whole(&words).map(|known| known.field);
            let known = known.or_else(|| names.local_of_related(&words))?;
            let field = format!("{}.{known}", place.prefix);
            // A column whose header is known for the client was left out for a better one.
            let is_free = names.known(&words).is_none() && names.schema.find(&field).is_some();
            (FIELDS.contains(&known) && is_free).then_some((at, field))
        })
        .collect();
    found.sort_by_key(|(at, _)| is_blank(samples, *at));
    found
}

#[cfg(test)]
mod tests {
    use crate::mapping::{Basis, Mapping, MappingOptions};
    use crate::record::related::schema_of_rows;
    use crate::record::{Entity, Schema};

    /// Returns the fields of columns with these headers, in their order.
    fn mapped(entity: Entity, header: &str, maps: &[&str]) -> Vec<String> {
        let schema = schema_of_rows(Schema::of(entity), &Schema::of(Entity::Contact));
        let header: Vec<String> = header.split(',').map(str::to_owned).collect();
        let options = MappingOptions {
            columns: maps.iter().map(|text| text.parse().unwrap()).collect(),
            ..MappingOptions::default()
        };
        let mapping = Mapping::resolve(&schema, &header, &options, &Basis::default()).unwrap();
        let fields = mapping.columns.into_iter();
        fields
            .map(|column| column.field.unwrap_or_default())
            .collect()
    }

    #[test]
    fn bare_headers_in_the_language_of_the_file_mean_the_first_contact() {
        for header in [
            "Kunde,Vorname,Nachname,E-Mail,Telefon",
            "Client,Prénom,Nom de famille,Courriel,Téléphone",
        ] {
            let fields = mapped(Entity::Client, header, &[]).join(",");
            let expected = "name,contact.first_name,contact.last_name,contact.email,contact.phone";
            assert_eq!(fields, expected, "{header}");
        }
    }

    #[test]
    fn bare_headers_beside_the_name_of_a_client_mean_its_first_contact() {
        let whole = [
            "name",
            "contact.first_name",
            "contact.last_name",
            "contact.email",
            "contact.phone",
        ];
        for header in [
            "Client Name,First Name,Last Name,E-Mail,Phone",
            "Company,Forename,Surname,Email Address,Telephone",
            "Name,given name,family name,EMAIL,Mobile",
        ] {
            assert_eq!(mapped(Entity::Client, header, &[]), whole, "{header}");
        }
        let cases = [
            // A contact needs a first name and an email.
            ("Client Name,Email,Phone", "name,,"),
            ("Client Name,First Name,Phone", "name,,"),
            ("First Name,Last Name,Email", ",,"),
            // The name of the contact is said, and the rest is not.
            (
                "Client Name,Contact First Name,Email",
                "name,contact.first_name,contact.email",
            ),
            // The contact is whole: the other columns may be of someone else.
            (
                "Client Name,Contact First Name,Contact Email,Phone",
                "name,contact.first_name,contact.email,",
            ),
            (
                "Client Name,First Name,Email,Spouse First Name,Spouse Email",
                "name,contact.first_name,contact.email,contact2.first_name,contact2.email",
            ),
            // The first of two columns counts, and words beside a field are not bare.
            (
                "Client Name,First Name,Email,Email,Work Phone",
                "name,contact.first_name,contact.email,,",
            ),
            (
                "Client Name,First Name,Email,Job Title,City",
                "name,contact.first_name,contact.email,,city",
            ),
        ];
        for (header, expected) in cases {
            let fields = mapped(Entity::Client, header, &[]).join(",");
            assert_eq!(fields, expected, "{header}");
        }
        let header = "Client Name,First Name,Email";
        let fields = mapped(Entity::Client, header, &["Email="]);
        assert_eq!(fields, ["name", "", ""], "the user leaves a column out");
    }

    #[test]
    fn bare_headers_of_a_person_alone_mean_the_first_contact() {
        let cases = [
            (
                "Client Name,First Name,Email,DOB,Partner First Name,Partner Email,Partner DOB",
                "name,contact.first_name,contact.email,contact.date_of_birth,contact2.first_name,contact2.email,contact2.date_of_birth",
            ),
            (
                "Client Name,First Name,Email,Employment Status,Retirement Age,Birthday",
                "name,contact.first_name,contact.email,contact.employment_status,contact.target_retirement_age,contact.date_of_birth",
            ),
            (
                "Client Name,Contact First Name,Contact Email,DOB",
                "name,contact.first_name,contact.email,",
            ),
            ("Client Name,DOB", "name,"),
        ];
        for (header, expected) in cases {
            let fields = mapped(Entity::Client, header, &[]).join(",");
            assert_eq!(fields, expected, "{header}");
        }
    }

    #[test]
    fn other_entities_have_these_headers_for_themselves() {
        let header = "Client Name,First Name,Email";
        let fields = mapped(Entity::Contact, header, &[]);
        assert_eq!(fields, ["client", "first_name", "email"]);
    }
}
