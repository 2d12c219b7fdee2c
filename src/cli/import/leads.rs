//! `import leads`: leads out of a CSV file or a workbook.

use std::path::PathBuf;
use std::str::FromStr;

use clap::{Args, ValueEnum};

use super::{background, preview};
use crate::cli::moment::rfc3339;
use crate::cli::suggestion;
use crate::cli::turn::{self, Wait};
use crate::cli::work::{self, Work};
use crate::config::{self, Config};
use crate::context::{Context, Interrupt};
use crate::duplicate::{OnDeleted, OnDuplicate};
use crate::error::{Kind, Outcome, Result};
use crate::job::{self, FailedFile, Finished, Orders, Prepared, Report, Request};
use crate::mapping::{Choices, ColumnSpec, DefaultSpec};
use crate::record::date::Order;
use crate::record::decimal::Mark;
use crate::record::{Entity, listed};
use crate::source;
use crate::store::{Status, Store};
use crate::terminal::{Format, harmless};

/// Import leads from a CSV, XLSX or XLS file
///
/// Columns find their fields by their headers; --preview shows how. Rows that fail are kept with the reason: `intake
/// jobs failed` gives them back as a file, which is corrected and imported again.
#[derive(Args, Debug)]
pub struct LeadsArgs {
    /// The file; what it is is judged by its content; - reads standard input
    file: PathBuf,

    /// Show what was detected, the first rows and the mapping, and stop
    #[arg(long)]
    preview: bool,
    /// Rehearse: the same work and the same counts, but nothing is written
    #[arg(long)]
    dry_run: bool,
    /// Queue it with a copy of the file, and return at once; a worker in the background does it
    #[arg(long, conflicts_with_all = ["dry_run", "preview", "wait"])]
    background: bool,
    /// How long to wait while another import is running, such as 30s or 10m [default: not at all]
    #[arg(long, value_name = "DURATION")]
    wait: Option<Wait>,
    /// Import even if the same bytes were imported before with the same settings
    #[arg(long)]
    again: bool,
    /// Write the failed rows to this file at the end
    #[arg(long, value_name = "PATH")]
    failed: Option<PathBuf>,

    /// The sheet of a workbook, by name or number [default: the first visible one]
    #[arg(long, value_name = "NAME|NUMBER", help_heading = "Reading")]
    sheet: Option<String>,
    /// The row with the headers [default: the first that is not blank]
    #[arg(long, value_name = "N", help_heading = "Reading", value_parser = clap::value_parser!(u64).range(1..))]
    header_row: Option<u64>,
    /// The character between cells: one character, or `tab` [default: detected]
    #[arg(long, value_name = "C", help_heading = "Reading")]
    delimiter: Option<Delimiter>,
    /// The encoding of a CSV file, such as windows-1252 or utf-16le [default: detected]
    #[arg(long, value_name = "NAME", help_heading = "Reading")]
    encoding: Option<String>,
    /// What becomes of a row with missing last cells: it fails, or they are blank
    #[arg(
        long,
        value_name = "HOW",
        help_heading = "Reading",
        default_value = "fail"
    )]
    short_rows: ShortRows,
    /// The order of dates of numbers such as 03/04/2026: dmy, mdy or ymd [default: proved by the whole column]
    #[arg(long, value_name = "ORDER", help_heading = "Reading")]
    date_order: Option<Order>,
    /// The mark before the decimals of amounts such as 1,200: point or comma [default: proved by the whole column]
    #[arg(long, value_name = "MARK", help_heading = "Reading")]
    decimal: Option<Mark>,
    /// The largest file taken, in MB [default: the setting import.max_size_mb, 50]
    #[arg(long, value_name = "MB", help_heading = "Reading", value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
    max_size: Option<u64>,

    /// Map a column, by its header or as #3, to a field; no field: leave it out
    #[arg(long = "map", value_name = "COLUMN=FIELD", help_heading = "Mapping")]
    columns: Vec<ColumnSpec>,
    /// A value for a field that has no column, or whose cell is blank
    #[arg(long = "default", value_name = "FIELD=VALUE", help_heading = "Mapping")]
    defaults: Vec<DefaultSpec>,
    /// Take over the settings of an earlier job: mapping, defaults, duplicates
    #[arg(long, value_name = "JOB", help_heading = "Mapping")]
    like: Option<i64>,

    /// How a lead that is there already is recognised, in order: email, phone, name (alike) [default: the setting
    /// leads.match]
    #[arg(
        long = "match",
        value_name = "RULES",
        value_delimiter = ',',
        help_heading = "Duplicates"
    )]
    matching: Option<Vec<String>>,
    /// What happens to a row whose lead is there: skip, merge (fill empty fields), update (overwrite with what the
    /// row has), create, fail, or ask (the row waits) [default: the setting leads.on_duplicate, skip]
    #[arg(long, value_name = "POLICY", help_heading = "Duplicates")]
    on_duplicate: Option<OnDuplicate>,
    /// What happens to a row whose lead is in the trash: skip, restore, create, or ask (the row waits) [default: skip]
    #[arg(long, value_name = "POLICY", help_heading = "Duplicates")]
    on_deleted: Option<OnDeleted>,
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

pub fn run(args: &LeadsArgs, context: &mut Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let mut prepared = prepare(args, context)?;
    if args.preview {
        preview::show(&prepared, context)?;
        return Ok(Outcome::Done);
    }
    prepared.assert_complete()?;
    let failed_file = match &args.failed {
        Some(path) => Some(FailedFile::create(path)?),
        None => None,
    };
    if args.background {
        let orders = Orders {
            failed: failed_file.map(|file| file.path()),
            again: args.again,
        };
        note_mapping(&prepared, context);
        return background::enqueue(&mut prepared, &orders, context);
    }
    let store = open_store(args.dry_run, context)?;
    let lock = turn::take(&store, args.wait, context)?;
    note_mapping(&prepared, context);
    let finished = import(args, &mut prepared, &store, failed_file, context)?;
    drop(lock);
    show(&finished, args.dry_run, &store, context)
}

fn prepare(args: &LeadsArgs, context: &Context) -> Result<Prepared> {
    let store = Store::read(&context.store)?;
    let config = Config::load(store.as_ref())?;
    let megabytes = args.max_size.unwrap_or(config.max_size_mb());
    let matching = args
        .matching
        .as_ref()
        .map(|names| names.iter().map(|name| config::rule(name)).collect());
    let request = Request {
        path: args.file.clone(),
        entity: Entity::Lead,
        reading: source::Options {
            sheet: args.sheet.clone(),
            header_row: args.header_row,
            delimiter: args.delimiter.map(|Delimiter(byte)| byte),
            encoding: args.encoding.clone(),
            max_bytes: megabytes.saturating_mul(source::MEGABYTE),
            scratch: context.scratch(),
        },
        pads_short_rows: args.short_rows == ShortRows::Pad,
        date_order: args.date_order,
        decimal_mark: args.decimal,
        choices: Choices {
            columns: args.columns.clone(),
            defaults: args.defaults.clone(),
            template: None,
        },
        like: args.like,
        on_duplicate: args.on_duplicate,
        on_deleted: args.on_deleted,
        matching: matching.transpose()?,
    };
    job::prepare(&request, store.as_ref())
}

/// A rehearsal where there is no store yet leaves none behind.
fn open_store(is_rehearsal: bool, context: &Context) -> Result<Store> {
    if is_rehearsal && Store::read(&context.store)?.is_none() {
        return Store::for_rehearsal();
    }
    Store::write(&context.store)
}

/// Says what somebody should know who has not looked at the preview.
fn note_mapping(prepared: &Prepared, context: &mut Context) {
    if let Some(job) = prepared.corrects {
        context
            .terminal
            .note(&format!("The mapping is that of job {job}."));
    }
    if prepared.is_returned && prepared.corrects.is_none() {
        context.terminal.note(
            "These look like failed rows, but no job of this store has them: the mapping is found anew (--like JOB names one).",
        );
    }
    let mapping = &prepared.settings.mapping;
    let name = |column: &crate::mapping::Column| match &*column.header {
        "" => format!("#{}", column.column),
        header => header.to_owned(),
    };
    let left_out: Vec<String> = mapping.unmapped().map(name).collect();
    if !left_out.is_empty() {
        context.terminal.note(&format!(
            "Not imported: {} (no field is mapped).",
            listed(left_out.iter().map(String::as_str))
        ));
    }
    for column in mapping
        .columns
        .iter()
        .filter(|column| column.field.is_some())
    {
        let field = column.field.as_deref().unwrap_or_default();
        context.terminal.detail(&format!(
            "{} → {field} ({})",
            name(column),
            column.how.name()
        ));
    }
}

fn import(
    args: &LeadsArgs,
    prepared: &mut Prepared,
    store: &Store,
    failed_file: Option<FailedFile>,
    context: &Context,
) -> Result<Finished> {
    // Only now: until a row is read, Ctrl-C ends the command as it ends any other.
    let interrupt = Interrupt::listen()?;
    let work = Work {
        job: None,
        by: &context.who,
        is_rehearsal: args.dry_run,
        again: args.again,
        failed_file,
        interrupt: &interrupt,
    };
    work::run(prepared, store, work, context)
}

/// Tells how it ended. What was done stays done, whether anybody reads about it or not.
pub(in crate::cli) fn show(
    finished: &Finished,
    is_rehearsal: bool,
    store: &Store,
    context: &mut Context,
) -> Result<Outcome> {
    let outcome = outcome(finished);
    if let Finished::Ran { report, .. } = finished
        && let Some(job) = report.job
    {
        work::afterwards(store, job, context);
    }
    let told = tell(finished, is_rehearsal, context).and_then(|()| context.terminal.finish());
    match (told, finished) {
        (Ok(()), _) => Ok(outcome),
        (Err(error), _) if error.kind() == Kind::ClosedPipe => Ok(outcome),
        (Err(error), Finished::Ran { report, .. }) if report.job.is_some() => {
            let job = report.job.unwrap_or_default();
            Err(error.hint(format!(
                "Job {job} is finished and in the store: `intake jobs show {job}` shows it."
            )))
        }
        (Err(error), _) => Err(error),
    }
}

fn outcome(finished: &Finished) -> Outcome {
    match finished {
        Finished::Nothing(_) => Outcome::NothingToDo,
        Finished::Ran { report, .. } => work::outcome(report.status),
    }
}

fn tell(finished: &Finished, is_rehearsal: bool, context: &mut Context) -> Result<()> {
    let is_json = context.terminal.format() == Format::Json;
    match finished {
        Finished::Nothing(job) => {
            let when = rfc3339(job.ended_at.unwrap_or(job.started_at));
            context.terminal.note(&format!(
                "Nothing to do: {} was imported with the same settings as job {}, {when}. To import it all the same: --again.",
                job.source, job.id
            ));
            let mut report = Report::from(&**job);
            if is_rehearsal {
                report.is_rehearsal = true;
                report.job = None;
            }
            if is_json {
                context.terminal.json(&report.to_json())
            } else {
                Ok(())
            }
        }
        Finished::Ran { report, resumed } => {
            if *resumed {
                context.terminal.note(
                    "An interrupted import of the same file with the same settings was resumed.",
                );
            }
            if is_json {
                context.terminal.json(&report.to_json())
            } else {
                show_report(report, context)
            }
        }
    }
}

pub(in crate::cli) fn show_report(report: &Report, context: &mut Context) -> Result<()> {
    let next = match report.job {
        Some(job) => next_step(report, job, context),
        None => rehearsed(report),
    };
    context
        .terminal
        .print(&format!("{}{next}", report.to_text()))
}

/// The last word of a rehearsal is that it was one.
fn rehearsed(report: &Report) -> String {
    if report.status == Status::Interrupted {
        return "\nDRY RUN, interrupted: nothing was written.\n".to_owned();
    }
    match &report.failed_file {
        Some(path) => format!(
            "\nDRY RUN: nothing was imported. The rows that would fail are in {}.\n",
            harmless(&path.to_string_lossy())
        ),
        None => "\nDRY RUN: nothing was written.\n".to_owned(),
    }
}

/// What to do now, with the exact commands.
fn next_step(report: &Report, job: i64, context: &Context) -> String {
    if report.status == Status::Interrupted {
        let resume = suggestion::command(context, &["jobs", "resume", &job.to_string()]);
        return format!(
            "\nInterrupted. To go on from there, import the same file again, or: {resume}\n"
        );
    }
    if report.status == Status::Cancelled {
        let job = job.to_string();
        let resume = suggestion::command(context, &["jobs", "resume", &job]);
        let undo = suggestion::command(context, &["jobs", "undo", &job]);
        return format!("\nTo go on from there: {resume}\nTo take back what is in: {undo}\n");
    }
    if report.counts.failed + report.counts.waiting == 0 {
        return String::new();
    }
    if let Some(path) = &report.failed_file {
        let path = path.to_string_lossy();
        let again = suggestion::command(context, &["import", "leads", &path]);
        return format!(
            "\nThe rows are in {}. Mend the cells, then: {again}\n",
            harmless(&path)
        );
    }
    let path = format!("job-{job}-failed.csv");
    let write = suggestion::command(
        context,
        &["jobs", "failed", &job.to_string(), "--out", &path],
    );
    let again = suggestion::command(context, &["import", "leads", &path]);
    format!("\nTo correct them: {write}\nMend the cells, then: {again}\n")
}
