//! The reading of dates: the order of their numbers, and the century of two-digit years.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The order of day, month and year in a numeric date.
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
    /// All orders, in the order of help and error messages.
    pub const ALL: [Order; 3] = [Order::Dmy, Order::Mdy, Order::Ymd];

    /// Returns the name in flags.
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
        Order::ALL
            .into_iter()
            .find(|order| order.name() == text)
            .ok_or_else(|| "use dmy, mdy or ymd".to_owned())
    }
}

/// The century of two-digit years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Century {
    /// 58 is 1958.
    #[serde(rename = "19")]
    Nineteen,
    /// 58 is 2058.
    #[serde(rename = "20")]
    Twenty,
}

impl Century {
    /// Both centuries, in the order of help and error messages.
    pub const ALL: [Century; 2] = [Century::Nineteen, Century::Twenty];

    /// Returns the name in flags: the first two digits of the years.
    pub fn name(self) -> &'static str {
        match self {
            Century::Nineteen => "19",
            Century::Twenty => "20",
        }
    }

    pub(super) fn first_year(self) -> i16 {
        match self {
            Century::Nineteen => 1900,
            Century::Twenty => 2000,
        }
    }
}

impl fmt::Display for Century {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Century {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Century::ALL
            .into_iter()
            .find(|century| century.name() == text)
            .ok_or_else(|| "use 19 or 20".to_owned())
    }
}

/// The reading of the dates of a column. The default reads only dates with a single meaning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The order of numeric dates, if it is known.
    pub order: Option<Order>,
    /// The century of two-digit years, if the user set it.
    pub century: Option<Century>,
}

impl From<Order> for Reading {
    fn from(order: Order) -> Self {
        Reading {
            order: Some(order),
            century: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn centuries_are_named_by_their_first_two_digits() {
        for century in Century::ALL {
            assert_eq!(century.name().parse(), Ok(century));
            let json = serde_json::to_string(&century).unwrap();
            assert_eq!(json, format!("\"{century}\""));
        }
        assert!("21".parse::<Century>().is_err());
    }
}
