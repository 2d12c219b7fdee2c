//! Commands that we tell the operator to type: complete, and quoted for a shell.

use crate::context::Context;
use crate::terminal::harmless;

/// The command with these arguments, on the same store.
pub fn command(context: &Context, args: &[&str]) -> String {
    let mut words = vec!["intake".to_owned()];
    if context.is_store_named {
        words.extend([
            "--store".to_owned(),
            quoted(&context.store.to_string_lossy()),
        ]);
    }
    words.extend(args.iter().map(|arg| quoted(arg)));
    harmless(&words.join(" ")).into_owned()
}

/// The command with these arguments, as it runs anywhere and with nobody there: from cron.
pub fn unattended(context: &Context, args: &[String]) -> String {
    let store = std::path::absolute(&context.store);
    let store = store.as_ref().unwrap_or(&context.store).to_string_lossy();
    let words = ["intake", "--no-input", "--store", &*store].into_iter();
    let words: Vec<String> = words
        .chain(args.iter().map(String::as_str))
        .map(quoted)
        .collect();
    harmless(&words.join(" ")).into_owned()
}

/// An argument as a shell reads it back.
fn quoted(arg: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./:=,@%+".contains(c);
    if !arg.is_empty() && arg.chars().all(is_plain) {
        return arg.to_owned();
    }
    format!("'{}'", arg.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_quoted_where_a_shell_needs_it() {
        let cases = [
            ("failed.csv", "failed.csv"),
            ("../a_b-1.csv", "../a_b-1.csv"),
            ("my file.csv", "'my file.csv'"),
            ("it's", r"'it'\''s'"),
            ("$HOME", "'$HOME'"),
            ("", "''"),
        ];
        for (arg, expected) in cases {
            assert_eq!(quoted(arg), expected);
        }
    }
}
