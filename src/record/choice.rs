//! Options: the comparison of a value with a list, and the nearest entry for a suggestion.

/// The lowest similarity (Jaro-Winkler, 0 to 1) of an entry that is suggested.
const NEAR: f64 = 0.75;

/// Returns the option that equals a value, in the spelling of the list. Case and surrounding space do not count.
/// Options have no space around them.
pub fn find<'a, S: AsRef<str>>(value: &str, options: &'a [S]) -> Option<&'a str> {
    let value = value.trim();
    let mut texts = options.iter().map(S::as_ref);
    let exact = texts.clone().find(|option| *option == value);
    exact.or_else(|| {
        let lower = value.to_lowercase();
        texts.find(|option| option.to_lowercase() == lower)
    })
}

/// Returns the entry that is nearest to a word, or `None` if none is near or the word has no letters.
pub fn nearest<'a>(word: &str, list: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.trim().to_lowercase();
    // The similarity of numbers means nothing.
    let is_word = word.chars().any(char::is_alphabetic);
    list.into_iter()
        .filter(|_| is_word)
        .map(|entry| (strsim::jaro_winkler(&word, &entry.to_lowercase()), entry))
        .filter(|(score, _)| *score >= NEAR)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, entry)| entry)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_found_in_any_case() {
        let options = ["Trade Show".to_owned(), "Website".to_owned()];
        let cases = [
            ("Trade Show", Some("Trade Show")),
            (" trade show ", Some("Trade Show")),
            ("WEBSITE", Some("Website")),
            ("Webs1te", None),
            ("", None),
        ];
        for (value, expected) in cases {
            assert_eq!(find(value, &options), expected, "{value}");
        }
    }

    #[test]
    fn the_nearest_is_offered_only_if_it_is_near() {
        let list = ["Website", "Referral", "Trade Show"];
        assert_eq!(nearest("Webs1te", list), Some("Website"));
        assert_eq!(nearest("tradeshow", list), Some("Trade Show"));
        assert_eq!(nearest("Carrier Pigeon", list), None);
    }
}
