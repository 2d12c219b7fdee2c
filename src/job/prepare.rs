//! Everything before row 1: the file, its header, the mapping, the settings; whatever would stop the import stops it
//! here.

use std::path::PathBuf;

use super::ImportTemplate;
use super::failed_rows::job_of_failed_rows;
use super::fitting::{open_fitting, unresolved};
use super::plan::resolve;
use super::{headers, people};
use crate::config::Config;
use crate::duplicate::{OnDeleted, OnDuplicate};
use crate::error::{Error, Result};
use crate::mapping::{Choices, Mapping, Template};
use crate::plan::{ImportPlan, ReadingOptions};
use crate::record::date::{Century, Order};
use crate::record::decimal::Mark;
use crate::record::{
    Cell, Checker, Code, Draft, Entity, Form, Kind, Record, Requirement, Rule, brought, listed,
};
use crate::source::{self, Source};
use crate::store::{Job, Store};

/// What an operator asks for.
#[derive(Clone, Debug)]
pub struct Request {
    /// The file.
    pub path: PathBuf,
    /// What kind of record its rows are.
    pub entity: Entity,
    /// How it is to be read.
    pub reading: source::Options,
    /// Whether missing last cells are blank, if it was said.
    pub pads_short_rows: Option<bool>,
    /// The order of dates of numbers, if it was said.
    pub date_order: Option<Order>,
    /// The century of years with two digits, if it was said.
    pub century: Option<Century>,
    /// The mark before the decimals of amounts, if it was said.
    pub decimal_mark: Option<Mark>,
    /// What was said of the mapping.
    pub choices: Choices,
    /// The template to be followed.
    pub template: Option<String>,
    /// The job whose mapping is to be taken over.
    pub like: Option<i64>,
    /// Whether somebody looks at the mapping before anything is done with it.
    pub is_looked_at: bool,
    /// What happens to duplicates, if it was said.
    pub on_duplicate: Option<OnDuplicate>,
    /// What happens to rows that meet the trash, if it was said.
    pub on_deleted: Option<OnDeleted>,
    /// How duplicates are recognised, if it was said.
    pub matching: Option<Vec<Rule>>,
}

/// An import that can begin.
#[derive(Debug)]
pub struct Prepared {
    /// The fields of the records.
    pub form: Form,
    /// The file.
    pub source: Source,
    /// What was decided.
    pub settings: ImportPlan,
    /// Whether these are failed rows that came back.
    pub is_returned: bool,
    /// The job whose mapping was taken over, if one was.
    pub corrects: Option<i64>,
    /// What was asked for, with what the template adds.
    pub request: Request,
    /// What the source holds that is not meant.
    pub left_out: u64,
}

impl Prepared {
    /// Fails if a required field has no column.
    pub fn assert_complete(&self) -> Result<()> {
        let missing = self.missing_required();
        if missing.is_empty() {
            return Ok(());
        }
        let names = missing.join(", ");
        let example = self.example_field(&missing[0]);
        let error = Error::usage(format!(
            "{}: no column is mapped to {names}, which {} required",
            self.source.place(),
            if missing.len() > 1 { "are" } else { "is" }
        ))
        .hint(format!(
            "Name the column: --map 'COLUMN={example}', or give a value for all: --default '{example}=…'."
        ))
        .hint(format!("Columns: {}.", listed(self.source.header.iter().map(String::as_str))))
        .hint(match (self.form.entity(), self.brings()) {
            (Entity::Lead, _) => "What is required is a setting: intake config get leads.required.",
            (Entity::Client, true) => "A contact beside its client needs a first name and an email; to import clients alone, leave its columns out: --map 'COLUMN='.",
            (Entity::Client, false) => "Every client has a name and a type.",
            (Entity::Contact, _) => "Every contact has a first name and an email.",
        });
        let error = match self.source.other_sheets() {
            Some(hint) => error.hint_first(hint),
            None => error,
        };
        Err(match self.headers_elsewhere()? {
            Some(row) => error.hint_first(headers::hint(row)),
            None => error,
        })
    }

    /// The row in which the headers seem to stand, where no row was named and another one was taken.
    pub fn headers_elsewhere(&self) -> Result<Option<u64>> {
        if self.request.reading.header_row.is_some() || self.is_returned {
            return Ok(None);
        }
        headers::elsewhere(&self.source, &self.form)
    }

    /// A field that meets a requirement, to be named in a hint.
    fn example_field(&self, requirement: &str) -> &str {
        let named = self
            .form
            .iter()
            .find(|(_, field)| field.name == requirement);
        let whole_name = || {
            self.form
                .iter()
                .find(|(_, field)| field.kind == Kind::FullName)
        };
        named
            .or_else(whole_name)
            .map_or("FIELD", |(_, field)| &*field.name)
    }

    /// Resolves the mapping anew, after the request has changed. What the old one proved holds for the columns that
    /// keep their fields.
    pub fn remap(&mut self) -> Result<()> {
        let mapping = Mapping::resolve(&self.form, &self.source.header, &self.request.choices)?;
        let settings = &mut self.settings;
        let old = std::mem::replace(&mut settings.mapping, mapping);
        let is_kept = |field: &String| {
            let column = |mapping: &Mapping| {
                let mut columns = mapping.columns.iter();
                columns.position(|column| column.field.as_ref() == Some(field))
            };
            column(&old) == column(&settings.mapping)
        };
        settings.date_orders.retain(|field, _| is_kept(field));
        settings.decimal_marks.retain(|field, _| is_kept(field));
        settings.said = ReadingOptions::of(&self.request);
        settings.say_dates_and_amounts(&self.form);
        assert_defaults(&self.settings, &self.form)
    }

    /// The requirements that no column and no default meets, but must. Rows of an export may be parts of records that
    /// are there.
    pub fn missing_required(&self) -> Vec<String> {
        let mut missing: Vec<Requirement> = Vec::new();
        if !self.source.is_export() {
            missing.extend(self.settings.requirements(&self.form));
        }
        if self.brings() {
            missing.extend(brought::required(&self.form));
        }
        names(&self.settings.mapping.missing(&self.form, &missing))
    }

    /// What no row of an export has all of, and no row needs whose record is there.
    pub fn left_to_records(&self) -> Vec<String> {
        if !self.source.is_export() {
            return Vec::new();
        }
        let required = self.settings.requirements(&self.form);
        names(&self.settings.mapping.incomplete(&self.form, &required))
    }

    /// Whether rows may bring something beside their records.
    fn brings(&self) -> bool {
        let binding = self.settings.mapping.bind(&self.form);
        let mut fields = binding.fields();
        fields.any(|id| brought::brings(self.form.field(id)))
    }
}

fn names(requirements: &[&Requirement]) -> Vec<String> {
    let names = requirements.iter();
    names.map(|requirement| requirement.name.clone()).collect()
}

/// Opens the file and decides what can be decided. `store` gives the custom fields and the history, if there is one.
pub fn prepare(mut request: Request, store: Option<&Store>, config: &Config) -> Result<Prepared> {
    let form = Store::form_of_rows(store, request.entity)?;
    let template = named_template(&mut request, store)?;
    let named = named_job(&mut request, store)?;
    let source = open_fitting(&request, template.as_ref(), (&form, config))?;
    assert_no_people(&source)?;
    let earlier = match named {
        Some(job) => Some(job),
        None => job_of_failed_rows(&source, &request, store)?,
    };
    assert_exported(&source, request.entity)?;
    let earlier_settings = earlier.as_ref().map(Job::plan).transpose()?;
    let matching = match (&request.matching, &earlier_settings) {
        (Some(matching), _) => matching.clone(),
        (None, Some(settings)) if request.like.is_some() => settings.matching.clone(),
        _ => config.matching(request.entity)?,
    };
    request.choices.template = template.or_else(|| {
        let mut template = Template::from(&earlier_settings.as_ref()?.mapping);
        template.is_whole = request.like.is_some() || source.is_returned();
        Some(template)
    });
    request.choices.usual_blank = config.blank()?;
    if !request.is_looked_at {
        request.choices.unguessed = fields_people_are_matched_by(&form, &matching);
    }
    let mapping = match Mapping::resolve(&form, &source.header, &request.choices) {
        Ok(mapping) => mapping,
        Err(error) => return Err(unresolved(error, &source, &request, &form)),
    };
    let mut settings = resolve(&source, mapping, &form, config)?;
    settings.matching = matching;
    settings.reading.pads_short_rows = request.pads_short_rows.unwrap_or(false);
    if let Some(earlier) = earlier_settings {
        settings.take_over(earlier, request.like.is_some(), source.is_returned());
    }
    settings.on_duplicate = request.on_duplicate.unwrap_or(settings.on_duplicate);
    settings.on_deleted = request.on_deleted.unwrap_or(settings.on_deleted);
    settings.said = ReadingOptions::of(&request);
    settings.say_dates_and_amounts(&form);
    let corrected = earlier.as_ref().filter(|_| source.is_returned());
    settings.corrects = corrected.map(|job| job.id);
    settings.original = corrected.map(|job| job.corrects.unwrap_or(job.id));
    assert_defaults(&settings, &form)?;
    Ok(Prepared {
        is_returned: source.is_returned(),
        corrects: earlier.map(|job| job.id),
        form,
        source,
        settings,
        request,
        left_out: 0,
    })
}

/// The mapping of the template that was named, whose reading options fill those that were not said.
fn named_template(request: &mut Request, store: Option<&Store>) -> Result<Option<Template>> {
    let Some(name) = &request.template else {
        return Ok(None);
    };
    let template = ImportTemplate::find(store, name)?;
    if template.entity != request.entity.name() {
        return Err(Error::usage(format!(
            "template \"{name}\" is for {}s, and these are {}",
            template.entity,
            request.entity.plural()
        ))
        .hint("`intake template list` shows what each is for."));
    }
    template.reading.fill(request);
    let mut mapping = template.mapping;
    mapping.is_whole = true;
    Ok(Some(mapping))
}

/// Fields that only a person may map by likeness: a wrong one would make one person of two.
fn fields_people_are_matched_by(form: &Form, matching: &[Rule]) -> Vec<String> {
    let by_name = matching.contains(&Rule::Name);
    let is_key = |kind: Kind, name: &str| match kind {
        Kind::Email | Kind::Phone => true,
        Kind::FullName => by_name,
        _ => by_name && matches!(name, "first_name" | "last_name" | "name"),
    };
    form.iter()
        .filter(|(_, field)| is_key(field.kind, &field.name))
        .map(|(_, field)| field.name.to_string())
        .collect()
}

/// A default, or the meaning of a value, that is not valid would fail every row, and could not be mended in a failed
/// row.
fn assert_defaults(settings: &ImportPlan, form: &Form) -> Result<()> {
    let rules = settings.rules(form)?;
    let checker = Checker::new(form, &rules);
    let defaults = settings.mapping.defaults.iter();
    let defaults = defaults.map(|(name, value)| ("--default", name, value));
    let meanings = settings.mapping.values.iter().flat_map(|(name, values)| {
        let meant = values.values().filter(|value| !value.is_empty());
        meant.map(move |value| ("--value", name, value))
    });
    for (flag, name, value) in defaults.chain(meanings) {
        let Some(field) = form.find(name) else {
            continue;
        };
        let mut draft = Draft::default();
        draft.fill(field, Cell::text(value));
        let reasons = checker
            .check(&draft, &mut Record::default())
            .err()
            .map(|r| r.reasons)
            .unwrap_or_default();
        if let Some(reason) = reasons.iter().find(|reason| reason.code != Code::Required) {
            return Err(Error::usage(format!("{flag} {name}: {}", reason.message))
                .hint(format!("Instead, {}.", reason.fix)));
        }
    }
    Ok(())
}

/// The job that was named, whose reading options fill those that were not said.
fn named_job(request: &mut Request, store: Option<&Store>) -> Result<Option<Job>> {
    let Some(id) = request.like else {
        return Ok(None);
    };
    let job = match store {
        Some(store) => store.job(id)?,
        None => None,
    };
    let job = job.ok_or_else(|| no_job(id))?;
    let settings = job.plan()?;
    if settings.entity() != request.entity {
        return Err(Error::usage(format!(
            "job {id} imported {}, and these are {}",
            settings.entity().plural(),
            request.entity.plural()
        ))
        .hint("Name a job of the same kind: `intake jobs list` shows all."));
    }
    settings.said.fill(request);
    Ok(Some(job))
}

/// People of Intelliflo would come in without who they are there, and once more with the next import from there.
fn assert_no_people(source: &Source) -> Result<()> {
    if !people::is_sheet(&source.header) {
        return Ok(());
    }
    let what = format!("{} holds people from Intelliflo", source.place());
    Err(Error::usage(what)
        .hint("What is wrong with them is mended there, and imported again.")
        .hint(format!(
            "What was decided on each: intake import intelliflo --decisions {}.",
            source.name
        )))
}

/// An export of another kind of record has columns of the same names, and they mean something else.
fn assert_exported(source: &Source, entity: Entity) -> Result<()> {
    match source.exported()? {
        Some(theirs) if theirs != entity => {
            let what = format!("an export of {}", theirs.plural());
            Err(of_others(source, &what, theirs))
        }
        _ => Ok(()),
    }
}

pub(super) fn of_others(source: &Source, what: &str, theirs: Entity) -> Error {
    Error::usage(format!("{} is {what}", source.place())).hint(format!(
        "Import it as what it is: intake import {} {}.",
        theirs.plural(),
        source.name
    ))
}

fn no_job(id: i64) -> Error {
    Error::usage(format!("there is no job {id}")).hint("`intake jobs list` shows all.")
}
