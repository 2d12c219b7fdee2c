//! The input of an import of a file, before it is opened.

use std::path::PathBuf;

use crate::record::Entity;

/// The file that is imported.
#[derive(Debug)]
pub struct Input {
    /// The entity of its rows.
    pub entity: Entity,
    /// The path of the file; `-` is standard input.
    pub path: PathBuf,
    /// A private folder for the row spool.
    pub scratch: PathBuf,
    /// Whether the user confirms the mapping before the import. Only then is a column mapped by a similar header to a
    /// field by which records are matched.
    pub is_confirmed: bool,
}
