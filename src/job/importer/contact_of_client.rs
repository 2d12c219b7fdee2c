//! The contacts of a client's row: the existing contacts that they match, and their effect on an existing client.
//!
//! A client may also have several rows, each with further contacts. Such a row is no duplicate: it adds its contacts.

use std::collections::HashSet;

use super::client_of_contact::is_unlinked;
use super::contact_finder::ContactFinder;
use super::contact_question;
use super::meant_contact::{ContactOfRow, Meant, RowContext};
use super::related::{
    Answers, ExistingContact, FoundRelated, RelatedContact, RelatedRecord, Target, entity_type_of,
    no_relationship,
};
use super::writer::RecordWriter;
use crate::duplicate::{
    Decision, Doubt, Identity, Match, Merge, OnDuplicate, Policies, Seen, changes, choose, decide,
};
use crate::error::Result;
use crate::record::client::{INDIVIDUAL, SELF};
use crate::record::related::{field_of_related, text_of};
use crate::record::{Entity, FieldId, OR_WITHOUT_CONTACT, Reason, Record, client, fields};
use crate::store::RecordRef;

impl ContactFinder<'_> {
    /// Returns the contacts of a row, or the reasons why the row is not imported.
    pub fn find(
        &self,
        record: &Record,
        target: Target,
        (answers, now): (Answers<'_>, i64),
    ) -> Result<FoundRelated> {
        let decided = answers.contacts;
        let contacts = self.contacts_of(record);
        let clients: Vec<i64> = target.id.into_iter().collect();
        let known = RowContext {
            clients: &clients,
            is_settled: true,
            decided,
        };
        let meant = self.meant(&contacts, known, now)?;
        let relationships = self.relationships(target.id, record, (&contacts, &meant))?;
        let reasons = relationships.iter().filter_map(|one| one.clone().err());
        let mut reasons: Vec<Reason> = reasons.collect();
        reasons.extend(self.same_person(&contacts));
        reasons.extend(meant.iter().filter_map(Meant::reason));
        if !reasons.is_empty() {
            return Ok(Err(reasons.into()));
        }
        let is_open = |meant: &Meant| matches!(meant, Meant::Open(..));
        if meant.iter().any(is_open) && !self.brings_without_deleted(&meant, target)? {
            return contact_question::of(self, (&contacts, meant), (target, decided)).map(Err);
        }
        let mut found = Vec::new();
        for ((contact, relationship), meant) in contacts.into_iter().zip(relationships).zip(meant) {
            if is_open(&meant) {
                continue;
            }
            let relationship = relationship.unwrap_or_default();
            found.push(self.related(contact, relationship, (meant, target, answers))?);
        }
        Ok(Ok(RelatedRecord::Contacts(found)))
    }

    /// Returns a contact of a row with its effect.
    fn related(
        &self,
        mut contact: ContactOfRow,
        relationship: String,
        (meant, target, answers): (Meant, Target, Answers<'_>),
    ) -> Result<RelatedContact> {
        let chosen = match &meant {
            Meant::Known(_) => self.chosen_fields(contact.at, answers),
            Meant::Decided(_, chosen) => chosen.clone(),
            Meant::New | Meant::Open(..) | Meant::Gone(_) => None,
        };
        let known = match (meant.known(), chosen) {
            (Some(known), Some(chosen)) => {
                let existing = self.store.record(&self.contact, known.id)?;
                let existing = existing.unwrap_or_default().values;
                let merge = choose(&self.contact, &existing, &mut contact.record, &chosen);
                Some((known, Some(merge)))
            }
            (Some(known), None) if matches!(meant, Meant::Decided(..)) => {
                Some((known, Some(Merge::Fill)))
            }
            (Some(known), None) => Some((known, self.merge_of_contact(target, (known, &contact))?)),
            (None, _) => None,
        };
        let is_unlinked = match (&meant, target.id) {
            (Meant::Known(known), Some(client)) => is_unlinked(self.store, known.id, client)?,
            _ => false,
        };
        Ok(RelatedContact {
            known,
            record: contact.record,
            relationship: (!is_unlinked).then_some(relationship),
        })
    }

    /// Returns the fields of a contact of a row that take the values of the row; none if the user chose no fields.
    fn chosen_fields(&self, at: usize, answers: Answers<'_>) -> Option<Vec<FieldId>> {
        let chosen = answers.fields?;
        let pairs = self.places[at].pairs().iter();
        let pairs = pairs.filter(|(of_row, _)| chosen.contains(of_row));
        Some(pairs.map(|(_, own)| *own).collect())
    }

    /// Returns how a row changes an existing contact of its client; none if it does not.
    fn merge_of_contact(
        &self,
        target: Target,
        (known, contact): (ExistingContact, &ContactOfRow),
    ) -> Result<Option<Merge>> {
        Ok(match self.plan.on_duplicate {
            OnDuplicate::Merge => Some(Merge::Fill),
            // The user merges the row into the client.
            _ if target.is_reviewed && target.id.is_some() => Some(Merge::Fill),
            OnDuplicate::Update if target.is_reviewed => Some(Merge::Fill),
            OnDuplicate::Update => Some(self.update_of_contact(target, (known, contact))?),
            OnDuplicate::Skip | OnDuplicate::Create | OnDuplicate::Fail | OnDuplicate::Ask => None,
        })
    }

    /// Returns how an update changes an existing contact. The values that a user saw in a review of the client or the contact,
    /// and did not take, are not taken now either.
    fn update_of_contact(
        &self,
        target: Target,
        (known, contact): (ExistingContact, &ContactOfRow),
    ) -> Result<Merge> {
        if let Some(Merge::Decided(seen)) = target.merge {
            // The identity of a client's row has only the first contact.
            let seen = if contact.at == 0 { seen } else { Seen::ALL };
            return Ok(Merge::Decided(seen));
        }
        let (entity, id) = (Entity::Contact, known.id);
        let identity = || Identity::of(&self.contact, &contact.record, None);
        let seen = self.store.seen_of_row(RecordRef { entity, id }, identity)?;
        Ok(seen.map_or(Merge::Overwrite, Merge::Decided))
    }

    /// Decides about an existing client by the contacts of the row: a contact that is not linked to the client yet is
    /// imported under every policy. Returns `None` if the policy decides alone, as about a client that the row only may be.
    pub fn decide(
        &self,
        writer: &RecordWriter<'_>,
        matched: &Match,
        record: &Record,
        policies: Policies,
    ) -> Result<Option<Decision>> {
        let contacts = match (matched.deleted_at, matched.doubt) {
            (None, None) => self.contacts_of(record),
            _ => Vec::new(),
        };
        if contacts.is_empty() {
            return Ok(None);
        }
        let known = RowContext {
            clients: &matched.records,
            ..RowContext::default()
        };
        let meant = self.meant(&contacts, known, writer.import.now())?;
        let linked = self.linked_clients(&meant, &matched.records)?;
        // Of several clients with one name, the row means the client of the contacts.
        let matched = match linked[..] {
            [] => matched.clone(),
            [_] => Match {
                records: linked,
                is_cut: false,
                ..matched.clone()
            },
            _ => return Ok(None),
        };
        if self.brings_no_link(&meant, &matched, policies.on_duplicate)? {
            return Ok(Some(decide(Some(matched), policies)));
        }
        let on_duplicate = policies.on_duplicate;
        let Some(client) = matched.only() else {
            let is_lost = on_duplicate == OnDuplicate::Skip;
            return Ok(is_lost.then_some(Decision::Wait(matched)));
        };
        let doubt = self.of_other_people(client, record, (&contacts, &meant))?;
        if doubt.is_some() {
            let possible = Match { doubt, ..matched };
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

    /// Returns whether a merge would fill a field of an existing client.
    fn fills_any(&self, writer: &RecordWriter<'_>, client: i64, record: &Record) -> Result<bool> {
        let existing = writer.import.existing(client)?;
        Ok(!changes(self.schema, &existing, record, Merge::Fill).is_empty())
    }

    /// Returns the contacts of a row.
    pub fn contacts_of(&self, record: &Record) -> Vec<ContactOfRow> {
        let places = self.places.iter().enumerate();
        let contacts = places.filter_map(|(at, fields)| {
            let relationship = text_of(self.schema, record, fields.place.relationship);
            Some(ContactOfRow {
                at,
                record: fields.record(record, self.region)?,
                relationship: relationship.unwrap_or_default().trim().to_owned(),
            })
        });
        contacts.collect()
    }

    /// Returns the relationship of each contact of a row, or the reason why it has none. A contact that is linked to the
    /// client keeps its relationship, unless the row names another one: a file may have the two of a couple in any order.
    pub(super) fn relationships(
        &self,
        client: Option<i64>,
        record: &Record,
        (contacts, meant): (&[ContactOfRow], &[Meant]),
    ) -> Result<Vec<std::result::Result<String, Reason>>> {
        let text = |field| text_of(self.schema, record, field).unwrap_or_default();
        let field_of = |contact: &ContactOfRow| self.places[contact.at].place.relationship;
        let entity_type = text(fields::ENTITY_TYPE);
        let links = match client {
            Some(client) => self.store.links(Entity::Client, client)?,
            None => Vec::new(),
        };
        let stored = |meant: &Meant| {
            let known = meant.known()?;
            let link = links.iter().find(|link| link.contact == known.id)?;
            Some(&*link.relationship)
        };
        let given = contacts.iter().zip(meant).map(|(contact, meant)| {
            // A default is for contacts that are not linked yet.
            let is_said = self.has_column(field_of(contact)) && !contact.relationship.is_empty();
            let stored = if is_said { None } else { stored(meant) };
            stored.unwrap_or(&contact.relationship)
        });
        let given: Vec<&str> = given.collect();
        // Neither a second contact alone nor one beside an existing Self is the only one of the client.
        let is_first = contacts.iter().any(|contact| contact.at == 0);
        let has_self = links.iter().any(|link| link.relationship == SELF);
        let has_second = is_first && !has_self && self.has_columns_of_second();
        let found = client::relationships_of_row(entity_type, &given, has_second).into_iter();
        let found = found.zip(contacts).map(|(relationship, contact)| {
            relationship.ok_or_else(|| {
                let mut reason = no_relationship(entity_type, field_of(contact));
                reason.fix.push_str(OR_WITHOUT_CONTACT);
                if entity_type == INDIVIDUAL && contacts.len() > 1 {
                    reason
                        .fix
                        .push_str("; two people who are one client are a couple");
                }
                reason
            })
        });
        Ok(found.collect())
    }

    /// Returns whether the file has a column for a field. Without one, its values are a default.
    pub(super) fn has_column(&self, field: &str) -> bool {
        self.plan.mapping.columns_of(field).next().is_some()
    }

    /// Returns whether the file has columns for a second contact.
    fn has_columns_of_second(&self) -> bool {
        let entity = self.schema.entity();
        let Some(second) = entity.spec().related.get(1) else {
            return false;
        };
        let mut columns = self.plan.mapping.columns.iter();
        columns.any(|column| {
            let field = column.field.as_deref();
            let place = field.and_then(|field| field_of_related(entity, field));
            place.is_some_and(|(place, _)| place == second)
        })
    }

    /// Returns the doubt about the client of a row whose contacts the user has decided; none if one of them is certainly a
    /// contact of the client.
    pub fn doubt(
        &self,
        client: i64,
        record: &Record,
        (answers, now): (Answers<'_>, i64),
    ) -> Result<Option<Doubt>> {
        let contacts = self.contacts_of(record);
        let known = RowContext {
            clients: &[client],
            is_settled: true,
            decided: answers.contacts,
        };
        let meant = self.meant(&contacts, known, now)?;
        if !self.linked_clients(&meant, &[client])?.is_empty() {
            return Ok(None);
        }
        self.of_other_people(client, record, (&contacts, &meant))
    }

    /// Returns the doubt about a client that would have more people than an individual or a couple has: the row means other
    /// people with a client of the same name.
    fn of_other_people(
        &self,
        client: i64,
        record: &Record,
        (contacts, meant): (&[ContactOfRow], &[Meant]),
    ) -> Result<Option<Doubt>> {
        let entity_type = entity_type_of(self.store, client)?;
        let Some(most) = client::people_max(&entity_type) else {
            return Ok(None);
        };
        let is_person =
            |relationship: &str| client::is_one_of_household(&entity_type, relationship);
        let links = self.store.links(Entity::Client, client)?;
        let people = links.iter().filter(|link| is_person(&link.relationship));
        let mut people: HashSet<i64> = people.map(|link| link.contact).collect();
        let had = people.len();
        let mut new = 0;
        let relationships = self.relationships(Some(client), record, (contacts, meant))?;
        for (relationship, meant) in relationships.into_iter().zip(meant) {
            // The question about the contact comes first.
            if matches!(meant, Meant::Open(..)) {
                return Ok(None);
            }
            if relationship.is_ok_and(|one| is_person(&one)) {
                people.extend(meant.known().map(|known| known.id));
                new += usize::from(meant.known().is_none());
            }
        }
        let all = people.len() + new;
        let doubt = match most {
            1 => Doubt::OtherSelf,
            _ => Doubt::OtherCouple,
        };
        Ok((all > had && all > most).then_some(doubt))
    }
}
