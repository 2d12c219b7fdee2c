//! The signals for Ctrl-C, termination and the end of the terminal. A running command checks whether one has come.

use std::cell::{OnceCell, RefCell};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::{fmt, io};

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::{SigId, flag, low_level};

use crate::error::{Error, Outcome, Result};

const SIGNALS: [i32; 3] = [SIGINT, SIGTERM, SIGHUP];

/// Whether a signal has asked the command to stop.
#[derive(Clone, Debug, Default)]
pub struct Interrupt {
    is_asked: Arc<AtomicBool>,
    /// Whether the next signal ends the process at once.
    is_armed: Arc<AtomicBool>,
}

impl Interrupt {
    /// Returns whether a signal has asked the command to stop.
    pub fn is_asked(&self) -> bool {
        self.is_asked.load(Ordering::Relaxed)
    }

    /// Returns whether a signal has asked the command to stop, and forgets it: the caller has heard it.
    pub fn take(&self) -> bool {
        self.is_armed.store(false, Ordering::Relaxed);
        self.is_asked.swap(false, Ordering::Relaxed)
    }
}

/// The handlers of the signals. The first signal asks the command to stop, a second one ends the process at once.
pub struct Listener {
    interrupt: Interrupt,
    /// The handlers that let a second signal end the process.
    arming: RefCell<Vec<SigId>>,
}

impl fmt::Debug for Listener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Listener").field(&self.interrupt).finish()
    }
}

impl Listener {
    /// Returns the listener of a cell, which is registered the first time. All steps of a command share one, so that a signal
    /// between two steps is not lost.
    ///
    /// # Errors
    /// Fails if the system refuses a handler.
    pub fn of(cell: &OnceCell<Listener>) -> Result<&Listener> {
        match cell.get() {
            Some(listener) => Ok(listener),
            None => {
                let listener = Listener::register().map_err(cannot_listen)?;
                Ok(cell.get_or_init(|| listener))
            }
        }
    }

    fn register() -> io::Result<Self> {
        let listener = Listener {
            interrupt: Interrupt::default(),
            arming: RefCell::default(),
        };
        let status = i32::from(Outcome::Interrupted.status());
        let Interrupt { is_asked, is_armed } = &listener.interrupt;
        for signal in SIGNALS {
            flag::register_conditional_shutdown(signal, status, Arc::clone(is_armed))?;
            flag::register(signal, Arc::clone(is_asked))?;
        }
        listener.arm()?;
        Ok(listener)
    }

    /// Returns whether a signal has come.
    pub fn interrupt(&self) -> &Interrupt {
        &self.interrupt
    }

    /// Asks a question. Meanwhile no number of signals ends the process: the library that reads the keys answers a signal
    /// with one of its own.
    ///
    /// # Errors
    /// Fails if the system refuses a handler.
    pub fn while_asking<T>(&self, question: impl FnOnce() -> T) -> Result<T> {
        for handler in self.arming.take() {
            low_level::unregister(handler);
        }
        let answer = question();
        self.arm().map_err(cannot_listen)?;
        Ok(answer)
    }

    /// Lets the signal after the next one end the process. The order of the handlers matters: the one that ends the process is
    /// registered before these.
    fn arm(&self) -> io::Result<()> {
        for signal in SIGNALS {
            let handler = flag::register(signal, Arc::clone(&self.interrupt.is_armed))?;
            self.arming.borrow_mut().push(handler);
        }
        Ok(())
    }
}

fn cannot_listen(error: io::Error) -> Error {
    Error::failure("cannot listen for Ctrl-C").because(error)
}
