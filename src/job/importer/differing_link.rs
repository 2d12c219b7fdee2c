//! The relationships that a skipped row names, and the links of its record do not have.

use super::client_of_contact::ClientFinder;
use super::contact_finder::ContactFinder;
use super::finder::RelatedFinder;
use super::writer::RecordWriter;
use crate::error::Result;
use crate::record::{Code, Entity, Reason, Record, fields};
use crate::store::Link;

impl RelatedFinder<'_> {
    /// Returns the reasons that name the relationships in which a row differs from the links of its record `id`.
    pub fn differing_links(
        &self,
        writer: &RecordWriter<'_>,
        record: &Record,
        id: i64,
    ) -> Result<Vec<Reason>> {
        let found = match self {
            RelatedFinder::Contacts { contacts, .. } => {
                contacts.differing_links(writer, record, id)?
            }
            RelatedFinder::Clients(clients) => clients.differing_link(record, id)?,
            RelatedFinder::Nothing | RelatedFinder::ChosenClients(_) => Vec::new(),
        };
        let mapping = &writer.plan.mapping;
        let reasons = found.into_iter().map(|(link, field, named)| {
            let column = mapping.header_of(field);
            reason(&link, column.as_deref().unwrap_or(field), &named)
        });
        Ok(reasons.collect())
    }
}

/// A link with the field and the value of another relationship in the row.
type Differing = (Link, &'static str, String);

impl ContactFinder<'_> {
    fn differing_links(
        &self,
        writer: &RecordWriter<'_>,
        record: &Record,
        client: i64,
    ) -> Result<Vec<Differing>> {
        let known = self.certain_contacts(record, (client, writer.import.now()))?;
        let links = self.store.links(Entity::Client, client)?;
        let found = known.into_iter().filter_map(|(row, contact)| {
            let link = links.iter().find(|link| link.contact == contact)?;
            let field = self.places[row.at].place.relationship;
            let is_said = self.has_column(field) && differs(link, &row.relationship);
            is_said.then(|| (link.clone(), field, row.relationship))
        });
        Ok(found.collect())
    }
}

impl ClientFinder<'_> {
    fn differing_link(&self, record: &Record, contact: i64) -> Result<Vec<Differing>> {
        let named = self.relationship(record);
        let Some(client) = self.client_of(record)? else {
            return Ok(Vec::new());
        };
        let links = self.store.links(Entity::Contact, contact)?.into_iter();
        let found = links
            .filter(|link| link.client == client && differs(link, named))
            .map(|link| (link, fields::RELATIONSHIP, named.to_owned()));
        Ok(found.collect())
    }
}

fn differs(link: &Link, named: &str) -> bool {
    !named.is_empty() && !link.relationship.eq_ignore_ascii_case(named)
}

fn reason(link: &Link, column: &str, named: &str) -> Reason {
    let Link {
        client,
        contact,
        relationship,
        is_primary,
    } = link;
    let named_quoted = shell_words::quote(named);
    let primary = if *is_primary { " --primary" } else { "" };
    Reason::row(
        Code::Differs,
        format!(
            "{column} is {named}, but contact {contact} is linked to client {client} as {relationship}"
        ),
        format!(
            "to change it: intake contact unlink {contact} {client}, then intake contact link {contact} {client} --relationship {named_quoted}{primary}"
        ),
    )
}
