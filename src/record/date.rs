//! Calendar dates: ISO 8601, month names, and numbers whose order is known.
//!
//! Whether 03/04 is the third of April or the fourth of March is never guessed: the whole column proves it, or
//! somebody says it. A year has four digits, because two do not tell the century.

use std::fmt;
use std::str::FromStr;

use Part::{Month, Number};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::evidence::Evidence;

/// The order of day, month and year in a date of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Order {
    /// 31/12/2026
    Dmy,
    /// 12/31/2026
    Mdy,
    /// 2026/12/31
    Ymd,
}

impl Order {
    /// The name in flags.
    pub fn name(self) -> &'static str {
        match self {
            Order::Dmy => "dmy",
            Order::Mdy => "mdy",
            Order::Ymd => "ymd",
        }
    }
}

impl fmt::Display for Order {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Order {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        [Order::Dmy, Order::Mdy, Order::Ymd]
            .into_iter()
            .find(|order| order.name() == text)
            .ok_or_else(|| "use dmy, mdy or ymd".to_owned())
    }
}

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

/// The date that a text means; numbers that may be read in two ways only if their order is known. A time after it is
/// dropped without shifting the day.
pub fn parse(text: &str, order: Option<Order>) -> Option<Date> {
    match parts(text)?[..] {
        [Number(year, 4), Number(month, 1 | 2), Number(day, 1 | 2)]
        | [Number(day, 1 | 2), Month(month), Number(year, 4)]
        | [Month(month), Number(day, 1 | 2), Number(year, 4)]
        | [Number(year, 4), Month(month), Number(day, 1 | 2)] => date(year, month, day),
        [Number(first, 1 | 2), Number(second, 1 | 2), Number(year, 4)] => match order {
            _ if first == second => date(year, first, second),
            Some(Order::Dmy) => date(year, second, first),
            Some(Order::Mdy) => date(year, first, second),
            Some(Order::Ymd) | None => None,
        },
        _ => None,
    }
}

/// What a text says about the order of its column.
pub fn weigh(text: &str) -> Evidence<Order> {
    let Some(parts) = parts(text) else {
        return Evidence::Nothing;
    };
    let [Number(first, 1 | 2), Number(second, 1 | 2), Number(_, 4)] = parts[..] else {
        return Evidence::Nothing;
    };
    match (first, second) {
        (13..=31, 1..=12) => Evidence::Proof(Order::Dmy),
        (1..=12, 13..=31) => Evidence::Proof(Order::Mdy),
        (1..=12, 1..=12) if first != second => Evidence::Either,
        _ => Evidence::Nothing,
    }
}

#[derive(Clone, Copy)]
enum Part {
    /// A number, and how many digits it has.
    Number(i16, usize),
    Month(i16),
}

/// Day, month and year in the order in which they stand; none if the text is no date at all.
fn parts(text: &str) -> Option<Vec<Part>> {
    let day = without_time(text.trim());
    let mut parts = Vec::with_capacity(3);
    for word in day
        .split(['/', '-', '.', ' ', ','])
        .filter(|word| !word.is_empty())
    {
        if parts.len() == 3 {
            return None;
        }
        parts.push(part(word)?);
    }
    (parts.len() == 3).then_some(parts)
}

/// A time of day begins after a `T`, or after the last space if what follows has a colon.
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
    // There is no year 0.
    if year < 1 {
        return None;
    }
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_read_in_one_way_is_read() {
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
            let date = parse(text, None).map(|date| date.to_string());
            assert_eq!(date.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn numbers_are_read_in_the_order_that_is_known() {
        let cases = [
            ("01/02/2026", Order::Dmy, Some("2026-02-01")),
            ("01/02/2026", Order::Mdy, Some("2026-01-02")),
            ("1.2.2026", Order::Dmy, Some("2026-02-01")),
            ("13/02/2026", Order::Mdy, None),
            ("01/02/2026", Order::Ymd, None),
            ("2026/02/01", Order::Mdy, Some("2026-02-01")),
        ];
        for (text, order, expected) in cases {
            let date = parse(text, Some(order)).map(|date| date.to_string());
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
            assert_eq!(weigh(text), expected, "{text}");
        }
    }
}
