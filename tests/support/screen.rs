//! What a terminal of so many columns does with the text that it is sent, as far as the width matters.

use console::AnsiCodeIterator;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// A terminal that follows its cursor from column to column.
struct Screen {
    columns: usize,
    /// The column of the cursor, from 0. It is `columns` behind a full line, which a terminal wraps at the next letter.
    at: usize,
    /// The text since the cursor was last moved to another line, or to the start of its line.
    line: String,
    is_wrapped: bool,
    wrapped: Vec<String>,
}

impl Screen {
    fn letter(&mut self, cluster: &str) {
        let width = cluster.width();
        if self.at + width > self.columns {
            self.is_wrapped = true;
            self.at = 0;
        }
        self.at += width;
        self.line.push_str(cluster);
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        if std::mem::take(&mut self.is_wrapped) {
            self.wrapped.push(line);
        }
    }

    /// Follows an escape sequence: the cursor goes up or down, right or left. Others do not move it.
    fn control(&mut self, sequence: &str) {
        let inner = sequence.strip_prefix("\u{1b}[").unwrap_or_default();
        let count = inner.trim_end_matches(|c: char| !c.is_ascii_digit());
        let count = count.parse().unwrap_or(1);
        match inner.chars().last() {
            Some('A' | 'B') => self.end_line(),
            Some('C') => self.at = (self.at + count).min(self.columns - 1),
            Some('D') => self.at = self.at.saturating_sub(count),
            _ => {}
        }
    }
}

/// The lines of a text that a terminal of so many columns wraps by itself. A line that is drawn again counts each time.
pub fn wrapped(columns: u16, text: &str) -> Vec<String> {
    let mut screen = Screen {
        columns: usize::from(columns),
        at: 0,
        line: String::new(),
        is_wrapped: false,
        wrapped: Vec::new(),
    };
    for (part, is_control) in AnsiCodeIterator::new(text) {
        if is_control {
            screen.control(part);
            continue;
        }
        for cluster in part.graphemes(true) {
            match cluster {
                "\r" | "\r\n" => {
                    screen.end_line();
                    screen.at = 0;
                }
                // The column stays, but after it comes a return.
                "\n" => screen.end_line(),
                _ => screen.letter(cluster),
            }
        }
    }
    screen.end_line();
    screen.wrapped
}

#[test]
fn a_line_that_is_too_wide_is_found() {
    for (text, expected) in [
        ("ten wide..\r\nten wide..\r", &[][..]),
        ("more than ten\r\n", &["more than ten"]),
        ("\u{1b}[1mbold\u{1b}[0m fits", &[]),
        ("\u{1b}[1mbold\u{1b}[0m fits no", &["bold fits no"]),
        // Drawn again in the same line, and wide letters.
        ("12345678\r12345678", &[]),
        ("山田山田山田", &["山田山田山田"]),
        // The cursor goes back to the end of the question, and there the user types.
        ("Name: \r\n  one\u{1b}[1A\r\u{1b}[6Cabcd", &[]),
        ("Name: \r\n  one\u{1b}[1A\r\u{1b}[6Cabcde", &["abcde"]),
    ] {
        assert_eq!(wrapped(10, text), expected, "{text:?}");
    }
}
