//! The choice of the sheet of a workbook that is read.

use serde::{Deserialize, Serialize};

use super::{Options, Row};
use crate::error::{Error, Result};
use crate::record::choice;

/// The number of rows at the top of a sheet by which it is judged.
pub const TOP_ROWS: usize = 20;

/// A row near the top of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopRow {
    /// The number of the row, as a spreadsheet program shows it.
    pub number: u64,
    /// The cells, trimmed and cut to 200 characters.
    pub cells: Vec<String>,
}

/// The number of characters of a cell that are kept. No header is longer.
const SHOWN: usize = 200;

impl TopRow {
    /// Returns the cells of a row by which its sheet is judged, or `None` for a blank row.
    pub fn of(row: &Row) -> Option<Self> {
        (!row.is_blank()).then(|| TopRow {
            number: row.number,
            cells: row
                .raw()
                .iter()
                .map(|cell| cell.trim().chars().take(SHOWN).collect())
                .collect(),
        })
    }
}

/// The fit of a sheet for the import, the worst first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Fit {
    /// The headers lack a required field, or the sheet was not judged.
    #[default]
    No,
    /// The headers have all required fields, but they do not stand in the first row.
    Below,
    /// The headers have all required fields.
    Yes,
}

/// Judges a sheet by its first rows that are not blank.
pub type Judge<'j> = &'j dyn Fn(&[TopRow]) -> Fit;

/// A worksheet of a workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetInfo {
    /// The name, as the tab of the sheet shows it.
    pub name: String,
    /// Whether a spreadsheet program hides the sheet.
    pub is_hidden: bool,
    /// Whether a spreadsheet program shows this sheet when it opens the workbook.
    pub is_active: bool,
    /// Whether the sheet is known to be blank.
    pub is_empty: bool,
    /// The number of its first rows that are not blank, at most `TOP_ROWS`; 0 if the sheet was not looked at.
    #[serde(default)]
    pub top: usize,
    /// The fit of the sheet for the import.
    pub fit: Fit,
}

impl SheetInfo {
    /// Records whether the sheet is blank and how well it fits, from its first rows.
    pub fn judge(&mut self, rows: &[TopRow], judge: Judge<'_>) {
        self.is_empty = rows.is_empty();
        self.fit = judge(rows);
    }

    /// Returns the name for a list to choose from, with the number of rows that are not blank, as far as it is known.
    pub fn counted(&self) -> String {
        let rows = match self.top {
            0 => return self.described(),
            1 => "1 row".to_owned(),
            top @ ..TOP_ROWS => format!("{top} rows"),
            top => format!("{top} rows or more"),
        };
        let hidden = if self.is_hidden { "hidden, " } else { "" };
        format!("\"{}\" ({hidden}{rows})", self.name)
    }

    /// Returns the name for messages, with the note `(empty)` or `(hidden)`.
    pub fn described(&self) -> String {
        let special = match (self.is_empty, self.is_hidden) {
            (true, _) => " (empty)",
            (false, true) => " (hidden)",
            (false, false) => "",
        };
        format!("\"{}\"{special}", self.name)
    }
}

/// Returns the position of the sheet that the options name, by name or number. If they name none, it is the visible
/// active sheet if it fits, then the visible sheet that fits best. Among several that fit equally well, the first one of the
/// workbook is read.
///
/// # Errors
/// Returns a usage error if there is no such sheet, or no visible one.
pub fn choose(file: &str, sheets: &[SheetInfo], options: &Options) -> Result<usize> {
    let found = match &options.sheet {
        None => best(sheets),
        Some(wanted) => sheets
            .iter()
            .position(|sheet| &sheet.name == wanted)
            .or_else(|| {
                let position = wanted.parse::<usize>().ok()?.checked_sub(1)?;
                (position < sheets.len()).then_some(position)
            }),
    };
    found.ok_or_else(|| no_sheet(file, sheets, options))
}

fn best(sheets: &[SheetInfo]) -> Option<usize> {
    let visible = sheets
        .iter()
        .enumerate()
        .filter(|(_, sheet)| !sheet.is_hidden);
    // `min_by_key` returns the first of equals.
    let best = visible.min_by_key(|(_, sheet)| {
        let fits = sheet.fit > Fit::No;
        // The user looks at the active sheet: a title above its headers is no reason to read another one.
        (
            !fits,
            sheet.is_empty,
            !(fits && sheet.is_active),
            std::cmp::Reverse(sheet.fit),
        )
    });
    best.map(|(at, _)| at)
}

/// Returns the reason why this sheet was chosen, if several fit equally well.
pub fn why(sheets: &[SheetInfo], chosen: usize) -> Option<String> {
    let sheet = sheets.get(chosen)?;
    let alike = sheets
        .iter()
        .filter(|other| !other.is_hidden && other.fit == sheet.fit);
    let count = alike.count();
    if sheet.fit == Fit::No || count < 2 {
        return None;
    }
    let which = if sheet.is_active {
        "the active one"
    } else {
        "the first"
    };
    Some(format!(
        "{count} sheets have the columns that are needed: {which}, \"{}\", is read. --sheet NAME reads another.",
        sheet.name
    ))
}

fn no_sheet(file: &str, sheets: &[SheetInfo], options: &Options) -> Error {
    let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    let list = format!("Its sheets: {}.", names.join(", "));
    match &options.sheet {
        Some(wanted) => {
            let error = Error::usage(format!("{file} has no sheet \"{wanted}\""));
            match choice::nearest(wanted, names.iter().copied()) {
                Some(near) => error.hint(format!("Perhaps --sheet \"{near}\"?")),
                None => error,
            }
            .hint(list)
        }
        None if names.is_empty() => Error::failure(format!("{file} has no sheet"))
            .hint("Open it in a spreadsheet program, and save it again."),
        None => Error::usage(format!("{file} has no visible sheet"))
            .hint("Name one: --sheet NAME.")
            .hint(list),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns a sheet by its letters: `h`idden, `a`ctive, `e`mpty, `f`its, fits `b`elow a title.
    fn sheets(letters: &str) -> Vec<SheetInfo> {
        let sheet = |(at, letters): (usize, &str)| SheetInfo {
            name: at.to_string(),
            is_hidden: letters.contains('h'),
            is_active: letters.contains('a'),
            is_empty: letters.contains('e'),
            top: 0,
            fit: match letters {
                _ if letters.contains('f') => Fit::Yes,
                _ if letters.contains('b') => Fit::Below,
                _ => Fit::No,
            },
        };
        letters.split(' ').enumerate().map(sheet).collect()
    }

    #[test]
    fn the_sheet_that_fits_is_chosen_then_the_active_one_then_the_first() {
        let cases = [
            ("x", Some(0), false),
            ("f", Some(0), false),
            ("x f", Some(1), false),
            ("ax f", Some(1), false),
            ("f af", Some(1), true),
            ("f f x", Some(0), true),
            ("f f ax", Some(0), true),
            ("e x", Some(1), false),
            ("e ae", Some(0), false),
            ("x ax", Some(0), false),
            ("b f", Some(1), false),
            ("ab f", Some(0), false),
            ("x b", Some(1), false),
            ("x hf", Some(0), false),
            ("e hf", Some(0), false),
            ("hf f", Some(1), false),
            ("hx hf", None, false),
        ];
        for (letters, expected, is_said) in cases {
            let sheets = sheets(letters);
            let chosen = choose("a.xlsx", &sheets, &Options::default());
            assert_eq!(chosen.ok(), expected, "{letters}");
            let said = expected.and_then(|at| why(&sheets, at));
            assert_eq!(said.is_some(), is_said, "{letters}: {said:?}");
        }
    }
}
