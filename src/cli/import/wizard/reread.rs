//! Asks how the file is read if its content does not show it: encoding, sheet, row of the headers, hidden rows.

use super::{Talk, Turn};
use crate::error::{Kind, Result};
use crate::job::{ImportOptions, headers};
use crate::session::Session;
use crate::source::choice::SheetInfo;
use crate::terminal::Prompts;

/// The number of characters of a row that are shown in the question about the headers.
const SHOWN: usize = 100;

/// Reads the file with other options. If that fails, for example because a sheet is empty, the question is asked again.
fn reread(talk: &mut Talk, mut options: ImportOptions, session: &Session) -> Result<Turn> {
    // Changes in the mapping are those of the columns that were read before.
    options.mapping.columns = talk.args.options()?.mapping.columns;
    match talk.reopen(options, session) {
        Ok(()) => Ok(Turn::Next),
        Err(error) if matches!(error.kind(), Kind::Failure | Kind::Usage) => {
            session.terminal.error(&error);
            Ok(Turn::Again)
        }
        Err(error) => Err(error),
    }
}

/// Asks for the encoding if nothing proves it and the text depends on it.
pub fn ask_encoding(talk: &mut Talk, session: &Session) -> Result<Turn> {
    let assumption = talk.planned.source.assumption.as_ref();
    let Some(assumption) = assumption.filter(|_| !session.yes) else {
        return Ok(Turn::Passed);
    };
    let readings = assumption.readings();
    let options = readings
        .iter()
        .map(|(encoding, text)| format!("{}: {text}", encoding.known_as()));
    let options: Vec<String> = options.collect();
    let question = "The file does not say how its letters are encoded. Which reading is right?";
    let Some(chosen) = talk.prompts(session).choose(question, &options, 0)? else {
        return Ok(Turn::Back);
    };
    let encoding = readings[chosen].0.name();
    let mut options = talk.planned.options.clone();
    options.reading.encoding = Some(encoding);
    reread(talk, options, session)
}

/// Asks for the sheet if there are several.
pub fn ask_sheet(talk: &mut Talk, session: &Session) -> Result<Turn> {
    let source = &talk.planned.source;
    let sheets = &source.sheets;
    if session.yes || sheets.len() < 2 || talk.planned.options.reading.sheet.is_some() {
        return Ok(Turn::Passed);
    }
    let question = format!("{} has {} sheets. Which one?", source.name, sheets.len());
    let names: Vec<String> = sheets.iter().map(SheetInfo::counted).collect();
    let is_read = |sheet: &SheetInfo| Some(&sheet.name) == source.sheet.as_ref();
    let read = sheets.iter().position(is_read).unwrap_or(0);
    let Some(chosen) = talk.prompts(session).choose(&question, &names, read)? else {
        return Ok(Turn::Back);
    };
    let mut options = talk.planned.options.clone();
    options.reading.sheet = Some(sheets[chosen].name.clone());
    if chosen == read {
        talk.planned.options = options;
        return Ok(Turn::Next);
    }
    reread(talk, options, session)
}

/// Asks for the row of the headers if they seem to stand below a title.
pub fn ask_header(talk: &mut Talk, session: &Session) -> Result<Turn> {
    let planned = &talk.planned;
    let is_said = planned.options.reading.header_row.is_some();
    if session.yes || is_said || planned.source.is_returned() {
        return Ok(Turn::Passed);
    }
    let rows = headers::top_rows(&planned.source)?;
    let Some(best) = headers::position(&planned.schema, &rows) else {
        return Ok(Turn::Passed);
    };
    if rows[best].number == planned.source.header_row {
        return Ok(Turn::Passed);
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
    let Some(chosen) = talk.prompts(session).choose(question, &options, best)? else {
        return Ok(Turn::Back);
    };
    let mut options = talk.planned.options.clone();
    options.reading.header_row = Some(rows[chosen].number);
    reread(talk, options, session)
}

/// Asks whether hidden rows are imported.
pub fn ask_hidden(talk: &mut Talk, session: &Session) -> Result<Turn> {
    let hidden = talk.planned.source.hidden_rows().unwrap_or(0);
    if session.yes || hidden == 0 || talk.planned.options.reading.skip_hidden.is_some() {
        return Ok(Turn::Passed);
    }
    session.terminal.tell(&format!(
        "Hidden rows in the sheet, by hand or by a filter: {hidden}"
    ));
    let options = ["Import them too", "Leave them out"].map(str::to_owned);
    let question = "What to do with the hidden rows?";
    let Some(chosen) = talk.prompts(session).choose(question, &options, 0)? else {
        return Ok(Turn::Back);
    };
    let mut options = talk.planned.options.clone();
    options.reading.skip_hidden = Some(chosen == 1);
    reread(talk, options, session)
}
