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
    /// The record keeps other values than the row has.
    Differs,
}

impl Code {
    /// What is wrong, without the value.
    pub fn message_in_general(self) -> &'static str {
        match self {
            Code::Required => "is required and blank",
            Code::Email => "is not an email address",
            Code::Phone => "cannot be a telephone number",
            Code::Date => "is not a date that can be meant",
            Code::Amount => "is not an amount",
            Code::Number => "is not a number",
            Code::Option => "is not one of the options",
            Code::Name => "is a number, not a name",
            Code::Age => "is not an age that can be meant",
            Code::Together => "does not go with another field",
            Code::TooLong => "is longer than a cell may be",
            Code::Damaged => "is a number of which the workbook has lost the last digits",
            Code::ErrorCell => "the cell holds an error of the workbook",
            Code::Quotation => {
                "has a quotation mark that is never closed, or text after a closed one"
            }
            Code::Cut => "ends in the middle of the row",
            Code::Encoding => "has bytes that are no text",
            Code::ShortRow => "has fewer cells than the header",
            Code::LongRow => "has more cells than the header",
            Code::Duplicate => "duplicate of a record",
            Code::Ambiguous => "may be any of several records",
            Code::Decision => "waits for a decision",
            Code::Plan => "the plan allows no more clients",
            Code::Differs => "differs from its record",
        }
    }

    /// What to do, without the value.
    pub fn fix_in_general(self) -> &'static str {
        match self {
            Code::Required => "fill it in",
            Code::Email => "write one address, like name@example.com",
            Code::Phone => "write it with its country code, or as it is dialled within the region",
            Code::Date => "write it as YYYY-MM-DD",
            Code::Amount => "write a number, like 1250.50",
            Code::Number => "write digits, like 1250 or 12.5",
            Code::Option => "use one of the options",
            Code::Name => "write a name with letters in it",
            Code::Age => "write a whole number of years",
            Code::Together => "correct one of the two fields",
            Code::TooLong => "shorten it, or look for a quotation mark that is never closed",
            Code::Damaged => "format the cell as text and type it anew",
            Code::ErrorCell => "correct the formula, or write the value",
            Code::Quotation => "correct the quotation marks of this row",
            Code::Cut => "have the file written again, and import that",
            Code::Encoding => "import it with the --encoding that the file has",
            Code::ShortRow => "add the missing cells, or import it with --short-rows pad",
            Code::LongRow => "remove the surplus cells",
            Code::Duplicate => {
                "delete this row, or import it with --on-duplicate merge, update or create"
            }
            Code::Ambiguous | Code::Decision => "import it with --on-duplicate skip or create",
            Code::Plan => "raise plan.max_clients",
            Code::Differs => "delete this row, or import it with --on-duplicate update",
        }
    }
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
    /// What is wrong, with the value, without the column's name. The store removes it with the cells of the row.
    #[serde(default)]
    pub message: String,
    /// What to do about it.
    #[serde(default)]
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
    /// The same reason in general words, if the store has removed its own.
    #[must_use]
    pub fn or_general(self) -> Self {
        if !self.message.is_empty() {
            return self;
        }
        Reason {
            message: self.code.message_in_general().to_owned(),
            fix: self.code.fix_in_general().to_owned(),
            ..self
        }
    }

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
