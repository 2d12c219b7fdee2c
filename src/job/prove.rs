//! The first pass over the rows: what the whole file proves about its dates and amounts, before the first row is
//! written.

use super::PlannedImport;
use crate::error::{Error, Result};
use crate::mapping::{Blanks, Mapping};
use crate::record::date::{self, Flaw, Order, Reading};
use crate::record::decimal::{self, Mark};
use crate::record::evidence::{self, About, Evidence, Sample, Verdict};
use crate::record::{CellKind, Kind, cut, text};
use crate::source::{Row, Survey};

/// A column that may have to be proved: its cell, its field, and what its cells have said.
struct Question<T> {
    cell: usize,
    field: String,
    kind: Kind,
    about: About,
    column: evidence::Column<T>,
    /// Whether a workbook has numbers in it, which are written out with a point.
    has_numbers: bool,
}

/// A column that nothing, or two things, prove: somebody has to say how it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// The header of the column.
    pub header: String,
    /// What is to be answered.
    pub about: About,
    /// What is unclear, with two sample cells and their rows.
    pub said: String,
    /// The sample cells.
    pub samples: Vec<String>,
}

impl Doubt {
    fn error(&self, place: &str) -> Error {
        let hint = match self.about {
            About::Dates => {
                "Say which: --date-order dmy (day first) or --date-order mdy (month first)."
            }
            About::Decimals => {
                "Say which: --decimal point (1,234.56) or --decimal comma (1.234,56)."
            }
        };
        let (header, said) = (&self.header, &self.said);
        Error::usage(format!("{place}, column {header}: {said}")).hint(hint)
    }
}

/// Makes the first pass, and settles in which order dates and with which mark amounts are read.
///
/// # Errors
/// A usage error with two sample rows if a column proves nothing, or two things, and nobody has said which.
pub fn prove(planned: &mut PlannedImport) -> Result<Survey> {
    let (survey, doubts) = examine(planned)?;
    match doubts.first() {
        Some(doubt) => Err(doubt.error(&planned.source.place())),
        None => Ok(survey),
    }
}

/// Makes the first pass, settles what the columns prove, and gives those that prove nothing or two things.
pub fn examine(planned: &mut PlannedImport) -> Result<(Survey, Vec<Doubt>)> {
    let currency = planned.plan.currency()?;
    let mut dates: Vec<Question<Order>> = questions(planned, About::Dates);
    dates.retain(|question| !planned.plan.date_orders.contains_key(&question.field));
    let mut amounts: Vec<Question<Mark>> = questions(planned, About::Decimals);
    amounts.retain(|question| !planned.plan.decimal_marks.contains_key(&question.field));
    let blanks = Blanks::of(&planned.plan.mapping.blank);
    let century = planned.plan.century;
    let survey = planned.source.survey(|row| {
        for question in &mut dates {
            question.ask(row, &blanks, |text| date::weigh(text, century));
        }
        for question in &mut amounts {
            let currency = (question.kind == Kind::Amount).then_some(&currency);
            // Digits alone say nothing, and are by far the most.
            question.ask(row, &blanks, |text| {
                let has_mark = text.bytes().any(|byte| matches!(byte, b',' | b'.'));
                if has_mark {
                    decimal::weigh(text, currency)
                } else {
                    Evidence::Nothing
                }
            });
        }
    })?;
    let mut doubts = Vec::new();
    let plan = &mut planned.plan;
    for question in dates {
        match question.answer(&plan.mapping) {
            Ok(Some((field, order))) => drop(plan.date_orders.insert(field, order)),
            Ok(None) => {}
            Err(doubt) => doubts.push(doubt),
        }
    }
    for question in amounts {
        let (field, has_numbers) = (question.field.clone(), question.has_numbers);
        match question.answer(&plan.mapping) {
            Ok(Some((field, mark))) => drop(plan.decimal_marks.insert(field, mark)),
            // So that a row which comes back as text is read as it was written.
            Ok(None) if has_numbers => drop(plan.decimal_marks.insert(field, Mark::Point)),
            Ok(None) => {}
            Err(doubt) => doubts.push(doubt),
        }
    }
    Ok((survey, doubts))
}

/// A column of dates with a year of two digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortYear {
    /// The header of the column.
    pub header: String,
    /// Its first cell with such a year.
    pub sample: String,
    /// Whether its dates must lie in the past.
    pub is_past: bool,
}

/// The columns of dates with years of two digits, whose century no file proves.
pub fn short_years(planned: &PlannedImport) -> Result<Vec<ShortYear>> {
    let mapping = &planned.plan.mapping;
    let dates: Vec<Question<Order>> = questions(planned, About::Dates);
    let mut samples: Vec<Option<String>> = vec![None; dates.len()];
    let blanks = Blanks::of(&mapping.blank);
    if !dates.is_empty() {
        planned.source.survey(|row| {
            for (question, sample) in dates.iter().zip(&mut samples) {
                let text = row.text(question.cell).filter(|text| !blanks.has(text));
                if let (None, Some(text)) = (&sample, text)
                    && date::flaw(text, Reading::default()) == Flaw::ShortYear
                {
                    *sample = Some(text.trim().to_owned());
                }
            }
        })?;
    }
    let found = dates.into_iter().zip(samples);
    let found = found.filter_map(|(question, sample)| {
        Some(ShortYear {
            header: mapping.header_of(&question.field).unwrap_or(question.field),
            sample: sample?,
            is_past: question.kind == Kind::PastDate,
        })
    });
    Ok(found.collect())
}

/// The mapped columns that have to prove this.
fn questions<T: Copy + PartialEq>(planned: &PlannedImport, about: About) -> Vec<Question<T>> {
    let columns = planned.plan.mapping.columns.iter().filter_map(|column| {
        let field = column.field.clone()?;
        let id = planned.schema.find(&field)?;
        let kind = planned.schema.field(id).kind;
        (kind.proves() == Some(about)).then(|| Question {
            cell: column.column - 1,
            field,
            kind,
            about,
            column: evidence::Column::default(),
            has_numbers: false,
        })
    });
    columns.collect()
}

impl<T: Copy + PartialEq> Question<T> {
    fn ask(&mut self, row: &Row, blanks: &Blanks, weigh: impl Fn(&str) -> Evidence<T>) {
        self.has_numbers |= row.kind(self.cell) == CellKind::Number;
        // Dates and numbers of a workbook are what they are.
        if row.kind(self.cell) == CellKind::Text
            && let Some(text) = row.text(self.cell)
            && !blanks.has(text)
        {
            let text = text::bare(text);
            self.column.take(row.number, text, weigh(text));
        }
    }

    /// The field and how it is read, if that had to be known.
    fn answer(self, mapping: &Mapping) -> std::result::Result<Option<(String, T)>, Doubt> {
        let ways = match self.about {
            About::Dates => "the day or the month first",
            About::Decimals => "a point or a comma before the decimals",
        };
        let (said, samples) = match self.column.verdict() {
            Verdict::Clear => return Ok(None),
            Verdict::Proven(way) => return Ok(Some((self.field, way))),
            Verdict::Unproven(samples) => (
                format!(
                    "{} may have {ways}: nothing in the column proves which",
                    shown(&samples)
                ),
                samples,
            ),
            Verdict::Contradiction(samples) => (
                format!("{} contradict each other on {ways}", shown(&samples)),
                samples,
            ),
        };
        let header = mapping.header_of(&self.field);
        Err(Doubt {
            header: header.unwrap_or(self.field),
            about: self.about,
            said,
            samples: samples.into_iter().map(|(_, text)| text).collect(),
        })
    }
}

/// The sample cells with their rows.
fn shown(samples: &[Sample]) -> String {
    let samples = samples
        .iter()
        .map(|(row, text)| format!("{} (row {row})", cut(text)));
    samples.collect::<Vec<_>>().join(" and ")
}
