//! Missing relationships in rows that fail for other reasons. The user sees all reasons at once.

use super::Importer;
use super::contact_finder::ContactFinder;
use super::decider::Decider;
use super::finder::RelatedFinder;
use super::identity::Incoming;
use super::meant_contact::Meant;
use super::outcome::Outcome;
use super::related::Refusal;
use super::writer::RecordWriter;
use crate::error::Result;
use crate::record::{Reason, Record};

impl Importer<'_> {
    /// Fails a row for `reasons`, and for the relationships that it lacks. `record` has its valid values.
    pub(super) fn reject_with_relationships(
        &mut self,
        record: &Record,
        mut reasons: Vec<Reason>,
    ) -> Result<Outcome> {
        let failed = (record, &*reasons);
        let lacking = (self.decider).lacking_relationships(&mut self.writer, failed)?;
        reasons.extend(lacking);
        Ok(self.reject(reasons, Vec::new()))
    }
}

impl<'p> Decider<'p> {
    /// Returns the reasons about missing relationships of a row that fails for other `reasons`.
    fn lacking_relationships(
        &self,
        writer: &mut RecordWriter<'p>,
        (record, reasons): (&Record, &[Reason]),
    ) -> Result<Vec<Reason>> {
        let mut lacking = match &self.finder {
            RelatedFinder::Clients(clients) => match clients.find(record, None)? {
                Err(Refusal::Fails(reasons)) => reasons,
                Ok(_) | Err(Refusal::Waits(..) | Refusal::IsDeleted(..)) => Vec::new(),
            },
            RelatedFinder::Contacts { contacts, .. } => {
                let lacking = contacts.lacking(record)?;
                // The contact of an existing client may be linked to it already.
                let incoming = Incoming::default();
                let is_new = !lacking.is_empty()
                    && self.find_match(writer, &incoming, record, false)?.is_none();
                if is_new { lacking } else { Vec::new() }
            }
            RelatedFinder::Nothing | RelatedFinder::ChosenClients(_) => Vec::new(),
        };
        lacking.retain(|one| reasons.iter().all(|other| other.field != one.field));
        Ok(lacking)
    }
}

impl ContactFinder<'_> {
    /// Returns the reasons about the relationships that the contacts of a new client lack.
    fn lacking(&self, record: &Record) -> Result<Vec<Reason>> {
        let contacts = self.contacts_of(record);
        let meant: Vec<Meant> = contacts.iter().map(|_| Meant::New).collect();
        let found = self.relationships(None, record, (&contacts, &meant))?;
        Ok(found
            .into_iter()
            .filter_map(std::result::Result::err)
            .collect())
    }
}
