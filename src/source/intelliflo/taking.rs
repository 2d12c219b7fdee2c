//! The settings that decide which values of a person are imported, and how dates of the API are read.

use jiff::civil::Date;

use crate::record::amount::Currency;

/// The settings that decide which values are imported.
#[derive(Clone, Debug)]
pub struct Taking {
    /// Whether the income after taxes counts, not the income before taxes.
    pub net: bool,
    /// Whether a joint income counts in equal parts for its owners, not whole for each.
    pub splits_joint: bool,
    /// Whether the first email is used if a person has no default email.
    pub first_email: bool,
    /// The currency of the store. Incomes in other currencies do not count.
    pub currency: Currency,
    /// The current date, which decides whether a job or an income has ended.
    pub today: Date,
}

/// Returns the calendar date of a time, in any form of the API. Returns `None` if the text is no date. The date stays
/// the same in all time zones.
pub fn date_of(text: &str) -> Option<Date> {
    let day = text.trim().get(..10)?;
    let rest = text.trim().get(10..)?;
    let is_separate = rest.is_empty() || rest.starts_with(['T', 't', ' ']);
    let date: Date = day.parse().ok().filter(|_| is_separate)?;
    // The API writes a date in the year 1 if there is no date.
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
