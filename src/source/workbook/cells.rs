//! The cells of a workbook, written as the text that a spreadsheet program shows.
//!
//! Text stays as typed. Numbers lose needless decimals and exponents, unless their format fills them up with zeros.
//! Dates follow the format of the cell and the epoch of the workbook. Formulas give their stored value. Errors stay
//! errors.

use calamine::{DataRef, ExcelDateTime};

use super::zeros::ZeroFormat;
use crate::record::CellKind;

/// The start of the text of a cell whose value cannot be read.
pub const UNREADABLE: &str = "#UNREADABLE";

/// The first serial number after 9999-12-31, the last day that spreadsheet programs know.
const DAYS_END: f64 = 2_958_466.0;

/// Appends the number of a cell whose format fills it up with zeros to `text`. Returns the kind of the cell.
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

/// Appends a value to `text` as a spreadsheet program shows it. Returns its kind. Returns `None` for an empty cell.
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
        DataRef::DateTimeIso(iso) => write_iso(iso, text),
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

/// Appends `2024-03-05T10:30:00.5` as `2024-03-05 10:30:00`, without a time at midnight, and a time alone as it is. Returns
/// its kind.
pub fn write_iso(value: &str, text: &mut String) -> CellKind {
    let (date, time) = match value.split_once(['T', ' ']) {
        Some(parts) => parts,
        None if value.contains(':') => ("", value),
        None => (value, ""),
    };
    let time = time.split(['.', ',', 'Z']).next().unwrap_or_default();
    if date.is_empty() {
        text.push_str(time);
        return CellKind::Text;
    }
    text.push_str(date);
    if !matches!(time, "" | "00:00:00" | "00:00") {
        text.push(' ');
        text.push_str(time);
    }
    CellKind::Date
}

/// Returns a number in the 15 digits that spreadsheet programs show and store, without an exponent: `3.3` for a
/// computed `3.3000000000000003`.
pub fn as_shown(number: f64) -> String {
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
