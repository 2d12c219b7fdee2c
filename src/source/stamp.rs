//! The stamp on a record that is exported: which record it is, and when it was made, so that the record of another store
//! that has the same id by chance is not taken for it.

use jiff::Timestamp;

use crate::record::Entity;

/// Which record a row of an export is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// What kind of record.
    pub entity: Entity,
    /// Its id.
    pub id: i64,
    /// When it was made, in seconds since 1970.
    pub created_at: i64,
}

impl Stamp {
    /// The stamp out of the two columns of an export; none if they hold something else.
    pub fn parse(id: &str, mark: &str) -> Option<Self> {
        let (entity, created_at) = mark.trim().split_once(' ')?;
        Some(Stamp {
            entity: entity.parse().ok()?,
            id: id.trim().parse().ok()?,
            created_at: created_at.parse::<Timestamp>().ok()?.as_second(),
        })
    }

    /// The text of the column that marks an export: `client 2026-11-21T10:00:00Z`.
    pub fn mark(&self) -> String {
        let created_at = Timestamp::from_second(self.created_at).unwrap_or_default();
        format!("{} {created_at}", self.entity)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_reads_back_as_it_was_written() {
        let stamp = Stamp {
            entity: Entity::Client,
            id: 7,
            created_at: 1_763_720_000,
        };
        assert_eq!(stamp.mark(), "client 2025-11-21T10:13:20Z");
        assert_eq!(Stamp::parse(" 7", &stamp.mark()), Some(stamp));
        for (id, mark) in [
            ("x", "client 2025-11-21T10:13:20Z"),
            ("7", "client"),
            ("7", "cat 2025-11-21T10:13:20Z"),
            ("7", "client yesterday"),
        ] {
            assert_eq!(Stamp::parse(id, mark), None, "{id} {mark}");
        }
    }
}
