//! The trash: the time for which a deleted record can be restored.

use jiff::Timestamp;

/// The seconds for which a deleted record can be restored: 90 days of 24 hours in UTC.
pub const KEPT: i64 = 90 * DAY;

/// The seconds of a day.
const DAY: i64 = 86_400;

/// Returns whether a record that was deleted at `deleted_at` can be restored at `now`. Both are in seconds since 1970.
pub fn is_restorable(deleted_at: i64, now: i64) -> bool {
    now - deleted_at <= KEPT
}

/// Returns the remaining days, with a begun day as a whole one. Returns `None` if the time is over.
pub fn days_left(deleted_at: i64, now: i64) -> Option<i64> {
    let seconds = deleted_at + KEPT - now;
    (seconds >= 0).then(|| (seconds + DAY - 1) / DAY)
}

/// Returns the last day on which the record can be restored, `YYYY-MM-DD` in UTC.
pub fn ends_on(deleted_at: i64) -> String {
    day(deleted_at.saturating_add(KEPT))
}

/// Returns the day of a time in seconds since 1970, `YYYY-MM-DD` in UTC.
pub fn day(seconds: i64) -> String {
    match Timestamp::from_second(seconds) {
        Ok(moment) => moment.strftime("%Y-%m-%d").to_string(),
        Err(_) => "a day outside the calendar".to_owned(),
    }
}

/// Returns the number of days between two times in seconds since 1970, in UTC.
pub fn days_apart(one: i64, other: i64) -> u64 {
    one.div_euclid(DAY).abs_diff(other.div_euclid(DAY))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_second_counts() {
        assert!(is_restorable(1_000, 1_000 + KEPT));
        assert!(!is_restorable(1_000, 1_001 + KEPT));
        assert_eq!(ends_on(0), "1970-04-01");
        assert_eq!((days_apart(DAY - 1, 0), days_apart(DAY, 0)), (0, 1));
        let left = |after| days_left(1_000, 1_000 + after);
        assert_eq!((left(0), left(86_400)), (Some(90), Some(89)));
        assert_eq!((left(KEPT), left(KEPT + 1)), (Some(0), None));
    }
}
