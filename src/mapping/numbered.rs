//! Headers with the number of a client's contact: `First Name 1`, `Email 1`, `First Name 2`, `Email 2`.
//!
//! `Email 2` may also be another email of the only contact. So the columns of a number are mapped only together, if they give
//! all that the contact needs.

use super::column::{Column, How, is_taken};
use super::heads::{is_whole, numbered};
use super::words::words;
use crate::record::{Schema, related};

/// Maps the unmapped columns with numbers, if the contact of a number lacks something that it needs, and has all of it with them.
pub(super) fn map(schema: &Schema, columns: &mut [Column], defaults: &[(String, String)]) {
    for (at, rules) in related::rules(schema).iter().enumerate() {
        if is_whole(schema, rules, (columns, defaults)) {
            continue;
        }
        let mut mapped = columns.to_vec();
        for position in 0..mapped.len() {
            let column = &mapped[position];
            let field = numbered(schema, &words(&column.header), at);
            let field = field.filter(|field| !is_taken(&mapped, field));
            if let (Some(field), How::None) = (field, column.how) {
                mapped[position].field = Some(field.to_owned());
                mapped[position].how = How::Alias;
            }
        }
        if is_whole(schema, rules, (&mapped, defaults)) {
            columns.clone_from_slice(&mapped);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::mapping::{Basis, Mapping, MappingOptions};
    use crate::record::related::schema_of_rows;
    use crate::record::{Entity, Schema};

    /// Returns the fields of columns with these headers, in their order.
    fn mapped(header: &str) -> String {
        let schema = schema_of_rows(Schema::of(Entity::Client), &Schema::of(Entity::Contact));
        let header: Vec<String> = header.split(',').map(str::to_owned).collect();
        let options = MappingOptions::default();
        let mapping = Mapping::resolve(&schema, &header, &options, &Basis::default()).unwrap();
        let fields = mapping.columns.into_iter();
        let fields = fields.map(|column| column.field.unwrap_or_default());
        fields.collect::<Vec<String>>().join(",")
    }

    #[test]
    fn headers_with_numbers_name_the_contacts_of_a_client() {
        let cases = [
            (
                "Client,First Name 1,Surname 1,Email 1,Mobile 1,DOB 1,Relationship 1,First Name 2,Surname 2,Email 2,Mobile 2,DOB 2,Relationship 2",
                "name,contact.first_name,contact.last_name,contact.email,contact.phone,contact.date_of_birth,relationship,\
                 contact2.first_name,contact2.last_name,contact2.email,contact2.phone,contact2.date_of_birth,contact2.relationship",
            ),
            (
                "Client,1 Forename,1 Email,2 Forename,2 Email",
                "name,contact.first_name,contact.email,contact2.first_name,contact2.email",
            ),
            // Numbers of one contact.
            ("Client,First Name,Email 1,Email 2,Phone 1", "name,,,,"),
            (
                "Client,Contact First Name,Contact Email,Contact Email 2,Phone 2",
                "name,contact.first_name,contact.email,,",
            ),
            (
                "Client,First Name 1,Email 1,Email 2",
                "name,contact.first_name,contact.email,",
            ),
            ("Client,Address 1,Address 2,City", "name,street,street,city"),
        ];
        for (header, expected) in cases {
            assert_eq!(mapped(header), expected, "{header}");
        }
    }
}
