//! The fields of a record that flags give: values, checked as an import checks them, and fields to clear.

use std::borrow::Cow;

use clap::Args;

use crate::error::{Error, Result};
use crate::mapping::no_such_field;
use crate::record::{
    CUSTOM, Cell, Checker, Draft, FieldId, Kind, Reason, Record, Rules, Schema, date, fields,
    fix_of_one, together,
};
use crate::store::Stored;

/// The flag for fields that have no flag of their own.
#[derive(Args, Debug, Default)]
pub struct SetFlag {
    /// Set a field, such as custom.NAME=value
    ///
    /// Repeat it for each field. An empty value clears the field.
    #[arg(long = "set", value_name = "FIELD=VALUE")]
    pub set: Vec<String>,
}

/// The fields that the flags of a command set.
#[derive(Debug, Default)]
pub struct FieldFlags {
    /// The texts of fields with a flag or an argument of their own.
    pub texts: Vec<(&'static str, String)>,
    /// The other fields.
    pub set: SetFlag,
}

impl FieldFlags {
    /// Returns the text of a field with a flag or an argument of its own, if it was given.
    pub fn text(&self, field: &str) -> Option<&str> {
        let mut texts = self.texts.iter();
        let text = texts.find(|(name, _)| *name == field);
        text.map(|(_, text)| text.as_str())
    }
}

/// The given fields, checked.
#[derive(Debug, Default)]
pub struct Given {
    /// The new values.
    pub record: Record,
    /// The fields to clear.
    pub cleared: Vec<FieldId>,
    /// Whether any field was given.
    pub is_any: bool,
}

/// The texts of flags, by field.
#[derive(Debug, Default)]
pub struct Texts<'a> {
    cells: Vec<(FieldId, &'a str)>,
}

impl<'a> Texts<'a> {
    /// Collects the texts of flags and of `--set`.
    ///
    /// # Errors
    /// Fails if a field is unknown or given twice.
    pub fn of(schema: &Schema, flags: &'a FieldFlags) -> Result<Self> {
        let mut texts = Texts::default();
        for (name, text) in &flags.texts {
            if let Some(id) = schema.find(name) {
                texts.add(schema, id, text)?;
            }
        }
        for entry in &flags.set.set {
            let (name, text) = entry.split_once('=').ok_or_else(|| {
                Error::usage(format!("--set {entry} has no ="))
                    .hint("Write --set 'custom.NAME=value'.")
            })?;
            let id = schema
                .find(name.trim())
                .ok_or_else(|| no_such_field(schema, name.trim()))?;
            texts.add(schema, id, text)?;
        }
        Ok(texts)
    }

    /// Collects the texts of fields.
    pub fn from_fields(fields: &'a [(FieldId, String)]) -> Self {
        Texts {
            cells: fields
                .iter()
                .map(|(id, text)| (*id, text.as_str()))
                .collect(),
        }
    }

    /// Whether any field was given.
    pub fn are_any(&self) -> bool {
        !self.cells.is_empty()
    }

    /// Whether a field was given.
    pub fn has(&self, id: FieldId) -> bool {
        self.cells.iter().any(|(given, _)| *given == id)
    }

    /// Returns these texts and others.
    #[must_use]
    pub fn and(mut self, more: &'a [(FieldId, String)]) -> Self {
        self.cells.extend(Texts::from_fields(more).cells);
        self
    }

    fn add(&mut self, schema: &Schema, id: FieldId, text: &'a str) -> Result<()> {
        let names = [fields::FULL_NAME, fields::FIRST_NAME].map(|name| schema.find(name));
        if names.contains(&Some(id))
            && names
                .iter()
                .flatten()
                .any(|&other| other != id && self.has(other))
        {
            return Err(
                Error::usage("the whole name and --first-name both give the first name")
                    .hint("Give the whole name, or --first-name and --last-name."),
            );
        }
        if self.cells.iter().any(|(there, _)| *there == id) {
            return Err(Error::usage(format!(
                "{} is given twice",
                flag_of(schema, &schema.field(id).name)
            )));
        }
        self.cells.push((id, text));
        Ok(())
    }

    /// Returns the texts as the check reads them.
    fn typed(&self, schema: &Schema) -> Vec<(FieldId, Cow<'a, str>)> {
        let cells = self.cells.iter();
        cells
            .map(|&(id, text)| (id, typed(schema, id, text)))
            .collect()
    }

    /// Checks a whole new record.
    ///
    /// # Errors
    /// Fails with a usage error that lists every reason.
    pub fn whole(&self, schema: &Schema, rules: &Rules) -> Result<Record> {
        let mut record = Record::default();
        let typed = self.typed(schema);
        let checked = Checker::new(schema, rules).check(&draft(schema, &typed), &mut record);
        checked.map_err(|rejection| refused(schema, &rejection.reasons))?;
        Ok(record)
    }

    /// Checks the fields to change in a record.
    ///
    /// # Errors
    /// Fails with a usage error that lists every reason.
    pub fn part(&self, schema: &Schema, rules: &Rules) -> Result<Given> {
        let typed = self.typed(schema);
        let draft = draft(schema, &typed);
        let mut record = Record::default();
        let checked = Checker::new(schema, rules).check_part(&draft, &mut record);
        checked.map_err(|rejection| refused(schema, &rejection.reasons))?;
        let blank = self.cells.iter().filter(|(id, _)| !draft.has(*id));
        Ok(Given {
            record,
            cleared: blank.map(|(id, _)| *id).collect(),
            is_any: !self.cells.is_empty(),
        })
    }
}

/// Returns a text that a user typed as the check reads it: a date that needs no column to be read is written in ISO 8601.
pub fn typed<'t>(schema: &Schema, id: FieldId, text: &'t str) -> Cow<'t, str> {
    let is_date = matches!(schema.field(id).kind, Kind::Date | Kind::PastDate);
    let date = is_date.then(|| date::parse_alone(text)).flatten();
    date.map_or(Cow::Borrowed(text), |date| Cow::Owned(date.to_string()))
}

/// Returns a date with one meaning as an example, for a question about a date.
pub fn example(kind: Kind) -> Option<&'static str> {
    if kind == Kind::PastDate {
        return Some("21 Sep 1974");
    }
    (kind == Kind::Date).then_some("21 Sep 2026")
}

/// Returns the draft of the texts that are not blank.
fn draft<'t>(schema: &Schema, typed: &'t [(FieldId, Cow<'_, str>)]) -> Draft<'t> {
    let mut draft = Draft::with_room_for(schema.len());
    for (id, text) in typed {
        draft.fill(*id, Cell::text(text));
    }
    draft
}

/// Fails if a change removed a required field. A field that was missing before the change is no reason.
pub fn assert_whole(
    (schema, rules): (&Schema, &Rules),
    cleared: &[FieldId],
    stored: &Stored,
) -> Result<()> {
    let may_lack = |id: FieldId| !cleared.contains(&id) && rules_lack(rules, id, cleared);
    let mut reasons =
        Checker::new(schema, rules).lacks(|id| stored.get(id).is_some() || may_lack(id));
    reasons.extend(together(schema, |name| stored.text(schema, name)));
    if reasons.is_empty() {
        return Ok(());
    }
    Err(refused(schema, &reasons))
}

/// Whether no field of a requirement that names this field was cleared.
fn rules_lack(rules: &Rules, id: FieldId, cleared: &[FieldId]) -> bool {
    let mut serving = rules
        .required
        .iter()
        .filter(|requirement| requirement.any_of.contains(&id));
    serving.all(|requirement| !requirement.any_of.iter().any(|of| cleared.contains(of)))
}

/// Returns the error that lists every reason by its flag.
pub fn refused(schema: &Schema, reasons: &[Reason]) -> Error {
    let place = |reason: &Reason| {
        reason
            .field
            .as_deref()
            .map(|field| flag_of(schema, field))
            .unwrap_or_default()
    };
    let said: Vec<String> = reasons
        .iter()
        .map(|reason| format!("{} {}", place(reason), reason.message))
        .collect();
    let error = Error::usage(format!(
        "the {} is not valid: {}",
        schema.entity(),
        said.join("; ")
    ));
    reasons.iter().fold(error, |error, reason| {
        error.hint(format!("{}: {}.", place(reason), fix_of_one(&reason.fix)))
    })
}

/// Returns the flag of a field. The field that `add` takes as an argument has its name instead.
fn flag_of(schema: &Schema, name: &str) -> String {
    let spec = schema.entity().spec();
    match spec.field(name) {
        Some(field) if field.name != spec.added_by => format!("--{}", field.flag_name()),
        None if name.starts_with(CUSTOM) => format!("--set {name}"),
        Some(_) | None => name.replace('_', " "),
    }
}
