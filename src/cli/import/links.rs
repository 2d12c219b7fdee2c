//! The links that an import could not make, for users: each with the command that makes it.

use crate::cli::suggestion;
use crate::job::Report;
use crate::session::Session;
use crate::store::{LinkFailure, Status};
use crate::terminal::sanitized;

/// The largest number of failed links in the text.
const LINKS_SHOWN: usize = 20;

/// Returns the failed links, each with the command that makes it.
pub fn failed_links(report: &Report, session: &Session) -> String {
    if report.link_failures.is_empty() || report.status == Status::Undone {
        return String::new();
    }
    let mut text = "\nThese links failed. To make them:\n".to_owned();
    for failure in report.link_failures.iter().take(LINKS_SHOWN) {
        let command = remedy(failure, session);
        text.push_str(&format!("  {command}   ({})\n", sanitized(&failure.reason)));
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

/// Returns the command that makes a link, and its client if that would be a new one.
fn remedy(failure: &LinkFailure, session: &Session) -> String {
    let (client, relationship) = (&*failure.client, &*failure.relationship);
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
pub fn failing_links(report: &Report) -> String {
    if report.link_failures.is_empty() {
        return String::new();
    }
    let mut text = "\nThese links would fail:\n".to_owned();
    for failure in &report.link_failures {
        let line = format!(
            "  {} to {}, as {}   ({})",
            failure.name, failure.client, failure.relationship, failure.reason
        );
        text.push_str(&format!("{}\n", sanitized(&line)));
    }
    text
}
