//! `store info`: shows the path and the contents of the store.

use clap::Args;
use serde_json::{Value, json};

use crate::cli::note_no_store;
use crate::cli::record::capital;
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;
use crate::store::{ImportLock, Info, Store};
use crate::terminal::Format;

/// Show the path and the contents of the store
#[derive(Args, Debug)]
pub struct InfoArgs {}

pub fn run(_args: &InfoArgs, session: &Session) -> Result<Outcome> {
    let store = session.store()?;
    if store.is_none() {
        note_no_store(session);
    }
    let info = store.map(Store::info).transpose()?;
    let config = session.config()?;
    let is_importing = ImportLock::is_taken(&session.store_path)?;
    let path = session.store_path.to_string_lossy();
    let organisation = config.get("organisation");
    if session.terminal.format() == Format::Json {
        let facts = as_json(&path, organisation, info.as_ref(), is_importing);
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
        ("Size".to_owned(), format!("{} bytes", info.size)),
        ("Free".to_owned(), format!("{} bytes", info.free)),
    ];
    for entity in Entity::ALL {
        let living = info.records.of(entity);
        facts.push((capital(entity.plural()), living.to_string()));
    }
    facts.push(("Jobs".to_owned(), info.jobs.to_string()));
    facts
}
