//! `import leads`, `import clients`, `import contacts`: records out of a CSV file or a workbook.

use crate::plan::{Limit, RunOptions};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use clap::{Args, ValueEnum};

use super::{background, notes, preview, summary, wizard};
use crate::cli::edited_sheet::place;
use crate::cli::template;
use crate::cli::turn::{self, Wait};
use crate::cli::work::{self, Work};
use crate::config::{self};
use crate::duplicate::{OnDeleted, OnDuplicate};
use crate::error::{Error, Outcome, Result};
use crate::job::{self, FailedFile, Finished, ImportTemplate, Prepared, Request, SheetKind};
use crate::mapping::{Choices, ColumnSpec, DefaultSpec, JoinSpec, ValueSpec};
use crate::record::Entity;
use crate::record::date::{Century, Order};
use crate::record::decimal::Mark;
use crate::session::Session;
use crate::source;
use crate::store::Store;
use crate::terminal::Format;

/// How a file is imported.
#[derive(Args, Clone, Debug)]
pub struct FileArgs {
    /// What its rows are.
    #[arg(skip)]
    pub(super) entity: Entity,
    /// The file; what it is is judged by its content; - reads standard input; asked for at a terminal
    pub(super) file: Option<PathBuf>,

    /// Show what was detected, the first rows and the mapping, and stop
    #[arg(long)]
    pub(super) preview: bool,
    /// Rehearse: the same work and the same counts, but nothing is written
    #[arg(long)]
    pub(super) dry_run: bool,
    /// All or nothing: if a row fails, none is imported
    #[arg(long)]
    pub(super) atomic: bool,
    /// Stop once more rows have failed than this: a number, or a percentage of all rows; what is in stays
    #[arg(long, value_name = "N|P%")]
    pub(super) max_failed: Option<Limit>,
    /// Queue it with a copy of the file, and return at once; a worker in the background does it
    #[arg(long, conflicts_with_all = ["dry_run", "preview", "wait"])]
    background: bool,
    /// How long to wait while another import is running, such as 30s or 10m [default: not at all]
    #[arg(long, value_name = "DURATION")]
    wait: Option<Wait>,
    /// Import even if the same bytes were imported with the same settings and their records are unchanged since
    #[arg(long)]
    pub(super) again: bool,
    /// Write the failed rows to this file at the end: CSV, or XLSX if its name ends so
    ///
    /// If no row fails, no file is written, and an earlier file with failed rows is removed. A file that was edited is never
    /// overwritten or removed: the import stops before its first row and names a free path.
    #[arg(long, value_name = "PATH")]
    pub(super) failed: Option<PathBuf>,

    /// The sheet of a workbook, by name or number [default: the visible one with the columns that are needed; of
    /// several the one that is in front, or the first]
    #[arg(long, value_name = "NAME|NUMBER", help_heading = "Reading")]
    pub(super) sheet: Option<String>,
    /// Leave out the rows of a workbook that are hidden, by hand or by a filter; otherwise they are imported too
    #[arg(long, help_heading = "Reading")]
    pub(super) skip_hidden: bool,
    /// The row with the headers [default: the first that is not blank]
    #[arg(long, value_name = "N", help_heading = "Reading", value_parser = clap::value_parser!(u64).range(1..))]
    pub(super) header_row: Option<u64>,
    /// The character between cells: one character, or `tab` [default: detected]
    #[arg(long, value_name = "C", help_heading = "Reading")]
    delimiter: Option<Delimiter>,
    /// The encoding of a CSV file, such as windows-1252 or utf-16le [default: detected]
    #[arg(long, value_name = "NAME", help_heading = "Reading")]
    encoding: Option<String>,
    /// What becomes of a row with missing last cells: it fails, or they are blank [default: fail]
    #[arg(long, value_name = "HOW", help_heading = "Reading")]
    short_rows: Option<ShortRows>,
    /// The order of dates of numbers such as 03/04/2026: dmy, mdy or ymd [default: proved by the whole column]
    #[arg(long, value_name = "ORDER", help_heading = "Reading")]
    date_order: Option<Order>,
    /// The century of years with two digits, such as 14/03/58: 19 or 20 [default: none, and such a row fails]
    #[arg(long, value_name = "19|20", help_heading = "Reading")]
    century: Option<Century>,
    /// The mark before the decimals of amounts such as 1,200: point or comma [default: proved by the whole column]
    #[arg(long, value_name = "MARK", help_heading = "Reading")]
    decimal: Option<Mark>,
    /// Values that mean blank, in every column and in any case, such as 'N/A,-,NULL'; '' for none [default: those of the
    /// template, else the setting import.blank]
    #[arg(
        long,
        value_name = "VALUES",
        help_heading = "Reading",
        allow_hyphen_values = true
    )]
    blank: Option<Vec<String>>,
    /// The largest file taken, in MB [default: the setting import.max_size_mb, 50]
    #[arg(long, value_name = "MB", help_heading = "Reading", value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
    pub(super) max_size: Option<u64>,

    /// Map a column, by its header or as #3, to a field; no field: leave it out. The cells of several columns that go to
    /// one text field are joined, in the order of the file
    #[arg(long = "map", value_name = "COLUMN=FIELD", help_heading = "Mapping")]
    columns: Vec<ColumnSpec>,
    /// What stands between joined cells, such as 'street=, '; \n is a line break [default: a line break for street, a
    /// blank for other fields]
    #[arg(long = "join", value_name = "FIELD=TEXT", help_heading = "Mapping")]
    joins: Vec<JoinSpec>,
    /// A value for a field that has no column, or whose cell is blank
    #[arg(long = "default", value_name = "FIELD=VALUE", help_heading = "Mapping")]
    defaults: Vec<DefaultSpec>,
    /// What a value in the file means, where that is an option of a dropdown; no TO: blank
    #[arg(long = "value", value_name = "FIELD:FROM=TO", help_heading = "Mapping")]
    values: Vec<ValueSpec>,
    /// Follow a template: its mapping, defaults, values, blanks, joins and reading options
    #[arg(long, value_name = "NAME", help_heading = "Mapping")]
    pub(super) template: Option<String>,
    /// Save mapping, defaults, values, blanks, joins and reading options of this import as a template
    #[arg(long, value_name = "NAME", help_heading = "Mapping")]
    pub(super) save_template: Option<String>,
    /// Whether somebody has said that another template of that name may go.
    #[arg(skip)]
    pub(super) may_replace: bool,
    /// Take over the settings of an earlier job: mapping, defaults, values, duplicates
    #[arg(
        long,
        value_name = "JOB",
        help_heading = "Mapping",
        conflicts_with = "template"
    )]
    pub(super) like: Option<i64>,

    /// The rules that look for an existing record, in order, such as email,phone,name. A rule only finds candidates: a
    /// policy acts on a record that the other fields confirm, and a row that is only possibly the same waits [default:
    /// leads: the setting leads.match; contacts: email,phone,name; clients: name]
    #[arg(
        long = "match",
        value_name = "RULES",
        value_delimiter = ',',
        help_heading = "Duplicates"
    )]
    matching: Option<Vec<String>>,
    /// What to do when a row matches an existing record: skip, merge (fill empty fields), update (overwrite with the
    /// values of the row), create, fail, or ask (the row waits). A row that is only possibly the same, such as one with
    /// the same email and another first name, is created under create and waits under the others; of leads, skip leaves
    /// it out and counts it separately [default: skip; leads: the setting leads.on_duplicate]
    #[arg(long, value_name = "POLICY", help_heading = "Duplicates")]
    pub(super) on_duplicate: Option<OnDuplicate>,
    /// What to do when the record of a row is in the trash: skip, restore, create, or ask (the row waits) [default: skip]
    #[arg(long, value_name = "POLICY", help_heading = "Duplicates")]
    on_deleted: Option<OnDeleted>,
}

impl FileArgs {
    /// The same import as a mere rehearsal, over all rows.
    pub(super) fn rehearsal(&self) -> Self {
        FileArgs {
            dry_run: true,
            atomic: false,
            max_failed: None,
            failed: None,
            save_template: None,
            ..self.clone()
        }
    }
}

/// What becomes of a row with missing last cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ShortRows {
    /// The row fails.
    Fail,
    /// They are blank.
    Pad,
}

/// The character between cells, as it is typed.
#[derive(Clone, Copy, Debug)]
struct Delimiter(u8);

impl FromStr for Delimiter {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Self, String> {
        match text.as_bytes() {
            _ if matches!(text, "tab" | "\\t") => Ok(Delimiter(b'\t')),
            [byte]
                if *byte != b'"'
                    && (byte.is_ascii_punctuation() || matches!(byte, b' ' | b'\t')) =>
            {
                Ok(Delimiter(*byte))
            }
            _ => Err("write one character, such as ';', or tab".to_owned()),
        }
    }
}

pub fn run(entity: Entity, args: FileArgs, session: &Session) -> Result<Outcome> {
    let args = &FileArgs { entity, ..args };
    if is_conversation(args, session) {
        return wizard::run(args, session);
    }
    if args.file.is_none() {
        return Err(
            Error::usage("no FILE was named, and nobody can be asked").hint(format!(
                "For example: intake import {} people.csv; - reads standard input.",
                entity.plural()
            )),
        );
    }
    let mut prepared = job::prepare(
        request(args, session)?,
        session.store()?,
        &*session.config()?,
    )?;
    if args.preview {
        preview::show(&prepared, session)?;
        notes::sheet(&prepared, session);
        notes::reading(&prepared, session);
        notes::doubtful(&prepared, session);
        return Ok(Outcome::Done);
    }
    prepared.assert_complete()?;
    if args.background {
        return enqueue(args, prepared, session);
    }
    let finished = execute(args, &mut prepared, session)?;
    notes::left_out_edits(&finished, &prepared, session);
    summary::show(&finished, args.dry_run, session)
}

/// Whether somebody sits there who can be asked, and the answer is for people.
fn is_conversation(args: &FileArgs, session: &Session) -> bool {
    let is_stdin = args
        .file
        .as_deref()
        .is_some_and(|file| file == Path::new("-"));
    let is_for_people = session.terminal.format() == Format::Table;
    let is_run = !args.preview && !args.background;
    session.can_ask() && is_for_people && is_run && !is_stdin
}

/// Runs what is prepared, and saves its template.
pub(super) fn execute(
    args: &FileArgs,
    prepared: &mut Prepared,
    session: &Session,
) -> Result<Finished> {
    let failed_file = failed_file(args, session)?;
    let store = if args.dry_run {
        session.store_to_rehearse()?
    } else {
        session.store_to_write()?
    };
    let template = template_to_save(args, prepared, store, session)?;
    let lock = turn::take(store, args.wait, session)?;
    if !prepared.request.is_looked_at {
        notes::mapping(prepared, session)?;
    }
    let finished = import(args, prepared, store, failed_file, session)?;
    drop(lock);
    save_template(template.filter(|_| !args.dry_run), store, session)?;
    Ok(finished)
}

/// Leaves what is prepared to a worker in the background.
fn enqueue(args: &FileArgs, mut prepared: Prepared, session: &Session) -> Result<Outcome> {
    let failed_file = failed_file(args, session)?;
    let store = session.store_to_write()?;
    let template = template_to_save(args, &prepared, store, session)?;
    notes::mapping(&prepared, session)?;
    let orders = orders(args, failed_file.as_ref());
    let outcome = background::enqueue(&mut prepared, &orders, session)?;
    save_template(template, store, session)?;
    Ok(outcome)
}

/// The file that failed rows go to, if one is wanted.
fn failed_file(args: &FileArgs, session: &Session) -> Result<Option<FailedFile>> {
    let Some(path) = &args.failed else {
        return Ok(None);
    };
    let sheet = place(path, SheetKind::FailedRows, session)?;
    Ok(Some(FailedFile::from(sheet)))
}

/// What the import is to do besides importing.
fn orders(args: &FileArgs, failed_file: Option<&FailedFile>) -> RunOptions {
    RunOptions {
        failed: failed_file.map(FailedFile::path),
        again: args.again,
        is_atomic: args.atomic,
        max_failed: args.max_failed,
        in_background: false,
    }
}

fn save_template(template: Option<ImportTemplate>, store: &Store, session: &Session) -> Result<()> {
    let Some(template) = template else {
        return Ok(());
    };
    let json = template.to_json()?;
    store.save_template(&template.name, &json, &session.user, session.now())?;
    session
        .terminal
        .note(&format!("Saved as template \"{}\".", template.name));
    Ok(())
}

/// The template that is to be saved at the end, made sure before the run that it may be.
fn template_to_save(
    args: &FileArgs,
    prepared: &Prepared,
    store: &Store,
    session: &Session,
) -> Result<Option<ImportTemplate>> {
    let Some(name) = &args.save_template else {
        return Ok(None);
    };
    let name = job::template_name(name)?;
    let template = ImportTemplate::of(&name, &prepared.request, &prepared.settings.mapping);
    if !args.may_replace {
        template::assert_free(&template, store, session)?;
    }
    Ok(Some(template))
}

/// What the flags ask for.
pub(super) fn request(args: &FileArgs, session: &Session) -> Result<Request> {
    let config = session.config()?;
    let megabytes = args.max_size.unwrap_or(config.max_size_mb());
    let matching = args.matching.as_ref().map(|names| {
        names
            .iter()
            .map(|name| config::rule(args.entity, name))
            .collect()
    });
    let blank = args.blank.as_ref().map(|lists| -> Result<Vec<String>> {
        let lists = lists.iter().map(|list| config::parse_list(list));
        Ok(lists.collect::<Result<Vec<Vec<String>>>>()?.concat())
    });
    Ok(Request {
        path: args.file.clone().unwrap_or_default(),
        entity: args.entity,
        reading: source::Options {
            sheet: args.sheet.clone(),
            header_row: args.header_row,
            delimiter: args.delimiter.map(|Delimiter(byte)| byte),
            encoding: args.encoding.clone(),
            skip_hidden: args.skip_hidden.then_some(true),
            max_bytes: megabytes.saturating_mul(source::MEGABYTE),
            scratch: session.scratch(),
        },
        pads_short_rows: args.short_rows.map(|how| how == ShortRows::Pad),
        date_order: args.date_order,
        century: args.century,
        decimal_mark: args.decimal,
        choices: Choices {
            columns: args.columns.clone(),
            defaults: args.defaults.clone(),
            values: args.values.clone(),
            joins: args.joins.clone(),
            blank: blank.transpose()?,
            ..Choices::default()
        },
        template: args.template.clone(),
        like: args.like,
        is_looked_at: false,
        on_duplicate: args.on_duplicate,
        on_deleted: args.on_deleted,
        matching: matching.transpose()?,
    })
}

fn import(
    args: &FileArgs,
    prepared: &mut Prepared,
    store: &Store,
    failed_file: Option<FailedFile>,
    session: &Session,
) -> Result<Finished> {
    // Only now: until a row is read, Ctrl-C ends the command as it ends any other.
    let interrupt = session.listen()?;
    let work = Work {
        job: None,
        by: &session.user,
        is_rehearsal: args.dry_run,
        orders: orders(args, failed_file.as_ref()),
        failed_file,
        interrupt: &interrupt,
    };
    work::run(prepared, store, work, session)
}
