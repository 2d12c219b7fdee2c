//! The client: the options of its fields, the relationships that each entity type offers, and the dates that follow from
//! the reference date.

use jiff::ToSpan;
use jiff::civil::Date;

use super::entity::Fields;
use super::{Code, Reason, fields};

/// The entity types and the relationships that each offers. These are suggestions: every other relationship is valid
/// too.
const ENTITY_TYPES: &[(&str, &[&str])] = &[
    (INDIVIDUAL, &["Self"]),
    ("couple", &["Self", "Spouse", "Partner"]),
    (
        "company",
        &["Director", "Shareholder", "Secretary", "Employee"],
    ),
    ("trust", &["Trustee", "Beneficiary", "Settlor", "Appointor"]),
    ("smsf", &["Trustee", "Member"]),
    ("partnership", &["Partner"]),
    ("other", &[]),
];

/// The names of the entity types.
pub const ENTITY_TYPE_NAMES: &[&str] = &{
    let mut names = [""; ENTITY_TYPES.len()];
    let mut at = 0;
    while at < names.len() {
        names[at] = ENTITY_TYPES[at].0;
        at += 1;
    }
    names
};

/// The statuses of a client.
pub const STATUSES: &[&str] = &[
    "Lead",
    "Prospect",
    "Onboarding",
    "Active",
    "Passive",
    "Inactive",
    "Deceased",
];

/// The sizes of a company, in employees.
pub const COMPANY_SIZES: &[&str] = &["1-10", "11-50", "51-200", "201-500", "501-1000", "1001+"];

/// The only entity type with an industry and a size.
const COMPANY: &str = "company";
const OF_COMPANIES: &[&str] = &[fields::INDUSTRY, fields::COMPANY_SIZE];

/// The entity type of one person.
pub const INDIVIDUAL: &str = "individual";
/// The entity type of two people.
pub const COUPLE: &str = "couple";
/// The relationship of the contact who is the client.
pub const SELF: &str = "Self";
/// The relationship of the other contact of a couple, if none is given.
const SPOUSE: &str = "Spouse";
/// The relationships that an individual offers to further contacts.
const FURTHER_CONTACTS: [&str; 6] = ["Spouse", "Partner", "Child", "Parent", "Attorney", OTHER];

/// The relationship that every entity type offers.
const OTHER: &str = "Other";

/// Returns whether a client of this type is a person or two people, not an organisation.
pub fn is_household(entity_type: &str) -> bool {
    people_max(entity_type).is_some()
}

/// Returns how many people a household is: its contacts who are not family or helpers. Returns `None` for other clients.
pub fn people_max(entity_type: &str) -> Option<usize> {
    match entity_type {
        INDIVIDUAL => Some(1),
        COUPLE => Some(2),
        _ => None,
    }
}

/// Returns whether a contact with a relationship is one of the people of a household, not family or a helper. Files have other
/// words for the two of a couple, such as `Husband` and `Joint Client 1`.
pub fn is_one_of_household(entity_type: &str, relationship: &str) -> bool {
    let is = |name: &str| relationship.eq_ignore_ascii_case(name);
    match entity_type {
        INDIVIDUAL => is(SELF),
        COUPLE => !["Child", "Parent", "Attorney", OTHER].into_iter().any(is),
        _ => false,
    }
}

/// Returns whether a contact with the relationship `given`, as a row has it, may be the contact with the relationship `linked` in
/// one household. Without one, it is one of its people.
pub fn is_same_place(entity_type: &str, given: &str, linked: &str) -> bool {
    let is_person = |one: &str| is_one_of_household(entity_type, one);
    let given = if given.is_empty() { SELF } else { given };
    let is_same = given.eq_ignore_ascii_case(linked) || is_person(given) && is_person(linked);
    is_household(entity_type) && is_same
}

/// Returns the relationships that an entity type offers. `Other` is the last.
pub fn relationships(entity_type: &str) -> Vec<&'static str> {
    own_relationships(entity_type)
        .iter()
        .copied()
        .chain([OTHER])
        .collect()
}

/// Returns whether some entity type offers a relationship.
pub fn is_relationship(text: &str) -> bool {
    let of_types = ENTITY_TYPES.iter().flat_map(|(_, own)| own.iter());
    let mut offered = of_types.chain(&FURTHER_CONTACTS);
    offered.any(|one| one.eq_ignore_ascii_case(text.trim()))
}

fn own_relationships(entity_type: &str) -> &'static [&'static str] {
    let own = ENTITY_TYPES.iter().find(|(name, _)| *name == entity_type);
    own.map(|(_, relationships)| *relationships)
        .unwrap_or_default()
}

/// Returns the relationships that an entity type offers to a further contact. `existing` are those of the client's
/// contacts. An individual has one contact as Self, and further contacts are family and helpers.
pub fn relationships_beside(entity_type: &str, existing: &[String]) -> Vec<&'static str> {
    let is_taken =
        own_relationships(entity_type) == [SELF] && existing.iter().any(|one| one == SELF);
    if is_taken {
        return relationships_of_others();
    }
    relationships(entity_type)
}

/// Returns the relationships that an individual offers to another person.
pub fn relationships_of_others() -> Vec<&'static str> {
    FURTHER_CONTACTS.to_vec()
}

/// Returns the relationship of the first contact. A typed relationship takes the spelling of the suggestion that it
/// equals. Without one, the only suggestion in addition to `Other` is taken. Returns `None` if there is not exactly one.
pub fn relationship(entity_type: &str, typed: &str) -> Option<String> {
    relationship_beside((entity_type, &[]), typed)
}

/// Returns the relationship of a further contact, as `relationship` does. `existing` are the relationships of the
/// client's contacts.
pub fn relationship_beside(
    (entity_type, existing): (&str, &[String]),
    typed: &str,
) -> Option<String> {
    let typed = typed.trim();
    if !typed.is_empty() {
        let offered = relationships(entity_type);
        let known = offered.iter().find(|name| name.eq_ignore_ascii_case(typed));
        return Some(known.map_or(typed, |&name| name).to_owned());
    }
    match relationships_beside(entity_type, existing)[..] {
        // `Other` is always the last suggestion.
        [only, _] => Some(only.to_owned()),
        _ => None,
    }
}

/// Returns the relationships of the contacts of one row, as `relationship` does. In a couple without typed
/// relationships, one contact is Self and the other one the Spouse. If the file has columns for a second contact
/// (`has_second`), also the only contact of a row is Self: its blank columns say that there is no other one.
pub fn relationships_of_row(
    entity_type: &str,
    typed: &[&str],
    has_second: bool,
) -> Vec<Option<String>> {
    let is_couple = entity_type == COUPLE && (has_second || typed.len() > 1);
    let mut found: Vec<Option<String>> = typed
        .iter()
        .map(|typed| match typed.trim() {
            "" => None,
            typed => relationship(entity_type, typed),
        })
        .collect();
    for at in 0..found.len() {
        if found[at].is_some() {
            continue;
        }
        let others: Vec<String> = found.iter().flatten().cloned().collect();
        let suggestion = match is_couple {
            true if others.iter().any(|other| other == SELF) => Some(SPOUSE.to_owned()),
            true => Some(SELF.to_owned()),
            false => relationship_beside((entity_type, &others), ""),
        };
        found[at] = suggestion;
    }
    found
}

/// Returns whether a client of an entity type can have a field. Only a company has an industry and a size.
pub fn can_have(entity_type: &str, field: &str) -> bool {
    entity_type == COMPANY || !OF_COMPANIES.contains(&field)
}

/// Returns a reason for each field that the client's entity type cannot have.
pub fn together(get: &Fields<'_, '_>) -> Vec<Reason> {
    let Some(entity_type) = get(fields::ENTITY_TYPE) else {
        return Vec::new();
    };
    let misplaced = OF_COMPANIES
        .iter()
        .filter(|field| get(field).is_some() && !can_have(entity_type, field));
    misplaced
        .map(|field| {
            Reason::field(
                Code::Together,
                field,
                format!("is only for a company, but the entity type is {entity_type}"),
                "remove it, or clear it with an empty value",
            )
        })
        .collect()
}

/// Returns the day of the signing of the agreement: a year before the reference date. Returns `None` if it precedes the
/// calendar.
pub fn agreement_signed(reference: Date) -> Option<Date> {
    reference.checked_sub(1.year()).ok()
}

/// Returns the day on which the fee disclosure statement is due: 60 days before the reference date. Returns `None` if
/// it precedes the calendar.
pub fn fds_deadline(reference: Date) -> Option<Date> {
    reference.checked_sub(60.days()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_couple_is_two_people_without_its_family_and_helpers() {
        for (entity_type, relationship, expected) in [
            ("couple", "Self", true),
            ("couple", "Partner", true),
            ("couple", "Joint Client 2", true),
            ("couple", "Child", false),
            ("couple", "child", false),
            ("couple", "Wife", true),
            ("couple", "Other", false),
            ("individual", "Self", true),
            ("individual", "Spouse", false),
            ("trust", "Trustee", false),
        ] {
            let is_one = is_one_of_household(entity_type, relationship);
            assert_eq!(is_one, expected, "{entity_type}: {relationship}");
        }
    }

    #[test]
    fn a_place_in_a_household_is_that_of_one_of_its_people_or_of_the_same_relative() {
        for (entity_type, given, linked, expected) in [
            ("couple", "", "Spouse", true),
            ("couple", "wife", "Partner", true),
            ("couple", "", "Child", false),
            ("couple", "child", "Child", true),
            ("couple", "child", "Self", false),
            ("individual", "", "Self", true),
            ("individual", "self", "Self", true),
            ("individual", "", "Spouse", false),
            ("individual", "daughter", "daughter", true),
            ("company", "Director", "Director", false),
        ] {
            let is_same = is_same_place(entity_type, given, linked);
            assert_eq!(is_same, expected, "{entity_type}: {given}, {linked}");
        }
    }

    #[test]
    fn two_dates_follow_from_the_reference_date() {
        let cases = [
            (date(2026, 7, 1), date(2025, 7, 1), date(2026, 5, 2)),
            (date(2024, 2, 29), date(2023, 2, 28), date(2023, 12, 31)),
            (date(2025, 3, 1), date(2024, 3, 1), date(2024, 12, 31)),
        ];
        for (reference, signed, deadline) in cases {
            assert_eq!(agreement_signed(reference), Some(signed), "{reference}");
            assert_eq!(fds_deadline(reference), Some(deadline), "{reference}");
        }
    }

    #[test]
    fn each_entity_type_offers_its_relationships_and_other() {
        let cases = [
            ("individual", vec!["Self", "Other"]),
            ("couple", vec!["Self", "Spouse", "Partner", "Other"]),
            (
                "company",
                vec!["Director", "Shareholder", "Secretary", "Employee", "Other"],
            ),
            (
                "trust",
                vec!["Trustee", "Beneficiary", "Settlor", "Appointor", "Other"],
            ),
            ("smsf", vec!["Trustee", "Member", "Other"]),
            ("partnership", vec!["Partner", "Other"]),
            ("other", vec!["Other"]),
        ];
        assert_eq!(cases.len(), ENTITY_TYPE_NAMES.len());
        for (entity_type, expected) in cases {
            assert_eq!(relationships(entity_type), expected, "{entity_type}");
        }
    }

    #[test]
    fn a_relationship_is_the_typed_one_or_the_only_suggestion() {
        let cases = [
            ("couple", " spouse ", Some("Spouse")),
            ("couple", "accountant", Some("accountant")),
            ("couple", " ", None),
            ("individual", "", Some("Self")),
            ("partnership", "", Some("Partner")),
            ("other", "", None),
        ];
        for (entity_type, typed, expected) in cases {
            let found = relationship(entity_type, typed);
            assert_eq!(found.as_deref(), expected, "{entity_type} {typed}");
        }
    }

    #[test]
    fn one_person_is_one_self() {
        let existing = ["Self".to_owned()];
        let cases = [
            ("individual", "", None),
            ("individual", "self", Some("Self")),
            ("partnership", "", Some("Partner")),
            ("couple", "", None),
        ];
        for (entity_type, typed, expected) in cases {
            let found = relationship_beside((entity_type, &existing), typed);
            assert_eq!(found.as_deref(), expected, "{entity_type} {typed}");
        }
        assert_eq!(
            relationships_beside("individual", &existing),
            FURTHER_CONTACTS
        );
        assert_eq!(relationships_beside("couple", &existing)[0], "Self");
    }

    #[test]
    fn the_contacts_of_one_row_have_relationships_that_go_together() {
        type Relationships<'r> = &'r [Option<&'r str>];
        let cases: [(&str, &[&str], Relationships<'_>); 9] = [
            ("couple", &["", ""], &[Some("Self"), Some("Spouse")]),
            ("couple", &["", "self"], &[Some("Spouse"), Some("Self")]),
            ("couple", &["Partner", ""], &[Some("Partner"), Some("Self")]),
            ("couple", &["", "partner"], &[Some("Self"), Some("Partner")]),
            ("couple", &[""], &[None]),
            ("individual", &["", ""], &[Some("Self"), None]),
            (
                "individual",
                &["", "Spouse"],
                &[Some("Self"), Some("Spouse")],
            ),
            (
                "partnership",
                &["", ""],
                &[Some("Partner"), Some("Partner")],
            ),
            ("trust", &["", "Trustee"], &[None, Some("Trustee")]),
        ];
        for (entity_type, typed, expected) in cases {
            let found = relationships_of_row(entity_type, typed, false);
            let found: Vec<Option<&str>> = found.iter().map(Option::as_deref).collect();
            assert_eq!(found, expected, "{entity_type} {typed:?}");
        }
        for (entity_type, typed, expected) in [
            ("couple", "", Some("Self")),
            ("couple", "Partner", Some("Partner")),
            ("company", "", None),
        ] {
            let found = relationships_of_row(entity_type, &[typed], true);
            assert_eq!(found[0].as_deref(), expected, "{entity_type} {typed:?}");
        }
    }

    #[test]
    fn only_a_company_has_an_industry_and_a_size() {
        let wrong = |entity_type: &'static str| {
            together(&|field| match field {
                "entity_type" => Some(entity_type),
                "industry" => Some("Farming"),
                _ => None,
            })
            .len()
        };
        assert_eq!((wrong("company"), wrong("trust")), (0, 1));
    }
}
