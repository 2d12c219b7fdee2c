//! What a client's row says of its contacts, and their records do not have after the import.

use super::contact_finder::ContactFinder;
use super::finder::RelatedFinder;
use super::meant_contact::{KnownOfRow, Meant};
use super::writer::RecordWriter;
use crate::duplicate::{OnDuplicate, difference_reason, differences};
use crate::error::Result;
use crate::record::{Reason, Record};

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
}

impl ContactFinder<'_> {
    fn left(&self, writer: &RecordWriter<'_>, record: &Record, client: i64) -> Result<Vec<Reason>> {
        let contacts = self.contacts_of(record);
        let known = KnownOfRow {
            clients: &[client],
            is_settled: true,
            ..KnownOfRow::default()
        };
        let meant = self.meant(&contacts, known, writer.import.now())?;
        let mut reasons = Vec::new();
        for (contact, meant) in contacts.iter().zip(&meant) {
            let Some(known) = Meant::known(meant).filter(|known| !known.is_deleted) else {
                continue;
            };
            let stored = self.store.record(&self.contact, known.id)?;
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
            let mut reason = difference_reason(schema, known.id, &found, currency, column);
            if self.plan.on_duplicate == OnDuplicate::Update {
                // A user saw the value in a review, and kept that of the contact.
                reason.fix = format!(
                    "to keep the contact: delete this row; to change it: intake contact edit {}",
                    known.id
                );
            }
            reasons.push(reason);
        }
        Ok(reasons)
    }
}
