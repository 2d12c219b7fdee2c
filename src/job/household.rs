//! The people of an individual or a couple. Two clients with the same people may be one household under another name.
//!
//! Other clients are left out: the same people often have several trusts and companies.

use std::collections::{HashMap, HashSet};

use crate::duplicate::{Assessor, Compared, LOOKED_AT_MAX};
use crate::error::Result;
use crate::record::{Entity, Record, Schema, client, fields};
use crate::store::{Store, Stored};

/// The people of an individual or a couple.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Household {
    entity_type: String,
    /// The number of people.
    size: usize,
    /// Those who are contacts of the store.
    contacts: HashSet<i64>,
}

impl Household {
    /// Returns the people of a client of this type. `people` are its contacts, each with the relationship and the id of the
    /// contact in the store. Returns `None` if the client is no household, or if none of them is in the store. An
    /// individual is the contact who is Self: a parent or an attorney may belong to several individuals.
    pub fn of<'p>(
        entity_type: &str,
        people: impl IntoIterator<Item = (&'p str, Option<i64>)>,
    ) -> Option<Self> {
        let mut household = Household {
            entity_type: entity_type.to_owned(),
            size: 0,
            contacts: HashSet::new(),
        };
        for (relationship, contact) in people {
            if client::is_one_of_household(entity_type, relationship) {
                household.size += 1;
                household.contacts.extend(contact);
            }
        }
        (!household.contacts.is_empty()).then_some(household)
    }

    /// Returns the people of a client.
    ///
    /// # Errors
    /// Fails if the store cannot be read.
    pub fn of_client(store: &Store, schema: &Schema, stored: &Stored) -> Result<Option<Self>> {
        let entity_type = stored.text(schema, fields::ENTITY_TYPE).unwrap_or_default();
        if !client::is_household(entity_type) {
            return Ok(None);
        }
        let links = store.links(Entity::Client, stored.id)?;
        let people = links
            .iter()
            .map(|link| (&*link.relationship, Some(link.contact)));
        Ok(Household::of(entity_type, people))
    }

    /// Returns the living clients with these people, in ascending order of their ids. `record` has the address.
    ///
    /// # Errors
    /// Fails if the store cannot be read.
    pub fn clients(
        &self,
        store: &Store,
        assessor: Assessor<'_>,
        record: &Record,
    ) -> Result<Vec<i64>> {
        let mut found = Vec::new();
        for id in self.linked(store)? {
            let stored = store.record(assessor.schema, id)?;
            let Some(stored) = stored.filter(|stored| stored.deleted_at.is_none()) else {
                continue;
            };
            let Some(other) = Household::of_client(store, assessor.schema, &stored)? else {
                continue;
            };
            let home = assessor.facts(&stored.values, record).places.home();
            if self.may_be(&other, home) {
                found.push(id);
            }
        }
        found.sort_unstable();
        Ok(found)
    }

    /// Returns the clients to which one of the people is linked, those with the most of them first.
    fn linked(&self, store: &Store) -> Result<Vec<i64>> {
        let mut counts: HashMap<i64, usize> = HashMap::new();
        for &contact in &self.contacts {
            for link in store.links(Entity::Contact, contact)? {
                *counts.entry(link.client).or_default() += 1;
            }
        }
        let mut clients: Vec<(i64, usize)> = counts.into_iter().collect();
        clients.sort_unstable_by_key(|&(id, count)| (std::cmp::Reverse(count), id));
        clients.truncate(LOOKED_AT_MAX);
        Ok(clients.into_iter().map(|(id, _)| id).collect())
    }

    /// Returns whether two households may be one: most people of each are people of the other one. If one has only some of
    /// the people of the other, as a row with one contact does, or a person who has married, the home must be the same. Two
    /// who parted have one person in common and others beside.
    fn may_be(&self, other: &Self, home: Compared) -> bool {
        let shared = self.contacts.intersection(&other.contacts).count();
        let is_most = |household: &Self| shared * 2 > household.size;
        let is_all_of_one = shared == self.size.min(other.size) && shared > 0;
        (self.entity_type == other.entity_type && is_most(self) && is_most(other))
            || (is_all_of_one && home == Compared::Same)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Compared::{Other, Same, Unknown};

    /// Reads `couple: Self 1, Spouse 2`. A new person has no number.
    fn household(text: &str) -> Option<Household> {
        let (entity_type, people) = text.split_once(": ").unwrap();
        let people = people.split(", ").map(|person| {
            let mut parts = person.split(' ');
            let relationship = parts.next().unwrap();
            (relationship, parts.next().map(|id| id.parse().unwrap()))
        });
        Household::of(entity_type, people)
    }

    #[test]
    fn two_households_may_be_one_by_their_people() {
        let couple = "couple: Self 1, Spouse 2";
        for (other, home, expected) in [
            ("couple: Spouse 2, Self 1", Unknown, true),
            // They moved, too.
            ("couple: Spouse 2, Self 1", Other, true),
            // A child came.
            ("couple: Self 1, Spouse 2, Child 3", Other, true),
            ("couple: Self 1, Spouse 2, Child", Unknown, true),
            // A first row with one of both.
            ("couple: Self 1", Same, true),
            ("couple: Self 1", Unknown, false),
            // One of them with another partner, who stayed at the old home.
            ("couple: Self 1, Spouse 3", Same, false),
            ("couple: Self 1, Spouse", Same, false),
            // One of them alone, before a wedding or after a separation.
            ("individual: Self 1", Same, true),
            ("individual: Self 1", Other, false),
            ("individual: Self 1", Unknown, false),
            ("individual: Self 3", Same, false),
            ("couple: Self 3, Spouse 4", Same, false),
        ] {
            let (one, two) = (household(couple).unwrap(), household(other).unwrap());
            assert_eq!(one.may_be(&two, home), expected, "{other}, {home:?}");
            assert_eq!(two.may_be(&one, home), expected, "{other}, {home:?}");
        }
    }

    #[test]
    fn individuals_are_compared_by_their_self_alone() {
        let of = |text| household(text).unwrap();
        let (ada, cyd) = (
            "individual: Self 1, Parent 3",
            "individual: Self 2, Parent 3",
        );
        assert!(!of(ada).may_be(&of(cyd), Same));
        assert!(of(ada).may_be(&of("individual: Self 1, Attorney 4"), Unknown));
        for text in [
            "individual: Parent 3",
            "trust: Trustee 1, Trustee 2",
            "company: Director 1",
            "couple: Self, Spouse",
        ] {
            assert_eq!(household(text), None, "{text}");
        }
    }
}
