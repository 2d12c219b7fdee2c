//! What is special about contacts: whom a new one may be already, deleting and restoring with their links, merging two.

use super::{Author, Edit, Link, Restored, Store};
use crate::error::{Error, Result};
use crate::record::search::fold;
use crate::record::{Entity, Form, Key, Record, Value, derived_name};

/// By what a contact that is there was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// The same email without regard to case.
    Email,
    /// The same phone in E.164.
    Phone,
    /// Names that are alike.
    Name,
}

impl Likeness {
    /// The name in messages.
    pub fn name(self) -> &'static str {
        match self {
            Likeness::Email => "email",
            Likeness::Phone => "phone",
            Likeness::Name => "name",
        }
    }
}

impl Store {
    /// The living contacts that a new one may be, by the first of email, phone and name that hits any.
    pub fn contacts_alike(
        &self,
        form: &Form,
        record: &Record,
    ) -> Result<Option<(Likeness, Vec<i64>)>> {
        let keys = [
            (Likeness::Email, record.key(Key::Email).map(str::to_owned)),
            (Likeness::Phone, record.key(Key::Phone).map(str::to_owned)),
            (Likeness::Name, whole_name(form, record)),
        ];
        for (likeness, key) in keys {
            let Some(key) = key else { continue };
            let ids = self.contacts_with(likeness, &key)?;
            if !ids.is_empty() {
                return Ok(Some((likeness, ids)));
            }
        }
        Ok(None)
    }

    /// The living contacts with an email (its key), a phone (in E.164) or a name.
    pub fn contacts_with(&self, likeness: Likeness, key: &str) -> Result<Vec<i64>> {
        match likeness {
            Likeness::Email => self.ids_by_key(Entity::Contact, "email_key", key, false),
            Likeness::Phone => self.ids_by_key(Entity::Contact, "phone_key", key, false),
            Likeness::Name => self.ids_by_key(Entity::Contact, "name_key", &fold(key), false),
        }
    }

    /// The living clients with a name.
    pub fn clients_named(&self, name: &str) -> Result<Vec<i64>> {
        self.ids_by_key(Entity::Client, "name_key", &fold(name), false)
    }

    /// Sends a contact to the trash; its links to clients go for good.
    pub fn delete_contact(&self, id: i64, author: &Author<'_>) -> Result<Vec<Link>> {
        self.transaction(|| {
            self.living(&Form::of(Entity::Contact), id)?;
            self.set_deleted(Entity::Contact, id, (None, Some(author.at)), author)?;
            self.remove_links(Entity::Contact, id, author)
        })
    }

    /// Sends a lead to the trash.
    pub fn delete_lead(&self, id: i64, author: &Author<'_>) -> Result<()> {
        self.transaction(|| {
            self.living(&Form::of(Entity::Lead), id)?;
            self.set_deleted(Entity::Lead, id, (None, Some(author.at)), author)
        })
    }

    /// Takes a contact or a lead back out of the trash.
    ///
    /// # Errors
    /// If it is not there, or too late.
    pub fn restore_person(&self, form: &Form, id: i64, author: &Author<'_>) -> Result<Restored> {
        let entity = form.entity();
        self.transaction(|| {
            let (stored, deleted_at) = self.restorable(form, id, author.at)?;
            let links_lost = match entity {
                Entity::Contact => self.links_lost(entity, id)?,
                Entity::Lead | Entity::Client => Vec::new(),
            };
            let email = stored.text(form, "email").map(crate::record::email::key);
            let namesakes = match email {
                Some(key) => self.ids_by_key(entity, "email_key", &key, false)?,
                None => Vec::new(),
            };
            self.set_deleted(entity, id, (Some(deleted_at), None), author)?;
            Ok(Restored {
                links_lost,
                namesakes,
                ..Restored::default()
            })
        })
    }

    /// Puts one contact into another: `edits` fill what `keep` lacks, links move, `other` goes to the trash.
    pub fn merge_contacts(
        &self,
        form: &Form,
        (keep, other): (i64, i64),
        (edits, given): (&[Edit<'_>], &Record),
        author: &Author<'_>,
    ) -> Result<Vec<Link>> {
        if keep == other {
            return Err(Error::usage("a contact cannot be merged with itself"));
        }
        self.transaction(|| {
            self.living(form, keep)?;
            self.living(form, other)?;
            self.change_record(form, keep, edits, (given, author))?;
            let moved = self.move_links(keep, other, author)?;
            self.connection
                .prepare_cached("UPDATE conversion SET contact = ? WHERE contact = ?")?
                .execute((keep, other))?;
            self.set_deleted(Entity::Contact, other, (None, Some(author.at)), author)?;
            Ok(moved)
        })
    }

    /// Gives a contact the links of another; where both are linked to a client, its own relationship stays.
    fn move_links(&self, keep: i64, other: i64, author: &Author<'_>) -> Result<Vec<Link>> {
        let own = self.links(Entity::Contact, keep)?;
        let mut moved = Vec::new();
        for link in self.links(Entity::Contact, other)? {
            self.remove_link(&link, author)?;
            let is_linked = own.iter().any(|own| own.client == link.client);
            let link = Link {
                contact: keep,
                ..link
            };
            if !is_linked {
                self.link(&link, author)?;
                moved.push(link);
            } else if link.is_primary {
                self.set_primary(link.client, Some(keep), author)?;
            }
        }
        Ok(moved)
    }
}

fn whole_name(form: &Form, record: &Record) -> Option<String> {
    let name = derived_name(|field| match record.get(form.find(field)?)? {
        Value::Text(std::borrow::Cow::Borrowed(text)) => Some(text),
        _ => None,
    });
    (!name.is_empty()).then_some(name)
}
