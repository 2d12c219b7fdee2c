//! The contact: a person who belongs to clients, with the fields that the practice must know of a customer (KYC).
//! Scripts rely on the order of the fields.

use super::{EntitySpec, FieldSpec, ListColumn, NameIndex, synonyms};
use crate::record::{Entity, Kind, fields};

/// The table of contacts.
pub static CONTACT: EntitySpec = EntitySpec {
    name: "contact",
    plural: "contacts",
    import_about: "Import contacts from a file, and link them to clients",
    import_help: "Works as `intake import leads` does. The fields are those of `intake contact add`, with _ for -. A row \
                  matches a contact by email, phone, then name. Without --on-duplicate, a row waits if it is only \
                  possibly the same person: by the name alone, or by an email or phone with another first name or \
                  date of birth. The columns Client (its id or exact name) and Relationship link the contact to a \
                  client. An export that is imported again finds its contacts by _id.",
    fields: &[
        FieldSpec::new(fields::FIRST_NAME, Kind::Name, "First name")
            .usual()
            .synonyms(synonyms::FIRST_NAME),
        FieldSpec::new(fields::LAST_NAME, Kind::Name, "Last name")
            .usual()
            .synonyms(synonyms::LAST_NAME),
        FieldSpec::new(fields::EMAIL, Kind::Email, "Email address")
            .usual()
            .synonyms(synonyms::EMAIL),
        FieldSpec::new(
            fields::PHONE,
            Kind::Phone,
            "Telephone number; kept as written",
        )
        .usual()
        .synonyms(synonyms::PHONE)
        .own_synonyms(synonyms::MOBILE),
        FieldSpec::new(
            fields::TITLE,
            Kind::Text,
            "Mr, Mrs, Ms, Miss, Mx, Dr, Prof, or any other text",
        )
        .own_synonyms(&["salutation", "name prefix"]),
        FieldSpec::new(fields::JOB_TITLE, Kind::Text, "Job title").synonyms(synonyms::JOB_TITLE),
        FieldSpec::new(fields::DATE_OF_BIRTH, Kind::PastDate, "Date of birth")
            .value_name("DATE")
            .own_synonyms(&["dob", "birth date", "birthday", "birthdate", "born"]),
        FieldSpec::new(
            fields::EMPLOYMENT_STATUS,
            Kind::Text,
            "Employment status, such as Employed, Self-employed or Retired",
        )
        .own_synonyms(&["employment"]),
        FieldSpec::new(
            fields::ANNUAL_INCOME,
            Kind::Amount,
            "Annual income in the store's currency",
        )
        .value_name("AMOUNT")
        .own_synonyms(&["income", "gross income", "salary", "annual salary"]),
        FieldSpec::new(
            fields::TARGET_RETIREMENT_AGE,
            Kind::Age,
            "Age at which the contact wants to retire",
        )
        .value_name("YEARS")
        .own_synonyms(&["retirement age", "planned retirement age"]),
        FieldSpec::new(
            fields::ID_DOCUMENT,
            Kind::Text,
            "Type of the ID document, such as Passport or Driving licence",
        )
        .own_synonyms(&["identification", "proof of identity"]),
    ],
    row_fields: &[
        FieldSpec::new(
            fields::FULL_NAME,
            Kind::FullName,
            "Whole name; split into first and last name",
        )
        .synonyms(synonyms::FULL_NAME),
        FieldSpec::new(
            fields::CLIENT,
            Kind::Text,
            "Client of the contact: an id, which is one of --source if given, or a whole name",
        )
        .own_synonyms(&[
            "client name",
            "household",
            "client id",
            "account name",
            "account",
        ]),
        FieldSpec::new(
            fields::RELATIONSHIP,
            Kind::Text,
            "Relationship to the client, such as Spouse or Trustee",
        )
        .own_synonyms(&["relation", "relationship to client"]),
        FieldSpec::external_id(&["contact id", "person id"]),
    ],
    related: &[],
    has_numbers_as_names: false,
    together: EntitySpec::unrelated,
    name_index: NameIndex::Words {
        table: "contact_block",
        near: fields::DATE_OF_BIRTH,
    },
    linked_with: Some(Entity::Client),
    converted_with: Some(Entity::Lead),
    has_belongings: false,
    added_by: fields::FIRST_NAME,
    required: &[fields::FIRST_NAME, fields::EMAIL],
    list: &[
        ListColumn::text(fields::EMAIL, "Email", 2),
        ListColumn::text(fields::PHONE, "Phone", 3),
        ListColumn::text(fields::JOB_TITLE, "Job title", 4),
    ],
    filters: &[],
};
