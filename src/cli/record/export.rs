//! `export`: records as a sheet that is safe for a spreadsheet program, and that can be imported again.

use std::path::{Path, PathBuf};

use clap::Args;

use super::args::FilterFlags;
use super::counted;
use super::exported_links::ExportedLinks;
use super::external_ids::joined;
use super::list::assert_options;
use super::noun::Noun;
use super::plain;
use super::records::Records;
use crate::cli::output_file;
use crate::error::{Error, Outcome, Result};
use crate::record::{Entity, Schema, fields};
use crate::session::Session;
use crate::sheet::{SheetFile, SheetWriter, cell_length as length};
use crate::source::{EXTERNAL_ID_COLUMN, ID_COLUMN, MARK_COLUMN, Stamp};
use crate::store::Filter;
use crate::terminal::{Format, cannot_write};

/// The arguments of `export`.
#[derive(Args, Debug)]
pub struct ExportArgs<N: Noun> {
    /// Write to this file instead of standard output: CSV or, if its name ends in .xlsx, a workbook
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
    /// Write only records with this text in their name, email or phone
    #[arg(long, value_name = "TEXT")]
    search: Option<String>,
    #[command(flatten)]
    limits: FilterFlags<N>,
}

/// Writes the records that match a filter, with every field as a column.
pub fn run<N: Noun>(args: &ExportArgs<N>, session: &Session) -> Result<Outcome> {
    let entity = N::ENTITY;
    assert_options(entity, args.limits.fields())?;
    if session.terminal.format() == Format::Json {
        return Err(
            Error::usage("an export is written as CSV or XLSX, not as JSON").hint(format!(
                "`intake {entity} list --format json` gives the {} as JSON.",
                entity.plural()
            )),
        );
    }
    let filter = args.limits.limit(Filter {
        search: args.search.clone(),
        ..Filter::default()
    });
    let records = Records::to_list(session, entity)?;
    let export = Export {
        records: records.as_ref(),
        entity,
        filter,
        links: ExportedLinks::default(),
    };
    match &args.out {
        Some(path) => export.to_file(path, session)?,
        None => {
            let mut out = session.terminal.raw();
            let mut writer = if session.terminal.is_seen() {
                SheetWriter::shown(&mut out)
            } else {
                SheetWriter::csv(&mut out)
            };
            export.write(&mut writer)?;
            writer.finish(&cannot_write)?;
        }
    }
    export.links.note_left_out(session);
    Ok(Outcome::Done)
}

/// The records of one entity that are to be written.
struct Export<'d> {
    records: Option<&'d Records<'d>>,
    entity: Entity,
    filter: Filter,
    links: ExportedLinks,
}

impl Export<'_> {
    fn to_file(&self, path: &Path, session: &Session) -> Result<()> {
        output_file::assert_is_file(path, "export.xlsx")?;
        let file = SheetFile::create(path)?;
        output_file::assert_free(path, session)?;
        let mut written = 0;
        let waited = session.terminal.spinner("Writing the export");
        let path = file.write(|writer| {
            written = self.write(writer)?;
            Ok(())
        })?;
        drop(waited);
        let written = counted(
            usize::try_from(written).unwrap_or(usize::MAX),
            self.entity.name(),
        );
        session
            .terminal
            .note(&format!("{written} written to {}.", path.display()));
        Ok(())
    }

    /// Writes the header and every record. Returns the number of records.
    fn write(&self, writer: &mut SheetWriter<'_>) -> Result<u64> {
        let Some(records) = self.records else {
            header(&Schema::of(self.entity), &[], writer)?;
            return Ok(0);
        };
        let sources = records.store.sources_of_external_ids(self.entity)?;
        header(&records.schema, &sources, writer)?;
        let identity = records.store.identity()?;
        records.visit(&records.schema, &self.filter, |stored| {
            let values = records.schema.stored().map(|(id, _)| {
                let value = stored.get(id);
                value
                    .map(|value| plain(value, &records.currency))
                    .unwrap_or_default()
            });
            let id = stored.id.to_string();
            let stamp = Stamp {
                entity: self.entity,
                id: stored.id,
                created_at: stored.created_at,
                store: identity,
            };
            let mark = stamp.mark();
            let ids = records.ids_by_source(&sources, stored.id)?;
            let link = match self.entity {
                Entity::Contact => self.links.cells(records.store, stored.id)?,
                Entity::Lead | Entity::Client => Vec::new(),
            };
            let cells = std::iter::once(id).chain(values).chain(link);
            let cells = cells.chain(ids).chain([mark]);
            let cells: Vec<String> = cells.collect();
            assert_fits(&records.schema, &cells, writer.cell_max())?;
            writer.row(cells.iter().map(String::as_str))
        })
    }
}

impl Records<'_> {
    /// Returns the ids of a record in each of these systems.
    fn ids_by_source(&self, sources: &[String], id: i64) -> Result<Vec<String>> {
        if sources.is_empty() {
            return Ok(Vec::new());
        }
        let ids = self.external_ids(id)?;
        let ids_of = |source: &String| {
            let ids = ids.iter().filter(|one| one.source == *source);
            joined(ids.map(|one| one.id.clone()))
        };
        Ok(sources.iter().map(ids_of).collect())
    }
}

/// Writes the header: a column for each field, for the client of a contact, and for each system in which records have ids.
fn header(schema: &Schema, sources: &[String], writer: &mut SheetWriter<'_>) -> Result<()> {
    let fields = schema.stored().map(|(_, field)| field.name.to_string());
    let link: &[&str] = match schema.entity() {
        Entity::Contact => &[fields::CLIENT, fields::RELATIONSHIP],
        Entity::Lead | Entity::Client => &[],
    };
    let fields = fields.chain(link.iter().map(ToString::to_string));
    let sources = sources.iter();
    let ids = sources.map(|source| format!("{EXTERNAL_ID_COLUMN}{source}"));
    let columns = fields.chain(ids).chain([MARK_COLUMN.to_owned()]);
    let columns: Vec<String> = std::iter::once(ID_COLUMN.to_owned())
        .chain(columns)
        .collect();
    writer.row(columns.iter().map(String::as_str))
}

/// Fails if a cell cannot hold a value. The error names the record and the field.
fn assert_fits(schema: &Schema, cells: &[String], max: usize) -> Result<()> {
    // The first column is the id, the fields follow.
    let fields = schema.stored().zip(cells.iter().skip(1));
    for ((_, field), cell) in fields {
        // A text with fewer bytes than the limit has fewer characters too, so only long texts are counted.
        if cell.len() > max && length(cell) > max {
            let what = format!(
                "{} of {} {} has {} characters, and a cell of a workbook holds {max}",
                field.name,
                schema.entity(),
                cells[0],
                length(cell)
            );
            return Err(Error::failure(what).hint(
                "Nothing was written. CSV has no such limit: name a file that ends in .csv.",
            ));
        }
    }
    Ok(())
}
