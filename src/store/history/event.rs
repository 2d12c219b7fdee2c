//! Events: what can happen to a record, and how the history keeps it.
//!
//! A new kind of event is a variant here and in `EventKind`, its name in the CHECK of a migration, and the place where
//! it happens. The column `field` has the name that users see (`contact 7`). Only this file writes it, and nothing
//! parses it.

use std::borrow::Cow;

use super::event_kind::EventKind;
use crate::record::Entity;

/// A text of an event, borrowed where it is written and owned where it was read.
pub type Text<'v> = Cow<'v, str>;

/// A value before and after an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Values<T> {
    /// The value before.
    pub old: Option<T>,
    /// The value after.
    pub new: Option<T>,
}

impl<T> Values<T> {
    /// Returns a new value without an old one.
    pub fn set(new: T) -> Self {
        Values {
            old: None,
            new: Some(new),
        }
    }

    /// Returns an old value without a new one.
    pub fn cleared(old: T) -> Self {
        Values {
            old: Some(old),
            new: None,
        }
    }

    /// Returns the same values as another type.
    pub fn map<U>(self, of: impl Fn(T) -> U) -> Values<U> {
        Values {
            old: self.old.map(&of),
            new: self.new.map(&of),
        }
    }

    /// Returns the values of the inverse event.
    #[must_use]
    pub fn inverse(self) -> Self {
        Values {
            old: self.new,
            new: self.old,
        }
    }
}

/// An event of a record. If two records are linked, each of them has an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event<'v> {
    /// A command created the record at this time. The record of an import names its job itself.
    Created(i64),
    /// A field has another value.
    Field {
        /// The field's name.
        name: Text<'v>,
        /// Its values, as text.
        values: Values<Text<'v>>,
    },
    /// The record was deleted at this time, or restored.
    Trash(Values<i64>),
    /// A link with another record was made, changed or removed.
    Link {
        /// The entity of the other record.
        entity: Entity,
        /// The other record.
        other: i64,
        /// The relationship.
        relationship: Values<Text<'v>>,
    },
    /// The client has another primary contact.
    PrimaryContact(Values<i64>),
    /// An adviser was assigned to the client, or removed.
    Adviser(Values<Text<'v>>),
    /// An activity was added to the client, or deleted.
    Activity {
        /// The activity.
        id: i64,
        /// Its title.
        title: Values<Text<'v>>,
    },
    /// The number of activities that were deleted with the client.
    Activities(Values<i64>),
    /// A document was added to the client, or deleted.
    Document {
        /// The document.
        id: i64,
        /// Its name.
        name: Values<Text<'v>>,
    },
    /// An external id belongs to another record of the entity.
    ExternalId {
        /// The other system.
        source: Text<'v>,
        /// The id there.
        id: Text<'v>,
        /// The records.
        owner: Values<i64>,
    },
    /// Another record of the entity was merged into this one, or the merge was undone.
    Merge {
        /// The entity of both.
        entity: Entity,
        /// The other record.
        other: i64,
        /// Whether the record was merged. If not, the merge was undone.
        is_merged: bool,
    },
    /// The lead was converted to a contact, or the contact was created from a lead.
    Conversion {
        /// The entity of the other record.
        entity: Entity,
        /// The other record.
        other: Values<i64>,
    },
}

/// The columns of `change` that keep an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct EventRow<'v> {
    pub kind: EventKind,
    pub field: Text<'v>,
    pub other: Option<i64>,
    pub source: Option<Text<'v>>,
    pub source_id: Option<Text<'v>>,
    pub old: Option<Text<'v>>,
    pub new: Option<Text<'v>>,
}

/// The name of an event with words where the name alone says little, as an SQL expression over `change`.
pub const TOLD: &str = "CASE
    WHEN change.kind = 'trash' THEN iif(change.new IS NULL, 'restored', 'deleted')
    WHEN change.kind = 'merge' THEN 'merged with ' || change.field
    ELSE change.field END";

const MERGED: &str = "merged";

impl Event<'_> {
    /// Returns the inverse event. None for the creation of a record: its inverse is the removal of the record.
    pub fn inverse(self) -> Option<Self> {
        Some(match self {
            Event::Created(_) => return None,
            Event::Field { name, values } => Event::Field {
                name,
                values: values.inverse(),
            },
            Event::Trash(since) => Event::Trash(since.inverse()),
            Event::Link {
                entity,
                other,
                relationship,
            } => Event::Link {
                entity,
                other,
                relationship: relationship.inverse(),
            },
            Event::PrimaryContact(contact) => Event::PrimaryContact(contact.inverse()),
            Event::Adviser(name) => Event::Adviser(name.inverse()),
            Event::Activity { id, title } => Event::Activity {
                id,
                title: title.inverse(),
            },
            Event::Activities(count) => Event::Activities(count.inverse()),
            Event::Document { id, name } => Event::Document {
                id,
                name: name.inverse(),
            },
            Event::ExternalId { source, id, owner } => Event::ExternalId {
                source,
                id,
                owner: owner.inverse(),
            },
            Event::Merge {
                entity,
                other,
                is_merged,
            } => Event::Merge {
                entity,
                other,
                is_merged: !is_merged,
            },
            Event::Conversion { entity, other } => Event::Conversion {
                entity,
                other: other.inverse(),
            },
        })
    }

    /// Returns the name that the history shows, such as `phone` or `contact 7`.
    pub fn name(&self) -> Text<'_> {
        match self {
            Event::Created(_) => "created_at".into(),
            Event::Field { name, .. } => Cow::Borrowed(name),
            Event::Trash(_) => "deleted_at".into(),
            Event::Link { entity, other, .. } | Event::Merge { entity, other, .. } => {
                format!("{entity} {other}").into()
            }
            Event::PrimaryContact(_) => "primary_contact".into(),
            Event::Adviser(_) => "adviser".into(),
            Event::Activity { id, .. } => format!("activity {id}").into(),
            Event::Activities(_) => "activities".into(),
            Event::Document { id, .. } => format!("document {id}").into(),
            Event::ExternalId { source, id, .. } => format!("{source} {id}").into(),
            Event::Conversion { entity, .. } => entity.name().into(),
        }
    }

    /// Returns the values that the history shows.
    pub fn values(&self) -> Values<Text<'_>> {
        match self {
            Event::Created(at) => Values::set(at.to_string().into()),
            Event::Field { values, .. } => borrowed(values),
            Event::Link { relationship, .. } => borrowed(relationship),
            Event::Adviser(name) | Event::Document { name, .. } => borrowed(name),
            Event::Activity { title, .. } => borrowed(title),
            Event::Trash(numbers)
            | Event::PrimaryContact(numbers)
            | Event::Activities(numbers)
            | Event::ExternalId { owner: numbers, .. }
            | Event::Conversion { other: numbers, .. } => spelled(numbers),
            Event::Merge {
                is_merged: true, ..
            } => Values::set(MERGED.into()),
            Event::Merge {
                is_merged: false, ..
            } => Values::cleared(MERGED.into()),
        }
    }

    /// Returns the name with words where the name alone says little. `TOLD` is the same in SQL.
    pub fn told(&self) -> Text<'_> {
        match self {
            Event::Trash(Values { new: None, .. }) => "restored".into(),
            Event::Trash(_) => "deleted".into(),
            Event::Merge { .. } => format!("merged with {}", self.name()).into(),
            _ => self.name(),
        }
    }

    /// Returns the columns that keep the event.
    pub(super) fn to_row(&self) -> EventRow<'_> {
        let Values { old, new } = self.values();
        let mut row = EventRow {
            kind: self.kind(),
            field: self.name(),
            other: None,
            source: None,
            source_id: None,
            old,
            new,
        };
        match self {
            Event::Link { other, .. }
            | Event::Merge { other, .. }
            | Event::Activity { id: other, .. }
            | Event::Document { id: other, .. } => row.other = Some(*other),
            Event::ExternalId { source, id, .. } => {
                row.source = Some(Cow::Borrowed(source));
                row.source_id = Some(Cow::Borrowed(id));
            }
            Event::Created(_)
            | Event::Field { .. }
            | Event::Trash(_)
            | Event::PrimaryContact(_)
            | Event::Adviser(_)
            | Event::Activities(_)
            | Event::Conversion { .. } => {}
        }
        row
    }

    fn kind(&self) -> EventKind {
        match self {
            Event::Created(_) => EventKind::Created,
            Event::Field { .. } => EventKind::Field,
            Event::Trash(_) => EventKind::Trash,
            Event::Link { .. } => EventKind::Link,
            Event::PrimaryContact(_) => EventKind::PrimaryContact,
            Event::Adviser(_) => EventKind::Adviser,
            Event::Activity { .. } => EventKind::Activity,
            Event::Activities(_) => EventKind::Activities,
            Event::Document { .. } => EventKind::Document,
            Event::ExternalId { .. } => EventKind::ExternalId,
            Event::Merge { .. } => EventKind::Merge,
            Event::Conversion { .. } => EventKind::Conversion,
        }
    }
}

impl Event<'static> {
    /// Returns the event of a row, for a record of this entity. None for a row that `to_row` does not make.
    pub(super) fn from_row(entity: Entity, row: EventRow<'static>) -> Option<Self> {
        let EventRow { old, new, .. } = row;
        let values = Values { old, new };
        Some(match row.kind {
            EventKind::Created => Event::Created(numbers(&values)?.new?),
            EventKind::Field => Event::Field {
                name: row.field,
                values,
            },
            EventKind::Trash => Event::Trash(numbers(&values)?),
            EventKind::Link => Event::Link {
                entity: entity.spec().linked_with?,
                other: row.other?,
                relationship: values,
            },
            EventKind::PrimaryContact => Event::PrimaryContact(numbers(&values)?),
            EventKind::Adviser => Event::Adviser(values),
            EventKind::Activity => Event::Activity {
                id: row.other?,
                title: values,
            },
            EventKind::Activities => Event::Activities(numbers(&values)?),
            EventKind::Document => Event::Document {
                id: row.other?,
                name: values,
            },
            EventKind::ExternalId => Event::ExternalId {
                source: row.source?,
                id: row.source_id?,
                owner: numbers(&values)?,
            },
            EventKind::Merge => Event::Merge {
                entity,
                other: row.other?,
                is_merged: values.new.is_some(),
            },
            EventKind::Conversion => Event::Conversion {
                entity: entity.spec().converted_with?,
                other: numbers(&values)?,
            },
        })
    }
}

fn borrowed<'e>(values: &'e Values<Text<'_>>) -> Values<Text<'e>> {
    Values {
        old: values.old.as_deref().map(Cow::Borrowed),
        new: values.new.as_deref().map(Cow::Borrowed),
    }
}

fn spelled(numbers: &Values<i64>) -> Values<Text<'static>> {
    numbers.map(|number| Cow::Owned(number.to_string()))
}

/// Returns two texts as numbers. None if one of them is not a number.
fn numbers(values: &Values<Text<'_>>) -> Option<Values<i64>> {
    let number = |text: &Option<Text<'_>>| text.as_ref().map(|text| text.parse()).transpose();
    Some(Values {
        old: number(&values.old).ok()?,
        new: number(&values.new).ok()?,
    })
}
