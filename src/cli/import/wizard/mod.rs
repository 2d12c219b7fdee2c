//! The wizard of `import leads` at a terminal: asks for everything that no flag answers, then runs the same import.
//!
//! Every answer becomes part of the `ImportOptions` or of the arguments, as a flag does. `job` maps, proves, checks and
//! stores.

mod blanks;
mod century;
mod check;
mod command;
mod file;
mod known;
mod look;
mod mapping;
mod pasted;
mod readings;
mod shape;
mod template;
mod values;

use super::args::FileArgs;
use super::execute::execute;
use super::{background, summary};
use crate::cli::jobs::{failed, review};
use crate::cli::suggestion;
use crate::error::{Outcome, Result};
use crate::job::{Finished, PlannedImport};
use crate::session::Session;
use crate::store::{Count, Status};

use check::Verdict;
use look::Look;

/// An import about which the user is asked.
struct Talk {
    /// The arguments, with the answers.
    args: FileArgs,
    /// The planned import, with the answers.
    planned: PlannedImport,
    /// The facts about all rows.
    look: Look,
    /// Options that the user adds to dropdowns: field and option.
    added: Vec<(String, String)>,
    /// Whether the user keeps placeholders as values.
    keeps_placeholders: bool,
    /// Whether the user lets rows with a two-digit year fail.
    fails_short_years: bool,
}

/// The next part of the wizard.
enum Turn {
    File,
    Mapping,
    End(Verdict),
}

/// Asks for everything that no flag answers, and imports.
pub fn run(args: &FileArgs, session: &Session) -> Result<Outcome> {
    let mut talk = file::ask(args, args.file.is_none(), session)?;
    loop {
        match turn(&mut talk, session)? {
            Turn::Mapping => {}
            Turn::File => talk = file::ask(args, true, session)?,
            Turn::End(Verdict::Run) => return finish(talk, session),
            Turn::End(Verdict::Queue) => {
                values::keep(&talk, session)?;
                return background::start(&talk.args, talk.planned, session);
            }
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

/// Asks from the mapping to the end, or until the user goes back.
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
    if !template::ask(talk, session)? {
        return Ok(Turn::Mapping);
    }
    Ok(match check::ask(talk, session)? {
        Some(verdict) => Turn::End(verdict),
        None => Turn::Mapping,
    })
}

/// Imports, asks about the waiting rows, and shows the command that repeats the import without questions.
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
    let failed = report.counts.get(Count::Failed);
    if let Some(job) = report
        .job
        .filter(|_| failed > 0 && !session.yes && talk.args.failed.is_none())
    {
        failed::offer(job, session)?;
    }
    if report.job.is_some() && !session.yes {
        // The result on standard output comes before the command on standard error.
        session.terminal.finish()?;
        let words = command::words(&talk.args, &talk.planned)?;
        let command = suggestion::unattended(session, &words);
        session
            .terminal
            .heading("The same import without questions, for example for cron:");
        session.terminal.whole(&command);
    }
    Ok(outcome)
}
