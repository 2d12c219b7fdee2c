//! What flags give of a record: values, checked as those of an import are, and fields to be blank.

use clap::Args;

use crate::error::{Error, Result};
use crate::mapping::no_such_field;
use crate::record::{CUSTOM, Cell, Checker, Draft, FieldId, Form, Reason, Record, Rules, together};
use crate::store::Stored;

/// Fields without a flag of their own.
#[derive(Args, Debug, Default)]
pub struct SetFlag {
    /// Any field by its name, such as 'custom.NAME=value' (once for each); an empty value clears
    #[arg(long = "set", value_name = "FIELD=VALUE")]
    pub set: Vec<String>,
}

/// The field of a flag, and what was said.
pub type Flag<'a> = (&'static str, Option<&'a str>);

/// What was given, checked.
#[derive(Debug, Default)]
pub struct Given {
    /// The new values.
    pub record: Record,
    /// The fields that are to be blank.
    pub cleared: Vec<FieldId>,
    /// Whether anything was given at all.
    pub is_any: bool,
}

/// The texts that flags give, by field.
#[derive(Debug, Default)]
pub struct Texts<'a> {
    cells: Vec<(FieldId, &'a str)>,
}

impl<'a> Texts<'a> {
    /// The texts of flags and of `--set`.
    ///
    /// # Errors
    /// If a field is unknown or given twice.
    pub fn of(form: &Form, flags: &[Flag<'a>], set: &'a SetFlag) -> Result<Self> {
        let mut texts = Texts::default();
        for (name, text) in flags {
            if let (Some(id), Some(text)) = (form.find(name), text) {
                texts.add(form, id, text)?;
            }
        }
        for entry in &set.set {
            let (name, text) = entry.split_once('=').ok_or_else(|| {
                Error::usage(format!("--set {entry}: there is no = in it"))
                    .hint("Write --set 'custom.NAME=value'.")
            })?;
            let id = form
                .find(name.trim())
                .ok_or_else(|| no_such_field(form, name.trim()))?;
            texts.add(form, id, text)?;
        }
        Ok(texts)
    }

    /// The texts of fields.
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

    /// These texts and more of them.
    #[must_use]
    pub fn and(mut self, more: &'a [(FieldId, String)]) -> Self {
        self.cells.extend(Texts::from_fields(more).cells);
        self
    }

    fn add(&mut self, form: &Form, id: FieldId, text: &'a str) -> Result<()> {
        if self.cells.iter().any(|(there, _)| *there == id) {
            return Err(Error::usage(format!(
                "{} is given twice",
                flag_of(&form.field(id).name)
            )));
        }
        self.cells.push((id, text));
        Ok(())
    }

    /// The draft of the texts that are not blank.
    fn draft(&self, form: &Form) -> Draft<'a> {
        let mut draft = Draft::with_room_for(form.len());
        for &(id, text) in &self.cells {
            draft.fill(id, Cell::text(text));
        }
        draft
    }

    /// A whole new record.
    ///
    /// # Errors
    /// A usage error with every reason why it is none.
    pub fn whole(&self, form: &Form, rules: &Rules) -> Result<Record> {
        let mut record = Record::default();
        let checked = Checker::new(form, rules).check(&self.draft(form), &mut record);
        checked.map_err(|rejection| refused(form, &rejection.reasons))?;
        Ok(record)
    }

    /// What is to change in a record.
    ///
    /// # Errors
    /// A usage error with every reason why a value is none.
    pub fn part(&self, form: &Form, rules: &Rules) -> Result<Given> {
        let draft = self.draft(form);
        let mut record = Record::default();
        let checked = Checker::new(form, rules).check_part(&draft, &mut record);
        checked.map_err(|rejection| refused(form, &rejection.reasons))?;
        let blank = self.cells.iter().filter(|(id, _)| !draft.has(*id));
        Ok(Given {
            record,
            cleared: blank.map(|(id, _)| *id).collect(),
            is_any: !self.cells.is_empty(),
        })
    }
}

/// Fails if a record is not whole after what was changed in it. What it lacked before is not held against it.
pub fn assert_whole(
    (form, rules): (&Form, &Rules),
    cleared: &[FieldId],
    stored: &Stored,
) -> Result<()> {
    let may_lack = |id: FieldId| !cleared.contains(&id) && rules_lack(rules, id, cleared);
    let mut reasons =
        Checker::new(form, rules).lacks(|id| stored.get(id).is_some() || may_lack(id));
    reasons.extend(together(form, |name| stored.text(form, name)));
    if reasons.is_empty() {
        return Ok(());
    }
    Err(refused(form, &reasons))
}

/// Whether no requirement that a field serves was touched.
fn rules_lack(rules: &Rules, id: FieldId, cleared: &[FieldId]) -> bool {
    let mut serving = rules
        .required
        .iter()
        .filter(|requirement| requirement.any_of.contains(&id));
    serving.all(|requirement| !requirement.any_of.iter().any(|of| cleared.contains(of)))
}

/// The error that says every reason, by flags.
pub fn refused(form: &Form, reasons: &[Reason]) -> Error {
    let place = |reason: &Reason| reason.field.as_deref().map(flag_of).unwrap_or_default();
    let said: Vec<String> = reasons
        .iter()
        .map(|reason| format!("{} {}", place(reason), reason.message))
        .collect();
    let error = Error::usage(format!(
        "the {} cannot be taken: {}",
        form.entity(),
        said.join("; ")
    ));
    reasons.iter().fold(error, |error, reason| {
        error.hint(format!("{}: {}.", place(reason), reason.fix))
    })
}

/// What an operator writes to give a field.
fn flag_of(field: &str) -> String {
    match field {
        "entity_type" => "--type".to_owned(),
        // To add, they are said without a flag.
        "name" | "first_name" => field.replace('_', " "),
        custom if custom.starts_with(CUSTOM) => format!("--set {custom}"),
        other => format!("--{}", other.replace('_', "-")),
    }
}
