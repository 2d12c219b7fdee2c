//! `store info`: shows the path and the contents of the store.

use clap::Args;
use serde_json::json;

use crate::cli::note_no_store;
use crate::error::{Outcome, Result};
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
        session.terminal.json(&json!({
            "path": path,
            "exists": info.is_some(),
            "organisation": config.get("organisation"),
            "version": info.as_ref().map(|info| info.version),
            "sqlite": info.as_ref().map(|info| info.sqlite),
            "size": info.as_ref().map(|info| info.size),
            "free": info.as_ref().map(|info| info.free),
            "leads": info.as_ref().map(|info| info.leads),
            "clients": info.as_ref().map(|info| info.clients),
            "contacts": info.as_ref().map(|info| info.contacts),
            "jobs": info.as_ref().map(|info| info.jobs),
            "importing": is_importing,
        }))?;
        return Ok(Outcome::Done);
    }
    let mut facts = vec![("Path", path)];
    if let Some(name) = config.get("organisation") {
        facts.push(("Organisation", name.to_owned()));
    }
    if let Some(info) = info {
        facts.push((
            "Version",
            format!("{} (SQLite {})", info.version, info.sqlite),
        ));
        facts.push(("Size", format!("{} bytes", info.size)));
        facts.push(("Free", format!("{} bytes", info.free)));
        facts.push(("Leads", info.leads.to_string()));
        facts.push(("Clients", info.clients.to_string()));
        facts.push(("Contacts", info.contacts.to_string()));
        facts.push(("Jobs", info.jobs.to_string()));
        facts.push((
            "Importing now",
            if is_importing { "yes" } else { "no" }.to_owned(),
        ));
    }
    session.terminal.facts(&facts)?;
    Ok(Outcome::Done)
}
