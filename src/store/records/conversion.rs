//! Conversions: the contacts that leads became.

use rusqlite::OptionalExtension;

use crate::error::{Error, Result};
use crate::record::{Entity, Schema};
use crate::store::history::{Event, RecordRef, Values};
use crate::store::{Author, Store};

/// The result of an undone conversion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unconverted {
    /// The contact that the lead had become.
    pub contact: i64,
    /// Whether the contact is in the trash.
    pub is_deleted: bool,
    /// Whether the conversion created the contact.
    pub is_made_by_conversion: bool,
}

/// A lead and a contact with the same email.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SameEmail {
    /// The lead.
    pub lead: i64,
    /// The name of the lead.
    pub lead_name: String,
    /// The contact.
    pub contact: i64,
    /// The name of the contact.
    pub contact_name: String,
}

impl Store {
    /// Returns the leads that a job created and that have the email of a contact, in the order of their ids. Converted leads
    /// are left out.
    pub fn leads_with_contacts(&self, job: i64) -> Result<Vec<SameEmail>> {
        // A store has fewer contacts than leads, and the leads of the job have no index.
        let mut statement = self.connection.prepare_cached(
            "SELECT lead.id, concat_ws(' ', lead.first_name, lead.last_name),
               contact.id, concat_ws(' ', contact.first_name, contact.last_name)
             FROM contact CROSS JOIN lead ON lead.email_key = contact.email_key
             WHERE lead.job = ?1 AND lead.deleted_at IS NULL AND contact.deleted_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM conversion WHERE conversion.lead = lead.id)
             ORDER BY lead.id, contact.id",
        )?;
        let pairs = statement.query_map([job], |row| {
            Ok(SameEmail {
                lead: row.get(0)?,
                lead_name: row.get(1)?,
                contact: row.get(2)?,
                contact_name: row.get(3)?,
            })
        })?;
        Ok(pairs.collect::<rusqlite::Result<_>>()?)
    }

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
                .hint(format!("`intake contact show {there}` shows it."))
                .hint(format!(
                    "To undo the conversion: intake lead unconvert {lead}"
                )));
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

    /// Undoes the conversion of a lead. The contact stays.
    ///
    /// # Errors
    /// Fails if the lead does not exist, is in the trash, or was not converted.
    pub fn unconvert_lead(&self, lead: i64, author: &Author<'_>) -> Result<Unconverted> {
        self.transaction(|| {
            self.living(&Schema::of(Entity::Lead), lead)?;
            let Some(unconverted) = self.conversion_of(lead)? else {
                return Err(
                    Error::failure(format!("lead {lead} was not converted to a contact"))
                        .hint(format!("To convert it: intake lead convert {lead}")),
                );
            };
            self.connection
                .prepare_cached("DELETE FROM conversion WHERE lead = ?")?
                .execute([lead])?;
            let of_lead = Event::Conversion {
                entity: Entity::Contact,
                other: Values::cleared(unconverted.contact),
            };
            self.note(RecordRef::lead(lead), &of_lead, author)?;
            self.touch(Entity::Lead, lead, author)?;
            let of_contact = Event::Conversion {
                entity: Entity::Lead,
                other: Values::cleared(lead),
            };
            self.note(RecordRef::contact(unconverted.contact), &of_contact, author)?;
            Ok(unconverted)
        })
    }

    fn conversion_of(&self, lead: i64) -> Result<Option<Unconverted>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT contact.id, contact.deleted_at IS NOT NULL,
               -- `lead convert` created it, and it is the first conversion since.
               EXISTS (SELECT 1 FROM change WHERE entity = 'contact' AND record = contact.id
                 AND kind = 'created' AND command = 'lead convert')
               AND (SELECT count(*) FROM change WHERE entity = 'contact' AND record = contact.id
                 AND kind = 'conversion') = 1
             FROM conversion JOIN contact ON contact.id = conversion.contact WHERE lead = ?",
        )?;
        let conversion = statement.query_row([lead], |row| {
            Ok(Unconverted {
                contact: row.get(0)?,
                is_deleted: row.get(1)?,
                is_made_by_conversion: row.get(2)?,
            })
        });
        Ok(conversion.optional()?)
    }
}
