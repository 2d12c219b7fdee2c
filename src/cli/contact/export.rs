//! `contact export`: writes contacts as a sheet that is safe for a spreadsheet program.

use clap::Args;

use crate::cli::record::exporting::{self, ExportFlags};
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;
use crate::store::Filter;

/// Write contacts as CSV or XLSX, every field a column
///
/// Text that a spreadsheet program would run as a formula is escaped. An import of the file removes the escape.
#[derive(Args, Debug)]
pub struct ExportArgs {
    #[command(flatten)]
    flags: ExportFlags,
}

pub fn run(args: &ExportArgs, session: &Session) -> Result<Outcome> {
    let filter = Filter::default();
    exporting::run(session, Entity::Contact, &args.flags, filter)?;
    Ok(Outcome::Done)
}
