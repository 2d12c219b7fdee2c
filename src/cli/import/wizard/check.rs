//! The check: a rehearsal of the import, what would become of the rows, and whether that is wanted.

use super::Talk;
use crate::cli::import::execute::execute;
use crate::cli::moment::rfc3339;
use crate::cli::report;
use crate::duplicate::OnDuplicate;
use crate::error::{Error, Kind, Result};
use crate::job::{Finished, Report};
use crate::session::Session;
use crate::store::{Count, Status};
use crate::terminal::Prompts;

/// What somebody wants after the check.
pub enum Verdict {
    /// To import.
    Run,
    /// To leave it at what was imported before.
    Nothing(Finished),
    /// To leave.
    Leave,
}

/// What may be done with a rehearsal, and how it is offered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Run,
    Duplicates,
    Mapping,
    Leave,
}

/// What happens to duplicates, in words.
const POLICIES: &[(OnDuplicate, &str)] = &[
    (OnDuplicate::Skip, "skip: leave the rows out"),
    (
        OnDuplicate::Merge,
        "merge: fill the empty fields of the record",
    ),
    (
        OnDuplicate::Update,
        "update: overwrite with what the row has",
    ),
    (OnDuplicate::Create, "create: make a second record"),
    (OnDuplicate::Ask, "ask: decide on each of them"),
    (OnDuplicate::Fail, "fail: give the rows back as failed"),
];

/// Rehearses, and asks whether to import; none if somebody goes back to the mapping.
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
                let question = "Import it all the same?";
                if !session.prompts.confirm(question, false)? {
                    return Ok(Some(Verdict::Nothing(Finished::Nothing(job))));
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
    execute(&args, &mut talk.planned, session)
}

/// The counts, the causes, and which fields of existing records would change.
fn told(report: &Report) -> String {
    let mut text = report::text(report);
    if !report.changed.is_empty() {
        let fields = report.changed.iter();
        let fields: Vec<String> = fields
            .map(|(field, rows)| format!("{field} ({rows})"))
            .collect();
        text.push_str(&format!(
            "\nFields of records that are there would change: {}\n",
            fields.join(", ")
        ));
    }
    text.push_str("\nThis was a rehearsal: nothing is written yet.");
    text
}

fn next(prompts: &dyn Prompts, report: &Report, policy: OnDuplicate) -> Result<Option<Next>> {
    let rows = report.counts.get(Count::Read);
    let options = [
        (Next::Run, format!("Import these {rows} rows")),
        (
            Next::Duplicates,
            format!("Change what happens to duplicates (now: {policy})"),
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
    let question = "What happens to a row whose record is there already?";
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
