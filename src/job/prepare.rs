//! Everything before row 1: the file, its header, the mapping, the settings; whatever would stop the import stops it
//! here.

use std::path::PathBuf;

use super::failed_rows::{job_of_failed_rows, of_others};
use super::fitting::{open_fitting, unresolved};
use super::plan::resolve;
use super::{ImportOptions, ImportTemplate};
use super::{headers, people};
use crate::config::Config;
use crate::error::{Error, Result};
use crate::mapping::{Basis, Mapping, Template};
use crate::plan::ImportPlan;
use crate::record::{
    Cell, Checker, Code, Draft, Entity, Kind, Record, Requirement, Rule, Schema, listed, related,
};
use crate::source::Source;
use crate::store::{Job, Store};

/// The file that is imported.
#[derive(Debug)]
pub struct Input {
    /// Its path; `-` is standard input.
    pub path: PathBuf,
    /// A private folder for the row spool.
    pub scratch: PathBuf,
}

/// An import whose plan is made: everything that a run needs before its first row.
#[derive(Debug)]
pub struct PlannedImport {
    /// The fields of the records.
    pub schema: Schema,
    /// The file.
    pub source: Source,
    /// What it will do.
    pub plan: ImportPlan,
    /// Whether these are failed rows that came back.
    pub is_returned: bool,
    /// The job whose mapping was taken over, if one was.
    pub corrects: Option<i64>,
    /// What was asked for, with how the template or the earlier job reads files.
    pub options: ImportOptions,
    /// What the mapping is resolved from in addition to the options.
    pub basis: Basis,
    /// What the source holds that is not meant.
    pub left_out: u64,
}

impl PlannedImport {
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
        .hint(match (self.schema.entity(), self.brings()) {
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
        if self.options.reading.header_row.is_some() || self.is_returned {
            return Ok(None);
        }
        headers::elsewhere(&self.source, &self.schema)
    }

    /// A field that meets a requirement, to be named in a hint.
    fn example_field(&self, requirement: &str) -> &str {
        let named = self
            .schema
            .iter()
            .find(|(_, field)| field.name == requirement);
        let whole_name = || {
            self.schema
                .iter()
                .find(|(_, field)| field.kind == Kind::FullName)
        };
        named
            .or_else(whole_name)
            .map_or("FIELD", |(_, field)| &*field.name)
    }

    /// Resolves the mapping anew, after the options have changed. What the old one proved holds for the columns that
    /// keep their fields.
    pub fn remap(&mut self) -> Result<()> {
        let (options, basis) = (&self.options.mapping, &self.basis);
        let mapping = Mapping::resolve(&self.schema, &self.source.header, options, basis)?;
        let plan = &mut self.plan;
        let old = std::mem::replace(&mut plan.mapping, mapping);
        let is_kept = |field: &String| {
            let column = |mapping: &Mapping| {
                let mut columns = mapping.columns.iter();
                columns.position(|column| column.field.as_ref() == Some(field))
            };
            column(&old) == column(&plan.mapping)
        };
        plan.date_orders.retain(|field, _| is_kept(field));
        plan.decimal_marks.retain(|field, _| is_kept(field));
        plan.said = self.options.reading.clone();
        plan.say_dates_and_amounts(&self.schema);
        assert_defaults(&self.plan, &self.schema)
    }

    /// The requirements that no column and no default meets, but must. Rows of an export may be parts of records that
    /// are there.
    pub fn missing_required(&self) -> Vec<String> {
        let mut missing: Vec<Requirement> = Vec::new();
        if !self.source.is_export() {
            missing.extend(self.plan.requirements(&self.schema));
        }
        if self.brings() {
            missing.extend(related::required(&self.schema));
        }
        names(&self.plan.mapping.missing(&self.schema, &missing))
    }

    /// What no row of an export has all of, and no row needs whose record is there.
    pub fn left_to_records(&self) -> Vec<String> {
        if !self.source.is_export() {
            return Vec::new();
        }
        let required = self.plan.requirements(&self.schema);
        names(&self.plan.mapping.incomplete(&self.schema, &required))
    }

    /// Whether rows may bring something beside their records.
    fn brings(&self) -> bool {
        let binding = self.plan.mapping.bind(&self.schema);
        let mut fields = binding.fields();
        fields.any(|id| related::brings(self.schema.field(id)))
    }
}

fn names(requirements: &[&Requirement]) -> Vec<String> {
    let names = requirements.iter();
    names.map(|requirement| requirement.name.clone()).collect()
}

/// Opens the file and decides what can be decided. `store` gives the custom fields and the history, if there is one.
pub fn prepare(
    input: &Input,
    mut options: ImportOptions,
    store: Option<&Store>,
    config: &Config,
) -> Result<PlannedImport> {
    let schema = Store::schema_of_rows(store, options.entity)?;
    let template = named_template(&options, store)?;
    let named = named_job(&options, store)?;
    let asked = asked(&options, template.as_ref(), named.as_ref(), config)?;
    options.reading.clone_from(&asked.reading);
    let template = template.map(|template| Template {
        is_whole: true,
        ..template.mapping
    });
    let source = open_fitting(input, &asked, template.as_ref(), (&schema, config))?;
    assert_no_people(&source)?;
    let earlier = match named {
        Some(job) => Some(job),
        None => job_of_failed_rows(&source, &options, store)?,
    };
    assert_exported(&source, options.entity)?;
    let earlier_plan = earlier.as_ref().map(Job::plan).transpose()?;
    let basis = Basis {
        template: template.or_else(|| {
            let mut template = Template::from(&earlier_plan?.mapping);
            template.is_whole = options.like.is_some() || source.is_returned();
            Some(template)
        }),
        usual_blank: config.blank()?,
        unguessed: match &asked.matching {
            Some(matching) if !options.is_confirmed => {
                fields_people_are_matched_by(&schema, matching)
            }
            _ => Vec::new(),
        },
    };
    let mapping = Mapping::resolve(&schema, &source.header, &options.mapping, &basis)
        .map_err(|error| unresolved(error, &source, &options, &schema))?;
    let mut plan = resolve(&asked, &source, mapping, &schema, config)?;
    let corrected = earlier.as_ref().filter(|_| source.is_returned());
    if let (Some(_), Some(earlier)) = (corrected, earlier_plan) {
        plan.take_proofs(earlier);
    }
    plan.say_dates_and_amounts(&schema);
    plan.corrects = corrected.map(|job| job.id);
    plan.original = corrected.map(|job| job.corrects.unwrap_or(job.id));
    assert_defaults(&plan, &schema)?;
    Ok(PlannedImport {
        is_returned: source.is_returned(),
        corrects: earlier.map(|job| job.id),
        schema,
        source,
        plan,
        options,
        basis,
        left_out: 0,
    })
}

/// What was asked for: by the options, then the template, then the named job, then the settings.
fn asked(
    options: &ImportOptions,
    template: Option<&ImportTemplate>,
    named: Option<&Job>,
    config: &Config,
) -> Result<ImportOptions> {
    let template = template.map(ImportTemplate::options);
    let named = named.map(Job::plan).transpose()?.map(ImportOptions::of_job);
    Ok(options
        .clone()
        .or(template.unwrap_or_default())
        .or(named.unwrap_or_default())
        .or(ImportOptions::of_config(config, options.entity)?))
}

/// The template that was named.
fn named_template(
    options: &ImportOptions,
    store: Option<&Store>,
) -> Result<Option<ImportTemplate>> {
    let Some(name) = &options.template else {
        return Ok(None);
    };
    let template = ImportTemplate::find(store, name)?;
    if template.entity != options.entity.name() {
        return Err(Error::usage(format!(
            "template \"{name}\" is for {}s, and these are {}",
            template.entity,
            options.entity.plural()
        ))
        .hint("`intake template list` shows what each is for."));
    }
    Ok(Some(template))
}

/// Returns the fields that are never mapped because their headers are similar: a wrong field would make one person of two.
fn fields_people_are_matched_by(schema: &Schema, matching: &[Rule]) -> Vec<String> {
    let rules = matching.iter().map(|rule| rule.fields(schema.entity()));
    let compared: Vec<&str> = rules.flatten().copied().collect();
    let is_compared = |name: &str, kind: Kind| match kind {
        // Emails and telephone numbers are evidence, whatever the rules.
        Kind::Email | Kind::Phone => true,
        // A whole name of a related record, too.
        Kind::FullName => compared.contains(&"full_name"),
        _ => compared.contains(&name),
    };
    schema
        .iter()
        .filter(|(_, field)| is_compared(&field.name, field.kind))
        .map(|(_, field)| field.name.to_string())
        .collect()
}

/// A default, or the meaning of a value, that is not valid would fail every row, and could not be mended in a failed
/// row.
fn assert_defaults(plan: &ImportPlan, schema: &Schema) -> Result<()> {
    let rules = plan.rules(schema)?;
    let checker = Checker::new(schema, &rules);
    let defaults = plan.mapping.defaults.iter();
    let defaults = defaults.map(|(name, value)| ("--default", name, value));
    let meanings = plan.mapping.values.iter().flat_map(|(name, values)| {
        let meant = values.values().filter(|value| !value.is_empty());
        meant.map(move |value| ("--value", name, value))
    });
    for (flag, name, value) in defaults.chain(meanings) {
        let Some(field) = schema.find(name) else {
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

/// The job that was named.
fn named_job(options: &ImportOptions, store: Option<&Store>) -> Result<Option<Job>> {
    let Some(id) = options.like else {
        return Ok(None);
    };
    let job = match store {
        Some(store) => store.job(id)?,
        None => None,
    };
    let job = job.ok_or_else(|| no_job(id))?;
    let plan = job.plan()?;
    if plan.entity() != options.entity {
        return Err(Error::usage(format!(
            "job {id} imported {}, and these are {}",
            plan.entity().plural(),
            options.entity.plural()
        ))
        .hint("Name a job of the same kind: `intake jobs list` shows all."));
    }
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

fn no_job(id: i64) -> Error {
    Error::usage(format!("there is no job {id}")).hint("`intake jobs list` shows all.")
}
