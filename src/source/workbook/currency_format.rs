//! Number formats of amounts in a currency: `£#,##0.00`, `[$€-2] #,##0`, `#,##0 "USD"`.
//!
//! The number alone would be taken for an amount in the currency of the store.

use crate::record::amount;

/// Returns the sign or code of the currency that a number format shows, or `None` if it shows none. Its first section decides,
/// which positive numbers have.
pub fn mark(code: &str) -> Option<String> {
    let literals = literals(code);
    literals.into_iter().find(|text| amount::is_mark(text))
}

/// Returns the texts that the first section of a format shows beside the number.
fn literals(code: &str) -> Vec<String> {
    let mut texts = vec![String::new()];
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        let shown: String = match c {
            ';' => break,
            // The next character only takes room, or is repeated.
            '_' | '*' => {
                chars.next();
                String::new()
            }
            '\\' => chars.next().into_iter().collect(),
            '"' => chars.by_ref().take_while(|c| *c != '"').collect(),
            '[' => {
                let inner: String = chars.by_ref().take_while(|c| *c != ']').collect();
                let currency = inner.strip_prefix('$').unwrap_or_default();
                let (currency, _) = currency.split_once('-').unwrap_or((currency, ""));
                currency.to_owned()
            }
            '#' | '0' | '?' | ',' | '.' => " ".to_owned(),
            other => other.to_string(),
        };
        for c in shown.chars() {
            match texts.last_mut() {
                Some(text) if !c.is_whitespace() => text.push(c),
                _ => texts.push(String::new()),
            }
        }
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_shows_the_mark_of_a_currency() {
        let cases = [
            ("£#,##0.00", Some("£")),
            ("\"£\"#,##0.00;[Red]-\"£\"#,##0.00", Some("£")),
            ("[$£-809]#,##0.00", Some("£")),
            ("[$€-2] #,##0.00", Some("€")),
            ("#,##0.00\\ [$€-407]", Some("€")),
            ("#,##0 €", Some("€")),
            ("[$USD] #,##0", Some("USD")),
            ("#,##0 \"EUR\"", Some("EUR")),
            ("\"A$\"#,##0", Some("A$")),
            ("[$$-409]#,##0", Some("$")),
            ("_(\"$\"* #,##0.00_);_(\"$\"* (#,##0.00)", Some("$")),
            ("[$CHF-807] #,##0.00", Some("CHF")),
            ("General", None),
            ("#,##0.00", None),
            ("0.00%", None),
            ("[$-409]#,##0", None),
            ("0 \"top\"", None),
            ("0\" All\"", None),
            ("#,##0;\"€\"0", None),
            ("0\"kg\"", None),
            ("\"£", Some("£")),
            ("[$", None),
            ("", None),
        ];
        for (code, expected) in cases {
            assert_eq!(mark(code).as_deref(), expected, "{code}");
        }
    }
}
