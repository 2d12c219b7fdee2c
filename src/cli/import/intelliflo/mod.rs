//! `import intelliflo`: imports people from Intelliflo as contacts, and links them to clients.

mod args;
mod belongs;
mod choose;
mod existing;
mod last_look;
mod made;
mod map;
mod outcome;
mod same_person;
mod write;

use crate::plan::RunOptions;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::Path;
use std::rc::Rc;

pub use args::IntellifloArgs;

use last_look::Next;

use super::{background, summary};
use crate::cli::connector::{environment, usable};
use crate::cli::edited_sheet::place;
use crate::cli::turn;
use crate::cli::work;
use crate::connector::{self, Connector, Vault};
use crate::error::{Outcome, Result};
use crate::job::people::{
    Action, Choice, Choices, FetchedPeople, Suggestion, decided, external_id, prepare_people,
    read_sheet, suggest,
};
use crate::job::{Finished, PlannedImport, Run, SheetKind, keeps_links};
use crate::session::Session;
use crate::source::intelliflo::{
    Client, Fetched, Listed, Sweep, Taking, Warning, fetch_details, sweep,
};
use crate::source::spool::Spool;
use crate::store::{Known, Store};
use crate::terminal::Spinner;

/// The number of warnings that are shown without --verbose, in addition to the skipped people.
const WARNINGS: usize = 20;

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
        let fetched = session.converse(|| office.fetch(args, sheet.as_ref(), session))?;
        let none = (&Choices::new(), &otherwise);
        let planned = prepare(args, &fetched.rows, &office.list, none, session)?;
        let suggestions = suggest(&planned, store, &otherwise, session.now())?;
        return write::write(to_write, (&suggestions, &office.list), store, session);
    }
    let (fetched, choices, next) = session.converse(|| choices(args, &office, meant, session))?;
    let choices = (&choices, &otherwise);
    let mut planned = prepare(args, &fetched.rows, &office.list, choices, session)?;
    if args.background || next == Next::Background {
        let options = run_options(args, session)?;
        return background::enqueue(&mut planned, &options, args.wait, session);
    }
    let lock = turn::take(store, args.wait, session)?;
    let finished = import(args, planned, args.dry_run, session)?;
    drop(lock);
    let outcome = summary::show(&finished, args.dry_run, session)?;
    outcome::offer_links(&finished, store, session)?;
    Ok(outcome)
}

/// Returns the details of the people to import, the decision on each, and how to import them.
fn choices(
    args: &IntellifloArgs,
    office: &Office,
    (sheet, otherwise): (Option<&Choices>, &Choice),
    session: &Session,
) -> Result<(Rc<Fetched>, Choices, Next)> {
    let fetched = office.fetch(args, sheet, session)?;
    let (choices, next) = match sheet {
        Some(sheet) => (sheet.clone(), Next::Now),
        None if args.clients.is_some() => (Choices::new(), Next::Now),
        None => decide(args, (&fetched.rows, &office.list), otherwise, session)?,
    };
    Ok((fetched, choices, next))
}

/// Asks about each person, then whether to import. If the user leaves, the decisions are saved in a sheet.
fn decide(
    args: &IntellifloArgs,
    (people, list): (&Spool, &Sweep),
    otherwise: &Choice,
    session: &Session,
) -> Result<(Choices, Next)> {
    let store = session.store_to_write()?;
    let planned = prepare(args, people, list, (&Choices::new(), otherwise), session)?;
    let suggestions = suggest(&planned, store, otherwise, session.now())?;
    let talk = map::Talk {
        suggestions: &suggestions,
        is_policy_said: args.on_duplicate.is_some(),
        store,
    };
    let last_look = |choices: &Choices| {
        if args.dry_run || args.background || session.yes || !talk.has_questions() {
            return Ok(Next::Now);
        }
        let planned = prepare(args, people, list, (choices, otherwise), session)?;
        let lock = turn::take(store, args.wait, session)?;
        let rehearsal = import(args, planned, true, session)?;
        // Other imports do not wait for the answer.
        drop(lock);
        last_look::ask(&rehearsal, session)
    };
    let mut choices = Choices::new();
    let next = talk
        .ask(&mut choices, last_look, session)
        .map_err(|error| write::keep(error, (&suggestions, &choices), store, session))?;
    Ok((choices, next))
}

/// Intelliflo with its list of clients, and the details that were fetched.
struct Office {
    client: Client,
    taking: Taking,
    list: Sweep,
    /// The people whose details were fetched last, with these.
    fetched: RefCell<Option<(Vec<Listed>, Rc<Fetched>)>>,
}

impl Office {
    /// Signs in, and fetches the list.
    fn open(connector: &Connector, session: &Session) -> Result<Self> {
        let access = connector.access(&Vault::of(&session.store_path), environment())?;
        let config = session.config()?;
        let client = Client::new(access, connector::limits(&config))?;
        let spinner = session.terminal.spinner("Signing in to Intelliflo");
        client.show_waits(spinner.countdown("Fetching the list of clients from Intelliflo"));
        let list = list(&client, &session.scratch(), &spinner);
        spinner.clear();
        Ok(Office {
            list: list?,
            taking: connector::taking(&config, session.today())?,
            client,
            fetched: RefCell::new(None),
        })
    }

    /// Chooses the people, and fetches their details, unless they are those of the last time: Esc may have led back to the
    /// list. Writes only the time of the successful connection.
    fn fetch(
        &self,
        args: &IntellifloArgs,
        sheet: Option<&Choices>,
        session: &Session,
    ) -> Result<Rc<Fetched>> {
        let store = session.store_to_write()?;
        let people = chosen(args, &self.list, sheet, store, session)?;
        if let Some((of, fetched)) = &*self.fetched.borrow()
            && *of == people
        {
            return Ok(Rc::clone(fetched));
        }
        let spinner = session.terminal.spinner("Fetching from Intelliflo");
        spinner.count(people.len(), "people");
        self.client.show_waits(spinner.countdown("people"));
        let meant = (&self.list, &people[..]);
        let scratch = session.scratch();
        let fetched = fetch_details(&self.client, meant, &self.taking, &scratch, |done| {
            spinner.show(done);
        });
        spinner.clear();
        for note in self.client.take_notes() {
            session.terminal.detail(&note);
        }
        let fetched = Rc::new(fetched?);
        if !args.dry_run {
            Connector::note_worked(store, session.now())?;
        }
        say_warnings(&fetched.warnings, session);
        *self.fetched.borrow_mut() = Some((people, Rc::clone(&fetched)));
        Ok(fetched)
    }
}

fn list(client: &Client, scratch: &Path, spinner: &Spinner) -> Result<Sweep> {
    client.sign_in()?;
    spinner.say("Fetching the list of clients from Intelliflo");
    sweep(client, scratch, |count| {
        spinner.say(&format!(
            "Fetching the list of clients from Intelliflo: {count}"
        ));
    })
}

/// Shows the warnings: all skipped people by name, and the first other ones.
fn say_warnings(warnings: &[Warning], session: &Session) {
    let mut others = 0;
    for warning in warnings {
        others += usize::from(!warning.is_skip);
        if warning.is_skip || others <= WARNINGS {
            session.terminal.note(&warning.text);
        } else {
            session.terminal.detail(&warning.text);
        }
    }
    if let more @ 1.. = others.saturating_sub(WARNINGS) {
        session
            .terminal
            .note(&format!("… and {more} more; --verbose shows all."));
    }
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
    // From here Ctrl-C stops the import between two batches. Before, it ends the process at once.
    let interrupt = session.listen()?;
    let run = Run {
        job: None,
        by: &session.user,
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
