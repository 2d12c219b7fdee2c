//! The contact of a client who may be a contact of the client's row under an earlier last name.

use std::collections::HashSet;

use super::contact_finder::ContactFinder;
use super::meant_contact::{ContactOfRow, KnownOfRow};
use super::related::entity_type_of;
use crate::duplicate::{Compared, Doubt, Facts, Match, OnDuplicate};
use crate::error::Result;
use crate::record::{Entity, Rule, client};

impl ContactFinder<'_> {
    /// Returns the contact of one of the row's clients who may be this contact under an earlier last name: the first name is
    /// the same, and the date of birth or the place in the household. `known` are the existing contacts that the row means,
    /// `excluded` are other people.
    pub fn renamed(
        &self,
        contact: &ContactOfRow,
        (row, known): (KnownOfRow<'_>, &[i64]),
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
                if may_be_renamed(&facts, has_place)
                    && !excluded.contains(&id)
                    && !matching.is_another(id)?
                {
                    let doubt = Some(Doubt::Renamed);
                    let matched = Match::by_id(Rule::Name, id, None);
                    return Ok(Some(Match { doubt, ..matched }));
                }
            }
        }
        Ok(None)
    }
}

/// Returns whether two people may be one who has another last name now. `has_place` says whether one has the place of the other
/// one in a household.
fn may_be_renamed(facts: &Facts, has_place: bool) -> bool {
    let is_in_place = has_place && facts.last == Compared::Other;
    let is_same = match facts.born {
        Compared::Same => true,
        Compared::Alike | Compared::Unknown => is_in_place,
        Compared::Other => false,
    };
    facts.first == Compared::Same && is_same
}
