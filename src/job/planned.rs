//! An import whose plan is made: its source, fields, options and plan, and the checks on them before row 1.

use super::ImportOptions;
use super::headers::{self, is_value};
use super::repeated_ids::RepeatedIds;
use crate::error::{Error, Result};
use crate::mapping::{Basis, Mapping, MappingOptions, NAME_FROM_CONTACTS};
use crate::plan::ImportPlan;
use crate::record::{
    CUSTOM, Cell, Checker, Code, Draft, Entity, Kind, Record, RelatedRules, Requirement, Rule,
    Schema, SourceName, fields, listed, related,
};
use crate::source::Source;

/// An import whose plan is made: everything that a run needs before its first row.
#[derive(Debug)]
pub struct PlannedImport {
    /// The fields of its rows.
    pub schema: Schema,
    /// The file.
    pub source: Source,
    /// The plan.
    pub plan: ImportPlan,
    /// The earlier job whose mapping is used.
    pub mapping_of: Option<i64>,
    /// The options. Those for reading the file are completed from the template, the earlier job and the settings.
    pub options: ImportOptions,
    /// The basis of the mapping in addition to its options.
    pub basis: Basis,
    /// The number of entries of the source that are no rows, such as the trusts in Intelliflo.
    pub left_out: u64,
    /// The ids that several rows have. The first pass finds them.
    pub repeated_ids: RepeatedIds,
}

impl PlannedImport {
    /// Returns the positions, from 0, of the cells with amounts.
    pub fn amount_cells(&self) -> Vec<usize> {
        let columns = self.plan.mapping.columns.iter().filter(|column| {
            let field = column
                .field
                .as_ref()
                .and_then(|name| self.schema.find(name));
            field.is_some_and(|field| self.schema.field(field).kind == Kind::Amount)
        });
        columns.map(|column| column.column - 1).collect()
    }

    /// Fails if a required field has no column, or if external ids lack their source or their column.
    pub fn assert_complete(&self) -> Result<()> {
        self.assert_source()?;
        let missing = self.missing_required();
        if missing.is_empty() {
            return Ok(());
        }
        let names = missing.join(", ");
        let error = Error::usage(format!(
            "{}: no column is mapped to {names}, which {} required",
            self.source.place(),
            if missing.len() > 1 { "are" } else { "is" }
        ));
        let header = &self.source.header;
        let hint = self.hint_no_headers();
        // The values of a person are no names of columns.
        let has_names = hint.is_none() || !header.iter().any(|name| is_value(name));
        let by_contacts = self.could_name_from_contacts()?;
        let by_contacts = by_contacts
            .then(|| format!("To name each client after its contacts: {NAME_FROM_CONTACTS}."));
        let names = has_names.then(|| {
            [
                self.hint_column(&missing[0]),
                format!("Columns: {}.", listed(header.iter().map(String::as_str))),
            ]
        });
        let hints = hint.into_iter().chain(by_contacts);
        let hints = hints.chain(names.into_iter().flatten());
        let required = self.hint_fewer_required(&missing);
        let required = required.unwrap_or_else(|| self.hint_required());
        let error = hints.fold(error, Error::hint).hint(required);
        let error = match self
            .source
            .other_sheets()
            .or_else(|| self.source.single_column())
        {
            Some(hint) => error.hint_first(hint),
            None => error,
        };
        Err(match self.headers_elsewhere()? {
            Some(row) => error.hint_first(headers::hint(row)),
            None => error,
        })
    }

    /// Returns the hint that says how a required field gets its values. One value for all rows is offered only for a field that
    /// may be the same in all of them.
    fn hint_column(&self, missing: &str) -> String {
        let example = self.example_field(missing);
        let whole = example.strip_suffix(fields::FIRST_NAME);
        let whole = whole.map(|prefix| format!("{prefix}{}", fields::FULL_NAME));
        let whole = whole.filter(|whole| self.schema.find(whole).is_some());
        let whole = whole.map(|whole| format!(", or --map 'COLUMN={whole}' for whole names"));
        let column = format!(
            "Name the column: --map 'COLUMN={example}'{}",
            whole.unwrap_or_default()
        );
        if Rule::identifies(self.schema.entity(), example) {
            return format!("{column}.");
        }
        let field = self.schema.find(example).map(|id| self.schema.field(id));
        let options = field.map_or(&[][..], |field| field.own_options);
        let options = match options {
            [] => String::new(),
            options => format!(" (one of {})", options.join(", ")),
        };
        format!("{column}, or give a value for all: --default '{example}=…'{options}.")
    }

    /// Returns the hint that names the setting with which records may lack these required fields. Returns `None` if no setting
    /// says so, or if the file has none of the required fields.
    pub fn hint_fewer_required(&self, missing: &[String]) -> Option<String> {
        let entity = self.schema.entity();
        let has_setting = entity.spec().required.is_empty();
        let is_set = |name: &&String| !name.starts_with(CUSTOM);
        let present = self.plan.required.iter().filter(is_set);
        let present: Vec<&str> = present
            .filter(|name| !missing.contains(name))
            .map(String::as_str)
            .collect();
        let are_set = missing.iter().all(|name| self.plan.required.contains(name));
        if !has_setting
            || present.is_empty()
            || !are_set
            || !missing.iter().all(|name| is_set(&name))
        {
            return None;
        }
        Some(format!(
            "To import {0} without {1}: intake config set {0}.required {2}",
            entity.plural(),
            missing.join(" and "),
            present.join(",")
        ))
    }

    /// Returns whether the clients of the file have no name, and nothing required would be missing if they were named after
    /// their contacts.
    pub fn could_name_from_contacts(&self) -> Result<bool> {
        let lacks_name = self
            .missing_required()
            .iter()
            .any(|name| name == fields::NAME);
        let brings_contacts = !self.schema.entity().spec().related.is_empty();
        if !brings_contacts || !lacks_name {
            return Ok(false);
        }
        let options = MappingOptions {
            name_from_contacts: true,
            ..self.options.mapping.clone()
        };
        let header = &self.source.header;
        let mapping = Mapping::resolve(&self.schema, header, &options, &self.basis)?;
        Ok(self.missing_in(&mapping).is_empty())
    }

    /// Returns the hint for a file that may have no headers: no column found a field, and the user named no row of headers.
    pub fn hint_no_headers(&self) -> Option<String> {
        let mut columns = self.plan.mapping.columns.iter();
        let is_known = columns.any(|column| column.field.is_some());
        let is_given = self.options.reading.header_row.is_some();
        (!is_known && !is_given).then(|| headers::hint_missing(self.source.header_row))
    }

    /// Returns the warning about a file whose row of headers has values in columns that are imported: its first person may be lost.
    pub fn values_as_headers(&self) -> Option<Error> {
        let mut columns = self.plan.mapping.columns.iter();
        let has_values = columns.any(|column| column.field.is_some() && is_value(&column.header));
        let is_given = self.options.reading.header_row.is_some();
        let is_own = self.source.is_returned() || self.source.is_export();
        (has_values && !is_given && !is_own)
            .then(|| headers::values_as_headers(self.source.header_row))
    }

    /// Fails if a column has external ids and their source is not named, and the other way round.
    fn assert_source(&self) -> Result<()> {
        let mapping = &self.plan.mapping;
        let is_rule = |rules: &Vec<Rule>| rules.contains(&Rule::ExternalId);
        let add_column = "the column with the ids: --map 'COLUMN=external_id'";
        match &self.plan.source {
            Some(_) if mapping.has_external_ids() => Ok(()),
            None if mapping.has_external_ids() => {
                let column = mapping.header_of(fields::EXTERNAL_ID).unwrap_or_default();
                Err(Error::usage(format!(
                    "column \"{column}\" is mapped to external_id, but the system of these ids is not named"
                ))
                .hint("Add its name, which stays the same for every file: --source NAME, such as --source crm."))
            }
            Some(source) => Err(self.without_id_column(source, add_column)),
            None if self.options.matching.as_ref().is_some_and(is_rule) => Err(Error::usage(
                "--match external_id: the rows have no ids of another system",
            )
            .hint(format!(
                "Add the name of the system, and {add_column} --source NAME."
            ))),
            None => Ok(()),
        }
    }

    fn without_id_column(&self, source: &SourceName, add_column: &str) -> Error {
        let possible = self.plan.mapping.possible_external_ids(&self.schema);
        let possible = listed(possible.iter().map(String::as_str));
        let columns = listed(self.source.header.iter().map(String::as_str));
        let error = Error::usage(format!(
            "--source {source}: no column of {} is mapped to external_id",
            self.source.place()
        ))
        .hint(format!("Add {add_column}."));
        if possible.is_empty() {
            error.hint(format!("Columns: {columns}."))
        } else {
            error.hint(format!("Each of these may have the ids: {possible}."))
        }
    }

    /// Returns the number of the row in which the headers seem to stand, or `None` if it is the header row, or the user
    /// named one.
    pub fn headers_elsewhere(&self) -> Result<Option<u64>> {
        if self.options.reading.header_row.is_some() || self.source.is_returned() {
            return Ok(None);
        }
        headers::elsewhere(&self.source, &self.schema)
    }

    /// Returns the hint that says which fields are required.
    fn hint_required(&self) -> String {
        let entity = self.schema.entity();
        let named = |entity: Entity| entity.spec().required.join(" and ");
        let related = entity.spec().related.first();
        if let Some(related) =
            related.filter(|_| !self.related_with_columns(&self.plan.mapping).is_empty())
        {
            let related = related.entity;
            return format!(
                "A {related} of a {entity} needs {}. To import {} without {}, leave the columns of the {related} out: --map 'COLUMN='.",
                named(related),
                entity.plural(),
                related.plural()
            );
        }
        if entity.spec().required.is_empty() {
            return format!(
                "To see the required fields: intake config get {}.required",
                entity.plural()
            );
        }
        format!("Every {entity} needs {}.", named(entity))
    }

    /// Returns a field that meets a requirement, for a hint.
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

    /// Resolves the mapping again after the options have changed. A column that keeps its field also keeps its proved
    /// order of dates and decimal mark.
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
        plan.set_source(self.options.source.clone());
        plan.say_dates_and_amounts(&self.schema);
        assert_values(&self.plan, &self.schema)
    }

    /// Returns the requirements that no column and no default meets, by name. An export needs to meet none but external
    /// ids: its rows may be parts of existing records.
    pub fn missing_required(&self) -> Vec<String> {
        self.missing_in(&self.plan.mapping)
    }

    /// Returns the requirements that a mapping does not meet, by name.
    fn missing_in(&self, mapping: &Mapping) -> Vec<String> {
        let mut missing: Vec<Requirement> = Vec::new();
        if !self.source.is_export() {
            missing.extend(self.plan.requirements(&self.schema));
        }
        for related in self.related_with_columns(mapping) {
            missing.extend(related.required);
        }
        let mut missing = names(&mapping.missing(&self.schema, &missing));
        if self.options.source.is_some() && !mapping.has_external_ids() {
            missing.push(fields::EXTERNAL_ID.to_owned());
        }
        missing
    }

    /// Returns the requirements that the columns of an export meet only in part. Rows whose records exist need not meet
    /// them.
    pub fn left_to_records(&self) -> Vec<String> {
        if !self.source.is_export() {
            return Vec::new();
        }
        let required = self.plan.requirements(&self.schema);
        names(&self.plan.mapping.incomplete(&self.schema, &required))
    }

    /// Returns the rules for the related records that rows may have.
    fn related_with_columns(&self, mapping: &Mapping) -> Vec<RelatedRules> {
        let binding = mapping.bind(&self.schema);
        let mut related = related::rules(&self.schema);
        related.retain(|related| binding.fields().any(|id| related.fields.contains(&id)));
        related
    }
}

fn names(requirements: &[&Requirement]) -> Vec<String> {
    let names = requirements.iter();
    names.map(|requirement| requirement.name.clone()).collect()
}

/// Fails if a default or the meaning of a value is not valid: every row would fail, and no correction of a row would help.
pub(super) fn assert_values(plan: &ImportPlan, schema: &Schema) -> Result<()> {
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
