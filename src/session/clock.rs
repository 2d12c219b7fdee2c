//! The clock of a session.

use jiff::Timestamp;

/// Tells the time. A test passes a clock of its own to be at any moment.
pub trait Clock {
    /// Returns the present moment.
    fn now(&self) -> Timestamp;
}

/// The clock of the operating system.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}
