//! The completions of a text that is being typed: Tab completes it, and a second Tab lists the possible texts.

use unicode_width::UnicodeWidthStr;

use crate::terminal::layout::cut_to;
use crate::terminal::sanitized;

/// The texts that a text may become.
#[derive(Debug, Default)]
pub struct Completions {
    /// The part of the text that all have, and that is not listed: the folder of a path.
    pub before: String,
    /// The rest of each, sorted.
    pub names: Vec<String>,
}

impl Completions {
    /// Returns the text as far as it is certain, or `None` if that adds nothing.
    pub fn completed(&self, text: &str) -> Option<String> {
        let names = self.names.iter().map(String::as_str);
        let shared = names.reduce(|one, other| {
            let mut same = one.char_indices().zip(other.chars());
            let end = same.find(|((_, a), b)| a != b).map(|((at, _), _)| at);
            &one[..end.unwrap_or(one.len().min(other.len()))]
        })?;
        let whole = format!("{}{shared}", self.before);
        (whole != text).then_some(whole)
    }

    /// Returns the lines of a list of all names, in columns.
    pub fn lines(&self, width: usize, height: usize) -> Vec<String> {
        let names: Vec<String> = self
            .names
            .iter()
            .map(|name| cut_to(&sanitized(name), width))
            .collect();
        let widest = names.iter().map(|name| name.width()).max().unwrap_or(0) + 2;
        let columns = (width / widest).max(1);
        let rows = names.len().div_ceil(columns);
        let shown = rows.min(height.max(1));
        let in_row = |row: usize| names.iter().skip(row).step_by(rows.max(1));
        let mut lines: Vec<String> = (0..shown)
            .map(|row| {
                let cells =
                    in_row(row).map(|name| format!("{name}{:1$}", "", widest - name.width()));
                cells.collect::<String>().trim_end().to_owned()
            })
            .collect();
        match (shown..rows).map(|row| in_row(row).count()).sum() {
            0_usize => {}
            more => lines.push(format!("and {more} more")),
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn completions(names: &[&str]) -> Completions {
        Completions {
            before: "a/".to_owned(),
            names: names.iter().map(|&name| name.to_owned()).collect(),
        }
    }

    #[test]
    fn a_text_is_completed_as_far_as_it_is_certain() {
        let cases = [
            (&["june.csv", "july.csv"][..], "a/", Some("a/ju")),
            (&["june.csv", "july.csv"], "a/ju", None),
            (&["june", "june.csv"], "a/j", Some("a/june")),
            (&["june", "june.csv"], "a/june", None),
            (&["äb", "äc"], "a/", Some("a/ä")),
            (&["x", "y"], "a/", None),
            (&["x y"], r"a/x\ ", Some("a/x y")),
            (&[], "a/", None),
        ];
        for (names, text, expected) in cases {
            let completed = completions(names).completed(text);
            assert_eq!(completed.as_deref(), expected, "{names:?} {text}");
        }
    }

    #[test]
    fn the_list_fills_the_width_and_no_more_than_the_height() {
        let names = completions(&["a1", "a2", "a3", "a4", "a5"]);
        assert_eq!(names.lines(9, 9), ["a1  a4", "a2  a5", "a3"]);
        assert_eq!(names.lines(9, 2), ["a1  a4", "a2  a5", "and 1 more"]);
        assert_eq!(names.lines(3, 9), ["a1", "a2", "a3", "a4", "a5"]);
        assert_eq!(completions(&[]).lines(9, 9), [""; 0]);
    }
}
