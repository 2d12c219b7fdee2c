//! Commands of this program within a text. A line is not broken within one, because the user may copy it.

/// The nouns of all commands on a store. Another word after `intake` is part of a sentence, or a value of a row.
pub const NOUNS: [&str; 14] = [
    "activity",
    "client",
    "config",
    "connector",
    "contact",
    "document",
    "field",
    "import",
    "inbox",
    "jobs",
    "lead",
    "store",
    "template",
    "verdict",
];

/// The beginnings of commands of a shell that are shown to be copied.
const OF_SHELL: [&str; 4] = [
    "export INTAKE_STORE=",
    "unset INTAKE_STORE",
    "rm -r ",
    "chmod ",
];

/// Returns the parts between which a line may be broken, each with the space behind it: words, and whole commands.
pub fn units(text: &str) -> Vec<&str> {
    let mut units = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = command_end(rest).unwrap_or(0);
        let end = rest[end..].find(' ').map_or(rest.len(), |at| end + at + 1);
        let (unit, behind) = rest.split_at(end);
        units.push(unit);
        rest = behind;
    }
    units
}

/// Returns the end of the command at the start of a text, or `None` if there is no command. A command in a sentence ends
/// before the mark behind it.
fn command_end(text: &str) -> Option<usize> {
    let command = text.trim_start_matches(['`', '(', '"']);
    if !is_command(command) {
        return None;
    }
    let start = text.len() - command.len();
    let closing = match text[..start].chars().last() {
        Some('`') => Some('`'),
        Some('(') => Some(')'),
        _ => None,
    };
    let mut quote = None;
    for (at, c) in command.char_indices() {
        match (quote, c) {
            (Some(open), _) if open == c => quote = None,
            (None, '\'' | '"') => quote = Some(c),
            (None, _) if Some(c) == closing => return Some(start + at),
            (None, '.' | ',' | ';') if closing.is_none() && command[at + 1..].starts_with(' ') => {
                return Some(start + at);
            }
            (None, ' ') if command[at..].starts_with("   (") => return Some(start + at),
            _ => {}
        }
    }
    Some(text.len())
}

/// Returns whether a text begins with a command.
fn is_command(text: &str) -> bool {
    if OF_SHELL.iter().any(|command| text.starts_with(command)) {
        return true;
    }
    let words = text.strip_prefix("intake ").unwrap_or_default();
    let first = words.split([' ', '`', ')']).next().unwrap_or_default();
    NOUNS.contains(&first) || first == "demo" || first.starts_with('-')
}

#[cfg(test)]
mod tests {
    use super::units;

    #[test]
    fn a_line_is_broken_between_words_and_not_within_a_command() {
        for (text, expected) in [
            ("one two", &["one ", "two"][..]),
            ("run: intake jobs run", &["run: ", "intake jobs run"]),
            (
                "Or (intake jobs undo 3), and more",
                &["Or ", "(intake jobs undo 3), ", "and ", "more"],
            ),
            (
                "with `intake jobs review`, or",
                &["with ", "`intake jobs review`, ", "or"],
            ),
            (
                "First: intake jobs undo 3. Then: intake --store 'a. b' store info",
                &[
                    "First: ",
                    "intake jobs undo 3. ",
                    "Then: ",
                    "intake --store 'a. b' store info",
                ],
            ),
            (
                "  intake lead list   (no such client)",
                &[
                    " ",
                    " ",
                    "intake lead list ",
                    " ",
                    " ",
                    "(no ",
                    "such ",
                    "client)",
                ],
            ),
            ("To remove: rm -r demo", &["To ", "remove: ", "rm -r demo"]),
            ("that intake reads", &["that ", "intake ", "reads"]),
        ] {
            assert_eq!(units(text), expected, "{text}");
        }
    }
}
