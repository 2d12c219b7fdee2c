//! The number of rows that may fail before an import stops.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A number of rows, or a share of all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Limit {
    /// A number of rows.
    Rows(u64),
    /// A share of the rows that are read, in hundredths of a percent.
    Share(u64),
}

/// Hundredths of a percent in a whole.
const WHOLE: u64 = 10_000;

impl Limit {
    /// Returns the number of rows that may fail, of `read` rows.
    pub fn of(self, read: u64) -> u64 {
        match self {
            Limit::Rows(rows) => rows,
            Limit::Share(share) => {
                let allowed = u128::from(read) * u128::from(share) / u128::from(WHOLE);
                u64::try_from(allowed).unwrap_or(u64::MAX)
            }
        }
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Limit::Rows(rows) => write!(f, "{rows}"),
            Limit::Share(share) => write!(f, "{}.{:02}%", share / 100, share % 100),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_rows_or_shares() {
        let cases = [
            ("0", 1000, Ok(0)),
            ("25", 1000, Ok(25)),
            ("2%", 1000, Ok(20)),
            ("2 %", 149, Ok(2)),
            ("0.5%", 1000, Ok(5)),
            ("0.05%", 10_000, Ok(5)),
            ("100%", 7, Ok(7)),
            ("101%", 7, Err(())),
            ("-1", 7, Err(())),
            ("two", 7, Err(())),
            ("%", 7, Err(())),
            ("0.005%", 7, Err(())),
        ];
        for (text, read, expected) in cases {
            let limit = text.parse::<Limit>().map(|limit| limit.of(read));
            assert_eq!(limit.map_err(drop), expected, "{text}");
        }
    }
}
