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
    "christian name",
    "christian names",
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
    "contact person",
    "display name",
];
/// Headers for `email`.
pub const EMAIL: &[&str] = &[
    "e mail",
    "mail",
    "email address",
    "mail address",
    "email id",
    "emails",
];
/// Headers for `phone`.
pub const PHONE: &[&str] = &[
    "telephone",
    "tel",
    "tel no",
    "phone number",
    "telephone number",
    "phone no",
    "telephone no",
    "landline",
    "contact number",
    "landline number",
];
/// Headers for `mobile`.
pub const MOBILE: &[&str] = &[
    "mobile",
    "mobile phone",
    "mobile number",
    "mobile no",
    "mobile tel",
    "mobile tel no",
    "cell",
    "cell phone",
    "cellphone",
    "cell number",
    "mobile phone number",
    "cell phone number",
    "mobile telephone",
    "mobile telephone number",
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
    "corporate name",
    "employer name",
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
    "organization title",
    "organisation title",
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
    "est value",
    "expected value",
];
/// Headers for `expected_close`.
pub const EXPECTED_CLOSE: &[&str] = &[
    "expected close date",
    "close date",
    "est close date",
    "estimated close date",
    "expected closing date",
    "closing date",
];
/// Headers for `industry`.
pub const INDUSTRY: &[&str] = &["sector", "industry sector"];
/// Headers for `annual_revenue`.
pub const ANNUAL_REVENUE: &[&str] = &["revenue", "turnover", "annual turnover"];
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
    "address",
    "street address",
    "address line 1",
    "address 1",
    "street 1",
    "street address 1",
    "street address line 1",
    "street name",
    "addr",
    "addr 1",
];
/// Headers for `city`.
pub const CITY: &[&str] = &["town", "locality", "suburb"];
/// Headers for `region`.
pub const REGION: &[&str] = &["state", "county", "province"];
/// Headers for `postcode`.
pub const POSTCODE: &[&str] = &["post code", "zip", "zip code", "postal code"];
/// Headers for `country`.
pub const COUNTRY: &[&str] = &["country region", "country name"];
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
    "owned by",
    "sales owner",
    "adviser",
    "advisor",
    "assigned to",
];
