//! The words of a header or of the name of a field.

/// Returns the words in lower case. A word ends at every character that is not a letter or a digit, and before a
/// capital in `camelCase`.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut after_lower = false;
    for c in text.chars() {
        let starts_word = c.is_uppercase() && after_lower;
        if (!c.is_alphanumeric() || starts_word) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if c.is_alphanumeric() {
            word.extend(c.to_lowercase());
        }
        after_lower = c.is_lowercase();
    }
    if !word.is_empty() {
        words.push(word);
    }
    // Headers such as `_row` are columns of intake itself and never name a field.
    if text.starts_with('_') {
        Vec::new()
    } else {
        words
    }
}
