//! `import intelliflo`: people out of Intelliflo, as contacts that are linked to clients.

mod choose;
mod map;
mod outcome;
mod write;

use crate::plan::RunOptions;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::{background, summary};
use crate::cli::connector::{environment, usable};
use crate::cli::edited_sheet::place;
use crate::cli::turn::{self, Wait};
use crate::cli::work;
use crate::connector::{self, Connector, Vault};
use crate::duplicate::{OnDeleted, OnDuplicate};
use crate::error::{Error, Outcome, Result};
use crate::job::people::{
    Action, Choice, Choices, FetchedPeople, SOURCE, Suggestion, decided, prepare_people,
    read_sheet, suggest,
};
use crate::job::{Finished, ImportOptions, Prepared, Run, SheetKind, keeps_links};
use crate::record::{Entity, Rule, choice, client};
use crate::session::Session;
use crate::source::intelliflo::{Client, Fetched, Listed, Sweep, Warning, fetch_details, sweep};
use crate::source::spool::Spool;
use crate::store::{Known, Store};
use crate::terminal::Spinner;

/// Warnings that are shown without --verbose, besides who is skipped.
const WARNINGS: usize = 20;

/// As what a contact belongs to its client, where nothing else is said.
const RELATIONSHIP: &str = "Self";

/// Import people from Intelliflo as contacts, and link them to clients
///
/// Trusts, companies and other clients that are no persons are left out and counted. A person who was imported before
/// is recognised by the Intelliflo id, so that the same command may run every night. Everything is fetched before
/// anything is written.
#[derive(Args, Debug)]
pub struct IntellifloArgs {
    /// Import everybody
    #[arg(long, help_heading = "Choosing", conflicts_with_all = ["select", "search"])]
    all: bool,
    /// Import the people with these Intelliflo ids
    #[arg(
        long,
        value_name = "IDS",
        value_delimiter = ',',
        help_heading = "Choosing",
        conflicts_with = "search"
    )]
    select: Option<Vec<i64>>,
    /// Import the people with this in their name, or in the email that is known of them
    #[arg(long, value_name = "TEXT", help_heading = "Choosing")]
    search: Option<String>,

    /// What becomes of everybody who is not linked yet: a new client for each, or none
    #[arg(long, value_name = "HOW", help_heading = "Clients")]
    clients: Option<Clients>,
    /// What becomes of each, as a sheet says that --write-decisions made
    #[arg(long, value_name = "FILE", help_heading = "Clients")]
    decisions: Option<PathBuf>,
    /// Write that sheet, filled with suggestions, and import nothing
    #[arg(
        long,
        value_name = "FILE",
        help_heading = "Clients",
        conflicts_with = "decisions"
    )]
    write_decisions: Option<PathBuf>,
    /// What kind of client a new one is
    #[arg(
        long,
        value_name = "TYPE",
        help_heading = "Clients",
        default_value = "individual"
    )]
    entity_type: String,
    /// As what a contact belongs to its client
    #[arg(
        long,
        value_name = "R",
        help_heading = "Clients",
        default_value = RELATIONSHIP
    )]
    relationship: String,

    /// The rules that look for an existing contact after the Intelliflo id, in order. A rule only finds candidates: a
    /// person who is only possibly the same waits
    #[arg(
        long = "match",
        value_name = "RULES",
        value_delimiter = ',',
        help_heading = "Duplicates",
        default_value = "email,phone,name"
    )]
    matching: Vec<MatchRule>,
    /// What to do when a person matches an existing contact: merge (fill empty fields), create, skip, or ask (the row
    /// waits). A person who is only possibly the same waits, except under create [default: merge]
    #[arg(long, value_name = "POLICY", help_heading = "Duplicates")]
    on_duplicate: Option<PersonPolicy>,
    /// What happens to a person whose contact is in the trash: skip, restore, create, or ask
    #[arg(
        long,
        value_name = "POLICY",
        help_heading = "Duplicates",
        default_value = "skip"
    )]
    on_deleted: OnDeleted,

    /// Rehearse: the same work and the same counts, but nothing is written
    #[arg(long)]
    dry_run: bool,
    /// Queue it once all is fetched and decided, and return; a worker in the background imports it
    #[arg(long, conflicts_with_all = ["dry_run", "write_decisions", "wait"])]
    background: bool,
    /// Wait so long, such as 30s or 10m, while another import is running [default: do not wait]
    #[arg(long, value_name = "DURATION")]
    wait: Option<Wait>,
}

/// What becomes of everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Clients {
    /// A new client for each.
    New,
    /// None.
    Skip,
}

/// A rule, as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum MatchRule {
    /// The same email.
    Email,
    /// The same telephone number.
    Phone,
    /// Names that are alike.
    Name,
}

/// A policy, as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum PersonPolicy {
    /// Fill empty fields.
    Merge,
    /// Make a second contact.
    Create,
    /// Leave the person out.
    Skip,
    /// Let the row wait.
    Ask,
}

impl From<MatchRule> for Rule {
    fn from(rule: MatchRule) -> Self {
        match rule {
            MatchRule::Email => Rule::Email,
            MatchRule::Phone => Rule::Phone,
            MatchRule::Name => Rule::Name,
        }
    }
}

impl From<PersonPolicy> for OnDuplicate {
    fn from(policy: PersonPolicy) -> Self {
        match policy {
            PersonPolicy::Merge => OnDuplicate::Merge,
            PersonPolicy::Create => OnDuplicate::Create,
            PersonPolicy::Skip => OnDuplicate::Skip,
            PersonPolicy::Ask => OnDuplicate::Ask,
        }
    }
}

pub fn run(args: &IntellifloArgs, session: &Session) -> Result<Outcome> {
    let connector = usable(session)?;
    args.assert_answered(session)?;
    let otherwise = args.otherwise()?;
    let sheet = match &args.decisions {
        Some(path) => Some(read_sheet(path, &session.scratch(), &otherwise)?),
        None => None,
    };
    let store = session.store_to_write()?;
    // Before anything is fetched: an edited sheet is never lost.
    let to_write = match &args.write_decisions {
        Some(path) => Some(place(path, SheetKind::People, session)?),
        None => None,
    };
    if !args.background && args.write_decisions.is_none() {
        // Whoever cannot import now should know it before anything is fetched.
        drop(turn::take(store, args.wait, session)?);
    }
    let (list, fetched) = fetch(args, &connector, sheet.as_ref(), session)?;
    if let Some(sheet) = to_write {
        let none = (&Choices::new(), &otherwise);
        let prepared = prepare(args, &fetched.rows, &list, none, session)?;
        let suggestions = suggest(&prepared, store, &otherwise, session.now())?;
        return write::write(sheet, (&suggestions, &list), store, session);
    }
    let choices = match sheet {
        Some(sheet) => sheet,
        None if args.clients.is_some() => Choices::new(),
        None => {
            let none = (&Choices::new(), &otherwise);
            let prepared = prepare(args, &fetched.rows, &list, none, session)?;
            let suggestions = suggest(&prepared, store, &otherwise, session.now())?;
            let mut choices = Choices::new();
            let is_policy_said = args.on_duplicate.is_some();
            map::ask(&suggestions, is_policy_said, (store, &mut choices), session)
                .map_err(|error| write::keep(error, (&suggestions, &choices), store, session))?;
            choices
        }
    };
    let mut prepared = prepare(args, &fetched.rows, &list, (&choices, &otherwise), session)?;
    if args.background {
        return background::enqueue(&mut prepared, &run_options(), session);
    }
    let lock = turn::take(store, args.wait, session)?;
    let finished = import(args, prepared, store, session)?;
    drop(lock);
    let outcome = summary::show(&finished, args.dry_run, session)?;
    outcome::offer_links(&finished, store, session)?;
    Ok(outcome)
}

impl IntellifloArgs {
    /// What was asked of the import itself.
    fn options(&self) -> ImportOptions {
        ImportOptions {
            entity: Entity::Contact,
            matching: Some(self.matching.iter().copied().map(Rule::from).collect()),
            on_duplicate: self.on_duplicate.map(OnDuplicate::from),
            on_deleted: Some(self.on_deleted),
            ..ImportOptions::default()
        }
    }

    /// Whether it was said who is to be imported.
    fn says_who(&self) -> bool {
        self.all || self.select.is_some() || self.search.is_some()
    }

    /// Fails, before anything is fetched, if an answer is missing that nobody can be asked for.
    fn assert_answered(&self, session: &Session) -> Result<()> {
        if session.can_ask() {
            return Ok(());
        }
        if !self.says_who() && self.decisions.is_none() {
            return Err(Error::usage("nobody was chosen to be imported")
                .hint("Say who: --all, --select ID,ID or --search TEXT."));
        }
        let is_mapped =
            self.clients.is_some() || self.decisions.is_some() || self.write_decisions.is_some();
        if !is_mapped {
            return Err(
                Error::usage("it was not said which clients the contacts belong to")
                    .hint("A new client for each, or none: --clients new or --clients skip.")
                    .hint("Or decide for each: --write-decisions FILE, edit it, then --decisions FILE."),
            );
        }
        Ok(())
    }

    /// What becomes of everybody on whom nothing else was decided.
    fn otherwise(&self) -> Result<Choice> {
        let types = client::options("entity_type").unwrap_or_default();
        let entity_type = choice::find(&self.entity_type, &types).ok_or_else(|| {
            Error::usage(format!("\"{}\" is no type of client", self.entity_type))
                .hint(format!("Use one of: {}.", types.join(", ")))
        })?;
        let relationship = self.relationship.trim();
        if relationship.is_empty() {
            return Err(
                Error::usage("a relationship cannot be blank").hint("Say --relationship Self.")
            );
        }
        Ok(Choice {
            action: match self.clients {
                Some(Clients::Skip) => Action::Skip,
                Some(Clients::New) | None => Action::New,
            },
            entity_type: entity_type.to_owned(),
            relationship: relationship.to_owned(),
            ..Choice::default()
        })
    }
}

/// Fetches the list, lets the people be chosen, and fetches their details. Nothing is written but that it worked.
fn fetch(
    args: &IntellifloArgs,
    connector: &Connector,
    sheet: Option<&Choices>,
    session: &Session,
) -> Result<(Sweep, Fetched)> {
    let store = session.store_to_write()?;
    let access = connector.access(&Vault::of(&session.store_path), environment())?;
    let config = session.config()?;
    let client = Client::new(access, connector::limits(&config))?;
    let spinner = session.terminal.spinner("Signing in to Intelliflo");
    let list = list(&client, &session.scratch(), &spinner);
    spinner.clear();
    let list = list?;
    let people = chosen(args, &list, sheet, store, session)?;
    let taking = connector::taking(&config, session.today())?;
    let spinner = session.terminal.spinner("Fetching from Intelliflo");
    spinner.count(people.len(), "people");
    let meant = (&list, &people[..]);
    let fetched = fetch_details(&client, meant, &taking, &session.scratch(), |done| {
        spinner.show(done);
    });
    spinner.clear();
    for note in client.take_notes() {
        session.terminal.detail(&note);
    }
    let fetched = fetched?;
    if !args.dry_run {
        Connector::note_worked(store, session.now())?;
    }
    say_warnings(&fetched.warnings, session);
    Ok((list, fetched))
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

/// Tells what somebody should know: who is skipped, by name and all of them; of the rest the first ones.
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

/// The people who are to be imported.
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
        // What is said of everybody is said of those who were chosen.
        if args.clients.is_none() || !args.says_who() {
            people.retain(|person| sheet.contains_key(&person.id));
        }
        let left = all - people.len();
        if left > 0 && args.says_who() {
            session.terminal.note(&format!(
                "Not in the sheet, and left out: {left} of {all} people. --clients new or --clients skip says what becomes of them."
            ));
        }
    }
    Ok(people)
}

/// Names the people of a sheet who are to get a new client and have one, or had one: they get none.
fn note_linked(sheet: &Choices, store: &Store, session: &Session) -> Result<()> {
    let mut linked = Vec::new();
    for (id, choice) in sheet {
        if choice.action == Action::New
            && let Known::Living(contact) = store.known(SOURCE, &id.to_string())?
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

/// Names the people of a sheet who are not in Intelliflo any more; here they stay.
fn note_gone(list: &Sweep, sheet: &Choices, session: &Session) {
    let there: BTreeSet<i64> = list.people.iter().map(|person| person.id).collect();
    let gone = sheet.keys().filter(|id| !there.contains(id));
    let gone: Vec<String> = gone.map(i64::to_string).collect();
    if !gone.is_empty() {
        let ids: Vec<&str> = gone.iter().map(String::as_str).collect();
        session.terminal.note(&format!(
            "In the sheet, but no person in Intelliflo (any more): {}.",
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
) -> Result<Prepared> {
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
    mut prepared: Prepared,
    store: &Store,
    session: &Session,
) -> Result<Finished> {
    // Only now: while people are fetched, Ctrl-C ends the command as it ends any other.
    let interrupt = session.listen()?;
    let run = Run {
        job: None,
        by: &session.user,
        is_rehearsal: args.dry_run,
        options: run_options(),
        failed_file: None,
    };
    work::run(&mut prepared, run, store, &interrupt, session)
}

/// The same people as yesterday are looked at again: what changed may have changed here.
fn run_options() -> RunOptions {
    RunOptions {
        again: true,
        ..RunOptions::default()
    }
}

/// A suggestion's person as a line of a list.
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
