//! Headers that CRMs and people use for fields that several entities have.
//!
//! Case, word order and punctuation do not matter. Headers with two meanings are left out: `Title` may be a job or `Mrs`.

/// Headers for `first_name`.
pub const FIRST_NAME: &[&str] = &[
    "first",
    "given",
    "given name",
    "given names",
    "forename",
    "forenames",
    "fname",
    "first names",
    "contact first name",
];
/// Headers for `last_name`.
pub const LAST_NAME: &[&str] = &[
    "last",
    "surname",
    "family name",
    "lname",
    "second name",
    "contact last name",
];
/// Headers for `full_name`.
pub const FULL_NAME: &[&str] = &[
    "name",
    "full name",
    "contact name",
    "lead name",
    "contact",
    "person name",
    "contact full name",
];
/// Headers for `email`.
pub const EMAIL: &[&str] = &[
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
];
/// Headers for `phone`.
pub const PHONE: &[&str] = &[
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
];
/// Headers for `mobile`.
pub const MOBILE: &[&str] = &[
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
];
/// Headers for `company`.
pub const COMPANY: &[&str] = &[
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
];
/// Headers for `job_title`.
pub const JOB_TITLE: &[&str] = &[
    "position",
    "role",
    "job",
    "occupation",
    "job role",
    "job position",
    "designation",
];
/// Headers for `department`.
pub const DEPARTMENT: &[&str] = &["dept", "division"];
/// Headers for `source`.
pub const SOURCE: &[&str] = &["lead source", "original source", "source of lead"];
/// Headers for `status`.
pub const STATUS: &[&str] = &["lead status"];
/// Headers for `priority`.
pub const PRIORITY: &[&str] = &["lead priority"];
/// Headers for `value`.
pub const VALUE: &[&str] = &[
    "deal value",
    "lead value",
    "opportunity value",
    "estimated value",
    "expected value",
];
/// Headers for `expected_close`.
pub const EXPECTED_CLOSE: &[&str] = &[
    "expected close date",
    "close date",
    "expected closing date",
    "closing date",
];
/// Headers for `industry`.
pub const INDUSTRY: &[&str] = &["sector", "industry sector"];
/// Headers for `annual_revenue`.
pub const ANNUAL_REVENUE: &[&str] = &["revenue", "turnover", "annual turnover", "company revenue"];
/// Headers for `website`.
pub const WEBSITE: &[&str] = &[
    "web site",
    "web",
    "url",
    "website url",
    "homepage",
    "home page",
    "web address",
    "web page",
    "company website",
];
/// Headers for `linkedin`.
pub const LINKEDIN: &[&str] = &[
    "linked in",
    "linkedin url",
    "linkedin profile",
    "linkedin profile url",
    "linkedin bio",
];
/// Headers for `street`.
pub const STREET: &[&str] = &[
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
];
/// Headers for `city`.
pub const CITY: &[&str] = &[
    "billing city",
    "town",
    "town city",
    "locality",
    "mailing city",
    "address city",
];
/// Headers for `region`.
pub const REGION: &[&str] = &[
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
];
/// Headers for `postcode`.
pub const POSTCODE: &[&str] = &[
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
];
/// Headers for `country`.
pub const COUNTRY: &[&str] = &[
    "billing country",
    "country region",
    "country name",
    "mailing country",
    "address country",
];
/// Headers for `description`.
pub const DESCRIPTION: &[&str] = &[
    "notes",
    "note",
    "comments",
    "comment",
    "remarks",
    "details",
    "additional information",
];
/// Headers for `external_id`. Headers that may mean a client, a household or the number of a row are not among them.
pub const EXTERNAL_ID: &[&str] = &[
    "external reference",
    "external ref",
    "record id",
    "crm id",
    "unique id",
];
/// Headers for `owner`.
pub const OWNER: &[&str] = &[
    "lead owner",
    "account owner",
    "contact owner",
    "record owner",
    "adviser",
    "advisor",
    "assigned to",
];
