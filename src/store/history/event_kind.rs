//! The kinds of events, as the column `kind` of the history names them.

use std::fmt;

use rusqlite::ToSql;
use rusqlite::types::ToSqlOutput;

/// The kind of an event. `Event` says what each kind means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EventKind {
    Created,
    Field,
    Trash,
    Link,
    PrimaryContact,
    Adviser,
    Activity,
    Activities,
    Document,
    ExternalId,
    Merge,
    Conversion,
}

impl EventKind {
    const ALL: [EventKind; 12] = [
        EventKind::Created,
        EventKind::Field,
        EventKind::Trash,
        EventKind::Link,
        EventKind::PrimaryContact,
        EventKind::Adviser,
        EventKind::Activity,
        EventKind::Activities,
        EventKind::Document,
        EventKind::ExternalId,
        EventKind::Merge,
        EventKind::Conversion,
    ];

    /// Returns the name in the column `kind`.
    pub fn name(self) -> &'static str {
        match self {
            EventKind::Created => "created",
            EventKind::Field => "field",
            EventKind::Trash => "trash",
            EventKind::Link => "link",
            EventKind::PrimaryContact => "primary_contact",
            EventKind::Adviser => "adviser",
            EventKind::Activity => "activity",
            EventKind::Activities => "activities",
            EventKind::Document => "document",
            EventKind::ExternalId => "external_id",
            EventKind::Merge => "merge",
            EventKind::Conversion => "conversion",
        }
    }

    /// Returns the kind with this name; none for an unknown name.
    pub fn named(name: &str) -> Option<Self> {
        EventKind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

impl fmt::Display for EventKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl ToSql for EventKind {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.name().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_gives_the_kind_that_has_it() {
        for kind in EventKind::ALL {
            assert_eq!(EventKind::named(kind.name()), Some(kind));
        }
        assert_eq!(EventKind::named("adopted"), None);
    }
}
