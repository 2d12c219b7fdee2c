//! Esc at the first question of a command: there is no question to go back to.

use crate::session::Session;

/// Notes that Esc has no effect here.
pub fn note(session: &Session) {
    session
        .terminal
        .note("This is the first question: Esc has none to go back to. Ctrl-C leaves.");
}
