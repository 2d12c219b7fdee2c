//! Several of many, ticked off at a terminal: which keys tick, and what is seen.
//!
//! Who is ticked stays so, whatever the filter shows; finding is the finder's.

use console::Key;

use super::finder::Finder;
use super::layout::cut_to;
use super::line::{Line, Wish};

/// What the keys do, for whoever sees the list for the first time.
const KEYS: &str = "Space ticks, Enter when done, Esc leaves, → all shown, ← none, type to find";

/// Options, and which of them are ticked.
#[derive(Debug)]
pub struct Checklist<'o> {
    finder: Finder<'o>,
    is_ticked: Vec<bool>,
    /// What was wrong with the last key.
    complaint: Option<&'static str>,
}

impl<'o> Checklist<'o> {
    /// None of them ticked, and so many lines of them seen.
    pub fn new(options: &'o [String], height: usize) -> Self {
        Checklist {
            finder: Finder::new(options, height),
            is_ticked: vec![false; options.len()],
            complaint: None,
        }
    }

    /// The positions of the ticked ones.
    pub fn ticked(&self) -> Vec<usize> {
        (0..self.is_ticked.len())
            .filter(|&option| self.is_ticked[option])
            .collect()
    }

    /// Does what a key says. Nobody is done before something is ticked.
    pub fn press(&mut self, key: &Key) -> Wish {
        self.complaint = None;
        match key {
            Key::Char(' ') => self.tick(),
            Key::ArrowRight => self.tick_shown(true),
            Key::ArrowLeft => self.tick_shown(false),
            Key::Enter if !self.is_ticked.contains(&true) => {
                self.complaint = Some("nothing is ticked yet: Space ticks");
            }
            key => return self.finder.press(key),
        }
        Wish::More
    }

    fn tick(&mut self) {
        match self.finder.found() {
            Some(option) => self.is_ticked[option] = !self.is_ticked[option],
            None => self.complaint = Some("nothing has this in it"),
        }
    }

    fn tick_shown(&mut self, is_ticked: bool) {
        for &option in self.finder.shown() {
            self.is_ticked[option] = is_ticked;
        }
    }

    /// The line in which is typed.
    pub fn filter(&self) -> &Line {
        self.finder.filter()
    }

    /// The lines beneath the question in so many columns: what the keys do, the options.
    pub fn lines(&self, width: usize) -> Vec<String> {
        let mark = |option: usize| {
            if self.is_ticked[option] {
                "[x] "
            } else {
                "[ ] "
            }
        };
        let mut lines = vec![cut_to(KEYS, width)];
        lines.extend(self.finder.lines(width, mark));
        lines
    }

    /// How many are ticked and shown, or what was wrong.
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
    fn keys_tick_those_they_are_meant_for() {
        let [f, a, o] = ['f', 'a', 'O'].map(Key::Char);
        let [clear, back] = [Key::Char('\u{15}'), Key::Backspace];
        let [all, none] = [Key::ArrowRight, Key::ArrowLeft];
        let cases: [(&[Key], &[usize]); 8] = [
            (&[SPACE], &[0]),
            (&[SPACE, SPACE], &[]),
            (&[DOWN, SPACE, DOWN, SPACE], &[1, 2]),
            (&[Key::PageDown, SPACE, Key::PageUp, SPACE], &[0, 2]),
            (&[Key::ArrowRight], &[0, 1, 2, 3, 4]),
            // The cursor stays with whom it was at, and what the filter hides stays as it is.
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
    fn nobody_is_done_before_something_is_ticked() {
        let people = people();
        let mut list = Checklist::new(&people, 3);
        press(&mut list, &[Key::Enter]);
        assert_eq!(list.standing(), "nothing is ticked yet: Space ticks");
        press(&mut list, &[Key::Char('z'), SPACE]);
        assert_eq!(list.standing(), "nothing has this in it");
        assert_eq!(list.lines(80), [KEYS]);
        press(&mut list, &[Key::Backspace, SPACE]);
        assert_eq!(list.press(&Key::Enter), Wish::Done);
        assert_eq!(list.press(&Key::Escape), Wish::Leave);
    }

    #[test]
    fn it_is_seen_who_is_ticked_and_how_many() {
        let people = people();
        let mut list = Checklist::new(&people, 2);
        press(&mut list, &[DOWN, DOWN, SPACE]);
        assert_eq!(list.standing(), "1 of 5 ticked");
        assert_eq!(
            list.lines(30),
            [
                "Space ticks, Enter when done,…",
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
