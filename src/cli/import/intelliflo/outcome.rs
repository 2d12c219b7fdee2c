//! Offers failed links again after the import, if the user can be asked.

use super::existing::{Existing, clients};
use crate::cli::record::given::{FieldFlags, Texts};
use crate::cli::record::records::Records;
use crate::error::{Error, Kind, Result};
use crate::job::Finished;
use crate::record::{Entity, client, fields, name};
use crate::session::Session;
use crate::store::{Link, LinkFailure, Store};

/// An answer to the question about a failed link.
enum Answer {
    /// Creates the client that the link names, of this type.
    Create(String),
    /// Links to an existing client, at this position.
    Existing(usize),
    NotNow,
}

/// Asks for the client of each failed link, and makes the link.
pub fn offer_links(finished: &Finished, store: &Store, session: &Session) -> Result<()> {
    let Finished::Ran { report, .. } = finished else {
        return Ok(());
    };
    let Some(job) = report.job else {
        return Ok(());
    };
    if !session.can_ask() {
        return Ok(());
    }
    let all = report.link_failures.len();
    for (at, failure) in report.link_failures.iter().enumerate() {
        session.terminal.heading(&format!(
            "Link {} of {all}: {}, {} of \"{}\": {}",
            at + 1,
            failure.name,
            failure.relationship,
            failure.client,
            failure.reason
        ));
        let clients = clients(store)?;
        let answer = match session.converse(|| ask(failure, &clients, session)) {
            // The people are imported. The remaining links can be made with `contact link`.
            Err(error) if error.kind() == Kind::Aborted => return Ok(()),
            answer => answer?,
        };
        let linked = match answer {
            Answer::NotNow => continue,
            Answer::Existing(at) => Ok((clients[at].id, clients[at].name.clone())),
            Answer::Create(entity_type) => create(failure, &entity_type, session),
        };
        let linked = linked.and_then(|client| link((job, failure), client, store, session));
        if let Err(error) = linked {
            session.terminal.error(&error);
        }
    }
    Ok(())
}

fn ask(failure: &LinkFailure, clients: &[Existing], session: &Session) -> Result<Answer> {
    let mut options = Vec::new();
    let may_create = !failure.client.trim().is_empty() && !name::is_number(&failure.client);
    if may_create {
        options.push(format!("Create the client {}", failure.client));
    }
    if !clients.is_empty() {
        options.push("Choose an existing client".to_owned());
    }
    options.push("Not now".to_owned());
    let question = format!("Which client does {} belong to?", failure.name);
    let answer = session
        .prompts
        .choose(&question, &options, options.len() - 1)?;
    let answer = answer.ok_or_else(Error::back)?;
    if answer + 1 == options.len() {
        return Ok(Answer::NotNow);
    }
    if may_create && answer == 0 {
        let types = client::ENTITY_TYPE_NAMES.iter();
        let types: Vec<String> = types.map(ToString::to_string).collect();
        let said = failure.entity_type.as_ref();
        let default = types.iter().position(|name| Some(name) == said);
        let chosen = session
            .prompts
            .choose("Type", &types, default.unwrap_or(0))?;
        return Ok(Answer::Create(
            types[chosen.ok_or_else(Error::back)?].clone(),
        ));
    }
    let names: Vec<String> = clients.iter().map(|client| client.told.clone()).collect();
    let found = session.prompts.search("Which client", &names)?;
    found.map(Answer::Existing).ok_or_else(Error::back)
}

/// Creates the client that a failed link names. Returns its id and name.
fn create(failure: &LinkFailure, entity_type: &str, session: &Session) -> Result<(i64, String)> {
    let records = Records::to_write(session, Entity::Client)?;
    let schema = &records.schema;
    let flags = FieldFlags {
        texts: vec![
            (fields::NAME, failure.client.clone()),
            (fields::ENTITY_TYPE, entity_type.to_owned()),
        ],
        ..FieldFlags::default()
    };
    let rules = records.rules(session, schema)?;
    let record = Texts::of(schema, &flags)?.whole(schema, &rules)?;
    let limit = records.config.max_clients();
    let author = session.author("import intelliflo");
    let id = records
        .store
        .insert_client((schema, &record), limit, &author)?;
    session
        .terminal
        .note(&format!("Added client {id}, {}.", failure.client));
    Ok((id, failure.client.clone()))
}

fn link(
    (job, failure): (i64, &LinkFailure),
    (client, name): (i64, String),
    store: &Store,
    session: &Session,
) -> Result<()> {
    let link = Link {
        client,
        contact: failure.contact,
        relationship: failure.relationship.clone(),
        is_primary: false,
    };
    store.link(&link, &session.author("import intelliflo"))?;
    store.settle_link_failure(job, failure)?;
    session
        .terminal
        .note(&format!("{} belongs to {name}.", failure.name));
    Ok(())
}
