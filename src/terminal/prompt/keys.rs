//! Reads keys one by one while a question is open.

use std::io;

use nix::sys::termios::{LocalFlags, SetArg, Termios, tcgetattr, tcsetattr};

/// The default handling of keys by a terminal: it collects a line, shows and edits it, and sends signals.
const LINES: LocalFlags = LocalFlags::ICANON
    .union(LocalFlags::ECHO)
    .union(LocalFlags::IEXTEN)
    .union(LocalFlags::ISIG);

/// The terminal while a question is open: every key arrives as it is pressed and is not shown, Ctrl-C included. Keys that
/// were typed ahead or pasted are not lost.
pub struct Keys(Option<Termios>);

impl Keys {
    pub fn hold() -> Self {
        // If this is not a terminal, the question itself reports it.
        let Ok(there) = tcgetattr(io::stdin()) else {
            return Keys(None);
        };
        let mut held = there.clone();
        held.local_flags.remove(LINES);
        let is_held = tcsetattr(io::stdin(), SetArg::TCSADRAIN, &held).is_ok();
        Keys(is_held.then_some(there))
    }
}

impl Drop for Keys {
    fn drop(&mut self) {
        if let Some(there) = &self.0 {
            // If this fails, there is no terminal to restore.
            let _ = tcsetattr(io::stdin(), SetArg::TCSADRAIN, there);
        }
    }
}
