//! The number of cells of a row: the reason of a row with too few or too many, and the place of surplus text.

use std::borrow::Cow;

use super::repeated_headers::HeaderNames;
use crate::record::{Code, Reason, cut};
use crate::source::View;

/// The cells that a row may have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    header: HeaderNames,
    /// The number of cells of the header, with blank ones at its end.
    width: usize,
    /// The number of cells up to the last named one. Columns without a name at the end may be missing from a row.
    named: usize,
    /// Whether missing last cells are blank; otherwise the row fails.
    pads_short_rows: bool,
}

impl Shape {
    /// Returns the shape of the rows below a header.
    pub fn of(header: &[String], pads_short_rows: bool) -> Self {
        let last = header.iter().rposition(|column| !column.is_empty());
        Shape {
            header: HeaderNames::of(header),
            width: header.len(),
            named: last.map_or(0, |last| last + 1),
            pads_short_rows,
        }
    }

    /// Returns the reason why a row does not have this shape. Blank cells after the last column are ignored.
    pub fn complaint(&self, row: &View<'_>) -> Option<Reason> {
        let cells = row.len();
        let texts = (0..cells).map(|at| row.cell(at).text);
        if let Some(moved) = self.header.repeated_in(texts) {
            let (message, fix) = match moved[..] {
                [] => ("repeats the headers", Code::Headers.fix_in_general()),
                // A new import is refused for it, unless the columns go to no field. A job of an earlier version goes on.
                _ => (
                    "repeats the headers in other columns",
                    "move the rows below it to another file if their columns have another order, or delete this row",
                ),
            };
            return Some(Reason::row(Code::Headers, message, fix));
        }
        if cells > self.width {
            let cells: Vec<Cow<'_, str>> = (0..cells).map(|at| row.cell(at).text.into()).collect();
            return self.too_many(cells);
        }
        (cells < self.named && !self.pads_short_rows).then(|| self.too_few(cells))
    }

    fn too_few(&self, cells: usize) -> Reason {
        Reason::row(
            Code::ShortRow,
            self.counted(cells),
            "add the cells that are missing, or quote the line break that splits the row; --short-rows pad takes them as blank",
        )
    }

    fn too_many(&self, mut cells: Vec<Cow<'_, str>>) -> Option<Reason> {
        drop_blank_surplus(&mut cells, self.width);
        if cells.len() <= self.width {
            return None;
        }
        let counted = self.counted(cells.len());
        let reason = match overflowing(&cells, self.width).first() {
            Some(&at) => Reason::row(
                Code::LongRow,
                format!(
                    "{counted}: {} and {} seem to be one cell",
                    cut(&cells[at - 1]),
                    cut(&cells[at])
                ),
                "put the cell that holds the separator in quotation marks; in the file of failed rows that is done, and the row can be imported as it stands there",
            ),
            None => Reason::row(
                Code::LongRow,
                format!(
                    "{counted}: {} is surplus",
                    cut(&cells[self.width..].join(" "))
                ),
                "remove the surplus text, which the file of failed rows has in its last column; or, if a cell holds the separator, put it in quotation marks",
            ),
        };
        Some(reason)
    }

    fn counted(&self, cells: usize) -> String {
        let plural = if cells == 1 { "" } else { "s" };
        format!("{cells} cell{plural} where the header has {}", self.width)
    }
}

/// Returns the cells of a row in the columns of its header. Surplus text is joined to the cell that it belongs to if
/// that can be seen, otherwise to the last one, so that no text is lost.
pub fn fitted<'c>(
    mut cells: Vec<Cow<'c, str>>,
    width: usize,
    separator: char,
) -> Vec<Cow<'c, str>> {
    drop_blank_surplus(&mut cells, width);
    if cells.len() > width && width > 0 {
        let overflowing = overflowing(&cells, width);
        let is_joined = |at: usize, fitted: usize| {
            (overflowing.is_empty() && fitted == width) || overflowing.contains(&at)
        };
        let mut fitted: Vec<Cow<'c, str>> = Vec::with_capacity(width);
        for (at, cell) in cells.into_iter().enumerate() {
            let is_joined = is_joined(at, fitted.len());
            match fitted.last_mut() {
                Some(last) if is_joined => {
                    let last = last.to_mut();
                    last.push(separator);
                    last.push_str(&cell);
                }
                _ => fitted.push(cell),
            }
        }
        cells = fitted;
    }
    cells.resize(width, Cow::Borrowed(""));
    cells
}

/// Returns whether a row has surplus text, and its cells do not show where it belongs. In the file of failed rows this text
/// stands in the last column.
pub fn has_surplus(mut cells: Vec<Cow<'_, str>>, width: usize) -> bool {
    drop_blank_surplus(&mut cells, width);
    cells.len() > width && overflowing(&cells, width).is_empty()
}

/// Returns the cells that continue the cell before them: in prose a blank follows the separator. Empty unless they are
/// exactly as many as the surplus cells.
fn overflowing(cells: &[Cow<'_, str>], width: usize) -> Vec<usize> {
    let goes_on = |&at: &usize| cells[at].starts_with(' ') && !cells[at - 1].trim().is_empty();
    let found: Vec<usize> = (1..cells.len()).filter(goes_on).collect();
    if found.len() == cells.len() - width {
        found
    } else {
        Vec::new()
    }
}

fn drop_blank_surplus(cells: &mut Vec<Cow<'_, str>>, width: usize) {
    while cells.len() > width && cells.last().is_some_and(|cell| cell.trim().is_empty()) {
        cells.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::CellKind;
    use crate::source::Row;

    fn complaint(header: &[&str], cells: &[&str]) -> Option<String> {
        let header: Vec<String> = header.iter().map(|&name| name.to_owned()).collect();
        let mut row = Row::default();
        for cell in cells {
            row.push(cell, CellKind::Text);
        }
        let shape = Shape::of(&header, false);
        shape
            .complaint(&row.view().unwrap())
            .map(|reason| reason.message)
    }

    #[test]
    fn blank_cells_at_the_end_are_nothing_and_text_there_is_named() {
        let three: &[&str] = &["Name", "Email", "Street"];
        let cases: [(&[&str], &[&str], Option<&str>); 15] = [
            (three, three, Some("repeats the headers")),
            (
                three,
                &["Email", "Name", "Street"],
                Some("repeats the headers in other columns"),
            ),
            (three, &["Email", "Name", "Name"], None),
            (three, &["Email", "Name", "Moor Lane"], None),
            (three, &["Name", "a@x", "Street"], None),
            (&["Name"], &["Name"], None),
            (three, &["Ada", "a@x", "Moor Lane"], None),
            (three, &["Ada", "a@x", "Moor Lane", ""], None),
            (three, &["Ada", "a@x", "Moor Lane", "", " ", "\u{a0}"], None),
            (
                three,
                &["Ada", "a@x"],
                Some("2 cells where the header has 3"),
            ),
            (
                three,
                &["Ada", "a@x", "1 Moor Lane", " Flat 2"],
                Some(
                    "4 cells where the header has 3: \"1 Moor Lane\" and \"Flat 2\" seem to be one cell",
                ),
            ),
            (
                three,
                &["Ada", "a@x", "1 Moor Lane", "extra", ""],
                Some("4 cells where the header has 3: \"extra\" is surplus"),
            ),
            (&["Name", "Email", "", ""], &["Ada", "a@x"], None),
            (&["Name", "Email", ""], &["Ada", "a@x", "note", ""], None),
            (
                &["Name", "Email", ""],
                &["Ada"],
                Some("1 cell where the header has 3"),
            ),
        ];
        for (header, cells, expected) in cases {
            assert_eq!(complaint(header, cells).as_deref(), expected, "{cells:?}");
        }
    }

    #[test]
    fn surplus_text_is_joined_to_its_cell() {
        let cases: [(&[&str], &[&str]); 6] = [
            (&["a", "b"], &["a", "b", ""]),
            (&["a", "b", "c", ""], &["a", "b", "c"]),
            (&["a", "b", "c", " d"], &["a", "b", "c; d"]),
            (&["a", "b", " c", "d"], &["a", "b; c", "d"]),
            (&["a", "b", "c", "d", "e"], &["a", "b", "c;d;e"]),
            // In a list with a blank after each separator nothing can be seen.
            (&["a", " b", " c", " d"], &["a", " b", " c; d"]),
        ];
        for (cells, expected) in cases {
            let cells = cells.iter().map(|&cell| cell.into()).collect();
            assert_eq!(fitted(cells, 3, ';'), expected);
        }
    }
}
