//! Values that mean blank, and the placeholders that programs and people write for a missing value.
//!
//! Only the operator says that a value means blank. Placeholders are pointed out, never acted on.

use crate::record::text;

/// Values of a source that mean blank, ready to be looked up for every cell.
#[derive(Clone, Debug, Default)]
pub struct Blanks {
    /// In lower case.
    values: Vec<String>,
    /// The longest value in bytes; 0 if there is none.
    longest: usize,
}

impl Blanks {
    /// These values, which are compared without regard to case and surrounding space.
    pub fn of(values: &[String]) -> Self {
        let longest = values.iter().map(|value| {
            let other_cases = [value.to_lowercase().len(), value.to_uppercase().len()];
            other_cases.into_iter().fold(value.len(), usize::max)
        });
        Blanks {
            longest: longest.max().unwrap_or(0),
            values: values.iter().map(|value| value.to_lowercase()).collect(),
        }
    }

    /// Whether a cell means blank by one of the values.
    #[inline]
    pub fn has(&self, cell: &str) -> bool {
        // Most sources have no such values: one comparison for each cell.
        self.longest > 0 && self.is_one(cell)
    }

    fn is_one(&self, cell: &str) -> bool {
        let text = text::clean(cell);
        text.len() <= self.longest
            && self.values.iter().any(|value| {
                value.eq_ignore_ascii_case(text)
                    || (!text.is_ascii() && text.to_lowercase() == *value)
            })
    }
}

/// A list of values without those that are there twice when case is disregarded.
pub fn distinct(values: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut distinct: Vec<String> = Vec::new();
    for value in values {
        let lower = value.to_lowercase();
        if distinct.iter().all(|other| other.to_lowercase() != lower) {
            distinct.push(value);
        }
    }
    distinct
}

/// The values that mean blank, as they are told to people; none if there is none.
pub fn told(values: &[String]) -> Option<String> {
    (!values.is_empty()).then(|| format!("blank in every column: {}", values.join("  ")))
}

/// What stands for a missing value in exports and in sheets filled in by hand, in lower case. Nothing that can be a name
/// or a code: `NA` is Namibia, `Nan` and `Nil` are names. No error of a formula but `#N/A`, by which a look-up says that
/// it has found nothing.
const PLACEHOLDERS: &[&str] = &[
    "n/a",
    "#n/a",
    "n.a.",
    "n/k",
    "null",
    "(null)",
    "<null>",
    "none",
    "(none)",
    "(blank)",
    "(empty)",
    "undefined",
    "unknown",
    "not known",
    "not provided",
    "not available",
    "not applicable",
    "tbc",
    "tba",
    "tbd",
    "-",
    "--",
    "---",
    "–",
    "—",
    ".",
    "..",
    "...",
    "?",
    "??",
    "???",
    "0/0/00",
    "00/00/00",
    "0/0/0000",
    "00/00/0000",
    "0000-00-00",
];

/// Whether a cell holds what usually stands for a missing value.
pub fn is_placeholder(cell: &str) -> bool {
    let text = text::clean(cell);
    // The longest placeholder has 14 letters.
    text.len() <= 14
        && PLACEHOLDERS
            .iter()
            .any(|placeholder| placeholder.eq_ignore_ascii_case(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_means_blank_in_any_case_and_with_space_around_it() {
        let blanks = Blanks::of(&["N/A", "-", "Néant", "0/0/00"].map(str::to_owned));
        let cases = [
            ("N/A", true),
            (" n/a\t", true),
            ("-", true),
            ("\u{a0}-\u{a0}", true),
            ("'-", true),
            ("\u{200b}-", true),
            ("NÉANT", true),
            ("néant", true),
            ("0/0/00", true),
            ("n/a!", false),
            ("--", false),
            ("Neant", false),
            ("N", false),
            ("", false),
            ("a long text that is no placeholder", false),
        ];
        for (cell, expected) in cases {
            assert_eq!(blanks.has(cell), expected, "{cell}");
        }
        assert!(!Blanks::default().has("N/A"));
        assert!(!Blanks::default().has(""));
    }

    #[test]
    fn values_in_two_spellings_count_once() {
        let values = ["N/A", "-", "n/a", "É", "é"].map(str::to_owned);
        assert_eq!(distinct(values), ["N/A", "-", "É"]);
    }

    #[test]
    fn placeholders_are_known_and_names_are_none() {
        for cell in [
            "N/A",
            " null ",
            "-",
            "—",
            "TBC",
            "None",
            "(blank)",
            "#N/A",
            "0/0/00",
            "Not Applicable",
        ] {
            assert!(is_placeholder(cell), "{cell}");
        }
        for cell in [
            "",
            "NA",
            "#REF!",
            "Nan",
            "Nil",
            "Blank",
            "Anon",
            "0",
            "Noone",
            "not applicable here",
        ] {
            assert!(!is_placeholder(cell), "{cell}");
        }
        let longest = PLACEHOLDERS
            .iter()
            .map(|placeholder| placeholder.len())
            .max();
        assert_eq!(longest, Some(14));
    }
}
