//! Sanitizes text from outside for a terminal: characters that move the cursor, change colours or turn the writing
//! direction are shown as escapes.

use std::borrow::Cow;

/// Returns the text with every control character and invisible formatting character as an escape, such as `\n` or
/// `\u{202e}`. A joiner stays between two characters whose look it decides, as within an emoji or a Persian word.
pub fn sanitized(text: &str) -> Cow<'_, str> {
    if !text.contains(needs_escape) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    let mut before = None;
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let last = before.replace(c);
        match c {
            JOINER | NON_JOINER if joins(c, last, rest.clone().next()) => shown.push(c),
            '\n' => shown.push_str("\\n"),
            '\r' => shown.push_str("\\r"),
            '\t' => shown.push_str("\\t"),
            _ if needs_escape(c) => shown.push_str(&format!("\\u{{{:x}}}", u32::from(c))),
            _ => shown.push(c),
        }
    }
    Cow::Owned(shown)
}

const NON_JOINER: char = '\u{200c}';
const JOINER: char = '\u{200d}';

/// Whether a joiner decides how the characters beside it look.
fn joins(joiner: char, before: Option<char>, after: Option<char>) -> bool {
    let (Some(before), Some(after)) = (before, after) else {
        return false;
    };
    let is_emoji = joiner == JOINER && is_of_emoji(before) && is_of_emoji(after);
    is_emoji || (is_of_joined_script(before) && is_of_joined_script(after))
}

/// Whether a character is an emoji, or a part of one: a skin tone, or the mark that asks for an emoji.
fn is_of_emoji(c: char) -> bool {
    matches!(c, '\u{fe0f}' | '\u{2190}'..='\u{21ff}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}'
        | '\u{1f000}'..='\u{1faff}')
}

/// Whether a character is of a script that needs joiners: Arabic and the scripts of India.
fn is_of_joined_script(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{8ff}' | '\u{900}'..='\u{dff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// Sanitizes a text of clap. Its own colour codes and line breaks stay.
pub(super) fn sanitized_styled(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '\n' => 1,
            _ => color_code(rest).unwrap_or(0),
        };
        let (kept, left) = rest.split_at(length);
        shown.push_str(kept);
        rest = left;
        if length == 0 {
            let (foreign, left) = rest.split_at(c.len_utf8());
            shown.push_str(&sanitized(foreign));
            rest = left;
        }
    }
    shown
}

/// Returns the length in bytes of a colour code at the start of a text: ESC, `[`, digits and semicolons, `m`. Returns
/// `None` if there is none.
fn color_code(text: &str) -> Option<usize> {
    let parameters = text.strip_prefix("\u{1b}[")?;
    let end = parameters.find(|c: char| !c.is_ascii_digit() && c != ';')?;
    parameters[end..].starts_with('m').then_some(2 + end + 1)
}

/// Sanitizes JSON with the escapes of JSON, so that its values stay the same. Line breaks between its parts stay.
pub(super) fn sanitized_json(json: &str) -> Cow<'_, str> {
    let needs_escape = |c: char| c != '\n' && needs_escape(c);
    if !json.contains(needs_escape) {
        return Cow::Borrowed(json);
    }
    let mut shown = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        if needs_escape(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                shown.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

/// Returns whether a character is a control character (C0, DEL or C1), or is invisible and changes how the text is
/// shown.
pub fn needs_escape(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styled_text_keeps_its_colours_and_nothing_else() {
        let cases = [
            (
                "\u{1b}[1;31merror:\u{1b}[0m bad\n",
                "\u{1b}[1;31merror:\u{1b}[0m bad\n",
            ),
            ("\u{9b}31m", "\\u{9b}31m"),
            ("a\u{202e}b", "a\\u{202e}b"),
            ("\u{1b}]52;c;x\u{7}", "\\u{1b}]52;c;x\\u{7}"),
            ("\u{1b}[2J", "\\u{1b}[2J"),
            ("\u{1b}[31", "\\u{1b}[31"),
        ];
        for (text, expected) in cases {
            assert_eq!(sanitized_styled(text), expected);
        }
    }

    #[test]
    fn characters_that_act_on_a_terminal_are_escaped() {
        let cases = [
            ("Anna Müller", "Anna Müller"),
            ("a\nb\tc\r", "a\\nb\\tc\\r"),
            (
                "\u{1b}[31mred\u{1b}]52;c;x\u{7}",
                "\\u{1b}[31mred\\u{1b}]52;c;x\\u{7}",
            ),
            ("\u{9b}31m", "\\u{9b}31m"),
            ("abc\u{202e}fed", "abc\\u{202e}fed"),
            ("zero\u{200b}width\u{feff}", "zero\\u{200b}width\\u{feff}"),
        ];
        for (text, expected) in cases {
            assert_eq!(sanitized(text), expected);
        }
    }

    #[test]
    fn json_says_the_same_in_escapes() {
        let cases = [
            ("{\n  \"a\": \"b\"\n}\n", "{\n  \"a\": \"b\"\n}\n"),
            ("\"a\u{9b}31m\u{202e}b\"", "\"a\\u009b31m\\u202eb\""),
            ("\"\u{e0041}\"", "\"\\udb40\\udc41\""),
        ];
        for (json, expected) in cases {
            assert_eq!(sanitized_json(json), expected);
            let value = |json: &str| serde_json::from_str::<serde_json::Value>(json).unwrap();
            assert_eq!(value(expected), value(json));
        }
    }
}
