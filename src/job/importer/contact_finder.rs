//! Finds the contacts of clients' rows: the store, the plan and the rules that look for them.

use crate::error::Result;
use crate::plan::ImportPlan;
use crate::record::phone::Region;
use crate::record::related::RelatedFields;
use crate::record::{Entity, Rule, Schema};
use crate::store::{Candidates, Store};

/// Finds the contacts of clients' rows.
#[derive(Debug)]
pub struct ContactFinder<'a> {
    /// The store.
    pub store: &'a Store,
    /// The plan of the import.
    pub plan: &'a ImportPlan,
    /// The fields of the rows.
    pub schema: &'a Schema,
    /// The fields of contacts.
    pub contact: Schema,
    /// The fields of the contacts that a row can have.
    pub places: Vec<RelatedFields>,
    /// The region of national telephone numbers.
    pub region: Region,
    /// The rules that look for contacts.
    pub rules: Vec<Rule>,
    /// The contacts that may match.
    pub candidates: Candidates,
}

impl<'a> ContactFinder<'a> {
    /// Creates the finder for the rows of a job.
    ///
    /// # Errors
    /// Fails if the store cannot be read.
    pub fn new(store: &'a Store, plan: &'a ImportPlan, schema: &'a Schema) -> Result<Self> {
        let contact = store.schema(Entity::Contact)?;
        let rules = Rule::of(Entity::Contact);
        Ok(ContactFinder {
            store,
            plan,
            schema,
            candidates: Candidates::indexed(&contact, &rules),
            places: RelatedFields::of(schema, &contact),
            region: Region::parse(&plan.region)?,
            contact,
            rules,
        })
    }
}
