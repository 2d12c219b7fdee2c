//! A line as a shell has it: its words without their quotation marks, and how a value is inserted into it.

/// A word of a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// The word without quotation marks.
    pub value: String,
    /// The quotation mark that is open at its end.
    quote: Option<char>,
}

/// Characters that a shell reads as more than themselves. A value is inserted with a backslash before each.
const SPECIAL: &str = " \t\\\"'`$&|;<>()*?[]{}#~!";

/// Returns the words of a line. The last one is the word at the cursor, which may be blank.
pub fn words(line: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut word = Word::default();
    let mut is_begun = false;
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        match (word.quote, c) {
            (None, ' ' | '\t' | '\n') => {
                if is_begun {
                    words.push(std::mem::take(&mut word));
                }
                is_begun = false;
                continue;
            }
            (None, '"' | '\'') => word.quote = Some(c),
            (Some(open), c) if open == c => word.quote = None,
            (None, '\\') => word.value.extend(chars.next()),
            (Some('"'), '\\') => {
                let next = chars.next();
                if !next.is_some_and(|next| "\\\"$`".contains(next)) {
                    word.value.push('\\');
                }
                word.value.extend(next);
            }
            _ => word.value.push(c),
        }
        is_begun = true;
    }
    words.push(word);
    words
}

/// Returns the word at the end of a line.
pub fn last(line: &str) -> Word {
    words(line).pop().unwrap_or_default()
}

impl Word {
    /// Returns the text that stands for a value in place of `replaced`, the end of this word as it is typed. Returns none if
    /// the value cannot stand there.
    pub fn inserted(&self, replaced: &str, value: &str) -> Option<String> {
        // bash replaces only what stands behind a quotation mark, a colon or an equals sign.
        let replaced = match self.quote {
            Some(quote) => last(&format!("{quote}{}", replaced.trim_start_matches(quote))).value,
            None => last(replaced).value,
        };
        let kept = self.value.strip_suffix(replaced.as_str())?;
        let begin = value.get(..kept.len())?;
        if begin.to_lowercase() != kept.to_lowercase() {
            return None;
        }
        let rest = &value[kept.len()..];
        match self.quote {
            Some('\'') if rest.contains('\'') => None,
            Some('\'') => Some(rest.to_owned()),
            Some(_) => Some(escaped(rest, "\\\"$`")),
            None => Some(escaped(rest, SPECIAL)),
        }
    }
}

/// Returns a value as PowerShell reads it, in quotation marks if it needs them.
pub fn quoted_for_powershell(value: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-_./=:+%".contains(c);
    if !value.is_empty() && value.chars().all(is_plain) {
        return value.to_owned();
    }
    format!("'{}'", value.replace('\'', "''"))
}

fn escaped(text: &str, special: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if special.contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_as_a_shell_reads_them() {
        let cases: [(&str, &[&str]); 7] = [
            ("intake client ", &["intake", "client", ""]),
            ("intake client sh", &["intake", "client", "sh"]),
            (r"intake Moor\ Fam", &["intake", "Moor Fam"]),
            ("intake 'Moor Fam", &["intake", "Moor Fam"]),
            (r#"intake "a\"b" c"#, &["intake", "a\"b", "c"]),
            (
                "intake --store='a b.db' x",
                &["intake", "--store=a b.db", "x"],
            ),
            ("intake '' ", &["intake", "", ""]),
        ];
        for (line, expected) in cases {
            let words: Vec<String> = words(line).into_iter().map(|word| word.value).collect();
            assert_eq!(words, expected, "{line}");
        }
    }

    #[test]
    fn powershell_reads_a_value_as_one_word() {
        let cases = [
            ("--map=Phone=", "--map=Phone="),
            ("Étude", "Étude"),
            ("Moor Trust", "'Moor Trust'"),
            ("O'Brien & Sons", "'O''Brien & Sons'"),
            ("ann@example.com", "'ann@example.com'"),
            ("", "''"),
        ];
        for (value, expected) in cases {
            assert_eq!(quoted_for_powershell(value), expected);
        }
    }

    #[test]
    fn values_are_inserted_with_the_quotation_of_the_word() {
        // The line, what bash replaces, the value, what is inserted.
        let cases = [
            ("x Moo", "Moo", "Moor Trust", Some(r"Moor\ Trust")),
            (r"x Moor\ T", r"Moor\ T", "Moor Trust", Some(r"Moor\ Trust")),
            ("x 'Moor T", "Moor T", "Moor Trust", Some("Moor Trust")),
            ("x \"Moor T", "Moor T", "Moor $ Co", Some(r"Moor \$ Co")),
            ("x 'O", "O", "O'Brien", None),
            ("x --client=moo", "moo", "--client=Moor", Some("Moor")),
            ("x a:b", "b", "a:bc", Some("bc")),
            ("x moo", "moo", "Moor", Some("Moor")),
            ("x ", "", "it's", Some(r"it\'s")),
        ];
        for (line, replaced, value, expected) in cases {
            let inserted = last(line).inserted(replaced, value);
            assert_eq!(inserted.as_deref(), expected, "{line}");
        }
    }
}
