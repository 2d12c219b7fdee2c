//! Resolves what an import will do from its options, its source, its mapping and the settings of the store.

use std::collections::BTreeMap;

use super::ImportOptions;
use crate::config::Config;
use crate::error::Result;
use crate::mapping::Mapping;
use crate::plan::{ImportPlan, Reading};
use crate::record::Schema;
use crate::source::Source;

/// Returns the plan of an import before its first pass. The options are complete: they include the settings.
pub(super) fn resolve(
    options: &ImportOptions,
    source: &Source,
    mapping: Mapping,
    schema: &Schema,
    config: &Config,
) -> Result<ImportPlan> {
    let entity = schema.entity();
    let mut plan = ImportPlan {
        entity,
        reading: Reading {
            pads_short_rows: options.reading.pads_short_rows.unwrap_or(false),
            ..Reading::of(source)
        },
        mapping,
        required: config.required(schema)?,
        options: config.options(schema)?,
        region: config.region()?.code(),
        currency: config.currency()?.code().to_owned(),
        date_orders: BTreeMap::new(),
        century: None,
        decimal_marks: BTreeMap::new(),
        said: options.reading.clone(),
        corrects: None,
        original: None,
        matching: match &options.matching {
            Some(matching) => matching.clone(),
            None => config.matching(entity)?,
        },
        on_duplicate: options
            .on_duplicate
            .unwrap_or_else(|| config.on_duplicate(entity)),
        on_deleted: options.on_deleted.unwrap_or_default(),
        on_new: options.on_new.unwrap_or_default(),
        people: None,
        source: None,
    };
    plan.set_source(options.source.clone());
    Ok(plan)
}
