//! Reports whether Ctrl-C, termination or the end of the terminal asked a running command to stop.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::flag;

use crate::error::{Error, Outcome, Result};

/// The request of the user to stop. A second request ends the process at once.
#[derive(Clone, Debug)]
pub struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// Starts listening to the signals.
    pub fn register() -> Result<Self> {
        let asked = Arc::new(AtomicBool::new(false));
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            // The order matters: the first signal finds the flag unset, the second one finds it set.
            let status = i32::from(Outcome::Interrupted.status());
            flag::register_conditional_shutdown(signal, status, Arc::clone(&asked))
                .and_then(|_| flag::register(signal, Arc::clone(&asked)))
                .map_err(|error| Error::failure("cannot listen for Ctrl-C").because(error))?;
        }
        Ok(Interrupt(asked))
    }

    /// Returns whether a signal has asked the command to stop.
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
