//! `connector intelliflo set`: sets the ids and the secrets that sign in to Intelliflo.

use std::io::{self, IsTerminal};

use clap::Args;

use super::{environment, status};
use crate::connector::{Connector, Place, Secrets, Vault, assert_typed};
use crate::error::{Error, Outcome, Result};
use crate::secret::Secret;
use crate::session::Session;
use crate::source::intelliflo::Base;

/// Set up the connector, or change its settings
///
/// The client secret and the API key are never arguments. intake keeps them in a private file beside the store, or with
/// --keyring in the system's keyring. It keeps them nowhere if they are in the environment at each run
/// (INTAKE_INTELLIFLO_CLIENT_SECRET, INTAKE_INTELLIFLO_API_KEY).
#[derive(Args, Debug)]
pub struct SetArgs {
    /// Client id of the application, from Intelliflo's developer portal
    #[arg(long, value_name = "ID")]
    client_id: Option<String>,
    /// Tenant id of the practice, a number
    #[arg(long, value_name = "ID")]
    tenant_id: Option<String>,
    /// Address of the API, for other regions [default: api.gb.intelliflo.net/v2]
    #[arg(long, value_name = "URL")]
    api_base: Option<String>,
    /// Address to sign in, for other regions [default: identity.gb.intelliflo.net/core]
    #[arg(long, value_name = "URL")]
    identity_base: Option<String>,
    /// Read the client secret and the API key from standard input, one per line; at a terminal intake asks for them and
    /// does not show them
    #[arg(long)]
    secrets_stdin: bool,
    /// Keep the secrets in the system's keyring instead of a file
    #[arg(long)]
    keyring: bool,
}

impl SetArgs {
    /// Whether any flag was given.
    fn says_anything(&self) -> bool {
        let said = [
            &self.client_id,
            &self.tenant_id,
            &self.api_base,
            &self.identity_base,
        ];
        self.keyring || self.secrets_stdin || said.iter().any(|text| text.is_some())
    }
}

pub fn run(args: &SetArgs, session: &Session) -> Result<Outcome> {
    let earlier = match session.store()? {
        Some(store) => Connector::load(store)?,
        None => None,
    };
    let mut connector = resolve(args, earlier, session)?;
    let vault = Vault::of(&session.store_path);
    let secrets = secrets(args, &connector, &vault, session)?;
    let store = session.store_to_write()?;
    if let Some(secrets) = secrets {
        keep(args, &mut connector, &vault, &secrets)?;
    }
    connector.save(store)?;
    say_place(&connector, &vault, session);
    status::show(Some(&connector), session)?;
    Ok(Outcome::Done)
}

fn resolve(args: &SetArgs, earlier: Option<Connector>, session: &Session) -> Result<Connector> {
    let client_id = given(args.client_id.as_deref(), "--client-id")?;
    let tenant_id = given(args.tenant_id.as_deref(), "--tenant-id")?;
    let mut connector = match earlier {
        Some(connector) => connector,
        None => Connector::new(
            id(client_id.clone(), ("client id", "--client-id ID"), session)?,
            id(tenant_id.clone(), ("tenant id", "--tenant-id ID"), session)?,
        )?,
    };
    // A successful connection with other settings says nothing about these.
    connector.worked_at = None;
    if let Some(id) = client_id {
        connector.client_id = id;
    }
    if let Some(id) = tenant_id {
        connector.tenant_id = id;
    }
    if !is_number(&connector.tenant_id) {
        return Err(Error::usage(NO_NUMBER)
            .hint("It is the number of the practice in Intelliflo: --tenant-id ID."));
    }
    if let Some(base) = &args.api_base {
        connector.api = Base::parse(base)?;
    }
    if let Some(base) = &args.identity_base {
        connector.identity = Base::parse(base)?;
    }
    Ok(connector)
}

const NO_NUMBER: &str = "the tenant id is not a number";

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns an id as given. A blank value comes from an unset variable of a script, and is an error.
fn given(text: Option<&str>, flag: &str) -> Result<Option<String>> {
    match text.map(str::trim) {
        Some("") => Err(Error::usage(format!("{flag} is blank"))
            .hint("Give a value, or leave the flag out to keep the present one.")),
        text => Ok(text.map(str::to_owned)),
    }
}

/// Returns an id that was given, or asks for it.
fn id(given: Option<String>, (what, flag): (&str, &str), session: &Session) -> Result<String> {
    match given {
        Some(id) => Ok(id),
        None if session.can_ask() => {
            let is_tenant = flag.starts_with("--tenant-id");
            let not_blank = |text: &str| match text.trim() {
                "" => Err(format!("the {what} is needed")),
                text if is_tenant && !is_number(text) => Err(NO_NUMBER.to_owned()),
                _ => Ok(()),
            };
            let answer =
                session
                    .prompts
                    .text(&format!("The {what} of Intelliflo"), "", &not_blank)?;
            Ok(answer.trim().to_owned())
        }
        None => Err(missing(what, flag)),
    }
}

/// Returns the secrets to keep, `None` if those in the environment or those kept already are used.
fn secrets(
    args: &SetArgs,
    connector: &Connector,
    vault: &Vault<'_>,
    session: &Session,
) -> Result<Option<Secrets>> {
    if args.secrets_stdin && !io::stdin().is_terminal() {
        return Secrets::from_lines(io::stdin().lock()).map(Some);
    }
    if args.secrets_stdin && !session.can_ask() {
        return Err(Error::usage(
            "--secrets-stdin at a terminal would show the secrets while they are typed",
        )
        .hint("Leave out --secrets-stdin and --no-input: intake then asks for them and does not show them.")
        .hint("Or send them through a pipe, one per line."));
    }
    let kept = match connector.place {
        Some(place) => Some(vault.read(place)?),
        None => None,
    };
    // Without other flags, a user at a terminal wants to set the secrets.
    let are_meant = session.can_ask() && (args.secrets_stdin || !args.says_anything());
    match kept.filter(|kept| kept.is_complete() && !are_meant) {
        Some(kept) if args.keyring => Ok(Some(kept)),
        Some(_) => Ok(None),
        None if environment().is_complete() => Ok(None),
        None if session.can_ask() => Ok(Some(Secrets {
            client_secret: Some(ask("client secret", session)?),
            api_key: Some(ask("API key", session)?),
        })),
        None => Err(missing(
            "client secret and the API key",
            "--secrets-stdin (one per line), or INTAKE_INTELLIFLO_CLIENT_SECRET and INTAKE_INTELLIFLO_API_KEY in the environment",
        )),
    }
}

/// Asks for a secret until the answer is not blank.
fn ask(what: &str, session: &Session) -> Result<Secret> {
    loop {
        let typed = session
            .prompts
            .secret(&format!("The {what} of Intelliflo (not shown)"))?;
        if let Some(secret) = Secret::new(&typed) {
            assert_typed(what, &secret)?;
            return Ok(secret);
        }
        session.terminal.tell(&format!("The {what} is needed."));
    }
}

/// Keeps the secrets in one place, and removes them from the other.
fn keep(
    args: &SetArgs,
    connector: &mut Connector,
    vault: &Vault<'_>,
    secrets: &Secrets,
) -> Result<()> {
    // The secrets never move to a less secure place unless the user asks for it.
    let place = match connector.place {
        _ if args.keyring => Place::Keyring,
        Some(place) => place,
        None => Place::File,
    };
    vault.write(place, secrets)?;
    if let Some(other) = connector.place.filter(|&other| other != place) {
        vault.forget(other)?;
    }
    connector.place = Some(place);
    Ok(())
}

fn say_place(connector: &Connector, vault: &Vault<'_>, session: &Session) {
    let said = match connector.place {
        Some(Place::File) => format!(
            "The secrets are in {}, in plain text, readable for you alone; --keyring keeps them in the system's keyring.",
            vault.file().display()
        ),
        Some(Place::Keyring) => "The secrets are in the system's keyring.".to_owned(),
        None => "The secrets are kept nowhere: they are read from the environment at each run."
            .to_owned(),
    };
    session.terminal.note(&said);
    session
        .terminal
        .note("To test the connection: intake connector intelliflo test");
}

fn missing(what: &str, flag: &str) -> Error {
    Error::usage(format!("the {what} of the connector must be given"))
        .hint(format!("Give it: {flag}."))
}
