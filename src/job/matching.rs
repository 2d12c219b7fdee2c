//! The search for the records that a record matches. It is the same for rows, related contacts, people and contacts that
//! are added by hand.

use std::collections::HashSet;
use std::rc::Rc;

use crate::duplicate::{Assessor, Candidate, Evidence, Lookup, Match};
use crate::error::{Error, Result};
use crate::record::amount::Currency;
use crate::record::{Comparison, NameFields, Record, Rule, Schema, Value};
use crate::store::{Candidates, Store};

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
    /// The contacts that cannot match.
    pub excluded: Excluded<'l>,
    /// Whether a name of a single word finds the same word. A single first name identifies no person: only a user can
    /// decide about it.
    pub finds_single_words: bool,
}

/// Contacts that cannot match.
#[derive(Clone, Copy, Debug, Default)]
pub struct Excluded<'l> {
    /// Records with an id in this other system are other ones.
    pub source: Option<&'l str>,
    /// These contacts are other people.
    pub contacts: Option<&'l HashSet<i64>>,
}

impl Lookup for Matching<'_> {
    type Error = Error;

    fn candidates(&mut self, rule: Rule) -> Result<Vec<Candidate>> {
        let schema = self.assessor.schema;
        let is_single_word = || NameFields::of(schema).normal(self.record).is_none();
        let by_names = rule.comparison(schema.entity()) == Some(Comparison::SimilarNames);
        let mut found = if self.finds_single_words && by_names && is_single_word() {
            self.candidates.with_same_name(self.store, self.record)?
        } else {
            self.candidates.find(self.store, rule, self.record)?
        };
        if let Some(source) = self.excluded.source {
            found = self.store.without_source(found, schema.entity(), source)?;
        }
        if let Some(contacts) = self.excluded.contacts {
            found.retain(|candidate| !contacts.contains(&candidate.id));
        }
        Ok(found)
    }

    fn evidence(&mut self, rule: Rule, candidate: i64) -> Result<Evidence> {
        let existing = self
            .candidates
            .values(self.store, self.assessor.schema, candidate)?;
        Ok(self.assessor.assess(rule, &existing, self.record))
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
