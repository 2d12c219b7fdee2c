//! The check: rehearses the import, shows the result, and asks whether to import.

use super::Talk;
use crate::cli::import::execute::execute;
use crate::cli::moment::rfc3339;
use crate::cli::report;
use crate::duplicate::OnDuplicate;
use crate::error::{Error, Kind, Result};
use crate::job::{Finished, Report};
use crate::session::Session;
use crate::store::{Count, Status};
use crate::terminal::{Prompts, number};

/// The decision after the check.
pub enum Verdict {
    /// Import.
    Run,
    /// Import in the background.
    Queue,
    /// Import nothing: an earlier job imported the same.
    Nothing(Finished),
    /// Leave without an import.
    Leave,
}

/// The choices after a rehearsal.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Run,
    Queue,
    Duplicates,
    Mapping,
    Leave,
}

/// The duplicate policies, in words.
const POLICIES: &[(OnDuplicate, &str)] = &[
    (OnDuplicate::Skip, "skip: leave the rows out"),
    (
        OnDuplicate::Merge,
        "merge: fill the empty fields of the record",
    ),
    (
        OnDuplicate::Update,
        "update: overwrite with the values of the row",
    ),
    (OnDuplicate::Create, "create: make a second record"),
    (OnDuplicate::Ask, "ask: decide about each row"),
    (OnDuplicate::Fail, "fail: the rows fail"),
];

/// Rehearses, and asks whether to import. Returns none if the user goes back to the mapping.
pub fn ask(talk: &mut Talk, session: &Session) -> Result<Option<Verdict>> {
    if session.yes || talk.args.dry_run {
        return Ok(Some(Verdict::Run));
    }
    session.terminal.heading("4 Check");
    loop {
        let report = match rehearse(talk, session)? {
            Finished::Ran { report, .. } => report,
            Finished::Nothing(job) => {
                let when = rfc3339(job.ended_at.unwrap_or(job.started_at));
                session.terminal.tell(&format!(
                    "The same file was imported with the same settings as job {}, {when}.",
                    job.id
                ));
                let question = "Import it again?";
                match session.prompts.confirm_or_back(question, false)? {
                    Some(true) => {}
                    Some(false) => return Ok(Some(Verdict::Nothing(Finished::Nothing(job)))),
                    None => return Ok(None),
                }
                talk.args.again = true;
                continue;
            }
        };
        if report.status == Status::Interrupted {
            let what = "interrupted at the rehearsal: nothing was written";
            return Err(Error::new(Kind::Interrupted, what));
        }
        session.terminal.tell(&told(&report));
        let policy = talk.planned.plan.on_duplicate;
        match next(&*session.prompts, &report, policy)? {
            None | Some(Next::Mapping) => return Ok(None),
            Some(Next::Run) => return Ok(Some(Verdict::Run)),
            Some(Next::Queue) => return Ok(Some(Verdict::Queue)),
            Some(Next::Leave) => return Ok(Some(Verdict::Leave)),
            Some(Next::Duplicates) => {
                if let Some(policy) = policy_for(&*session.prompts, policy)? {
                    talk.planned.options.on_duplicate = Some(policy);
                    talk.planned.plan.on_duplicate = policy;
                }
            }
        }
    }
}

fn rehearse(talk: &mut Talk, session: &Session) -> Result<Finished> {
    let args = talk.args.rehearsal();
    // The rehearsal counts all rows that fail.
    let limit = talk.planned.options.guards.max_failed.take();
    let finished = execute(&args, &mut talk.planned, session);
    talk.planned.options.guards.max_failed = limit;
    finished
}

/// Returns the result of the rehearsal.
fn told(report: &Report) -> String {
    format!(
        "{}\nThis was a rehearsal: nothing is written yet.",
        report::text(report)
    )
}

fn next(prompts: &dyn Prompts, report: &Report, policy: OnDuplicate) -> Result<Option<Next>> {
    let rows = report.counts.get(Count::Read);
    let options = [
        (Next::Run, format!("Import these {} rows", number(rows))),
        (Next::Queue, "Import them in the background".to_owned()),
        (
            Next::Duplicates,
            format!("Change what to do with duplicates (now: {policy})"),
        ),
        (Next::Mapping, "Go back to the mapping".to_owned()),
        (Next::Leave, "Leave: import nothing".to_owned()),
    ];
    let texts: Vec<String> = options.iter().map(|(_, text)| text.clone()).collect();
    let chosen = prompts.choose("Import now?", &texts, 0)?;
    Ok(chosen.map(|at| options[at].0))
}

fn policy_for(prompts: &dyn Prompts, now: OnDuplicate) -> Result<Option<OnDuplicate>> {
    let texts: Vec<String> = POLICIES
        .iter()
        .map(|(_, text)| (*text).to_owned())
        .collect();
    let default = POLICIES.iter().position(|(policy, _)| *policy == now);
    let question = "What to do when a row matches an existing record?";
    let chosen = prompts.choose(question, &texts, default.unwrap_or(0))?;
    Ok(chosen.map(|at| POLICIES[at].0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal::ScriptedPrompts;

    #[test]
    fn every_policy_can_be_chosen_and_enter_keeps_the_one_there_is() {
        for policy in OnDuplicate::ALL {
            let prompts = ScriptedPrompts::new([policy.name(), "enter", "esc"]);
            let chosen = policy_for(&prompts, OnDuplicate::Skip).unwrap();
            assert_eq!(chosen, Some(policy));
            assert_eq!(policy_for(&prompts, policy).unwrap(), Some(policy));
            assert_eq!(policy_for(&prompts, policy).unwrap(), None);
        }
    }
}
