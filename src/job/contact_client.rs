//! The client that a contact's row names, where the contact exists: a missing link is made, also where duplicates are skipped.

use super::brought::Companions;
use super::link::client_named;
use super::pipeline::Pipeline;
use crate::duplicate::{Decision, Hit, Merge, OnDuplicate};
use crate::error::Result;
use crate::record::{Record, brought};

impl Companions<'_> {
    /// Whether a row names a client that an existing contact is not linked to. False if it names no client, or none that
    /// can be told.
    fn is_link_missing(&self, contact: i64, record: &Record) -> Result<bool> {
        let name = brought::text_of(self.form, record, brought::CLIENT).unwrap_or_default();
        if name.is_empty() {
            return Ok(false);
        }
        match client_named(self.store, name)? {
            Ok(client) => Ok(!self.is_linked(contact, &[client])?),
            Err(_) => Ok(false),
        }
    }
}

impl Pipeline<'_, '_> {
    /// What the client of a row decides about a contact that exists: a row that brings a link is not skipped, and changes
    /// nothing else. None if the policy decides alone.
    pub(super) fn decide_by_client(&self, hit: &Hit, record: &Record) -> Result<Option<Decision>> {
        let prepared = self.prepared;
        let is_skipped = prepared.settings.policies().on_duplicate == OnDuplicate::Skip;
        let is_certain = hit.doubt.is_none() && hit.deleted_at.is_none();
        let (Some(companions), Some(contact)) = (&self.companions, hit.only()) else {
            return Ok(None);
        };
        if !is_skipped || !is_certain {
            return Ok(None);
        }
        let is_missing = companions.is_link_missing(contact, record)?;
        Ok(is_missing.then_some(Decision::Change(contact, Merge::Keep)))
    }
}
