//! People's names: splitting a whole name into first and last.

/// Words that belong to the last name that follows them.
const PARTICLES: &[&str] = &[
    "af", "al", "av", "bin", "da", "das", "de", "del", "della", "den", "der", "des", "di", "do",
    "dos", "du", "el", "ibn", "la", "le", "lo", "st", "st.", "ten", "ter", "van", "vom", "von",
    "y", "zu", "zum", "zur",
];

/// Words that belong to the last name before them.
const SUFFIXES: &[&str] = &["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"];

/// First and last name of a whole name; either may be missing.
///
/// `Last, First` is turned round, particles stay with the last name, middle names with the first, and one word
/// alone is a first name.
pub fn split(full: &str) -> (Option<&str>, Option<&str>) {
    let full = full.trim();
    if let Some((last, first)) = full.split_once(',') {
        let (last, first) = (last.trim(), first.trim());
        if !is_one_of(first, SUFFIXES) {
            return (some(first), some(last));
        }
    }
    let start = last_name_start(full);
    (some(full[..start].trim()), some(full[start..].trim()))
}

/// Whether a name is nothing but a number, such as `12 345`.
pub fn is_number(name: &str) -> bool {
    name.chars().any(char::is_numeric)
        && name
            .chars()
            .all(|c| c.is_numeric() || c.is_whitespace() || c.is_ascii_punctuation())
}

/// Where the last name begins, in bytes; the end of the text if there is none.
fn last_name_start(full: &str) -> usize {
    let words: Vec<(usize, &str)> = full
        .split_whitespace()
        .map(|word| (word.as_ptr() as usize - full.as_ptr() as usize, word))
        .collect();
    if words.len() < 2 {
        return full.len();
    }
    let mut at = words.len() - 1;
    if is_one_of(words[at].1, SUFFIXES) && at > 1 {
        at -= 1;
    }
    while at > 1 && is_one_of(words[at - 1].1, PARTICLES) {
        at -= 1;
    }
    words[at].0
}

fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|entry| entry.eq_ignore_ascii_case(word))
}

fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_no_name() {
        for number in ["12345", "12 345", " 1 ", "12-34", "#7", "١٢٣"] {
            assert!(is_number(number), "{number}");
        }
        for name in ["3M", "Anna", "7 Hills Ltd", "-", "", "Studio 54"] {
            assert!(!is_number(name), "{name}");
        }
    }

    #[test]
    fn whole_names_are_split() {
        let cases = [
            ("Anna Berg", (Some("Anna"), Some("Berg"))),
            ("Anna Maria Berg", (Some("Anna Maria"), Some("Berg"))),
            ("Berg, Anna", (Some("Anna"), Some("Berg"))),
            ("van der Berg, Anna", (Some("Anna"), Some("van der Berg"))),
            ("Ludo van der Berg", (Some("Ludo"), Some("van der Berg"))),
            ("Van Morris", (Some("Van"), Some("Morris"))),
            ("Tom Harte Jr.", (Some("Tom"), Some("Harte Jr."))),
            ("Tom Harte, Jr.", (Some("Tom"), Some("Harte, Jr."))),
            ("Anna", (Some("Anna"), None)),
            ("Berg,", (None, Some("Berg"))),
            ("  Anna   Berg ", (Some("Anna"), Some("Berg"))),
            ("", (None, None)),
        ];
        for (full, expected) in cases {
            assert_eq!(split(full), expected, "{full}");
        }
    }
}
