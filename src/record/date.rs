//! Calendar dates: ISO 8601, and what a workbook's own date cells were written out as.

use jiff::civil::Date;

/// A date from `YYYY-MM-DD`, perhaps followed by a time, which is dropped without shifting the day.
pub fn parse(text: &str) -> Option<Date> {
    let text = text.trim();
    let (day, rest) = text.split_at_checked(10)?;
    if !rest.is_empty() && !rest.starts_with(['T', ' ']) {
        return None;
    }
    let bytes = day.as_bytes();
    if bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let number = |range: std::ops::Range<usize>| -> Option<i16> {
        let digits = &day[range];
        digits
            .bytes()
            .all(|b| b.is_ascii_digit())
            .then(|| digits.parse().ok())?
    };
    let (year, month, day_of_month) = (number(0..4)?, number(5..7)?, number(8..10)?);
    Date::new(
        year,
        i8::try_from(month).ok()?,
        i8::try_from(day_of_month).ok()?,
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn iso_dates_and_nothing_else() {
        let cases = [
            ("2026-05-01", Some("2026-05-01")),
            (" 2026-05-01 ", Some("2026-05-01")),
            ("2026-05-01T23:59:59Z", Some("2026-05-01")),
            ("2026-05-01 00:00", Some("2026-05-01")),
            ("2024-02-29", Some("2024-02-29")),
            ("2025-02-29", None),
            ("2026-13-01", None),
            ("01/05/2026", None),
            ("2026-5-1", None),
            ("2026-05-011", None),
            ("26-05-01", None),
            ("", None),
            ("+026-05-01", None),
        ];
        for (text, expected) in cases {
            let date = parse(text).map(|date| date.to_string());
            assert_eq!(date.as_deref(), expected, "{text}");
        }
    }
}
