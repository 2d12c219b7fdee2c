//! The contact: its fields, what the practice must know of a customer (KYC) among them.

use super::Kind;

/// Name and kind of every field of a contact, in the order in which they are listed and shown.
pub const CONTACT_FIELDS: &[(&str, Kind)] = &[
    ("first_name", Kind::Name),
    ("last_name", Kind::Name),
    ("email", Kind::Email),
    ("phone", Kind::Phone),
    ("title", Kind::Text),
    ("job_title", Kind::Text),
    ("date_of_birth", Kind::PastDate),
    ("employment_status", Kind::Text),
    ("annual_income", Kind::Amount),
    ("target_retirement_age", Kind::Age),
    ("id_document", Kind::Text),
];

/// What every contact must have.
pub const REQUIRED: &[&str] = &["first_name", "email"];
