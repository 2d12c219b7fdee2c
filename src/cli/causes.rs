//! Why rows failed or wait, as text: a line for each cause, with its values.

use crate::store::Cause;
use crate::terminal::{number, sanitized};

/// Returns why rows failed or wait, the most frequent cause first. `is_whole` says whether all failed rows are kept.
pub fn text(causes: &[Cause], is_whole: bool) -> String {
    let waiting = causes.iter().filter(|cause| cause.waits()).count();
    let what = match waiting {
        0 => "failed",
        all if all == causes.len() => "wait",
        _ => "failed or wait",
    };
    let rows = if is_whole { "rows" } else { "the kept rows" };
    let lines = lines(causes).map(|line| format!("{}\n", sanitized(&line)));
    format!("Why {rows} {what}:\n{}", lines.collect::<String>())
}

/// Returns a line for each cause: the number of its rows, its values and the remedy.
pub fn lines(causes: &[Cause]) -> impl Iterator<Item = String> {
    let widths = causes.iter().map(|cause| number(cause.rows).len());
    let width = widths.max().unwrap_or(0);
    let line = move |cause: &Cause| format!("  {:>width$}  {}", number(cause.rows), told(cause));
    causes.iter().map(line)
}

/// Returns a cause without the number of its rows: its place, its values and the remedy.
pub fn told(cause: &Cause) -> String {
    let place = cause.place.as_deref();
    let place = place.map(|place| format!("{place}: ")).unwrap_or_default();
    format!("{place}{}; {}", what(cause), cause.fix)
}

/// Returns the message of a cause. Several values that are wrong in the same way are listed with the number of their rows.
fn what(cause: &Cause) -> String {
    let first = format!("first in row {}", number(cause.first_row));
    if cause.values.len() < 2 || !cause.example.starts_with('"') {
        let is_general = cause.rows == 1
            || cause.in_common.is_some()
            || cause.example == cause.code.message_in_general();
        let similar = if is_general || cause.values.len() == 1 {
            ""
        } else {
            ", and similar"
        };
        return format!("{} ({first}){similar}", cause.message());
    }
    let fault = cause.code.message_in_general();
    let fault = fault.strip_prefix("is ").unwrap_or(fault);
    match cause.other_values {
        0 => format!("{fault}: {}", values(cause)),
        _ => format!("{fault}: {} ({first})", values(cause)),
    }
}

/// Returns the values of a cause with the number of their rows: `Neu (12), Alt (3) and 2 other values`.
pub fn values(cause: &Cause) -> String {
    let listed = cause.values.iter();
    let listed = listed.map(|of| format!("{} ({})", of.value, number(of.rows)));
    let listed = listed.collect::<Vec<_>>().join(", ");
    match cause.other_values {
        0 => listed,
        1 => format!("{listed} and 1 other value"),
        more => format!("{listed} and {} other values", number(more)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Code;
    use crate::store::ValueRows;

    fn value_rows((value, rows): &(&str, u64)) -> ValueRows {
        ValueRows {
            value: (*value).to_owned(),
            rows: *rows,
        }
    }

    #[test]
    fn a_cause_names_its_values_with_their_rows() {
        type Values = &'static [(&'static str, u64)];
        let cases: [(&str, Values, u64, &str); 4] = [
            (
                "\"Neu\" is not one of the options",
                &[("Neu", 10_089)],
                0,
                "\"Neu\" is not one of the options (first in row 2)",
            ),
            (
                "\"Neu\" is not one of the options",
                &[("Neu", 2), ("Alt", 1)],
                0,
                "not one of the options: Neu (2), Alt (1)",
            ),
            (
                "\"Neu\" is not one of the options",
                &[("Neu", 9000), ("Alt", 1)],
                1000,
                "not one of the options: Neu (9,000), Alt (1) and 1,000 other values (first in row 2)",
            ),
            (
                "may be lead 1",
                &[],
                0,
                "may be lead 1 (first in row 2), and similar",
            ),
        ];
        for (example, values, other_values, expected) in cases {
            let cause = Cause {
                code: Code::Option,
                place: Some("Status".to_owned()),
                rule: None,
                doubt: None,
                in_common: None,
                rows: 10_089,
                first_row: 2,
                example: example.to_owned(),
                fix: "use one of open, won".to_owned(),
                values: values.iter().map(value_rows).collect(),
                other_values,
            };
            let line = lines(&[cause]).next().unwrap();
            assert_eq!(
                line,
                format!("  10,089  Status: {expected}; use one of open, won")
            );
        }
    }
}
