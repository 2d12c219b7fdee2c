//! The cells of a workbook, written out as the text that a person sees.
//!
//! Text stays as typed, numbers lose needless decimals and exponents unless their format fills them up with zeros,
//! dates follow the cell's format and the workbook's epoch, formulas give their stored value, errors stay errors.

use calamine::{DataRef, ExcelDateTime, XlsxFormulaMetadata};

use super::zeros::ZeroFormat;
use crate::record::CellKind;

/// The first serial number beyond 9999-12-31, where the calendar of spreadsheets ends.
const DAYS_END: f64 = 2_958_466.0;

/// Writes the number of a cell whose format fills it up with zeros.
pub fn write_filled(number: f64, format: &ZeroFormat, text: &mut String) -> Option<CellKind> {
    let Some(shown) = format.shown(number) else {
        return write_out(&DataRef::Float(number), text);
    };
    text.push_str(&shown);
    Some(if format.is_digits() {
        CellKind::Number
    } else {
        CellKind::Text
    })
}

/// Writes the stored value of a formula, or, if there is none, the formula as an error: nobody knows what the cell would
/// show.
pub fn write_calculated(
    value: &DataRef<'_>,
    formula: &XlsxFormulaMetadata,
    text: &mut String,
) -> Option<CellKind> {
    if !matches!(value, DataRef::Empty) {
        return write_out(value, text);
    }
    text.push('=');
    match formula {
        XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. } => {
            text.push_str(formula);
        }
        // It stands in another cell.
        _ => text.push('…'),
    }
    Some(CellKind::Error)
}

/// Writes a value as a person sees it; gives its kind, or none for an empty cell.
pub fn write_out(value: &DataRef<'_>, text: &mut String) -> Option<CellKind> {
    let kind = match value {
        DataRef::Empty => return None,
        DataRef::SharedString(shared) => {
            text.push_str(shared);
            CellKind::Text
        }
        DataRef::String(own) | DataRef::DurationIso(own) => {
            text.push_str(own);
            CellKind::Text
        }
        DataRef::DateTimeIso(iso) => {
            text.push_str(iso);
            CellKind::Date
        }
        DataRef::Int(number) => {
            text.push_str(&number.to_string());
            CellKind::Number
        }
        DataRef::Float(number) => {
            text.push_str(&as_shown(*number));
            CellKind::Number
        }
        DataRef::Bool(truth) => {
            text.push_str(if *truth { "TRUE" } else { "FALSE" });
            CellKind::Text
        }
        DataRef::DateTime(moment) => return Some(write_moment(*moment, text)),
        DataRef::Error(error) => {
            text.push_str(&error.to_string());
            CellKind::Error
        }
    };
    Some(kind)
}

/// A number in the 15 digits that spreadsheet programs show and keep, without exponent: `3.3` for a computed
/// `3.3000000000000003`.
fn as_shown(number: f64) -> String {
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    rounded.to_string()
}

fn write_moment(moment: ExcelDateTime, text: &mut String) -> CellKind {
    let serial = moment.as_f64();
    if moment.is_duration() || !(0.0..DAYS_END).contains(&serial) {
        text.push_str(&as_shown(serial));
        return CellKind::Number;
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let is_time_alone = serial < 1.0;
    if is_time_alone {
        text.push_str(&format!("{hour:02}:{minute:02}:{second:02}"));
        return CellKind::Text;
    }
    text.push_str(&format!("{year:04}-{month:02}-{day:02}"));
    if (hour, minute, second) != (0, 0, 0) {
        text.push_str(&format!(" {hour:02}:{minute:02}:{second:02}"));
    }
    CellKind::Date
}
