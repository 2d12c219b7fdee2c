//! The spinner of a step that takes long.

use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::sanitized;

/// The time after which a spinner or a bar is shown.
pub(super) const PATIENCE: Duration = Duration::from_millis(500);
const COUNTING: &str = "{spinner} {msg}";
/// The time between two turns.
const TURN: Duration = Duration::from_millis(100);
const FETCHING: &str = "{wide_bar} {percent:>3}%  {pos}/{len} {msg}  {eta} left";

/// A spinner, or a bar after the total is known. It appears after half a second, and is removed when it is dropped.
#[derive(Debug)]
#[must_use]
pub struct Spinner {
    pub(super) bar: ProgressBar,
    ticker: Option<Ticker>,
}

/// A thread that turns the spinner until the sender is dropped.
#[derive(Debug)]
struct Ticker {
    end: Sender<()>,
    thread: JoinHandle<()>,
}

impl Ticker {
    /// Starts the thread. Returns `None` if the system gives no more threads. The spinner is then shown at once, and turns
    /// only when its text changes. The ticker of `indicatif` would end the process instead.
    fn start(bar: ProgressBar) -> Option<Self> {
        let (end, ended) = channel();
        let tick = move || {
            if ended.recv_timeout(PATIENCE) != Err(RecvTimeoutError::Timeout) {
                return;
            }
            bar.set_draw_target(ProgressDrawTarget::stderr());
            while ended.recv_timeout(TURN) == Err(RecvTimeoutError::Timeout) {
                bar.tick();
            }
        };
        let thread = Builder::new().spawn(tick).ok()?;
        Some(Ticker { end, thread })
    }

    fn stop(self) {
        drop(self.end);
        // The result of the thread is empty.
        drop(self.thread.join());
    }
}

impl Spinner {
    pub(super) fn new(what: &str, is_shown: bool) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template(COUNTING) {
            bar.set_style(style);
        }
        bar.set_message(sanitized(what).into_owned());
        let ticker = is_shown.then(|| Ticker::start(bar.clone())).flatten();
        if is_shown && ticker.is_none() {
            // Nothing can show it later.
            bar.set_draw_target(ProgressDrawTarget::stderr());
            bar.tick();
        }
        Spinner { bar, ticker }
    }

    /// Shows the text `what`, sanitized.
    pub fn say(&self, what: &str) {
        self.bar.set_message(sanitized(what).into_owned());
    }

    /// Returns a function that shows `what` with the seconds that another system asks to wait, and then `what` alone.
    pub fn countdown(&self, what: &'static str) -> Box<dyn Fn(Option<u64>) + Send> {
        let bar = self.bar.clone();
        Box::new(move |seconds| {
            let text = match seconds {
                Some(seconds) => format!("{what}: asked to wait, {seconds} s left"),
                None => what.to_owned(),
            };
            bar.set_message(text);
        })
    }

    /// Turns the spinner into a bar. `total` is its number of steps, and `what` its text.
    pub fn count(&self, total: usize, what: &str) {
        if let Ok(style) = ProgressStyle::with_template(FETCHING) {
            self.bar.set_style(style.progress_chars("=> "));
        }
        self.bar.set_length(total as u64);
        self.bar.set_message(sanitized(what).into_owned());
    }

    /// Shows the number of steps that are done.
    pub fn show(&self, done: usize) {
        self.bar.set_position(done as u64);
    }
}

impl Drop for Spinner {
    fn drop(&mut self) {
        if let Some(ticker) = self.ticker.take() {
            ticker.stop();
        }
        self.bar.finish_and_clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_drawn_at_first() {
        let spinner = Spinner::new("Waiting", true);
        assert!(spinner.bar.is_hidden());
        spinner.count(3, "people");
        spinner.show(1);
        assert!(spinner.bar.is_hidden());
    }
}
