//! Lays out records next to each other: a line for each field, a column for each record.
//!
//! The columns share the width of the terminal. Long values are broken between words; only a word that is wider than its
//! column is broken itself. Records that there is no room for follow in further blocks, each beside the first record.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::layout::cut_to;
use super::wrap::wrap;

/// The smallest width of a column if there are several blocks.
const COLUMN_MIN: usize = 18;
/// The largest width of a column. In a wider one, a value stands far from the one that it is compared with.
const COLUMN_MAX: usize = 56;
/// The space before each column: two blanks, the mark, a blank.
const GAP: usize = 4;
/// The largest width of the names of the fields.
const NAME_MAX: usize = 24;

/// A value of a record, with the mark of a difference before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// A blank for no difference.
    pub mark: char,
    /// The value; blank if the record has none.
    pub text: String,
}

impl Side {
    /// Returns a value without a mark.
    pub fn plain(text: impl Into<String>) -> Self {
        Side {
            mark: ' ',
            text: text.into(),
        }
    }
}

/// A field with the values of the records.
pub type Facing = (String, Vec<Side>);

/// Returns the lines of records next to each other. `titles` has a title for each record. `width` is the number of columns
/// of the terminal.
pub fn lines_of(titles: &[String], rows: &[Facing], width: usize) -> Vec<String> {
    let names = rows.iter().map(|(name, _)| name.width()).max();
    let name_width = names.unwrap_or(0).min(NAME_MAX);
    let room = width.saturating_sub(name_width);
    let at_once = (room / (COLUMN_MIN + GAP)).max(2);
    let others: Vec<usize> = (1..titles.len()).collect();
    let mut lines = Vec::new();
    let mut blocks: Vec<&[usize]> = others.chunks(at_once - 1).collect();
    if blocks.is_empty() && !titles.is_empty() {
        // A record alone is shown, too.
        blocks.push(&[]);
    }
    for (number, others) in blocks.into_iter().enumerate() {
        if number > 0 {
            lines.push(String::new());
        }
        let shown: Vec<usize> = [0].into_iter().chain(others.iter().copied()).collect();
        let widths = widths(titles, rows, &shown, room);
        let block = Block {
            name_width,
            shown: &shown,
            widths: &widths,
        };
        let heads: Vec<Side> = titles.iter().map(Side::plain).collect();
        lines.extend(block.lines("", &heads));
        for (name, sides) in rows {
            let is_shown = |&&at: &&usize| !sides[at].text.is_empty();
            if number == 0 || shown.iter().skip(1).any(|at| is_shown(&at)) {
                lines.extend(block.lines(name, sides));
            }
        }
    }
    lines
}

/// Records that stand next to each other.
struct Block<'b> {
    name_width: usize,
    /// The positions of the records.
    shown: &'b [usize],
    /// The width of the column of each.
    widths: &'b [usize],
}

impl Block<'_> {
    /// Returns the lines of a field.
    fn lines(&self, name: &str, sides: &[Side]) -> Vec<String> {
        let columns = self.shown.iter().zip(self.widths);
        let columns: Vec<(&Side, Vec<String>, usize)> = columns
            .map(|(&at, &width)| (&sides[at], broken(&sides[at].text, width), width))
            .collect();
        let height = columns.iter().map(|(_, lines, _)| lines.len()).max();
        let line = |at: usize| {
            let name = if at == 0 { name } else { "" };
            let mut line = padded(&cut_to(name, self.name_width), self.name_width);
            for (side, lines, width) in &columns {
                let text = lines.get(at).map_or("", String::as_str);
                let mark = if at == 0 { side.mark } else { ' ' };
                line.push_str(&format!("  {mark} {}", padded(text, *width)));
            }
            line.trim_end().to_owned()
        };
        (0..height.unwrap_or(1).max(1)).map(line).collect()
    }
}

/// Returns the widths of the columns of records. Columns that need less than an equal share leave the rest to the others.
fn widths(titles: &[String], rows: &[Facing], shown: &[usize], room: usize) -> Vec<usize> {
    let needed = shown.iter().map(|&at| {
        let texts = rows.iter().map(|(_, sides)| sides[at].text.width());
        let widest = texts.chain([titles[at].width()]).max();
        widest.unwrap_or(1).min(COLUMN_MAX)
    });
    let needed: Vec<usize> = needed.collect();
    let room = room.saturating_sub(GAP * shown.len());
    let mut open: Vec<usize> = (0..needed.len()).collect();
    let mut widths = needed.clone();
    let mut left = room;
    loop {
        let share = left / open.len().max(1);
        let (small, large): (Vec<usize>, Vec<usize>) =
            open.iter().partition(|&&at| needed[at] <= share);
        if small.is_empty() || large.is_empty() {
            for at in large {
                widths[at] = share.max(1);
            }
            return widths;
        }
        left -= small.iter().map(|&at| needed[at]).sum::<usize>();
        open = large;
    }
}

/// Breaks a text between words. A word that is wider than `width` is broken, too.
fn broken(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for line in text.lines().flat_map(|line| wrap(line, width)) {
        let mut part = String::new();
        for cluster in line.trim_end().graphemes(true) {
            if part.width() + cluster.width() > width && !part.is_empty() {
                lines.push(std::mem::take(&mut part));
            }
            part.push_str(cluster);
        }
        lines.push(part);
    }
    lines
}

fn padded(text: &str, width: usize) -> String {
    let space = width.saturating_sub(text.width());
    format!("{text}{:space$}", "")
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTE: &str = "Called twice, wants a very long conversation about pensions and also ISAs";

    fn shown(others: usize, width: usize) -> String {
        let titles = (1..=others).map(|at| format!("lead {at}"));
        let titles: Vec<String> = ["row 2".to_owned()].into_iter().chain(titles).collect();
        let row = |name: &str, first: &str, mark, other: &str| {
            let other = Side {
                mark,
                text: other.to_owned(),
            };
            let sides = std::iter::once(Side::plain(first));
            let sides = sides.chain(std::iter::repeat_n(other, others));
            (name.to_owned(), sides.collect())
        };
        let rows = [
            row("company", "Harbour Lights", '≠', "Harbour Lighting Ltd"),
            row("city", "", ' ', "横浜市"),
            row("description", NOTE, '+', ""),
        ];
        let lines = lines_of(&titles, &rows, width);
        assert!(lines.iter().all(|line| line.width() <= width), "{lines:?}");
        lines.join("\n")
    }

    #[test]
    fn the_columns_share_the_width_and_break_between_words() {
        insta::assert_snapshot!(shown(1, 60), @r#"
                       row 2                    lead 1
        company        Harbour Lights         ≠ Harbour Lighting Ltd
        city                                    横浜市
        description    Called twice, wants a  +
                       very long
                       conversation about
                       pensions and also
                       ISAs
        "#);
        insta::assert_snapshot!(shown(1, 200), @r#"
                       row 2                                                       lead 1
        company        Harbour Lights                                            ≠ Harbour Lighting Ltd
        city                                                                       横浜市
        description    Called twice, wants a very long conversation about        +
                       pensions and also ISAs
        "#);
    }

    #[test]
    fn a_record_alone_is_shown_too() {
        let alone = shown(0, 60);
        let start = "               row 2\ncompany        Harbour Lights\ncity\n";
        assert!(alone.starts_with(start), "{alone}");
    }

    #[test]
    fn records_without_room_follow_in_further_blocks() {
        insta::assert_snapshot!(shown(3, 80), @r#"
                       row 2                  lead 1                 lead 2
        company        Harbour Lights       ≠ Harbour Lighting     ≠ Harbour Lighting
                                              Ltd                    Ltd
        city                                  横浜市                 横浜市
        description    Called twice, wants  +                      +
                       a very long
                       conversation about
                       pensions and also
                       ISAs

                       row 2                                        lead 3
        company        Harbour Lights                             ≠ Harbour Lighting Ltd
        city                                                        横浜市
        "#);
    }

    #[test]
    fn only_a_word_that_is_too_wide_is_broken() {
        assert_eq!(
            broken("a first.last@example.com", 10),
            ["a", "first.last", "@example.c", "om"]
        );
        assert_eq!(broken("one two", 5), ["one", "two"]);
        assert_eq!(broken("", 5), [""; 0]);
    }
}
