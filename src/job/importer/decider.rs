//! Decides what to do with the valid record of a row, by the identity of the row, the rules of the import and its policies.

use super::finder::RelatedFinder;
use super::identity::{Incoming, Recognized};
use super::notes;
use super::outcome::{Note, Outcome, Skipped};
use super::writer::RecordWriter;
use crate::duplicate::{
    Assessor, Decision, Doubt, Match, Merge, OnDeleted, Policies, Search, decide, decide_another,
};
use crate::error::Result;
use crate::job::matching::{Excluded, Matching, VerdictCache};
use crate::record::{Record, Rule};
use crate::source::Stamp;
use crate::store::RecordRef;

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
    /// The decision that the user took about a person with this match.
    Chosen(Decision, Match),
    /// The outcome. Nothing must be carried out.
    Done(Outcome),
}

impl<'p> Decider<'p> {
    /// Decides what to do with the record of a row.
    pub fn decide(
        &self,
        writer: &mut RecordWriter<'p>,
        incoming: &Incoming<'_>,
        record: &Record,
    ) -> Result<Decided> {
        let decided = self.by_policies(writer, incoming, record)?;
        without_seen(writer, record, decided)
    }

    /// Decides what to do with the record of a row, by its ids, the rules and the policies.
    fn by_policies(
        &self,
        writer: &mut RecordWriter<'p>,
        incoming: &Incoming<'_>,
        record: &Record,
    ) -> Result<Decided> {
        let mut policies = writer.plan.policies();
        let Some(external) = &incoming.external else {
            let decision = self.by_rules(writer, incoming, record, policies)?;
            return Ok(Decided::Do(decision));
        };
        let chosen = self.finder.policy(record)?;
        policies.on_duplicate = chosen.unwrap_or(policies.on_duplicate);
        let recognized = external.recognize(&mut writer.import)?;
        let decision = match self.living_instead(writer, incoming, record, recognized)? {
            Recognized::As(matched) => {
                self.of_known((writer, incoming), matched, record, policies)?
            }
            Recognized::Gone => match policies.on_deleted {
                OnDeleted::Create | OnDeleted::Restore => Decision::Create,
                OnDeleted::Skip => {
                    let note = Note::of(notes::gone(writer), Vec::new());
                    return Ok(Decided::Done(Outcome::Skipped(Skipped::Deleted, note)));
                }
                OnDeleted::Ask => {
                    let note = Note::of(notes::gone(writer), Vec::new());
                    return Ok(Decided::Done(Outcome::Waiting(note)));
                }
            },
            Recognized::Unknown if chosen.is_some() => {
                return self.of_chosen(writer, incoming, record, policies);
            }
            Recognized::Unknown => self.by_rules(writer, incoming, record, policies)?,
        };
        Ok(Decided::Do(if writer.plan.traits().has_choices {
            filled(decision)
        } else {
            decision
        }))
    }

    /// Returns what a row is by its external id. A record in the trash, or removed from it, hides no living record: a user may have
    /// added the person again.
    fn living_instead(
        &self,
        writer: &mut RecordWriter<'p>,
        incoming: &Incoming<'_>,
        record: &Record,
        recognized: Recognized,
    ) -> Result<Recognized> {
        let is_deleted = match &recognized {
            Recognized::As(matched) => matched.deleted_at.is_some(),
            Recognized::Gone => true,
            Recognized::Unknown => false,
        };
        if !is_deleted || writer.plan.creates_always() || writer.plan.traits().has_choices {
            return Ok(recognized);
        }
        let found = self.find_match(writer, incoming, record, false)?;
        let living = found.filter(|found| {
            let is_certain = found.doubt.is_none() && found.deleted_at.is_none();
            is_certain && found.only().is_some()
        });
        Ok(living.map_or(recognized, Recognized::As))
    }

    /// Decides what to do with a row whose external id a record has. Such a row never creates a second record.
    fn of_known(
        &self,
        (writer, incoming): (&RecordWriter<'_>, &Incoming<'_>),
        matched: Match,
        record: &Record,
        policies: Policies,
    ) -> Result<Decision> {
        let has_choices = writer.plan.traits().has_choices;
        if let (true, None, Some(id)) = (has_choices, matched.deleted_at, matched.only()) {
            return Ok(Decision::Change(id, Merge::Fill));
        }
        let by_related = self.finder.decide(writer, &matched, record, policies)?;
        let decision = by_related.unwrap_or_else(|| decide(Some(matched.clone()), policies));
        let decision = match decision {
            Decision::Create if matched.deleted_at.is_none() => Decision::Skip(matched.clone()),
            decision => decision,
        };
        self.refuse_repeated_id(writer, incoming, record, (matched, decision))
    }

    /// Returns the decision about a row that was found by an id. If several rows of the file have that id, the row fails that
    /// would change the record of another person.
    fn refuse_repeated_id(
        &self,
        writer: &RecordWriter<'_>,
        incoming: &Incoming<'_>,
        record: &Record,
        (matched, decision): (Match, Decision),
    ) -> Result<Decision> {
        let (Decision::Change(id, merge) | Decision::Restore(id, Some(merge))) = decision else {
            return Ok(decision);
        };
        if !incoming.is_id_repeated {
            return Ok(decision);
        }
        let existing = writer.import.existing(id)?;
        if !self.assessor.is_another(&existing, record, merge) {
            return Ok(decision);
        }
        Ok(Decision::Fail(Match {
            doubt: Some(Doubt::RepeatedId),
            ..matched
        }))
    }

    /// Decides what to do with a record by the rules of the import.
    fn by_rules(
        &self,
        writer: &mut RecordWriter<'p>,
        incoming: &Incoming<'_>,
        record: &Record,
        policies: Policies,
    ) -> Result<Decision> {
        let creates = writer.plan.creates_always();
        let matched = if creates {
            self.find_match(writer, incoming, record, creates)?
        } else {
            self.match_or_household(writer, incoming, record)?
        };
        Ok(match matched {
            Some(matched) if is_another(&matched, incoming.own) => {
                decide_another(matched, policies)
            }
            Some(matched) => {
                let by_related = self.finder.decide(writer, &matched, record, policies)?;
                let decision =
                    by_related.unwrap_or_else(|| decide(Some(matched.clone()), policies));
                if matched.rule != Rule::Id {
                    return Ok(decision);
                }
                self.refuse_repeated_id(writer, incoming, record, (matched, decision))?
            }
            None => decide(None, policies),
        })
    }

    /// Finds the match of a row, or else the client that has its people.
    pub fn match_or_household(
        &self,
        writer: &mut RecordWriter<'p>,
        incoming: &Incoming<'_>,
        record: &Record,
    ) -> Result<Option<Match>> {
        if let Some(matched) = self.find_match(writer, incoming, record, false)? {
            return Ok(Some(matched));
        }
        match self.by_people(writer, incoming, record)? {
            Some((search, mut matching)) => search.run(&mut matching),
            None => Ok(None),
        }
    }

    /// Finds the match of a row: the record that it was exported from, else by the rules of the import. A record with
    /// another id of the row's source is another one. If the row `creates` a record whatever it matches, the evidence is
    /// not weighed.
    pub fn find_match(
        &self,
        writer: &mut RecordWriter<'p>,
        incoming: &Incoming<'_>,
        record: &Record,
        creates: bool,
    ) -> Result<Option<Match>> {
        let now = writer.import.now();
        if let Some(own) = incoming.own
            && let Some(found) = writer.import.own(own.id, own.created_at)?
            && found.is_restorable(now)
        {
            return Ok(Some(Match::by_id(Rule::Id, found.id, found.deleted_at)));
        }
        self.by_evidence(writer, record, excluded(incoming), creates)
    }

    /// Finds the match of a record by the rules of the import.
    fn by_evidence(
        &self,
        writer: &mut RecordWriter<'p>,
        record: &Record,
        excluded: Excluded<'_>,
        creates: bool,
    ) -> Result<Option<Match>> {
        match self.search(writer, (record, excluded), creates)? {
            Some((search, mut matching)) => search.run(&mut matching),
            None => Ok(None),
        }
    }

    /// Returns the search for the match of a record by the rules of the import, with the candidates. Returns `None` if no
    /// rule can find a candidate.
    pub fn search<'l>(
        &self,
        writer: &'l mut RecordWriter<'p>,
        (record, excluded): (&'l Record, Excluded<'l>),
        creates: bool,
    ) -> Result<Option<(Search<'l>, Matching<'l>)>> {
        let (plan, store) = (writer.plan, writer.store);
        let search = Search {
            rules: &plan.matching,
            // Not the time of the clock, which would be asked for each row.
            now: writer.import.now(),
            creates,
        };
        let candidates = writer.import.candidates(record)?;
        Ok(candidates.map(|candidates| {
            let matching = Matching {
                store,
                candidates,
                assessor: self.assessor,
                record,
                excluded,
                finds_single_words: false,
                verdicts: VerdictCache::at(search.now),
                household: None,
            };
            (search, matching)
        }))
    }

    /// Returns the search for the client that has the people of a row, for a row that no rule finds. Returns `None` if the row
    /// is no household.
    pub fn by_people<'l>(
        &self,
        writer: &'l mut RecordWriter<'p>,
        incoming: &'l Incoming<'_>,
        record: &'l Record,
    ) -> Result<Option<(Search<'l>, Matching<'l>)>> {
        let answers = (incoming.answers(), writer.import.now());
        let household = self.finder.household(record, answers)?;
        if household.is_none() {
            return Ok(None);
        }
        let found = self.search(writer, (record, excluded(incoming)), false)?;
        Ok(found.map(|(search, matching)| {
            let rules = &[Rule::Contacts];
            (
                Search { rules, ..search },
                Matching {
                    household,
                    ..matching
                },
            )
        }))
    }

    /// Decides what to do with a person whose external id no record has. An existing record without an id of this source may
    /// be meant. A choice for a person is not a policy: it acts on a possible match, too. If no such contact matches, it
    /// acts on a contact with another id of the source.
    fn of_chosen(
        &self,
        writer: &mut RecordWriter<'p>,
        incoming: &Incoming<'_>,
        record: &Record,
        policies: Policies,
    ) -> Result<Decided> {
        let nearer = self.find_match(writer, incoming, record, false)?;
        let matched = match nearer {
            Some(matched) => Some(matched),
            None => self.by_evidence(writer, record, Excluded::default(), false)?,
        };
        let certain = matched.clone().map(|matched| Match {
            doubt: None,
            ..matched
        });
        let decision = filled(decide(certain, policies));
        Ok(match matched {
            Some(matched) => Decided::Chosen(decision, matched),
            None => Decided::Do(decision),
        })
    }
}

/// Returns the decision so that it overwrites no value of the record that a user kept who decided that such a row is this record.
pub fn without_seen(
    writer: &RecordWriter<'_>,
    record: &Record,
    decided: Decided,
) -> Result<Decided> {
    let (Decided::Do(Decision::Change(id, Merge::Overwrite))
    | Decided::Do(Decision::Restore(id, Some(Merge::Overwrite)))) = decided
    else {
        return Ok(decided);
    };
    let identity = || writer.plan.identity(writer.schema, record);
    let entity = writer.schema.entity();
    let seen = writer
        .store
        .seen_of_row(RecordRef { entity, id }, identity)?;
    let Some(merge) = seen.map(Merge::Decided) else {
        return Ok(decided);
    };
    Ok(Decided::Do(match decided {
        Decided::Do(Decision::Restore(..)) => Decision::Restore(id, Some(merge)),
        _ => Decision::Change(id, merge),
    }))
}

/// Returns a decision about a person: a restored contact is filled like a living one.
fn filled(decision: Decision) -> Decision {
    match decision {
        Decision::Restore(id, None) => Decision::Restore(id, Some(Merge::Fill)),
        decision => decision,
    }
}

/// Returns the records that a row cannot match: those with another id of its source, and those of the rows beside which it was
/// split off.
pub fn excluded<'i>(incoming: &'i Incoming<'_>) -> Excluded<'i> {
    let external = incoming.external.as_ref();
    Excluded {
        source: external.map(|external| external.key().source),
        records: (!incoming.others.is_empty()).then_some(&incoming.others),
    }
}

/// Returns whether a match is not the record that a row was exported from.
pub fn is_another(matched: &Match, own: Option<Stamp>) -> bool {
    own.is_some_and(|own| !matched.records.contains(&own.id))
}
