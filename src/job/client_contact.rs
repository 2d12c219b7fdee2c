//! The contact of a client's row: which existing contact it is, and what it means for a client that exists.
//!
//! A client has several rows if it has several contacts. The row of the second one is no duplicate: it brings a contact.

use super::brought::{Brought, Companions, Known, Refusal, no_relationship};
use super::matching::{OfContact, difference};
use super::pipeline::Pipeline;
use crate::config::rules;
use crate::duplicate::{Decision, Doubt, Hit, Merge, OnDeleted, OnDuplicate, changes, decide};
use crate::error::Result;
use crate::record::{Code, Entity, Reason, Record, Related, brought, client, derived_name, trash};

/// What kind of client has one contact, and as what.
const INDIVIDUAL: &str = "individual";
const SELF: &str = "Self";

/// Which contact the contact of a row is.
#[derive(Debug)]
enum Meant {
    /// A new one.
    New,
    /// An existing one, perhaps in the trash.
    Known(Known),
    /// Perhaps one of these: a person decides.
    Open(Hit),
}

/// What a row means beside its contact.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Target {
    /// The existing client.
    pub client: Option<i64>,
    /// Whether its fields stay as they are.
    pub keeps: bool,
}

impl Target {
    /// An existing client, and how the row goes into it.
    pub(super) fn of(client: i64, merge: Option<Merge>) -> Self {
        Target {
            client: Some(client),
            keeps: merge == Some(Merge::Keep),
        }
    }
}

impl Companions<'_> {
    /// The contact that a client's row brings, and as what it belongs to the client; or why that cannot be told.
    pub(super) fn contact(
        &self,
        (record, contact): (&Record, Record),
        target: Target,
        now: i64,
    ) -> Result<std::result::Result<Brought, Refusal>> {
        let relationship = match self.relationship(record) {
            Ok(relationship) => relationship,
            Err(reason) => return Ok(Err(Refusal::Fails(vec![reason]))),
        };
        let clients: Vec<i64> = target.client.into_iter().collect();
        let known = match self.meant(&contact, &clients, now)? {
            Meant::New => None,
            Meant::Known(known) => Some(known),
            Meant::Open(hit) => return self.open(&contact, hit, target).map(Err),
        };
        let merge = match self.settings.on_duplicate {
            OnDuplicate::Merge => Some(Merge::Fill),
            OnDuplicate::Update => Some(Merge::Overwrite),
            _ => None,
        };
        Ok(Ok(Brought::Contact {
            known: known.map(|known| (known, merge)),
            record: contact,
            relationship,
        }))
    }

    /// The contact that a client's row brings, where a person has decided which one it is; none: a new one.
    pub(super) fn decided(
        &self,
        record: &Record,
        contact: Option<i64>,
        (is_more, now): (bool, i64),
    ) -> Result<std::result::Result<Brought, Refusal>> {
        let refused = |reason| Ok(Err(Refusal::Fails(vec![reason])));
        if is_more && let Some(full) = self.no_room()? {
            return refused(full);
        }
        let relationship = match self.relationship(record) {
            Ok(relationship) => relationship,
            Err(reason) => return refused(reason),
        };
        let mut known = None;
        if let Some(id) = contact {
            let stored = self.store.record(&self.contact, id)?;
            let deleted_at = stored.map(|stored| stored.deleted_at);
            if deleted_at.is_none_or(|at| at.is_some_and(|at| !trash::is_restorable(at, now))) {
                let what = format!("contact {id} is not there any more");
                return refused(Reason::row(Code::Duplicate, what, "decide to create one"));
            }
            let is_deleted = deleted_at.flatten().is_some();
            known = Some((Known { id, is_deleted }, Some(Merge::Fill)));
        }
        Ok(Ok(match self.contact_of(record) {
            None => Brought::Nothing,
            Some(record) => Brought::Contact {
                known,
                record,
                relationship,
            },
        }))
    }

    fn relationship(&self, record: &Record) -> std::result::Result<String, Reason> {
        let text = |field| brought::text_of(self.form, record, field).unwrap_or_default();
        let entity_type = text("entity_type");
        client::relationship(entity_type, text(brought::RELATIONSHIP))
            .ok_or_else(|| no_relationship(entity_type))
    }

    /// Which contact is meant. Of several certain ones, the one that is linked to one of these clients.
    fn meant(&self, contact: &Record, clients: &[i64], now: i64) -> Result<Meant> {
        let mut lookup = OfContact {
            store: self.store,
            assessor: self.settings.assessor(&self.contact)?,
            record: contact,
            except: None,
            taken: None,
        };
        let Some(hit) = lookup.search(rules(Entity::Contact), now)? else {
            return Ok(Meant::New);
        };
        let is_deleted = hit.deleted_at.is_some();
        let only = match hit.only() {
            None if hit.doubt.is_none() && !is_deleted => self.linked_one(&hit, clients)?,
            only => only,
        };
        let makes_new = if is_deleted {
            self.settings.on_deleted == OnDeleted::Create
        } else {
            self.settings.on_duplicate == OnDuplicate::Create
        };
        let may_be_taken = !is_deleted || self.settings.on_deleted == OnDeleted::Restore;
        Ok(match (only, hit.doubt) {
            (Some(id), None) if may_be_taken => Meant::Known(Known { id, is_deleted }),
            _ if makes_new => Meant::New,
            _ => Meant::Open(hit),
        })
    }

    /// The only one of several contacts that is linked to one of these clients.
    fn linked_one(&self, hit: &Hit, clients: &[i64]) -> Result<Option<i64>> {
        let mut linked = Vec::new();
        for &contact in &hit.records {
            if self.is_linked(contact, clients)? {
                linked.push(contact);
            }
        }
        Ok(match linked[..] {
            [only] => Some(only),
            _ => None,
        })
    }

    pub(super) fn is_linked(&self, contact: i64, clients: &[i64]) -> Result<bool> {
        let links = self.store.links(Entity::Contact, contact)?;
        Ok(links.iter().any(|link| clients.contains(&link.client)))
    }

    /// What becomes of a row whose contact is open.
    fn open(&self, contact: &Record, hit: Hit, target: Target) -> Result<Refusal> {
        let form = &self.contact;
        let currency = self.settings.currency()?;
        let difference = difference(&hit, (form, &currency), contact, |id| {
            Ok(self.store.record(form, id)?.unwrap_or_default().values)
        })?;
        let name = derived_name(|field| contact.text(form.find(field)?));
        let mut message = format!(
            "its contact, {name}, may be {}",
            hit.describe(Entity::Contact)
        );
        if let Some(difference) = difference {
            message.push_str(&format!(": {difference}"));
        }
        let is_deleted = hit.deleted_at.is_some() && hit.doubt.is_none();
        if is_deleted && target.keeps && self.settings.on_deleted == OnDeleted::Skip {
            let fix =
                "to have the contact back: import the row with --on-deleted restore or create";
            let reason = Reason::row(Code::Duplicate, message, fix);
            return Ok(Refusal::IsDeleted(reason, hit.records));
        }
        let flag = match hit.deleted_at {
            Some(_) => "--on-deleted restore, or create, which makes a new contact",
            None => "--on-duplicate create, which makes a new contact",
        };
        let code = if hit.only().is_some() {
            Code::Decision
        } else {
            Code::Ambiguous
        };
        let fix = format!("decide with `intake jobs review`, or import the row with {flag}");
        let reason = Reason::row(code, message, fix).by(hit.rule).about(Related {
            entity: Entity::Contact,
            to: target.client,
        });
        Ok(Refusal::Waits(reason, hit.records))
    }

    /// Whether a client is an individual with another contact as Self than the one that is meant.
    fn has_other_self(&self, client: i64, record: &Record, meant: &Meant) -> Result<bool> {
        let own = match meant {
            Meant::New => None,
            Meant::Known(known) => Some(known.id),
            // Which of them it is, is asked first.
            Meant::Open(_) => return Ok(false),
        };
        let is_self = self.relationship(record).is_ok_and(|one| one == SELF);
        if !is_self || self.entity_type_of(client)? != INDIVIDUAL {
            return Ok(false);
        }
        let links = self.store.links(Entity::Client, client)?;
        Ok(links
            .iter()
            .any(|link| link.relationship == SELF && Some(link.contact) != own))
    }
}

impl Pipeline<'_, '_> {
    /// What the contact of a row decides about a client that exists: a contact that is not linked to it yet is brought in
    /// under every policy. None if the policy decides alone.
    pub(super) fn decide_by_contact(
        &mut self,
        hit: &Hit,
        record: &Record,
    ) -> Result<Option<Decision>> {
        let prepared = self.prepared;
        let is_living = hit.deleted_at.is_none();
        let Some(companions) = self.companions.as_ref().filter(|_| is_living) else {
            return Ok(None);
        };
        let Some(contact) = companions.contact_of(record) else {
            return Ok(None);
        };
        let meant = companions.meant(&contact, &hit.records, self.now())?;
        let mut linked = Vec::new();
        if let Meant::Known(known) = &meant {
            for &client in &hit.records {
                if companions.is_linked(known.id, &[client])? {
                    linked.push(client);
                }
            }
        }
        let policies = prepared.settings.policies();
        match linked[..] {
            [] => {}
            // Of several clients of one name, the one that the contact belongs to.
            [_] => {
                let that = Hit {
                    records: linked,
                    is_cut: false,
                    ..hit.clone()
                };
                return Ok(Some(decide(Some(that), policies)));
            }
            _ => return Ok(None),
        }
        let on_duplicate = policies.on_duplicate;
        let Some(client) = hit.only() else {
            let is_lost = on_duplicate == OnDuplicate::Skip;
            return Ok(is_lost.then(|| Decision::Wait(hit.clone())));
        };
        if companions.has_other_self(client, record, &meant)? {
            let doubt = Some(Doubt::OtherSelf);
            let possible = Hit {
                doubt,
                ..hit.clone()
            };
            return Ok(Some(decide(Some(possible), policies)));
        }
        let keeps = match on_duplicate {
            OnDuplicate::Merge | OnDuplicate::Update => false,
            OnDuplicate::Skip | OnDuplicate::Fail | OnDuplicate::Create => true,
            // Without anything to fill in there is nothing to ask.
            OnDuplicate::Ask => {
                let existing = self.import.existing(client)?;
                changes(&prepared.form, &existing, record, Merge::Fill).is_empty()
            }
        };
        Ok(keeps.then_some(Decision::Change(client, Merge::Keep)))
    }
}
