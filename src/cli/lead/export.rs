//! `lead export`: leads as a sheet that a spreadsheet program may open.

use clap::Args;

use crate::cli::record::exporting::{self, ExportFlags};
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;
use crate::store::Filter;

/// Write leads as CSV or XLSX, every field a column
///
/// What a spreadsheet program would run is guarded; the guard comes off again when the file is imported.
#[derive(Args, Debug)]
pub struct ExportArgs {
    #[command(flatten)]
    flags: ExportFlags,
    /// Only those with this status
    #[arg(long)]
    status: Option<String>,
    /// Only those that this job made
    #[arg(long, value_name = "ID")]
    job: Option<i64>,
}

pub fn run(args: &ExportArgs, session: &Session) -> Result<Outcome> {
    let status = args.status.clone().map(|status| ("status", status));
    let filter = Filter {
        fields: status.into_iter().collect(),
        job: args.job,
        ..Filter::default()
    };
    exporting::run(session, Entity::Lead, &args.flags, filter)?;
    Ok(Outcome::Done)
}
