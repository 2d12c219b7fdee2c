//! The form of cells: whether a text looks like a telephone number, a date or a postcode.

/// Returns whether a text looks like a telephone number: it begins with + or 0 and has at least nine digits.
pub fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_part =
        |c: char| c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '/' | '.' | '(' | ')');
    let begins = text.starts_with(['+', '0', '(']);
    begins && (9..=15).contains(&digits) && text.chars().all(is_part) && !is_date(text)
}

/// Returns whether a text looks like a date: three groups of digits with one kind of mark between them.
pub fn is_date(text: &str) -> bool {
    ['-', '/', '.'].iter().any(|&mark| {
        let groups: Vec<&str> = text.split(mark).collect();
        let is_group = |group: &&str| {
            (1..=4).contains(&group.len()) && group.chars().all(|c| c.is_ascii_digit())
        };
        groups.len() == 3 && groups.iter().all(is_group)
    })
}

/// Returns whether a text looks like a British postcode, such as `LS1 4AP`.
pub fn is_postcode(text: &str) -> bool {
    let compact: Vec<char> = text.chars().filter(|c| *c != ' ').collect();
    let Some((outward, inward)) = compact.len().checked_sub(3).map(|at| compact.split_at(at))
    else {
        return false;
    };
    let is_inward = inward[0].is_ascii_digit() && inward[1..].iter().all(char::is_ascii_alphabetic);
    let letters = outward
        .iter()
        .take_while(|c| c.is_ascii_alphabetic())
        .count();
    let rest = &outward[letters..];
    let is_rest = rest.first().is_some_and(char::is_ascii_digit)
        && rest.len() <= 2
        && rest.iter().all(char::is_ascii_alphanumeric);
    is_inward && (1..=2).contains(&letters) && is_rest
}

/// The most words of a first or a last name, such as `de la Cruz`.
const WORDS_MAX: usize = 3;

/// Returns whether a text looks like a first or a last name: a few words of letters, the last with a capital.
pub fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_mark = |c: char| matches!(c, '-' | '\'' | '’' | '.');
    let is_word = |word: &&str| word.chars().all(|c| c.is_alphabetic() || is_mark(c));
    let has_capital = |word: &&str| word.chars().any(char::is_uppercase);
    words.len() <= WORDS_MAX && words.iter().all(is_word) && words.last().is_some_and(has_capital)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_of_cells_is_found() {
        let cases = [
            ("07700 900001", "phone"),
            ("+44 (0)20 7946 0001", "phone"),
            ("31/01/1980", "date"),
            ("1980-01-31", "date"),
            ("LS1 4AP", "postcode"),
            ("SW1A 1AA", "postcode"),
            ("m11ae", "postcode"),
            ("12345", ""),
            ("1/2", ""),
            ("Leeds", ""),
            ("ABC 123", ""),
            ("", ""),
        ];
        for (text, expected) in cases {
            let found = [
                ("phone", is_phone(text)),
                ("date", is_date(text)),
                ("postcode", is_postcode(text)),
            ];
            let found: Vec<&str> = found
                .iter()
                .filter(|(_, is)| *is)
                .map(|(name, _)| *name)
                .collect();
            assert_eq!(found.concat(), expected, "{text}");
        }
    }

    #[test]
    fn names_are_a_few_words_with_a_capital() {
        for text in [
            "Moor",
            "Brontë-Hall",
            "O'Neill",
            "de la Cruz",
            "McKay",
            "ÅS",
            "J.",
        ] {
            assert!(is_name(text), "{text}");
        }
        for text in [
            "",
            "yes",
            "12",
            "A1",
            "Likes long walks alone",
            "x@y.example",
            "Moor & Co",
        ] {
            assert!(!is_name(text), "{text}");
        }
    }
}
