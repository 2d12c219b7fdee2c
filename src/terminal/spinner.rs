//! The spinner that is shown while intake waits for another system.

use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::sanitized;

const COUNTING: &str = "{spinner} {msg}";
/// The time between two turns.
const TURN: Duration = Duration::from_millis(100);
const FETCHING: &str = "{wide_bar} {percent:>3}%  {pos}/{len} {msg}  {eta} left";

/// A spinner, or a bar after the total is known.
#[derive(Debug)]
pub struct Spinner {
    bar: ProgressBar,
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
    fn start(bar: ProgressBar, after: Duration) -> Option<Self> {
        let (end, ended) = channel();
        let tick = move || {
            if ended.recv_timeout(after) != Err(RecvTimeoutError::Timeout) {
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
    /// Creates a spinner that appears after some time.
    pub(super) fn new(what: &str, is_shown: bool, after: Duration) -> Self {
        let target = if is_shown && after.is_zero() {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        let bar = ProgressBar::with_draw_target(None, target);
        if let Ok(style) = ProgressStyle::with_template(COUNTING) {
            bar.set_style(style);
        }
        bar.set_message(sanitized(what).into_owned());
        let ticker = is_shown
            .then(|| Ticker::start(bar.clone(), after))
            .flatten();
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

    /// Removes the spinner or the bar, and ends its thread.
    pub fn clear(self) {
        if let Some(ticker) = self.ticker {
            ticker.stop();
        }
        self.bar.finish_and_clear();
    }
}
