//! The trash: how long what was deleted can be restored.

use jiff::Timestamp;

/// Seconds that a deleted record can be restored: 90 days of 24 hours in UTC.
pub const KEPT: i64 = 90 * 86_400;

/// Whether what was deleted then can be restored now; both in seconds since 1970.
pub fn is_restorable(deleted_at: i64, now: i64) -> bool {
    now - deleted_at <= KEPT
}

/// The day on which it ends, `YYYY-MM-DD` in UTC.
pub fn ends_on(deleted_at: i64) -> String {
    match Timestamp::from_second(deleted_at.saturating_add(KEPT)) {
        Ok(end) => end.strftime("%Y-%m-%d").to_string(),
        Err(_) => "no day that can be written".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_second_counts() {
        assert!(is_restorable(1_000, 1_000 + KEPT));
        assert!(!is_restorable(1_000, 1_001 + KEPT));
        assert_eq!(ends_on(0), "1970-04-01");
    }
}
