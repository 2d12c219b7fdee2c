//! Calendar dates: ISO 8601, month names, and numbers in a known order.
//!
//! 03/04 may be the third of April or the fourth of March. The order is never guessed: the column proves it, or the
//! user sets it. The century of a two-digit year is never guessed either: the user sets it.

mod flaw;
mod reading;

use Part::{Month, Number};
use jiff::civil::Date;

use super::evidence::Evidence;
pub use flaw::{Flaw, flaw};
pub use reading::{Century, Order, Reading};

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Returns the date of a text, or `None` if it has no single meaning in this reading. A time after the date is dropped
/// without a shift of the day.
pub fn parse(text: &str, reading: Reading) -> Option<Date> {
    let (year, month, day) = numbers(parts(text)?, reading)?;
    date(year, month, day)
}

/// Returns the date of a text that stands alone, whose own numbers may prove their order: 21/09/1974.
pub fn parse_alone(text: &str) -> Option<Date> {
    let order = match weigh(text, None) {
        Evidence::Proof(order) => Some(order),
        Evidence::Either | Evidence::Nothing => None,
    };
    let century = None;
    parse(text, Reading { order, century })
}

/// Returns the evidence of a text for the order of its column. A date with a two-digit year is evidence only if the
/// century is known.
pub fn weigh(text: &str, century: Option<Century>) -> Evidence<Order> {
    let Some([Number(first, 1 | 2), Number(second, 1 | 2), last]) = parts(text) else {
        return Evidence::Nothing;
    };
    if year(last, century).is_none() {
        return Evidence::Nothing;
    }
    match (first, second) {
        (13..=31, 1..=12) => Evidence::Proof(Order::Dmy),
        (1..=12, 13..=31) => Evidence::Proof(Order::Mdy),
        (1..=12, 1..=12) if first != second => Evidence::Either,
        _ => Evidence::Nothing,
    }
}

/// Returns year, month and day of the parts of a date. The day may not exist in the calendar.
fn numbers([first, second, last]: [Part; 3], reading: Reading) -> Option<(i16, i16, i16)> {
    let year_of = |part| year(part, reading.century);
    match (first, second, last) {
        (Number(_, 4), Number(month, 1 | 2), Number(day, 1 | 2))
        | (Number(_, 4), Month(month), Number(day, 1 | 2)) => Some((year_of(first)?, month, day)),
        (Number(day, 1 | 2), Month(month), year) | (Month(month), Number(day, 1 | 2), year) => {
            Some((year_of(year)?, month, day))
        }
        (Number(one, 1 | 2), Number(two, 1 | 2), three) => match (reading.order, three) {
            (Some(Order::Ymd), Number(day, 1 | 2)) => Some((year_of(first)?, two, day)),
            (Some(Order::Dmy), _) => Some((year_of(three)?, two, one)),
            (Some(Order::Mdy), _) => Some((year_of(three)?, one, two)),
            _ if one == two => Some((year_of(three)?, one, two)),
            _ => None,
        },
        _ => None,
    }
}

/// Returns the year of a part: four digits, or two digits if the century is known.
fn year(part: Part, century: Option<Century>) -> Option<i16> {
    match part {
        // The calendar has no year 0.
        Number(year @ 1.., 4) => Some(year),
        Number(year, 2) => Some(century?.first_year() + year),
        Number(..) | Month(_) => None,
    }
}

#[derive(Clone, Copy)]
enum Part {
    /// A number, and the count of its digits.
    Number(i16, usize),
    Month(i16),
}

/// Splits a text into day, month and year in its own order. Returns `None` if the text is not a date.
fn parts(text: &str) -> Option<[Part; 3]> {
    let day = without_time(text.trim());
    let mut words = day
        .split(['/', '-', '.', ' ', ','])
        .filter(|word| !word.is_empty());
    let parts = [
        part(words.next()?)?,
        part(words.next()?)?,
        part(words.next()?)?,
    ];
    words.next().is_none().then_some(parts)
}

/// Removes a time of day. It begins after a `T`, or after the last space before a colon.
fn without_time(text: &str) -> &str {
    if let Some((day, time)) = text.split_once('T')
        && day.ends_with(|c: char| c.is_ascii_digit())
        && time.starts_with(|c: char| c.is_ascii_digit())
    {
        return day;
    }
    match text.split_once(':') {
        Some((before, _)) => before.rsplit_once(' ').map_or(text, |(day, _)| day),
        None => text,
    }
}

fn part(word: &str) -> Option<Part> {
    let digits = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .unwrap_or(word);
    if digits.len() <= 4 && !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) {
        return Some(Number(digits.parse().ok()?, digits.len()));
    }
    let lower = word.to_ascii_lowercase();
    let is_meant = |month: &&str| {
        *month == lower
            || (lower.len() >= 3 && month[..3] == lower)
            || lower == "sept" && month.starts_with("sept")
    };
    let month = MONTHS.iter().position(is_meant)?;
    Some(Month(i16::try_from(month).ok()? + 1))
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_with_one_reading_is_read() {
        let cases = [
            ("2026-05-01", Some("2026-05-01")),
            (" 2026-05-01 ", Some("2026-05-01")),
            ("2026/5/1", Some("2026-05-01")),
            ("2026-05-01T23:59:59Z", Some("2026-05-01")),
            ("2026-05-01 00:00", Some("2026-05-01")),
            ("2024-02-29", Some("2024-02-29")),
            ("1 May 2026", Some("2026-05-01")),
            ("1st of May 2026", None),
            ("1st May 2026", Some("2026-05-01")),
            ("May 1, 2026", Some("2026-05-01")),
            ("01-Sep-2026", Some("2026-09-01")),
            ("Sept 3 2026", Some("2026-09-03")),
            ("3 August 2026 14:30", Some("2026-08-03")),
            ("05/05/2026", Some("2026-05-05")),
            ("2025-02-29", None),
            ("2026-13-01", None),
            ("01/05/2026", None),
            ("01/05/26", None),
            ("2026-05-011", None),
            ("26-05-01", None),
            ("May 2026", None),
            ("after Easter", None),
            ("", None),
            ("20260501", None),
        ];
        for (text, expected) in cases {
            let date = parse(text, Reading::default()).map(|date| date.to_string());
            assert_eq!(date.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_date_that_stands_alone_may_prove_its_order() {
        for (text, expected) in [
            ("21/09/1974", Some("1974-09-21")),
            ("09/21/1974", Some("1974-09-21")),
            ("21.9.1974", Some("1974-09-21")),
            ("1974-09-21", Some("1974-09-21")),
            ("21 Sep 1974", Some("1974-09-21")),
            ("03/04/1974", None),
            ("21/09/74", None),
            ("31/02/1974", None),
        ] {
            let date = parse_alone(text).map(|date| date.to_string());
            assert_eq!(date.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn numbers_are_read_in_the_known_order() {
        let cases = [
            ("01/02/2026", Order::Dmy, Some("2026-02-01")),
            ("01/02/2026", Order::Mdy, Some("2026-01-02")),
            ("1.2.2026", Order::Dmy, Some("2026-02-01")),
            ("13/02/2026", Order::Mdy, None),
            ("01/02/2026", Order::Ymd, None),
            ("2026/02/01", Order::Mdy, Some("2026-02-01")),
        ];
        for (text, order, expected) in cases {
            let date = parse(text, order.into()).map(|date| date.to_string());
            assert_eq!(date.as_deref(), expected, "{text} {order}");
        }
    }

    #[test]
    fn a_value_above_twelve_proves_the_order() {
        let cases = [
            ("13/02/2026", Evidence::Proof(Order::Dmy)),
            ("02/13/2026", Evidence::Proof(Order::Mdy)),
            ("02/03/2026", Evidence::Either),
            ("02/02/2026", Evidence::Nothing),
            ("2026-02-03", Evidence::Nothing),
            ("1 May 2026", Evidence::Nothing),
            ("13/13/2026", Evidence::Nothing),
            ("soon", Evidence::Nothing),
        ];
        for (text, expected) in cases {
            assert_eq!(weigh(text, None), expected, "{text}");
        }
    }

    #[test]
    fn a_two_digit_year_is_read_only_in_the_century_of_the_user() {
        use Century::{Nineteen, Twenty};
        use Order::{Dmy, Mdy, Ymd};
        let cases = [
            ("14-Mar-58", None, Nineteen, Some("1958-03-14")),
            ("14 March 58", None, Twenty, Some("2058-03-14")),
            ("Mar 14, 58", None, Nineteen, Some("1958-03-14")),
            ("05/05/58", None, Nineteen, Some("1958-05-05")),
            ("14/03/58", Some(Dmy), Nineteen, Some("1958-03-14")),
            ("03/14/58", Some(Mdy), Nineteen, Some("1958-03-14")),
            ("58-03-14", Some(Ymd), Nineteen, Some("1958-03-14")),
            ("05/06/07", Some(Ymd), Twenty, Some("2005-06-07")),
            ("14.3.00", Some(Dmy), Twenty, Some("2000-03-14")),
            ("14/03/58 00:00", Some(Dmy), Nineteen, Some("1958-03-14")),
            ("14/03/58", None, Nineteen, None),
            ("14/03/8", Some(Dmy), Nineteen, None),
            ("14/03/058", Some(Dmy), Nineteen, None),
            ("29/02/61", Some(Dmy), Nineteen, None),
            ("58-Mar-14", None, Nineteen, None),
        ];
        for (text, order, century, expected) in cases {
            let read =
                |century| parse(text, Reading { order, century }).map(|date| date.to_string());
            assert_eq!(read(Some(century)).as_deref(), expected, "{text} {order:?}");
            assert_eq!(read(None), None, "{text}");
        }
        let long = Reading {
            order: Some(Dmy),
            century: Some(Twenty),
        };
        for text in ["1958-03-14", "14/03/1958", "14 March 1958"] {
            let date = parse(text, long).map(|date| date.to_string());
            assert_eq!(date.as_deref(), Some("1958-03-14"), "{text}");
        }
    }

    #[test]
    fn two_digit_years_prove_the_order_once_the_century_is_known() {
        let cases = [
            ("14/03/58", Evidence::Proof(Order::Dmy)),
            ("03/14/58", Evidence::Proof(Order::Mdy)),
            ("03/04/58", Evidence::Either),
            ("04/04/58", Evidence::Nothing),
        ];
        for (text, expected) in cases {
            assert_eq!(weigh(text, Some(Century::Nineteen)), expected, "{text}");
            assert_eq!(weigh(text, None), Evidence::Nothing, "{text}");
        }
    }
}
