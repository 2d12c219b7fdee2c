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

/// A part of a cell: a direct child of its element.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    Value,
    Formula,
    /// A text that stands in the cell and not among the shared strings.
    InlineText,
    /// An extension, or a part that this kind of cell does not have.
    #[default]
    Other,
}

/// A cell that is read.
#[derive(Default)]
pub struct Cell {
    /// The row and the column, from 0.
    pub position: (u32, u32),
    kind: ValueKind,
    style: Option<usize>,
    /// The part that began last.
    part: Part,
    /// The number of open elements within the cell.
    depth: usize,
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
        (self.part, self.depth) = (Part::Other, 0);
        self.item = TextItem::default();
        self.value.clear();
        self.formula.clear();
        (self.has_value, self.has_formula) = (false, false);
    }

    /// Takes an event within the cell. Returns whether it is the end of the cell.
    pub fn take(&mut self, event: &Event<'_>) -> bool {
        match event {
            Event::Start(element) => {
                if self.depth == 0 {
                    self.begin_part(element);
                }
                self.depth += 1;
            }
            Event::End(_) if self.depth == 0 => return true,
            Event::End(_) => self.depth -= 1,
            _ => {}
        }
        match self.part {
            Part::InlineText => self.item.take(event, &mut self.value),
            // The text of an element within the part does not belong to the part.
            Part::Value if self.depth == 1 => push_text(event, &mut self.value),
            Part::Formula if self.depth == 1 => push_text(event, &mut self.formula),
            Part::Value | Part::Formula | Part::Other => {}
        }
        false
    }

    fn begin_part(&mut self, element: &Element<'_>) {
        let is_inline = self.kind == ValueKind::Inline;
        self.part = match element.local() {
            "f" => Part::Formula,
            "is" if is_inline => Part::InlineText,
            "v" if !is_inline => Part::Value,
            _ => Part::Other,
        };
        self.has_value |= matches!(self.part, Part::Value | Part::InlineText);
        self.has_formula |= self.part == Part::Formula;
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
