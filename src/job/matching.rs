//! Which records a row matches: the look-ups of a row of a file and of a contact, which are searched in the same way.

use std::collections::HashSet;

use crate::duplicate::{Assessor, Candidate, Evidence, Lookup, Match, Search};
use crate::error::{Error, Result};
use crate::record::amount::Currency;
use crate::record::{Record, Rule, Schema, Value};
use crate::source::Stamp;
use crate::store::{Import, Store};

/// The records that a row of a file may mean, found through the running import.
pub(super) struct OfRow<'l, 's> {
    pub import: &'l mut Import<'s>,
    pub assessor: Assessor<'l>,
    pub record: &'l Record,
    /// The record of this store that the row was exported from.
    pub own: Option<Stamp>,
    /// The other system whose people are not meant: under another id there, they are other people.
    pub except: Option<&'l str>,
}

impl Lookup for OfRow<'_, '_> {
    type Error = Error;

    fn candidates(&mut self, rule: Rule) -> Result<Vec<Candidate>> {
        let found = match (rule, self.own) {
            (Rule::Id, Some(own)) => self.import.candidates_of(own.id, own.created_at),
            (rule, _) => self.import.candidates_for(rule, self.record),
        }?;
        match self.except {
            Some(source) => self.import.store().without_source(found, source),
            None => Ok(found),
        }
    }

    fn evidence(&mut self, rule: Rule, candidate: i64) -> Result<Evidence> {
        let existing = self.import.existing(candidate)?;
        Ok(self.assessor.assess(rule, &existing, self.record))
    }
}

/// The contacts that one may be, found through the store.
pub(super) struct OfContact<'l> {
    pub store: &'l Store,
    /// Of the schema of contacts.
    pub assessor: Assessor<'l>,
    pub record: &'l Record,
    /// The other system whose people are not meant: under another id there, they are other people.
    pub except: Option<&'l str>,
    /// Contacts that are not meant either.
    pub taken: Option<&'l HashSet<i64>>,
}

impl OfContact<'_> {
    /// The contact that is meant by these rules, if any may be.
    pub fn search(&mut self, rules: &[Rule], now: i64) -> Result<Option<Match>> {
        let search = Search {
            rules,
            now,
            creates: false,
        };
        search.run(self)
    }
}

impl Lookup for OfContact<'_> {
    type Error = Error;

    fn candidates(&mut self, rule: Rule) -> Result<Vec<Candidate>> {
        let schema = self.assessor.schema;
        let mut found = self
            .store
            .contacts_like(schema, (rule, self.record), self.except)?;
        if let Some(taken) = self.taken {
            found.retain(|candidate| !taken.contains(&candidate.id));
        }
        Ok(found)
    }

    fn evidence(&mut self, rule: Rule, candidate: i64) -> Result<Evidence> {
        let stored = self.store.record(self.assessor.schema, candidate)?;
        let existing = stored.unwrap_or_default().values;
        Ok(self.assessor.assess(rule, &existing, self.record))
    }
}

/// What makes a match only possible, with the values that differ; none if it is certain. `existing` reads a record.
pub(super) fn difference(
    matched: &Match,
    (schema, currency): (&Schema, &Currency),
    record: &Record,
    existing: impl FnOnce(i64) -> Result<Vec<Option<Value<'static>>>>,
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
