//! The topics of fields: what a word beside the name of a field may say about it.

use crate::record::fields;

/// The topic of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    /// The name of a person.
    Name,
    /// An email address.
    Email,
    /// A telephone number.
    Phone,
    /// A mobile number.
    Mobile,
    /// The place of work.
    Company,
    /// The job.
    Job,
    /// A part of an address.
    Address,
    /// A web page.
    Web,
    /// A profile of a person.
    Profile,
    /// A fact about the company.
    Firm,
    /// A note, or the person in charge.
    Note,
    /// A fact about a lead or a deal.
    Deal,
}

impl Topic {
    /// All topics that are about a person.
    pub const PERSON: &[Topic] = &[
        Topic::Name,
        Topic::Email,
        Topic::Phone,
        Topic::Mobile,
        Topic::Company,
        Topic::Job,
        Topic::Address,
        Topic::Web,
        Topic::Profile,
    ];

    /// The topics of which a person may have several values.
    pub const REACH: &[Topic] = &[Topic::Email, Topic::Phone, Topic::Mobile, Topic::Address];

    /// Returns the topic of a field, or `None` if no word may stand beside its name.
    pub fn of(field: &str) -> Option<Self> {
        Some(match field {
            fields::FIRST_NAME | fields::LAST_NAME | fields::FULL_NAME => Topic::Name,
            fields::EMAIL => Topic::Email,
            fields::PHONE => Topic::Phone,
            fields::MOBILE => Topic::Mobile,
            fields::COMPANY => Topic::Company,
            fields::JOB_TITLE | fields::DEPARTMENT => Topic::Job,
            fields::STREET | fields::CITY | fields::REGION | fields::POSTCODE | fields::COUNTRY => {
                Topic::Address
            }
            fields::WEBSITE => Topic::Web,
            fields::LINKEDIN => Topic::Profile,
            fields::INDUSTRY | fields::ANNUAL_REVENUE | fields::COMPANY_SIZE => Topic::Firm,
            fields::DESCRIPTION | fields::OWNER => Topic::Note,
            fields::SOURCE
            | fields::STATUS
            | fields::PRIORITY
            | fields::VALUE
            | fields::EXPECTED_CLOSE => Topic::Deal,
            _ => return None,
        })
    }
}
