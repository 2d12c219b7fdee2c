//! Breaks text between words into lines that fit the terminal.

use unicode_width::UnicodeWidthStr;

use super::command::units;

/// Breaks a text between words into lines of at most `width` columns. The text below a number, or below leading spaces,
/// begins in the same column. A longer word, and a command, is not broken.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    if seen_width(text) <= width {
        return vec![text.to_owned()];
    }
    let (mut lines, mut line) = (Vec::new(), String::new());
    let indent = " ".repeat(indent_of(text));
    let mut is_begun = false;
    for word in units(text) {
        if is_begun && seen_width(&line) + seen_width(word.trim_end()) > width {
            let whole = std::mem::replace(&mut line, indent.clone());
            lines.push(whole.trim_end().to_owned());
        }
        is_begun |= word != " ";
        line.push_str(word);
    }
    lines.push(line);
    lines
}

/// Returns the lines of a text behind a label, broken between words. Further lines begin in the column of the text. `width`
/// is the number of columns of the terminal; none if there is no terminal. A path or a command that has no room there begins
/// further left, below the label.
pub fn behind(label: &str, text: &str, width: Option<usize>) -> Vec<String> {
    let Some(width) = width else {
        return vec![format!("{label}{text}")];
    };
    let indent = seen_width(label);
    let room = width.saturating_sub(indent);
    let mut lines = Vec::new();
    for line in wrap(text, room) {
        let indent = indent.min(width.saturating_sub(seen_width(&line)));
        if lines.is_empty() && seen_width(&line) <= room {
            lines.push(format!("{label}{line}"));
            continue;
        }
        if lines.is_empty() {
            lines.push(label.trim_end().to_owned());
        }
        lines.push(format!("{:indent$}{line}", ""));
    }
    lines
}

/// Returns the width of a text on a terminal, without its colour codes.
fn seen_width(text: &str) -> usize {
    console::strip_ansi_codes(text).width()
}

/// Returns the column in which further lines of a text begin: that of its first word, or of the word behind a number and two
/// spaces.
fn indent_of(text: &str) -> usize {
    let rest = text.trim_start();
    let spaces = text.len() - rest.len();
    let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',');
    let is_numbered = behind.len() < rest.len() && behind.starts_with("  ");
    if is_numbered {
        spaces + rest.len() - behind.trim_start().len()
    } else {
        spaces
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stands_behind_its_label_or_below_it() {
        let shown = |label, text, width| behind(label, text, Some(width)).join("\n");
        assert_eq!(shown("error: ", "a b", 30), "error: a b");
        assert_eq!(
            shown("Path  ", "one two three", 12),
            "Path  one\n      two\n      three"
        );
        // A word that needs the indent, and one that needs a line of its own.
        assert_eq!(
            shown("Path  ", "to /a/b/c/d/e", 12),
            "Path  to\n  /a/b/c/d/e"
        );
        assert_eq!(shown("Path  ", "/a/b/c/d/e", 12), "Path\n  /a/b/c/d/e");
        assert_eq!(
            shown("Path  ", "/a/b/c/d/e/f/g", 12),
            "Path\n/a/b/c/d/e/f/g"
        );
        assert_eq!(behind("Path  ", "one two", None), ["Path  one two"]);
    }

    #[test]
    fn sentences_are_broken_between_words() {
        assert_eq!(wrap("one two three", 80), ["one two three"]);
        assert_eq!(wrap("  one two three", 9), ["  one two", "  three"]);
        assert_eq!(wrap("a-very-long-word b", 5), ["a-very-long-word", "b"]);
        assert_eq!(wrap("", 5), [""]);
        assert_eq!(
            wrap("  1,200  a word: and more", 15),
            [
                "  1,200  a",
                "         word:",
                "         and",
                "         more"
            ]
        );
    }
}
