//! A limit on the number of rows of an import.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A number of rows, or a share of them. JSON has it as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "Kept")]
pub enum Limit {
    /// A number of rows.
    Rows(u64),
    /// A share of the rows, in hundredths of a percent.
    Share(u64),
}

/// Hundredths of a percent in a whole.
const WHOLE: u64 = 10_000;

impl Limit {
    /// Returns the largest number of rows, of `all`, that is within the limit.
    pub fn of(self, all: u64) -> u64 {
        self.rows(all, |share| share / u128::from(WHOLE))
    }

    /// Returns the smallest number of rows that reaches the limit, if `all` is the whole.
    pub fn at_least(self, all: u64) -> u64 {
        self.rows(all, |share| share.div_ceil(u128::from(WHOLE)))
    }

    fn rows(self, all: u64, round: impl Fn(u128) -> u128) -> u64 {
        match self {
            Limit::Rows(rows) => rows,
            Limit::Share(share) => {
                let rows = round(u128::from(all) * u128::from(share));
                u64::try_from(rows).unwrap_or(u64::MAX)
            }
        }
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Limit::Rows(rows) => write!(f, "{rows}"),
            Limit::Share(share) => {
                let fraction = format!("{:02}", share % 100);
                match fraction.trim_end_matches('0') {
                    "" => write!(f, "{}%", share / 100),
                    fraction => write!(f, "{}.{fraction}%", share / 100),
                }
            }
        }
    }
}

impl FromStr for Limit {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let help = || "write a number of rows, or a percentage such as 2% or 0.5%".to_owned();
        let Some(percent) = text.trim().strip_suffix('%') else {
            return text.trim().parse().map(Limit::Rows).map_err(|_| help());
        };
        let (whole, fraction) = percent
            .trim()
            .split_once('.')
            .unwrap_or((percent.trim(), "0"));
        let digits =
            |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !digits(fraction) || fraction.len() > 2 {
            return Err(help());
        }
        let hundredths: u64 = format!("{whole}{fraction:0<2}")
            .parse()
            .map_err(|_| help())?;
        (hundredths <= WHOLE)
            .then_some(Limit::Share(hundredths))
            .ok_or_else(help)
    }
}

/// A limit in JSON.
#[derive(Deserialize)]
#[serde(untagged)]
enum Kept {
    Typed(String),
    /// Jobs of earlier versions have it in this form.
    Earlier(Earlier),
}

#[derive(Deserialize)]
enum Earlier {
    Rows(u64),
    Share(u64),
}

impl TryFrom<Kept> for Limit {
    type Error = String;

    fn try_from(kept: Kept) -> Result<Self, String> {
        match kept {
            Kept::Typed(text) => text.parse(),
            Kept::Earlier(Earlier::Rows(rows)) => Ok(Limit::Rows(rows)),
            Kept::Earlier(Earlier::Share(share)) => Ok(Limit::Share(share)),
        }
    }
}

impl From<Limit> for String {
    fn from(limit: Limit) -> Self {
        limit.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_rows_or_shares() {
        let cases = [
            ("0", 1000, Ok((0, 0, "0"))),
            ("25", 1000, Ok((25, 25, "25"))),
            ("2%", 1000, Ok((20, 20, "2%"))),
            ("2 %", 149, Ok((2, 3, "2%"))),
            ("0.5%", 1000, Ok((5, 5, "0.5%"))),
            ("0.05%", 10_000, Ok((5, 5, "0.05%"))),
            ("10%", 15, Ok((1, 2, "10%"))),
            ("100%", 7, Ok((7, 7, "100%"))),
            ("101%", 7, Err(())),
            ("-1", 7, Err(())),
            ("two", 7, Err(())),
            ("%", 7, Err(())),
            ("0.005%", 7, Err(())),
        ];
        for (text, all, expected) in cases {
            let limit = text.parse::<Limit>().map_err(drop);
            let expected: Result<(u64, u64, &str), ()> = expected;
            let found = limit.map(|limit| (limit.of(all), limit.at_least(all), limit.to_string()));
            let expected = expected.map(|(most, least, shown)| (most, least, shown.to_owned()));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn limits_of_earlier_versions_are_read() {
        let cases = [
            ("\"2.5%\"", Limit::Share(250)),
            ("{\"Share\":250}", Limit::Share(250)),
            ("{\"Rows\":3}", Limit::Rows(3)),
        ];
        for (json, expected) in cases {
            assert_eq!(serde_json::from_str::<Limit>(json).unwrap(), expected);
        }
    }
}
