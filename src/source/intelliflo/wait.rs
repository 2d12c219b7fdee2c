//! Computes waits: before a request is tried again, and between requests.

use std::hash::{BuildHasher, RandomState};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use jiff::fmt::rfc2822;

/// The longest first wait. Each later wait may be twice as long as the one before.
const FIRST: Duration = Duration::from_millis(200);

/// Returns the wait before try number `tried + 1`: a random part, from half to all, of a span that doubles with each
/// try up to `longest`. Requests that failed together are therefore not repeated together.
pub fn before_retry(tried: u32, longest: Duration) -> Duration {
    let span = FIRST
        .saturating_mul(2_u32.saturating_pow(tried.saturating_sub(1)))
        .min(longest);
    span / 2 + (span / 2).mul_f64(random_part())
}

/// Returns a random number from 0 to 1, in steps of 0.001. The key of a new hasher is random.
fn random_part() -> f64 {
    let parts = 1000;
    let drawn = u32::try_from(RandomState::new().hash_one(0_u8) % parts).unwrap_or(0);
    f64::from(drawn) / 1000.0
}

/// Returns the wait that a `Retry-After` header asks for, in seconds or as a date. Returns `None` if it is neither. A
/// date in the past means no wait.
pub fn asked_for(header: &str, now: Timestamp) -> Option<Duration> {
    let header = header.trim();
    if let Ok(seconds) = header.parse::<u64>() {
        return Some(Duration::from_secs(seconds));
    }
    let then = rfc2822::parse(header).ok()?.timestamp();
    let seconds = then.as_second().saturating_sub(now.as_second());
    Some(Duration::from_secs(u64::try_from(seconds).unwrap_or(0)))
}

/// Limits the rate of the requests of all threads together.
#[derive(Debug)]
pub struct Pace {
    between: Duration,
    next: Mutex<Instant>,
}

impl Pace {
    /// Allows `per_second` requests in a second, and at least one.
    pub fn new(per_second: u32) -> Self {
        Pace {
            between: Duration::from_secs(1) / per_second.max(1),
            next: Mutex::new(Instant::now()),
        }
    }

    /// Returns the wait before the next request. Each call reserves a turn.
    pub fn turn(&self) -> Duration {
        self.turn_at(Instant::now())
    }

    fn turn_at(&self, now: Instant) -> Duration {
        // The time is valid even if a thread panicked while it held the lock.
        let mut next = self
            .next
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        let turn = (*next).max(now);
        *next = turn + self.between;
        turn - now
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_the_longest() {
        let longest = Duration::from_secs(3);
        let cases = [
            (1, 100, 200),
            (2, 200, 400),
            (3, 400, 800),
            (9, 1500, 3000),
            (99, 1500, 3000),
        ];
        for (tried, least, most) in cases {
            let wait = before_retry(tried, longest).as_millis();
            assert!((least..=most).contains(&wait), "{tried}: {wait}");
        }
    }

    #[test]
    fn seconds_and_dates_are_understood() {
        let now: Timestamp = "2026-11-21T12:00:00Z".parse().unwrap();
        let cases = [
            ("3", Some(3)),
            (" 120 ", Some(120)),
            ("Sat, 21 Nov 2026 12:00:05 GMT", Some(5)),
            ("Sat, 21 Nov 2026 11:00:00 GMT", Some(0)),
            ("soon", None),
            ("-1", None),
            ("", None),
        ];
        for (header, seconds) in cases {
            assert_eq!(
                asked_for(header, now),
                seconds.map(Duration::from_secs),
                "{header}"
            );
        }
    }

    #[test]
    fn requests_take_turns() {
        let pace = Pace::new(10);
        let begun = Instant::now();
        let cases = [
            (0, 0),
            (0, 100),
            (50, 150),
            (1000, 0),
            (1100, 0),
            (1100, 100),
        ];
        for (at, expected) in cases {
            let wait = pace.turn_at(begun + Duration::from_millis(at));
            assert_eq!(wait.as_millis(), expected, "{at}");
        }
    }
}
