//! Opens the file, and shows its first rows.

use super::known::prepare;
use super::look::Look;
use super::path::path;
use super::{Talk, Turn};
use crate::cli::import::args::FileArgs;
use crate::cli::import::preview;
use crate::error::{Error, Kind, Result};
use crate::session::Session;
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

/// Asks for the file again, after Esc at the first question about it. The answers stay if it is the same file with the
/// same columns. Its rows may have been corrected.
pub fn ask_again(talk: &mut Talk, session: &Session) -> Result<()> {
    let mut other = ask(&talk.args, true, session)?;
    let is_same = other.args.file == talk.args.file
        && talk.reopen(talk.planned.options.clone(), session).is_ok()
        && talk.planned.source.header == other.planned.source.header;
    if is_same {
        talk.is_file_asked = true;
        talk.is_looked_at = false;
    } else {
        other.given = talk.given.take();
        *talk = other;
    }
    Ok(())
}

fn open(args: FileArgs, session: &Session) -> Result<Talk> {
    let planned = prepare(&args, args.options()?, session)?;
    Ok(Talk::new(args, planned))
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
