//! The wizard of `import leads` at a terminal: asks for everything that no flag answers, then runs the same import.
//!
//! Every answer becomes part of the `ImportOptions` or of the arguments, as a flag does. `job` maps, proves, checks and
//! stores. `steps` has the order of the questions.

mod blanks;
mod century;
mod check;
mod column;
mod command;
mod draft;
mod field_list;
mod file;
mod known;
mod left_names;
mod look;
mod mapping;
mod pasted;
mod path;
mod readings;
mod reread;
mod shape;
mod shown;
mod steps;
mod talk;
mod template;
mod values;

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::args::FileArgs;
use super::execute::execute;
use super::{background, summary};
use crate::cli::jobs::{failed, review};
use crate::cli::suggestion;
use crate::error::{Outcome, Result};
use crate::job::{Finished, ImportOptions, PlannedImport};
use crate::mapping::MappingOptions;
use crate::session::Session;
use crate::store::{Count, Status};
use crate::terminal::Answered;

use column::Walk;
use look::Look;
use mapping::Choice;
use shown::Shown;

/// An import about which the user is asked.
struct Talk {
    /// The arguments, with the answers.
    args: FileArgs,
    /// The planned import, with the answers.
    planned: PlannedImport,
    /// The options before the first question.
    first: ImportOptions,
    /// The answers that are no options of an import.
    said: Said,
    /// The facts about all rows, once they were read.
    look: Look,
    /// The file on the command line.
    given: Option<PathBuf>,
    /// Whether the user named the file, and can name another one.
    is_file_asked: bool,
    /// Whether `look` and the first rows are those of `planned`.
    is_looked_at: bool,
    /// Whether the mapping is asked about even if a template or the failed rows of a job give it.
    wants_mapping: bool,
    /// The mapping as it was shown last. After that, only its changes are shown.
    shown: Option<Shown>,
    /// The mapping that was left by going back to other columns, with the header that it belongs to.
    left_mapping: Option<(Vec<String>, MappingOptions)>,
    /// The heading of the group of questions to which the last one belonged.
    headed: &'static str,
    /// The columns about which the user is asked one after another.
    walk: Option<Walk>,
    /// The choice about the mapping that the user left with Esc.
    left_choice: Option<Choice>,
    /// Whether a draft was looked for.
    is_draft_offered: bool,
    /// Whether the answers of this conversation are kept as a draft.
    is_kept: bool,
    answered: Answered,
    /// How many times the file was opened.
    opened: usize,
}

/// Answers that are no options of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Said {
    /// Whether the user chose one of the known mappings, or none of them.
    has_chosen_mapping: bool,
    /// Whether the user keeps placeholders as values.
    keeps_placeholders: bool,
    /// Whether the user lets rows with a two-digit year fail.
    fails_short_years: bool,
    /// Options that the user adds to dropdowns: field and option.
    added: Vec<(String, String)>,
    /// Values that are no options and stay as they are: field and value. Their rows fail.
    left: Vec<(String, String)>,
    /// Whether all values that are no options stay as they are.
    leaves_all: bool,
    /// The name under which a template is saved.
    save_template: Option<String>,
}

/// The result of a question.
enum Turn {
    /// There is nothing to ask.
    Passed,
    /// It is answered.
    Next,
    /// It is answered, and there may be another one of its kind.
    More,
    /// It is asked again: the answer changed something, or was not possible.
    Again,
    /// The user goes back.
    Back,
    /// The user goes back to the mapping.
    Mapping,
    /// All questions are answered.
    End(Verdict),
}

/// The decision after the check.
enum Verdict {
    /// Import.
    Run,
    /// Import in the background.
    Queue,
    /// Import nothing: an earlier job imported the same.
    Nothing(Finished),
    /// Leave without an import.
    Leave,
}

/// Asks for everything that no flag answers, and imports.
pub fn run(args: &FileArgs, session: &Session) -> Result<Outcome> {
    let mut talk = file::ask(args, args.file.is_none(), session)?;
    talk.given.clone_from(&args.file);
    match steps::ask(&mut talk, session) {
        Err(error) => Err(draft::kept(&talk, error)),
        Ok(Verdict::Run) => finish(talk, session),
        Ok(Verdict::Queue) => {
            values::keep(&talk, session)?;
            draft::remove(&talk, session);
            background::start(&talk.args, talk.planned, session)
        }
        Ok(Verdict::Nothing(finished)) => {
            draft::remove(&talk, session);
            summary::show(&finished, false, session)
        }
        Ok(Verdict::Leave) => {
            session.terminal.note("Nothing was imported.");
            if let Some(command) = draft::command(&talk) {
                session
                    .terminal
                    .note(&format!("Your answers are kept. To go on: {command}"));
            }
            Ok(Outcome::Done)
        }
    }
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
    if report.job.is_some() {
        draft::remove(&talk, session);
    }
    if report.status == Status::Interrupted {
        return Ok(outcome);
    }
    if let Some(job) = report.job.filter(|_| report.counts.get(Count::Waiting) > 0) {
        let reviewed = review::at_once(job, session)?;
        if reviewed.is_stopped {
            return Ok(reviewed.outcome);
        }
        outcome = reviewed.outcome;
    }
    let failed = report.counts.get(Count::Failed);
    if let Some(job) = report
        .job
        .filter(|_| failed > 0 && !session.yes && talk.args.failed.is_none())
    {
        failed::offer(job, session)?;
    }
    // The failed rows of a job are imported once.
    if report.job.is_some() && !session.yes && !talk.planned.source.is_returned() {
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
