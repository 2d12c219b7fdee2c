//! A mapping by positions: the cells of a row for each field. It is built once for all rows.

use super::blank::Blanks;
use super::split_name::NameCells;
use crate::record::{Cell, CellKind, Draft, FieldId};

/// The cells of a field, by their positions from 0.
#[derive(Clone, Debug)]
pub(super) enum Cells<'m> {
    /// One cell.
    One(usize),
    /// The cells to join, in the order of the source, and the text between them.
    Several(Vec<usize>, &'m str),
    /// The halves of the name of a client.
    Halves(NameCells<'m>),
    /// The cells of which the first that is not blank counts.
    First(Vec<usize>),
}

/// A mapping by positions, with the defaults and the values that mean blank.
#[derive(Clone, Debug)]
pub struct Binding<'m> {
    pub(super) fields: Vec<(FieldId, Cells<'m>)>,
    pub(super) defaults: Vec<(FieldId, &'m str)>,
    pub(super) blanks: Blanks,
}

/// Buffers for joined cells. They are reused for every row, so that a row allocates nothing.
#[derive(Debug, Default)]
pub struct Room(Vec<String>);

impl<'m> Binding<'m> {
    /// Returns the draft of a row. `cell` returns a cell by its position from 0.
    pub fn draft<'r>(&self, cell: impl Fn(usize) -> Cell<'r>, room: &'r mut Room) -> Draft<'r>
    where
        'm: 'r,
    {
        let mut draft = Draft::with_room_for(self.fields.len() + self.defaults.len());
        let cell = |at| Some(cell(at)).filter(|cell| !self.blanks.has(cell.text));
        room.0.resize_with(self.fields.len(), String::new);
        for ((field, cells), room) in self.fields.iter().zip(&mut room.0) {
            let value = match cells {
                Cells::One(at) => cell(*at),
                Cells::First(cells) => {
                    let mut cells = cells.iter().filter_map(|&at| cell(at));
                    cells.find(|cell| !cell.trimmed().is_empty())
                }
                Cells::Several(cells, separator) => {
                    let cells = cells.iter().filter_map(|&at| cell(at));
                    joined(cells, separator, room)
                }
                Cells::Halves(halves) => halves.join(cell, room),
            };
            if let Some(value) = value {
                draft.fill(*field, value);
            }
        }
        for &(field, value) in &self.defaults {
            draft.fill_default(field, value);
        }
        draft
    }

    /// Returns the fields that cells or defaults can fill.
    pub fn fields(&self) -> impl Iterator<Item = FieldId> {
        let defaults = self.defaults.iter().map(|&(field, _)| field);
        self.fields.iter().map(|&(field, _)| field).chain(defaults)
    }
}

/// Joins the trimmed texts of cells without the blank ones. A cell that makes its row fail is returned unchanged, so
/// that the check finds it.
fn joined<'r>(
    cells: impl Iterator<Item = Cell<'r>> + Clone,
    separator: &str,
    room: &'r mut String,
) -> Option<Cell<'r>> {
    let mut cells = cells.filter(|cell| !cell.trimmed().is_empty());
    if let Some(wrong) = cells.clone().find(is_wrong) {
        return Some(wrong);
    }
    let first = cells.next()?;
    room.clear();
    room.push_str(first.trimmed());
    for cell in cells {
        room.push_str(separator);
        room.push_str(cell.trimmed());
    }
    Some(Cell::text(room))
}

/// Returns whether a cell makes its row fail.
pub(super) fn is_wrong(cell: &Cell<'_>) -> bool {
    cell.kind == CellKind::Error || cell.has_lost_digits()
}
