//! A line that the user types at a terminal: its keys, and the part of it that is shown.
//!
//! A long text scrolls within the line. The text is kept as it was typed, with control characters. Only the shown part
//! is sanitized.

use console::Key;
use unicode_width::UnicodeWidthStr;

use super::sanitized;

/// The effect of a key on the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// The user goes on typing.
    More,
    /// The user has answered.
    Done,
    /// The user leaves the question without an answer.
    Leave,
    /// The user wants the text to be completed.
    Complete,
}

/// A text, and the position of the cursor in it.
#[derive(Debug)]
pub struct Line {
    chars: Vec<char>,
    at: usize,
}

impl Line {
    /// Creates a line with a text. The cursor is at its end.
    pub fn new(text: &str) -> Self {
        let chars: Vec<char> = text.chars().collect();
        Line {
            at: chars.len(),
            chars,
        }
    }

    /// Returns the text as it was typed, not sanitized.
    pub fn text(&self) -> String {
        self.chars.iter().collect()
    }

    /// Handles a key: edits the text, or returns another wish than `More`.
    pub fn press(&mut self, key: &Key) -> Wish {
        match key {
            Key::Enter => return Wish::Done,
            // Esc and Ctrl-D.
            Key::Escape | Key::Char('\u{4}') => return Wish::Leave,
            Key::Tab => return Wish::Complete,
            Key::Home => self.at = 0,
            Key::End => self.at = self.chars.len(),
            Key::ArrowLeft => self.at = self.at.saturating_sub(1),
            Key::ArrowRight => self.at = self.chars.len().min(self.at + 1),
            Key::Del if self.at < self.chars.len() => drop(self.chars.remove(self.at)),
            Key::Backspace if self.at > 0 => {
                self.at -= 1;
                self.chars.remove(self.at);
            }
            // Ctrl-U, Ctrl-W and Ctrl-K, as in a shell.
            Key::Char('\u{15}') => self.remove_from(0),
            Key::Char('\u{17}') => self.remove_from(self.start_of_word()),
            Key::Char('\u{b}') => self.chars.truncate(self.at),
            Key::Char(c) if !c.is_control() => {
                self.chars.insert(self.at, *c);
                self.at += 1;
            }
            _ => {}
        }
        Wish::More
    }

    /// Removes the text from a position to the cursor.
    fn remove_from(&mut self, start: usize) {
        self.chars.drain(start..self.at);
        self.at = start;
    }

    fn start_of_word(&self) -> usize {
        let before = &self.chars[..self.at];
        let word = before.iter().rposition(|c| !c.is_whitespace());
        let gap = before[..word.unwrap_or(0)]
            .iter()
            .rposition(|c| c.is_whitespace());
        gap.map_or(0, |gap| gap + 1)
    }

    /// Returns the part of the text that is shown in `width` columns, sanitized, and the number of columns behind the
    /// cursor.
    pub fn seen(&self, width: usize) -> (String, usize) {
        let shown: Vec<String> = self
            .chars
            .iter()
            .map(|c| sanitized(c.encode_utf8(&mut [0; 4])).into_owned())
            .collect();
        let columns = |part: &[String]| part.iter().map(|c| c.width()).sum::<usize>();
        let start = (0..=self.at)
            .find(|&start| columns(&shown[start..self.at]) <= width)
            .unwrap_or(self.at);
        let end = (self.at..=shown.len())
            .rev()
            .find(|&end| columns(&shown[start..end]) <= width)
            .unwrap_or(self.at);
        (shown[start..end].concat(), columns(&shown[self.at..end]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the text after the keys were pressed, with the cursor as `|`.
    fn typed(there: &str, keys: &[Key]) -> String {
        let mut line = Line::new(there);
        for key in keys {
            assert_eq!(line.press(key), Wish::More, "{key:?}");
        }
        line.chars.insert(line.at, '|');
        line.text()
    }

    #[test]
    fn keys_do_what_they_do_in_a_shell() {
        let cases: [(&str, &[Key], &str); 12] = [
            ("", &[Key::Char('a'), Key::Char('ö')], "aö|"),
            ("ab", &[Key::ArrowLeft, Key::Char('x')], "ax|b"),
            ("ab", &[Key::ArrowRight], "ab|"),
            ("ab", &[Key::Home, Key::ArrowLeft, Key::Del], "|b"),
            ("ab", &[Key::Home, Key::Backspace], "|ab"),
            ("ab", &[Key::Backspace, Key::Del], "a|"),
            ("ab", &[Key::Home, Key::End], "ab|"),
            ("a b", &[Key::ArrowLeft, Key::Char('\u{15}')], "|b"),
            ("a b", &[Key::Home, Key::Char('\u{b}')], "|"),
            ("a bc  ", &[Key::Char('\u{17}')], "a |"),
            ("abc", &[Key::Char('\u{17}')], "|"),
            ("a", &[Key::Char('\u{1b}'), Key::PageUp], "a|"),
        ];
        for (there, keys, expected) in cases {
            assert_eq!(typed(there, keys), expected, "{there:?} {keys:?}");
        }
    }

    #[test]
    fn a_long_text_scrolls_with_the_cursor() {
        let mut line = Line::new("abcdef");
        assert_eq!(line.seen(10), ("abcdef".to_owned(), 0));
        assert_eq!(line.seen(3), ("def".to_owned(), 0));
        line.press(&Key::Home);
        assert_eq!(line.seen(3), ("abc".to_owned(), 3));
        assert_eq!(Line::new("李李").seen(3), ("李".to_owned(), 0));
        assert_eq!(Line::new("a\nb").seen(9), ("a\\nb".to_owned(), 0));
    }
}
