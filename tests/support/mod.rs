//! What tests of several folders use.

pub mod counts;
pub mod nights;
pub mod opened;
pub mod practice;
pub mod process;
pub mod properties;
pub mod records;
pub mod screen;
pub mod terminal;
mod time;
pub mod watchdog;
pub mod xlsx;
