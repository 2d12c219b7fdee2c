//! The link between a lead and the contact that it became.

use rusqlite::OptionalExtension;

use super::history::Turn;
use super::{Author, Store};
use crate::error::{Error, Result};
use crate::record::{Entity, Form};

impl Store {
    /// The living contact that a lead became, if it has.
    pub fn contact_of_lead(&self, lead: i64) -> Result<Option<i64>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT contact FROM conversion JOIN contact ON contact.id = conversion.contact
             WHERE lead = ? AND contact.deleted_at IS NULL",
        )?;
        Ok(statement.query_row([lead], |row| row.get(0)).optional()?)
    }

    /// Notes that a lead became a contact.
    ///
    /// # Errors
    /// If it has become one before, which is still there, or the contact is not among the living.
    pub fn convert_lead(&self, lead: i64, contact: i64, author: &Author<'_>) -> Result<()> {
        self.transaction(|| {
            self.living(&Form::of(Entity::Lead), lead)?;
            self.living(&Form::of(Entity::Contact), contact)?;
            if let Some(there) = self.contact_of_lead(lead)? {
                return Err(Error::failure(format!(
                    "lead {lead} has become contact {there} already"
                ))
                .hint(format!("`intake contact show {there}` shows it.")));
            }
            self.connection
                .prepare_cached(
                    "INSERT OR REPLACE INTO conversion (lead, contact, at) VALUES (?, ?, ?)",
                )?
                .execute((lead, contact, author.at))?;
            let id = contact.to_string();
            self.note((Entity::Lead, lead), "contact", Turn::to(&id), author)?;
            self.touch(Entity::Lead, lead, author)?;
            let id = lead.to_string();
            self.note((Entity::Contact, contact), "lead", Turn::to(&id), author)
        })
    }
}
