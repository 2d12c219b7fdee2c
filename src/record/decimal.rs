//! Notation of amounts: the mark before the decimals, and the signs around the digits.
//!
//! `1,234.56` and `1.234,56` are both amounts. `1,234` may be either: the column proves the mark, or the user sets it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::amount::Currency;
use super::evidence::Evidence;

/// The mark before the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mark {
    /// `1,234.56`
    Point,
    /// `1.234,56`
    Comma,
}

impl Mark {
    /// Both marks, in the order of help and error messages.
    pub const ALL: [Mark; 2] = [Mark::Point, Mark::Comma];

    /// Returns the name in flags.
    pub fn name(self) -> &'static str {
        match self {
            Mark::Point => "point",
            Mark::Comma => "comma",
        }
    }

    fn decimal(self) -> char {
        match self {
            Mark::Point => '.',
            Mark::Comma => ',',
        }
    }

    fn thousands(self) -> char {
        match self {
            Mark::Point => ',',
            Mark::Comma => '.',
        }
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Mark {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Mark::ALL
            .into_iter()
            .find(|mark| mark.name() == text)
            .ok_or_else(|| "use point or comma".to_owned())
    }
}

/// Returns the plain number (`-1234.56`) of a text with a mark. With a currency, its sign or code may surround the
/// number. Returns `None` if the text is not a number.
pub fn plain(text: &str, mark: Mark, currency: Option<&Currency>) -> Option<String> {
    let (is_negative, digits) = core(text, currency)?;
    let (whole, fraction) = match digits.split_once(mark.decimal()) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let whole = without_thousands(whole, mark)?;
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !is_number(&whole) || !fraction.is_none_or(is_number) {
        return None;
    }
    let sign = if is_negative { "-" } else { "" };
    Some(match fraction {
        Some(fraction) => format!("{sign}{whole}.{fraction}"),
        None => format!("{sign}{whole}"),
    })
}

/// Returns the evidence of a text for the mark of its column.
pub fn weigh(text: &str, currency: Option<&Currency>) -> Evidence<Mark> {
    // The number of decimals is not checked here. An amount with too many decimals is an error, not an amount with a
    // thousands mark.
    let can_be = |mark| plain(text, mark, currency).is_some();
    match (can_be(Mark::Point), can_be(Mark::Comma)) {
        (true, false) => Evidence::Proof(Mark::Point),
        (false, true) => Evidence::Proof(Mark::Comma),
        (true, true) if text.contains([',', '.']) => Evidence::Either,
        _ => Evidence::Nothing,
    }
}

/// Returns the digits and marks without sign, currency and space, and whether the number is negative. Returns `None`
/// for two signs.
fn core<'t>(text: &'t str, currency: Option<&Currency>) -> Option<(bool, &'t str)> {
    let text = text.trim();
    let (in_brackets, text) = match text
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
    {
        Some(inner) => (true, inner.trim()),
        None => (false, text),
    };
    let (before, text) = without_sign(text);
    let text = currency.map_or(text, |currency| without_currency(text, currency));
    let (after, text) = without_sign(text);
    let signs = usize::from(in_brackets) + usize::from(before) + usize::from(after);
    (signs < 2).then_some((signs == 1, text))
}

fn without_sign(text: &str) -> (bool, &str) {
    match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    }
}

/// Returns the text without the sign and the code of the store's currency. Those of another currency stay, so that the text is
/// not an amount.
fn without_currency<'t>(mut text: &'t str, currency: &Currency) -> &'t str {
    let marks = std::iter::once(currency.code()).chain(currency.signs().iter().copied());
    for mark in marks {
        if let Some(rest) = text.strip_prefix(mark).or_else(|| text.strip_suffix(mark)) {
            text = rest.trim();
        }
    }
    text
}

/// Returns the digits of the whole part. Returns `None` if a mark groups them in any other way than in threes.
fn without_thousands(whole: &str, mark: Mark) -> Option<String> {
    let separators = [mark.thousands(), ' ', '\u{a0}', '\u{202f}', '\'', '’'];
    let Some(separator) = separators
        .into_iter()
        .find(|&separator| whole.contains(separator))
    else {
        return Some(whole.to_owned());
    };
    let mut groups = whole.split(separator);
    let first = groups.next()?;
    let is_grouped = (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3);
    is_grouped.then(|| whole.replace(separator, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gbp() -> Currency {
        Currency::parse("GBP").unwrap()
    }

    #[test]
    fn amounts_as_people_write_them() {
        let cases = [
            ("1234.56", Mark::Point, Some("1234.56")),
            ("1,234.56", Mark::Point, Some("1234.56")),
            ("1,234,567", Mark::Point, Some("1234567")),
            ("1.234,56", Mark::Comma, Some("1234.56")),
            ("1 234,56", Mark::Comma, Some("1234.56")),
            ("1'234.56", Mark::Point, Some("1234.56")),
            ("£1,234.56", Mark::Point, Some("1234.56")),
            ("GBP 45,000", Mark::Point, Some("45000")),
            ("45 000 GBP", Mark::Point, Some("45000")),
            ("(5.00)", Mark::Point, Some("-5.00")),
            ("-5", Mark::Point, Some("-5")),
            ("-£5", Mark::Point, Some("-5")),
            ("GBP £5", Mark::Point, Some("5")),
            ("£5 GBP", Mark::Point, Some("5")),
            ("£5£", Mark::Point, None),
            ("(-5)", Mark::Point, None),
            ("€5", Mark::Point, None),
            ("1,23", Mark::Point, None),
            ("12,34,567", Mark::Point, None),
            ("1.234.56", Mark::Comma, None),
            ("1e5", Mark::Point, None),
            ("five", Mark::Point, None),
            ("", Mark::Point, None),
            ("£", Mark::Point, None),
        ];
        for (text, mark, expected) in cases {
            assert_eq!(
                plain(text, mark, Some(&gbp())).as_deref(),
                expected,
                "{text} {mark}"
            );
        }
    }

    #[test]
    fn an_amount_with_one_reading_proves_the_mark() {
        let cases = [
            ("1,234.56", Evidence::Proof(Mark::Point)),
            ("1.234,56", Evidence::Proof(Mark::Comma)),
            ("9,99", Evidence::Proof(Mark::Comma)),
            ("9.99", Evidence::Proof(Mark::Point)),
            ("1,234,567", Evidence::Proof(Mark::Point)),
            ("1,234", Evidence::Either),
            ("12.345", Evidence::Either),
            ("0.125", Evidence::Proof(Mark::Point)),
            ("12.3456", Evidence::Proof(Mark::Point)),
            ("1,200", Evidence::Either),
            ("45,000", Evidence::Either),
            ("45000", Evidence::Nothing),
            ("tbc", Evidence::Nothing),
        ];
        for (text, expected) in cases {
            assert_eq!(weigh(text, Some(&gbp())), expected, "{text}");
        }
    }
}
