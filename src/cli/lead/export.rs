//! `lead export`: leads as a sheet that a spreadsheet program may open, and that goes straight back into an import.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::record::desk::Desk;
use crate::cli::record::plain;
use crate::context::Context;
use crate::error::{Error, Outcome, Result};
use crate::job::{SheetFile, SheetWriter};
use crate::record::{Entity, Form};
use crate::source::ID_COLUMN;
use crate::store::Filter;
use crate::terminal::{Format, cannot_write};

/// Write leads as CSV or XLSX, every field a column
///
/// What a spreadsheet program would run is guarded; the guard comes off again when the file is imported.
#[derive(Args, Debug)]
pub struct ExportArgs {
    /// Write to this file instead of standard output: CSV or, if its name ends in .xlsx, a workbook
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
    /// Only those with this as part of their name, email or phone
    #[arg(long, value_name = "TEXT")]
    search: Option<String>,
    /// Only those with this status
    #[arg(long)]
    status: Option<String>,
    /// Only those that this job made
    #[arg(long, value_name = "ID")]
    job: Option<i64>,
}

pub fn run(args: &ExportArgs, context: &mut Context) -> Result<Outcome> {
    if context.terminal.format() == Format::Json {
        return Err(Error::usage("an export is a sheet, CSV or XLSX")
            .hint("`intake lead list --format json` gives the leads as JSON."));
    }
    let desk = Desk::to_list(context, Entity::Lead)?;
    match &args.out {
        Some(path) => to_file(args, desk.as_ref(), path, context)?,
        None => {
            let mut writer = if context.terminal.is_seen() {
                SheetWriter::shown(context.terminal.raw())
            } else {
                SheetWriter::csv(context.terminal.raw())
            };
            write(args, desk.as_ref(), &mut writer)?;
            writer.finish(&mut std::io::sink(), &cannot_write)?;
        }
    }
    Ok(Outcome::Done)
}

fn to_file(
    args: &ExportArgs,
    desk: Option<&Desk>,
    path: &Path,
    context: &mut Context,
) -> Result<()> {
    let file = SheetFile::create(path)?;
    if path.exists() && !context.yes {
        return Err(Error::usage(format!("{} is there already", path.display()))
            .hint("Name a new file, or replace it: --yes."));
    }
    let mut leads = 0;
    let path = file.write(|writer| {
        leads = write(args, desk, writer)?;
        Ok(())
    })?;
    let plural = if leads == 1 { "" } else { "s" };
    context.terminal.note(&format!(
        "{leads} lead{plural} written to {}.",
        path.display()
    ));
    Ok(())
}

/// Writes the header and every lead; gives how many there were.
fn write(args: &ExportArgs, desk: Option<&Desk>, writer: &mut SheetWriter<'_>) -> Result<u64> {
    let Some(desk) = desk else {
        header(&Form::of(Entity::Lead), writer)?;
        return Ok(0);
    };
    header(&desk.form, writer)?;
    let status = args.status.clone().map(|status| ("status", status));
    let filter = Filter {
        search: args.search.clone(),
        fields: status.into_iter().collect(),
        job: args.job,
        ..Filter::default()
    };
    desk.store.visit_records(&desk.form, &filter, |lead| {
        let values = desk.form.stored().map(|(id, _)| {
            let value = lead.get(id);
            value
                .map(|value| plain(value, &desk.currency))
                .unwrap_or_default()
        });
        let cells: Vec<String> = std::iter::once(lead.id.to_string()).chain(values).collect();
        writer.row(cells.iter().map(String::as_str))
    })
}

fn header(form: &Form, writer: &mut SheetWriter<'_>) -> Result<()> {
    let fields = form.stored().map(|(_, field)| &*field.name);
    writer.row(std::iter::once(ID_COLUMN).chain(fields))
}
