//! The signals for Ctrl-C, termination and the end of the terminal. A running command checks whether one has come.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::flag;

use crate::error::{Error, Outcome, Result};

/// The flag that the first signal sets. A second signal ends the process at once.
#[derive(Clone, Debug)]
pub struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// Registers the handlers of the signals.
    ///
    /// # Errors
    /// Fails if the system refuses a handler.
    pub fn register() -> Result<Self> {
        let asked = Arc::new(AtomicBool::new(false));
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            // The order matters: the first handler checks the flag before the second sets it, so only a second signal
            // ends the process.
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
