//! A list at a terminal in which the user ticks several of many options: its keys and its lines.
//!
//! Ticks stay when the filter hides their options. `finder` finds options and moves the cursor.

use console::Key;

use super::finder::Finder;
use super::line::{Line, Wish};
use super::wrap::wrap;

/// The explanation of the keys, above the options.
const KEYS: &str = "Space ticks, Enter when done, Esc goes back, → all shown, ← none, type to find";

/// Returns the lines of the explanation of the keys, of at most `width` columns.
pub fn keys(width: usize) -> Vec<String> {
    wrap(KEYS, width)
}

/// A list of options, some of which are ticked.
#[derive(Debug)]
pub struct Checklist<'o> {
    finder: Finder<'o>,
    is_ticked: Vec<bool>,
    /// The reason why the last key had no effect.
    complaint: Option<&'static str>,
    /// Whether the user may leave all options unticked.
    may_be_empty: bool,
}

impl<'o> Checklist<'o> {
    /// Creates a list without ticks. `height` is the number of options that are shown at once.
    pub fn new(options: &'o [String], height: usize) -> Self {
        Checklist {
            finder: Finder::new(options, height),
            is_ticked: vec![false; options.len()],
            complaint: None,
            may_be_empty: false,
        }
    }

    /// Ticks the options at these positions. `may_be_empty`: whether the user may leave all options unticked.
    pub fn begin_with(&mut self, ticked: &[usize], may_be_empty: bool) {
        for &option in ticked {
            self.is_ticked[option] = true;
        }
        self.may_be_empty = may_be_empty;
    }

    /// Returns the positions of the ticked options, ascending.
    pub fn ticked(&self) -> Vec<usize> {
        (0..self.is_ticked.len())
            .filter(|&option| self.is_ticked[option])
            .collect()
    }

    /// Handles a key. Enter has no effect before an option is ticked.
    pub fn press(&mut self, key: &Key) -> Wish {
        self.complaint = None;
        match key {
            Key::Char(' ') => self.tick(),
            Key::ArrowRight => self.tick_shown(true),
            Key::ArrowLeft => self.tick_shown(false),
            Key::Enter if !self.may_be_empty && !self.is_ticked.contains(&true) => {
                self.complaint = Some("nothing is ticked yet: press Space to tick");
            }
            key => return self.finder.press(key),
        }
        Wish::More
    }

    fn tick(&mut self) {
        match self.finder.found() {
            Some(option) => self.is_ticked[option] = !self.is_ticked[option],
            None => self.complaint = Some("no option matches"),
        }
    }

    fn tick_shown(&mut self, is_ticked: bool) {
        for &option in self.finder.shown() {
            self.is_ticked[option] = is_ticked;
        }
    }

    /// Returns the line in which the user types the filter.
    pub fn filter(&self) -> &Line {
        self.finder.filter()
    }

    /// Returns the lines below the question, of at most `width` columns: the explanation of the keys, then the options.
    pub fn lines(&self, width: usize) -> Vec<String> {
        let mark = |option: usize| {
            if self.is_ticked[option] {
                "[x] "
            } else {
                "[ ] "
            }
        };
        let mut lines = keys(width);
        lines.extend(self.finder.lines(width, mark));
        lines
    }

    /// Returns the numbers of ticked and shown options, or the reason why the last key had no effect.
    pub fn standing(&self) -> String {
        let (all, shown) = (self.is_ticked.len(), self.finder.shown().len());
        let ticked = self.ticked().len();
        match self.complaint {
            Some(complaint) => complaint.to_owned(),
            None if shown == all => format!("{ticked} of {all} ticked"),
            None => format!("{ticked} of {all} ticked, {shown} shown"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOWN: Key = Key::ArrowDown;
    const SPACE: Key = Key::Char(' ');

    fn people() -> Vec<String> {
        ["Ada Möhr", "Bo Falk", "Cleo Moor", "Dan Falk", "Eva Lind"]
            .map(str::to_owned)
            .to_vec()
    }

    fn press(list: &mut Checklist<'_>, keys: &[Key]) {
        for key in keys {
            assert_eq!(list.press(key), Wish::More, "{key:?}");
        }
    }

    #[test]
    fn keys_tick_the_option_at_the_cursor_or_all_that_are_shown() {
        let [f, a, o] = ['f', 'a', 'O'].map(Key::Char);
        let [clear, back] = [Key::Char('\u{15}'), Key::Backspace];
        let [all, none] = [Key::ArrowRight, Key::ArrowLeft];
        let cases: [(&[Key], &[usize]); 8] = [
            (&[SPACE], &[0]),
            (&[SPACE, SPACE], &[]),
            (&[DOWN, SPACE, DOWN, SPACE], &[1, 2]),
            (&[Key::PageDown, SPACE, Key::PageUp, SPACE], &[0, 2]),
            (&[Key::ArrowRight], &[0, 1, 2, 3, 4]),
            // The cursor stays at its option, and options that the filter hides keep their ticks.
            (&[f.clone(), a, all.clone(), clear, SPACE], &[3]),
            (&[all.clone(), f, none, back], &[0, 2, 4]),
            (&[Key::Char('m'), o, all], &[0, 2]),
        ];
        let people = people();
        for (keys, expected) in cases {
            let mut list = Checklist::new(&people, 2);
            press(&mut list, keys);
            assert_eq!(list.ticked(), expected, "{keys:?}");
        }
    }

    #[test]
    fn enter_has_no_effect_before_an_option_is_ticked() {
        let people = people();
        let mut list = Checklist::new(&people, 3);
        press(&mut list, &[Key::Enter]);
        assert_eq!(
            list.standing(),
            "nothing is ticked yet: press Space to tick"
        );
        press(&mut list, &[Key::Char('z'), SPACE]);
        assert_eq!(list.standing(), "no option matches");
        assert_eq!(list.lines(80), [KEYS]);
        press(&mut list, &[Key::Backspace, SPACE]);
        assert_eq!(list.press(&Key::Enter), Wish::Done);
        assert_eq!(list.press(&Key::Escape), Wish::Leave);
    }

    #[test]
    fn a_list_with_ticks_from_the_start_may_end_without_any() {
        let people = people();
        let mut list = Checklist::new(&people, 3);
        list.begin_with(&[1, 4], true);
        assert_eq!(list.ticked(), [1, 4]);
        press(&mut list, &[Key::ArrowLeft]);
        assert_eq!(list.press(&Key::Enter), Wish::Done);
        assert_eq!(list.ticked(), [0; 0]);
    }

    #[test]
    fn the_list_shows_the_ticks_and_their_number() {
        let people = people();
        let mut list = Checklist::new(&people, 2);
        press(&mut list, &[DOWN, DOWN, SPACE]);
        assert_eq!(list.standing(), "1 of 5 ticked");
        assert_eq!(
            list.lines(30),
            [
                "Space ticks, Enter when done,",
                "Esc goes back, → all shown, ←",
                "none, type to find",
                "  [ ] Bo Falk",
                "> [x] Cleo Moor",
            ]
        );
        press(&mut list, &[Key::Char('f'), Key::Char('a')]);
        assert_eq!(list.standing(), "1 of 5 ticked, 2 shown");
        assert_eq!(list.filter().text(), "fa");
        assert_eq!(list.lines(80), [KEYS, "> [ ] Bo Falk", "  [ ] Dan Falk"]);
    }
}
