//! The trash: how long a deleted record can be restored. All in seconds since 1970, so no zone and no clock change
//! can shift the end.

/// How long a deleted record can be restored: 90 days of 86,400 seconds.
pub const KEPT_SECONDS: i64 = 90 * DAY;

const DAY: i64 = 86_400;

/// The last second in which a record can be restored.
pub fn ends_at(deleted_at: i64) -> i64 {
    deleted_at.saturating_add(KEPT_SECONDS)
}

/// Whether it is too late to restore a record.
pub fn is_over(deleted_at: i64, now: i64) -> bool {
    now > ends_at(deleted_at)
}

/// The days that are left, a begun one counting whole; none if it is over.
pub fn days_left(deleted_at: i64, now: i64) -> Option<i64> {
    let seconds = ends_at(deleted_at) - now;
    (seconds >= 0).then(|| (seconds + DAY - 1) / DAY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ninety_days_end_with_their_last_second() {
        let deleted_at = 1_000_000_000;
        let cases = [
            (0, false, Some(90)),
            (1, false, Some(90)),
            (DAY, false, Some(89)),
            (KEPT_SECONDS - 1, false, Some(1)),
            (KEPT_SECONDS, false, Some(0)),
            (KEPT_SECONDS + 1, true, None),
        ];
        for (after, over, left) in cases {
            let now = deleted_at + after;
            assert_eq!(is_over(deleted_at, now), over, "{after}");
            assert_eq!(days_left(deleted_at, now), left, "{after}");
        }
    }
}
