//! `import intelliflo`: imports people from Intelliflo as contacts, and links them to clients.

mod args;
mod belongs;
mod choose;
mod existing;
mod last_look;
mod made;
mod map;
mod office;
mod outcome;
mod same_person;
mod write;

use std::collections::BTreeSet;
use std::rc::Rc;

pub use args::IntellifloArgs;

use last_look::Next;
use office::{Office, People};
use write::keep;

use super::{background, summary};
use crate::cli::connector::usable;
use crate::cli::edited_sheet::place;
use crate::cli::turn::{self, Wait};
use crate::cli::work;
use crate::error::{Error, Kind, Outcome, Result};
use crate::job::people::{
    Action, Choice, Choices, FetchedPeople, Suggestion, decided, external_id, prepare_people,
    read_sheet,
};
use crate::job::{Finished, PlannedImport, Run, SheetKind, keeps_links};
use crate::plan::RunOptions;
use crate::session::Session;
use crate::source::intelliflo::{Listed, Sweep};
use crate::source::spool::Spool;
use crate::store::{Known, Store};

pub fn run(args: &IntellifloArgs, session: &Session) -> Result<Outcome> {
    let connector = usable(session)?;
    args.assert_answered(session)?;
    let otherwise = args.otherwise()?;
    let sheet = match &args.decisions {
        Some(path) => Some(read_sheet(path, &session.scratch(), &otherwise)?),
        None => None,
    };
    let store = session.store_to_write()?;
    // Checked before anything is fetched: an edited sheet is never overwritten.
    let to_write = match &args.write_decisions {
        Some(path) => Some(place(path, SheetKind::People, session)?),
        None => None,
    };
    if args.background {
        background::assert_can_wait(args.hold, args.wait)?;
    }
    if (!args.background || args.hold) && args.write_decisions.is_none() {
        // If another import is running, the command fails before anything is fetched.
        drop(turn::take(store, args.wait, session)?);
    }
    let office = Office::open(&connector, session)?;
    let meant = (sheet.as_ref(), &otherwise);
    if let Some(to_write) = to_write {
        let people = session.converse(|| office.fetch(args, sheet.as_ref(), session))?;
        let material = office.material(args, &people, &otherwise, session)?;
        let suggestions = (&material.suggestions[..], &office.list);
        return write::write(to_write, suggestions, store, session);
    }
    let decided = session.converse(|| conversation(args, &office, meant, session))?;
    let kept = |error| decided.kept(error, store, session);
    let choices = (&decided.choices, &otherwise);
    let mut planned =
        prepare(args, &decided.people.rows, &office.list, choices, session).map_err(kept)?;
    if args.background || decided.next == Next::Background {
        let options = run_options(args, session)?;
        let wait = decided.wait(args).filter(|_| args.hold);
        return background::enqueue(&mut planned, &options, wait, session).map_err(kept);
    }
    let lock = turn::take(store, decided.wait(args), session).map_err(kept)?;
    let finished = if args.dry_run && decided.is_asked {
        rehearse(args, planned, session)
    } else {
        import(args, planned, args.dry_run, session)
    };
    let finished = finished.map_err(kept)?;
    drop(lock);
    let outcome = summary::show(&finished, args.dry_run, session)?;
    outcome::offer_links(&finished, store, session)?;
    Ok(outcome)
}

/// The people to import, the decision on each, and how to import them.
struct Decided {
    people: Rc<People>,
    choices: Choices,
    next: Next,
    /// Whether the user was asked for the decisions.
    is_asked: bool,
}

impl Decided {
    /// Returns how long to wait for the import lock. The answers of a user must not be lost because another import runs.
    fn wait(&self, args: &IntellifloArgs) -> Option<Wait> {
        args.wait
            .or(self.is_asked.then_some(Wait::AS_LONG_AS_IT_TAKES))
    }

    /// Saves the answers of the user after an error before the end of the import. Returns the error with the next step.
    fn kept(&self, error: Error, store: &Store, session: &Session) -> Error {
        match self.people.material.get().filter(|_| self.is_asked) {
            Some(material) => keep(
                error,
                (&material.suggestions, &self.choices),
                store,
                session,
            ),
            None => error,
        }
    }
}

/// Returns the details of the people to import, the decision on each, and how to import them.
fn conversation(
    args: &IntellifloArgs,
    office: &Office,
    (sheet, otherwise): (Option<&Choices>, &Choice),
    session: &Session,
) -> Result<Decided> {
    let mut decided = Decided {
        people: office.fetch(args, sheet, session)?,
        choices: sheet.cloned().unwrap_or_default(),
        next: Next::Now,
        is_asked: sheet.is_none() && args.clients.is_none(),
    };
    if decided.is_asked {
        decided.next = decide(args, office, (&mut decided, otherwise), session)?;
    }
    Ok(decided)
}

/// Asks about each person, then whether to import. If the user leaves or an error comes, the decisions are saved in a sheet.
fn decide(
    args: &IntellifloArgs,
    office: &Office,
    (decided, otherwise): (&mut Decided, &Choice),
    session: &Session,
) -> Result<Next> {
    let store = session.store_to_write()?;
    // From here Ctrl-C does not end the process at once: between two questions, too, the decisions are kept.
    session.listen()?;
    let people = Rc::clone(&decided.people);
    let material = office.material(args, &people, otherwise, session)?;
    let talk = map::Talk {
        suggestions: &material.suggestions,
        clients: &material.clients,
        is_policy_said: args.on_duplicate.is_some(),
        store,
    };
    let wait = decided.wait(args);
    let last_look = |choices: &Choices| {
        if args.dry_run || args.background || session.yes || !talk.has_questions() {
            return Ok(Next::Now);
        }
        let planned = prepare(
            args,
            &people.rows,
            &office.list,
            (choices, otherwise),
            session,
        )?;
        let lock = turn::take(store, wait, session)?;
        let rehearsal = rehearse(args, planned, session)?;
        // Other imports do not wait for the answer.
        drop(lock);
        last_look::ask(&rehearsal, session)
    };
    let next = talk.ask(&mut decided.choices, last_look, session);
    next.map_err(|error| decided.kept(error, store, session))
}

/// Rehearses an import.
///
/// # Errors
/// Fails with `Kind::Interrupted` if the user stops the rehearsal, at its last row too.
fn rehearse(args: &IntellifloArgs, planned: PlannedImport, session: &Session) -> Result<Finished> {
    let rehearsal = import(args, planned, true, session)?;
    if session.listen()?.is_asked() {
        let stopped = "the rehearsal was interrupted; nothing was imported";
        return Err(Error::new(Kind::Interrupted, stopped));
    }
    Ok(rehearsal)
}

/// Returns the people to import.
fn chosen(
    args: &IntellifloArgs,
    list: &Sweep,
    sheet: Option<&Choices>,
    store: &Store,
    session: &Session,
) -> Result<Vec<Listed>> {
    let mut people = if let Some(ids) = &args.select {
        choose::selected(list, ids, session)?
    } else if let Some(text) = &args.search {
        choose::searched(list, text, store)?
    } else if args.all || args.decisions.is_some() {
        list.people.clone()
    } else {
        choose::ask(list, store, session)?
    };
    if let Some(sheet) = sheet {
        note_gone(list, sheet, session);
        note_linked(sheet, store, session)?;
        let all = people.len();
        // --clients holds for all people who were chosen, also for those without a row in the sheet.
        if args.clients.is_none() || !args.says_who() {
            people.retain(|person| sheet.contains_key(&person.id));
        }
        let left = all - people.len();
        if left > 0 && args.says_who() {
            session.terminal.note(&format!(
                "Not in the sheet, and left out: {left} of {all} people. To import them: --clients new or --clients skip."
            ));
        }
    }
    Ok(people)
}

/// Names the people of a sheet who get no new client, because they are or were linked to one.
fn note_linked(sheet: &Choices, store: &Store, session: &Session) -> Result<()> {
    let mut linked = Vec::new();
    for (id, choice) in sheet {
        if choice.action == Action::New
            && let Known::Living(contact) = store.known(external_id(&id.to_string()))?
            && keeps_links(store, contact, !choice.client.is_empty())?
        {
            linked.push(id.to_string());
        }
    }
    if !linked.is_empty() {
        session.terminal.note(&format!(
            "In the sheet with a new client, but linked before, which stays as it is: {}. Another client: action link, or `intake contact link`.",
            crate::record::listed(linked.iter().map(String::as_str))
        ));
    }
    Ok(())
}

/// Names the people of a sheet who are no longer in Intelliflo. Their contacts stay.
fn note_gone(list: &Sweep, sheet: &Choices, session: &Session) {
    let there: BTreeSet<i64> = list.people.iter().map(|person| person.id).collect();
    let gone = sheet.keys().filter(|id| !there.contains(id));
    let gone: Vec<String> = gone.map(i64::to_string).collect();
    if !gone.is_empty() {
        let ids: Vec<&str> = gone.iter().map(String::as_str).collect();
        session.terminal.note(&format!(
            "In the sheet, but not a person in Intelliflo now: {}.",
            crate::record::listed(ids)
        ));
    }
}

fn prepare(
    args: &IntellifloArgs,
    people: &Spool,
    list: &Sweep,
    (choices, otherwise): (&Choices, &Choice),
    session: &Session,
) -> Result<PlannedImport> {
    prepare_people(
        FetchedPeople {
            rows: decided(people, choices, otherwise, &session.scratch())?,
            left_out: list.others.len() as u64,
        },
        args.options(),
        session.store_to_write()?,
        &*session.config()?,
    )
}

fn import(
    args: &IntellifloArgs,
    mut planned: PlannedImport,
    is_rehearsal: bool,
    session: &Session,
) -> Result<Finished> {
    // From here Ctrl-C stops the import between two batches.
    let interrupt = session.listen()?;
    let run = Run {
        job: None,
        by: session.user(),
        is_rehearsal,
        checks_guards: false,
        explained_row: None,
        lists_changes: args.show_changes,
        options: run_options(args, session)?,
        failed_file: None,
    };
    work::run(
        &mut planned,
        run,
        session.store_to_write()?,
        &interrupt,
        session,
    )
}

/// Returns the options of a run. The same people are imported again each night, because their stored contacts may have
/// changed.
fn run_options(args: &IntellifloArgs, session: &Session) -> Result<RunOptions> {
    Ok(RunOptions {
        again: true,
        needs_approval: args.hold,
        guards: args.guards.guards().or(session.config()?.guards()),
        ..RunOptions::default()
    })
}

/// Returns the person of a suggestion, as a line of a list.
fn told(suggestion: &Suggestion) -> String {
    let line = &suggestion.line;
    let mut told = format!("{} ({})", line.name, line.id);
    for part in [&line.email, &line.known] {
        if !part.is_empty() {
            told.push_str(&format!(", {part}"));
        }
    }
    told
}
