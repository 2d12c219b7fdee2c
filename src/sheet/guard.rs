//! The guard against formulas in CSV files that a spreadsheet program may open. It can be removed without loss.
//!
//! A cell that a spreadsheet program would run as a formula gets an apostrophe in front. A cell that begins with an
//! apostrophe gets one too, so that the guard is reversible.

use std::borrow::Cow;

/// Returns the text with the guard, if a spreadsheet program could run it as a formula.
pub fn guard(text: &str) -> Cow<'_, str> {
    if is_risky(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Returns the text for a text cell of a workbook, which no program runs as a formula. Only an apostrophe that
/// `unguard` would remove is doubled.
pub fn keep_apostrophe(text: &str) -> Cow<'_, str> {
    if unguard(text).len() < text.len() {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Returns the text without the guard, as `guard` got it. Only for files with intake's own columns: `record` removes
/// the guards of other programs when it reads a cell as a value.
pub fn unguard(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_risky(rest) => rest,
        _ => text,
    }
}

fn is_risky(text: &str) -> bool {
    let is_trigger = |c: char| {
        matches!(
            c,
            '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠'
        )
    };
    text.starts_with('\'')
        || text.starts_with(is_trigger)
        || text.trim_start().starts_with(is_trigger)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guarded_text_comes_back_unchanged() {
        let texts = [
            "",
            "Anna",
            "=1+1",
            "+44 20 7946 0123",
            "-5",
            "@x",
            "'",
            "''",
            "'=1",
            "'''=1",
            " =1",
            "\t=1",
            "\n",
            "'Anna",
            "＝1",
            "O'Brien",
            "\u{a0}=1",
        ];
        for text in texts {
            let guarded = guard(text);
            assert_eq!(unguard(&guarded), text);
            assert_eq!(unguard(&keep_apostrophe(text)), text);
            let trimmed = guarded.trim_start();
            assert!(!trimmed.starts_with(['=', '+', '-', '@']), "{guarded:?}");
        }
        assert_eq!(guard("Anna"), "Anna");
        assert_eq!(guard("=1+1"), "'=1+1");
        assert_eq!(keep_apostrophe("+44 20"), "+44 20");
    }
}
