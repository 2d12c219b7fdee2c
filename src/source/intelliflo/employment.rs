//! The current job, the employment status and the retirement age of a person, without side effects.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::taking::date_of;
use super::wire::Employment;
use crate::record::cut;

/// Returns the current job: among the jobs that have not ended, the one that began last, then the one with the highest
/// id.
pub(super) fn employment<'e>(
    employments: &'e [Employment],
    today: Date,
    warnings: &mut Vec<String>,
) -> Option<&'e Employment> {
    let ended = |job: &Employment| job.ends_on.as_deref().and_then(date_of);
    let mut current: Vec<&Employment> = employments
        .iter()
        .filter(|job| ended(job).is_none_or(|date| date > today))
        .collect();
    current.sort_by_key(|job| {
        let starts = job.starts_on.as_deref().and_then(date_of);
        Reverse((starts, job.id))
    });
    if current.len() > 1 {
        warnings.push(format!(
            "{} employments have no end: the one that began last is taken",
            current.len()
        ));
    }
    current.first().copied()
}

/// The employment statuses of Intelliflo, and their names in the store. An empty name means no status.
const STATUSES: &[(&str, &str)] = &[
    ("Unknown", ""),
    ("SelfEmployed", "Self-employed"),
    ("CompanyDirector", "Company director"),
    ("Retired", "Retired"),
    ("Unemployed", "Unemployed"),
    ("Houseperson", "Houseperson"),
    ("Student", "Student"),
    ("MaternityLeave", "Maternity leave"),
    ("LongTermIllness", "Long-term illness"),
    ("ContractWorker", "Contract worker"),
    ("Employed", "Employed"),
    ("CarerOfaChildUnder16", "Carer of a child under 16"),
    ("CarerOfaPersonOver16", "Carer of a person over 16"),
    ("Other", "Other"),
];

/// Returns the employment status in the words of the store. An unknown status is kept as it is, with a warning.
pub(super) fn status(theirs: &str, warnings: &mut Vec<String>) -> Option<String> {
    let known = STATUSES
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case(theirs));
    match known {
        Some((_, "")) => None,
        Some((_, ours)) => Some((*ours).to_owned()),
        None => {
            warnings.push(format!(
                "the employment status {} is not known: it is kept as text",
                cut(theirs)
            ));
            Some(theirs.to_owned())
        }
    }
}

/// Returns the intended retirement age, from 0 to 99. Any other age is left out, with a warning.
pub(super) fn retirement_age(job: &Employment, warnings: &mut Vec<String>) -> Option<String> {
    let age = job.intended_retirement_age?;
    if (0..=99).contains(&age) {
        return Some(age.to_string());
    }
    warnings.push("the intended retirement age is not from 0 to 99: it is left out".to_owned());
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn job(id: i64, starts: Option<&str>, ends: Option<&str>) -> Employment {
        Employment {
            id: Some(id),
            starts_on: starts.map(str::to_owned),
            ends_on: ends.map(str::to_owned),
            ..Employment::default()
        }
    }

    #[test]
    fn the_present_job_is_the_one_that_began_last() {
        let today = "2026-11-21".parse().unwrap();
        let cases = [
            (vec![], None, 0),
            (vec![job(1, None, Some("2026-11-20"))], None, 0),
            (vec![job(1, None, Some("2026-11-21"))], None, 0),
            (vec![job(1, None, Some("2027-01-01T00:00:00Z"))], Some(1), 0),
            (
                vec![
                    job(1, Some("2020-01-01"), None),
                    job(2, Some("2019-01-01"), None),
                ],
                Some(1),
                1,
            ),
            (vec![job(1, None, None), job(2, None, None)], Some(2), 1),
            (
                vec![job(9, None, None), job(2, Some("2001-01-01"), None)],
                Some(2),
                1,
            ),
        ];
        for (jobs, expected, told) in cases {
            let mut warnings = Vec::new();
            let found = employment(&jobs, today, &mut warnings).and_then(|job| job.id);
            assert_eq!((found, warnings.len()), (expected, told), "{jobs:?}");
        }
    }

    #[test]
    fn statuses_are_translated_and_unknown_ones_kept() {
        let cases = [
            ("SelfEmployed", Some("Self-employed"), 0),
            ("selfemployed", Some("Self-employed"), 0),
            ("CarerOfaChildUnder16", Some("Carer of a child under 16"), 0),
            ("Unknown", None, 0),
            ("Astronaut", Some("Astronaut"), 1),
        ];
        for (theirs, ours, told) in cases {
            let mut warnings = Vec::new();
            assert_eq!(status(theirs, &mut warnings).as_deref(), ours, "{theirs}");
            assert_eq!(warnings.len(), told, "{theirs}");
        }
    }

    #[test]
    fn retirement_ages_are_possible_ages() {
        for (age, expected) in [(0, Some("0")), (99, Some("99")), (100, None), (-1, None)] {
            let job = Employment {
                intended_retirement_age: Some(age),
                ..Employment::default()
            };
            let found = retirement_age(&job, &mut Vec::new());
            assert_eq!(found.as_deref(), expected, "{age}");
        }
    }
}
