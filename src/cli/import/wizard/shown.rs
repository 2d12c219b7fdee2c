//! Shows the mapping: first all of it, then only what changed.

use super::Talk;
use super::look;
use crate::cli::import::preview;
use crate::error::Result;
use crate::mapping::How;
use crate::record::listed;
use crate::session::Session;
use crate::terminal::{Column, Holds};

const COLUMNS: &[Column<'static>] = &[
    Column::new("", "", Holds::Whole, 0),
    Column::new("", "#", Holds::Number, 5),
    Column::new("", "Column", Holds::Text, 1),
    Column::new("", "Field", Holds::Whole, 2),
    Column::new("", "Matched by", Holds::Whole, 3),
    Column::new("", "Sample", Holds::Text, 4),
];

/// The lines below a table: the notes and the question with its choices.
const BELOW: usize = 10;

/// A mapping as it was shown: the lines of the table, and the notes below it.
pub struct Shown {
    lines: Vec<Vec<String>>,
    notes: Vec<String>,
}

/// Shows the mapping, or what changed since it was shown last.
pub fn show(talk: &mut Talk, session: &Session) -> Result<()> {
    let lines = lines(talk)?;
    let notes = notes(talk);
    match &talk.shown {
        None => {
            session.terminal.heading("3 Mapping");
            show_all(&lines, talk, session);
        }
        Some(before) => {
            let changed = lines.iter().filter(|line| !before.lines.contains(line));
            let changed: Vec<Vec<String>> = changed.cloned().collect();
            if !changed.is_empty() {
                session.terminal.heading("Changed");
                session.terminal.exhibit(COLUMNS, &changed);
            }
        }
    }
    let told = talk.shown.as_ref().map(|shown| &shown.notes);
    for note in &notes {
        if told.is_none_or(|told| !told.contains(note)) {
            session.terminal.tell(note);
        }
    }
    talk.shown = Some(Shown { lines, notes });
    Ok(())
}

/// Shows all columns. If they do not fit the screen, those that are left out are only named.
fn show_all(lines: &[Vec<String>], talk: &Talk, session: &Session) {
    let is_left_out = |line: &Vec<String>| line[0] == "-";
    let fits = lines.len() + BELOW <= session.terminal.height();
    let table = lines.iter().filter(|line| fits || !is_left_out(line));
    let table: Vec<Vec<String>> = table.cloned().collect();
    session.terminal.exhibit(COLUMNS, &table);
    if lines.iter().any(|line| line[0] == "?") {
        session.terminal.tell("? similar header: check it");
    }
    let left_out = lines.iter().zip(0..).filter(|(line, _)| is_left_out(line));
    let (empty, filled): (Vec<_>, Vec<_>) = left_out.partition(|(_, at)| talk.look.is_empty(*at));
    let (count, empty) = (empty.len() + filled.len(), empty.len());
    let names = listed(filled.iter().map(|(line, _)| line[2].as_str()));
    let is_empty = match empty {
        0 => String::new(),
        empty => format!(", {empty} of them empty in every row"),
    };
    match count {
        0 => {}
        _ if fits => session.terminal.tell(&format!("- left out{is_empty}")),
        count => session.terminal.tell(&format!(
            "- left out: {count} of {} columns{is_empty}: {names}",
            lines.len()
        )),
    }
}

fn lines(talk: &Talk) -> Result<Vec<Vec<String>>> {
    let rows = preview::first_rows(&talk.planned)?;
    let columns = talk.planned.plan.mapping.columns.iter().enumerate();
    let lines = columns.map(|(at, column)| {
        let (mark, how) = how(column.how, column.field.is_some());
        let sample = preview::sample(&rows, at);
        let sample: Vec<String> = sample.into_iter().map(preview::shorten).collect();
        vec![
            mark.to_owned(),
            column.column.to_string(),
            column.header.clone(),
            column.field.clone().unwrap_or_default(),
            how.to_owned(),
            sample.join(" | "),
        ]
    });
    Ok(lines.collect())
}

/// Returns the mark of a column, by how its field was found.
fn how(how: How, is_mapped: bool) -> (&'static str, &'static str) {
    match how {
        _ if !is_mapped => ("-", ""),
        How::Fuzzy => ("?", "alike"),
        How::Manual => ("", "you"),
        How::Exact | How::Alias | How::Template | How::None => ("", how.name()),
    }
}

fn notes(talk: &Talk) -> Vec<String> {
    let planned = &talk.planned;
    let mapping = &planned.plan.mapping;
    let defaults = mapping.defaults.iter();
    let defaults = defaults
        .map(|(field, value)| format!("In all rows without another value: {field} = {value}"));
    let incomplete = mapping.incomplete_related(&planned.schema);
    let values = planned.values_as_headers();
    let values = values.map(|warning| format!("! {warning}. {}", warning.hints().join(" ")));
    let notes = values.into_iter().chain(defaults).chain(mapping.notes());
    notes
        .chain(incomplete)
        .chain(look::problems(talk))
        .collect()
}
