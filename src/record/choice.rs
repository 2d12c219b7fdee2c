//! Options: values out of a list, found without regard to case and surrounding space, and the nearest to a miss.

/// How alike (0 to 1, by Jaro-Winkler) two words are before one is offered for the other.
const NEAR: f64 = 0.75;

/// The option that a value means, spelled as the list spells it. Options have no space around them.
pub fn find<'a>(value: &str, options: &'a [String]) -> Option<&'a str> {
    let value = value.trim();
    options
        .iter()
        .find(|option| *option == value)
        .or_else(|| {
            let lower = value.to_lowercase();
            options.iter().find(|option| option.to_lowercase() == lower)
        })
        .map(String::as_str)
}

/// The entry of a list nearest to a word that is not in it, if any is near.
pub fn nearest<'a>(word: &str, list: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.trim().to_lowercase();
    // Of numbers, likeness says nothing.
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
