//! The contact: its fields, including those that the practice must know of a customer (KYC).

use super::Kind;

/// The name and kind of every field of a contact, in the order of lists and views.
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

/// The fields that every contact must have.
pub const REQUIRED: &[&str] = &["first_name", "email"];
