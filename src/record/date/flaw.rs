//! Flaws of texts that are not dates.

use super::Part::{self, Number};
use super::{Century, Order, Reading, date, numbers, parse, parts, weigh};
use crate::record::evidence::Evidence;
use jiff::civil::Date;

/// The flaw of a text that is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The text does not have the form of a date.
    Form,
    /// All numbers are 0, which some programs write for a missing date.
    Zeros,
    /// The year has two digits, and the century is not known.
    ShortYear,
    /// The month has fewer days.
    Day {
        /// The year of the text.
        year: i16,
        /// The month, from 1.
        month: i8,
        /// The number of days of the month in that year.
        days: i8,
    },
    /// The text is a date in another order than its column has.
    Order,
    /// The text is a date in two orders, and the order is not known.
    Either {
        /// The date if the day is first.
        day_first: Date,
        /// The date if the month is first.
        month_first: Date,
    },
}

/// Returns the flaw of a text that is not a date in this reading.
pub fn flaw(text: &str, reading: Reading) -> Flaw {
    let Some(parts) = parts(text) else {
        return Flaw::Form;
    };
    if parts.iter().all(|part| matches!(part, Number(0, _))) {
        return Flaw::Zeros;
    }
    if reading.century.is_none() && has_short_year(parts) {
        return Flaw::ShortYear;
    }
    let proved = match weigh(text, reading.century) {
        Evidence::Proof(order) => Some(order),
        Evidence::Either | Evidence::Nothing => None,
    };
    let order = reading.order.or(proved);
    let found = numbers(parts, Reading { order, ..reading }).and_then(day_beyond_its_month);
    match (found, reading.order, proved) {
        (Some(day), _, _) => day,
        (None, Some(known), Some(proved)) if known != proved => Flaw::Order,
        (None, None, None) => either(text, reading).unwrap_or(Flaw::Form),
        _ => Flaw::Form,
    }
}

/// Returns the flaw of a date that has two orders, or `None`.
fn either(text: &str, reading: Reading) -> Option<Flaw> {
    let read = |order| {
        let order = Some(order);
        parse(text, Reading { order, ..reading })
    };
    Some(Flaw::Either {
        day_first: read(Order::Dmy)?,
        month_first: read(Order::Mdy)?,
    })
}

/// Returns whether the parts are a date with a two-digit year.
fn has_short_year(parts: [Part; 3]) -> bool {
    let is_possible = |order| {
        let century = Some(Century::Twenty);
        let reading = Reading {
            order: Some(order),
            century,
        };
        numbers(parts, reading)
            .is_some_and(|(_, month, day)| (1..=12).contains(&month) && (1..=31).contains(&day))
    };
    let has_long_year = parts.iter().any(|part| matches!(part, Number(_, 3..)));
    !has_long_year
        && [Order::Dmy, Order::Mdy, Order::Ymd]
            .into_iter()
            .any(is_possible)
}

/// Returns the flaw if the month does not have the day, or `None`.
fn day_beyond_its_month((year, month, day): (i16, i16, i16)) -> Option<Flaw> {
    let first = date(year, month, 1)?;
    let (month, days) = (first.month(), first.days_in_month());
    let is_beyond = day > i16::from(days) && day <= 31;
    is_beyond.then_some(Flaw::Day { year, month, days })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flaw_of_a_text_that_is_not_a_date_is_found() {
        let day = |year, month, days| Flaw::Day { year, month, days };
        let (dmy, mdy) = (Some(Order::Dmy), Some(Order::Mdy));
        let cases = [
            ("29/02/1961", dmy, day(1961, 2, 28)),
            ("29/02/1961", None, day(1961, 2, 28)),
            ("02/30/1960", mdy, day(1960, 2, 29)),
            ("31/04/1970", dmy, day(1970, 4, 30)),
            ("1970-04-31", None, day(1970, 4, 30)),
            ("31 Apr 1970", None, day(1970, 4, 30)),
            ("31/04/1970", mdy, Flaw::Order),
            ("04/30/1970", dmy, Flaw::Order),
            ("14/03/58", dmy, Flaw::ShortYear),
            ("14/03/58", None, Flaw::ShortYear),
            ("14-Mar-58", None, Flaw::ShortYear),
            ("58/03/14", None, Flaw::ShortYear),
            ("29/02/61", dmy, Flaw::ShortYear),
            ("0/0/00", dmy, Flaw::Zeros),
            ("00/00/0000", None, Flaw::Zeros),
            ("0000-00-00", None, Flaw::Zeros),
            ("0000-00-00 00:00:00", None, Flaw::Zeros),
            (
                "03/04/1974",
                None,
                Flaw::Either {
                    day_first: date(1974, 4, 3).unwrap(),
                    month_first: date(1974, 3, 4).unwrap(),
                },
            ),
            ("31/31/2026", dmy, Flaw::Form),
            ("99/99/99", dmy, Flaw::Form),
            ("0000-01-01", None, Flaw::Form),
            ("32/01/1970", dmy, Flaw::Form),
            ("soon", dmy, Flaw::Form),
            ("1958", None, Flaw::Form),
            ("May-61", None, Flaw::Form),
        ];
        for (text, order, expected) in cases {
            let reading = Reading {
                order,
                century: None,
            };
            assert_eq!(parse(text, reading), None, "{text}");
            assert_eq!(flaw(text, reading), expected, "{text} {order:?}");
        }
    }
}
