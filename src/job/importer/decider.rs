//! Decides what to do with the valid record of a row, by the identity of the row, the rules of the import and its policies.

use super::finder::RelatedFinder;
use super::identity::{Incoming, Recognized, recognize};
use super::notes;
use super::outcome::{Note, Outcome, Skipped};
use super::writer::RecordWriter;
use crate::duplicate::{
    Assessor, Decision, Match, Merge, OnDeleted, Policies, Search, decide, decide_another,
};
use crate::error::Result;
use crate::job::matching::{Excluded, Matching};
use crate::job::people::LEFT_OUT;
use crate::record::{Record, Rule};
use crate::source::Stamp;
use crate::store::{ExternalId, Known};

/// Decides about rows.
#[derive(Debug)]
pub struct Decider<'p> {
    /// Assesses the matches of rows.
    pub assessor: Assessor<'p>,
    /// Finds the related records of rows.
    pub finder: RelatedFinder<'p>,
}

/// The decision about a row, or its outcome.
#[derive(Debug)]
pub enum Decided {
    /// The decision, which must be carried out.
    Do(Decision),
    /// The outcome. Nothing must be carried out.
    Done(Outcome),
}

impl Decider<'_> {
    /// Decides what to do with the record of a row.
    pub fn decide(
        &self,
        writer: &mut RecordWriter<'_>,
        incoming: &Incoming<'_>,
        record: &Record,
    ) -> Result<Decided> {
        let mut policies = writer.plan.policies();
        let Some(external) = incoming.external() else {
            let decision = self.by_rules(writer, incoming, record, policies)?;
            return Ok(Decided::Do(decision));
        };
        let chosen = self.finder.policy(record)?;
        policies.on_duplicate = chosen.unwrap_or(policies.on_duplicate);
        let decision = match recognize(external, &mut writer.import, policies)? {
            Recognized::As(decision) => decision,
            Recognized::Gone => match policies.on_deleted {
                OnDeleted::Create | OnDeleted::Restore => Decision::Create,
                OnDeleted::Skip => {
                    let note = Note::of(notes::gone(), Vec::new());
                    return Ok(Decided::Done(Outcome::Skipped(Skipped::Deleted, note)));
                }
                OnDeleted::Ask => {
                    let note = Note::of(notes::gone(), Vec::new());
                    return Ok(Decided::Done(Outcome::Waiting(note)));
                }
            },
            Recognized::Unknown => {
                let is_chosen = chosen.is_some();
                self.of_unknown(writer, (external, is_chosen), record, policies)?
            }
        };
        Ok(Decided::Do(match decision {
            // A restored contact is filled like a living one.
            Decision::Restore(id, None) => Decision::Restore(id, Some(Merge::Fill)),
            decision => decision,
        }))
    }

    /// Decides what to do with a record without an external id.
    fn by_rules(
        &self,
        writer: &mut RecordWriter<'_>,
        incoming: &Incoming<'_>,
        record: &Record,
        policies: Policies,
    ) -> Result<Decision> {
        let own = incoming.own();
        let creates = writer.plan.creates_always();
        Ok(match self.find_match(writer, own, record, creates)? {
            Some(matched) if is_another(&matched, own) => decide_another(matched, policies),
            Some(matched) => match self.finder.decide(writer, &matched, record, policies)? {
                Some(decision) => decision,
                None => decide(Some(matched), policies),
            },
            None => Decision::Create,
        })
    }

    /// Finds the match of a row: the record that it was exported from, else by the rules of the import. If the row
    /// `creates` a record whatever it matches, the evidence is not weighed.
    pub fn find_match(
        &self,
        writer: &mut RecordWriter<'_>,
        own: Option<Stamp>,
        record: &Record,
        creates: bool,
    ) -> Result<Option<Match>> {
        let now = writer.import.now();
        if let Some(own) = own
            && let Some(found) = writer.import.own(own.id, own.created_at)?
            && found.is_restorable(now)
        {
            return Ok(Some(Match::by_id(Rule::Id, found.id, found.deleted_at)));
        }
        self.by_evidence(writer, record, Excluded::default(), creates)
    }

    /// Finds the match of a record by the rules of the import.
    fn by_evidence(
        &self,
        writer: &mut RecordWriter<'_>,
        record: &Record,
        excluded: Excluded<'_>,
        creates: bool,
    ) -> Result<Option<Match>> {
        let search = Search {
            rules: &writer.plan.matching,
            // Not the time of the clock, which would be asked for each row.
            now: writer.import.now(),
            creates,
        };
        let Some(candidates) = writer.import.candidates(record)? else {
            return Ok(None);
        };
        search.run(&mut Matching {
            store: writer.store,
            candidates,
            assessor: self.assessor,
            record,
            excluded,
            finds_single_words: false,
        })
    }

    /// Decides what to do with a person from another system who was never imported. An existing contact may be that person.
    /// A choice for this person is not a policy. It acts on a possible match, too.
    fn of_unknown(
        &self,
        writer: &mut RecordWriter<'_>,
        (external, is_chosen): (ExternalId<'_>, bool),
        record: &Record,
        policies: Policies,
    ) -> Result<Decision> {
        let mut matched = self.contact(writer, external, is_chosen, record)?;
        if let Some(matched) = &mut matched
            && is_chosen
        {
            matched.doubt = None;
        }
        let left_out = ExternalId {
            source: LEFT_OUT,
            ..external
        };
        Ok(match decide(matched, policies) {
            // The user decided earlier to leave this person out.
            Decision::Wait(matched)
                if matched.doubt.is_some() && writer.import.known(left_out)? != Known::Never =>
            {
                Decision::Skip(Match {
                    doubt: None,
                    ..matched
                })
            }
            decision => decision,
        })
    }

    /// Finds the contact that a person from another system may be. A contact with another id in that system is another
    /// person, unless the user chose it and no other contact matches.
    fn contact(
        &self,
        writer: &mut RecordWriter<'_>,
        external: ExternalId<'_>,
        is_chosen: bool,
        record: &Record,
    ) -> Result<Option<Match>> {
        let others = Excluded {
            source: Some(external.source),
            contacts: None,
        };
        let nearer = self.by_evidence(writer, record, others, false)?;
        if nearer.is_some() || !is_chosen {
            return Ok(nearer);
        }
        self.by_evidence(writer, record, Excluded::default(), false)
    }
}

/// Returns whether a match is not the record that a row was exported from.
pub fn is_another(matched: &Match, own: Option<Stamp>) -> bool {
    own.is_some_and(|own| !matched.records.contains(&own.id))
}
