//! The kinds of events that can happen to a record, and how the history keeps each of them.
//!
//! A new kind of event is a variant here, its name in the CHECK of a migration, and the place where it happens. The
//! column `field` holds the name that people see (`contact 7`); only this file makes it, and nothing parses it.

use std::borrow::Cow;

use crate::record::Entity;

/// A text of an event, borrowed where it is written and owned where it was read.
pub type Text<'v> = Cow<'v, str>;

/// What something held before an event, and what it holds after it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Values<T> {
    /// The value before.
    pub old: Option<T>,
    /// The value after.
    pub new: Option<T>,
}

impl<T> Values<T> {
    /// A value where there was none.
    pub fn set(new: T) -> Self {
        Values {
            old: None,
            new: Some(new),
        }
    }

    /// No value where there was one.
    pub fn cleared(old: T) -> Self {
        Values {
            old: Some(old),
            new: None,
        }
    }

    /// The same values as another type.
    pub fn map<U>(self, of: impl Fn(T) -> U) -> Values<U> {
        Values {
            old: self.old.map(&of),
            new: self.new.map(&of),
        }
    }

    /// The values of the event that takes this one back.
    #[must_use]
    pub fn inverse(self) -> Self {
        Values {
            old: self.new,
            new: self.old,
        }
    }
}

/// What happened to a record. Two records that are linked have an event each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event<'v> {
    /// The record was created by a command, at this time. A record of an import names its job itself.
    Created(i64),
    /// A field got another value.
    Field {
        /// The field's name.
        name: Text<'v>,
        /// Its values, as text.
        values: Values<Text<'v>>,
    },
    /// The record went to the trash at a time, or came back.
    Trash(Values<i64>),
    /// The record was linked with another one, or is no longer.
    Link {
        /// The kind of the other record.
        entity: Entity,
        /// The other record.
        other: i64,
        /// The relationship.
        relationship: Values<Text<'v>>,
    },
    /// The client has another primary contact.
    PrimaryContact(Values<i64>),
    /// An adviser was assigned to the client, or is no longer.
    Adviser(Values<Text<'v>>),
    /// An activity was added to the client.
    Activity {
        /// The activity.
        id: i64,
        /// Its title.
        title: Values<Text<'v>>,
    },
    /// So many activities went to the trash with the client.
    Activities(Values<i64>),
    /// A document was added to the client, or its bytes went with it.
    Document {
        /// The document.
        id: i64,
        /// Its name.
        name: Values<Text<'v>>,
    },
    /// An external id got another contact.
    ExternalId {
        /// The other system.
        source: Text<'v>,
        /// The id there.
        id: Text<'v>,
        /// The contacts.
        contact: Values<i64>,
    },
    /// Another contact was merged into this one, or taken out of it again.
    Merge {
        /// The other contact.
        other: i64,
        /// Whether it was merged, and not taken out.
        is_merged: bool,
    },
    /// The lead was converted to a contact, or the contact was made of a lead.
    Conversion {
        /// The kind of the other record.
        entity: Entity,
        /// The other record.
        other: Values<i64>,
    },
}

/// The columns of `change` that hold an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct EventRow<'v> {
    pub kind: Text<'v>,
    pub field: Text<'v>,
    pub other: Option<i64>,
    pub source: Option<Text<'v>>,
    pub source_id: Option<Text<'v>>,
    pub old: Option<Text<'v>>,
    pub new: Option<Text<'v>>,
}

/// What an event did, in words where its name alone says little, as an SQL expression over `change`.
pub const TOLD: &str = "CASE
    WHEN change.kind = 'trash' THEN iif(change.new IS NULL, 'restored', 'deleted')
    WHEN change.kind = 'merge' THEN 'merged with ' || change.field
    ELSE change.field END";

const MERGED: &str = "merged";

impl Event<'_> {
    /// The event that takes this one back. None for the creation of a record, which is taken back by its removal.
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
            Event::ExternalId {
                source,
                id,
                contact,
            } => Event::ExternalId {
                source,
                id,
                contact: contact.inverse(),
            },
            Event::Merge { other, is_merged } => Event::Merge {
                other,
                is_merged: !is_merged,
            },
            Event::Conversion { entity, other } => Event::Conversion {
                entity,
                other: other.inverse(),
            },
        })
    }

    /// The name that the history shows, such as `phone` or `contact 7`.
    pub fn name(&self) -> Text<'_> {
        match self {
            Event::Created(_) => "created_at".into(),
            Event::Field { name, .. } => Cow::Borrowed(name),
            Event::Trash(_) => "deleted_at".into(),
            Event::Link { entity, other, .. } => format!("{entity} {other}").into(),
            Event::PrimaryContact(_) => "primary_contact".into(),
            Event::Adviser(_) => "adviser".into(),
            Event::Activity { id, .. } => format!("activity {id}").into(),
            Event::Activities(_) => "activities".into(),
            Event::Document { id, .. } => format!("document {id}").into(),
            Event::ExternalId { source, id, .. } => format!("{source} {id}").into(),
            Event::Merge { other, .. } => format!("{} {other}", Entity::Contact).into(),
            Event::Conversion { entity, .. } => entity.name().into(),
        }
    }

    /// The values that the history shows.
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
            | Event::ExternalId {
                contact: numbers, ..
            }
            | Event::Conversion { other: numbers, .. } => spelled(numbers),
            Event::Merge {
                is_merged: true, ..
            } => Values::set(MERGED.into()),
            Event::Merge {
                is_merged: false, ..
            } => Values::cleared(MERGED.into()),
        }
    }

    /// What the event did, in words where its name alone says little. `TOLD` says the same in SQL.
    pub fn told(&self) -> Text<'_> {
        match self {
            Event::Trash(Values { new: None, .. }) => "restored".into(),
            Event::Trash(_) => "deleted".into(),
            Event::Merge { .. } => format!("merged with {}", self.name()).into(),
            _ => self.name(),
        }
    }

    /// The columns that hold the event.
    pub(super) fn to_row(&self) -> EventRow<'_> {
        let Values { old, new } = self.values();
        let mut row = EventRow {
            kind: self.kind().into(),
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

    /// The value of the column `kind`.
    fn kind(&self) -> &'static str {
        match self {
            Event::Created(_) => "created",
            Event::Field { .. } => "field",
            Event::Trash(_) => "trash",
            Event::Link { .. } => "link",
            Event::PrimaryContact(_) => "primary_contact",
            Event::Adviser(_) => "adviser",
            Event::Activity { .. } => "activity",
            Event::Activities(_) => "activities",
            Event::Document { .. } => "document",
            Event::ExternalId { .. } => "external_id",
            Event::Merge { .. } => "merge",
            Event::Conversion { .. } => "conversion",
        }
    }
}

impl Event<'static> {
    /// The event that a row of a record of this kind holds. None if it is not a row that `to_row` makes.
    pub(super) fn from_row(entity: Entity, row: EventRow<'static>) -> Option<Self> {
        let EventRow { old, new, .. } = row;
        let values = Values { old, new };
        Some(match &*row.kind {
            "created" => Event::Created(numbers(&values)?.new?),
            "field" => Event::Field {
                name: row.field,
                values,
            },
            "trash" => Event::Trash(numbers(&values)?),
            "link" => Event::Link {
                entity: entity.spec().linked_with?,
                other: row.other?,
                relationship: values,
            },
            "primary_contact" => Event::PrimaryContact(numbers(&values)?),
            "adviser" => Event::Adviser(values),
            "activity" => Event::Activity {
                id: row.other?,
                title: values,
            },
            "activities" => Event::Activities(numbers(&values)?),
            "document" => Event::Document {
                id: row.other?,
                name: values,
            },
            "external_id" => Event::ExternalId {
                source: row.source?,
                id: row.source_id?,
                contact: numbers(&values)?,
            },
            "merge" => Event::Merge {
                other: row.other?,
                is_merged: values.new.is_some(),
            },
            "conversion" => Event::Conversion {
                entity: entity.spec().converted_with?,
                other: numbers(&values)?,
            },
            _ => return None,
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

/// The numbers that two texts spell. None if one of them spells none.
fn numbers(values: &Values<Text<'_>>) -> Option<Values<i64>> {
    let number = |text: &Option<Text<'_>>| text.as_ref().map(|text| text.parse()).transpose();
    Some(Values {
        old: number(&values.old).ok()?,
        new: number(&values.new).ok()?,
    })
}
