//! The answer to bash, which replaces the text of the line by the beginning that all answers share.
//!
//! Names are completed in any case, so bash alone would make `MO` an `M` between `Moor` and `MOSS`. Therefore intake
//! answers with the shared beginning itself if it is longer than the typed text, and otherwise with answers that share
//! nothing: bash then leaves the line as it is.

use super::line::{self, Word};
use super::{Completed, Paths, Place, completed, help_of};

/// The kinds of completion (COMP_TYPE): a list, which inserts nothing, and a menu, which inserts one after the other.
const LIST: &str = "63";
const MENU: &str = "37";
/// The first line of an answer that is not a whole word, so that no space follows it.
const PART: &str = "part";

/// Returns the answer. The arguments are the line to the cursor, the part of it that bash replaces, and the kind of
/// completion.
pub fn answer(args: &[String]) -> String {
    let [typed, replaced, how] = args else {
        return format!("{}\n", Place::Values);
    };
    let words = line::words(typed);
    let last = words.last().cloned().unwrap_or_default();
    let values = words.into_iter().map(|word| word.value).collect();
    let completed = completed(values, Paths::ByShell);
    if how == LIST && completed.values.len() > 1 {
        return list(&completed);
    }
    let values = completed.values.iter();
    let values: Vec<String> = values
        .map(|one| one.get_value().to_string_lossy().into_owned())
        .collect();
    if completed.place == Place::Values {
        inserted(&last, replaced, how, &values)
    } else {
        format!("{}\n", completed.place)
    }
}

/// Returns the values with their descriptions, for the eye alone.
fn list(completed: &Completed) -> String {
    let mut said = format!("{}\n", completed.place);
    for one in &completed.values {
        let value = one.get_value().to_string_lossy();
        match help_of(one) {
            help if help.is_empty() => said.push_str(&format!("{value}\n")),
            help => said.push_str(&format!("{value}  -- {help}\n")),
        }
    }
    said
}

/// Returns the answer that inserts values in place of the end of a word.
fn inserted(last: &Word, replaced: &str, how: &str, values: &[String]) -> String {
    let fitting = values
        .iter()
        .filter_map(|value| Some((value.as_str(), last.inserted(replaced, value)?)));
    let (values, mut lines): (Vec<&str>, Vec<String>) = fitting.unzip();
    let mut is_part = false;
    if let [value] = values[..] {
        is_part = value.ends_with(['=', '/', ':']);
    } else if how != MENU && values.len() > 1 {
        let shared = shared_beginning(&values);
        let is_longer = shared.chars().count() > last.value.chars().count();
        match last.inserted(replaced, shared).filter(|_| is_longer) {
            Some(part) => {
                lines = vec![part];
                is_part = true;
            }
            None => lines.push(" ".to_owned()),
        }
    }
    let first = if is_part {
        PART.to_owned()
    } else {
        Place::Values.to_string()
    };
    lines.insert(0, first);
    lines.join("\n") + "\n"
}

/// Returns the text with which all values begin, in the same case.
fn shared_beginning<'v>(values: &[&'v str]) -> &'v str {
    let Some((first, others)) = values.split_first() else {
        return "";
    };
    let mut shared = *first;
    for other in others {
        let same = shared.char_indices().zip(other.chars());
        let end = same
            .take_while(|((_, a), b)| a == b)
            .last()
            .map_or(0, |((at, c), _)| at + c.len_utf8());
        shared = &shared[..end];
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_never_shortened_and_a_backslash_never_cut_from_its_character() {
        // The line, what bash replaces, the values, the answer.
        let cases: [(&str, &str, &[&str], &str); 9] = [
            ("x moo", "moo", &["Moor Trust"], "values\nMoor\\ Trust\n"),
            ("x mo", "mo", &["Moor", "MOSS"], "values\nMoor\nMOSS\n \n"),
            ("x MO", "MO", &["Moor A", "Moor B"], "part\nMoor\\ \n"),
            (
                "x moor",
                "moor",
                &["Moor A", "Moor's"],
                "values\nMoor\\ A\nMoor\\'s\n \n",
            ),
            (
                "x Moor\\ ",
                "Moor\\ ",
                &["Moor A", "Moor B"],
                "values\nMoor\\ A\nMoor\\ B\n \n",
            ),
            (
                "x 'Moor ",
                "Moor ",
                &["Moor AB", "Moor AC"],
                "part\nMoor A\n",
            ),
            ("x --map=Pho", "Pho", &["--map=Phone="], "part\nPhone=\n"),
            ("x é", "é", &["État", "Étude"], "part\nÉt\n"),
            ("x zz", "zz", &[], "values\n"),
        ];
        for (line, replaced, values, expected) in cases {
            let values: Vec<String> = values.iter().map(ToString::to_string).collect();
            let answer = inserted(&line::last(line), replaced, "9", &values);
            assert_eq!(answer, expected, "{line}");
        }
    }

    #[test]
    fn a_menu_has_whole_values() {
        let values = ["Moor A", "Moor B"].map(str::to_owned);
        let answer = inserted(&line::last("x moo"), "moo", MENU, &values);
        assert_eq!(answer, "values\nMoor\\ A\nMoor\\ B\n");
    }
}
