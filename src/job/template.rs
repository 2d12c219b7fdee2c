//! Import templates: the reading options and the mapping for files of one kind, under a name.
//!
//! A template has the decisions of a user: the whole mapping, and the reading options that were given. It does not have
//! the facts that are detected in each file.

use serde::{Deserialize, Serialize};

use super::{ImportOptions, PlannedImport};
use crate::error::{Error, Result};
use crate::mapping::Template;
use crate::plan::{Guards, ReadingOptions};
use crate::record::{Entity, SourceName, choice};
use crate::store::Store;

/// The version of the format of exported templates.
const FORMAT: u32 = 1;

/// A template, as the store keeps it and as it is exported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportTemplate {
    /// The version of the format.
    pub intake_template: u32,
    /// The name.
    pub name: String,
    /// The entity of the rows.
    pub entity: Entity,
    /// Columns, defaults and values.
    #[serde(flatten)]
    pub mapping: Template,
    /// The options for reading the file.
    #[serde(default)]
    pub reading: ReadingOptions,
    /// The other system whose ids a column has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceName>,
    /// The guards of its imports.
    #[serde(default, skip_serializing_if = "Guards::is_empty")]
    pub guards: Guards,
}

impl ImportTemplate {
    /// Returns the template of a planned import: its mapping, and how it reads files.
    pub fn of(name: &str, planned: &PlannedImport) -> Self {
        ImportTemplate {
            intake_template: FORMAT,
            name: name.to_owned(),
            entity: planned.schema.entity(),
            mapping: Template::from(&planned.plan.mapping),
            reading: planned.options.reading.clone(),
            source: planned.plan.source.clone(),
            guards: planned.options.guards,
        }
    }

    /// Returns the options that the template gives. Its mapping is used when the mapping of the import is resolved.
    pub fn options(&self) -> ImportOptions {
        ImportOptions {
            reading: self.reading.clone(),
            source: self.source.clone(),
            guards: self.guards,
            ..ImportOptions::default()
        }
    }

    /// Returns the template of a store by its name, without regard to case.
    ///
    /// # Errors
    /// Returns a usage error with the nearest name.
    pub fn find(store: Option<&Store>, name: &str) -> Result<Self> {
        let saved = match store {
            Some(store) => store.template(name)?,
            None => None,
        };
        if let Some(saved) = saved {
            return ImportTemplate::parse(&saved.content);
        }
        let names = match store {
            Some(store) => store.templates()?,
            None => Vec::new(),
        };
        let names: Vec<&str> = names.iter().map(|saved| saved.name.as_str()).collect();
        let error = Error::usage(format!("there is no template \"{name}\""));
        Err(match choice::nearest(name, names) {
            Some(near) => error.hint(format!("Perhaps \"{near}\"?")),
            None => error.hint("`intake template list` shows all."),
        })
    }

    /// Parses the exported form.
    ///
    /// # Errors
    /// Returns a usage error if the text is no template, or has a newer format.
    pub fn parse(json: &str) -> Result<Self> {
        let template: ImportTemplate = serde_json::from_str(json).map_err(|error| {
            Error::usage("this is not an import template")
                .because(error)
                .hint("`intake template export NAME` writes one.")
        })?;
        if template.intake_template != FORMAT {
            return Err(Error::usage(format!(
                "the template has format {}, and this intake knows {FORMAT}",
                template.intake_template
            ))
            .hint("Update intake."));
        }
        name_of(&template.name)?;
        Ok(template)
    }

    /// Returns the exported form.
    pub fn to_json(&self) -> Result<String> {
        serde_json::to_string_pretty(self)
            .map_err(|error| Error::failure("cannot write the template").because(error))
    }
}

/// The longest name of a template, in characters.
const NAME_MAX: usize = 100;

/// Checks the name of a template, and trims it.
///
/// # Errors
/// Returns a usage error if it is blank or too long.
pub fn name_of(text: &str) -> Result<String> {
    let name = text.trim();
    if name.is_empty() || name.chars().count() > NAME_MAX {
        return Err(Error::usage(format!(
            "the name of a template has 1 to {NAME_MAX} characters"
        ))
        .hint("For example: --save-template 'Trade show'."));
    }
    Ok(name.to_owned())
}
