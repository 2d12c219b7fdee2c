//! Rejections: why a row was not taken, every reason with what to do about it.
//!
//! They are data, not errors: they are counted, kept in the store, grouped by cause, and written into the
//! failed file.

use serde::{Deserialize, Serialize};

use super::{Entity, Rule};

/// The closed list of causes; scripts and reports group by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// A required field is blank.
    Required,
    /// Not an email address.
    Email,
    /// Cannot be a telephone number.
    Phone,
    /// Not a date, or not one whose order is known.
    Date,
    /// Not an amount of money.
    Amount,
    /// Not a number.
    Number,
    /// Not one of the options of a field.
    Option,
    /// A name that is a mere number.
    Name,
    /// Not an age, or not one that can be meant.
    Age,
    /// A field that does not go with another one.
    Together,
    /// A cell too long to be meant.
    TooLong,
    /// A number that the workbook no longer has in full.
    Damaged,
    /// An error value of the workbook, such as `#N/A`.
    ErrorCell,
    /// Bytes that are no text in the file's encoding, or a NUL.
    Encoding,
    /// A quoted cell that is not closed, or has text after its closing mark.
    Quotation,
    /// The last line of a file that may have been cut off.
    Cut,
    /// Fewer cells than the header has.
    ShortRow,
    /// More cells than the header has.
    LongRow,
    /// A record of the same person is there already.
    Duplicate,
    /// Several records of the same person are there: somebody has to decide.
    Ambiguous,
    /// A decision was asked for.
    Decision,
    /// The plan allows no more clients.
    Plan,
}

/// One reason: what is wrong and what to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The cause.
    pub code: Code,
    /// The field concerned, if it is one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub field: Option<String>,
    /// The header of the source's column, as the operator knows it; filled in by the job.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub column: Option<String>,
    /// The rule that found the records which the row met.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub rule: Option<Rule>,
    /// Set where these records are not of the row's own entity: a related record is in question.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub related: Option<Box<Related>>,
    /// What is wrong, with the value, without the column's name.
    pub message: String,
    /// What to do about it.
    pub fix: String,
}

/// A related record that is in question, such as the contact of a client's row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Related {
    /// What the candidates are.
    pub entity: Entity,
    /// The existing record that the row itself means; none if it means none.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub to: Option<i64>,
}

impl Reason {
    /// A reason that concerns the whole row.
    pub fn row(code: Code, message: impl Into<String>, fix: impl Into<String>) -> Self {
        Reason {
            code,
            field: None,
            column: None,
            rule: None,
            related: None,
            message: message.into(),
            fix: fix.into(),
        }
    }

    /// The same reason with the rule that found the records.
    #[must_use]
    pub fn by(self, rule: Rule) -> Self {
        Reason {
            rule: Some(rule),
            ..self
        }
    }

    /// The same reason about a related record of the row.
    #[must_use]
    pub fn about(self, related: Related) -> Self {
        Reason {
            related: Some(Box::new(related)),
            ..self
        }
    }

    /// A reason that concerns one field.
    pub fn field(
        code: Code,
        field: &str,
        message: impl Into<String>,
        fix: impl Into<String>,
    ) -> Self {
        Reason {
            field: Some(field.to_owned()),
            ..Reason::row(code, message, fix)
        }
    }

    /// The sentence for `_error`: the column (or field) and what is wrong with it.
    pub fn sentence(&self) -> String {
        match self.column.as_deref().or(self.field.as_deref()) {
            Some(name) => format!("{name}: {}", self.message),
            None => self.message.clone(),
        }
    }
}

/// Every reason why a row was not taken; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejection {
    /// The reasons, in the order of the form's fields.
    pub reasons: Vec<Reason>,
}

impl From<Reason> for Rejection {
    fn from(reason: Reason) -> Self {
        Rejection {
            reasons: vec![reason],
        }
    }
}

/// How much of a foreign value a message repeats, in characters.
const SHOWN: usize = 40;

/// How many names a message lists.
const LISTED: usize = 20;

/// Names in a list that a message can carry.
pub fn listed<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    let names: Vec<&str> = names.into_iter().collect();
    let shown = names.iter().take(LISTED).map(|name| {
        let mut shown: String = name.chars().take(SHOWN).collect();
        if shown.len() < name.len() {
            shown.push('…');
        }
        shown
    });
    let list = shown.collect::<Vec<String>>().join(", ");
    match names.len().saturating_sub(LISTED) {
        0 => list,
        more => format!("{list} and {more} more"),
    }
}

/// A value in quotes, cut to what a message can carry.
pub fn cut(value: &str) -> String {
    let value = value.trim();
    let mut shown: String = value.chars().take(SHOWN).collect();
    if shown.len() < value.len() {
        shown.push('…');
    }
    format!("\"{shown}\"")
}
