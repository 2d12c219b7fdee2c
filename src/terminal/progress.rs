//! The progress bar of a running job.

use std::cell::Cell;
use std::fmt::Write;
use std::time::{Duration, Instant};

use indicatif::{HumanDuration, ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use super::number;
use super::spinner::PATIENCE;

/// The template of the bar. The second line shows the counts.
const TEMPLATE: &str = "{wide_bar} {percent:>3}%  {done}/{total} rows  {rate}  {left} left\n{msg}";
/// The template for a terminal with less than 60 columns.
const NARROW: &str = "{percent:>3}%  {done}/{total} rows\n{msg}";
const NARROW_COLUMNS: usize = 60;

/// A bar that shows the share of rows that are done. It appears after half a second.
#[derive(Debug)]
pub struct Progress {
    pub(super) bar: ProgressBar,
    columns: usize,
    created: Instant,
    is_begun: Cell<bool>,
    /// Whether it has to be shown, and is not yet.
    is_due: Cell<bool>,
}

impl Progress {
    pub(super) fn new(total: u64, is_shown: bool, columns: usize) -> Self {
        Progress {
            bar: ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::hidden()),
            columns,
            created: Instant::now(),
            is_begun: Cell::new(false),
            is_due: Cell::new(is_shown),
        }
    }

    /// Shows the number of done rows, and their outcomes in words. Rows that were done before the first call do not count
    /// for the speed.
    pub fn show(&self, done: u64, outcomes: String) {
        if !self.is_begun.replace(true) {
            self.begin(done);
        }
        if self.is_due.get() && self.created.elapsed() >= PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
            self.is_due.set(false);
        }
        self.bar.set_position(done);
        self.bar.set_message(outcomes);
    }

    fn begin(&self, done_before: u64) {
        let template = if self.columns < NARROW_COLUMNS {
            NARROW
        } else {
            TEMPLATE
        };
        let speed = Speed {
            begun: Instant::now(),
            done_before,
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            // Writing into memory does not fail.
            let rate = move |state: &ProgressState, text: &mut dyn Write| {
                let _ = write!(text, "{}/s", number(speed.rate(state.pos())));
            };
            let left = move |state: &ProgressState, text: &mut dyn Write| {
                let total = state.len().unwrap_or_default();
                let _ = text.write_str(&speed.left(state.pos(), total));
            };
            let done = |state: &ProgressState, text: &mut dyn Write| {
                let _ = text.write_str(&number(state.pos()));
            };
            let total = |state: &ProgressState, text: &mut dyn Write| {
                let _ = text.write_str(&number(state.len().unwrap_or_default()));
            };
            let style = style.progress_chars("=> ");
            let style = style.with_key("done", done).with_key("total", total);
            self.bar
                .set_style(style.with_key("rate", rate).with_key("left", left));
        }
    }

    /// Removes the bar.
    pub fn clear(&self) {
        self.bar.finish_and_clear();
    }
}

/// The speed since the bar was first shown.
#[derive(Clone, Copy, Debug)]
struct Speed {
    begun: Instant,
    done_before: u64,
}

impl Speed {
    /// Returns the number of rows in a second.
    fn rate(self, done: u64) -> u64 {
        let rows = done.saturating_sub(self.done_before);
        let elapsed = u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        rows.saturating_mul(1000) / elapsed.max(1)
    }

    /// Returns the time for the remaining rows at the same speed, in words.
    fn left(self, done: u64, total: u64) -> String {
        match total.saturating_sub(done).checked_div(self.rate(done)) {
            Some(seconds) => format!("{:#}", HumanDuration(Duration::from_secs(seconds))),
            // No row has been done yet.
            None => "?".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_drawn_at_first() {
        let progress = Progress::new(100, true, 80);
        progress.show(10, "10 created".to_owned());
        assert!(progress.bar.is_hidden());
    }
}
