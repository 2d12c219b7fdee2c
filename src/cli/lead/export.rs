//! `lead export`: writes leads as a sheet that is safe for a spreadsheet program.

use clap::Args;

use crate::cli::record::exporting::{self, ExportFlags};
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;
use crate::store::Filter;

/// Write leads as CSV or XLSX, every field a column
///
/// Text that a spreadsheet program would run as a formula is escaped. An import of the file removes the escape.
#[derive(Args, Debug)]
pub struct ExportArgs {
    #[command(flatten)]
    flags: ExportFlags,
    /// Write only leads with this status
    #[arg(long)]
    status: Option<String>,
    /// Write only leads that this job created
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
