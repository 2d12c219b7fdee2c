//! `intake` without a command: where the user is, the jobs that need work, and the next command.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use serde_json::json;

use super::demo::FOLDER;
use super::jobs::steps::{Step, review, steps};
use super::suggestion;
use crate::error::{Outcome, Result};
use crate::files::FileState;
use crate::job::inbox::{LeftFile, left_files, lying};
use crate::record::Entity;
use crate::session::Session;
use crate::store::{Count, Job, JobFilter, RowOutcome, Status, Store};
use crate::terminal::{Format, number, sanitized};

/// The number of jobs that are named.
const JOBS: usize = 5;

/// A job that needs work.
struct OpenJob<'j> {
    job: &'j Job,
    /// The number of links that it could not make.
    failed_links: usize,
    /// What to do next.
    steps: Vec<Step>,
}

impl<'j> OpenJob<'j> {
    fn of(job: &'j Job, failed_links: Option<usize>, session: &Session) -> Self {
        let mut steps = first_steps(job, session);
        steps.extend(failed_links.map(|count| of_links(job, count, session)));
        OpenJob {
            job,
            failed_links: failed_links.unwrap_or_default(),
            steps,
        }
    }
}

/// Shows how many records there are, and the jobs that need work. Without a store it shows how to begin.
pub fn run(session: &Session) -> Result<Outcome> {
    session.terminal.refuse_csv()?;
    let Some(store) = session.store()? else {
        show_beginning(session)?;
        return Ok(Outcome::Done);
    };
    let mut jobs = store.jobs(&JobFilter::default())?;
    ask_once(&mut jobs, store)?;
    let lying = lying(store)?;
    let links = open_links(&jobs, store)?;
    let mut open: Vec<OpenJob<'_>> = jobs
        .iter()
        .filter(|job| needs_work(job) && !is_tried_again(job, &jobs, &lying))
        .map(|job| OpenJob::of(job, links.get(&job.id).copied(), session))
        .collect();
    open.retain(|open| !open.steps.is_empty());
    let mut files = Vec::new();
    for inbox in store.inboxes()? {
        files.extend(left_files(store, &inbox.folder, &jobs)?);
    }
    if session.terminal.format() == Format::Json {
        return show_json(store, &open, &files, session);
    }
    let mut text = contents(store, session)?;
    text.push_str(&jobs_text(&open, session));
    text.push_str(&files_text(&files, session));
    let import = suggestion::command(session, &["import", "leads", "FILE"]);
    text.push_str(&format!(
        "\nTo import a file: {import}\nAll commands:     intake --help\n"
    ));
    session.terminal.text(&text)?;
    Ok(Outcome::Done)
}

/// Leaves open failed and waiting rows to the newest job that has them: the file of every night may have the same row.
fn ask_once(jobs: &mut [Job], store: &Store) -> Result<()> {
    if jobs.iter().filter(|job| job.open_failed() > 0).count() > 1 {
        let newest = store.jobs_with_newest(RowOutcome::Failed)?;
        for job in &mut *jobs {
            let is_asked_later = !newest.contains(&job.id) && job.unkept.failed == 0;
            if is_asked_later && !job.is_refused_whole() {
                job.closed.failed = job.counts.get(Count::Failed);
            }
        }
    }
    if jobs.iter().filter(|job| job.open_waiting() > 0).count() > 1 {
        let newest = store.jobs_with_newest(RowOutcome::Waiting)?;
        for job in jobs {
            if !newest.contains(&job.id) {
                job.closed.waiting = job.counts.get(Count::Waiting);
            }
        }
    }
    Ok(())
}

/// Returns how many links each job could not make. A link that failed every night counts for the newest job.
fn open_links(jobs: &[Job], store: &Store) -> Result<HashMap<i64, usize>> {
    let mut named = HashSet::new();
    let mut open = HashMap::new();
    for job in jobs {
        let mut links = store.open_links(job)?;
        links.retain(|link| named.insert((link.contact, link.client.clone())));
        if !links.is_empty() {
            open.insert(job.id, links.len());
        }
    }
    Ok(open)
}

/// Returns the step for the links that a job could not make.
fn of_links(job: &Job, count: usize, session: &Session) -> Step {
    let links = if count == 1 {
        "link to a client"
    } else {
        "links to clients"
    };
    Step {
        what: format!("{} {links} failed", number(count as u64)),
        command: suggestion::command(session, &["jobs", "show", &job.id.to_string()]),
    }
}

/// Returns the first step for a job, and the one for its waiting rows. A refused job may have been followed by a file that has
/// its people, too, as on the next night, or never be wanted. So how to give it up is named as well.
fn first_steps(job: &Job, session: &Session) -> Vec<Step> {
    let count = if job.status == Status::Refused { 2 } else { 1 };
    let mut first: Vec<Step> = steps(job, session).into_iter().take(count).collect();
    let is_new = |step: &Step| first.iter().all(|first| first.command != step.command);
    let review = review(job, session).filter(is_new);
    first.extend(review);
    first
}

/// Whether a job has rows to correct or to decide on, runs, was refused, or waits to be resumed.
fn needs_work(job: &Job) -> bool {
    let is_left_on_purpose = job.status == Status::Cancelled;
    // Without their cells, failed rows can no longer be corrected.
    let is_purged = job.rows_purged_at.is_some() && job.open_waiting() == 0;
    let is_past = job.status.is_completed() && is_purged;
    !is_left_on_purpose && !is_past
}

/// Whether a job was refused, and a later one has the same source or the same content. A file of another name may have other
/// people, also if it has the same template. So may a file of the same name while the refused one is in the folder `failed` of
/// its inbox (`lying`).
fn is_tried_again(job: &Job, jobs: &[Job], lying: &HashSet<FileState>) -> bool {
    let arrival = job.options().ok().and_then(|options| options.arrival);
    let is_lying = arrival.is_some_and(|file| lying.contains(&file));
    job.status == Status::Refused
        && jobs.iter().any(|later| {
            let is_same = (!is_lying && later.source == job.source) || later.hash == job.hash;
            // An earlier one may have been resumed since.
            let is_resumed = later.status.is_completed() && later.ended_at > job.ended_at;
            (later.id > job.id || is_resumed) && later.kind == job.kind && is_same
        })
}

/// Returns the name of the practice and the number of records.
fn contents(store: &Store, session: &Session) -> Result<String> {
    let mut counts = Vec::new();
    for entity in Entity::ALL {
        let count = store.count_living(entity)?;
        let name = if count == 1 {
            entity.name()
        } else {
            entity.plural()
        };
        counts.push(format!("{} {name}", number(count)));
    }
    let config = session.config()?;
    let place = match config.get("organisation") {
        Some(organisation) => sanitized(organisation).into_owned(),
        None => sanitized(&session.store_path.to_string_lossy()).into_owned(),
    };
    Ok(format!("{place}: {}\n", counts.join(", ")))
}

/// Returns the jobs that need work, each with the next commands below it.
fn jobs_text(open: &[OpenJob<'_>], session: &Session) -> String {
    let mut text = match open.len() {
        0 => return "\nNo job needs you.\n".to_owned(),
        1 => "\n1 job needs you:\n".to_owned(),
        count => format!("\n{count} jobs need you:\n"),
    };
    for OpenJob { job, steps, .. } in open.iter().take(JOBS) {
        let source = sanitized(&job.source);
        for Step { what, command } in steps {
            text.push_str(&format!(
                "  job {}, {source}: {what}\n    {command}\n",
                job.id
            ));
        }
    }
    if open.len() > JOBS {
        let list = suggestion::command(session, &["jobs", "list"]);
        text.push_str(&format!("  … and {} more: {list}\n", open.len() - JOBS));
    }
    text
}

/// Returns the files of inboxes that were not imported, each with the reason.
fn files_text(files: &[LeftFile], session: &Session) -> String {
    let mut text = match files.len() {
        0 => return String::new(),
        1 => "\n1 file of an inbox was not imported:\n".to_owned(),
        count => format!("\n{count} files of inboxes were not imported:\n"),
    };
    for file in files.iter().take(JOBS) {
        let line = format!("  {}: {}", file.path.display(), file.reason);
        text.push_str(&format!("{}\n", sanitized(&line)));
    }
    if files.len() > JOBS {
        let list = suggestion::command(session, &["inbox", "list"]);
        text.push_str(&format!("  … and {} more: {list}\n", files.len() - JOBS));
    }
    text.push_str(
        "  Correct a file and put it into its inbox again; remove one that you do not need.\n",
    );
    text
}

fn show_json(
    store: &Store,
    open: &[OpenJob<'_>],
    files: &[LeftFile],
    session: &Session,
) -> Result<Outcome> {
    let jobs = open.iter().map(|open| {
        let OpenJob {
            job,
            failed_links,
            steps,
        } = open;
        json!({
            "id": job.id, "source": job.source, "status": job.status.name(),
            "open": job.open_failed() + job.open_waiting(),
            "failed_links": failed_links, "next": steps.first().map(|step| &step.command),
        })
    });
    let mut overview = json!({ "store": session.store_path.to_string_lossy() });
    for entity in Entity::ALL {
        overview[entity.plural()] = json!(store.count_living(entity)?);
    }
    overview["jobs"] = jobs.collect();
    let files = files
        .iter()
        .map(|file| json!({ "path": file.path.to_string_lossy(), "reason": file.reason }));
    overview["files"] = files.collect();
    session.terminal.json(&overview)?;
    Ok(Outcome::Done)
}

/// Shows three commands to begin with.
fn show_beginning(session: &Session) -> Result<()> {
    if session.terminal.format() == Format::Json {
        return session.terminal.json(&json!({ "store": null }));
    }
    let path = sanitized(&session.store_path.to_string_lossy()).into_owned();
    let command = |args: &[&str]| suggestion::command(session, args);
    let ways = [
        ("Try it with an invented practice", "intake demo".to_owned()),
        (
            "Import a spreadsheet",
            command(&["import", "leads", "FILE"]),
        ),
        ("Add a client by hand", command(&["client", "add"])),
    ];
    let demo = Path::new(FOLDER).join("intake.db");
    let demo = demo.exists().then(|| {
        let command = format!("intake --store {}", demo.display());
        ("Go on with the demo in this folder", command)
    });
    let ways = demo.into_iter().chain(ways);
    let ways = ways.map(|(what, command)| format!("  {what}:\n    {command}\n"));
    let ways: String = ways.collect();
    session.terminal.text(&format!(
        "There is no store yet at {path}. To begin:\n\n{ways}\nAll commands: intake --help\n"
    ))
}
