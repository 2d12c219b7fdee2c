//! The client: its fields and options, the relationships that each entity type offers, and the dates that follow from
//! the reference date.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Code, Kind, Reason};

/// Name and kind of every field of a client, in the order in which they are listed and shown.
pub const CLIENT_FIELDS: &[(&str, Kind)] = &[
    ("name", Kind::Name),
    ("entity_type", Kind::Choice),
    ("status", Kind::Choice),
    ("reference_date", Kind::Date),
    ("street", Kind::Text),
    ("city", Kind::Text),
    ("region", Kind::Text),
    ("postcode", Kind::Text),
    ("country", Kind::Text),
    ("industry", Kind::Text),
    ("company_size", Kind::Choice),
];

/// What every client must have.
pub const REQUIRED: &[&str] = &["name", "entity_type"];

/// Entity types, each with the relationships that it offers. They guide: other relationships are as good.
const ENTITY_TYPES: &[(&str, &[&str])] = &[
    ("individual", &["Self"]),
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

const STATUSES: &[&str] = &[
    "Lead",
    "Prospect",
    "Onboarding",
    "Active",
    "Passive",
    "Inactive",
    "Deceased",
];

const COMPANY_SIZES: &[&str] = &["1-10", "11-50", "51-200", "201-500", "501-1000", "1001+"];

/// The entity type with an industry and a size.
const COMPANY: &str = "company";
const OF_COMPANIES: &[&str] = &["industry", "company_size"];

/// What a contact is to a client of one person, its own.
const SELF: &str = "Self";
/// What an individual's further contacts are offered.
const BESIDE_SELF: [&str; 6] = ["Spouse", "Partner", "Child", "Parent", "Attorney", OTHER];

/// What is offered everywhere.
const OTHER: &str = "Other";

/// The options of a field; none if it takes any text.
pub fn options(field: &str) -> Option<Vec<String>> {
    let options: Vec<&str> = match field {
        "entity_type" => ENTITY_TYPES.iter().map(|(name, _)| *name).collect(),
        "status" => STATUSES.to_vec(),
        "company_size" => COMPANY_SIZES.to_vec(),
        _ => return None,
    };
    Some(options.into_iter().map(str::to_owned).collect())
}

/// The relationships that an entity type offers.
pub fn relationships(entity_type: &str) -> Vec<&'static str> {
    own_relationships(entity_type)
        .iter()
        .copied()
        .chain([OTHER])
        .collect()
}

fn own_relationships(entity_type: &str) -> &'static [&'static str] {
    let own = ENTITY_TYPES.iter().find(|(name, _)| *name == entity_type);
    own.map(|(_, relationships)| *relationships)
        .unwrap_or_default()
}

/// The relationships that an entity type offers to one more contact beside those who are there. An individual is one
/// contact as Self; further contacts are the person's family and helpers.
pub fn relationships_beside(entity_type: &str, there: &[String]) -> Vec<&'static str> {
    let is_taken = own_relationships(entity_type) == [SELF] && there.iter().any(|one| one == SELF);
    if is_taken {
        return BESIDE_SELF.to_vec();
    }
    relationships(entity_type)
}

/// The relationship that is meant: what was said, written as it is offered if it is; else the only one that the entity
/// type offers besides `Other`. None if nothing was said and there are several.
pub fn relationship(entity_type: &str, said: &str) -> Option<String> {
    relationship_beside((entity_type, &[]), said)
}

/// The relationship that is meant of one more contact beside those who are there.
pub fn relationship_beside((entity_type, there): (&str, &[String]), said: &str) -> Option<String> {
    let said = said.trim();
    if !said.is_empty() {
        let offered = relationships(entity_type);
        let known = offered.iter().find(|name| name.eq_ignore_ascii_case(said));
        return Some(known.map_or(said, |&name| name).to_owned());
    }
    match relationships_beside(entity_type, there)[..] {
        // What every type offers stands last.
        [only, _] => Some(only.to_owned()),
        _ => None,
    }
}

/// Whether a client of a type can have a field: only a company has an industry and a size.
pub fn can_have(entity_type: &str, field: &str) -> bool {
    entity_type == COMPANY || !OF_COMPANIES.contains(&field)
}

/// What is wrong with the fields of a client together: it has what its type cannot have.
pub fn together<'r>(get: impl Fn(&str) -> Option<&'r str>) -> Vec<Reason> {
    let Some(entity_type) = get("entity_type") else {
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
                format!("is for a company only, and this is: {entity_type}"),
                "leave it out, or clear it with an empty value",
            )
        })
        .collect()
}

/// The day on which the agreement was signed: a year before the reference date.
pub fn agreement_signed(reference: Date) -> Option<Date> {
    reference.checked_sub(1.year()).ok()
}

/// The day by which the fee disclosure statement is due: 60 days before the reference date.
pub fn fds_deadline(reference: Date) -> Option<Date> {
    reference.checked_sub(60.days()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

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
        assert_eq!(cases.len(), options("entity_type").unwrap().len());
        for (entity_type, expected) in cases {
            assert_eq!(relationships(entity_type), expected, "{entity_type}");
        }
    }

    #[test]
    fn a_relationship_is_what_was_said_or_the_only_one_there_is() {
        let cases = [
            ("couple", " spouse ", Some("Spouse")),
            ("couple", "accountant", Some("accountant")),
            ("couple", " ", None),
            ("individual", "", Some("Self")),
            ("partnership", "", Some("Partner")),
            ("other", "", None),
        ];
        for (entity_type, said, expected) in cases {
            let meant = relationship(entity_type, said);
            assert_eq!(meant.as_deref(), expected, "{entity_type} {said}");
        }
    }

    #[test]
    fn one_person_is_one_self() {
        let there = ["Self".to_owned()];
        let cases = [
            ("individual", "", None),
            ("individual", "self", Some("Self")),
            ("partnership", "", Some("Partner")),
            ("couple", "", None),
        ];
        for (entity_type, said, expected) in cases {
            let meant = relationship_beside((entity_type, &there), said);
            assert_eq!(meant.as_deref(), expected, "{entity_type} {said}");
        }
        assert_eq!(relationships_beside("individual", &there), BESIDE_SELF);
        assert_eq!(relationships_beside("couple", &there)[0], "Self");
    }

    #[test]
    fn only_a_company_has_an_industry_and_a_size() {
        let wrong = |entity_type: &'static str| {
            together(|field| match field {
                "entity_type" => Some(entity_type),
                "industry" => Some("Farming"),
                _ => None,
            })
            .len()
        };
        assert_eq!((wrong("company"), wrong("trust")), (0, 1));
    }
}
