//! The commands in the remedies of rows. The remedies are kept without the name of the store, because it may move.

/// The nouns of the commands that remedies name.
const NOUNS: [&str; 8] = [
    "config", "jobs", "import", "lead", "client", "contact", "verdict", "field",
];

/// Returns a remedy whose commands name a store. `store` is quoted for a shell.
pub fn with_store(text: &str, store: &str) -> String {
    NOUNS.into_iter().fold(text.to_owned(), |text, noun| {
        let named = format!("intake --store {store} {noun} ");
        text.replace(&format!("intake {noun} "), &named)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remedies_run_on_the_store_of_the_command() {
        let text = "or: intake config set leads.required name; `intake --store a jobs review 1`; \
                    intake verdict forget 1";
        let expected = "or: intake --store a config set leads.required name; `intake --store a jobs review 1`; \
                        intake --store a verdict forget 1";
        assert_eq!(with_store(text, "a"), expected);
    }
}
