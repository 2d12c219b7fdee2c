//! `import leads --preview`: shows how the file is read, its first rows, and the mapping.

use std::borrow::Cow;

use serde_json::{Value, json};

use super::LOOKED_AT;
use super::detection::{self, Detection, delimiter_name};
use super::notes::unused_name;
use super::placeholders::{self, Found, Placeholders};
use crate::cli::record::counted;
use crate::cli::suggestion;
use crate::error::Result;
use crate::job::{PlannedImport, headers, joint_names};
use crate::mapping::{self, How};
use crate::plan::JointNames;
use crate::record::Schema;
use crate::session::Session;
use crate::source::{Encoding, Filled, Row};
use crate::terminal::{Column, Format, Holds, sanitized};

/// The number of rows that are shown.
pub(super) const ROWS: usize = 5;
/// The number of values in the sample of a column.
const SAMPLE: usize = 3;
/// The number of characters of a value that are shown.
const SHOWN: usize = 24;

const COLUMNS: &[Column] = &[
    Column::new("column", "#", Holds::Number, 0),
    Column::new("header", "Column", Holds::Text, 1),
    Column::new("field", "Field", Holds::Whole, 2),
    Column::new("how", "How", Holds::Whole, 3),
    Column::new("sample", "Sample", Holds::Text, 4),
];

pub fn show(planned: &PlannedImport, session: &Session) -> Result<()> {
    let rows = first_rows(planned)?;
    let joint = joint_names(planned)?;
    let (found, is_all) = look_for_placeholders(planned)?;
    let detections = detection::all(planned)?;
    if let Some(row) = planned.headers_elsewhere()? {
        session.terminal.note(&headers::hint(row));
    }
    if session.terminal.format() == Format::Json {
        return session
            .terminal
            .json(&as_json(planned, (&rows, joint), (&found, &detections)));
    }
    session.terminal.text(&detected(planned))?;
    let lines: Vec<String> = detections.iter().map(Detection::line).collect();
    session
        .terminal
        .text(&format!("{}\n\n", sanitized_lines(&lines)))?;
    if let Some(row) = planned.headers_elsewhere()? {
        // Titles above the headers would be shown as columns without a field, and the headers as values.
        let row = row.to_string();
        let again = suggestion::this_command(&[], &["--header-row", &row]);
        let said = format!(
            "Row {row} looks like the headers, so no mapping is shown. To see it: {again}\n"
        );
        return session.terminal.text(&said);
    }
    session.terminal.text(&not_shown(planned))?;
    show_mapping(planned, &rows, session)?;
    let missing = planned.missing_required();
    if !missing.is_empty() {
        session.terminal.text(&format!(
            "\nRequired, but no column is mapped: {}\n",
            missing.join(", ")
        ))?;
    }
    let mut notes = notes(planned, &found, is_all)?;
    notes.extend(unused_name(planned));
    notes.extend(told_joint(planned, joint));
    if missing.is_empty() {
        notes.extend(told_left_out(planned, &rows, session));
    }
    if !notes.is_empty() {
        session
            .terminal
            .text(&format!("\n{}\n", sanitized_lines(&notes)))?;
    }
    Ok(())
}

/// Lists the columns with their fields and samples.
fn show_mapping(planned: &PlannedImport, rows: &[Vec<String>], session: &Session) -> Result<()> {
    let mut list = session.terminal.list(COLUMNS);
    for (index, column) in planned.plan.mapping.columns.iter().enumerate() {
        let sample: Vec<String> = sample(rows, index)
            .iter()
            .map(|value| shorten(value))
            .collect();
        let record = json!({
            "column": column.column,
            "header": column.header,
            "field": column.field,
            "how": column.how.name(),
            "sample": sample.join(" | "),
        });
        if let Value::Object(record) = record {
            list.push(&record)?;
        }
    }
    list.end(planned.source.header.len() as u64)
}

/// Returns the notes of the mapping, and the placeholders. `is_all` says whether these are the placeholders of all
/// rows.
fn notes(planned: &PlannedImport, found: &[Found], is_all: bool) -> Result<Vec<String>> {
    let mapping = &planned.plan.mapping;
    let mut notes = mapping.notes();
    notes.extend(mapping.incomplete_related(&planned.schema));
    if !found.is_empty() {
        let place = if is_all {
            ""
        } else {
            ", in the first 1,000 rows"
        };
        notes.push(format!("Cells that may mean blank{place}:"));
        let lines = placeholders::lines(found).into_iter();
        notes.extend(lines.map(|line| format!("  {line}")));
        let words = suggestion::flag("--blank", &placeholders::flag(found)?);
        let words: Vec<String> = words.iter().map(|word| suggestion::quoted(word)).collect();
        notes.push(format!("To read them as blank: {}", words.join(" ")));
    }
    Ok(notes)
}

/// Returns the line of the rows whose names are those of two people, if there are any.
pub(super) fn told_joint(planned: &PlannedImport, joint: JointNames) -> Option<String> {
    let effect = if planned.schema.entity().is_lead() {
        "each is imported as one lead; to have two, write a row for each person"
    } else {
        "such a row fails, because a contact is one person"
    };
    let (rows, first) = (
        counted(usize::try_from(joint.rows).ok()?, "row"),
        joint.first,
    );
    let verb = if joint.rows == 1 { "names" } else { "name" };
    (joint.rows > 0)
        .then(|| format!("{rows} {verb} two people in one cell (first in row {first}): {effect}"))
}

/// Returns the line of the columns with values that find no field, with the command that makes a field of the first one.
fn told_left_out(
    planned: &PlannedImport,
    rows: &[Vec<String>],
    session: &Session,
) -> Option<String> {
    let (mapping, schema) = (&planned.plan.mapping, &planned.schema);
    let doubtful = mapping.doubtful(schema, &planned.basis.unguessed);
    let ids = mapping.possible_external_ids(schema);
    let is_left_out = |column: &&mapping::Column| {
        // A line of their own names what these may be.
        let is_named = doubtful.iter().any(|(one, _)| one.column == column.column)
            || ids.contains(&column.name());
        column.how == How::None
            && !is_named
            && !planned.source.is_own_column(&column.name())
            && !column.header.trim().is_empty()
            && !sample(rows, column.column - 1).is_empty()
    };
    let left: Vec<&mapping::Column> = mapping.unmapped().filter(is_left_out).collect();
    let first = left.first()?;
    let left_out = match left.len() {
        1 => "1 column finds no field, and is not imported".to_owned(),
        count => format!("{count} columns find no field, and are not imported"),
    };
    let ways = ways_to_import(first, mapping, (schema, session));
    Some(format!("{left_out}. To import {ways}"))
}

/// Returns the arguments and the command by which a column can be imported: `"Pet": --map Pet=FIELD, or ...`.
fn ways_to_import(
    column: &mapping::Column,
    mapping: &mapping::Mapping,
    (schema, session): (&Schema, &Session),
) -> String {
    let (header, entity) = (&column.header, schema.entity());
    let mut same = mapping.columns.iter().filter(|one| one.header == *header);
    if same.nth(1).is_some() {
        let at = column.column;
        return format!("column {at}, \"{header}\": --map '#{at}=FIELD'");
    }
    let map = suggestion::quoted(&format!("{header}=FIELD"));
    let add = ["field", "add", entity.name(), header, "--kind", "text"];
    let add = suggestion::command(session, &add);
    format!("\"{header}\": --map {map}, or make a field for it first: {add}")
}

fn sanitized_lines(lines: &[String]) -> String {
    let lines: Vec<Cow<'_, str>> = lines.iter().map(|line| sanitized(line)).collect();
    lines.join("\n")
}

/// Returns the placeholders among the first rows, and whether these are all rows.
fn look_for_placeholders(planned: &PlannedImport) -> Result<(Vec<Found>, bool)> {
    let mut source = planned.source.data()?;
    let (mut row, mut placeholders) = (Row::default(), Placeholders::default());
    for _ in 0..LOOKED_AT {
        if !source.next(&mut row)? {
            return Ok((placeholders.found(planned), true));
        }
        placeholders.take(&row);
    }
    Ok((placeholders.found(planned), false))
}

/// Returns the first rows that are not blank, as text.
pub(super) fn first_rows(planned: &PlannedImport) -> Result<Vec<Vec<String>>> {
    let mut source = planned.source.data()?;
    let (mut row, mut rows) = (Row::default(), Vec::new());
    while rows.len() < ROWS && source.next(&mut row)? {
        if !row.is_blank() {
            rows.push(row.raw().into_iter().map(Cow::into_owned).collect());
        }
    }
    Ok(rows)
}

pub(super) fn sample(rows: &[Vec<String>], column: usize) -> Vec<&str> {
    rows.iter()
        .filter_map(|row| row.get(column).map(|cell| cell.trim()))
        .filter(|cell| !cell.is_empty())
        .take(SAMPLE)
        .collect()
}

fn as_json(
    planned: &PlannedImport,
    (rows, joint): (&[Vec<String>], JointNames),
    (found, detections): (&[Found], &[Detection]),
) -> Value {
    let source = &planned.source;
    let reading = &planned.plan.reading;
    let columns = planned
        .plan
        .mapping
        .columns
        .iter()
        .enumerate()
        .map(|(index, column)| {
            json!({
                "column": column.column,
                "header": column.header,
                "field": column.field,
                "how": column.how.name(),
                "sample": sample(rows, index),
            })
        });
    json!({
        "source": source.name,
        "format": source.format,
        "encoding": encoding(planned),
        "escape": source.has_backslashes.then_some("\\"),
        "delimiter": source.delimiter.map(|byte| char::from(byte).to_string()),
        "sheet": source.sheet,
        "sheets_not_read": reading.sheets_not_read,
        "hidden_rows": reading.hidden_rows,
        "merged_cells": reading.merged_cells.map(|filled| filled.cells),
        "joint_names": joint.rows,
        "header_row": source.header_row,
        "detected": detections.iter().map(Detection::to_json).collect::<Vec<Value>>(),
        "columns": columns.collect::<Vec<Value>>(),
        "rows": rows,
        "missing_required": planned.missing_required(),
        "joins": planned.plan.mapping.joins,
        "blank": planned.plan.mapping.blank,
        "placeholders": placeholders::as_json(found),
    })
}

pub(super) fn detected(planned: &PlannedImport) -> String {
    let source = &planned.source;
    let mut text = format!("{}: {}", sanitized(&source.place()), source.format);
    if let Some(delimiter) = source.delimiter {
        let name = delimiter_name(delimiter);
        let encoding = source.encoding.map(Encoding::known_as).unwrap_or_default();
        text.push_str(&format!(", {encoding}, separated by {name}"));
        if source.has_backslashes {
            text.push_str(", quotation marks in cells written \\\"");
        }
    }
    text.push_str(&format!(", header in row {}\n\n", source.header_row));
    text
}

/// Returns the sheets that are not read, and the rows that a spreadsheet program does not show.
fn not_shown(planned: &PlannedImport) -> String {
    let reading = &planned.plan.reading;
    let mut text = String::new();
    if let Some(sheets) = reading.sheets() {
        text.push_str(&format!("{}\n", sanitized(&sheets)));
    }
    if let Some(rows @ 1..) = reading.hidden_rows {
        let done = if reading.skips_hidden {
            "left out"
        } else {
            "read too (--skip-hidden leaves them out)"
        };
        text.push_str(&format!("Hidden rows in the sheet, {done}: {rows}\n"));
    }
    if let Some(Filled {
        cells: cells @ 1..,
        first,
    }) = reading.merged_cells
    {
        text.push_str(&format!(
            "Blank cells that got the value of the merged cells around them: {cells}, the first in row {first}\n"
        ));
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

fn encoding(planned: &PlannedImport) -> Option<String> {
    planned.source.encoding.map(Encoding::name)
}

pub(super) fn shorten(value: &str) -> String {
    let mut shown: String = value.chars().take(SHOWN).collect();
    if shown.len() < value.len() {
        shown.push('…');
    }
    shown
}
