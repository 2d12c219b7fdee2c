//! Explains the decision about a row: the candidates of each rule, with the compared fields and the evidence.

use super::Importer;
use super::decider::excluded;
use super::identity::{Incoming, Recognized};
use super::outcome::Outcome;
use crate::duplicate::Explanation;
use crate::error::Result;
use crate::job::reading::Checked;
use crate::record::{Reason, Record, Rule};
use crate::store::Count;

/// The explanation of the decision about one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExplainedRow {
    /// The number of the row.
    pub row: u64,
    /// The rules that looked for records, in their order.
    pub rules: Vec<Rule>,
    /// The candidates, in the order of the rules.
    pub candidates: Vec<ExplainedCandidate>,
    /// How the row was counted.
    pub count: Count,
    /// The record that the row created or changed; none for other outcomes.
    pub record: Option<i64>,
    /// The reasons of the outcome, each with its remedy.
    pub reasons: Vec<Reason>,
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

impl Importer<'_> {
    /// Imports a row, and explains how it was decided.
    pub fn explain(&mut self, checked: &mut Checked) -> Result<ExplainedRow> {
        let candidates = match &checked.rejection {
            Some(_) => Vec::new(),
            None => {
                let incoming = self.incoming(&checked.row, &checked.record);
                self.candidates(&incoming, &checked.record)?
            }
        };
        let outcome = self.row(checked)?;
        let (record, note) = match &outcome {
            Outcome::Created(id) | Outcome::Merged(id) | Outcome::Updated(id) => (Some(*id), None),
            Outcome::Unchanged { id, differing } => (Some(*id), differing.as_ref()),
            Outcome::Skipped(_, note) | Outcome::Failed(note) | Outcome::Waiting(note) => {
                (None, Some(note))
            }
        };
        let reasons = note.into_iter().flat_map(|note| &note.reasons);
        Ok(ExplainedRow {
            row: checked.row.number,
            rules: self.writer.plan.matching.clone(),
            candidates,
            count: outcome.count(),
            record,
            reasons: reasons.cloned().collect(),
        })
    }

    /// Returns the candidates for a row: the record that its ids name, else those of each rule.
    fn candidates(
        &mut self,
        incoming: &Incoming<'_>,
        record: &Record,
    ) -> Result<Vec<ExplainedCandidate>> {
        if let Some(named) = self.named(incoming)? {
            return self.explained(vec![named], record);
        }
        let wanted = (record, excluded(incoming));
        let Some((search, mut matching)) = self.decider.search(&mut self.writer, wanted, false)?
        else {
            return Ok(Vec::new());
        };
        let mut found = Vec::new();
        for &rule in search.rules {
            let assessed = search.assess(rule, &mut matching)?.candidates;
            found.extend(assessed.into_iter().map(|one| (rule, one)));
        }
        let explained = found
            .iter()
            .map(|(rule, (one, _))| (*rule, one.id, one.deleted_at));
        let mut explained = self.explained(explained.collect(), record)?;
        // A verdict of a user goes before the values.
        for (candidate, (_, (_, evidence))) in explained.iter_mut().zip(&found) {
            candidate.explanation.evidence = *evidence;
        }
        Ok(explained)
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

    fn explained(
        &mut self,
        found: Vec<(Rule, i64, Option<i64>)>,
        record: &Record,
    ) -> Result<Vec<ExplainedCandidate>> {
        let (writer, assessor) = (&self.writer, self.decider.assessor);
        let explain = |(rule, id, deleted_at)| {
            let stored = writer.store.record(writer.schema, id)?;
            let origin = stored.as_ref().and_then(|stored| stored.origin);
            let own_row = origin.filter(|(job, _)| *job == writer.import.job());
            let values = stored.map(|stored| stored.values).unwrap_or_default();
            let explanation = assessor.explain(rule, (&values, record), &writer.currency);
            Ok(ExplainedCandidate {
                id,
                row: own_row.map(|(_, row)| row),
                deleted_at,
                explanation,
            })
        };
        found.into_iter().map(explain).collect()
    }
}
