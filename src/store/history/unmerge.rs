//! Undoes the merge of two records. The history says what the merge changed. Values that are still as the merge left them
//! go back.

use rusqlite::OptionalExtension;

use crate::error::{Error, Result};
use crate::record::parts::belong_together;
use crate::record::phone::Region;
use crate::record::{Record, Schema, Value};
use crate::store::history::event::{Event, Values};
use crate::store::history::log::{
    BY_HAND, CHANGE_COLUMNS, Change, RecordRef, WRITTEN, as_kept, change_of,
};
use crate::store::history::merged::Merging;
use crate::store::{Author, Edit, ExternalId, Link, Store, Stored};

/// The result of an undone merge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unmerged {
    /// The record that remained after the merge.
    pub from: i64,
    /// Fields of that record that have the values from before the merge again.
    pub fields: Vec<String>,
    /// Fields that the merge filled and that were changed since. They stay as they are.
    pub kept: Vec<String>,
    /// Links that the other record has again.
    pub links: Vec<Link>,
    /// Links that could not be restored, because the record at the other end is in the trash.
    pub lost: Vec<Link>,
    /// Conversions that belong to the other record again.
    pub conversions: u64,
    /// External ids that belong to the other record again.
    pub external_ids: u64,
    /// Advisers that the other client has again.
    pub advisers: u64,
    /// Activities of the other client again.
    pub activities: u64,
    /// Documents of the other client again.
    pub documents: u64,
}

/// The settings that an undone merge needs.
#[derive(Clone, Copy, Debug)]
pub struct UnmergeOptions {
    /// The largest number of living clients.
    pub limit: Option<u64>,
    /// The region of national telephone numbers.
    pub region: Region,
}

/// A merge that is being undone.
pub(super) struct Parting<'s> {
    pub store: &'s Store,
    /// The record that remained.
    pub keep: RecordRef,
    /// The record that comes back.
    pub other: RecordRef,
    pub merging: Merging,
    /// The changes of the merge.
    pub steps: Vec<Change>,
    pub author: &'s Author<'s>,
}

impl Store {
    /// Undoes the merge of a record, and restores the record from the trash.
    ///
    /// # Errors
    /// If the record is not in the trash because of a merge, its 90 days are over, the other record is in the trash, a record
    /// that was linked with it was merged since, or the plan allows no more clients.
    pub fn unmerge_record(
        &self,
        schema: &Schema,
        other: i64,
        options: UnmergeOptions,
        author: &Author<'_>,
    ) -> Result<Unmerged> {
        let entity = schema.entity();
        let other = RecordRef { entity, id: other };
        self.transaction(|| {
            let (_, deleted_at) = self.restorable(schema, other.id, author.at)?;
            let merging = self.merged_into(other)?.ok_or_else(|| not_merged(other))?;
            let keep = self.remaining_of(schema, &merging)?;
            if entity.spec().has_belongings {
                self.assert_room(options.limit)?;
            }
            let parting = Parting {
                store: self,
                keep: RecordRef {
                    entity,
                    id: keep.id,
                },
                other,
                steps: self.steps_of_merge(&merging)?,
                merging,
                author,
            };
            parting.assert_is_last()?;
            parting.take_back_verdicts()?;
            self.set_deleted(other, Values::cleared(deleted_at), author)?;
            let mut unmerged = Unmerged {
                from: keep.id,
                external_ids: parting.give_back_external_ids()?,
                ..Unmerged::default()
            };
            parting.give_back_fields((schema, options.region), &keep, &mut unmerged)?;
            parting.give_back_related(&mut unmerged)?;
            let event = Event::Merge {
                entity,
                other: other.id,
                is_merged: false,
            };
            self.note(parting.keep, &event, author)?;
            Ok(unmerged)
        })
    }

    /// Returns the living record that remained after a merge.
    fn remaining_of(&self, schema: &Schema, merging: &Merging) -> Result<Stored> {
        let keep = RecordRef {
            entity: schema.entity(),
            id: merging.into,
        };
        self.assert_not_merged_after(merging, keep)?;
        self.living(schema, keep.id)
    }

    /// Fails if a record was merged after this merge: what the two merges moved comes back only in the reverse order.
    fn assert_not_merged_after(&self, merging: &Merging, record: RecordRef) -> Result<()> {
        let RecordRef { entity, id } = record;
        match self.merged_into(record)? {
            Some(later) if later.change > merging.change => Err(Error::failure(format!(
                "{entity} {id} was merged into {entity} {} since",
                later.into
            ))
            .hint(format!(
                "Undo that merge first: intake {entity} unmerge {id}"
            ))),
            _ => Ok(()),
        }
    }

    /// Returns the changes of a merge, in their order. A merge is one transaction, so its changes follow each other, and the
    /// last one is the event of the merge.
    fn steps_of_merge(&self, merging: &Merging) -> Result<Vec<Change>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "WITH ended AS (
               SELECT id, command, at, by FROM change WHERE id = ?1
             ), began AS (
               SELECT coalesce(max(change.id), 0) AS id FROM change, ended
               WHERE change.id < ended.id AND (
                 change.command IS NOT ended.command OR change.at <> ended.at OR change.by <> ended.by
                 OR change.kind = 'merge' AND change.new IS NOT NULL)
             )
             SELECT {CHANGE_COLUMNS} FROM change, began
             WHERE change.id > began.id AND change.id < ?1 ORDER BY change.id"
        ))?;
        let mut rows = statement.query([merging.change])?;
        let mut steps = Vec::new();
        while let Some(row) = rows.next()? {
            steps.push(change_of(row)?);
        }
        Ok(steps)
    }

    /// Returns the record that the merge of a change had merged into that of the change, if the merge was undone since. Returns
    /// `None` if the change is part of no such merge.
    pub(super) fn parted_from(&self, change: &Change) -> Result<Option<i64>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT other FROM change AS merging
             WHERE id = (
                 SELECT min(id) FROM change
                 WHERE entity = ?1 AND record = ?2 AND kind = 'merge' AND new IS NOT NULL AND id > ?3)
               AND command = ?4 AND at = ?5 AND by = ?6 AND EXISTS (
                 SELECT 1 FROM change
                 WHERE entity = ?1 AND record = ?2 AND kind = 'merge' AND new IS NULL AND id > merging.id
                   AND other = merging.other)",
        )?;
        let RecordRef { entity, id } = change.record;
        let (name, command, by) = (entity.name(), &change.command, &change.by);
        let values = (name, id, change.id, command, change.at, by);
        let parted = statement.query_row(values, |row| row.get(0)).optional();
        Ok(parted?)
    }
}

impl Parting<'_> {
    /// Fails if a record whose link or conversion moved was merged since.
    fn assert_is_last(&self) -> Result<()> {
        for step in &self.steps {
            let moved_with = match &step.event {
                Event::Link { entity, other, .. } if step.record == self.other => Some(RecordRef {
                    entity: *entity,
                    id: *other,
                }),
                Event::Conversion { other, .. } if step.record == self.other => {
                    other.old.map(RecordRef::contact)
                }
                Event::Conversion { other, .. } if *other == self.given() => Some(step.record),
                _ => None,
            };
            if let Some(record) = moved_with {
                self.store.assert_not_merged_after(&self.merging, record)?;
            }
        }
        Ok(())
    }

    /// Takes back the verdicts of the merge on rows with the values of the other record. They would keep a later import from
    /// changing these values.
    fn take_back_verdicts(&self) -> Result<()> {
        let Merging { at, by, .. } = &self.merging;
        self.store.take_back_verdicts(
            "SELECT id FROM verdict WHERE entity = ?1 AND record = ?2 AND other IS NULL
               AND verdict = 'same' AND job IS NULL AND at = ?3 AND by = ?4",
            (self.other.entity.name(), self.other.id, at, by),
        )
    }

    /// Restores the fields that still have the value that the merge gave them.
    fn give_back_fields(
        &self,
        (schema, region): (&Schema, Region),
        keep: &Stored,
        unmerged: &mut Unmerged,
    ) -> Result<()> {
        let mut edits = Vec::new();
        let mut before = vec![None; schema.len()];
        let edited = self.edited_since()?;
        for step in self.steps_of(self.keep) {
            let Event::Field { name, values } = &step.event else {
                continue;
            };
            let Some(field) = schema.find(name) else {
                continue;
            };
            let now = keep.get(field);
            let is_part = edited.iter().any(|other| belong_together(name, other));
            let is_changed = now.map(as_kept).as_deref() != values.new.as_deref();
            if is_part || is_changed || self.is_written_again(name, values.new.as_deref())? {
                unmerged.kept.push(name.to_string());
                continue;
            }
            // A merge fills empty fields. Only a part of a name is replaced by a longer one.
            before[field.index()] = values.old.clone().map(Value::Text);
            edits.push(Edit {
                field,
                old: now.cloned(),
                new: before[field.index()].clone(),
            });
            unmerged.fields.push(name.to_string());
        }
        let given = Record::of_values(schema, &before, region);
        self.store
            .change_record(schema, self.keep.id, &edits, (&given, self.author))
    }

    /// Returns whether a user or an import wrote the value of the merge into a field again.
    fn is_written_again(&self, field: &str, value: Option<&str>) -> Result<bool> {
        let mut written = self.store.connection.prepare_cached(&format!(
            "SELECT 1 FROM change
             WHERE entity = ? AND record = ? AND kind = 'field' AND field = ? AND id > ? AND new IS ? AND {WRITTEN}
               AND (job IS NULL OR (SELECT status FROM job WHERE id = change.job) <> 'undone')"
        ))?;
        let RecordRef { entity, id } = self.keep;
        Ok(written.exists((entity.name(), id, field, self.merging.change, value))?)
    }

    /// Returns the fields of the remaining record that users changed since the merge. Changes of imports and of other merges do
    /// not count: they may be undone, too, and then all fields have to have their old values.
    fn edited_since(&self) -> Result<Vec<String>> {
        let mut edited = self.store.connection.prepare_cached(&format!(
            "SELECT DISTINCT field FROM change
             WHERE entity = ? AND record = ? AND kind = 'field' AND id > ? AND {BY_HAND}"
        ))?;
        let RecordRef { entity, id } = self.keep;
        let edited =
            edited.query_map((entity.name(), id, self.merging.change), |row| row.get(0))?;
        Ok(edited.collect::<rusqlite::Result<_>>()?)
    }

    fn give_back_external_ids(&self) -> Result<u64> {
        let mut ids = 0;
        for step in &self.steps {
            let Event::ExternalId { source, id, owner } = &step.event else {
                continue;
            };
            if *owner != self.given() {
                continue;
            }
            let key = ExternalId {
                entity: step.record.entity,
                source,
                id,
            };
            let owner = self.store.record_with_external_id(key)?;
            if owner == Some(self.keep.id) {
                let event = Event::ExternalId {
                    source: source.clone(),
                    id: id.clone(),
                    owner: self.given().inverse(),
                };
                self.store
                    .move_external_id(self.other, &event, self.author)?;
                ids += 1;
            }
        }
        Ok(ids)
    }

    /// Returns the changes of the merge in the history of a record.
    pub(super) fn steps_of(&self, record: RecordRef) -> impl Iterator<Item = &Change> {
        self.steps.iter().filter(move |step| step.record == record)
    }

    /// Returns the records of everything that the merge moved: from the other record to the remaining one.
    pub(super) fn given(&self) -> Values<i64> {
        Values {
            old: Some(self.other.id),
            new: Some(self.keep.id),
        }
    }
}

fn not_merged(record: RecordRef) -> Error {
    let RecordRef { entity, id } = record;
    Error::failure(format!("{entity} {id} was deleted, not merged"))
        .hint(format!("Restore it: intake {entity} restore {id}"))
}
