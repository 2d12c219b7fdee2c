//! What a row of a file brings beside its record: a client's row one contact, who is there already or is made; a contact's
//! row the client that it belongs to.
//!
//! Who is meant is looked up before anything is written, so that a row that cannot be told fails whole.

use super::Settings;
use super::admission::Admission;
use crate::config::rules;
use crate::duplicate::{Hit, OnDuplicate, is_doubtful};
use crate::error::Result;
use crate::record::{Code, Entity, Form, Reason, Record, brought, derived_name};
use crate::store::Store;

/// What a row brings.
#[derive(Debug)]
pub(super) enum Brought {
    /// Nothing.
    Nothing,
    /// One contact of the client.
    Contact {
        /// Who it is, if it is there already.
        known: Option<i64>,
        /// What the row says of it.
        record: Record,
        /// As what it belongs to the client.
        relationship: String,
    },
    /// The client that the contact belongs to.
    Client {
        /// Its id or name.
        name: String,
        /// As what the contact belongs to it.
        relationship: String,
    },
}

/// Finds what the rows of an import bring.
#[derive(Debug)]
pub(super) struct Companions<'a> {
    store: &'a Store,
    settings: &'a Settings,
    form: &'a Form,
    /// The form of contacts.
    contact: Form,
}

impl<'a> Companions<'a> {
    pub(super) fn new(store: &'a Store, settings: &'a Settings, form: &'a Form) -> Result<Self> {
        Ok(Companions {
            store,
            settings,
            form,
            contact: store.form(Entity::Contact)?,
        })
    }

    /// What a row brings, or why that cannot be told.
    pub(super) fn of(
        &self,
        record: &Record,
        now: i64,
    ) -> Result<std::result::Result<Brought, Reason>> {
        let text = |field| brought::text_of(self.form, record, field);
        let relationship = text(brought::RELATIONSHIP).unwrap_or_default().to_owned();
        match self.form.entity() {
            Entity::Lead => Ok(Ok(Brought::Nothing)),
            Entity::Contact => Ok(Ok(text(brought::CLIENT).map_or(Brought::Nothing, |name| {
                Brought::Client {
                    name: name.to_owned(),
                    relationship,
                }
            }))),
            Entity::Client => match brought::contact_of(self.form, record, &self.contact) {
                None => Ok(Ok(Brought::Nothing)),
                Some(record) => Ok(self.known(&record, now)?.map(|known| Brought::Contact {
                    known,
                    record,
                    relationship,
                })),
            },
        }
    }

    /// The contact that is there already, if one is; or why that is not certain.
    fn known(&self, record: &Record, now: i64) -> Result<std::result::Result<Option<i64>, Reason>> {
        for &rule in rules(Entity::Contact) {
            let found = self
                .store
                .contacts_like(&self.contact, (rule, record), None)?;
            let Some(hit) = Hit::of(rule, &found, now) else {
                continue;
            };
            return Ok(match hit.records[..] {
                [only] if hit.deleted_at.is_none() && !self.is_doubtful(&hit, record)? => {
                    Ok(Some(only))
                }
                _ if self.settings.on_duplicate == OnDuplicate::Create => Ok(None),
                _ => Err(self.uncertain(&hit, record)),
            });
        }
        Ok(Ok(None))
    }

    fn is_doubtful(&self, hit: &Hit, record: &Record) -> Result<bool> {
        // Somebody has said that whoever is found is meant.
        if !self.settings.doubts && self.settings.on_duplicate != OnDuplicate::Create {
            return Ok(false);
        }
        for &id in &hit.records {
            let stored = self.store.record(&self.contact, id)?.unwrap_or_default();
            if is_doubtful(&self.contact, hit.rule, &stored.values, record) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn uncertain(&self, hit: &Hit, record: &Record) -> Reason {
        let name = derived_name(|field| record.text(self.contact.find(field)?));
        Reason::row(
            Code::Ambiguous,
            format!(
                "its contact, {name}, may be {}",
                hit.describe(Entity::Contact)
            ),
            "write the email of the one who is meant; or import the row without its contact, then `intake contact link`; or with --on-duplicate create, which makes a new contact",
        )
    }
}

impl Admission<'_, '_> {
    /// Makes what a row brings, and links it to the record.
    pub(super) fn bring(&mut self, row: u64, id: i64, brought: Brought) -> Result<()> {
        match brought {
            Brought::Nothing => Ok(()),
            Brought::Contact {
                known,
                record,
                relationship,
            } => {
                let contact = match known {
                    Some(contact) => contact,
                    None => {
                        let form = self.store.form(Entity::Contact)?;
                        self.import.create_beside(row, &form, &record)?
                    }
                };
                let client = (&*id.to_string(), Ok(id));
                self.make_link(row, (contact, &relationship), client)
            }
            Brought::Client { name, relationship } => {
                let client = self.client_named(&name)?;
                self.make_link(row, (id, &relationship), (&name, client))
            }
        }
    }
}
