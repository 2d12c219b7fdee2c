//! What a row of a file brings beside its record: a client's row one contact, who is there already or is made; a contact's
//! row the client that it belongs to.
//!
//! Who is meant is looked up before anything is written, so that a row that cannot be told fails whole.

use super::Prepared;
use super::admission::Admission;
use super::client_contact::Target;
use super::link::{Found, client_named};
use super::pipeline::Pipeline;
use crate::config::Config;
use crate::duplicate::{Decision, Merge, changes};
use crate::error::Result;
use crate::plan::ImportPlan;
use crate::record::{Code, Entity, Form, Reason, Record, brought, client};
use crate::store::Store;

/// The field with what kind of client it is.
const ENTITY_TYPE: &str = "entity_type";

/// What a row brings.
#[derive(Debug)]
pub(super) enum Brought {
    /// Nothing.
    Nothing,
    /// One contact of the client.
    Contact {
        /// The existing one, perhaps in the trash, and how the row goes into it.
        known: Option<(Known, Option<Merge>)>,
        /// What the row says of it.
        record: Record,
        /// As what it belongs to the client.
        relationship: String,
    },
    /// The client that the contact belongs to.
    Client {
        /// Its id or name, as the row has it.
        name: String,
        /// Which one it is, or why none is meant.
        client: Found,
        /// As what the contact belongs to it.
        relationship: String,
    },
}

/// A contact who is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Known {
    pub id: i64,
    pub is_deleted: bool,
}

/// Why a row is not imported because of what it brings.
#[derive(Debug)]
pub(super) enum Refusal {
    /// It cannot be.
    Fails(Vec<Reason>),
    /// A person decides which of these contacts is meant.
    Waits(Reason, Vec<i64>),
    /// Its contact is in the trash, and stays there.
    IsDeleted(Reason, Vec<i64>),
}

/// Finds what the rows of an import bring.
#[derive(Debug)]
pub(super) struct Companions<'a> {
    pub(super) store: &'a Store,
    pub(super) settings: &'a ImportPlan,
    pub(super) form: &'a Form,
    /// The form of contacts.
    pub(super) contact: Form,
    /// How many living clients there may be, if these are clients.
    max_clients: Option<u64>,
}

impl Refusal {
    /// Why.
    pub(super) fn reason(&self) -> &Reason {
        match self {
            Refusal::Fails(reasons) => &reasons[0],
            Refusal::Waits(reason, _) | Refusal::IsDeleted(reason, _) => reason,
        }
    }
}

impl<'a> Companions<'a> {
    /// What finds them for a job; none of leads, which bring nothing, and of people from Intelliflo, who have choices.
    pub(super) fn of_job(
        prepared: &'a Prepared,
        store: &'a Store,
        config: &Config,
    ) -> Result<Option<Self>> {
        let settings = &prepared.settings;
        if settings.people.is_some() || settings.entity().is_lead() {
            return Ok(None);
        }
        Companions::new(store, settings, &prepared.form, config).map(Some)
    }

    pub(super) fn new(
        store: &'a Store,
        settings: &'a ImportPlan,
        form: &'a Form,
        config: &Config,
    ) -> Result<Self> {
        Ok(Companions {
            store,
            settings,
            form,
            contact: store.form(Entity::Contact)?,
            max_clients: match form.entity() {
                Entity::Client => config.max_clients(),
                Entity::Lead | Entity::Contact => None,
            },
        })
    }

    /// Why there can be no more clients, if these are clients and there can be no more.
    pub(super) fn no_room(&self) -> Result<Option<Reason>> {
        let Some(limit) = self.max_clients else {
            return Ok(None);
        };
        let Err(full) = self.store.assert_room(Some(limit)) else {
            return Ok(None);
        };
        let fix = format!(
            "have whoever administers this store raise it (intake config set plan.max_clients {}), or delete a client who is no longer looked after",
            self.store.limit_with_room(limit)?
        );
        Ok(Some(Reason::row(Code::Plan, full.to_string(), fix)))
    }

    /// What a row brings, or why that cannot be told, or there can be no more of its kind; `is_more` if it adds to the
    /// living.
    pub(super) fn of(
        &self,
        record: &Record,
        (target, is_more): (Target, bool),
        now: i64,
    ) -> Result<std::result::Result<Brought, Refusal>> {
        if is_more && let Some(full) = self.no_room()? {
            return Ok(Err(Refusal::Fails(vec![full])));
        }
        let text = |field| brought::text_of(self.form, record, field).unwrap_or_default();
        match self.form.entity() {
            Entity::Lead => Ok(Ok(Brought::Nothing)),
            Entity::Contact => match text(brought::CLIENT) {
                "" => Ok(Ok(Brought::Nothing)),
                name => {
                    let client = self.client(name, text(brought::RELATIONSHIP))?;
                    Ok(client.map_err(|reason| Refusal::Fails(vec![reason])))
                }
            },
            Entity::Client => match self.contact_of(record) {
                None => Ok(Ok(Brought::Nothing)),
                Some(contact) => self.contact((record, contact), target, now),
            },
        }
    }

    /// The contact that a client's row brings.
    pub(super) fn contact_of(&self, record: &Record) -> Option<Record> {
        brought::contact_of(self.form, record, &self.contact)
    }

    /// The client that a contact's row names.
    fn client(
        &self,
        name: &str,
        relationship: &str,
    ) -> Result<std::result::Result<Brought, Reason>> {
        let client = client_named(self.store, name)?;
        let entity_type = match &client {
            Ok(client) => self.entity_type_of(*client)?,
            Err(_) => String::new(),
        };
        let meant = client::relationship(&entity_type, relationship);
        Ok(meant
            .map(|relationship| Brought::Client {
                name: name.to_owned(),
                client,
                relationship,
            })
            .ok_or_else(|| no_relationship(&entity_type)))
    }

    pub(super) fn entity_type_of(&self, client: i64) -> Result<String> {
        let form = self.store.form(Entity::Client)?;
        let stored = self.store.record(&form, client)?.unwrap_or_default();
        Ok(stored
            .text(&form, ENTITY_TYPE)
            .unwrap_or_default()
            .to_owned())
    }
}

pub(super) fn no_relationship(entity_type: &str) -> Reason {
    let offered = client::relationships(entity_type).join(", ");
    Reason::field(
        Code::Required,
        brought::RELATIONSHIP,
        "is required and blank",
        format!(
            "fill in one of {offered}, or any other text; or give one for all: --default 'relationship=…'"
        ),
    )
}

impl Pipeline<'_, '_> {
    /// What a row brings beside its record, or why it is not imported.
    pub(super) fn brought(
        &mut self,
        decision: &Decision,
        record: &Record,
    ) -> Result<std::result::Result<Brought, Refusal>> {
        let (target, is_more) = match *decision {
            Decision::Create => (Target::default(), true),
            Decision::Restore(id, _) => (Target::of(id, None), true),
            Decision::Change(id, merge) => (Target::of(id, Some(merge)), false),
            Decision::Skip(_) | Decision::Fail(_) | Decision::Wait(_) => {
                return Ok(Ok(Brought::Nothing));
            }
        };
        let unfit = match *decision {
            Decision::Change(id, merge) | Decision::Restore(id, Some(merge)) => {
                self.admission().unfit(id, merge, record)?
            }
            _ => Vec::new(),
        };
        let Some(companions) = &self.companions else {
            return Ok(Ok(Brought::Nothing));
        };
        if !unfit.is_empty() {
            return Ok(Err(Refusal::Fails(unfit)));
        }
        companions.of(record, (target, is_more), self.now())
    }
}

impl Admission<'_, '_> {
    /// Makes what a row brings, and links it to the record; whether anything of it is new.
    pub(super) fn bring(&mut self, row: u64, id: i64, brought: Brought) -> Result<bool> {
        match brought {
            Brought::Nothing => Ok(false),
            Brought::Contact {
                known,
                record,
                relationship,
            } => {
                let form = self.store.form(Entity::Contact)?;
                let (contact, is_new) = match known {
                    Some(known) => (known.0.id, self.take(row, known, (&form, &record))?),
                    None => (self.import.create_beside(row, &form, &record)?, true),
                };
                let client = (&*id.to_string(), Ok(id));
                let is_linked = self.link_once(row, (contact, &relationship), client)?;
                Ok(is_new || is_linked)
            }
            Brought::Client {
                name,
                client,
                relationship,
            } => self.link_once(row, (id, &relationship), (&name, client)),
        }
    }

    /// Takes an existing contact: out of the trash if need be, then changed. Whether it is another than before.
    fn take(
        &mut self,
        row: u64,
        (known, merge): (Known, Option<Merge>),
        (form, record): (&Form, &Record),
    ) -> Result<bool> {
        if known.is_deleted {
            self.import.restore_beside(row, form, known.id)?;
        }
        let Some(merge) = merge else {
            return Ok(known.is_deleted);
        };
        let stored = self.store.record(form, known.id)?.unwrap_or_default();
        let changes = changes(form, &stored.values, record, merge);
        let is_changed = !changes.is_empty();
        self.import
            .change_beside(row, form, (known.id, record), changes)?;
        Ok(known.is_deleted || is_changed)
    }

    /// Links a contact as a row says; one that belongs to the client as something else is a link that failed. Whether
    /// it is linked now and was not.
    fn link_once(
        &mut self,
        row: u64,
        (contact, relationship): (i64, &str),
        (name, client): (&str, Found),
    ) -> Result<bool> {
        let links = self.import.links_of(contact)?;
        let there = links.iter().find(|link| Ok(link.client) == client);
        let client = match there {
            Some(link) if link.relationship.eq_ignore_ascii_case(relationship) => return Ok(false),
            Some(link) => Err(format!(
                "it is linked to client {0} already, as {1}: first intake contact unlink {contact} {0}",
                link.client, link.relationship
            )),
            None => client,
        };
        self.make_link(row, (contact, relationship), (name, client))
    }
}
