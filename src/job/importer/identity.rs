//! The identity of a row: the record that it was exported from, or a person from another system.

use crate::duplicate::{Decision, Match, Merge, Policies, decide};
use crate::error::Result;
use crate::job::people::{ID_COLUMN, external_id};
use crate::record::{Rule, trash};
use crate::source::Stamp;
use crate::store::{ExternalId, Import, Known};

/// The identity of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Identity<'r> {
    /// A record of this store. It may have been removed.
    Own(Stamp),
    /// A person from another system.
    External(ExternalId<'r>),
}

/// The content of a row in addition to its record.
#[derive(Clone, Debug, Default)]
pub struct Incoming<'r> {
    /// The number of the row.
    pub number: u64,
    /// The identity, if the row has one.
    pub identity: Option<Identity<'r>>,
    /// The contact of a client's row, if the user has decided it.
    pub contact: DecidedContact,
}

/// The decision of the user about the contact of a client's row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DecidedContact {
    /// None. The contact is looked up.
    #[default]
    Open,
    /// A new contact.
    New,
    /// The contact with this id.
    Existing(i64),
}

/// The column with the external id, by its position from 0.
#[derive(Clone, Copy, Debug)]
pub struct IdColumn {
    at: Option<usize>,
}

/// The result of the look-up of an external id.
#[derive(Debug)]
pub enum Recognized {
    /// The decision about its contact.
    As(Decision),
    /// Its contact was deleted too long ago to be restored.
    Gone,
    /// It was never imported.
    Unknown,
}

impl<'r> Incoming<'r> {
    /// Returns the record of this store that the row was exported from.
    pub fn own(&self) -> Option<Stamp> {
        match self.identity {
            Some(Identity::Own(stamp)) => Some(stamp),
            Some(Identity::External(_)) | None => None,
        }
    }

    /// Returns the external id.
    pub fn external(&self) -> Option<ExternalId<'r>> {
        match self.identity {
            Some(Identity::External(external)) => Some(external),
            Some(Identity::Own(_)) | None => None,
        }
    }
}

impl IdColumn {
    /// Finds the column by its name.
    pub fn of(header: &[String]) -> Self {
        IdColumn {
            at: header.iter().position(|column| column == ID_COLUMN),
        }
    }

    /// Reads the content of a row in addition to its record.
    pub fn read<'c>(self, number: u64, cell: impl Fn(usize) -> &'c str) -> Incoming<'c> {
        let external = self.at.map(|at| external_id(cell(at)));
        Incoming {
            number,
            identity: external.map(Identity::External),
            contact: DecidedContact::Open,
        }
    }
}

/// Returns what the store knows about an external id. A living contact is filled under every policy.
pub fn recognize(
    id: ExternalId<'_>,
    import: &mut Import<'_>,
    policies: Policies,
) -> Result<Recognized> {
    Ok(match import.known(id)? {
        Known::Living(record) => Recognized::As(Decision::Change(record, Merge::Fill)),
        Known::Deleted(record, at) if trash::is_restorable(at, import.now()) => {
            let matched = Match::by_id(Rule::Source, record, Some(at));
            Recognized::As(decide(Some(matched), policies))
        }
        Known::Deleted(..) | Known::Gone => Recognized::Gone,
        Known::Never => Recognized::Unknown,
    })
}

/// Returns the living record with this id.
pub fn living(id: ExternalId<'_>, import: &mut Import<'_>) -> Result<Option<i64>> {
    Ok(match import.known(id)? {
        Known::Living(record) => Some(record),
        Known::Deleted(..) | Known::Gone | Known::Never => None,
    })
}
