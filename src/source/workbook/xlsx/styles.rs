//! The number formats of the styles of a workbook: which numbers are dates, durations, or filled up with zeros.

use std::collections::HashMap;

use super::super::container::Container;
use super::super::xml::{Event, Xml};
use super::super::zeros::ZeroFormat;
use crate::error::Result;

/// The largest number of styles that are read. Excel allows 65,490.
const STYLES_MAX: usize = 100_000;

/// The way in which a cell shows its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberFormat {
    /// As a number.
    Number,
    /// As a date, a time, or both.
    Moment,
    /// As hours, minutes or seconds that may exceed a day.
    Duration,
    /// Filled up with zeros.
    Zeros(ZeroFormat),
}

/// The number format of each style.
#[derive(Default)]
pub struct Styles(Vec<NumberFormat>);

impl Styles {
    /// Reads the styles.
    ///
    /// # Errors
    /// Fails if the part is missing or damaged.
    pub fn read(container: &mut Container, path: &str) -> Result<Self> {
        let mut xml = Xml::open(container, path)?;
        let (mut codes, mut styles) = (HashMap::new(), Vec::new());
        // The table that is open: formats also stand in tables for conditions.
        let mut table = None;
        loop {
            match xml.next()? {
                Event::Start(element) => match (table, element.local()) {
                    (None, "numFmts") => table = Some("numFmts"),
                    (None, "cellXfs") => table = Some("cellXfs"),
                    (Some("numFmts"), "numFmt") => {
                        let get = |name| element.attribute(name);
                        if let (Some(id), Some(code)) = (get("numFmtId"), get("formatCode")) {
                            codes.insert(id, NumberFormat::of_code(&code));
                        }
                    }
                    (Some("cellXfs"), "xf") if styles.len() < STYLES_MAX => {
                        let id = element.attribute("numFmtId").unwrap_or_default();
                        let custom = codes.get(&id).cloned();
                        styles.push(custom.unwrap_or_else(|| NumberFormat::of_id(&id)));
                    }
                    _ => {}
                },
                Event::End(name) if table == Some(name) => table = None,
                Event::Eof => return Ok(Styles(styles)),
                _ => {}
            }
        }
    }

    /// Returns the format of a style, or of a number without a style.
    pub fn get(&self, style: Option<usize>) -> &NumberFormat {
        let format = style.and_then(|style| self.0.get(style));
        format.unwrap_or(&NumberFormat::Number)
    }
}

impl NumberFormat {
    /// Returns the format of a number that has no code: those of ECMA-376, 18.8.30, with the ones of East Asia.
    fn of_id(id: &str) -> Self {
        match id.parse() {
            Ok(14..=22 | 27..=36 | 45 | 47 | 50..=58) => NumberFormat::Moment,
            Ok(46) => NumberFormat::Duration,
            _ => NumberFormat::Number,
        }
    }

    fn of_code(code: &str) -> Self {
        match ZeroFormat::parse(code) {
            Some(zeros) => NumberFormat::Zeros(zeros),
            None => moment(code),
        }
    }
}

/// Returns whether a code shows a moment or a duration. Its first section decides, which positive numbers have.
fn moment(code: &str) -> NumberFormat {
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
                    return NumberFormat::Duration;
                }
            }
            'd' | 'm' | 'h' | 'y' | 's' => return NumberFormat::Moment,
            'a' if is_noon(chars.as_str()) => return NumberFormat::Moment,
            'g' if starts(chars.as_str(), "eneral") => drop(chars.by_ref().nth(5)),
            _ => {}
        }
    }
    NumberFormat::Number
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
            ("#,##0\\ [$\\u20bd-46D]", Number),
            ("#,##0\\ [$''u20bd-46D]", Number),
            ("\"Y: \"0.00\"m\";\"Y: \"-0.00\"m\";\"Y: <num>m\";@", Number),
            ("\"$\"#,##0_);[Red](\"$\"#,##0)", Number),
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
        for (id, expected) in [
            ("0", Number),
            ("14", Moment),
            ("46", Duration),
            ("x", Number),
        ] {
            assert_eq!(NumberFormat::of_id(id), expected, "{id}");
        }
    }
}
