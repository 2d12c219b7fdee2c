//! A cell of a sheet, from its XML to the text that a spreadsheet program shows.

use super::super::cells::{UNREADABLE, write_out};
use super::super::number_format;
use super::super::xml::{Element, Event, push_text};
use super::context::Context;
use super::strings::{TextItem, unescaped};
use crate::record::CellKind;
use calamine::DataRef;

/// The kind of the value of a cell: its attribute `t`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum ValueKind {
    /// A number, or text that no kind announces.
    #[default]
    None,
    Number,
    Shared,
    Bool,
    Error,
    Text,
    Date,
    Inline,
    Unknown,
}

/// The element whose text is collected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Value,
    Formula,
}

/// A cell that is read.
#[derive(Default)]
pub struct Cell {
    /// The row and the column, from 0.
    pub position: (u32, u32),
    kind: ValueKind,
    style: Option<usize>,
    open: Option<Open>,
    item: TextItem,
    value: String,
    has_value: bool,
    formula: String,
    has_formula: bool,
}

impl Cell {
    /// Begins the next cell.
    pub fn begin(&mut self, position: (u32, u32), kind: Option<&str>, style: Option<&str>) {
        self.position = position;
        self.kind = match kind {
            None => ValueKind::None,
            Some("n") => ValueKind::Number,
            Some("s") => ValueKind::Shared,
            Some("b") => ValueKind::Bool,
            Some("e") => ValueKind::Error,
            Some("str") => ValueKind::Text,
            Some("d") => ValueKind::Date,
            Some("inlineStr" | "is") => ValueKind::Inline,
            Some(_) => ValueKind::Unknown,
        };
        self.style = style.map(|style| style.trim().parse().unwrap_or(0));
        self.open = None;
        self.item = TextItem::default();
        self.value.clear();
        self.formula.clear();
        (self.has_value, self.has_formula) = (false, false);
    }

    /// Takes an event within the cell.
    pub fn take(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(element) => self.start(element),
            Event::End("v" | "f") => {
                self.open = None;
            }
            _ => match self.open {
                Some(Open::Value) => push_text(event, &mut self.value),
                Some(Open::Formula) => push_text(event, &mut self.formula),
                None => {}
            },
        }
        if self.kind == ValueKind::Inline && self.open.is_none() {
            self.item.take(event, &mut self.value);
        }
    }

    fn start(&mut self, element: &Element<'_>) {
        match element.local() {
            "f" => {
                self.open = Some(Open::Formula);
                self.has_formula = true;
            }
            "is" => self.has_value = true,
            // An inline text stands in `is`.
            "v" if self.kind != ValueKind::Inline => {
                self.open = Some(Open::Value);
                self.has_value = true;
            }
            _ => {}
        }
    }

    /// Appends the text that a spreadsheet program shows to `text`, and returns its kind. Returns `None` for an empty
    /// cell. A formula without a stored value is written itself, as an error, because its result is not known.
    pub fn write(&self, context: &Context, text: &mut String) -> Option<CellKind> {
        let is_text = matches!(self.kind, ValueKind::Text | ValueKind::Inline);
        if self.has_value && (is_text || !self.value.is_empty()) {
            return Some(self.write_value(context, text));
        }
        if !self.has_formula {
            return None;
        }
        text.push('=');
        // The text of a shared formula stands in another cell.
        text.push_str(if self.formula.is_empty() {
            "…"
        } else {
            &self.formula
        });
        Some(CellKind::Error)
    }

    fn write_value(&self, context: &Context, text: &mut String) -> CellKind {
        let value = self.value.as_str();
        let known = match self.kind {
            ValueKind::Inline => write_out(&DataRef::SharedString(value), text),
            ValueKind::Text => write_out(&DataRef::SharedString(&unescaped(value)), text),
            ValueKind::Date => write_out(&DataRef::DateTimeIso(value.to_owned()), text),
            ValueKind::Error => {
                text.push_str(value);
                Some(CellKind::Error)
            }
            ValueKind::Bool => {
                bool_of(value).and_then(|truth| write_out(&DataRef::Bool(truth), text))
            }
            ValueKind::Shared => {
                let shared = number_of(value).and_then(|number| context.strings.get(number));
                shared.and_then(|shared| write_out(&DataRef::SharedString(shared), text))
            }
            ValueKind::None | ValueKind::Number => match float_of(value) {
                Some(number) => {
                    let format = context.styles.get(self.style);
                    number_format::write(number, format, context.is_1904, text)
                }
                // Some programs do not announce a text.
                None if self.kind == ValueKind::None => {
                    write_out(&DataRef::SharedString(value), text)
                }
                None => None,
            },
            ValueKind::Unknown => None,
        };
        known.unwrap_or_else(|| {
            text.push_str(UNREADABLE);
            text.push_str(match self.kind {
                ValueKind::Shared => ": the workbook has no text with the number ",
                _ => ": ",
            });
            text.push_str(value);
            CellKind::Error
        })
    }
}

/// Returns a number that counts something: digits and nothing else.
fn number_of(text: &str) -> Option<usize> {
    let text = text.trim();
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

/// Returns a number of a cell, which is always finite.
fn float_of(text: &str) -> Option<f64> {
    let number: f64 = text.trim().parse().ok()?;
    number.is_finite().then_some(number)
}

fn bool_of(text: &str) -> Option<bool> {
    match text.trim() {
        "1" => Some(true),
        "0" => Some(false),
        other if other.eq_ignore_ascii_case("true") => Some(true),
        other if other.eq_ignore_ascii_case("false") => Some(false),
        _ => None,
    }
}
