//! `connector intelliflo status`: shows the settings, the place of the secrets, and the last successful connection. It
//! never shows the secrets.

use clap::Args;
use serde_json::{Value, json};

use super::{environment, set_up};
use crate::cli::moment::rfc3339;
use crate::cli::note_no_store;
use crate::connector::{Connector, Place, Vault};
use crate::error::{Outcome, Result};
use crate::secret::Secret;
use crate::session::Session;
use crate::terminal::Format;

/// Show the settings, the place of the secrets, and the last successful connection
#[derive(Args, Debug)]
pub struct StatusArgs {}

pub fn run(session: &Session) -> Result<Outcome> {
    let store = session.store()?;
    if store.is_none() {
        note_no_store(session);
    }
    let connector = match store {
        Some(store) => Connector::load(store)?,
        None => None,
    };
    show(connector.as_ref(), session)?;
    Ok(Outcome::Done)
}

/// Shows a connector, or that none is set up.
pub fn show(connector: Option<&Connector>, session: &Session) -> Result<()> {
    let secrets = Secrets::of(connector, session);
    if session.terminal.format() == Format::Json {
        return session.terminal.json(&as_json(connector, &secrets));
    }
    let Some(connector) = connector else {
        let set_up = set_up(session.can_ask());
        return session.terminal.text(&format!(
            "Intelliflo connector disabled: it was never set up.\nSet it up: {set_up}\n"
        ));
    };
    let state = if connector.is_enabled {
        "enabled"
    } else {
        "Intelliflo connector disabled (enable it: intake connector intelliflo enable)"
    };
    let worked = connector.worked_at.map(rfc3339);
    let worked = worked.map(|at| session.terminal.moment(at));
    session.terminal.facts(&[
        ("State", state.to_owned()),
        ("Client id", connector.client_id.clone()),
        ("Tenant id", connector.tenant_id.clone()),
        ("API", connector.api.as_str().to_owned()),
        ("Identity", connector.identity.as_str().to_owned()),
        ("Client secret", secrets.described(secrets.client_secret)),
        ("API key", secrets.described(secrets.api_key)),
        (
            "Last worked",
            worked.unwrap_or_else(|| "not yet".to_owned()),
        ),
    ])
}

fn as_json(connector: Option<&Connector>, secrets: &Secrets) -> Value {
    json!({
        "connector": "intelliflo",
        "configured": connector.is_some(),
        "enabled": connector.is_some_and(|connector| connector.is_enabled),
        "client_id": connector.map(|connector| &connector.client_id),
        "tenant_id": connector.map(|connector| &connector.tenant_id),
        "api_base": connector.map(|connector| connector.api.as_str()),
        "identity_base": connector.map(|connector| connector.identity.as_str()),
        "client_secret": secrets.client_secret,
        "api_key": secrets.api_key,
        "secrets_file": secrets.file,
        "secrets_fault": secrets.fault,
        "last_worked_at": connector.and_then(|connector| connector.worked_at).map(rfc3339),
    })
}

/// The places of the secrets, by name, and the state of their file.
struct Secrets {
    client_secret: Option<&'static str>,
    api_key: Option<&'static str>,
    file: Option<String>,
    /// The reason why the file cannot be used.
    fault: Option<String>,
}

impl Secrets {
    fn of(connector: Option<&Connector>, session: &Session) -> Self {
        let vault = Vault::of(&session.store_path);
        let place = connector.and_then(|connector| connector.place);
        let given = environment();
        let lies = |in_environment: &Option<Secret>| match in_environment {
            Some(_) => Some("environment"),
            None => place.map(Place::name),
        };
        let file =
            (place == Some(Place::File)).then(|| vault.file().to_string_lossy().into_owned());
        let fault = file.as_ref().and_then(|_| vault.fault_of_file());
        Secrets {
            client_secret: lies(&given.client_secret),
            api_key: lies(&given.api_key),
            file,
            fault,
        }
    }

    fn described(&self, place: Option<&str>) -> String {
        match (place, &self.file, &self.fault) {
            (Some("file"), Some(_), Some(fault)) => format!("cannot be used: {fault}"),
            (Some("file"), Some(file), None) => format!("in the file {file}"),
            (Some(place), ..) => format!("in the {place}"),
            (None, ..) => "not found: neither stored nor in the environment".to_owned(),
        }
    }
}
