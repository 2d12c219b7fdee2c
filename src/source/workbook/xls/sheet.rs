//! The cells of a sheet of an XLS workbook. Section numbers refer to [MS-XLS].

use calamine::DataRef;

use super::globals::{BOF, CUT, EOF, Fault, Globals};
use super::record::{Record, Records};
use super::text::Chunks;
use crate::record::CellKind;
use crate::source::workbook::cells::{UNREADABLE, write_out};
use crate::source::workbook::merged::Merged;
use crate::source::workbook::number_format;

// The numbers of the record types, section 2.3.
const FORMULA: u16 = 0x0006;
/// Formulas under the numbers of BIFF3 and BIFF4, which some programs write.
const FORMULA_3: u16 = 0x0206;
const FORMULA_4: u16 = 0x0406;
const CONTINUE: u16 = 0x003C;
const MUL_RK: u16 = 0x00BD;
const R_STRING: u16 = 0x00D6;
const MERGED_CELLS: u16 = 0x00E5;
const LABEL_SST: u16 = 0x00FD;
const NUMBER: u16 = 0x0203;
const LABEL: u16 = 0x0204;
const BOOL_ERR: u16 = 0x0205;
const STRING: u16 = 0x0207;
const ROW: u16 = 0x0208;
const ARRAY: u16 = 0x0221;
const TABLE: u16 = 0x0236;
const RK: u16 = 0x027E;
const SHARED_FORMULA: u16 = 0x04BC;

/// The bit of a ROW record that says that the row has no height: `fDyZero`.
const HIDDEN: u8 = 0x20;
/// The bits that end the value of a formula that is no number.
const NO_NUMBER: [u8; 2] = [0xFF, 0xFF];

/// The cells of a sheet.
pub struct Cells<'s> {
    stream: &'s [u8],
    globals: &'s Globals,
    /// The place of each cell, in reading order.
    places: Vec<Place>,
    /// The numbers of the hidden rows, as a spreadsheet program counts, ascending. A filter hides rows in the same way.
    pub hidden: Vec<u64>,
    /// The cells that are merged downwards.
    pub merged: Vec<Merged>,
}

/// The place of a cell in its sheet and in the stream.
#[derive(Clone, Copy)]
pub struct Place {
    row: u16,
    column: u16,
    /// The position of the cell in its record.
    nth: u16,
    /// The offset of its record.
    at: usize,
}

impl Place {
    /// Returns the row and the column, from 0.
    pub fn position(&self) -> (u32, u32) {
        (self.row.into(), self.column.into())
    }
}

impl<'s> Cells<'s> {
    /// Finds the cells of a sheet whose records begin at an offset.
    ///
    /// # Errors
    /// Fails if there is no sheet, or it is cut off.
    pub fn find(stream: &'s [u8], globals: &'s Globals, at: usize) -> Result<Self, Fault> {
        let mut records = Records::new(stream, at);
        match records.next() {
            Some(Some(record)) if record.kind == BOF => {}
            _ => return Err(Fault::Damaged("the records of the sheet are missing")),
        }
        let (mut places, mut hidden, mut merged) = (Vec::new(), Vec::new(), Vec::new());
        // A chart within the sheet has records of its own, from BOF to EOF.
        let mut inner = 0;
        loop {
            let at = records.at;
            let Some(record) = records.next() else {
                return Err(Fault::Damaged("the sheet is cut off"));
            };
            let record = record.ok_or(CUT)?;
            match (record.kind, inner) {
                (BOF, _) => inner += 1,
                (EOF, 0) => break,
                (EOF, _) => inner -= 1,
                // 2.4.221.
                (ROW, 0) => {
                    let [flags] = record.bytes(12).ok_or(CUT)?;
                    if flags & HIDDEN != 0 {
                        hidden.push(u64::from(record.number(0).ok_or(CUT)?) + 1);
                    }
                }
                (MERGED_CELLS, 0) => merged.extend(merged_cells(&record)),
                (_, 0) => add(&record, at, &mut places).ok_or(CUT)?,
                _ => {}
            }
        }
        // Most programs write the cells in order. The last one counts if two have the same place.
        if !places.is_sorted_by_key(Place::position) {
            places.sort_by_key(Place::position);
        }
        hidden.sort_unstable();
        hidden.dedup();
        Ok(Cells {
            stream,
            globals,
            places,
            hidden,
            merged,
        })
    }

    /// Returns the places of the cells in reading order.
    pub fn places(&self) -> impl Iterator<Item = Place> {
        let next = |at: usize| self.places.get(at + 1);
        let all = self.places.iter().copied().enumerate();
        all.filter(move |(at, place)| {
            next(*at).is_none_or(|next| next.position() != place.position())
        })
        .map(|(_, place)| place)
    }

    /// Appends the text that a spreadsheet program shows in a cell to `text`, and returns its kind.
    pub fn write(&self, place: Place, text: &mut String) -> CellKind {
        let mut records = Records::new(self.stream, place.at);
        let start = text.len();
        let record = records.next().flatten();
        let kind = record.map_or(0, |record| record.kind);
        let written =
            record.and_then(|record| self.write_record(&record, records, place.nth, text));
        written.unwrap_or_else(|| {
            text.truncate(start);
            text.push_str(UNREADABLE);
            text.push_str(match kind {
                LABEL_SST => ": the workbook has no text with this number",
                _ => ": its record is damaged",
            });
            CellKind::Error
        })
    }

    /// Writes a cell. Returns `None` if its record is damaged.
    fn write_record(
        &self,
        record: &Record<'s>,
        mut behind: Records<'s>,
        nth: u16,
        text: &mut String,
    ) -> Option<CellKind> {
        // All but MulRk, 2.4.175, begin with a Cell, 2.5.13.
        let style = record.number(4)?;
        match record.kind {
            NUMBER => self.number(f64::from_le_bytes(record.bytes(6)?), style, text),
            RK => self.number(rk(record.bytes(6)?), style, text),
            MUL_RK => {
                let at = 4 + 6 * usize::from(nth);
                self.number(rk(record.bytes(at + 2)?), record.number(at)?, text)
            }
            LABEL | R_STRING => {
                let all = behind.continued(record);
                let own = content(all, 6)?.text(self.globals.form)?;
                write_out(&DataRef::SharedString(&own), text)
            }
            LABEL_SST => {
                let number = usize::try_from(u32::from_le_bytes(record.bytes(6)?)).ok()?;
                let shared = self.globals.texts.get(number)?;
                write_out(&DataRef::SharedString(shared), text)
            }
            BOOL_ERR => {
                let [value, is_error] = record.bytes(6)?;
                write_code(is_error != 0, value, text)
            }
            FORMULA | FORMULA_3 | FORMULA_4 => match record.bytes::<8>(6)? {
                [0, .., a, b] if [a, b] == NO_NUMBER => self.write_result(behind, text),
                [1, _, value, .., a, b] if [a, b] == NO_NUMBER => write_code(false, value, text),
                [2, _, value, .., a, b] if [a, b] == NO_NUMBER => write_code(true, value, text),
                [3, .., a, b] if [a, b] == NO_NUMBER => Some(CellKind::Text),
                value => self.number(f64::from_le_bytes(value), style, text),
            },
            _ => None,
        }
    }

    /// Writes a number in its format. Returns `None` if it is none.
    fn number(&self, number: f64, style: u16, text: &mut String) -> Option<CellKind> {
        let format = self.globals.styles.get(usize::from(style));
        if !number.is_finite() {
            return None;
        }
        number_format::write(number, format, self.globals.is_1904, text)
    }

    /// Writes the text that a formula gives. It stands in a record behind the formula, 2.4.268. Without one the formula was
    /// never calculated.
    fn write_result(&self, mut behind: Records<'s>, text: &mut String) -> Option<CellKind> {
        while let Some(Some(record)) = behind.next() {
            match record.kind {
                STRING => {
                    let all = behind.continued(&record);
                    let own = content(all, 0)?.text(self.globals.form)?;
                    return write_out(&DataRef::SharedString(&own), text);
                }
                SHARED_FORMULA | ARRAY | TABLE | CONTINUE => {}
                _ => break,
            }
        }
        text.push_str("=…");
        Some(CellKind::Error)
    }
}

/// Adds the cells of a record. Returns `None` if it is too short to name them.
fn add(record: &Record<'_>, at: usize, places: &mut Vec<Place>) -> Option<()> {
    let count = match record.kind {
        NUMBER | RK | LABEL | R_STRING | LABEL_SST | BOOL_ERR | FORMULA | FORMULA_3 | FORMULA_4 => {
            1
        }
        // Row and first column, a style and a number for each cell, and the last column.
        MUL_RK => u16::try_from(record.data.len().checked_sub(6)? / 6).ok()?,
        _ => return Some(()),
    };
    let (row, first) = (record.number(0)?, record.number(2)?);
    for nth in 0..count {
        places.push(Place {
            row,
            column: first.checked_add(nth)?,
            nth,
            at,
        });
    }
    Some(())
}

/// Returns the cells of a record, 2.4.168, that are merged downwards. The last range of a record that is cut off is left out.
fn merged_cells(record: &Record<'_>) -> impl Iterator<Item = Merged> {
    /// The bytes of a range: its first and last row, and its first and last column.
    const RANGE: usize = 8;
    let ranges = (0..).map_while(move |nth| {
        let number = |at: usize| record.number(2 + nth * RANGE + at).map(u32::from);
        Some([number(0)?, number(2)?, number(4)?])
    });
    ranges.filter_map(|[first, last, column]| Merged::of(first, last, column))
}

/// Returns the content of a record and of those that continue it, from a position on.
fn content(mut all: Vec<&[u8]>, at: usize) -> Option<Chunks<'_>> {
    let first = all.first_mut()?;
    *first = first.get(at..)?;
    Some(Chunks::new(all))
}

/// Returns a number in the short form, 2.5.217: 30 bits of a whole number or of a float, which may be a hundredfold.
fn rk(bytes: [u8; 4]) -> f64 {
    let bits = u32::from_le_bytes(bytes);
    let number = if bits & 2 == 0 {
        f64::from_bits(u64::from(bits & !3) << 32)
    } else {
        f64::from(i32::from_le_bytes(bytes) >> 2)
    };
    if bits & 1 == 0 {
        number
    } else {
        number / 100.0
    }
}

/// Writes a truth value or an error, 2.5.10.
fn write_code(is_error: bool, value: u8, text: &mut String) -> Option<CellKind> {
    if !is_error {
        return write_out(&DataRef::Bool(value != 0), text);
    }
    text.push_str(match value {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        0x2B => "#GETTING_DATA",
        _ => return None,
    });
    Some(CellKind::Error)
}
