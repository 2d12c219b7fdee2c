//! `contact export`: contacts as a sheet that a spreadsheet program may open.

use clap::Args;

use crate::cli::record::exporting::{self, ExportFlags};
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;
use crate::store::Filter;

/// Write contacts as CSV or XLSX, every field a column
///
/// What a spreadsheet program would run is guarded, reversibly.
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
