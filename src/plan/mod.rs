//! The plan of an import: what it will do, resolved before row 1. The job keeps it, so that a run can be explained, repeated
//! and resumed.
//!
//! The module stands below the store, which reads and writes the plan with its job.

mod drift;
mod guards;
mod job_kind;
mod limit;
mod profile;
mod reading;
mod run_options;
mod source_traits;
mod tripped;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::duplicate::{Assessor, Identity, OnDeleted, OnDuplicate, OnNew, Policies};
use crate::error::Result;
use crate::mapping::Mapping;
use crate::record::amount::Currency;
use crate::record::date::{Century, Order};
use crate::record::decimal::Mark;
use crate::record::evidence::About;
use crate::record::phone::Region;
use crate::record::{
    Entity, FieldId, Record, Requirement, Rule, Rules, Schema, SourceName, fields, related,
};

pub use drift::Drift;
pub use guards::{Given, Guard, Guards, MappingMode, NewColumns};
pub use job_kind::JobKind;
pub use limit::Limit;
pub use profile::{ColumnProfile, FileProfile};
pub use reading::{JointNames, Reading, ReadingOptions};
pub use run_options::RunOptions;
pub use source_traits::SourceTraits;
pub use tripped::Tripped;

/// The plan of an import. A job keeps it as JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportPlan {
    /// The entity of its rows.
    #[serde(default, skip_serializing_if = "Entity::is_lead")]
    pub entity: Entity,
    /// The way in which the file is read.
    pub reading: Reading,
    /// The field of each column.
    pub mapping: Mapping,
    /// The required fields.
    pub required: Vec<String>,
    /// The allowed values by field.
    pub options: BTreeMap<String, Vec<String>>,
    /// The country of national telephone numbers.
    pub region: String,
    /// The currency of amounts.
    pub currency: String,
    /// The order of dates such as 03/04/2026, by field. Only fields whose values need it are here.
    #[serde(default)]
    pub date_orders: BTreeMap<String, Order>,
    /// The century of years with two digits, if an option gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub century: Option<Century>,
    /// The mark before the decimals of amounts, by field. Only fields whose values need it are here.
    #[serde(default)]
    pub decimal_marks: BTreeMap<String, Mark>,
    /// The options for reading the file.
    #[serde(default)]
    pub said: ReadingOptions,
    /// The job whose failed rows these are.
    #[serde(default)]
    pub corrects: Option<i64>,
    /// The job that read these rows first: that job itself, or the one that it corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<i64>,
    /// The rules that look for an existing record, in order.
    pub matching: Vec<Rule>,
    /// The other system whose ids the rows have; none if no column has such ids.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceName>,
    /// The duplicate policy.
    pub on_duplicate: OnDuplicate,
    /// The policy for a row whose record is in the trash.
    #[serde(default)]
    pub on_deleted: OnDeleted,
    /// The policy for a row that matches no record.
    #[serde(default, skip_serializing_if = "OnNew::is_create")]
    pub on_new: OnNew,
    /// The additional facts of an import of people from Intelliflo; none for an import of a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<People>,
}

/// The additional facts of an import of people from Intelliflo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct People {
    /// The largest number of living clients.
    pub max_clients: Option<u64>,
}

impl ImportPlan {
    /// Takes the proofs of an earlier job, for its failed rows. They may be too few to prove anything themselves.
    pub fn take_proofs(&mut self, earlier: &ImportPlan) {
        self.date_orders.clone_from(&earlier.date_orders);
        self.decimal_marks.clone_from(&earlier.decimal_marks);
        self.century = earlier.century;
    }

    /// Sets the other system whose ids the rows have. The ids are then the first rule.
    pub fn set_source(&mut self, source: Option<SourceName>) {
        self.matching.retain(|rule| *rule != Rule::ExternalId);
        if source.is_some() {
            self.matching.insert(0, Rule::ExternalId);
        }
        self.source = source;
    }

    /// Returns the kind of the job.
    pub fn kind(&self) -> JobKind {
        match self.people {
            None => JobKind::File(self.entity),
            Some(_) => JobKind::Intelliflo,
        }
    }

    /// Returns the entity of its rows.
    pub fn entity(&self) -> Entity {
        self.kind().entity()
    }

    /// Returns the positions, from 0, of the cells with amounts and numbers that have this mark before the decimals.
    pub fn cells_with(&self, mark: Mark) -> Vec<usize> {
        let columns = self.mapping.columns.iter().filter(|column| {
            let field = column.field.as_ref();
            field.and_then(|field| self.decimal_marks.get(field)) == Some(&mark)
        });
        columns.map(|column| column.column - 1).collect()
    }

    /// Returns the policies for rows.
    pub fn policies(&self) -> Policies {
        Policies {
            on_duplicate: self.on_duplicate,
            on_deleted: self.on_deleted,
            on_new: self.on_new,
            skips_other_names: self.entity().is_lead(),
        }
    }

    /// Returns the traits of its source.
    pub fn traits(&self) -> SourceTraits {
        SourceTraits::of(self.kind())
    }

    /// Returns whether each row creates a record, even if it matches one. Rows with fields of a choice may have their
    /// own policy.
    pub fn creates_always(&self) -> bool {
        self.on_duplicate == OnDuplicate::Create && !self.traits().has_choices
    }

    /// Returns the largest number of living clients, for imports that create clients of contacts.
    pub fn max_clients(&self) -> Option<u64> {
        self.people.as_ref().and_then(|people| people.max_clients)
    }

    /// Returns the assessor that weighs the evidence between rows and records of a schema.
    pub fn assessor<'f>(&self, schema: &'f Schema) -> Result<Assessor<'f>> {
        Ok(Assessor {
            schema,
            region: Region::parse(&self.region)?,
        })
    }

    /// Returns the identity of a row by its record; none if all values that identify it are blank.
    pub fn identity(&self, schema: &Schema, record: &Record) -> Option<Identity> {
        let source = self.source.as_ref().map(SourceName::as_str);
        Identity::of(schema, record, source)
    }

    /// Applies the options for dates and amounts to every mapped column of that kind.
    pub fn say_dates_and_amounts(&mut self, schema: &Schema) {
        self.century = self.said.century.or(self.century);
        for column in &self.mapping.columns {
            let Some(id) = column.field.as_deref().and_then(|field| schema.find(field)) else {
                continue;
            };
            let field = schema.field(id);
            match (field.kind.proves(), self.said.date_order, self.said.decimal) {
                (Some(About::Dates), Some(order), _) => {
                    self.date_orders.insert(field.name.to_string(), order);
                }
                (Some(About::Decimals), _, Some(mark)) => {
                    self.decimal_marks.insert(field.name.to_string(), mark);
                }
                (Some(About::Dates | About::Decimals) | None, _, _) => {}
            }
        }
    }

    /// Returns the rules for the records of its rows.
    pub fn rules(&self, schema: &Schema) -> Result<Rules> {
        let options = self
            .options
            .iter()
            .filter_map(|(field, options)| Some((schema.find(field)?, options.clone())));
        let values = self
            .mapping
            .values
            .iter()
            .filter_map(|(field, values)| Some((schema.find(field)?, values.clone())));
        Ok(Rules {
            required: self.requirements(schema),
            related: related::rules(schema),
            values: values.collect(),
            options: options.collect(),
            region: Region::parse(&self.region)?,
            currency: self.currency()?,
            orders: by_field(schema, &self.date_orders),
            century: self.century,
            marks: by_field(schema, &self.decimal_marks),
            // A lead may be a household. The people of another system have one id each.
            refuses_two_people: !self.entity().is_lead() && !self.kind().is_of_people(),
            names_from_contacts: self.mapping.name_from_contacts,
            today: None,
        })
    }

    /// Returns the required fields.
    pub fn requirements(&self, schema: &Schema) -> Vec<Requirement> {
        self.required
            .iter()
            .filter_map(|name| Requirement::parse(schema, name))
            .collect()
    }

    /// Returns the relationships of contacts that no column and no default gives. Rows that need one fail; the file of failed
    /// rows then has a column for it.
    pub fn missing_relationships(&self) -> Vec<&'static str> {
        let mapping = &self.mapping;
        let is_given = |field: &str| {
            let mut columns = mapping.columns.iter();
            let mut defaults = mapping.defaults.iter();
            columns.any(|column| column.field.as_deref() == Some(field))
                || defaults.any(|(of, _)| of == field)
        };
        let mut fields = vec![fields::RELATIONSHIP, fields::SECOND_RELATIONSHIP];
        fields.retain(|field| !self.entity.is_lead() && !is_given(field));
        fields
    }

    /// Returns the currency of amounts.
    pub fn currency(&self) -> Result<Currency> {
        Currency::parse(&self.currency)
    }
}

fn by_field<T: Copy>(schema: &Schema, list: &BTreeMap<String, T>) -> Vec<(FieldId, T)> {
    list.iter()
        .filter_map(|(field, &what)| Some((schema.find(field)?, what)))
        .collect()
}
