//! Number formats: which numbers are dates, durations, amounts in a currency, or filled up with zeros.

use std::str::Chars;

use calamine::{DataRef, ExcelDateTime, ExcelDateTimeType};

use super::cells::{write_filled, write_out};
use super::zeros::ZeroFormat;
use crate::record::CellKind;
use crate::record::currency_mark::CurrencyMark;

/// The way in which a cell shows its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberFormat {
    /// As a number.
    Number,
    /// As a date, a time, or both.
    Moment,
    /// As hours, minutes or seconds that may exceed a day.
    Duration,
    /// As an amount in a currency.
    Money(CurrencyMark),
    /// Filled up with zeros.
    Zeros(ZeroFormat),
}

/// Appends a number to `text` as a cell with a format shows it. Returns the kind of the cell.
pub fn write(
    number: f64,
    format: Option<&NumberFormat>,
    is_1904: bool,
    text: &mut String,
) -> Option<CellKind> {
    let moment = |kind| DataRef::DateTime(ExcelDateTime::new(number, kind, is_1904));
    match format.unwrap_or(&NumberFormat::Number) {
        NumberFormat::Number => write_out(&DataRef::Float(number), text),
        NumberFormat::Money(mark) => {
            let kind = write_out(&DataRef::Float(number), text);
            kind.map(|_| CellKind::Money(*mark))
        }
        NumberFormat::Moment => write_out(&moment(ExcelDateTimeType::DateTime), text),
        NumberFormat::Duration => write_out(&moment(ExcelDateTimeType::TimeDelta), text),
        NumberFormat::Zeros(format) => write_filled(number, format, text),
    }
}

impl NumberFormat {
    /// Returns the format of a number that has no code: those of ECMA-376, 18.8.30, with the ones of East Asia.
    pub fn of_id(id: u16) -> Self {
        match id {
            14..=22 | 27..=36 | 45 | 47 | 50..=58 => NumberFormat::Moment,
            46 => NumberFormat::Duration,
            _ => NumberFormat::Number,
        }
    }

    /// Returns the format of a code, such as `dd/mm/yyyy`.
    pub fn of_code(code: &str) -> Self {
        ZeroFormat::parse(code)
            .map(NumberFormat::Zeros)
            .or_else(|| moment(code))
            .or_else(|| mark(code).map(NumberFormat::Money))
            .unwrap_or(NumberFormat::Number)
    }
}

/// Returns the format of a code that shows a moment or a duration. Its first section decides, which positive numbers have.
fn moment(code: &str) -> Option<NumberFormat> {
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c.to_ascii_lowercase() {
            ';' => break,
            // The next character is shown, skipped or repeated.
            '\\' | '_' | '*' => drop(chars.next()),
            '"' => drop(chars.by_ref().find(|c| *c == '"')),
            // A colour, a condition, a locale, or hours beyond a day.
            '[' => {
                let inner: String = chars.by_ref().take_while(|c| *c != ']').collect();
                let inner = inner.to_ascii_lowercase();
                let first = inner.chars().next();
                let is_one = first.is_some_and(|first| inner.chars().all(|c| c == first));
                if is_one && matches!(first, Some('h' | 'm' | 's')) {
                    return Some(NumberFormat::Duration);
                }
            }
            'd' | 'm' | 'h' | 'y' | 's' => return Some(NumberFormat::Moment),
            'a' if is_noon(chars.as_str()) => return Some(NumberFormat::Moment),
            'g' if starts(chars.as_str(), "eneral") => drop(chars.by_ref().nth(5)),
            _ => {}
        }
    }
    None
}

/// Returns the currency that a code shows beside a number: `"£"#,##0`, `#,##0 [$€-407]`, `[$USD] 0.00`. The first section decides,
/// which positive numbers have. Returns `None` if its sections have conditions, and show different currencies.
fn mark(code: &str) -> Option<CurrencyMark> {
    let mut chars = code.chars();
    let first = mark_of_section(&mut chars)?;
    let has_conditions = ["[<", "[>", "[="].iter().any(|begin| code.contains(begin));
    while has_conditions && !chars.as_str().is_empty() {
        if mark_of_section(&mut chars).is_some_and(|other| other != first) {
            return None;
        }
    }
    Some(first)
}

/// Returns the currency of the next section of a code.
fn mark_of_section(chars: &mut Chars<'_>) -> Option<CurrencyMark> {
    let (mut shown, mut bracketed) = (String::new(), None);
    while let Some(c) = chars.next() {
        match c {
            ';' => break,
            '_' | '*' => drop(chars.next()),
            '\\' => shown.extend(chars.next()),
            '"' => shown.extend(chars.by_ref().take_while(|c| *c != '"')),
            '[' => {
                let inner: String = chars.by_ref().take_while(|c| *c != ']').collect();
                // The sign stands before the locale, such as -407 or -de-DE. A colour or a condition has none.
                let sign = inner.strip_prefix('$').unwrap_or_default();
                let sign = sign.split_once('-').map_or(sign, |(sign, _)| sign).trim();
                if !sign.is_empty() {
                    bracketed = CurrencyMark::shown(sign).or_else(CurrencyMark::unknown);
                }
            }
            'G' | 'g' if starts(chars.as_str(), "eneral") => drop(chars.by_ref().nth(5)),
            '0' | '#' | '?' | '.' | ',' | '+' | '-' | '(' | ')' => {}
            c => shown.push(c),
        }
    }
    bracketed.or_else(|| CurrencyMark::shown(&shown))
}

/// Returns whether `AM/PM` or `A/P` stands here, behind its first letter.
fn is_noon(rest: &str) -> bool {
    starts(rest, "m/pm") || starts(rest, "/p")
}

fn starts(text: &str, word: &str) -> bool {
    let start = text.get(..word.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_shows_a_moment_a_duration_or_a_number() {
        use NumberFormat::{Duration, Moment, Number};
        let cases = [
            ("DD/MM/YY", Moment),
            ("H:MM:SS;@", Moment),
            ("m\"M\"d\"D\";@", Moment),
            ("[$-404]e\"\\xfc\"m\"\\xfc\"d\"\\xfc\"", Moment),
            ("[$-409]d mmm yyyy", Moment),
            ("[Red]yyyy", Moment),
            ("h AM/PM", Moment),
            ("AM/PM", Moment),
            ("A/P", Moment),
            ("ss.0", Moment),
            ("[h]:mm:ss", Duration),
            ("[mm]:ss", Duration),
            ("[Blue][SS]", Duration),
            ("General", Number),
            ("General\"d\"", Number),
            ("[$-409]#,##0", Number),
            ("[<1000]\"€\"#,##0;\"£\"#,##0", Number),
            ("0\" EUR p.a.\"", Number),
            ("0;€0", Number),
            ("\"Y: \"0.00\"m\";\"Y: \"-0.00\"m\";\"Y: <num>m\";@", Number),
            ("0_ ;[Red]\\-0\\ ", Number),
            ("0.00E+00", Number),
            ("0_d", Number),
            ("0*d", Number),
            ("0\\d", Number),
            ("[<=99]0", Number),
            ("0\"open d", Number),
            ("@", Number),
            ("", Number),
        ];
        for (code, expected) in cases {
            assert_eq!(NumberFormat::of_code(code), expected, "{code}");
        }
        assert!(matches!(
            NumberFormat::of_code("00000"),
            NumberFormat::Zeros(_)
        ));
        for (id, expected) in [(0, Number), (14, Moment), (46, Duration), (164, Number)] {
            assert_eq!(NumberFormat::of_id(id), expected, "{id}");
        }
    }

    #[test]
    fn a_code_shows_a_currency() {
        let cases = [
            ("#,##0\\ [$\u{20bd}-46D]", "₽"),
            ("#,##0.00\\ [$€-407];[Red]-#,##0.00\\ [$€-407]", "€"),
            ("_-[$€-2]\\ * #,##0.00_-;-[$€-2]\\ * #,##0.00_-;_-@_-", "€"),
            ("[$$-409]#,##0", "$"),
            ("[$€-x-euro2]\\ #,##0.00", "€"),
            ("[$$-en-US]#,##0.00", "$"),
            ("[$€-407] General", "€"),
            ("#,##0\\ \"Ft\"", "Ft"),
            ("[$R-1C09]\\ #,##0", "R"),
            ("[$Fr.-807]\\ #,##0", "Fr."),
            ("[$Lek-41C]0", "¤"),
            ("[$k€]0", "€"),
            ("[$€-2]0;[Red]-[$EUR] 0", "€"),
            ("0\" € per month\"", "€"),
            ("€0;[Red]-€0;0", "€"),
            ("[$USD] #,##0.00", "USD"),
            ("\"EUR \"0", "EUR"),
            ("#,##0\\ \"Kč\"", "Kč"),
            ("#,##0.00 [$kr.-406]", "kr."),
            ("\\€#,##0", "€"),
            ("£#,##0", "£"),
            ("\"$\"#,##0_);[Red](\"$\"#,##0)", "$"),
        ];
        for (code, mark) in cases {
            let expected = CurrencyMark::parse(mark).map(NumberFormat::Money);
            assert_eq!(Some(NumberFormat::of_code(code)), expected, "{code}");
        }
    }
}
