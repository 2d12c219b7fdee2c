//! `store check`: checks the store, and says how to fix each problem.

use clap::Args;
use serde_json::{Value, json};

use super::no_store;
use crate::error::{Error, Kind, Outcome, Result};
use crate::session::Session;
use crate::store::{Checkup, Problem};
use crate::terminal::{Format, sanitized};

/// Check that every row of every job is accounted for, and that the file is not damaged
///
/// intake compares the counts of every job with the rows in the tables, then runs SQLite's own checks. It can run at
/// any time, even during an import. Exit status 6 if the store is damaged or not there, 1 for any other problem.
#[derive(Args, Debug)]
pub struct CheckArgs {}

pub fn run(_args: &CheckArgs, session: &Session) -> Result<Outcome> {
    let checkup = match session.store() {
        Ok(Some(store)) => {
            let _wait = session.terminal.spinner("Checking the store");
            store.check()
        }
        Ok(None) => Ok(unusable("missing", &no_store(Kind::Unusable, session))),
        Err(error) => Err(error),
    };
    let checkup = match checkup {
        // A store that cannot be opened is the worst result of a check.
        Err(error) if error.kind() == Kind::Unusable => unusable("unreadable", &error),
        other => other?,
    };
    if session.terminal.format() == Format::Json {
        session.terminal.json(&as_json(&checkup, session))?;
    } else if !checkup.problems.is_empty() || !session.terminal.is_quiet() {
        session.terminal.text(&as_text(&checkup))?;
    }
    match verdict(&checkup) {
        None => Ok(Outcome::Done),
        Some(error) => {
            session.terminal.finish()?;
            Err(error)
        }
    }
}

/// Returns the result for a store that cannot be checked.
fn unusable(code: &'static str, error: &Error) -> Checkup {
    Checkup {
        problems: vec![Problem {
            code,
            what: error.to_string(),
            fix: error.hints().join(" "),
            is_damage: true,
        }],
        ..Checkup::default()
    }
}

/// Returns the error that ends the command, if the check found a problem.
fn verdict(checkup: &Checkup) -> Option<Error> {
    let number = checkup.problems.len();
    let (verb, plural) = if number == 1 {
        ("is", "")
    } else {
        ("are", "s")
    };
    let message = format!("there {verb} {number} problem{plural} with the store");
    if checkup.problems.iter().any(|problem| problem.is_damage) {
        Some(Error::unusable(message))
    } else if number > 0 {
        Some(Error::failure(message))
    } else {
        None
    }
}

fn as_text(checkup: &Checkup) -> String {
    if checkup.problems.is_empty() {
        let jobs = match checkup.jobs {
            1 => "1 job balances".to_owned(),
            number => format!("{number} jobs balance"),
        };
        let records = match checkup.records {
            1 => "1 imported record".to_owned(),
            number => format!("{number} imported records"),
        };
        return format!("The store is whole: {jobs}, {records}.\n");
    }
    let mut text = String::new();
    for problem in &checkup.problems {
        text.push_str(&format!(
            "{}\n  {}\n",
            sanitized(&problem.what),
            sanitized(&problem.fix)
        ));
    }
    text
}

fn as_json(checkup: &Checkup, session: &Session) -> Value {
    let problems = checkup.problems.iter().map(|problem| {
        json!({
            "code": problem.code,
            "what": problem.what,
            "fix": problem.fix,
            "damage": problem.is_damage,
        })
    });
    json!({
        "path": session.store_path.to_string_lossy(),
        "ok": checkup.problems.is_empty(),
        "jobs": checkup.jobs,
        "records": checkup.records,
        "problems": problems.collect::<Vec<Value>>(),
    })
}
