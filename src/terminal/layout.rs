//! Lays out a table: chooses the columns that there is room for, and their widths.
//!
//! Numbers and dates stay whole. Text is cut, and sentences are broken into lines. If that is not enough, whole columns
//! are left out, and a note names them.

use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, Width, presets};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::column::{Column, Holds};
use super::moment::day_of;

/// The width to which text is cut first.
const TEXT_READABLE: usize = 16;
/// The smallest width of text.
const TEXT_MIN: usize = 9;
/// The smallest width of sentences.
const PROSE_MIN: usize = 24;
/// The space between columns.
const GAP: usize = 2;
/// The space between columns if there is little room.
const GAP_LEAST: usize = 1;

/// Returns the lines of a table. If there is no room for some columns, the last line names them. `width` is the number
/// of columns of the terminal; none if there is no terminal.
pub fn lines_of(
    columns: &[Column<'_>],
    rows: Vec<Vec<String>>,
    width: Option<usize>,
) -> Vec<String> {
    let (table, left_out) = lay_out(columns, rows, width);
    let lines = table.lines().map(|line| line.trim_end().to_owned());
    let mut lines: Vec<String> = lines.collect();
    if !left_out.is_empty() {
        let note = format!("No room for: {}", left_out.join(", "));
        lines.push(cut_to(&note, width.unwrap_or(usize::MAX)));
    }
    lines
}

/// The layout of a table whose lines are written one by one. Its columns are as wide as its first rows need.
pub struct Stream {
    widths: Vec<usize>,
}

impl Stream {
    /// Creates a layout for these first rows.
    pub fn of(columns: &[Column<'_>], rows: &[Vec<String>]) -> Self {
        let widths = (0..columns.len()).map(|index| Natural::of(columns, rows, index).width);
        Stream {
            widths: widths.collect(),
        }
    }

    /// Returns the line of a row. A cell that is wider than its column moves the cells behind it.
    pub fn line<'c>(&self, columns: &[Column<'_>], cells: impl Iterator<Item = &'c str>) -> String {
        let mut line = String::new();
        for ((column, &width), cell) in columns.iter().zip(&self.widths).zip(cells) {
            let space = " ".repeat(width.saturating_sub(cell.width()));
            match column.holds {
                Holds::Number => line.extend([space.as_str(), cell]),
                Holds::Text | Holds::Prose | Holds::Whole | Holds::Moment => {
                    line.extend([cell, space.as_str()]);
                }
            }
            line.push_str("  ");
        }
        line.truncate(line.trim_end().len());
        line
    }
}

/// Returns the table, and the titles of the columns that there is no room for. `width` is the number of columns of the
/// terminal; none if there is no terminal.
fn lay_out<'c>(
    columns: &[Column<'c>],
    rows: Vec<Vec<String>>,
    width: Option<usize>,
) -> (Table, Vec<&'c str>) {
    let natural: Vec<Natural> = (0..columns.len())
        .map(|index| Natural::of(columns, &rows, index))
        .collect();
    let plan = match width {
        None => Plan {
            widths: natural
                .iter()
                .map(|natural| natural.width)
                .enumerate()
                .collect(),
            gap: GAP,
        },
        Some(width) => fit(columns, &natural, width),
    };
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_content_arrangement(ContentArrangement::Disabled);
    table.set_header(plan.widths.iter().map(|&(index, _)| columns[index].title));
    for row in rows {
        table.add_row(
            plan.widths
                .iter()
                .map(|&(index, width)| match columns[index].holds {
                    Holds::Prose => row[index].clone(),
                    Holds::Moment if row[index].width() > width => day_of(&row[index]).to_owned(),
                    _ => cut_to(&row[index], width),
                }),
        );
    }
    for (at, &(index, width)) in plan.widths.iter().enumerate() {
        if let Some(laid_out) = table.column_mut(at) {
            let gap = u16::try_from(plan.gap).unwrap_or(1);
            laid_out.set_padding((0, gap));
            if columns[index].holds == Holds::Number {
                laid_out.set_cell_alignment(CellAlignment::Right);
            }
            let width = u16::try_from(width + plan.gap).unwrap_or(u16::MAX);
            laid_out.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
        }
    }
    let left_out =
        (0..columns.len()).filter(|index| !plan.widths.iter().any(|(there, _)| there == index));
    let left_out = left_out.filter(|&index| columns[index].rank != Column::SPARE);
    let left_out = left_out.map(|index| columns[index].title).collect();
    (table, left_out)
}

/// The positions of the columns that are shown with their widths, and the space between them.
struct Plan {
    widths: Vec<(usize, usize)>,
    gap: usize,
}

/// Chooses columns and widths. Leaves out spare columns, then cuts text. If that is not enough, leaves out the column with
/// the highest rank, and tries again.
fn fit(columns: &[Column], natural: &[Natural], width: usize) -> Plan {
    let mut kept: Vec<usize> = (0..columns.len()).collect();
    loop {
        let spare = kept
            .iter()
            .rposition(|&index| columns[index].rank == Column::SPARE);
        let whole: usize = kept.iter().map(|&index| natural[index].width + GAP).sum();
        // A smaller gap keeps more text than a cut.
        let gap = if whole <= width + GAP { GAP } else { GAP_LEAST };
        if let Some(spare) = spare
            && whole > width + GAP
        {
            kept.remove(spare);
            continue;
        }
        let room = width.saturating_sub(gap * (kept.len() - 1));
        if let Some(widths) = shrink(columns, natural, &kept, room) {
            return Plan { widths, gap };
        }
        let last = kept
            .iter()
            .copied()
            .max_by_key(|&index| columns[index].rank);
        if kept.len() == 1 {
            return Plan {
                widths: vec![(kept[0], width)],
                gap: 0,
            };
        }
        kept.retain(|&index| Some(index) != last);
    }
}

/// Returns widths whose sum is at most `room`, or `None` if the smallest widths need more. Times are cut to dates
/// first. All texts are cut a little before any is cut to its smallest width. Columns with a higher rank are cut first.
fn shrink(
    columns: &[Column],
    natural: &[Natural],
    kept: &[usize],
    room: usize,
) -> Option<Vec<(usize, usize)>> {
    let mut widths: Vec<(usize, usize)> = kept
        .iter()
        .map(|&index| (index, natural[index].width))
        .collect();
    let mut order: Vec<usize> = (0..widths.len()).collect();
    order.sort_by_key(|&at| {
        let column = &columns[widths[at].0];
        std::cmp::Reverse((column.holds == Holds::Moment, column.rank))
    });
    for text_least in [TEXT_READABLE, TEXT_MIN] {
        for &at in &order {
            let (index, width) = widths[at];
            let least = match columns[index].holds {
                Holds::Text => {
                    let least = text_least.max(columns[index].title.width());
                    natural[index].width.min(least)
                }
                Holds::Prose => natural[index].width.min(PROSE_MIN),
                Holds::Moment => natural[index].day,
                Holds::Whole | Holds::Number => natural[index].width,
            };
            let excess = widths
                .iter()
                .map(|(_, width)| width)
                .sum::<usize>()
                .saturating_sub(room);
            widths[at].1 = match columns[index].holds {
                // A time is shown whole or as its date, and nothing in between.
                Holds::Moment if excess > 0 => least,
                _ => width.saturating_sub(excess).max(least).min(width),
            };
        }
    }
    (widths.iter().map(|(_, width)| width).sum::<usize>() <= room).then_some(widths)
}

/// The width that the cells of a column need.
struct Natural {
    /// The width of the whole cells.
    width: usize,
    /// The width of the dates of times.
    day: usize,
}

impl Natural {
    fn of(columns: &[Column<'_>], rows: &[Vec<String>], index: usize) -> Self {
        let widest = |shown: fn(&str) -> &str| {
            let cells = rows.iter().map(|row| shown(&row[index]).width());
            let widest = cells.chain([columns[index].title.width()]).max();
            // `comfy_table` gives every column at least 1.
            widest.map_or(1, |width| width.max(1))
        };
        Natural {
            width: widest(|cell| cell),
            day: widest(day_of),
        }
    }
}

/// Cuts a text to at most `width` columns. A cut text ends with `…`.
pub fn cut_to(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut cut = String::new();
    let mut used = 1;
    for cluster in text.graphemes(true) {
        used += cluster.width();
        if used > width {
            break;
        }
        cut.push_str(cluster);
    }
    cut.push('…');
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_written_one_by_one_look_like_the_whole_table() {
        const COLUMNS: [Column<'_>; 3] = [
            Column::new("id", "Id", Holds::Number, 0),
            Column::new("name", "Name", Holds::Text, 1),
            Column::new("email", "Email", Holds::Text, 2),
        ];
        let rows = [["7", "Ada", "ada@example.com"], ["1000", "山田 太郎", ""]];
        let rows: Vec<Vec<String>> = rows
            .iter()
            .map(|row| row.iter().map(|&cell| cell.to_owned()).collect())
            .collect();
        let stream = Stream::of(&COLUMNS, &rows);
        let titles = COLUMNS.iter().map(|column| column.title);
        let mut lines = vec![stream.line(&COLUMNS, titles)];
        lines.extend(
            rows.iter()
                .map(|row| stream.line(&COLUMNS, row.iter().map(String::as_str))),
        );
        assert_eq!(lines, lines_of(&COLUMNS, rows, None));
        let wide = ["12345", "A name that is wider than all before", "x"];
        assert_eq!(
            stream.line(&COLUMNS, wide.into_iter()),
            "12345  A name that is wider than all before  x"
        );
    }

    #[test]
    fn times_become_days_before_anything_else_is_cut() {
        let columns = [
            Column::new("at", "When", Holds::Moment, 1),
            Column::new("new", "New", Holds::Text, 0),
        ];
        let row = ["2026-11-21T20:45:24Z", "a text to be read"].map(str::to_owned);
        for (width, expected) in [
            (39, "2026-11-21T20:45:24Z  a text to be read"),
            (37, "2026-11-21 a text to be read"),
            (26, "2026-11-21 a text to be r…"),
            (12, "a text to b…"),
        ] {
            let lines = lines_of(&columns, vec![row.to_vec()], Some(width));
            assert_eq!(lines[1], expected);
        }
    }

    const COLUMNS: &[Column] = &[
        Column::new("id", "Id", Holds::Number, 0),
        Column::new("name", "Name", Holds::Text, 1),
        Column::new("when", "When", Holds::Whole, 3),
        Column::new("size", "Size", Holds::Number, 2),
    ];

    fn laid_out(width: usize) -> String {
        let row = ["7", "Anna Maria van der Berg", "2026-11-21", "1000"]
            .map(str::to_owned)
            .to_vec();
        let (table, left_out) = lay_out(COLUMNS, vec![row], Some(width));
        let lines: Vec<String> = table
            .lines()
            .map(|line| line.trim_end().to_owned())
            .collect();
        assert!(lines.iter().all(|line| line.width() <= width), "{lines:?}");
        format!("{}\n{left_out:?}", lines.join("\n"))
    }

    #[test]
    fn text_is_cut_before_a_column_is_left_out_and_the_least_needed_goes_first() {
        insta::assert_snapshot!(laid_out(80), @r#"
        Id  Name                     When        Size
         7  Anna Maria van der Berg  2026-11-21  1000
        []
        "#);
        insta::assert_snapshot!(laid_out(35), @r#"
        Id Name             When       Size
         7 Anna Maria van … 2026-11-21 1000
        []
        "#);
        insta::assert_snapshot!(laid_out(20), @r#"
        Id Name         Size
         7 Anna Maria … 1000
        ["When"]
        "#);
        insta::assert_snapshot!(laid_out(4), @r#"
        Id
         7
        ["Name", "When", "Size"]
        "#);
    }
}
