//! The contacts of a client beside those of a waiting row: what a user sees of them, and what a merge changes in them.

use std::borrow::Cow;

use super::importer::known_contacts;
use super::review::related;
use super::{Review, Waiting};
use crate::duplicate::{Merge, changes};
use crate::error::Result;
use crate::record::related::RelatedFields;
use crate::record::{Entity, FieldId, Record, Schema, Value};
use crate::store::{KeptRow, Link, Stored};

/// A candidate beside a waiting row.
#[derive(Debug)]
pub struct Beside {
    /// The candidate with the values that a user compares. A client has those of its contacts, too, in the fields of the row's
    /// contacts.
    pub shown: Stored,
    /// The fields of the row that a merge fills, in the candidate or in the contacts of a client.
    pub filled: Vec<FieldId>,
}

/// A contact of a waiting row, beside a contact of the client.
#[derive(Debug)]
pub struct FacedContact {
    fields: RelatedFields,
    /// The contact as the row has it.
    pub record: Record,
    /// The contact of the client.
    pub stored: Stored,
    /// The relationship of that contact to the client; none if they are not linked yet.
    relationship: Option<String>,
    /// Whether both are certainly one person, so that a merge goes into that contact.
    pub is_certain: bool,
}

impl FacedContact {
    /// Returns the beginning of the names of its fields in the row: `contact`.
    pub fn prefix(&self) -> &'static str {
        self.fields.place.prefix
    }

    /// Returns whether a field of the row is one of the contact.
    pub fn has(&self, of_row: FieldId) -> bool {
        self.fields.pairs().iter().any(|(one, _)| *one == of_row)
    }

    /// Returns the fields of the row that a merge fills in the contact. `schema` is that of contacts.
    fn filled(&self, schema: &Schema) -> Vec<FieldId> {
        if !self.is_certain {
            return Vec::new();
        }
        let filled = changes(schema, &self.stored.values, &self.record, Merge::Fill);
        let is_filled = |own: FieldId| filled.iter().any(|change| change.field == own);
        let pairs = self.fields.pairs().iter();
        let pairs = pairs.filter(|(_, own)| is_filled(*own));
        pairs.map(|(of_row, _)| *of_row).collect()
    }
}

impl Review<'_> {
    /// Returns the schema of contacts.
    pub fn contact_schema(&self) -> &Schema {
        &self.contact
    }

    /// Returns the contacts of a client's row, each beside the contact that it is. One that is not certainly an existing contact
    /// faces the linked contact that has most of its values.
    pub fn faced_contacts(
        &self,
        kept: &KeptRow<'_>,
        record: &Record,
        candidate: &Stored,
    ) -> Result<Vec<FacedContact>> {
        if related(kept).is_some() || self.schema().entity() != Entity::Client {
            return Ok(Vec::new());
        }
        let rows = (self.store, &self.plan, self.schema());
        let known = known_contacts(rows, record, (candidate.id, self.job.started_at))?;
        let mut linked = self.linked_contacts(candidate.id)?;
        let mut faced = Vec::new();
        let places = RelatedFields::of(self.schema(), &self.contact);
        for (at, fields) in places.into_iter().enumerate() {
            let Some(of_row) = fields.record(record, self.rules.region) else {
                continue;
            };
            let certain = known.iter().find(|(place, _)| *place == at);
            let link = match certain {
                Some((_, id)) => linked.iter().position(|(link, _)| link.contact == *id),
                None => nearest(&fields, record, &linked),
            };
            let (relationship, stored) = match (link, certain) {
                (Some(link), _) => {
                    let (link, stored) = linked.remove(link);
                    (Some(link.relationship), Some(stored))
                }
                (None, Some((_, id))) => (None, self.store.record(&self.contact, *id)?),
                (None, None) => (None, None),
            };
            faced.extend(stored.map(|stored| FacedContact {
                fields,
                record: of_row,
                stored,
                relationship,
                is_certain: certain.is_some(),
            }));
        }
        Ok(faced)
    }

    /// Returns the candidates of a row as they stand beside it.
    pub fn beside(&self, waiting: &Waiting, record: &Record) -> Result<Vec<Beside>> {
        let candidates = waiting.candidates.iter();
        let beside = candidates.map(|one| self.one_beside(&waiting.kept, record, one));
        beside.collect()
    }

    /// Returns a candidate as it stands beside its row.
    pub(super) fn one_beside(
        &self,
        kept: &KeptRow<'_>,
        record: &Record,
        candidate: &Stored,
    ) -> Result<Beside> {
        let schema = self.schema_of_candidates(kept);
        let own = changes(schema, &candidate.values, record, Merge::Fill);
        let mut filled: Vec<FieldId> = own.iter().map(|change| change.field).collect();
        let mut shown = candidate.clone();
        shown.values.resize(schema.len(), None);
        for faced in self.faced_contacts(kept, record, candidate)? {
            filled.extend(faced.filled(&self.contact));
            for &(of_row, own) in faced.fields.pairs() {
                shown.values[of_row.index()] = faced.stored.get(own).cloned();
            }
            let field = self.schema().find(faced.fields.place.relationship);
            if let (Some(field), Some(relationship)) = (field, faced.relationship) {
                shown.values[field.index()] = Some(Value::Text(Cow::Owned(relationship)));
            }
        }
        Ok(Beside { shown, filled })
    }

    /// Returns the links of a client, each with its contact, the primary one first.
    fn linked_contacts(&self, client: i64) -> Result<Vec<(Link, Stored)>> {
        let mut linked = Vec::new();
        for link in self.store.links(Entity::Client, client)? {
            if let Some(contact) = self.store.record(&self.contact, link.contact)? {
                linked.push((link, contact));
            }
        }
        Ok(linked)
    }
}

/// Returns the position of the linked contact that has most values of the contact of a row; the first one of several.
fn nearest(fields: &RelatedFields, record: &Record, linked: &[(Link, Stored)]) -> Option<usize> {
    let in_common = |contact: &Stored| {
        let same = |&&(of_row, own): &&(FieldId, FieldId)| {
            let new = record.get(of_row);
            new.is_some() && new.as_ref() == contact.get(own)
        };
        fields.pairs().iter().filter(same).count()
    };
    (0..linked.len())
        .rev()
        .max_by_key(|&at| in_common(&linked[at].1))
}
