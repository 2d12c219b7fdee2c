//! The link of a contact to a client: a new one, or one that is there. A link that cannot be made fails no row.

use super::SOURCE;
use super::choice::{Action, Choice};
use super::who::Who;
use crate::error::Result;
use crate::job::admission::Admission;
use crate::job::link::{Found, client_named};
use crate::record::{
    Cell, Checker, Draft, Entity, Form, Record, Requirement, Rules, client, derived_name,
};
use crate::store::{LinkFailure, Store};

/// Whether a contact who is to get a new client gets none: who is linked already keeps that link, every night. Nor is a
/// link made again that somebody has removed, unless a client was named for this very person.
pub fn keeps_links(store: &Store, contact: i64, choice: &Choice) -> Result<bool> {
    if !store.links(Entity::Contact, contact)?.is_empty() {
        return Ok(true);
    }
    Ok(choice.client.is_empty() && store.was_linked(contact)?)
}

impl Admission<'_, '_> {
    /// Remembers who a contact is, and links it.
    pub(super) fn settle(
        &mut self,
        row: u64,
        contact: i64,
        who: &Who,
        record: &Record,
    ) -> Result<()> {
        self.import
            .remember_source(row, (SOURCE, &who.id), contact)?;
        self.link(row, contact, who, record)
    }

    /// Links a contact as it was chosen.
    fn link(&mut self, row: u64, contact: i64, who: &Who, record: &Record) -> Result<()> {
        let name = match &*who.choice.client {
            "" => self.name_of(record),
            name => name.to_owned(),
        };
        let links = self.import.links_of(contact)?;
        let client = match who.choice.action {
            Action::Skip => return Ok(()),
            Action::New if keeps_links(self.store, contact, &who.choice)? => return Ok(()),
            Action::New => match self.new_client(row, &name, who)? {
                Err(reason) => {
                    let failure = LinkFailure {
                        contact,
                        name: String::new(),
                        client: name,
                        entity_type: Some(who.choice.entity_type.clone()),
                        relationship: who.choice.relationship.clone(),
                        reason,
                    };
                    return self.fail_link(row, &failure);
                }
                made => made,
            },
            Action::Link => client_named(self.store, &name)?,
        };
        if let Ok(client) = client
            && links.iter().any(|link| link.client == client)
        {
            return Ok(());
        }
        let contact = (contact, &*who.choice.relationship);
        self.make_link(row, contact, (&name, client)).map(drop)
    }

    fn name_of(&self, record: &Record) -> String {
        derived_name(|field| record.text(self.form.find(field)?))
    }

    /// A new client, or why there can be none. Two rows that name the same new client mean one.
    fn new_client(&self, row: u64, name: &str, who: &Who) -> Result<Found> {
        if !who.choice.client.is_empty()
            && let Some(client) = self.import.own_client(name)?
        {
            return Ok(Ok(client));
        }
        let people = self.settings.people.as_ref();
        let limit = people.and_then(|people| people.max_clients);
        if let Err(full) = self.store.assert_room(limit) {
            return Ok(Err(full.to_string()));
        }
        let form = self.store.form(Entity::Client)?;
        let mut record = Record::default();
        let mut draft = Draft::default();
        for (field, text) in [("name", name), ("entity_type", &who.choice.entity_type)] {
            if let Some(id) = form.find(field) {
                draft.fill(id, Cell::text(text));
            }
        }
        let rules = self.client_rules(&form)?;
        if let Err(rejection) = Checker::new(&form, &rules).check(&draft, &mut record) {
            let reasons: Vec<String> = rejection
                .reasons
                .iter()
                .map(crate::record::Reason::sentence)
                .collect();
            return Ok(Err(reasons.join("; ")));
        }
        self.import.create_beside(row, &form, &record).map(Ok)
    }

    fn client_rules(&self, form: &Form) -> Result<Rules> {
        let options = client::options("entity_type").unwrap_or_default();
        let entity_type = form.find("entity_type");
        Ok(Rules {
            required: form
                .own_required()
                .iter()
                .filter_map(|name| Requirement::parse(form, name))
                .collect(),
            options: entity_type.map(|id| (id, options)).into_iter().collect(),
            ..self.settings.rules(form)?
        })
    }
}
