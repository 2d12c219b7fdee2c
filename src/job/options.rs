//! The options of an import, before they are checked. They come from flags and answers, a template, an earlier job and
//! the settings.

use serde::{Deserialize, Serialize};

use crate::config::Config;
use crate::duplicate::{OnDeleted, OnDuplicate, OnNew};
use crate::error::Result;
use crate::mapping::MappingOptions;
use crate::plan::{Guards, ImportPlan, ReadingOptions};
use crate::record::{Entity, Rule, SourceName};

/// The options of an import. All are optional: a missing one is taken from the template, then from the earlier job, then
/// from the settings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ImportOptions {
    /// The options for reading the file.
    pub reading: ReadingOptions,
    /// The options for mapping columns.
    pub mapping: MappingOptions,
    /// The name of the template.
    pub template: Option<String>,
    /// The id of the earlier job whose mapping and policies are used.
    pub like: Option<i64>,
    /// The other system whose ids a column has.
    pub source: Option<SourceName>,
    /// The rules that look for an existing record, in order.
    pub matching: Option<Vec<Rule>>,
    /// The duplicate policy.
    pub on_duplicate: Option<OnDuplicate>,
    /// The policy for a row whose record is in the trash.
    pub on_deleted: Option<OnDeleted>,
    /// The policy for a row that matches no record.
    pub on_new: Option<OnNew>,
    /// The largest size of the file, in MB.
    pub max_size_mb: Option<u64>,
    /// The guards. Those of the settings are added when the job is run, so that no template keeps them.
    pub guards: Guards,
}

impl ImportOptions {
    /// Fills missing options from `other`, except the mapping. The mapping of a template or an earlier job belongs to its
    /// headers, and is used when the mapping is resolved.
    #[must_use]
    pub fn or(self, other: ImportOptions) -> Self {
        ImportOptions {
            reading: self.reading.or(&other.reading),
            template: self.template.or(other.template),
            like: self.like.or(other.like),
            source: self.source.or(other.source),
            matching: self.matching.or(other.matching),
            on_duplicate: self.on_duplicate.or(other.on_duplicate),
            on_deleted: self.on_deleted.or(other.on_deleted),
            on_new: self.on_new.or(other.on_new),
            max_size_mb: self.max_size_mb.or(other.max_size_mb),
            guards: self.guards.or(other.guards),
            mapping: self.mapping,
        }
    }

    /// Returns the options of an earlier job.
    pub fn of_job(plan: &ImportPlan) -> Self {
        ImportOptions {
            reading: plan.said.clone(),
            source: plan.source.clone(),
            matching: Some(plan.matching.clone()),
            on_duplicate: Some(plan.on_duplicate),
            on_deleted: Some(plan.on_deleted),
            on_new: Some(plan.on_new),
            ..ImportOptions::default()
        }
    }

    /// Returns only the rules and the policies.
    #[must_use]
    pub fn policies(self) -> Self {
        ImportOptions {
            matching: self.matching,
            on_duplicate: self.on_duplicate,
            on_deleted: self.on_deleted,
            on_new: self.on_new,
            ..ImportOptions::default()
        }
    }

    /// Returns the options that the settings give.
    pub fn of_config(config: &Config, entity: Entity) -> Result<Self> {
        Ok(ImportOptions {
            matching: Some(config.matching(entity)?),
            on_duplicate: Some(config.on_duplicate(entity)),
            on_new: Some(config.on_new(entity)),
            max_size_mb: Some(config.max_size_mb()),
            ..ImportOptions::default()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::date::Order;

    #[test]
    fn flags_go_before_the_template_the_earlier_job_and_the_settings() {
        let reading = |sheet: &str, order| ReadingOptions {
            sheet: Some(sheet.to_owned()),
            date_order: order,
            ..ReadingOptions::default()
        };
        let flags = ImportOptions {
            on_duplicate: Some(OnDuplicate::Merge),
            ..ImportOptions::default()
        };
        let template = ImportOptions {
            reading: reading("template", None),
            ..ImportOptions::default()
        };
        let job = ImportOptions {
            reading: reading("job", Some(Order::Dmy)),
            on_duplicate: Some(OnDuplicate::Skip),
            on_deleted: Some(OnDeleted::Create),
            ..ImportOptions::default()
        };
        let plan = ImportOptions {
            matching: Some(vec![Rule::Email]),
            on_duplicate: Some(OnDuplicate::Fail),
            max_size_mb: Some(50),
            ..ImportOptions::default()
        };
        let asked = flags.or(template).or(job).or(plan);
        let expected = ImportOptions {
            reading: reading("template", Some(Order::Dmy)),
            matching: Some(vec![Rule::Email]),
            on_duplicate: Some(OnDuplicate::Merge),
            on_deleted: Some(OnDeleted::Create),
            max_size_mb: Some(50),
            ..ImportOptions::default()
        };
        assert_eq!(asked, expected);
    }

    #[test]
    fn options_are_the_same_after_json() {
        let options = ImportOptions {
            mapping: MappingOptions {
                columns: vec!["Mail=email".parse().unwrap()],
                defaults: vec!["country=France".parse().unwrap()],
                values: vec!["type:Firm=company".parse().unwrap()],
                joins: vec!["street=, ".parse().unwrap()],
                blank: Some(vec!["n/a".to_owned()]),
                name_from_contacts: true,
            },
            like: Some(3),
            ..ImportOptions::default()
        };
        let json = serde_json::to_string(&options).unwrap();
        assert_eq!(
            serde_json::from_str::<ImportOptions>(&json).unwrap(),
            options
        );
    }
}
