//! The changes that others made to a record since a job.

use crate::error::Result;
use crate::record::Entity;
use crate::store::{Change, Event, RecordRef, Undoing};

/// The changes that others made to a record, the oldest first.
pub struct Since {
    changes: Vec<Change>,
}

impl Since {
    /// Returns the changes of others to a record.
    pub fn of(undoing: &Undoing<'_>, record: RecordRef) -> Result<Self> {
        Ok(Since {
            changes: undoing.changes_of_others(record)?,
        })
    }

    /// Leaves only the changes after this one.
    pub fn after(mut self, last: i64) -> Self {
        self.changes.retain(|change| change.id > last);
        self
    }

    /// Returns whether a contact became the primary contact of the client after a change, or ceased to be.
    pub fn has_promotion(&self, contact: i64, after: i64) -> bool {
        let mut later = self.changes.iter().filter(|change| change.id > after);
        later.any(|change| is_promotion(&change.event, contact))
    }

    /// Returns the last change of the link with a contact after a change.
    pub fn of_link(&self, contact: i64, after: i64) -> Option<&Change> {
        self.changes.iter().rfind(|change| {
            let is_of_link = match &change.event {
                Event::Link { other, .. } => *other == contact,
                event => is_promotion(event, contact),
            };
            change.id > after && is_of_link
        })
    }

    /// Returns the last change after a change of the job that gave the record an external id again.
    pub fn of_external_id(
        &self,
        (source, id): (&str, &str),
        (record, after): (i64, i64),
    ) -> Option<&Change> {
        self.changes.iter().rfind(|later| match &later.event {
            Event::ExternalId {
                source: of,
                id: same,
                owner,
            } => {
                let is_same = of == source && same == id;
                later.id > after && is_same && owner.new == Some(record)
            }
            _ => false,
        })
    }

    /// Returns the table of what was added to the record, and the latest event of that kind.
    pub fn belongings(&self) -> Option<(&'static str, &Change)> {
        let added = |table: &'static str, is_added: fn(&Event<'_>) -> bool| {
            let added = self
                .changes
                .iter()
                .filter(move |change| is_added(&change.event));
            Some((table, latest(added)?))
        };
        added("activity", |event| {
            matches!(event, Event::Activity { title, .. } if title.old.is_none())
        })
        .or_else(|| {
            added("document", |event| {
                matches!(event, Event::Document { name, .. } if name.old.is_none())
            })
        })
        .or_else(|| {
            added("conversion", |event| {
                matches!(event, Event::Conversion { entity: Entity::Contact, other } if other.old.is_none())
            })
        })
    }

    /// Returns the latest change of each field, link and so on.
    pub fn last_of_each_name(&self) -> Vec<&Change> {
        let mut names: Vec<_> = self
            .changes
            .iter()
            .map(|change| change.event.name())
            .collect();
        names.sort_unstable();
        names.dedup();
        let of_name = |name| {
            let changes = self.changes.iter();
            latest(changes.filter(move |change| change.event.name() == name))
        };
        names.into_iter().filter_map(of_name).collect()
    }
}

fn is_promotion(event: &Event<'_>, contact: i64) -> bool {
    matches!(event, Event::PrimaryContact(primary) if [primary.old, primary.new].contains(&Some(contact)))
}

/// Returns the change with the latest time. Of several, it is the first.
fn latest<'c>(changes: impl Iterator<Item = &'c Change>) -> Option<&'c Change> {
    changes.reduce(|latest, change| {
        if change.at > latest.at {
            change
        } else {
            latest
        }
    })
}
