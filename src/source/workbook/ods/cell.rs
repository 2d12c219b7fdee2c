//! A cell of a sheet, from its XML to the text that a spreadsheet program shows.

use super::super::cells::{UNREADABLE, as_shown, write_iso};
use super::super::xml::{Element, Event, push_text};
use crate::record::CellKind;
use crate::record::currency_mark::CurrencyMark;

/// The largest number of spaces that one element stands for.
const SPACES_MAX: usize = 1_000;

/// A cell that is read.
#[derive(Default)]
pub struct Cell {
    /// The number of columns that the cell stands for, as it is written.
    pub repeated: Option<String>,
    /// The number of rows of merged cells, as it is written.
    pub rows: Option<String>,
    /// The type of the value: `float`, `date`, `string` and others. An empty cell has none.
    kind: Option<String>,
    currency: Option<CurrencyMark>,
    /// The value, if it is not only in the text.
    value: Option<String>,
    formula: Option<String>,
    is_error: bool,
    /// The text of the paragraphs.
    shown: String,
    paragraphs: usize,
    /// The number of open elements within the cell.
    depth: usize,
    /// The depth of an element in a paragraph whose text does not belong to the cell.
    aside: Option<usize>,
    /// Whether the next white space stands behind other white space.
    is_after_space: bool,
}

impl Cell {
    /// Begins the next cell.
    pub fn begin(&mut self, element: &Element<'_>) {
        *self = Cell {
            shown: std::mem::take(&mut self.shown),
            ..Cell::default()
        };
        self.shown.clear();
        for found in element.attributes() {
            let value = || Some(found.text().into_owned());
            match found.name {
                // LibreOffice calls the result `string` or `float`, too.
                "calcext:value-type" => self.is_error = found.raw == "error",
                "table:number-columns-repeated" => self.repeated = value(),
                "table:number-rows-spanned" => self.rows = value(),
                "table:formula" => self.formula = value(),
                "office:value-type" => self.kind = value(),
                "office:currency" if !found.raw.is_empty() => {
                    let mark = CurrencyMark::parse(&found.text());
                    self.currency = mark.or_else(CurrencyMark::unknown);
                }
                "office:value"
                | "office:date-value"
                | "office:time-value"
                | "office:boolean-value"
                | "office:string-value" => self.value = value(),
                _ => {}
            }
        }
    }

    /// Takes an event within the cell. Returns whether it is the end of the cell.
    pub fn take(&mut self, event: &Event<'_>) -> bool {
        match event {
            Event::Start(element) => self.open(element),
            Event::End(_) if self.depth == 0 => return true,
            Event::End(_) => {
                self.depth -= 1;
                self.aside = self.aside.filter(|&depth| depth <= self.depth);
            }
            _ if self.is_in_paragraph() => self.push(event),
            _ => {}
        }
        false
    }

    /// Returns whether a text belongs to the cell, and not to its comment or to a drawing on it.
    fn is_in_paragraph(&self) -> bool {
        self.depth > 0 && self.aside.is_none()
    }

    fn open(&mut self, element: &Element<'_>) {
        self.depth += 1;
        match (element.local(), self.depth) {
            ("p" | "h", 1) => {
                if self.paragraphs > 0 {
                    self.shown.push('\n');
                }
                self.paragraphs += 1;
                self.is_after_space = true;
            }
            (_, 1) | ("annotation" | "note" | "ruby-text", _) => {
                self.aside.get_or_insert(self.depth);
            }
            _ if !self.is_in_paragraph() => {}
            ("s", _) => {
                let count = element.attribute("c");
                let count = count.and_then(|count| count.parse().ok()).unwrap_or(1);
                self.shown
                    .extend(std::iter::repeat_n(' ', SPACES_MAX.min(count)));
                self.is_after_space = false;
            }
            ("tab", _) => self.shown.push('\t'),
            ("line-break", _) => self.shown.push('\n'),
            _ => {}
        }
    }

    /// Appends a text. White space in XML is one space, and none at the start of a paragraph.
    fn push(&mut self, event: &Event<'_>) {
        let mut text = String::new();
        push_text(event, &mut text);
        for c in text.chars() {
            let is_space = matches!(c, ' ' | '\t' | '\r' | '\n');
            if !is_space {
                self.shown.push(c);
            } else if !self.is_after_space {
                self.shown.push(' ');
            }
            self.is_after_space = is_space;
        }
    }

    /// Appends the text that a spreadsheet program shows to `text`, and returns its kind. Returns `None` for an empty
    /// cell. A formula without a stored value is written itself, as an error, because its result is not known.
    pub fn write(&self, text: &mut String) -> Option<CellKind> {
        let shown = self.shown.as_str();
        let Some(kind) = self.kind.as_deref() else {
            return self.write_untyped(text);
        };
        // Older programs write the result of a wrong formula as a number.
        let is_error =
            self.formula.is_some() && (shown.starts_with('#') || shown.starts_with("Err:"));
        if self.is_error || is_error {
            text.push_str(shown);
            return Some(CellKind::Error);
        }
        let value = self.value.as_deref();
        match (kind, value) {
            ("float" | "percentage" | "currency", Some(value)) => {
                Some(match write_number(value, shown, text) {
                    CellKind::Number => self.kind_of_number(),
                    other => other,
                })
            }
            ("date", Some(value)) => Some(write_iso(value, text)),
            ("boolean", Some(value)) => {
                text.push_str(if value == "true" { "TRUE" } else { "FALSE" });
                Some(CellKind::Text)
            }
            ("time", Some(value)) => {
                text.push_str(&time_of_day(value).unwrap_or_else(|| shown.to_owned()));
                Some(CellKind::Text)
            }
            _ => {
                // A program may keep a longer text than it shows.
                text.push_str(value.filter(|_| kind == "string").unwrap_or(shown));
                Some(CellKind::Text)
            }
        }
    }

    /// Returns the kind of a number: an amount in a currency if its type or the shown text says so.
    fn kind_of_number(&self) -> CellKind {
        let is_digit = |c: char| c.is_ascii_digit();
        let before = self.shown.split(is_digit).next();
        let behind = self.shown.rsplit(is_digit).next();
        let around = [before, behind].into_iter().flatten();
        let around =
            around.map(|text| text.trim_matches(|c: char| c == ' ' || "-−+()".contains(c)));
        let mut around = around.filter(|text| !text.is_empty());
        let mark = self
            .currency
            .or_else(|| around.find_map(CurrencyMark::shown));
        mark.map_or(CellKind::Number, CellKind::Money)
    }

    fn write_untyped(&self, text: &mut String) -> Option<CellKind> {
        if let Some(formula) = &self.formula {
            let written = formula
                .split_once('=')
                .map_or(formula.as_str(), |(_, rest)| rest);
            text.push('=');
            text.push_str(written);
            return Some(CellKind::Error);
        }
        if self.shown.is_empty() {
            return None;
        }
        text.push_str(&self.shown);
        Some(CellKind::Text)
    }
}

/// Writes a number. Its format may fill it up with zeros: then the digits that are shown count, as for a telephone number.
fn write_number(value: &str, shown: &str, text: &mut String) -> CellKind {
    let number = value.trim().parse::<f64>().ok();
    let Some(number) = number.filter(|number| number.is_finite()) else {
        text.push_str(&format!("{UNREADABLE}: {value}"));
        return CellKind::Error;
    };
    if is_filled(shown, number) {
        text.push_str(shown);
        let is_digits = shown.bytes().all(|byte| byte.is_ascii_digit());
        return if is_digits {
            CellKind::Number
        } else {
            CellKind::Text
        };
    }
    text.push_str(&as_shown(number));
    CellKind::Number
}

/// Returns whether a text is a number with zeros in front: `00123`, `01 23-45`.
fn is_filled(shown: &str, number: f64) -> bool {
    let is_mark = |c: char| matches!(c, ' ' | '-' | '/' | '(' | ')' | '\u{a0}');
    let digits: String = shown.chars().filter(char::is_ascii_digit).collect();
    shown.chars().all(|c| c.is_ascii_digit() || is_mark(c))
        && digits.len() > 1
        && digits.starts_with('0')
        && digits.parse() == Ok(number)
}

/// Returns the time of day `10:30:00` of the duration `PT10H30M00S`, or `None` if it is no time of day.
fn time_of_day(value: &str) -> Option<String> {
    let (hours, rest) = value.strip_prefix("PT")?.split_once('H')?;
    let (minutes, rest) = rest.split_once('M')?;
    let seconds = rest.strip_suffix('S')?.split(['.', ',']).next()?;
    let number = |text: &str, end: u8| text.parse::<u8>().ok().filter(|&number| number < end);
    let (hour, minute, second) = (
        number(hours, 24)?,
        number(minutes, 60)?,
        number(seconds, 60)?,
    );
    Some(format!("{hour:02}:{minute:02}:{second:02}"))
}
