//! The part of a preview about the reading of a file: what was detected, how sure it is, and the option that changes it.

use serde_json::{Value, json};

use super::LOOKED_AT;
use crate::cli::record::counted;
use crate::error::Result;
use crate::job::PlannedImport;
use crate::job::headers::is_value;
use crate::source::{Encoding, Row};

/// The share of rows, in per cent, from which a delimiter is likely.
const LIKELY: usize = 90;

/// How sure a detection is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sure {
    /// The user said so.
    Given,
    /// The file proves it.
    Certain,
    /// Nearly all of the file says so.
    Likely,
    /// It is a guess: the user should look.
    Doubtful,
}

impl Sure {
    fn name(self) -> &'static str {
        match self {
            Sure::Given => "given",
            Sure::Certain => "certain",
            Sure::Likely => "likely",
            Sure::Doubtful => "doubtful",
        }
    }
}

/// A fact about a file that was detected.
#[derive(Debug)]
pub struct Detection {
    what: &'static str,
    value: String,
    sure: Sure,
    why: String,
    flag: &'static str,
}

impl Detection {
    /// Returns the line for people: `delimiter comma (certain: all 20 rows have the header's 5 cells; --delimiter C)`.
    pub fn line(&self) -> String {
        let Detection {
            what,
            value,
            sure,
            why,
            flag,
        } = self;
        let reason = match sure {
            Sure::Given => sure.name().to_owned(),
            Sure::Certain | Sure::Likely | Sure::Doubtful => format!("{}: {why}", sure.name()),
        };
        format!("{what} {value} ({reason}; {flag} changes it)")
    }

    pub fn to_json(&self) -> Value {
        json!({"what": self.what, "value": self.value, "sure": self.sure.name(), "why": self.why, "flag": self.flag})
    }
}

/// Returns what was detected in a file.
pub fn all(planned: &PlannedImport) -> Result<Vec<Detection>> {
    let mut all = Vec::new();
    all.extend(encoding(planned));
    if planned.source.delimiter.is_some() {
        all.push(delimiter(planned)?);
    }
    all.push(header(planned)?);
    Ok(all)
}

fn encoding(planned: &PlannedImport) -> Option<Detection> {
    let source = &planned.source;
    let (sure, why) = match &source.assumption {
        _ if planned.options.reading.encoding.is_some() => (Sure::Given, String::new()),
        Some(_) => (Sure::Doubtful, "no byte proves it".to_owned()),
        None => (Sure::Certain, "all bytes fit".to_owned()),
    };
    let value = source.encoding.map(Encoding::known_as)?;
    let (what, flag) = ("encoding", "--encoding");
    Some(Detection {
        what,
        value,
        sure,
        why,
        flag,
    })
}

/// Returns the name of a delimiter.
pub fn delimiter_name(delimiter: u8) -> String {
    match delimiter {
        b',' => "comma".to_owned(),
        b';' => "semicolon".to_owned(),
        b'\t' => "tab".to_owned(),
        other => char::from(other).to_string(),
    }
}

fn delimiter(planned: &PlannedImport) -> Result<Detection> {
    let source = &planned.source;
    let columns = source.header.len();
    let (mut rows, mut row) = (source.data()?, Row::default());
    let (mut looked_at, mut fitting) = (0, 0);
    while looked_at < LOOKED_AT && rows.next(&mut row)? {
        if !row.is_blank() {
            looked_at += 1;
            fitting += usize::from(row.len() >= columns && row.filled_cells() <= columns);
        }
    }
    let cells = counted(columns, "cell");
    let (sure, why) = if planned.options.reading.delimiter.is_some() {
        (Sure::Given, String::new())
    } else if columns == 1 {
        (Sure::Doubtful, "no delimiter makes columns".to_owned())
    } else if fitting == looked_at {
        (
            Sure::Certain,
            format!("every row looked at has the header's {cells}"),
        )
    } else {
        let is_likely = fitting * 100 >= looked_at * LIKELY;
        let sure = if is_likely {
            Sure::Likely
        } else {
            Sure::Doubtful
        };
        (
            sure,
            format!(
                "{fitting} of {} have the header's {cells}",
                counted(looked_at, "row")
            ),
        )
    };
    Ok(Detection {
        what: "delimiter",
        value: source.delimiter.map(delimiter_name).unwrap_or_default(),
        sure,
        why,
        flag: "--delimiter",
    })
}

fn header(planned: &PlannedImport) -> Result<Detection> {
    let source = &planned.source;
    let columns = &planned.plan.mapping.columns;
    let found = columns
        .iter()
        .filter(|column| column.field.is_some())
        .count();
    let value = source.header.iter().find(|header| is_value(header));
    let (sure, why) = if planned.options.reading.header_row.is_some() {
        (Sure::Given, String::new())
    } else if let Some(value) = value {
        (Sure::Doubtful, format!("\"{value}\" looks like a value"))
    } else if let Some(row) = planned.headers_elsewhere()? {
        (Sure::Doubtful, format!("row {row} names more fields"))
    } else {
        let sure = if found > 1 {
            Sure::Certain
        } else {
            Sure::Doubtful
        };
        (
            sure,
            format!(
                "{found} of {} found a field",
                counted(columns.len(), "column")
            ),
        )
    };
    Ok(Detection {
        what: "header",
        value: format!("in row {}", source.header_row),
        sure,
        why,
        flag: "--header-row",
    })
}
