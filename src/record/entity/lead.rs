//! The lead: a person or organisation that may become a client. Scripts rely on the order of the fields.

use super::{EntitySpec, FieldSpec, ListColumn, NameIndex, synonyms};
use crate::record::{Entity, Kind, fields};

/// The table of leads.
pub static LEAD: EntitySpec = EntitySpec {
    name: "lead",
    plural: "leads",
    import_about: "Import leads from a file",
    import_help: "At a terminal, intake asks for what no flag gives: the file, the mapping, a rehearsal, duplicates. Enter \
                  accepts the default, Esc goes back, Ctrl-C leaves and writes nothing. --yes asks only what has no \
                  sensible default, --no-input asks nothing. Columns find their fields by their headers; --preview \
                  shows how. Rows that fail are kept with the reason: `intake jobs failed` writes them to a file, \
                  which you correct and import again.",
    fields: &[
        FieldSpec::new(fields::FIRST_NAME, Kind::Name, "First name")
            .usual()
            .synonyms(synonyms::FIRST_NAME),
        FieldSpec::new(fields::LAST_NAME, Kind::Name, "Last name")
            .usual()
            .synonyms(synonyms::LAST_NAME),
        FieldSpec::new(
            fields::FULL_NAME,
            Kind::FullName,
            "Whole name; split into first and last name",
        )
        .value_name("NAME")
        .synonyms(synonyms::FULL_NAME),
        FieldSpec::new(fields::EMAIL, Kind::Email, "Email address")
            .usual()
            .synonyms(synonyms::EMAIL),
        FieldSpec::new(
            fields::PHONE,
            Kind::Phone,
            "Telephone number; kept as written",
        )
        .usual()
        .synonyms(synonyms::PHONE),
        FieldSpec::new(
            fields::MOBILE,
            Kind::Phone,
            "Mobile number; kept as written",
        )
        .synonyms(synonyms::MOBILE),
        FieldSpec::new(fields::COMPANY, Kind::Name, "Company")
            .usual()
            .synonyms(synonyms::COMPANY),
        FieldSpec::new(fields::JOB_TITLE, Kind::Text, "Job title").synonyms(synonyms::JOB_TITLE),
        FieldSpec::new(fields::DEPARTMENT, Kind::Text, "Department").synonyms(synonyms::DEPARTMENT),
        FieldSpec::new(fields::SOURCE, Kind::Choice, "Origin of the lead")
            .synonyms(synonyms::SOURCE),
        FieldSpec::new(fields::STATUS, Kind::Choice, "Status")
            .usual()
            .synonyms(synonyms::STATUS),
        FieldSpec::new(fields::PRIORITY, Kind::Choice, "Priority").synonyms(synonyms::PRIORITY),
        FieldSpec::new(
            fields::VALUE,
            Kind::Amount,
            "Estimated value, in the store's currency",
        )
        .value_name("AMOUNT")
        .synonyms(synonyms::VALUE),
        FieldSpec::new(fields::EXPECTED_CLOSE, Kind::Date, "Expected closing date")
            .value_name("DATE")
            .synonyms(synonyms::EXPECTED_CLOSE),
        FieldSpec::new(fields::INDUSTRY, Kind::Choice, "Industry").synonyms(synonyms::INDUSTRY),
        FieldSpec::new(
            fields::ANNUAL_REVENUE,
            Kind::Amount,
            "Annual revenue, in the store's currency",
        )
        .value_name("AMOUNT")
        .synonyms(synonyms::ANNUAL_REVENUE),
        FieldSpec::new(fields::WEBSITE, Kind::Text, "Website").synonyms(synonyms::WEBSITE),
        FieldSpec::new(fields::LINKEDIN, Kind::Text, "LinkedIn profile")
            .synonyms(synonyms::LINKEDIN),
        FieldSpec::new(fields::STREET, Kind::Text, "Street and number").synonyms(synonyms::STREET),
        FieldSpec::new(fields::CITY, Kind::Text, "City").synonyms(synonyms::CITY),
        FieldSpec::new(fields::REGION, Kind::Text, "Region, state or county")
            .synonyms(synonyms::REGION),
        FieldSpec::new(fields::POSTCODE, Kind::Text, "Postcode").synonyms(synonyms::POSTCODE),
        FieldSpec::new(fields::COUNTRY, Kind::Text, "Country").synonyms(synonyms::COUNTRY),
        FieldSpec::new(fields::DESCRIPTION, Kind::Text, "Description")
            .synonyms(synonyms::DESCRIPTION),
        FieldSpec::new(fields::OWNER, Kind::Text, "Owner of the lead").synonyms(synonyms::OWNER),
    ],
    row_fields: &[FieldSpec::external_id(&[
        "lead id",
        "contact id",
        "person id",
    ])],
    related: &[],
    has_numbers_as_names: true,
    together: EntitySpec::unrelated,
    name_index: NameIndex::LateWords {
        table: "lead_name",
        near: fields::POSTCODE,
    },
    linked_with: None,
    converted_with: Some(Entity::Contact),
    has_belongings: false,
    added_by: fields::FULL_NAME,
    required: &[],
    list: &[
        ListColumn::text(fields::EMAIL, "Email", 2),
        ListColumn::text(fields::PHONE, "Phone", 3),
        ListColumn::text(fields::COMPANY, "Company", 4),
        ListColumn::text(fields::STATUS, "Status", 5),
    ],
    filters: &[fields::STATUS],
};
