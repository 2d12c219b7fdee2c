//! Writes the sheet for decisions about waiting rows: a line for each row, and a column for each field of the row and of each
//! of its candidates.

use std::path::PathBuf;

use super::editable::EditableSheet;
use super::sheet_kind::{DECISION, RECORD, ROW, TAKE};
use super::sheet_mark::{MARK, SheetMark};
use super::{Beside, DecidedBefore, Review, Waiting};
use crate::error::Result;
use crate::record::fold::are_different;
use crate::record::{FieldId, Record, Schema, trash};
use crate::sheet::{ColumnLook, Look, Mark, SheetWriter};
use crate::store::{KeptRow, Stored};

/// The beginning of the columns with the candidates.
pub(super) const CANDIDATE: &str = "candidate_";
/// The column with the evidence for and against the candidates.
const WHY: &str = "why";
/// The decisions, as the drop-down offers them.
const DECISIONS: [&str; 3] = ["merge", "create", "skip"];

/// A column that the user fills in.
struct Answer {
    name: &'static str,
    width: u16,
    /// The values of its drop-down, if they are the same in all rows.
    choices: &'static [&'static str],
    /// Returns the values of the drop-down of one row.
    own_choices: fn(&Entry) -> &[String],
    /// Returns the value that is filled in already.
    value: fn(&Entry) -> &str,
}

/// The columns that the user fills in, in the order of a workbook. In CSV, they stand the other way round.
const ANSWERS: [Answer; 3] = [
    Answer {
        name: DECISION,
        width: 10,
        choices: &DECISIONS,
        own_choices: |_| &[],
        value: |entry| &entry.decision,
    },
    Answer {
        name: RECORD,
        width: 8,
        choices: &[],
        // One candidate needs no choice.
        own_choices: |entry| if entry.ids.len() > 1 { &entry.ids } else { &[] },
        value: |entry| &entry.record,
    },
    Answer {
        name: TAKE,
        width: 14,
        choices: &[],
        own_choices: |_| &[],
        value: |_| "",
    },
];

/// The number of columns in front of `ANSWERS` in a workbook: that with the number of the row.
const BEFORE: usize = 1;

/// A cell with its colour.
type MarkedCell = (String, Mark);

/// The part of a waiting row that the sheet shows.
struct Entry {
    row: u64,
    rule: String,
    /// The compared record: one of an entity, or the contact of a client.
    of: String,
    /// The candidates, in words.
    candidates: Vec<String>,
    ids: Vec<String>,
    /// The fields that any side has, each with the value of the row and of each candidate.
    fields: Vec<(String, Vec<MarkedCell>)>,
    why: String,
    /// The record and the decision, if the row was decided before.
    record: String,
    decision: String,
}

/// The columns that the rows of a sheet have in common.
struct Columns {
    /// The largest number of candidates of a row.
    candidates: usize,
    /// The fields that any row has.
    fields: Vec<String>,
    /// The mark of the sheet, which is the same in all rows.
    mark: String,
}

impl Review<'_> {
    /// Writes the sheet. In a workbook, the columns to fill in come first and stay in sight; in CSV they come last.
    pub fn write_sheet(&self, sheet: EditableSheet) -> Result<PathBuf> {
        let waiting = self.waiting()?;
        let entries = waiting.iter().map(|row| self.entry(row));
        let entries: Vec<Entry> = entries.collect::<Result<_>>()?;
        let columns = self.columns(&entries)?;
        sheet.write(self.store(), |writer| {
            let is_workbook = writer.is_workbook();
            writer.look(columns.look());
            let header = columns.header().map(|(name, _)| name);
            let header = arranged(header, is_workbook);
            writer.row(header.iter().map(String::as_str))?;
            for entry in &entries {
                write(entry, &columns, writer)?;
            }
            Ok(())
        })
    }

    fn columns(&self, entries: &[Entry]) -> Result<Columns> {
        // In the order of the fields of the records, those of clients before those of their contacts.
        let mut fields: Vec<String> = Vec::new();
        let own = self.compared_fields(self.schema());
        let own = own.map(|(_, field)| field.name.to_string());
        let used = entries.iter().flat_map(|entry| &entry.fields);
        let used: Vec<&String> = used.map(|(name, _)| name).collect();
        for name in own.filter(|name| used.contains(&name)) {
            fields.push(name);
        }
        for name in used {
            if !fields.contains(name) {
                fields.push(name.clone());
            }
        }
        let candidates = entries.iter().map(|entry| entry.candidates.len());
        Ok(Columns {
            candidates: candidates.max().unwrap_or(0),
            fields,
            mark: SheetMark::of_job(self.job.id, self.store)?.text(),
        })
    }

    fn entry(&self, waiting: &Waiting) -> Result<Entry> {
        let kept = &waiting.kept;
        let schema = self.schema_of_candidates(kept);
        let (compared, why) = match self.compared(kept) {
            Ok(record) => {
                let why = self.why(waiting, &record)?;
                (record, why)
            }
            Err(error) => (Record::default(), error.to_string()),
        };
        let rule = kept.reasons.first().and_then(|reason| reason.rule);
        let decided = waiting.decided.as_ref();
        let record = decided.and_then(DecidedBefore::record).map(|(_, id)| id);
        let only = match &waiting.candidates[..] {
            [only] => Some(only.id),
            _ => None,
        };
        let of = self.client_of(kept);
        Ok(Entry {
            row: kept.row,
            rule: rule.map_or_else(String::new, |rule| rule.name().to_owned()),
            of: of.map_or_else(
                || schema.entity().name().to_owned(),
                |client| format!("contact of {client}"),
            ),
            candidates: waiting.candidates.iter().map(candidate).collect(),
            ids: waiting
                .candidates
                .iter()
                .map(|one| one.id.to_string())
                .collect(),
            fields: self.fields(waiting, schema, &compared)?,
            why,
            record: record
                .or(only)
                .map_or_else(String::new, |id| id.to_string()),
            decision: match (decided, record) {
                (Some(_), Some(_)) => "merge".to_owned(),
                (Some(_), None) => "skip".to_owned(),
                (None, _) => String::new(),
            },
        })
    }

    /// Returns the fields that the row or a candidate has, and the links of the candidates.
    fn fields(
        &self,
        waiting: &Waiting,
        schema: &Schema,
        record: &Record,
    ) -> Result<Vec<(String, Vec<MarkedCell>)>> {
        let mut fields = Vec::new();
        let beside = self.beside(waiting, record)?;
        for (id, field) in self.compared_fields(schema) {
            let sides = self.sides(&beside, id, record);
            if sides.iter().any(|(text, _)| !text.is_empty()) {
                fields.push((field.name.to_string(), sides));
            }
        }
        let (mut of, mut links) = ("", vec![(String::new(), Mark::None)]);
        for stored in &waiting.candidates {
            if let Some((name, linked)) = self.links(&waiting.kept, stored)? {
                of = name;
                links.push((linked.join("; "), Mark::None));
            }
        }
        if links.iter().any(|(text, _)| !text.is_empty()) {
            fields.push((of.to_owned(), links));
        }
        Ok(fields)
    }

    /// Returns the value of the row and of each candidate in a field, with what a merge does.
    fn sides(&self, candidates: &[Beside], id: FieldId, record: &Record) -> Vec<MarkedCell> {
        let new = record.get(id).map(|value| value.plain(self.currency()));
        let new = new.unwrap_or_default();
        let mut row = Mark::None;
        let mut sides = Vec::new();
        for Beside { shown, filled } in candidates {
            let there = shown.get(id).map(|value| value.plain(self.currency()));
            let there = there.unwrap_or_default();
            let mark = if filled.contains(&id) {
                Mark::Fills
            } else if are_different(&new, &there) {
                Mark::Differs
            } else {
                Mark::None
            };
            if row == Mark::None {
                row = mark;
            }
            sides.push((there, mark));
        }
        [(new, row)].into_iter().chain(sides).collect()
    }

    /// Returns what speaks for and against each candidate of a row, and the links that a merge makes.
    fn why(&self, waiting: &Waiting, record: &Record) -> Result<String> {
        let kept: &KeptRow<'_> = &waiting.kept;
        let mut reasons = Vec::new();
        for stored in &waiting.candidates {
            let mut evidence = self.evidence(kept, record, stored)?.summary();
            let brought = self.brought(kept, stored)?;
            if !brought.is_empty() {
                evidence.push_str(&format!("; a merge {}", brought.join(", and ")));
            }
            reasons.push(match waiting.candidates.len() {
                1 => evidence,
                _ => format!("{}: {evidence}", stored.id),
            });
        }
        Ok(reasons.join("; "))
    }
}

/// Returns the id of a candidate, and until when it can be restored if it is in the trash.
pub(super) fn candidate(stored: &Stored) -> String {
    match stored.deleted_at {
        Some(at) => format!("{} (in the trash until {})", stored.id, trash::ends_on(at)),
        None => stored.id.to_string(),
    }
}

impl Columns {
    /// Returns the names of the columns in the order of a CSV file, with the look of each.
    fn header(&self) -> impl Iterator<Item = (String, ColumnLook)> {
        let first = [(ROW, 6), ("rule", 9), ("of", 18)];
        let mark = (MARK, ColumnLook::wide(12));
        let sides = |at: usize| match at {
            0 => ROW.to_owned(),
            at => format!("{CANDIDATE}{at}"),
        };
        let candidates = (1..=self.candidates).map(move |at| (sides(at), ColumnLook::wide(12)));
        let fields = self.fields.iter().flat_map(move |name| {
            let of = (0..=self.candidates).map(sides);
            of.map(move |side| (format!("{name} ({side})"), ColumnLook::wide(18)))
        });
        let answers = ANSWERS.iter().rev().map(|answer| {
            let choices = answer.choices.iter().copied();
            (answer.name, ColumnLook::of_choices(answer.width, choices))
        });
        let first = first.map(|(name, width)| (name, ColumnLook::wide(width)));
        let last = [mark, (WHY, ColumnLook::wide(40))]
            .into_iter()
            .chain(answers);
        let owned = |(name, look): (&str, ColumnLook)| (name.to_owned(), look);
        let first = first.into_iter().map(owned);
        first.chain(candidates).chain(fields).chain(last.map(owned))
    }

    fn look(&self) -> Look {
        let columns = self.header().map(|(_, look)| look);
        Look {
            columns: arranged(columns, true),
            frozen: BEFORE + ANSWERS.len(),
        }
    }
}

/// Returns the columns in their order, from that of a CSV file. In a workbook, those that the user fills in stand in front.
fn arranged<T>(columns: impl Iterator<Item = T>, is_workbook: bool) -> Vec<T> {
    let mut columns: Vec<T> = columns.collect();
    if is_workbook {
        let answers = columns.split_off(columns.len() - ANSWERS.len());
        columns.splice(BEFORE..BEFORE, answers.into_iter().rev());
    }
    columns
}

/// Writes the line of a waiting row. A choice among several candidates has a drop-down with their ids.
fn write(entry: &Entry, columns: &Columns, writer: &mut SheetWriter<'_>) -> Result<()> {
    let plain = |text: &str| (text.to_owned(), Mark::None);
    let mut cells = vec![
        plain(&entry.row.to_string()),
        plain(&entry.rule),
        plain(&entry.of),
    ];
    for at in 0..columns.candidates {
        cells.push(plain(entry.candidates.get(at).map_or("", String::as_str)));
    }
    for name in &columns.fields {
        let sides = entry.fields.iter().find(|(of, _)| of == name);
        for at in 0..=columns.candidates {
            let side = sides.and_then(|(_, sides)| sides.get(at));
            cells.push(side.cloned().unwrap_or_default());
        }
    }
    cells.push(plain(&columns.mark));
    cells.push(plain(&entry.why));
    let answers = ANSWERS.iter().rev().map(|answer| (answer.value)(entry));
    cells.extend(answers.map(|text| (text.to_owned(), Mark::Answer)));
    let cells = arranged(cells.into_iter(), writer.is_workbook());
    let marks: Vec<Mark> = cells.iter().map(|(_, mark)| *mark).collect();
    writer.marked_row(cells.iter().map(|(text, _)| text.as_str()), &marks)?;
    for (at, answer) in ANSWERS.iter().enumerate() {
        writer.drop_down(BEFORE + at, (answer.own_choices)(entry));
    }
    Ok(())
}
