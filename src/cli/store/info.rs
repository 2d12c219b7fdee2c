//! `store info`: shows the path and the contents of the store, and what takes space.

use clap::Args;
use serde_json::{Value, json};

use crate::cli::note_no_store;
use crate::cli::record::capital;
use crate::cli::work;
use crate::config::Config;
use crate::error::{Outcome, Result};
use crate::job::inbox;
use crate::record::Entity;
use crate::session::Session;
use crate::store::{ImportLock, Info, Part, Sizes, Store};
use crate::terminal::{Format, number};

/// Show the path and the contents of the store, and what takes space
///
/// Each part is shown with its bytes and with what bounds it: a setting, or a command that removes old data.
#[derive(Args, Debug)]
pub struct InfoArgs {}

pub fn run(_args: &InfoArgs, session: &Session) -> Result<Outcome> {
    let store = session.store()?;
    if store.is_none() {
        note_no_store(session);
    }
    let info = store.map(Store::info).transpose()?;
    let config = session.config()?;
    let parts = match store.map(Store::sizes).transpose()? {
        Some(sizes) => {
            let mut parts = parts(&sizes, &config);
            note_old(&mut parts, session)?;
            parts
        }
        None => Vec::new(),
    };
    let is_importing = ImportLock::is_taken(&session.store_path)?;
    let path = session.store_path.to_string_lossy();
    let organisation = config.get("organisation");
    if session.terminal.format() == Format::Json {
        let mut facts = as_json(&path, organisation, info.as_ref(), is_importing);
        facts["parts"] = parts.iter().map(ShownPart::to_json).collect();
        session.terminal.json(&facts)?;
        return Ok(Outcome::Done);
    }
    let mut facts = vec![("Path".to_owned(), path.into_owned())];
    if let Some(name) = organisation {
        facts.push(("Organisation".to_owned(), name.to_owned()));
    }
    if let Some(info) = info {
        facts.extend(contents(&info));
        let is_importing = if is_importing { "yes" } else { "no" };
        facts.push(("Importing now".to_owned(), is_importing.to_owned()));
    }
    let filled = parts.iter().filter(|part| part.bytes > 0);
    facts.extend(filled.map(ShownPart::to_fact));
    session.terminal.facts(&facts)?;
    Ok(Outcome::Done)
}

fn as_json(
    path: &str,
    organisation: Option<&str>,
    info: Option<&Info>,
    is_importing: bool,
) -> Value {
    let mut facts = vec![
        ("path", json!(path)),
        ("exists", json!(info.is_some())),
        ("organisation", json!(organisation)),
        ("version", json!(info.map(|info| info.version))),
        ("sqlite", json!(info.map(|info| info.sqlite))),
        ("size", json!(info.map(|info| info.size))),
        ("free", json!(info.map(|info| info.free))),
    ];
    facts.extend(Entity::ALL.map(|entity| {
        let living = info.map(|info| info.records.of(entity));
        (entity.plural(), json!(living))
    }));
    facts.push(("jobs", json!(info.map(|info| info.jobs))));
    facts.push(("importing", json!(is_importing)));
    facts.into_iter().collect()
}

fn contents(info: &Info) -> Vec<(String, String)> {
    let version = format!("{} (SQLite {})", info.version, info.sqlite);
    let mut facts = vec![
        ("Version".to_owned(), version),
        ("Size".to_owned(), format!("{} bytes", number(info.size))),
        ("Free".to_owned(), format!("{} bytes", number(info.free))),
    ];
    for entity in Entity::ALL {
        let living = info.records.of(entity);
        facts.push((capital(entity.plural()), number(living)));
    }
    facts.push(("Jobs".to_owned(), number(info.jobs)));
    facts
}

/// A part of the store, as it is shown.
struct ShownPart {
    /// The name in JSON.
    name: &'static str,
    /// The name for users.
    title: &'static str,
    bytes: u64,
    /// The setting or the rule that bounds it.
    bound: String,
}

impl ShownPart {
    fn to_json(&self) -> Value {
        json!({ "part": self.name, "bytes": self.bytes, "bound": self.bound })
    }

    fn to_fact(&self) -> (String, String) {
        let value = format!("{} ({})", number(self.bytes), self.bound);
        (self.title.to_owned(), value)
    }
}

fn parts(sizes: &Sizes, config: &Config) -> Vec<ShownPart> {
    let shown = |part: Part| {
        let (name, title) = names(part);
        ShownPart {
            name,
            title,
            bytes: sizes.of(part),
            bound: bound(part, config),
        }
    };
    Part::ALL.map(shown).into()
}

/// Notes what the next import or `store purge` removes from the parts.
fn note_old(parts: &mut [ShownPart], session: &Session) -> Result<()> {
    let Some(store) = session.store()? else {
        return Ok(());
    };
    let changes = match work::keeps_history_since(session)? {
        Some(cutoff) => store.count_old_history(cutoff)?,
        None => 0,
    };
    let files = match work::keeps_files_since(session)? {
        Some(cutoff) => inbox::old_files(store, cutoff)?.len() as u64,
        None => 0,
    };
    for (name, what, older) in [
        ("history", "change", changes),
        ("inbox_files", "file", files),
    ] {
        let older = match older {
            0 => continue,
            1 => format!("; 1 {what} is older"),
            older => format!("; {} {what}s are older", number(older)),
        };
        let of_name = parts.iter_mut().filter(|part| part.name == name);
        of_name.for_each(|part| part.bound.push_str(&older));
    }
    Ok(())
}

/// Returns the name of a part in JSON, and its name for users.
fn names(part: Part) -> (&'static str, &'static str) {
    match part {
        Part::Records => ("records", "Bytes of records"),
        Part::History => ("history", "Bytes of history"),
        Part::JobRows => ("job_rows", "Bytes of rows of jobs"),
        Part::Jobs => ("jobs", "Bytes of jobs"),
        Part::Other => ("other", "Bytes of settings"),
        Part::Free => ("free", "Bytes of free space"),
        Part::Log => ("log", "Bytes of the write-ahead log"),
        Part::Documents => ("documents", "Bytes of documents"),
        Part::Queue => ("queue", "Bytes of queued and held files"),
        Part::WorkerLog => ("worker_log", "Bytes of the worker's log"),
        Part::InboxFiles => ("inbox_files", "Bytes of files of inboxes"),
        Part::OlderCopies => ("older_copies", "Bytes of copies of older versions"),
        Part::ReplacedStores => ("replaced_stores", "Bytes of replaced stores"),
        Part::Unfinished => ("unfinished", "Bytes of unfinished files"),
    }
}

/// Returns what bounds a part.
fn bound(part: Part, config: &Config) -> String {
    let rows = format!("jobs.keep_rows_days: {}", config.keep_rows_days());
    let bound = match part {
        Part::Records => "deleted ones: store purge after 90 days",
        Part::History => match config.keep_history_days() {
            Some(days) => return format!("history.keep_days: {days}"),
            None => "kept with its records; to limit it: history.keep_days",
        },
        Part::JobRows => return format!("{rows}, jobs.keep_rows_mb"),
        Part::Jobs => "a few KB a job",
        Part::Other => "does not grow",
        Part::Free => "used again; store compact",
        Part::Log => "4 MiB between commands",
        Part::Documents => "go with their clients",
        Part::Queue => "until their jobs are finished",
        Part::WorkerLog => "1 MiB",
        Part::InboxFiles => match config.keep_files_days() {
            Some(days) => return format!("inbox.keep_days: {days}"),
            None => "kept; to limit it: inbox.keep_days",
        },
        Part::OlderCopies => return rows,
        Part::ReplacedStores => "until you remove them",
        Part::Unfinished => "removed by the next backup or import",
    };
    bound.to_owned()
}
