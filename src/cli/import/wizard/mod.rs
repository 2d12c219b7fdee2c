//! `import leads` at a terminal: a conversation that fills in what no flag has answered, then the same run as ever.
//!
//! It knows nothing of importing. Every answer becomes part of the `Request` or of the arguments, exactly as a flag
//! would; what is proved, mapped, checked and stored is `job`'s.

mod blanks;
mod century;
mod check;
mod command;
mod file;
mod look;
mod mapping;
mod readings;
mod template;
mod values;

use super::records::{self, FileArgs, execute};
use super::summary;
use crate::cli::jobs::review;
use crate::cli::suggestion;
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::job::{Finished, Prepared};
use crate::store::Status;

use check::Verdict;
use look::Look;

/// An import that is being talked about.
struct Talk {
    /// The arguments, with what was answered.
    args: FileArgs,
    /// The file, the mapping, the settings.
    prepared: Prepared,
    /// What the first look at all rows has found.
    look: Look,
    /// Options that somebody adds to dropdowns: field and option.
    added: Vec<(String, String)>,
    /// Whether the operator has said that placeholders are values like any other.
    keeps_placeholders: bool,
    /// Whether the operator has said that rows with a two-digit year fail.
    fails_short_years: bool,
}

/// Where a conversation goes on.
enum Turn {
    File,
    Mapping,
    End(Verdict),
}

/// Asks what no flag has answered, and imports.
pub fn run(args: &FileArgs, context: &Context) -> Result<Outcome> {
    let mut talk = file::ask(args, args.file.is_none(), context)?;
    loop {
        match turn(&mut talk, context)? {
            Turn::Mapping => {}
            Turn::File => talk = file::ask(args, true, context)?,
            Turn::End(Verdict::Run) => return finish(talk, context),
            Turn::End(Verdict::Nothing(finished)) => {
                let store = records::open_store(false, context)?;
                return summary::show(&finished, false, &store, context);
            }
            Turn::End(Verdict::Leave) => {
                context.terminal.note("Nothing was imported.");
                return Ok(Outcome::Done);
            }
        }
    }
}

/// From the mapping to the end, or to where somebody goes back to.
fn turn(talk: &mut Talk, context: &Context) -> Result<Turn> {
    if !mapping::ask(talk, context)? {
        return Ok(Turn::File);
    }
    let is_answered = blanks::ask(talk, context)?
        && values::ask(talk, context)?
        && century::ask(talk, context)?
        && readings::ask(talk, context)?;
    if !is_answered {
        return Ok(Turn::Mapping);
    }
    template::ask(talk, context)?;
    Ok(match check::ask(talk, context)? {
        Some(verdict) => Turn::End(verdict),
        None => Turn::Mapping,
    })
}

/// Imports, asks about the rows that wait, and says how to do the same with nobody there.
fn finish(mut talk: Talk, context: &Context) -> Result<Outcome> {
    if !talk.args.dry_run {
        values::keep(&talk, context)?;
    }
    let (finished, store) = execute(&talk.args, &mut talk.prepared, context)?;
    let mut outcome = summary::show(&finished, talk.args.dry_run, &store, context)?;
    drop(store);
    let Finished::Ran { report, .. } = finished else {
        return Ok(outcome);
    };
    if report.status == Status::Interrupted {
        return Ok(outcome);
    }
    if let Some(job) = report.job.filter(|_| report.counts.waiting > 0) {
        outcome = review::at_once(job, context)?;
    }
    if report.job.is_some() && !context.yes {
        // What was printed comes before what is told.
        context.terminal.finish()?;
        let words = command::words(&talk.args, &talk.prepared)?;
        let command = suggestion::unattended(context, &words);
        context
            .terminal
            .heading("The same with nobody there, ready for cron:");
        context.terminal.whole(&command);
    }
    Ok(outcome)
}
