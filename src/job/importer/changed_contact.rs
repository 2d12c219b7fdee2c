//! The contact of a client who may be a contact of the client's row with an earlier last name, or an earlier email and telephone
//! number.

use std::collections::HashSet;

use super::contact_finder::ContactFinder;
use super::meant_contact::{ContactOfRow, RowContext};
use super::related::entity_type_of;
use crate::duplicate::{Compared, Doubt, Facts, Match, OnDuplicate};
use crate::error::Result;
use crate::record::{Entity, Rule, client};

impl ContactFinder<'_> {
    /// Returns the contact of one of the row's clients who may be this contact with earlier values. `known` are the existing
    /// contacts that the row means, `excluded` are other people.
    pub fn changed(
        &self,
        contact: &ContactOfRow,
        (row, known): (RowContext<'_>, &[i64]),
        (excluded, now): (&HashSet<i64>, i64),
    ) -> Result<Option<Match>> {
        if self.plan.on_duplicate == OnDuplicate::Create {
            return Ok(None);
        }
        let (_, mut matching) = self.search(&contact.record, (excluded, now))?;
        for &client in row.clients {
            let links = self.store.links(Entity::Client, client)?;
            // A household of the same name may be another one, unless one of its people is certain.
            let is_certain =
                row.is_settled || links.iter().any(|link| known.contains(&link.contact));
            let entity_type = entity_type_of(self.store, client)?;
            for link in links {
                let id = link.contact;
                let stored = self.store.record(&self.contact, id)?.unwrap_or_default();
                let facts = matching.assessor.facts(&stored.values, &contact.record);
                let has_place = is_certain
                    && client::is_same_place(
                        &entity_type,
                        &contact.relationship,
                        &link.relationship,
                    );
                let doubt = doubt_of(&facts, (is_certain, has_place));
                if doubt.is_some() && !excluded.contains(&id) && !matching.is_another(id)? {
                    let matched = Match::by_id(Rule::Name, id, None);
                    return Ok(Some(Match { doubt, ..matched }));
                }
            }
        }
        Ok(None)
    }
}

/// Returns why two people of one client may be one: the last name changed, as after a wedding, or the email and the telephone
/// number did. `is_certain` says whether it certainly is one client, `has_place` whether one has the place of the other one in
/// its household.
fn doubt_of(facts: &Facts, (is_certain, has_place): (bool, bool)) -> Option<Doubt> {
    if facts.first != Compared::Same || facts.born == Compared::Other {
        return None;
    }
    let is_born_same = facts.born == Compared::Same;
    match facts.last {
        Compared::Same => (is_born_same || is_certain).then_some(Doubt::SameClient),
        Compared::Other => (is_born_same || has_place).then_some(Doubt::Renamed),
        Compared::Alike | Compared::Unknown => is_born_same.then_some(Doubt::Renamed),
    }
}
