//! The first pass over the rows. It proves how dates and amounts are read, from all values of a column, before the first
//! row is written.

use super::PlannedImport;
use super::joint_names::JointNameCounter;
use super::repeated_headers::SecondTable;
use super::repeated_ids::RepeatedIdFinder;
use crate::error::{Error, Result};
use crate::mapping::{Blanks, Mapping, names_past_date};
use crate::record::amount::Currency;
use crate::record::date::{self, Flaw, Order, Reading};
use crate::record::decimal::{self, Mark};
use crate::record::evidence::{self, About, ColumnProof, Evidence, Sample};
use crate::record::{CellKind, Kind, cut, text};
use crate::source::{Row, Survey};

/// A column that may have to be proved: its position, its field, and the evidence of its cells.
struct Question<T> {
    cell: usize,
    field: String,
    kind: Kind,
    about: About,
    column: evidence::Column<T>,
    /// Whether the column has numbers of a workbook, which are written with a point.
    has_numbers: bool,
}

/// A column without proof, or with contradicting proofs: the user has to decide how it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnprovenColumn {
    /// The header of the column.
    pub header: String,
    /// The subject: dates or amounts.
    pub about: About,
    /// The reason, with two sample cells and their rows.
    pub said: String,
    /// The sample cells.
    pub samples: Vec<String>,
}

impl UnprovenColumn {
    /// Returns the error of a file. A template can keep the answer for its later files.
    fn error(&self, planned: &PlannedImport) -> Error {
        let (hint, flag) = match self.about {
            About::Dates => (
                "Say which: --date-order dmy (day first) or --date-order mdy (month first).",
                "--date-order ORDER",
            ),
            About::Decimals => (
                "Say which: --decimal point (1,234.56) or --decimal comma (1.234,56).",
                "--decimal MARK",
            ),
        };
        let (place, header, said) = (planned.source.place(), &self.header, &self.said);
        let error = Error::usage(format!("{place}, column {header}: {said}")).hint(hint);
        let Some(template) = planned.options.template.as_deref() else {
            return error;
        };
        let template = shell_words::quote(template);
        let entity = planned.schema.entity().plural();
        error.hint(format!(
            "To save the answer in the template, without an import: intake import {entity} FILE --template {template} {flag} --save-template {template} --yes --preview"
        ))
    }
}

/// Makes the first pass, and adds the order of dates and the decimal marks to the plan.
///
/// # Errors
/// Returns a usage error with two sample rows if a column has no proof or contradicting proofs, and no option decides. So it does
/// if there is a second table.
pub fn prove(planned: &mut PlannedImport) -> Result<Survey> {
    prove_with(planned, false, |_| {})
}

/// Does the same as `prove`, and calls `visit` with each row. A job that goes on may be of an earlier version, and have a second
/// table: the row with its headers fails.
pub(super) fn prove_with(
    planned: &mut PlannedImport,
    goes_on: bool,
    visit: impl FnMut(&Row),
) -> Result<Survey> {
    let pass = first_pass(planned, visit)?;
    if !goes_on {
        pass.second_table.assert_none(&planned.source)?;
    }
    match pass.doubts.first() {
        Some(doubt) => Err(doubt.error(planned)),
        None => Ok(pass.survey),
    }
}

/// Makes the first pass, and adds the proofs to the plan. Returns the columns that the user has to decide.
///
/// # Errors
/// Returns a usage error if there is a second table.
pub fn examine(planned: &mut PlannedImport) -> Result<(Survey, Vec<UnprovenColumn>)> {
    let pass = first_pass(planned, |_| {})?;
    pass.second_table.assert_none(&planned.source)?;
    Ok((pass.survey, pass.doubts))
}

/// What the first pass has found.
struct FirstPass {
    survey: Survey,
    /// The columns that the user has to decide.
    doubts: Vec<UnprovenColumn>,
    second_table: SecondTable,
}

fn first_pass(planned: &mut PlannedImport, mut visit: impl FnMut(&Row)) -> Result<FirstPass> {
    let currency = planned.plan.currency()?;
    let mut dates: Vec<Question<Order>> = questions(planned, About::Dates);
    dates.retain(|question| !planned.plan.date_orders.contains_key(&question.field));
    let mut amounts: Vec<Question<Mark>> = questions(planned, About::Decimals);
    amounts.retain(|question| !planned.plan.decimal_marks.contains_key(&question.field));
    let blanks = Blanks::of(&planned.plan.mapping.blank);
    let century = planned.plan.century;
    let mut names = JointNameCounter::new(&planned.schema, &planned.plan.mapping);
    let mut ids = RepeatedIdFinder::new(&planned.plan);
    let mut second_table = SecondTable::below(&planned.source.header, &planned.plan.mapping);
    let survey = planned.source.survey(|row| {
        second_table.take(row);
        names.take(row);
        ids.take(row);
        visit(row);
        for question in &mut dates {
            question.ask(row, &blanks, |text| date::weigh(text, century));
        }
        for question in &mut amounts {
            let currency = (question.kind == Kind::Amount).then_some(&currency);
            question.ask(row, &blanks, |text| weigh_number(text, currency));
        }
    })?;
    planned.repeated_ids = ids.found();
    let mut doubts = Vec::new();
    let plan = &mut planned.plan;
    plan.reading.joint_names = Some(names.found());
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
            // A failed row of a workbook is imported again as text, with the same mark.
            Ok(None) if has_numbers => drop(plan.decimal_marks.insert(field, Mark::Point)),
            Ok(None) => {}
            Err(doubt) => doubts.push(doubt),
        }
    }
    Ok(FirstPass {
        survey,
        doubts,
        second_table,
    })
}

/// Returns the evidence of a text for the mark before its decimals. Digits alone are none, and are by far the most cells.
fn weigh_number(text: &str, currency: Option<&Currency>) -> Evidence<Mark> {
    if text.bytes().any(|byte| matches!(byte, b',' | b'.')) {
        decimal::weigh(text, currency)
    } else {
        Evidence::Nothing
    }
}

/// A column of dates with a year of two digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortYear {
    /// The header of the column.
    pub header: String,
    /// The field that it goes to.
    pub field: String,
    /// The first cell with such a year.
    pub sample: String,
    /// Whether the dates are in the past: dates of birth, also in a field that the user added.
    pub is_past: bool,
}

/// Returns the columns with two-digit years. No file proves their century.
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
        let header = mapping.header_of(&question.field);
        let header = header.unwrap_or_else(|| question.field.clone());
        Some(ShortYear {
            field: question.field,
            is_past: question.kind == Kind::PastDate || names_past_date(&header),
            header,
            sample: sample?,
        })
    });
    Ok(found.collect())
}

/// Returns the mapped columns whose values have to prove how they are read.
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
        self.has_numbers |= row.kind(self.cell).is_number();
        // Date and number cells of a workbook are unambiguous.
        if row.kind(self.cell) == CellKind::Text
            && let Some(text) = row.text(self.cell)
            && !blanks.has(text)
        {
            let text = text::bare(text);
            self.column.take(row.number, text, weigh(text));
        }
    }

    /// Returns the field and how it is read, or `None` if no value needed it.
    fn answer(self, mapping: &Mapping) -> std::result::Result<Option<(String, T)>, UnprovenColumn> {
        let ways = match self.about {
            About::Dates => "the day or the month first",
            About::Decimals => "a point or a comma before the decimals",
        };
        let (said, samples) = match self.column.proof() {
            ColumnProof::Clear => return Ok(None),
            ColumnProof::Proven(way) => return Ok(Some((self.field, way))),
            ColumnProof::Unproven(samples) => (
                format!(
                    "{} may have {ways}: nothing in the column proves which",
                    shown(&samples)
                ),
                samples,
            ),
            ColumnProof::Contradiction(samples) => (
                format!("{} contradict each other on {ways}", shown(&samples)),
                samples,
            ),
        };
        let header = mapping.header_of(&self.field);
        Err(UnprovenColumn {
            header: header.unwrap_or(self.field),
            about: self.about,
            said,
            samples: samples.into_iter().map(|(_, text)| text).collect(),
        })
    }
}

/// Returns the sample cells with their rows.
fn shown(samples: &[Sample]) -> String {
    let samples = samples
        .iter()
        .map(|(row, text)| format!("{} (row {row})", cut(text)));
    samples.collect::<Vec<_>>().join(" and ")
}
