//! `duplicates`: pairs of records that may mean the same person or client, to look at and to decide on.

mod decide;
mod list;

use std::marker::PhantomData;
use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::json;

use super::merged::numbers;
use super::noun::Noun;
use super::records::Records;
use crate::cli::edited_sheet::place;
use crate::cli::{note_no_store, suggestion, turn};
use crate::config;
use crate::error::{Error, Outcome, Result};
use crate::job::duplicates::{Applied, DuplicatePair, DuplicateSearch, apply, read, write};
use crate::job::{Earlier, EditableSheet, SheetKind};
use crate::record::{Entity, Rule};
use crate::session::Session;
use crate::store::Pairs;
use crate::terminal::Format;

/// The arguments of `duplicates`.
#[derive(Args, Debug)]
pub struct DuplicatesArgs<N: Noun> {
    /// The rules that find pairs, the strongest first, such as email,phone [default: all]
    #[arg(long = "match", value_name = "RULES", value_delimiter = ',')]
    matching: Option<Vec<String>>,
    /// Only so many pairs, the best ones
    #[arg(long, value_name = "N")]
    limit: Option<u64>,
    /// Show the pairs one by one, side by side, and ask about each
    #[arg(long, conflicts_with_all = ["decisions", "write_decisions"])]
    decide: bool,
    /// Apply the decisions of this sheet, CSV or XLSX
    #[arg(long, value_name = "FILE", conflicts_with_all = ["write_decisions", "matching", "limit"])]
    decisions: Option<PathBuf>,
    /// Write the sheet for the decisions, CSV or XLSX by its ending, and change nothing
    #[arg(long, value_name = "FILE")]
    write_decisions: Option<PathBuf>,
    /// With --decisions: show what would change, and change nothing
    #[arg(long, requires = "decisions")]
    dry_run: bool,
    #[arg(skip)]
    noun: PhantomData<N>,
}

/// The pairs that were found, ranked, with their number.
struct Found<'s> {
    pairs: Pairs<'s>,
    ranked: u64,
}

/// Finds the pairs, and lists them, writes them to a sheet, or asks about them.
pub fn run<N: Noun>(args: &DuplicatesArgs<N>, session: &Session) -> Result<Outcome> {
    let entity = N::ENTITY;
    let rules = rules(entity, args.matching.as_deref())?;
    if session.store()?.is_none() {
        note_no_store(session);
        list::empty(session, entity)?;
        return Ok(Outcome::Done);
    }
    let records = Records::to_write(session, entity)?;
    let search = DuplicateSearch {
        store: records.store,
        schema: &records.schema,
        region: records.config.region()?,
        currency: &records.currency,
        rules: &rules,
    };
    if let Some(path) = &args.decisions {
        return decisions(&search, (path, args.dry_run), session);
    }
    if args.decide && !session.can_ask() {
        return Err(cannot_ask(entity, session));
    }
    let sheet = match &args.write_decisions {
        Some(path) => Some(place(path, SheetKind::Pairs, session)?),
        None => None,
    };
    let found = find(&search, args.limit, session)?;
    if args.decide {
        return decide::run::<N>(&search, &found, &records, session);
    }
    match sheet {
        Some(sheet) => write_sheet(sheet, (&search, &found), session),
        None => list::run(&search, &found, &records, session),
    }
}

/// Writes the sheet for the decisions, unless there is nothing to decide.
fn write_sheet(
    sheet: EditableSheet,
    (search, found): (&DuplicateSearch<'_>, &Found<'_>),
    session: &Session,
) -> Result<Outcome> {
    let entity = search.schema.entity();
    if found.ranked == 0 {
        let none = format!("{}: there is nothing to decide", list::none_found(entity));
        session.terminal.note(&match sheet.clear(search.store)? {
            Earlier::Missing | Earlier::Kept => format!("{none}, and no sheet was written."),
            Earlier::Removed => format!("{none}. The earlier sheet was removed."),
        });
        return Ok(Outcome::Done);
    }
    let mut rank = 0;
    let next = &mut || found.next(&mut rank, search);
    let compared = (search.schema, search.currency);
    let path = write(sheet, compared, search.store, next)?;
    let path = path.to_string_lossy();
    let again = [entity.name(), "duplicates", "--decisions", &path];
    session.terminal.note(&format!(
        "Written to {path}. Fill in its column decision (merge: b becomes part of a; different: the pair is not shown again), then run: {}",
        suggestion::command(session, &again)
    ));
    Ok(Outcome::Done)
}

impl Found<'_> {
    /// Returns the next pair, and moves `rank` behind it.
    fn next(&self, rank: &mut u64, search: &DuplicateSearch<'_>) -> Result<Option<DuplicatePair>> {
        while *rank < self.ranked {
            *rank += 1;
            if let Some(found) = self.pairs.of_rank(*rank)?
                && let Some(pair) = search.pair(found)?
            {
                return Ok(Some(pair));
            }
        }
        Ok(None)
    }
}

fn rules(entity: Entity, names: Option<&[String]>) -> Result<Vec<Rule>> {
    match names {
        Some(names) => names
            .iter()
            .map(|name| config::rule(entity, name))
            .collect(),
        None => Ok(Rule::of_pairs(entity)),
    }
}

/// Finds the pairs. A bar at a terminal shows how far the search is. While an import runs, indexes may be missing.
fn find<'s>(
    search: &DuplicateSearch<'s>,
    limit: Option<u64>,
    session: &Session,
) -> Result<Found<'s>> {
    let store = search.store;
    let plural = search.schema.entity().plural();
    let spinner = session.terminal.spinner(&format!("Preparing {plural}"));
    let mut candidates = search.candidates()?;
    {
        let _lock = turn::take_at_once(store, session)?;
        store.prepare_search(&mut candidates)?;
    }
    let total = store.count_living(search.schema.entity())?;
    spinner.count(usize::try_from(total).unwrap_or(usize::MAX), plural);
    let (pairs, ranked) = search.run(&candidates, limit, &mut |done| {
        spinner.show(usize::try_from(done).unwrap_or(usize::MAX));
    })?;
    drop(spinner);
    Ok(Found { pairs, ranked })
}

/// Applies a sheet: all decisions or none.
fn decisions(
    search: &DuplicateSearch<'_>,
    (path, is_rehearsal): (&Path, bool),
    session: &Session,
) -> Result<Outcome> {
    let entity = search.schema.entity();
    let (place, lines) = read((entity, search.store), path, session.scratch())?;
    let command = format!("{entity} duplicates");
    let author = session.author(&command);
    let work = || apply(search, (&place, &lines), &author);
    let applied = if is_rehearsal {
        search.store.rehearse(work)?
    } else {
        search.store.transaction(work)?
    };
    answer(&applied, session)?;
    if is_rehearsal {
        session.terminal.note("DRY RUN: nothing was changed.");
    } else if applied.merged > 0 {
        note_unmerge(entity, applied.merged, session);
    }
    Ok(Outcome::Done)
}

/// Writes what the decisions did.
fn answer(applied: &Applied, session: &Session) -> Result<()> {
    if session.terminal.format() == Format::Json {
        return session.terminal.json(&json!({
            "merged": applied.merged, "different": applied.different, "already_merged": applied.already,
        }));
    }
    let mut lines = vec![("merged", applied.merged.to_string())];
    if applied.different > 0 {
        lines.push(("not the same", applied.different.to_string()));
    }
    if applied.already > 0 {
        lines.push(("already merged", applied.already.to_string()));
    }
    session.terminal.facts(&lines)
}

fn note_unmerge(entity: Entity, merged: u64, session: &Session) {
    let unmerge = suggestion::command(session, &[entity.name(), "unmerge", "ID"]);
    session.terminal.note(&format!(
        "To undo one of {}: {unmerge}",
        super::merged::and(&numbers(&[(merged, "merge")]))
    ));
}

fn cannot_ask(entity: Entity, session: &Session) -> Error {
    let sheet = format!("{}-duplicates.xlsx", entity.name());
    let write = [entity.name(), "duplicates", "--write-decisions", &sheet];
    let read = [entity.name(), "duplicates", "--decisions", &sheet];
    Error::usage("there is no terminal to ask at")
        .hint(format!(
            "Write a sheet: {}",
            suggestion::command(session, &write)
        ))
        .hint(format!(
            "Fill it in, then run: {}",
            suggestion::command(session, &read)
        ))
}
