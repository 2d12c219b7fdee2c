//! Ctrl-C, termination and the end of the terminal: a running command asks whether it is to stop.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::flag;

use crate::error::{Error, Outcome, Result};

/// Says whether the user has asked to stop. Asked a second time, the process ends at once.
#[derive(Clone, Debug)]
pub struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// Listens to the signals from now on.
    pub fn register() -> Result<Self> {
        let asked = Arc::new(AtomicBool::new(false));
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            // In this order: the first signal finds the flag down, the second finds it up.
            let status = i32::from(Outcome::Interrupted.status());
            flag::register_conditional_shutdown(signal, status, Arc::clone(&asked))
                .and_then(|_| flag::register(signal, Arc::clone(&asked)))
                .map_err(|error| Error::failure("cannot listen for Ctrl-C").because(error))?;
        }
        Ok(Interrupt(asked))
    }

    /// Whether the user has asked to stop.
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
