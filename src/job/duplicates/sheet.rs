//! The sheet with pairs of records, in which a user decides about each pair.

use std::path::{Path, PathBuf};

use super::{DuplicatePair, PairDecision, PairLine};
use crate::error::{Error, Result};
use crate::job::editable::{EditableSheet, faults_of};
use crate::job::sheet_mark::{MARK, SheetMark};
use crate::record::amount::Currency;
use crate::record::fold::are_different;
use crate::record::{Entity, Schema, fields};
use crate::sheet::{ColumnLook, Look, Mark, unguard};
use crate::source::{self, Flaw, Row, Source};
use crate::store::{Store, Stored};

/// The columns that are read: both records, the evidence, and the decision.
const COLUMNS: [&str; 4] = ["a", "b", "evidence", "decision"];
/// The columns with the names of both records.
const A_NAME: &str = "a_name";
const B_NAME: &str = "b_name";

/// Returns whether a file with this header is a sheet of pairs.
pub(in crate::job) fn is_sheet(header: &[String]) -> bool {
    let mut columns = COLUMNS.into_iter();
    columns.all(|name| header.iter().any(|column| column == name))
}

/// Writes the sheet. `next` gives the pairs, the best first.
pub fn write(
    sheet: EditableSheet,
    (schema, currency): (&Schema, &Currency),
    store: &Store,
    next: &mut dyn FnMut() -> Result<Option<DuplicatePair>>,
) -> Result<PathBuf> {
    let told = told(schema);
    let mark = SheetMark::of_pairs(schema.entity(), store)?;
    sheet.write(store, |writer| {
        let both = told
            .iter()
            .flat_map(|name| [format!("a_{name}"), format!("b_{name}")]);
        let header = COLUMNS.map(str::to_owned).into_iter();
        let header = header.chain(["reasons".to_owned()]).chain(both);
        let header: Vec<String> = header.chain([MARK.to_owned()]).collect();
        writer.look(look());
        writer.row(header.iter().map(String::as_str))?;
        while let Some(pair) = next()? {
            let text = |stored: &Stored, name: &str| match name {
                fields::NAME => stored.name(schema),
                name => schema
                    .find(name)
                    .and_then(|field| stored.get(field))
                    .map_or_else(String::new, |value| value.plain(currency)),
            };
            let mut cells = vec![
                pair.a.id.to_string(),
                pair.b.id.to_string(),
                pair.explanation.evidence.name().to_owned(),
                String::new(),
                pair.reasons(),
            ];
            let mut marks = vec![Mark::None; cells.len()];
            marks[3] = Mark::Answer;
            for name in &told {
                let both = [text(&pair.a, name), text(&pair.b, name)];
                let differs = are_different(&both[0], &both[1]);
                let mark = if differs { Mark::Differs } else { Mark::None };
                marks.extend([mark; 2]);
                cells.extend(both);
            }
            cells.push(mark.text());
            marks.push(Mark::None);
            writer.marked_row(cells.iter().map(String::as_str), &marks)?;
        }
        Ok(())
    })
}

/// Returns the look of the sheet: a drop-down for the decision, and the columns before the values stay in sight.
fn look() -> Look {
    Look {
        columns: vec![
            ColumnLook::wide(8),
            ColumnLook::wide(8),
            ColumnLook::wide(10),
            ColumnLook::of_choices(11, ["merge", "different"]),
            ColumnLook::wide(40),
        ],
        frozen: COLUMNS.len(),
    }
}

/// Returns the fields that tell records apart: the name, and the columns of lists.
pub fn told(schema: &Schema) -> Vec<&'static str> {
    let list = schema
        .entity()
        .spec()
        .list
        .iter()
        .map(|column| column.field);
    [fields::NAME].into_iter().chain(list).collect()
}

/// Reads the decisions of a sheet. A line without a decision is left out. `scratch` is a private folder.
///
/// # Errors
/// Returns a usage error that names the faulty rows.
pub fn read(
    (entity, store): (Entity, &Store),
    path: &Path,
    scratch: PathBuf,
) -> Result<(String, Vec<PairLine>)> {
    let options = source::Options {
        max_bytes: u64::MAX,
        scratch,
        ..source::Options::default()
    };
    let sheet = source::open(path, &options)?;
    let columns = Columns::find(entity, &sheet)?;
    let mark = SheetMark::of_pairs(entity, store)?;
    let mark_at = sheet.header.iter().position(|column| column == MARK);
    let (mut lines, mut faults) = (Vec::new(), Vec::new());
    let (mut rows, mut row) = (sheet.data()?, Row::default());
    while rows.next(&mut row)? {
        if row.is_blank() {
            continue;
        }
        let cell = mark_at.and_then(|at| row.text(at)).unwrap_or_default();
        mark.assert(&sheet.place(), cell)?;
        let line = match row.view() {
            Err(flaw @ Flaw::Quotation(_)) => Err(flaw.to_string()),
            _ => columns.line(&row),
        };
        match line {
            Ok(line) => lines.extend(line),
            Err(fault) => faults.push(format!("row {}: {fault}", row.number)),
        }
    }
    match faults.len() {
        0 => Ok((sheet.place(), lines)),
        _ => Err(Error::usage(faults_of(&sheet.place(), &faults))
            .hint("Nothing was changed. Correct the sheet, and run the same command again.")),
    }
}

/// The positions of the columns.
struct Columns {
    a: usize,
    b: usize,
    decision: usize,
    names: [Option<usize>; 2],
}

impl Columns {
    fn find(entity: Entity, sheet: &Source) -> Result<Self> {
        let find = |name: &str| {
            let mut header = sheet.header.iter();
            header.position(|column| column.eq_ignore_ascii_case(name))
        };
        let [a, b, _, decision] = COLUMNS.map(find);
        match (a, b, decision) {
            (Some(a), Some(b), Some(decision)) => Ok(Columns {
                a,
                b,
                decision,
                names: [A_NAME, B_NAME].map(find),
            }),
            _ => Err(Error::usage(format!(
                "{} has no columns \"a\", \"b\" and \"decision\"",
                sheet.place()
            ))
            .hint(format!(
                "To write the sheet: intake {entity} duplicates --write-decisions FILE"
            ))),
        }
    }

    /// Returns the decision of a row, or the reason why it is not valid.
    fn line(&self, row: &Row) -> std::result::Result<Option<PairLine>, String> {
        let text = |at: usize| unguard(row.text(at).unwrap_or_default()).trim();
        let Some(decision) = PairDecision::read(text(self.decision))? else {
            return Ok(None);
        };
        let id = |name: &str, at: usize| {
            let text = text(at);
            let id = text.parse::<i64>().ok();
            id.ok_or_else(|| format!("\"{text}\" in column {name} is not an id"))
        };
        Ok(Some(PairLine {
            number: row.number,
            a: id("a", self.a)?,
            b: id("b", self.b)?,
            decision,
            names: self.names.map(|at| Some(text(at?).to_owned())),
        }))
    }
}
