//! The facts that the question about a waiting row needs.

use super::answers::{Candidate, Case};
use crate::cli::record::field_by_field::{Differing, differing};
use crate::duplicate::{Compared, Evidence, Explanation};
use crate::error::Result;
use crate::job::{Review, Waiting};
use crate::record::{Record, Rule, fields};
use crate::store::Stored;

/// Returns the facts about a row. `record` has its values, if it is valid.
pub(super) fn case(
    review: &Review<'_>,
    waiting: &Waiting,
    record: Option<&Record>,
) -> Result<Case> {
    let rule = waiting.kept.reasons.first().and_then(|reason| reason.rule);
    let schema = review.schema_of_candidates(&waiting.kept);
    let mut candidates = Vec::new();
    for stored in &waiting.candidates {
        let differing = match record {
            Some(record) => differing_of(review, waiting, (record, stored))?,
            None => Vec::new(),
        };
        candidates.push(Candidate {
            id: stored.id,
            differing,
            brought: review.brought(&waiting.kept, stored)?,
        });
    }
    let explanation = match (record, &waiting.candidates[..]) {
        (Some(record), [only]) => Some(review.evidence(&waiting.kept, record, only)?),
        _ => None,
    };
    Ok(Case {
        row: waiting.kept.row,
        entity: schema.entity(),
        rule,
        is_valid: record.is_some(),
        is_known: rule == Some(Rule::ExternalId)
            && waiting
                .candidates
                .iter()
                .any(|one| one.deleted_at.is_none()),
        evidence: explanation.as_ref().map(|one| one.evidence),
        is_plain: rule != Some(Rule::Name) && explanation.as_ref().is_some_and(is_plain),
        candidates,
    })
}

/// Returns the fields in which a row differs from a candidate, and its contacts from those of a client.
fn differing_of(
    review: &Review<'_>,
    waiting: &Waiting,
    (record, stored): (&Record, &Stored),
) -> Result<Vec<Differing>> {
    let schema = review.schema_of_candidates(&waiting.kept);
    let mut all = differing((schema, review.currency()), stored, record);
    for faced in review.faced_contacts(&waiting.kept, record, stored)? {
        if faced.is_certain {
            let contacts = (review.contact_schema(), review.currency());
            let found = differing(contacts, &faced.stored, &faced.record).into_iter();
            all.extend(found.map(|one| one.of_contact(faced.prefix())));
        }
    }
    Ok(all)
}

/// Returns whether Enter may merge a row: the evidence is certain, and no name is only alike, as Rob and Bob are.
fn is_plain(explanation: &Explanation) -> bool {
    let mut compared = explanation.fields.iter();
    let has_same_name = compared.all(|one| {
        let is_name = [fields::FIRST_NAME, fields::LAST_NAME].contains(&one.field);
        !is_name || matches!(one.compared, Compared::Same | Compared::Unknown)
    });
    explanation.evidence == Evidence::Certain && has_same_name
}
