//! The records that describe an XLS workbook: its sheets, texts and number formats. Section numbers refer to [MS-XLS].

use std::collections::HashMap;

use super::record::{Record, Records};
use super::text::{Chunks, Form, encoding};
use crate::source::workbook::number_format::NumberFormat;

// The numbers of the record types, section 2.3.
pub const EOF: u16 = 0x000A;
pub const BOF: u16 = 0x0809;
const DATE_1904: u16 = 0x0022;
const FILE_PASS: u16 = 0x002F;
const WINDOW1: u16 = 0x003D;
const CODE_PAGE: u16 = 0x0042;
const BOUND_SHEET: u16 = 0x0085;
const XF: u16 = 0x00E0;
const SST: u16 = 0x00FC;
const FORMAT: u16 = 0x041E;

/// The version in a BOF record of BIFF5.
const BIFF5: u16 = 0x0500;
/// The largest number of styles: a cell names its style by 16 bits.
const STYLES_MAX: usize = 1 << 16;
/// The length of the shortest text.
const TEXT_MIN: usize = 3;

/// The tables to which the cells of a workbook refer.
pub struct Globals {
    /// The form of all texts.
    pub form: Form,
    /// Whether dates are counted from 1904.
    pub is_1904: bool,
    /// The position of the sheet that a spreadsheet program shows when it opens the workbook.
    pub active: Option<usize>,
    /// All sheets, with charts and macros.
    pub sheets: Vec<Sheet>,
    /// The texts that cells name by number.
    pub texts: Vec<String>,
    /// The number format of each style.
    pub styles: Vec<NumberFormat>,
}

/// A sheet, 2.4.28.
pub struct Sheet {
    pub name: String,
    pub is_hidden: bool,
    pub is_worksheet: bool,
    /// The offset of its records.
    pub at: usize,
}

/// The reason why a workbook cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It asks for a password.
    Protected,
    /// It is damaged. The text says what is wrong.
    Damaged(&'static str),
}

/// The record that the stream cuts off, or that is shorter than its type.
pub const CUT: Fault = Fault::Damaged("one of its records is cut off");

impl Globals {
    /// Reads the records at the start of a stream.
    ///
    /// # Errors
    /// Fails if the workbook asks for a password, or is damaged.
    pub fn read(stream: &[u8]) -> Result<Self, Fault> {
        let mut globals = Globals {
            form: Form::Units,
            is_1904: false,
            active: None,
            sheets: Vec::new(),
            texts: Vec::new(),
            styles: Vec::new(),
        };
        let (mut codes, mut formats) = (HashMap::new(), Vec::new());
        let mut records = Records::new(stream, 0);
        while let Some(record) = records.next() {
            let record = record.ok_or(CUT)?;
            match record.kind {
                EOF => break,
                FILE_PASS => return Err(Fault::Protected),
                SST => globals.texts = texts(records.continued(&record)).ok_or(CUT)?,
                XF if formats.len() < STYLES_MAX => formats.push(record.number(2).ok_or(CUT)?),
                // 2.4.126.
                FORMAT => {
                    let mut content = Chunks::new(vec![record.data]);
                    let id = content.bytes().map(u16::from_le_bytes).ok_or(CUT)?;
                    let code = match globals.form {
                        Form::Bytes(_) => content.short_text(globals.form),
                        Form::Units => content.text(globals.form),
                    };
                    codes.extend(code.map(|code| (id, NumberFormat::of_code(&code))));
                }
                _ => globals.take(&record).ok_or(CUT)?,
            }
        }
        globals.styles = formats
            .iter()
            .map(|id| {
                codes
                    .get(id)
                    .cloned()
                    .unwrap_or_else(|| NumberFormat::of_id(*id))
            })
            .collect();
        Ok(globals)
    }

    /// Takes any other record. Returns `None` if it is too short.
    fn take(&mut self, record: &Record<'_>) -> Option<()> {
        match record.kind {
            BOF if record.number(0)? == BIFF5 => self.form = Form::Bytes(encoding(0)),
            CODE_PAGE => {
                let page = record.number(0)?;
                if let Form::Bytes(bytes) = &mut self.form {
                    *bytes = encoding(page);
                }
            }
            DATE_1904 => self.is_1904 = record.number(0)? == 1,
            // 2.4.345. A workbook with several windows describes each.
            WINDOW1 if self.active.is_none() => self.active = Some(record.number(10)?.into()),
            BOUND_SHEET => {
                let [state, kind] = record.bytes(4)?;
                let mut name = Chunks::new(vec![record.data.get(6..)?]);
                let name = name.short_text(self.form)?;
                self.sheets.push(Sheet {
                    name: name.replace('\0', ""),
                    is_hidden: state & 0b11 != 0,
                    is_worksheet: kind == 0,
                    at: usize::try_from(u32::from_le_bytes(record.bytes(0)?)).ok()?,
                });
            }
            _ => {}
        }
        Some(())
    }
}

/// Reads the table of texts, 2.4.265. The numbers of texts that it states are not used.
fn texts(content: Vec<&[u8]>) -> Option<Vec<String>> {
    let mut content = Chunks::new(content);
    let (_all, _different) = (content.bytes::<4>()?, content.bytes::<4>()?);
    let mut texts = Vec::new();
    // Some programs fill the table up.
    while content.has(TEXT_MIN) {
        texts.push(content.shared_text()?);
    }
    Some(texts)
}
