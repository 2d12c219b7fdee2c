//! Checkboxes: yes and no in the spellings of people and programs.

const YES: &[&str] = &["true", "yes", "y", "1", "on", "x", "checked", "✓", "☑"];
const NO: &[&str] = &["false", "no", "n", "0", "off", "unchecked", "☐"];

/// Returns whether a text says yes or no. Returns `None` for any other text.
pub fn parse(text: &str) -> Option<bool> {
    let lower = text.trim().to_lowercase();
    let is_in = |list: &[&str]| list.contains(&lower.as_str());
    match (is_in(YES), is_in(NO)) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

/// Returns the text that the store keeps.
pub fn name(is_checked: bool) -> &'static str {
    if is_checked { "true" } else { "false" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_in_their_spellings() {
        let cases = [
            ("Yes", Some(true)),
            (" TRUE ", Some(true)),
            ("x", Some(true)),
            ("1", Some(true)),
            ("no", Some(false)),
            ("False", Some(false)),
            ("0", Some(false)),
            ("maybe", None),
            ("2", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(parse(text), expected, "{text}");
        }
        for answer in [true, false] {
            assert_eq!(parse(name(answer)), Some(answer));
        }
    }
}
