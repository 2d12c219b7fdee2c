//! The reading half of the pipeline: rows from the source, mapped and checked, in packets for the storing half.
//!
//! It runs beside the storing half, because checking costs half as much as storing; the packets go round, so that
//! neither half allocates per row, and wait for each other, so that memory stays what it is.

use std::sync::mpsc::{Receiver, SyncSender};

use super::shape::Shape;
use crate::error::Result;
use crate::mapping::{Binding, Room};
use crate::record::{Checker, Code, Reason, Record, Rejection};
use crate::source::{Flaw, Row, Rows};

/// Rows in a packet: few enough that they are still in the cache of the core that takes them.
pub const PACKET: usize = 128;

/// A row, and what became of it.
#[derive(Debug, Default)]
pub struct Checked {
    /// The row as it came.
    pub row: Row,
    /// The record that it is, if it was not rejected.
    pub record: Record,
    /// Why it is none.
    pub rejection: Option<Rejection>,
}

/// Some rows that go from the reading half to the storing half and back.
#[derive(Debug, Default)]
pub struct Packet {
    rows: Vec<Checked>,
    filled: usize,
}

impl Packet {
    /// The rows of this turn.
    pub fn rows(&mut self) -> &mut [Checked] {
        &mut self.rows[..self.filled]
    }
}

/// Turns rows into records.
#[derive(Debug)]
pub struct Reading<'a> {
    /// The rows to read.
    pub rows: Rows<'a>,
    /// How many cells a row has.
    pub shape: Shape,
    /// Which cell is which field.
    pub binding: Binding<'a>,
    /// Where cells are joined.
    pub room: Room,
    /// What makes a record valid.
    pub checker: Checker<'a>,
    /// Rows up to this one are in the store already.
    pub done_until: u64,
}

impl Reading<'_> {
    /// Fills the packets that come back until the source ends or nobody takes them any more.
    pub fn run(mut self, empty: &Receiver<Packet>, full: &SyncSender<Result<Packet>>) {
        while let Ok(mut packet) = empty.recv() {
            let filled = self.fill(&mut packet);
            let is_last = !matches!(filled, Ok(true));
            if full.send(filled.map(|_| packet)).is_err() || is_last {
                return;
            }
        }
    }

    /// Fills a packet; false if the source has ended.
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
        self.checker.check(&draft, record)
    }
}

fn flawed(flaw: Flaw) -> Rejection {
    let (code, fix) = match flaw {
        Flaw::Encoding(_) | Flaw::Nul(_) => (
            Code::Encoding,
            "write the cell anew, and save the file in UTF-8",
        ),
        Flaw::Quotation(_) => (
            Code::Quotation,
            "close each cell that begins with a quotation mark, and double the marks inside it; in the file of failed rows that is done, so check the cells there",
        ),
        Flaw::Cut => (
            Code::Cut,
            "if the row is whole, add the missing line break at the end of the file, or import the row from the file of failed rows; otherwise fetch the file again",
        ),
    };
    Reason::row(code, flaw.to_string(), fix).into()
}
