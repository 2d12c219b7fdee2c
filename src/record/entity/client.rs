//! The client: an organisation or individual that the practice advises. Scripts rely on the order of the fields.

use super::{EntitySpec, FieldSpec, ListColumn, NameIndex, synonyms};
use crate::record::related::RelatedSpec;
use crate::record::{Entity, Kind, client, fields};

/// The words of headers for the first contact of a client.
const FIRST_HEADS: &[&[&str]] = &[
    &["contact"],
    &["primary"],
    &["primary", "contact"],
    &["main"],
    &["main", "contact"],
    &["contact", "1"],
    &["contact1"],
    &["1st", "contact"],
    &["first", "contact"],
    &["client", "1"],
    &["client1"],
    &["1st", "client"],
    &["first", "client"],
    &["applicant", "1"],
    &["applicant1"],
    &["1st", "applicant"],
    &["first", "applicant"],
    &["person", "1"],
    &["person1"],
];

/// The words of headers for the second contact of a client.
const SECOND_HEADS: &[&[&str]] = &[
    &["contact", "2"],
    &["contact2"],
    &["2nd", "contact"],
    &["second", "contact"],
    &["secondary", "contact"],
    &["client", "2"],
    &["client2"],
    &["2nd", "client"],
    &["second", "client"],
    &["applicant", "2"],
    &["applicant2"],
    &["2nd", "applicant"],
    &["second", "applicant"],
    &["joint", "applicant"],
    &["person", "2"],
    &["person2"],
    &["partner"],
    &["partner", "s"],
    &["spouse"],
    &["spouse", "s"],
    &["spouse", "partner"],
    &["partner", "spouse"],
];

/// The table of clients.
pub static CLIENT: EntitySpec = EntitySpec {
    name: "client",
    plural: "clients",
    import_about: "Import clients from a file, each with up to two contacts",
    import_help: "Works as `intake import leads` does. The fields are those of `intake client add`, with _ for -, and type. A \
                  row matches a client with the same name. Columns such as Contact First Name and Contact Email \
                  (fields contact.first_name, contact.email …) and Relationship describe a contact of the client: \
                  an existing contact, found by email, phone or name, or a new one. So do First Name, Last Name, \
                  Email, Phone and Date of Birth alone, where the contact would otherwise lack its first name or email. Columns \
                  such as Client 2 Surname, Partner Email and Spouse First Name (fields contact2.last_name, contact2.email …, \
                  contact2.relationship) describe a second contact. The two contacts of a row are always two \
                  people. An export that is imported again \
                  finds its clients by _id.",
    fields: &[
        FieldSpec::new(fields::NAME, Kind::Name, "Name of the client")
            .usual()
            .own_synonyms(&[
                "client",
                "client name",
                "full name",
                "company",
                "company name",
                "organisation",
                "organization",
                "organisation name",
                "organization name",
                "account name",
                "business name",
                "household",
                "household name",
            ]),
        FieldSpec::new(fields::ENTITY_TYPE, Kind::Choice, "Entity type")
            .value_name("TYPE")
            .flag("type")
            .usual()
            .options(client::ENTITY_TYPE_NAMES)
            .own_synonyms(&[
                "type",
                "client type",
                "account type",
                "entity",
                "type of client",
                "legal form",
            ]),
        FieldSpec::new(fields::STATUS, Kind::Choice, "Status")
            .options(client::STATUSES)
            .synonyms(synonyms::STATUS)
            .own_synonyms(&["client status"]),
        FieldSpec::new(
            fields::REFERENCE_DATE,
            Kind::Date,
            "Yearly date of the agreement: it was signed a year before, and the deadline of the fee disclosure statement (FDS) is 60 days before",
        )
        .value_name("DATE"),
        FieldSpec::new(fields::STREET, Kind::Text, "Street and number").synonyms(synonyms::STREET),
        FieldSpec::new(fields::CITY, Kind::Text, "City").synonyms(synonyms::CITY),
        FieldSpec::new(fields::REGION, Kind::Text, "Region, state or county")
            .synonyms(synonyms::REGION),
        FieldSpec::new(fields::POSTCODE, Kind::Text, "Postcode").synonyms(synonyms::POSTCODE),
        FieldSpec::new(fields::COUNTRY, Kind::Text, "Country").synonyms(synonyms::COUNTRY),
        FieldSpec::new(fields::INDUSTRY, Kind::Text, "Industry of a company")
            .synonyms(synonyms::INDUSTRY),
        FieldSpec::new(fields::COMPANY_SIZE, Kind::Choice, "Size of a company")
            .value_name("BAND")
            .options(client::COMPANY_SIZES)
            .own_synonyms(&["size", "size of company", "headcount"]),
    ],
    row_fields: &[
        FieldSpec::new(
            fields::RELATIONSHIP,
            Kind::Text,
            "Relationship to the client, such as Spouse or Trustee",
        )
        .own_synonyms(&["relation", "contact relationship", "relationship to client"]),
        FieldSpec::new(
            fields::SECOND_RELATIONSHIP,
            Kind::Text,
            "Relationship of the second contact to the client",
        ),
        FieldSpec::external_id(&[
            "client id",
            "client ref",
            "client reference",
            "client number",
            "customer id",
            "customer ref",
            "customer reference",
            "customer number",
            "account id",
            "account ref",
            "account reference",
            "household id",
        ]),
    ],
    related: &[
        RelatedSpec {
            entity: Entity::Contact,
            prefix: "contact",
            relationship: fields::RELATIONSHIP,
            told: "contact",
            heads: FIRST_HEADS,
        },
        RelatedSpec {
            entity: Entity::Contact,
            prefix: "contact2",
            relationship: fields::SECOND_RELATIONSHIP,
            told: "second contact",
            heads: SECOND_HEADS,
        },
    ],
    has_numbers_as_names: false,
    together: client::together,
    name_index: NameIndex::Whole,
    linked_with: Some(Entity::Contact),
    converted_with: None,
    has_belongings: true,
    added_by: fields::NAME,
    required: &[fields::NAME, fields::ENTITY_TYPE],
    list: &[
        ListColumn::whole(fields::ENTITY_TYPE, "Type", 2),
        ListColumn::text(fields::STATUS, "Status", 3),
        ListColumn::text(fields::CITY, "City", 5),
        ListColumn::whole(fields::REFERENCE_DATE, "Reference", 4),
    ],
    filters: &[fields::ENTITY_TYPE, fields::STATUS],
};
