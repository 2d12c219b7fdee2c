//! The connector to Intelliflo: its settings in the store, its secrets outside the store.
//!
//! `cli::connector` has the commands that set it up. `source::intelliflo` uses it.

mod keyring;
mod secrets;

use std::time::Duration;

use crate::config::Config;
use crate::error::{Error, Result};
use crate::secret::{API_KEY, CLIENT_SECRET};
use crate::source::intelliflo::{API_BASE, Access, Base, IDENTITY_BASE, Limits, Taking};
use crate::store::Store;

pub use secrets::{Place, Secrets, Vault, assert_typed};

/// The settings of the connector. They contain no secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Connector {
    /// The id of the application at Intelliflo.
    pub client_id: String,
    /// The id of the practice at Intelliflo.
    pub tenant_id: String,
    /// The base address of the API.
    pub api: Base,
    /// The base address of the service that issues access tokens.
    pub identity: Base,
    /// Whether imports may use the connector.
    pub is_enabled: bool,
    /// The place of the secrets. `None`: the environment provides them at each run.
    pub place: Option<Place>,
    /// The time of the last successful use, in seconds since 1970.
    pub worked_at: Option<i64>,
}

/// Keys in the store's table of settings. They are not settings of `config`.
const CLIENT_ID: &str = "connector.intelliflo.client_id";
const TENANT_ID: &str = "connector.intelliflo.tenant_id";
const API: &str = "connector.intelliflo.api_base";
const IDENTITY: &str = "connector.intelliflo.identity_base";
const ENABLED: &str = "connector.intelliflo.enabled";
const PLACE: &str = "connector.intelliflo.secrets";
const WORKED_AT: &str = "connector.intelliflo.worked_at";

impl Connector {
    /// Creates a connector to Intelliflo's British service.
    ///
    /// # Errors
    /// Fails if one of the built-in addresses is not valid.
    pub fn new(client_id: String, tenant_id: String) -> Result<Self> {
        Ok(Connector {
            client_id,
            tenant_id,
            api: Base::parse(API_BASE)?,
            identity: Base::parse(IDENTITY_BASE)?,
            is_enabled: true,
            place: None,
            worked_at: None,
        })
    }

    /// Reads the connector from the store, or `None` if it was never set up.
    ///
    /// # Errors
    /// Fails if the store cannot be read or holds an invalid address.
    pub fn load(store: &Store) -> Result<Option<Self>> {
        let (Some(client_id), Some(tenant_id)) =
            (store.setting(CLIENT_ID)?, store.setting(TENANT_ID)?)
        else {
            return Ok(None);
        };
        let mut connector = Connector::new(client_id, tenant_id)?;
        if let Some(base) = store.setting(API)? {
            connector.api = Base::parse(&base)?;
        }
        if let Some(base) = store.setting(IDENTITY)? {
            connector.identity = Base::parse(&base)?;
        }
        connector.is_enabled = store.setting(ENABLED)?.as_deref() != Some("no");
        connector.place = store.setting(PLACE)?.as_deref().and_then(Place::named);
        connector.worked_at = store.setting(WORKED_AT)?.and_then(|at| at.parse().ok());
        Ok(Some(connector))
    }

    /// Writes all settings of the connector to the store.
    ///
    /// # Errors
    /// Fails if the store cannot be written.
    pub fn save(&self, store: &Store) -> Result<()> {
        let enabled = if self.is_enabled { "yes" } else { "no" };
        let worked_at = self.worked_at.map(|at| at.to_string());
        let values = [
            (CLIENT_ID, Some(&*self.client_id)),
            (TENANT_ID, Some(&*self.tenant_id)),
            (API, Some(self.api.as_str())),
            (IDENTITY, Some(self.identity.as_str())),
            (ENABLED, Some(enabled)),
            (PLACE, self.place.map(Place::name)),
            (WORKED_AT, worked_at.as_deref()),
        ];
        for (key, value) in values {
            match value {
                Some(value) => store.set_setting(key, value)?,
                None => drop(store.unset_setting(key)?),
            }
        }
        Ok(())
    }

    /// Removes all settings of the connector from the store.
    ///
    /// # Errors
    /// Fails if the store cannot be written.
    pub fn forget(store: &Store) -> Result<()> {
        for key in [
            CLIENT_ID, TENANT_ID, API, IDENTITY, ENABLED, PLACE, WORKED_AT,
        ] {
            store.unset_setting(key)?;
        }
        Ok(())
    }

    /// Records the time of a successful use, in seconds since 1970.
    ///
    /// # Errors
    /// Fails if the store cannot be written.
    pub fn note_worked(store: &Store, now: i64) -> Result<()> {
        store.set_setting(WORKED_AT, &now.to_string())
    }

    /// Returns the addresses, ids and secrets for signing in. Secrets of the environment take precedence over kept
    /// secrets.
    ///
    /// # Errors
    /// Returns a usage error that names the missing secret.
    pub fn access(&self, vault: &Vault<'_>, environment: Secrets) -> Result<Access> {
        let kept = if environment.is_complete() {
            Secrets::default()
        } else {
            match self.place {
                Some(place) => vault.read(place)?,
                None => Secrets::default(),
            }
        };
        let missing = |what: &str, variable: &str| {
            Error::usage(format!("the {what} of Intelliflo is not known")).hint(format!(
                "Set it: intake connector intelliflo set, or {variable} in the environment."
            ))
        };
        let secrets = environment.or(kept);
        Ok(Access {
            client_id: self.client_id.clone(),
            tenant_id: self.tenant_id.clone(),
            secret: secrets
                .client_secret
                .ok_or_else(|| missing("client secret", CLIENT_SECRET))?,
            api_key: secrets.api_key.ok_or_else(|| missing("API key", API_KEY))?,
            api: self.api.clone(),
            identity: self.identity.clone(),
        })
    }
}

/// Returns the limits on requests to the API, from the settings.
pub fn limits(config: &Config) -> Limits {
    Limits {
        tries: config.number("intelliflo.tries", 5),
        longest_wait: Duration::from_secs(config.number("intelliflo.longest_wait", 60)),
        timeout: Duration::from_secs(config.number("intelliflo.timeout", 60)),
        parallel: config.number("intelliflo.parallel", 4),
        per_second: config.number("intelliflo.requests_per_second", 20),
        total: Duration::from_mins(config.number("intelliflo.longest_fetch", 240)),
        checks_counts: config.get("intelliflo.check_count") != Some("no"),
    }
}

/// Returns the rules for the import of people, from the settings.
///
/// # Errors
/// Fails if the stored currency is not valid.
pub fn taking(config: &Config, today: jiff::civil::Date) -> Result<Taking> {
    Ok(Taking {
        net: config.get("intelliflo.income") == Some("net"),
        splits_joint: config.get("intelliflo.joint_income") == Some("split"),
        first_email: config.get("intelliflo.first_email") == Some("yes"),
        currency: config.currency()?,
        today,
    })
}
