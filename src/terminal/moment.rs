//! Times for people at a terminal: in their time zone, and short.

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

/// Returns a time of RFC 3339 in the time zone of `now`: `today 11:28`, `yesterday 09:05`, `24 Nov 11:28`, and for another
/// year `24 Nov 2025`. Returns `None` for any other text.
pub fn local(moment: &str, now: &Zoned) -> Option<String> {
    let then = moment.parse::<Timestamp>().ok()?;
    let then = then.to_zoned(now.time_zone().clone());
    let (day, today) = (then.date(), now.date());
    let format = if day == today {
        "today %H:%M"
    } else if today.yesterday().is_ok_and(|yesterday| day == yesterday) {
        "yesterday %H:%M"
    } else if day.year() == today.year() {
        "%-d %b %H:%M"
    } else {
        "%-d %b %Y"
    };
    Some(then.strftime(format).to_string())
}

/// Returns seconds since 1970 as a short time in the time zone of the user.
pub fn moment_of(seconds: i64) -> String {
    let shown = Timestamp::from_second(seconds).ok();
    let shown = shown.and_then(|moment| local(&moment.to_string(), &Zoned::now()));
    shown.unwrap_or_default()
}

/// Returns a time in the time zone of the user, with the date: `2026-11-24 11:28`.
pub fn local_in_full(moment: &str) -> Option<String> {
    let then = moment.parse::<Timestamp>().ok()?;
    let then = then.to_zoned(TimeZone::system());
    Some(then.strftime("%Y-%m-%d %H:%M").to_string())
}

/// Returns the date of a time, as it is shown where there is no room for the hour.
pub fn day_of(shown: &str) -> &str {
    let end = shown
        .find('T')
        .or_else(|| shown.find(':').and_then(|_| shown.rfind(' ')));
    &shown[..end.unwrap_or(shown.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_local_and_short() {
        let zone = TimeZone::fixed(jiff::tz::offset(1));
        let now = "2026-03-01T10:00:00Z".parse::<Timestamp>().unwrap();
        let now = now.to_zoned(zone);
        let cases = [
            ("2026-03-01T09:05:59Z", "today 10:05", "today"),
            ("2026-02-28T23:30:00Z", "today 00:30", "today"),
            ("2026-02-28T22:30:00Z", "yesterday 23:30", "yesterday"),
            ("2026-01-24T11:28:00Z", "24 Jan 12:28", "24 Jan"),
            ("2025-11-04T11:28:00Z", "4 Nov 2025", "4 Nov 2025"),
        ];
        for (moment, expected, day) in cases {
            let shown = local(moment, &now).unwrap();
            assert_eq!((&*shown, day_of(&shown)), (expected, day));
        }
        assert_eq!(local("", &now), None);
        assert_eq!(day_of("2026-03-01T09:05:59Z"), "2026-03-01");
    }
}
