//! Several of many, ticked off at a terminal: what each key does, and which lines are seen.
//!
//! Typing filters, without regard to case and accents; whoever is ticked stays so, seen or not, and the cursor stays
//! where it is.

use console::Key;

use super::layout::cut_to;
use super::line::{Line, Wish};
use crate::record::search::fold;

/// What the keys do, for whoever sees the list for the first time.
const KEYS: &str = "Space ticks, → all shown, ← none, Enter when done, Esc leaves";

/// Options, which of them are ticked and which are shown.
#[derive(Debug)]
pub struct Checklist<'o> {
    options: &'o [String],
    folded: Vec<String>,
    is_ticked: Vec<bool>,
    filter: Line,
    /// The options that the filter lets through.
    shown: Vec<usize>,
    /// Which of these the cursor is at, and which is the first that is seen.
    at: usize,
    top: usize,
    /// How many are seen at once.
    height: usize,
    /// What was wrong with the last key.
    complaint: Option<&'static str>,
}

impl<'o> Checklist<'o> {
    /// None of them ticked, and so many lines of them seen.
    pub fn new(options: &'o [String], height: usize) -> Self {
        Checklist {
            options,
            folded: options.iter().map(|option| fold(option)).collect(),
            is_ticked: vec![false; options.len()],
            filter: Line::new(""),
            shown: (0..options.len()).collect(),
            at: 0,
            top: 0,
            height: height.max(1),
            complaint: None,
        }
    }

    /// The positions of the ticked ones.
    pub fn ticked(&self) -> Vec<usize> {
        (0..self.options.len())
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
            Key::ArrowUp => self.go_to(self.at.saturating_sub(1)),
            Key::ArrowDown => self.go_to(self.at + 1),
            Key::PageUp => self.go_to(self.at.saturating_sub(self.height)),
            Key::PageDown => self.go_to(self.at + self.height),
            Key::Home => self.go_to(0),
            Key::End => self.go_to(self.shown.len()),
            Key::Enter if !self.is_ticked.contains(&true) => {
                self.complaint = Some("nothing is ticked yet: Space ticks");
            }
            key => return self.filter_by(key),
        }
        Wish::More
    }

    fn tick(&mut self) {
        match self.shown.get(self.at) {
            Some(&option) => self.is_ticked[option] = !self.is_ticked[option],
            None => self.complaint = Some("nothing has this in it"),
        }
    }

    fn tick_shown(&mut self, is_ticked: bool) {
        for &option in &self.shown {
            self.is_ticked[option] = is_ticked;
        }
    }

    /// Moves the cursor, and what is seen with it.
    fn go_to(&mut self, at: usize) {
        self.at = at.min(self.shown.len().saturating_sub(1));
        let first = (self.at + 1).saturating_sub(self.height);
        self.top = self.top.clamp(first, self.at);
    }

    fn filter_by(&mut self, key: &Key) -> Wish {
        let before = self.filter.text();
        let wish = self.filter.press(key);
        let filter = self.filter.text();
        if filter != before {
            let there = self.shown.get(self.at).copied();
            let filter = fold(&filter);
            self.shown = (0..self.options.len())
                .filter(|&option| self.folded[option].contains(&filter))
                .collect();
            let at = self.shown.iter().position(|&option| Some(option) == there);
            self.go_to(at.unwrap_or(0));
        }
        wish
    }

    /// The lines that are seen in so many columns: the question, the options, and the line in which the filter is typed.
    pub fn lines(&self, question: &str, width: usize) -> Vec<String> {
        let mut lines = vec![format!("{question}: {KEYS}")];
        let seen = self.shown.iter().enumerate().skip(self.top);
        lines.extend(seen.take(self.height).map(|(at, &option)| {
            let cursor = if at == self.at { '>' } else { ' ' };
            let tick = if self.is_ticked[option] { 'x' } else { ' ' };
            format!("{cursor} [{tick}] {}", self.options[option])
        }));
        lines.push(format!("{}{}", self.standing(), self.filter.text()));
        // The last column is left free, so that a line stays one.
        let lines = lines.iter();
        lines.map(|line| cut_to(line, width.max(2) - 1)).collect()
    }

    /// How many are ticked and shown, before the filter.
    fn standing(&self) -> String {
        let (all, shown) = (self.options.len(), self.shown.len());
        let ticked = self.ticked().len();
        if let Some(complaint) = self.complaint {
            return format!("({complaint}) Find: ");
        }
        if shown == all {
            return format!("{ticked} of {all} ticked. Find: ");
        }
        format!("{ticked} of {all} ticked, {shown} shown. Find: ")
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
        let cases: [(&[Key], &[usize]); 9] = [
            (&[SPACE], &[0]),
            (&[SPACE, SPACE], &[]),
            (&[DOWN, SPACE, DOWN, SPACE], &[1, 2]),
            (&[Key::End, SPACE, Key::Home, SPACE], &[0, 4]),
            (&[Key::PageDown, SPACE, Key::PageUp, SPACE], &[0, 2]),
            (&[Key::ArrowRight], &[0, 1, 2, 3, 4]),
            // The cursor stays with whom it was at, and what the filter hides stays as it is.
            (&[f.clone(), a, Key::ArrowRight, clear, SPACE], &[3]),
            (
                &[Key::ArrowRight, f.clone(), Key::ArrowLeft, back],
                &[0, 2, 4],
            ),
            (&[Key::Char('m'), o, Key::ArrowRight], &[0, 2]),
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
        assert!(list.lines("Who", 80)[4].starts_with("(nothing is ticked yet"));
        press(&mut list, &[Key::Char('z'), SPACE]);
        assert_eq!(
            list.lines("Who", 80)[1..],
            ["(nothing has this in it) Find: z"]
        );
        press(&mut list, &[Key::Backspace, SPACE]);
        assert_eq!(list.press(&Key::Enter), Wish::Done);
        assert_eq!(list.press(&Key::Escape), Wish::Leave);
    }

    #[test]
    fn what_is_seen_goes_with_the_cursor_and_fits() {
        let people = people();
        let mut list = Checklist::new(&people, 2);
        press(&mut list, &[DOWN, DOWN, SPACE]);
        assert_eq!(
            list.lines("Who", 30),
            [
                "Who: Space ticks, → all show…",
                "  [ ] Bo Falk",
                "> [x] Cleo Moor",
                "1 of 5 ticked. Find: ",
            ]
        );
        press(&mut list, &[Key::Char('f'), Key::Char('a')]);
        assert_eq!(
            list.lines("Who", 80)[1..],
            [
                "> [ ] Bo Falk",
                "  [ ] Dan Falk",
                "1 of 5 ticked, 2 shown. Find: fa",
            ]
        );
    }
}
