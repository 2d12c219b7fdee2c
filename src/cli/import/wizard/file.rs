//! Asks for the file, and shows its first rows.

use std::path::{Path, PathBuf};

use super::known::prepare;
use super::look::Look;
use super::pasted::expand;
use super::{Talk, Turn};
use crate::cli::import::args::FileArgs;
use crate::cli::import::preview;
use crate::error::{Error, Kind, Result};
use crate::session::Session;
use crate::source;
use crate::terminal::{Column, Holds};

/// Asks for the file if the arguments name none, and opens it.
pub fn ask(args: &FileArgs, is_asked: bool, session: &Session) -> Result<Talk> {
    let mut args = args.clone();
    args.is_confirmed = !session.yes;
    if !is_asked {
        return open(args, session);
    }
    loop {
        args.file = Some(path(args.file.as_deref(), session)?);
        match open(args.clone(), session) {
            // A user who typed a path can type another one.
            Err(error) if matches!(error.kind(), Kind::Failure | Kind::Usage) => {
                session.terminal.error(&error);
            }
            talk => {
                let mut talk = talk?;
                talk.is_file_asked = true;
                return Ok(talk);
            }
        }
    }
}

/// Asks for the file again, after Esc at the first question about it. The answers stay if it is the same file.
pub fn ask_again(talk: &mut Talk, session: &Session) -> Result<()> {
    let other = ask(&talk.args, true, session)?;
    if other.args.file != talk.args.file {
        *talk = other;
        return Ok(());
    }
    talk.is_file_asked = true;
    talk.is_looked_at = false;
    talk.shown = None;
    Ok(())
}

fn open(args: FileArgs, session: &Session) -> Result<Talk> {
    let planned = prepare(&args, args.options()?, session)?;
    Ok(Talk::new(args, planned))
}

fn path(there: Option<&Path>, session: &Session) -> Result<PathBuf> {
    let there = there.map(Path::to_string_lossy).unwrap_or_default();
    let check = |text: &str| match (text.trim(), expand(text).is_file()) {
        ("", _) => Err(format!(
            "write the path of a {} file; Tab completes it",
            source::format_names()
        )),
        (text, false) => Err(format!("there is no file {text}")),
        (_, true) => Ok(()),
    };
    let question = "Which file? (Tab completes)";
    loop {
        let answer = session
            .prompts
            .completed(question, &there, complete, &check);
        match answer {
            Err(error) if error.kind() == Kind::Back => session
                .terminal
                .note("This is the first question: Esc has none to go back to. Ctrl-C leaves."),
            answer => return Ok(expand(&answer?)),
        }
    }
}

/// Returns the longest common beginning of all names in the folder that begin with the text.
fn complete(text: &str) -> Option<String> {
    let (folder, begun) = match text.rfind('/') {
        Some(at) => text.split_at(at + 1),
        None => ("", text),
    };
    let place = if folder.is_empty() {
        PathBuf::from(".")
    } else {
        expand(folder)
    };
    let mut names: Vec<String> = Vec::new();
    for entry in std::fs::read_dir(place).ok()?.flatten() {
        let name = entry.file_name().into_string().ok()?;
        let is_hidden = name.starts_with('.') && !begun.starts_with('.');
        if name.starts_with(begun) && !is_hidden {
            let slash = if entry.path().is_dir() { "/" } else { "" };
            names.push(format!("{name}{slash}"));
        }
    }
    let shared = names.into_iter().reduce(|one, other| {
        let same = one.chars().zip(other.chars()).take_while(|(a, b)| a == b);
        same.map(|(a, _)| a).collect()
    })?;
    (shared.len() > begun.len()).then(|| format!("{folder}{shared}"))
}

/// Shows how the file is read, and its first rows.
pub fn show(talk: &mut Talk, session: &Session) -> Result<Turn> {
    if session.yes || talk.is_looked_at {
        return Ok(Turn::Passed);
    }
    let planned = &talk.planned;
    talk.look = Look::at(planned)?;
    session.terminal.heading("1 File");
    let detected = preview::detected(planned);
    let rows = talk.look.rows();
    session
        .terminal
        .tell(&format!("{}; {rows}", detected.trim_end()));
    if talk.look.rows == 0 {
        return Err(Error::failure(format!(
            "{} has no rows below its headers",
            planned.source.place()
        ))
        .hint("Nothing was imported. If the headers are elsewhere: --header-row N."));
    }
    if let Some(job) = planned.mapping_of.filter(|_| planned.source.is_returned()) {
        session.terminal.tell(&format!(
            "These are failed rows of job {job}. Its mapping is used."
        ));
    }
    show_rows(talk, session)?;
    talk.is_looked_at = true;
    Ok(Turn::Passed)
}

fn show_rows(talk: &Talk, session: &Session) -> Result<()> {
    session.terminal.heading("2 First rows");
    let columns = &talk.planned.plan.mapping.columns;
    let titles: Vec<String> = columns.iter().map(crate::mapping::Column::name).collect();
    let ranks = 0..=u8::MAX;
    let shown = titles.iter().zip(ranks);
    let shown: Vec<Column<'_>> = shown
        .map(|(title, rank)| Column::new("", title, Holds::Text, rank))
        .collect();
    let mut rows = preview::first_rows(&talk.planned)?;
    for row in &mut rows {
        row.resize(shown.len(), String::new());
    }
    session.terminal.exhibit(&shown, &rows);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_completed_as_far_as_it_is_certain() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["leads-may.csv", "leads-june.csv", "other.csv"] {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
        assert_eq!(complete(&at("le")), Some(at("leads-")));
        assert_eq!(complete(&at("leads-m")), Some(at("leads-may.csv")));
        assert_eq!(complete(&at("leads-")), None);
        assert_eq!(complete(&at("nothing")), None);
    }
}
