//! Explains the decision about a row: the candidates of each rule, with the compared fields and the evidence.

use std::collections::HashSet;

use super::Importer;
use super::decider::excluded;
use super::finder::RelatedFinder;
use super::identity::{Incoming, Recognized};
use super::meant_contact::{Meant, RowContext};
use super::outcome::Outcome;
use super::writer::RecordWriter;
use crate::duplicate::{Assessor, Evidence, Explanation, Match, Search};
use crate::error::Result;
use crate::job::change_list::{ListedChange, changes_of};
use crate::job::matching::Matching;
use crate::job::reading::Checked;
use crate::record::amount::Currency;
use crate::record::related::RelatedSpec;
use crate::record::{Reason, Record, Rule, derived_name};
use crate::store::{Count, Store, WantedChanges};

/// The explanation of the decision about one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExplainedRow {
    /// The number of the row.
    pub row: u64,
    /// The rules that looked for records, in their order.
    pub rules: Vec<Rule>,
    /// The candidates, the best first.
    pub candidates: Vec<ExplainedCandidate>,
    /// The contacts that the row of a client brings.
    pub related: Vec<ExplainedRelated>,
    /// How the row was counted.
    pub count: Count,
    /// The record that the row created or changed; none for other outcomes.
    pub record: Option<i64>,
    /// The fields of existing records that the row changed.
    pub changes: Vec<ListedChange>,
    /// The reasons of the outcome, each with its remedy.
    pub reasons: Vec<Reason>,
}

/// A contact that the row of a client brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExplainedRelated {
    /// Its place in the row.
    pub place: &'static RelatedSpec,
    /// Its name.
    pub name: String,
    /// The rules that looked for contacts, in their order.
    pub rules: Vec<Rule>,
    /// The existing contacts that it may be, the best first.
    pub candidates: Vec<ExplainedCandidate>,
}

/// A record that a rule found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExplainedCandidate {
    /// Its id.
    pub id: i64,
    /// The earlier row of the same file that created it, if one did.
    pub row: Option<u64>,
    /// When it was deleted, in seconds since 1970; none if it is living.
    pub deleted_at: Option<i64>,
    /// Why it is a match or not.
    pub explanation: Explanation,
}

/// The sources of an explanation.
struct Explainer<'e> {
    store: &'e Store,
    /// The job of the rehearsal.
    job: i64,
    assessor: Assessor<'e>,
    currency: &'e Currency,
}

impl Importer<'_> {
    /// Imports a row, and explains how it was decided.
    pub fn explain(&mut self, checked: &mut Checked) -> Result<ExplainedRow> {
        let (candidates, related) = match &checked.rejection {
            Some(_) => (Vec::new(), Vec::new()),
            None => {
                // The candidates are shown with all that the store knows of them.
                self.writer.import.flush()?;
                let incoming = self.incoming(&checked.row, &checked.record);
                let candidates = self.candidates(&incoming, &checked.record)?;
                let related = self.related(&checked.record, &clients_of(&candidates))?;
                (candidates, related)
            }
        };
        let outcome = self.row(checked)?;
        let note = match &outcome {
            Outcome::Created(_, differing) => differing.as_ref(),
            Outcome::Merged(existing)
            | Outcome::Updated(existing)
            | Outcome::Unchanged(existing) => existing.differing.as_ref(),
            Outcome::Skipped(_, note) | Outcome::Failed(note) | Outcome::Waiting(note) => {
                Some(note)
            }
        };
        let reasons = note.into_iter().flat_map(|note| &note.reasons);
        let row = checked.row.number;
        Ok(ExplainedRow {
            row,
            rules: self.writer.plan.matching.clone(),
            candidates,
            related,
            count: outcome.count(),
            record: outcome.record(),
            changes: self.changes(row)?,
            reasons: reasons.cloned().collect(),
        })
    }

    /// Returns the changes that a row made to records that existed before the rehearsal.
    fn changes(&self, row: u64) -> Result<Vec<ListedChange>> {
        let RecordWriter {
            store,
            plan,
            currency,
            ..
        } = &self.writer;
        let job = self.writer.import.job();
        let wanted = WantedChanges {
            row: Some(row),
            ..WantedChanges::default()
        };
        let mut changes = Vec::new();
        for (record, change) in changes_of(store, (job, plan.kind()), currency, wanted)? {
            let stored = store.record(&store.schema(record.entity)?, record.id)?;
            let origin = stored.and_then(|stored| stored.origin);
            if origin.is_none_or(|(of, _)| of != job) {
                changes.push(change);
            }
        }
        Ok(changes)
    }

    /// Returns the candidates for a row: the record that its ids name, else those of each rule.
    fn candidates(
        &mut self,
        incoming: &Incoming<'_>,
        record: &Record,
    ) -> Result<Vec<ExplainedCandidate>> {
        let found = match self.named(incoming)? {
            Some((rule, id, deleted_at)) => vec![Found {
                rule,
                id,
                deleted_at,
                evidence: None,
            }],
            None => {
                let (decider, writer) = (&self.decider, &mut self.writer);
                let found = decider.search(writer, (record, excluded(incoming)), false)?;
                let found = found.map_or_else(|| Ok(Vec::new()), assessed)?;
                let is_match = |one: &Found| one.evidence != Some(Evidence::Contradicted);
                match decider.by_people(writer, incoming, record)? {
                    Some(search) if !found.iter().any(is_match) => assessed(search)?,
                    _ => found,
                }
            }
        };
        self.explainer(self.decider.assessor).explain(found, record)
    }

    /// Returns the contacts of a client's row, each with the candidates of each rule. A contact that another one of the row
    /// certainly is, is no candidate. `clients` are those that the row certainly is.
    fn related(&self, record: &Record, clients: &[i64]) -> Result<Vec<ExplainedRelated>> {
        let RelatedFinder::Contacts { contacts, .. } = &self.decider.finder else {
            return Ok(Vec::new());
        };
        let now = self.writer.import.now();
        let explainer = self.explainer(contacts.plan.assessor(&contacts.contact)?);
        let of_row = contacts.contacts_of(record);
        let known = RowContext {
            clients,
            ..RowContext::default()
        };
        let meant = contacts.meant(&of_row, known, now)?;
        let all = of_row.iter().zip(&meant).map(|(one, own)| {
            let others = meant.iter().filter(|other| !std::ptr::eq(*other, own));
            let others: HashSet<i64> = others.filter_map(|other| Some(other.known()?.id)).collect();
            let mut found = assessed(contacts.search(&one.record, (&others, now))?)?;
            if let Meant::Open(matched) = own {
                ask_about(&mut found, matched);
            }
            let text = |field: &str| one.record.text(contacts.contact.find(field)?);
            Ok(ExplainedRelated {
                place: contacts.places[one.at].place,
                name: derived_name(text),
                rules: contacts.rules.clone(),
                candidates: explainer.explain(found, &one.record)?,
            })
        });
        all.collect()
    }

    fn explainer<'e>(&'e self, assessor: Assessor<'e>) -> Explainer<'e> {
        Explainer {
            store: self.writer.store,
            job: self.writer.import.job(),
            assessor,
            currency: &self.writer.currency,
        }
    }

    /// Returns the record that the ids of a row name, with the rule and the time of its deletion.
    fn named(&mut self, incoming: &Incoming<'_>) -> Result<Option<(Rule, i64, Option<i64>)>> {
        let import = &mut self.writer.import;
        if let Some(own) = incoming.own
            && let Some(found) = import.own(own.id, own.created_at)?
        {
            return Ok(Some((Rule::Id, found.id, found.deleted_at)));
        }
        let Some(external) = &incoming.external else {
            return Ok(None);
        };
        Ok(match external.recognize(import)? {
            Recognized::As(matched) => matched
                .only()
                .map(|id| (Rule::ExternalId, id, matched.deleted_at)),
            Recognized::Gone | Recognized::Unknown => None,
        })
    }
}

/// A record that was found for a row.
struct Found {
    rule: Rule,
    id: i64,
    deleted_at: Option<i64>,
    /// The assessment with the verdicts of users; none if the record is named by its id.
    evidence: Option<Evidence>,
}

/// Returns the living clients that a row certainly is.
fn clients_of(candidates: &[ExplainedCandidate]) -> Vec<i64> {
    let certain = candidates
        .iter()
        .filter(|one| one.deleted_at.is_none() && one.explanation.evidence == Evidence::Certain);
    certain.map(|one| one.id).collect()
}

/// Puts the contact first that a row waits for because the client is the same: its values alone do not show that.
fn ask_about(found: &mut Vec<Found>, matched: &Match) {
    let (Some(doubt), Some(id)) = (
        matched.doubt.filter(|one| !one.is_of_values()),
        matched.only(),
    ) else {
        return;
    };
    found.retain(|one| one.id != id);
    let asked = Found {
        rule: matched.rule,
        id,
        deleted_at: matched.deleted_at,
        evidence: Some(Evidence::Possible(doubt)),
    };
    found.insert(0, asked);
}

/// Returns the candidates of all rules of a search, the best first.
fn assessed((search, mut matching): (Search<'_>, Matching<'_>)) -> Result<Vec<Found>> {
    let mut found = Vec::new();
    for &rule in search.rules {
        for (one, evidence) in search.assess(rule, &mut matching)?.candidates {
            found.push(Found {
                rule,
                id: one.id,
                deleted_at: one.deleted_at,
                evidence: Some(evidence),
            });
        }
    }
    found.sort_by_key(|one| {
        let rank = match one.evidence {
            None | Some(Evidence::Certain) => 0,
            Some(Evidence::Possible(_)) => 1,
            Some(Evidence::Contradicted) => 2,
        };
        (rank, one.deleted_at.is_some())
    });
    Ok(found)
}

impl Explainer<'_> {
    fn explain(&self, found: Vec<Found>, record: &Record) -> Result<Vec<ExplainedCandidate>> {
        let explain = |one: Found| {
            let stored = self.store.record(self.assessor.schema, one.id)?;
            let origin = stored.as_ref().and_then(|stored| stored.origin);
            let own_row = origin.filter(|(job, _)| *job == self.job);
            let values = stored.map(|stored| stored.values).unwrap_or_default();
            let pair = (&values[..], record);
            let mut explanation = self.assessor.explain(one.rule, pair, self.currency);
            // A verdict of a user goes before the values.
            explanation.evidence = one.evidence.unwrap_or(explanation.evidence);
            Ok(ExplainedCandidate {
                id: one.id,
                row: own_row.map(|(_, row)| row),
                deleted_at: one.deleted_at,
                explanation,
            })
        };
        found.into_iter().map(explain).collect()
    }
}
