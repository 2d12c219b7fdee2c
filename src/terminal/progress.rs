//! The bar of a running job.

use std::fmt::Write;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use crate::store::Counts;

const TEMPLATE: &str = "{wide_bar} {percent:>3}%  {pos}/{len} rows  {rate}  {eta} left{msg}";

/// A bar that shows how far a job is.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
}

impl Progress {
    pub(super) fn new(total: u64, is_shown: bool) -> Self {
        let target = if is_shown {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        let bar = ProgressBar::with_draw_target(Some(total), target);
        if let Ok(style) = ProgressStyle::with_template(TEMPLATE) {
            let rate = |state: &ProgressState, text: &mut dyn Write| {
                // Writing into memory does not fail.
                let _ = write!(text, "{:.0}/s", state.per_sec());
            };
            bar.set_style(style.progress_chars("=> ").with_key("rate", rate));
        }
        if is_shown {
            bar.enable_steady_tick(Duration::from_millis(200));
        }
        Progress { bar }
    }

    /// Shows what has been done.
    pub fn show(&self, counts: &Counts) {
        self.bar.set_position(counts.done());
        if counts.failed + counts.waiting > 0 {
            self.bar
                .set_message(format!("  {} failed", counts.failed + counts.waiting));
        }
    }

    /// Takes the bar away.
    pub fn clear(&self) {
        self.bar.finish_and_clear();
    }
}
