//! The people of a client's row, by which a household is found that has another name in the store.

use super::contact_finder::ContactFinder;
use super::finder::RelatedFinder;
use super::meant_contact::{Meant, RowContext};
use super::related::Answers;
use crate::error::Result;
use crate::job::Household;
use crate::record::related::text_of;
use crate::record::{Record, client, fields};

impl RelatedFinder<'_> {
    /// Returns the people of a row that is a household; none if the row waits for one of its contacts, or fails.
    pub fn household(
        &self,
        record: &Record,
        answers: (Answers<'_>, i64),
    ) -> Result<Option<Household>> {
        match self {
            RelatedFinder::Contacts { contacts, .. } => contacts.household(record, answers),
            RelatedFinder::Nothing
            | RelatedFinder::Clients(_)
            | RelatedFinder::ChosenClients(_) => Ok(None),
        }
    }
}

impl ContactFinder<'_> {
    fn household(
        &self,
        record: &Record,
        (answers, now): (Answers<'_>, i64),
    ) -> Result<Option<Household>> {
        let entity_type = text_of(self.schema, record, fields::ENTITY_TYPE).unwrap_or_default();
        if !client::is_household(entity_type) {
            return Ok(None);
        }
        let contacts = self.contacts_of(record);
        let known = RowContext {
            decided: answers.contacts,
            ..RowContext::default()
        };
        let meant = self.meant(&contacts, known, now)?;
        if meant.iter().any(|meant| matches!(meant, Meant::Open(_))) {
            return Ok(None);
        }
        let relationships = self.relationships(None, record, (&contacts, &meant))?;
        let Ok(relationships) = relationships
            .into_iter()
            .collect::<std::result::Result<Vec<_>, _>>()
        else {
            return Ok(None);
        };
        let known = meant.iter().map(|meant| Some(meant.known()?.id));
        let people = relationships.iter().map(String::as_str).zip(known);
        Ok(Household::of(entity_type, people))
    }
}
