//! Merges one record into another of the same entity.

use crate::duplicate::{Identity, Merge, changes, choose};
use crate::error::{Error, Result};
use crate::record::fold::same;
use crate::record::phone::Region;
use crate::record::{Entity, FieldId, Record, Schema, together};
use crate::store::history::{Event, RecordRef, Values};
use crate::store::{Author, Edit, Link, Store, Stored};

/// The result of a merge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// Fields of the remaining record that have the value of the other one.
    pub filled: Vec<FieldId>,
    /// Fields with different values. Those of the remaining record stay.
    pub differing: Vec<FieldId>,
    /// The links that the remaining record has now.
    pub links: Vec<Link>,
    /// The links with records with which both were linked, each with the relationship that stays.
    pub dropped: Vec<(Link, String)>,
    /// The clients whose primary contact is another one now.
    pub promoted: Vec<i64>,
    /// The conversions that moved: leads that became the contact, or the contact that the lead became.
    pub conversions: u64,
    /// The contact that the other lead became, if the remaining lead became another one. It stays with the other lead.
    pub other_conversion: Option<i64>,
    /// The external ids that moved.
    pub external_ids: u64,
    /// The advisers that the remaining client did not have.
    pub advisers: Vec<String>,
    /// The activities that moved.
    pub activities: u64,
    /// The documents that moved.
    pub documents: u64,
}

/// How two records are merged.
#[derive(Clone, Copy, Debug)]
pub struct MergeOptions<'m> {
    /// The region of national telephone numbers.
    pub region: Region,
    /// The fields of the remaining record that take the value of the other one, if a user chose them. Otherwise the empty
    /// ones do.
    pub taken: Option<&'m [FieldId]>,
    /// The records as the user saw them. The merge fails if one of them has another name by now.
    pub shown: &'m [&'m Stored],
}

impl MergeOptions<'_> {
    /// Returns the options of a merge that fills empty fields.
    pub fn filling(region: Region) -> Self {
        MergeOptions {
            region,
            taken: None,
            shown: &[],
        }
    }
}

/// A merge in an open transaction.
struct Merging<'s> {
    store: &'s Store,
    entity: Entity,
    keep: i64,
    other: i64,
    author: &'s Author<'s>,
}

impl Store {
    /// Merges the record `other` into the record `keep`. All that belongs to `other` moves to `keep`, and `other` goes to the
    /// trash.
    ///
    /// # Errors
    /// Fails if one of them does not exist or is in the trash, if they are the same record, or if one has another name than the
    /// user saw.
    pub fn merge_records(
        &self,
        schema: &Schema,
        options: MergeOptions<'_>,
        (keep, other): (i64, i64),
        author: &Author<'_>,
    ) -> Result<Merged> {
        let entity = schema.entity();
        if keep == other {
            let what = format!("a {entity} cannot be merged with itself");
            return Err(Error::usage(what));
        }
        self.transaction(|| {
            let (kept, merged) = (self.living(schema, keep)?, self.living(schema, other)?);
            for now in [&kept, &merged] {
                assert_as_shown(schema, options.shown, now)?;
            }
            let merging = Merging {
                store: self,
                entity,
                keep,
                other,
                author,
            };
            merging.note_rows(schema, options.region, (&kept, &merged))?;
            let mut result = merging.fill(schema, options, (&kept, &merged))?;
            self.set_deleted(merging.of(other), Values::set(author.at), author)?;
            merging.move_related(&mut result)?;
            let event = Event::Merge {
                entity,
                other,
                is_merged: true,
            };
            self.note(merging.of(keep), &event, author)?;
            Ok(result)
        })
    }
}

impl Merging<'_> {
    fn of(&self, id: i64) -> RecordRef {
        RecordRef {
            entity: self.entity,
            id,
        }
    }

    /// Notes that the rows that have the values of the other record are that record, so that a later import does not ask about
    /// them. The verdict counts for the remaining record, until the merge is undone.
    fn note_rows(
        &self,
        schema: &Schema,
        region: Region,
        (keep, other): (&Stored, &Stored),
    ) -> Result<()> {
        let own = self.identities(schema, region, keep)?;
        let mut others = self.identities(schema, region, other)?;
        others.retain(|identity| !own.contains(identity));
        for identity in &others {
            let same = (Some(self.other), &[][..]);
            self.store
                .judge_row(self.entity, identity, same, self.author)?;
        }
        Ok(())
    }

    /// Returns the identities of the rows of a record. It has one with each of its ids in other
    /// systems, and a client one with each of its contacts, too.
    fn identities(
        &self,
        schema: &Schema,
        region: Region,
        stored: &Stored,
    ) -> Result<Vec<Identity>> {
        let record = Record::of_values(schema, &stored.values, region);
        let Some(identity) = Identity::of(schema, &record, None) else {
            return Ok(Vec::new());
        };
        let mut identities = vec![identity.clone()];
        for id in self.store.external_ids(self.of(stored.id))? {
            identities.push(identity.clone().with_id(&id.source, &id.id));
        }
        let Some(related) = self.entity.spec().related.first() else {
            return Ok(identities);
        };
        let schema = self.store.schema(related.entity)?;
        for link in self.store.links(self.entity, stored.id)? {
            if let Some(contact) = self.store.record(&schema, link.contact)? {
                let contact = Record::of_values(&schema, &contact.values, region);
                identities.push(identity.clone().with_contact(&schema, &contact));
            }
        }
        Ok(identities)
    }

    /// Fills the empty fields of the remaining record, or sets those that were chosen.
    fn fill(
        &self,
        schema: &Schema,
        options: MergeOptions<'_>,
        (keep, other): (&Stored, &Stored),
    ) -> Result<Merged> {
        let mut given = Record::of_values(schema, &other.values, options.region);
        let merge = match options.taken {
            Some(taken) => choose(schema, &keep.values, &mut given, taken),
            None => Merge::Fill,
        };
        let edits = changes(schema, &keep.values, &given, merge).into_iter();
        let edits: Vec<Edit<'_>> = edits.map(Edit::from).collect();
        let edits = fitting(schema, keep, edits);
        self.store
            .change_record(schema, self.keep, &edits, (&given, self.author))?;
        let filled: Vec<FieldId> = edits.iter().map(|edit| edit.field).collect();
        let differing = schema.stored().map(|(field, _)| field).filter(|&field| {
            let values = (keep.get(field), other.get(field));
            matches!(values, (_, Some(theirs)) if values.0 != Some(theirs))
                && !filled.contains(&field)
        });
        Ok(Merged {
            differing: differing.collect(),
            filled,
            ..Merged::default()
        })
    }

    /// Moves all that belongs to the other record.
    fn move_related(&self, merged: &mut Merged) -> Result<()> {
        let spec = self.entity.spec();
        if spec.linked_with.is_some() {
            self.move_links(merged)?;
        }
        if spec.comes_from_lead() {
            merged.conversions = self.move_leads()?;
        }
        if spec.becomes_contact() {
            self.move_contact(merged)?;
        }
        if spec.has_belongings {
            self.move_belongings(merged)?;
        }
        let keep = self.of(self.keep);
        merged.external_ids = self
            .store
            .move_external_ids(keep, self.other, self.author)?;
        Ok(())
    }

    /// Moves the links. If both records are linked with a third one, the link of the remaining record stays.
    fn move_links(&self, merged: &mut Merged) -> Result<()> {
        let store = self.store;
        let own = store.links(self.entity, self.keep)?;
        for link in store.links(self.entity, self.other)? {
            store.remove_link(&link, self.author)?;
            let mut moved = link.clone().with_own(self.entity, self.keep);
            // A primary contact of the remaining client stays. The primary contact of the other client may become it.
            let is_free = store.primary_contact(moved.client)?.is_none();
            moved.is_primary = link.is_primary && is_free;
            if moved.is_primary {
                merged.promoted.push(moved.client);
            }
            let far = link.other(self.entity);
            match own.iter().find(|own| own.other(self.entity) == far) {
                Some(own) => {
                    if moved.is_primary {
                        store.set_primary(moved.client, Some(moved.contact), self.author)?;
                    }
                    merged.dropped.push((link, own.relationship.clone()));
                }
                None => {
                    store.link(&moved, self.author)?;
                    merged.links.push(moved);
                }
            }
        }
        Ok(())
    }

    /// Moves the leads that became the other contact. Returns their number.
    fn move_leads(&self) -> Result<u64> {
        let mut leads = self
            .store
            .connection
            .prepare_cached("UPDATE conversion SET contact = ? WHERE contact = ? RETURNING lead")?;
        let leads = leads.query_map((self.keep, self.other), |row| row.get(0))?;
        let leads = leads.collect::<rusqlite::Result<Vec<i64>>>()?;
        let event = Event::Conversion {
            entity: Entity::Contact,
            other: Values {
                old: Some(self.other),
                new: Some(self.keep),
            },
        };
        for &lead in &leads {
            self.store
                .note(RecordRef::lead(lead), &event, self.author)?;
        }
        Ok(leads.len() as u64)
    }

    /// Moves the contact that the other lead became, unless the remaining lead became a living contact.
    fn move_contact(&self, merged: &mut Merged) -> Result<()> {
        let store = self.store;
        let Some(contact) = store.converted_contact(self.other)? else {
            return Ok(());
        };
        let own = store.converted_contact(self.keep)?;
        if own == Some(contact) {
            return Ok(());
        }
        let is_living = |contact| store.is_living(RecordRef::contact(contact));
        if let Some(own) = own
            && (is_living(own)? || !is_living(contact)?)
        {
            merged.other_conversion = Some(contact);
            return Ok(());
        }
        store.move_conversion((self.other, self.keep), self.author)?;
        merged.conversions = 1;
        Ok(())
    }

    /// Moves the advisers, the activities and the documents of the other client. Documents of which the bytes were removed
    /// stay.
    fn move_belongings(&self, merged: &mut Merged) -> Result<()> {
        let store = self.store;
        let own = store.advisers(self.keep)?;
        for adviser in store.advisers(self.other)? {
            store.remove_adviser(self.other, &adviser, self.author)?;
            let key = same(&adviser);
            if own.iter().all(|own| same(own) != key) {
                store.add_adviser(self.keep, &adviser, self.author)?;
                merged.advisers.push(adviser);
            }
        }
        for activity in store.activities(self.other)? {
            store.move_activity(&activity, self.keep, self.author)?;
            merged.activities += 1;
        }
        for document in store.documents(self.other)? {
            if document.deleted_at.is_none() {
                store.move_document(&document, self.keep, self.author)?;
                merged.documents += 1;
            }
        }
        Ok(())
    }
}

fn assert_as_shown(schema: &Schema, shown: &[&Stored], now: &Stored) -> Result<()> {
    let Some(before) = shown.iter().find(|one| one.id == now.id) else {
        return Ok(());
    };
    let (before, name) = (before.name(schema), now.name(schema));
    if before == name {
        return Ok(());
    }
    let (entity, id) = (schema.entity(), now.id);
    let what =
        format!("{entity} {id} was changed while you decided: it is {name} now, and not {before}");
    Err(Error::failure(what).hint("They were not merged. Run the same command again."))
}

/// Returns the edits after which the fields of the record fit together: only a company has a size.
fn fitting<'r>(schema: &Schema, keep: &Stored, edits: Vec<Edit<'r>>) -> Vec<Edit<'r>> {
    let edited = keep.edited(&edits);
    let misplaced = together(schema, |name| edited.text(schema, name));
    let is_fitting = |edit: &Edit<'_>| {
        let name = &*schema.field(edit.field).name;
        let mut misplaced = misplaced.iter();
        !misplaced.any(|reason| reason.field.as_deref() == Some(name))
    };
    edits.into_iter().filter(is_fitting).collect()
}
