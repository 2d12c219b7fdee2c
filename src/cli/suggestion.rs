//! Commands that a message suggests: complete, and quoted for a shell.

use crate::job::with_store;
use crate::session::Session;
use crate::terminal::{needs_escape, sanitized};

/// Returns the command with these arguments, on the same store.
pub fn command(session: &Session, args: &[&str]) -> String {
    let mut words = vec!["intake".to_owned()];
    if let Some(store) = named_store(session) {
        words.extend(["--store".to_owned(), store]);
    }
    words.extend(args.iter().map(|arg| quoted(arg)));
    sanitized(&words.join(" ")).into_owned()
}

/// Returns a text in which the commands run on the same store. Remedies that are kept with a row name none.
pub fn on_same_store(session: &Session, text: String) -> String {
    match named_store(session) {
        Some(store) => with_store(&text, &store),
        None => text,
    }
}

/// Returns the store as commands have to name it; none if it needs no name.
pub fn named_store(session: &Session) -> Option<String> {
    let path = session.store_path.to_string_lossy();
    session.is_store_named.then(|| quoted(&path))
}

/// Returns the command of this process without some of its flags, and with others at its end.
pub fn this_command(without: &[&str], with: &[&str]) -> String {
    let args = std::env::args_os().skip(1);
    let args = args.map(|arg| arg.to_string_lossy().into_owned());
    let args = args.filter(|arg| !without.contains(&arg.as_str()));
    let words = ["intake".to_owned()].into_iter().chain(args);
    let words = words.chain(with.iter().map(|&arg| arg.to_owned()));
    let words: Vec<String> = words.map(|word| quoted(&word)).collect();
    sanitized(&words.join(" ")).into_owned()
}

/// Returns the command on a thing of any name, with flags.
pub fn command_on(session: &Session, verb: &[&str], what: &str, flags: &[String]) -> String {
    let flags = flags.iter().map(String::as_str);
    let words: Vec<&str> = if what.starts_with('-') {
        let what = ["--", what];
        verb.iter().copied().chain(flags).chain(what).collect()
    } else {
        verb.iter().copied().chain([what]).chain(flags).collect()
    };
    command(session, &words)
}

/// Returns a flag and its value, which may be any text, as words.
pub fn flag(name: &str, value: &str) -> Vec<String> {
    if value.starts_with('-') {
        return vec![format!("{name}={value}")];
    }
    vec![name.to_owned(), value.to_owned()]
}

/// Returns the command that links a contact to a client.
pub fn link(session: &Session, (contact, client): (i64, &str), relationship: &str) -> String {
    let flags = flag("--relationship", relationship);
    command_on(
        session,
        &["contact", "link", &contact.to_string()],
        client,
        &flags,
    )
}

/// Returns the command as it runs from cron: in any folder, without a terminal.
pub fn unattended(session: &Session, args: &[String]) -> String {
    let store = std::path::absolute(&session.store_path);
    let store = store
        .as_ref()
        .unwrap_or(&session.store_path)
        .to_string_lossy();
    let words = ["intake", "--no-input", "--store", &*store].into_iter();
    let words: Vec<String> = words
        .chain(args.iter().map(String::as_str))
        .map(quoted)
        .collect();
    sanitized(&words.join(" ")).into_owned()
}

/// Quotes an argument for a shell. An argument with control characters uses the form of bash, zsh and ksh.
pub fn quoted(arg: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./:=,@%+".contains(c);
    if !arg.is_empty() && arg.chars().all(is_plain) {
        return arg.to_owned();
    }
    if arg.contains(needs_escape) {
        return format!("$'{}'", arg.chars().map(escaped).collect::<String>());
    }
    format!("'{}'", arg.replace('\'', r"'\''"))
}

/// Returns a character as written within `$'…'`.
fn escaped(c: char) -> String {
    match c {
        '\n' => "\\n".to_owned(),
        '\t' => "\\t".to_owned(),
        '\r' => "\\r".to_owned(),
        '\'' | '\\' => format!("\\{c}"),
        _ if needs_escape(c) => {
            let mut bytes = [0; 4];
            let bytes = c.encode_utf8(&mut bytes).bytes();
            let bytes: Vec<String> = bytes.map(|byte| format!("\\x{byte:02x}")).collect();
            bytes.concat()
        }
        _ => c.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_on_a_store_can_name_it() {
        const WITHOUT_STORE: [&str; 2] = ["completions", "demo"];
        let command = crate::cli::command();
        let nouns = command.get_subcommands().map(clap::Command::get_name);
        for noun in nouns.filter(|noun| !WITHOUT_STORE.contains(noun)) {
            let expected = format!("run: intake --store a {noun} list");
            let text = format!("run: intake {noun} list");
            assert_eq!(with_store(&text, "a"), expected);
        }
    }

    #[test]
    fn arguments_are_quoted_where_a_shell_needs_it() {
        let cases = [
            ("failed.csv", "failed.csv"),
            ("../a_b-1.csv", "../a_b-1.csv"),
            ("my file.csv", "'my file.csv'"),
            ("it's", r"'it'\''s'"),
            ("$HOME", "'$HOME'"),
            ("", "''"),
            ("a\nb's \\", r"$'a\nb\'s \\'"),
            ("\u{1b}[31m\u{200b}1", r"$'\x1b[31m\xe2\x80\x8b1'"),
        ];
        for (arg, expected) in cases {
            assert_eq!(quoted(arg), expected);
        }
    }
}
