//! Doubts: the reasons why a match is only possible. A waiting row keeps its doubt.

use serde::{Deserialize, Serialize};

use super::{Code, Rule, fields};

/// The reason why a match is only possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// The first names cannot belong to one person.
    FirstName,
    /// The titles are those of a woman and of a man, and the first names do not decide: Mr J. and Mrs Janet.
    Title,
    /// The clients have other names, and the same contacts.
    Name,
    /// The last names differ, and the match is only by phone or by a shared mailbox.
    LastName,
    /// The dates of birth differ.
    DateOfBirth,
    /// No value confirms the match in addition to the rule.
    Unconfirmed,
    /// Only the home confirms the match. A father and a son may share it with its telephone number, and have one name.
    Relative,
    /// The client is an individual and has a different contact as Self.
    OtherSelf,
    /// The client is a couple of two contacts, and the row has another one for it.
    OtherCouple,
    /// A contact of the row's client has the first name and another last name, and the date of birth or the place in the
    /// household.
    Renamed,
    /// A contact of the row's client has the whole name, and other values.
    SameClient,
    /// The other contact of the row certainly matches the contact, too.
    BothContacts,
    /// Several rows of the file have the id of the record, and this one has another name or email.
    RepeatedId,
    /// More records have the key than are compared (`LOOKED_AT_MAX`).
    TooMany,
}

impl Doubt {
    /// Returns the reason in a few words.
    pub fn words(self) -> &'static str {
        match self {
            Doubt::FirstName => "another first name",
            Doubt::Title => "another title",
            Doubt::Name => "another name",
            Doubt::LastName => "another last name",
            Doubt::DateOfBirth => "another date of birth",
            Doubt::Unconfirmed => "nothing else confirms it",
            Doubt::Relative => "it may be a relative of the same name",
            Doubt::OtherSelf => "it has another contact as Self",
            Doubt::OtherCouple => "it is a couple with other contacts",
            Doubt::Renamed => "the same client and first name, but another last name",
            Doubt::SameClient => "the same client and name, but another email or phone",
            Doubt::BothContacts => "both contacts of the row match it",
            Doubt::RepeatedId => "several rows of the file have the same id",
            Doubt::TooMany => "too many records have it",
        }
    }

    /// Returns the field that differs, or `None` if the reason is not a single field.
    pub fn field(self) -> Option<&'static str> {
        match self {
            Doubt::FirstName => Some(fields::FIRST_NAME),
            Doubt::Title => Some(fields::TITLE),
            Doubt::Name => Some(fields::NAME),
            Doubt::LastName | Doubt::Renamed => Some(fields::LAST_NAME),
            Doubt::DateOfBirth => Some(fields::DATE_OF_BIRTH),
            Doubt::Unconfirmed
            | Doubt::Relative
            | Doubt::OtherSelf
            | Doubt::OtherCouple
            | Doubt::SameClient
            | Doubt::BothContacts
            | Doubt::RepeatedId
            | Doubt::TooMany => None,
        }
    }

    /// Returns whether the values of the row and of the record alone give rise to it.
    pub fn is_of_values(self) -> bool {
        match self {
            Doubt::FirstName
            | Doubt::Title
            | Doubt::Name
            | Doubt::LastName
            | Doubt::DateOfBirth
            | Doubt::Unconfirmed
            | Doubt::Relative => true,
            Doubt::OtherSelf
            | Doubt::OtherCouple
            | Doubt::Renamed
            | Doubt::SameClient
            | Doubt::BothContacts
            | Doubt::RepeatedId
            | Doubt::TooMany => false,
        }
    }
}

/// Returns what rows have in common that wait or failed because `rule` found existing records, in words that are true for each
/// of them. `is_related` says whether their contacts may be the records.
pub fn in_common(code: Code, rule: Rule, doubt: Option<Doubt>, is_related: bool) -> Option<String> {
    let whose = if is_related { " of their contacts" } else { "" };
    let told = doubt.map(|doubt| format!(": {}", doubt.words()));
    let told = told.unwrap_or_default();
    match code {
        Code::Decision => Some(format!("possible duplicates{whose}, by {rule}{told}")),
        Code::Ambiguous => Some(format!(
            "several possible duplicates{whose} each, by {rule}"
        )),
        Code::Duplicate if doubt.is_some() => Some(format!("duplicates{whose}, by {rule}{told}")),
        Code::Duplicate => Some(format!("duplicates{whose}, by {rule}")),
        _ => None,
    }
}
