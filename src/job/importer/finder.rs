//! Finds the related record of a row, and decides about an existing record by it.
//!
//! The related record is found before anything is written, so that a row with an unclear related record fails or waits as
//! a whole.

use super::chosen_client::ChosenClientFinder;
use super::client_of_contact::ClientFinder;
use super::contact_finder::ContactFinder;
use super::related::{Answers, FoundRelated, RelatedRecord, Target};
use super::writer::RecordWriter;
use crate::duplicate::{Decision, Doubt, Match, OnDuplicate, Policies};
use crate::error::Result;
use crate::plan::ImportPlan;
use crate::record::{Code, Reason, Record, Schema, SourceName, fields};
use crate::store::Store;

/// Finds related records.
#[derive(Debug)]
pub enum RelatedFinder<'a> {
    /// The rows have no fields for related records.
    Nothing,
    /// The contacts of clients' rows.
    Contacts {
        /// Finds the contacts.
        contacts: Box<ContactFinder<'a>>,
        /// The largest number of living clients.
        max_clients: Option<u64>,
    },
    /// The clients of contacts' rows.
    Clients(ClientFinder<'a>),
    /// The clients that were chosen for contacts' rows.
    ChosenClients(ChosenClientFinder<'a>),
}

impl<'a> RelatedFinder<'a> {
    /// Creates the finder for the rows of a job.
    pub fn new(
        store: &'a Store,
        plan: &'a ImportPlan,
        schema: &'a Schema,
        max_clients: Option<u64>,
    ) -> Result<Self> {
        if !schema.entity().spec().related.is_empty() {
            return Ok(RelatedFinder::Contacts {
                contacts: Box::new(ContactFinder::new(store, plan, schema)?),
                max_clients,
            });
        }
        if schema.find(fields::CLIENT).is_none() {
            return Ok(RelatedFinder::Nothing);
        }
        Ok(if plan.traits().has_choices {
            RelatedFinder::ChosenClients(ChosenClientFinder { store, schema })
        } else {
            RelatedFinder::Clients(ClientFinder {
                store,
                schema,
                source: plan.source.as_ref().map(SourceName::as_str),
                says_relationship: plan
                    .mapping
                    .columns_of(fields::RELATIONSHIP)
                    .next()
                    .is_some(),
            })
        })
    }

    /// Returns the related records of a row, or the reason why the row is not imported.
    pub fn find(
        &self,
        record: &Record,
        target: Target,
        (answers, now): (Answers<'_>, i64),
    ) -> Result<FoundRelated> {
        match self {
            RelatedFinder::Nothing => Ok(Ok(RelatedRecord::Nothing)),
            RelatedFinder::Contacts {
                contacts,
                max_clients,
            } => match full(contacts.store, *max_clients, target)? {
                Some(reason) => Ok(Err(reason.into())),
                None => contacts.find(record, target, (answers, now)),
            },
            RelatedFinder::Clients(clients) => clients.find(record, target.id),
            RelatedFinder::ChosenClients(clients) => clients.find(record).map(Ok),
        }
    }

    /// Returns the doubt about the client of a row whose contacts the user has decided.
    pub fn doubt(
        &self,
        client: i64,
        record: &Record,
        answers: (Answers<'_>, i64),
    ) -> Result<Option<Doubt>> {
        match self {
            RelatedFinder::Contacts { contacts, .. } => contacts.doubt(client, record, answers),
            RelatedFinder::Nothing
            | RelatedFinder::Clients(_)
            | RelatedFinder::ChosenClients(_) => Ok(None),
        }
    }

    /// Returns the duplicate policy that a row has of its own.
    ///
    /// # Errors
    /// Fails if the row has no valid choice.
    pub fn policy(&self, record: &Record) -> Result<Option<OnDuplicate>> {
        match self {
            RelatedFinder::ChosenClients(clients) => clients.policy(record),
            RelatedFinder::Nothing | RelatedFinder::Contacts { .. } | RelatedFinder::Clients(_) => {
                Ok(None)
            }
        }
    }

    /// Decides about an existing record by the related record of the row. Returns `None` if the policy
    /// decides alone.
    pub fn decide(
        &self,
        writer: &RecordWriter<'_>,
        matched: &Match,
        record: &Record,
        policies: Policies,
    ) -> Result<Option<Decision>> {
        match self {
            RelatedFinder::Nothing | RelatedFinder::ChosenClients(_) => Ok(None),
            RelatedFinder::Contacts { contacts, .. } => {
                contacts.decide(writer, matched, record, policies)
            }
            RelatedFinder::Clients(clients) => {
                clients.decide(matched, record, policies.on_duplicate)
            }
        }
    }
}

/// Returns the reason if the row adds a client and the store has the largest number of clients.
fn full(store: &Store, max_clients: Option<u64>, target: Target) -> Result<Option<Reason>> {
    let Some(limit) = max_clients.filter(|_| target.is_more) else {
        return Ok(None);
    };
    let Err(full) = store.assert_room(Some(limit)) else {
        return Ok(None);
    };
    let fix = format!(
        "ask the administrator of this store to raise it (intake config set plan.max_clients {}), or delete a client who is no longer active",
        store.limit_with_room(limit)?
    );
    Ok(Some(Reason::row(Code::Plan, full.to_string(), fix)))
}
