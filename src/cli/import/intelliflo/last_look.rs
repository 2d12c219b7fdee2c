//! The last look before the import: what a rehearsal did, and whether to import.

use crate::error::{Error, Result};
use crate::job::Finished;
use crate::session::Session;
use crate::store::Count;
use crate::terminal::number;

/// How to import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    Now,
    Background,
}

/// Shows what the import would do, and asks.
///
/// # Errors
/// Fails with `Kind::Back` for Esc, as a part of a conversation.
pub fn ask(rehearsal: &Finished, session: &Session) -> Result<Next> {
    if let Finished::Ran { report, .. } = rehearsal {
        session.terminal.heading("Before the import");
        let count = |count| report.counts.get(count);
        let failed = report.link_failures.len() as u64;
        let told = told(&[
            (count(Count::Created), "new"),
            (count(Count::Merged), "merged"),
            (count(Count::Updated), "restored"),
            (count(Count::Unchanged), "unchanged"),
            (count(Count::Waiting), "waiting for a decision"),
            (count(Count::Skipped), "left out"),
            (count(Count::Failed), "failed"),
            (count(Count::Linked), "linked to clients"),
            (failed, "not linked, because there is no such client"),
        ]);
        session.terminal.tell(&format!("{told}."));
    }
    session
        .terminal
        .tell("Ctrl-C saves the decisions in a sheet, and imports nothing.");
    let options = ["Import now", "Import in the background"].map(str::to_owned);
    let answer = session.prompts.choose("Import?", &options, 0)?;
    Ok(match answer.ok_or_else(Error::back)? {
        0 => Next::Now,
        _ => Next::Background,
    })
}

/// Returns the counts that are not 0, in words.
fn told(counts: &[(u64, &str)]) -> String {
    let some = counts.iter().filter(|(count, _)| *count > 0);
    let told = some.map(|(count, what)| format!("{} {what}", number(*count)));
    told.collect::<Vec<String>>().join(", ")
}
