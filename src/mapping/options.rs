//! The options of a mapping, and its basis.

use serde::{Deserialize, Serialize};

use super::{
    ColumnSpec, DefaultSpec, JoinSpec, Template, ValueMap, ValueSpec, distinct, no_such_field,
};
use crate::error::Result;
use crate::record::Schema;

/// The options of a mapping.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MappingOptions {
    /// Columns and their fields.
    pub columns: Vec<ColumnSpec>,
    /// Values of fields without a cell.
    pub defaults: Vec<DefaultSpec>,
    /// Meanings of values.
    pub values: Vec<ValueSpec>,
    /// Separators of fields with several columns.
    pub joins: Vec<JoinSpec>,
    /// The values that mean blank. An empty list: no value does.
    pub blank: Option<Vec<String>>,
    /// Whether a client without a name gets the names of its contacts.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub name_from_contacts: bool,
}

/// The basis of a mapping in addition to its options: a template, and rules for unmapped columns.
#[derive(Clone, Debug, Default)]
pub struct Basis {
    /// The values that mean blank if neither the options nor the template name any.
    pub usual_blank: Vec<String>,
    /// The template, or the mapping of an earlier job, that is followed.
    pub template: Option<Template>,
    /// Whether the user names the system of external ids, so that the header of their column counts.
    pub has_source: bool,
    /// Fields that are not mapped by a similar header, because records are matched by them and no user confirms it.
    pub unguessed: Vec<String>,
    /// The first values of each column that are not blank. Empty if they are not known.
    pub samples: Vec<Vec<String>>,
    /// The cells of the first rows. Empty if they are not known.
    pub rows: Vec<Vec<String>>,
}

impl Basis {
    /// Returns whether the fields of unmapped columns may be guessed.
    pub(super) fn may_guess(&self) -> bool {
        let template = self.template.as_ref();
        template.is_none_or(|template| !template.is_whole)
    }
}

impl MappingOptions {
    /// Returns the values of fields without a cell: the given ones, then those of the template.
    pub(super) fn defaults(&self, schema: &Schema, basis: &Basis) -> Result<Vec<(String, String)>> {
        let mut defaults = Vec::new();
        for spec in &self.defaults {
            defaults.push(spec.resolve(schema)?);
        }
        for (field, value) in basis
            .template
            .iter()
            .flat_map(|template| &template.defaults)
        {
            if schema.find(field).is_none() {
                return Err(no_such_field(schema, field));
            }
            if !defaults.iter().any(|(other, _)| other == field) {
                defaults.push((field.clone(), value.clone()));
            }
        }
        Ok(defaults)
    }

    /// Returns the meanings of values: the given ones, then those of the template.
    pub(super) fn values(&self, schema: &Schema, basis: &Basis) -> Result<ValueMap> {
        let mut values = match &basis.template {
            Some(template) => template.values.clone(),
            None => ValueMap::new(),
        };
        ValueSpec::assert_consistent(&self.values)?;
        for spec in &self.values {
            spec.apply(schema, &mut values)?;
        }
        Ok(values)
    }

    /// Returns whether a client without a name gets the names of its contacts: the user or the template says so.
    pub(super) fn names_from_contacts(&self, basis: &Basis) -> bool {
        let template = basis.template.as_ref();
        self.name_from_contacts || template.is_some_and(|template| template.name_from_contacts)
    }

    /// Returns the values that mean blank: the given ones, else those of the template, else the usual ones.
    pub(super) fn blank_values(&self, basis: &Basis) -> Vec<String> {
        let template = basis.template.as_ref().map(|template| &template.blank);
        let template = template.filter(|values| !values.is_empty());
        let values = self.blank.as_ref().or(template);
        distinct(values.unwrap_or(&basis.usual_blank).iter().cloned())
    }
}
