//! The questions about the contacts of a client's row that may be existing contacts.

use super::client_of_contact::brings_link;
use super::contact_finder::ContactFinder;
use super::meant_contact::{ContactOfRow, Meant};
use super::related::{Refusal, Target};
use crate::duplicate::{Match, Merge, OnDeleted};
use crate::error::Result;
use crate::job::matching::difference;
use crate::record::{Code, DecidedRecord, Entity, Reason, Related, derived_name};

/// Returns the refusal of a row whose contacts the user must decide. The user decides about one contact after the other.
pub fn of(
    finder: &ContactFinder<'_>,
    (contacts, meant): (&[ContactOfRow], Vec<Meant>),
    (target, decided): (Target, &[(usize, DecidedRecord)]),
) -> Result<Refusal> {
    let mut open = Vec::new();
    for (contact, meant) in contacts.iter().zip(meant) {
        if let Meant::Open(matched) = meant {
            open.push((contact, matched));
        }
    }
    let are_all_deleted = open
        .iter()
        .all(|(_, matched)| finder.leaves(matched, target));
    let (mut reasons, mut records) = (Vec::new(), Vec::new());
    for (contact, matched) in open {
        let message = message(finder, contact, &matched)?;
        if are_all_deleted && decided.is_empty() {
            let fix = "import the row with --on-deleted restore, or with create for a new contact";
            let reason = Reason::row(Code::Duplicate, message, fix);
            return Ok(Refusal::IsDeleted(reason, matched.records));
        }
        let related = Related {
            entity: Entity::Contact,
            to: target.id,
            place: contact.at,
            decided: decided.to_vec(),
            own: None,
        };
        reasons.push(question(message, &matched, target).about(related));
        if records.is_empty() {
            records = matched.offered();
        }
    }
    Ok(Refusal::Waits(reasons, records))
}

impl ContactFinder<'_> {
    /// Returns whether contacts in the trash stay there, and the row still changes its client or brings a contact to it.
    pub fn brings_without_deleted(&self, meant: &[Meant], target: Target) -> Result<bool> {
        let (mut leaves, mut brings) = (false, target.merge != Some(Merge::Keep));
        for meant in meant {
            match meant {
                Meant::Open(matched) if self.leaves(matched, target) => leaves = true,
                Meant::Open(_) | Meant::Gone(_) => return Ok(false),
                Meant::New => brings = true,
                Meant::Known(known) | Meant::Decided(known, _) => {
                    brings |= match target.id {
                        Some(client) => brings_link(self.store, known.id, client)?,
                        None => true,
                    };
                }
            }
        }
        Ok(leaves && brings)
    }

    /// Returns whether a contact in the trash stays there while the row goes into its client. A review asks about it.
    fn leaves(&self, matched: &Match, target: Target) -> bool {
        let is_asked = target.is_reviewed && target.merge != Some(Merge::Keep);
        target.id.is_some() && target.merge.is_some() && !is_asked && self.stays_deleted(matched)
    }

    /// Returns whether a match is a contact in the trash that stays there.
    pub fn stays_deleted(&self, matched: &Match) -> bool {
        matched.deleted_at.is_some()
            && matched.doubt.is_none()
            && self.plan.on_deleted == OnDeleted::Skip
    }
}

fn message(finder: &ContactFinder<'_>, contact: &ContactOfRow, matched: &Match) -> Result<String> {
    let (schema, record) = (&finder.contact, &contact.record);
    let currency = finder.plan.currency()?;
    let difference = difference(matched, (schema, &currency), record, |id| {
        finder.candidates.values(finder.store, id)
    })?;
    let name = derived_name(|field| record.text(schema.find(field)?));
    let told = finder.places[contact.at].place.told;
    let mut message = format!(
        "its {told}, {name}, is a possible duplicate of {}",
        matched.describe(Entity::Contact)
    );
    if let Some(because) = difference {
        message.push_str(&format!(": {because}"));
    }
    Ok(matched.or_beside(message, Entity::Contact))
}

fn question(message: String, matched: &Match, target: Target) -> Reason {
    let or_import = match (matched.deleted_at, target.id) {
        (Some(_), _) => {
            ", or import the row with --on-deleted restore, or create, which makes a new contact"
        }
        (None, None) => ", or import the row with --on-duplicate create, which makes a new contact",
        // It would be a duplicate of its client, and its contacts would not be looked at.
        (None, Some(_)) => "",
    };
    let code = if matched.only().is_some() {
        Code::Decision
    } else {
        Code::Ambiguous
    };
    let fix = format!("decide with `intake jobs review`{or_import}");
    Reason::row(code, message, fix).by(matched.rule, matched.doubt)
}
