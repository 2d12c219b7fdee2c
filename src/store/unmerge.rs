//! Taking a merge of two contacts apart: the history says what the merge changed, and what still is as the merge left it goes
//! back.

use super::history::{Change, PRIMARY, Turn, change_of, link_field, source_field};
use super::merged::{MERGED, MERGING, Merging};
use super::{Author, Edit, Link, Store, Stored};
use crate::error::{Error, Result};
use crate::record::{Entity, Form, Record, Value};

/// What taking a merge apart did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unmerged {
    /// The contact that had stayed.
    pub from: i64,
    /// Fields of that contact that got back what they held before the merge.
    pub fields: Vec<String>,
    /// Fields that the merge had filled and that were changed since; they stay as they are.
    pub kept: Vec<String>,
    /// Links to clients that the other contact has again.
    pub links: Vec<Link>,
    /// Links that could not be made again, because their client is in the trash.
    pub lost: Vec<Link>,
    /// Leads that are the other contact again.
    pub leads: u64,
    /// Ids in other systems that are the other contact's again.
    pub external_ids: u64,
}

/// A change of one record that a merge made.
struct Step {
    entity: String,
    record: i64,
    change: Change,
}

impl Step {
    fn is_of(&self, entity: Entity, record: i64) -> bool {
        self.entity == entity.name() && self.record == record
    }

    /// Whether it gave something from one contact to another.
    fn gave(&self, from: i64, to: i64) -> bool {
        let is = |value: &Option<String>, id: i64| value.as_deref() == Some(&*id.to_string());
        is(&self.change.old, from) && is(&self.change.new, to)
    }
}

/// A merge that is being taken apart.
struct Parting<'s> {
    store: &'s Store,
    keep: i64,
    other: i64,
    steps: Vec<Step>,
    author: &'s Author<'s>,
}

impl Store {
    /// Takes a contact that was merged out of the other one and out of the trash.
    ///
    /// # Errors
    /// If it is not in the trash by a merge, its 90 days are over, or the contact that stayed is itself in the trash.
    pub fn unmerge_contact(
        &self,
        form: &Form,
        other: i64,
        author: &Author<'_>,
    ) -> Result<Unmerged> {
        self.transaction(|| {
            let (_, deleted_at) = self.restorable(form, other, author.at)?;
            let merging = self.merged_into(other)?.ok_or_else(|| {
                Error::failure(format!("contact {other} was deleted, not merged"))
                    .hint(format!("Restore it: intake contact restore {other}"))
            })?;
            let keep = self.living(form, merging.into)?;
            let parting = Parting {
                store: self,
                keep: keep.id,
                other,
                steps: self.steps_of_merge(other, &merging)?,
                author,
            };
            let trash = (Some(deleted_at), None);
            self.set_deleted(Entity::Contact, other, trash, author)?;
            let mut unmerged = Unmerged {
                from: keep.id,
                leads: parting.give_back_leads()?,
                external_ids: parting.give_back_external_ids()?,
                ..Unmerged::default()
            };
            parting.give_back_fields(form, &keep, &mut unmerged)?;
            parting.give_back_links(&mut unmerged)?;
            let of_keep = link_field(Entity::Contact, other);
            self.note(
                (Entity::Contact, keep.id),
                &of_keep,
                Turn::from(MERGED),
                author,
            )?;
            Ok(unmerged)
        })
    }

    /// What a merge changed, in its order. A merge is one transaction, so its changes follow each other, and the last of
    /// them says that it was a merge.
    fn steps_of_merge(&self, other: i64, merging: &Merging) -> Result<Vec<Step>> {
        let mut statement = self.connection.prepare_cached(
            "WITH ended AS (
               SELECT max(id) AS id FROM change
               WHERE entity = 'contact' AND record = ?1 AND field = ?2 AND new = ?3
             ), began AS (
               SELECT coalesce(max(change.id), 0) AS id FROM change, ended
               WHERE change.id < ended.id AND (
                 command IS NOT ?4 OR at <> ?5 OR by <> ?6
                 OR entity = 'contact' AND field LIKE 'contact %' AND new = ?3)
             )
             SELECT at, by, field, old, new, job, row, command, entity, record FROM change, began, ended
             WHERE change.id > began.id AND change.id < ended.id ORDER BY change.id",
        )?;
        let of_keep = link_field(Entity::Contact, other);
        let steps = statement.query_map(
            (
                merging.into,
                of_keep,
                MERGED,
                MERGING,
                merging.at,
                &merging.by,
            ),
            |row| {
                Ok(Step {
                    change: change_of(row)?,
                    entity: row.get(8)?,
                    record: row.get(9)?,
                })
            },
        )?;
        Ok(steps.collect::<rusqlite::Result<_>>()?)
    }
}

impl Parting<'_> {
    /// Fields that still hold what the merge put there get back what they held before.
    fn give_back_fields(&self, form: &Form, keep: &Stored, unmerged: &mut Unmerged) -> Result<()> {
        let mut edits = Vec::new();
        for step in &self.steps {
            let Some(field) = form.find(&step.change.field) else {
                continue;
            };
            if !step.is_of(Entity::Contact, self.keep) {
                continue;
            }
            let now = keep.get(field);
            if now.map(super::history::as_kept) != step.change.new {
                unmerged.kept.push(step.change.field.clone());
                continue;
            }
            // A merge fills what is empty; only a part of a name gives way to a longer one.
            let before = step.change.old.clone().map(|text| Value::Text(text.into()));
            edits.push(Edit {
                field,
                old: now.cloned(),
                new: before,
            });
            unmerged.fields.push(step.change.field.clone());
        }
        let given = Record::default();
        self.store
            .change_record(form, self.keep, &edits, (&given, self.author))
    }

    /// Links that the merge moved go back, and those that it dropped are made again.
    fn give_back_links(&self, unmerged: &mut Unmerged) -> Result<()> {
        let now = self.store.links(Entity::Contact, self.keep)?;
        for (client, relationship) in self.links_of_other() {
            let link = Link {
                client,
                contact: self.other,
                relationship,
                is_primary: self.was_primary(client),
            };
            let moved = now.iter().find(|one| {
                one.client == client
                    && one.relationship == link.relationship
                    && self.was_moved(client)
            });
            if self.store.is_living_client(client)? {
                self.give_back(&link, moved)?;
                unmerged.links.push(link);
            } else {
                unmerged.lost.push(link);
            }
        }
        Ok(())
    }

    fn give_back(&self, link: &Link, moved: Option<&Link>) -> Result<()> {
        let (store, author) = (self.store, self.author);
        let primary = store.primary_contact(link.client)?;
        if let Some(moved) = moved {
            store.remove_link(moved, author)?;
        }
        let is_free = primary.is_none() || primary == Some(self.keep);
        let link = Link {
            is_primary: link.is_primary && is_free,
            ..link.clone()
        };
        store.link(&link, author)
    }

    /// The clients that the other contact belonged to, each with its relationship.
    fn links_of_other(&self) -> Vec<(i64, String)> {
        let steps = self.steps.iter();
        steps
            .filter(|step| step.is_of(Entity::Contact, self.other))
            .filter_map(|step| {
                let client = step.change.field.strip_prefix("client ")?.parse().ok()?;
                Some((client, step.change.old.clone()?))
            })
            .collect()
    }

    /// Whether the merge gave the contact that stayed a link to a client, instead of finding one there.
    fn was_moved(&self, client: i64) -> bool {
        let field = link_field(Entity::Client, client);
        self.steps.iter().any(|step| {
            step.is_of(Entity::Contact, self.keep)
                && step.change.field == field
                && step.change.new.is_some()
        })
    }

    fn was_primary(&self, client: i64) -> bool {
        let other = self.other.to_string();
        self.steps.iter().any(|step| {
            step.is_of(Entity::Client, client)
                && step.change.field == PRIMARY
                && step.change.old.as_deref() == Some(&other)
        })
    }

    fn give_back_leads(&self) -> Result<u64> {
        let mut leads = 0;
        let given = self
            .steps
            .iter()
            .filter(|step| step.entity == Entity::Lead.name() && step.gave(self.other, self.keep));
        for step in given {
            let changed = self
                .store
                .connection
                .prepare_cached(
                    "UPDATE conversion SET contact = ?1 WHERE lead = ?2 AND contact = ?3",
                )?
                .execute((self.other, step.record, self.keep))?;
            if changed > 0 {
                self.note_given_back((Entity::Lead, step.record), &step.change.field)?;
                leads += 1;
            }
        }
        Ok(leads)
    }

    fn give_back_external_ids(&self) -> Result<u64> {
        let mut ids = 0;
        let given = self.steps.iter().filter(|step| {
            step.is_of(Entity::Contact, self.keep) && step.gave(self.other, self.keep)
        });
        for step in given {
            let changed = self
                .store
                .connection
                .prepare_cached(
                    "UPDATE contact_source SET contact = ?1 WHERE contact = ?2 AND source || ' ' || id = ?3",
                )?
                .execute((self.other, self.keep, &step.change.field))?;
            if changed > 0 {
                self.note_given_back((Entity::Contact, self.other), &step.change.field)?;
                ids += 1;
            }
        }
        Ok(ids)
    }

    fn note_given_back(&self, of: (Entity, i64), field: &str) -> Result<()> {
        let (keep, other) = (self.keep.to_string(), self.other.to_string());
        let turn = Turn {
            old: Some(&keep),
            new: Some(&other),
        };
        self.store.note(of, field, turn, self.author)
    }
}

impl Store {
    /// Gives a contact the ids in other systems that another one has, and notes each.
    pub(super) fn move_external_ids(
        &self,
        keep: i64,
        other: i64,
        author: &Author<'_>,
    ) -> Result<()> {
        let mut moved = self.connection.prepare_cached(
            "UPDATE contact_source SET contact = ?1 WHERE contact = ?2 RETURNING source, id",
        )?;
        let moved = moved.query_map((keep, other), |row| Ok((row.get(0)?, row.get(1)?)))?;
        let (old, new) = (other.to_string(), keep.to_string());
        let turn = Turn {
            old: Some(&old),
            new: Some(&new),
        };
        for (source, id) in moved.collect::<rusqlite::Result<Vec<(String, String)>>>()? {
            let field = source_field(&source, &id);
            self.note((Entity::Contact, keep), &field, turn, author)?;
        }
        Ok(())
    }

    fn is_living_client(&self, id: i64) -> Result<bool> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT 1 FROM client WHERE id = ? AND deleted_at IS NULL")?;
        Ok(statement.exists([id])?)
    }
}
