//! The stamp on an exported row: the id of its record, the time when the record was created, and the store. Another
//! store, or a copy of this one, may have another record with the same id. The mark names the id once more: cells of two rows may have
//! been exchanged.

use jiff::Timestamp;

use super::row::Flaw;
use crate::record::Entity;

/// The record of an exported row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stamp {
    /// The entity of the record.
    pub entity: Entity,
    /// The id of the record.
    pub id: i64,
    /// The time when the record was created, in seconds since 1970.
    pub created_at: i64,
    /// The random number that identifies the store.
    pub store: u64,
}

impl Stamp {
    /// Reads the stamp from the two columns of an export, or returns `None` if they hold anything else. Older exports have marks without
    /// an id.
    ///
    /// # Errors
    /// Returns the flaw of the row if the mark is that of another record.
    pub fn parse(id: &str, mark: &str) -> Result<Option<Self>, Flaw> {
        let Some((stamp, marked)) = Stamp::parts(id, mark) else {
            return Ok(None);
        };
        match marked {
            Some(marked) if marked != stamp.id => Err(Flaw::Exchanged {
                id: stamp.id,
                marked,
                entity: stamp.entity,
            }),
            _ => Ok(Some(stamp)),
        }
    }

    /// Returns the stamp, and the id in the mark.
    fn parts(id: &str, mark: &str) -> Option<(Self, Option<i64>)> {
        let mut parts = mark.split_whitespace();
        let entity = parts.next()?.parse().ok()?;
        let created_at = parts.next()?.parse::<Timestamp>().ok()?.as_second();
        let stamp = Stamp {
            entity,
            id: id.trim().parse().ok()?,
            created_at,
            store: u64::from_str_radix(parts.next()?, 16).ok()?,
        };
        Some((stamp, parts.next().and_then(|id| id.parse().ok())))
    }

    /// Returns the text of the column that marks an export: `client 2026-11-21T10:00:00Z 5f0c… 7`.
    pub fn mark(&self) -> String {
        let created_at = Timestamp::from_second(self.created_at).unwrap_or_default();
        format!("{} {created_at} {:x} {}", self.entity, self.store, self.id)
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
            store: 0x00c0_ffee,
        };
        assert_eq!(stamp.mark(), "client 2025-11-21T10:13:20Z c0ffee 7");
        assert_eq!(Stamp::parse(" 7", &stamp.mark()), Ok(Some(stamp)));
        let older = "client 2025-11-21T10:13:20Z c0ffee";
        assert_eq!(Stamp::parse("7", older), Ok(Some(stamp)));
        let other = Flaw::Exchanged {
            id: 8,
            marked: 7,
            entity: Entity::Client,
        };
        assert_eq!(Stamp::parse("8", &stamp.mark()), Err(other));
        for (id, mark) in [
            ("x", "client 2025-11-21T10:13:20Z c0ffee"),
            ("7", "client"),
            ("7", "client 2025-11-21T10:13:20Z"),
            ("7", "cat 2025-11-21T10:13:20Z c0ffee"),
            ("7", "client yesterday c0ffee"),
        ] {
            assert_eq!(Stamp::parse(id, mark), Ok(None), "{id} {mark}");
        }
    }
}
