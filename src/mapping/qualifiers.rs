//! Words beside the name of a field, such as `Work` in `Work Email` and `Billing` in `Billing City`. They say whose
//! value a column has, or which of several.

use super::topic::Topic;
use super::topic::Topic::{
    Address, Company, Deal, Email, Firm, Job, Mobile, Name, Note, Phone, Profile, Web,
};

/// A word that may stand beside the names of fields.
#[derive(Debug)]
pub(super) struct Qualifier {
    /// The word.
    pub word: &'static str,
    /// The topics of the fields beside whose names it may stand.
    pub of: &'static [Topic],
    /// The rank of the column among those of one field: the lowest one is mapped.
    pub rank: u8,
    /// Whether it tells apart several addresses.
    pub is_place: bool,
}

/// A word that says which of several values a column has.
pub(super) const fn which(word: &'static str, rank: u8, of: &'static [Topic]) -> Qualifier {
    Qualifier {
        word,
        of,
        rank,
        is_place: true,
    }
}

/// A word that only says whose value a column has.
pub(super) const fn whose(word: &'static str, rank: u8, of: &'static [Topic]) -> Qualifier {
    Qualifier {
        word,
        of,
        rank,
        is_place: false,
    }
}

/// The English words. A word that is not among them makes another meaning: `Company Phone` is a switchboard, `Spouse
/// Email` is of another person, and `Other City` is not the main address.
pub(super) const ENGLISH: &[Qualifier] = &[
    which("primary", 1, &[Name, Email, Phone, Mobile, Address, Firm]),
    which("main", 1, &[Name, Email, Phone, Mobile, Address, Firm]),
    which("default", 1, &[Email, Phone, Mobile, Address, Company]),
    which("preferred", 1, Topic::REACH),
    which("correspondence", 1, &[Address]),
    which("mailing", 1, &[Address]),
    which("mail", 1, &[Address]),
    which("postal", 1, &[Address]),
    which("billing", 2, &[Name, Company, Email, Phone, Address]),
    which("direct", 2, &[Email, Phone]),
    which("business", 3, &[Email, Phone, Mobile, Address, Web]),
    which("work", 3, &[Email, Phone, Mobile, Address, Web, Job]),
    which("office", 3, Topic::REACH),
    which("daytime", 3, &[Phone]),
    which("company", 4, &[Address, Web, Firm]),
    which("organization", 4, &[Address, Web, Firm, Job]),
    which("organisation", 4, &[Address, Web, Firm, Job]),
    which("registered", 4, &[Address]),
    which("home", 5, &[Email, Phone, Address]),
    which("residential", 5, &[Address]),
    which("personal", 5, &[Email, Phone, Mobile, Address, Profile]),
    which("private", 5, Topic::REACH),
    which("evening", 6, &[Phone]),
    whose("current", 0, &[Company, Job, Address]),
    whose("address", 0, &[Address]),
    whose("value", 0, &[Email, Phone, Web]),
    whose(
        "person",
        0,
        &[
            Name, Email, Phone, Mobile, Company, Job, Address, Web, Profile, Note,
        ],
    ),
    whose(
        "contact",
        0,
        &[
            Name, Email, Phone, Mobile, Company, Job, Address, Web, Profile, Note,
        ],
    ),
    whose(
        "lead",
        0,
        &[
            Name, Email, Phone, Mobile, Company, Job, Address, Web, Profile, Firm, Note, Deal,
        ],
    ),
    whose("prospect", 0, Topic::PERSON),
    whose("attendee", 1, Topic::PERSON),
    whose("delegate", 1, Topic::PERSON),
    whose("visitor", 1, Topic::PERSON),
    whose("invitee", 1, Topic::PERSON),
    whose("registrant", 1, Topic::PERSON),
    whose("participant", 1, Topic::PERSON),
    whose("subscriber", 1, Topic::PERSON),
    whose("member", 1, Topic::PERSON),
    whose("applicant", 1, Topic::PERSON),
    whose("customer", 1, Topic::PERSON),
    whose("client", 1, Topic::PERSON),
    whose("guest", 2, Topic::PERSON),
    whose("buyer", 7, Topic::PERSON),
    whose("purchaser", 7, Topic::PERSON),
    whose("user", 8, &[Email, Phone]),
];

/// Returns whether a word may stand beside the fields of records that are no people. `Attendee` does not.
pub(super) fn of_organizations(qualifier: &Qualifier) -> bool {
    qualifier.is_place || ["address", "current", "client", "customer"].contains(&qualifier.word)
}
