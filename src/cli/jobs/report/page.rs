//! The page: its head, its sections, and its foot with the time and the user.

use super::html::Html;
use super::{changes, mapping, outcome, rows};
use crate::cli::jobs::steps::{Step, steps};
use crate::cli::suggestion;
use crate::error::Result;
use crate::job::{Report, seconds};
use crate::session::Session;
use crate::store::{Count, Job, Status, Store};
use crate::terminal::number;

/// Returns the page about a job.
pub fn page(job: &Job, report: &Report, store: &Store, session: &Session) -> Result<String> {
    let mut html = Html::default();
    html.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .markup("<meta name=\"robots\" content=\"noindex\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
        .markup("<title>")
        .text(&title(job))
        .markup("</title>\n<style>\n")
        .markup(include_str!("page.css"))
        .markup("</style>\n</head>\n<body>\n<main>\n");
    head(job, session, &mut html)?;
    outcome::section(job, report, &mut html);
    next_steps(job, session, &mut html);
    rows::causes(report, session, &mut html);
    rows::failed(job, (store, session), &mut html)?;
    rows::waiting(job, store, &mut html)?;
    rows::links(report, &mut html);
    changes::section(job, report, (store, session), &mut html)?;
    mapping::section(job, report, &mut html);
    foot(job, session, &mut html);
    html.markup("</main>\n</body>\n</html>\n");
    Ok(html.as_str().to_owned())
}

fn title(job: &Job) -> String {
    let what = if job.kind.is_of_people() {
        "from"
    } else {
        "of"
    };
    format!("Import {what} {}", job.source)
}

fn head(job: &Job, session: &Session, html: &mut Html) -> Result<()> {
    html.markup("<header>\n");
    let config = session.config()?;
    if let Some(organisation) = config.get("organisation") {
        html.markup("<p class=\"practice\">")
            .text(organisation)
            .markup("</p>\n");
    }
    html.markup("<h1>")
        .text(&title(job))
        .markup("</h1>\n<dl>\n");
    fact(html, "Job", &format!("{}, {}", job.id, job.kind));
    if !job.kind.is_of_people() {
        fact(
            html,
            "File",
            &format!("{}, {} bytes", job.source, number(job.size)),
        );
    }
    if let Some(template) = job.template() {
        fact(html, "Template", template);
    }
    let begun = if job.status.is_waiting() {
        "Queued"
    } else {
        "Started"
    };
    fact_of_time(html, begun, job.started_at, &format!(" by {}", job.by));
    if let Some((at, by)) = &job.approved {
        fact_of_time(html, "Approved", *at, &format!(" by {by}"));
    }
    if let Some(ended) = job.ended_at {
        let took = format!(", after {}", seconds(job.duration_ms));
        fact_of_time(html, "Ended", ended, &took);
    }
    if let Some(of) = job.corrects {
        fact(html, "Corrects", &format!("failed rows of job {of}"));
    }
    html.markup("</dl>\n</header>\n");
    Ok(())
}

fn fact(html: &mut Html, name: &'static str, value: &str) {
    html.markup("<div><dt>").markup(name).markup("</dt><dd>");
    html.text(value).markup("</dd></div>\n");
}

fn fact_of_time(html: &mut Html, name: &'static str, at: i64, note: &str) {
    html.markup("<div><dt>").markup(name).markup("</dt><dd>");
    html.time(at);
    html.text(note).markup("</dd></div>\n");
}

fn next_steps(job: &Job, session: &Session, html: &mut Html) {
    let mut steps = steps(job, session);
    let has_written = [Count::Created, Count::Merged, Count::Updated];
    let has_written = has_written.iter().any(|count| job.counts.get(*count) > 0);
    if has_written && !matches!(job.status, Status::Processing | Status::Undone) {
        let id = job.id.to_string();
        steps.push(Step {
            what: "If the import was a mistake, see what an undo would take back".to_owned(),
            command: suggestion::command(session, &["jobs", "undo", &id, "--dry-run"]),
        });
    }
    if steps.is_empty() {
        return;
    }
    html.section("What to do next")
        .markup("<ol class=\"steps\">\n");
    for step in steps {
        html.markup("<li>").text(&step.what);
        html.markup(":<br><code>")
            .whole(&step.command)
            .markup("</code></li>\n");
    }
    html.markup("</ol>\n</section>\n");
}

fn foot(job: &Job, session: &Session, html: &mut Html) {
    html.markup("<footer>\n<p>Made by intake ");
    html.markup(env!("CARGO_PKG_VERSION"))
        .markup(" for ")
        .text(session.user())
        .markup(", ");
    html.time(session.now());
    html.markup(", from job ").text(&job.id.to_string());
    html.markup(
        " of the store. The page shows the job as it was then. It holds personal data.</p>\n",
    );
    if !job.hash.is_empty() {
        html.markup("<p>Hash of the imported data (BLAKE3): <code class=\"hash\">");
        html.text(&job.hash).markup("</code></p>\n");
    }
    html.markup("</footer>\n");
}
