//! A list at a terminal in which the user finds one of many options by typing parts of it: its keys and its lines.
//!
//! Case, accents and the order of words do not matter. An option is known by its position, because two options may look
//! the same.

use console::Key;
use unicode_width::UnicodeWidthStr;

use super::layout::cut_to;
use super::line::{Line, Wish};
use super::wrap::behind;
use crate::record::fold::fold;

/// The words with which a user goes back in a short list, as Esc does. "Import in the background" is not meant by them.
const BACK: [&str; 2] = ["back", "go back"];

/// A list of options, the filter, and the cursor.
#[derive(Debug)]
pub struct Finder<'o> {
    options: &'o [String],
    folded: Vec<String>,
    filter: Line,
    /// The positions of the options that match the filter, the best match first.
    shown: Vec<usize>,
    /// The index of the cursor in `shown`.
    at: usize,
    /// The index in `shown` of the first option that the screen shows.
    top: usize,
    /// The number of options that the screen shows.
    height: usize,
    /// The position of the option at which the cursor begins.
    begun: usize,
    /// Whether there are only a few options: the arrow up goes round, and a filter means the beginnings of words.
    is_short: bool,
    /// Whether no option matched the filter at some time since it was blank.
    has_missed: bool,
}

impl<'o> Finder<'o> {
    /// Creates a list of all options. `height` is the number of options that are shown at once, at least 1.
    pub fn new(options: &'o [String], height: usize) -> Self {
        Finder {
            options,
            folded: options.iter().map(|option| fold(option)).collect(),
            filter: Line::new(""),
            shown: (0..options.len()).collect(),
            at: 0,
            top: 0,
            height: height.max(1),
            begun: 0,
            is_short: false,
            has_missed: false,
        }
    }

    /// Treats the options as a few that the user reads. The arrows go from the last one to the first, and back. A filter
    /// means the beginnings of words, and a single letter that of the option: `n` must not find `Yes, link them`.
    pub fn be_short(&mut self) {
        self.is_short = true;
    }

    /// Moves the cursor to the option at this position.
    pub fn begin_at(&mut self, option: usize) {
        self.begun = option;
        self.go_to(option);
    }

    /// Returns the position of the cursor among the options that match the filter, in words.
    pub fn standing(&self) -> String {
        match self.shown.len() {
            _ if self.goes_back() => "Enter goes back".to_owned(),
            0 => "no match".to_owned(),
            shown => format!("{} of {shown}", self.at + 1),
        }
    }

    /// Returns the position of the option at the cursor, or `None` if no option matches the filter.
    pub fn found(&self) -> Option<usize> {
        self.shown.get(self.at).copied()
    }

    /// Returns the positions of the options that match the filter, the best match first.
    pub fn shown(&self) -> &[usize] {
        &self.shown
    }

    /// Returns the line in which the user types the filter.
    pub fn filter(&self) -> &Line {
        &self.filter
    }

    /// Handles a key: moves the cursor, or edits the filter.
    pub fn press(&mut self, key: &Key) -> Wish {
        match key {
            Key::ArrowUp if self.is_short && self.at == 0 => self.go_to(self.shown.len()),
            Key::ArrowUp => self.go_to(self.at.saturating_sub(1)),
            // The last option often leaves, and the first one acts: Down does not lead from one to the other.
            Key::ArrowDown => self.go_to(self.at + 1),
            Key::PageUp => self.go_to(self.at.saturating_sub(self.height)),
            Key::PageDown => self.go_to(self.at + self.height),
            Key::Home => self.go_to(0),
            Key::End => self.go_to(self.shown.len()),
            Key::Enter if self.goes_back() => return Wish::Leave,
            key => return self.filter_by(key),
        }
        Wish::More
    }

    /// Moves the cursor, and scrolls so that the screen shows it.
    fn go_to(&mut self, at: usize) {
        self.at = at.min(self.shown.len().saturating_sub(1));
        let first = (self.at + 1).saturating_sub(self.height);
        self.top = self.top.clamp(first, self.at);
    }

    /// Edits the filter. A longer filter moves the cursor to the best match. A shorter one leaves it at its option. If
    /// nothing matched, an erased one moves it to where it began.
    fn filter_by(&mut self, key: &Key) -> Wish {
        let before = self.filter.text();
        let wish = self.filter.press(key);
        let filter = self.filter.text();
        if filter != before {
            let is_lost = filter.is_empty() && std::mem::take(&mut self.has_missed);
            let there = if is_lost {
                Some(self.begun)
            } else {
                self.found().filter(|_| filter.len() < before.len())
            };
            self.shown = self.ranked(&fold(&filter));
            self.has_missed |= self.shown.is_empty();
            let at = self.shown.iter().position(|&option| Some(option) == there);
            self.go_to(at.unwrap_or(0));
        }
        wish
    }

    /// Returns whether the filter means going back: no option has it as a word.
    fn goes_back(&self) -> bool {
        self.is_short && self.shown.is_empty() && BACK.contains(&&*fold(&self.filter.text()))
    }

    fn ranked(&self, filter: &str) -> Vec<usize> {
        let ranked = self.folded.iter().enumerate();
        let ranked = ranked.filter_map(|(option, folded)| Some((rank(folded, filter)?, option)));
        let is_meant = |rank: Rank| match filter.chars().count() {
            _ if !self.is_short => true,
            1 => rank <= Rank::Beginning,
            _ if BACK.contains(&filter) => rank <= Rank::WholeWord,
            _ => rank <= Rank::Word,
        };
        let mut ranked: Vec<(Rank, usize)> = ranked.filter(|&(rank, _)| is_meant(rank)).collect();
        ranked.sort_unstable();
        ranked.into_iter().map(|(_, option)| option).collect()
    }

    /// Returns the lines of the options that the screen shows, each broken between words at `width` columns. An option with a
    /// word that is wider is cut.
    pub fn whole_lines(&self, width: usize) -> Vec<String> {
        let seen = self.shown.iter().enumerate().skip(self.top);
        let lines = seen.take(self.height).flat_map(|(at, &option)| {
            let cursor = if at == self.at { "> " } else { "  " };
            let option = &self.options[option];
            let lines = behind(cursor, option, Some(width));
            let is_whole = lines[0] != cursor.trim_end();
            if is_whole && lines.iter().all(|line| line.width() <= width) {
                return lines;
            }
            vec![cut_to(&format!("{cursor}{option}"), width)]
        });
        lines.collect()
    }

    /// Returns the lines of the options that the screen shows, each with its mark, cut to `width` columns.
    pub fn lines(&self, width: usize, mark: impl Fn(usize) -> &'static str) -> Vec<String> {
        let seen = self.shown.iter().enumerate().skip(self.top);
        seen.take(self.height)
            .map(|(at, &option)| {
                let cursor = if at == self.at { '>' } else { ' ' };
                let line = format!("{cursor} {}{}", mark(option), self.options[option]);
                cut_to(&line, width)
            })
            .collect()
    }
}

/// The rank of a match, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Whole,
    Beginning,
    WholeWord,
    Word,
    Part,
}

/// Returns how well an option matches a filter, or `None` if a word of the filter is not in the option. Both texts are
/// folded.
fn rank(option: &str, filter: &str) -> Option<Rank> {
    if !filter.split(' ').all(|word| option.contains(word)) {
        return None;
    }
    Some(if option == filter {
        Rank::Whole
    } else if option.starts_with(filter) {
        Rank::Beginning
    } else if filter.split(' ').all(|word| is_whole_word(option, word)) {
        Rank::WholeWord
    } else if filter.split(' ').all(|word| is_word_begun(option, word)) {
        Rank::Word
    } else {
        Rank::Part
    })
}

/// Returns whether a word of an option begins with a part of the filter.
fn is_word_begun(option: &str, part: &str) -> bool {
    option
        .match_indices(part)
        .any(|(at, _)| !option[..at].ends_with(char::is_alphanumeric))
}

/// Returns whether a part of the filter is a word of an option.
fn is_whole_word(option: &str, part: &str) -> bool {
    let mut words = option.split(|c: char| !c.is_alphanumeric());
    words.any(|word| word == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(options: &[&str]) -> Vec<String> {
        options.iter().map(|&option| option.to_owned()).collect()
    }

    /// Returns the options that a filter shows.
    fn shown(all: &[&str], filter: &str) -> Vec<String> {
        let all = options(all);
        let mut finder = Finder::new(&all, 9);
        for c in filter.chars() {
            finder.press(&Key::Char(c));
        }
        let shown = finder.shown().iter();
        shown.map(|&option| all[option].clone()).collect()
    }

    #[test]
    fn the_best_comes_first_and_else_the_order_is_that_of_the_options() {
        let fields = ["second email", "emails", "email", "bemail", "phone"];
        assert_eq!(
            shown(&fields, "Email"),
            ["email", "emails", "second email", "bemail"]
        );
        assert_eq!(shown(&fields, ""), fields);
        assert_eq!(shown(&fields, "ond e"), ["second email"]);
        assert_eq!(shown(&fields, "x"), [""; 0]);
        let people = ["Zoë Moor", "Ada Möhr", "The Moors"];
        assert_eq!(shown(&people, "zoe"), ["Zoë Moor"]);
        assert_eq!(shown(&people, "moor zo"), ["Zoë Moor"]);
        assert_eq!(shown(&people, "mo"), people);
    }

    #[test]
    fn two_that_look_the_same_are_two() {
        let all = options(&["Ada Moor", "Ada Moor"]);
        let mut finder = Finder::new(&all, 9);
        finder.press(&Key::Char('a'));
        finder.press(&Key::ArrowDown);
        assert_eq!(finder.found(), Some(1));
    }

    #[test]
    fn the_cursor_stays_in_the_list_and_in_sight() {
        let all = options(&["a1", "a2", "b1", "b2", "b3"]);
        let cases: [(&[Key], &[&str]); 8] = [
            (&[], &["> a1", "  a2"]),
            (&[Key::ArrowUp], &["> a1", "  a2"]),
            (&[Key::ArrowDown, Key::ArrowDown], &["  a2", "> b1"]),
            (&[Key::End, Key::ArrowDown], &["  b2", "> b3"]),
            (&[Key::End, Key::ArrowUp], &["> b2", "  b3"]),
            (&[Key::PageDown, Key::PageUp], &["> a1", "  a2"]),
            (&[Key::End, Key::Char('b')], &["> b1", "  b2"]),
            (&[Key::Char('3'), Key::Backspace], &["  b2", "> b3"]),
        ];
        for (keys, expected) in cases {
            let mut finder = Finder::new(&all, 2);
            for key in keys {
                assert_eq!(finder.press(key), Wish::More);
            }
            assert_eq!(finder.lines(9, |_| ""), expected, "{keys:?}");
        }
        let mut finder = Finder::new(&all, 2);
        finder.begin_at(3);
        assert_eq!(finder.lines(9, |_| ""), ["  b1", "> b2"]);
        assert_eq!(finder.standing(), "4 of 5");
        finder.press(&Key::Char('x'));
        assert_eq!(finder.standing(), "no match");
        assert_eq!(Finder::new(&[], 2).found(), None);
        assert_eq!(Finder::new(&all, 1).lines(5, |_| "[ ] "), ["> [ …"]);
        let all = options(&["one two", "three-four"]);
        let finder = Finder::new(&all, 2);
        assert_eq!(finder.whole_lines(7), ["> one", "  two", "  thre…"]);
    }

    #[test]
    fn in_a_short_list_a_filter_means_the_beginnings_of_words() {
        let menu = options(&["Yes, link them", "Create a new client", "Not now"]);
        for (typed, expected) in [
            ("y", &[0][..]),
            ("n", &[2]),
            ("c", &[1]),
            ("l", &[]),
            ("ne", &[1]),
            ("ew", &[]),
            ("new cl", &[1]),
            ("no", &[2]),
        ] {
            let mut finder = Finder::new(&menu, 9);
            finder.be_short();
            for c in typed.chars() {
                finder.press(&Key::Char(c));
            }
            assert_eq!(finder.shown(), expected, "{typed}");
        }
    }

    #[test]
    fn a_word_that_means_going_back_goes_back() {
        let offered = ["Import now", "Import in the background"];
        let with_back = [&offered[..], &["Go back to the mapping"]].concat();
        for (menu, typed, expected) in [
            (&offered[..], "bac", Some(1)),
            (&offered, "back", None),
            (&offered, "Go back", None),
            (&offered, "backg", Some(1)),
            (&with_back, "back", Some(2)),
            (&with_back, "go back", Some(2)),
        ] {
            let menu = options(menu);
            let mut finder = Finder::new(&menu, 9);
            finder.be_short();
            for c in typed.chars() {
                finder.press(&Key::Char(c));
            }
            assert_eq!(finder.found(), expected, "{typed}");
            let wish = finder.press(&Key::Enter);
            assert_eq!(wish == Wish::Leave, expected.is_none(), "{typed}");
            let goes_back = finder.standing() == "Enter goes back";
            assert_eq!(goes_back, expected.is_none(), "{typed}");
        }
    }

    #[test]
    fn up_goes_round_and_down_does_not_and_the_cursor_goes_back_to_its_beginning() {
        let all = options(&["ash", "beech", "elm"]);
        let mut finder = Finder::new(&all, 9);
        finder.begin_at(1);
        finder.be_short();
        for (keys, expected) in [
            (&[Key::ArrowDown, Key::ArrowDown][..], 2),
            (&[Key::ArrowUp, Key::ArrowUp], 0),
            (&[Key::ArrowUp], 2),
            (&[Key::Char('a'), Key::Backspace], 0),
            (&[Key::Char('x'), Key::Backspace], 1),
        ] {
            for key in keys {
                finder.press(key);
            }
            assert_eq!(finder.found(), Some(expected), "{keys:?}");
        }
    }
}
