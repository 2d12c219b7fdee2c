//! Resolves what an import will do from its source, its mapping and the settings of the store.

use std::collections::BTreeMap;

use crate::config::Config;
use crate::duplicate::OnDeleted;
use crate::error::Result;
use crate::mapping::Mapping;
use crate::plan::{ImportPlan, Reading, ReadingOptions};
use crate::record::Form;
use crate::source::Source;

/// The plan that follows from the mapping and the settings alone.
pub(super) fn resolve(
    source: &Source,
    mapping: Mapping,
    form: &Form,
    config: &Config,
) -> Result<ImportPlan> {
    Ok(ImportPlan {
        entity: form.entity(),
        reading: Reading::of(source),
        mapping,
        required: config.required(form)?,
        options: config.options(form)?,
        region: config.region()?.code(),
        currency: config.currency()?.code().to_owned(),
        date_orders: BTreeMap::new(),
        century: None,
        decimal_marks: BTreeMap::new(),
        said: ReadingOptions::default(),
        corrects: None,
        original: None,
        matching: config.matching(form.entity())?,
        on_duplicate: config.on_duplicate(form.entity()),
        on_deleted: OnDeleted::default(),
        people: None,
    })
}
