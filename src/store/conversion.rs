//! The link between a lead and the contact that it became.

use rusqlite::OptionalExtension;

use super::history::Turn;
use super::{Author, Store};
use crate::error::{Error, Result};
use crate::record::{Entity, Form};

/// The field of the history of a lead that holds the contact that it became.
const CONTACT: &str = "contact";

impl Store {
    /// The living contact that a lead became, if it has.
    pub fn contact_of_lead(&self, lead: i64) -> Result<Option<i64>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT contact FROM conversion JOIN contact ON contact.id = conversion.contact
             WHERE lead = ? AND contact.deleted_at IS NULL",
        )?;
        Ok(statement.query_row([lead], |row| row.get(0)).optional()?)
    }

    /// The contact that a lead became, living or in the trash, as the history has it.
    fn contact_so_far(&self, lead: i64) -> Result<Option<String>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT contact FROM conversion WHERE lead = ?")?;
        let contact = statement.query_row([lead], |row| row.get::<_, i64>(0));
        Ok(contact.optional()?.map(|contact| contact.to_string()))
    }

    /// Notes that leads no longer have their contact, which goes for good.
    pub(super) fn forget_conversions(&self, contact: i64, author: &Author<'_>) -> Result<()> {
        let mut leads = self
            .connection
            .prepare_cached("DELETE FROM conversion WHERE contact = ? RETURNING lead")?;
        let leads = leads.query_map([contact], |row| row.get(0))?;
        let contact = contact.to_string();
        for lead in leads.collect::<rusqlite::Result<Vec<i64>>>()? {
            let turn = Turn::from(&contact);
            self.note((Entity::Lead, lead), CONTACT, turn, author)?;
        }
        Ok(())
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
            let old = self.contact_so_far(lead)?;
            self.connection
                .prepare_cached(
                    "INSERT OR REPLACE INTO conversion (lead, contact, at) VALUES (?, ?, ?)",
                )?
                .execute((lead, contact, author.at))?;
            let id = contact.to_string();
            let turn = Turn {
                old: old.as_deref(),
                new: Some(&id),
            };
            self.note((Entity::Lead, lead), CONTACT, turn, author)?;
            self.touch(Entity::Lead, lead, author)?;
            let id = lead.to_string();
            self.note((Entity::Contact, contact), "lead", Turn::to(&id), author)
        })
    }
}
