//! The links that an import could not make, for users: each with the command that makes it.

use std::borrow::Cow;

use crate::cli::suggestion;
use crate::error::Result;
use crate::job::Report;
use crate::record::Entity;
use crate::session::Session;
use crate::store::{LinkFailure, Status};
use crate::terminal::{number, sanitized};

/// The largest number of failed links in the text.
const LINKS_SHOWN: usize = 20;

/// Returns the failed links, each with the command that makes it.
pub fn failed_links(report: &Report, session: &Session) -> String {
    if report.link_failures.is_empty() || report.status == Status::Undone {
        return String::new();
    }
    let mut text = "\nThese links failed. To make them:\n".to_owned();
    for failure in report.link_failures.iter().take(LINKS_SHOWN) {
        let nearest = nearest(failure, session);
        let command = remedy(failure, nearest.as_ref(), session);
        let reason = reason(failure, nearest.as_ref());
        text.push_str(&format!("  {command}   ({})\n", sanitized(&reason)));
    }
    let more = report.link_failures.len().saturating_sub(LINKS_SHOWN);
    if let (1.., Some(job)) = (more, report.job) {
        let all = suggestion::command(
            session,
            &["jobs", "show", &job.to_string(), "--format", "json"],
        );
        text.push_str(&format!("  … and {more} more: {all}\n"));
    }
    text
}

/// A client whose name is near to that of a failed link.
struct Nearest {
    id: String,
    name: String,
}

/// Returns the client whose name is nearest to the name of a failed link that no client has. A store that cannot be read has
/// none.
fn nearest(failure: &LinkFailure, session: &Session) -> Option<Nearest> {
    find_nearest(failure, session).ok().flatten()
}

fn find_nearest(failure: &LinkFailure, session: &Session) -> Result<Option<Nearest>> {
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

/// Returns the reason of a failed link, with the nearest client.
fn reason<'f>(failure: &'f LinkFailure, nearest: Option<&Nearest>) -> Cow<'f, str> {
    match nearest {
        None => Cow::Borrowed(&failure.reason),
        Some(Nearest { id, name }) => {
            let reason = &failure.reason;
            Cow::Owned(format!(
                "{reason}, or link to the nearest: client {id}, {name}"
            ))
        }
    }
}

/// Returns the command that makes a link, and its client if that would be a new one. If no client has the name, it links to the
/// nearest.
fn remedy(failure: &LinkFailure, nearest: Option<&Nearest>, session: &Session) -> String {
    let client = nearest.map_or(&*failure.client, |nearest| &*nearest.id);
    let relationship = &*failure.relationship;
    match &failure.entity_type {
        None => suggestion::link(session, (failure.contact, client), relationship),
        Some(entity_type) => {
            let contact = format!("{}:{relationship}", failure.contact);
            suggestion::command(
                session,
                &[
                    "client",
                    "add",
                    client,
                    "--type",
                    entity_type,
                    "--contact",
                    &contact,
                ],
            )
        }
    }
}

/// Returns the links that would fail. In a rehearsal there are no ids for commands.
pub fn failing_links(report: &Report, session: &Session) -> String {
    if report.link_failures.is_empty() {
        return String::new();
    }
    let mut text = "\nThese links would fail:\n".to_owned();
    for (at, failure) in report.link_failures.iter().enumerate() {
        // To compare every name with every client takes long.
        let nearest = match at {
            ..LINKS_SHOWN => nearest(failure, session),
            _ => None,
        };
        let line = format!(
            "  row {}, {} to {}, as {}   ({})",
            number(failure.row),
            failure.name,
            failure.client,
            failure.relationship,
            reason(failure, nearest.as_ref())
        );
        text.push_str(&format!("{}\n", sanitized(&line)));
    }
    text
}
