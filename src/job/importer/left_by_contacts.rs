//! What a client's row says of its contacts, and their records do not have after the import.

use super::contact_finder::ContactFinder;
use super::finder::RelatedFinder;
use super::related::entity_type_of;
use super::writer::RecordWriter;
use crate::duplicate::{OnDuplicate, difference_reason, differences};
use crate::error::Result;
use crate::record::client::{COUPLE, INDIVIDUAL, SELF, is_one_of_household, relationships};
use crate::record::{Code, Entity, Reason, Record};
use crate::store::Link;

impl RelatedFinder<'_> {
    /// Returns the reasons that name the differing values of each contact of a row. `client` is the existing client of the row.
    pub fn left(
        &self,
        writer: &RecordWriter<'_>,
        record: &Record,
        client: i64,
    ) -> Result<Vec<Reason>> {
        match self {
            RelatedFinder::Contacts { contacts, .. } => contacts.left(writer, record, client),
            RelatedFinder::Nothing
            | RelatedFinder::Clients(_)
            | RelatedFinder::ChosenClients(_) => Ok(Vec::new()),
        }
    }

    /// Returns the reasons about the remaining partners of a client that was a couple and is an individual now. These are the people
    /// of the household who are not in the row. They stay linked, because an import does not remove links.
    pub fn remaining_partners(
        &self,
        writer: &RecordWriter<'_>,
        record: &Record,
        client: i64,
    ) -> Result<Vec<Reason>> {
        if entity_type_of(writer.store, client)? != INDIVIDUAL {
            return Ok(Vec::new());
        }
        let named = self.contacts_of_row(writer, record, client)?;
        let mut household = writer.store.links(Entity::Client, client)?;
        household.retain(|link| is_one_of_household(COUPLE, &link.relationship));
        let is_named = |link: &Link| named.contains(&link.contact);
        // Another word, such as `Accountant`, may be that of a helper.
        let known = relationships(COUPLE);
        let names_one = household.iter().any(|link| {
            is_named(link)
                && known
                    .iter()
                    .any(|one| one.eq_ignore_ascii_case(&link.relationship))
        });
        let is_the_client = |link: &Link| {
            if names_one {
                is_named(link)
            } else {
                link.relationship == SELF
            }
        };
        let partners = household.iter().filter(|link| !is_the_client(link));
        let reasons = partners.map(|link| {
            let (contact, relationship) = (link.contact, &link.relationship);
            Reason::row(
                Code::Differs,
                format!("client {client} is an individual now, and contact {contact} stays linked to it as {relationship}"),
                format!("to unlink it: intake contact unlink {contact} {client}"),
            )
        });
        Ok(reasons.collect())
    }

    /// Returns the contacts that the row of a client names.
    fn contacts_of_row(
        &self,
        writer: &RecordWriter<'_>,
        record: &Record,
        client: i64,
    ) -> Result<Vec<i64>> {
        let RelatedFinder::Contacts { contacts, .. } = self else {
            return Ok(Vec::new());
        };
        let named = contacts.certain_contacts(record, (client, writer.import.now()))?;
        Ok(named.into_iter().map(|(_, id)| id).collect())
    }
}

impl ContactFinder<'_> {
    fn left(&self, writer: &RecordWriter<'_>, record: &Record, client: i64) -> Result<Vec<Reason>> {
        let mut reasons = Vec::new();
        for (contact, id) in self.certain_contacts(record, (client, writer.import.now()))? {
            let stored = self.store.record(&self.contact, id)?;
            let stored = stored.unwrap_or_default().values;
            let found = differences(&self.contact, &stored, &contact.record, self.region);
            if found.is_empty() {
                continue;
            }
            let prefix = self.places[contact.at].place.prefix;
            let column = |field: &str| {
                let field = format!("{prefix}.{field}");
                writer.plan.mapping.header_of(&field).unwrap_or(field)
            };
            let (schema, currency) = (&self.contact, &writer.currency);
            let mut reason = difference_reason(schema, id, &found, currency, column);
            if self.plan.on_duplicate == OnDuplicate::Update {
                // A user saw the value in a review, and kept that of the contact.
                reason.fix = format!(
                    "to keep the contact: delete this row; to change it: intake contact edit {id}"
                );
            }
            reasons.push(reason);
        }
        Ok(reasons)
    }
}
