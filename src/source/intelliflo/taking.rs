//! The settings that decide which values of a person are imported, and how dates of the API are read.

use jiff::civil::Date;

use crate::record::amount::Currency;

/// What the settings say on what is taken.
#[derive(Clone, Debug)]
pub struct Taking {
    /// Incomes after taxes instead of before.
    pub net: bool,
    /// A joint income in equal parts instead of whole.
    pub splits_joint: bool,
    /// Of a person without a default email the first one.
    pub first_email: bool,
    /// The store's currency.
    pub currency: Currency,
    /// The present day.
    pub today: Date,
}

/// The calendar date of a moment, in whatever form: it stays that date, across all zones.
pub fn date_of(text: &str) -> Option<Date> {
    let day = text.trim().get(..10)?;
    let rest = text.trim().get(10..)?;
    let is_separate = rest.is_empty() || rest.starts_with(['T', 't', ' ']);
    let date: Date = day.parse().ok().filter(|_| is_separate)?;
    // What their platform writes for no date at all.
    (date.year() > 1).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_stays_that_date() {
        let cases = [
            ("2010-01-01T00:00:00Z", Some("2010-01-01")),
            ("2010-01-01T23:59:59.999Z", Some("2010-01-01")),
            ("2010-01-01T00:00:00", Some("2010-01-01")),
            ("2020-07-31", Some("2020-07-31")),
            ("2010-06-30T23:00:00+01:00", Some("2010-06-30")),
            ("0001-01-01T00:00:00", None),
            ("2010-02-30", None),
            ("31/07/2020", None),
            ("2020-07-311", None),
            ("soon", None),
            ("", None),
        ];
        for (text, expected) in cases {
            let date = date_of(text).map(|date| date.to_string());
            assert_eq!(date.as_deref(), expected, "{text}");
        }
    }
}
