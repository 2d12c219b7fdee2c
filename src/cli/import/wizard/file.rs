//! Asks for the file, its sheet, its headers and an earlier job, and shows its first rows.

use std::path::{Path, PathBuf};

use super::known::prepare;
use super::look::Look;
use super::pasted::expand;
use super::{Talk, known};
use crate::cli::import::args::FileArgs;
use crate::cli::import::preview;
use crate::error::{Error, Kind, Result};
use crate::job::{PlannedImport, headers};
use crate::session::Session;
use crate::source;
use crate::source::choice::SheetInfo;
use crate::terminal::{Column, Holds};

/// The number of characters of a row that are shown in the question about the headers.
const SHOWN: usize = 100;

/// Asks for the file and how it is read. `is_asked` says whether the user is asked for the path.
pub fn ask(args: &FileArgs, is_asked: bool, session: &Session) -> Result<Talk> {
    let mut args = args.clone();
    let mut is_asked = is_asked;
    loop {
        if is_asked {
            args.file = Some(path(args.file.as_deref(), session)?);
        }
        match open(args.clone(), session) {
            Ok(Some(talk)) => {
                if !session.yes {
                    show(&talk, session)?;
                }
                return Ok(talk);
            }
            Ok(None) => is_asked = true,
            // A user who typed a path can type another one.
            Err(error) if is_asked && matches!(error.kind(), Kind::Failure | Kind::Usage) => {
                session.terminal.error(&error);
            }
            Err(error) => return Err(error),
        }
    }
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
                .tell("This is the first question. Ctrl-C leaves; nothing is written."),
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

/// Opens the file, and asks what its content does not show. Returns none if the user goes back.
fn open(mut args: FileArgs, session: &Session) -> Result<Option<Talk>> {
    args.is_confirmed = !session.yes;
    let mut planned = prepare(&args, args.options()?, session)?;
    let is_settled = session.yes
        || (ask_encoding(&args, &mut planned, session)?
            && ask_sheet(&args, &mut planned, session)?
            && ask_header(&args, &mut planned, session)?
            && ask_hidden(&args, &mut planned, session)?);
    if !is_settled {
        return Ok(None);
    }
    let look = Look::at(&planned)?;
    if !session.yes {
        let is_chosen = known::ask(&args, &mut planned, &look, session)?;
        if !is_chosen {
            return Ok(None);
        }
    }
    Ok(Some(Talk {
        args,
        planned,
        look,
        added: Vec::new(),
        keeps_placeholders: false,
        fails_short_years: false,
    }))
}

/// Asks for the encoding if nothing proves it and the text depends on it. Returns false if the user goes back.
fn ask_encoding(args: &FileArgs, planned: &mut PlannedImport, session: &Session) -> Result<bool> {
    let Some(assumption) = &planned.source.assumption else {
        return Ok(true);
    };
    let readings = assumption.readings();
    let options = readings
        .iter()
        .map(|(encoding, text)| format!("{}: {text}", encoding.known_as()));
    let options: Vec<String> = options.collect();
    let question = "The file does not say how its letters are encoded. Which reading is right?";
    let Some(chosen) = session.prompts.choose(question, &options, 0)? else {
        return Ok(false);
    };
    let mut options = planned.options.clone();
    options.reading.encoding = Some(readings[chosen].0.name());
    *planned = prepare(args, options, session)?;
    Ok(true)
}

/// Asks for the sheet if there are several. Returns false if the user goes back.
fn ask_sheet(args: &FileArgs, planned: &mut PlannedImport, session: &Session) -> Result<bool> {
    if planned.source.sheets.len() < 2 || planned.options.reading.sheet.is_some() {
        return Ok(true);
    }
    loop {
        let sheets = &planned.source.sheets;
        let question = format!(
            "{} has {} sheets. Which one?",
            planned.source.name,
            sheets.len()
        );
        let options: Vec<String> = sheets.iter().map(SheetInfo::described).collect();
        let is_read = |sheet: &SheetInfo| Some(&sheet.name) == planned.source.sheet.as_ref();
        let read = sheets.iter().position(is_read).unwrap_or(0);
        let Some(chosen) = session.prompts.choose(&question, &options, read)? else {
            return Ok(false);
        };
        let mut options = planned.options.clone();
        options.reading.sheet = Some(sheets[chosen].name.clone());
        if chosen == read {
            planned.options = options;
            return Ok(true);
        }
        match prepare(args, options, session) {
            Ok(another) => {
                *planned = another;
                return Ok(true);
            }
            // For example an empty sheet. The user can choose another one.
            Err(error) if matches!(error.kind(), Kind::Failure | Kind::Usage) => {
                session.terminal.error(&error);
            }
            Err(error) => return Err(error),
        }
    }
}

/// Asks whether hidden rows are imported. Returns false if the user goes back.
fn ask_hidden(args: &FileArgs, planned: &mut PlannedImport, session: &Session) -> Result<bool> {
    let hidden = planned.source.hidden_rows().unwrap_or(0);
    if hidden == 0 || planned.options.reading.skip_hidden.is_some() {
        return Ok(true);
    }
    session.terminal.tell(&format!(
        "Hidden rows in the sheet, by hand or by a filter: {hidden}"
    ));
    let options = ["Import them too", "Leave them out"].map(str::to_owned);
    let question = "What to do with the hidden rows?";
    let Some(chosen) = session.prompts.choose(question, &options, 0)? else {
        return Ok(false);
    };
    let mut options = planned.options.clone();
    options.reading.skip_hidden = Some(chosen == 1);
    *planned = prepare(args, options, session)?;
    Ok(true)
}

/// Asks for the row of the headers if they seem to stand below a title. Returns false if the user goes back.
fn ask_header(args: &FileArgs, planned: &mut PlannedImport, session: &Session) -> Result<bool> {
    if planned.options.reading.header_row.is_some() || planned.source.is_returned() {
        return Ok(true);
    }
    let rows = headers::top_rows(&planned.source)?;
    let Some(best) = headers::position(&planned.schema, &rows) else {
        return Ok(true);
    };
    if rows[best].number == planned.source.header_row {
        return Ok(true);
    }
    let options = rows.iter().map(|row| {
        let shown: String = row.cells.join(" | ").chars().take(SHOWN).collect();
        format!("row {}: {shown}", row.number)
    });
    let options: Vec<String> = options.collect();
    session
        .terminal
        .tell("The headers seem to stand below a title.");
    let question = "Which row are they in?";
    let Some(chosen) = session.prompts.choose(question, &options, best)? else {
        return Ok(false);
    };
    let mut options = planned.options.clone();
    options.reading.header_row = Some(rows[chosen].number);
    *planned = prepare(args, options, session)?;
    Ok(true)
}

/// Shows how the file is read, and its first rows.
fn show(talk: &Talk, session: &Session) -> Result<()> {
    let planned = &talk.planned;
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
    session.terminal.heading("2 First rows");
    let columns = &planned.plan.mapping.columns;
    let titles: Vec<String> = columns.iter().map(crate::mapping::Column::name).collect();
    let ranks = 0..=u8::MAX;
    let shown = titles.iter().zip(ranks);
    let shown: Vec<Column<'_>> = shown
        .map(|(title, rank)| Column::new("", title, Holds::Text, rank))
        .collect();
    let mut rows = preview::first_rows(planned)?;
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
