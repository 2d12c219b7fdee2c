//! The commands in the remedies of rows. The remedies are kept without the name of the store, because it may move.

use crate::terminal::NOUNS;

/// Returns a text whose commands name a store. `store` is quoted for a shell.
pub fn with_store(text: &str, store: &str) -> String {
    let mut parts = text.split("intake ");
    let mut named = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let noun = part.split(' ').next().unwrap_or_default();
        named.push_str("intake ");
        if NOUNS.contains(&noun) {
            named.extend(["--store ", store, " "]);
        }
        named.push_str(part);
    }
    named
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Code;

    #[test]
    fn remedies_run_on_the_store_of_the_command() {
        let cases = [
            (
                "fill it in, or accept leads without an email: intake config set leads.required name",
                "fill it in, or accept leads without an email: intake --store a config set leads.required name",
            ),
            (
                "decide with `intake jobs review 1`, or import the row with --on-new create",
                "decide with `intake --store a jobs review 1`, or import the row with --on-new create",
            ),
            (
                Code::Verdict.fix_in_general(),
                "forget the decision: intake --store a verdict list, then intake --store a verdict forget",
            ),
            (
                "it is linked to client 1 already, as Self: first intake contact unlink 2 1",
                "it is linked to client 1 already, as Self: first intake --store a contact unlink 2 1",
            ),
            (
                "client \"Moor\" is in the trash: first intake client restore 1",
                "client \"Moor\" is in the trash: first intake --store a client restore 1",
            ),
            (
                "raise it (intake config set plan.max_clients 51), or delete a client",
                "raise it (intake --store a config set plan.max_clients 51), or delete a client",
            ),
            // They name a store, or are no commands.
            (
                "`intake --store b jobs review 1`",
                "`intake --store b jobs review 1`",
            ),
            (
                "\"intake form\" is more than intake reads: run intake as ann",
                "\"intake form\" is more than intake reads: run intake as ann",
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(with_store(text, "a"), expected);
        }
    }

    #[test]
    fn the_name_of_a_store_is_left_alone() {
        let store = "'the intake lead store.db'";
        let expected = format!("intake --store {store} jobs review 1");
        assert_eq!(with_store("intake jobs review 1", store), expected);
    }
}
