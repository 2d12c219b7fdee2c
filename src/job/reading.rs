//! The reading half of the pipeline: rows from the source, mapped and checked, in packets for the storing half.
//!
//! It runs in its own thread, because checking costs half as much as storing. The packets are used again, so that no half
//! allocates for each row. The halves wait for each other, so that the memory is limited.

use std::sync::mpsc::{Receiver, SyncSender};

use super::importer::Outcome;
use super::shape::Shape;
use crate::error::Result;
use crate::mapping::{Binding, Mapping, Room};
use crate::record::{Checker, Code, Reason, Record, Rejection};
use crate::source::{Flaw, Row, Rows};
use crate::store::RowEncoder;

/// The number of rows in a packet: few enough to stay in the cache of the other core.
pub const PACKET: usize = 128;

/// A checked row.
#[derive(Debug, Default)]
pub struct Checked {
    /// The row.
    pub row: Row,
    /// The record of the row, if it was not rejected.
    pub record: Record,
    /// The reasons why the row has no valid record.
    pub rejection: Option<Rejection>,
    /// The outcome of the row, once it is stored. The reading half frees it, because it allocated the texts: if the other thread
    /// did, both would wait for the allocator.
    pub outcome: Option<Outcome>,
}

/// Rows that go from the reading half to the storing half.
#[derive(Debug, Default)]
pub struct Packet {
    rows: Vec<Checked>,
    filled: usize,
}

impl Packet {
    /// Returns the rows in the packet.
    pub fn rows(&mut self) -> &mut [Checked] {
        &mut self.rows[..self.filled]
    }

    /// Returns the records of the rows in the packet.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.rows[..self.filled]
            .iter()
            .map(|checked| &checked.record)
    }
}

/// Turns rows into records.
#[derive(Debug)]
pub struct Reading<'a> {
    /// The rows to read.
    pub rows: Rows<'a>,
    /// The number of cells of a row.
    pub shape: Shape,
    /// The columns of the fields.
    pub mapping: &'a Mapping,
    /// The field of each cell.
    pub binding: Binding<'a>,
    /// The buffer in which cells are joined.
    pub room: Room,
    /// Checks the records.
    pub checker: Checker<'a>,
    /// Prepares the rows of the records for the store, if their import can create them together.
    pub encoder: Option<RowEncoder>,
    /// The number of the last row that is in the store.
    pub done_until: u64,
}

impl Reading<'_> {
    /// Fills empty packets until the source ends or the storing half stops.
    pub fn run(mut self, empty: &Receiver<Packet>, full: &SyncSender<Result<Packet>>) {
        while let Ok(mut packet) = empty.recv() {
            let filled = self.fill(&mut packet);
            let is_last = !matches!(filled, Ok(true));
            if full.send(filled.map(|_| packet)).is_err() || is_last {
                return;
            }
        }
    }

    /// Fills a packet. Returns false at the end of the source.
    fn fill(&mut self, packet: &mut Packet) -> Result<bool> {
        packet.filled = 0;
        while packet.filled < PACKET {
            if packet.filled == packet.rows.len() {
                packet.rows.push(Checked::default());
            }
            let checked = &mut packet.rows[packet.filled];
            if !self.rows.next(&mut checked.row)? {
                return Ok(false);
            }
            if checked.row.number > self.done_until && !checked.row.is_blank() {
                checked.outcome = None;
                checked.rejection = self.check(&checked.row, &mut checked.record).err();
                packet.filled += 1;
            }
        }
        Ok(true)
    }

    fn check(&mut self, row: &Row, record: &mut Record) -> std::result::Result<(), Rejection> {
        let view = row.view().map_err(flawed)?;
        if let Some(reason) = self.shape.complaint(&view) {
            return Err(reason.into());
        }
        let draft = self.binding.draft(|cell| view.cell(cell), &mut self.room);
        if let Err(mut rejection) = self.checker.check(&draft, record) {
            // The reading half does this, because the storing half has more work.
            self.mapping.name_columns(&mut rejection.reasons);
            return Err(rejection);
        }
        if let Some(encoder) = &mut self.encoder {
            encoder.prepare(row.number, record);
        }
        Ok(())
    }
}

fn flawed(flaw: Flaw) -> Rejection {
    let (code, fix) = match flaw {
        Flaw::Encoding(_) | Flaw::Nul(_) => (
            Code::Encoding,
            "type the cell again, and save the file in UTF-8",
        ),
        Flaw::Quotation(_) => (
            Code::Quotation,
            "close each cell that begins with a quotation mark, and double the marks inside it; in the file of failed rows that is done, so check the cells there",
        ),
        Flaw::Misplaced(_) => (
            Code::Quotation,
            "remove the space before the mark, or add the missing delimiter; in a quoted cell, double a mark that is part of the text",
        ),
        Flaw::Exchanged { .. } => (
            Code::Together,
            "export the records again, and sort whole rows only; for a new record, clear its cells _id and _intake",
        ),
        Flaw::Cut => (
            Code::Cut,
            "if the row is whole, add the missing line break at the end of the file, or import the row from the file of failed rows; otherwise fetch the file again",
        ),
    };
    Reason::row(code, flaw.to_string(), fix).into()
}
