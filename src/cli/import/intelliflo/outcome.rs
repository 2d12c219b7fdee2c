//! Offers failed links again after the import, if the user can be asked.

use crate::error::{Kind, Result};
use crate::job::Finished;
use crate::record::{Entity, Schema};
use crate::session::Session;
use crate::store::{Filter, Link, LinkFailure, Store};

/// Asks for the client of each failed link, and makes the link.
pub fn offer_links(finished: &Finished, store: &Store, session: &Session) -> Result<()> {
    let Finished::Ran { report, .. } = finished else {
        return Ok(());
    };
    let Some(job) = report.job else {
        return Ok(());
    };
    if report.link_failures.is_empty() || !session.can_ask() {
        return Ok(());
    }
    let clients = clients(store)?;
    if clients.is_empty() {
        return Ok(());
    }
    let schema = store.schema(Entity::Contact)?;
    for failure in &report.link_failures {
        match offer((job, failure), &clients, (&schema, store), session) {
            // The people are imported. The remaining links can be made with `contact link`.
            Err(error) if matches!(error.kind(), Kind::Aborted | Kind::Back) => return Ok(()),
            other => other?,
        }
    }
    Ok(())
}

fn offer(
    (job, failure): (i64, &LinkFailure),
    clients: &[(i64, String)],
    (schema, store): (&Schema, &Store),
    session: &Session,
) -> Result<()> {
    let stored = store.record(schema, failure.contact)?;
    let name = stored.map(|stored| stored.name(schema)).unwrap_or_default();
    let question = format!(
        "Which client does {name} belong to as {} (Esc: none now)",
        failure.relationship
    );
    let names: Vec<String> = clients.iter().map(|(_, name)| name.clone()).collect();
    let Some(at) = session.prompts.search(&question, &names)? else {
        return Ok(());
    };
    let link = Link {
        client: clients[at].0,
        contact: failure.contact,
        relationship: failure.relationship.clone(),
        is_primary: false,
    };
    match store.link(&link, &session.author("import intelliflo")) {
        Ok(()) => {
            store.settle_link_failure(job, failure)?;
            session
                .terminal
                .note(&format!("{name} belongs to {}.", clients[at].1));
        }
        Err(error) => session.terminal.note(&format!("{name}: {error}")),
    }
    Ok(())
}

/// Returns all living clients, each with its line in a list.
pub fn clients(store: &Store) -> Result<Vec<(i64, String)>> {
    let schema = store.schema(Entity::Client)?;
    let mut clients = Vec::new();
    store.visit_records(&schema, &Filter::default(), |stored| {
        clients.push((
            stored.id,
            format!("{} ({})", stored.name(&schema), stored.id),
        ));
        Ok(())
    })?;
    Ok(clients)
}
