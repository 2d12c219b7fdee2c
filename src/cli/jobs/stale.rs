//! `jobs list --stale`: the templates that have no completed import in a time, such as that of the last night.

use std::str::FromStr;

use jiff::{Span, SpanRelativeTo};
use serde_json::{Map, Value, json};

use crate::cli::moment::rfc3339;
use crate::cli::suggestion;
use crate::error::{Outcome, Result};
use crate::job::ImportTemplate;
use crate::session::Session;
use crate::store::{Job, Store};
use crate::terminal::{Column, Format, Holds};

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// The largest age of a completed import, written as `26h` or `2d`.
#[derive(Clone, Debug)]
pub struct MaxAge {
    seconds: i64,
    /// As the user wrote it.
    text: String,
}

impl FromStr for MaxAge {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Self, String> {
        let span = text.trim().parse::<Span>().ok();
        let days = SpanRelativeTo::days_are_24_hours();
        let seconds = span.and_then(|span| Some(span.to_duration(days).ok()?.as_secs()));
        let seconds = seconds.filter(|seconds| *seconds > 0);
        seconds
            .map(|seconds| MaxAge {
                seconds,
                text: text.trim().to_owned(),
            })
            .ok_or_else(|| "write a number and its unit, such as 26h, 2d or 90m".to_owned())
    }
}

/// A template without a completed import in the time.
#[derive(Default)]
struct Stale {
    template: String,
    /// The last completed job, the time when it ended, and its age in seconds.
    last: Option<(i64, i64, i64)>,
    /// The command to run next.
    next: String,
}

const COLUMNS: &[Column] = &[
    Column::new("template", "Template", Holds::Text, 0),
    Column::new("job", "Last completed job", Holds::Number, 2),
    Column::new("ended_at", "Ended", Holds::Moment, 3),
    Column::new("age_seconds", "Age", Holds::Whole, 1),
    Column::new("next", "To run next", Holds::Text, 4),
];

pub fn run(max_age: &MaxAge, templates: &[String], session: &Session) -> Result<Outcome> {
    let stale = stale(max_age, templates, session)?;
    let is_for_people = session.terminal.format() == Format::Table;
    let mut list = session
        .terminal
        .list(COLUMNS)
        .keys(&record(&Stale::default(), is_for_people));
    for one in &stale {
        list.push(&record(one, is_for_people))?;
    }
    list.end(stale.len() as u64)?;
    let has_store = session.store()?.is_some();
    if !has_store {
        // A wrong path would otherwise silence the monitor.
        session.terminal.alert(&format!(
            "There is no store at {}, and so no import. Give its path: --store PATH, or INTAKE_STORE.",
            session.store_path.display()
        ));
    }
    if stale.is_empty() {
        return Ok(if has_store {
            Outcome::Done
        } else {
            Outcome::RowsLeft
        });
    }
    let names: Vec<&str> = stale.iter().map(|one| one.template.as_str()).collect();
    session.terminal.alert(&format!(
        "No completed import in the last {}: {}.",
        max_age.text,
        names.join(", ")
    ));
    Ok(Outcome::RowsLeft)
}

/// Returns the stale ones of the named templates, or of all templates that have an import.
fn stale(max_age: &MaxAge, templates: &[String], session: &Session) -> Result<Vec<Stale>> {
    let Some(store) = session.store()? else {
        let named = templates.iter().cloned();
        return named.map(|name| Ok(never(name, None, session))).collect();
    };
    let saved = store.templates()?.into_iter().map(|saved| saved.name);
    let is_named = !templates.is_empty();
    let names: Vec<String> = if is_named {
        templates.to_vec()
    } else {
        saved.collect()
    };
    let mut stale = Vec::new();
    for name in names {
        let jobs = store.jobs_of_template(&name)?;
        if jobs.is_empty() && !is_named {
            continue;
        }
        let last = jobs.iter().filter(|job| job.status.is_completed());
        let last = last.max_by_key(|job| job.ended_at);
        let age = |job: &Job| session.now() - job.ended_at.unwrap_or(job.started_at);
        if last.is_none_or(|job| age(job) > max_age.seconds) {
            stale.push(Stale {
                last: last.map(|job| (job.id, job.ended_at.unwrap_or_default(), age(job))),
                ..next(name, &jobs, store, session)
            });
        }
    }
    Ok(stale)
}

/// Returns a stale template with the command to run next: the one that shows its newest job, if that is not completed.
fn next(name: String, jobs: &[Job], store: &Store, session: &Session) -> Stale {
    let Some(newest) = jobs.first() else {
        return never(name, Some(store), session);
    };
    let next = if newest.status.is_completed() {
        suggestion::command(session, &["jobs", "list", "--template", &name])
    } else {
        suggestion::command(session, &["jobs", "show", &newest.id.to_string()])
    };
    Stale {
        template: name,
        last: None,
        next,
    }
}

/// Returns a template that has no job. Warns if there is no such template.
fn never(name: String, store: Option<&Store>, session: &Session) -> Stale {
    let next = match ImportTemplate::find(store, &name) {
        Ok(template) => {
            let entity = template.entity.plural();
            suggestion::command(session, &["import", entity, "FILE", "--template", &name])
        }
        Err(error) => {
            session.terminal.warning(&error);
            suggestion::command(session, &["template", "list"])
        }
    };
    Stale {
        template: name,
        last: None,
        next,
    }
}

fn record(stale: &Stale, is_for_people: bool) -> Map<String, Value> {
    let last = stale.last;
    let age = last.map(|(_, _, age)| {
        if is_for_people {
            json!(words(age))
        } else {
            json!(age)
        }
    });
    Map::from_iter([
        ("template".to_owned(), json!(stale.template)),
        ("job".to_owned(), json!(last.map(|(job, _, _)| job))),
        (
            "ended_at".to_owned(),
            json!(last.map(|(_, at, _)| rfc3339(at))),
        ),
        ("age_seconds".to_owned(), json!(age)),
        ("next".to_owned(), json!(stale.next)),
    ])
}

/// Returns an age for users: `2 d 3 h`, `5 h 10 min`.
fn words(seconds: i64) -> String {
    match seconds {
        DAY.. => format!("{} d {} h", seconds / DAY, seconds % DAY / HOUR),
        _ => format!("{} h {} min", seconds / HOUR, seconds % HOUR / MINUTE),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_are_read_as_people_write_them() {
        let cases = [
            ("26h", Some(26 * HOUR)),
            ("2d", Some(2 * DAY)),
            ("1w", Some(7 * DAY)),
            ("1d12h", Some(36 * HOUR)),
            ("90m", Some(90 * MINUTE)),
            ("0h", None),
            ("-2d", None),
            ("2", None),
            ("1mo", None),
            ("soon", None),
        ];
        for (text, expected) in cases {
            let read = text.parse::<MaxAge>().ok().map(|age| age.seconds);
            assert_eq!(read, expected, "{text}");
        }
    }

    #[test]
    fn ages_are_written_in_two_units() {
        for (seconds, expected) in [
            (2 * DAY + 3 * HOUR, "2 d 3 h"),
            (5 * HOUR + 10 * MINUTE, "5 h 10 min"),
            (59, "0 h 0 min"),
        ] {
            assert_eq!(words(seconds), expected);
        }
    }
}
