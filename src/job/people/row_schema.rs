//! The schema of the rows of an import: the fields of the record, of its related record, and of the choice about a row.

use super::choice::{CHOICE_COLUMNS, choice_fields};
use super::sheet::ID_COLUMN;
use crate::error::Result;
use crate::mapping::{How, Mapping};
use crate::plan::{ImportPlan, JobKind, SourceTraits};
use crate::record::{Schema, SourceName, fields};
use crate::store::{Job, Store};

/// Returns the schema of the rows of a kind of job.
pub fn schema_of_rows(kind: JobKind, store: &Store) -> Result<Schema> {
    let schema = Store::schema_of_rows(Some(store), kind.entity())?;
    Ok(if SourceTraits::of(kind).has_choices {
        schema.with(choice_fields())
    } else {
        schema
    })
}

/// Returns the plan that a job keeps, and the schema of its rows.
///
/// # Errors
/// Fails if the plan cannot be read.
pub fn plan_of(job: &Job, store: &Store) -> Result<(ImportPlan, Schema)> {
    let mut plan = job.plan()?.clone();
    let schema = schema_of_rows(plan.kind(), store)?;
    if plan.traits().has_choices {
        map_fields(&mut plan.mapping, &schema);
        identify(&mut plan);
    }
    Ok((plan, schema))
}

/// Maps the Intelliflo ids as external ids. Jobs of version 0.1.0 did not map them.
pub fn identify(plan: &mut ImportPlan) {
    let columns = plan.mapping.columns.iter_mut();
    for column in columns.filter(|column| column.header == ID_COLUMN) {
        column.field = Some(fields::EXTERNAL_ID.to_owned());
        column.how = How::Exact;
    }
    plan.set_source(Some(SourceName::intelliflo()));
}

/// Maps the unmapped columns of choices to their fields. Jobs of version 0.1.0 did not map them.
fn map_fields(mapping: &mut Mapping, schema: &Schema) {
    for column in &mut mapping.columns {
        let is_choice = CHOICE_COLUMNS.contains(&&*column.header);
        if is_choice && column.field.is_none() && schema.find(&column.header).is_some() {
            column.field = Some(column.header.clone());
            column.how = How::Exact;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mapping::{Basis, MappingOptions};
    use crate::record::Entity;

    #[test]
    fn columns_of_choices_that_an_earlier_version_did_not_map_are_mapped() {
        let store = Store::for_rehearsal().unwrap();
        let header = ["intelliflo_id", "email", "action", "client", "on_duplicate"];
        let header = header.map(str::to_owned);
        let resolve = |schema: &Schema| {
            let (options, basis) = (MappingOptions::default(), Basis::default());
            Mapping::resolve(schema, &header, &options, &basis).unwrap()
        };
        let schema = schema_of_rows(JobKind::Intelliflo, &store).unwrap();
        let mut mapping = resolve(&store.schema(Entity::Contact).unwrap());
        map_fields(&mut mapping, &schema);
        assert_eq!(mapping, resolve(&schema));
        assert_eq!(mapping.columns_of("action").count(), 1);
        assert_eq!(mapping.columns[0].field, None);
    }
}
