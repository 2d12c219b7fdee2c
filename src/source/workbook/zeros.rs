//! Number formats that fill a number up with zeros, such as `00000` for postcodes. The text that such a cell shows is
//! imported, not its number.
//!
//! Only plain formats of zeros and literal characters are followed. A format with decimals, thousands, conditions or
//! percentages shows an amount, whose number is imported.

/// The longest code that spreadsheet programs write, in characters.
const CODE_MAX: usize = 255;
/// The largest number of digits that are exact in a workbook.
const DIGITS_MAX: usize = 15;

/// A number format that fills numbers up with zeros.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZeroFormat {
    parts: Vec<Part>,
    zeros: usize,
    /// Whether the format has a section of its own for the number 0.
    has_section_for_zero: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Digit,
    Literal(char),
}

impl ZeroFormat {
    /// Reads a code such as `000-00`, or returns `None` if it does not fill up with zeros, or is not plain.
    pub fn parse(code: &str) -> Option<Self> {
        if code.chars().nth(CODE_MAX).is_some() {
            return None;
        }
        let mut parts = Vec::new();
        let mut chars = without_locale(code).chars();
        let mut sections = 1;
        while let Some(c) = chars.next() {
            match c {
                '0' => parts.push(Part::Digit),
                ' ' | '-' | '/' | '(' | ')' | '+' => parts.push(Part::Literal(c)),
                '\\' => parts.push(Part::Literal(chars.next()?)),
                '"' => loop {
                    match chars.next()? {
                        '"' => break,
                        quoted => parts.push(Part::Literal(quoted)),
                    }
                },
                // Positive numbers have the first section.
                ';' => {
                    sections += chars.as_str().matches(';').count() + 1;
                    break;
                }
                _ => return None,
            }
        }
        let zeros = parts.iter().filter(|part| **part == Part::Digit).count();
        (2..=DIGITS_MAX).contains(&zeros).then_some(ZeroFormat {
            parts,
            zeros,
            has_section_for_zero: sections > 2,
        })
    }

    /// Returns the text that the cell shows, or `None` for a number that the format does not fill up.
    pub fn shown(&self, number: f64) -> Option<String> {
        let is_whole = number.fract() == 0.0 && number >= 0.0;
        if !is_whole || (number == 0.0 && self.has_section_for_zero) {
            return None;
        }
        let digits = format!("{number:0width$.0}", width = self.zeros);
        if digits.len() > DIGITS_MAX {
            return None;
        }
        // Digits that exceed the zeros of the format stand in front of the first zero.
        let (surplus, mut rest) = digits.split_at(digits.len() - self.zeros);
        let mut shown = String::new();
        let mut surplus = Some(surplus);
        for part in &self.parts {
            match part {
                Part::Literal(c) => shown.push(*c),
                Part::Digit => {
                    shown.push_str(surplus.take().unwrap_or_default());
                    let (digit, after) = rest.split_at(1);
                    shown.push_str(digit);
                    rest = after;
                }
            }
        }
        Some(shown)
    }

    /// Returns whether the format shows digits and nothing else.
    pub fn is_digits(&self) -> bool {
        self.parts.len() == self.zeros
    }
}

/// Returns the code without the locale in front of it, such as `[$-407]` of `[$-407]00000`.
fn without_locale(code: &str) -> &str {
    let after = code
        .strip_prefix("[$-")
        .and_then(|rest| rest.split_once(']'));
    after.map_or(code, |(_, rest)| rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_formats_of_zeros_show_what_the_cell_shows() {
        let cases = [
            ("00000", 1067.0, Some("01067")),
            ("00000", 0.0, Some("00000")),
            ("00000", 123_456.0, Some("123456")),
            ("00000", 1067.5, None),
            ("00000", -1067.0, None),
            ("00", 7.0, Some("07")),
            ("000-00", 1234.0, Some("012-34")),
            ("000-00", 1_234_567.0, Some("12345-67")),
            ("00000\\-0000", 12_345_678.0, Some("01234-5678")),
            ("00000 000000", 7_700_900_101.0, Some("07700 900101")),
            ("(000) 000-0000", 441_234_567.0, Some("(044) 123-4567")),
            ("\"D-\"00000", 1067.0, Some("D-01067")),
            ("[$-407]00000", 1067.0, Some("01067")),
            ("00000;-00000", 1067.0, Some("01067")),
            ("00000;-00000;\"none\"", 1067.0, Some("01067")),
            ("00000;-00000;\"none\"", 0.0, None),
            ("00000;@", 1067.0, Some("01067")),
            ("000000000000000", 1e15, None),
            ("0", 7.0, None),
            ("0.00", 7.0, None),
            ("00.00", 7.0, None),
            ("#,##0", 7.0, None),
            ("#00", 7.0, None),
            ("00%", 7.0, None),
            ("00E+00", 7.0, None),
            ("[Red]00000", 7.0, None),
            ("[<=99999]00000;00000-0000", 7.0, None),
            ("General", 7.0, None),
            ("0000000000000000", 7.0, None),
            ("\"00\"", 7.0, None),
            ("00\\", 7.0, None),
            ("00\"open", 7.0, None),
        ];
        for (code, number, expected) in cases {
            let shown = ZeroFormat::parse(code).and_then(|format| format.shown(number));
            assert_eq!(shown.as_deref(), expected, "{code} {number}");
        }
        let quoted = |characters: usize| format!("000\"{}\"", "x".repeat(characters - 5));
        assert!(ZeroFormat::parse(&quoted(255)).is_some());
        assert!(ZeroFormat::parse(&quoted(256)).is_none());
    }
}
