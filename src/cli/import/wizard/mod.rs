//! `import leads` at a terminal: a conversation that fills in what no flag has answered, then the same run as ever.
//!
//! It knows nothing of importing. Every answer becomes part of the `ImportOptions` or of the arguments, exactly as a flag
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

use super::args::FileArgs;
use super::execute::execute;
use super::summary;
use crate::cli::jobs::review;
use crate::cli::suggestion;
use crate::error::{Outcome, Result};
use crate::job::{Finished, PlannedImport};
use crate::session::Session;
use crate::store::{Count, Status};

use check::Verdict;
use look::Look;

/// An import that is being talked about.
struct Talk {
    /// The arguments, with what was answered.
    args: FileArgs,
    /// The file, the mapping, the settings.
    planned: PlannedImport,
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
pub fn run(args: &FileArgs, session: &Session) -> Result<Outcome> {
    let mut talk = file::ask(args, args.file.is_none(), session)?;
    loop {
        match turn(&mut talk, session)? {
            Turn::Mapping => {}
            Turn::File => talk = file::ask(args, true, session)?,
            Turn::End(Verdict::Run) => return finish(talk, session),
            Turn::End(Verdict::Nothing(finished)) => {
                return summary::show(&finished, false, session);
            }
            Turn::End(Verdict::Leave) => {
                session.terminal.note("Nothing was imported.");
                return Ok(Outcome::Done);
            }
        }
    }
}

/// From the mapping to the end, or to where somebody goes back to.
fn turn(talk: &mut Talk, session: &Session) -> Result<Turn> {
    if !mapping::ask(talk, session)? {
        return Ok(Turn::File);
    }
    let is_answered = blanks::ask(talk, session)?
        && values::ask(talk, session)?
        && century::ask(talk, session)?
        && readings::ask(talk, session)?;
    if !is_answered {
        return Ok(Turn::Mapping);
    }
    template::ask(talk, session)?;
    Ok(match check::ask(talk, session)? {
        Some(verdict) => Turn::End(verdict),
        None => Turn::Mapping,
    })
}

/// Imports, asks about the rows that wait, and says how to do the same with nobody there.
fn finish(mut talk: Talk, session: &Session) -> Result<Outcome> {
    if !talk.args.dry_run {
        values::keep(&talk, session)?;
    }
    let finished = execute(&talk.args, &mut talk.planned, session)?;
    let mut outcome = summary::show(&finished, talk.args.dry_run, session)?;
    let Finished::Ran { report, .. } = finished else {
        return Ok(outcome);
    };
    if report.status == Status::Interrupted {
        return Ok(outcome);
    }
    if let Some(job) = report.job.filter(|_| report.counts.get(Count::Waiting) > 0) {
        outcome = review::at_once(job, session)?;
    }
    if report.job.is_some() && !session.yes {
        // What was printed comes before what is told.
        session.terminal.finish()?;
        let words = command::words(&talk.args, &talk.planned)?;
        let command = suggestion::unattended(session, &words);
        session
            .terminal
            .heading("The same with nobody there, ready for cron:");
        session.terminal.whole(&command);
    }
    Ok(outcome)
}
