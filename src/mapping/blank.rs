//! Values that mean blank, and the placeholders that programs and people write for a missing value.
//!
//! Only the user decides that a value means blank. Placeholders are reported and stay as they are.

use crate::record::text;

/// Values that mean blank, prepared for a comparison with every cell.
#[derive(Clone, Debug, Default)]
pub struct Blanks {
    /// The values in lower case.
    values: Vec<String>,
    /// The length of the longest value in bytes, or 0 without values.
    longest: usize,
}

impl Blanks {
    /// Prepares values. The comparison ignores case and surrounding space.
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

    /// Returns whether a cell equals one of the values.
    #[inline]
    pub fn has(&self, cell: &str) -> bool {
        // Most sources have no such values. This test costs one comparison per cell.
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

/// Returns the values without repetitions. Values that differ only in case are equal.
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

/// Returns the line for the user that lists the values, or `None` without values.
pub fn note(values: &[String]) -> Option<String> {
    (!values.is_empty()).then(|| format!("blank in every column: {}", values.join("  ")))
}

/// Placeholders for a missing value in exports and in sheets filled in by hand, in lower case. Texts that can be a name
/// or a code are left out: `NA` is Namibia, `Nan` and `Nil` are names. `#N/A` is the only error of a formula, because a
/// look-up returns it if it finds nothing.
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

/// Returns whether a cell is a usual placeholder for a missing value.
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
