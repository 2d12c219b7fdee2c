//! The undo of a job: the order of its steps, and the records that stay because they were changed since.
//!
//! The store undoes created records and plain fields in sets. All other events of the job are undone one by one, by the
//! methods for the opposite change: a link that was made is removed.

mod since;

use std::collections::{HashMap, HashSet};

use crate::error::{Error, Result};
use crate::record::phone::Region;
use crate::record::{Entity, fields};
use crate::store::{
    Author, Event, ExternalId, Held, Job, LaterRows, Link, RecordRef, Remaining, Removed, Reverted,
    Status, Store, Undoing, Values,
};

use since::Since;

const CHANGED: &str = "changed since";
const STILL_LINKED: &str = "still linked";

/// The undo of a job.
#[derive(Clone, Copy, Debug)]
pub struct Undo<'u> {
    /// The job.
    pub job: &'u Job,
    /// The user who undoes it.
    pub by: &'u str,
    /// The time of the undo, in seconds since 1970.
    pub now: i64,
    /// The region of national telephone numbers, for the keys of old values.
    pub region: Region,
    /// Whether everything is rolled back at the end.
    pub is_rehearsal: bool,
}

/// The result of an undo.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Undone {
    /// The number of created records that were removed. They are not in the trash.
    pub removed: u64,
    /// The first removed records of each entity.
    pub removed_first: Vec<Removed>,
    /// The jobs that were undone before, and whose records were kept because of this job.
    pub undone_before: Vec<UndoneBefore>,
    /// The number of records whose fields have their old values again.
    pub restored: u64,
    /// The first restored records of each entity.
    pub restored_first: Vec<Reverted>,
    /// The number of links between existing records that were removed.
    pub unlinked: u64,
    /// Records that stay because they were changed since.
    pub kept: Vec<Held>,
    /// Records that stay because other records depend on them.
    pub blocked: Vec<Held>,
    /// The rows of other jobs that matched the removed records.
    pub later_rows: Vec<LaterRows>,
}

/// What an undo adds to that of a job that was undone before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UndoneBefore {
    /// The job.
    pub job: i64,
    /// The number of records that the job had created and that are removed now.
    pub removed: u64,
    /// The number of records that the job had restored and that are in the trash again.
    pub returned: u64,
}

/// Undoes a job. The import lock must be held.
///
/// # Errors
/// Fails if the job was undone before, or has not begun.
pub fn undo(store: &Store, undo: &Undo<'_>) -> Result<Undone> {
    // The temporary tables are not needed on the disk.
    store.keep_temporary_tables_in_memory()?;
    let command = format!("jobs undo {}", undo.job.id);
    let author = Author::of_command(undo.by, undo.now, &command);
    let work = || {
        assert_can_be_undone(store, undo.job.id)?;
        let undoing = Undoing::begin(store, undo.job.id)?;
        let mut undone = undo_events(store, undoing, undo.region, &author)?;
        for earlier in store.undone_before(undo.job.id)? {
            undone.remove_rest(store, &earlier, &author)?;
        }
        Ok(undone)
    };
    if undo.is_rehearsal {
        store.rehearse(work)
    } else {
        store.transaction(work)
    }
}

/// Fails if the job cannot be undone. It is called in the transaction, because another process may have undone the job.
fn assert_can_be_undone(store: &Store, id: i64) -> Result<()> {
    let Some(job) = store.job(id)? else {
        return Err(Error::failure(format!("there is no job {id}")));
    };
    match (job.status, &job.undone) {
        (Status::Undone, Some((_, by))) => Err(Error::failure(format!(
            "job {id} was undone before, by {by}"
        ))
        .hint(format!("To see what it did: intake jobs show {id}"))),
        (Status::Queued | Status::Held, _) => Err(Error::failure(format!(
            "job {id} has not begun: there is nothing to undo"
        ))
        .hint(format!(
            "To remove it from the queue: intake jobs cancel {id}"
        ))),
        _ => store.assert_has_history(&job),
    }
}

fn undo_events(
    store: &Store,
    undoing: Undoing<'_>,
    region: Region,
    author: &Author<'_>,
) -> Result<Undone> {
    let events = Events {
        store,
        undoing: &undoing,
        remaining: undoing.remaining(),
        author,
    };
    let touched = undoing.touched()?;
    let of_linked = undoing.later_rows_of_linked()?;
    let mut others = Vec::new();
    for record in touched.identified {
        if events.return_external_ids(record)? && !undoing.is_going(record)? {
            others.push((record, fields::EXTERNAL_ID));
        }
    }
    let mut unlinked = 0;
    for client in touched.related {
        unlinked += events.remove_relations(client)?;
    }
    let mut returns = Vec::new();
    for record in touched.restored {
        returns.extend(events.return_to_trash(record)?);
    }
    others.splice(0..0, returns.iter().map(|one| (one.record, "")));
    let restored = undoing.restore_fields(region, author, &others)?;
    for one in &returns {
        store.return_to_trash(one.record, one.deleted_at, author)?;
    }
    let (kept, blocked) = (undoing.remaining().kept()?, undoing.remaining().blocked()?);
    let mut undone = Undone {
        later_rows: undoing.later_rows()?,
        ..Undone::default()
    };
    for later in of_linked {
        undone.add_later_rows(later);
    }
    Ok(Undone {
        removed_first: undoing.removed_first()?,
        restored_first: undoing.restored_first(&others)?,
        removed: undoing.finish(author)?,
        restored,
        unlinked,
        kept,
        blocked,
        ..undone
    })
}

impl Undone {
    /// Returns whether it changed no record.
    pub fn is_without_effect(&self) -> bool {
        (self.removed, self.restored, self.unlinked) == (0, 0, 0)
    }

    /// Removes the records of a job that was undone before, and returns those that it restored to the trash, if no change keeps
    /// them any more: the order of two undos does not matter. What else the job did was undone with it.
    fn remove_rest(&mut self, store: &Store, earlier: &Job, author: &Author<'_>) -> Result<()> {
        let undoing = Undoing::begin(store, earlier.id)?;
        let events = Events {
            store,
            undoing: &undoing,
            remaining: undoing.remaining(),
            author,
        };
        let touched = undoing.touched()?;
        for record in touched.identified {
            if undoing.is_going(record)? {
                events.return_external_ids(record)?;
            }
        }
        let of_linked = undoing.later_rows_of_linked()?;
        let mut returned = 0;
        for record in touched.restored {
            if let Some(back) = events.return_to_trash(record)? {
                store.return_to_trash(back.record, back.deleted_at, author)?;
                returned += 1;
            }
        }
        self.removed_first.extend(undoing.removed_first()?);
        let order = |one: &Removed| (one.entity.plural(), one.id);
        self.removed_first.sort_by_key(order);
        for later in undoing.later_rows()?.into_iter().chain(of_linked) {
            self.add_later_rows(later);
        }
        let removed = undoing.remove_created()?;
        self.removed += removed;
        if removed + returned > 0 {
            self.undone_before.push(UndoneBefore {
                job: earlier.id,
                removed,
                returned,
            });
        }
        Ok(())
    }

    /// Adds rows of later jobs, the newest job first.
    fn add_later_rows(&mut self, more: LaterRows) {
        let mut all = self.later_rows.iter_mut();
        match all.find(|later| later.job == more.job) {
            Some(later) => later.add(&more),
            None => self.later_rows.push(more),
        }
        let newest = |later: &LaterRows| std::cmp::Reverse(later.job);
        self.later_rows.sort_by_key(newest);
    }
}

/// A record that goes back to the trash, and when it was deleted.
struct Return {
    record: RecordRef,
    deleted_at: i64,
}

/// The events of the job that are undone one by one.
struct Events<'u> {
    store: &'u Store,
    undoing: &'u Undoing<'u>,
    remaining: &'u Remaining<'u>,
    author: &'u Author<'u>,
}

impl Events<'_> {
    /// Returns external ids that a record still has to the records that had them before. A created record that stays
    /// keeps its external ids, and so does a record that got the id again since. Returns whether any id was returned.
    fn return_external_ids(&self, record: RecordRef) -> Result<bool> {
        if self.remaining.is_held(record)? {
            return Ok(false);
        }
        let since = Since::of(self.undoing, record)?;
        let mut is_any = false;
        for change in self.undoing.own_events(record)? {
            let Some(Event::ExternalId { source, id, owner }) = change.event.inverse() else {
                continue;
            };
            let key = ExternalId {
                entity: record.entity,
                source: &source,
                id: &id,
            };
            let is_still = self.store.record_with_external_id(key)? == owner.old;
            if owner.old != Some(record.id) || !is_still {
                continue;
            }
            if let Some(later) = since.of_external_id((&source, &id), (record.id, change.id)) {
                let told = format!("{} {source}", fields::EXTERNAL_ID);
                self.remaining.keep(record, CHANGED, &told, Some(later))?;
                continue;
            }
            is_any = true;
            let before = match owner.new {
                Some(before) if !self.store.is_given_by_undone_job(key, before)? => Some(before),
                _ => None,
            };
            let event = Event::ExternalId {
                owner: Values {
                    old: owner.old,
                    new: before,
                },
                source: source.clone(),
                id: id.clone(),
            };
            self.store.move_external_id(record, &event, self.author)?;
        }
        Ok(is_any)
    }

    /// Removes the links and the advisers that the job gave to a client, and returns the number of links. A link stays if it
    /// was changed since: it has another relationship, or its contact became the primary contact, or was it before.
    fn remove_relations(&self, client: RecordRef) -> Result<u64> {
        let since = Since::of(self.undoing, client)?;
        let links = self.store.links(Entity::Client, client.id)?;
        let links: HashMap<i64, Link> =
            links.into_iter().map(|link| (link.contact, link)).collect();
        let mut seen = HashSet::new();
        let mut unlinked = 0;
        for change in self.undoing.own_events(client)? {
            match &change.event {
                Event::Link {
                    other,
                    relationship,
                    ..
                } if seen.insert(*other) => {
                    let Some(link) = links.get(other) else {
                        continue;
                    };
                    let is_same = relationship.new.as_deref() == Some(&*link.relationship);
                    let later = since.of_link(*other, change.id);
                    if is_same && later.is_none() && !since.has_promotion(*other, change.id) {
                        self.store.remove_link(link, self.author)?;
                        unlinked += 1;
                    } else {
                        let name = change.event.name();
                        self.remaining.keep(client, CHANGED, &name, later)?;
                    }
                }
                Event::Adviser(Values {
                    old: None,
                    new: Some(name),
                }) => self.remove_adviser(client, name)?,
                _ => {}
            }
        }
        Ok(unlinked)
    }

    fn remove_adviser(&self, client: RecordRef, name: &str) -> Result<()> {
        let advisers = self.store.advisers(client.id)?;
        if advisers.iter().any(|adviser| adviser == name) {
            self.store.remove_adviser(client.id, name, self.author)?;
        }
        Ok(())
    }

    /// Returns a record that the job restored if it goes back to the trash. It stays if it was changed since, or if other
    /// records belong to it. The links that the job made must have been removed before.
    fn return_to_trash(&self, record: RecordRef) -> Result<Option<Return>> {
        let own = self.undoing.own_events(record)?;
        let last = own.iter().find_map(|change| match change.event {
            Event::Trash(since) => Some((change.id, since)),
            _ => None,
        });
        let Some((
            last,
            Values {
                old: Some(deleted_at),
                new: None,
            },
        )) = last
        else {
            return Ok(None);
        };
        let since = Since::of(self.undoing, record)?.after(last);
        match since.belongings() {
            Some((table, change)) => self.remaining.block(record, table, change)?,
            None => {
                for change in since.last_of_each_name() {
                    let told = change.event.told();
                    self.remaining.keep(record, CHANGED, &told, Some(change))?;
                }
            }
        }
        self.keep_linked(record, last)?;
        if !self.remaining.is_kept(record)? && !self.store.is_living(record)? {
            let history = self.store.history(record.entity, record.id)?;
            let later = history
                .iter()
                .rfind(|change| change.id > last && matches!(change.event, Event::Trash(_)));
            self.remaining.keep(record, CHANGED, "deleted_at", later)?;
        }
        let stays = self.remaining.is_kept(record)?;
        Ok((!stays).then_some(Return { record, deleted_at }))
    }

    /// Keeps a record that is linked with a record that stays: only living records can be linked.
    fn keep_linked(&self, record: RecordRef, last: i64) -> Result<()> {
        let links = self.store.links(record.entity, record.id)?;
        for link in links {
            let client = RecordRef::client(link.client);
            let contact = RecordRef::contact(link.contact);
            let other = if record == client { contact } else { client };
            if self.undoing.is_going(other)? {
                continue;
            }
            let since = Since::of(self.undoing, client)?;
            let later = since.of_link(link.contact, last);
            let why = later.map_or(STILL_LINKED, |_| CHANGED);
            let name = format!("{} {}", other.entity, other.id);
            self.remaining.keep(record, why, &name, later)?;
        }
        Ok(())
    }
}
