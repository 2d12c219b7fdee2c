//! Sheets that intake writes for spreadsheet programs: CSV files and workbooks, guarded against formulas.

mod file;
#[cfg(any(test, fuzzing))]
pub mod fuzzing;
mod guard;
mod look;
mod parts;
mod workbook;
mod writer;

pub use file::{SheetFile, refused};
pub use guard::{guard, unguard};
pub use look::{ColumnLook, Look, Mark};
pub use workbook::length as cell_length;
pub use writer::SheetWriter;
