//! Headers that CRMs and people use for the fields, independent of case, word order and punctuation.
//!
//! Headers with two meanings are left out: `Title` may be a job or `Mrs`.

use std::borrow::Cow;

use crate::record::related;
use crate::record::{CUSTOM, Entity};

/// A field and its synonyms.
type Synonyms = (&'static str, &'static [&'static str]);

/// Returns the synonyms of a field of an entity.
pub fn of(entity: Entity, field: &str) -> Vec<Cow<'static, str>> {
    if let (Entity::Client, Some(field)) = (entity, related::field_of_contact(field)) {
        return of_related_contact(field);
    }
    let own: &[Synonyms] = match entity {
        Entity::Lead => &[],
        Entity::Client => OF_CLIENTS,
        Entity::Contact => OF_CONTACTS,
    };
    let tables = own.iter().chain(OF_ALL);
    let synonyms = tables.filter(|(of, _)| *of == field);
    synonyms
        .flat_map(|(_, synonyms)| synonyms.iter())
        .map(|&synonym| Cow::Borrowed(synonym))
        .collect()
}

/// Returns the headers that a list of clients uses for a field of the contact. Each of them names the contact.
fn of_related_contact(field: &str) -> Vec<Cow<'static, str>> {
    let own = field.strip_prefix(CUSTOM).unwrap_or(field);
    let own = own.replace('_', " ");
    let synonyms = of(Entity::Contact, field).into_iter().chain([own.into()]);
    let marked = synonyms.flat_map(|synonym| {
        if synonym.starts_with(CONTACT) {
            return vec![synonym];
        }
        let marked = MARKS.iter().map(|mark| format!("{mark} {synonym}").into());
        marked.collect()
    });
    marked.collect()
}

const CONTACT: &str = "contact";
/// Words that mark a field as the contact's.
const MARKS: &[&str] = &[CONTACT, "primary contact", "main contact"];

/// Synonyms of the fields that only clients have.
const OF_CLIENTS: &[Synonyms] = &[
    (
        "name",
        &[
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
        ],
    ),
    (
        "entity_type",
        &[
            "type",
            "client type",
            "account type",
            "entity",
            "type of client",
            "legal form",
        ],
    ),
    ("status", &["client status"]),
    ("reference_date", &["reference"]),
    ("company_size", &["size", "size of company", "headcount"]),
    (
        "relationship",
        &["relation", "contact relationship", "relationship to client"],
    ),
];

/// Synonyms of the fields that contacts have in addition to those of leads.
const OF_CONTACTS: &[Synonyms] = &[
    ("phone", &["mobile", "mobile phone", "cell", "cell phone"]),
    (
        "date_of_birth",
        &["dob", "birth date", "birthday", "birthdate", "born"],
    ),
    ("title", &["salutation", "name prefix"]),
    ("employment_status", &["employment"]),
    (
        "annual_income",
        &["income", "gross income", "salary", "annual salary"],
    ),
    (
        "target_retirement_age",
        &["retirement age", "planned retirement age"],
    ),
    ("id_document", &["identification", "proof of identity"]),
    (
        "client",
        &[
            "client name",
            "household",
            "client id",
            "account name",
            "account",
        ],
    ),
    ("relationship", &["relation", "relationship to client"]),
];

/// Synonyms of the fields that several entities have.
const OF_ALL: &[Synonyms] = &[
    (
        "first_name",
        &[
            "first",
            "given",
            "given name",
            "given names",
            "forename",
            "forenames",
            "fname",
            "first names",
            "contact first name",
        ],
    ),
    (
        "last_name",
        &[
            "last",
            "surname",
            "family name",
            "lname",
            "second name",
            "contact last name",
        ],
    ),
    (
        "full_name",
        &[
            "name",
            "full name",
            "contact name",
            "lead name",
            "contact",
            "person name",
            "contact full name",
        ],
    ),
    (
        "email",
        &[
            "e mail 1 value",
            "e mail",
            "mail",
            "email address",
            "e mail address",
            "mail address",
            "primary email",
            "work email",
            "business email",
            "email 1",
            "email1",
            "e mail 1",
            "contact email",
            "email id",
            "primary email address",
            "work email address",
        ],
    ),
    (
        "phone",
        &[
            "phone 1 value",
            "telephone",
            "tel",
            "tel no",
            "phone number",
            "telephone number",
            "phone no",
            "telephone no",
            "work phone",
            "business phone",
            "office phone",
            "primary phone",
            "landline",
            "phone 1",
            "phone1",
            "work telephone",
            "home phone",
            "contact number",
            "contact phone",
            "work phone number",
        ],
    ),
    (
        "mobile",
        &[
            "mobile phone",
            "mobile number",
            "mobile no",
            "cell",
            "cell phone",
            "cellphone",
            "cell number",
            "mobile phone number",
            "cell phone number",
            "mobile telephone",
        ],
    ),
    (
        "company",
        &[
            "company name",
            "organisation",
            "organization",
            "organisation name",
            "organization name",
            "account name",
            "employer",
            "business name",
            "firm",
            "business",
            "account",
        ],
    ),
    (
        "job_title",
        &[
            "position",
            "role",
            "job",
            "occupation",
            "job role",
            "job position",
            "designation",
        ],
    ),
    ("department", &["dept", "division"]),
    (
        "source",
        &["lead source", "original source", "source of lead"],
    ),
    ("status", &["lead status"]),
    ("priority", &["lead priority"]),
    (
        "value",
        &[
            "deal value",
            "lead value",
            "opportunity value",
            "estimated value",
            "expected value",
        ],
    ),
    (
        "expected_close",
        &[
            "expected close date",
            "close date",
            "expected closing date",
            "closing date",
        ],
    ),
    ("industry", &["sector", "industry sector"]),
    (
        "annual_revenue",
        &["revenue", "turnover", "annual turnover", "company revenue"],
    ),
    (
        "website",
        &[
            "web site",
            "web",
            "url",
            "website url",
            "homepage",
            "home page",
            "web address",
            "web page",
            "company website",
        ],
    ),
    (
        "linkedin",
        &[
            "linked in",
            "linkedin url",
            "linkedin profile",
            "linkedin profile url",
            "linkedin bio",
        ],
    ),
    (
        "street",
        &[
            "billing street",
            "billing address",
            "address",
            "street address",
            "address line 1",
            "address 1",
            "address1",
            "mailing street",
            "address street",
            "street name",
            "postal address",
        ],
    ),
    (
        "city",
        &[
            "billing city",
            "town",
            "town city",
            "locality",
            "mailing city",
            "address city",
        ],
    ),
    (
        "region",
        &[
            "billing state",
            "billing state province",
            "billing county",
            "state",
            "county",
            "province",
            "state province",
            "state region",
            "state county",
            "county state",
            "mailing state",
            "address state",
        ],
    ),
    (
        "postcode",
        &[
            "billing zip",
            "billing postal code",
            "billing zip postal code",
            "billing postcode",
            "post code",
            "zip",
            "zip code",
            "zipcode",
            "postal code",
            "zip postal code",
            "zip postcode",
            "mailing zip",
            "zip post code",
        ],
    ),
    (
        "country",
        &[
            "billing country",
            "country region",
            "country name",
            "mailing country",
            "address country",
        ],
    ),
    (
        "description",
        &[
            "notes",
            "note",
            "comments",
            "comment",
            "remarks",
            "details",
            "additional information",
        ],
    ),
    (
        "owner",
        &[
            "lead owner",
            "account owner",
            "contact owner",
            "record owner",
            "adviser",
            "advisor",
            "assigned to",
        ],
    ),
];
