//! The check: rehearses the import, shows the result, and asks whether to import.

use super::{Talk, Turn, Verdict, draft, mapping, template};
use crate::cli::changes;
use crate::cli::import::execute::execute;
use crate::cli::import::links::failing_links;
use crate::cli::import::notes;
use crate::cli::report;
use crate::cli::suggestion;
use crate::duplicate::OnDuplicate;
use crate::error::{Error, Kind, Result};
use crate::job::{Finished, Report};
use crate::session::Session;
use crate::store::{Count, Job, Status};
use crate::terminal::{Prompts, moment_of, number};

/// The choices after a rehearsal.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Run,
    Queue,
    Duplicates,
    Template,
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

/// Rehearses, and asks whether to import.
pub fn ask(talk: &mut Talk, session: &Session) -> Result<Turn> {
    if session.yes || talk.args.dry_run {
        let queued = talk.args.background.then_some(Verdict::Queue);
        return Ok(Turn::End(queued.unwrap_or(Verdict::Run)));
    }
    talk.head("4 Check", session);
    let report = match rehearse(talk, session)? {
        Finished::Ran { report, .. } => report,
        Finished::Nothing(job) => return again(talk, job, session),
    };
    if report.status == Status::Interrupted {
        let what = "interrupted at the rehearsal: nothing was imported";
        return Err(Error::new(Kind::Interrupted, what));
    }
    let told = suggestion::on_same_store(session, told(&report, talk, session)?);
    session.terminal.tell(&told);
    if let Some(line) = mapping::suggested(talk) {
        session
            .terminal
            .tell(&format!("! {line} To map it, go back to the mapping."));
    }
    let mut last = first_choice(&report);
    loop {
        let next = next(talk, &report, last, session)?;
        last = next.unwrap_or(last);
        match next {
            None => return Ok(Turn::Back),
            Some(Next::Mapping) => return Ok(Turn::Mapping),
            Some(Next::Run) => return Ok(end(talk, Verdict::Run)),
            Some(Next::Queue) => return Ok(end(talk, Verdict::Queue)),
            Some(Next::Leave) => return Ok(end(talk, Verdict::Leave)),
            Some(Next::Template) => {
                if talk.said.save_template.take().is_some() || template::ask(talk, session)? {
                    last = Next::Run;
                }
            }
            Some(Next::Duplicates) => {
                let policy = talk.planned.plan.on_duplicate;
                if let Some(policy) = policy_for(&*session.prompts, policy)? {
                    talk.planned.options.on_duplicate = Some(policy);
                    talk.planned.plan.on_duplicate = policy;
                    return Ok(Turn::Again);
                }
            }
        }
        draft::keep(talk, session);
    }
}

/// Asks whether a file that was imported is imported again.
fn again(talk: &mut Talk, job: Box<Job>, session: &Session) -> Result<Turn> {
    let when = moment_of(job.ended_at.unwrap_or(job.started_at));
    session.terminal.tell(&format!(
        "The same file was imported with the same settings as job {}, {when}.",
        job.id
    ));
    match session.prompts.confirm_or_back("Import it again?", false)? {
        Some(true) => talk.args.again = true,
        Some(false) => return Ok(Turn::End(Verdict::Nothing(Finished::Nothing(job)))),
        None => return Ok(Turn::Back),
    }
    Ok(Turn::Again)
}

/// Ends the questions. The template is saved with the import.
fn end(talk: &mut Talk, verdict: Verdict) -> Turn {
    if let Some(name) = talk.said.save_template.clone() {
        talk.args.save_template = Some(name);
        talk.args.may_replace = true;
    }
    Turn::End(verdict)
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
fn told(report: &Report, talk: &Talk, session: &Session) -> Result<String> {
    let changes = report.change_list.as_ref().map(changes::lines);
    let mut text = format!(
        "{}{}{}\nThis was a rehearsal: nothing is written yet.",
        report::text(report),
        changes.transpose()?.unwrap_or_default(),
        failing_links(report, session)
    );
    if notes::leaves_out_edits(report, &talk.planned) {
        let edits = notes::LEFT_OUT_EDITS;
        text.push_str(&format!(
            "\n! {edits} To import them, change below what to do with duplicates, to update."
        ));
    }
    Ok(text)
}

/// Returns the choice on which the cursor stands at first. If all rows would fail, it is not the import.
fn first_choice(report: &Report) -> Next {
    match report.counts.get(Count::Failed) {
        failed @ 1.. if failed == report.counts.get(Count::Read) => Next::Mapping,
        _ => Next::Run,
    }
}

/// Asks what to do. The cursor stands on `last`, or on the first choice.
fn next(talk: &Talk, report: &Report, last: Next, session: &Session) -> Result<Option<Next>> {
    let rows = report.counts.get(Count::Read);
    let policy = talk.planned.plan.on_duplicate;
    let template = match &talk.said.save_template {
        None => "Save the answers as a template for such files, too…".to_owned(),
        Some(name) => format!("Save no template (now: \"{name}\" with the import)"),
    };
    let run = match rows {
        1 => "Import this row".to_owned(),
        rows => format!("Import these {} rows", number(rows)),
    };
    let queue = if talk.args.hold {
        "Hold the import until it is approved"
    } else {
        "Import in the background"
    };
    let mut options = vec![
        (Next::Run, run),
        (Next::Queue, queue.to_owned()),
        (
            Next::Duplicates,
            format!("Change what to do with duplicates (now: {policy})"),
        ),
        (Next::Template, template),
        (Next::Mapping, "Go back to the mapping".to_owned()),
        (Next::Leave, "Leave: import nothing".to_owned()),
    ];
    options.retain(|(next, _)| match next {
        Next::Run => !talk.args.background,
        Next::Template => template::is_possible(talk),
        _ => true,
    });
    let texts: Vec<String> = options.iter().map(|(_, text)| text.clone()).collect();
    let default = options.iter().position(|(next, _)| *next == last);
    let chosen = session
        .prompts
        .choose("Import now?", &texts, default.unwrap_or(0))?;
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
