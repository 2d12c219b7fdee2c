//! The first pass over the rows: what the whole file proves about its dates and amounts, before the first row is
//! written.

use super::Prepared;
use crate::error::{Error, Result};
use crate::record::date::{self, Order};
use crate::record::decimal::{self, Mark};
use crate::record::evidence::{self, Evidence, Sample, Verdict};
use crate::record::{CellKind, Kind, cut};
use crate::source::{Row, Survey};

/// A column that may have to be proved: its cell, its field, and what its cells have said.
struct Question<T> {
    cell: usize,
    field: String,
    kind: Kind,
    column: evidence::Column<T>,
    /// Whether a workbook has numbers in it, which are written out with a point.
    has_numbers: bool,
}

/// Makes the first pass, and settles in which order dates and with which mark amounts are read.
///
/// # Errors
/// A usage error with two sample rows if a column proves nothing, or two things, and nobody has said which.
pub fn prove(prepared: &mut Prepared) -> Result<Survey> {
    let currency = prepared.settings.currency()?;
    let mut dates: Vec<Question<Order>> = questions(prepared, &[Kind::Date, Kind::PastDate]);
    dates.retain(|question| !prepared.settings.date_orders.contains_key(&question.field));
    let mut amounts: Vec<Question<Mark>> = questions(prepared, &[Kind::Amount, Kind::Number]);
    amounts.retain(|question| {
        !prepared
            .settings
            .decimal_marks
            .contains_key(&question.field)
    });
    let survey = prepared.source.survey(|row| {
        for question in &mut dates {
            question.ask(row, date::weigh);
        }
        for question in &mut amounts {
            let currency = (question.kind == Kind::Amount).then_some(&currency);
            // Digits alone say nothing, and are by far the most.
            question.ask(row, |text| {
                let has_mark = text.bytes().any(|byte| matches!(byte, b',' | b'.'));
                if has_mark {
                    decimal::weigh(text, currency)
                } else {
                    Evidence::Nothing
                }
            });
        }
    })?;
    for question in dates {
        let hint = "Say which: --date-order dmy (day first) or --date-order mdy (month first).";
        if let Some(order) = question.answer(prepared, "the day or the month first", hint)? {
            prepared.settings.date_orders.insert(order.0, order.1);
        }
    }
    for question in amounts {
        let (field, has_numbers) = (question.field.clone(), question.has_numbers);
        let hint = "Say which: --decimal point (1,234.56) or --decimal comma (1.234,56).";
        if let Some(mark) =
            question.answer(prepared, "a point or a comma before the decimals", hint)?
        {
            prepared.settings.decimal_marks.insert(mark.0, mark.1);
        } else if has_numbers {
            // So that a row which comes back as text is read as it was written.
            prepared.settings.decimal_marks.insert(field, Mark::Point);
        }
    }
    Ok(survey)
}

/// The mapped columns of some kinds of fields.
fn questions<T: Copy + PartialEq>(prepared: &Prepared, kinds: &[Kind]) -> Vec<Question<T>> {
    let columns = prepared
        .settings
        .mapping
        .columns
        .iter()
        .filter_map(|column| {
            let field = column.field.clone()?;
            let id = prepared.form.find(&field)?;
            let kind = prepared.form.field(id).kind;
            kinds.contains(&kind).then(|| Question {
                cell: column.column - 1,
                field,
                kind,
                column: evidence::Column::default(),
                has_numbers: false,
            })
        });
    columns.collect()
}

impl<T: Copy + PartialEq> Question<T> {
    fn ask(&mut self, row: &Row, weigh: impl Fn(&str) -> Evidence<T>) {
        self.has_numbers |= row.kind(self.cell) == CellKind::Number;
        // Dates and numbers of a workbook are what they are.
        if row.kind(self.cell) == CellKind::Text
            && let Some(text) = row.text(self.cell)
        {
            self.column.take(row.number, text, weigh(text));
        }
    }

    /// The field and how it is read, if that had to be known.
    fn answer(self, prepared: &Prepared, ways: &str, hint: &str) -> Result<Option<(String, T)>> {
        let said = match self.column.verdict() {
            Verdict::Clear => return Ok(None),
            Verdict::Proven(way) => return Ok(Some((self.field, way))),
            Verdict::Unproven(samples) => {
                format!(
                    "{} may have {ways}: nothing in the column proves which",
                    shown(&samples)
                )
            }
            Verdict::Contradiction(samples) => {
                format!("{} contradict each other on {ways}", shown(&samples))
            }
        };
        let header = prepared
            .settings
            .mapping
            .header_of(&self.field)
            .unwrap_or(&self.field);
        let place = prepared.source.place();
        Err(Error::usage(format!("{place}, column {header}: {said}")).hint(hint))
    }
}

/// The sample cells with their rows.
fn shown(samples: &[Sample]) -> String {
    let samples = samples
        .iter()
        .map(|(row, text)| format!("{} (row {row})", cut(text)));
    samples.collect::<Vec<_>>().join(" and ")
}
