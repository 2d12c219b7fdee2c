//! The links that an import could not make, for users: each with the reason, and the commands that make it.

use std::borrow::Cow;
use std::collections::HashSet;

use super::link_remedy::{LinkRemedy, Nearest, nearest};
use crate::cli::suggestion;
use crate::job::Report;
use crate::session::Session;
use crate::store::{LinkFailure, Status};
use crate::terminal::{number, sanitized};

/// The largest number of failed links in the text.
const LINKS_SHOWN: usize = 20;

/// Returns the failed links in at most `room` lines: each with the reason, and then its commands in the order in which they are
/// run. A link has all of its commands or is left out: the first one may only remove the link that stands in the way.
pub fn failed_links(report: &Report, room: usize, session: &Session) -> String {
    let all = report.link_failures.len();
    if all == 0 || report.status == Status::Undone || room == 0 {
        return String::new();
    }
    let mut blocks = Vec::new();
    // Two links may need the same command first, such as the one that restores their client.
    let mut named = HashSet::new();
    for (at, failure) in report.link_failures.iter().enumerate().take(LINKS_SHOWN) {
        let mut remedy = LinkRemedy::of(at, report, session);
        remedy
            .commands
            .retain(|command| named.insert(command.clone()));
        blocks.push(block(failure, &remedy));
    }
    let job = report.job.unwrap_or_default().to_string();
    let show = suggestion::command(session, &["jobs", "show", &job]);
    let close = suggestion::command(session, &["jobs", "failed", &job, "--close"]);
    let shown = fitting(&blocks, all, room);
    if shown == 0 {
        return format!("\nLinks failed. To see the commands that make them: {show}\n");
    }
    let mut text = "\nThese links failed. To make them:\n".to_owned();
    text.extend(blocks.drain(..shown));
    let more = number((all - shown) as u64);
    if shown == LINKS_SHOWN && shown < all {
        text.push_str(&format!("  … and {more} more: {show} --format json\n"));
    } else if shown < all {
        text.push_str(&format!("  … and {more} more: {show}\n"));
    }
    text.push_str(&format!("To give them up: {close}\n"));
    text
}

/// Returns the lines of a link.
fn block(failure: &LinkFailure, remedy: &LinkRemedy) -> String {
    let LinkFailure {
        contact,
        name,
        client,
        relationship,
        ..
    } = failure;
    let reason = &remedy.reason;
    let line = format!("  contact {contact}, {name}, to {client}, as {relationship}: {reason}");
    let line = vec![sanitized(&line).into_owned()];
    [line, remedy.commands.clone()].concat().join("\n    ") + "\n"
}

/// Returns the number of links that fit into so many lines, with the line above them, the one about the others, and the
/// one below them.
fn fitting(blocks: &[String], all: usize, room: usize) -> usize {
    let lines = |shown: usize| -> usize {
        let blocks = blocks[..shown].iter().map(|block| block.lines().count());
        2 + blocks.sum::<usize>() + usize::from(shown < all)
    };
    let mut counts = (1..=blocks.len()).rev();
    counts.find(|&shown| lines(shown) <= room).unwrap_or(0)
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
            ..LINKS_SHOWN => nearest(failure, session).ok().flatten(),
            _ => None,
        };
        let line = format!(
            "  row {}, {} to {}, as {}   ({})",
            number(failure.row),
            failure.name,
            failure.client,
            failure.relationship,
            would_fail(failure, nearest.as_ref())
        );
        text.push_str(&format!("{}\n", sanitized(&line)));
    }
    text
}

/// Returns the reason of a link that would fail, with the nearest client.
fn would_fail<'f>(failure: &'f LinkFailure, nearest: Option<&Nearest>) -> Cow<'f, str> {
    let reason = &failure.reason;
    match nearest {
        None => Cow::Borrowed(reason),
        Some(Nearest { id, name }) => Cow::Owned(format!(
            "{reason}, or link to the nearest: client {id}, {name}"
        )),
    }
}
