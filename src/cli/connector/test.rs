//! `connector intelliflo test`: signs in and reads one client with its details.

use clap::Args;
use serde_json::json;

use super::{environment, find};
use crate::connector::{self, Connector, Vault};
use crate::error::{Outcome, Result};
use crate::session::Session;
use crate::source::intelliflo::{Client, Readable, Resource, probe};
use crate::terminal::Format;

/// Sign in and read one client with its details; report missing scopes
#[derive(Args, Debug)]
pub struct TestArgs {}

pub fn run(session: &Session) -> Result<Outcome> {
    let (_, connector) = find(session)?;
    let access = connector.access(&Vault::of(&session.store_path), environment())?;
    let limits = connector::limits(&*session.config()?);
    let client = Client::new(access, limits)?;
    let spinner = session.terminal.spinner("Signing in to Intelliflo");
    let tried = probe(&client);
    drop(spinner);
    let tried = tried?;
    if tried.iter().all(|(_, readable)| readable.error().is_none()) {
        Connector::note_worked(session.store_to_write()?, session.now())?;
    }
    show(&tried, session)?;
    let error = tried.into_iter().find_map(|(_, readable)| match readable {
        Readable::Yes => None,
        Readable::Forbidden(error) | Readable::No(error) => Some(error),
    });
    if let Some(error) = error {
        return Err(error);
    }
    if !connector.is_enabled {
        session
            .terminal
            .note("The connection works, but the connector is disabled. To enable it: intake connector intelliflo enable");
    }
    Ok(Outcome::Done)
}

fn show(tried: &[(Resource, Readable)], session: &Session) -> Result<()> {
    let of = |resource| tried.iter().find(|(tried, _)| *tried == resource);
    let is_readable =
        |resource| of(resource).map(|(_, readable)| matches!(readable, Readable::Yes));
    let mut missing: Vec<&str> = tried
        .iter()
        .filter(|(_, readable)| matches!(readable, Readable::Forbidden(_)))
        .map(|(resource, _)| resource.scope())
        .collect();
    missing.dedup();
    let all = [Resource::Clients].into_iter().chain(Resource::DETAILS);
    if session.terminal.format() == Format::Json {
        let mut result = json!({ "signed_in": true });
        for resource in all {
            result[resource.words().replace(' ', "_")] = json!(is_readable(resource));
        }
        result["missing_scopes"] = json!(missing);
        return session.terminal.json(&result);
    }
    let mut facts = vec![("signed in", "yes".to_owned())];
    for resource in all {
        let said = match of(resource) {
            Some((_, Readable::Yes)) => "can be read".to_owned(),
            Some((Resource::Clients, Readable::Forbidden(_))) => format!(
                "not allowed: check the API key, and the scope {}",
                resource.scope()
            ),
            Some((_, Readable::Forbidden(_))) => format!("needs the scope {}", resource.scope()),
            Some((_, Readable::No(_))) => "cannot be read".to_owned(),
            None => "not tried: there is no client to try it with".to_owned(),
        };
        facts.push((resource.words(), said));
    }
    session.terminal.facts(&facts)
}
