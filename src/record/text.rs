//! Cleaning of cells: removes white space, invisible characters, and the marks that other programs add.
//!
//! Cleaning a clean text changes nothing, so that an exported value comes back unchanged.

/// Returns the text without white space and invisible characters at its ends. Two marks of other programs are removed
/// in addition: the apostrophe before a cell that a spreadsheet would run (`'+44…`), and the formula that keeps digits
/// as text (`="01067"`).
///
/// An apostrophe that may be part of the text stays: `'t Hooft`.
#[inline]
pub fn clean(text: &str) -> &str {
    // Most cells are clean, and their first and last byte show it.
    if is_clean(text.as_bytes()) {
        return text;
    }
    cleaned(text)
}

fn cleaned(text: &str) -> &str {
    let mut text = trimmed(text);
    loop {
        let inner = trimmed(without_guard(without_formula(text)));
        if inner.len() == text.len() {
            return text;
        }
        text = inner;
    }
}

/// Returns the cleaned text of a number, a date, an address or the like. These never begin with an apostrophe.
pub fn bare(text: &str) -> &str {
    let mut text = clean(text);
    while let Some(rest) = text.strip_prefix('\'') {
        text = clean(rest);
    }
    text
}

/// Returns whether a text has only white space and invisible characters.
pub fn is_blank(text: &str) -> bool {
    trimmed(text).is_empty()
}

/// Returns the text before the first invisible character, and that character. White space counts as visible.
pub fn invisible(text: &str) -> Option<(&str, char)> {
    let is_hidden = |c: char| {
        let is_joiner = matches!(c, '\u{200c}' | '\u{200d}');
        !c.is_whitespace() && (is_trimmed_away(c) || is_joiner || c.is_control())
    };
    let (at, hidden) = text.char_indices().find(|(_, c)| is_hidden(*c))?;
    Some((&text[..at], hidden))
}

/// Returns whether the first and the last byte show that a text is clean. Other texts may be clean too.
fn is_clean(text: &[u8]) -> bool {
    let (Some(&first), Some(last)) = (text.first(), text.last()) else {
        return true;
    };
    first.is_ascii_graphic() && !matches!(first, b'\'' | b'=') && last.is_ascii_graphic()
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(is_trimmed_away)
}

/// Joiners are not removed: at the end of a Persian or Indic word they change the shape of its last letter.
fn is_trimmed_away(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'
                ..='\u{202e}' | '\u{2060}' | '\u{2066}'
                ..='\u{2069}' | '\u{feff}'
        )
}

/// Removes the formula by which Excel keeps digits as text in CSV.
fn without_formula(text: &str) -> &str {
    let inner = text
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'));
    match inner {
        Some(inner) if !inner.contains('"') => inner,
        _ => text,
    }
}

fn without_guard(text: &str) -> &str {
    if !text.starts_with('\'') {
        return text;
    }
    let rest = text.trim_start_matches('\'');
    let is_formula = trimmed(rest).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if is_formula { rest } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_other_programs_are_removed() {
        let cases = [
            ("Anna", "Anna"),
            ("Anna\u{b}", "Anna"),
            ("", ""),
            ("  Anna\t", "Anna"),
            ("\u{a0}Anna\u{3000}", "Anna"),
            ("\u{200b}ada@example.com", "ada@example.com"),
            ("\u{202a}+447700900102\u{202c}", "+447700900102"),
            ("\u{feff}\u{200e} 14/03/1958 \u{200f}", "14/03/1958"),
            ("soft\u{ad}", "soft"),
            ("\u{2066}x\u{2069}\u{2060}", "x"),
            ("\u{200b}", ""),
            ("'+447700900101", "+447700900101"),
            ("'-Ben Rowe", "-Ben Rowe"),
            ("'@Cat", "@Cat"),
            ("'=1+1", "=1+1"),
            ("''=1+1", "=1+1"),
            ("' =1+1", "=1+1"),
            ("'\t-5", "-5"),
            ("'＝1", "＝1"),
            ("=\"01067\"", "01067"),
            ("=\"'=\"\"", "=\"'=\"\""),
            ("=\"\"", ""),
            ("'=\"01067\"", "01067"),
            ("=\" 01067 \"", "01067"),
            ("=A1", "=A1"),
            ("=\"a\"&\"b\"", "=\"a\"&\"b\""),
            ("'t Hooft", "'t Hooft"),
            ("O'Neil", "O'Neil"),
            ("'", "'"),
            ("''two", "''two"),
            ("'01067", "'01067"),
            ("👩\u{200d}👧", "👩\u{200d}👧"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("ه\u{200d}", "ه\u{200d}"),
        ];
        for (text, expected) in cases {
            assert_eq!(clean(text), expected, "{text:?}");
            assert_eq!(clean(expected), expected, "{text:?} is clean");
        }
    }

    #[test]
    fn a_number_or_an_address_has_no_leading_apostrophe() {
        let cases = [
            ("'jan@example.com", "jan@example.com"),
            ("'' '07700 900101", "07700 900101"),
            ("'14/03/1958", "14/03/1958"),
            ("o'neil@example.com", "o'neil@example.com"),
            ("'", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(bare(text), expected, "{text:?}");
        }
    }

    #[test]
    fn invisible_characters_are_found() {
        let cases = [
            ("ada@exa\u{200b}mple.com", Some(("ada@exa", '\u{200b}'))),
            (
                "07700\u{a0}900\u{202c}103",
                Some(("07700\u{a0}900", '\u{202c}')),
            ),
            ("bell\u{7}", Some(("bell", '\u{7}'))),
            ("a\u{200d}b", Some(("a", '\u{200d}'))),
            ("two\nlines\tand a\u{a0}space", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(invisible(text), expected, "{text:?}");
        }
    }
}
