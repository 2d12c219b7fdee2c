//! The identity of a row: the record that it was exported from, or a person from another system.

use crate::duplicate::{Decision, Match, Merge, Policies, decide};
use crate::error::Result;
use crate::job::people::{ID_COLUMN, SOURCE};
use crate::record::{Rule, trash};
use crate::source::Stamp;
use crate::store::{Known, Store};

/// The identity of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Identity<'r> {
    /// A record of this store. It may have been removed.
    Own(Stamp),
    /// A person from another system.
    External(ExternalId<'r>),
}

/// The id of a person in another system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExternalId<'r> {
    /// The system.
    pub source: &'static str,
    /// The id in that system.
    pub id: &'r str,
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
        let external = self.at.map(|at| ExternalId {
            source: SOURCE,
            id: cell(at),
        });
        Incoming {
            number,
            identity: external.map(Identity::External),
            contact: DecidedContact::Open,
        }
    }
}

impl ExternalId<'_> {
    /// Returns what the store knows about this id. A living contact is filled under every policy.
    pub fn recognize(self, store: &Store, policies: Policies, now: i64) -> Result<Recognized> {
        Ok(match store.known(self.source, self.id)? {
            Known::Living(id) => Recognized::As(Decision::Change(id, Merge::Fill)),
            Known::Deleted(id, at) if trash::is_restorable(at, now) => {
                let matched = Match::by_id(Rule::Source, id, Some(at));
                Recognized::As(decide(Some(matched), policies))
            }
            Known::Deleted(..) | Known::Gone => Recognized::Gone,
            Known::Never => Recognized::Unknown,
        })
    }

    /// Returns the living contact with this id.
    pub fn living(self, store: &Store) -> Result<Option<i64>> {
        Ok(match store.known(self.source, self.id)? {
            Known::Living(id) => Some(id),
            Known::Deleted(..) | Known::Gone | Known::Never => None,
        })
    }
}
