//! The trash: how long what was deleted can be restored.

use jiff::Timestamp;

/// Seconds that a deleted record can be restored: 90 days of 24 hours in UTC.
pub const KEPT: i64 = 90 * DAY;

/// Seconds of a day.
const DAY: i64 = 86_400;

/// Whether what was deleted then can be restored now; both in seconds since 1970.
pub fn is_restorable(deleted_at: i64, now: i64) -> bool {
    now - deleted_at <= KEPT
}

/// The days that are left, a begun one counting whole; none if it is over.
pub fn days_left(deleted_at: i64, now: i64) -> Option<i64> {
    let seconds = deleted_at + KEPT - now;
    (seconds >= 0).then(|| (seconds + DAY - 1) / DAY)
}

/// The day on which it ends, `YYYY-MM-DD` in UTC.
pub fn ends_on(deleted_at: i64) -> String {
    day(deleted_at.saturating_add(KEPT))
}

/// The day of a moment, `YYYY-MM-DD` in UTC.
pub fn day(seconds: i64) -> String {
    match Timestamp::from_second(seconds) {
        Ok(moment) => moment.strftime("%Y-%m-%d").to_string(),
        Err(_) => "no day that can be written".to_owned(),
    }
}

/// How many days apart, in UTC, two moments are.
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
