//! Plans an import before its first row: opens the file, maps its header, and resolves the options. Fails if anything
//! prevents the import.

use super::ImportOptions;
use super::failed_rows::{job_of_failed_rows, of_others};
use super::fitting::{open_fitting, unresolved};
use super::input::Input;
use super::named::Named;
use super::people;
use super::plan::resolve;
use super::planned::{PlannedImport, assert_values};
use super::repeated_ids::RepeatedIds;
use super::samples;
use super::sheet_kind::SheetKind;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::mapping::{Basis, Bound, Mapping, Template};
use crate::plan::ImportPlan;
use crate::record::{Entity, Kind, Rule, Schema, SourceName, fields};
use crate::source::{ID_COLUMN, MARK_COLUMN, Source, is_stamp_column};
use crate::store::{Job, Store};

/// Plans the import of a file. `store` gives the custom fields and the earlier jobs; none if no store exists.
pub fn prepare(
    input: &Input,
    options: ImportOptions,
    store: Option<&Store>,
    config: &Config,
) -> Result<PlannedImport> {
    let schema = Store::schema_of_rows(store, input.entity)?;
    let named = Named::find(&options, input.entity, store)?;
    let mut complete = named.complete(&options, config, input.entity)?;
    let template = named.template.map(|template| whole(template.mapping));
    let source = open_fitting(input, &complete, template.as_ref(), (&schema, config))?;
    assert_no_people(&source)?;
    let earlier = match named.job {
        Some(job) => Some(job),
        None => job_of_failed_rows(&source, input.entity, &options, store)?,
    };
    assert_exported(&source, input.entity)?;
    if let Some(job) = earlier.as_ref().filter(|_| source.is_returned()) {
        let of_job = ImportOptions::of_job(job.plan()?).policies();
        complete = options.clone().or(of_job).or(complete);
    }
    complete.source = source_of(complete.source, earlier.as_ref())?;
    let matching = complete.matching.as_ref().filter(|_| !input.is_confirmed);
    let unguessed = matching.map(|rules| matched_fields(&schema, rules));
    let template = match (template, &earlier) {
        (Some(template), Some(job)) => Some(with_added_columns(template, job, &source)?),
        (None, Some(job)) => Some(template_of(job, &options, &source)?),
        (template, None) => template,
    };
    let basis = Basis {
        template,
        usual_blank: config.blank()?,
        has_source: complete.source.is_some(),
        unguessed: unguessed.unwrap_or_default(),
        ..samples::of(&source)?
    };
    let mapping = Mapping::resolve(&schema, &source.header, &options.mapping, &basis)
        .map_err(|error| unresolved(error, &source, &complete, &schema))?;
    let options = settled(options, &mut complete, &mapping);
    let mut plan = resolve(&complete, &source, mapping, &schema, config)?;
    if let Some(job) = earlier.as_ref().filter(|_| source.is_returned()) {
        correct(&mut plan, job)?;
    }
    plan.say_dates_and_amounts(&schema);
    assert_values(&plan, &schema)?;
    Ok(PlannedImport {
        mapping_of: earlier.map(|job| job.id),
        schema,
        source,
        plan,
        options,
        basis,
        left_out: 0,
        repeated_ids: RepeatedIds::default(),
    })
}

/// Returns the options with what was found for them. A source of a template or of an earlier job belongs to the column
/// that is mapped there.
fn settled(
    options: ImportOptions,
    complete: &mut ImportOptions,
    mapping: &Mapping,
) -> ImportOptions {
    if options.source.is_none() && !mapping.has_external_ids() {
        complete.source = None;
    }
    ImportOptions {
        reading: complete.reading.clone(),
        source: complete.source.clone(),
        guards: complete.guards,
        ..options
    }
}

/// Returns the system of the external ids: the named one, else that of the earlier job.
fn source_of(named: Option<SourceName>, earlier: Option<&Job>) -> Result<Option<SourceName>> {
    let of_job = earlier.map(Job::plan).transpose()?;
    Ok(named.or_else(|| of_job.and_then(|plan| plan.source.clone())))
}

/// Returns the mapping of a template. It maps all columns.
fn whole(mapping: Template) -> Template {
    Template {
        is_whole: true,
        ..mapping
    }
}

/// Makes the plan one for the failed rows of an earlier job.
fn correct(plan: &mut ImportPlan, job: &Job) -> Result<()> {
    plan.take_proofs(job.plan()?);
    plan.corrects = Some(job.id);
    plan.original = Some(job.corrects.unwrap_or(job.id));
    Ok(())
}

/// Returns the mapping of an earlier job, as a template. Other columns are mapped as usual, unless the user named the
/// job or the rows are its failed rows.
fn template_of(job: &Job, options: &ImportOptions, source: &Source) -> Result<Template> {
    let template = Template {
        is_whole: options.like.is_some() || source.is_returned(),
        ..Template::from(&job.plan()?.mapping)
    };
    with_added_columns(template, job, source)
}

/// Returns a template with the columns that a file of failed rows of a job has in addition: relationships that rows lacked.
fn with_added_columns(mut template: Template, job: &Job, source: &Source) -> Result<Template> {
    if !source.is_returned() {
        return Ok(template);
    }
    for field in job.plan()?.missing_relationships() {
        let mut known = template.columns.iter();
        let is_known = known.any(|bound| bound.header == field);
        if !is_known && source.header.iter().any(|header| header == field) {
            template.columns.push(Bound {
                header: field.to_owned(),
                field: Some(field.to_owned()),
            });
        }
    }
    Ok(template)
}

/// Returns the fields that are never mapped because their headers are similar: a wrong field would make one person of two.
fn matched_fields(schema: &Schema, matching: &[Rule]) -> Vec<String> {
    let rules = matching.iter().map(|rule| rule.fields(schema.entity()));
    let compared: Vec<&str> = rules.flatten().copied().collect();
    let is_compared = |name: &str, kind: Kind| match kind {
        // Emails and telephone numbers are evidence, whatever the rules.
        Kind::Email | Kind::Phone => true,
        // So is the whole name of a related record.
        Kind::FullName => compared.contains(&fields::FULL_NAME),
        _ => compared.contains(&name),
    };
    schema
        .iter()
        .filter(|(_, field)| is_compared(&field.name, field.kind))
        .map(|(_, field)| field.name.to_string())
        .collect()
}

/// Fails for a decisions sheet: without its Intelliflo ids, each person would be imported again as another contact.
fn assert_no_people(source: &Source) -> Result<()> {
    if !people::is_sheet(&source.header) {
        return Ok(());
    }
    let what = format!("{} holds people from Intelliflo", source.place());
    Err(Error::usage(what)
        .hint("Correct the people in Intelliflo, and import them from there again.")
        .hint(format!(
            "To import with the decisions of this sheet: intake import intelliflo --decisions {}",
            source.name
        )))
}

/// Fails for an export of another entity: its columns have the same names and another meaning. Fails also for an export without its
/// ids: its rows would become new records.
fn assert_exported(source: &Source, entity: Entity) -> Result<()> {
    let mut columns = source.header.iter();
    let is_marked = columns.any(|column| is_stamp_column(column, MARK_COLUMN));
    if is_marked && SheetKind::of_decisions(source) {
        let what = format!("{} is a sheet of decisions, not of records", source.place());
        return Err(Error::usage(what).hint(
            "To apply it: intake jobs review JOB --decisions FILE, or intake lead duplicates --decisions FILE",
        ));
    }
    if is_marked && !source.is_export() {
        let what = format!(
            "{} was written by intake, and its column {ID_COLUMN} is missing or renamed: nothing says which record a row is",
            source.place()
        );
        return Err(Error::usage(what)
            .hint(format!("Name the column with the ids {ID_COLUMN} again."))
            .hint(format!(
                "If all rows are new records, delete the column {MARK_COLUMN}."
            )));
    }
    match source.exported()? {
        Some(theirs) if theirs != entity => {
            let what = format!("an export of {}", theirs.plural());
            Err(of_others(source, &what, theirs))
        }
        Some(_) | None => Ok(()),
    }
}
