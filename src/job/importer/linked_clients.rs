//! The clients to which the contacts of a client's row are linked.

use super::client_of_contact::{brings_link, is_linked};
use super::contact_finder::ContactFinder;
use super::meant_contact::Meant;
use crate::duplicate::{Match, OnDuplicate};
use crate::error::Result;

impl ContactFinder<'_> {
    /// Returns those of these clients to which the most contacts of a row are linked.
    pub(super) fn linked_clients(&self, meant: &[Meant], clients: &[i64]) -> Result<Vec<i64>> {
        let (mut linked, mut most) = (Vec::new(), 0);
        for &client in clients {
            let mut count = 0;
            for known in meant.iter().filter_map(Meant::known) {
                count += usize::from(is_linked(self.store, known.id, &[client])?);
            }
            if count > most {
                linked.clear();
                most = count;
            }
            if count == most && count > 0 {
                linked.push(client);
            }
        }
        Ok(linked)
    }

    /// Returns whether a row brings no link to the only client of a match: each of its contacts is linked, or was unlinked by a user.
    /// A contact in the trash that stays there brings none either, but only a policy that acts on the client as a whole needs
    /// no decision about it.
    pub(super) fn brings_no_link(
        &self,
        meant: &[Meant],
        matched: &Match,
        on_duplicate: OnDuplicate,
    ) -> Result<bool> {
        let Some(client) = matched.only() else {
            return Ok(false);
        };
        let acts_on_client = matches!(
            on_duplicate,
            OnDuplicate::Create | OnDuplicate::Fail | OnDuplicate::Ask
        );
        for one in meant {
            let brings = match (one, one.known()) {
                (Meant::Open(open), _) => !(acts_on_client && self.stays_deleted(open)),
                (_, Some(known)) => brings_link(self.store, known.id, client)?,
                (_, None) => true,
            };
            if brings {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
