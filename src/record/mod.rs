//! Valid records: their fields, the check of each kind of value, and the keys for matching.
//!
//! This module has no side effects: no I/O, no clock, no SQL, no prompt. The check turns a `Draft` into a `Record` or
//! into a `Rejection` with all reasons. `source` and `mapping` provide the values, `store` keeps them.

pub mod amount;
mod check;
pub mod checkbox;
pub mod choice;
pub mod client;
pub mod company_name;
mod complaint;
pub mod currency_mark;
pub mod date;
pub mod decimal;
mod doubt;
mod draft;
pub mod email;
pub mod entity;
pub mod evidence;
mod field;
#[expect(missing_docs, reason = "each name says what it is")]
pub mod fields;
pub mod fold;
#[cfg(any(test, fuzzing))]
pub mod fuzzing;
pub mod joint_name;
pub mod name;
pub mod near;
pub mod parts;
pub mod phone;
mod rejection;
pub mod related;
mod rule;
mod rules;
pub mod search;
mod shown_name;
pub mod similar_names;
mod source_name;
pub mod text;
pub mod trash;
mod value;
pub mod whole_name;

pub use check::{Checker, OR_WITHOUT_CONTACT, together};
pub use complaint::fix_of_one;
pub use doubt::{Doubt, in_common};
pub use draft::{Cell, CellKind, Draft};
pub use entity::{Entity, PerEntity};
pub use field::{CUSTOM, Custom, Field, FieldId, Kind, Schema};
pub use rejection::{Code, DecidedRecord, Reason, Rejection, Related, cut, listed};
pub use rule::{Comparison, NameFields, Rule};
pub use rules::{RelatedRules, Requirement, Rules, year_of_now};
pub use shown_name::derived_name;
pub use source_name::SourceName;
pub use value::{Key, Record, StoredRow, Value, hash_of_key};
