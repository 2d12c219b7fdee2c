//! The search for the match of a row: it tries rule by rule until the evidence is certain.

use super::{Candidate, Doubt, Evidence, LOOKED_AT_MAX, Match};
use crate::record::Rule;

/// Finds the candidates for one row and assesses each of them.
pub trait Lookup {
    /// The error of the store.
    type Error;

    /// Returns the records that a rule finds, including records in the trash. One more than `LOOKED_AT_MAX` is enough.
    ///
    /// # Errors
    /// Fails if the store cannot be read.
    fn candidates(&mut self, rule: Rule) -> Result<Vec<Candidate>, Self::Error>;

    /// Returns the assessment of a candidate.
    ///
    /// # Errors
    /// Fails if the store cannot be read.
    fn evidence(&mut self, rule: Rule, candidate: i64) -> Result<Evidence, Self::Error>;

    /// Returns whether a user decided that two candidates are the same.
    ///
    /// # Errors
    /// Fails if the store cannot be read.
    fn are_same(&mut self, _: (i64, i64)) -> Result<bool, Self::Error> {
        Ok(false)
    }
}

/// The rules and limits of a search.
#[derive(Clone, Copy, Debug)]
pub struct Search<'r> {
    /// The rules, in order.
    pub rules: &'r [Rule],
    /// The time, in seconds since 1970. Records that were deleted more than 90 days earlier cannot be restored and do
    /// not match.
    pub now: i64,
    /// Whether a living match creates a new record in every case. Living candidates are then not assessed.
    pub creates: bool,
}

/// The candidates of one rule.
#[derive(Clone, Debug)]
pub struct Assessed {
    /// The candidates that can be restored or are living, with the assessment of each.
    pub candidates: Vec<(Candidate, Evidence)>,
    /// Whether more records have the key than were compared.
    pub is_cut: bool,
}

impl Search<'_> {
    /// Returns the best match: a certain one before a possible one, of these a living one before one in the trash, and of
    /// these the one of the first rule. A candidate that the evidence contradicts is another person. Beside a match that the
    /// user may have to decide about stands the best one of the living, or in the trash.
    ///
    /// # Errors
    /// Fails if the lookup fails.
    pub fn run<L: Lookup>(&self, lookup: &mut L) -> Result<Option<Match>, L::Error> {
        let is_certain = |matched: &Match| matched.doubt.is_none();
        let (mut living, mut deleted) = (None, None);
        for &rule in self.rules {
            let found = self.assess(rule, lookup)?;
            // Most rules find nothing for most rows.
            if found.candidates.is_empty() {
                continue;
            }
            let [mut alive, gone] = self.pick(rule, &found);
            keep_better(&mut deleted, gone);
            if let Some(alive) = alive.take_if(|alive| is_certain(alive)) {
                return Ok(Some(match deleted.filter(is_certain) {
                    Some(deleted) => alive.beside(deleted),
                    None => alive,
                }));
            }
            // A living candidate is not assessed if the row creates a record: it hides no certain one in the trash.
            if self.creates && deleted.as_ref().is_some_and(is_certain) {
                return Ok(deleted);
            }
            keep_better(&mut living, alive);
        }
        Ok(match (living, deleted) {
            (Some(living), Some(deleted)) if is_certain(&deleted) => Some(deleted.beside(living)),
            (Some(living), Some(deleted)) => Some(living.beside(deleted)),
            (living, deleted) => living.or(deleted),
        })
    }

    /// Returns the assessed candidates of one rule.
    ///
    /// # Errors
    /// Fails if the lookup fails.
    pub fn assess<L: Lookup>(&self, rule: Rule, lookup: &mut L) -> Result<Assessed, L::Error> {
        let mut found = lookup.candidates(rule)?;
        let is_cut = found.len() > LOOKED_AT_MAX;
        found.truncate(LOOKED_AT_MAX);
        found.retain(|one| one.is_restorable(self.now));
        let needs_evidence = !self.creates || found.iter().all(|one| one.deleted_at.is_some());
        let mut candidates = Vec::with_capacity(found.len());
        for candidate in found {
            let evidence = if needs_evidence {
                lookup.evidence(rule, candidate.id)?
            } else {
                Evidence::Certain
            };
            candidates.push((candidate, evidence));
        }
        if needs_evidence {
            leave_one_of_same(&mut candidates, lookup)?;
        }
        Ok(Assessed { candidates, is_cut })
    }

    /// Returns the match with the best living candidates of a rule, and the one with the best in the trash: certain before
    /// possible.
    fn pick(&self, rule: Rule, found: &Assessed) -> [Option<Match>; 2] {
        let Assessed { candidates, is_cut } = found;
        let is_cut = *is_cut;
        // A record at the same home is more likely the person than one with the name alone.
        let is_weaker = |evidence: &Evidence| {
            *evidence == Evidence::Possible(Doubt::Unconfirmed)
                && candidates.iter().any(|(candidate, other)| {
                    candidate.deleted_at.is_none() && *other == Evidence::Possible(Doubt::Relative)
                })
        };
        let tier = |is_certain: bool, is_living: bool| {
            let members = candidates.iter().filter(move |(candidate, evidence)| {
                let fits = match evidence {
                    Evidence::Certain => is_certain,
                    Evidence::Possible(_) => !is_certain && !is_weaker(evidence),
                    Evidence::Contradicted => false,
                };
                fits && candidate.deleted_at.is_none() == is_living
            });
            Match::of(rule, &members.copied().collect::<Vec<_>>(), is_cut)
        };
        let best = |is_living| tier(true, is_living).or_else(|| tier(false, is_living));
        let matched = [best(true), best(false)];
        // Many people share the number of a switchboard. The email rule finds a known person among them.
        // A row without such a match is a new person.
        let is_settled = matched.iter().any(Option::is_some);
        if is_settled || !is_cut || self.rules.contains(&Rule::Email) && rule != Rule::Email {
            return matched;
        }
        let unsettled = |is_living: bool| {
            let members = candidates
                .iter()
                .filter(|(one, _)| one.deleted_at.is_none() == is_living);
            let members = members.map(|(one, _)| (*one, Evidence::Possible(Doubt::TooMany)));
            Match::of(rule, &members.collect::<Vec<_>>(), is_cut)
        };
        [unsettled(true), unsettled(false)]
    }
}

/// Keeps the match of an earlier rule, unless only the later one is certain.
fn keep_better(best: &mut Option<Match>, later: Option<Match>) {
    let is_weaker = |best: &Match| best.doubt.is_some();
    let is_better = later.as_ref().is_some_and(|later| later.doubt.is_none());
    if best.is_none() || (is_better && best.as_ref().is_some_and(is_weaker)) {
        *best = later.or(best.take());
    }
}

/// Leaves one of the certain candidates that are the same by a verdict: a living one before a deleted one, then the oldest.
fn leave_one_of_same<L: Lookup>(
    candidates: &mut Vec<(Candidate, Evidence)>,
    lookup: &mut L,
) -> Result<(), L::Error> {
    let certain = candidates
        .iter()
        .filter(|(_, evidence)| *evidence == Evidence::Certain);
    let mut certain: Vec<Candidate> = certain.map(|(candidate, _)| *candidate).collect();
    certain.sort_unstable_by_key(|one| (one.deleted_at.is_some(), one.id));
    let mut left: Vec<i64> = Vec::new();
    let mut dropped: Vec<i64> = Vec::new();
    for candidate in certain {
        let mut is_same = false;
        for &earlier in left.iter().chain(&dropped) {
            is_same = is_same || lookup.are_same((earlier, candidate.id))?;
        }
        let list = if is_same { &mut dropped } else { &mut left };
        list.push(candidate.id);
    }
    candidates.retain(|(candidate, _)| !dropped.contains(&candidate.id));
    Ok(())
}

#[cfg(test)]
mod tests;
