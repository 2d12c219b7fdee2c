//! `client export`: writes clients as a sheet that is safe for a spreadsheet program.

use clap::Args;

use crate::cli::record::exporting::{self, ExportFlags};
use crate::cli::record::listing::{assert_options, given};
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;
use crate::store::Filter;

/// Write clients as CSV or XLSX, every field a column
///
/// Text that a spreadsheet program would run as a formula is escaped. An import of the file removes the escape.
#[derive(Args, Debug)]
pub struct ExportArgs {
    #[command(flatten)]
    flags: ExportFlags,
    /// Write only clients of this entity type
    #[arg(long = "type", value_name = "TYPE")]
    entity_type: Option<String>,
    /// Write only clients with this status
    #[arg(long)]
    status: Option<String>,
    /// Write only clients of this adviser
    #[arg(long, value_name = "NAME")]
    adviser: Option<String>,
}

pub fn run(args: &ExportArgs, session: &Session) -> Result<Outcome> {
    let fields = [
        ("entity_type", args.entity_type.as_ref()),
        ("status", args.status.as_ref()),
    ];
    assert_options(Entity::Client, &fields)?;
    let filter = Filter {
        fields: given(&fields),
        adviser: args.adviser.clone(),
        ..Filter::default()
    };
    exporting::run(session, Entity::Client, &args.flags, filter)?;
    Ok(Outcome::Done)
}
