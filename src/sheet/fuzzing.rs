//! The fuzz target of the guard against formulas.

use super::guard::{guard, keep_apostrophe, unguard};

/// A guarded text runs no formula, and comes back unchanged.
///
/// # Panics
/// Panics if a text does not.
pub fn texts(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let guarded = guard(&text);
    assert_eq!(unguard(&guarded), text);
    assert_eq!(unguard(&keep_apostrophe(&text)), text);
    let is_formula = |text: &str| text.trim_start().starts_with(['=', '+', '-', '@']);
    assert!(!is_formula(&guarded), "{guarded:?}");
    // A text without a guard stays as it is.
    assert!(guarded.len() == text.len() || is_formula(&text) || guarded.starts_with('\''));
}
