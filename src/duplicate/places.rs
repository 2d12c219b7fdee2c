//! The comparison of addresses and companies, which confirm a name or speak against it.

use super::compared::Compared;
use crate::record::name::words;
use crate::record::similar_names::differ_by_a_letter;
use crate::record::{Record, Schema, Value, fields};

/// The fewest letters of a word with a typing error.
const LETTERS_MIN: usize = 4;

/// The lowest similarity (Jaro-Winkler) of two texts with typing errors.
const ALIKE: f64 = 0.9;

/// Words that end the name of a company and say nothing about it.
const LEGAL_FORMS: &[&str] = &[
    "ltd",
    "limited",
    "llp",
    "plc",
    "inc",
    "corp",
    "corporation",
    "co",
    "company",
    "group",
    "uk",
    "gmbh",
    "ag",
    "sa",
    "bv",
    "the",
    "and",
    "sons",
];

/// Words of streets and their short forms.
const STREET_WORDS: &[(&str, &str)] = &[
    ("street", "st"),
    ("road", "rd"),
    ("avenue", "ave"),
    ("lane", "ln"),
    ("drive", "dr"),
    ("close", "cl"),
    ("court", "ct"),
    ("place", "pl"),
    ("crescent", "cres"),
    ("terrace", "ter"),
    ("gardens", "gdns"),
    ("square", "sq"),
];

/// The values that say where a person lives and works.
#[derive(Clone, Copy, Debug, Default)]
pub struct Places<'v> {
    /// The company.
    pub company: Option<&'v str>,
    /// The street with the number of the house.
    pub street: Option<&'v str>,
    /// The city.
    pub city: Option<&'v str>,
    /// The postcode.
    pub postcode: Option<&'v str>,
}

impl<'v> Places<'v> {
    /// Returns the places of a record from its values.
    pub fn of_record(schema: &Schema, values: &'v [Option<Value<'static>>]) -> Self {
        Places::of(|field| match values.get(schema.find(field)?.index())? {
            Some(Value::Text(text)) => Some(&**text),
            Some(Value::Date(_) | Value::Amount(_)) | None => None,
        })
    }

    /// Returns the places of a row.
    pub fn of_row(schema: &Schema, record: &'v Record) -> Self {
        Places::of(|field| record.text(schema.find(field)?))
    }

    fn of(text: impl Fn(&str) -> Option<&'v str>) -> Self {
        Places {
            company: text(fields::COMPANY),
            street: text(fields::STREET),
            city: text(fields::CITY),
            postcode: text(fields::POSTCODE),
        }
    }
}

/// The comparison of the places of two people.
#[derive(Clone, Copy, Debug)]
pub struct PlaceFacts {
    /// The companies.
    pub company: Compared,
    /// The streets with the numbers of the houses.
    pub street: Compared,
    /// The cities.
    pub city: Compared,
    /// The postcodes.
    pub postcode: Compared,
}

impl PlaceFacts {
    /// Nothing is known.
    pub const UNKNOWN: PlaceFacts = PlaceFacts {
        company: Compared::Unknown,
        street: Compared::Unknown,
        city: Compared::Unknown,
        postcode: Compared::Unknown,
    };

    /// Compares the places of two people.
    pub fn of(a: &Places<'_>, b: &Places<'_>) -> Self {
        PlaceFacts {
            company: Compared::of(a.company, b.company, compare_companies),
            street: Compared::of(a.street, b.street, compare_streets),
            city: Compared::of(a.city, b.city, compare_cities),
            postcode: Compared::of(a.postcode, b.postcode, compare_postcodes),
        }
    }

    /// Returns whether the people have one home. Two streets of one postcode are alike.
    pub fn home(self) -> Compared {
        use Compared::{Alike, Other, Same, Unknown};
        let is_street = matches!(self.street, Same | Alike);
        match (self.postcode, self.city) {
            // The number and the name of a street are the same in many cities.
            (Same, _) | (Alike, Same | Alike | Unknown) | (Unknown, Same) if is_street => Same,
            (Same, _) => Alike,
            (Other, Same) if is_street => Alike,
            (Alike, Same) if self.street == Unknown => Alike,
            (Unknown, Other) | (Other, _) => Other,
            _ if self.street == Other => Other,
            _ => Unknown,
        }
    }
}

fn are_similar(a: &str, b: &str) -> bool {
    let shorter = a.chars().count().min(b.chars().count());
    shorter >= LETTERS_MIN && (differ_by_a_letter(a, b) || strsim::jaro_winkler(a, b) >= ALIKE)
}

/// Compares two texts by their words.
pub(super) fn compare_words(a: &[String], b: &[String]) -> Compared {
    let (a, b) = (a.concat(), b.concat());
    match a == b {
        true => Compared::Same,
        false if are_similar(&a, &b) => Compared::Alike,
        false => Compared::Other,
    }
}

/// Compares two companies without their legal forms. They are alike if one name begins with the other.
fn compare_companies(a: &str, b: &str) -> Compared {
    let own = |name: &str| -> Vec<String> {
        let mut own = words(name);
        own.retain(|word| !LEGAL_FORMS.contains(&word.as_str()));
        own
    };
    let (a, b) = (own(a), own(b));
    if a.is_empty() || b.is_empty() {
        return Compared::Unknown;
    }
    match compare_words(&a, &b) {
        Compared::Other if a.starts_with(&b) || b.starts_with(&a) => Compared::Alike,
        compared => compared,
    }
}

/// Compares two streets. Houses with different numbers are different.
pub(super) fn compare_streets(a: &str, b: &str) -> Compared {
    let parts = |street: &str| -> (Vec<String>, Vec<String>) {
        let words = words(street).into_iter();
        let (numbers, mut names): (Vec<String>, Vec<String>) =
            words.partition(|word| word.starts_with(|c: char| c.is_ascii_digit()));
        for name in &mut names {
            if let Some((_, short)) = STREET_WORDS.iter().find(|(long, _)| long == name) {
                *name = (*short).to_owned();
            }
        }
        (numbers, names)
    };
    let ((numbers_a, names_a), (numbers_b, names_b)) = (parts(a), parts(b));
    match (numbers_a == numbers_b, compare_words(&names_a, &names_b)) {
        (true, compared) => compared,
        // A number is missing.
        (false, Compared::Same) if numbers_a.is_empty() || numbers_b.is_empty() => Compared::Alike,
        (false, _) => Compared::Other,
    }
}

/// Compares two cities.
pub(super) fn compare_cities(a: &str, b: &str) -> Compared {
    compare_words(&words(a), &words(b))
}

/// Compares two postcodes. They are alike if they differ by a typing error.
pub(super) fn compare_postcodes(a: &str, b: &str) -> Compared {
    let plain = |postcode: &str| -> String {
        let letters = postcode.chars().filter(|c| c.is_alphanumeric());
        letters.map(|c| c.to_ascii_uppercase()).collect()
    };
    let (a, b) = (plain(a), plain(b));
    match a == b {
        true => Compared::Same,
        false if a.len().min(b.len()) >= LETTERS_MIN && differ_by_a_letter(&a, &b) => {
            Compared::Alike
        }
        false => Compared::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Compared::{Alike, Other, Same, Unknown};

    fn assert_all(
        compare: impl Fn(&str, &str) -> Compared,
        cases: &[(&'static str, &'static str, Compared)],
    ) {
        for (a, b, expected) in cases {
            assert_eq!(compare(a, b), *expected, "{a}, {b}");
            assert_eq!(compare(b, a), *expected, "{b}, {a}");
        }
    }

    #[test]
    fn a_company_is_the_same_without_its_legal_form() {
        assert_all(
            compare_companies,
            &[
                ("Moor Ltd", "MOOR LIMITED", Same),
                ("Moor & Sons Ltd", "Moor", Same),
                ("Moor Foods Ltd", "Moor", Alike),
                ("Moor Foods", "Moor Fods", Alike),
                ("Moor Foods", "Hale Foods", Other),
                ("Moor Foods", "Moor Motors", Other),
                ("Ltd", "Moor", Unknown),
            ],
        );
    }

    #[test]
    fn a_street_has_its_number_and_its_short_words() {
        assert_all(
            compare_streets,
            &[
                ("12 High Street", "12, High St.", Same),
                ("12 High Street", "12 Hihg Street", Alike),
                ("High Street", "12 High Street", Alike),
                ("12 High Street", "14 High Street", Other),
                ("12 High Street", "12 Mill Lane", Other),
            ],
        );
    }

    #[test]
    fn a_home_is_the_same_by_postcode_and_street_or_by_street_and_city() {
        let places = |text: &'static str| {
            let mut parts = text
                .split('|')
                .map(|part| Some(part).filter(|part| !part.is_empty()));
            let mut next = || parts.next().flatten();
            Places {
                company: None,
                street: next(),
                city: next(),
                postcode: next(),
            }
        };
        let home = |a: &str, b: &str| {
            let (a, b) = (a.to_owned().leak(), b.to_owned().leak());
            PlaceFacts::of(&places(a), &places(b)).home()
        };
        assert_all(
            home,
            &[
                ("1 Mill Lane|Leeds|LS1 4AB", "1 Mill Ln|Leeds|ls14ab", Same),
                (
                    "1 Mill Lane|Leeds|LS1 4AB",
                    "1 Mill Lane|Leeds|LS1 4AD",
                    Same,
                ),
                ("1 Mill Lane|Leeds", "1 Mill Lane|Leeds|LS1 4AD", Same),
                ("1 Mill Lane", "1 Mill Lane", Unknown),
                ("||LS1 4AB", "1 Mill Lane||LS1 4AB", Alike),
                ("9 Mill Lane||LS1 4AB", "1 Mill Lane||LS1 4AB", Alike),
                ("|Leeds", "|Leeds", Unknown),
                ("|Leeds", "|York", Other),
                ("|Leeds|LS1 4AB", "|Leeds|LS9 7XY", Other),
                ("9 Mill Lane|Leeds", "1 High Street|Leeds", Other),
                (
                    "1 Mill Lane|Leeds|LS1 4AB",
                    "1 Mill Lane|York|YO9 7XY",
                    Other,
                ),
                ("", "1 Mill Lane|York|YO9 7XY", Unknown),
            ],
        );
    }
}
