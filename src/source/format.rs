//! A format of files. Each format has one file, which recognises, opens and reads it; the table of all formats is in
//! `open`.

use super::beginning::Beginning;
use super::choice::Judge;
use super::file::InputFile;
use super::{Options, Source};
use crate::error::Result;

/// A format of files.
pub struct Format {
    /// The name in output, in lower case, such as `csv`.
    pub name: &'static str,
    /// Whether a file with this beginning has the format.
    pub is_format_of: fn(&Beginning) -> bool,
    /// Opens a file of the format. A format that cannot be read twice cheaply gives a source with a row spool.
    ///
    /// # Errors
    /// Fails if the file cannot be read, or an option does not apply to the format.
    pub open: fn(InputFile, &Options, Option<Judge<'_>>) -> Result<Source>,
}
