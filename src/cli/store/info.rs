//! `store info`: shows the path and the contents of the store.

use clap::Args;
use serde_json::json;

use crate::cli::note_no_store;
use crate::cli::record::capital;
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;
use crate::store::{ImportLock, Store};
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
    let path = session.store_path.to_string_lossy().into_owned();
    if session.terminal.format() == Format::Json {
        let mut facts = json!({
            "path": path,
            "exists": info.is_some(),
            "organisation": config.get("organisation"),
            "version": info.as_ref().map(|info| info.version),
            "sqlite": info.as_ref().map(|info| info.sqlite),
            "size": info.as_ref().map(|info| info.size),
            "free": info.as_ref().map(|info| info.free),
            "jobs": info.as_ref().map(|info| info.jobs),
            "importing": is_importing,
        });
        for entity in Entity::ALL {
            let living = info.as_ref().map(|info| info.living(entity));
            facts[entity.plural()] = json!(living);
        }
        session.terminal.json(&facts)?;
        return Ok(Outcome::Done);
    }
    let mut facts = vec![("Path".to_owned(), path)];
    if let Some(name) = config.get("organisation") {
        facts.push(("Organisation".to_owned(), name.to_owned()));
    }
    if let Some(info) = info {
        facts.push((
            "Version".to_owned(),
            format!("{} (SQLite {})", info.version, info.sqlite),
        ));
        facts.push(("Size".to_owned(), format!("{} bytes", info.size)));
        facts.push(("Free".to_owned(), format!("{} bytes", info.free)));
        for &(entity, living) in &info.records {
            facts.push((capital(entity.plural()), living.to_string()));
        }
        facts.push(("Jobs".to_owned(), info.jobs.to_string()));
        facts.push((
            "Importing now".to_owned(),
            if is_importing { "yes" } else { "no" }.to_owned(),
        ));
    }
    session.terminal.facts(&facts)?;
    Ok(Outcome::Done)
}
