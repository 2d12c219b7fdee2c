//! Conversions: the contacts that leads became.

use rusqlite::OptionalExtension;

use crate::error::{Error, Result};
use crate::record::{Entity, Schema};
use crate::store::history::{Event, RecordRef, Values};
use crate::store::{Author, Store};

impl Store {
    /// Returns the living contact that a lead became.
    pub fn contact_of_lead(&self, lead: i64) -> Result<Option<i64>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT contact FROM conversion JOIN contact ON contact.id = conversion.contact
             WHERE lead = ? AND contact.deleted_at IS NULL",
        )?;
        Ok(statement.query_row([lead], |row| row.get(0)).optional()?)
    }

    /// Returns the contact that a lead became, living or in the trash.
    pub(in crate::store) fn converted_contact(&self, lead: i64) -> Result<Option<i64>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT contact FROM conversion WHERE lead = ?")?;
        Ok(statement.query_row([lead], |row| row.get(0)).optional()?)
    }

    /// Removes the conversions of a contact that is about to be removed, and adds that to the history of the leads.
    pub(in crate::store) fn forget_conversions(
        &self,
        contact: i64,
        author: &Author<'_>,
    ) -> Result<()> {
        let mut leads = self
            .connection
            .prepare_cached("DELETE FROM conversion WHERE contact = ? RETURNING lead")?;
        let leads = leads.query_map([contact], |row| row.get(0))?;
        let event = Event::Conversion {
            entity: Entity::Contact,
            other: Values::cleared(contact),
        };
        for lead in leads.collect::<rusqlite::Result<Vec<i64>>>()? {
            self.note(RecordRef::lead(lead), &event, author)?;
        }
        Ok(())
    }

    /// Moves the conversion of one lead to another lead, whose own conversion is replaced.
    pub(in crate::store) fn move_conversion(
        &self,
        (from, to): (i64, i64),
        author: &Author<'_>,
    ) -> Result<()> {
        let Some(contact) = self.converted_contact(from)? else {
            return Ok(());
        };
        let before = self.converted_contact(to)?;
        self.connection
            .prepare_cached("UPDATE OR REPLACE conversion SET lead = ?2 WHERE lead = ?1")?
            .execute((from, to))?;
        let of_lead = |old, new| Event::Conversion {
            entity: Entity::Contact,
            other: Values { old, new },
        };
        self.note(RecordRef::lead(from), &of_lead(Some(contact), None), author)?;
        self.note(RecordRef::lead(to), &of_lead(before, Some(contact)), author)?;
        let of_contact = Event::Conversion {
            entity: Entity::Lead,
            other: Values {
                old: Some(from),
                new: Some(to),
            },
        };
        self.note(RecordRef::contact(contact), &of_contact, author)
    }

    /// Gives a lead the contact again that it had become, if the contact was not removed for good.
    pub(in crate::store) fn restore_conversion(
        &self,
        (lead, contact): (i64, i64),
        author: &Author<'_>,
    ) -> Result<()> {
        let restored = self
            .connection
            .prepare_cached(
                "INSERT OR IGNORE INTO conversion (lead, contact, at)
                 SELECT ?1, id, ?3 FROM contact WHERE id = ?2",
            )?
            .execute((lead, contact, author.at))?;
        if restored > 0 {
            let event = Event::Conversion {
                entity: Entity::Contact,
                other: Values::set(contact),
            };
            self.note(RecordRef::lead(lead), &event, author)?;
        }
        Ok(())
    }

    /// Records that a lead became a contact.
    ///
    /// # Errors
    /// Fails if the lead became another living contact before. Fails if one of the two does not exist or is in the
    /// trash.
    pub fn convert_lead(&self, lead: i64, contact: i64, author: &Author<'_>) -> Result<()> {
        self.transaction(|| {
            self.living(&Schema::of(Entity::Lead), lead)?;
            self.living(&Schema::of(Entity::Contact), contact)?;
            if let Some(there) = self.contact_of_lead(lead)? {
                return Err(Error::failure(format!(
                    "lead {lead} has already become contact {there}"
                ))
                .hint(format!("`intake contact show {there}` shows it.")));
            }
            let old = self.converted_contact(lead)?;
            self.connection
                .prepare_cached(
                    "INSERT OR REPLACE INTO conversion (lead, contact, at) VALUES (?, ?, ?)",
                )?
                .execute((lead, contact, author.at))?;
            let of_lead = Event::Conversion {
                entity: Entity::Contact,
                other: Values {
                    old,
                    new: Some(contact),
                },
            };
            self.note(RecordRef::lead(lead), &of_lead, author)?;
            self.touch(Entity::Lead, lead, author)?;
            let of_contact = Event::Conversion {
                entity: Entity::Lead,
                other: Values::set(lead),
            };
            self.note(RecordRef::contact(contact), &of_contact, author)
        })
    }
}
