//! Rejections: the reasons why a row failed or waits, each with a fix.
//!
//! They are data, not errors: they are counted, kept in the store, grouped by cause, and written to the failed file.

use serde::{Deserialize, Serialize};

use super::{Doubt, Entity, Rule, fields};

/// The cause of a rejection. The list is closed: scripts and reports group by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// A required field is blank.
    Required,
    /// The value is not an email address.
    Email,
    /// The value cannot be a telephone number.
    Phone,
    /// The value is not a date, or the order of its numbers is not known.
    Date,
    /// The value is not an amount of money.
    Amount,
    /// The value is not a number.
    Number,
    /// The value is not one of the options of its field.
    Option,
    /// The name is only a number, or has neither a letter nor a digit.
    Name,
    /// The name is that of two people.
    TwoPeople,
    /// The value is not an age, or not one at which people retire.
    Age,
    /// The field cannot be combined with another field.
    Together,
    /// The cell is too long.
    TooLong,
    /// The number has lost digits in the workbook.
    Damaged,
    /// The cell is an error value of the workbook, such as `#N/A`.
    ErrorCell,
    /// The bytes are not text in the file's encoding, or include a NUL.
    Encoding,
    /// A quoted cell is not closed, or has text after its closing mark.
    Quotation,
    /// The last line of the file may have been cut off.
    Cut,
    /// The row has fewer cells than the header.
    ShortRow,
    /// The row has more cells than the header.
    LongRow,
    /// The row repeats the headers.
    Headers,
    /// The row matches an existing record.
    Duplicate,
    /// The row matches several existing records. The user has to decide.
    Ambiguous,
    /// The row waits for the user's decision.
    Decision,
    /// The plan allows no more clients.
    Plan,
    /// The record keeps values that differ from those of the row.
    Differs,
    /// The row matches no existing record.
    New,
    /// A user decided earlier to skip the row.
    Verdict,
}

impl Code {
    /// The code with this name, such as `too_long`.
    pub fn named(name: &str) -> Option<Self> {
        serde_json::from_value(name.into()).ok()
    }

    /// The fault, without the value.
    pub fn message_in_general(self) -> &'static str {
        match self {
            Code::Required => "is required and blank",
            Code::Email => "is not an email address",
            Code::Phone => "cannot be a telephone number",
            Code::Date => "is not a date that can be meant",
            Code::Amount => "is not an amount",
            Code::Number => "is not a number",
            Code::Option => "is not one of the options",
            Code::Name => "is not a name",
            Code::TwoPeople => "names two people",
            Code::Age => "is not an age that can be meant",
            Code::Together => "does not go with another field",
            Code::TooLong => "is longer than a cell may be",
            Code::Damaged => "is a number of which the workbook has lost the last digits",
            Code::ErrorCell => "the cell holds an error of the workbook",
            Code::Quotation => {
                "has a quotation mark that is never closed, or text after a closed one"
            }
            Code::Cut => "ends in the middle of the row",
            Code::Encoding => "has bytes that are not text",
            Code::ShortRow => "has fewer cells than the header",
            Code::LongRow => "has more cells than the header",
            Code::Headers => "repeats the headers",
            Code::Duplicate => "duplicate of a record",
            Code::Ambiguous => "may be any of several records",
            Code::Decision => "waits for a decision",
            Code::Plan => "the plan allows no more clients",
            Code::Differs => "differs from its record",
            Code::New => "matches no record",
            Code::Verdict => "a user decided earlier to skip it",
        }
    }

    /// Returns the fix without the value.
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
            Code::TwoPeople => "write a row for each person",
            Code::Age => "write a whole number of years",
            Code::Together => "correct one of the two fields",
            Code::TooLong => "shorten it, or look for a quotation mark that is never closed",
            Code::Damaged => "format the cell as text and type it again",
            Code::ErrorCell => "correct the formula, or write the value",
            Code::Quotation => "correct the quotation marks of this row",
            Code::Cut => "export the file again, then import it",
            Code::Encoding => "import it with the --encoding that the file has",
            Code::ShortRow => "add the missing cells, or import it with --short-rows pad",
            Code::LongRow => "remove the surplus cells",
            Code::Headers => "delete this row",
            Code::Duplicate => {
                "delete this row, or import it with --on-duplicate merge, update or create"
            }
            Code::Ambiguous | Code::Decision => "import it with --on-duplicate skip or create",
            Code::Plan => "raise plan.max_clients",
            Code::Differs => {
                "to keep the record: delete this row; to overwrite it: import the row with --on-duplicate update"
            }
            Code::New => "import it with --on-new create",
            Code::Verdict => "forget the decision: intake verdict list, then intake verdict forget",
        }
    }
}

/// A reason: a fault and its fix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The cause.
    pub code: Code,
    /// The field, unless the reason concerns the whole row.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub field: Option<String>,
    /// The header of the column in the source. The job sets it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub column: Option<String>,
    /// The rule that found the matching records.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub rule: Option<Rule>,
    /// The reason why the match is only possible.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub doubt: Option<Doubt>,
    /// The related record in question, if the matching records are not of the row's own entity.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub related: Option<Box<Related>>,
    /// The fault with the value, without the column's name. The store removes it with the cells of the row.
    #[serde(default)]
    pub message: String,
    /// The fix: what the user can do.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub fix: String,
}

/// A related record in question, such as a contact of a client's row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Related {
    /// The entity of the candidates.
    pub entity: Entity,
    /// The existing record that the row itself matches, or `None`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub to: Option<i64>,
    /// The position among the related records of the row, from 0.
    #[serde(skip_serializing_if = "is_zero", default)]
    pub place: usize,
    /// The decisions of the user about other related records of the row, by their positions.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub decided: Vec<(usize, DecidedRecord)>,
    /// The decision of the user about the record of the row, if the row waited for it first.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub own: Option<DecidedRecord>,
}

/// The record that a user chose for a row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecidedRecord {
    /// The existing record. `None`: a new one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub record: Option<i64>,
    /// The fields that take the values of the row. `None`: the row fills the empty fields.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub fields: Option<Vec<String>>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
fn is_zero(place: &usize) -> bool {
    *place == 0
}

impl Reason {
    /// Returns whether a missing email is the only reason.
    pub fn lacks_only_email(reasons: &[Reason]) -> bool {
        matches!(reasons, [only] if only.code == Code::Required && only.field.as_deref() == Some(fields::EMAIL))
    }

    /// Returns the reason with general words for those that the store has removed or not kept.
    #[must_use]
    pub fn or_general(mut self) -> Self {
        if self.message.is_empty() {
            self.code.message_in_general().clone_into(&mut self.message);
        }
        if self.fix.is_empty() {
            self.code.fix_in_general().clone_into(&mut self.fix);
        }
        self
    }

    /// Creates a reason that concerns the whole row.
    pub fn row(code: Code, message: impl Into<String>, fix: impl Into<String>) -> Self {
        Reason {
            code,
            field: None,
            column: None,
            rule: None,
            doubt: None,
            related: None,
            message: message.into(),
            fix: fix.into(),
        }
    }

    /// Returns the reason with the rule that found the matching records, and the doubt about the match.
    #[must_use]
    pub fn by(self, rule: Rule, doubt: Option<Doubt>) -> Self {
        Reason {
            rule: Some(rule),
            doubt,
            ..self
        }
    }

    /// Returns the reason as one about a related record of the row.
    #[must_use]
    pub fn about(self, related: Related) -> Self {
        Reason {
            related: Some(Box::new(related)),
            ..self
        }
    }

    /// Returns the reason as one about an address that an update did not change. The rows of a job with it are counted.
    #[must_use]
    pub fn of_address(self) -> Self {
        Reason {
            field: Some(fields::STREET.to_owned()),
            ..self
        }
    }

    /// Creates a reason that concerns one field.
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

    /// Returns the sentence for `_error`: the column, or the field, and its fault.
    pub fn sentence(&self) -> String {
        match self.column.as_deref().or(self.field.as_deref()) {
            // A difference names its columns itself.
            Some(name) if self.code != Code::Differs => format!("{name}: {}", self.message),
            _ => self.message.clone(),
        }
    }

    /// Returns the text of `_error`: the sentences of all reasons.
    pub fn sentences(reasons: &[Reason]) -> String {
        let sentences: Vec<String> = reasons.iter().map(Reason::sentence).collect();
        sentences.join("; ")
    }
}

/// All reasons of a row that failed or waits: at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejection {
    /// The reasons, in the order of the schema's fields.
    pub reasons: Vec<Reason>,
}

impl From<Reason> for Rejection {
    fn from(reason: Reason) -> Self {
        Rejection {
            reasons: vec![reason],
        }
    }
}

/// The number of characters of a value that a message repeats.
const SHOWN: usize = 40;

/// The number of names that a message lists.
const LISTED: usize = 20;

/// Returns names as a list for a message. Long names and long lists are cut.
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

/// Returns a value in quotes, cut to the length that a message can hold.
pub fn cut(value: &str) -> String {
    let value = value.trim();
    let mut shown: String = value.chars().take(SHOWN).collect();
    if shown.len() < value.len() {
        shown.push('…');
    }
    format!("\"{shown}\"")
}
