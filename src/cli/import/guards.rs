//! The flags of the guards, and the error when a guard refuses an import.

use clap::Args;

use crate::cli::causes;
use crate::cli::jobs::steps::rows as counted_rows;
use crate::cli::suggestion;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::job::Report;
use crate::plan::{Guard, Guards, Limit, MappingMode, NewColumns, Tripped};
use crate::session::Session;

/// The number of causes that the error of a refused import names.
const CAUSES: usize = 4;

/// The guards of an import, as flags. The last value of a flag counts.
#[derive(Args, Clone, Copy, Debug, Default)]
#[command(next_help_heading = "Guards")]
pub struct GuardArgs {
    /// Refuse an import in which more rows would fail: a number, or a percentage of all rows. Without another guard
    /// or --hold it is not refused: it stops once more rows have failed, and saved rows stay
    #[arg(long, value_name = "N|P%", overrides_with = "max_failed")]
    pub max_failed: Option<Limit>,
    /// Refuse an import in which more rows would change an existing record: a number, or a percentage of all rows
    #[arg(long, value_name = "N|P%", overrides_with = "max_updated")]
    max_updated: Option<Limit>,
    /// Refuse an import in which more rows would create a record: a number, or a percentage of all rows. A contact that is
    /// added to an existing client counts, too
    #[arg(long, value_name = "N|P%", overrides_with = "max_created")]
    max_created: Option<Limit>,
    /// Refuse an import in which more rows would wait for a decision: a number, or a percentage of all rows
    #[arg(long, value_name = "N|P%", overrides_with = "max_waiting")]
    max_waiting: Option<Limit>,
    /// Refuse a source with fewer rows: a number, or a percentage of the rows of the last completed import with the same
    /// template, or from Intelliflo
    #[arg(long, value_name = "N|P%", overrides_with = "min_rows")]
    min_rows: Option<Limit>,
    /// What to do with columns that the last file of the template did not have: ignore names them once, stop refuses the import
    /// [default: ignore]
    #[arg(long, value_name = "HOW", overrides_with = "new_columns")]
    new_columns: Option<NewColumns>,
    /// Which columns a file may have: any, or exact: those of the last file of the template, in the same order; without a template,
    /// none whose header is only similar to a known one (a column with an unknown header is left out) [default: any]
    #[arg(long, value_name = "HOW", overrides_with = "mapping")]
    mapping: Option<MappingMode>,
}

impl GuardArgs {
    /// Returns the guards that the flags give.
    pub fn guards(&self) -> Guards {
        Guards {
            max_failed: self.max_failed,
            max_updated: self.max_updated,
            max_created: self.max_created,
            max_waiting: self.max_waiting,
            min_rows: self.min_rows,
            new_columns: self.new_columns,
            mapping: self.mapping,
        }
    }
}

/// Returns the guards of the import of a file: the given ones, then those of the settings.
///
/// # Errors
/// Returns a usage error if a guard that compares the file with the last one is given without the template that finds that file.
pub fn guards_of_file(given: Guards, config: &Config, has_template: bool) -> Result<Guards> {
    let needs_template = |guards: Guards| matches!(guards.min_rows, Some(Limit::Share(_)));
    if needs_template(given) && !has_template {
        return Err(Error::usage(
            "--min-rows with a percentage compares the file with the last one of the same template, and no template is named",
        )
        .hint("Name the template: --template NAME, or --save-template NAME the first time. Or give a number of rows."));
    }
    if given.new_columns == Some(NewColumns::Stop) && !has_template {
        return Err(Error::usage(
            "--new-columns stop compares the file with the last one of the same template, and no template is named",
        )
        .hint("Name the template: --template NAME, or --save-template NAME the first time."));
    }
    let mut settings = config.guards();
    if needs_template(settings) && !has_template {
        settings.min_rows = None;
    }
    Ok(given.or(settings))
}

/// Returns the error of an import that guards refuse, with the command that imports anyway.
pub fn refusal(report: &Report, session: &Session) -> Error {
    let why = Tripped::sentence(&report.tripped);
    let Some(job) = report.job else {
        let without = ["--dry-run", "--show-changes"];
        let command = suggestion::this_command(&without, &flags(&report.tripped));
        return Error::failure(format!("the import would be refused: {why}"))
            .hint(format!("To import it anyway: {command}"));
    };
    let error = Error::failure(format!(
        "job {job} ({source}) was refused, and nothing was written: {why}",
        source = report.source
    ));
    if report.awaits_approval() {
        let command = |verb| suggestion::command(session, &["jobs", verb, &job.to_string()]);
        return error
            .hint(format!("To see the new numbers: {}", command("show")))
            .hint(format!("To approve them: {}", command("approve")));
    }
    let command = command_anyway(job, &report.tripped, session);
    let causes = causes_of(report);
    let causes = causes.iter().fold(error, Error::hint);
    causes.hint(format!("To import it anyway: {command}"))
}

/// Returns why rows would fail or wait, if the import was refused because too many would.
fn causes_of(report: &Report) -> Vec<String> {
    let is_tripped = |guard| report.tripped.iter().any(|tripped| tripped.guard == guard);
    let mut all = Vec::new();
    for (guard, waits, verb) in [
        (Guard::MaxFailed, false, "fail"),
        (Guard::MaxWaiting, true, "wait"),
    ] {
        let causes = report.causes.iter().filter(|cause| cause.waits() == waits);
        if is_tripped(guard) {
            all.extend(causes.take(CAUSES).map(|cause| {
                let (rows, why) = (counted_rows(cause.rows), causes::told(cause));
                format!("{rows} would {verb}: {why}")
            }));
        }
    }
    all
}

/// Returns the command that runs a refused job without the guards that refused it.
pub fn command_anyway(job: i64, tripped: &[Tripped], session: &Session) -> String {
    let id = job.to_string();
    let resume = [&["jobs", "resume", &id], &flags(tripped)[..]].concat();
    suggestion::command(session, &resume)
}

/// Returns the command that resumes a job which stopped because too many rows failed.
pub fn command_without_limit(job: i64, session: &Session) -> String {
    let (id, limit) = (job.to_string(), Guard::MaxFailed);
    let words = ["jobs", "resume", &id, limit.flag(), limit.allows_all()];
    suggestion::command(session, &words)
}

/// Returns the flags that allow what the guards refuse.
fn flags(tripped: &[Tripped]) -> Vec<&'static str> {
    let guards = tripped.iter().map(|tripped| tripped.guard);
    guards
        .flat_map(|guard| [guard.flag(), guard.allows_all()])
        .collect()
}
