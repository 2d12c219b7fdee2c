//! What `--quiet` leaves on standard error when a job needs a user: short enough for a mail, with the file, the causes and
//! the commands.

use super::next_step::next_step;
use crate::cli::causes;
use crate::cli::suggestion;
use crate::job::Report;
use crate::session::Session;

/// The number of causes that are shown.
const CAUSES: usize = 4;
/// The number of lines, with the line that says why.
const LINES: usize = 15;

/// Returns the lines after the one that says why the job needs a user. A rehearsal has none.
pub fn lines(report: &Report, session: &Session) -> Vec<String> {
    let Some(job) = report.job else {
        return Vec::new();
    };
    let show = suggestion::command(session, &["jobs", "show", &job.to_string()]);
    let mut lines = vec![format!("Source: {}", report.source)];
    let causes = causes::lines(&report.causes).take(CAUSES);
    lines.extend(causes.map(|line| suggestion::on_same_store(session, line)));
    if let Some(more) = report
        .causes
        .len()
        .checked_sub(CAUSES)
        .filter(|&more| more > 0)
    {
        lines.push(format!("  … and {more} more causes: {show}"));
    }
    // A link needs several lines. The other steps come first, and what they leave free is for the links.
    let others = next_step(report, job, 0, session);
    let others = others.lines().filter(|line| !line.is_empty()).count();
    let room = (LINES - 1).saturating_sub(lines.len() + others).max(1);
    let steps = next_step(report, job, room, session);
    lines.extend(
        steps
            .lines()
            .filter(|line| !line.is_empty())
            .map(str::to_owned),
    );
    if lines.len() > LINES - 1 {
        lines.truncate(LINES - 2);
        lines.push(format!("More: {show}"));
    }
    lines
}
