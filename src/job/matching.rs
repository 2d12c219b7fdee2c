//! The search for the records that a record matches. It is the same for rows, related contacts, people and contacts that
//! are added by hand.

use std::collections::HashSet;
use std::rc::Rc;

use super::household::Household;
use crate::duplicate::{Assessor, Candidate, Evidence, Identity, Lookup, Match};
use crate::error::{Error, Result};
use crate::record::amount::Currency;
use crate::record::{Comparison, NameFields, Record, Rule, Schema, Value};
use crate::store::{Candidates, RowVerdicts, Store};

/// The candidates for one record, and their assessment.
pub struct Matching<'l> {
    /// The store with the candidates.
    pub store: &'l Store,
    /// Finds the candidates.
    pub candidates: &'l Candidates,
    /// Assesses them.
    pub assessor: Assessor<'l>,
    /// The record that may match.
    pub record: &'l Record,
    /// The records that cannot match.
    pub excluded: Excluded<'l>,
    /// Whether a name of a single word finds the same word. A single first name identifies no person: only a user can
    /// decide about it.
    pub finds_single_words: bool,
    /// The verdicts of users on the record.
    pub verdicts: VerdictCache,
    /// The people of the client, for `Rule::Contacts`.
    pub household: Option<Household>,
}

/// The verdicts of users on a record that may match. They are read when a rule finds the first candidate.
#[derive(Clone, Debug)]
pub struct VerdictCache {
    now: i64,
    read: Option<RowVerdicts>,
}

impl VerdictCache {
    /// Returns verdicts that are not read yet. `now` is the time of the search, in seconds since 1970.
    pub fn at(now: i64) -> Self {
        VerdictCache { now, read: None }
    }

    /// Returns no verdicts.
    pub fn none() -> Self {
        VerdictCache {
            now: 0,
            read: Some(RowVerdicts::default()),
        }
    }
}

/// Records that cannot match.
#[derive(Clone, Copy, Debug, Default)]
pub struct Excluded<'l> {
    /// Records with an id in this other system are other ones.
    pub source: Option<&'l str>,
    /// These records are other people.
    pub records: Option<&'l HashSet<i64>>,
}

impl Matching<'_> {
    /// Returns the living clients that have the people of the client.
    fn with_its_people(&self) -> Result<Vec<Candidate>> {
        let Some(household) = &self.household else {
            return Ok(Vec::new());
        };
        let clients = household.clients(self.store, self.assessor, self.record)?;
        let candidate = |id| Candidate {
            id,
            deleted_at: None,
            score: 100,
        };
        Ok(clients.into_iter().map(candidate).collect())
    }

    /// Leaves out the candidates that cannot match.
    fn without_excluded(&self, mut found: Vec<Candidate>) -> Result<Vec<Candidate>> {
        if let Some(source) = self.excluded.source {
            let entity = self.assessor.schema.entity();
            found = self.store.without_source(found, entity, source)?;
        }
        if let Some(records) = self.excluded.records {
            found.retain(|candidate| !records.contains(&candidate.id));
        }
        Ok(found)
    }

    /// Returns the verdicts on the record.
    fn verdicts(&mut self) -> Result<&RowVerdicts> {
        let (store, schema) = (self.store, self.assessor.schema);
        if self.verdicts.read.is_none() {
            let has_verdicts = store.has_verdicts(schema.entity())?;
            let identity = || Identity::of(schema, self.record, self.excluded.source);
            let identity = has_verdicts.then(identity);
            self.verdicts.read = Some(match identity.flatten() {
                Some(identity) => store.verdicts_on_row(schema.entity(), &identity)?,
                None => RowVerdicts::default(),
            });
        }
        Ok(self.verdicts.read.get_or_insert_default())
    }

    /// Returns whether a user decided that the record is not this candidate.
    pub fn is_another(&mut self, candidate: i64) -> Result<bool> {
        Ok(self.verdict_on(candidate)? == Some(false))
    }

    /// Returns the records that the record is by a verdict.
    fn same_by_verdict(&mut self) -> Result<Vec<Candidate>> {
        let (store, now) = (self.store, self.verdicts.now);
        let entity = self.assessor.schema.entity();
        let verdicts = self.verdicts()?;
        if verdicts.same.is_empty() {
            return Ok(Vec::new());
        }
        let mut same = store.candidates_with_ids(entity, &verdicts.same)?;
        same.retain(|candidate| candidate.is_restorable(now));
        self.without_excluded(same)
    }

    /// Returns whether the record is a candidate by a verdict; none without a verdict. A record that is the same as one
    /// that the record is not is another one, too.
    fn verdict_on(&mut self, candidate: i64) -> Result<Option<bool>> {
        let (store, entity) = (self.store, self.assessor.schema.entity());
        let verdicts = self.verdicts()?;
        if verdicts.same.contains(&candidate) {
            return Ok(Some(true));
        }
        for &other in &verdicts.different {
            let is_other = other == candidate
                || store.verdict_on_records(entity, (other, candidate))? == Some(true);
            if is_other {
                return Ok(Some(false));
            }
        }
        Ok(None)
    }
}

impl Lookup for Matching<'_> {
    type Error = Error;

    /// Returns the records that a rule finds. If a user decided which record this one is, only that one is returned.
    fn candidates(&mut self, rule: Rule) -> Result<Vec<Candidate>> {
        if !Assessor::may_look(rule, self.record) {
            return Ok(Vec::new());
        }
        let schema = self.assessor.schema;
        let is_single_word = || NameFields::of(schema).normal(self.record).is_none();
        let by_names = rule.comparison(schema.entity()) == Some(Comparison::SimilarNames);
        let found = if rule == Rule::Contacts {
            self.with_its_people()?
        } else if self.finds_single_words && by_names && is_single_word() {
            self.candidates.with_same_name(self.store, self.record)?
        } else {
            self.candidates.find(self.store, rule, self.record)?
        };
        if found.is_empty() {
            return Ok(found);
        }
        let same = self.same_by_verdict()?;
        if same.is_empty() {
            return self.without_excluded(found);
        }
        Ok(same)
    }

    fn evidence(&mut self, rule: Rule, candidate: i64) -> Result<Evidence> {
        match self.verdict_on(candidate)? {
            Some(true) => return Ok(Evidence::Certain),
            Some(false) => return Ok(Evidence::Contradicted),
            None => {}
        }
        let existing = self.candidates.values(self.store, candidate)?;
        Ok(self.assessor.assess(rule, &existing, self.record))
    }

    fn are_same(&mut self, pair: (i64, i64)) -> Result<bool> {
        let entity = self.assessor.schema.entity();
        Ok(self.store.verdict_on_records(entity, pair)? == Some(true))
    }
}

/// Returns the reason why a match is only possible, with the values that differ. Returns `None` if the match is
/// certain. `existing` reads a record.
pub(super) fn difference(
    matched: &Match,
    (schema, currency): (&Schema, &Currency),
    record: &Record,
    existing: impl FnOnce(i64) -> Result<Rc<[Option<Value<'static>>]>>,
) -> Result<Option<String>> {
    let Some(doubt) = matched.doubt else {
        return Ok(None);
    };
    let field = doubt.field().and_then(|field| schema.find(field));
    let (Some(field), Some(only)) = (field, matched.only()) else {
        return Ok(Some(doubt.words().to_owned()));
    };
    let existing = existing(only)?;
    let there = existing.get(field.index()).and_then(Option::as_ref);
    let there = there.map(|value| value.plain(currency));
    let new = record.get(field).map(|value| value.plain(currency));
    Ok(Some(doubt.between(new.as_deref(), there.as_deref())))
}
