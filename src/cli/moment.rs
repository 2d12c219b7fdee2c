//! Times for output: RFC 3339 in UTC.

use jiff::Timestamp;

/// Returns seconds since 1970 as text.
pub fn rfc3339(seconds: i64) -> String {
    Timestamp::from_second(seconds)
        .map_or_else(|_| seconds.to_string(), |moment| moment.to_string())
}
