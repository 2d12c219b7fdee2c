//! The sign or the code of a currency beside an amount, or in the number format of a workbook's cell: `€`, `kr`, `EUR`.

use super::amount::{CODES, Currency};

/// The signs of currencies. A longer sign precedes the signs that it contains.
const SIGNS: &[&str] = &[
    "US$", "AU$", "CA$", "NZ$", "HK$", "NT$", "MX$", "A$", "C$", "S$", "R$", "$", "£", "€", "¥",
    "₹", "₽", "₩", "₺", "₪", "฿", "₫", "₴", "₦", "₱", "₸", "zł", "Kč", "kr.", "kr", "SFr.", "Fr.",
    "Fr", "Ft", "RM", "Rp", "Rs.", "Rs", "R", "lei", "лв.", "руб.", OTHER,
];
/// The sign for any currency, which stands for one that is not among the others.
const OTHER: &str = "¤";
/// The signs that mean nothing else, whatever words stand beside them.
const SYMBOLS: &[char] = &[
    '$', '£', '€', '¥', '₹', '₽', '₩', '₺', '₪', '฿', '₫', '₴', '₦', '₱', '₸',
];

/// The sign or the code of a currency, by its number: each cell of a row has room for one. Several currencies have the same
/// sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CurrencyMark(u8);

impl CurrencyMark {
    /// Returns the texts of all marks: the signs, and then the codes (ISO 4217).
    fn texts() -> impl Iterator<Item = &'static str> {
        SIGNS.iter().copied().chain(CODES.split(' '))
    }

    /// Returns the mark of a currency that intake does not know.
    pub fn unknown() -> Option<Self> {
        CurrencyMark::parse(OTHER)
    }

    /// Returns whether it is the mark of a currency that intake does not know.
    pub fn is_unknown(self) -> bool {
        self.text() == OTHER
    }

    /// Reads a text that is nothing but a sign, or a code in any case.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let at = CurrencyMark::texts().position(|mark| mark.eq_ignore_ascii_case(text))?;
        u8::try_from(at).ok().map(CurrencyMark)
    }

    /// Reads the text that a workbook shows around an amount: a mark, or words with a symbol, such as `€ per year`.
    pub fn shown(text: &str) -> Option<Self> {
        let symbol = || {
            let symbol = text.chars().find(|c| SYMBOLS.contains(c))?;
            CurrencyMark::parse(&symbol.to_string())
        };
        CurrencyMark::parse(text).or_else(symbol)
    }

    /// Returns the mark at one end of an amount: `€1,200`, `1 200 kr`.
    pub fn beside(text: &str) -> Option<Self> {
        let text = text.trim_matches(|c: char| c.is_whitespace() || "-−()".contains(c));
        if !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return None;
        }
        // A code is no part of a word: 5 dollars is none in ARS.
        let code = |part: Option<&str>, beside: Option<char>| {
            let is_word = beside.is_some_and(char::is_alphabetic);
            let part = part.filter(|_| !is_word)?;
            let is_code = CODES.split(' ').any(|code| code.eq_ignore_ascii_case(part));
            is_code.then(|| CurrencyMark::parse(part)).flatten()
        };
        let end = text.len().saturating_sub(3);
        let behind = text.get(3..).and_then(|rest| rest.chars().next());
        let before = text.get(..end).and_then(|rest| rest.chars().next_back());
        let sign = || {
            let is_beside = |sign: &&&str| is_sign_beside(sign, text);
            CurrencyMark::parse(SIGNS.iter().find(is_beside)?)
        };
        code(text.get(..3), behind)
            .or_else(|| code(text.get(end..), before))
            .or_else(sign)
    }

    /// Returns the mark as people write it.
    pub fn text(self) -> &'static str {
        let mut texts = CurrencyMark::texts();
        texts.nth(usize::from(self.0)).unwrap_or(OTHER)
    }

    /// Returns whether amounts in a currency may have the mark. A currency without a known sign may have an unknown one.
    pub fn is_of(self, currency: &Currency) -> bool {
        let text = self.text();
        let signs = currency.signs();
        text == currency.code() || signs.contains(&text) || text == OTHER && signs.is_empty()
    }

    /// Returns an amount with the mark before it, as it may stand in a file of text.
    pub fn before(self, amount: &str) -> String {
        let mark = self.text();
        let is_code = mark.len() == 3 && mark.bytes().all(|byte| byte.is_ascii_uppercase());
        let space = if is_code { " " } else { "" };
        format!("{mark}{space}{amount}")
    }

    /// Returns the number of the mark, for `of_number`. It holds within one process and its children.
    pub fn number(self) -> u8 {
        self.0
    }

    /// Returns the mark with a number.
    pub fn of_number(number: u8) -> Option<Self> {
        let is_there = usize::from(number) < CurrencyMark::texts().count();
        is_there.then_some(CurrencyMark(number))
    }
}

/// Returns whether a sign stands at one end of a text, and is no part of a word there.
fn is_sign_beside(sign: &str, text: &str) -> bool {
    let are_letters = |one: Option<char>, other: Option<char>| {
        one.is_some_and(char::is_alphabetic) && other.is_some_and(char::is_alphabetic)
    };
    let (first, last) = (sign.chars().next(), sign.chars().next_back());
    let begins = text.strip_prefix(sign);
    let ends = text.strip_suffix(sign);
    begins.is_some_and(|rest| !are_letters(last, rest.chars().next()))
        || ends.is_some_and(|rest| !are_letters(rest.chars().next_back(), first))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn currency(code: &str) -> Currency {
        Currency::parse(code).unwrap()
    }

    #[test]
    fn a_mark_is_found_at_the_ends_of_an_amount() {
        let cases = [
            ("€1,234.50", Some("€")),
            ("1.234,50 €", Some("€")),
            ("-€5", Some("€")),
            ("(€5)", Some("€")),
            ("EUR 45,000", Some("EUR")),
            ("45 000 usd", Some("USD")),
            ("US$5", Some("US$")),
            ("$5", Some("$")),
            ("£1.234.5", Some("£")),
            ("100 SFr.", Some("SFr.")),
            ("Rs. 5", Some("Rs.")),
            ("Retired 2019", None),
            ("From 5", None),
            ("5000 PER YEAR", None),
            ("R5", Some("R")),
            ("5 dollars", None),
            ("5 stop", None),
            ("5USD", Some("USD")),
            ("1 200 kr.", Some("kr.")),
            ("GBP 5k", Some("GBP")),
            ("12k", None),
            ("1e5", None),
            ("five", None),
            ("€", None),
            ("ten é", None),
        ];
        for (text, expected) in cases {
            let found = CurrencyMark::beside(text).map(CurrencyMark::text);
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn a_mark_belongs_to_the_currencies_that_are_written_with_it() {
        let cases = [
            ("£", "GBP", true),
            ("€", "GBP", false),
            ("$", "GBP", false),
            ("$", "USD", true),
            ("$", "AUD", true),
            ("$", "MXN", true),
            ("US$", "USD", true),
            ("US$", "AUD", false),
            ("A$", "AUD", true),
            ("kr", "SEK", true),
            ("kr", "GBP", false),
            ("zł", "PLN", true),
            ("eur", "EUR", true),
            ("EUR", "GBP", false),
            ("¤", "ALL", true),
            ("¤", "GBP", false),
        ];
        for (text, code, expected) in cases {
            let mark = CurrencyMark::parse(text).unwrap();
            assert_eq!(mark.is_of(&currency(code)), expected, "{text} {code}");
        }
    }

    #[test]
    fn each_sign_belongs_to_a_currency_and_each_sign_of_a_currency_is_known() {
        let currencies = CODES.split(' ').map(currency).collect::<Vec<Currency>>();
        for sign in SIGNS.iter().filter(|sign| **sign != OTHER) {
            let mark = CurrencyMark::parse(sign).unwrap();
            assert!(currencies.iter().any(|one| mark.is_of(one)), "{sign}");
        }
        for sign in currencies.iter().flat_map(Currency::signs) {
            assert!(SIGNS.contains(sign), "{sign}");
        }
    }

    #[test]
    fn a_symbol_is_a_mark_whatever_words_stand_beside_it() {
        let cases = [
            ("€", Some("€")),
            (" EUR ", Some("EUR")),
            ("€ per year", Some("€")),
            ("Budget €", Some("€")),
            ("US $", Some("$")),
            ("k€", Some("€")),
            ("EUR p.a.", None),
            ("per year", None),
            ("", None),
        ];
        for (text, expected) in cases {
            let found = CurrencyMark::shown(text).map(CurrencyMark::text);
            assert_eq!(found, expected, "{text}");
        }
        for symbol in SYMBOLS {
            assert!(SIGNS.contains(&&*symbol.to_string()), "{symbol}");
        }
    }

    #[test]
    fn a_mark_is_found_by_its_number() {
        for text in CurrencyMark::texts() {
            let mark = CurrencyMark::parse(text).unwrap();
            assert_eq!(mark.text(), text);
            assert_eq!(CurrencyMark::of_number(mark.number()), Some(mark));
        }
        // The spool has a byte for it and for the other kinds of cells.
        let count = u8::try_from(CurrencyMark::texts().count()).unwrap();
        assert_eq!(CurrencyMark::of_number(count), None);
        assert!(count < 250, "{count}");
    }

    #[test]
    fn an_amount_with_its_mark_has_the_mark_beside_it() {
        for text in CurrencyMark::texts() {
            let mark = CurrencyMark::parse(text).unwrap();
            assert_eq!(CurrencyMark::beside(&mark.before("1200.5")), Some(mark));
        }
    }
}
