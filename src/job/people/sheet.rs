//! Writes and reads the decisions sheet, in which a user decides about each person.
//!
//! It is read like any file, so that any spreadsheet program can save it. The failed rows of a job have the same columns,
//! and are read as such a sheet too.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::choice::{Action, CHOICE_COLUMNS, Choice, ON_DUPLICATE};
use crate::duplicate::OnDuplicate;
use crate::error::{Error, Result};
use crate::job::editable::{EditableSheet, faults_of};
use crate::record::client;
use crate::sheet::{ColumnLook, Look, Mark, unguard};
use crate::source::{self, Flaw, Row, Source};
use crate::store::Store;

/// The column with the id of the person.
pub const ID_COLUMN: &str = "intelliflo_id";
/// The columns for information. Columns whose names begin with one of these names are not read.
const TOLD: [&str; 3] = ["_name", "_email", "_known"];

/// The choices by the id of the person.
pub type Choices = BTreeMap<i64, Choice>;

/// Reads a sheet. `otherwise` fills the blank cells of a row.
///
/// # Errors
/// Returns a usage error that names the faulty rows.
pub fn read(path: &Path, scratch: &Path, otherwise: &Choice) -> Result<Choices> {
    let options = source::Options {
        max_bytes: 50 * source::MEGABYTE,
        scratch: scratch.to_owned(),
        ..source::Options::default()
    };
    let sheet = source::open(path, &options)?;
    let columns = Columns::find(&sheet)?;
    let (mut choices, mut faults) = (Choices::new(), Vec::new());
    let mut rows = sheet.data()?;
    let mut row = Row::default();
    while rows.next(&mut row)? {
        if row.is_blank() {
            continue;
        }
        if let Err(flaw @ Flaw::Quotation(_)) = row.view() {
            faults.push(format!("row {}: {flaw}", row.number));
            continue;
        }
        let taken = columns.take(&row, otherwise).and_then(|(id, choice)| {
            match choices.insert(id, choice) {
                None => Ok(()),
                Some(_) => Err(format!("{ID_COLUMN} {id} is in two rows")),
            }
        });
        if let Err(fault) = taken {
            faults.push(format!("row {}: {fault}", row.number));
        }
    }
    if faults.is_empty() {
        return Ok(choices);
    }
    Err(Error::usage(faults_of(&sheet.place(), &faults))
        .hint("Correct these rows. Nothing was imported."))
}

/// Returns whether a file with this header is a decisions sheet, or has the failed people of a job.
pub fn is_sheet(header: &[String]) -> bool {
    let mut ours = [ID_COLUMN].into_iter().chain(CHOICE_COLUMNS);
    ours.all(|name| header.iter().any(|column| column == name))
}

/// The positions of the columns.
struct Columns {
    id: usize,
    choice: [Option<usize>; CHOICE_COLUMNS.len()],
    is_guarded: bool,
}

impl Columns {
    /// Finds the columns. Fails if the file is not a decisions sheet.
    fn find(sheet: &Source) -> Result<Self> {
        let position = |name: &str| {
            let mut header = sheet.header.iter();
            header.position(|column| column.eq_ignore_ascii_case(name))
        };
        let (Some(id), Some(_)) = (position(ID_COLUMN), position("action")) else {
            return Err(Error::usage(format!(
                "{} is not a decisions sheet: it has no columns {ID_COLUMN} and action",
                sheet.place()
            ))
            .hint("To write one: intake import intelliflo --all --write-decisions decisions.csv"));
        };
        Ok(Columns {
            id,
            choice: CHOICE_COLUMNS.map(position),
            is_guarded: position(TOLD[0]).is_some(),
        })
    }

    /// Returns the id of a person with the choice, or the reason why the row has none.
    fn take(&self, row: &Row, otherwise: &Choice) -> std::result::Result<(i64, Choice), String> {
        let cell = |at: usize| match row.text(at).unwrap_or_default() {
            text if self.is_guarded => unguard(text),
            text => text,
        };
        let id = cell(self.id).trim();
        let number = id
            .parse()
            .map_err(|_| format!("{ID_COLUMN} is \"{id}\", not a number"))?;
        let of = |name: &str| {
            let at = CHOICE_COLUMNS.iter().position(|column| *column == name);
            at.and_then(|at| self.choice[at]).map_or("", cell)
        };
        Ok((number, Choice::of(of, otherwise)?))
    }
}

/// A row of the sheet.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// The id of the person.
    pub id: i64,
    /// The suggested choice.
    pub choice: Choice,
    /// The name of the person.
    pub name: String,
    /// The email of the person.
    pub email: String,
    /// The contact that the person is or may be, in words.
    pub known: String,
}

/// Writes the sheet, as CSV or as a workbook.
pub fn write(sheet: EditableSheet, lines: &[Line], store: &Store) -> Result<PathBuf> {
    sheet.write(store, |writer| {
        writer.look(look());
        writer.row([ID_COLUMN].into_iter().chain(CHOICE_COLUMNS).chain(TOLD))?;
        let mut marks = [Mark::Answer; 1 + CHOICE_COLUMNS.len()];
        marks[0] = Mark::None;
        for line in lines {
            let id = line.id.to_string();
            let told = [&*line.name, &line.email, &line.known];
            let cells = [&*id].into_iter().chain(line.choice.cells());
            writer.marked_row(cells.chain(told), &marks)?;
        }
        Ok(())
    })
}

/// Returns the look of the sheet: drop-downs for what has a list of values.
fn look() -> Look {
    let actions = Action::ALL.map(Action::name);
    let policies = ON_DUPLICATE.map(OnDuplicate::name);
    Look {
        columns: vec![
            ColumnLook::wide(14),
            ColumnLook::of_choices(9, actions),
            ColumnLook::wide(28),
            ColumnLook::of_choices(14, client::ENTITY_TYPE_NAMES.iter().copied()),
            ColumnLook::wide(16),
            ColumnLook::of_choices(14, policies),
            ColumnLook::wide(24),
            ColumnLook::wide(28),
            ColumnLook::wide(48),
        ],
        frozen: 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::job::{IfEdited, SheetKind};

    fn read_text(text: &str) -> Result<Choices> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("decisions.csv");
        std::fs::write(&path, text).unwrap();
        read(&path, folder.path(), &Choice::default())
    }

    #[test]
    fn a_written_sheet_is_read_back() {
        let line = |id, client: &str| Line {
            id,
            choice: Choice {
                action: Action::Link,
                client: client.to_owned(),
                relationship: "Self".to_owned(),
                ..Choice::default()
            },
            name: "=Ida".to_owned(),
            ..Line::default()
        };
        let lines = [line(7, "The Holms"), line(9, "=cmd()")];
        let folder = tempfile::tempdir().unwrap();
        for name in ["sheet.csv", "sheet.xlsx"] {
            let path = folder.path().join(name);
            let place = (&*path, IfEdited::Refuse);
            let scratch = folder.path().to_owned();
            let sheet = EditableSheet::create(place, SheetKind::People, scratch, None).unwrap();
            write(sheet, &lines, &Store::for_rehearsal().unwrap()).unwrap();
            let bytes = std::fs::read(&path).unwrap();
            match name {
                "sheet.csv" => {
                    let text = String::from_utf8(bytes).unwrap();
                    assert!(
                        text.starts_with('\u{feff}') && !text.contains(",="),
                        "{text}"
                    );
                }
                // Only the real binary can read a workbook: it starts itself as a process with limits.
                _ => {
                    assert!(bytes.starts_with(b"PK"), "a workbook");
                    continue;
                }
            }
            let choices = read(&path, folder.path(), &Choice::default()).unwrap();
            assert_eq!(choices[&7], lines[0].choice, "{name}");
            assert_eq!(choices[&9], lines[1].choice, "{name}");
        }
    }

    #[test]
    fn a_sheet_of_another_program_is_read() {
        let text = "intelliflo_id;Action;_name\n7;new;Ida\n;;\n8;skip;Bo\n";
        let choices = read_text(text).unwrap();
        assert_eq!((choices.len(), choices[&7].action), (2, Action::New));
    }

    #[test]
    fn faulty_rows_are_named() {
        let cases = [
            ("name\nIda\n", "is not a decisions sheet"),
            (
                "intelliflo_id,action\nx,new\n",
                "row 2: intelliflo_id is \"x\"",
            ),
            (
                "intelliflo_id,action\n7,new\n7,skip\n",
                "row 3: intelliflo_id 7 is in two rows",
            ),
            (
                "intelliflo_id,action\n7,drop\n8,\n",
                "row 2: action is \"drop\"",
            ),
            (
                "intelliflo_id,action,client\n7,new,Ida\n8,new,12345\n",
                "row 3: client is \"12345\", a number, not a name",
            ),
        ];
        for (text, expected) in cases {
            let error = read_text(text).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}");
        }
    }
}
