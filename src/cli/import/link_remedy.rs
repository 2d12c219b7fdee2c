//! Why a link could not be made, and the commands that make it now.

use crate::cli::suggestion;
use crate::error::Result;
use crate::job::Report;
use crate::plan::JobKind;
use crate::record::{Entity, name};
use crate::session::Session;
use crate::store::{ExternalId, Known, LinkFailure, Store, Stored};

/// The reason of a failed link, and its commands in the order in which they are run.
pub struct LinkRemedy {
    pub reason: String,
    pub commands: Vec<String>,
}

/// A client whose name is near to that of a failed link.
pub struct Nearest {
    pub id: String,
    pub name: String,
}

/// The client that a failed link names.
enum Meant {
    Client(Box<Stored>),
    Several(Vec<i64>),
    Missing,
    /// The id of another system that no client has.
    UnknownId,
}

impl LinkRemedy {
    /// Returns how the failed link at a position is made as the store is now. If the store cannot be read, it is as the import
    /// left it.
    pub fn of(at: usize, report: &Report, session: &Session) -> Self {
        let failure = &report.link_failures[at];
        Self::find(at, report, session)
            .ok()
            .flatten()
            .unwrap_or_else(|| {
                let link = link(failure, &failure.client, session);
                Self::as_kept(failure, vec![link], session)
            })
    }

    fn as_kept(failure: &LinkFailure, commands: Vec<String>, session: &Session) -> Self {
        LinkRemedy {
            reason: suggestion::on_same_store(session, failure.reason.clone()),
            commands,
        }
    }

    fn find(at: usize, report: &Report, session: &Session) -> Result<Option<Self>> {
        let failure = &report.link_failures[at];
        let Some(store) = session.store()? else {
            return Ok(None);
        };
        if let Some(entity_type) = &failure.entity_type {
            let add = add(failure, &["--type", entity_type], session);
            return Ok(Some(Self::as_kept(failure, vec![add], session)));
        }
        let name = &failure.client;
        Ok(Some(match meant(failure, report, store)? {
            Meant::Client(client) => Self::to_client(failure, &client, store, session)?,
            Meant::Several(ids) => LinkRemedy {
                reason: format!(
                    "several clients are called \"{name}\", with the ids {}: the command asks which",
                    ids.iter()
                        .map(i64::to_string)
                        .collect::<Vec<_>>()
                        .join(", ")
                ),
                commands: vec![link(failure, name, session)],
            },
            Meant::Missing => Self::to_missing(at, report, session)?,
            Meant::UnknownId => Self::as_kept(failure, Vec::new(), session),
        }))
    }

    /// Returns how a contact is linked to a client that does not exist: to the nearest one, or to a new one.
    fn to_missing(at: usize, report: &Report, session: &Session) -> Result<Self> {
        let failure = &report.link_failures[at];
        let name = &*failure.client;
        let is_same = |earlier: &LinkFailure| {
            earlier.entity_type.is_none() && earlier.client.eq_ignore_ascii_case(name)
        };
        Ok(match nearest(failure, session)? {
            Some(nearest) => LinkRemedy {
                reason: format!(
                    "there is no client \"{name}\"; the nearest is client {}, {}",
                    nearest.id, nearest.name
                ),
                commands: vec![link(failure, &nearest.id, session)],
            },
            None if report.link_failures[..at].iter().any(is_same) => LinkRemedy {
                reason: format!("client \"{name}\" is added by the command above"),
                commands: vec![link(failure, name, session)],
            },
            // A client's name is never a number.
            None if name::is_number(name) => LinkRemedy {
                reason: format!(
                    "there is no client with the id or the name \"{name}\"; correct the cell"
                ),
                commands: Vec::new(),
            },
            None => LinkRemedy {
                reason: format!("there is no client \"{name}\"; the command asks for its type"),
                commands: vec![add(failure, &[], session)],
            },
        })
    }

    /// Returns how a contact is linked to an existing client.
    fn to_client(
        failure: &LinkFailure,
        client: &Stored,
        store: &Store,
        session: &Session,
    ) -> Result<Self> {
        let (contact, id) = (failure.contact.to_string(), client.id.to_string());
        let mut again = link(failure, &id, session);
        if client.deleted_at.is_some() {
            let name = client.name(&store.schema(Entity::Client)?);
            let restore = suggestion::command(session, &["client", "restore", &id]);
            return Ok(LinkRemedy {
                reason: format!("client {id}, {name}, is in the trash"),
                commands: vec![restore, again],
            });
        }
        let links = store.links(Entity::Contact, failure.contact)?;
        let Some(there) = links.iter().find(|link| link.client == client.id) else {
            return Ok(LinkRemedy {
                reason: format!("client {id} exists now"),
                commands: vec![again],
            });
        };
        if there.is_primary {
            again.push_str(" --primary");
        }
        let unlink = suggestion::command(session, &["contact", "unlink", &contact, &id]);
        Ok(LinkRemedy {
            reason: format!(
                "it is linked to client {id} already, as {}",
                there.relationship
            ),
            commands: vec![unlink, again],
        })
    }
}

/// Returns the client that a failed link names. In rows with ids of another system, a number is such an id.
fn meant(failure: &LinkFailure, report: &Report, store: &Store) -> Result<Meant> {
    let (name, schema) = (&*failure.client, store.schema(Entity::Client)?);
    let job = match report.job {
        Some(job) if report.kind == JobKind::File(Entity::Contact) => store.job(job)?,
        _ => None,
    };
    let plan = job.as_ref().map(|job| job.plan()).transpose()?;
    if let Some(source) = plan.and_then(|plan| plan.source.as_ref()) {
        let id = ExternalId {
            entity: Entity::Client,
            source: source.as_str(),
            id: name,
        };
        if let Known::Living(client) | Known::Deleted(client, _) = store.known(id)? {
            let client = store.record(&schema, client)?;
            return Ok(client.map_or(Meant::UnknownId, |client| Meant::Client(Box::new(client))));
        }
        if name.bytes().all(|byte| byte.is_ascii_digit()) {
            return Ok(Meant::UnknownId);
        }
    }
    let mut found = store.find_records(&schema, name, false)?;
    if found.is_empty() {
        found = store.find_records(&schema, name, true)?;
        found.truncate(1);
    }
    let ids = found.iter().map(|stored| stored.id).collect();
    Ok(match found.pop() {
        None => Meant::Missing,
        Some(client) if found.is_empty() => Meant::Client(Box::new(client)),
        Some(_) => Meant::Several(ids),
    })
}

/// Returns the command that links the contact to a client.
fn link(failure: &LinkFailure, client: &str, session: &Session) -> String {
    suggestion::link(session, (failure.contact, client), &failure.relationship)
}

/// Returns the command that adds the client of a link, with the contact.
fn add(failure: &LinkFailure, entity_type: &[&str], session: &Session) -> String {
    let contact = format!("{}:{}", failure.contact, failure.relationship);
    let flags = entity_type.iter().copied().chain(["--contact", &contact]);
    let flags: Vec<String> = flags.map(str::to_owned).collect();
    suggestion::command_on(session, &["client", "add"], &failure.client, &flags)
}

/// Returns the client whose name is nearest to the name of a failed link that no client has.
pub fn nearest(failure: &LinkFailure, session: &Session) -> Result<Option<Nearest>> {
    let Some(store) = session.store()? else {
        return Ok(None);
    };
    let name = &*failure.client;
    let schema = store.schema(Entity::Client)?;
    let is_there = |is_deleted| -> Result<bool> {
        Ok(!store.find_records(&schema, name, is_deleted)?.is_empty())
    };
    if failure.entity_type.is_some() || is_there(false)? || is_there(true)? {
        return Ok(None);
    }
    let nearest = store
        .nearest_records(&schema, name, false)?
        .into_iter()
        .next();
    Ok(nearest.map(|stored| Nearest {
        id: stored.id.to_string(),
        name: stored.name(&schema),
    }))
}
