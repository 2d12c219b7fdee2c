//! The contact of a client's row: the existing contact that it matches, and its effect on an existing client.
//!
//! A client has several rows if it has several contacts. The row of the second contact is no duplicate: it adds a contact.

use super::client_of_contact::is_linked;
use super::identity::ChosenRecord;
use super::related::{
    FoundRelated, Known, Refusal, RelatedRecord, Target, entity_type_of, relationship,
};
use super::writer::RecordWriter;
use crate::duplicate::{
    Decision, Doubt, Match, Merge, OnDeleted, OnDuplicate, Policies, Search, changes, choose,
    decide,
};
use crate::error::Result;
use crate::job::matching::{Excluded, Matching, difference};
use crate::plan::ImportPlan;
use crate::record::{
    Code, Entity, Reason, Record, Related, Rule, Schema, derived_name, fields, related, trash,
};
use crate::store::{Candidates, Store};

/// The type of client that has one contact, and the relationship of that contact.
const INDIVIDUAL: &str = "individual";
const SELF: &str = "Self";

/// Finds the contacts of clients' rows.
#[derive(Debug)]
pub struct ContactFinder<'a> {
    /// The store.
    pub store: &'a Store,
    /// The plan of the import.
    pub plan: &'a ImportPlan,
    /// The fields of the rows.
    pub schema: &'a Schema,
    /// The fields of contacts.
    contact: Schema,
    /// The rules that look for contacts.
    rules: Vec<Rule>,
    candidates: Candidates,
}

/// The contact that the contact of a row means.
#[derive(Debug)]
enum Meant {
    /// A new contact.
    New,
    /// An existing contact.
    Known(Known),
    /// Possibly one of these contacts. The user decides.
    Open(Match),
}

impl<'a> ContactFinder<'a> {
    /// Creates the finder for the rows of a job.
    ///
    /// # Errors
    /// Fails if the store cannot be read.
    pub fn new(store: &'a Store, plan: &'a ImportPlan, schema: &'a Schema) -> Result<Self> {
        let contact = store.schema(Entity::Contact)?;
        let rules = Rule::of(Entity::Contact);
        Ok(ContactFinder {
            store,
            plan,
            schema,
            candidates: Candidates::indexed(&contact, &rules),
            contact,
            rules,
        })
    }

    /// Returns the contact of a row, or the reason why the row is not imported.
    pub fn find(&self, record: &Record, target: Target, now: i64) -> Result<FoundRelated> {
        let Some(contact) = self.contact_of(record) else {
            return Ok(Ok(RelatedRecord::Nothing));
        };
        let relationship = match self.relationship(record) {
            Ok(relationship) => relationship,
            Err(reason) => return Ok(Err(reason.into())),
        };
        let clients: Vec<i64> = target.id.into_iter().collect();
        let known = match self.meant(&contact, &clients, now)? {
            Meant::New => None,
            Meant::Known(known) => Some(known),
            Meant::Open(matched) => return self.open(&contact, matched, target).map(Err),
        };
        let merge = match self.plan.on_duplicate {
            OnDuplicate::Merge => Some(Merge::Fill),
            OnDuplicate::Update => Some(Merge::Overwrite),
            OnDuplicate::Skip | OnDuplicate::Create | OnDuplicate::Fail | OnDuplicate::Ask => None,
        };
        Ok(Ok(RelatedRecord::Contact {
            known: known.map(|known| (known, merge)),
            record: contact,
            relationship,
        }))
    }

    /// Returns the contact of a row, which the user has decided. `contact` is `None` for a new contact.
    pub fn decided(
        &self,
        record: &Record,
        contact: Option<&ChosenRecord>,
        now: i64,
    ) -> Result<FoundRelated> {
        let relationship = match self.relationship(record) {
            Ok(relationship) => relationship,
            Err(reason) => return Ok(Err(reason.into())),
        };
        let Some(mut contact_of_row) = self.contact_of(record) else {
            return Ok(Ok(RelatedRecord::Nothing));
        };
        let mut known = None;
        if let Some(ChosenRecord { id, fields }) = contact {
            let id = *id;
            let stored = self.store.record(&self.contact, id)?;
            let deleted_at = stored.as_ref().map(|stored| stored.deleted_at);
            if deleted_at.is_none_or(|at| at.is_some_and(|at| !trash::is_restorable(at, now))) {
                let what = format!("contact {id} no longer exists");
                let reason = Reason::row(Code::Duplicate, what, "decide to create one");
                return Ok(Err(reason.into()));
            }
            let is_deleted = deleted_at.flatten().is_some();
            let values = stored.unwrap_or_default().values;
            let merge = match fields {
                None => Merge::Fill,
                Some(fields) => choose(&self.contact, &values, &mut contact_of_row, fields),
            };
            known = Some((Known { id, is_deleted }, Some(merge)));
        }
        Ok(Ok(RelatedRecord::Contact {
            known,
            record: contact_of_row,
            relationship,
        }))
    }

    /// Decides about an existing client by the contact of the row: a contact that is not linked to the client yet is
    /// imported under every policy. Returns `None` if the policy decides alone.
    pub fn decide(
        &self,
        writer: &RecordWriter<'_>,
        matched: &Match,
        record: &Record,
        policies: Policies,
    ) -> Result<Option<Decision>> {
        let contact = match matched.deleted_at {
            None => self.contact_of(record),
            Some(_) => None,
        };
        let Some(contact) = contact else {
            return Ok(None);
        };
        let meant = self.meant(&contact, &matched.records, writer.import.now())?;
        let linked = self.linked_clients(&meant, &matched.records)?;
        match linked[..] {
            [] => {}
            // Of several clients with one name, the row means the client of the contact.
            [_] => {
                let that = Match {
                    records: linked,
                    is_cut: false,
                    ..matched.clone()
                };
                return Ok(Some(decide(Some(that), policies)));
            }
            _ => return Ok(None),
        }
        let on_duplicate = policies.on_duplicate;
        let Some(client) = matched.only() else {
            let is_lost = on_duplicate == OnDuplicate::Skip;
            return Ok(is_lost.then(|| Decision::Wait(matched.clone())));
        };
        if self.has_other_self(client, record, &meant)? {
            let doubt = Some(Doubt::OtherSelf);
            let possible = Match {
                doubt,
                ..matched.clone()
            };
            return Ok(Some(decide(Some(possible), policies)));
        }
        let is_kept = match on_duplicate {
            OnDuplicate::Merge | OnDuplicate::Update => false,
            OnDuplicate::Skip | OnDuplicate::Fail | OnDuplicate::Create => true,
            // If the row fills no field, no question is needed.
            OnDuplicate::Ask => !self.fills_any(writer, client, record)?,
        };
        Ok(is_kept.then_some(Decision::Change(client, Merge::Keep)))
    }

    /// Returns those of these clients to which a known contact is linked.
    fn linked_clients(&self, meant: &Meant, clients: &[i64]) -> Result<Vec<i64>> {
        let mut linked = Vec::new();
        if let Meant::Known(known) = meant {
            for &client in clients {
                if is_linked(self.store, known.id, &[client])? {
                    linked.push(client);
                }
            }
        }
        Ok(linked)
    }

    /// Returns whether a merge would fill a field of an existing client.
    fn fills_any(&self, writer: &RecordWriter<'_>, client: i64, record: &Record) -> Result<bool> {
        let existing = writer.import.existing(client)?;
        Ok(!changes(self.schema, &existing, record, Merge::Fill).is_empty())
    }

    fn contact_of(&self, record: &Record) -> Option<Record> {
        related::record_of(self.schema, record, &self.contact)
    }

    fn relationship(&self, record: &Record) -> std::result::Result<String, Reason> {
        let text = |field| related::text_of(self.schema, record, field).unwrap_or_default();
        relationship(text(fields::ENTITY_TYPE), text(fields::RELATIONSHIP))
    }

    /// Returns the contact that is meant. Of several certain matches, it is the one that is linked to one of these clients.
    fn meant(&self, contact: &Record, clients: &[i64], now: i64) -> Result<Meant> {
        let search = Search {
            rules: &self.rules,
            now,
            creates: false,
        };
        let matched = search.run(&mut Matching {
            store: self.store,
            candidates: &self.candidates,
            assessor: self.plan.assessor(&self.contact)?,
            record: contact,
            excluded: Excluded::default(),
            finds_single_words: false,
        })?;
        let Some(matched) = matched else {
            return Ok(Meant::New);
        };
        let is_deleted = matched.deleted_at.is_some();
        let only = match matched.only() {
            None if matched.doubt.is_none() && !is_deleted => self.linked_one(&matched, clients)?,
            only => only,
        };
        let makes_new = if is_deleted {
            self.plan.on_deleted == OnDeleted::Create
        } else {
            self.plan.on_duplicate == OnDuplicate::Create
        };
        let may_be_taken = !is_deleted || self.plan.on_deleted == OnDeleted::Restore;
        Ok(match (only, matched.doubt) {
            (Some(id), None) if may_be_taken => Meant::Known(Known { id, is_deleted }),
            _ if makes_new => Meant::New,
            _ => Meant::Open(matched),
        })
    }

    /// Returns the contact that is linked to one of these clients, if it is the only one.
    fn linked_one(&self, matched: &Match, clients: &[i64]) -> Result<Option<i64>> {
        let mut linked = Vec::new();
        for &contact in &matched.records {
            if is_linked(self.store, contact, clients)? {
                linked.push(contact);
            }
        }
        Ok(match linked[..] {
            [only] => Some(only),
            _ => None,
        })
    }

    /// Returns the refusal of a row whose contact the user must decide.
    fn open(&self, contact: &Record, matched: Match, target: Target) -> Result<Refusal> {
        let schema = &self.contact;
        let currency = self.plan.currency()?;
        let difference = difference(&matched, (schema, &currency), contact, |id| {
            self.candidates.values(self.store, schema, id)
        })?;
        let name = derived_name(|field| contact.text(schema.find(field)?));
        let mut message = format!(
            "its contact, {name}, is a possible duplicate of {}",
            matched.describe(Entity::Contact)
        );
        if let Some(difference) = difference {
            message.push_str(&format!(": {difference}"));
        }
        let is_deleted = matched.deleted_at.is_some() && matched.doubt.is_none();
        if is_deleted
            && target.merge == Some(Merge::Keep)
            && self.plan.on_deleted == OnDeleted::Skip
        {
            let fix = "import the row with --on-deleted restore, or with create for a new contact";
            let reason = Reason::row(Code::Duplicate, message, fix);
            return Ok(Refusal::IsDeleted(reason, matched.records));
        }
        let flag = match matched.deleted_at {
            Some(_) => "--on-deleted restore, or create, which makes a new contact",
            None => "--on-duplicate create, which makes a new contact",
        };
        let code = if matched.only().is_some() {
            Code::Decision
        } else {
            Code::Ambiguous
        };
        let fix = format!("decide with `intake jobs review`, or import the row with {flag}");
        let reason = Reason::row(code, message, fix)
            .by(matched.rule)
            .about(Related {
                entity: Entity::Contact,
                to: target.id,
            });
        Ok(Refusal::Waits(reason, matched.records))
    }

    /// Returns whether a client is an individual whose Self is another contact.
    fn has_other_self(&self, client: i64, record: &Record, meant: &Meant) -> Result<bool> {
        let own = match meant {
            Meant::New => None,
            Meant::Known(known) => Some(known.id),
            // The question about the contact comes first.
            Meant::Open(_) => return Ok(false),
        };
        let is_self = self.relationship(record).is_ok_and(|one| one == SELF);
        if !is_self || entity_type_of(self.store, client)? != INDIVIDUAL {
            return Ok(false);
        }
        let links = self.store.links(Entity::Client, client)?;
        Ok(links
            .iter()
            .any(|link| link.relationship == SELF && Some(link.contact) != own))
    }
}
