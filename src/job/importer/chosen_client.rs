//! The client that was chosen for a contact. The fields of the row have the choice.

use super::link::{LinkWish, client_named};
use super::new_client::NewClient;
use super::related::{Chosen, RelatedRecord};
use crate::duplicate::OnDuplicate;
use crate::error::{Error, Result};
use crate::job::people::{Action, Choice};
use crate::record::{Record, Schema, derived_name, related};
use crate::store::Store;

/// Finds the chosen clients of contacts' rows.
#[derive(Debug)]
pub struct ChosenClientFinder<'a> {
    /// The store.
    pub store: &'a Store,
    /// The fields of the rows.
    pub schema: &'a Schema,
}

impl ChosenClientFinder<'_> {
    /// Finds the client that was chosen for a row.
    pub fn find(&self, record: &Record) -> Result<RelatedRecord> {
        let choice = self.choice(record)?;
        let is_named = !choice.client.is_empty();
        let name = if is_named {
            choice.client
        } else {
            derived_name(|field| record.text(self.schema.find(field)?))
        };
        let relationship = choice.relationship;
        Ok(match choice.action {
            Action::Skip => RelatedRecord::Nothing,
            Action::New => RelatedRecord::Chosen(Chosen::New(NewClient {
                name,
                is_named,
                entity_type: choice.entity_type,
                relationship,
            })),
            Action::Link => RelatedRecord::Chosen(Chosen::Existing(LinkWish {
                client: client_named(self.store, &name)?,
                name,
                entity_type: None,
                relationship,
                keeps_existing: true,
            })),
        })
    }

    /// Returns the duplicate policy that was chosen for a row.
    ///
    /// # Errors
    /// Fails if the row has no valid choice.
    pub fn policy(&self, record: &Record) -> Result<Option<OnDuplicate>> {
        Ok(self.choice(record)?.on_duplicate)
    }

    fn choice(&self, record: &Record) -> Result<Choice> {
        let cell = |field: &str| related::text_of(self.schema, record, field).unwrap_or_default();
        // Intake wrote the cells from a choice, so an invalid one is a fault of the store or of intake.
        Choice::of(cell, &Choice::default())
            .map_err(|reason| Error::unusable(format!("the choice about a person: {reason}")))
    }
}
